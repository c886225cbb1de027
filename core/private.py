"""What we must not know: recognised at the door, before anything is stored or logged.

IIN, document numbers and whatever is sent as a file (domain brief, 7.2 and 7.3). A phone number
is not private in this sense: it is asked for.
"""

import re
import unicodedata
from enum import StrEnum


class Private(StrEnum):
    """What was recognised; decides the words of the refusal."""

    IIN = "iin"
    DOCUMENT = "document"
    CARD = "card"
    FILE = "file"


UNSEEN = ("Cf", "Me", "Mn")
GAP = r"[ \-.\N{NO-BREAK SPACE}]?"
# Uzbek and Kyrgyz phone numbers without their plus have twelve digits too, and so have mobile ones
# of Turkey and Iran; read as an IIN they would mean an 89th, 69th, 5xth or 9xth month, so they
# cannot be one.
PHONES = rf"9(?:9[68]|0{GAP}5|8{GAP}9)"
TWELVE_DIGITS = re.compile(rf"(?<![0-9+])(?!{PHONES})(?:[0-9]{GAP}){{11}}[0-9](?![0-9])")
# With wider gaps only what can be an IIN counts, a birth date in front: else every range of sums
# would be refused. A plus makes it a phone, unless a zero follows: no country's code begins so.
WIDE = r"[\s\-.\N{EN DASH}\N{EM DASH}\N{HYPHEN}\N{NON-BREAKING HYPHEN}]{0,2}"
BORN = rf"(?:[0-9]{WIDE}){{2}}(?:0{WIDE}[1-9]|1{WIDE}[0-2]){WIDE}(?:[0-2]{WIDE}[0-9]|3{WIDE}[01])"
WIDE_IIN = re.compile(
    rf"(?<![0-9])(?:(?<!\+)|(?=0))(?!{PHONES}){BORN}(?:{WIDE}[0-9]){{6}}(?![0-9])"
)
DAY = re.compile(r"(?<![0-9])[0-3]?[0-9]\.[01]?[0-9]\.(?:19|20)[0-9]{2}(?![0-9])")
CARD_NUMBER = re.compile(rf"(?<![0-9+])(?:[0-9]{GAP}){{15}}[0-9](?![0-9])")
# Cyrillic letters count in capitals only: «за 7028125» is a sum.
TENGE = r"(?! ?(?:₸|[Тт][Ее][ҢңНн][Гг][Ее]|[Тт][Гг]))"
DOCUMENT_NUMBER = re.compile(
    rf"(?<![^\W_])(?:[A-Za-z]{{1,2}}|[А-ЯЁ]{{1,2}}){GAP}[0-9]{{7,8}}(?![0-9]){TENGE}"
)
NAMED_NUMBER = re.compile(
    r"(ПАСПОРТ|ТӨЛҚҰЖАТ|КУӘЛІ[КГ]|УДОСТОВЕРЕНИ|PASSPORT)[^0-9]{0,20}"
    r"(?:[0-9]{6,10}|[0-9]{2} ?[0-9]{2} [0-9]{6})(?![0-9])",
    re.IGNORECASE,
)


def recognise(words: str) -> Private | None:
    """
    The first kind of private data found in *words*.

    Any twelve digits count as an IIN: with or without a right check digit, in any script's
    digits, with single gaps between them (a refusal costs one retyping; a leak cannot be undone).
    """
    seen = DAY.sub(" … ", _folded(words))
    if CARD_NUMBER.search(seen):
        return Private.CARD
    if TWELVE_DIGITS.search(seen) or WIDE_IIN.search(seen):
        return Private.IIN
    if DOCUMENT_NUMBER.search(seen) or NAMED_NUMBER.search(seen):
        return Private.DOCUMENT
    return None


def _folded(words: str) -> str:
    """Every script's digits as 0–9; invisible characters and the frames of keycaps dropped."""
    if words.isascii():
        return words
    shown = (c for c in unicodedata.normalize("NFKC", words) if not _is_unseen(c))
    return "".join(_digit(character) for character in shown)


def _is_unseen(character: str) -> bool:
    return unicodedata.category(character) in UNSEEN


def _digit(character: str) -> str:
    value = unicodedata.digit(character, None)
    return character if value is None else str(value)
