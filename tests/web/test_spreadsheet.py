"""P22: what people typed stays text in every cell, and is the same after reading it back."""

import tracemalloc
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import gettempdir

import pytest

from core.text import Bilingual, Language, Text
from tests.web.payloads import PAYLOADS
from tests.web.stage import SAY, formulas, kinds, sheets
from web.spreadsheet import Book, Sheet, clean, fit

NAME = Bilingual(kk="Істер", ru="Дела")
HEAD = Bilingual(kk="Баған", ru="Столбец")
COLUMNS = 20


def written(rows: list[tuple[object, ...]], columns: int = COLUMNS) -> bytes:
    with Book(SAY[Language.KK]) as book:
        book.sheet(NAME, [HEAD] * columns).add(rows)  # type: ignore[arg-type]  # any cell
        return book.whole()


def test_p22_there_are_fifty_payloads() -> None:
    assert len(set(PAYLOADS)) == 50


def test_p22_fifty_payloads_in_every_column_stay_text_and_come_back_unchanged() -> None:
    file = written([(payload,) * COLUMNS for payload in PAYLOADS])
    _, *rows = sheets(file)["Істер"]

    assert formulas(file) == 0
    assert kinds(file) == {"s"}
    assert rows == [(payload,) * COLUMNS for payload in PAYLOADS]


def test_words_with_control_characters_come_without_them() -> None:
    """They are no characters of XML, or would move the cursor."""
    typed = "бір\x00\x07\x1b\x7f\x85\r\nекі\ufffe\ud800"
    _, row = sheets(written([(typed,)], 1))["Істер"]

    assert row == ("бір\nекі",)
    assert clean(typed) == "бір\nекі"


def test_numbers_days_times_and_lengths_of_time_can_be_reckoned_with() -> None:
    noon = datetime(2026, 11, 23, 7, tzinfo=UTC)
    row = (7, date(2026, 11, 23), noon, timedelta(hours=30), None)
    _, read = sheets(written([row], 5))["Істер"]

    assert read == (
        7,
        datetime(2026, 11, 23),  # noqa: DTZ001 - a spreadsheet knows no zones
        datetime(2026, 11, 23, 12),  # noqa: DTZ001 - noon in Aktau
        timedelta(hours=30),
        None,
    )


@pytest.mark.parametrize("language", Language)
def test_our_own_words_are_said_in_the_officers_language(language: Language) -> None:
    with Book(SAY[language]) as book:
        book.sheet(NAME, [HEAD, HEAD]).add([(Text("figures-yes"), HEAD)])
        read = sheets(book.whole())

    assert read == {
        NAME[language]: [
            (HEAD[language], HEAD[language]),
            (SAY[language](Text("figures-yes")), HEAD[language]),
        ]
    }


def test_a_full_sheet_goes_on_with_another_and_loses_nothing() -> None:
    with Book(SAY[Language.KK]) as book:
        Sheet(book, "Істер", [HEAD], most=2).add([(number,) for number in range(5)])
        read = sheets(book.whole())

    assert read == {
        "Істер": [("Баған",), (0,), (1,)],
        "Істер 2": [("Баған",), (2,), (3,)],
        "Істер 3": [("Баған",), (4,)],
    }


@pytest.mark.parametrize(
    ("name", "number", "fits"),
    [
        ("Қай жол сәйкес келеді?", 1, "Қай жол сәйкес келеді"),
        ("a[b]c:d*e/f\\g", 1, "a b c d e f g"),
        ("'Щ'" * 20, 12, ("Щ''" * 20)[:28] + " 12"),
    ],
)
def test_a_sheet_has_a_name_that_the_format_takes(name: str, number: int, fits: str) -> None:
    assert fit(name, number) == fits
    assert len(fit(name, number)) <= 31


def test_rows_wait_outside_the_memory() -> None:
    """So a hundred thousand rows need no more of it than ten thousand, but for the file itself."""
    row = ("Әбенова Айгүл",) * 10
    tracemalloc.start()
    few, many = _peak([row] * 500), _peak([row] * 4000)
    tracemalloc.stop()

    assert many - few < 700_000


def _peak(rows: list[tuple[object, ...]]) -> int:
    tracemalloc.reset_peak()
    before = tracemalloc.get_traced_memory()[0]
    written(rows, 10)
    return tracemalloc.get_traced_memory()[1] - before


def test_nothing_of_a_spreadsheet_stays_on_the_disk_even_if_it_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    assert Path(gettempdir()) == tmp_path
    written([("Әбенова",)], 1)
    with pytest.raises(ZeroDivisionError):
        _fails(tmp_path)

    assert list(tmp_path.iterdir()) == []


def _fails(folder: Path) -> None:
    """Until then the working files are there, for our eyes only."""
    with Book(SAY[Language.KK]) as book:
        book.sheet(NAME, [HEAD]).add([("Әбенова",)] * 3)
        assert [path.stat().st_mode & 0o777 for path in folder.iterdir()] == [0o700]
        _ = 1 / 0
