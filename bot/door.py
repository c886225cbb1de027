"""The door: what may come in of an update, before it is stored or logged.

Private data are taken out here, so they are found neither in the database nor in a log. Works on
raw JSON of any shape: what cannot be read must not stop the others.
"""

from collections.abc import Mapping
from typing import Any, TypeGuard

from core.private import Private, recognise

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
"""The only kinds asked for; of whatever else comes all the same, nothing is kept."""

FILES = frozenset(
    {"photo", "document", "video", "animation", "video_note", "audio", "live_photo", "paid_media"}
)
"""Kinds of message that can hold a scan: refused."""

UNHEARD = frozenset({"voice", "sticker", "location", "venue", "poll", "dice", "story", "game"})
"""Kinds we do not understand: answered, and nothing of them is kept."""

NEEDED = frozenset({"message_id", "date", "chat", "from", "text", "entities", "contact"}) | {
    "migrate_to_chat_id"  # of a group
}
"""All that is kept of a message. Quoted and forwarded messages are somebody else's words."""

REFUSED, NOT_HEARD = "qonys_refused", "qonys_unheard"
CHAT = frozenset({"id", "type"})
PERSON = frozenset({"id", "is_bot", "first_name", "language_code"})
CONTACT = frozenset({"phone_number", "first_name", "user_id"})
MESSAGES = ("message", "edited_message")
BEYOND_ANY_ID = 2**63


def admitted(update: Mapping[str, Any]) -> dict[str, Any]:
    """The update with what we need of it; a refused message keeps only the reason."""
    kept = {key: update[key] for key in ("update_id", *KINDS) if key in update}
    for kind in MESSAGES:
        if isinstance(kept.get(kind), dict):
            kept[kind] = _message(kept[kind])
    _narrow_event(kept, "my_chat_member")
    query = kept.get("callback_query")
    if isinstance(query, dict):
        kept["callback_query"] = _query(query)
    return kept


def _narrow_event(update: dict[str, Any], kind: str) -> None:
    event = update.get(kind)
    if isinstance(event, dict):
        update[kind] = dict(event)
        _narrow(update[kind], "from", PERSON)
        _narrow(update[kind], "chat", CHAT)


def person(update: Mapping[str, Any]) -> int:
    """The Telegram id of whoever caused the update; 0 if there is none to be found."""
    for event in map(update.get, KINDS):
        if isinstance(event, dict) and isinstance(event.get("from"), dict):
            found = event["from"].get("id")
            return found if is_id(found) else 0
    return 0


def is_id(found: Any) -> TypeGuard[int]:
    """A number that a database takes; ``True`` is none."""
    return type(found) is int and abs(found) < BEYOND_ANY_ID


def _message(message: dict[str, Any]) -> dict[str, Any]:
    kept = {key: message[key] for key in NEEDED & message.keys()}
    _narrow(kept, "from", PERSON)
    _narrow(kept, "chat", CHAT)
    _narrow(kept, "contact", CONTACT)
    refused = _refused(message)
    if refused:
        kept.pop("text", None)
        kept.pop("entities", None)
        kept[REFUSED] = refused.value
    elif UNHEARD & message.keys():
        kept[NOT_HEARD] = True
    return kept


def _refused(message: dict[str, Any]) -> Private | None:
    if FILES & message.keys():
        return Private.FILE
    return _recognised(message.get("text"))


def _recognised(words: Any) -> Private | None:
    return recognise(words) if isinstance(words, str) else None


def _query(query: dict[str, Any]) -> dict[str, Any]:
    """A tap: of the message it was on only where it stands, not what it said."""
    kept = {key: query[key] for key in query.keys() - {"inline_message_id", "game_short_name"}}
    if _recognised(kept.get("data")):  # no button of ours holds such; a made-up one may
        del kept["data"]
    _narrow(kept, "from", PERSON)
    _narrow(kept, "message", frozenset({"message_id", "date", "chat"}))
    if isinstance(kept.get("message"), dict):
        _narrow(kept["message"], "chat", CHAT)
    return kept


def _narrow(holder: dict[str, Any], key: str, fields: frozenset[str]) -> None:
    value = holder.get(key)
    if isinstance(value, dict):
        holder[key] = {name: value[name] for name in fields & value.keys()}
