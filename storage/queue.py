"""The queue of cases: who works on what. Every step is one conditional statement."""

from datetime import datetime

from core.cases import OPEN, Case, Status, WaitingOn
from core.due import NOTHING, Owed
from storage.case_rows import case as _case
from storage.times import MILLISECOND, ms, ms_or_none
from storage.transaction import Transaction

MOVE = """
UPDATE cases
   SET status = $3, is_open = CAST($4 AS BIGINT), waiting_on = $5, revision = revision + 1,
       waiting_since = CASE WHEN waiting_on = $5 THEN waiting_since ELSE $6 END,
       ended_at = CASE WHEN $4 = 1 THEN NULL
                       WHEN is_open = 1 THEN $6 ELSE ended_at END,
       merged_into = CASE WHEN $4 = 1 THEN '' ELSE merged_into END,
       offered_to = CASE WHEN $7 = 1 OR $4 = 0 THEN NULL ELSE offered_to END,
       claimed_by = CASE WHEN $7 = 1 THEN NULL ELSE claimed_by END,
       claimed_until = CASE WHEN $7 = 1 THEN NULL ELSE claimed_until END,
       due_at = CAST($8 AS BIGINT), warn_at = $9, time_left = CAST($10 AS BIGINT),
       promised_at = $11,
       told = CASE WHEN $8 IS NULL AND $10 IS NULL THEN 0 ELSE told END
 WHERE id = $1 AND revision = $2
RETURNING *
"""


class Queue:
    """The part of ``core.case_store.CaseStore`` that officers compete for."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def claim(
        self, reference: str, officer: int, now: datetime, until: datetime
    ) -> Case | None:
        """The case, if it is open and nobody else holds it; or once more, if it is one's own."""
        row = await self._tx.fetch_one(
            """
            UPDATE cases
               SET claimed_by = $2, claimed_until = $4, last_officer = $2,
                   offered_to = CASE WHEN claimed_by = $2 THEN offered_to END
             WHERE reference = $1 AND is_open = 1
               AND (claimed_by IS NULL OR claimed_by = $2 OR claimed_until <= $3)
            RETURNING *
            """,
            reference,
            officer,
            ms(now),
            ms(until),
        )
        return _case(row) if row else None

    async def claim_oldest(self, officer: int, now: datetime, until: datetime) -> Case | None:
        """
        Give the oldest of the most urgent cases that wait on us and nobody holds to *officer*.

        PostgreSQL reads the comment in it, SQLite need not. The outer conditions repeat the
        inner ones for a database in which two such statements run at the same time.
        """
        row = await self._tx.fetch_one(
            """
            UPDATE cases
               SET claimed_by = $1, claimed_until = $3, last_officer = $1, offered_to = NULL
             WHERE id = (SELECT id FROM cases
                          WHERE is_open = 1 AND waiting_on = 'us'
                            AND (claimed_until IS NULL OR claimed_until <= $2)
                          ORDER BY urgency, opened_at, id
                          LIMIT 1 /* FOR UPDATE SKIP LOCKED */)
               AND is_open = 1 AND waiting_on = 'us'
               AND (claimed_until IS NULL OR claimed_until <= $2)
            RETURNING *
            """,
            officer,
            ms(now),
            ms(until),
        )
        return _case(row) if row else None

    async def hand(self, case: int, officer: int, until: datetime) -> Case | None:
        """The case, whoever held it until now; with it an offer of it ends."""
        row = await self._tx.fetch_one(
            """
            UPDATE cases
               SET claimed_by = $2, claimed_until = $3, last_officer = $2, offered_to = NULL,
                   revision = revision + 1
             WHERE id = $1 AND is_open = 1
            RETURNING *
            """,
            case,
            officer,
            ms(until),
        )
        return _case(row) if row else None

    async def offer(self, case: int, officer: int | None) -> None:
        await self._tx.run("UPDATE cases SET offered_to = $2 WHERE id = $1", case, officer)

    async def release(self, case: int) -> None:
        await self._tx.run(
            """
            UPDATE cases SET claimed_by = NULL, claimed_until = NULL, offered_to = NULL
             WHERE id = $1
            """,
            case,
        )

    async def merge(self, case: int, into: str) -> None:
        """What went on in this one goes on in the same one from now on."""
        await self._tx.run(
            """
            UPDATE cases SET merged_into = $2
             WHERE id = $1 OR merged_into = (SELECT reference FROM cases WHERE id = $1)
            """,
            case,
            into,
        )

    async def move(
        self,
        case: Case,
        status: Status,
        waiting_on: WaitingOn,
        now: datetime,
        *,
        release: bool,
        owed: Owed = NOTHING,
    ) -> Case | None:
        """
        Change the state, if nothing has changed since *case* was read. When nothing is *owed* any
        more, what officers have heard of it is forgotten: the next promise is a new one. Whatever
        is open goes on in no other case.
        """
        row = await self._tx.fetch_one(
            MOVE,
            case.id,
            case.revision,
            status,
            int(status in OPEN),
            waiting_on,
            ms(now),
            int(release),
            ms_or_none(owed.due_at),
            ms_or_none(owed.warn_at),
            None if owed.time_left is None else owed.time_left // MILLISECOND,
            ms_or_none(owed.promised_at),
        )
        return _case(row) if row else None

    async def waiting(self, now: datetime) -> int:
        """Counted in the index of the queue itself, which holds little else."""
        row = await self._tx.fetch_one(
            """
            SELECT count(*) AS length FROM cases
             WHERE is_open = 1 AND waiting_on = 'us'
               AND (claimed_until IS NULL OR claimed_until <= $1)
            """,
            ms(now),
        )
        assert row is not None
        return int(row["length"])

    async def held_by(self, officer: int, now: datetime) -> tuple[Case, ...]:
        """The open cases an officer holds, most urgent first, then oldest."""
        rows = await self._tx.fetch(
            """
            SELECT * FROM cases
             WHERE claimed_by = $1 AND claimed_until > $2 AND is_open = 1
             ORDER BY urgency, opened_at, id
            """,
            officer,
            ms(now),
        )
        return tuple(_case(row) for row in rows)
