"""Cards: in both languages, resting on what is known, silent where a person must speak."""

import re
from pathlib import Path

import pytest

from bot.flows import VISITOR_FLOWS
from core.errors import ContentError
from core.facts import FactRef
from core.law import Citation
from knowledge.cards import CONTACTS
from knowledge.loader import load
from tests.knowledge.small import written
from tests.search.stage import CARDS, keys

EVERY = list(CARDS.every.values())
NEVER = re.compile(
    r"депорт|выдвор|просроч|штамп|мөртаб|прописк|резидент|оралман|беженец|льготник|религи"
    r"|даем квоту|квота береміз",
    re.IGNORECASE,
)
RUDE_KK = re.compile(r"(?<!-)\bсіз(ге|дің|ді|бен|де|ден)?\b|\b[Сс]ен(ің|і)?\b")
RUDE_RU = re.compile(r"\b(вы|вас|вам|вами|ваш\w*)\b|\b[Тт](ы|ебя|ебе|обой)\b")
HEAD = "act = 'rules'\nreviewed = 2026-03-01\n"
CARD = """
[[card]]
key = "term"
question.kk = "Мерзімі қандай?"
question.ru = "Какой срок?"
answer.kk = "Мерзімі төменде."
answer.ru = "Срок ниже."
asks.kk = ["қашан"]
asks.ru = ["когда"]
paragraphs = ["1"]
facts = ["term"]
"""


def shown(one: object) -> str:
    words = [one.question, *([one.answer] if one.answer else [])]  # type: ignore[attr-defined]
    return " ".join(f"{pair.kk} {pair.ru}" for pair in words)


def test_the_common_questions_and_the_twelve_definitions_are_there() -> None:
    cited = {ground for card in CARDS.terms for ground in card.grounds}

    assert len(EVERY) - len(CARDS.terms) >= 40
    assert {Citation("maslikhat-10-104", f"2({n})") for n in range(1, 13)} <= cited


def test_nobody_is_answered_by_a_bot_where_a_person_must_speak() -> None:
    """T-3 and T-23: only whom to turn to is shown."""
    urgent = [card for card in EVERY if card.hands_over]

    assert len(urgent) >= 5
    assert not [card.key for card in urgent if card.answer or card.leads]
    shown = {ground for card in urgent for ground in card.grounds}
    assert all(isinstance(g, FactRef) and g.key.startswith(CONTACTS) for g in shown)


def test_whoever_is_in_danger_is_shown_a_hotline() -> None:
    assert FactRef("hotline-violence") in CARDS.every["urgent-violence"].grounds


@pytest.mark.parametrize("card", EVERY, ids=lambda card: str(card.key))
def test_a_card_says_nothing_that_we_never_say(card: object) -> None:
    assert not NEVER.search(shown(card))


@pytest.mark.parametrize("card", EVERY, ids=lambda card: str(card.key))
def test_a_card_is_polite_and_printed_like_everything_else(card: object) -> None:
    words = shown(card)

    assert not RUDE_KK.search(words)
    assert not RUDE_RU.search(words)
    assert not re.search('[ёЁ]|["“”]|—| - |  ', words)


@pytest.mark.parametrize(
    "card", [c for c in EVERY if c.answer and not c.is_term], ids=lambda card: str(card.key)
)
def test_an_answer_rests_on_a_fact_or_a_paragraph(card: object) -> None:
    assert card.grounds  # type: ignore[attr-defined]


def test_a_card_leads_only_where_a_visitor_may_go() -> None:
    assert {card.leads for card in EVERY if card.leads} <= VISITOR_FLOWS.keys()


def test_money_is_never_named_without_where_it_is_paid() -> None:
    """T-2: whoever reads of a subsidy reads of its obligation, or that it is not paid here."""
    sums = {"relocation-subsidy", "rent-subsidy", "mobility-certificate"}
    for card in EVERY:
        told = [ground.key for ground in card.grounds if isinstance(ground, FactRef)]
        if sums & set(told):
            assert told[0] == "quota-obligation", card.key


def test_what_is_mixed_up_has_a_card_each() -> None:
    """T-12."""
    wanted = ("ata-zholy", "status-term", "residence-card", "quota-kandas", "certificate")

    assert all(CARDS.every[key].is_term for key in wanted)


@pytest.mark.parametrize(
    ("spoilt", "says"),
    [
        (CARD.replace("Срок ниже", "Срок 3 дня"), "number"),
        (CARD.replace("Срок ниже", "Статус одобрен"), "do not say"),
        (CARD.replace("Срок ниже", "Cрок ниже"), "Latin"),
        (CARD.replace('answer.ru = "Срок ниже."', ""), "answer.ru"),
        (CARD.replace('["1"]', '["9"]'), "no paragraph"),
        (CARD.replace('["term"]', '["rumour"]'), "no fact"),
        (CARD.replace('key = "term"', 'key = "a-key-that-is-too-long"'), "key"),
        (CARD + CARD, "written twice"),
        (CARD + "hand_over = true", "hands over"),
        (CARD + 'signs = ["x"]', "signs"),
        (CARD.replace("Какой срок?", "Какой срок? " * 5), "question.ru"),
        (CARD + "answers = 1", "answers"),
    ],
)
def test_a_card_that_is_wrong_is_refused_with_its_name(
    tmp_path: Path, spoilt: str, says: str
) -> None:
    with pytest.raises(ContentError, match=f"cards.toml: .*{says}"):
        loaded(tmp_path, HEAD + spoilt)


def test_a_card_read_before_the_law_changed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="read the card again"):
        loaded(tmp_path, HEAD.replace("2026", "2020") + CARD)


def test_a_whole_card_is_taken(tmp_path: Path) -> None:
    loaded(tmp_path, HEAD + CARD)
    cards = load(tmp_path).cards

    assert cards.every["term"].grounds == (Citation("rules", "1"), FactRef("term"))


def loaded(folder: Path, cards: str) -> None:
    (folder / "cards").mkdir()
    (folder / "cards" / "cards.toml").write_text(cards, "utf-8")
    written(folder)


def test_what_a_card_is_found_by_is_not_shown() -> None:
    assert "оралман" not in " ".join(map(shown, EVERY)).casefold()
    assert keys("оралман")
