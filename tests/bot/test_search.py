"""Questions in one's own words: answered by a card, by a choice of cards, or by a person."""

import pytest

from bot.links import CARD
from core.cases import Urgency
from core.questions import Unanswered
from core.text import Language
from emulator.person import Person
from knowledge.loader import load
from tests.bot.acts import (
    QUESTION,
    asked,
    data,
    fills_in_the_kandas_form,
    first,
    label,
    said,
    sends_it,
    takes,
    takes_the_oldest,
)
from tests.stage import Stage

CARDS = load().cards.every
NOWHERE = "Айфон сатып алғым келеді"


def title(key: str, language: str = "kk") -> str:
    return CARDS[key].question[Language(language)]


async def unanswered(stage: Stage, language: Language = Language.KK) -> list[str]:
    """What is kept of questions without an answer."""
    found: tuple[Unanswered, ...] = await stage.app.units.read(
        lambda unit: unit.service.questions.unanswered(language)
    )
    return [one.words for one in found]


async def speaks(stage: Stage, words: str, language: str = "kk") -> Person:
    """A visitor at the menu, who writes *words*."""
    visitor = await stage.visitor(language=language)
    await visitor.sends(words)
    return visitor


@pytest.mark.parametrize(
    "words", ["Маңғыстауда квота бар ма?", "Mangystauda kvota bar ma", "ماڭعىستاۋدا كۆوتا بار ما"]
)
async def test_a_question_in_any_script_is_answered_at_once(stage: Stage, words: str) -> None:
    visitor = await speaks(stage, words)

    assert title("quota-here") in visitor.sees
    assert "Мәлімет күні" in visitor.sees
    assert first("outcome-notice") in visitor.sees


async def test_an_answer_can_be_read_in_the_other_language(stage: Stage) -> None:
    visitor = await speaks(stage, "Маңғыстауда квота бар ма?")
    await visitor.taps(label("language-switch"))

    assert title("quota-here", "ru") in visitor.sees


async def test_whoever_is_not_understood_for_sure_is_given_a_choice(stage: Stage) -> None:
    visitor = await speaks(stage, "статус", "ru")
    assert first("search-found", "ru") in visitor.sees
    await visitor.taps(label("language-switch", "ru"))
    assert first("search-found") in visitor.sees
    button = data(visitor, ":" + visitor_first_card(visitor))
    await visitor.taps(title(button.rpartition(":")[2]))

    assert title(button.rpartition(":")[2]) in visitor.sees


def visitor_first_card(visitor: Person) -> str:
    """The key of the first card on the newest screen."""
    return str(visitor.screen.rows[0][0]["callback_data"]).rpartition(":")[2]


async def test_whoever_was_not_answered_asks_an_officer_who_sees_what_was_read(
    stage: Stage,
) -> None:
    officer = await stage.officer()
    visitor = await speaks(stage, "Маңғыстауда квота бар ма?")
    await visitor.taps(label("search-officer"))
    await takes(visitor, "ask", QUESTION)
    await sends_it(visitor, "ask")
    await takes_the_oldest(officer)
    (case,) = await stage.cases_of(visitor)

    assert (case.about, case.urgency) == ("card/quota-here", Urgency.USUAL)
    assert title("quota-here") in officer.sees


@pytest.mark.parametrize("words", ["Мені депортация жасайды дейді", "муж бьет меня"])
async def test_an_urgent_matter_goes_to_a_person_at_once(stage: Stage, words: str) -> None:
    visitor = await speaks(stage, words)
    assert first("search-urgent") in visitor.sees
    assert asked(visitor, "ask", "consent")
    await takes(visitor, "ask", QUESTION)
    await sends_it(visitor, "ask")
    (case,) = await stage.cases_of(visitor)

    assert case.urgency is Urgency.URGENT


@pytest.mark.parametrize("way", ["", "/search "])
async def test_a_newcomer_in_need_reaches_a_person_right_after_the_language(
    stage: Stage, way: str
) -> None:
    """Whoever is to leave the country writes that first, and is not asked to write it again."""
    newcomer = stage.person(501, "Марина")
    await newcomer.sends(f"{way}меня депортируют")
    assert newcomer.buttons == [["Қазақша"], ["Русский"]]
    await newcomer.taps("Русский")
    await stage.app.units.tidy()

    assert first("search-urgent", "ru") in newcomer.sees
    assert asked(newcomer, "ask", "consent", "ru")
    assert "депортируют".encode() not in stage.kept()


async def test_a_newcomers_question_is_answered_right_after_the_language(stage: Stage) -> None:
    newcomer = stage.person(501, "Айгүл")
    await newcomer.sends("Маңғыстауда квота бар ма?")
    await newcomer.taps("Қазақша")

    assert title("quota-here") in newcomer.sees


