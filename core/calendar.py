"""The day as Aktau counts it."""

from datetime import date, datetime, time, timedelta, timezone

AKTAU = timezone(timedelta(hours=5))
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


def is_night(now: datetime) -> bool:
    """From 20:00 to 09:00 in Aktau nobody is written to unasked."""
    return not MORNING <= now.astimezone(AKTAU).time() < EVENING
