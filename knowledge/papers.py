"""Papers, as they are written in ``knowledge/papers.toml``."""

from collections.abc import Collection
from pathlib import Path

from core.errors import ContentError
from core.facts import Facts
from core.papers import Paper
from knowledge.reading import entries, known, only, read
from knowledge.shapes import PaperEntry
from knowledge.words import Refused, check_plain


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
    check_papers(papers.values(), facts, path.name)
    return papers


def check_papers(papers: Collection[Paper], facts: Facts, where: str) -> None:
    """
    Refuse a list of documents that disagrees with its papers: none is missing, none too many.

    Raises:
        ContentError: with *where* they stand.
    """
    for paper in papers:
        _check_paper(paper, facts, f"{where}: {paper.key}")
    told = {(paper.fact.key, paper.item) for paper in papers}
    for key in sorted({paper.fact.key for paper in papers if paper.item}):
        for item in facts.editions[key][-1].items:
            if (key, item.key) not in told:
                raise Refused(where, "papers", f"{key}: no paper is {item.key!r}")


def _paper(one: PaperEntry, facts: Facts, where: str) -> Paper:
    return Paper(
        key=one.key,
        name=one.name.words,
        fact=known(one.fact, facts, where),
        item=one.item,
        get=one.get.words,
        facts=tuple(known(key, facts, where) for key in one.facts),
        instead=tuple(known(key, facts, where) for key in one.instead),
    )


def _check_paper(paper: Paper, facts: Facts, where: str) -> None:
    asked = paper.fact.key
    if not all(edition.known for edition in facts.editions[asked]):
        raise Refused(where, "papers", f"{asked} is not known, so it asks for nothing")
    listed = _listed(paper, facts)
    if bool(listed) != bool(paper.item):
        told = "only an entry of a list is a paper, or a fact without one"
        raise Refused(where, "papers", told)
    if paper.item and paper.item not in listed:
        raise Refused(where, "papers", f"{asked} lists no {paper.item!r}")


def _listed(paper: Paper, facts: Facts) -> list[str]:
    """What the newest edition of its fact lists; nothing if that is no list."""
    return [item.key for item in facts.editions[paper.fact.key][-1].items]
