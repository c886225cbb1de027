"""What we never say, and how we always say it (domain brief, section 13)."""

import re

import pytest

from bot.flows import APPLICATIONS
from tests.locales.lines import BOTH, KAZAKH, RUSSIAN, Line

KAZAKH_LETTERS = set("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
LATIN_WORDS = {"qonys", "telegram"}
LATIN_WORDS |= {
    "menu",
    "status",
    "language",
    "cancel",
    "help",
    "desk",
    "mydata",
    "console",
    "subscriptions",
    "documents",
}  # commands
IN_THE_OTHER_LANGUAGE = {"language-kk", "language-ru", "language-switch", "menu.language"}
INTROS = [f"{flow.key}-intro" for flow in APPLICATIONS]
CONSENTS = [f"{flow.key}-consent" for flow in APPLICATIONS]
REVIEWS = [f"{flow.key}-review" for flow in APPLICATIONS]
TAG = re.compile(r"<[^>]*>")
WORD = re.compile(r"[^\W\d_]+")

NEVER = {
    "an old name of kandas (T-20)": r"оралман|репатриант",
    "somebody called a migrant": r"(?<!внутренн\w\w )(?<!внутренн\w\w\w )\bмигрант|\bмиграчи",
    "beggars or refugees": r"беженец|беженк|беженц|льготник",
    "a promise in Kazakh (T-1)": r"мақұлдан|бекітілді|кепілдік|міндетті түрде (ал|бер)"
    r"|(беріледі|аласыз) деп уәде|құқыңыз бар|құқылысыз|сіз қандассыз|қандас болып табыласыз",
    "a promise in Russian (T-1)": r"одобрен|гарантир|обязательно (получ|дад|выда)"
    r"|вы имеете право|вам полож|вы( –| -|) кандас\b|вы являетесь",
    "expulsion, stamps, overstaying (T-3)": r"депорт|выдвор|просроч|штамп|отметк\w консул"
    r"|мөртаб|елден шығар",
    "what people say for registration (T-13)": r"прописк|резидент",
    "a quota that we give (T-2)": r"квота береміз|квота бөлеміз|(даем|выделяем|предоставим) квоту",
    "religion (T-9)": r"\bдін\b|\bдіни|религи|вероисповед",
}


def bare(line: Line) -> str:
    """The written text without markup, in one piece."""
    return TAG.sub(" ", " ".join(line.texts))


@pytest.mark.parametrize(("what", "pattern"), NEVER.items(), ids=NEVER)
def test_we_never_say(what: str, pattern: str) -> None:
    said = re.compile(pattern, re.IGNORECASE)
    assert [
        f"{line}: {said.findall(bare(line))}" for line in BOTH if said.search(bare(line))
    ] == []


def test_the_lists_of_what_we_never_say_find_it() -> None:
    examples = (
        "оралмандар",
        "Этот мигрант приехал",
        "беженцы",
        "Өтініш мақұлданды",
        "Статус одобрен",
        "вас депортируют",
        "сделайте прописку",
        "біз квота береміз",
        "Укажите религию",
    )
    for pattern, example in zip(NEVER.values(), examples, strict=True):
        assert re.search(pattern, example, re.IGNORECASE), example
    assert not re.search(
        NEVER["somebody called a migrant"], "внутренний мигрант, внутренние мигранты"
    )


def test_no_amount_date_or_phone_stands_in_a_text() -> None:
    """Numbers are facts with a date and a source; they live in knowledge (T-5)."""
    assert [str(line) for line in BOTH if re.search(r"\d", "".join(line.texts))] == []


def test_no_latin_letter_hides_in_a_cyrillic_word() -> None:
    for line in BOTH:
        for word in WORD.findall(bare(line)):
            latin = {c for c in word if c.isascii()}
            assert not latin or word.lower() in LATIN_WORDS, f"{line}: {word}"


def test_a_russian_reader_is_not_given_kazakh_letters() -> None:
    for key in RUSSIAN.keys() - IN_THE_OTHER_LANGUAGE:
        outside_quotes = re.sub(r"«[^»]*»", "", bare(RUSSIAN[key]))
        assert not KAZAKH_LETTERS & set(outside_quotes), RUSSIAN[key]


def test_a_kazakh_reader_is_not_given_russian_sentences() -> None:
    for key in KAZAKH.keys() - IN_THE_OTHER_LANGUAGE:
        text = bare(KAZAKH[key])
        if len(WORD.findall(text)) > 3:
            assert KAZAKH_LETTERS & set(text), KAZAKH[key]


def test_a_kazakh_reader_is_addressed_politely() -> None:
    rude = re.compile(r"(?<!-)\bсіз(ге|дің|ді|бен|де|ден|дер\w*)?\b|\b[Сс]ен(ің|і|імен|де|ен)?\b")
    assert [str(line) for line in KAZAKH.values() if rude.search(bare(line))] == []


def test_a_russian_reader_is_addressed_politely() -> None:
    rude = re.compile(r"\b(вы|вас|вам|вами|ваш\w*)\b|\b[Тт](ы|ебя|ебе|обой|во[йяеёию])\b")
    assert [str(line) for line in RUSSIAN.values() if rude.search(bare(line))] == []


def test_russian_words_are_spelled_one_way() -> None:
    """Acts and facts write «е» throughout; so do we."""
    assert [str(line) for line in RUSSIAN.values() if re.search("[ёЁ]", bare(line))] == []


def test_quotes_and_dashes_are_those_of_print() -> None:
    wrong = re.compile('["“”„]| - |—')
    assert [str(line) for line in BOTH if wrong.search(bare(line))] == []


def test_no_sentence_has_double_spaces() -> None:
    assert [str(line) for line in BOTH if any("  " in text for text in line.texts)] == []


@pytest.mark.parametrize(
    "key", [*INTROS, *REVIEWS, "receipt", "receipt-question", "outcome-notice"]
)
def test_nobody_takes_a_pre_application_for_the_official_one(key: str) -> None:
    """T-6."""
    assert re.search(r"ресми (өтініш|мерзім)", bare(KAZAKH[key]))
    assert re.search(r"[Нн]е\s+(является )?официальн", bare(RUSSIAN[key]))


@pytest.mark.parametrize(
    "key", [*INTROS, "receipt", "receipt-question", "outcome-notice", "status-urgent_first"]
)
def test_nobody_waits_while_a_visa_runs_out(key: str) -> None:
    """T-7."""
    assert re.search("тоқтатпайды|тоқтамайды", bare(KAZAKH[key]))
    assert "не останавлива" in bare(RUSSIAN[key])


@pytest.mark.parametrize("key", ["menu", "help", "profile-description"])
def test_everybody_is_told_that_we_never_ask_for_money(key: str) -> None:
    """T-10."""
    assert "ешқашан ақша" in bare(KAZAKH[key])
    assert "никогда не просим денег" in bare(RUSSIAN[key])


@pytest.mark.parametrize("key", [*CONSENTS, "ask-consent"])
def test_a_consent_says_who_why_how_long_and_that_telegram_is_foreign(key: str) -> None:
    for word in ("басқармасы»", "Мақсаты", "Келісім", "шетелдік мессенджер", "қайтарып", "ЖСН"):
        assert word in bare(KAZAKH[key])
    for word in ("Управление", "Цель", "Согласие", "иностранный мессенджер", "отозвал", "ИИН"):
        assert word in bare(RUSSIAN[key])


@pytest.mark.parametrize("key", ["notice-claimed", "notice-officer-wrote", "notice-decided"])
def test_the_first_line_of_a_notice_betrays_nothing_on_a_shared_phone(key: str) -> None:
    """T-18."""
    assert KAZAKH[key].said().splitlines()[0] == "<b>Qonys: жаңа хабарлама</b>"
    assert RUSSIAN[key].said().splitlines()[0] == "<b>Qonys: новое сообщение</b>"
