"""Where everything stands on a picture: measured and laid out before anything is painted."""

from dataclasses import dataclass, field

from bot.pictures.chart import Bar, Chart, Statement
from bot.pictures.letters import BOLD, REGULAR, Style, style

WIDTH = 1080
"""Pixels: three for each that a small phone has."""

MARGIN, GAP, CLOSE = 56, 28, 10
"""Around everything; between things; between what belongs together."""

LEFT, RIGHT = MARGIN, WIDTH - MARGIN
BAR, RULE, EDGE = 20, 3, 10
"""How thick a bar, the rule above the total and the edge of a frame are."""

PAPER, INK, GREY = "#ffffff", "#16202a", "#44525f"
BLUE, PALE, LINE = "#1a6b8f", "#e3ebf0", "#b6c3cc"
WARM, ORANGE = "#fdf3e1", "#b35c00"

HEADING, NOTE = style(BOLD, 50, INK), style(REGULAR, 38, INK)
NAME, NUMBER = style(REGULAR, 40, INK), style(BOLD, 40, INK)
WARNING, REASON = style(BOLD, 36, INK), style(REGULAR, 36, INK)
FOOT = style(REGULAR, 33, GREY)

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line; *foot* is where their letters stand."""

    text: str
    style: Style
    left: float
    foot: float

    @property
    def box(self) -> Box:
        """What the letters cover."""
        left, top, right, bottom = self.style.font.getbbox(self.text, anchor="ls")
        return self.left + left, self.foot + top, self.left + right, self.foot + bottom


@dataclass(frozen=True, slots=True)
class Block:
    """A filled rectangle."""

    box: Box
    colour: str


@dataclass(slots=True)
class Sheet:
    """Keeps what is put on it, from the top down; *height* is how far it has come."""

    height: float = MARGIN
    lines: list[Line] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def down(self, by: float) -> None:
        self.height += by

    def write(self, text: str, style: Style, left: float = LEFT, right: float = RIGHT) -> None:
        """As many lines as it takes, between *left* and *right*."""
        for line in style.lines(text, right - left):
            self.lines.append(Line(line, style, left, self.height + style.ascent))
            self.down(style.leading)

    def fill(self, right: float, thick: float, colour: str) -> None:
        """A rectangle from the left margin to *right*; what follows may be put on it."""
        self.blocks.append(Block((LEFT, self.height, right, self.height + thick), colour))


def laid_out(chart: Chart) -> Sheet:
    """Everything that *chart* says, from the heading down to the source."""
    sheet = Sheet()
    sheet.write(chart.heading.first, HEADING)
    sheet.down(CLOSE)
    sheet.write(chart.heading.rest, NOTE)
    sheet.down(GAP)
    longest = max(bar.amount for bar in chart.bars)
    for bar in chart.bars:
        _bar(sheet, bar, bar.amount / longest if longest else 0)
    _total(sheet, chart.total)
    if chart.beside:
        _framed(sheet, chart.beside)
    for line in chart.foot:
        sheet.write(line, FOOT)
    sheet.down(MARGIN - CLOSE)
    return sheet


def _bar(sheet: Sheet, bar: Bar, share: float) -> None:
    _named(sheet, bar, NAME)
    sheet.down(CLOSE)
    sheet.fill(RIGHT, BAR, PALE)
    sheet.fill(LEFT + (RIGHT - LEFT) * share, BAR, BLUE)
    sheet.down(BAR + 2 * CLOSE)


def _named(sheet: Sheet, bar: Bar, name: Style) -> None:
    """A name, on as many lines as it takes, and its number to the right of the first."""
    left = RIGHT - NUMBER.width(bar.number)
    sheet.lines.append(Line(bar.number, NUMBER, left, sheet.height + NUMBER.ascent))
    sheet.write(bar.name, name, right=left - GAP)


def _total(sheet: Sheet, total: Bar) -> None:
    sheet.fill(RIGHT, RULE, LINE)
    sheet.down(CLOSE)
    _named(sheet, total, NUMBER)
    sheet.down(GAP)


def _framed(sheet: Sheet, said: Statement) -> None:
    """On a ground of its own, with an edge: what nobody may overlook."""
    top, left, right = sheet.height, LEFT + EDGE + GAP, RIGHT - GAP
    sheet.down(GAP - CLOSE)
    sheet.write(said.first, WARNING, left, right)
    sheet.down(CLOSE)
    sheet.write(said.rest, REASON, left, right)
    sheet.down(GAP)
    sheet.blocks.append(Block((LEFT, top, RIGHT, sheet.height), WARM))
    sheet.blocks.append(Block((LEFT, top, LEFT + EDGE, sheet.height), ORANGE))
    sheet.down(GAP)
