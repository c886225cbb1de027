"""P13: after an erasure the visitor is found nowhere, not even in the bytes; counts stay."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.unit import Unit
from core.corrections import Defect, Item, NewCorrection
from core.events import Code
from core.notices import Notice
from emulator.person import Person
from storage.transaction import Transaction
from tests.bot.acts import (
    FORM,
    applies,
    asks,
    decides,
    label,
    replies,
    said,
    sends_it,
    takes_the_oldest,
    writes_on,
)
from tests.bot.office import DUE, does, plans, starts_correcting
from tests.reliability.stage import Broken, set_aside
from tests.stage import Stage, on_stage

VISITOR = 5_010_203_040
"""An id that cannot be mistaken for a count."""
NAME = "Канарейқыз"
CANARY = "канарейка"
PRIVATE_FORM = {**FORM, "name": NAME, "comment": f"{CANARY} түсініктеме"}
POISON = f"{CANARY} улы"


@pytest.fixture
async def plain(tmp_path: Path) -> AsyncIterator[Stage]:
    """Without a data key: whatever lingers can be read."""
    async with on_stage(tmp_path) as stage:
        yield stage


async def whole_story(stage: Stage) -> tuple[Person, Person]:
    """The canary in every place that can hold a visitor's words, or words to a visitor."""
    visitor = await stage.speaker(VISITOR, NAME)
    officer = await stage.officer()
    await asks(visitor, f"{CANARY} сұрақ")
    await takes_the_oldest(officer)
    await decides(officer, "answered", f"{CANARY} жауап")
    await applies(visitor, PRIVATE_FORM)
    reference = await takes_the_oldest(officer)
    await replies(officer, f"{CANARY} хат")
    await writes_on(visitor, f"{CANARY} хабар")
    await everything_officers_write(stage, officer, reference)
    await begins_to_answer(officer, reference)
    await asks_without_sending(visitor)
    await cannot_be_worked(stage, visitor)
    await waits_to_be_said(stage, officer)
    return visitor, officer


async def everything_officers_write(stage: Stage, officer: Person, reference: str) -> None:
    """A note, a remark, answers that were corrected, and an act that is on its way."""
    visitor = stage.person(VISITOR, NAME)
    note = f"{CANARY} ескертпе"
    await does(stage, lambda one: one.colleagues.note(officer.id, reference, note))
    item = Item(question="comment", defect=Defect.INCORRECT, remark=f"{CANARY} түзету")
    new = NewCorrection(items=(item,), due_on=DUE)
    await does(stage, lambda one: one.triage.ask_correction(officer.id, reference, new))
    await starts_correcting(stage, visitor, reference)
    await visitor.sends(f"{CANARY} басқа түсініктеме")
    await sends_it(visitor, "kandas")
    await starts_once_more(stage, officer, visitor, reference)
    await plans(stage, officer, reference, f"{NAME} {CANARY} бәрі дайын")


async def starts_once_more(stage: Stage, officer: Person, visitor: Person, reference: str) -> None:
    """A correction half done when the officer recalls it."""
    item = Item(question="name", defect=Defect.INCORRECT)
    new = NewCorrection(items=(item,), due_on=DUE)
    await does(stage, lambda one: one.triage.ask_correction(officer.id, reference, new))
    await starts_correcting(stage, visitor, reference)
    await does(stage, lambda one: one.triage.recall_correction(officer.id, reference))


async def begins_to_answer(officer: Person, reference: str) -> None:
    """A draft of the officer's, about the visitor."""
    await officer.taps(reference)
    await officer.taps(label("desk-reply"))
    await officer.sends(f"{NAME}, {CANARY} бастады")


async def asks_without_sending(visitor: Person) -> None:
    await visitor.sends("/menu")
    await visitor.taps(label("menu.ask"))
    await visitor.taps(label("ask-consent.agree"))
    await visitor.sends(f"{CANARY} жіберілмеген")


