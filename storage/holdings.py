"""What is kept of a visitor outside the cases; and the withdrawal of consents."""

from datetime import datetime

from core.checklists import Kept
from core.deliveries import Fate
from core.rights import Draft, Given, Received
from core.subscriptions import Subscription
from core.text import Bilingual, Language
from storage import answers
from storage.checklists import Checklists
from storage.conversations import where
from storage.erasure import Erasure
from storage.subscriptions import Subscriptions
from storage.times import moment, ms
from storage.transaction import Row


class Holdings(Erasure):
    """Fits ``core.rights.Holdings``."""

    async def drafts(self, visitor: int) -> tuple[Draft, ...]:
        """Answers given in guidance count too: they are kept as well."""
        rows = await self._tx.fetch(
            """
            SELECT * FROM conversations WHERE visitor = $1 AND answers <> ''
             ORDER BY changed_at DESC, run DESC
            """,
            visitor,
        )
        return tuple(self._draft(row) for row in rows)

    async def consents(self, visitor: int) -> tuple[Given, ...]:
        """Each with the first withdrawal after it."""
        rows = await self._tx.fetch(
            """
            SELECT flow, version, language, given_at,
                   (SELECT min(withdrawn_at) FROM withdrawals
                     WHERE withdrawals.visitor = consents.visitor
                       AND withdrawn_at >= given_at) AS withdrawn_at
              FROM consents WHERE visitor = $1 ORDER BY id DESC
            """,
            visitor,
        )
        return tuple(_given(row) for row in rows)

    async def subscriptions(self, visitor: int) -> tuple[Subscription, ...]:
        return await Subscriptions(self._tx).all(visitor)

    async def checklists(self, visitor: int) -> tuple[Kept, ...]:
        return await Checklists(self._tx).checklists(visitor)

    async def received(self, visitor: int) -> tuple[Received, ...]:
        rows = await self._tx.fetch(
            """
            SELECT title_kk, title_ru, fate, changed_at, tapped_at
              FROM deliveries JOIN broadcasts ON broadcasts.id = deliveries.broadcast
             WHERE visitor = $1 ORDER BY deliveries.id DESC
            """,
            visitor,
        )
        return tuple(_received(row) for row in rows)

    async def withdraw(self, visitor: int, now: datetime) -> None:
        await self._tx.run(
            "INSERT INTO withdrawals (visitor, withdrawn_at) VALUES ($1, $2)", visitor, ms(now)
        )

    async def forget_drafts(self, visitor: int) -> int:
        await self._tx.run("DELETE FROM current_runs WHERE visitor = $1", visitor)
        return await self._tx.run("DELETE FROM conversations WHERE visitor = $1", visitor)

    def _draft(self, row: Row) -> Draft:
        visitor, flow, run = row["visitor"], row["flow"], row["run"]
        return Draft(
            visitor=visitor,
            run=run,
            flow=flow,
            changed_at=moment(row["changed_at"]),
            answers=answers.opened(row["answers"], self._tx.seal, where(visitor, flow, run)),
        )


def _received(row: Row) -> Received:
    tapped = row["tapped_at"]
    return Received(
        title=Bilingual(row["title_kk"], row["title_ru"]),
        fate=Fate(row["fate"]),
        at=moment(row["changed_at"]),
        tapped_at=None if tapped is None else moment(tapped),
    )


def _given(row: Row) -> Given:
    withdrawn = row["withdrawn_at"]
    return Given(
        flow=row["flow"],
        version=row["version"],
        language=Language(row["language"]),
        at=moment(row["given_at"]),
        withdrawn_at=None if withdrawn is None else moment(withdrawn),
    )
