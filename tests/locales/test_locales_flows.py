"""Every node and every option of every flow has its words, in both languages."""

from collections.abc import Iterable, Iterator

import pytest

from bot.flows import FLOWS, WAYS
from core.answers import Listed, OneOf, Reader
from core.cases import Kind, Status, Urgency, WaitingOn
from core.certainty import Certainty
from core.corrections import Defect
from core.errors import ContentError
from core.events import Code
from core.flow import Flow, Node, Outcome, Question
from core.notices import TOLD
from core.officers import Role
from core.private import Private
from core.rules.guards import Guard
from core.text import Language, Text
from tests.locales.lines import EVERY, TRANSLATORS


def node_ids(flow: Flow, node: Node) -> Iterator[str]:
    """Everything that the screen of *node* says."""
    words = flow.says(node.key)
    yield words
    if isinstance(node, Question):
        every = _own_options(node.reader)
        yield from (f"{words}.{part}" for part in ("why", "label", *every))
    elif isinstance(node, Outcome):
        yield from (f"{words}.next", f"{words}.title")
        yield from (f"{words}.papers" for _ in node.papers.needs[:1])
        yield from (f"{flow.key}-add-{addition.key}" for addition in node.adds)
    else:
        yield f"{words}.send"


def _own_options(reader: Reader) -> tuple[str, ...]:
    """Those that the question names itself; a menu of ``knowledge`` names its own."""
    if isinstance(reader, OneOf):
        return reader.options
    return reader.own if isinstance(reader, Listed) else ()


def flow_ids(flow: Flow) -> set[str]:
    """Some of them may be the words of another flow, which asks the same."""
    said = {each for node in flow.nodes.values() for each in node_ids(flow, node)}
    return said | {f"{flow.key}-title", f"{flow.key}-intro"}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("flow", FLOWS.values(), ids=FLOWS)
def test_nobody_meets_a_screen_without_words(flow: Flow, language: Language) -> None:
    assert flow_ids(flow) <= set(EVERY[language])


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("flow", FLOWS.values(), ids=FLOWS)
def test_no_words_are_kept_for_a_question_that_is_gone(flow: Flow, language: Language) -> None:
    kept = {key for key in EVERY[language] if key.startswith(f"{flow.key}-")}
    assert kept <= flow_ids(flow)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("prefix", "codes"),
    [
        ("state", Status),
        ("waiting", WaitingOn),
        ("event", Code),
        ("role", Role),
        ("kind", Kind),
        ("urgency", Urgency),
        ("certainty", Certainty),
        ("private", Private),
        ("language", Language),
        ("notice", TOLD),
        ("defect", Defect),
        ("guard", Guard),
    ],
)
def test_every_state_has_a_name(prefix: str, codes: Iterable[str], language: Language) -> None:
    assert {f"{prefix}-{code}" for code in codes} <= set(EVERY[language])


@pytest.mark.parametrize("language", Language)
def test_every_topic_that_one_can_hear_about_has_a_name(language: Language) -> None:
    """A flow's title may be a question; a topic is what news are about."""
    named = {key for key in EVERY[language] if key.startswith("topic-")}
    assert named == {f"topic-{way}" for way in WAYS}


@pytest.mark.parametrize("language", Language)
def test_every_state_says_what_to_do_next(language: Language) -> None:
    for status in Status:
        assert TRANSLATORS[language].plain(Text(f"state-{status}.next"))


@pytest.mark.parametrize("language", Language)
def test_a_word_that_is_missing_is_an_error_and_never_an_id_on_a_screen(
    language: Language,
) -> None:
    with pytest.raises(ContentError, match="no-such-word"):
        TRANSLATORS[language](Text("no-such-word"))
