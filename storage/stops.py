"""Which stops of the emergency brake hold."""

from datetime import datetime

from core.emergencies import Standing, Stop
from storage.times import moment, ms
from storage.transaction import Transaction


class Stops:
    """Fits ``core.emergencies.StopStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def standing(self) -> tuple[Standing, ...]:
        rows = await self._tx.fetch("SELECT * FROM stops ORDER BY stop")
        return tuple(
            Standing(stop=Stop(row["stop"]), since=moment(row["since"]), by=row["set_by"])
            for row in rows
        )

    async def set(self, stop: Stop, by: int, now: datetime) -> bool:
        added = await self._tx.run(
            "INSERT INTO stops (stop, since, set_by) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            stop,
            ms(now),
            by,
        )
        return added == 1

    async def lift(self, stop: Stop) -> bool:
        return await self._tx.run("DELETE FROM stops WHERE stop = $1", stop) == 1
