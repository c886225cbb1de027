"""What an announcement says, and what must be there before it may go to anybody."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from core.answers import clean
from core.facts import MRP, Fact, FactRef, Facts, numbers
from core.rules.pictures import pictured
from core.text import Language, Text
from core.unsaid import unsaid

LONGEST_TITLE, LONGEST_BODY, LONGEST_LABEL = 80, 2000, 40
"""Characters; with the fields around them they fit into one message of Telegram."""
MOST_BUTTONS = 3
PLACE = re.compile(r"\{([^{}]*)\}")
BRACE = re.compile(r"[{}]")
HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}")
HTTPS = re.compile(rf"https://({HOST.pattern})(?:/[^\s<>\"]*)?")
PORTALS = FactRef("portals")
"""The fact that lists official sites: an announcement links to no others (trap T-10)."""


class Purpose(StrEnum):
    """A quota must say everything that a decision to move rests on (domain brief, 14)."""

    QUOTA = "quota"
    NEWS = "news"


class Who(StrEnum):
    """Whom a quota is for."""

    KANDAS = "kandas"
    RESETTLER = "resettler"
    INTRA = "intra"


class Field(StrEnum):
    """What a quota announcement says by facts, in the order of the message."""

    REGIONS = "regions"
    PLACES = "places"
    AMOUNT = "amount"
    OBLIGATIONS = "obligations"
    CHANNEL = "channel"


class Leads(StrEnum):
    """Where a button leads."""

    FLOW = "flow"
    LINK = "link"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Lead:
    """A button: into a flow, to an official page, or to an officer. A link has a *label*."""

    leads: Leads
    target: str = ""
    label: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """
    What was composed; pairs are Kazakh, then Russian, and may still be one-sided.

    *topic* is the key of a flow, *picture* that of a fact. In *title* and *body* a fact stands as
    ``{mrp}``, one number of it as ``{mrp:tenge}``. *act* names the source with number and date.
    """

    purpose: Purpose
    topic: str
    title: tuple[str, str] = ("", "")
    body: tuple[str, str] = ("", "")
    year: int | None = None
    who: tuple[Who, ...] = ()
    fields: Mapping[Field, tuple[str, ...]] = field(default_factory=dict)
    opens: date | None = None
    closes: date | None = None
    act: tuple[str, str] = ("", "")
    buttons: tuple[Lead, ...] = ()
    picture: str = ""

    @property
    def facts(self) -> tuple[str, ...]:
        """Every fact it rests on, by key, each once."""
        written = [place.partition(":")[0] for place in places(self.title[0] + self.body[0])]
        named = [key for keys in self.fields.values() for key in keys]
        return tuple(dict.fromkeys([*written, *named, *filter(None, [self.picture])]))


def places(words: str) -> list[str]:
    """What stands in braces, in its order."""
    return PLACE.findall(words)


def tidied(one: Announcement) -> Announcement:
    """*one* without invisible characters: words that look alike are alike, empty ones are none."""
    return replace(
        one,
        title=_clean(one.title),
        body=_clean(one.body),
        act=_clean(one.act),
        buttons=tuple(replace(lead, label=_clean(lead.label)) for lead in one.buttons),
    )


def _clean(pair: tuple[str, str]) -> tuple[str, str]:
    kk, ru = map(clean, pair)
    return kk, ru


def filled(words: str, facts: Facts, today: date, language: Language) -> str:
    """*words* with every fact in its place; a place that nothing fills stays as it is."""
    return PLACE.sub(lambda at: _value(at[1], facts, today, language) or at[0], words)


def findings(one: Announcement, facts: Facts, today: date) -> tuple[Text, ...]:
    """Everything that keeps *one* from being released; nothing, if it is whole."""
    return (
        *_pairs(one),
        *_words(one),
        *_places(one, facts, today),
        *(_quota(one) if one.purpose is Purpose.QUOTA else ()),
        *_facts(one, facts, today),
        *_buttons(one, official(facts, today)),
    )


def _pairs(one: Announcement) -> Iterator[Text]:
    named = {
        "title": (one.title, LONGEST_TITLE, "untitled"),
        "body": (one.body, LONGEST_BODY, "wordless"),
    }
    for name, (pair, most, missing) in named.items():
        if not all(words.strip() for words in pair):
            yield Text(f"announcement-{missing}")
        elif pair[0].strip() == pair[1].strip():
            yield Text("announcement-same", {"where": Text(f"announcement-{name}")})
        if max(map(len, pair)) > most:
            yield Text(
                "announcement-long", {"where": Text(f"announcement-{name}"), "most": str(most)}
            )


def _words(one: Announcement) -> Iterator[Text]:
    """A number must be a fact: people decide by it, and it must be mended in one place."""
    filled_in, labels = (
        (*one.title, *one.body),
        [each for lead in one.buttons for each in lead.label],
    )
    for words in (*filled_in, *labels):
        if number := _number(PLACE.sub(" ", words)):
            yield Text("announcement-digit", {"found": number})
    # Facts are put into title and body alone: elsewhere a brace would be read as one.
    if any(BRACE.search(PLACE.sub("", words)) for words in filled_in) or any(
        map(BRACE.search, (*labels, *one.act))
    ):
        yield Text("announcement-brace")
    for words in (*filled_in, *labels, *one.act):
        if found := unsaid(words):
            yield Text("announcement-unsaid", {"found": found})


def _number(words: str) -> str | None:
    """The first word with a number in it, a half or a Roman one too."""
    return next((word for word in words.split() if any(map(str.isnumeric, word))), None)


def _places(one: Announcement, facts: Facts, today: date) -> Iterator[Text]:
    for pair in (one.title, one.body):
        if sorted(places(pair[0])) != sorted(places(pair[1])):
            yield Text("announcement-unlike")
    for place in dict.fromkeys(places(" ".join((*one.title, *one.body)))):
        key = place.partition(":")[0]
        is_held = key in facts.editions and facts.on(FactRef(key), today)
        if is_held and _value(place, facts, today, Language.KK) is None:
            yield Text("announcement-no-number", {"found": place})


def _quota(one: Announcement) -> Iterator[Text]:
    lacks = {
        "year": not one.year,
        "who": not one.who,
        "opens": one.opens is None,
        "act": not all(words.strip() for words in one.act),
        **{str(part): not one.fields.get(part) for part in Field},
    }
    for name, is_lacking in lacks.items():
        if is_lacking:
            yield Text("announcement-lacks", {"field": Text(f"announcement-field-{name}")})
    if one.opens and one.closes and one.closes < one.opens:
        yield Text("announcement-window")


def _facts(one: Announcement, facts: Facts, today: date) -> Iterator[Text]:
    for key in one.facts:
        if key not in facts.editions:
            yield Text("announcement-no-fact", {"found": key})
            continue
        held = facts.on(FactRef(key), today)
        if held is None or not held.known:
            yield Text("announcement-fact-out", {"found": key})
    if one.picture in facts.editions and pictured(facts, FactRef(one.picture), today) is None:
        yield Text("announcement-no-picture", {"found": one.picture})


def official(facts: Facts, today: date) -> frozenset[str]:
    """The hosts of official sites, as they are published."""
    held = facts.on(PORTALS, today) if PORTALS.key in facts.editions else None
    listed = held.items if held else ()
    return frozenset(host for item in listed for host in HOST.findall(item.kk))


def _buttons(one: Announcement, hosts: Collection[str]) -> Iterator[Text]:
    if len(one.buttons) > MOST_BUTTONS:
        yield Text("announcement-buttons", {"most": str(MOST_BUTTONS)})
    for lead in one.buttons:
        if lead.leads is not Leads.LINK:
            continue
        address = HTTPS.fullmatch(lead.target)
        if not address or not _is_among(address[1], hosts):
            yield Text("announcement-link", {"found": lead.target or "–"})
        if not all(0 < len(words.strip()) <= LONGEST_LABEL for words in lead.label):
            yield Text("announcement-label")


def _is_among(host: str, hosts: Collection[str]) -> bool:
    return any(host == one or host.endswith(f".{one}") for one in hosts)


def _value(place: str, facts: Facts, today: date, language: Language) -> str | None:
    """What a place stands for: the whole statement of a fact, or one number of it."""
    key, _, part = place.partition(":")
    if key not in facts.editions:
        return None
    held = facts.on(FactRef(key), today)
    if held is None or not held.known:
        return None
    if part:
        return _numbers(held, facts, today).get(part)
    statement = facts.said(FactRef(key), today)
    return statement[language] if statement else None


def _numbers(held: Fact, facts: Facts, today: date) -> Mapping[str, str]:
    mrp = facts.on(MRP, today)
    return numbers(held, mrp)
