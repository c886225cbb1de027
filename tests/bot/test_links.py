"""Deep links on leaflets: they lead into a flow, whenever the language is chosen."""

import pytest

from tests.bot.acts import FORM, SELF_CHECK, answers, applies, asked, first, label, takes
from tests.stage import Stage


@pytest.mark.parametrize(("link", "question"), [("status", "urgent"), ("kandas", "consent")])
async def test_a_link_is_followed_once_a_language_is_chosen(
    stage: Stage, link: str, question: str
) -> None:
    newcomer = stage.person(501, "Айгүл")
    await newcomer.opens(link)
    await newcomer.taps("Қазақша")

    assert asked(newcomer, link, question)


@pytest.mark.parametrize(("link", "question"), [("status", "urgent"), ("ask", "consent")])
async def test_a_link_leads_a_known_visitor_straight_there(
    stage: Stage, link: str, question: str
) -> None:
    visitor = await stage.visitor(language="ru")
    await visitor.opens(f"https://t.me/qonys_bot?start={link}")

    assert asked(visitor, link, question, "ru")


@pytest.mark.parametrize("link", ["nonsense", "reply", "decide", "join-", "a" * 64, "join-" * 12])
async def test_an_unknown_link_opens_something_useful(stage: Stage, link: str) -> None:
    visitor = await stage.visitor()
    await visitor.opens(link)

    assert first("menu") in visitor.sees or visitor.saw(label("desk-invitation-unknown"))


async def test_an_unknown_link_of_a_newcomer_opens_the_menu(stage: Stage) -> None:
    newcomer = stage.person(501, "Айгүл")
    await newcomer.opens("nonsense")
    await newcomer.taps("Русский")

    assert first("menu", "ru") in newcomer.sees


async def test_the_last_of_several_links_is_followed(stage: Stage) -> None:
    newcomer = stage.person(501, "Айгүл")
    await newcomer.opens("kandas")
    await newcomer.opens("status")
    await newcomer.taps("Қазақша")

    assert asked(newcomer, "status", "urgent")


async def test_a_link_is_followed_only_once(stage: Stage) -> None:
    newcomer = stage.person(501, "Айгүл")
    await newcomer.opens("status")
    await newcomer.taps("Қазақша")
    await newcomer.sends("/language")
    await newcomer.taps("Русский")

    assert asked(newcomer, "status", "urgent", "ru") or first("menu", "ru") in newcomer.sees


async def test_a_link_into_a_form_begun_continues_it(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.opens("status")
    await answers(visitor, "status", "urgent", "no")
    await visitor.opens("status")

    assert asked(visitor, "status", "whom")


async def test_a_link_after_the_end_begins_anew(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.opens("status")
    await takes(visitor, "status", SELF_CHECK)
    await visitor.opens("status")

    assert asked(visitor, "status", "urgent")


async def test_a_link_to_the_application_shows_the_one_already_open(stage: Stage) -> None:
    visitor = await stage.visitor()
    reference = await applies(visitor, FORM)
    await visitor.opens("kandas")

    assert visitor.saw(label("already-open"))
    assert reference in visitor.sees


async def test_words_of_a_newcomer_ask_for_the_language_again(stage: Stage) -> None:
    newcomer = stage.person(501, "Айгүл")
    await newcomer.sends("Сәлем")

    assert newcomer.buttons == [["Қазақша"], ["Русский"]]
