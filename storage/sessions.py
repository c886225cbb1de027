"""Officers in the browser: one-time links, used signatures, sessions."""

from datetime import datetime

from core.sessions import LONGEST, Session
from storage.times import moment, ms
from storage.transaction import Row, Transaction


class Sessions:
    """Fits ``core.sessions.SessionStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def offer(self, link: str, officer: int, until: datetime) -> None:
        """A new link ends the older ones of the same officer."""
        await self._tx.run("DELETE FROM console_links WHERE officer = $1", officer)
        await self._tx.run(
            "INSERT INTO console_links (link, officer, good_until) VALUES ($1, $2, $3)",
            link,
            officer,
            ms(until),
        )

    async def bearer(self, link: str, now: datetime) -> int | None:
        row = await self._tx.fetch_one(
            """
            SELECT officer FROM console_links
             WHERE link = $1 AND used_at IS NULL AND good_until > $2
            """,
            link,
            ms(now),
        )
        return int(row["officer"]) if row else None

    async def redeem(self, link: str, now: datetime) -> int | None:
        """One statement, so a link signs in once, however many browsers open it."""
        row = await self._tx.fetch_one(
            """
            UPDATE console_links SET used_at = $2
             WHERE link = $1 AND used_at IS NULL AND good_until > $2
            RETURNING officer
            """,
            link,
            ms(now),
        )
        return int(row["officer"]) if row else None

    async def use(self, signature: str, now: datetime) -> bool:
        """A signature is refused by its age long before it is forgotten here."""
        await self._tx.run("DELETE FROM console_signatures WHERE used_at < $1", ms(now - LONGEST))
        row = await self._tx.fetch_one(
            """
            INSERT INTO console_signatures (signature, used_at) VALUES ($1, $2)
            ON CONFLICT DO NOTHING RETURNING signature
            """,
            signature,
            ms(now),
        )
        return row is not None

    async def open(self, token: str, session: Session) -> None:
        """With each sign-in, sessions that have had their time are cleared away."""
        await self._tx.run(
            "DELETE FROM console_sessions WHERE opened_at < $1", ms(session.opened_at - LONGEST)
        )
        await self._tx.run(
            """
            INSERT INTO console_sessions (token, officer, opened_at, seen_at, practice)
            VALUES ($1, $2, $3, $4, $5)
            """,
            token,
            session.officer,
            ms(session.opened_at),
            ms(session.seen_at),
            int(session.practice),
        )

    async def find(self, token: str) -> Session | None:
        row = await self._tx.fetch_one("SELECT * FROM console_sessions WHERE token = $1", token)
        return _session(row) if row else None

    async def seen(self, token: str, now: datetime) -> None:
        await self._tx.run(
            "UPDATE console_sessions SET seen_at = $2 WHERE token = $1", token, ms(now)
        )

    async def practise(self, token: str, practice: bool) -> None:
        await self._tx.run(
            "UPDATE console_sessions SET practice = $2 WHERE token = $1", token, int(practice)
        )

    async def close(self, token: str) -> None:
        await self._tx.run("DELETE FROM console_sessions WHERE token = $1", token)

    async def end_sessions(self, officer: int) -> None:
        """Whoever leaves is out of every browser at once."""
        await self.close_all(officer)

    async def close_all(self, officer: int) -> int:
        await self._tx.run("DELETE FROM console_links WHERE officer = $1", officer)
        return await self._tx.run("DELETE FROM console_sessions WHERE officer = $1", officer)


def _session(row: Row) -> Session:
    return Session(
        officer=row["officer"],
        opened_at=moment(row["opened_at"]),
        seen_at=moment(row["seen_at"]),
        practice=bool(row["practice"]),
    )
