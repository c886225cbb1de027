"""Broadcasts: what was composed, who released it, where it stands."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from core.announced import Wording
from core.announcements import Announcement, Field, Lead, Leads, Purpose, Who
from core.audiences import Audience
from core.broadcasts import Broadcast, State, Why
from core.text import Bilingual, Language
from storage.times import moment, ms, ms_or_none
from storage.transaction import Row, Transaction


class Broadcasts:
    """Fits ``core.broadcasts.BroadcastStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def add(self, new: Broadcast) -> Broadcast:
        row = await self._tx.fetch_one(
            """
            INSERT INTO broadcasts (state, announcement, audience, authors, revision, written_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            RETURNING *
            """,
            new.state,
            _announcement(new.announcement),
            _audience(new.audience),
            json.dumps(new.authors),
            new.revision,
            ms(new.written_at),
        )
        assert row is not None
        return _broadcast(row)

    async def find(self, id_: int) -> Broadcast | None:
        row = await self._tx.fetch_one("SELECT * FROM broadcasts WHERE id = $1", id_)
        return _broadcast(row) if row else None

    async def page(self, before: int, most: int) -> tuple[Broadcast, ...]:
        rows = await self._tx.fetch(
            "SELECT * FROM broadcasts WHERE id < $1 ORDER BY id DESC LIMIT $2", before, most
        )
        return tuple(_broadcast(row) for row in rows)

    async def in_state(self, *states: State) -> tuple[Broadcast, ...]:
        rows = [
            row
            for state in states
            for row in await self._tx.fetch("SELECT * FROM broadcasts WHERE state = $1", state)
        ]
        return tuple(sorted((_broadcast(row) for row in rows), key=lambda one: one.id))

    async def save(self, changed: Broadcast, was: int) -> bool:
        """Keep it if its revision still is *was*; say whether it was."""
        wording = changed.wording
        kept = await self._tx.run(
            """
            UPDATE broadcasts
               SET state = $3, announcement = $4, audience = $5, authors = $6, revision = $7,
                   written_at = $8, title_kk = $9, title_ru = $10, wording_kk = $11,
                   wording_ru = $12, approver = $13, approved_at = $14, starts_at = $15,
                   started_at = $16, ended_at = $17, total = $18, why = $19, remark = $20,
                   pictured = $21
             WHERE id = $1 AND revision = $2
            """,
            changed.id,
            was,
            changed.state,
            _announcement(changed.announcement),
            _audience(changed.audience),
            json.dumps(changed.authors),
            changed.revision,
            ms(changed.written_at),
            wording.title.kk if wording else "",
            wording.title.ru if wording else "",
            wording.text.kk if wording else "",
            wording.text.ru if wording else "",
            changed.approver,
            ms_or_none(changed.approved_at),
            ms_or_none(changed.starts_at),
            ms_or_none(changed.started_at),
            ms_or_none(changed.ended_at),
            changed.total,
            changed.why,
            changed.remark,
            wording.picture if wording else "",
        )
        return kept == 1


def _announcement(one: Announcement) -> str:
    return _dumped(
        {
            "purpose": one.purpose,
            "topic": one.topic,
            "title": one.title,
            "body": one.body,
            "year": one.year,
            "who": one.who,
            "fields": {part: keys for part, keys in one.fields.items() if keys},
            "opens": one.opens and one.opens.isoformat(),
            "closes": one.closes and one.closes.isoformat(),
            "act": one.act,
            "buttons": [[lead.leads, lead.target, lead.label] for lead in one.buttons],
            "picture": one.picture,
        }
    )


def _read_announcement(data: Mapping[str, Any]) -> Announcement:
    return Announcement(
        purpose=Purpose(data["purpose"]),
        topic=data["topic"],
        title=_pair(data["title"]),
        body=_pair(data["body"]),
        year=data["year"],
        who=tuple(map(Who, data["who"])),
        fields={Field(part): tuple(keys) for part, keys in data["fields"].items()},
        opens=_day(data["opens"]),
        closes=_day(data["closes"]),
        act=_pair(data["act"]),
        buttons=tuple(
            Lead(Leads(leads), target, _pair(label)) for leads, target, label in data["buttons"]
        ),
        picture=data["picture"],
    )


def _audience(one: Audience) -> str:
    return _dumped({name: getattr(one, name) for name in Audience.__dataclass_fields__})


def _read_audience(data: Mapping[str, Any]) -> Audience:
    language = data["language"]
    return Audience(**{**data, "language": Language(language) if language else None})


def _dumped(data: Mapping[str, object]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _pair(written: list[str]) -> tuple[str, str]:
    kk, ru = written
    return kk, ru


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _broadcast(row: Row) -> Broadcast:
    return Broadcast(
        id=row["id"],
        state=State(row["state"]),
        announcement=_read_announcement(json.loads(row["announcement"])),
        audience=_read_audience(json.loads(row["audience"])),
        authors=tuple(json.loads(row["authors"])),
        revision=row["revision"],
        written_at=moment(row["written_at"]),
        wording=_wording(row),
        approver=row["approver"],
        approved_at=_moment(row["approved_at"]),
        starts_at=_moment(row["starts_at"]),
        started_at=_moment(row["started_at"]),
        ended_at=_moment(row["ended_at"]),
        total=row["total"],
        why=Why(row["why"]) if row["why"] else None,
        remark=row["remark"],
    )


def _wording(row: Row) -> Wording | None:
    if not row["title_kk"]:
        return None
    title = Bilingual(row["title_kk"], row["title_ru"])
    text = Bilingual(row["wording_kk"], row["wording_ru"])
    return Wording(title, text, row["pictured"])


def _moment(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else moment(milliseconds)
