"""What officers do in the console, before there are pages for it: use cases, and the post."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

from bot.unit import Unit
from core.corrections import Defect, Item, NewCorrection
from core.plans import Act, Planned
from core.service import Service
from emulator.person import Person
from tests.stage import NOON, Stage

T = TypeVar("T")
DUE = (NOON + timedelta(days=14)).date()


async def does(stage: Stage, work: Callable[[Service], Awaitable[T]]) -> T:
    """One use case; whoever got mail by it reads it."""
    written: list[Unit] = []

    async def within(unit: Unit) -> T:
        written.append(unit)
        return await work(unit.service)

    done = await stage.app.units.write(within)
    for recipient, priority in written[-1].mail.recipients.items():
        stage.app.sender.lanes.add(recipient, priority)
    await stage.settled()
    return done


async def asks_to_correct(stage: Stage, officer: Person, reference: str, *questions: str) -> None:
    """Each of *questions* is said to be outdated, the first one with a remark."""
    items = tuple(
        Item(question=key, defect=Defect.OUTDATED, remark="" if number else "Жаңасын жазыңыз")
        for number, key in enumerate(questions)
    )
    new = NewCorrection(items=items, due_on=DUE)
    await does(stage, lambda one: one.triage.ask_correction(officer.id, reference, new))


async def starts_correcting(stage: Stage, visitor: Person, reference: str) -> None:
    """As the button of a screen does it."""

    async def within(unit: Unit) -> None:
        standing = await unit.service.applications.correct(visitor.id, reference)
        await unit.mail.show(visitor.id, standing)

    await stage.app.units.write(within)
    await stage.app.sender.resume()
    await stage.settled()


async def plans(stage: Stage, officer: Person, reference: str, words: str) -> Planned:
    """A reply, from a page that is up to date."""

    async def work(one: Service) -> Planned:
        file = await one.triage.read(officer.id, reference)
        act = Act(reference=reference, revision=file.case.revision, words=words)
        return await one.acts.plan(officer.id, act)

    return await does(stage, work)
