"""Acts that have not taken effect yet: their words sealed, one for a case."""

import json
from datetime import date, datetime

from core.cases import Status, WaitingOn
from core.corrections import Defect, Item
from core.plans import Act, Planned
from core.rules.guards import Guard
from storage.times import moment, ms
from storage.transaction import Row, Transaction

_PLANNED = """
SELECT acts.*, cases.reference FROM acts JOIN cases ON cases.id = acts.case_id
"""


class Acts:
    """Fits ``core.plans.ActStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def plan(self, case: int, officer: int, act: Act, due_at: datetime) -> Planned | None:
        due = ms(due_at)
        row = await self._tx.fetch_one(
            """
            INSERT INTO acts (case_id, officer, revision, payload, due_at)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING
            RETURNING id
            """,
            case,
            officer,
            act.revision,
            self._tx.seal.close(_packed(act), _where(case, officer, due)),
            due,
        )
        return await self.planned(row["id"]) if row else None

    async def planned(self, id_: int) -> Planned | None:
        row = await self._tx.fetch_one(f"{_PLANNED} WHERE acts.id = $1", id_)
        return self._planned(row) if row else None

    async def planned_for(self, case: int) -> Planned | None:
        row = await self._tx.fetch_one(f"{_PLANNED} WHERE acts.case_id = $1", case)
        return self._planned(row) if row else None

    async def unplan(self, id_: int) -> bool:
        return await self._tx.run("DELETE FROM acts WHERE id = $1", id_) == 1

    async def acts_due(self, now: datetime, latest: datetime, limit: int) -> tuple[int, ...]:
        rows = await self._tx.fetch(
            "SELECT id FROM acts WHERE due_at <= $1 OR due_at > $2 ORDER BY due_at, id LIMIT $3",
            ms(now),
            ms(latest),
            limit,
        )
        return tuple(row["id"] for row in rows)

    def _planned(self, row: Row) -> Planned:
        where = _where(row["case_id"], row["officer"], row["due_at"])
        payload = self._tx.seal.open(row["payload"], where)
        return Planned(
            id=row["id"],
            case=row["case_id"],
            officer=row["officer"],
            act=_unpacked(payload, row["reference"], row["revision"]),
            due_at=moment(row["due_at"]),
        )


def _packed(act: Act) -> str:
    return json.dumps(
        {
            "status": act.status,
            "words": act.words,
            "note": act.note,
            "items": [[item.question, item.defect, item.remark] for item in act.items],
            "due_on": act.due_on.isoformat() if act.due_on else None,
            "turn": act.turn,
            "confirmed": sorted(act.confirmed),
        },
        ensure_ascii=False,
    )


def _unpacked(payload: str, reference: str, revision: int) -> Act:
    said = json.loads(payload)
    return Act(
        reference=reference,
        revision=revision,
        status=Status(said["status"]) if said["status"] else None,
        words=said["words"],
        note=said["note"],
        items=tuple(
            Item(question=question, defect=Defect(defect), remark=remark)
            for question, defect, remark in said["items"]
        ),
        due_on=date.fromisoformat(said["due_on"]) if said["due_on"] else None,
        turn=WaitingOn(said["turn"]),
        confirmed=frozenset(Guard(guard) for guard in said["confirmed"]),
    )


def _where(case: int, officer: int, due: int) -> str:
    """All that it belongs to: the row's id is not known before it is sealed."""
    return f"acts.payload.{case}/{officer}/{due}"
