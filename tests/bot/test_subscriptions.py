"""To be told when something changes: asked for with one tap, stopped with one tap."""

import pytest

from core.subscriptions import Subscription, Wish
from core.text import Language
from emulator.person import Person
from tests.bot.acts import SELF_CHECK, asked, first, label, takes
from tests.bot.test_rights import erases_everything, file_of, opens_own_data
from tests.bot.test_ways import TO_PAVLODAR
from tests.postgres import EACH
from tests.stage import NOON, Stage

DATABASES = EACH

BOTH = pytest.mark.parametrize("language", ["kk", "ru"])
REGION = {"kk": "Павлодар облысы", "ru": "Павлодарская область"}


async def reaches_an_end(person: Person, language: str = "kk") -> None:
    await person.opens("relocation")
    await takes(person, "relocation", TO_PAVLODAR, language)


async def asks_to_be_told(person: Person, language: str = "kk") -> None:
    await reaches_an_end(person, language)
    await person.taps(label("hear-tell", language))


async def heard(stage: Stage, person: Person) -> tuple[Subscription, ...]:
    """What is stored, and stands."""
    hearing = await stage.app.units.read(
        lambda unit: unit.service.subscriptions.hearing(person.id)
    )
    return hearing.standing


async def kept(stage: Stage, person: Person) -> tuple[Subscription, ...]:
    """What is stored, stopped or not, newest first."""
    held = await stage.app.units.read(lambda unit: unit.service.rights.held(person.id))
    return held.subscriptions


@BOTH
async def test_one_tap_on_an_end_notes_the_topic_the_region_and_the_language(
    stage: Stage, language: str
) -> None:
    visitor = await stage.visitor(language=language)
    await asks_to_be_told(visitor, language)

    (one,) = await heard(stage, visitor)
    assert (one.wish, one.language) == (Wish("relocation", "pavlodar"), Language(language))
    assert (one.origin, one.since.date()) == ("relocation/resettler", NOON.date())
    assert first("hear-noted", language) in visitor.sees
    assert f"{label('topic-relocation', language)} – {REGION[language]}" in visitor.sees


