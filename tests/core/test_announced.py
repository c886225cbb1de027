"""An announcement as it is read, and what in it may not change unnoticed."""

from dataclasses import replace

import pytest

from core.announced import Reading
from core.announcements import Announcement, Lead, Leads
from core.broadcasts import State
from core.errors import InvalidAnswer
from core.facts import Facts, Item
from locales import said
from storage.database import Database
from tests.core.announcer import ASEL, NEWS, WHOLE, Newsroom
from tests.core.stage import KNOWN, TODAY

PLACES = "kandas-quota-places"
PICTURED = replace(NEWS, picture=PLACES)
LINK = Lead(Leads.LINK, "https://migration.enbek.kz", ("Порталға өту", "Открыть портал"))


def reading(facts: Facts = KNOWN.facts) -> Reading:
    return Reading(facts, said, TODAY)


def moved(first: Item, second: Item, *others: Item) -> tuple[Item, ...]:
    """One place less in a territory, one more in another: the total stays, and the day."""
    assert first.amount is not None
    assert second.amount is not None
    less, more = first.amount - 1, second.amount + 1
    return (replace(first, amount=less), replace(second, amount=more), *others)


def test_a_picture_that_shows_something_else_is_another_announcement() -> None:
    held = KNOWN.facts.editions[PLACES][-1]
    changed = KNOWN.facts.with_edition(replace(held, items=moved(*held.items)))

    assert reading(changed).worded(PICTURED).text == reading().worded(PICTURED).text
    assert reading(changed).worded(PICTURED) != reading().worded(PICTURED)


async def test_a_picture_that_shows_the_same_goes_out(database: Database) -> None:
    newsroom = Newsroom(database)
    await newsroom.opens()
    begun = await newsroom.starts(await newsroom.released(PICTURED))

    assert begun is not None
    assert begun.state is State.SENDING


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (replace(WHOLE, year=0), "announcement-lacks"),
        (
            replace(NEWS, buttons=(replace(LINK, label=("70 АЕК", "70 МРП")),)),
            "announcement-digit",
        ),
        (replace(NEWS, buttons=(replace(LINK, label=("{mrp}", "{mrp}")),)), "announcement-brace"),
        (replace(NEWS, buttons=(replace(LINK, label=("Одобрено", "Ж")),)), "announcement-unsaid"),
        (replace(WHOLE, act=("№ 1 {mrp}", "№ 1 {mrp}")), "announcement-brace"),
        (replace(NEWS, body=("½ бөлігі", "Половина")), "announcement-digit"),
    ],
)
def test_what_is_no_words_or_no_fact_cannot_go_on(one: Announcement, told: str) -> None:
    assert told in [text.id for text in reading().lacks(one)]


def test_an_announcement_with_a_link_to_an_official_site_is_whole() -> None:
    assert reading().lacks(replace(NEWS, buttons=(LINK,))) == ()


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (replace(NEWS, title=("\N{ZERO WIDTH SPACE}", "Новость")), "announcement-untitled"),
        (
            replace(NEWS, body=("Бірдей", "Бірдей\x00\N{RIGHT-TO-LEFT OVERRIDE}")),
            "announcement-same",
        ),
    ],
)
async def test_invisible_characters_are_no_words(
    database: Database, one: Announcement, told: str
) -> None:
    newsroom = Newsroom(database)
    await newsroom.opens()
    draft = await newsroom.composed(one)
    look = await newsroom.does(lambda s: s.newsroom.look(ASEL, one))

    assert told in [text.id for text in look.lacks]
    assert look.wording == reading().worded(draft.announcement)
    with pytest.raises(InvalidAnswer):
        await newsroom.passes(draft)
