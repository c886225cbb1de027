"""The demo's made-up past: people asked, were answered, and said what they thought of it."""

import random
from asyncio import gather
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from itertools import groupby

from bot.made_up import REASONS, WORDS, MadeUp, gives_up, send, wanders
from bot.unit import Unit, Units
from core.calendar import day, midnight
from core.cases import Status
from core.officers import Officer, Role
from core.ratings import Face

COLLEAGUE = Officer(id=2002, role=Role.OFFICER, name="Дана")
"""Who worked here before the demo began, and still does."""
DAYS = 150
"""Half a year, short of the days on which all that was begun comes to its end."""
SETTLED = timedelta(days=8)
OPENS, CLOSES = 9 * 60, 18 * 60  # minutes of a day in Aktau
ENDS = {
    Status.READY_TO_FILE: 5,
    Status.REDIRECTED: 2,
    Status.NOT_ELIGIBLE: 2,
}
"""How often a form ends so; questions are answered."""
WITHDRAWS, RATES, RETURNS, STRAYS, TIRES = 0.07, 0.6, 0.06, 0.9, 0.35
"""Shares: who takes a case back, rates it, returns; looks around before, stops half way."""
FACES = {Face.GOOD: 7, Face.FAIR: 2, Face.POOR: 1}

Act = Callable[[Unit], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that somebody does, and when."""

    at: datetime
    act: Act


@dataclass(slots=True)
class Story:
    """What became of what one person sent."""

    one: MadeUp
    sent: datetime
    dice: random.Random
    reference: str = ""
    moments: list[Moment] = field(default_factory=list)

    def told(self) -> list[Moment]:
        """Everything in it, up to its end."""
        if self.dice.random() < STRAYS:
            self._then(self.sent - timedelta(hours=2), partial(wanders, self.one))
        if self.dice.random() < TIRES:
            self._then(self.sent - timedelta(hours=1), partial(gives_up, self.one))
        self._then(self.sent, self._send)
        if self.dice.random() < WITHDRAWS:
            self._then(self.sent + timedelta(hours=3), self._withdraw)
            return self.moments
        answered = self.sent + self._wait(2, 30)
        self._then(answered, self._reply)
        ended = answered + self._wait(3, 90)
        self._then(ended, self._decide)
        if self.dice.random() < RETURNS:
            self._then(ended + timedelta(hours=4), self._return)
            self._then(ended + timedelta(hours=30), self._decide)
        if self.dice.random() < RATES:
            self._then(ended + timedelta(hours=40), self._rate)
        return self.moments

    def _then(self, at: datetime, act: Act) -> None:
        self.moments.append(Moment(at, act))

    def _wait(self, least: int, most: int) -> timedelta:
        """More often short than long."""
        return timedelta(minutes=60 * least + (60 * most) * self.dice.random() ** 3)

    async def _send(self, unit: Unit) -> None:
        self.reference = await send(self.one, unit)

    async def _withdraw(self, unit: Unit) -> None:
        await unit.service.applications.withdraw(self.one.visitor, self.reference)

    async def _reply(self, unit: Unit) -> None:
        words = WORDS[self.one.language]
        await unit.service.triage.reply(COLLEAGUE.id, self.reference, words)

    async def _decide(self, unit: Unit) -> None:
        end = Status.ANSWERED
        if self.one.flow != "ask":
            (end,) = self.dice.choices(list(ENDS), list(ENDS.values()))
        reason = REASONS[self.one.language]
        await unit.service.triage.decide(COLLEAGUE.id, self.reference, end, reason)

    async def _return(self, unit: Unit) -> None:
        await unit.service.applications.not_solved(self.one.visitor, self.reference)

    async def _rate(self, unit: Unit) -> None:
        (face,) = self.dice.choices(list(FACES), list(FACES.values()))
        await unit.service.applications.rate(self.one.visitor, self.reference, face)


async def live(people: list[MadeUp], now: datetime, at: Callable[[datetime], Units]) -> None:
    """
    Let all of it happen, in the order of time; *at* is the service of a moment.

    Nobody hears of it any more: what was to be said is long said.
    """
    moments = sorted(_moments(people, day(now)), key=lambda one: one.at)
    await at(moments[0].at).write(lambda unit: unit.service.officers.welcome(COLLEAGUE))
    for _, of_a_day in groupby(moments, key=lambda one: day(one.at)):
        await gather(*(at(one.at).write(one.act) for one in of_a_day))  # in this order, one commit
    await at(now).write(_hush)


def _moments(people: list[MadeUp], today: date) -> Iterator[Moment]:
    dice = random.Random(len(people))  # noqa: S311 - made-up people, no secrets
    for one in people:
        yield from Story(one, _when(today, dice), dice).told()


def _when(today: date, dice: random.Random) -> datetime:
    """In the hours of a working day, of late more often than long ago."""
    ago = SETTLED + timedelta(days=round(DAYS * dice.random() ** 1.5))
    on = today - ago
    on -= timedelta(days=max(0, on.weekday() - 4))
    return midnight(on) + timedelta(minutes=dice.randint(OPENS, CLOSES))


async def _hush(unit: Unit) -> None:
    for recipient, _ in await unit.outbox.recipients():
        await unit.outbox.forget(recipient, ())
