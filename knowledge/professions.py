"""Groups of professions, as they are written in ``professions.toml``."""

from collections.abc import Iterator
from pathlib import Path

from core.errors import ContentError
from core.fold import fold
from core.professions import OTHER, UNSAID, Profession, Professions
from knowledge.reading import entries, only, read
from knowledge.shapes import ProfessionEntry
from knowledge.words import check_said

SHORTEST = 3  # letters; a shorter beginning would take the words of every trade


def load_professions(path: Path) -> Professions:
    """Every group in the order of the file, which is the order of asking; no file, no groups."""
    if not path.exists():
        return Professions()
    document = read(path)
    only(document, ["group"], path)
    every: dict[str, Profession] = {}
    for where, one in entries(ProfessionEntry, document.get("group", []), path):
        if one.key in (*every, OTHER, UNSAID):
            raise ContentError(f"{where}: written twice, or kept for what no group knows")
        check_said(one.words, where)
        begins = tuple(_begins(one, where))
        _check_reached(begins, every, where)
        every[one.key] = Profession(one.words, begins)
    return Professions(every)


def _begins(one: ProfessionEntry, where: str) -> Iterator[str]:
    """Folded like what people type; a beginning that both languages share is written once."""
    written = [fold(beginning) for beginning in (*one.begins.kk, *one.begins.ru)]
    if twice := sorted({begin for begin in written if written.count(begin) > 1}):
        raise ContentError(f"{where}: {twice[0]!r} is written twice")
    for begin in written:
        if len(begin) < SHORTEST or not begin.isalpha():
            raise ContentError(f"{where}: {begin!r} is no beginning of a word")
        yield begin


def _check_reached(begins: tuple[str, ...], above: dict[str, Profession], where: str) -> None:
    """Refuse a beginning that never counts, because a group further up takes its words."""
    for key, group in above.items():
        if lost := [begin for begin in begins if begin.startswith(group.begins)]:
            raise ContentError(f"{where}: {lost[0]!r} is taken by {key}")
