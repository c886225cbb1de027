"""P22: in every column of every spreadsheet words stay words, and are the same when read back."""

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from random import Random

import pytest

from core import answers
from core.answers import Answer, clean
from core.calendar import day
from core.exports import Taken
from core.naming import said_answer
from core.periods import Period
from core.proposals import HalfPage
from core.reports import Report
from core.text import Bilingual, Language, Text, Words
from core.traits import Traits
from storage.cases import Cases
from storage.database import Database
from tests.core.conftest import database
from tests.core.stage import DANA, NOW, TODAY, application, case, service
from tests.core.town import founded
from tests.flows.stage import BOUND
from tests.web.payloads import PAYLOADS
from tests.web.stage import NAMES, SAY, formulas, kinds, sheets
from web.cases_file import HEADINGS, cases_file
from web.figures_file import figures_file
from web.naming import Names
from web.spreadsheet import LONGEST, Book, Say

__all__ = ["database"]

BIDI = "бір\u202e=1+1\u2066екі\u200f"
HOSTILE = {
    "a carriage return before a formula": ("\r=1+1", "=1+1"),
    "other control characters before a formula": ("\x00\x0b\x1b\x85=1+1", "=1+1"),
    "half a character before a formula": ("\ud83d=1+1", "=1+1"),
    "half a character and its other half the wrong way round": ("\udc00\ud83d-1", "-1"),
    "marks that turn the direction of reading": (BIDI, BIDI),
    "an apostrophe that hides itself": ("'=1+1", "'=1+1"),
    "markup": ('<img src=x onerror="alert(1)">&lt;', '<img src=x onerror="alert(1)">&lt;'),
    "an end of the cell": ("]]></t></is></c><f>1</f>", "]]></t></is></c><f>1</f>"),
    "an escape of the format": ("_x000D_=1+1_x003D_", "_x000D_=1+1_x003D_"),
    "spaces around": ("  \t=1+1 \n", "  \t=1+1 \n"),
    "as much as a cell holds": ("=" * LONGEST, "=" * LONGEST),
    "more than a cell holds": ("=" * (LONGEST + 1), "=" * (LONGEST - 1) + "…"),
    "more pairs than a cell holds": ("🐎" * 16_384, "🐎" * 16_383 + "…"),
}


def says(payload: str) -> Say:
    """Every word and every name is *payload*, but for the names of sheets."""

    def say(words: Words) -> str:
        is_name = isinstance(words, Text) and words.id.startswith("figures-sheet")
        return SAY[Language.KK](words) if is_name else payload

    return say


def texts(file: bytes) -> set[str]:
    """What stands in the cells that hold text."""
    cells = chain.from_iterable(chain.from_iterable(sheets(file).values()))
    return {cell for cell in cells if isinstance(cell, str)}


async def one_page(*taken: Taken) -> AsyncIterator[Sequence[Taken]]:
    yield taken


async def figures(folder: Path) -> tuple[Report, HalfPage]:
    """Those of two months in which a bit of everything has happened."""
    async with founded(folder, Random(11)) as town:  # noqa: S311 - the same each time
        await town.lives(60)
        period = Period(TODAY, day(town.now))
        page = await town.database.read(lambda tx: service(tx).figures.half_page(DANA, period))
        return await town.report(period), page


async def test_p22_every_text_of_the_figures_stays_text(tmp_path: Path) -> None:
    """Names of places, trades, questions and steps: all of them come from files that change."""
    report, page = await figures(tmp_path)
    for payload in PAYLOADS:
        file = figures_file(report, page, NAMES, says(payload))
        assert formulas(file) == 0, payload
        assert texts(file) == {payload}


async def test_p22_every_text_of_a_list_of_cases_stays_text() -> None:
    """Also the reference, and the names of places; the answers follow below."""
    for payload in PAYLOADS:
        known = Traits(origin=payload, district=payload, is_young=True)
        taken = Taken(replace(case(), reference=payload, traits=known), {})
        file = await cases_file(one_page(taken), NAMES, says(payload))
        assert formulas(file) == 0, payload
        assert texts(file) == {payload}


def test_p22_a_name_that_nobody_knows_any_more_stays_text() -> None:
    """What stands under its key is the key."""
    nobody = Names(territories={}, professions={}, flows={})
    for payload in PAYLOADS:
        name = nobody.node("gone", payload)
        assert isinstance(name, Bilingual)
        assert _alone(name) == payload


def _alone(words: Words | str) -> object:
    """One cell, written and read back."""
    with Book(SAY[Language.KK]) as book:
        book.sheet(Text("figures-sheet-cases"), [Text("figures-head-count")]).add([(words,)])
        file = book.whole()
    assert formulas(file) == 0
    assert kinds(file) == {"s"}
    (rows,) = sheets(file).values()
    return rows[1][0]


@pytest.mark.parametrize(("typed", "read"), HOSTILE.values(), ids=HOSTILE)
def test_p22_what_is_no_plain_text_is_no_formula_either_and_is_not_lost(
    typed: str, read: str
) -> None:
    assert _alone(typed) == read


@pytest.mark.parametrize("language", Language)
async def test_p22_what_visitors_typed_comes_out_as_it_is_kept(
    database: Database, language: Language
) -> None:
    """Through the door, the database and the export: fifty people, every question of words."""
    kept = [clean(payload) for payload in PAYLOADS]
    for number, words in enumerate(kept, 1):
        await _sends(database, number, words)
    page = await database.write(
        lambda tx: service(tx).exports.cases(DANA, Period(TODAY, TODAY), answers=True)
    )
    file = await cases_file(one_page(*page.cases), NAMES, SAY[language], said_answer)
    (rows,) = sheets(file).values()

    assert formulas(file) == 0
    assert len(rows) == 1 + len(PAYLOADS)
    for words, row in zip(kept, rows[1:], strict=True):
        assert {cell for cell in row[len(HEADINGS) :] if cell} == {words}


async def _sends(database: Database, number: int, words: str) -> None:
    said: dict[str, Answer] = dict.fromkeys(_asked_in_words(), words)
    new = application(number, said)
    await database.write(lambda tx: Cases(tx).add(new, f"M-AAAA-{number:02}", NOW))


def _asked_in_words() -> Iterator[str]:
    asked = BOUND["kandas"].questions()
    return (one.key for one in asked if isinstance(one.reader, answers.Words))
