"""An announcer and an approver at the console, and announcements that go out."""

import asyncio
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.broadcasts import Broadcast, State
from core.deliveries import Counts, Delivery, Fate, Outcome
from core.newsroom import Effects
from core.officers import Role
from emulator.person import Person
from tests.stage import LONG_ENOUGH, Stage
from tests.web.browser import Browser, Console, Page

ASEL, BOLAT, CHECKS = 801, 802, 803
"""Two announcers and an approver."""
Form = Mapping[str, str | Sequence[str]]
QUOTA: Form = {
    "do": "save",
    "purpose": "quota",
    "topic": "relocation",
    "title_kk": "Қандастарға арналған квота",
    "title_ru": "Квота для кандасов",
    "body_kk": "Айлық есептік көрсеткіш: {mrp:tenge}.",
    "body_ru": "Месячный расчетный показатель: {mrp:tenge}.",
    "year": "2026",
    "who": ["kandas"],
    "fact.regions": ["kandas-receiving-regions"],
    "fact.places": ["kandas-quota-places"],
    "fact.amount": ["relocation-subsidy", "rent-subsidy"],
    "fact.obligations": ["quota-obligation"],
    "fact.channel": ["quota-channels"],
    "opens": "2026-12-01",
    "closes": "2026-12-20",
    "act_kk": "2026 жылғы 28 қаңтардағы № 1 бұйрық",
    "act_ru": "Приказ № 1 от 28 января 2026 года",
    "button.0.leads": "flow",
    "button.0.flow": "relocation",
    "button.1.leads": "ask",
}
NEWS: Form = {
    "do": "save",
    "purpose": "news",
    "topic": "relocation",
    "title_kk": "Жаңалық",
    "title_ru": "Новость",
    "body_kk": "Бүгінгі көрсеткіш: {mrp:tenge}.",
    "body_ru": "Показатель сегодня: {mrp:tenge}.",
}
PACE = 25
SHOWN = re.compile(r"/announcements/(\d+)")


@dataclass(slots=True)
class Desk:
    """Both at their browsers; *console* is theirs."""

    console: Console
    asel: Browser
    checks: Browser

    async def composes(self, form: Form = QUOTA) -> int:
        """Asel keeps it; its number."""
        page = await self.asel.fills("/announcements", form)
        found = SHOWN.search(page.path)
        assert found, page.words
        return int(found[1])

    async def does(self, browser: Browser, id_: int, act: str, **fields: str) -> Page:
        """Open the page and press a button of it."""
        page = await browser.opens(f"/announcements/{id_}")
        return await browser.sends(
            f"/announcements/{id_}/{act}", revision=revision(page), **fields
        )

    async def releases(self, form: Form = QUOTA) -> int:
        """Written by Asel, released by the approver."""
        id_ = await self.composes(form)
        await self.does(self.asel, id_, "hand-over")
        page = await self.does(self.checks, id_, "release")
        assert (await self.stands(id_)).state is State.APPROVED, page.words
        return id_

    async def begins(self, form: Form = QUOTA) -> int:
        """Released, and sent by nobody yet."""
        id_ = await self.releases(form)
        await self.does(self.asel, id_, "schedule", now="1")
        await starts(self.console.stage)
        return id_

    async def goes_out(self, form: Form = QUOTA) -> int:
        id_ = await self.begins(form)
        await goes_out(self.console.stage)
        return id_

    async def stands(self, id_: int) -> Broadcast:
        units = self.console.stage.app.units
        shown = await units.read(lambda unit: unit.service.releases.read(ASEL, id_))
        return shown.broadcast

    async def numbers(self, id_: int) -> tuple[Counts, Effects]:
        units = self.console.stage.app.units
        shown = await units.read(lambda unit: unit.service.releases.read(ASEL, id_))
        effects = await units.read(lambda unit: unit.service.newsroom.effects(ASEL, id_))
        return shown.counts, effects


async def newsdesk(console: Console) -> Desk:
    """Asel writes, the approver checks; both have signed in."""
    stage = console.stage
    asel = await console.signed_in(await stage.officer(ASEL, Role.ANNOUNCER, "Әсел"))
    checks = await console.signed_in(await stage.officer(CHECKS, Role.APPROVER, "Сәуле"))
    return Desk(console, asel, checks)


def revision(page: Page) -> str:
    """Of the announcement that the page shows; a page without a form shows none."""
    found = re.search(r'name="revision" value="(-?\d+)"', page.text)
    return found[1] if found else "0"


async def subscribes(stage: Stage, visitor: int, topic: str = "relocation") -> None:
    await stage.app.units.write(
        lambda unit: unit.service.subscriptions.begin(visitor, topic, "list")
    )


async def starts(stage: Stage) -> None:
    """Freeze the audience of whatever is due."""
    units = stage.app.units
    for id_ in await units.read(lambda unit: unit.service.sendings.due()):
        await units.write(lambda unit, one=id_: unit.service.sendings.start(one))  # type: ignore[misc]


async def goes_out(stage: Stage) -> None:
    """The sender runs until everything that is due has gone out; time passes on the stage too."""
    app = stage.app
    await app.broadcasting.look()
    running = app.background.start(app.broadcasting.run())
    async with asyncio.timeout(LONG_ENOUGH):
        while await app.units.read(lambda unit: unit.service.sendings.under_way(PACE)):
            stage.clock.passes(seconds=1)
            await app.broadcasting.look()
            await asyncio.sleep(0.01)
    app.broadcasting.close()
    await running
    await stage.settled()


async def taps(person: Person, id_: int) -> None:
    """Press the first button below the announcement."""
    title = QUOTA["title_kk" if person.account.language_code == "kk" else "title_ru"]
    told = next(one for one in person.private.newest_first() if str(title) in one.text)
    await person.taps_data(f"n:go:{id_}:0", in_message=told)


async def fails(stage: Stage, one: Broadcast, fate: Fate, cause: str = "") -> Delivery:
    """The next delivery ends so."""
    delivery = await _claimed(stage, one)
    assert isinstance(delivery, Delivery)
    await _settled(stage, delivery, Outcome(fate=fate, cause=cause))
    return delivery


async def _claimed(stage: Stage, one: Broadcast) -> object:
    return await stage.app.units.write(lambda unit: unit.service.sendings.next(one.id))


async def _settled(stage: Stage, delivery: Delivery, outcome: Outcome) -> None:
    await stage.app.units.write(lambda unit: unit.service.sendings.settle(delivery, outcome))
