"""What all tests share. Nothing here imports aiogram: most tests start at once."""

import gc
import logging
import os
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest

YOUNG = 50_000
"""Objects that are made before the collector looks for cycles among them."""
LONG = {
    "test_claims.py",
    "test_e2e_kill.py",
    "test_e2e_stop.py",
    "test_p04_broadcast_kills.py",
    "test_p05_broadcast_faults.py",
    "test_p07_fuzz.py",
    "test_p09_flood.py",
    "test_p10_once.py",
    "test_p11_buttons.py",
}
"""Begun first: one of them begun last would leave all workers but its own idle for a minute."""

gc.disable()  # nearly all that is loaded until the first test stays to the end


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Each worker begins with a slice of its own, and takes over from others when it is done."""
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    long = [one for one in items if one.path.name in LONG]
    rest = [one for one in items if one.path.name not in LONG]
    share = -(-len(rest) // workers)
    items.clear()
    for number in range(workers):
        items += long[number::workers]
        items += rest[number * share : (number + 1) * share]


def pytest_collection_finish() -> None:
    """Let the collector pass over what stays: it took a fifth of the time."""
    gc.freeze()
    gc.set_threshold(YOUNG, 10, 10)
    gc.enable()


@pytest.fixture
def where() -> dict[str, Any]:
    """The settings that say where a stage keeps what happens on it; none: in a file."""
    return {}


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
