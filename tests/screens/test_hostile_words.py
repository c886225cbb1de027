"""What people type is shown as they typed it, and commands nothing."""

import pytest

from core.cases import Case
from core.events import Code, Message
from core.notices import Notice
from core.receipts import Copy, Follow
from core.text import Language
from core.triage import File
from tests.screens.limits import Markup, units
from tests.screens.samples import CASE, NOON, QUESTION, longest
from tests.screens.stage import CONTENT, TODAY, Shown, at, shown

HOSTILE = {
    "tags of Telegram": "<b>Айгүл</b> <a href='https://fake.kz'>төле</a>",
    "a tag left open": "<blockquote><i>",
    "entities": "&lt;b&gt; &amp; &#60; &nbsp;",
    "a placeable of Fluent": '{ $words } { "x" } {menu} { kandas-title }',
    "a place of a format": "{0} {} %s {statement} {{",
    "a message of Fluent": "state-answered = Мақұлданды\n    .next = x",
    "marks of our own": "\ue0000\ue001 \ue0001\ue001",
    "a link": "https://fake.kz/төлем tg://user?id=1 @qonys_fake_bot",
    "a command": "/cancel",
    "quotes": "\"'`«»",
}


def shown_as_typed(seen: Shown, words: str) -> bool:
    """Private-use characters mark places in our own texts, so they alone are dropped."""
    plain = words.translate({0xE000: None, 0xE001: None})
    markup = Markup()
    markup.feed(seen.html)
    markup.close()
    return plain in seen.text and not markup.open and not markup.wrong


every_trick = pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
both = pytest.mark.parametrize("language", Language)


@every_trick
@both
def test_an_officer_reads_what_a_visitor_wrote_and_nothing_else(
    words: str, language: Language
) -> None:
    answers = {**longest("kandas"), "surname": words, "comment": words}
    said = (Message(case=1, from_officer=False, words=words, at=NOON),)

    assert shown_as_typed(shown(Copy(CASE, answers), language), words)
    assert shown_as_typed(shown(File(CASE, answers, (), said, is_mine=True), language), words)


@every_trick
@both
def test_a_visitor_reads_what_an_officer_wrote_and_nothing_else(
    words: str, language: Language
) -> None:
    said = (Message(case=1, from_officer=True, words=words, at=NOON),)

    assert shown_as_typed(shown(Follow(CASE, (), said), language), words)
    for code in (Code.OFFICER_WROTE, Code.DECIDED):
        assert shown_as_typed(shown(Notice(code=code, case=CASE, words=words), language), words)


@every_trick
@both
def test_whoever_checks_the_answers_reads_them_as_typed(words: str, language: Language) -> None:
    kept = CONTENT.flows["ask"].question("words").reader.read(words, TODAY)
    seen = shown(at("ask", {"consent": "agree", "words": kept}), language)

    assert shown_as_typed(seen, str(kept))


@both
@pytest.mark.parametrize("case", [CASE, QUESTION], ids=["application", "question"])
def test_words_that_grow_when_escaped_do_not_pass_the_limit(
    case: Case, language: Language
) -> None:
    """Telegram counts after reading the entities: ``&lt;`` is one character."""
    said = tuple(Message(case=1, from_officer=True, words="<" * 1500, at=NOON) for _ in range(2))
    seen = shown(Follow(case, (), said), language)

    assert units(seen.html) > 4096 > units(seen.text)
