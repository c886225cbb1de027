"""What is painted: everything that is said, whole, apart, and in letters that can be read."""

import struct
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import combinations, pairwise

import pytest
from PIL import Image

from bot.pictures import sheet as sheets
from bot.pictures.chart import Bar, Chart
from bot.pictures.drawing import drawn
from bot.pictures.sheet import BLUE, LEFT, PALE, RIGHT, WIDTH, Block, Line, Sheet, laid_out
from core.facts import FactRef
from core.money import NO_BREAK, grouped
from core.text import Language
from emulator.files import Files, Upload
from emulator.photos import photo_sizes
from knowledge.loader import load
from tests.pictures.stage import DRAWABLE, FACTS, chart, every_chart, made_up
from tests.screens.stage import TODAY
from tests.screens.years import CLOCKS

EVERY = every_chart()
LONGEST_NAME = "Батыс Қазақстан облысының ауыл"
"""Thirty characters: as long as the name of a territory may be."""
STRANGE = {
    "a name as long as it may be": made_up({LONGEST_NAME: 1_234_567, "Щ" * 30: 1_000_000}),
    "a name longer than the picture": made_up({"Щ" * 99: 7, "Щ " * 49: 6}),
    "every oblast and city": made_up({f"{LONGEST_NAME} {number}": 9 for number in range(20)}),
    "one place": made_up({"Ақтау қаласы": 1}),
    "no places": made_up({"Ақтау қаласы": 0, "Жаңаөзен қаласы": 0}),
}
every_chart_there_is = pytest.mark.parametrize(
    "seen", [*EVERY, *STRANGE.values()], ids=[*map(str, range(len(EVERY))), *STRANGE]
)
every_fact = pytest.mark.parametrize("key", DRAWABLE)
both = pytest.mark.parametrize("language", Language)

ENOUGH, ENOUGH_FOR_SHAPES = 4.5, 3
"""How much lighter or darker letters and shapes must be than what they stand on (WCAG 2, AA)."""


def words(seen: Chart) -> list[str]:
    """All that is to be read, one sentence or name after another."""
    lines = [each for bar in (*seen.bars, seen.total) for each in (bar.name, bar.number)]
    said = [seen.heading, *([seen.beside] if seen.beside else [])]
    return [*lines, *(part for one in said for part in (one.first, one.rest)), *seen.foot]


def one_line(text: str) -> str:
    return "".join(text.replace(NO_BREAK, " ").split())


def overlap(one: Line, other: Line) -> bool:
    left, top, right, bottom = one.box
    other_left, other_top, other_right, other_bottom = other.box
    beside = right <= other_left or other_right <= left
    return not (beside or bottom <= other_top or other_bottom <= top)


def bars(sheet: Sheet) -> list[Block]:
    return [block for block in sheet.blocks if block.colour == BLUE]


@every_chart_there_is
def test_every_word_and_number_is_on_the_picture_and_nothing_else(seen: Chart) -> None:
    written = "".join(one_line(line.text) for line in laid_out(seen).lines)

    assert sorted(written) == sorted("".join(map(one_line, words(seen))))


@every_fact
@both
@pytest.mark.parametrize("today", CLOCKS[:3], ids=str)
def test_each_name_stands_on_one_line_with_its_number(
    key: str, today: date, language: Language
) -> None:
    held = FACTS[today].on(FactRef(key), today)
    assert held is not None
    lines = laid_out(chart(key, today, language)).lines
    rows = [(one.text, number.text) for number, one in pairwise(lines)
            if one.foot == number.foot]  # fmt: skip

    assert set(rows[:-1]) == {
        (item.territory[language], grouped(item.amount or 0))
        for item in held.items
        if item.territory
    }
    assert rows[-1][1] == grouped(held.amounts[0])


@every_chart_there_is
def test_nothing_is_cut_off(seen: Chart) -> None:
    sheet = laid_out(seen)
    boxes = [line.box for line in sheet.lines] + [block.box for block in sheet.blocks]
    outside = [
        box for box in boxes
        if box[0] < LEFT - 1 or box[1] < 0 or box[2] > RIGHT + 1 or box[3] > sheet.height
    ]  # fmt: skip

    assert outside == []


@every_chart_there_is
def test_no_words_stand_on_others_or_on_a_bar(seen: Chart) -> None:
    sheet = laid_out(seen)
    crowded = [pair for pair in combinations(sheet.lines, 2) if overlap(*pair)]
    hidden = [
        line.text
        for line in sheet.lines
        for block in sheet.blocks
        if block.colour in (BLUE, PALE)
        and line.box[1] < block.box[3]
        and block.box[1] < line.box[3]
    ]

    assert crowded == []
    assert hidden == []


