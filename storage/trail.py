"""The audit as it is kept: entries are added and read, nothing else."""

from core.audit import BEGINNING, Entry, Head
from storage.transaction import Row, Transaction


class Trail:
    """Fits ``core.audit.TrailStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def head(self) -> Head:
        row = await self._tx.fetch_one(
            "SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1"
        )
        return Head(row["number"], row["hash"]) if row else BEGINNING

    async def keep(self, entry: Entry) -> None:
        await self._tx.run(
            """
            INSERT INTO audit (number, acted_at, actor, role, action, subject, params, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            entry.number,
            entry.milliseconds,
            entry.actor,
            entry.role,
            entry.action,
            entry.subject,
            entry.params,
            entry.hash,
        )

    async def hash_of(self, number: int) -> str | None:
        row = await self._tx.fetch_one("SELECT hash FROM audit WHERE number = $1", number)
        return str(row["hash"]) if row else None

    async def after(self, number: int, most: int) -> tuple[Entry, ...]:
        rows = await self._tx.fetch(
            "SELECT * FROM audit WHERE number > $1 ORDER BY number LIMIT $2", number, most
        )
        return tuple(entry(row) for row in rows)


def entry(row: Row) -> Entry:
    return Entry(
        number=row["number"],
        milliseconds=row["acted_at"],
        actor=row["actor"],
        role=row["role"],
        action=row["action"],
        subject=row["subject"],
        params=row["params"],
        hash=row["hash"],
    )
