"""People converse and send while the service is killed again and again (promises P1 and P3)."""

import asyncio
import random
import time
from dataclasses import dataclass, field
from pathlib import Path

from core.answers import Answer
from core.references import find
from emulator.chats import Message
from emulator.person import Person
from emulator.server import serving
from emulator.world import World
from storage.cases import Cases
from storage.database import Database, connect
from storage.inbox import Inbox
from storage.outbox import Outbox
from storage.seal import PlainSeal
from tests.bot.acts import (
    QUESTION,
    SHORT_FORM,
    SKIPS,
    Road,
    answers,
    first,
    label,
)
from tests.e2e.stage import Lives, comes, environment, file_in, lives

SHORTEST, LONGEST = 0.02, 0.6  # seconds of one life
AGAIN = ("query is too old", "message is not modified")
"""A call made twice, because the first life did not live to note that it was made."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What a person sent, and the reference on the receipt that came."""

    reference: str
    words: str


@dataclass(slots=True)
class Story:
    """Everything that must agree when it is over."""

    sent: list[Sent] = field(default_factory=list)
    stored: dict[str, Answer] = field(default_factory=dict)
    forms: list[dict[str, Answer]] = field(default_factory=list)
    waiting: int = -1
    set_aside: int = -1
    unanswered: int = -1
    complaints: list[str] = field(default_factory=list)
    exits: list[int] = field(default_factory=list)


def holds(story: Story) -> None:
    """Nothing is lost, nothing is doubled, nobody is left waiting."""
    nothing_is_left(story)
    assert {sent.reference: sent.words for sent in story.sent} == story.stored
    assert len(story.sent) == len(story.stored)
    assert all(form == _as_answered(form) for form in story.forms)


def nothing_is_left(story: Story) -> None:
    """Everything was worked, everything was said, every tap was answered."""
    assert (story.waiting, story.set_aside, story.unanswered) == (0, 0, 0)
    assert story.complaints == []
    assert story.exits[-1] == 0
    assert set(story.exits[:-1]) == {-9}


def _as_answered(form: dict[str, Answer]) -> dict[str, Answer]:
    """The form as every person in the story fills it in."""
    typed = {key: "" if words == SKIPS else words for key, words in SHORT_FORM.items()}
    numbers = {"birth_year": 1990, "adults": 2, "children": 0}
    return {**typed, **numbers, "phone": "+77011234567", "surname": form["surname"]}


async def killed(folder: Path, kills: int, seed: int, people: int = 6) -> Story:
    """*people* converse while the service is killed *kills* times; then it lives on."""
    world, story = World(), Story()
    async with (
        serving(world) as address,
        lives(environment(world, address, folder), folder / "log") as several,
    ):
        over = asyncio.Event()
        talking = asyncio.gather(*(_converses(world, 501 + n, over, story) for n in range(people)))
        chance = random.Random(seed)  # noqa: S311 - moments, not secrets
        longest = max(LONGEST, 2 * await _start(world, several, story))
        while len(story.exits) < kills or _got_nowhere(story, people, 3 * kills):
            await several.begin()
            story.exits.append(await several.is_killed_after(chance.uniform(SHORTEST, longest)))
        over.set()
        await several.begin()
        await talking
        await _finished(world, several, story)
    await look_into(folder, story)
    return story


def _got_nowhere(story: Story, people: int, most: int) -> bool:
    """On a busy machine more lives are needed until somebody has sent a second thing."""
    return len(story.sent) <= people and len(story.exits) < most


async def _start(world: World, several: Lives, story: Story) -> float:
    """How many seconds a start takes: on a busy machine a life must be longer to get anywhere."""
    begun = time.monotonic()
    await several.begin()
    await comes(lambda: bool(world.calls))
    taken = time.monotonic() - begun
    story.exits.append(await several.is_killed_after(0))
    return taken


