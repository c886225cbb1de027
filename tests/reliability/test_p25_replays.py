"""P25: what signs in once signs in once: none of a thousand replays and forgeries is let in."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

import pytest

from core.init_data import key_of
from core.officers import Role
from core.sessions import LINK_HOLDS, LONGEST
from emulator.person import Person
from emulator.world import World
from tests.stage import Clock, Stage, on_stage
from tests.web.browser import Browser, Console, opened
from tests.web.conftest import console, stage
from tests.web.signing import signed

__all__ = ["console", "stage"]

REPLAYS = 1000
AT_ONCE = 50
GOOD_FOR, AHEAD = 300, 60  # seconds
DANA = json.dumps({"id": 902})

Forged = Callable[[Stage, str], str]


async def is_let_in(browser: Browser, way: str, raw: str) -> bool:
    """By a link or by what Telegram signed; whoever is refused comes to no page either."""
    fields = {"signed": raw} if way == "/app" else {}
    status = (await browser.sends(way, **fields)).status
    inside = (await browser.opens("/queue")).status
    assert (status == 200) == (inside == 200)
    return status == 200


async def count(console: Console, *tries: tuple[str, str]) -> int:
    """How many are let in, all of them at the same time, each from a browser of its own."""
    browsers = [console.browser() for _ in tries]
    let_in = [is_let_in(one, *way) for one, way in zip(browsers, tries, strict=True)]
    return sum(await asyncio.gather(*let_in))


async def test_p25_none_of_a_thousand_replays_is_let_in_not_even_after_a_restart(
    tmp_path: Path,
) -> None:
    clock = Clock()
    world = World(now=lambda: clock.time)
    chosen: dict[str, Any] = {"world": world, "clock": clock}
    async with on_stage(tmp_path, **chosen) as stage, opened(stage) as console:
        officer = await stage.officer(role=Role.ADMIN)
        raw, link = signed(stage, officer.id), await console.link(officer)
        used = (("/app", raw), (link, ""))
        assert [await count(console, way) for way in used] == [1, 1]
        accepted = await replays(console, *used)
    async with on_stage(tmp_path, **chosen) as stage, opened(stage) as console:
        accepted += await replays(console, *used)

    assert accepted == 0


async def replays(console: Console, *used: tuple[str, str]) -> int:
    """Half of the thousand, a crowd at a time."""
    rounds = REPLAYS // 2 // AT_ONCE
    crowd = used * (AT_ONCE // len(used))
    return sum([await count(console, *crowd) for _ in range(rounds)])


@pytest.mark.parametrize("way", ["by a link", "by what Telegram signed"])
async def test_p25_of_fifty_who_come_with_the_same_thing_at_once_one_is_let_in(
    console: Console, way: str
) -> None:
    officer = await console.stage.officer()
    link, raw = await console.link(officer), signed(console.stage, officer.id)
    come = (link, "") if way == "by a link" else ("/app", raw)

    assert await count(console, *[come] * AT_ONCE) == 1


async def test_p25_nothing_that_was_altered_anywhere_is_let_in(console: Console) -> None:
    """Every place of it, once; what was not altered still signs in afterwards."""
    officer = await console.stage.officer()
    raw, link = signed(console.stage, officer.id), await console.link(officer)
    altered = [("/app", one) for one in _altered(raw)]
    altered += [(f"/enter/{one}", "") for one in _altered(link.removeprefix("/enter/"))]
    crowds = [altered[at : at + AT_ONCE] for at in range(0, len(altered), AT_ONCE)]

    assert len(altered) > 200
    assert sum([await count(console, *crowd) for crowd in crowds]) == 0
    assert await count(console, ("/app", raw), (link, "")) == 2


def _altered(good: str) -> list[str]:
    """Another letter in each place; a letter is never another one by its case alone."""
    other = ["1" if letter == "0" else "0" for letter in good]
    return [good[:at] + letter + good[at + 1 :] for at, letter in enumerate(other)]


def changed(**fields: str) -> Forged:
    """What Telegram signed, with other fields under the same signature."""
    return lambda stage, raw: urlencode({**dict(parse_qsl(raw)), **fields})


def in_capitals(raw: str) -> str:
    return "hash=" + raw.partition("hash=")[2].upper()


FORGED: dict[str, Forged] = {
    "somebody else's name": changed(user=DANA),
    "a newer day": changed(auth_date="1795600000"),
    "one field more": changed(start_param="admin"),
    "no signature": changed(hash=""),
    "a signature in capitals": lambda s, raw: raw.partition("hash=")[0] + in_capitals(raw),
    "a signature that is no ASCII": changed(hash="ə" * 64),
    "a signature of half a letter": lambda s, raw: raw.partition("&hash=")[0] + "&hash=%ED%A0%80",
    "a signature of nothing": changed(hash="\x00" * 64),
    "two names": lambda s, raw: f"{raw}&user={quote(DANA)}",
    "another bot's signature": lambda s, raw: signed(s, 901, token="43:another"),
    "too old by a second": lambda s, raw: signed(s, 901, age=GOOD_FOR + 1),
    "from the future": lambda s, raw: signed(s, 901, age=-AHEAD - 2),
    "from the year 2000": lambda s, raw: signed(s, 901, age=26 * 365 * 86_400),
    "nobody of ours": lambda s, raw: signed(s, 5),
    "more than anybody reads": lambda s, raw: "a=b&" * 2_000 + raw,
}


@pytest.mark.parametrize("name", FORGED)
async def test_p25_no_forgery_is_let_in(console: Console, name: str) -> None:
    stage = console.stage
    await stage.officer(901)
    await stage.officer(902, name="Дана")
    raw = signed(stage, 901)
    come = ("/app", FORGED[name](stage, raw))

    assert await count(console, come, come) == 0
    assert await count(console, ("/app", raw)) == 1


async def test_p25_a_signature_is_refused_by_its_age_before_it_is_forgotten(
    console: Console,
) -> None:
    """Used signatures are cleared away; by then nobody could use them again."""
    officer = await console.stage.officer()
    raw = signed(console.stage, officer.id)
    assert await count(console, ("/app", raw)) == 1
    console.stage.clock.time += LONGEST * 1.01
    assert await count(console, ("/app", signed(console.stage, officer.id))) == 1

    assert await count(console, ("/app", raw)) == 0


@pytest.mark.parametrize("how", ["too old", "after a newer one", "of somebody who left"])
async def test_p25_a_link_that_has_ended_lets_nobody_in(console: Console, how: str) -> None:
    officer = await console.stage.officer()
    await console.stage.officer(902, Role.ADMIN, name="Дана")
    link = await console.link(officer)
    await _ends(console, officer, how)

    assert await count(console, *[(link, "")] * AT_ONCE) == 0


async def _ends(console: Console, officer: Person, how: str) -> None:
    if how == "too old":
        console.stage.clock.time += LINK_HOLDS
    elif how == "after a newer one":
        await console.link(officer)
    else:
        units = console.stage.app.units
        await units.write(lambda unit: unit.service.staff.leave(902, officer.id))


async def test_p25_another_officers_link_neither_lets_in_nor_is_used_up(console: Console) -> None:
    erlan, dana = await console.stage.officer(), await console.stage.officer(902, name="Дана")
    browser, link = await console.signed_in(erlan), await console.link(dana)
    refused = [(await browser.sends(link)).status for _ in range(AT_ONCE)]

    assert set(refused) == {403}
    assert await count(console, *[(link, "")] * AT_ONCE) == 1


async def test_p25_of_many_who_open_one_invitation_at_once_one_is_taken_on(stage: Stage) -> None:
    people = [await stage.speaker(600 + number, "Дана") for number in range(AT_ONCE // 2)]
    await stage.invites("open")
    for _ in range(2):
        await asyncio.gather(*(one.opens("join-open") for one in people))

    assert len(await stage.app.units.read(lambda unit: unit.service.officers.on_duty())) == 1


def test_p25_a_signature_holds_for_one_bot_only() -> None:
    assert key_of("42:A") != key_of("42:B")
