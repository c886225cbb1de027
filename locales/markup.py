"""Telegram HTML: how long a text is for Telegram, and how it reads without formatting."""

import html
import re

TAG = re.compile(r"<[^>]*>")


def plain(text: str) -> str:
    """The words without formatting."""
    return html.unescape(TAG.sub("", text))


def length(text: str) -> int:
    """Its length as Telegram counts: UTF-16 units, after the formatting is taken out."""
    return len(plain(text).encode("utf-16-le")) // 2
