"""Lists of papers: a row for each paper of each list."""

from collections.abc import Sequence

from core.checklists import Kept, Mark
from storage.times import moment, ms
from storage.transaction import Row, Transaction


class Checklists:
    """Fits ``core.checklists.ChecklistStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def checklists(self, visitor: int) -> tuple[Kept, ...]:
        rows = await self._tx.fetch(
            """
            SELECT * FROM papers WHERE visitor = $1
             ORDER BY changed_at DESC, flow, outcome, paper
            """,
            visitor,
        )
        lists: dict[tuple[str, str], list[Row]] = {}
        for row in rows:
            lists.setdefault((row["flow"], row["outcome"]), []).append(row)
        return tuple(map(self._kept, lists.values()))

    async def put(self, kept: Kept) -> None:
        """Old rows go first: a paper that is no longer asked for leaves no trace."""
        await self.drop(kept.visitor, kept.flow, kept.outcome)
        for paper, mark in kept.marks.items():
            await self._tx.run(
                """
                INSERT INTO papers (visitor, flow, outcome, paper, mark, changed_at)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                kept.visitor,
                kept.flow,
                kept.outcome,
                paper,
                self._tx.seal.close(mark, _where(kept.visitor, kept.key, paper)),
                ms(kept.changed_at),
            )

    async def drop(self, visitor: int, flow: str, outcome: str) -> bool:
        gone = await self._tx.run(
            "DELETE FROM papers WHERE visitor = $1 AND flow = $2 AND outcome = $3",
            visitor,
            flow,
            outcome,
        )
        return gone > 0

    def _kept(self, rows: Sequence[Row]) -> Kept:
        first = rows[0]
        return Kept(
            visitor=first["visitor"],
            flow=first["flow"],
            outcome=first["outcome"],
            marks={row["paper"]: self._mark(row) for row in rows},
            changed_at=moment(first["changed_at"]),
        )

    def _mark(self, row: Row) -> Mark:
        where = _where(row["visitor"], f"{row['flow']}/{row['outcome']}", row["paper"])
        return Mark(self._tx.seal.open(row["mark"], where))


def _where(visitor: int, key: str, paper: str) -> str:
    return f"papers.mark.{visitor}/{key}/{paper}"
