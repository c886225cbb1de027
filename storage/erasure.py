"""Erasure: a visitor disappears from every table, and the counts stay (docs/decisions/0016)."""

from collections.abc import Collection
from datetime import datetime

from core.cases import NOBODY
from storage.deliveries import Deliveries
from storage.outbox import Outbox
from storage.times import ms
from storage.transaction import Row, Transaction
from storage.unanswered import UnansweredQuestions


class Erasure:
    """Every table that may hold anything of a visitor has a line here; a test reads them all."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def erase(self, visitor: int, now: datetime, names: Collection[str]) -> None:
        """Forget the visitor; of an officer who is a visitor too, only the visitor."""
        cases = await self._tx.fetch("SELECT id, reference FROM cases WHERE visitor = $1", visitor)
        references = [row["reference"] for row in cases]
        await Outbox(self._tx).forget(visitor, references)
        drafts = await self._drafts(visitor, references)
        for case in cases:
            await self.empty(case, visitor)
        await self._traces(visitor)
        await UnansweredQuestions(self._tx).forget(names)
        await self._tx.run(
            "INSERT INTO erasures (erased_at, drafts, cases) VALUES ($1, $2, $3)",
            ms(now),
            drafts,
            len(cases),
        )

    async def empty(self, case: Row, visitor: int) -> None:
        """
        Leave of a case what officers still see of it: programme, states, times, reference; and
        its rating, which has no words and counts.

        A run is never used twice, so it would lead back to the visitor in an old back-up.
        """
        await self._tx.run(
            """
            UPDATE cases
               SET visitor = $2, run = -id, answers = '', about = '',
                   origin = '', district = '', is_young = 0
             WHERE id = $1
            """,
            case["id"],
            NOBODY,
        )
        words = ("messages", "notes", "answer_versions", "acts", "case_words", "guided", "news")
        for table in words:
            await self._tx.run(
                f"DELETE FROM {table} WHERE case_id = $1",  # noqa: S608 - names of ours
                case["id"],
            )
        await self._corrections(case["id"])
        await self._tx.run(
            "UPDATE events SET actor = NULL WHERE case_id = $1 AND actor = $2",
            case["id"],
            visitor,
        )

    async def _corrections(self, case: int) -> None:
        """What was asked for and when stays for the figures; what was remarked on it goes."""
        await self._tx.run("UPDATE corrections SET run = NULL WHERE case_id = $1", case)
        await self._tx.run(
            """
            UPDATE correction_items SET remark = ''
             WHERE correction_id IN (SELECT id FROM corrections WHERE case_id = $1)
            """,
            case,
        )

    async def _drafts(self, visitor: int, references: list[str]) -> int:
        """Their own, and what officers have begun to write about their cases."""
        for reference in references:
            await self._tx.run(
                "DELETE FROM conversations WHERE about = $1 OR about LIKE $2",
                reference,
                f"{reference}/%",
            )
        await self._tx.run("DELETE FROM current_runs WHERE visitor = $1", visitor)
        return await self._tx.run("DELETE FROM conversations WHERE visitor = $1", visitor)

    async def _traces(self, visitor: int) -> None:
        """Consents keep what was agreed to and when: how many, no longer who."""
        for table in ("consents", "withdrawals"):
            await self._tx.run(
                f"UPDATE {table} SET visitor = $2 WHERE visitor = $1",  # noqa: S608 - two names of ours
                visitor,
                NOBODY,
            )
        await self._tx.run(
            """
            UPDATE inbox SET state = 'done', raw = '', error = '', lane = $2
             WHERE lane = $1 AND state <> 'waiting'
            """,
            visitor,
            NOBODY,
        )
        await Deliveries(self._tx).forget(visitor)
        await self._tx.run("DELETE FROM subscriptions WHERE visitor = $1", visitor)
        await self._tx.run("DELETE FROM papers WHERE visitor = $1", visitor)
        await self._tx.run("DELETE FROM screens WHERE visitor = $1", visitor)
        await self._tx.run("DELETE FROM visitors WHERE id = $1", visitor)
