"""What visitors thought of ended cases."""

from core.calendar import day
from core.ratings import Face, Rating
from core.tallies import of_rating
from storage.case_rows import case as _case
from storage.tallies import Tallies
from storage.times import moment, ms
from storage.transaction import Transaction


class Ratings:
    """Fits ``core.ratings.RatingStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def rate(self, rating: Rating) -> None:
        """Counted here and nowhere else; a second one of a case is neither kept nor counted."""
        added = await self._tx.run(
            """
            INSERT INTO ratings (case_id, face, rated_at) VALUES ($1, $2, $3)
            ON CONFLICT DO NOTHING
            """,
            rating.case,
            rating.face,
            ms(rating.at),
        )
        if added:
            await self._count_rating(rating)

    async def rating(self, case: int) -> Rating | None:
        row = await self._tx.fetch_one("SELECT * FROM ratings WHERE case_id = $1", case)
        if row is None:
            return None
        return Rating(case=case, face=Face(row["face"]), at=moment(row["rated_at"]))

    async def _count_rating(self, rating: Rating) -> None:
        row = await self._tx.fetch_one("SELECT * FROM cases WHERE id = $1", rating.case)
        assert row is not None
        await Tallies(self._tx).count(day(rating.at), of_rating(_case(row), rating.face))
