"""The day as Aktau counts it."""

from datetime import date, datetime, time, timedelta, timezone

AKTAU_MINUTES = 300
AKTAU = timezone(timedelta(minutes=AKTAU_MINUTES))
"""UTC+5, all of Kazakhstan since 1 March 2024 (IANA: Asia/Aqtau)."""


def day(now: datetime) -> date:
    """The date in Aktau at *now*."""
    return now.astimezone(AKTAU).date()


def midnight(of: date) -> datetime:
    """When that day begins in Aktau."""
    return datetime.combine(of, time(), AKTAU)


def day_end(now: datetime) -> datetime:
    """The midnight in Aktau that ends the day of *now*; by UTC it is 19:00."""
    return datetime.combine(day(now) + timedelta(days=1), time(), AKTAU)


MORNING, EVENING = time(9), time(20)


def is_night(now: datetime, zone: int = AKTAU_MINUTES) -> bool:
    """From 20:00 to 09:00 nobody is written to unasked; *zone* is in minutes from UTC."""
    return not MORNING <= _local(now, zone).time() < EVENING


def morning(now: datetime, zone: int = AKTAU_MINUTES) -> datetime:
    """When the night ends in *zone*, if it is night there; else *now*."""
    if not is_night(now, zone):
        return now
    there = _local(now, zone)
    tomorrow = timedelta(days=1 if there.time() >= EVENING else 0)
    return datetime.combine(there.date() + tomorrow, MORNING, there.tzinfo)


def evening(now: datetime, zone: int = AKTAU_MINUTES) -> datetime:
    """When the night of the same day begins in *zone*."""
    there = _local(now, zone)
    return datetime.combine(there.date(), EVENING, there.tzinfo)


def _local(now: datetime, zone: int) -> datetime:
    return now.astimezone(timezone(timedelta(minutes=zone)))
