"""Paints a chart."""

from io import BytesIO

from PIL import Image, ImageDraw

from bot.pictures.chart import Chart
from bot.pictures.sheet import PAPER, WIDTH, laid_out

COLOURS = 24
"""Enough for the edges of letters; a photo's millions would only make the file large."""


def drawn(chart: Chart) -> bytes:
    """*chart* as a PNG."""
    sheet = laid_out(chart)
    image = Image.new("RGB", (WIDTH, round(sheet.height)), PAPER)
    pen = ImageDraw.Draw(image)
    for block in sheet.blocks:
        left, top, right, bottom = map(round, block.box)
        if right > left:
            pen.rectangle((left, top, right - 1, bottom - 1), block.colour)
    for line in sheet.lines:
        at = round(line.left), round(line.foot)
        pen.text(at, line.text, line.style.colour, line.style.font, anchor="ls")
    return _png(image)


def _png(image: Image.Image) -> bytes:
    file = BytesIO()
    few = image.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(file, "PNG", optimize=True)
    return file.getvalue()
