"""How well and how fast questions are found: ``python -m bench.search [questions.toml …]``."""

import argparse
import random
import statistics
import time
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

from bench.respelling import WAYS
from core.cards import Card, Cards
from core.search import MOST, Index
from core.text import Bilingual
from knowledge.loader import load

HERE = Path(__file__).parent.parent / "tests" / "search"
LISTS = (HERE / "questions.toml", HERE / "held_out.toml", HERE / "since.toml")
SEED = 7
MANY = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and the card that answers it."""

    words: str
    card: str


@dataclass(frozen=True, slots=True)
class Measured:
    """Shares of the questions whose card comes first, and among those shown."""

    first: float
    shown: float
    missed: tuple[str, ...]


def questions(path: Path) -> list[Asked]:
    return [Asked(**one) for one in tomllib.loads(path.read_text("utf-8"))["question"]]


def nonsense(path: Path) -> list[str]:
    """What a list holds that no card answers; nothing must be found."""
    return list(tomllib.loads(path.read_text("utf-8")).get("nonsense", ()))


def measured(index: Index, asked: list[Asked]) -> Measured:
    found = [[card.key for card in index.find(one.words).cards] for one in asked]
    first = sum(keys[:1] == [one.card] for keys, one in zip(found, asked, strict=True))
    missed = tuple(
        f"{one.words!r}: {one.card}, not {keys}"
        for keys, one in zip(found, asked, strict=True)
        if one.card not in keys[:MOST]
    )
    return Measured(first / len(asked), 1 - len(missed) / len(asked), missed)


def respelt(asked: list[Asked], way: str) -> list[Asked]:
    chance = random.Random(SEED)  # noqa: S311 - the same slips each time
    return [replace(one, words=WAYS[way](one.words, chance)) for one in asked]


def many(cards: Cards, number: int = MANY) -> Cards:
    """*cards* and, up to *number*, made-up ones of their words."""
    chance = random.Random(SEED)  # noqa: S311 - no secrets
    words = [word for card in cards.every.values() for ask in card.asks for word in ask.split()]
    every = dict(cards.every)
    while len(every) < number:
        asks = tuple(" ".join(chance.sample(words, 5)) for _ in range(14))
        key = f"made-{len(every)}"
        title = Bilingual(kk=asks[0], ru=asks[1])
        every[key] = Card(key=key, question=title, answer=title, asks=asks)
    return Cards(every, cards.speech)


def slowest(index: Index, asked: list[Asked]) -> float:
    """Milliseconds below which ninety-five of a hundred searches stay; nothing is asked twice."""
    taken = []
    for way in WAYS:
        for one in respelt(asked, way):
            begun = time.perf_counter()
            index.find(one.words)
            taken.append((time.perf_counter() - begun) * 1000)
    return statistics.quantiles(taken, n=20)[-1]


def table(path: Path, index: Index) -> None:
    """Print what of one list was found, as asked and respelt, and what was not."""
    asked = questions(path)
    rows = {"as asked": asked, **{way: respelt(asked, way) for way in WAYS}}
    for name, list_ in rows.items():
        of = measured(index, list_)
        print(f"{path.stem + ', ' + name:<32}{of.first:>8.0%}{of.shown:>10.0%}")
        print("".join(f"    {missed}\n" for missed in of.missed), end="")
    if words := nonsense(path):
        found = [one for one in words if index.find(one).cards]
        print(f"{path.stem + ', nonsense':<32}{len(found):>8} of {len(words)} found something")
        print("".join(f"    {one!r}\n" for one in found), end="")


def main(given: list[str] | None = None) -> None:
    """Print a table for each list, what was not found, and how long a search takes."""
    parser = argparse.ArgumentParser(
        prog="python -m bench.search",
        description="How well questions find their card, as asked and respelt five ways.",
        epilog='A list is TOML: question = [{ words = "…", card = "KEY" }, …], '
        'and, if you like, nonsense = ["…", …]. Keys are those of knowledge/cards.',
    )
    parser.add_argument("list", nargs="*", type=Path, default=LISTS, help="another list")
    chosen = parser.parse_args(given).list
    cards = load().cards
    index = Index(cards)
    print(f"{len(cards.every)} cards\n{'questions':<32}{'first':>8}{'in three':>10}")
    for path in chosen:
        table(path, index)
    large = Index(many(cards))
    print(f"p95 of {MANY} cards: {slowest(large, questions(chosen[0])):.1f} ms")


if __name__ == "__main__":
    main()
