"""Cards that officers have begun to write."""

import json
from datetime import datetime

from core.card_drafts import CardDraft
from storage.times import moment, ms
from storage.transaction import Row, Transaction

WRITTEN = ("asked", "question_kk", "question_ru", "answer_kk", "answer_ru")
WHERE = "card_drafts.written"
"""No row is named: it has no number yet when it is sealed, and nothing in it is anybody's."""


class CardDrafts:
    """Fits ``core.card_drafts.DraftStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def all(self, most: int) -> tuple[CardDraft, ...]:
        rows = await self._tx.fetch(
            "SELECT * FROM card_drafts ORDER BY changed_at DESC, id DESC LIMIT $1", most
        )
        return tuple(self._draft(row) for row in rows)

    async def find(self, id_: int) -> CardDraft | None:
        row = await self._tx.fetch_one("SELECT * FROM card_drafts WHERE id = $1", id_)
        return self._draft(row) if row else None

    async def begin(self, draft: CardDraft, now: datetime) -> int:
        row = await self._tx.fetch_one(
            """
            INSERT INTO card_drafts (written, officer, changed_at) VALUES ($1, $2, $3)
            RETURNING id
            """,
            self._closed(draft),
            draft.officer,
            ms(now),
        )
        assert row is not None
        return int(row["id"])

    async def save(self, draft: CardDraft, now: datetime) -> bool:
        changed = await self._tx.run(
            """
            UPDATE card_drafts
               SET written = $3, officer = $4, changed_at = $5, revision = revision + 1
             WHERE id = $1 AND revision = $2
            """,
            draft.id,
            draft.revision,
            self._closed(draft),
            draft.officer,
            ms(now),
        )
        return changed == 1

    async def drop(self, id_: int) -> None:
        await self._tx.run("DELETE FROM card_drafts WHERE id = $1", id_)

    def _closed(self, draft: CardDraft) -> str:
        written = {name: getattr(draft, name) for name in WRITTEN}
        return self._tx.seal.close(json.dumps(written, ensure_ascii=False), WHERE)

    def _draft(self, row: Row) -> CardDraft:
        written = json.loads(self._tx.seal.open(row["written"], WHERE))
        return CardDraft(
            id=row["id"],
            revision=row["revision"],
            officer=row["officer"],
            changed_at=moment(row["changed_at"]),
            **{name: written[name] for name in WRITTEN},
        )
