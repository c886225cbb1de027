"""The drill: copies are taken while people write, one is put back elsewhere, and a bot answers."""

import asyncio
import time
from dataclasses import dataclass, field
from pathlib import Path

from bench.filling import fill
from bot import operating
from core.audit import Verdict
from emulator.person import Person
from storage.backup import back_up, restore
from storage.contents import Contents, Restored
from storage.seal import KeySeal
from storage.sealed import SEALED
from tests.bot.acts import applies, replies, takes_the_oldest, writes_on
from tests.reliability.test_p12_canaries import CANARIES, KEY, NAME, PRIVATE_FORM, REPLY, WORDS
from tests.stage import Stage, on_stage, settings
from tests.storage.stage import verdict
from tests.storage.test_storage_sealed import sealed_columns

VISITOR, OFFICER = 5_010_203_040, 9_010_203_040
"""Nobody of the made-up crowd has them."""


@dataclass(slots=True)
class Drill:
    """What was copied, what was put back, and what came of it."""

    reference: str = ""
    written: int = 0
    made: list[Contents] = field(default_factory=list)
    verdicts: set[str] = field(default_factory=set)
    canaries: set[str] = field(default_factory=set)
    restored: Restored | None = None
    seconds: float = 0
    audit: Verdict | None = None
    unregistered: set[str] = field(default_factory=set)
    sees: str = ""


def holds(drill: Drill) -> None:
    """Every copy is whole and tells nothing; what was put back is the newest, and is served."""
    assert drill.written > 0
    assert drill.verdicts == {"ok"}
    assert drill.canaries == set()
    assert drill.restored is not None
    assert drill.restored.contents == drill.made[-1]
    assert drill.audit is not None
    assert drill.audit.is_whole
    assert drill.unregistered == set()
    assert drill.reference in drill.sees


async def drilled(folder: Path, copies: int, cases: int = 0) -> Drill:
    """With so many made-up cases besides."""
    drill, here, there = Drill(), folder / "here", folder / "there"
    here.mkdir()
    if cases:
        await fill(here / "qonys.db", cases)
    async with on_stage(here, data_key=KEY) as stage:
        visitor = await _story(stage, drill)
        copying = asyncio.ensure_future(asyncio.to_thread(_copies, here, copies, drill))
        while not copying.done() or not drill.written:
            await writes_on(visitor, f"{WORDS} {drill.written}")
            drill.written += 1
        await copying
        world, clock = stage.world, stage.clock
    keys = settings(there, world, data_key=KEY).data_keys()
    begun = time.monotonic()
    drill.restored = restore(here / f"{copies}.copy", there / "qonys.db", KeySeal(keys))
    drill.seconds = time.monotonic() - begun
    async with on_stage(there, world, clock, data_key=KEY) as stage:
        await _is_served(stage, drill)
    return drill


async def _story(stage: Stage, drill: Drill) -> Person:
    officer = await stage.officer(OFFICER)
    visitor = await stage.speaker(VISITOR, NAME)
    drill.reference = await applies(visitor, PRIVATE_FORM)
    await takes_the_oldest(officer)
    await replies(officer, REPLY)
    return visitor


def _copies(folder: Path, many: int, drill: Drill) -> None:
    for number in range(1, many + 1):
        copy = folder / f"{number}.copy"
        drill.made.append(back_up(folder / "qonys.db", copy))
        drill.verdicts.add(verdict(copy))
        drill.canaries |= {one for one in CANARIES if one.encode() in copy.read_bytes()}


async def _is_served(stage: Stage, drill: Drill) -> None:
    assert drill.restored is not None
    drill.audit = await operating.verify(stage.app.units, drill.restored.contents.head)
    found = await stage.app.database.read(sealed_columns)
    drill.unregistered = found - {str(column) for column in SEALED}
    visitor = stage.person(VISITOR, NAME)
    await visitor.sends("/status")
    drill.sees = visitor.sees