async def test_answers_without_a_region_note_the_topic_alone(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.opens("status")
    await takes(visitor, "status", SELF_CHECK)
    await visitor.taps(label("hear-tell"))

    assert [one.wish for one in await heard(stage, visitor)] == [Wish("status")]


async def test_the_end_stays_to_be_read_and_leads_on(stage: Stage) -> None:
    visitor = await stage.visitor()
    await asks_to_be_told(visitor)
    noted, end = [message for message in visitor.private.newest_first() if message.from_bot][:2]

    assert first("hear-noted") in noted.text
    assert first("relocation-resettler") in end.text
    await visitor.taps(label("outcome-form"), in_message=end)
    assert asked(visitor, "resettler", "consent")


@BOTH
async def test_a_second_tap_says_that_it_is_noted_already_and_offers_to_stop(
    stage: Stage, language: str
) -> None:
    visitor = await stage.visitor(language=language)
    await asks_to_be_told(visitor, language)
    stage.clock.passes(days=3)
    await visitor.taps(label("hear-tell", language))

    assert first("hear-already", language) in visitor.sees
    assert label("hear-stop", language) in visitor.buttons[0]
    assert len(await kept(stage, visitor)) == 1


async def test_a_double_tap_counts_once(stage: Stage) -> None:
    visitor = await stage.visitor()
    await reaches_an_end(visitor)
    await visitor.double_taps(label("hear-tell"))

    assert len(await kept(stage, visitor)) == 1


@BOTH
async def test_stop_stops_at_once_and_says_when_and_where(stage: Stage, language: str) -> None:
    visitor = await stage.visitor(language=language)
    await asks_to_be_told(visitor, language)
    stage.clock.passes(days=3)
    await visitor.taps(label("hear-stop", language))

    (one,) = await kept(stage, visitor)
    assert await heard(stage, visitor) == ()
    assert (one.ended_from, one.ended_at and one.ended_at.day) == ("noted", NOON.day + 3)
    assert REGION[language] in visitor.sees.splitlines()[0]
    assert first("hearing-none", language) in visitor.sees


async def test_a_slip_of_the_finger_is_taken_back(stage: Stage) -> None:
    visitor = await stage.visitor()
    await asks_to_be_told(visitor)
    await visitor.taps(label("hear-stop"))
    await visitor.taps(label("hear-again"))

    assert [one.origin for one in await heard(stage, visitor)] == ["list"]
    assert first("hear-noted") in visitor.sees


async def test_a_second_stop_is_answered_with_what_is_left(stage: Stage) -> None:
    visitor = await stage.visitor()
    await asks_to_be_told(visitor)
    await visitor.double_taps(label("hear-stop"))

    assert first("hearing-none") in visitor.sees
    assert len(await kept(stage, visitor)) == 1


@BOTH
async def test_the_list_stops_one_of_several_by_its_number(stage: Stage, language: str) -> None:
    visitor = await stage.visitor(language=language)
    await asks_to_be_told(visitor, language)
    for link in ("hear_status", "hear_centre"):
        await visitor.opens(link)
    await visitor.sends("/subscriptions")

    assert f"2. {label('topic-status', language)}" in visitor.sees
    await visitor.taps(label("hear-stop-one", language, number="2"))
    assert {one.wish.topic for one in await heard(stage, visitor)} == {"relocation", "centre"}
    assert (await kept(stage, visitor))[1].ended_from == "list"


async def test_all_stop_at_once(stage: Stage) -> None:
    visitor = await stage.visitor()
    for link in ("hear_status", "hear_centre", "hear_relocation_pavlodar"):
        await visitor.opens(link)
    await visitor.sends("/subscriptions")
    await visitor.taps(label("hear-stop-all"))

    assert await heard(stage, visitor) == ()
    assert first("hearing-none") in visitor.sees


async def test_whoever_asked_for_nothing_reads_how_to(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.sends("/subscriptions")
    await visitor.taps(label("menu-ways"))

    assert first("ways") in visitor.sees


async def test_a_newcomer_who_asks_for_the_list_chooses_a_language_first(stage: Stage) -> None:
    newcomer = stage.person(501, "Айгүл")
    await newcomer.sends("/subscriptions")

    assert first("language-choose") in newcomer.sees


async def test_the_language_can_be_switched_and_nothing_is_noted_by_it(stage: Stage) -> None:
    visitor = await stage.visitor()
    await asks_to_be_told(visitor)
    await visitor.taps(label("language-switch"))
    assert first("hear-noted", "ru") in visitor.sees

    await visitor.taps(label("hear-list", "ru"))
    await visitor.taps(label("language-switch", "ru"))
    assert first("hearing") in visitor.sees
    assert [one.language for one in await kept(stage, visitor)] == [Language.KK]


@pytest.mark.parametrize(
    ("link", "wish"),
    [
        ("hear_relocation", Wish("relocation")),
        ("hear_relocation_pavlodar", Wish("relocation", "pavlodar")),
        ("hear_ata_zholy", Wish("ata_zholy")),
    ],
)
async def test_a_link_on_a_leaflet_is_followed_once_a_newcomer_has_a_language(
    stage: Stage, link: str, wish: Wish
) -> None:
    newcomer = stage.person(501, "Марина")
    await newcomer.opens(link)
    assert await kept(stage, newcomer) == ()
    await newcomer.taps("Русский")

    (one,) = await heard(stage, newcomer)
    assert (one.wish, one.language, one.origin) == (wish, Language.RU, link)
    assert first("hear-noted", "ru") in newcomer.sees


async def test_a_link_leads_a_known_visitor_there_and_out_of_a_form(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.opens("kandas")
    await visitor.opens("https://t.me/qonys_bot?start=hear_status")

    assert [one.wish for one in await heard(stage, visitor)] == [Wish("status")]
    await visitor.sends("квота")
    assert not asked(visitor, "kandas", "consent")


@pytest.mark.parametrize(
    "link",
    [
        *(
            "hear_",
            "hear",
            "hear_nothing",
            "hear_kandas",
            "hear_ask",
            "hear_reply",
            "hear_status_",
        ),
        *("hear_relocation_nowhere", "hear_relocation_mangystau", "hear_relocation_other"),
        *("hear_hear_status", "hear_join-x", "hear_card_cost", "hear_" + "a" * 59, "hear-status"),
    ],
)
async def test_a_link_of_no_meaning_opens_the_menu_and_notes_nothing(
    stage: Stage, link: str
) -> None:
    newcomer = stage.person(501, "Айгүл")
    await newcomer.opens(link)
    await newcomer.taps("Қазақша")

    assert first("menu") in newcomer.sees
    assert await kept(stage, newcomer) == ()


@pytest.mark.parametrize(
    "made_up",
    [
        *(
            "h:",
            "h:tell",
            "h:tell::",
            "h:tell:nothing:list",
            "h:tell:kandas:list",
            "h:x:status:list",
        ),
        *("h:tell:status:nowhere", "h:tell:status:", "h:tell:status:urgent", "h:tell:status:menu"),
        *("h:tell:relocation_mangystau:resettler", "h:tell:status_pavlodar:citizen"),
        *("h:tell:status:'; DROP TABLE subscriptions;--", "h:tell:status:<b>&"),
        *("h:stop", "h:stop:nothing:list", "h:stop:relocation_pavlodar:nowhere", "h:all::nowhere"),
        *("v:noted:", "v:noted:nothing", "v:noted:' OR 1=1 --", "l:ru:noted:status"),
    ],
)
async def test_a_tap_that_no_button_offers_changes_nothing(stage: Stage, made_up: str) -> None:
    visitor, other = await stage.visitor(), await stage.visitor(502)
    await asks_to_be_told(visitor)
    before = await kept(stage, visitor)
    for person in (visitor, other):
        await person.taps_data(made_up)

    assert await kept(stage, visitor) == before
    assert await kept(stage, other) == ()


async def test_nobody_stops_what_somebody_else_asked_for(stage: Stage) -> None:
    visitor, other = await stage.visitor(), await stage.visitor(502)
    await asks_to_be_told(visitor)
    for made_up in ("h:stop:relocation_pavlodar:list", "h:all::list"):
        await other.taps_data(made_up)

    assert len(await heard(stage, visitor)) == 1


async def test_whoever_taps_a_region_that_left_the_list_notes_nothing(stage: Stage) -> None:
    """In January an old end still stands in the chat."""
    visitor = await stage.visitor()
    await visitor.taps_data("h:tell:relocation_almaty_o:resettler")

    assert visitor.toast == label("stale-button")


@BOTH
async def test_own_data_name_what_stands_and_what_was_stopped(stage: Stage, language: str) -> None:
    visitor = await stage.visitor(language=language)
    await asks_to_be_told(visitor, language)
    await visitor.taps(label("hear-stop", language))
    await visitor.opens("hear_centre")
    await opens_own_data(visitor)
    for part in ("hear-from-link", "hear-from-noted", "relocation-resettler.title"):
        assert label(part, language) in visitor.sees

    await visitor.taps(label("rights-copy", language))
    assert REGION[language] in file_of(visitor)
    await visitor.taps(label("hear-list", language))
    assert visitor.saw(f"1. {label('topic-centre', language)}")


async def test_a_consent_taken_back_leaves_what_was_asked_for_and_says_so(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.opens("ask")
    await takes(visitor, "ask", {"consent": "agree"})
    await visitor.opens("hear_status")
    await opens_own_data(visitor)
    await visitor.taps(label("rights-withdraw"))
    assert "/subscriptions" in visitor.sees
    await visitor.taps(label("rights-withdraw-yes"))

    assert len(await heard(stage, visitor)) == 1


async def test_an_erasure_leaves_nothing_and_an_old_button_asks_for_the_language(
    stage: Stage,
) -> None:
    visitor = await stage.visitor()
    await asks_to_be_told(visitor)
    await erases_everything(visitor)
    assert await kept(stage, visitor) == ()

    await visitor.taps(label("hear-tell"))
    assert await kept(stage, visitor) == ()
    await visitor.taps("Русский")
    assert [one.language for one in await heard(stage, visitor)] == [Language.RU]


async def test_nothing_is_noted_for_whoever_only_looks(stage: Stage) -> None:
    """T-18: a whole walk, an application begun, a question: nobody asked for news."""
    visitor = await stage.visitor()
    await reaches_an_end(visitor)
    await visitor.taps(label("outcome-form"))
    await visitor.sends("/menu")
    await visitor.sends("квота бар ма")

    assert await kept(stage, visitor) == ()
