"""What Telegram signs for a Mini App: who opened it, and when.

https://core.telegram.org/bots/webapps: the signature covers every field but itself, sorted, a line
each; its key is HMAC-SHA256 of the bot's token under the words "WebAppData".
"""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl

from core.errors import NotFound
from core.text import Text

GOOD_FOR = timedelta(seconds=300)
AHEAD = timedelta(seconds=60)
"""How old it may be, and how far our clocks may differ (reliability T20)."""
LONGEST = 4096  # characters; Telegram's own are a few hundred


@dataclass(frozen=True, slots=True)
class Signed:
    """Who it was signed for, and the signature, by which a second use is known."""

    person: int
    signature: str


def key_of(token: str) -> bytes:
    """The key of signatures for the bot with *token*."""
    return hmac.digest(b"WebAppData", token.encode(), "sha256")


def verified(raw: str, key: bytes, now: datetime) -> Signed:
    """
    Read *raw* as it came from the Mini App.

    Raises:
        NotFound: forged, altered, too old, from the future, or not to be read.
    """
    try:
        fields = dict(parse_qsl(raw[:LONGEST], strict_parsing=True))
        return _signed(fields, key, now)
    except (ValueError, KeyError, TypeError):
        raise NotFound(Text("console-link-unknown")) from None


def _signed(fields: Mapping[str, str], key: bytes, now: datetime) -> Signed:
    given = fields["hash"]
    lines = "\n".join(
        f"{name}={value}" for name, value in sorted(fields.items()) if name != "hash"
    )
    good = hmac.new(key, lines.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(good.encode(), given.encode()):
        raise ValueError("forged")
    at = datetime.fromtimestamp(int(fields["auth_date"]), UTC)
    if not now - GOOD_FOR <= at <= now + AHEAD:
        raise ValueError("of another time")
    return Signed(int(json.loads(fields["user"])["id"]), given)
