"""
Takes the pictures of the console in docs/images again: ``python -m tests.browser.pictures``.

Nobody on them is real: the cases are those of the demo.
"""

import asyncio
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.demo import CASES, FIRST_OF_THE_PAST, PAST
from bot.made_up import people, send
from bot.past import live
from core.officers import Role
from emulator.person import Person
from tests.browser.desk import WIDTHS, Desk, desk
from tests.browser.phones import ROOT
from tests.stage import Stage, on_stage
from tests.web.browser import Console, opened

IMAGES = ROOT / "docs" / "images"
HEIGHT = 844
NONSENSE = ("мысық пен ит туралы ертегі", "сказка про кота и собаку", "ауа райы қандай")
ONE_OF = {
    "case": "/cases/{reference}",
    "draft": "/drafts/1",
    "template": "/templates/answer",
    "half-page": "/figures/proposals",
}
LISTS = ("queue", "templates", "unanswered", "hours", "figures", "officers", "audit")


def pages(reference: str) -> Iterator[tuple[str, str]]:
    """The name of a picture, and the address of its page."""
    yield from ((name, f"/{name}") for name in LISTS)
    yield from ((name, path.format(reference=reference)) for name, path in ONE_OF.items())


async def furnished(stage: Stage) -> tuple[Person, str]:
    """A working department with a past: an admin who holds a case, colleagues, lost questions."""
    before = people(PAST, first=FIRST_OF_THE_PAST)
    await live([*before], stage.app.clock(), stage.app.at)
    admin = await stage.officer(901, Role.ADMIN)
    await stage.officer(902, Role.LEAD, name="Дана")
    await stage.officer(903, name="Айбек")
    for one in people(CASES):
        Person(stage.world, one.visitor, one.name, one.language).private.started = True
        await stage.app.units.write(partial(send, one))
    visitor = await stage.visitor()
    for words in NONSENSE:
        await visitor.sends(f"/search {words}")
    await stage.invites("open")
    await stage.app.units.write(lambda unit: unit.service.card_drafts.begin(admin.id, 1))
    file = await stage.app.units.write(lambda unit: unit.service.triage.take_oldest(admin.id, 0))
    return admin, file.case.reference


async def taken(console: Console, admin: Person, reference: str) -> None:
    """Every page in each language at each width."""
    async with desk(console) as here:
        await here.opens(await console.link(admin))
        await _taken(here, "sign-in-kk")
        await here.signs_in()
        for here.language in WIDTHS:
            await here.speaks()
            for name, path in pages(reference):
                await here.opens(path)
                await _taken(here, f"{name}-{here.language}")


async def _taken(here: Desk, name: str) -> None:
    """On a computer and on a phone."""
    for width in WIDTHS.values():
        await here.page.set_viewport_size({"width": width, "height": HEIGHT})
        await here.page.screenshot(path=IMAGES / f"console-{name}-{width}.png")


async def main() -> None:
    with TemporaryDirectory(prefix="qonys-pictures-") as folder:
        async with on_stage(Path(folder)) as stage, opened(stage) as console:
            await taken(console, *await furnished(stage))


if __name__ == "__main__":
    asyncio.run(main())