@every_chart_there_is
def test_bars_are_as_long_as_their_numbers(seen: Chart) -> None:
    longest = max(bar.amount for bar in seen.bars) or 1
    lengths = [block.box[2] - block.box[0] for block in bars(laid_out(seen))]

    assert lengths == [pytest.approx((RIGHT - LEFT) * bar.amount / longest) for bar in seen.bars]


@every_chart_there_is
def test_it_is_a_photo_that_telegram_takes(seen: Chart) -> None:
    png, files = drawn(seen), Files()
    upload = Upload("quota.png", png)

    assert photo_sizes(files, files.keep(upload), upload)
    assert struct.unpack(">I", png[16:20]) == (WIDTH,)


@pytest.mark.parametrize("seen", EVERY)
def test_a_cheap_phone_loads_it_quickly(seen: Chart) -> None:
    assert len(drawn(seen)) < 60_000


@every_fact
@both
def test_another_number_or_word_is_another_picture(key: str, language: Language) -> None:
    seen = chart(key, TODAY, language)
    first = seen.bars[0]
    more = Bar(first.name, first.amount + 1, grouped(first.amount + 1))
    named = Bar(f"{first.name}.", first.amount, first.number)
    others = [
        replace(seen, bars=(more, *seen.bars[1:])),
        replace(seen, bars=(named, *seen.bars[1:])),
        replace(seen, total=replace(seen.total, number="9")),
        replace(seen, heading=replace(seen.heading, rest="")),
        replace(seen, beside=None),
        replace(seen, foot=seen.foot[:1]),
    ]

    assert len({one.digest for one in (seen, *others)}) == len(others) + 1
    assert len({drawn(one) for one in (seen, *others)}) == len(others) + 1


@every_fact
def test_the_same_facts_are_the_same_picture_in_each_language(key: str) -> None:
    kazakh, again, russian = (
        chart(key, TODAY, language) for language in (Language.KK, Language.KK, Language.RU)
    )

    assert (kazakh.digest, drawn(kazakh)) == (again.digest, drawn(again))
    assert kazakh.digest != russian.digest


def test_every_letter_that_may_be_needed_is_in_the_font() -> None:
    """A letter that is not there would be drawn as an empty box."""
    kazakh = "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё«»–—№₸"
    known = load()
    facts = [one for editions in known.facts.editions.values() for one in editions]
    sources = [one.title for fact in facts for one in fact.sources]
    names = [one.name for menu in known.territories.menus.values() for one in menu]
    said = [each for fact in facts for each in (fact.statement, *fact.items)]
    letters = set(kazakh).union(
        *(text for pair in (*sources, *names, *said) for text in (pair.kk, pair.ru)),
        *(text for seen in EVERY for text in words(seen)),
    ) - {" ", NO_BREAK}
    for style in (sheets.NAME, sheets.NUMBER):
        nothing = bytes(style.font.getmask("\U0010ffff"))
        missing = [letter for letter in letters if bytes(style.font.getmask(letter)) == nothing]
        assert missing == []


def test_a_number_stays_with_what_it_counts() -> None:
    lines = sheets.HEADING.lines("барлығы 2 281 адам", sheets.HEADING.width("барлығы 2 281"))

    assert lines == ["барлығы", f"2{NO_BREAK}281{NO_BREAK}адам"]


def test_weak_eyes_can_read_it() -> None:
    for ground in (sheets.PAPER, sheets.WARM):
        assert contrast(sheets.INK, ground) >= ENOUGH
    assert contrast(sheets.GREY, sheets.PAPER) >= ENOUGH
    for ground in (sheets.PAPER, sheets.PALE):
        assert contrast(sheets.BLUE, ground) >= ENOUGH_FOR_SHAPES
    assert contrast(sheets.ORANGE, sheets.WARM) >= ENOUGH_FOR_SHAPES


def test_the_colours_meant_are_the_colours_painted() -> None:
    """Few colours make a small file; they must not bend those that count."""
    seen = chart(DRAWABLE[0], TODAY, Language.KK)
    image = Image.open(BytesIO(drawn(seen))).convert("RGB")
    left, top, _, _ = bars(laid_out(seen))[0].box
    meant = tuple(bytes.fromhex(BLUE.removeprefix("#")))
    painted = image.getpixel((round(left) + 5, round(top) + 5))

    assert isinstance(painted, tuple)
    assert max(abs(a - b) for a, b in zip(meant, painted, strict=True)) <= 2


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted(map(_light, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def _light(colour: str) -> float:
    """How light a colour is to an eye, as WCAG 2 reckons it."""
    parts = [part / 255 for part in bytes.fromhex(colour.removeprefix("#"))]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
