"""
JSON of what comes in and goes out: by orjson, and what that refuses by the standard library.

It refuses half a surrogate pair, which is no character and which no database takes, and bytes that
are no UTF-8.
"""

import json
from typing import Any

import orjson


def written(value: Any) -> bytes:
    """As short as it gets; ``?`` stands for what is no character."""
    try:
        return orjson.dumps(value)
    except TypeError:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return text.encode(errors="replace")


def read(text: str | bytes) -> Any:
    """
    What it says; bytes that are no character stand for one that is unknown.

    Raises:
        ValueError: it is no JSON.
        RecursionError: it is nested beyond reason.
    """
    try:
        return orjson.loads(text)
    except ValueError:
        return json.loads(text.decode(errors="replace") if isinstance(text, bytes) else text)
