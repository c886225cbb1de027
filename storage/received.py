"""Cases in the order in which they came in, page by page."""

from core.calendar import midnight
from core.cases import Case
from core.exports import Place
from core.periods import DAY, Period
from storage.case_rows import case as _case
from storage.times import ms
from storage.transaction import Transaction


class ReceivedCases:
    """Fits ``core.exports.ExportStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def received(self, period: Period, after: Place | None, most: int) -> tuple[Case, ...]:
        behind = after or Place(midnight(period.first), case=0)
        rows = await self._tx.fetch(
            """
            SELECT * FROM cases
             WHERE (opened_at, id) > ($1, $2) AND opened_at < $3
             ORDER BY opened_at, id LIMIT $4
            """,
            ms(behind.opened_at),
            behind.case,
            ms(midnight(period.last + DAY)),
            most,
        )
        return tuple(_case(row) for row in rows)
