"""Cases: stored once, however often they are sent."""

from collections.abc import Mapping
from datetime import datetime

from core.answers import Answer
from core.cases import RANK, Case, Kind, NewCase, Status, WaitingOn
from core.due import NOTHING, Owed
from core.errors import AlreadyOpen
from core.finding import findable
from core.text import Text
from storage import answers
from storage.acts import Acts
from storage.case_rows import case as _case
from storage.case_rows import where_answers
from storage.corrections import Corrections
from storage.due import Due
from storage.guided import GuidedCases
from storage.history import History
from storage.queue import Queue
from storage.ratings import Ratings
from storage.times import ms, ms_or_none
from storage.words import Words


class Cases(Queue, Due, History, Corrections, Acts, Ratings, GuidedCases):
    """Fits ``core.case_store.CaseStore``."""

    async def add(
        self, new: NewCase, reference: str, now: datetime, owed: Owed = NOTHING
    ) -> Case | None:
        """
        Store a case; ``None`` if *reference* is taken. The same run again is the same case.

        Raises:
            AlreadyOpen: the visitor has an open application of this programme.
        """
        added = await self._added(new, reference, now, owed)
        if added is not None:
            await Words(self._tx).keep(added.id, findable(new.answers))
        if added is not None and new.guided is not None:
            await self.keep_guided(added.id, new.guided)
        return added or await self._in_the_way(new)

    async def find(self, reference: str) -> Case | None:
        row = await self._tx.fetch_one("SELECT * FROM cases WHERE reference = $1", reference)
        return _case(row) if row else None

    async def sent_from(self, visitor: int, flow: str, run: int) -> Case | None:
        """By its own run, or by that of a correction which the visitor has answered."""
        row = await self._tx.fetch_one(
            """
            SELECT * FROM cases
             WHERE visitor = $1 AND programme = $2
               AND (run = $3 OR id IN (SELECT corrections.case_id FROM corrections
                                        WHERE corrections.run = $3 AND is_answered = 1))
            """,
            visitor,
            flow,
            run,
        )
        return _case(row) if row else None

    async def open_application(self, visitor: int, programme: str) -> Case | None:
        row = await self._tx.fetch_one(
            """
            SELECT * FROM cases
             WHERE visitor = $1 AND programme = $2 AND kind = 'application' AND is_open = 1
            """,
            visitor,
            programme,
        )
        return _case(row) if row else None

    async def of_visitor(self, visitor: int) -> tuple[Case, ...]:
        """The visitor's cases, newest first."""
        rows = await self._tx.fetch(
            "SELECT * FROM cases WHERE visitor = $1 ORDER BY opened_at DESC, id DESC", visitor
        )
        return tuple(_case(row) for row in rows)

    async def merged_into(self, reference: str) -> tuple[Case, ...]:
        rows = await self._tx.fetch(
            "SELECT * FROM cases WHERE merged_into = $1 AND merged_into <> '' ORDER BY id",
            reference,
        )
        return tuple(_case(row) for row in rows)

    async def answers(self, case: int) -> Mapping[str, Answer]:
        row = await self._tx.fetch_one("SELECT reference, answers FROM cases WHERE id = $1", case)
        if row is None:
            return {}
        return answers.opened(row["answers"], self._tx.seal, where_answers(row["reference"]))

    async def _added(self, new: NewCase, reference: str, now: datetime, owed: Owed) -> Case | None:
        row = await self._tx.fetch_one(
            """
            INSERT INTO cases (reference, kind, programme, visitor, run, language, status,
                               is_open, waiting_on, urgency, about, flow_version, answers,
                               opened_at, waiting_since, origin, district, is_young,
                               due_at, warn_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10, $11, $12, $13, $13, $14, $15, $16,
                    $17, $18)
            ON CONFLICT DO NOTHING
            RETURNING *
            """,
            reference,
            new.kind,
            new.programme,
            new.visitor,
            new.run,
            new.language,
            Status.SUBMITTED,
            WaitingOn.US,
            RANK[new.urgency],
            new.about,
            new.flow_version,
            answers.closed(new.answers, self._tx.seal, where_answers(reference)),
            ms(now),
            new.traits.origin,
            new.traits.district,
            int(new.traits.is_young),
            ms_or_none(owed.due_at),
            ms_or_none(owed.warn_at),
        )
        return _case(row) if row else None

    async def _in_the_way(self, new: NewCase) -> Case | None:
        """Why a case was not added; ``None`` if it can only be its reference."""
        sent = await self.sent_from(new.visitor, new.programme, new.run)
        if sent is not None or new.kind is not Kind.APPLICATION:
            return sent
        already = await self.open_application(new.visitor, new.programme)
        if already is not None:
            raise AlreadyOpen(Text("already-open"), already.reference)
        return None
