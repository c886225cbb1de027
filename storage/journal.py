"""The audit and the openings of cases, as auditors read them: newest first, page by page."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from core.audit import Entry
from core.calendar import AKTAU
from core.journal import Look, Wanted
from core.officers import Role
from storage.times import moment, ms
from storage.trail import Trail, entry
from storage.transaction import Row

Condition = tuple[str, object]
"""A column with its comparison, and the value to compare with."""


class Journal(Trail):
    """Fits ``core.journal.JournalStore``."""

    async def entries(self, wanted: Wanted, before: int, most: int) -> tuple[Entry, ...]:
        asked = [*await self._below(before, wanted.on), *_asked(wanted)]
        rows = await self._tx.fetch(
            f"""
            SELECT * FROM audit WHERE {_all(asked)}
             ORDER BY number DESC LIMIT ${len(asked) + 1}
            """,  # noqa: S608 - the conditions are ours, the values are bound
            *(value for _, value in asked),
            most,
        )
        return tuple(map(entry, rows))

    async def _below(self, before: int, on: date | None) -> list[Condition]:
        """
        Where to look. The entries of a day stand together: whatever else is asked is looked for
        between the first and the last of them, not among all that an officer ever did.
        """
        if on is None:
            return [("number <", before)]
        midnight = datetime.combine(on, time(), AKTAU)
        day: list[Condition] = [
            ("acted_at >=", ms(midnight)),
            ("acted_at <", ms(midnight + timedelta(days=1))),
        ]
        row = await self._tx.fetch_one(
            f"""
            SELECT coalesce(min(number), 1) AS first, coalesce(max(number), 0) AS last
              FROM audit WHERE {_all(day)}
            """,  # noqa: S608 - the conditions are ours, the values are bound
            *(value for _, value in day),
        )
        assert row is not None
        return [("number <", min(before, row["last"] + 1)), ("number >=", row["first"]), *day]

    async def looks(
        self, officer: int | None, reference: str, before: int, most: int
    ) -> tuple[Look, ...]:
        asked: list[Condition] = [("openings.id <", before)]
        asked += [("officer =", officer)] if officer is not None else []
        asked += [("reference =", reference)] if reference else []
        rows = await self._tx.fetch(
            f"""
            SELECT openings.*, reference FROM openings JOIN cases ON cases.id = case_id
             WHERE {_all(asked)}
             ORDER BY openings.id DESC LIMIT ${len(asked) + 1}
            """,  # noqa: S608 - the conditions are ours, the values are bound
            *(value for _, value in asked),
            most,
        )
        return tuple(map(_look, rows))


def _asked(wanted: Wanted) -> Iterator[Condition]:
    if wanted.officer is not None:
        yield "actor =", wanted.officer
    if wanted.action:
        yield "action =", wanted.action


def _all(asked: list[Condition]) -> str:
    """Each condition with the number of its value."""
    return " AND ".join(f"{said} ${place}" for place, (said, _) in enumerate(asked, 1))


def _look(row: Row) -> Look:
    return Look(
        id=row["id"],
        reference=row["reference"],
        officer=row["officer"],
        role=Role(row["role"]),
        at=moment(row["opened_at"]),
    )
