"""What visitors do with announcements: read them again, follow them, hear less of them."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

import pytest

from core.audiences import Audience
from core.broadcasts import Broadcast
from core.deliveries import Delivery, Fate
from core.service import Service
from core.text import Language
from emulator.person import Person
from tests.bot.acts import asked, first, flows, label
from tests.bot.test_rights import opens_own_data
from tests.bot.test_subscriptions import asks_to_be_told, heard, kept
from tests.core.announcer import ASEL, NEWS, WHOLE, Newsroom
from tests.postgres import EACH
from tests.stage import Stage

DATABASES = EACH

T = TypeVar("T")
BOTH = pytest.mark.parametrize("language", ["kk", "ru"])
STOPS = {"kk": "🔕 Мұндай хабар келмесін", "ru": "🔕 Больше не сообщать"}


class Room(Newsroom):
    """The newsroom over the running service."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage.app.database)
        self._stage = stage
        self.now = stage.app.clock()

    async def does(self, work: Callable[[Service], Awaitable[T]]) -> T:
        return await self._stage.app.units.write(lambda unit: work(unit.service))


def first_of(flow: str) -> str:
    """The key of the question with which a flow begins."""
    return next(iter(flows()[flow].questions())).key


async def told(stage: Stage, audience: Audience | None = None) -> Broadcast:
    """An announcement has gone out to everybody who asked for its topic."""
    room = Room(stage)
    await room.opens()
    draft = await room.composed(WHOLE, audience or Audience(topic="relocation"))
    one = await room.passes(draft)
    await room.starts(one)
    await room.sends_all(one)
    return await room.stands(one.id)


async def reads_it_again(person: Person) -> None:
    await person.sends("/news")
    await person.taps("1")


@BOTH
async def test_an_announcement_is_read_again_in_the_language_of_the_reader(
    stage: Stage, language: str
) -> None:
    visitor = await stage.visitor(language=language)
    one = await told(stage)
    await reads_it_again(visitor)

    assert one.wording is not None
    assert one.wording.title[Language(language)] in visitor.sees
    assert one.wording.text[Language(language)] in visitor.sees


async def test_a_reader_can_switch_the_language_of_an_announcement(stage: Stage) -> None:
    visitor = await stage.visitor()
    one = await told(stage)
    await reads_it_again(visitor)
    await visitor.taps(label("language-switch"))

    assert one.wording is not None
    assert one.wording.text.ru in visitor.sees


async def test_before_the_first_announcement_the_archive_says_so(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.sends("/news")

    assert first("archive-none") in visitor.sees


async def test_whoever_has_no_language_yet_is_asked_for_it_first(stage: Stage) -> None:
    stranger = stage.person(7, "Самат")
    await stranger.sends("/news")

    assert [label("language-kk")] in stranger.buttons


@BOTH
async def test_less_of_this_stops_the_topic_at_once_and_remembers_where(
    stage: Stage, language: str
) -> None:
    visitor = await stage.visitor(language=language)
    await asks_to_be_told(visitor, language)
    one = await told(stage)
    await reads_it_again(visitor)
    await visitor.taps(STOPS[language])

    assert await heard(stage, visitor) == ()
    assert (await kept(stage, visitor))[0].ended_from == f"news/{one.id}"
    assert first("hear-stopped", language).split(":")[0] in visitor.sees


async def test_less_of_one_topic_leaves_the_others(stage: Stage) -> None:
    visitor = await stage.visitor()
    room = Room(stage)
    for topic in ("relocation", "status"):
        await room.subscriber(visitor.id, topic=topic)
    await told(stage)
    await reads_it_again(visitor)
    await visitor.taps(STOPS["kk"])

    assert [one.wish.topic for one in await heard(stage, visitor)] == ["status"]


async def test_less_about_one_region_leaves_the_other_regions(stage: Stage) -> None:
    visitor = await stage.visitor()
    room = Room(stage)
    for topic in ("relocation_pavlodar", "relocation_akmola"):
        await room.subscriber(visitor.id, topic=topic)
    await told(stage, Audience(topic="relocation", region="pavlodar"))
    await reads_it_again(visitor)
    await visitor.taps(STOPS["kk"])

    assert [one.wish.region for one in await heard(stage, visitor)] == ["akmola"]


async def test_a_button_leads_into_its_flow_and_is_counted_once(stage: Stage) -> None:
    visitor = await stage.visitor()
    await asks_to_be_told(visitor)
    one = await told(stage)
    await reads_it_again(visitor)
    shown = next(m for m in visitor.private.newest_first() if m.from_bot)
    await visitor.taps(label("relocation-title"), in_message=shown)
    await visitor.taps(label("relocation-title"), in_message=shown)

    assert asked(visitor, "relocation", first_of("relocation"))
    tapped = await stage.app.units.read(lambda unit: unit.service.rights.held(visitor.id))
    assert [(r.fate, r.tapped_at is None) for r in tapped.received] == [(Fate.SENT, False)]
    assert await Room(stage).counts(one.id) == {"sent": 1}


async def test_an_unknown_or_unreleased_announcement_is_answered_politely(stage: Stage) -> None:
    visitor = await stage.visitor()
    room = Room(stage)
    await room.opens()
    draft = await room.composed(NEWS)
    dropped = await room.does(lambda s: s.releases.cancel(ASEL, draft.id))
    other = await room.composed(NEWS)
    for data in (
        *(f"v:news:{one.id}" for one in (dropped, other)),
        *(f"n:go:{one.id}:0" for one in (dropped, other)),
        *(f"n:less:{one.id}" for one in (dropped, other)),
        "n:less:99999999999999999999",
        "n:go:-1:-1",
        "n::",
    ):
        await visitor.taps_data(data)

        assert NEWS.title[0] not in visitor.sees
        assert visitor.toast == label("stale-button"), data


async def test_own_data_say_which_announcements_came(stage: Stage) -> None:
    visitor = await stage.visitor()
    await asks_to_be_told(visitor)
    await told(stage)
    await opens_own_data(visitor)

    assert WHOLE.title[0] in visitor.sees


async def test_a_visitor_says_what_their_clock_shows_and_is_not_woken_up(stage: Stage) -> None:
    visitor = await stage.visitor()
    await asks_to_be_told(visitor)
    await visitor.sends("/subscriptions")
    await visitor.taps(label("hear-clock"))
    await visitor.taps("10:00")

    held = await stage.app.units.read(lambda unit: unit.service.rights.held(visitor.id))
    assert held.visitor.zone == 180
    room = Room(stage)
    await room.opens()
    one = await room.released()
    await room.starts(one)
    assert isinstance(await room.claims(one), Delivery)
