"""Later editions of facts, as officers wrote them: held to the same rules as our files."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from pydantic import ValidationError

from core.errors import ContentError, InvalidAnswer
from core.fact_drafts import FactEdition, Written, WrittenEntry
from core.facts import MRP, Facts, Source
from core.text import Text
from knowledge.checks import check_fact, check_sums
from knowledge.dated import Known, fact_of
from knowledge.loader import Knowledge
from knowledge.shapes import FactEntry, SourceEntry
from knowledge.words import Refused, check_said

FARTHEST = timedelta(days=3660)
"""How far ahead an edition may begin: a slip in the year is not; our own choice."""
NUMBER = re.compile(r"[0-9]{1,9}")
FIELDS = {
    "statement": "one-sided",
    "title": "source-name",
    "published": "day",
    "as_of": "day",
    "valid_from": "day",
    "valid_to": "day",
    "amounts": "amounts",
    "kind": "kind",
}
"""What is wrong, by the field in which pydantic finds it."""


@dataclass(frozen=True, slots=True)
class Later:
    """What is known with all published editions, but for those that cannot be read any more."""

    knowledge: Knowledge
    unread: dict[int, str]
    """By the number of the edition: the words of what is wrong."""


class Reader:
    """Fits ``core.fact_drafts.FactReader``."""

    def __init__(self, known: Knowledge) -> None:
        self._known = known

    def read(self, edition: FactEdition, today: date) -> Facts:
        return _with(self._known, edition, today).facts


def with_editions(known: Knowledge, editions: Iterable[FactEdition], today: date) -> Later:
    """*known*, and *editions* in their order. Beside a broken one, what stood before it stays."""
    unread: dict[int, str] = {}
    for edition in editions:
        try:
            known = _with(known, edition, today)
        except InvalidAnswer as refused:
            unread[edition.id] = refused.words.id
    return Later(known, unread)


def _with(known: Knowledge, edition: FactEdition, today: date) -> Knowledge:
    where = f"{edition.fact}, edition {edition.id}"
    try:
        return _read(known, edition, where, today)
    except ValidationError as error:
        field = next(iter(error.errors()[0]["loc"]), "")
        raise _refused(FIELDS.get(str(field), "other")) from error
    except Refused as error:
        raise _refused(error.code, error.found) from error
    except ContentError as error:
        raise _refused("other") from error


def _read(known: Knowledge, edition: FactEdition, where: str, today: date) -> Knowledge:
    if edition.fact not in known.facts.editions:
        raise Refused(where, "other", "no such fact")
    sources = {**known.sources, **_source(edition, where)}
    entry = FactEntry.model_validate_json(json.dumps(_raw(edition, where)))
    one = fact_of(entry, where, Known(sources, known.territories.every, today))
    if one.unit is not known.facts.editions[one.key][-1].unit:
        raise Refused(where, "amounts", "counts something else than before")
    if one.begins > today + FARTHEST:
        raise Refused(where, "day", "begins too far ahead")
    check_fact(one, where, today)
    if one.items and not _is_list(known, one.key):
        raise Refused(where, "list", "a list has a screen of its own, and this fact has none")
    facts = known.facts.with_edition(one)
    for key in facts.editions if one.key == MRP.key else (one.key,):
        check_sums(key, facts, where)
    return replace(known.with_facts(facts, today), sources=sources)


def _is_list(known: Knowledge, key: str) -> bool:
    return key in known.listed or any(one.items for one in known.facts.editions[key])


def _source(edition: FactEdition, where: str) -> dict[str, Source]:
    """The source that it brings along, if it brings one."""
    typed, key = edition.written.source, edition.source_key
    if typed.is_empty:
        return {}
    raw = {
        "key": key,
        "kind": typed.kind,
        "title": {"kk": typed.kk, "ru": typed.ru},
        **({"published": typed.published} if typed.published else {}),
    }
    entry = SourceEntry.model_validate_json(json.dumps(raw))
    check_said(entry.title.words, where)
    title = entry.title.words
    return {key: Source(key=key, title=title, kind=entry.kind, published=entry.published)}


def _raw(edition: FactEdition, where: str) -> dict[str, Any]:
    """As it would stand in a file. What it was read in now is named first: visitors read that."""
    typed = edition.written
    own = () if typed.source.is_empty else (edition.source_key,)
    _check_sides(typed, where)
    return {
        "key": edition.fact,
        "statement": {"kk": typed.kk, "ru": typed.ru},
        "certainty": typed.certainty,
        "as_of": typed.as_of,
        "owner": typed.owner,
        "sources": [*own, *typed.sources],
        "amounts": [_number(one, where) for one in typed.amounts],
        "unit": typed.unit,
        "items": [_entry(one, where) for one in typed.entries],
        "known": typed.known,
        **({"valid_from": typed.valid_from} if typed.valid_from else {}),
        **({"valid_to": typed.valid_to} if typed.valid_to else {}),
    }


def _check_sides(typed: Written, where: str) -> None:
    """The same words twice are one language."""
    if typed.kk == typed.ru:
        raise Refused(where, "one-sided", "one language stands twice")


def _entry(one: WrittenEntry, where: str) -> dict[str, Any]:
    return {
        "key": one.key,
        "territory": one.territory,
        "certainty": one.certainty or "firm",
        "kk": one.kk,
        "ru": one.ru,
        **({"amount": _number(one.amount, where)} if one.amount else {}),
    }


def _number(typed: str, where: str) -> int:
    plain = "".join(typed.split())
    if not NUMBER.fullmatch(plain):
        raise Refused(where, "number", f"no number: {typed!r}")
    return int(plain)


def _refused(code: str, found: str = "") -> InvalidAnswer:
    return InvalidAnswer(Text(f"fact-refused-{code}", {"found": found}))
