"""The log: a line of JSON for each event, words for whoever sits at a terminal; nobody's data.

Three nets, one behind the other. Our own lines name things by number and errors by class. Of a
library's line only its sentence is kept, not what it was filled with, and of an exception its
class and its places. What still looks like a token, a phone or an identity number is struck out
(docs/decisions/0038).
"""

import logging
import re
import sys
import threading
import traceback
from collections.abc import MutableMapping
from types import TracebackType
from typing import Any

import structlog

Event = MutableMapping[str, Any]

FIELDS = ("timestamp", "level", "logger", "event", "update", "case", "request", "error", "at")
"""All that a line can have; ``update``, ``case`` and ``request`` where they are known."""
OURS = frozenset({"bot", "core", "emulator", "knowledge", "locales", "storage", "web"})
PLACES = 8
"""How many frames are named, from the innermost outwards."""

STRUCK = "[struck out]"
SECRETS = re.compile(
    r"\d{6,}:(?![0-9a-f]{64}\b)[A-Za-z0-9_-]{30,}"  # a token; the head of the audit is none
    r"|\+\d[\d ()-]{8,20}\d"  # a phone with its plus
    r"|(?<![\w.+-])[78][ (-]{0,2}\d{3}[ )-]{0,2}\d{3}[ -]?\d{2}[ -]?\d{2}(?!\w)"  # and without
    r"|(?<!\w)\d{12}(?!\w)",  # an IIN
    re.ASCII,
)


def set_up() -> None:
    """Every line of the process to standard error, also of libraries and of what nobody caught."""
    handler = logging.StreamHandler()
    handler.setFormatter(formatter(for_eyes=sys.stderr.isatty()))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.INFO)
    logging.getLogger("aiogram").setLevel(logging.WARNING)  # it would name every update
    logging.raiseExceptions = False  # a line that cannot be written would be quoted instead
    sys.excepthook = _uncaught
    threading.excepthook = lambda lost: _uncaught(
        lost.exc_type, lost.exc_value, lost.exc_traceback
    )
    sys.unraisablehook = lambda lost: _uncaught(lost.exc_type, lost.exc_value, lost.exc_traceback)


def formatter(*, for_eyes: bool) -> logging.Formatter:
    """What makes a line of a record, of ours or of a library's."""
    renderer = structlog.dev.ConsoleRenderer() if for_eyes else structlog.processors.JSONRenderer()
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            structlog.contextvars.merge_contextvars,
            structlog.stdlib.add_log_level,
            structlog.stdlib.add_logger_name,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
        ],
        processors=[_sentence, _failure, _allowed, _struck, renderer],
    )


def _sentence(logger: Any, method: str, event: Event) -> Event:
    """What a library fills its sentence with may be anything; asyncio adds lines of values."""
    record: logging.LogRecord = event["_record"]
    if record.name.partition(".")[0] not in OURS:
        is_sentence = isinstance(record.msg, str)
        event["event"] = (
            record.msg.partition("\n")[0] if is_sentence else type(record.msg).__name__
        )
    return event


def _failure(logger: Any, method: str, event: Event) -> Event:
    """Of an exception its class and where it came from: its words may be somebody's."""
    kind, _, trace = event.get("exc_info") or (None, None, None)
    if kind is not None:
        event["error"], event["at"] = kind.__name__, places(trace)
    return event


def _allowed(logger: Any, method: str, event: Event) -> Event:
    return {field: event[field] for field in FIELDS if field in event}


def _struck(logger: Any, method: str, event: Event) -> Event:
    return {
        field: SECRETS.sub(STRUCK, value) if isinstance(value, str) else value
        for field, value in event.items()
    }


def places(trace: TracebackType | None) -> str:
    """The innermost first: module, function and line, without a value or a line of code."""
    frames = [*traceback.walk_tb(trace)][: -PLACES - 1 : -1]
    named = ((f.f_globals.get("__name__", "?"), f.f_code.co_name, line) for f, line in frames)
    return " < ".join(f"{module}.{function}:{line}" for module, function, line in named)


def _uncaught(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> None:
    told = (kind, error or kind(), trace)
    logging.getLogger(__name__).critical("nobody caught an error", exc_info=told)
