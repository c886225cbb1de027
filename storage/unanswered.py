"""What people asked and no card answers, without the people."""

from collections.abc import Iterable, Mapping
from datetime import date

from core.fold import fold
from core.questions import Unanswered
from core.text import Language
from storage.transaction import Row, Transaction

WHERE = "unanswered.words"
"""No row is named: it has no number yet when it is sealed, and its place tells nothing."""

SHORTEST = 3  # letters of a name; of a shorter one every other word would be the beginning


class UnansweredQuestions:
    """Fits ``core.questions.UnansweredStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def keep(self, language: Language, words: str, asked_on: date) -> None:
        await self._tx.run(
            "INSERT INTO unanswered (language, words, asked_on) VALUES ($1, $2, $3)",
            language,
            self._tx.seal.close(words, WHERE),
            asked_on.isoformat(),
        )
        await self._tx.run(
            """
            INSERT INTO unanswered_counts (language, unanswered) VALUES ($1, 1)
            ON CONFLICT (language) DO UPDATE
               SET unanswered = unanswered_counts.unanswered + 1
            """,
            language,
        )

    async def newest(
        self, language: Language, most: int, before: int | None = None
    ) -> tuple[Unanswered, ...]:
        rows = await self._tx.fetch(
            """
            SELECT id, language, words, asked_on FROM unanswered
             WHERE language = $1 AND id < $2 ORDER BY id DESC LIMIT $3
            """,
            language,
            2**62 if before is None else before,
            most,
        )
        return tuple(self._unanswered(row) for row in rows)

    async def take(self, id_: int) -> Unanswered | None:
        row = await self._tx.fetch_one(
            "DELETE FROM unanswered WHERE id = $1 RETURNING id, language, words, asked_on", id_
        )
        return self._unanswered(row) if row else None

    async def forget(self, names: Iterable[str]) -> None:
        """Erase each question in which one of *names* stands: it would tell who asked."""
        wanted = tuple(n for name in names for n in fold(name).split() if len(n) >= SHORTEST)
        rows = await self._tx.fetch("SELECT id, words FROM unanswered") if wanted else ()
        for row in rows:
            told = fold(self._tx.seal.open(row["words"], WHERE)).split()
            if any(word.startswith(wanted) for word in told):
                await self._tx.run("DELETE FROM unanswered WHERE id = $1", row["id"])

    async def counts(self) -> Mapping[Language, int]:
        rows = await self._tx.fetch("SELECT language, unanswered FROM unanswered_counts")
        return {Language(row["language"]): row["unanswered"] for row in rows}

    def _unanswered(self, row: Row) -> Unanswered:
        return Unanswered(
            id=row["id"],
            language=Language(row["language"]),
            words=self._tx.seal.open(row["words"], WHERE),
            asked_on=date.fromisoformat(row["asked_on"]),
        )
