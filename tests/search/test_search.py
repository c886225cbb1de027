"""Whoever asks in their own words finds the card, in whatever script and with whatever slips."""

from pathlib import Path

import pytest

from bench.respelling import WAYS
from bench.search import LISTS, main, many, measured, nonsense, questions, respelt, slowest
from core.search import Index
from core.text import Language
from tests.search.stage import CARDS, INDEX, keys

KNOWN, HELD_OUT, SINCE = map(questions, LISTS)
NONSENSE = nonsense(LISTS[0])
TOO_SLOW = 100
"""Milliseconds; five times what we aim at, for busy machines."""


def test_the_questions_that_people_really_ask_find_their_card() -> None:
    of = measured(INDEX, KNOWN)

    assert of.first >= 0.8, of.missed
    assert of.shown >= 0.95, of.missed


def test_questions_nobody_thought_of_while_tuning_mostly_find_theirs() -> None:
    of = measured(INDEX, HELD_OUT)

    assert of.first >= 0.75, of.missed
    assert of.shown >= 0.9, of.missed


def test_questions_for_which_wordings_were_added_since_find_their_card() -> None:
    of = measured(INDEX, SINCE)

    assert of.first >= 0.8, of.missed
    assert of.shown >= 0.95, of.missed


def test_whoever_has_a_list_of_their_own_reads_the_same_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text(
        'question = [{ words = "Маңғыстауда квота бар ма?", card = "quota-here" }]\n'
        'nonsense = ["рецепт борща"]\n',
        "utf-8",
    )
    main([str(mine)])
    read = capsys.readouterr().out

    assert "mine, as asked                      100%      100%" in read
    assert "mine, nonsense                         0 of 1 found something" in read
    assert all(f"mine, {way}" in read for way in WAYS)
    assert "p95 of 500 cards" in read


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("asked", [KNOWN, HELD_OUT], ids=["known", "held-out"])
def test_no_script_spelling_or_slip_hides_an_answer(asked: list[object], way: str) -> None:
    of = measured(INDEX, respelt(asked, way))  # type: ignore[arg-type]

    assert of.shown >= 0.85, of.missed


@pytest.mark.parametrize("words", NONSENSE)
def test_whoever_asks_about_something_else_is_not_told_about_kandas(words: str) -> None:
    assert keys(words) == []


def test_every_question_on_a_card_finds_that_card() -> None:
    lost = [
        (card.key, card.question[language])
        for card in CARDS.every.values()
        for language in Language
        if card.key not in keys(card.question[language])
    ]
    assert lost == []


@pytest.mark.parametrize(
    "words", ["Сәлеметсіз бе!", "рақмет", "Здравствуйте", "спасибо", "ок", "😀"]
)
def test_whoever_only_greets_has_asked_nothing(words: str) -> None:
    assert not INDEX.find(words).is_asked


@pytest.mark.parametrize(
    ("words", "card"),
    [
        ("Мен оралманмын, не істеймін?", "who-kandas"),
        ("прописка керек", "register"),
        ("бот платный?", "cost"),
        ("вид на жительство алу", "residence-card"),
    ],
)
def test_words_that_we_never_say_are_understood(words: str, card: str) -> None:
    """T-13 and T-20."""
    assert card in keys(words)


@pytest.mark.parametrize(
    "words",
    [
        "меня депортируют",
        "Сегодня пришли и сказали что меня и всю семью депортируют, у нас квота и статус кандаса",
        "deportaciya bolady deidi",
        "муж меня избивает, хочу развестись и получить гражданство",
        "консул паспортыма мөртабан басты",
        "я просрочил визу",
        "мне угрожают",
        "меня выгоняют из Казахстана",
        "күйеуім зорлық көрсетеді",
    ],
)
def test_an_urgent_word_anywhere_leads_to_a_person_at_once(words: str) -> None:
    """T-3 and T-23."""
    found = INDEX.find(words)

    assert found.is_clear
    assert found.cards[0].hands_over


@pytest.mark.parametrize("words", ["паспорт", "квота", "помогите", "статус"])
def test_a_single_word_is_met_with_a_choice(words: str) -> None:
    assert not INDEX.find(words).is_clear


def test_what_is_shown_alone_is_the_right_card() -> None:
    alone = [(one, INDEX.find(one.words)) for one in (*KNOWN, *HELD_OUT)]

    assert sum(found.is_clear for _, found in alone) >= len(alone) / 3
    assert [one for one, found in alone if found.is_clear and found.cards[0].key != one.card] == []


def test_an_endless_message_is_searched_all_the_same() -> None:
    assert "quota-here" in keys("Маңғыстауда квота бар ма? " * 1000)


def test_without_cards_nothing_is_found() -> None:
    assert Index(type(CARDS)()).find("квота").cards == ()


def test_five_hundred_cards_are_searched_at_once() -> None:
    assert slowest(Index(many(CARDS)), KNOWN) < TOO_SLOW
