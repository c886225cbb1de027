"""What announcers look at: facts that hold today, and what people did after an announcement."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.announcements import Field
from core.broadcasts import Broadcast
from core.errors import InvalidAnswer
from core.newsroom import FOLLOWS, Effects, usable
from core.subscriptions import Wish
from storage.cases import Cases
from storage.database import Database
from storage.deliveries import Deliveries
from storage.erasure import Erasure
from storage.subscriptions import Subscriptions
from tests.core.announcer import ASEL, CHECKS, NEWS, Newsroom
from tests.core.stage import AIGUL, KNOWN, NOW, TODAY, Told, application, service

SOON = timedelta(hours=1)


@pytest.fixture
async def newsroom(database: Database) -> Newsroom:
    newsroom = Newsroom(database)
    await newsroom.opens()
    return newsroom


async def went_out(newsroom: Newsroom) -> Broadcast:
    """To Айгүл, who has pressed a button below it."""
    await newsroom.subscriber(AIGUL)
    one = await newsroom.released(NEWS)
    await newsroom.starts(one)
    await newsroom.sends_all(one)
    await newsroom.database.write(lambda tx: Deliveries(tx).tapped(one.id, AIGUL, NOW + SOON))
    return one


async def applies(newsroom: Newsroom, after: timedelta, visitor: int = AIGUL) -> None:
    new = application(visitor, {})
    await newsroom.database.write(lambda tx: Cases(tx).add(new, "M-AAAA-00", NOW + after))


async def effects(newsroom: Newsroom, one: Broadcast) -> Effects:
    return await newsroom.does(lambda s: s.newsroom.effects(ASEL, one.id))


@pytest.mark.parametrize(
    ("after", "counted"),
    [
        (timedelta(), 0),
        (SOON, 1),
        (SOON + FOLLOWS, 1),
        (SOON + FOLLOWS + timedelta(seconds=1), 0),
    ],
)
async def test_an_application_counts_if_it_came_soon_after_the_tap(
    newsroom: Newsroom, after: timedelta, counted: int
) -> None:
    one = await went_out(newsroom)
    await applies(newsroom, after)

    assert await effects(newsroom, one) == Effects(tapped=1, applications=counted)


async def test_whoever_did_not_press_a_button_is_no_effect(newsroom: Newsroom) -> None:
    one = await went_out(newsroom)
    await applies(newsroom, 2 * SOON, visitor=AIGUL + 1)

    assert await effects(newsroom, one) == Effects(tapped=1)


async def test_whoever_stops_several_topics_from_it_is_one_person(newsroom: Newsroom) -> None:
    one = await went_out(newsroom)
    await newsroom.does(lambda s: s.subscriptions.begin(AIGUL, "relocation_pavlodar", "list"))
    for wish, origin in (
        (Wish("relocation"), f"news/{one.id}"),
        (Wish("relocation", "pavlodar"), f"news/{one.id}"),
    ):
        await newsroom.database.write(
            lambda tx, w=wish, o=origin: Subscriptions(tx).end(AIGUL, w, o, NOW)  # type: ignore[misc]
        )

    assert (await effects(newsroom, one)).opted_out == 1
    assert await effects(newsroom, replace(one, id=one.id + 1)) == Effects()


async def test_whoever_was_erased_is_no_effect_any_more(newsroom: Newsroom) -> None:
    one = await went_out(newsroom)
    await applies(newsroom, 2 * SOON)
    await newsroom.database.write(lambda tx: Erasure(tx).erase(AIGUL, NOW, ()))

    assert (await effects(newsroom, one)).applications == 0


def test_an_announcer_is_offered_what_holds_today_and_where_it_fits() -> None:
    offered = {one.key: one for one in usable(KNOWN.facts, TODAY)}

    assert offered["mrp"].numbers["tenge"] == "4\N{NO-BREAK SPACE}325\N{NO-BREAK SPACE}₸"
    assert Field.AMOUNT in offered["rent-subsidy"].fields
    assert Field.PLACES in offered["kandas-quota-places"].fields
    assert Field.AMOUNT not in offered["kandas-receiving-regions"].fields
    assert "consent-operator" not in offered  # not known yet


def test_next_year_offers_nothing_of_this_one() -> None:
    later = {one.key for one in usable(KNOWN.facts, TODAY.replace(year=2027))}

    assert not later & {"mrp", "kandas-quota-places", "rent-subsidy"}


async def test_a_test_is_sent_to_whoever_asks_and_to_nobody_else(newsroom: Newsroom) -> None:
    draft, told = await newsroom.composed(NEWS), Told()
    await newsroom.database.write(
        lambda tx: service(tx, now=NOW, told=told).newsroom.test(CHECKS, draft.id)
    )

    ((recipient, one),) = told.samples
    assert (recipient, one.id) == (CHECKS, draft.id)
    assert one.wording is not None
    assert await newsroom.counts(draft.id) == {}


async def test_what_fits_into_no_message_is_not_tested(newsroom: Newsroom) -> None:
    long = replace(NEWS, body=("{rent-subsidy} " * 60, "{rent-subsidy} " * 60))
    draft = await newsroom.composed(long)
    with pytest.raises(InvalidAnswer):
        await newsroom.does(lambda s: s.newsroom.test(ASEL, draft.id))
