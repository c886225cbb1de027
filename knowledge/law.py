"""Acts as they are written in ``knowledge/acts``, one file each, named after the act."""

from datetime import date
from itertools import pairwise
from pathlib import Path

from core.errors import ContentError
from core.law import ActText, Law, Wording
from core.text import Bilingual
from knowledge.reading import entries, entry, only, read
from knowledge.shapes import ActEntry, ParagraphEntry
from knowledge.words import check_letters, check_said

Paragraphs = dict[str, tuple[Wording, ...]]


def load_law(folder: Path) -> Law:
    """Every act in *folder*."""
    return Law({path.stem: _act(path) for path in sorted(folder.glob("*.toml"))})


def _act(path: Path) -> ActText:
    document = read(path)
    only(document, [*ActEntry.model_fields, "paragraph"], path)
    paragraphs = _paragraphs(document.pop("paragraph", []), path)
    head = entry(ActEntry, document, path.name)
    check_said(head.title.words, path.name)
    if head.in_force < head.adopted:
        raise ContentError(f"{path.name}: in force before it was adopted")
    _check_begins(paragraphs, head.in_force, path)
    return ActText(
        key=path.stem,
        title=head.title.words,
        number=head.number,
        adopted=head.adopted,
        in_force=head.in_force,
        in_force_is_estimated=head.in_force_is_estimated,
        paragraphs=paragraphs,
    )


def _paragraphs(raws: object, path: Path) -> Paragraphs:
    paragraphs: Paragraphs = {}
    for where, one in entries(ParagraphEntry, raws, path, by="number"):
        _check_wording(one.words, where)
        wording = Wording(since=one.since, text=one.words, ru_is_working=one.ru_is_working)
        paragraphs[one.number] = (*paragraphs.get(one.number, ()), wording)
    if not paragraphs:
        raise ContentError(f"{path.name}: an act without paragraphs")
    return paragraphs


def _check_wording(words: Bilingual, where: str) -> None:
    """The official text may say what we do not; our translation and the letters are ours."""
    check_letters(words.kk, where)
    check_said(Bilingual(kk=words.ru, ru=words.ru), where)


def _check_begins(paragraphs: Paragraphs, in_force: date, path: Path) -> None:
    for number, wordings in paragraphs.items():
        if wordings[0].since < in_force:
            raise ContentError(f"{path.name}: {number}: holds before the act does")
        if any(older.since >= newer.since for older, newer in pairwise(wordings)):
            raise ContentError(f"{path.name}: {number}: wordings go from old to new, a day each")