async def cannot_be_worked(stage: Stage, visitor: Person) -> None:
    """An update that is set aside keeps what it held."""
    stage.app.dispatcher.update.outer_middleware(Broken(POISON))
    visitor.settle = None
    await visitor.sends(POISON)
    while not await set_aside(stage):
        stage.clock.passes(seconds=1)
        await asyncio.sleep(0.01)
    visitor.settle = stage.settled
    await stage.settled()


async def waits_to_be_said(stage: Stage, officer: Person) -> None:
    """Words about the visitor, which nobody has been woken to say; to both of them."""
    case = (await stage.app.units.read(lambda unit: unit.service.applications.all(VISITOR)))[0]
    told = Notice(code=Code.VISITOR_WROTE, case=case, words=f"{CANARY} айтылмаған")

    async def tell(unit: Unit) -> None:
        await unit.mail.tell(officer.id, told)
        await unit.mail.tell(VISITOR, told)

    await stage.app.units.write(tell)


async def erases(visitor: Person) -> None:
    await visitor.sends("/mydata")
    await visitor.taps(label("rights-erase"))
    await visitor.taps(label("rights-erase-yes"))


async def rows(stage: Stage) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table there is, now and in later versions."""

    async def all_of_them(tx: Transaction) -> dict[str, list[tuple[object, ...]]]:
        names = await tx.fetch("SELECT name FROM sqlite_schema WHERE type = 'table'")
        return {row["name"]: await _rows_of(tx, row["name"]) for row in names}

    return await stage.app.database.read(all_of_them)


async def _rows_of(tx: Transaction, table: str) -> list[tuple[object, ...]]:
    found = await tx.fetch(f"SELECT * FROM {table}")  # noqa: S608 - a name out of the schema
    return [tuple(row) for row in found]  # type: ignore[arg-type]  # SQLite's are sequences too


def tables_with(found: dict[str, list[tuple[object, ...]]]) -> set[str]:
    """The tables in which the visitor is still to be found."""
    return {
        table
        for table, every in found.items()
        for row in every
        for value in row
        if value == VISITOR or any(c in str(value) for c in (CANARY, NAME))
    }


async def test_p13_the_story_puts_the_visitor_into_every_table_that_may_hold_one(
    plain: Stage,
) -> None:
    """Otherwise the next test would be easy to pass."""
    await whole_story(plain)

    assert tables_with(await rows(plain)) >= {
        *("visitors", "consents", "screens", "conversations", "current_runs"),
        *("cases", "events", "messages", "inbox", "outbox"),
        *("notes", "correction_items", "answer_versions", "acts"),
    }
    assert CANARY.encode() in plain.kept()


async def test_p13_after_an_erasure_the_visitor_is_found_in_no_table_and_no_byte(
    plain: Stage,
) -> None:
    visitor, _ = await whole_story(plain)
    await erases(visitor)

    assert said("rights-erased") in visitor.sees
    assert tables_with(await rows(plain)) == set()
    assert CANARY.encode() not in plain.kept()
    assert NAME.encode() not in plain.kept()


async def test_p13_the_counts_stay(plain: Stage) -> None:
    visitor, _ = await whole_story(plain)
    before = await rows(plain)
    await erases(visitor)
    after = await rows(plain)

    for table in ("cases", "consents", "openings", "corrections", "correction_items"):
        assert len(after[table]) == len(before[table])
    assert len(after["events"]) == len(before["events"]) + 2
    assert len(after["erasures"]) == 1


async def test_p13_what_others_gave_is_untouched(plain: Stage) -> None:
    visitor, _ = await whole_story(plain)
    other = await plain.visitor(502)
    await asks(other, "Басқа адамның сұрағы")
    await erases(visitor)
    (case,) = await plain.cases_of(other)

    assert case.is_open
    await other.sends("/status")
    await other.taps(label("case-copy"))
    assert "Басқа адамның сұрағы" in other.sees


async def test_p13_whoever_blocks_the_bot_right_after_stays_forgotten(plain: Stage) -> None:
    visitor, _ = await whole_story(plain)
    await erases(visitor)
    await visitor.blocks()

    assert tables_with(await rows(plain)) == set()
