"""What announcers look at: facts to write with, how a draft reads, what came of a sending."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol

from core.announced import Reading, Wording
from core.announcements import Announcement, Field, tidied
from core.audit import Action
from core.broadcasts import Broadcast, Records
from core.deliveries import Counts, Fate
from core.errors import InvalidAnswer, NotAllowed, NotFound
from core.facts import MRP, Fact, FactRef, Facts, Measure, numbers
from core.officers import Officers, Permission
from core.rules.pictures import pictured
from core.text import Bilingual, Text

UNSENDABLE = frozenset({"announcement-too-long", "announcement-link", "announcement-label"})
"""What Telegram would not take, of all that may be missing."""
FOLLOWS = timedelta(days=14)
"""How long after a tap an application counts as its effect: our own choice."""
DONE = (Fate.SENT, Fate.UNKNOWN, Fate.FAILED)
MONEY = (Measure.MRP, Measure.TENGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Usable:
    """
    A fact that holds today: what it says, and its numbers by the name of their place.

    *fields* are those of a quota that it can fill.
    """

    key: str
    says: Bilingual
    as_of: date
    numbers: Mapping[str, str]
    fields: tuple[Field, ...]
    is_picture: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A draft as it reads now; *lacks* keeps it from being handed over."""

    wording: Wording
    lacks: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """
    What people did after a broadcast: how many tapped, what those sent soon afterwards, and how
    many stopped hearing of the topic from it. Whoever was erased is not among them.
    """

    tapped: int = 0
    applications: int = 0
    questions: int = 0
    opted_out: int = 0


class EffectStore(Protocol):
    """Joins the ledger with what visitors did; no name comes out of it."""

    async def of(self, broadcast: int, within: timedelta) -> Effects: ...


class Sampler(Protocol):
    """Puts an announcement into the outbox for one officer, marked as a test."""

    async def sample(self, recipient: int, one: Broadcast) -> None: ...


class Newsroom:
    """Nothing here changes an announcement; that stands in ``core.releases``."""

    def __init__(
        self,
        records: Records,
        effects: EffectStore,
        reading: Reading,
        officers: Officers,
        sampler: Sampler,
    ) -> None:
        self._store = records.broadcasts
        self._ledger = records.ledger
        self._sampler = sampler
        self._effects = effects
        self._reading = reading
        self._officers = officers

    async def facts(self, reader: int) -> tuple[Usable, ...]:
        """Those that hold today, by key."""
        await self._officers.permitted(reader, Permission.SEE_ANNOUNCEMENTS)
        return usable(self._reading.facts, self._reading.today)

    async def look(self, reader: int, one: Announcement, *, is_correction: bool = False) -> Look:
        """How it would read, kept or not."""
        await self._officers.permitted(reader, Permission.SEE_ANNOUNCEMENTS)
        kept = tidied(one)
        wording = self._reading.worded(kept, is_correction=is_correction)
        return Look(wording=wording, lacks=self._reading.lacks(kept))

    async def test(self, officer: int, id_: int) -> None:
        """
        Send it to *officer* alone, in both languages, as it would go out now.

        Raises:
            NotAllowed: somebody who neither writes announcements nor releases them.
            InvalidAnswer: it does not fit into a message, or a link of it leads nowhere.
        """
        who = await self._officers.permitted(officer, Permission.SEE_ANNOUNCEMENTS)
        if not (who.may(Permission.ANNOUNCE) or who.may(Permission.RELEASE)):
            raise NotAllowed(Text("desk-not-allowed"))
        found = await self._store.find(id_)
        if found is None:
            raise NotFound(Text("not-found"))
        one, is_correction = found.announcement, found.audience.is_correction
        for lack in self._reading.lacks(one):
            if lack.id in UNSENDABLE:
                raise InvalidAnswer(lack)
        wording = found.wording or self._reading.worded(one, is_correction=is_correction)
        await self._sampler.sample(officer, replace(found, wording=wording))
        await self._officers.record(who, Action.ANNOUNCEMENT_TESTED, str(id_))

    async def counts(self, reader: int, those: Iterable[Broadcast]) -> Mapping[int, Counts]:
        """Where the deliveries of each stand."""
        await self._officers.permitted(reader, Permission.SEE_ANNOUNCEMENTS)
        return {one.id: await self._ledger.counts(one.id) for one in those}

    async def effects(self, reader: int, id_: int) -> Effects:
        await self._officers.permitted(reader, Permission.SEE_ANNOUNCEMENTS)
        return await self._effects.of(id_, FOLLOWS)

    async def exported(self, reader: int, id_: int) -> None:
        """A report is taken along as a file."""
        await self._officers.acts(reader, Permission.SEE_ANNOUNCEMENTS, Action.EXPORTED, str(id_))


def usable(facts: Facts, today: date) -> tuple[Usable, ...]:
    """What an announcement of *today* can say without a number of its own."""
    held = (facts.on(FactRef(key), today) for key in sorted(facts.editions))
    return tuple(_usable(one, facts, today) for one in held if one is not None and one.known)


def _usable(one: Fact, facts: Facts, today: date) -> Usable:
    ref, mrp = FactRef(one.key), facts.on(MRP, today)
    says = facts.said(ref, today)
    assert says is not None
    return Usable(
        key=one.key,
        says=says,
        as_of=one.as_of,
        numbers=numbers(one, mrp) if one.amounts else {},
        fields=tuple(part for part in Field if _fills(one, part)),
        is_picture=pictured(facts, ref, today) is not None,
    )


def _fills(one: Fact, part: Field) -> bool:
    """Whether it is of the kind that *part* asks for; duties and channels are mere words."""
    match part:
        case Field.REGIONS:
            return any(item.territory for item in one.items)
        case Field.PLACES:
            return one.unit is Measure.PERSONS
        case Field.AMOUNT:
            return one.unit in MONEY
        case _:
            return True
