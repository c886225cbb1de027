"""Room on the disk that nobody else gets: clearing away needs some before it gives any."""

import logging
import os
from pathlib import Path

log = logging.getLogger(__name__)

SIZE = 16 * 1024 * 1024  # what clearing away writes into the log file beside the database


class Reserve:
    """A file beside the database, laid while there is room and given up when there is none."""

    def __init__(self, database: Path) -> None:
        self._file = database.with_name(f"{database.name}-reserve")

    def lay(self) -> None:
        """Take the room, if it can be had."""
        if self._file.exists():
            return
        try:
            with self._file.open("xb") as file:
                file.write(bytes(SIZE))
                file.flush()
                os.fsync(file.fileno())
        except OSError:  # then there is none to be had; the next time may find some
            self._file.unlink(missing_ok=True)

    def give_up(self) -> bool:
        """Say whether there was some."""
        if not self._file.exists():
            return False
        log.error("the disk is full: what is past its time is deleted in the room kept for that")
        self._file.unlink()
        return True
