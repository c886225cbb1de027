"""``python -m bench.night P1 P7 …``: the promises at their night size, an hour or so in all.

The same code as in ``tests/reliability`` and ``tests/e2e``, with bigger numbers.
"""

import argparse
import asyncio
import logging
import sys
import time
from asyncio.subprocess import create_subprocess_exec
from collections.abc import Awaitable, Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.e2e import alternating, announcing, killing, replicas, stopping, takeover
from tests.reliability import (
    enduring,
    faulty,
    flooding,
    fuzzing,
    herding,
    once,
    poisoning,
    power,
    restoring,
    rotating,
    tampering,
)
from tests.stage import on_stage

Promise = Callable[[Path], Awaitable[None]]
HERDS = ((10_000, 5, 60), (100_000, 60, 1_800))
"""How many, and the seconds until all is on the disk and until all are answered, at most."""
HERD_MEMORY = 2_000  # MiB more: the pretend Telegram and all its phones are in this process
MOST_WAIT = 2  # seconds, 95 of 100 times: the promise itself, on a machine that does nothing else

MOST_RESTORING = 600  # seconds until a copy serves in the place of what was lost
GIGABYTE = 330_000  # cases


async def p1(folder: Path) -> None:
    """500 kills at random moments: nothing is lost, nothing is doubled."""
    for seed in range(5):
        killing.holds(await killing.killed(_new(folder, seed), kills=100, seed=seed))


async def p2(folder: Path) -> None:
    """2,000 power cuts: what was kept is there."""
    for seed in range(10):
        made = _new(folder, seed)
        record = power.written(made, 200, power.FULL, seed)
        power.holds(power.cut(record, made, cuts=200, seed=seed))


async def p3(folder: Path) -> None:
    """50 stops under load: within ten seconds, nothing is lost."""
    for seed in range(5):
        stopping.holds(*await stopping.stopped(_new(folder, seed), times=10, delay=seed % 2))


async def p4(folder: Path) -> None:
    """200 kills during broadcasts of 500: nobody left out, nobody twice but what is unknown."""
    for seed in range(20):
        announcing.holds(await announcing.announced(_new(folder, seed), kills=10, seed=seed))


async def p5(folder: Path) -> None:
    """A hundred thousand messages through faults that pass, and every fault mixed at random."""
    for seed in range(10):
        faulty.passes(await faulty.scripted(_new(folder, seed), messages=10_000, seed=seed))
    for seed in range(10, 40):
        faulty.agrees(await faulty.mixed(_new(folder, seed), people=300, seed=seed))


async def p6(folder: Path) -> None:
    """100,000 updates broken at random: whoever writes between them is answered."""
    async with on_stage(folder) as stage:
        await poisoning.poisoned(stage, updates=100_000, seed=6)
        print(f"P20 {stage.pulse.told()}", flush=True)


async def p7(folder: Path) -> None:
    """A million updates of all kinds: nothing escapes, memory stays."""
    for seed in range(10):
        fuzzing.holds(await fuzzing.fuzzed(_new(folder, seed), updates=100_000, seed=seed))


async def p8(folder: Path) -> None:
    """10,000 visitors, and a backlog of 100,000: kept at once, all answered, in little memory."""
    for seed, (people, durable, answered) in enumerate(HERDS):
        found = await herding.herded(_new(folder, seed), people, within=5 * answered)
        print(f"P8 {found.told()}", flush=True)
        assert found.lost == 0, found.told()
        assert found.durable <= durable, found.told()
        assert found.answered <= answered, found.told()
        assert found.mebibytes <= HERD_MEMORY, found.told()


async def p9(folder: Path) -> None:
    """A flood of 10,000 messages by one visitor: others wait two seconds at most."""
    async with on_stage(folder) as stage:
        _, loud = await flooding.flooded(stage, messages=10_000)
        print(f"P20 {stage.pulse.told()}", flush=True)
    assert loud <= MOST_WAIT, f"others waited {loud:.1f} s"


async def p10(folder: Path) -> None:
    """10,000 double taps and claims by two: each counts once."""
    async with on_stage(folder) as stage:
        await once.sends_twice(stage, times=10_000)
        await once.claims_by_two(stage, times=10_000)
        print(f"P20 {stage.pulse.told()}", flush=True)


async def p12(folder: Path) -> None:
    """Canaries through whole stories; by night the same as by day, for it is whole already."""
    stories = "tests/reliability/test_p12_canaries.py"
    running = await create_subprocess_exec(sys.executable, "-m", "pytest", "-q", stories)
    assert await running.wait() == 0, "a canary was found, see above"


async def p14(folder: Path) -> None:
    """Keys of a hundred thousand visitors change while officers read and visitors write."""
    rotating.holds(await rotating.rotated(folder, visitors=100_000))


async def p15(folder: Path) -> None:
    """A gigabyte is copied while it is written, and put back elsewhere within ten minutes."""
    drill = await restoring.drilled(folder, copies=3, cases=GIGABYTE)
    restoring.holds(drill)
    assert drill.seconds <= MOST_RESTORING, f"it took {drill.seconds:.0f} s"


async def p16(folder: Path) -> None:
    """100,000 times somebody edits, removes, moves or adds entries of the audit: always found."""
    assert tampering.missed(mutations=100_000, seed=16) == []


async def p17(folder: Path) -> None:
    """500 faults of the disk: no receipt without a case, no case without a receipt."""
    for seed in range(5):
        enduring.holds(await enduring.endured(_new(folder, seed), points=100, seed=seed))


async def p23(folder: Path) -> None:
    """50 times the one that serves is killed, and the one that waits takes over."""
    found = await alternating.alternated(folder, kills=50, seed=23)
    print(f"P23 the longest gap: {max(found.gaps):.1f} s", flush=True)
    alternating.holds(found, kills=50)


async def p18(folder: Path) -> None:
    """
    Twenty restarts of PostgreSQL below two replicas that are killed meanwhile: nothing is lost.

    Once with 200 people at a time, and twice the sender is killed during an announcement.
    """
    replicas.holds(await replicas.shaken(_new(folder, 0), people=200, seed=0, every=5))
    for seed in range(1, 20):
        replicas.holds(await replicas.shaken(_new(folder, seed), people=12, seed=seed))
    for number in range(20, 22):
        takeover.holds(await takeover.handed_over(_new(folder, number), people=500))


PROMISES: dict[str, Promise] = {
    "P1": p1,
    "P2": p2,
    "P3": p3,
    "P4": p4,
    "P5": p5,
    "P6": p6,
    "P7": p7,
    "P8": p8,
    "P9": p9,
    "P10": p10,
    "P12": p12,
    "P14": p14,
    "P15": p15,
    "P16": p16,
    "P17": p17,
    "P18": p18,
    "P23": p23,
}


def _new(folder: Path, number: int) -> Path:
    made = folder / str(number)
    made.mkdir()
    return made


async def _kept(name: str) -> bool:
    """Run one; say whether it holds."""
    begun = time.monotonic()
    with TemporaryDirectory(prefix="qonys-night-") as folder:
        try:
            await PROMISES[name](Path(folder))
        except AssertionError as broken:
            print(f"{name}: BROKEN: {broken}", flush=True)
            return False
    print(f"{name}: kept ({time.monotonic() - begun:.0f} s)", flush=True)
    return True


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.night", description=__doc__)
    parser.add_argument("promise", nargs="+", choices=[*PROMISES, "all"])
    named = parser.parse_args().promise
    chosen = PROMISES if "all" in named else named
    kept = [asyncio.run(_kept(name)) for name in chosen]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    logging.disable()
    sys.exit(main())
