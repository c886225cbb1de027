"""What a picture shows, said in one language; nothing else is drawn."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from core.money import grouped
from core.rules.pictures import Picture
from core.text import Bilingual, Text
from locales import Translator

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of the chart: *number* is *amount* as it is read."""

    name: str
    amount: int
    number: str


@dataclass(frozen=True, slots=True)
class Statement:
    """Its first sentence is set in bold; what comes after that is not."""

    first: str
    rest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Bars from long to short, what they are, and what must be read beside them."""

    heading: Statement
    bars: tuple[Bar, ...]
    total: Bar
    beside: Statement | None
    foot: tuple[str, ...]

    @property
    def digest(self) -> str:
        """The same for two pictures only if they look the same."""
        words = json.dumps(asdict(self), ensure_ascii=False)
        return hashlib.sha256(f"{DRAWING}\0{words}".encode()).hexdigest()


def charted(picture: Picture, say: Translator) -> Chart:
    """*picture* in the language of *say*."""
    return Chart(
        heading=_statement(picture.statement, say),
        bars=tuple(_bar(say.plain(part.name), part.amount) for part in picture.parts),
        total=_bar(say.plain(Text("picture-total")), picture.total),
        beside=_statement(picture.beside, say) if picture.beside else None,
        foot=(
            say.plain(Text("picture-as-of", {"date": picture.as_of})),
            say.plain(Text("picture-source", {"source": picture.source})),
        ),
    )


def _bar(name: str, amount: int) -> Bar:
    return Bar(name, amount, grouped(amount))


def _statement(words: Bilingual, say: Translator) -> Statement:
    first, stop, rest = say.plain(words).partition(". ")
    return Statement(first + stop.strip(), rest)


def _fingerprint() -> str:
    """Of the code and the letters: whoever changes the drawing need not remember a number."""
    parts = sorted(path for path in HERE.iterdir() if path.suffix in (".py", ".ttf"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in parts)).hexdigest()


DRAWING = _fingerprint()
