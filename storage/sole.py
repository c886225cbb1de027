"""Of a file only one process may be the writer: the first that takes the lock beside it."""

import asyncio
import fcntl
import logging
import os
from pathlib import Path

from storage.transaction import UnfitDatabase

log = logging.getLogger(__name__)

LOOKS_EVERY = 0.5  # seconds


class Sole:
    """
    The right to serve the database at *path*. The system takes it back when the process ends,
    however it ends; the file ``….lock`` that stays behind means nothing by itself.
    """

    def __init__(self, path: Path) -> None:
        self._path = path.with_name(f"{path.name}.lock")
        self._held: int | None = None

    async def enter(self) -> None:
        """Wait until nobody else has it."""
        if self.take():
            return
        log.warning("another process serves this database: waiting until it ends")
        while not self.take():  # noqa: ASYNC110 - another process makes it so
            await asyncio.sleep(LOOKS_EVERY)
        log.info("the other process has ended: going on in its place")

    def take(self) -> bool:
        """Take it, if nobody else has it."""
        if self._held is not None:
            return True
        file = self._opened()
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(file)
            return False
        self._held = file
        return True

    def _opened(self) -> int:
        """
        Raises:
            UnfitDatabase: nothing can be made in the folder.
        """
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise UnfitDatabase(
                f"QONYS_DATABASE: {self._path} cannot be made: let the service write in its "
                f"folder ({error.strerror})"
            ) from None

    def release(self) -> None:
        if self._held is not None:
            os.close(self._held)
            self._held = None
