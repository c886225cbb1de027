"""The half-page for the department's proposals, as sentences."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.proposals import FEWEST, Evidence, HalfPage
from core.text import Text, Words
from core.traits import Dimension
from web.naming import Names
from web.spreadsheet import Say


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of proposal, and what it can rest on."""

    heading: Text
    sentences: tuple[Text, ...]


def heading(page: HalfPage) -> Text:
    return Text("proposals-heading", {"from": page.period.first, "to": page.period.last})


def parts(page: HalfPage, names: Names, say: Say) -> tuple[Part, ...]:
    """Every kind in the order of the paragraph; *say* joins the groups of a line."""
    return tuple(
        Part(
            Text(f"proposals-{proposal}"),
            tuple(one for each in evidence for one in _sentences(each, names, say))
            or (Text("proposals-none"),),
        )
        for proposal, evidence in page.evidence.items()
    )


def _sentences(evidence: Evidence, names: Names, say: Say) -> Iterator[Text]:
    if evidence.count is None:
        yield Text("proposals-few", {"least": FEWEST})
        return
    yield Text(f"proposals-{evidence.key}", {"count": evidence.count})
    for by, groups in evidence.groups.items():
        if groups:
            named = (_named(names.value(by, one.value), one.count) for one in groups)
            yield _line(by, "; ".join(map(say, named)))


def _named(name: Words, count: int) -> Text:
    return Text("proposals-group", {"name": name, "count": count})


def _line(by: Dimension, groups: str) -> Text:
    return Text("proposals-groups", {"by": Text(f"figures-by-{by}"), "groups": groups})
