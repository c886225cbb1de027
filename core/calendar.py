"""The day as Aktau counts it."""

from datetime import date, datetime, timedelta, timezone

AKTAU = timezone(timedelta(hours=5))
"""UTC+5, all of Kazakhstan since 1 March 2024 (IANA: Asia/Aqtau)."""


def day(now: datetime) -> date:
    """The date in Aktau at *now*."""
    return now.astimezone(AKTAU).date()
