"""Deep links: what they carry behind ``?start=``, and the addresses made of them.

status                     opens the flow of that name
card_cost                  shows a card
hear_relocation            asks to hear about a topic
hear_relocation_pavlodar   the same, of one region
desk                       leads an officer from the group to the shift
join-…                     makes somebody an officer, once
"""

import re
from urllib.parse import quote, urlencode

CARRIED = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""All that a deep link can carry; whatever else stands behind ``/start`` was typed."""

USERNAME = re.compile(r"(?:@|https://t\.me/)?([A-Za-z][A-Za-z0-9_]{4,31})")
"""The name of a bot as people write it."""

CARD, HEAR = "card_", "hear_"
DESK, JOIN = "desk", "join-"


def username(written: str) -> str:
    """
    The bare name of a bot.

    Raises:
        ValueError: no bot can be called so.
    """
    found = USERNAME.fullmatch(written)
    if found is None:
        raise ValueError(written)
    return found[1]


def deep_link(name: str, carried: str) -> str:
    """The address that opens the bot of that *name* with what is *carried*."""
    return f"https://t.me/{name}?start={carried}"


def passing_on(address: str, words: str) -> str:
    """Telegram's page that asks to whom *address* shall go, and sends *words* along."""
    query = urlencode({"url": address, "text": words}, quote_via=quote)
    return f"https://t.me/share/url?{query}"
