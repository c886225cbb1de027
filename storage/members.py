"""Officers as those see them who manage them, and what officers leave behind."""

from datetime import datetime

from core.cases import Case
from core.officers import Role
from core.staff import Invitation, Member
from core.text import Language
from storage.case_rows import case as _case
from storage.officers import Officers, where
from storage.times import moment, ms
from storage.transaction import Row


class Members(Officers):
    """Fits ``core.staff.StaffStore``."""

    async def everyone(self) -> tuple[Member, ...]:
        rows = await self._tx.fetch(
            """
            SELECT officers.*, language, unreachable_since FROM officers
              LEFT JOIN visitors ON visitors.id = officers.id
             ORDER BY left_at IS NOT NULL, joined_at, officers.id
            """
        )
        return tuple(self._member(row) for row in rows)

    async def give_role(self, officer: int, role: Role) -> None:
        await self._tx.run("UPDATE officers SET role = $2 WHERE id = $1", officer, role)

    async def rename(self, officer: int, name: str) -> bool:
        sealed = self._tx.seal.close(name, where(officer))
        changed = await self._tx.run(
            "UPDATE officers SET name = $2 WHERE id = $1 AND left_at IS NULL", officer, sealed
        )
        return changed == 1

    async def leave(self, officer: int, now: datetime) -> None:
        await self._tx.run("UPDATE officers SET left_at = $2 WHERE id = $1", officer, ms(now))

    async def give_back(self, officer: int) -> tuple[Case, ...]:
        """
        Also what they held last: a claim that has lapsed still names them. What they planned
        does not happen.
        """
        await self._tx.run("DELETE FROM acts WHERE officer = $1", officer)
        rows = await self._tx.fetch(
            """
            UPDATE cases
               SET claimed_by = NULL, claimed_until = NULL, offered_to = NULL,
                   revision = revision + 1
             WHERE claimed_by = $1
            RETURNING *
            """,
            officer,
        )
        return tuple(case for case in map(_case, rows) if case.is_open)

    async def end_offers(self, officer: int) -> tuple[Case, ...]:
        rows = await self._tx.fetch(
            "UPDATE cases SET offered_to = NULL WHERE offered_to = $1 RETURNING *", officer
        )
        return tuple(case for case in map(_case, rows) if case.is_open)

    async def drop_drafts(self, officer: int, flows: tuple[str, ...]) -> None:
        for flow in flows:
            await self._tx.run(
                "DELETE FROM conversations WHERE visitor = $1 AND flow = $2", officer, flow
            )

    async def invitations(self, now: datetime) -> tuple[Invitation, ...]:
        rows = await self._tx.fetch(
            """
            SELECT * FROM invitations WHERE used_by IS NULL AND good_until > $1
             ORDER BY good_until, token_hash
            """,
            ms(now),
        )
        return tuple(_invitation(row) for row in rows)

    async def withdraw(self, invitation: str, now: datetime) -> bool:
        changed = await self._tx.run(
            """
            UPDATE invitations SET good_until = $2
             WHERE token_hash = $1 AND used_by IS NULL AND good_until > $2
            """,
            invitation,
            ms(now),
        )
        return changed == 1

    def _member(self, row: Row) -> Member:
        return Member(
            officer=self._officer(row),
            joined_at=moment(row["joined_at"]),
            left_at=None if row["left_at"] is None else moment(row["left_at"]),
            language=Language(row["language"]) if row["language"] else None,
            is_reachable=row["unreachable_since"] is None,
        )


def _invitation(row: Row) -> Invitation:
    return Invitation(
        key=row["token_hash"],
        role=Role(row["role"]),
        by=row["invited_by"],
        until=moment(row["good_until"]),
    )
