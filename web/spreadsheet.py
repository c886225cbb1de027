"""Spreadsheets in which what people typed stays text, and never becomes a formula."""

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from datetime import date, datetime, timedelta
from io import BytesIO
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]  # it says its types but does not publish them

from core.calendar import AKTAU
from core.text import Bilingual, Text, Words

Cell = Words | str | int | date | timedelta | None
"""A ``str`` is what somebody typed; words of ours are said in the reader's language."""
Say = Callable[[Words], str]

UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What XML cannot hold, and control characters: they end a cell or move the cursor."""
NO_NAME = re.compile(r"[\[\]:*?/\\]")
LONGEST_NAME = 31  # characters of a sheet's name, by the format itself
LONGEST = 32_767  # UTF-16 units in a cell, by the format itself; of more it would keep nothing
MOST_ROWS = 1_000_000  # of 1,048,576 by the format; what follows goes to the next sheet
WIDTH = 24  # characters of a column
DAY = timedelta(days=1)
FORMATS = {datetime: "dd.mm.yyyy hh:mm", date: "dd.mm.yyyy", timedelta: "[h]:mm"}
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class Book:
    """
    A spreadsheet being written; ``with`` throws its working files away.

    Rows leave the memory at once: they wait in a folder that only we can read.
    """

    def __init__(self, say: Say) -> None:
        self.say = say
        self._file = BytesIO()
        self._stack = ExitStack()

    def __enter__(self) -> "Book":
        folder = self._stack.enter_context(TemporaryDirectory(prefix="qonys-"))
        self.workbook = xlsxwriter.Workbook(self._file, {**OPTIONS, "tmpdir": folder})
        self.formats = {
            kind: self.workbook.add_format({"num_format": pattern, "align": "left"})
            for kind, pattern in FORMATS.items()
        }
        self.heading = self.workbook.add_format({"bold": True, "text_wrap": True})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for sheet in self.workbook.worksheets():
            sheet._opt_close()  # the library lets go of its files only when it ends well
        self._stack.close()

    def sheet(self, name: Words, headings: Sequence[Words]) -> "Sheet":
        return Sheet(self, self.say(name), headings)

    def whole(self) -> bytes:
        """The finished file."""
        self.workbook.close()
        return self._file.getvalue()


class Sheet:
    """One sheet; it continues on another when it is full."""

    def __init__(
        self, book: Book, name: str, headings: Sequence[Words], most: int = MOST_ROWS
    ) -> None:
        self._book = book
        self._name = name
        self._headings = headings
        self._most = most
        self._number = 0
        self._turn_over()

    def add(self, rows: Iterable[Sequence[Cell]]) -> None:
        for row in rows:
            if self._row > self._most:
                self._turn_over()
            for column, cell in enumerate(row):
                self._put(column, cell)
            self._row += 1

    def _turn_over(self) -> None:
        self._number += 1
        name = fit(self._name, self._number)
        self._sheet: Any = self._book.workbook.add_worksheet(name)
        self._sheet.set_column(0, len(self._headings) - 1, WIDTH)
        self._sheet.freeze_panes(1, 0)
        for column, heading in enumerate(self._headings):
            self._sheet.write_string(0, column, clean(self._book.say(heading)), self._book.heading)
        self._row = 1

    def _put(self, column: int, cell: Cell) -> None:
        at, formats = (self._row, column), self._book.formats
        match cell:
            case None:
                return
            case str():
                self._sheet.write_string(*at, clean(cell))
            case Text() | Bilingual():
                self._sheet.write_string(*at, clean(self._book.say(cell)))
            case int():
                self._sheet.write_number(*at, cell)
            case timedelta():
                self._sheet.write_number(*at, cell / DAY, formats[timedelta])
            case datetime():
                there = cell.astimezone(AKTAU).replace(tzinfo=None)
                self._sheet.write_datetime(*at, there, formats[datetime])
            case date():
                self._sheet.write_datetime(*at, cell, formats[date])


def clean(text: str) -> str:
    """Without what a spreadsheet cannot hold, and not more than it can; new lines stay."""
    held = UNFIT.sub("", text)
    units = held.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return held
    return units[: 2 * (LONGEST - 1)].decode("utf-16-le", "ignore") + "…"


def fit(name: str, number: int) -> str:
    """A name that a sheet can have; from the second sheet of one name on, with its number."""
    suffix = f" {number}" if number > 1 else ""
    plain = NO_NAME.sub(" ", name).strip(" '")
    return plain[: LONGEST_NAME - len(suffix)] + suffix
