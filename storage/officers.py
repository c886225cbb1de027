"""Officers and the invitations by which they join."""

from datetime import datetime

from core.officers import Officer, Role
from storage.times import ms
from storage.trail import Trail
from storage.transaction import Row


class Officers(Trail):
    """Fits ``core.officers.OfficerStore``."""

    async def find(self, officer: int) -> Officer | None:
        row = await self._tx.fetch_one(
            "SELECT * FROM officers WHERE id = $1 AND left_at IS NULL", officer
        )
        return self._officer(row) if row else None

    async def named(self, officer: int) -> Officer | None:
        row = await self._tx.fetch_one("SELECT * FROM officers WHERE id = $1", officer)
        return self._officer(row) if row else None

    async def all(self) -> tuple[Officer, ...]:
        """Everyone who works here, in the order in which they joined."""
        rows = await self._tx.fetch(
            "SELECT * FROM officers WHERE left_at IS NULL ORDER BY joined_at, id"
        )
        return tuple(self._officer(row) for row in rows)

    async def is_reachable(self, officer: int) -> bool:
        row = await self._tx.fetch_one(
            "SELECT id FROM visitors WHERE id = $1 AND unreachable_since IS NOT NULL", officer
        )
        return row is None

    async def add(self, officer: Officer, now: datetime) -> None:
        """Add them, or give one who is here the new role and name; who had left begins anew."""
        await self._tx.run(
            """
            INSERT INTO officers (id, role, name, joined_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (id) DO UPDATE
               SET role = excluded.role, name = excluded.name, left_at = NULL,
                   joined_at = CASE WHEN officers.left_at IS NULL THEN officers.joined_at
                                    ELSE excluded.joined_at END
            """,
            officer.id,
            officer.role,
            self._tx.seal.close(officer.name, where(officer.id)),
            ms(now),
        )

    async def invite(
        self, token_hash: str, role: Role, until: datetime, by: int | None = None
    ) -> None:
        await self._tx.run(
            """
            INSERT INTO invitations (token_hash, role, good_until, invited_by)
            VALUES ($1, $2, $3, $4)
            """,
            token_hash,
            role,
            ms(until),
            by,
        )

    async def inviter(self, token_hash: str) -> int | None:
        row = await self._tx.fetch_one(
            "SELECT invited_by FROM invitations WHERE token_hash = $1", token_hash
        )
        return row["invited_by"] if row else None

    async def redeem(self, token_hash: str, officer: int, now: datetime) -> Role | None:
        """One statement, so an invitation brings in one person, however often it is forwarded."""
        row = await self._tx.fetch_one(
            """
            UPDATE invitations SET used_by = $2, used_at = $3
             WHERE token_hash = $1 AND used_by IS NULL AND good_until > $3
            RETURNING role
            """,
            token_hash,
            officer,
            ms(now),
        )
        return Role(row["role"]) if row else None

    def _officer(self, row: Row) -> Officer:
        name = self._tx.seal.open(row["name"], where(row["id"]))
        return Officer(id=row["id"], role=Role(row["role"]), name=name)


def where(officer: int) -> str:
    return f"officers.name.{officer}"
