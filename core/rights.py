"""What visitors may do with what is kept of them: see, take a copy, withdraw consent, erase."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from core.answers import Answer
from core.cases import NOBODY, Case, Mover, Status, WaitingOn
from core.checklists import Kept
from core.corrections import Correction, Version
from core.deliveries import Fate
from core.errors import StaleTap
from core.events import Code, Event, Message, Note, Opening
from core.guided import Guided
from core.ratings import Rating
from core.register import Register
from core.retention import Retention
from core.subscriptions import Subscription
from core.text import Bilingual, Language, Text
from core.visitors import Visitor, VisitorStore

NAMES = ("surname", "name", "patronymic")
"""The questions of every form that ask who somebody is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Answers given in a flow and not sent."""

    visitor: int
    run: int
    flow: str
    changed_at: datetime
    answers: Mapping[str, Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A consent as it was given; *withdrawn_at* is when it was taken back, if it was."""

    flow: str
    version: str
    language: Language
    at: datetime
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A case with everything that its visitor may know of it."""

    case: Case
    answers: Mapping[str, Answer]
    events: tuple[Event, ...]
    messages: tuple[Message, ...]
    openings: tuple[Opening, ...]
    notes: tuple[Note, ...] = ()
    corrections: tuple[Correction, ...] = ()
    versions: tuple[Version, ...] = ()
    rating: Rating | None = None
    guided: Guided | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """An announcement, sent or not; *at* is when, *tapped_at* when they pressed a button of it."""

    title: Bilingual
    fate: Fate
    at: datetime
    tapped_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """All that is kept of a visitor."""

    visitor: Visitor
    drafts: tuple[Draft, ...]
    sent: tuple[Sent, ...]
    consents: tuple[Given, ...]
    subscriptions: tuple[Subscription, ...]
    checklists: tuple[Kept, ...]
    keeps: Retention
    received: tuple[Received, ...] = ()

    @property
    def open_cases(self) -> int:
        return sum(one.case.is_open for one in self.sent)

    @property
    def consents_stand(self) -> bool:
        return any(one.withdrawn_at is None for one in self.consents)


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A consent has been withdrawn, and what went with it."""

    cases: int
    drafts: int


@dataclass(frozen=True, slots=True)
class Erased:
    """Nothing is kept any more; *language* is the one in which that is said, once."""

    language: Language


class Holdings(Protocol):
    """What is kept of a visitor outside the cases, and how it goes."""

    async def drafts(self, visitor: int) -> tuple[Draft, ...]:
        """Everything answered and not sent, newest first."""
        ...

    async def consents(self, visitor: int) -> tuple[Given, ...]:
        """Newest first."""
        ...

    async def subscriptions(self, visitor: int) -> tuple[Subscription, ...]:
        """Newest first, those that have ended too."""

    async def checklists(self, visitor: int) -> tuple[Kept, ...]:
        """Last changed first."""
        ...

    async def received(self, visitor: int) -> tuple[Received, ...]:
        """Announcements, newest first."""
        ...

    async def withdraw(self, visitor: int, now: datetime) -> None: ...

    async def forget_drafts(self, visitor: int) -> int: ...

    async def erase(self, visitor: int, now: datetime, names: Collection[str]) -> None:
        """
        Take the visitor out of every table; counts stay, and nobody is to be found by them.

        Where nothing says who wrote, whatever holds one of their *names* goes.
        """
        ...


class Rights:
    """Every call is about the data of the one who asks."""

    def __init__(
        self, holdings: Holdings, people: VisitorStore, register: Register, keeps: Retention
    ) -> None:
        self._holdings = holdings
        self._people = people
        self._register = register
        self._keeps = keeps

    async def held(self, visitor: int) -> Held:
        """All that is kept of the visitor."""
        return Held(
            visitor=await self._people.find(visitor) or Visitor(id=visitor),
            drafts=await self._holdings.drafts(visitor),
            sent=tuple([await self._sent(case) for case in await self._cases(visitor)]),
            consents=await self._holdings.consents(visitor),
            subscriptions=await self._holdings.subscriptions(visitor),
            checklists=await self._holdings.checklists(visitor),
            received=await self._holdings.received(visitor),
            keeps=self._keeps,
        )

    async def withdraw(self, visitor: int) -> Withdrawn:
        """Take back every consent; with it go the drafts, and the open cases are withdrawn."""
        cases = 0
        for case in await self._cases(visitor):
            if case.may_become(Status.WITHDRAWN, Mover.VISITOR):
                ended = await self._withdrawn(case)
                await self._register.enter(ended, Code.WITHDRAWN, visitor)
                cases += 1
        await self._holdings.withdraw(visitor, self._register.now)
        return Withdrawn(cases, await self._holdings.forget_drafts(visitor))

    async def erase(self, visitor: int) -> Erased:
        """
        Erase everything personal, at once. Open cases are withdrawn, and who works on them hears.

        Raises:
            StaleTap: nothing is kept of the visitor; a second tap.
        """
        known = await self._people.find(visitor)
        if known is None:
            raise StaleTap(Text("tap-counted"))
        cases = await self._cases(visitor)
        await self._holdings.erase(visitor, self._register.now, await self._names(visitor))
        for case in cases:
            await self._mark(replace(case, visitor=NOBODY))
        return Erased(known.language or Language.KK)

    async def _mark(self, case: Case) -> None:
        """Officers read in the case what happened to it; unasked only if they still had to act."""
        if case.may_become(Status.WITHDRAWN, Mover.VISITOR):
            ended = await self._withdrawn(case)
            await self._register.enter(ended, Code.ERASED, None)
        else:
            await self._register.keep(case, Code.ERASED, None)

    async def _names(self, visitor: int) -> set[str]:
        """What the visitor called themselves, in any form, sent or not."""
        held = await self.held(visitor)
        given = (*(one.answers for one in held.drafts), *(one.answers for one in held.sent))
        return {str(answers[key]) for answers in given for key in NAMES if answers.get(key)}

    async def _withdrawn(self, case: Case) -> Case:
        return await self._register.move(
            case, Status.WITHDRAWN, WaitingOn.NOBODY, by=Mover.VISITOR
        )

    async def _cases(self, visitor: int) -> tuple[Case, ...]:
        return await self._register.store.of_visitor(visitor)

    async def _sent(self, case: Case) -> Sent:
        store = self._register.store
        return Sent(
            case=case,
            answers=await store.answers(case.id),
            events=await store.events(case.id),
            messages=await store.messages(case.id),
            openings=await store.openings(case.id),
            notes=await store.notes(case.id),
            corrections=await store.corrections(case.id),
            versions=await store.versions(case.id),
            rating=await store.rating(case.id),
            guided=await store.guided(case.id),
        )
