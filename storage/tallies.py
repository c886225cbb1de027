"""Counts, kept as things happen; read as sums over days."""

from collections.abc import Iterable, Mapping
from datetime import date

from core.tallies import Tally, Waited
from storage.times import days, of_days
from storage.transaction import Transaction


class Tallies:
    """Fits ``core.tallies.TallyStore`` and ``core.figures.FigureStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def count(self, day: date, tallies: Iterable[Tally]) -> None:
        for one in tallies:
            await self._tx.run(
                """
                INSERT INTO tallies (what, dimension, day, flow, value, tally)
                VALUES ($1, $2, $3, $4, $5, 1)
                ON CONFLICT (what, dimension, day, flow, value) DO UPDATE
                   SET tally = tallies.tally + 1
                """,
                one.what,
                one.dimension,
                days(day),
                one.flow,
                one.value,
            )

    async def answered(self, day: date, waited: Waited) -> None:
        """Count a first answer that was given on that day."""
        await self._tx.run(
            """
            INSERT INTO first_answers (day, flow, minutes, tally) VALUES ($1, $2, $3, 1)
            ON CONFLICT (day, flow, minutes) DO UPDATE SET tally = first_answers.tally + 1
            """,
            days(day),
            waited.flow,
            waited.minutes,
        )

    async def first_answers(self, first: date, last: date) -> Mapping[Waited, int]:
        rows = await self._tx.fetch(
            """
            SELECT flow, minutes, sum(tally) AS tally FROM first_answers
             WHERE day BETWEEN $1 AND $2 GROUP BY flow, minutes
            """,
            days(first),
            days(last),
        )
        return {Waited(row["flow"], row["minutes"]): row["tally"] for row in rows}

    async def sums(
        self, what: str, dimension: str, first: date, last: date
    ) -> Mapping[tuple[str, str], int]:
        rows = await self._tx.fetch(
            """
            SELECT flow, value, sum(tally) AS tally FROM tallies
             WHERE what = $1 AND dimension = $2 AND day BETWEEN $3 AND $4 GROUP BY flow, value
            """,
            what,
            dimension,
            days(first),
            days(last),
        )
        return {(row["flow"], row["value"]): row["tally"] for row in rows}

    async def daily(self, what: str, first: date, last: date) -> Mapping[tuple[date, str], int]:
        rows = await self._tx.fetch(
            """
            SELECT day, flow, tally FROM tallies
             WHERE what = $1 AND dimension = '' AND day BETWEEN $2 AND $3
            """,
            what,
            days(first),
            days(last),
        )
        return {(of_days(row["day"]), row["flow"]): row["tally"] for row in rows}

    async def until(self, what: str, last: date) -> Mapping[str, int]:
        rows = await self._tx.fetch(
            """
            SELECT flow, sum(tally) AS tally FROM tallies
             WHERE what = $1 AND dimension = '' AND day <= $2 GROUP BY flow
            """,
            what,
            days(last),
        )
        return {row["flow"]: row["tally"] for row in rows}
