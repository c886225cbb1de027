"""What the stories need besides people: time, and keyboards."""

import struct
import zlib
from datetime import UTC, datetime, timedelta

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

SHARE = "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fqonys_bot%3Fstart%3Da&text=%D0%B0+b"
"""Telegram's page that passes a link to the bot on, with words."""


class Clock:
    """Time that passes when told."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def passes(self, **units: float) -> None:
        self.time += timedelta(**units)


def inline(**labels: str) -> InlineKeyboardMarkup:
    """A column of buttons: label="data"."""
    buttons = [
        InlineKeyboardButton(text=text, callback_data=data) for text, data in labels.items()
    ]
    return InlineKeyboardMarkup(inline_keyboard=[[button] for button in buttons])


def one(text: str, **action: object) -> InlineKeyboardMarkup:
    """A single button."""
    button = InlineKeyboardButton.model_validate({"text": text, **action})
    return InlineKeyboardMarkup(inline_keyboard=[[button]])


def png(width: int, height: int) -> bytes:
    """A black picture."""
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = bytes(1 + (width + 7) // 8) * height
    parts = (b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + check
