"""The pictures that Telegram keeps for us."""

from datetime import datetime

from storage.times import ms
from storage.transaction import Transaction


class Pictures:
    """``core`` knows nothing of files; this is how a picture need not be drawn twice."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def find(self, digest: str) -> str | None:
        """The id under which Telegram keeps what looks like this."""
        row = await self._tx.fetch_one("SELECT file_id FROM pictures WHERE digest = $1", digest)
        return row["file_id"] if row else None

    async def keep(self, digest: str, file_id: str, now: datetime) -> None:
        """Remember the id; an older one of the same picture is of no use any more."""
        await self._tx.run(
            """
            INSERT INTO pictures (digest, file_id, made_at) VALUES ($1, $2, $3)
            ON CONFLICT (digest) DO UPDATE
               SET file_id = excluded.file_id, made_at = excluded.made_at
            """,
            digest,
            file_id,
            ms(now),
        )
