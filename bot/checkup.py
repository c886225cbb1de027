"""Looks for damage in the database, at the start and once a day, beside all other work."""

import asyncio
import logging
from typing import Protocol

from core.errors import NotKept

log = logging.getLogger(__name__)

PERIOD = 24 * 3600  # seconds


class Examined(Protocol):
    async def examine(self) -> None: ...


async def examined(database: Examined) -> None:
    """Until cancelled. What *database* raises if it is damaged stops the service."""
    while True:
        try:
            await database.examine()
        except NotKept as error:
            log.warning("the database was not examined: %s", error)
        await asyncio.sleep(PERIOD)
