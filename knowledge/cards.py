"""Cards and the words people use, as they are written in ``knowledge/cards``."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from core.cards import Card, Cards, Speech
from core.errors import ContentError
from core.facts import Facts
from core.flow import Ground
from core.fold import fold
from core.law import Citation, Law
from knowledge.reading import entries, entry, known, only, read
from knowledge.shapes import CardEntry, SpeechEntry
from knowledge.words import check_plain

CONTACTS = ("contact-", "hotline-")
"""All that a card which hands over may show: whom to turn to."""


def load_cards(folder: Path, law: Law, facts: Facts) -> Cards:
    """Every card in *folder*; no folder, no cards."""
    every: dict[str, Card] = {}
    for path in sorted(folder.glob("*.toml")):
        for where, card in _file(path, law, facts):
            if card.key in every:
                raise ContentError(f"{where}: written twice")
            every[card.key] = card
    return Cards(every, load_speech(folder.parent / "speech.toml"))


def load_speech(path: Path) -> Speech:
    if not path.exists():
        return Speech()
    told = entry(SpeechEntry, read(path), path.name)
    return Speech(same=tuple(map(tuple, told.same)), small=tuple(told.small))


def _file(path: Path, law: Law, facts: Facts) -> Iterator[tuple[str, Card]]:
    document = read(path)
    only(document, ["act", "reviewed", "card"], path)
    act, reviewed = document.get("act", ""), document.get("reviewed")
    if not isinstance(reviewed, date):
        raise ContentError(f"{path.name}: says not when it was last read against the law")
    for where, one in entries(CardEntry, document.get("card", []), path):
        _check_words(one, where)
        _check_person(one, where)
        cited = tuple(_cited(Citation(act, p), law, reviewed, where) for p in one.paragraphs)
        yield where, _card(one, (*cited, *(known(key, facts, where) for key in one.facts)))


def _card(one: CardEntry, grounds: tuple[Ground, ...]) -> Card:
    return Card(
        key=one.key,
        question=one.question.words,
        answer=one.answer.words if one.answer else None,
        asks=(*one.asks.kk, *one.asks.ru),
        grounds=grounds,
        leads=one.leads,
        hands_over=one.hand_over,
        signs=tuple(map(fold, one.signs)),
        is_term=one.term,
    )


def _check_words(one: CardEntry, where: str) -> None:
    """What is shown follows the rules of all our words."""
    for words in [one.question.words, *([one.answer.words] if one.answer else [])]:
        check_plain(words, where)
    if both := set(map(fold, one.asks.kk)) & set(map(fold, one.asks.ru)):
        raise ContentError(f"{where}: {min(both)!r} stands in both languages")


def _check_person(one: CardEntry, where: str) -> None:
    """A topic that belongs to a person gets no answer of ours; every other gets one."""
    if not one.hand_over:
        if one.answer is None:
            raise ContentError(f"{where}: neither answers nor hands over")
        if one.signs:
            raise ContentError(f"{where}: signs belong to cards that hand over")
        return
    if one.answer or one.leads or one.paragraphs:
        raise ContentError(f"{where}: hands over, so it has no answer of its own")
    if wrong := [key for key in one.facts if not key.startswith(CONTACTS)]:
        raise ContentError(f"{where}: hands over, so it shows no {wrong[0]!r}")


def _cited(citation: Citation, law: Law, reviewed: date, where: str) -> Citation:
    try:
        changed = law.changed(citation)
    except KeyError:
        raise ContentError(f"{where}: no paragraph {citation}") from None
    if changed > reviewed:
        raise ContentError(f"{where}: {citation} changed on {changed}: read the card again")
    return citation
