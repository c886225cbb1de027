"""How long officers wait for a page at a million cases: ``python -m bench.console``.

Every page of ``bench.pages`` is asked for over loopback, signed in, from the whole console, and
drawn by lot, the same ones each time. Other work on the machine only ever makes a page slower: of
several rounds the fastest counts.
"""

import argparse
import asyncio
import logging
import resource
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.browsing import Browser, browser, served
from bench.filling import fill
from bench.pages import PAGES, Lot, Page
from bench.staff import FIRST_OFFICER
from bot.app import App
from storage.cases import Cases
from storage.transaction import Transaction

TIMES, ROUNDS = 100, 3
WARM = 3  # times before it counts: templates are compiled, the file is read
MANY = 1_000_000
PHONES = 100
KIB, MIB = 2**10, 2**20


@dataclass(frozen=True, slots=True, order=True)
class Taken:
    """
    Milliseconds below which so many of a hundred stay; that of 95 is what is promised. *worked* is
    the same without waiting, for the disk or for others on the machine.
    """

    p95: float
    p50: float
    p99: float
    worked: float


async def measured(page: Page, browser: Browser, lot: Lot, times: int = TIMES) -> Taken:
    spent = [await page.ask(browser, lot) for _ in range(times)]
    cuts = statistics.quantiles((one.waited for one in spent), n=100, method="inclusive")
    work = statistics.quantiles((one.worked for one in spent), n=100, method="inclusive")
    return Taken(p95=cuts[94], p50=cuts[49], p99=cuts[98], worked=work[94])


async def ratio(name: str, few: int = 2_000, many: int = 20_000) -> float:
    """How much longer a page takes with ten times the cases."""
    (page,) = (one for one in PAGES if one.name == name)
    with TemporaryDirectory(prefix="qonys-bench-") as folder:
        taken = []
        for cases in (few, many):
            file = Path(folder) / f"{cases}.db"
            await fill(file, cases)
            async with served(file) as app, browser(app, FIRST_OFFICER) as officer:
                taken.append(await measured(page, officer, await drawn_from(app, cases)))
        return taken[1].worked / taken[0].worked


async def measure(file: Path, cases: int, wanted: str = "", rounds: int = ROUNDS) -> bool:
    """Print each page of a database with so many cases; is each as fast as promised?"""
    pages = [page for page in PAGES if wanted in page.name]
    best: dict[str, Taken] = {}
    async with served(file) as app, browser(app, FIRST_OFFICER) as officer:
        lot = await drawn_from(app, cases)
        for _ in range(rounds):
            for page in pages:
                await measured(page, officer, lot, WARM)
                found = await measured(page, officer, lot)
                best[page.name] = min(found, best.get(page.name, found))
    print(f"{'milliseconds':<62}{'p50':>8}{'p95':>8}{'p99':>8}{'CPU p95':>9}  promised")
    for page in pages:
        _say(page, best[page.name])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KIB / MIB
    print(f"memory of the process at its peak, browser included: {peak:.0f} MiB")
    return all(best[page.name].p95 <= page.promised for page in pages)


def _say(page: Page, taken: Taken) -> None:
    late = "" if taken.p95 <= page.promised else "  TOO SLOW"
    found = f"{taken.p50:8.1f}{taken.p95:8.1f}{taken.p99:8.1f}{taken.worked:9.1f}"
    print(f"{page.name:<62}{found}{page.promised:10}{late}", flush=True)


async def drawn_from(app: App, cases: int) -> Lot:
    """What pages are drawn from: some phone numbers, and the cases that can be claimed."""
    lot = Lot(cases, [], [])
    some = [lot.reference() for _ in range(PHONES)]

    async def read(tx: Transaction) -> tuple[list[str], list[str]]:
        found = [await Cases(tx).find(one) for one in some]
        answers = [await Cases(tx).answers(case.id) for case in found if case]
        phones = [str(one["phone"]) for one in answers if "phone" in one]
        rows = await tx.fetch(
            """
            SELECT reference FROM cases WHERE is_open = 1 AND waiting_on = 'us'
               AND claimed_by IS NULL ORDER BY opened_at
            """
        )
        return phones, [row["reference"] for row in rows]

    lot.phones, lot.unclaimed = await app.database.read(read)
    return lot


async def made_up(file: Path, cases: int) -> None:
    """Fill *file* in a process of its own: what it takes is no memory of ours."""
    command = ("-m", "bench.filling", str(file), "--cases", str(cases))
    process = await asyncio.create_subprocess_exec(sys.executable, *command)
    if await process.wait():
        raise SystemExit("the database could not be filled")


async def whole(file: Path | None, cases: int, wanted: str = "") -> bool:
    with TemporaryDirectory(prefix="qonys-bench-") as folder:
        chosen = file or Path(folder) / "qonys.db"
        if not chosen.exists():
            await made_up(chosen, cases)
        return await measure(chosen, cases, wanted)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.console", description=__doc__)
    parser.add_argument("--file", type=Path, help="kept for another time; filled if it is new")
    parser.add_argument("--cases", type=int, default=MANY, help="how many cases there are in it")
    parser.add_argument("--only", default="", help="pages with this in their name")
    chosen = parser.parse_args()
    asyncio.run(whole(chosen.file, chosen.cases, chosen.only))


if __name__ == "__main__":
    logging.disable()
    main()
