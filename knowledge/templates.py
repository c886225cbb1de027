"""The first editions of reply templates, as they are written in ``knowledge/templates.toml``."""

from collections.abc import Mapping
from pathlib import Path

from core.errors import ContentError, InvalidAnswer
from core.templates import Draft, Template, read
from knowledge.reading import entries, only
from knowledge.reading import read as read_file
from knowledge.shapes import TemplateEntry
from knowledge.words import check_said


def load_templates(path: Path) -> Mapping[str, Template]:
    """Every template by its key, in the order of the file; no file, no templates."""
    document = read_file(path) if path.exists() else {}
    only(document, ["template"], path)
    every: dict[str, Template] = {}
    for where, one in entries(TemplateEntry, document.get("template", []), path):
        if one.key in every:
            raise ContentError(f"{where}: written twice")
        every[one.key] = _template(one, where)
    return every


def _template(one: TemplateEntry, where: str) -> Template:
    """As strict as with what officers write, and as with all our words."""
    check_said(one.title.words, where)
    check_said(one.body.words, where)
    draft = Draft(
        key=one.key,
        title=(one.title.kk, one.title.ru),
        body=(one.body.kk, one.body.ru),
        statuses=one.statuses,
        programmes=one.programmes,
    )
    try:
        return read(draft)
    except InvalidAnswer as refused:
        found = refused.words.args.get("found", "")
        raise ContentError(f"{where}: {refused.words.id} {found}".rstrip()) from refused
