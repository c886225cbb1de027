"""Editions of opening hours, special days and targets. Rows are only ever added."""

import json
from datetime import timedelta
from typing import TypeVar

from core.cases import RANK, Urgency
from core.due import Target
from core.entered import Edition, Entered
from core.timetable import days_of, typed_days, typed_week, week_of
from core.workdays import Days, Week
from storage.case_rows import URGENCIES
from storage.times import moment, ms
from storage.transaction import Row, Transaction

T = TypeVar("T")
MINUTE = timedelta(minutes=1)


class Hours:
    """Fits ``core.entered.HoursStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def entered(self) -> Entered:
        week = await self._tx.fetch_one(
            "SELECT * FROM calendar_hours ORDER BY number DESC LIMIT 1"
        )
        years = await self._tx.fetch(
            """
            SELECT * FROM calendar_days AS here
             WHERE number = (SELECT max(number) FROM calendar_days WHERE year = here.year)
            """
        )
        targets = await self._tx.fetch(
            """
            SELECT * FROM targets AS here
             WHERE number = (SELECT max(number) FROM targets WHERE urgency = here.urgency)
            """
        )
        return Entered(
            week=_edition(week, week_of(json.loads(week["hours"]))) if week else None,
            years={row["year"]: _edition(row, _days(row)) for row in years},
            targets={URGENCIES[row["urgency"]]: _edition(row, _target(row)) for row in targets},
        )

    async def enter_week(self, edition: Edition[Week]) -> bool:
        added = await self._tx.run(
            """
            INSERT INTO calendar_hours (number, hours, changed_by, changed_at)
            SELECT $1, $2, $3, $4
             WHERE $1 = (SELECT coalesce(max(number), 0) + 1 FROM calendar_hours)
            ON CONFLICT DO NOTHING
            """,
            edition.number,
            _dumped(typed_week(edition.value)),
            edition.by,
            ms(edition.at),
        )
        return added == 1

    async def enter_year(self, year: int, edition: Edition[Days]) -> bool:
        added = await self._tx.run(
            """
            INSERT INTO calendar_days (year, number, days, changed_by, changed_at)
            SELECT $1, $2, $3, $4, $5
             WHERE $2 = (SELECT coalesce(max(number), 0) + 1 FROM calendar_days WHERE year = $1)
            ON CONFLICT DO NOTHING
            """,
            year,
            edition.number,
            _dumped(typed_days(edition.value)),
            edition.by,
            ms(edition.at),
        )
        return added == 1

    async def enter_target(self, urgency: Urgency, edition: Edition[Target]) -> bool:
        added = await self._tx.run(
            """
            INSERT INTO targets (urgency, number, minutes, warn_percent, changed_by, changed_at)
            SELECT $1, $2, $3, $4, $5, $6
             WHERE $2 = (SELECT coalesce(max(number), 0) + 1 FROM targets WHERE urgency = $1)
            ON CONFLICT DO NOTHING
            """,
            RANK[urgency],
            edition.number,
            edition.value.within // MINUTE,
            edition.value.warn_percent,
            edition.by,
            ms(edition.at),
        )
        return added == 1


def _edition(row: Row, value: T) -> Edition[T]:
    return Edition(
        number=row["number"], value=value, by=row["changed_by"], at=moment(row["changed_at"])
    )


def _days(row: Row) -> Days:
    return days_of(row["year"], json.loads(row["days"]))


def _target(row: Row) -> Target:
    """As it was entered, even if its bounds have moved since."""
    return Target(row["minutes"] * MINUTE, row["warn_percent"])


def _dumped(typed: object) -> str:
    return json.dumps(typed, ensure_ascii=False, separators=(",", ":"))
