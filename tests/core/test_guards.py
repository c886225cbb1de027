"""What an officer is held back from saying to a visitor, or asked about once more."""

import pytest

from core.rules.guards import MOST, WARNINGS, Finding, Guard, among_officers, for_the_visitor
from core.text import Language
from core.unsaid import UNSAID
from tests.locales.lines import KAZAKH, RUSSIAN, Line

LONG = 12
"""Words of a text whose language can be told beyond doubt."""

GOOD = {
    Language.KK: "Құжаттарыңызды қарап шықтық. Келесі аптада көші-қон қызметіне барыңыз.",
    Language.RU: "Мы посмотрели Ваши документы. На следующей неделе подойдите в ЦОН.",
}
both = pytest.mark.parametrize("language", Language)


def guards(found: tuple[Finding, ...]) -> list[Guard]:
    return [one.guard for one in found]


@both
def test_plain_words_in_the_visitors_language_go_at_once(language: Language) -> None:
    assert for_the_visitor(GOOD[language], language) == ()


@both
@pytest.mark.parametrize("words", ["", " ", "\n\t "])
def test_an_empty_message_is_held_back(words: str, language: Language) -> None:
    assert for_the_visitor(words, language) == (Finding(Guard.EMPTY),)


@pytest.mark.parametrize("left", ["{name}", "{ date }", "{аты-жөні}", "{}"])
def test_a_hole_of_a_template_is_held_back_and_named(left: str) -> None:
    found = for_the_visitor(f"Құрметті {left}! {GOOD[Language.KK]}", Language.KK)

    assert found == (Finding(Guard.PLACE_LEFT, left),)
    assert found[0].blocks


@pytest.mark.parametrize(
    "private", ["900101300123", "N12345678", "паспорт 12345678", "4400 4301 2345 6789"]
)
def test_what_we_do_not_receive_we_do_not_write_either(private: str) -> None:
    assert guards(for_the_visitor(f"{GOOD[Language.RU]} {private}", Language.RU)) == [
        Guard.PRIVATE
    ]
    assert guards(among_officers(f"см. {private}")) == [Guard.PRIVATE]


def test_a_phone_number_may_be_written() -> None:
    assert for_the_visitor(f"{GOOD[Language.RU]} +7 7292 12 34 56", Language.RU) == ()


def test_words_are_counted_as_telegram_counts_them() -> None:
    smile = "\N{SLIGHTLY SMILING FACE}"

    assert among_officers(smile * (MOST // 2)) == ()
    assert guards(among_officers(smile * (MOST // 2 + 1))) == [Guard.TOO_LONG]


@pytest.mark.parametrize("word", UNSAID)
def test_a_promise_is_asked_about_and_may_be_a_quotation(word: str) -> None:
    found = for_the_visitor(f"«{word.upper()}»", Language.RU)

    assert found == (Finding(Guard.UNSAID, word),)
    assert not found[0].blocks


@both
def test_a_message_in_the_other_language_is_asked_about(language: Language) -> None:
    (other,) = set(Language) - {language}
    found = for_the_visitor(GOOD[other], language)

    assert found == (Finding(Guard.LANGUAGE),)
    assert not found[0].blocks


@both
@pytest.mark.parametrize("words", ["Жақсы", "Да", "ok", "Рақмет Сізге!", "Спасибо Вам"])
def test_few_words_tell_no_language(words: str, language: Language) -> None:
    assert for_the_visitor(words, language) == ()


@both
def test_latin_letters_are_neither_language(language: Language) -> None:
    words = "Qujattaringizdi tezirek jiberingiz, kutip otyrmyz biz sizdi"

    assert for_the_visitor(words, language) == (Finding(Guard.LANGUAGE),)


def test_kazakh_names_do_not_make_a_russian_text_kazakh() -> None:
    words = "Уважаемая Әбенова Айгүл! Ваше дело из села Сенек Маңғыстау рассмотрено, ждем Вас."

    assert for_the_visitor(words, Language.RU) == ()


@pytest.mark.parametrize(
    ("lines", "language"), [(KAZAKH, Language.KK), (RUSSIAN, Language.RU)], ids=["kk", "ru"]
)
def test_none_of_our_own_texts_is_taken_for_the_other_language(
    lines: dict[str, Line], language: Language
) -> None:
    """All that is said in this service is the largest sample we have."""
    texts = [" ".join(line.texts) for line in lines.values()]
    long = [text for text in texts if len(text.split()) >= LONG]
    wrong = [text for text in long if Guard.LANGUAGE in guards(for_the_visitor(text, language))]

    assert len(long) > 100
    assert wrong == []


def test_every_finding_has_words_of_its_own() -> None:
    assert {Finding(guard).words.id for guard in Guard} == {f"guard-{guard}" for guard in Guard}
    assert [guard for guard in Guard if not Finding(guard).blocks] == sorted(
        WARNINGS, key=[*Guard].index
    )
