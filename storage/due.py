"""Answers that are due: which, and of which of them officers have heard."""

from datetime import datetime

from core.cases import Case
from storage.case_rows import case as _case
from storage.times import ms
from storage.transaction import Row, Transaction


class Due:
    """The part of ``core.case_store.CaseStore`` that looks at the clock."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def due(self, after: datetime | None, before: datetime, most: int) -> tuple[Case, ...]:
        """The answers due at *after* or later and before *before*, the longest due first."""
        rows = await self._tx.fetch(
            """
            SELECT * FROM cases WHERE due_at >= $1 AND due_at < $2
             ORDER BY due_at, id LIMIT $3
            """,
            0 if after is None else ms(after),
            ms(before),
            most,
        )
        return tuple(map(_case, rows))

    async def due_with(self, officer: int, now: datetime, before: datetime) -> tuple[int, int]:
        """
        How many answers are late at *now*, and how many more are due before *before*: of cases
        that the officer holds or nobody does.
        """
        row = await self._tx.fetch_one(
            """
            SELECT coalesce(sum(CASE WHEN due_at < $2 THEN 1 ELSE 0 END), 0) AS late,
                   count(*) AS every
              FROM cases
             WHERE due_at < $3
               AND (claimed_by = $1 OR claimed_until IS NULL OR claimed_until <= $2)
            """,
            officer,
            ms(now),
            ms(before),
        )
        assert row is not None
        return int(row["late"]), int(row["every"]) - int(row["late"])

    async def answered(self, case: int, now: datetime) -> None:
        """The first answer counts."""
        await self._tx.run(
            "UPDATE cases SET answered_at = $2 WHERE id = $1 AND answered_at IS NULL",
            case,
            ms(now),
        )

    async def warn(self, now: datetime, most: int) -> tuple[Case, ...]:
        """Those due soon of which nobody has heard; from now on somebody has."""
        rows = await self._tx.fetch(
            """
            UPDATE cases SET told = 1
             WHERE id IN (SELECT id FROM cases
                           WHERE told = 0 AND warn_at <= $1 AND due_at >= $1
                           ORDER BY warn_at LIMIT $2)
            RETURNING *
            """,
            ms(now),
            most,
        )
        return _in_order(rows)

    async def escalate(self, now: datetime, most: int) -> tuple[Case, ...]:
        """Those late of which nobody has heard that they are; from now on somebody has."""
        rows = await self._tx.fetch(
            """
            UPDATE cases SET told = 2
             WHERE id IN (SELECT id FROM cases WHERE told < 2 AND due_at < $1
                           ORDER BY due_at LIMIT $2)
            RETURNING *
            """,
            ms(now),
            most,
        )
        return _in_order(rows)


def _in_order(rows: list[Row]) -> tuple[Case, ...]:
    """RETURNING keeps none."""
    return tuple(map(_case, sorted(rows, key=lambda row: (row["due_at"], row["id"]))))
