"""People converse and send while their words cannot be kept, now and then (promise P17)."""

import asyncio
import random
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from emulator.person import Person
from tests.bot.acts import QUESTION
from tests.e2e.killing import Story, look_into, submits
from tests.reliability.ailing import AILMENTS, ails, gives_up_soon, hasty
from tests.stage import Stage, on_stage
from tests.storage.stage import verdict

SHORTEST, LONGEST = 0.01, 0.12  # seconds of one ailment, and of the health between two


@dataclass(slots=True)
class Endured:
    """A story, how often each ailment struck so that something was not kept, and the file."""

    story: Story = field(default_factory=Story)
    refused: Counter[str] = field(default_factory=Counter)
    verdict: str = ""


async def endured(folder: Path, points: int, seed: int, people: int = 6) -> Endured:
    """*people* ask one question after another while the disk fails *points* times."""
    found, chance = Endured(), random.Random(seed)  # noqa: S311 - moments, not secrets
    with hasty():
        async with on_stage(folder) as stage:
            await gives_up_soon(stage.app.database)
            await _converse(stage, points, people, chance, found)
    await look_into(folder, found.story)
    found.verdict = verdict(folder / "qonys.db")
    return found


async def _converse(
    stage: Stage, points: int, people: int, chance: random.Random, found: Endured
) -> None:
    over = asyncio.Event()
    crowd = [await stage.visitor(501 + number) for number in range(people)]
    talking = asyncio.gather(*(_asks(person, over, found.story) for person in crowd))
    for point in range(points):
        await _strikes(stage, point, chance, found)
    over.set()
    await talking
    await stage.settled()
    found.story.unanswered = len(stage.world.presses)


def holds(found: Endured) -> None:
    """Whoever read a receipt has a case, and whoever has a case read a receipt; nobody waits."""
    story = found.story
    assert {sent.reference: sent.words for sent in story.sent} == story.stored
    assert len(story.sent) == len(story.stored) > 0
    assert (story.waiting, story.set_aside, story.unanswered) == (0, 0, 0)
    assert found.verdict == "ok"
    assert len(found.refused) == len(AILMENTS), f"some never struck: {found.refused}"


async def _strikes(stage: Stage, point: int, chance: random.Random, found: Endured) -> None:
    await asyncio.sleep(chance.uniform(SHORTEST, LONGEST))
    ailment = AILMENTS[point % len(AILMENTS)]
    async with ailment(stage.app.database, stage.folder / "qonys.db", chance):
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST):
                while not ails(stage.app.database):  # noqa: ASYNC110 - anything may be refused
                    await asyncio.sleep(SHORTEST / 5)
        found.refused[ailment.__name__] += ails(stage.app.database)
        await asyncio.sleep(chance.uniform(0, LONGEST))


async def _asks(person: Person, over: asyncio.Event, story: Story) -> None:
    person.settle = None
    number = 0
    while not over.is_set():
        number += 1
        words = f"Сұрақ {person.id}/{number}"
        story.sent.append(await submits(person, "ask", {**QUESTION, "words": words}))
