"""P13: after an erasure the visitor is found nowhere, not even in the bytes; counts stay."""

import asyncio
import logging
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.unit import Unit
from core.answers import Words
from core.corrections import Defect, Item, NewCorrection
from core.events import Code
from core.fold import fold
from core.notices import Notice
from core.officers import Role
from core.templates import Draft
from emulator.person import Person
from storage.sqlite import SqliteDatabase
from storage.transaction import Transaction
from tests.bot.acts import (
    SELF_CHECK,
    Road,
    asks,
    decides,
    flows,
    label,
    replies,
    said,
    sends_it,
    takes,
    takes_the_oldest,
    writes_on,
)
from tests.bot.forms import FORMS, whole_road
from tests.bot.office import DUE, does, plans, starts_correcting
from tests.bot.test_archive import Room, told
from tests.reliability.stage import Broken, logged, set_aside
from tests.stage import Stage, on_stage

VISITOR = 5_010_203_040
"""An id that cannot be mistaken for a count."""
NAME = "Канарейқыз"
CANARY = "канарейка"
PHONE = "+77015550199"
POISON = f"{CANARY} улы"
PERSONAL = (NAME, fold(NAME), CANARY, PHONE, PHONE[1:], str(VISITOR))
QUESTION = f"Мен {NAME}, айфон сатып аламын {PHONE}"
"""No card answers it, so it is kept where nothing says who asked."""
TABLES = {
    *("visitors", "consents", "screens", "conversations", "current_runs"),
    *("cases", "events", "messages", "inbox", "outbox", "unanswered", "case_words"),
    *(
        "subscriptions",
        "papers",
        "deliveries",
        "notes",
        "correction_items",
        "answer_versions",
        "acts",
    ),
}
"""All that may hold anything of a visitor; counts and officers aside."""


def private_road(form: str) -> Road:
    """The longest way through a form, with the canary in every free answer."""
    asked = flows()[form]
    told = {"phone": PHONE, **dict.fromkeys(("surname", "name", "patronymic"), NAME)}
    return {
        key: told.get(key, f"{CANARY} {key}")
        if isinstance(asked.question(key).reader, Words) or key == "phone"
        else answer
        for key, answer in whole_road(form).items()
    }


@pytest.fixture
async def plain(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Stage]:
    """Without a data key: whatever lingers can be read. The log is as talkative as it can be."""
    caplog.set_level(logging.DEBUG)
    async with on_stage(tmp_path) as stage:
        yield stage


async def whole_story(stage: Stage) -> tuple[Person, Person]:
    """The canary in every place that can hold a visitor's words, or words to a visitor."""
    visitor = await stage.speaker(VISITOR, NAME)
    officer = await stage.officer()
    await opens_a_list_of_papers(visitor)
    await asks(visitor, f"{CANARY} сұрақ")
    await takes_the_oldest(officer)
    await decides(officer, "answered", f"{CANARY} жауап")
    await visitor.taps(label("rating-fair"))
    for form in FORMS:
        await sends(visitor, form)
        reference = await takes_the_oldest(officer)
        await replies(officer, f"{CANARY} хат")
        await writes_on(visitor, f"{CANARY} хабар")
        if form == "kandas":
            await everything_officers_write(stage, officer, reference)
    await begins_to_answer(officer, reference)
    await asks_to_be_told(visitor)
    await is_told(stage)
    await visitor.sends("/menu")
    await visitor.sends(QUESTION)
    await asks_without_sending(visitor)
    await cannot_be_worked(stage, visitor)
    await waits_to_be_said(stage, officer)
    return visitor, officer


async def opens_a_list_of_papers(visitor: Person) -> None:
    await visitor.taps(label("menu.status"))
    await takes(visitor, "status", SELF_CHECK)
    await visitor.taps(label("outcome-papers"))


async def sends(visitor: Person, form: str) -> None:
    await visitor.opens(form)
    await takes(visitor, form, private_road(form))
    await sends_it(visitor, form)


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


async def is_told(stage: Stage) -> None:
    """An announcement came, another is on its way."""
    await told(stage)
    room = Room(stage)
    await room.starts(await room.released())


async def begins_to_answer(officer: Person, reference: str) -> None:
    """A draft of the officer's, about the visitor."""
    await officer.taps_data(f"v:file:{reference}")
    await officer.taps(label("desk-reply"))
    await officer.sends(f"{NAME}, {CANARY} бастады")


async def asks_to_be_told(visitor: Person) -> None:
    """Of one topic, and no more; of another, still."""
    await visitor.opens("hear_status")
    await visitor.taps(label("hear-stop"))
    await visitor.opens("hear_relocation_pavlodar")


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
        if value == VISITOR or any(one in str(value) for one in PERSONAL)
    }


async def test_p13_the_story_puts_the_visitor_into_every_table_that_may_hold_one(
    plain: Stage,
) -> None:
    """Otherwise the next test would be easy to pass."""
    visitor, _ = await whole_story(plain)

    assert tables_with(await rows(plain)) == TABLES
    assert {case.programme for case in await plain.cases_of(visitor)} == set(FORMS)
    assert {one for one in PERSONAL if one.encode() in plain.kept()} >= {NAME, CANARY, PHONE}


