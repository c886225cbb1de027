"""Correction requests, and answers as they were before them."""

from dataclasses import replace
from datetime import date, datetime

from core.cases import Case
from core.corrections import Corrected, Correction, Defect, Item, NewCorrection, Version
from core.finding import findable
from storage import answers
from storage.case_rows import case as _case
from storage.case_rows import where_answers
from storage.times import moment, ms
from storage.transaction import Row, Transaction
from storage.words import Words


class Corrections:
    """Fits ``core.corrections.CorrectionStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def ask_correction(
        self, case: int, officer: int, new: NewCorrection, now: datetime
    ) -> Correction:
        row = await self._tx.fetch_one(
            """
            INSERT INTO corrections (case_id, asked_by, asked_at, due_on, looks_on)
            VALUES ($1, $2, $3, $4, $4)
            RETURNING *
            """,
            case,
            officer,
            ms(now),
            new.due_on.isoformat(),
        )
        assert row is not None
        for number, item in enumerate(new.items):
            await self._name(row["id"], number, item)
        asked = replace(_correction(row), items=new.items)
        await self.keep_correction(asked)
        return asked

    async def open_correction(self, case: int) -> Correction | None:
        row = await self._tx.fetch_one(
            "SELECT * FROM corrections WHERE case_id = $1 AND ended_at IS NULL", case
        )
        return await self._whole(row) if row else None

    async def corrections(self, case: int) -> tuple[Correction, ...]:
        rows = await self._tx.fetch(
            "SELECT * FROM corrections WHERE case_id = $1 ORDER BY id", case
        )
        return tuple([await self._whole(row) for row in rows])

    async def keep_correction(self, correction: Correction) -> None:
        await self._tx.run(
            """
            UPDATE corrections
               SET due_on = $2, looks_on = $3, reminded_on = $4, warned_on = $5,
                   is_extended = $6, run = $7
             WHERE id = $1
            """,
            correction.id,
            correction.due_on.isoformat(),
            correction.looks_on.isoformat(),
            _text(correction.reminded_on),
            _text(correction.warned_on),
            int(correction.is_extended),
            correction.run,
        )

    async def end_correction(self, case: int, now: datetime) -> None:
        await self._tx.run(
            "UPDATE corrections SET ended_at = $2 WHERE case_id = $1 AND ended_at IS NULL",
            case,
            ms(now),
        )

    async def correct(self, case: Case, corrected: Corrected, now: datetime) -> None:
        """The former answers are closed anew: a seal names the row in which they stand."""
        await self._keep_version(case, now)
        await Words(self._tx).keep(case.id, findable(corrected.answers))
        where = where_answers(case.reference)
        await self._tx.run(
            """
            UPDATE cases
               SET answers = $2, flow_version = $3, origin = $4, district = $5, is_young = $6
             WHERE id = $1
            """,
            case.id,
            answers.closed(corrected.answers, self._tx.seal, where),
            corrected.flow_version,
            corrected.traits.origin,
            corrected.traits.district,
            int(corrected.traits.is_young),
        )
        await self._tx.run(
            """
            UPDATE corrections SET is_answered = 1
             WHERE id = (SELECT max(id) FROM corrections WHERE case_id = $1)
            """,
            case.id,
        )

    async def versions(self, case: int) -> tuple[Version, ...]:
        rows = await self._tx.fetch(
            "SELECT * FROM answer_versions WHERE case_id = $1 ORDER BY number", case
        )
        return tuple(self._version(row) for row in rows)

    async def silent(self, today: date, limit: int) -> tuple[tuple[Case, Correction], ...]:
        """The longest overdue first. While it is our turn a case is not silent."""
        rows = await self._tx.fetch(
            """
            SELECT corrections.* FROM corrections
              JOIN cases ON cases.id = corrections.case_id
             WHERE corrections.ended_at IS NULL AND corrections.looks_on <= $1
               AND cases.status = 'needs-correction' AND cases.waiting_on = 'visitor'
             ORDER BY corrections.looks_on, corrections.id LIMIT $2
            """,
            today.isoformat(),
            limit,
        )
        return tuple([(await self._of(row), await self._whole(row)) for row in rows])

    async def _of(self, row: Row) -> Case:
        found = await self._tx.fetch_one("SELECT * FROM cases WHERE id = $1", row["case_id"])
        assert found is not None
        return _case(found)

    async def _name(self, correction: int, number: int, item: Item) -> None:
        where = _where_remark(correction, number)
        await self._tx.run(
            """
            INSERT INTO correction_items (correction_id, number, question, defect, remark)
            VALUES ($1, $2, $3, $4, $5)
            """,
            correction,
            number,
            item.question,
            item.defect,
            self._tx.seal.close(item.remark, where) if item.remark else "",
        )

    async def _whole(self, row: Row) -> Correction:
        items = await self._tx.fetch(
            "SELECT * FROM correction_items WHERE correction_id = $1 ORDER BY number", row["id"]
        )
        return replace(_correction(row), items=tuple(self._item(item) for item in items))

    def _item(self, row: Row) -> Item:
        where = _where_remark(row["correction_id"], row["number"])
        remark = self._tx.seal.open(row["remark"], where) if row["remark"] else ""
        return Item(question=row["question"], defect=Defect(row["defect"]), remark=remark)

    async def _keep_version(self, case: Case, now: datetime) -> None:
        row = await self._tx.fetch_one(
            """
            SELECT answers, flow_version,
                   (SELECT count(*) FROM answer_versions WHERE case_id = $1) + 1 AS number
              FROM cases WHERE id = $1
            """,
            case.id,
        )
        assert row is not None
        former = answers.opened(row["answers"], self._tx.seal, where_answers(case.reference))
        await self._tx.run(
            """
            INSERT INTO answer_versions (case_id, number, answers, flow_version, replaced_at)
            VALUES ($1, $2, $3, $4, $5)
            """,
            case.id,
            row["number"],
            answers.closed(former, self._tx.seal, _where_version(case.id, row["number"])),
            row["flow_version"],
            ms(now),
        )

    def _version(self, row: Row) -> Version:
        where = _where_version(row["case_id"], row["number"])
        return Version(
            number=row["number"],
            answers=answers.opened(row["answers"], self._tx.seal, where),
            flow_version=row["flow_version"],
            replaced_at=moment(row["replaced_at"]),
        )


def _correction(row: Row) -> Correction:
    ended_at = row["ended_at"]
    return Correction(
        id=row["id"],
        case=row["case_id"],
        items=(),
        due_on=date.fromisoformat(row["due_on"]),
        asked_by=row["asked_by"],
        asked_at=moment(row["asked_at"]),
        run=row["run"],
        is_extended=bool(row["is_extended"]),
        is_answered=bool(row["is_answered"]),
        reminded_on=_day(row["reminded_on"]),
        warned_on=_day(row["warned_on"]),
        ended_at=None if ended_at is None else moment(ended_at),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _where_remark(correction: int, number: int) -> str:
    return f"correction_items.remark.{correction}/{number}"


def _where_version(case: int, number: int) -> str:
    return f"answer_versions.answers.{case}/{number}"
