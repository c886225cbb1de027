"""Editions of facts that officers write; what is published or rejected is never changed again."""

import json
from dataclasses import asdict
from datetime import date, datetime

from core.fact_drafts import FactEdition, State, Written, WrittenEntry, WrittenSource
from storage.times import moment, ms
from storage.transaction import Row, Transaction


class FactEditions:
    """Fits ``core.fact_drafts.FactStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def newest(self) -> int:
        row = await self._tx.fetch_one(
            """
            SELECT coalesce(max(publication), 0) AS newest FROM fact_editions
             WHERE publication IS NOT NULL
            """
        )
        assert row is not None
        return int(row["newest"])

    async def published(self) -> tuple[FactEdition, ...]:
        rows = await self._tx.fetch(
            "SELECT * FROM fact_editions WHERE publication IS NOT NULL ORDER BY publication"
        )
        return tuple(map(self._edition, rows))

    async def of(self, fact: str) -> tuple[FactEdition, ...]:
        rows = await self._tx.fetch(
            "SELECT * FROM fact_editions WHERE fact = $1 ORDER BY id DESC", fact
        )
        return tuple(map(self._edition, rows))

    async def open(self) -> tuple[FactEdition, ...]:
        rows = await self._tx.fetch(
            "SELECT * FROM fact_editions WHERE state IN ('draft', 'ready') ORDER BY fact"
        )
        return tuple(map(self._edition, rows))

    async def begin(self, edition: FactEdition) -> bool:
        added = await self._tx.run(
            """
            INSERT INTO fact_editions (fact, state, written, revision, authors, changed_at)
            VALUES ($1, $2, $3, 1, $4, $5)
            ON CONFLICT DO NOTHING
            """,
            edition.fact,
            edition.state,
            _dumped(edition.written),
            json.dumps(edition.authors),
            ms(edition.changed_at),
        )
        return added == 1

    async def keep(self, edition: FactEdition) -> bool:
        changed = await self._tx.run(
            """
            UPDATE fact_editions
               SET state = $3, written = $4, authors = $5, changed_at = $6, decided_by = $7,
                   decided_at = $8, reason = $9, revision = revision + 1
             WHERE id = $1 AND revision = $2 AND state IN ('draft', 'ready')
            """,
            edition.id,
            edition.revision,
            edition.state,
            _dumped(edition.written),
            json.dumps(edition.authors),
            ms(edition.changed_at),
            edition.decided_by,
            ms(edition.decided_at) if edition.decided_at else None,
            self._closed(edition),
        )
        return changed == 1

    async def publish(self, edition: FactEdition) -> bool:
        """Of two at the same moment the unique index lets one through."""
        if not await self.keep(edition):
            return False
        await self._tx.run(
            """
            UPDATE fact_editions
               SET publication = (SELECT coalesce(max(publication), 0) + 1 FROM fact_editions)
             WHERE id = $1
            """,
            edition.id,
        )
        return True

    async def drop(self, edition: FactEdition) -> bool:
        gone = await self._tx.run(
            """
            DELETE FROM fact_editions
             WHERE id = $1 AND revision = $2 AND state IN ('draft', 'ready')
            """,
            edition.id,
            edition.revision,
        )
        return gone == 1

    async def tell(self, fact: str, ends: date, now: datetime) -> bool:
        told = await self._tx.run(
            """
            INSERT INTO fact_ends_told (fact, last_day, told_at) VALUES ($1, $2, $3)
            ON CONFLICT DO NOTHING
            """,
            fact,
            ends.isoformat(),
            ms(now),
        )
        return told == 1

    def _closed(self, edition: FactEdition) -> str:
        return self._tx.seal.close(edition.reason, _where(edition.id)) if edition.reason else ""

    def _edition(self, row: Row) -> FactEdition:
        reason = row["reason"]
        return FactEdition(
            id=row["id"],
            fact=row["fact"],
            state=State(row["state"]),
            written=_loaded(row["written"]),
            revision=row["revision"],
            authors=tuple(json.loads(row["authors"])),
            changed_at=moment(row["changed_at"]),
            decided_by=row["decided_by"],
            decided_at=moment(row["decided_at"]) if row["decided_at"] is not None else None,
            reason=self._tx.seal.open(reason, _where(row["id"])) if reason else "",
            publication=row["publication"] or 0,
        )


def _where(id_: int) -> str:
    return f"fact_editions.reason.{id_}"


def _dumped(written: Written) -> str:
    return json.dumps(asdict(written), ensure_ascii=False, separators=(",", ":"))


def _loaded(text: str) -> Written:
    """As it was typed; what is no edition any more reads as an empty one, which nobody can say."""
    try:
        typed = json.loads(text)
        typed["source"] = WrittenSource(**typed["source"])
        typed["entries"] = tuple(WrittenEntry(**one) for one in typed["entries"])
        lists = {name: tuple(typed[name]) for name in ("amounts", "sources")}
        return Written(**{**typed, **lists})
    except (ValueError, TypeError, KeyError, AttributeError):
        return Written()
