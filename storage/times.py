"""Times as the database keeps them: whole milliseconds, UTC."""

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)


def ms(moment: datetime) -> int:
    """Refuses (TypeError) a time that does not say its zone."""
    return (moment - EPOCH) // MILLISECOND


def ms_or_none(moment: datetime | None) -> int | None:
    return None if moment is None else ms(moment)


def moment(milliseconds: int) -> datetime:
    return EPOCH + milliseconds * MILLISECOND
