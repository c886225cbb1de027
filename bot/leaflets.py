"""Codes for leaflets: each deep link as a picture to print, which a phone's camera reads."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import segno

from bot.flows import WAYS
from bot.links import CARD, HEAR, deep_link
from bot.screens.content import Content
from core.errors import ServiceError
from core.subscriptions import wished

CORRECTION = "m"  # 15 of 100 parts of a code may be scratched or folded away
SQUARE = 20  # pixels of the smallest square of a PNG; in an SVG it is a millimetre wide


class NoSuchLeaflet(ServiceError):
    """There is no such card, topic or region to lead to."""


@dataclass(frozen=True, slots=True)
class Leaflet:
    """One code: what its files are called, and what its link carries."""

    name: str
    carried: str


def leaflets(
    content: Content, cards: Iterable[str] = (), subscriptions: Iterable[str] = ()
) -> Iterator[Leaflet]:
    """
    One for each flow of guidance, then for *cards* by key, then for *subscriptions* by the name of
    their wish, such as ``relocation_pavlodar``.

    Raises:
        NoSuchLeaflet: a link would lead nowhere; a printed one cannot be taken back.
    """
    yield from (Leaflet(f"flow-{way}", way) for way in WAYS)
    for key in cards:
        if key not in content.cards.every:
            raise NoSuchLeaflet(f"no card {key!r}")
        yield Leaflet(f"card-{key}", f"{CARD}{key}")
    topics = {way: content.flows[way] for way in WAYS}
    for name in subscriptions:
        if wished(topics, name) is None:
            raise NoSuchLeaflet(f"no topic or region {name!r}")
        yield Leaflet(f"subscription-{name}", f"{HEAR}{name}")


def write(wanted: Iterable[Leaflet], name: str, folder: Path) -> Iterator[str]:
    """Write each as SVG, for a printer, and as PNG; say which file leads where, for that bot."""
    folder.mkdir(parents=True, exist_ok=True)
    for leaflet in wanted:
        link = deep_link(name, leaflet.carried)
        code = segno.make_qr(link, error=CORRECTION)
        code.save(str(folder / f"{leaflet.name}.svg"), unit="mm", light="#fff", title=link)
        code.save(str(folder / f"{leaflet.name}.png"), scale=SQUARE)
        yield f"{leaflet.name}  {link}"
