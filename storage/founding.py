"""The files of a SQLite database: made at the first start, and never again in silence."""

import logging
from pathlib import Path

from storage.transaction import UnfitDatabase

log = logging.getLogger(__name__)

LEFT_BEHIND = ("-wal", "-shm", "-reserve")
"""What stands beside a database that has been in use; ``storage/reserve.py`` lays the last one."""


def made(path: Path, *, must_exist: bool) -> None:
    """
    Make an empty file if this is a first start; only its owner may read it, and so its log files.

    Raises:
        UnfitDatabase: there was one and it is gone, there must be one, or it cannot be made.
    """
    try:
        if _holds_something(path):
            return
        _refuse_a_loss(path)
        if must_exist:
            raise UnfitDatabase(
                f"QONYS_DATABASE: there is no database at {path}: correct the setting, or make "
                "one with: python -m bot migrate"
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600, exist_ok=True)
    except OSError as error:
        raise UnfitDatabase(
            f"QONYS_DATABASE: {path} cannot be made: let the service write in its folder "
            f"({error.strerror})"
        ) from None
    log.warning("QONYS_DATABASE: there was none; a new, empty one is made at %s", path)


def _holds_something(path: Path) -> bool:
    return path.exists() and (not path.is_file() or path.stat().st_size > 0)


def _refuse_a_loss(path: Path) -> None:
    """An empty database in place of the one that is gone would look as if all were well."""
    left = [name for end in LEFT_BEHIND if (name := path.with_name(path.name + end)).exists()]
    if left:
        raise UnfitDatabase(
            f"QONYS_DATABASE: {path} is gone or empty, but {left[0].name} still stands beside it: "
            f"restore the newest back-up; to begin anew, move {left[0].name} away"
        )
