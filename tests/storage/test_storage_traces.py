"""What somebody finds who takes the disk away."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from core.checklists import Mark
from core.corrections import Corrected, Defect, Item, NewCorrection
from core.events import Note
from core.guided import Guided
from core.officers import Officer, Role
from core.plans import Act
from core.subscriptions import Subscription, Wish
from core.text import Language
from core.traits import UNKNOWN
from storage.cases import Cases
from storage.checklists import Checklists
from storage.conversations import Conversations
from storage.database import Database, connect
from storage.inbox import Inbox
from storage.members import Members
from storage.officers import Officers
from storage.outbox import Outbox
from storage.seal import DoesNotOpen, PlainSeal
from storage.subscriptions import Subscriptions
from storage.transaction import Transaction
from tests.postgres import address, administer, server
from tests.storage.stage import (
    AIGUL,
    APPLICATION,
    BOTAGOZ,
    DANA,
    KANDAS,
    LIST,
    NOW,
    SEAL,
    SECRET,
    bytes_on_disk,
    message,
    reference,
    sent,
    update,
    words,
)

CORRECTION = NewCorrection(
    items=(Item(question="words", defect=Defect.INCORRECT, remark=SECRET),), due_on=NOW.date()
)


async def everything_personal(tx: Transaction) -> None:
    """SECRET in every place that may hold a person's own words or name."""
    begun = await Conversations(tx).begin(AIGUL, KANDAS, "", NOW)
    await Conversations(tx).save(replace(begun, revision=1, answers={"words": SECRET}), NOW)
    guided = Guided(flow="status", flow_version="v1", outcome=SECRET, answers={"words": SECRET})
    case = await Cases(tx).add(replace(APPLICATION, guided=guided), reference(1), NOW)
    assert case is not None
    await Cases(tx).write(message(case, SECRET))
    await Cases(tx).note(Note(case=case.id, author=DANA, words=SECRET, at=NOW))
    await Cases(tx).ask_correction(case.id, DANA, CORRECTION, NOW)
    corrected = Corrected(answers={"words": SECRET}, flow_version="v2", traits=UNKNOWN)
    await Cases(tx).correct(case, corrected, NOW)
    act = Act(reference=case.reference, revision=0, words=SECRET, note=SECRET)
    await Cases(tx).plan(case.id, DANA, act, NOW)
    await Officers(tx).add(Officer(id=DANA, role=Role.LEAD, name=SECRET), NOW)
    wish = Wish("status")
    told = Subscription(visitor=AIGUL, wish=wish, language=Language.KK, origin=SECRET, since=NOW)
    await Subscriptions(tx).add(told)
    await Members(tx).rename(DANA, SECRET)
    await Inbox(tx).receive([update(1, raw=SECRET)], NOW)
    await Outbox(tx).put(words(SECRET), NOW)


async def test_with_a_key_a_stolen_disk_tells_nothing_personal(
    database: Database, file: Path
) -> None:
    await database.write(everything_personal)
    stolen = bytes_on_disk(file)

    assert b"conversations" in stolen
    assert SECRET.encode() not in stolen
    await database.tidy()
    assert SECRET.encode() not in bytes_on_disk(file)


async def test_with_a_key_a_stolen_server_tells_nothing_personal() -> None:
    """A database of its own: in the others lie deleted rows of tests without a key."""
    name = f"stolen_{os.getpid()}"
    administer(f"CREATE DATABASE {name}")
    database = connect(address(name), SEAL)
    try:
        await database.migrate()
        await database.write(everything_personal)
        place = await database.read(
            lambda tx: tx.fetch_one("SELECT pg_relation_filepath('cases') AS at")
        )
    finally:
        await database.close()
    administer("CHECKPOINT")
    assert place is not None
    stolen = b"".join(
        path.read_bytes() for path in (Path(server().pgdata) / str(place["at"])).parent.iterdir()
    )
    administer(f"DROP DATABASE {name}")

    assert reference(1).encode() in stolen
    assert SECRET.encode() not in stolen


async def test_with_a_key_a_stolen_disk_does_not_tell_what_a_visitor_cannot_get(
    database: Database, file: Path
) -> None:
    await database.write(lambda tx: Checklists(tx).put(LIST))
    stolen = bytes_on_disk(file)

    assert b"kinship" in stolen
    assert Mark.CANNOT.encode() not in stolen


async def test_a_mark_put_beside_another_paper_does_not_open(database: Database) -> None:
    await database.write(lambda tx: Checklists(tx).put(LIST))
    await database.write(
        lambda tx: tx.run(
            "UPDATE papers SET mark = (SELECT mark FROM papers WHERE paper = $1)", "passport"
        )
    )

    with pytest.raises(DoesNotOpen):
        await database.read(lambda tx: Checklists(tx).checklists(AIGUL))


async def test_an_erased_update_leaves_no_trace_even_without_a_key(url: str, file: Path) -> None:
    """Deleting a row is not erasing it: SQLite keeps copies in its log and in free pages."""
    raw = SECRET * 1000  # large enough for pages of its own
    database = connect(url, PlainSeal())
    try:
        await database.migrate()
        await database.write(
            lambda tx: Inbox(tx).receive([update(1, raw=raw), update(2, raw=SECRET)], NOW)
        )
        assert SECRET.encode() in bytes_on_disk(file)

        await database.write(lambda tx: Inbox(tx).done(1, NOW))
        await database.write(lambda tx: Inbox(tx).done(2, NOW))
        await database.tidy()
        assert SECRET.encode() not in bytes_on_disk(file)
    finally:
        await database.close()


async def test_answers_put_into_another_visitors_case_do_not_open(database: Database) -> None:
    mine = await sent(database, APPLICATION, 1)
    theirs = await sent(database, replace(APPLICATION, visitor=BOTAGOZ), 2)
    await database.write(
        lambda tx: tx.run(
            "UPDATE cases SET answers = (SELECT answers FROM cases WHERE id = $1) WHERE id = $2",
            mine.id,
            theirs.id,
        )
    )

    with pytest.raises(DoesNotOpen):
        await database.read(lambda tx: Cases(tx).answers(theirs.id))
