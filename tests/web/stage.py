"""Spreadsheets read back as another program reads them."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from bot.flows import VISITOR_FLOWS
from core.text import Language
from knowledge.loader import load
from locales import load as words
from tests.flows.stage import BOUND, TODAY
from web.naming import Names
from web.spreadsheet import Say

KNOWN = load(today=TODAY)
NAMES = Names(
    territories={key: one.name for key, one in KNOWN.territories.every.items()},
    professions={key: one.name for key, one in KNOWN.professions.every.items()},
    flows={key: BOUND[key] for key in VISITOR_FLOWS},
)
SAY: dict[Language, Say] = {language: words()[language].plain for language in Language}
Rows = list[tuple[object, ...]]


def sheets(file: bytes) -> dict[str, Rows]:
    """Every sheet by its name, headings first."""
    book = load_workbook(BytesIO(file))
    return {name: [tuple(map(_read, row)) for row in book[name]] for name in book.sheetnames}


def _read(cell: Any) -> object:
    """The format writes ``_x003D_`` for ``=``; openpyxl leaves that to us in cells like ours."""
    return unescape(cell.value) if isinstance(cell.value, str) else cell.value


def kinds(file: bytes) -> set[str]:
    """What the cells hold: s is text, n a number or nothing, d a time, f a formula."""
    book = load_workbook(BytesIO(file))
    return {cell.data_type for name in book.sheetnames for row in book[name] for cell in row}


def formulas(file: bytes) -> int:
    """Formulas and links in the file itself, whatever a program makes of them."""
    with ZipFile(BytesIO(file)) as parts:
        inside = [parts.read(name) for name in parts.namelist()]
    return sum(
        part.count(b"<f>") + part.count(b"<f ") + part.count(b"<hyperlink") for part in inside
    )
