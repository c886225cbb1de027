"""An announcement as it is read: its words, what its facts say today, and where it rests on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from core.announcements import Announcement, Field, Purpose, filled, findings
from core.facts import Fact, FactRef, Facts
from core.rules.pictures import pictured
from core.text import Arg, Bilingual, Language, Lines, Text, Words, length

MISSING = "–"
"""Stands where a language has no words yet: a preview shows the hole."""
MOST, MOST_BELOW_A_PICTURE = 3900, 850
"""Characters as Telegram counts. It takes 4096, or 1024 below a picture; more comes on top."""
MARK = 16  # characters
Say = Callable[[Words, Language], str]
"""Turns words into one language, without formatting."""


@dataclass(frozen=True, slots=True)
class Wording:
    """An announcement as it was released, word for word: later facts change nothing in it."""

    title: Bilingual
    text: Bilingual
    picture: str = ""
    """A mark of what its picture shows: numbers may change there that no words say."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How announcements read on a day: its facts, and how words are said."""

    facts: Facts
    say: Say
    today: date

    def worded(self, one: Announcement, *, is_correction: bool = False) -> Wording:
        """*one* as whoever releases it reads it, and as it goes out."""
        parts = tuple(paragraphs(one, self.facts, self.today))
        first = ((Text("announcement-correction"),),) if is_correction else ()
        return Wording(
            _pair(one.title, self.facts, self.today),
            Bilingual(*(self._text((*first, *parts), spoken) for spoken in Language)),
            _mark(one, self.facts, self.today),
        )

    def lacks(self, one: Announcement) -> tuple[Text, ...]:
        """Everything that keeps it from being handed over."""
        wording = self.worded(one)
        longest = max(length(wording.title[each] + wording.text[each]) for each in Language)
        most = MOST_BELOW_A_PICTURE if one.picture else MOST
        found = findings(one, self.facts, self.today)
        return (*found, Text("announcement-too-long")) if longest > most else found

    def _text(self, parts: tuple[Lines, ...], spoken: Language) -> str:
        return "\n\n".join("\n".join(self.say(line, spoken) for line in lines) for lines in parts)


def paragraphs(one: Announcement, facts: Facts, today: date) -> Iterator[Lines]:
    """Everything below the title; what is missing in a draft is left out."""
    yield (_pair(one.body, facts, today),)
    if one.purpose is Purpose.QUOTA:
        if dates := tuple(_dates(one)):
            yield dates
        for part in Field:
            if lines := tuple(_field(one, part, facts, today)):
                yield lines
        if all(words.strip() for words in one.act):
            yield (Text("announcement-act", {"act": Bilingual(*one.act)}),)
    held = [fact for key in one.facts if (fact := _held(facts, key, today))]
    if held:
        yield (Text("announcement-as-of", {"date": min(fact.as_of for fact in held)}),)


def _mark(one: Announcement, facts: Facts, today: date) -> str:
    shown = pictured(facts, FactRef(one.picture), today) if one.picture else None
    return sha256(repr(shown).encode()).hexdigest()[:MARK] if shown else ""


def _dates(one: Announcement) -> Iterator[Words]:
    if one.who:
        yield Text(
            "announcement-who", {"who": tuple(Text(f"announcement-for-{who}") for who in one.who)}
        )
    if one.year:
        yield Text("announcement-year", {"year": str(one.year)})
    if one.opens:
        args: dict[str, Arg] = {"opens": one.opens}
        if one.closes:
            yield Text("announcement-window-closes", {**args, "closes": one.closes})
        else:
            yield Text("announcement-window-opens", args)


def _field(one: Announcement, part: Field, facts: Facts, today: date) -> Iterator[Words]:
    for key in one.fields.get(part, ()):
        held = _held(facts, key, today)
        statement = facts.said(FactRef(key), today) if held else None
        if held and statement:
            yield statement
            yield from (Text("announcement-item", {"item": item}) for item in held.items)


def _held(facts: Facts, key: str, today: date) -> Fact | None:
    return facts.on(FactRef(key), today) if key in facts.editions else None


def _pair(pair: tuple[str, str], facts: Facts, today: date) -> Bilingual:
    return Bilingual(
        *(
            filled(words.strip(), facts, today, spoken) or MISSING
            for words, spoken in zip(pair, Language, strict=True)
        )
    )