async def _finished(world: World, several: Lives, story: Story) -> None:
    await comes(lambda: world.is_quiet)
    story.exits.append(await several.ends())
    for again in AGAIN:
        world.forgive(again)
    story.complaints = world.complaints()
    story.unanswered = len(world.presses)


async def _converses(world: World, id_: int, over: asyncio.Event, story: Story) -> None:
    """One person: applies, and then asks one question after another."""
    person, number = await applies(world, id_, story), 0
    while not over.is_set():
        number += 1
        await asks(person, f"Сұрақ {id_}/{number}", story)


async def applies(world: World, id_: int, story: Story) -> Person:
    """Somebody new chooses a language and sends an application."""
    person = Person(world, id_, f"Айгүл {id_}")
    await person.opens()
    await comes(lambda: "Қазақша" in str(person.sees and person.buttons), person)
    await person.taps("Қазақша")
    await comes(lambda: first("menu") in person.sees, person)
    form = {**SHORT_FORM, "surname": f"Оразова {id_}"}
    story.sent.append(await submits(person, "kandas", form))
    return person


async def asks(person: Person, words: str, story: Story) -> None:
    story.sent.append(await submits(person, "ask", {**QUESTION, "words": words}))


async def submits(person: Person, flow: str, road: Road) -> Sent:
    """From the menu to the receipt, always waiting for the screen before acting on it."""
    receipt = first("receipt") if flow == "kandas" else first("receipt-question")
    command = await person.sends("/menu")

    async def reads(words: str) -> str:
        await comes(lambda: bool(said_since(person, command, words)), person)
        return said_since(person, command, words)

    await reads(first("menu"))
    await person.taps(label(f"menu.{flow}"))
    for question, answer in road.items():
        await reads(first(f"{flow}-{question}"))
        await answers(person, flow, question, answer)
    await reads(first(f"{flow}-review"))
    review = _newest_with(person, command.id, first(f"{flow}-review"))
    await person.taps(label(f"{flow}-review.send"))
    reference = find(await _receipt(person, review, receipt))
    assert reference is not None, person.described()
    return Sent(reference, road["words"] if flow == "ask" else road["surname"])


async def _receipt(person: Person, review: Message | None, words: str) -> str:
    """In place of the *review* or below it; above may come a copy of the receipt before, late."""
    assert review is not None, person.described()
    await comes(lambda: _newest_with(person, review.id, words) is not None, person)
    came = _newest_with(person, review.id, words)
    return came.text if came else ""


def said_since(person: Person, command: Message, words: str) -> str:
    """
    The bot's newest message since *command* in which *words* stand; "" if there is none.

    It need not be the last one: after a crash a copy of an earlier screen may come late.
    """
    came = _newest_with(person, command.id, words)
    return came.text if came else ""


def _newest_with(person: Person, since: int, words: str) -> Message | None:
    said = (one for one in person.private.newest_first() if one.from_bot and one.id >= since)
    return next((one for one in said if words in one.text), None)


async def look_into(folder: Path, story: Story) -> None:
    """What the file holds after the end."""
    await look_at(file_in(folder), story)


async def look_at(address: str, story: Story) -> None:
    """What the database holds after the end."""
    database = connect(address, PlainSeal())
    try:
        story.waiting = await database.read(lambda tx: Inbox(tx).depth())
        story.waiting += await database.read(lambda tx: Outbox(tx).depth())
        story.set_aside = len(await database.read(lambda tx: Inbox(tx).dead()))
        await _cases(database, story)
    finally:
        await database.close()


async def _cases(database: Database, story: Story) -> None:
    rows = await database.read(lambda tx: tx.fetch("SELECT id, reference FROM cases"))
    for row in rows:
        number = row["id"]
        held = await database.read(lambda tx, number=number: Cases(tx).answers(number))  # type: ignore[misc]
        story.stored[row["reference"]] = held.get("words", held.get("surname", ""))
        if "surname" in held:
            story.forms.append(dict(held))
