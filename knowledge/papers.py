"""Papers, as they are written in ``knowledge/papers.toml``."""

from collections.abc import Iterable
from pathlib import Path

from core.errors import ContentError
from core.facts import Facts
from core.papers import Paper
from knowledge.reading import entries, known, only, read
from knowledge.shapes import PaperEntry
from knowledge.words import check_plain


def load_papers(path: Path, facts: Facts) -> dict[str, Paper]:
    """Every paper by its key; no file, no papers."""
    document = read(path) if path.exists() else {}
    only(document, ["paper"], path)
    papers: dict[str, Paper] = {}
    for where, one in entries(PaperEntry, document.get("paper", []), path):
        if one.key in papers:
            raise ContentError(f"{where}: written twice")
        for words in (one.name.words, one.get.words):
            check_plain(words, where)
        papers[one.key] = _paper(one, facts, where)
    _check_lists(papers.values(), facts, path)
    return papers


def _paper(one: PaperEntry, facts: Facts, where: str) -> Paper:
    paper = Paper(
        key=one.key,
        name=one.name.words,
        fact=known(one.fact, facts, where),
        item=one.item,
        get=one.get.words,
        facts=tuple(known(key, facts, where) for key in one.facts),
        instead=tuple(known(key, facts, where) for key in one.instead),
    )
    if not all(edition.known for edition in facts.editions[one.fact]):
        raise ContentError(f"{where}: {one.fact} is not known, so it asks for nothing")
    listed = _listed(paper, facts)
    if bool(listed) != bool(one.item):
        raise ContentError(f"{where}: only an entry of a list is a paper, or a fact without one")
    if one.item and one.item not in listed:
        raise ContentError(f"{where}: {one.fact} lists no {one.item!r}")
    return paper


def _listed(paper: Paper, facts: Facts) -> list[str]:
    """What the newest edition of its fact lists; nothing if that is no list."""
    return [item.key for item in facts.editions[paper.fact.key][-1].items]


def _check_lists(papers: Iterable[Paper], facts: Facts, path: Path) -> None:
    """A list of documents and its papers agree: no entry of it is missed out."""
    told = {(paper.fact.key, paper.item) for paper in papers}
    for key in sorted({paper.fact.key for paper in papers if paper.item}):
        for item in facts.editions[key][-1].items:
            if (key, item.key) not in told:
                raise ContentError(f"{path.name}: {key}: no paper is {item.key!r}")
