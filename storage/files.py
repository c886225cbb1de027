"""Files that must be whole: written beside their place, brought to the disk, then put there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.contents import Refused


@contextmanager
def beside(file: Path) -> Iterator[Path]:
    """
    A new file for our eyes only, in the same folder: on the disk when this ends, or gone.

    Raises:
        Refused: another command is at it, or one was killed there.
    """
    part = file.with_name(f"{file.name}.part")
    _made(part)
    try:
        yield part
        _to_the_disk(part)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def put(part: Path, file: Path) -> None:
    """Give a whole *part* its name, in place of what was there."""
    part.replace(file)
    _to_the_disk(file.parent)


def _made(part: Path) -> None:
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise Refused(
            f"{part} is there: wait for who writes it, or delete what was left"
        ) from None
    except OSError as error:
        raise Refused(f"{part} cannot be written: {error.strerror}") from None


def _to_the_disk(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
