"""Telegram's HTML, read as its server reads it: the same tags, the same complaints."""

import html
import re
from dataclasses import dataclass, field

from emulator.links import is_link
from emulator.refusals import Json, Refusal, bad_request

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
NAMED = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"'}
CHARACTER = re.compile(r"&(?:lt|gt|amp|quot);|&#(?:\d{1,7}|[xX][0-9a-fA-F]{1,6});")
ATTRIBUTE = re.compile(r"""\s*([^\s=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]*)))?""")


def utf16(text: str) -> int:
    """Length as Telegram counts it for entities."""
    return len(text.encode("utf-16-le")) // 2


def unescape(text: str) -> str:
    """Only the four names Telegram knows, and numbers."""
    return CHARACTER.sub(lambda found: NAMED.get(found[0]) or html.unescape(found[0]), text)


@dataclass(slots=True)
class _Open:
    tag: str
    offset: int
    attributes: dict[str, str]


@dataclass(slots=True)
class _Reader:
    source: str
    at: int = 0
    words: list[str] = field(default_factory=list)
    length: int = 0
    entities: list[Json] = field(default_factory=list)
    opened: list[_Open] = field(default_factory=list)

    def read(self) -> tuple[str, list[Json]]:
        """The whole text."""
        while self.at < len(self.source):
            start = self.source.find("<", self.at)
            self._say(self.source[self.at : start if start >= 0 else None])
            if start < 0:
                break
            self.at = start
            if self.source.startswith("</", start):
                self._close(start)
            else:
                self._open(start)
        if self.opened:
            tag = self.opened[-1].tag
            raise cannot_parse(f'Can\'t find end tag corresponding to start tag "{tag}"')
        return "".join(self.words), sorted(self.entities, key=order)

    def _say(self, raw: str) -> None:
        words = unescape(raw)
        self.words.append(words)
        self.length += utf16(words)

    def _byte(self, position: int) -> int:
        return len(self.source[:position].encode())

    def _open(self, start: int) -> None:
        name = re.compile(r"[^\s>]*").match(self.source, start + 1)
        assert name is not None
        tag, self.at = name[0].lower(), name.end()
        if self.at >= len(self.source):
            raise cannot_parse(f"Unclosed start tag at byte offset {self._byte(start)}")
        if tag not in KINDS:
            raise cannot_parse(f'Unsupported start tag "{tag}" at byte offset {self._byte(start)}')
        attributes = self._attributes(tag, start)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise cannot_parse(
                f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(start)}'
            )
        self.opened.append(_Open(tag, self.length, attributes))

    def _attributes(self, tag: str, start: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while True:
            rest = self.source[self.at :].lstrip()
            if rest.startswith(">"):
                self.at = len(self.source) - len(rest) + 1
                return found
            match = ATTRIBUTE.match(self.source, self.at)
            if not rest:
                raise cannot_parse(
                    f'Unclosed start tag "{tag}" at byte offset {self._byte(start)}'
                )
            if match is None:
                raise cannot_parse(
                    f'Empty attribute name in the tag "{tag}" at byte offset {self._byte(self.at)}'
                )
            value = next((part for part in match.groups()[1:] if part is not None), "")
            found[match[1].lower()] = unescape(value)
            self.at = match.end()

    def _close(self, start: int) -> None:
        where = self._byte(start)
        if not self.opened:
            raise cannot_parse(f"Unexpected end tag at byte offset {where}")
        end = re.compile(r"</([^\s>]*)\s*>").match(self.source, start)
        if end is None:
            raise cannot_parse(f"Unclosed end tag at byte offset {where}")
        opened = self.opened.pop()
        if end[1] and end[1].lower() != opened.tag:
            raise cannot_parse(
                f'Unmatched end tag at byte offset {where}, expected "</{opened.tag}>", '
                f'found "</{end[1].lower()}>"'
            )
        self.at = end.end()
        self._keep(opened)

    def _keep(self, opened: _Open) -> None:
        length = self.length - opened.offset
        if length == 0:
            return
        entity: Json = {"type": KINDS[opened.tag], "offset": opened.offset, "length": length}
        if opened.tag == "a":
            words = "".join(self.words)
            url = opened.attributes.get("href") or cut(words, opened.offset, length)
            if not is_link(url):
                return
            entity["url"] = url
        elif opened.tag == "blockquote" and "expandable" in opened.attributes:
            entity["type"] = "expandable_blockquote"
        elif opened.tag == "tg-emoji":
            entity["custom_emoji_id"] = opened.attributes.get("emoji-id", "")
        elif opened.tag == "tg-time":
            entity["unix_time"] = int(opened.attributes.get("unix", "0"))
        elif opened.tag == "code" and opened.attributes.get("class", "").startswith("language-"):
            entity["language"] = opened.attributes["class"].removeprefix("language-")
        self.entities.append(entity)


def order(entity: Json) -> tuple[int, int]:
    """Outer entities before the ones inside."""
    return int(entity["offset"]), -int(entity["length"])


def cut(text: str, offset: int, length: int) -> str:
    """A part of *text*, measured in UTF-16."""
    units = text.encode("utf-16-le")
    return units[offset * 2 : (offset + length) * 2].decode("utf-16-le", errors="replace")


def cannot_parse(why: str) -> Refusal:
    """Telegram's complaint about formatting."""
    return bad_request(f"can't parse entities: {why}")


def read_html(source: str) -> tuple[str, list[Json]]:
    """
    Words and entities of *source*.

    Raises:
        Refusal: with Telegram's complaint, when it is not Telegram's HTML.
    """
    return _Reader(source).read()
