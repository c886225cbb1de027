"""The words by which officers find a case, unreadable to whoever has only the file."""

from collections.abc import Collection

from storage.transaction import Transaction


class Words:
    """A word is kept blinded: equal words are found, none is read back."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def keep(self, case: int, words: Collection[str]) -> None:
        """From now on *case* is found by *words* and no others."""
        await self._tx.run("DELETE FROM case_words WHERE case_id = $1", case)
        for word in sorted(words):
            await self._tx.run(
                "INSERT INTO case_words (word, case_id) VALUES ($1, $2)",
                self._tx.seal.blind(word),
                case,
            )
