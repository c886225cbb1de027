"""What ``python -m bot check`` finds before a visitor does."""

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from bot.content_check import complaints
from bot.screens.content import Content
from core.cards import Card, Cards
from core.certainty import FIRM
from core.facts import Facts, fact
from core.text import Bilingual, Language
from core.vocabulary import choice, flow, outcome
from locales.translator import Translator, sources
from tests.screens.stage import CONTENT, TODAY, TRANSLATORS

NOTHING = replace(CONTENT, flows={}, facts=Facts(), cards=Cards(), papers={}, templates={})
"""Only texts."""


def found(content: Content = NOTHING, more: str = "") -> list[str]:
    """What is wrong with *content*, with *more* messages in Kazakh."""
    kazakh = Translator(Language.KK, {**sources(Language.KK), "more.ftl": more})
    return complaints(content, [kazakh, TRANSLATORS[Language.RU]], TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "Субсидия 70 АЕК.",
        "Төлем – ₸.",
        "Қабылдаймыз: 15.01.2027.",
        "Телефон: 8 7292 33-44-55",
        "migration.enbek.kz порталы",
        "Жазыңыз: info@enbek.kz",
        "Арабша цифр: ٧٠",
        "Жартысы: 50 %",
        '{ "1414" } қоңырау шалыңыз',
        "Мерзімі { 3 } күн",
        "{ $n ->\n    [one] Біреу\n   *[other] 30 күн\n }",
    ],
)
def test_whoever_writes_a_value_into_a_text_is_told_where(text: str) -> None:
    """T-5: amounts, dates, deadlines, phones and addresses are facts with a date and a source."""
    (complaint,) = found(more=f"somewhere = {text}\n")

    assert complaint.startswith("kk somewhere: ")
    assert "is a value" in complaint


def test_a_value_in_a_button_of_a_message_is_found_too() -> None:
    (complaint,) = found(more="somewhere = Мерзім\n    .next = Үш күн, 3 күн\n")

    assert complaint.startswith("kk somewhere.next: ")


def test_what_plural_forms_are_called_is_no_value() -> None:
    assert found(more="somewhere = { $n ->\n    [1] Біреу\n   *[other] Көп\n }\n") == []


def test_a_fact_that_is_not_there_is_named() -> None:
    asks = choice("consent", agree="declined", tells=(fact("rumour"),))
    ends = outcome("declined", FIRM, fact("hearsay"), needs=(fact("gossip"),))
    spoilt = flow("ask", asks, ends, reviewed=date(2026, 11, 23))
    content = replace(NOTHING, flows={"ask": spoilt})

    assert found(content) == [
        "ask/declined: no fact 'hearsay'",
        "ask/declined: no fact 'gossip'",
        "ask/consent: no fact 'rumour'",
    ]


def test_a_card_that_no_phone_shows_is_named() -> None:
    long = Bilingual(kk="Ұзақ жауап. " * 400, ru="Долгий ответ. " * 400)
    card = Card(key="endless", question=Bilingual(kk="Неге?", ru="Почему?"), answer=long)
    wrong = found(replace(NOTHING, cards=Cards({"endless": card})))

    assert [one.partition(": ")[0] for one in wrong] == ["kk card endless", "ru card endless"]


def test_the_command_says_that_what_is_shipped_agrees() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "check"], capture_output=True, text=True, check=True
    )

    assert "agree" in done.stdout
