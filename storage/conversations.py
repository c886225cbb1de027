"""Conversations: one per visitor and flow, one of them current."""

from datetime import datetime

from core.conversation import Conversation
from core.flow import Flow
from storage import answers
from storage.times import ms
from storage.transaction import Row, Transaction


class Conversations:
    """Fits ``core.conversations.ConversationStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def current(self, visitor: int) -> Conversation | None:
        row = await self._tx.fetch_one(
            """
            SELECT conversations.* FROM conversations
              JOIN current_runs ON current_runs.run = conversations.run
             WHERE current_runs.visitor = $1
            """,
            visitor,
        )
        return self._conversation(row) if row else None

    async def find(self, visitor: int, flow: str) -> Conversation | None:
        row = await self._tx.fetch_one(
            "SELECT * FROM conversations WHERE visitor = $1 AND flow = $2", visitor, flow
        )
        return self._conversation(row) if row else None

    async def of(self, visitor: int) -> tuple[Conversation, ...]:
        rows = await self._tx.fetch("SELECT * FROM conversations WHERE visitor = $1", visitor)
        return tuple(map(self._conversation, rows))

    async def begin(
        self, visitor: int, flow: Flow, about: str, now: datetime, led_by: str = ""
    ) -> Conversation:
        """A new run, in place of the earlier one of this flow."""
        await self._tx.run(
            "DELETE FROM conversations WHERE visitor = $1 AND flow = $2", visitor, flow.key
        )
        row = await self._tx.fetch_one(
            """
            INSERT INTO conversations (visitor, flow, version, about, changed_at, led_by)
            VALUES ($1, $2, $3, $4, $5, $6)
            RETURNING *
            """,
            visitor,
            flow.key,
            flow.version,
            about,
            ms(now),
            led_by,
        )
        assert row is not None
        begun = self._conversation(row)
        await self.resume(begun)
        return begun

    async def resume(self, conversation: Conversation) -> None:
        """Make it current. Writes nothing if it is."""
        await self._tx.run(
            """
            INSERT INTO current_runs (visitor, run) VALUES ($1, $2)
            ON CONFLICT (visitor) DO UPDATE SET run = excluded.run
             WHERE current_runs.run <> excluded.run
            """,
            conversation.visitor,
            conversation.run,
        )

    async def save(self, conversation: Conversation, now: datetime) -> bool:
        changed = await self._tx.run(
            """
            UPDATE conversations
               SET answers = $1, version = $2, reopened = $3, revision = $4, changed_at = $5,
                   counted = $10, fixed = $11
             WHERE visitor = $6 AND flow = $7 AND run = $8 AND revision = $9
            """,
            answers.closed(
                conversation.answers,
                self._tx.seal,
                where(conversation.visitor, conversation.flow, conversation.run),
            ),
            conversation.version,
            conversation.reopened,
            conversation.revision,
            ms(now),
            conversation.visitor,
            conversation.flow,
            conversation.run,
            conversation.revision - 1,
            self._closed(conversation),
            None if conversation.fixed is None else " ".join(sorted(conversation.fixed)),
        )
        return changed == 1

    async def leave(self, visitor: int) -> None:
        await self._tx.run("DELETE FROM current_runs WHERE visitor = $1", visitor)

    async def close(self, conversation: Conversation) -> None:
        """Forget it; a newer run of the same flow stays."""
        await self._tx.run(
            "DELETE FROM conversations WHERE visitor = $1 AND run = $2",
            conversation.visitor,
            conversation.run,
        )

    def _closed(self, conversation: Conversation) -> str:
        """The nodes already counted: together they tell what was answered, so they are sealed."""
        nodes = " ".join(sorted(conversation.counted))
        return self._tx.seal.close(nodes, _counted(conversation.run)) if nodes else ""

    def _opened(self, row: Row) -> frozenset[str]:
        if not row["counted"]:
            return frozenset()
        return frozenset(self._tx.seal.open(row["counted"], _counted(row["run"])).split())

    def _conversation(self, row: Row) -> Conversation:
        visitor, flow, run = row["visitor"], row["flow"], row["run"]
        return Conversation(
            visitor=visitor,
            flow=flow,
            run=run,
            version=row["version"],
            revision=row["revision"],
            answers=answers.opened(row["answers"], self._tx.seal, where(visitor, flow, run)),
            about=row["about"],
            reopened=row["reopened"],
            counted=self._opened(row),
            led_by=row["led_by"],
            fixed=None if row["fixed"] is None else frozenset(row["fixed"].split()),
        )


def where(visitor: int, flow: str, run: int) -> str:
    return f"conversations.answers.{visitor}/{flow}/{run}"


def _counted(run: int) -> str:
    return f"conversations.counted.{run}"