async def test_of_a_newcomers_unclear_words_nothing_is_kept(stage: Stage) -> None:
    newcomer = stage.person(501, "Айгүл")
    await newcomer.sends(NOWHERE)
    await newcomer.taps("Қазақша")

    assert first("menu") in newcomer.sees
    assert await unanswered(stage) == []


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_whom_to_turn_to_stays_when_the_language_is_switched(
    stage: Stage, language: str
) -> None:
    """T-23: the hotline once gave way to the bare form."""
    other = {"kk": "ru", "ru": "kk"}[language]
    visitor = await speaks(stage, "муж бьет меня", language)
    await visitor.taps(label("language-switch", language))
    hotline = load().facts.editions["hotline-violence"][-1].statement

    assert first("search-urgent", other) in visitor.sees
    assert hotline[Language(other)] in visitor.sees
    await takes(visitor, "ask", QUESTION, other)
    await sends_it(visitor, "ask", other)
    (case,) = await stage.cases_of(visitor)
    assert case.urgency is Urgency.URGENT


async def test_a_question_without_an_answer_is_no_dead_end(stage: Stage) -> None:
    visitor = await speaks(stage, NOWHERE)
    assert first("search-nothing") in visitor.sees
    await visitor.taps(label("menu.ask"))

    assert asked(visitor, "ask", "consent")


async def test_a_question_without_an_answer_is_kept_and_the_person_is_not(stage: Stage) -> None:
    await speaks(stage, f"{NOWHERE} +7 701 123 45 67 @aigul https://x.example")
    counts = await stage.app.units.read(lambda unit: unit.service.questions.counts())

    assert await unanswered(stage) == [f"{NOWHERE} … … …"]
    assert await unanswered(stage, Language.RU) == []
    assert counts == {Language.KK: 1}


async def test_a_question_without_an_answer_goes_after_its_term(stage: Stage) -> None:
    await speaks(stage, NOWHERE)
    stage.clock.passes(days=365)
    await stage.app.scheduler.look()
    assert await unanswered(stage) == [NOWHERE]

    stage.clock.passes(days=1)
    await stage.app.scheduler.look()
    assert await unanswered(stage) == []
    assert NOWHERE.encode() not in stage.kept()


async def test_what_is_answered_or_only_said_is_not_kept(stage: Stage) -> None:
    visitor = await speaks(stage, "Маңғыстауда квота бар ма?")
    for words in ("рақмет", "Сәлеметсіз бе", "Айфон 061211600012"):
        await visitor.sends(words)

    assert await unanswered(stage) == []


async def test_a_conversation_at_hand_wins_over_the_search(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.ask"))
    await takes(visitor, "ask", {"consent": "agree"})
    await visitor.sends("Маңғыстауда квота бар ма?")

    assert first("ask-review") in visitor.sees
    assert await unanswered(stage) == []


async def test_an_answer_in_between_loses_no_draft(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, {"consent": "agree", "speaks": "kk"})
    await visitor.sends("/search Маңғыстауда квота бар ма?")
    assert title("quota-here") in visitor.sees
    await visitor.taps(label("menu-open"))
    await visitor.taps(label("menu-continue", title=label("kandas-title")))

    assert asked(visitor, "kandas", "surname")


async def test_an_answer_leads_on_to_guidance(stage: Stage) -> None:
    visitor = await speaks(stage, "Маңғыстауда квота бар ма?")
    await visitor.taps(label("status-title"))

    assert asked(visitor, "status", "urgent")


async def test_the_search_alone_invites_a_question(stage: Stage) -> None:
    visitor = await speaks(stage, "/search")
    assert first("search") in visitor.sees
    await visitor.sends("Медицина тегін бе?")

    assert title("medicine") in visitor.sees


async def test_every_term_is_explained_with_its_official_wording(stage: Stage) -> None:
    visitor = await speaks(stage, "/terms")
    await visitor.taps(title("resettler"))

    assert CARDS["resettler"].answer is not None
    assert CARDS["resettler"].answer.kk in visitor.sees
    assert "қоныс аударған ішкі көшіп-қонушы" in visitor.sees
    await visitor.taps(label("terms-back"))
    assert first("terms") in visitor.sees


async def test_the_whole_act_can_be_read_paragraph_by_paragraph(stage: Stage) -> None:
    visitor = await speaks(stage, "/rules")
    await visitor.taps("2(12)")
    assert "ұлты қазақ шетелдік" in visitor.sees
    await visitor.taps(label("rules-after"))
    assert "мониторингтеу" in visitor.sees
    await visitor.taps(label("language-switch"))

    assert "рабочий перевод" in visitor.sees


async def test_a_link_on_a_leaflet_leads_to_a_card(stage: Stage) -> None:
    newcomer = stage.person(501, "Айгүл")
    await newcomer.opens(f"{CARD}cost")
    await newcomer.taps("Қазақша")

    assert title("cost") in newcomer.sees


@pytest.mark.parametrize("link", [f"{CARD}gone", CARD, f"{CARD}cost{'x' * 50}"])
async def test_a_link_to_a_card_that_is_gone_opens_the_menu(stage: Stage, link: str) -> None:
    visitor = await stage.visitor()
    await visitor.opens(link)

    assert first("menu") in visitor.sees


async def test_a_link_to_an_urgent_card_leads_to_a_person(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.opens(f"{CARD}urgent-leave")

    assert asked(visitor, "ask", "consent")


async def test_a_newcomer_who_writes_at_once_is_asked_for_a_language(stage: Stage) -> None:
    newcomer = stage.person(501, "Айгүл")
    for words in ("квота бар ма", "/search квота", "/terms", "/rules"):
        await newcomer.sends(words)
        assert said("language-choose") in newcomer.sees
