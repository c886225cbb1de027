"""What a content file may hold: pydantic at the edge, strict, nothing unknown."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from core.cases import Status, Urgency
from core.certainty import FIRM, Certainty
from core.facts import Measure, SourceKind
from core.territories import TerritoryKind
from core.text import Bilingual

Written = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
Key = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]*$")]
TerritoryKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,16}$")]
"""Travels in callback data: 64 bytes for everything."""


CardKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,16}$")]
"""Three of them travel in one button: 64 bytes for everything."""


class Entry(BaseModel):
    """One table of a file."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class PairEntry(Entry):
    """Words in both languages, or the file is refused."""

    kk: Written
    ru: Written

    @property
    def words(self) -> Bilingual:
        return Bilingual(kk=self.kk, ru=self.ru)


class SourceEntry(Entry):
    """A publication that facts name."""

    key: Key
    kind: Annotated[SourceKind, Field(strict=False)]
    title: PairEntry
    published: date | None = None


class ItemEntry(Entry):
    """An entry of a list: its own words, or those of a territory."""

    key: str = ""
    territory: str = ""
    certainty: Annotated[Certainty, Field(strict=False)] = FIRM
    amount: Annotated[int, Field(ge=0)] | None = None
    kk: str = ""
    ru: str = ""


class FactEntry(Entry):
    """One edition of a fact."""

    key: Key
    statement: PairEntry
    certainty: Annotated[Certainty, Field(strict=False)]
    as_of: date
    owner: Key
    sources: list[str] = []
    valid_from: date | None = None
    valid_to: date | None = None
    amounts: Annotated[list[Annotated[int, Field(ge=0)]], Field(max_length=2)] = []
    unit: Annotated[Measure, Field(strict=False)] = Measure.NONE
    items: list[ItemEntry] = []
    known: bool = True


class TerritoryEntry(PairEntry):
    """A territory; its names fit a button."""

    key: TerritoryKey
    kind: Annotated[TerritoryKind, Field(strict=False)]
    kk: Annotated[str, StringConstraints(min_length=1, max_length=30)]
    ru: Annotated[str, StringConstraints(min_length=1, max_length=30)]


class RepairEntry(Entry):
    """A fault of the extraction that our quotation puts right."""

    found: Written
    put: Written


class ActEntry(Entry):
    """The head of an act."""

    number: Written
    adopted: date
    in_force: date
    in_force_is_estimated: bool = False
    title: PairEntry
    repair: list[RepairEntry] = []


class ParagraphEntry(PairEntry):
    """One wording of one paragraph."""

    number: Written
    since: date
    ru_is_working: bool


class QuestionEntry(PairEntry):
    """A question; it stands on a button."""

    kk: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    ru: Annotated[str, StringConstraints(min_length=1, max_length=40)]


class AsksEntry(Entry):
    """The same question as other people put it."""

    kk: Annotated[list[Written], Field(min_length=1)]
    ru: Annotated[list[Written], Field(min_length=1)]


class CardEntry(Entry):
    """One card; *paragraphs* are of the act that the file names."""

    key: CardKey
    question: QuestionEntry
    answer: PairEntry | None = None
    asks: AsksEntry
    paragraphs: list[str] = []
    facts: list[str] = []
    leads: str = ""
    hand_over: bool = False
    signs: list[Written] = []
    term: bool = False


class BeginsEntry(Entry):
    """Beginnings of words, as people of each language write them."""

    kk: Annotated[list[Written], Field(min_length=1)]
    ru: Annotated[list[Written], Field(min_length=1)]


class ProfessionEntry(PairEntry):
    """A group of professions."""

    key: Key
    begins: BeginsEntry


class NameEntry(PairEntry):
    """The name of a paper; it stands on a button, after a mark."""

    kk: Annotated[str, StringConstraints(min_length=1, max_length=30)]
    ru: Annotated[str, StringConstraints(min_length=1, max_length=30)]


class PaperEntry(Entry):
    """One paper; *item* is an entry of the list that *fact* holds."""

    key: CardKey
    name: NameEntry
    fact: Key
    item: str = ""
    get: PairEntry
    facts: list[str] = []
    instead: list[str] = []


class TemplateEntry(Entry):
    """A reply template; no *statuses* or *programmes*: any."""

    key: Key
    title: PairEntry
    body: PairEntry
    statuses: list[Annotated[Status, Field(strict=False)]] = []
    programmes: list[Written] = []


class SpeechEntry(Entry):
    """Words that mean the same, and words without meaning of their own."""

    same: list[Annotated[list[Written], Field(min_length=2)]]
    small: list[Written]


class HolidayEntry(PairEntry):
    """A holiday that returns every year on that month and day."""

    on: Annotated[str, StringConstraints(pattern=r"^[0-9]{2}-[0-9]{2}$")]


class SpecialDayEntry(PairEntry):
    """A holiday of one year; or a working day with the hours of another weekday."""

    on: date
    works_as: str = ""


class TargetEntry(Entry):
    """By when a first answer comes, and when a warning of it."""

    urgency: Annotated[Urgency, Field(strict=False)]
    minutes: int
    warn_percent: int


class CalendarEntry(Entry):
    """The whole calendar; *years* are those whose special days are all here."""

    confirmed: bool
    as_of: date
    owner: Key
    sources: list[str]
    years: list[int]
    hours: dict[str, list[Annotated[list[str], Field(min_length=2, max_length=2)]]]
    target: list[TargetEntry]
    holiday: list[HolidayEntry] = []
    day: list[SpecialDayEntry] = []
