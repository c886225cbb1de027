"""How long officers wait for a page at a million cases: ``python -m bench.console``.

Each page is asked for in process, through the whole service, and drawn by lot each time. A page
that is added to the console is added to ``PAGES``.
"""

import argparse
import asyncio
import logging
import random
import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from aiogram import Bot

from bench.crowd import NOW, YEARS, reference
from bench.filling import FIRST_OFFICER, fill
from bot.app import App, new_database
from bot.settings import Settings
from bot.unit import Unit, Units
from core.calendar import day
from core.periods import Period

NOBODYS_TOKEN = "42:bench"  # noqa: S105 - opens nothing, and nothing is sent
TIMES = 200
SEED = 7
MANY = 1_000_000
HELD = 95  # of a hundred times a page is as fast as promised
SPANS = (30, 90, 365, 365 * YEARS)  # days of the periods that figures are asked for


@dataclass(frozen=True)
class Lot:
    """By which a page is drawn: one of so many cases, one of some periods."""

    chance: random.Random
    cases: int

    def reference(self) -> str:
        return reference(self.chance.randint(1, self.cases))

    def period(self) -> Period:
        span = timedelta(days=self.chance.choice(SPANS) - 1)
        return Period(day(NOW) - span, day(NOW))


Page = Callable[[Unit, Lot], Awaitable[object]]


async def case(unit: Unit, lot: Lot) -> object:
    return await unit.service.triage.read(FIRST_OFFICER, lot.reference())


async def figures(unit: Unit, lot: Lot) -> object:
    return await unit.service.figures.of(FIRST_OFFICER, lot.period())


async def half_page(unit: Unit, lot: Lot) -> object:
    return await unit.service.figures.half_page(FIRST_OFFICER, lot.period())


async def export(unit: Unit, lot: Lot) -> object:
    """A page of the list of cases, with answers, on the way into a spreadsheet."""
    return await unit.service.exports.cases(FIRST_OFFICER, lot.period(), answers=True)


PAGES: dict[str, tuple[Page, int]] = {
    "case": (case, 50),
    "figures": (figures, 300),
    "half-page for proposals": (half_page, 300),
    "500 cases for a spreadsheet": (export, 300),
}
"""Each page with the milliseconds that are promised."""


async def slowest(units: Units, page: Page, lot: Lot) -> float:
    """The milliseconds that a page stays below, so many of a hundred times."""
    taken = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        await units.write(lambda unit: page(unit, lot))
        taken.append((time.perf_counter() - begun) * 1000)
    return statistics.quantiles(taken, n=100)[HELD - 1]


async def ratio(few: int = 2_000, many: int = 20_000) -> float:
    """How much longer a page of figures takes with ten times the cases."""
    with TemporaryDirectory(prefix="qonys-bench-") as folder:
        taken = []
        for cases in (few, many):
            file = Path(folder) / f"{cases}.db"
            await fill(file, cases)
            async with served(file) as units:
                taken.append(await slowest(units, figures, _lot(cases)))
        return taken[1] / taken[0]


async def measure(file: Path, cases: int) -> None:
    """Print each page of a database with so many cases."""
    async with served(file) as units:
        for name, (page, promised) in PAGES.items():
            taken = await slowest(units, page, _lot(cases))
            print(f"{name:<32}{taken:8.1f} ms  (promised: {promised})", flush=True)


@asynccontextmanager
async def served(file: Path) -> AsyncIterator[Units]:
    """The whole service over *file*, without Telegram."""
    settings = Settings(_env_file=None, database=f"sqlite:///{file}")
    database = new_database(settings)
    try:
        yield App(settings, Bot(NOBODYS_TOKEN), database, lambda: NOW).units
    finally:
        await database.close()


def _lot(cases: int) -> Lot:
    return Lot(random.Random(SEED), cases)  # noqa: S311 - the same pages each time


async def _main(file: Path | None, cases: int) -> None:
    with TemporaryDirectory(prefix="qonys-bench-") as folder:
        chosen = file or Path(folder) / "qonys.db"
        if not chosen.exists():
            await fill(chosen, cases)
        await measure(chosen, cases)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.console", description=__doc__)
    parser.add_argument("--file", type=Path, help="filled by bench.filling; else one is made up")
    parser.add_argument("--cases", type=int, default=MANY, help="how many cases there are in it")
    chosen = parser.parse_args()
    asyncio.run(_main(chosen.file, chosen.cases))


if __name__ == "__main__":
    logging.disable()
    main()
