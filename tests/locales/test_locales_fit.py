"""What is said arrives: Telegram reads it, and a small phone shows it whole."""

import re
from html.parser import HTMLParser
from itertools import product

from tests.locales.lines import BOTH, NUMBERS

BUTTON, LABEL, POP_UP, COMMAND = 30, 27, 200, 256
TAGS = {"b", "i", "blockquote"}
LIMIT = re.compile(r"at most ([0-9]+) characters")


class Markup(HTMLParser):
    """Follows the tags of one text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        assert attrs in ([], [("expandable", None)]), attrs
        assert not attrs or tag == "blockquote"
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag


def test_telegram_can_read_every_text() -> None:
    for line, number in product(BOTH, NUMBERS):
        markup = Markup()
        markup.feed(line.said(number))
        markup.close()
        assert markup.open == [], line


def test_buttons_labels_and_toasts_carry_no_markup() -> None:
    plain = [line for line in BOTH if line.attribute or line.is_button or "Toast" in line.remark]
    assert [str(line) for line in plain if set("<>&") & set("".join(line.texts))] == []


def test_a_small_phone_shows_every_button_whole() -> None:
    buttons = [line for line in BOTH if line.is_button or line.id.endswith("-title")]
    assert [str(line) for line in buttons if len(line.plain()) > BUTTON] == []


def test_the_name_of_every_answer_fits_its_change_button() -> None:
    labels = [line for line in BOTH if line.attribute == "label"]
    assert labels
    assert [str(line) for line in labels if len(line.plain()) > LABEL] == []


def test_why_we_ask_fits_into_a_pop_up() -> None:
    shown = [line for line in BOTH if line.attribute == "why" or "Toast" in line.remark]
    assert [str(line) for line in shown if len(line.plain()) > POP_UP] == []


def test_every_command_and_profile_text_fits_where_telegram_shows_it() -> None:
    for line in BOTH:
        found = None if "$" in line.remark else LIMIT.search(line.remark)
        if found or line.remark.startswith("Command"):
            assert len(line.plain()) <= (int(found[1]) if found else COMMAND), line


def test_nobody_sees_a_word_glued_to_a_name() -> None:
    """A suffix after a variable is wrong for half of all names: vowel harmony."""
    for line in BOTH:
        for element in line.pattern.elements:
            if text := getattr(element, "value", ""):
                first = element is not line.pattern.elements[0]
                last = element is not line.pattern.elements[-1]
                assert not (first and (text[0].isalpha() or text[0] in "-–'’")), line
                assert not (last and (text[-1].isalpha() or text[-1] == "-")), line
