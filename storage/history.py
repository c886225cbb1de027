"""What happened to a case and what was written about it. Rows are only ever added."""

import json
from datetime import datetime

from core.calendar import day
from core.cases import Status
from core.events import Code, Event, Message, Note, Opening
from core.officers import Role
from core.tallies import of_event, waited
from storage.case_rows import case as _case
from storage.tallies import Tallies
from storage.times import moment, ms
from storage.transaction import Row, Transaction


class History:
    """The part of ``core.case_store.CaseStore`` that only grows."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def enter(self, event: Event) -> None:
        """Counted here and nowhere else, so no event can be kept and not counted."""
        await self._count(event)
        await self._tx.run(
            """
            INSERT INTO events (case_id, code, actor, status, happened_at, due_at, params)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            event.case,
            event.code,
            event.actor,
            event.status,
            ms(event.at),
            None if event.due is None else ms(event.due),
            json.dumps(dict(event.params)) if event.params else "",
        )

    async def events(self, case: int) -> tuple[Event, ...]:
        """In the order in which they were entered."""
        rows = await self._tx.fetch("SELECT * FROM events WHERE case_id = $1 ORDER BY id", case)
        return tuple(_event(row) for row in rows)

    async def write(self, message: Message) -> None:
        written_at, from_officer = ms(message.at), int(message.from_officer)
        where = _where(message.case, written_at, from_officer)
        await self._tx.run(
            """
            INSERT INTO messages (case_id, from_officer, words, written_at)
            VALUES ($1, $2, $3, $4)
            """,
            message.case,
            from_officer,
            self._tx.seal.close(message.words, where),
            written_at,
        )

    async def messages(self, case: int) -> tuple[Message, ...]:
        """In the order in which they were written."""
        rows = await self._tx.fetch("SELECT * FROM messages WHERE case_id = $1 ORDER BY id", case)
        return tuple(self._message(row) for row in rows)

    async def note(self, note: Note) -> None:
        written_at = ms(note.at)
        where = _where_note(note.case, written_at, note.author)
        await self._tx.run(
            """
            INSERT INTO notes (case_id, author, words, mentions, written_at)
            VALUES ($1, $2, $3, $4, $5)
            """,
            note.case,
            note.author,
            self._tx.seal.close(note.words, where),
            json.dumps(note.mentions),
            written_at,
        )

    async def notes(self, case: int) -> tuple[Note, ...]:
        """In the order in which they were written."""
        rows = await self._tx.fetch("SELECT * FROM notes WHERE case_id = $1 ORDER BY id", case)
        return tuple(self._note(row) for row in rows)

    async def open(self, opening: Opening, again_after: datetime) -> bool:
        """One row for a look and all that follow soon: a screen drawn anew is no second look."""
        added = await self._tx.run(
            """
            INSERT INTO openings (case_id, officer, role, opened_at)
            SELECT $1, $2, $3, $4
             WHERE NOT EXISTS (SELECT 1 FROM openings
                                WHERE case_id = $1 AND officer = $2 AND opened_at >= $5)
            """,
            opening.case,
            opening.officer,
            opening.role,
            ms(opening.at),
            ms(again_after),
        )
        return added == 1

    async def openings(self, case: int) -> tuple[Opening, ...]:
        """Newest first."""
        rows = await self._tx.fetch(
            "SELECT * FROM openings WHERE case_id = $1 ORDER BY opened_at DESC, id DESC", case
        )
        return tuple(_opening(row) for row in rows)

    async def _count(self, event: Event) -> None:
        row = await self._tx.fetch_one("SELECT * FROM cases WHERE id = $1", event.case)
        assert row is not None
        case, before, today = _case(row), await self.events(event.case), day(event.at)
        tallies = Tallies(self._tx)
        await tallies.count(today, of_event(case, before, event))
        if (first := waited(case, before, event)) is not None:
            await tallies.answered(today, first)

    def _message(self, row: Row) -> Message:
        where = _where(row["case_id"], row["written_at"], row["from_officer"])
        return Message(
            case=row["case_id"],
            from_officer=bool(row["from_officer"]),
            words=self._tx.seal.open(row["words"], where),
            at=moment(row["written_at"]),
        )

    def _note(self, row: Row) -> Note:
        where = _where_note(row["case_id"], row["written_at"], row["author"])
        return Note(
            case=row["case_id"],
            author=row["author"],
            words=self._tx.seal.open(row["words"], where),
            at=moment(row["written_at"]),
            mentions=tuple(json.loads(row["mentions"])),
        )


def _event(row: Row) -> Event:
    return Event(
        case=row["case_id"],
        code=Code(row["code"]),
        actor=row["actor"],
        status=Status(row["status"]),
        at=moment(row["happened_at"]),
        due=None if row["due_at"] is None else moment(row["due_at"]),
        params=json.loads(row["params"]) if row["params"] else {},
    )


def _opening(row: Row) -> Opening:
    return Opening(
        case=row["case_id"],
        officer=row["officer"],
        role=Role(row["role"]),
        at=moment(row["opened_at"]),
    )


def _where(case: int, written_at: int, from_officer: int) -> str:
    """All that the words belong to: the row's id is not known before they are sealed."""
    return f"messages.words.{case}/{written_at}/{from_officer}"


def _where_note(case: int, written_at: int, author: int) -> str:
    return f"notes.words.{case}/{written_at}/{author}"
