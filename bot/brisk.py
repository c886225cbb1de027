"""How the process runs: on a faster loop, and without searching what stays for garbage."""

import asyncio
import gc
import sys
from collections.abc import Coroutine
from typing import Any, TypeVar

if sys.platform == "win32":  # where there is no uvloop
    from asyncio import new_event_loop
else:
    from uvloop import new_event_loop

T = TypeVar("T")

RARELY = (50_000, 20, 20)
"""Objects until a collection, and collections until the next bigger one."""


def run(main: Coroutine[Any, Any, T]) -> T:
    """As ``asyncio.run`` does."""
    with asyncio.Runner(loop_factory=new_event_loop) as runner:
        return runner.run(main)


def settle() -> None:
    """
    To be called once everything is loaded: from now on only what is new is searched.

    Classes, texts and content stay until the end. Each full collection would walk through all of
    them, an eighth of a second in which everybody waits.
    """
    gc.freeze()
    gc.set_threshold(*RARELY)
