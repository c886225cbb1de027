"""Sources, and the facts that rest on them, in all their editions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from core.errors import ContentError
from core.facts import Fact, Facts, Item, Source
from core.money import grouped
from core.territories import Territory
from core.text import Bilingual
from knowledge.checks import check_editions, check_fact, check_sums
from knowledge.reading import entries, only, read
from knowledge.shapes import FactEntry, ItemEntry, SourceEntry
from knowledge.words import Refused, check_said, places


@dataclass(frozen=True, slots=True)
class Known:
    """What a fact may point at."""

    sources: Mapping[str, Source]
    territories: Mapping[str, Territory]
    today: date | None
    """Nothing may be dated later; ``None`` where the day does not matter."""


def load_sources(path: Path) -> dict[str, Source]:
    document = read(path)
    only(document, ["source"], path)
    sources: dict[str, Source] = {}
    for where, one in entries(SourceEntry, document.get("source", []), path):
        if one.key in sources:
            raise ContentError(f"{where}: written twice")
        check_said(one.title.words, where)
        sources[one.key] = Source(
            key=one.key, title=one.title.words, kind=one.kind, published=one.published
        )
    return sources


def load_facts(folder: Path, known: Known) -> Facts:
    """Every fact in *folder*; its editions do not overlap, and live in one file."""
    editions: dict[str, tuple[Fact, ...]] = {}
    stands: dict[str, str] = {}
    for path in sorted(folder.glob("*.toml")):
        here = _file(path, known)
        if twice := editions.keys() & here.keys():
            raise ContentError(f"{path.name}: {min(twice)}: written in another file too")
        editions |= here
        stands |= {key: f"{path.name}: {key}" for key in here}
    facts = Facts(editions)
    for key, where in stands.items():
        check_editions(editions[key], where)
        check_sums(key, facts, where)
    return facts


def _file(path: Path, known: Known) -> dict[str, tuple[Fact, ...]]:
    document = read(path)
    only(document, ["owner", "fact"], path)
    raws = _owned(document.get("fact", []), document.get("owner"))
    editions: dict[str, tuple[Fact, ...]] = {}
    for where, one in entries(FactEntry, raws, path):
        fact = fact_of(one, where, known)
        check_fact(fact, where, known.today)
        editions[one.key] = (*editions.get(one.key, ()), fact)
    return editions


def _owned(raws: Any, owner: Any) -> Any:
    """*raws*, each with the *owner* of the file where it names none of its own."""
    if owner is None or not isinstance(raws, list):
        return raws
    return [{"owner": owner, **raw} if isinstance(raw, dict) else raw for raw in raws]


def fact_of(one: FactEntry, where: str, known: Known) -> Fact:
    """
    What is written of one edition, with what it points at.

    Raises:
        ContentError: it points at nothing, or an entry of its list cannot be said.
    """
    if unknown := [key for key in one.sources if key not in known.sources]:
        raise ContentError(f"{where}: no source {unknown[0]!r}")
    return Fact(
        key=one.key,
        statement=one.statement.words,
        as_of=one.as_of,
        sources=tuple(known.sources[key] for key in one.sources),
        certainty=one.certainty,
        owner=one.owner,
        valid_from=one.valid_from,
        valid_to=one.valid_to,
        amounts=tuple(one.amounts),
        unit=one.unit,
        items=tuple(_item(item, where, known.territories) for item in one.items),
        known=one.known,
    )


def _item(one: ItemEntry, where: str, territories: Mapping[str, Territory]) -> Item:
    words = _item_words(one, where, territories)
    used = places(words.kk, where), places(words.ru, where)
    needed = set[str]() if one.amount is None else {"amount"}
    if used != (needed, needed):
        raise Refused(where, "entry-amount", "an entry of the list and its amount disagree")
    number = grouped(one.amount or 0)
    return Item(
        kk=words.kk.format(amount=number),
        ru=words.ru.format(amount=number),
        key=one.key or one.territory,
        certainty=one.certainty,
        amount=one.amount,
        territory=territories[one.territory].name if one.territory else None,
        pattern=None if one.territory else words,
    )


def _item_words(one: ItemEntry, where: str, territories: Mapping[str, Territory]) -> Bilingual:
    if not one.territory:
        if not (one.kk.strip() and one.ru.strip()):
            raise Refused(where, "entry-one-sided", "an entry of the list lacks kk or ru")
        return Bilingual(kk=one.kk, ru=one.ru)
    if one.kk or one.ru or one.key:
        raise ContentError(f"{where}: {one.territory} already has a name")
    if one.territory not in territories:
        raise ContentError(f"{where}: no territory {one.territory!r}")
    name = territories[one.territory].name
    tail = "" if one.amount is None else ": {amount}"
    return Bilingual(kk=name.kk + tail, ru=name.ru + tail)
