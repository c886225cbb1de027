"""What a visitor hears about is what they asked for, for as long as they want it."""

from dataclasses import replace

import pytest

from bot import taps
from bot.flows import APPLICATIONS, FLOWS, GUIDANCE, WAYS
from bot.links import CARRIED, HEAR
from core.errors import StaleTap
from core.flow import Flow
from core.subscriptions import Hearing, Noted, Subscription, Wish, named, regions, wished
from core.text import Language
from core.vocabulary import bound
from core.walk import walk
from storage.database import Database
from tests.core.stage import AIGUL, NOW, TODAY, service
from tests.flows.stage import BOUND, MENUS, OPENED
from tests.flows.test_relocation import JOURNEYS, OPEN_JOURNEYS

TOPICS = {key: BOUND[key] for key in WAYS}


def every_wish(flow: Flow) -> list[Wish]:
    return [Wish(flow.key), *(Wish(flow.key, region) for region in regions(flow))]


async def tells(database: Database, name: str, origin: str = "list") -> Noted:
    return await database.write(lambda tx: service(tx).subscriptions.begin(AIGUL, name, origin))


async def stops(database: Database, name: str) -> Hearing:
    return await database.write(lambda tx: service(tx).subscriptions.stop(AIGUL, name, "list"))


async def heard(database: Database) -> list[str]:
    hearing = await database.read(lambda tx: service(tx).subscriptions.hearing(AIGUL))
    return [one.wish.name for one in hearing.standing]


async def test_a_wish_is_noted_with_everything_that_belongs_to_it(database: Database) -> None:
    await database.write(lambda tx: service(tx).visitors.speaks(AIGUL, Language.RU))
    noted = await tells(database, "relocation_pavlodar", "relocation/kandas_quota")

    assert noted == Noted(
        Subscription(
            visitor=AIGUL,
            wish=Wish("relocation", "pavlodar"),
            language=Language.RU,
            origin="relocation/kandas_quota",
            since=NOW,
        )
    )


async def test_the_same_wish_again_changes_nothing(database: Database) -> None:
    first = await tells(database, "status", "status/citizen")
    second = await tells(database, "status", "list")

    assert second == replace(first, is_again=True)
    assert await heard(database) == ["status"]


async def test_a_topic_and_a_region_of_it_are_two_wishes(database: Database) -> None:
    for name in ("relocation", "relocation_pavlodar", "status"):
        await tells(database, name)
    left = await stops(database, "relocation_pavlodar")

    assert [one.wish.name for one in left.standing] == ["status", "relocation"]
    assert left.stopped == (Wish("relocation", "pavlodar"),)


async def test_whoever_stopped_can_ask_again_and_both_stay_as_evidence(
    database: Database,
) -> None:
    await tells(database, "status")
    await stops(database, "status")
    again = await tells(database, "status")
    held = await database.read(lambda tx: service(tx).rights.held(AIGUL))

    assert not again.is_again
    assert [one.stands for one in held.subscriptions] == [True, False]
    assert [one.ended_from for one in held.subscriptions] == ["", "list"]


async def test_a_second_stop_ends_nothing_more(database: Database) -> None:
    await tells(database, "status")
    await stops(database, "status")

    assert await stops(database, "status") == Hearing(())


async def test_all_of_them_stop_at_once(database: Database) -> None:
    for name in ("relocation", "relocation_pavlodar", "status"):
        await tells(database, name)
    left = await database.write(lambda tx: service(tx).subscriptions.stop_all(AIGUL, "list"))

    assert (left.standing, len(left.stopped)) == ((), 3)
    assert await heard(database) == []


async def test_a_topic_that_was_withdrawn_can_still_be_stopped(database: Database) -> None:
    await tells(database, "status")
    left = await database.write(
        lambda tx: service(tx, {}).subscriptions.stop(AIGUL, "status", "list")
    )

    assert left.stopped == (Wish("status"),)


@pytest.mark.parametrize(
    "name",
    [
        *("", "_", "nothing", "kandas", "ask", "reply", "status_", "status_pavlodar"),
        *("relocation_", "relocation_other", "relocation_mangystau", "relocation_pavlodar_"),
        *("relocation pavlodar", "RELOCATION", "ата_жолы"),
    ],
)
async def test_what_names_no_topic_or_no_region_of_it_notes_nothing(
    database: Database, name: str
) -> None:
    with pytest.raises(StaleTap):
        await tells(database, name)

    assert await heard(database) == []


def test_every_flow_of_guidance_is_a_topic_and_no_form_is() -> None:
    assert {flow.key for flow in GUIDANCE if wished(TOPICS, flow.key)} == set(WAYS)
    assert not [form.key for form in APPLICATIONS if wished(TOPICS, form.key)]


@pytest.mark.parametrize("flow", TOPICS.values(), ids=TOPICS)
def test_every_wish_fits_a_link_and_a_button_and_comes_back_whole(flow: Flow) -> None:
    outcomes = [end.key for end in flow.outcomes()]
    for wish in every_wish(flow):
        assert wished(TOPICS, wish.name) == wish
        assert CARRIED.fullmatch(f"{HEAR}{wish.name}")
        for outcome in outcomes:
            data = taps.tap(taps.HEAR, "tell", wish.name, outcome)
            assert taps.parts(data, 3) == ("tell", wish.name, outcome)


@pytest.mark.parametrize("key", ["region", "kandas_region"])
def test_the_region_of_an_end_is_the_one_that_was_answered(key: str) -> None:
    ways = [answers for answers, _ in JOURNEYS.values() if key in answers]
    wishes = {answers[key]: named(walk(BOUND["relocation"], answers, TODAY)) for answers in ways}

    assert len(wishes) > 1
    assert wishes.pop("other") == Wish("relocation")
    assert wishes == {region: Wish("relocation", str(region)) for region in wishes}


def test_a_village_that_the_department_has_published_is_a_region_too() -> None:
    ways = [answers for answers, _ in OPEN_JOURNEYS.values() if "village" in answers]
    found = {named(walk(OPENED["relocation"], answers, TODAY)) for answers in ways}

    assert Wish("relocation", "senek") in found


def test_answers_that_were_given_up_name_no_region() -> None:
    """Whoever went back and took another way wants to hear of that one."""
    answers = {"person": "citizen", "wish": "here", "region": "pavlodar"}

    assert named(walk(BOUND["relocation"], answers, TODAY)) == Wish("relocation")


def test_a_region_that_has_left_the_list_is_not_offered_any_more() -> None:
    next_year = {**MENUS, "resettler-receiving": {}, "kandas-receiving": {}}
    topics = {"relocation": bound(FLOWS["relocation"], next_year)}

    assert wished(topics, "relocation") == Wish("relocation")
    assert wished(topics, "relocation_pavlodar") is None
