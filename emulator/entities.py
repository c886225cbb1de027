"""Words as they end up in a message: parsed, trimmed, links and commands found."""

import re
from dataclasses import dataclass

from emulator.markup import cannot_parse, order, read_html, utf16
from emulator.refusals import Json, bad_request

FOUND_BY_ITSELF = (
    ("url", re.compile(r"https?://[^\s<>\"«»]*[^\s<>\"«».,;:!?)\]]")),
    ("email", re.compile(r"\b[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")),
    ("mention", re.compile(r"(?<![\w@/.])@[A-Za-z]\w{3,31}\b")),
    ("bot_command", re.compile(r"(?<![\w/<>@.])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("hashtag", re.compile(r"(?<![\w#&])#[^\W\d]\w{0,255}")),
)
OPAQUE = {"code", "pre", "text_link", "text_mention", "url", "email", "mention", "bot_command"}


@dataclass(frozen=True, slots=True)
class Words:
    """A text and its formatting."""

    text: str
    entities: list[Json]


def bot_words(params: Json, field: str, limit: int) -> Words | None:
    """
    What the bot wants to say in *field*; None when nothing.

    Raises:
        Refusal: it cannot be parsed, or is too long.
    """
    raw = str(params.get(field, ""))
    given = "entities" if field == "text" else f"{field}_entities"
    text, entities = _parse(raw, params.get("parse_mode"), params.get(given))
    words = with_found(_trimmed(text, entities))
    if utf16(words.text) > limit:
        what = "message" if field == "text" else "message caption"
        raise bad_request(f"{what} is too long")
    return words if words.text else None


def person_words(text: str) -> Words:
    """What a person types: commands and links are found, nothing else is formatted."""
    return with_found(_trimmed(text, []))


def _parse(raw: str, mode: str | None, given: list[Json] | None) -> tuple[str, list[Json]]:
    if given:
        if mode:
            raise bad_request("can't use both parse_mode and entities")
        return raw, _checked(raw, given)
    if not mode:
        return raw, []
    if mode.lower() != "html":
        raise bad_request(f"unsupported parse_mode: this emulator reads HTML only, not {mode}")
    return read_html(raw)


def _checked(text: str, entities: list[Json]) -> list[Json]:
    whole = utf16(text)
    for entity in entities:
        end = entity["offset"] + entity["length"]
        if entity["offset"] < 0 or entity["length"] <= 0 or end > whole:
            raise cannot_parse(f"entity {entity['type']} lies outside the text")
    return sorted(entities, key=order)


def _trimmed(text: str, entities: list[Json]) -> Words:
    left = utf16(text) - utf16(text.lstrip())
    trimmed = text.strip()
    whole = utf16(trimmed)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - left, 0)
        end = min(entity["offset"] + entity["length"] - left, whole)
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return Words(trimmed, kept)


def with_found(words: Words) -> Words:
    """Add the links, commands and mentions Telegram finds by itself."""
    entities = list(words.entities)
    taken = [_span(entity) for entity in entities if entity["type"] in OPAQUE]
    for kind, pattern in FOUND_BY_ITSELF:
        for found in pattern.finditer(words.text):
            start = utf16(words.text[: found.start()])
            span = (start, start + utf16(found[0]))
            if all(span[1] <= other[0] or other[1] <= span[0] for other in taken):
                taken.append(span)
                entities.append({"type": kind, "offset": start, "length": span[1] - start})
    return Words(words.text, sorted(entities, key=order))


def _span(entity: Json) -> tuple[int, int]:
    return int(entity["offset"]), int(entity["offset"] + entity["length"])
