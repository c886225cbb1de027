"""Times as the database keeps them: whole milliseconds, UTC; days as they are counted in Aktau."""

from datetime import UTC, date, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)


def ms(moment: datetime) -> int:
    """Refuses (TypeError) a time that does not say its zone."""
    return (moment - EPOCH) // MILLISECOND


def ms_or_none(moment: datetime | None) -> int | None:
    return None if moment is None else ms(moment)


def moment(milliseconds: int) -> datetime:
    return EPOCH + milliseconds * MILLISECOND


def days(day: date) -> int:
    """A day as a number, so that both databases compare and reckon with it alike."""
    return (day - EPOCH.date()).days


def of_days(number: int) -> date:
    return EPOCH.date() + timedelta(days=number)
