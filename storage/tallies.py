"""Counts, kept as things happen; read as sums over days."""

from collections.abc import Iterable, Mapping
from datetime import date

from core.tallies import WHOLE, Sums, Tally, Waited
from storage.times import days, of_days
from storage.transaction import Transaction

STRETCH = 32
"""
Days that are counted together as well: a year is then read from a dozen stretches and some days.
They begin where the number of a day can be divided by it, so no calendar is asked.
"""


class Tallies:
    """Fits ``core.tallies.TallyStore`` and ``core.figures.FigureStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def count(self, day: date, tallies: Iterable[Tally]) -> None:
        """Once for the day, and once for the stretch in which it lies."""
        number = days(day)
        for one in tallies:
            await self._tx.run(
                """
                INSERT INTO tallies (what, dimension, span, number, flow, value, tally)
                VALUES ($1, $2, 1, $3, $5, $6, 1), ($1, $2, 32, $4, $5, $6, 1)
                ON CONFLICT (what, dimension, span, number, flow, value) DO UPDATE
                   SET tally = tallies.tally + 1
                """,
                one.what,
                one.dimension,
                number,
                number // STRETCH,
                one.flow,
                one.value,
            )

    async def answered(self, day: date, waited: Waited) -> None:
        """Count a first answer that was given on that day."""
        await self._tx.run(
            """
            INSERT INTO first_answers (hour, day, flow, minutes, tally) VALUES ($1, $2, $3, $4, 1)
            ON CONFLICT (hour, day, flow, minutes) DO UPDATE SET tally = first_answers.tally + 1
            """,
            waited.hour,
            days(day),
            waited.flow,
            waited.minutes,
        )

    async def sums(self, what: str, dimension: str, first: date, last: date) -> Sums:
        """The days before the first whole stretch, the whole stretches, the days after them."""
        begin, end = days(first), days(last) + 1
        inner = range(-(-begin // STRETCH), max(-(-begin // STRETCH), end // STRETCH))
        rows = await self._tx.fetch(
            """
            SELECT flow, value, sum(tally) AS tally FROM (
                SELECT flow, value, tally FROM tallies
                 WHERE what = $1 AND dimension = $2 AND span = 1 AND number >= $3 AND number < $4
                 UNION ALL
                SELECT flow, value, tally FROM tallies
                 WHERE what = $1 AND dimension = $2 AND span = 32 AND number >= $5 AND number < $6
                 UNION ALL
                SELECT flow, value, tally FROM tallies
                 WHERE what = $1 AND dimension = $2 AND span = 1 AND number >= $7 AND number < $8
            ) AS parts
             GROUP BY flow, value
            """,
            what,
            dimension,
            begin,
            min(end, inner.start * STRETCH),
            inner.start,
            inner.stop,
            max(begin, inner.stop * STRETCH),
            end,
        )
        return {(row["flow"], row["value"]): row["tally"] for row in rows}

    async def daily(
        self, what: str, first: date, last: date, flow: str = WHOLE
    ) -> Mapping[date, int]:
        rows = await self._tx.fetch(
            """
            SELECT number, sum(tally) AS tally FROM tallies
             WHERE what = $1 AND dimension = '' AND span = 1 AND number BETWEEN $2 AND $3
               AND (flow = $4 OR $4 = '')
             GROUP BY number
            """,
            what,
            days(first),
            days(last),
            flow,
        )
        return {of_days(row["number"]): row["tally"] for row in rows}

    async def minutes(self, hour: int, first: date, last: date) -> Mapping[tuple[str, int], int]:
        rows = await self._tx.fetch(
            """
            SELECT flow, minutes, sum(tally) AS tally FROM first_answers
             WHERE hour = $1 AND day BETWEEN $2 AND $3 GROUP BY flow, minutes
            """,
            hour,
            days(first),
            days(last),
        )
        return {(row["flow"], row["minutes"]): row["tally"] for row in rows}
