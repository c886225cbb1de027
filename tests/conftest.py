"""What all tests share. Nothing here imports aiogram: most tests start at once."""

import gc
import logging
import sys
import threading
from collections.abc import Iterator

import pytest

YOUNG = 50_000
"""Objects that are made before the collector looks for cycles among them."""

gc.disable()  # nearly all that is loaded until the first test stays to the end


def pytest_collection_finish() -> None:
    """Let the collector pass over what stays: it took a third of the time."""
    gc.freeze()
    gc.set_threshold(YOUNG, 10, 10)
    gc.enable()


@pytest.fixture(autouse=True)
def _log_as_before() -> Iterator[None]:
    """A command sets up the log of its whole process, which here is that of other tests too."""
    root, hooks = logging.getLogger(), (sys.excepthook, threading.excepthook, sys.unraisablehook)
    before = root.handlers[:], root.level, logging.raiseExceptions
    library = logging.getLogger("aiogram").level
    yield
    root.handlers[:], root.level, logging.raiseExceptions = before
    logging.getLogger("aiogram").setLevel(library)
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
