"""What visitors thought of ended cases."""

from core.ratings import Face, Rating
from storage.times import moment, ms
from storage.transaction import Transaction


class Ratings:
    """Fits ``core.ratings.RatingStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def rate(self, rating: Rating) -> None:
        await self._tx.run(
            """
            INSERT INTO ratings (case_id, face, rated_at) VALUES ($1, $2, $3)
            ON CONFLICT DO NOTHING
            """,
            rating.case,
            rating.face,
            ms(rating.at),
        )

    async def rating(self, case: int) -> Rating | None:
        row = await self._tx.fetch_one("SELECT * FROM ratings WHERE case_id = $1", case)
        if row is None:
            return None
        return Rating(case=case, face=Face(row["face"]), at=moment(row["rated_at"]))
