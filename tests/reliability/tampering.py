"""Somebody with an editor goes at the audit: letter by letter, entry by entry."""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from core.audit import BEGINNING, Action, Entry, Head, chained, entered, verify
from core.events import Code
from tests.stage import NOON

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


def missed(mutations: int, seed: int) -> list[str]:
    """Which of so many mutations a look at the chain does not find."""
    chance, whole = random.Random(seed), kept()  # noqa: S311 - nothing secret is drawn
    assert verify(whole).broken is None
    unfound = []
    for number in range(mutations):
        mutation, entries = MUTATED[number % len(MUTATED)], [*whole]
        mutation(entries, chance)
        if verify(entries).broken is None:
            unfound.append(mutation.__name__)
    return unfound
