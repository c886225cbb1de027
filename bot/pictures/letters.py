"""The letters of pictures: Noto Sans in two weights, measured, and broken into lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import ImageFont
from PIL.ImageFont import FreeTypeFont, Layout

from core.money import NO_BREAK

HERE = Path(__file__).parent
REGULAR, BOLD = HERE / "NotoSans-Regular.ttf", HERE / "NotoSans-Bold.ttf"
AIR = 1.3
"""From one line to the next, in sizes of the letters."""

AFTER_A_NUMBER = re.compile(r"(?<=\d) (?=\w)")


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """Letters of one weight, size and colour; *leading* is from one line to the next."""

    font: FreeTypeFont
    leading: int
    colour: str

    @property
    def ascent(self) -> int:
        """From the top of a line down to where its letters stand."""
        return self.font.getmetrics()[0]

    def width(self, text: str) -> float:
        return self.font.getlength(text)

    def lines(self, text: str, most: float) -> list[str]:
        """*text* in lines no wider than *most*. A number stays with what it counts."""
        lines: list[str] = []
        for word in self._words(AFTER_A_NUMBER.sub(NO_BREAK, text), most):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer) <= most:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _words(self, text: str, most: float) -> Iterator[str]:
        """Each no wider than *most*: a longer one is broken where it has to be."""
        for word in text.split(" "):
            piece = ""
            for letter in word:
                if piece and self.width(piece + letter) > most:
                    yield piece
                    piece = ""
                piece += letter
            if piece:
                yield piece


def style(weight: Path, size: int, colour: str) -> Style:
    """No letter of ours needs Pillow's complex layout, and the simple one is everywhere alike."""
    font = ImageFont.truetype(weight, size, layout_engine=Layout.BASIC)
    return Style(font, round(size * AIR), colour)
