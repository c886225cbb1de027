"""P16: whatever is edited, removed or moved in the audit is found; a cut end by its head."""

import random
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from core.audit import BEGINNING, Action, Entry, Head, chained, entered, verify
from core.events import Code
from core.officers import Role
from storage.transaction import Transaction
from tests.bot.acts import first
from tests.reliability.stage import logged
from tests.stage import NOON, Stage

MUTATIONS = 1000
ENTRIES = 200
Mutation = Callable[[list[Entry], random.Random], None]


def kept() -> list[Entry]:
    """What two hundred acts of officers leave."""
    head, entries = BEGINNING, []
    for number in range(ENTRIES):
        entry = entered(
            at=NOON,
            actor=900 + number % 7,
            role="officer",
            action=[*Action, *Code][number % (len(Action) + len(Code))],
            subject=f"M-AAAA-{number % 100:02}",
            params={"status": "in-review"},
        )
        entries.append(chained(entry, head))
        head = Head(entries[-1].number, entries[-1].hash)
    return entries


def edits(entries: list[Entry], chance: random.Random) -> None:
    """One letter or one digit of one field, as somebody with an editor would."""
    place = chance.randrange(len(entries))
    field = chance.choice(["milliseconds", "actor", "role", "action", "subject", "params", "hash"])
    was = getattr(entries[place], field)
    becomes = was + 1 if isinstance(was, int) else f"{was[:-1]}{'x' if was[-1] != 'x' else 'y'}"
    changed: dict[str, Any] = {field: becomes}
    entries[place] = replace(entries[place], **changed)


def removes(entries: list[Entry], chance: random.Random) -> None:
    """Any but the last: that is a cut."""
    del entries[chance.randrange(len(entries) - 1)]


def moves(entries: list[Entry], chance: random.Random) -> None:
    one, other = chance.sample(range(len(entries)), 2)
    entries[one], entries[other] = entries[other], entries[one]


def moves_and_renumbers(entries: list[Entry], chance: random.Random) -> None:
    moves(entries, chance)
    entries[:] = [replace(entry, number=n) for n, entry in enumerate(entries, 1)]


def adds(entries: list[Entry], chance: random.Random) -> None:
    """An act that nobody did, in between."""
    place = chance.randrange(len(entries))
    entries.insert(place, replace(entries[place], actor=999))


MUTATED: tuple[Mutation, ...] = (edits, removes, moves, moves_and_renumbers, adds)


def test_p16_every_one_of_a_thousand_mutations_is_found() -> None:
    chance = random.Random(16)  # noqa: S311 - nothing secret is drawn
    whole = kept()
    missed = []
    for number in range(MUTATIONS):
        mutation, entries = MUTATED[number % len(MUTATED)], [*whole]
        mutation(entries, chance)
        if verify(entries).broken is None:
            missed.append(mutation.__name__)

    assert verify(whole).broken is None
    assert missed == []


def test_p16_every_cut_shows_against_the_head() -> None:
    whole = kept()
    head = verify(whole).head

    assert [n for n in range(ENTRIES) if verify(whole[:n]).head == head] == []


async def cuts(stage: Stage) -> None:
    """Somebody who has the database takes the end away."""
    for statement in (
        "DROP TRIGGER audit_is_never_shortened",
        "DELETE FROM audit WHERE number > 1",
    ):
        await stage.app.database.write(partial(_run, statement))


async def _run(statement: str, tx: Transaction) -> None:
    await tx.run(statement)


async def test_p16_a_cut_is_found_within_the_hour(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """The running service remembers the head of an hour ago, and the log all of them."""
    auditor = await stage.officer(902, Role.AUDITOR)
    await stage.officer(901)
    await stage.app.scheduler.look()
    await cuts(stage)
    stage.clock.passes(hours=1)
    await stage.app.scheduler.look()
    await stage.settled()

    assert first("alarm-audit-broken") in auditor.sees
    assert "the audit was cut or written anew: 4:" in logged(caplog)
    assert "head of the audit: 4:" in logged(caplog)


async def test_p16_the_head_is_logged_when_it_has_moved(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    await stage.officer(901)
    await stage.app.scheduler.look()
    await stage.app.scheduler.look()

    assert logged(caplog).count("head of the audit: 2:") == 1
