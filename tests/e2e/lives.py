"""A warm parent: imports the service once, then forks a child for each life it is told to begin.

Each line on stdin begins a life; its number comes back at once, and how it ended when it ends.
Importing aiogram costs seconds, so a hundred starts would otherwise cost minutes.
"""

import gc
import os
import sys
from argparse import Namespace
from importlib import import_module

import locales
from bot import cli, logs
from bot.clock import now
from core.calendar import day
from knowledge.loader import load


def main() -> None:
    logs.set_up()
    locales.load()
    load(today=day(now()))  # each life asks for the same day, and finds it read
    import_module("bot.app")  # the command line imports it only when it runs
    gc.freeze()
    print("warm", flush=True)
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            _live()
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _live() -> None:
    """One life of the service; the settings are in the environment."""
    code = 1
    try:
        code = cli.run(Namespace())
    finally:
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    main()