async def test_p13_after_an_erasure_the_visitor_is_found_in_no_table_no_byte_and_no_log(
    plain: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """Free pages and the write-ahead log are bytes too; the search keeps what it cannot answer."""
    visitor, _ = await whole_story(plain)
    await erases(visitor)
    files = {path.name for path in plain.folder.glob("qonys.db*")}

    assert said("rights-erased") in visitor.sees
    assert tables_with(await rows(plain)) == set()
    assert files >= {"qonys.db", "qonys.db-wal"}
    assert [one for one in PERSONAL if one.encode() in plain.kept()] == []
    assert [one for one in PERSONAL if one in logged(caplog)] == []


async def test_p13_the_answers_that_led_to_a_case_go_with_it(plain: Stage) -> None:
    """Nothing in them names the visitor, so no search for names would find them."""
    visitor = await plain.speaker(VISITOR, NAME)
    await visitor.taps(label("menu.status"))
    await takes(visitor, "status", SELF_CHECK)
    await visitor.taps(label("outcome-form"))
    await takes(visitor, "kandas", private_road("kandas"))
    await sends_it(visitor, "kandas")
    before = await rows(plain)
    await erases(visitor)

    assert len(before["guided"]) == 1
    assert (await rows(plain))["guided"] == []


@pytest.mark.parametrize("form", FORMS)
async def test_p13_of_a_draft_of_any_form_nothing_is_left_either(plain: Stage, form: str) -> None:
    """Half a form is filled in, the language changed, a reminder read; then all is erased."""
    visitor = await plain.speaker(VISITOR, NAME, "ru")
    road = list(private_road(form).items())
    await visitor.opens(form)
    await takes(visitor, form, dict(road[: max(2, len(road) // 2)]), "ru")
    plain.clock.passes(days=3)
    await plain.app.scheduler.look()
    await plain.settled()
    await visitor.taps(label("language-switch", "ru"))
    assert CANARY.encode() in plain.kept() or NAME.encode() in plain.kept()

    await erases(visitor)
    assert tables_with(await rows(plain)) == set()
    assert [one for one in PERSONAL if one.encode() in plain.kept()] == []


async def test_p13_the_audit_never_knew_the_visitor_nor_a_word(plain: Stage) -> None:
    """It is never erased, so nothing of a visitor may ever get into it, and nothing typed."""
    _, officer = await whole_story(plain)
    await plain.officer(911, Role.ADMIN)
    thanks = Draft(key="thanks", title=(CANARY, "Спасибо"), body=(CANARY, "Спасибо"))

    async def manages(unit: Unit) -> None:
        await unit.service.templates.write(911, thanks, 0)
        await unit.service.staff.rename(911, officer.id, CANARY)
        await unit.service.staff.leave(911, officer.id)
        await unit.service.journal.looks(911)

    await plain.app.units.write(manages)
    found = await rows(plain)

    assert len(found["audit"]) > 10
    assert "audit" not in tables_with(found)


async def test_p13_the_counts_stay(plain: Stage) -> None:
    visitor, _ = await whole_story(plain)
    before = await rows(plain)
    await erases(visitor)
    after = await rows(plain)

    counted = ("corrections", "correction_items", "ratings", "deliveries")
    for table in ("cases", "consents", "openings", *counted):
        assert len(after[table]) == len(before[table])
    assert after["unanswered_counts"] == before["unanswered_counts"]
    assert len(after["events"]) == len(before["events"]) + len(before["cases"])
    assert len(after["erasures"]) == 1
    assert {row[:-1] for row in before["tallies"]} <= {row[:-1] for row in after["tallies"]}
    assert after["first_answers"] == before["first_answers"]
    assert sum(row[-1] for row in after["delivery_counts"]) == len(after["deliveries"])  # type: ignore[misc]


async def test_p13_what_others_gave_is_untouched(plain: Stage) -> None:
    visitor = await plain.speaker(VISITOR, NAME)
    await sends(visitor, "kandas")
    other = await plain.visitor(502)
    await asks(other, "Басқа адамның сұрағы")
    await erases(visitor)
    (case,) = await plain.cases_of(other)

    assert case.is_open
    await other.sends("/status")
    await other.taps(label("case-copy"))
    assert "Басқа адамның сұрағы" in other.sees


async def test_p13_whoever_blocks_the_bot_right_after_stays_forgotten(plain: Stage) -> None:
    visitor = await plain.speaker(VISITOR, NAME)
    await sends(visitor, "kandas")
    await erases(visitor)
    await visitor.blocks()

    assert tables_with(await rows(plain)) == set()


async def test_an_erasure_holds_up_nobody_else_however_long_it_takes(stage: Stage) -> None:
    """It reads what waits for everybody: not in the loop, where all would wait for that."""
    database, places = stage.app.database, set[int]()
    assert isinstance(database, SqliteDatabase)
    assert database._writer is not None

    def erased(sql: str) -> None:
        if sql.startswith("DELETE FROM visitors"):
            places.add(threading.get_ident())

    visitor = await stage.visitor(VISITOR)
    await database._writer.set_trace_callback(erased)
    await erases(visitor)

    assert places
    assert threading.get_ident() not in places
