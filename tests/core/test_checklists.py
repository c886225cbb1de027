"""A visitor's own list of papers: made of the answers, marked, made anew."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from core.checklists import Checklist, Mark, OnePaper
from core.conversations import Standing
from core.errors import StaleTap
from core.flow import Flow, Need, Outcome, Papers
from core.paths import paths
from core.walk import walk
from storage.database import Database
from tests.core.stage import AIGUL, NOW, TODAY, service
from tests.flows.stage import BOUND, Answers
from tests.flows.test_papers import BROTHER
from tests.flows.test_status import WITHOUT_STATUS
from tests.screens.stage import standing

OWN_HOME = {**BROTHER, "housing": "own"}
COMMISSION = {**WITHOUT_STATUS, "ethnicity": "parents"}
RELATIVES = "status/reunification"
WAYS: dict[str, list[Answers]] = {
    key: [
        path
        for path in paths(BOUND[key], TODAY)
        if (end := walk(BOUND[key], path, TODAY)).outcome
        and end.outcome.papers.asked(end.situation)
    ]
    for key in ("status", "registration", "citizenship", "relocation")
}
"""Every way through guidance that asks for papers."""
VISITORS = count(AIGUL + 1)
"""A new one each time: what others keep stays in the database."""


class Keeper:
    """A visitor who keeps lists; each act is a little later than the last."""

    def __init__(self, database: Database, visitor: int = AIGUL) -> None:
        self.database = database
        self.visitor = visitor
        self.now: datetime = NOW
        self.flows: Mapping[str, Flow] = BOUND

    async def makes(self, flow: str, answers: Answers) -> Checklist:
        self.now += timedelta(seconds=1)
        here = self._at(flow, answers)
        return await self.database.write(
            lambda tx: service(tx, self.flows, self.now).checklists.make(here)
        )

    async def marks(self, paper: str, mark: Mark, key: str = RELATIVES) -> OnePaper:
        self.now += timedelta(seconds=1)
        return await self.database.write(
            lambda tx: service(tx, self.flows, self.now).checklists.mark(
                self.visitor, key, paper, mark
            )
        )

    async def lists(self) -> tuple[Checklist, ...]:
        return await self.database.read(
            lambda tx: service(tx, self.flows, self.now).checklists.all(self.visitor)
        )

    async def drops(self, key: str) -> bool:
        return await self.database.write(
            lambda tx: service(tx, self.flows, self.now).checklists.drop(self.visitor, key)
        )

    def _at(self, flow: str, answers: Answers) -> Standing:
        here = standing(walk(self.flows[flow], answers, TODAY))
        return replace(here, conversation=replace(here.conversation, visitor=self.visitor))


def marks(checklist: Checklist) -> dict[str, Mark]:
    return {line.paper.key: line.mark for line in checklist.lines}


def asked(flow: str, answers: Answers) -> tuple[str, list[str]]:
    """The end of a way, and the papers it asks for, in their order."""
    place = walk(BOUND[flow], answers, TODAY)
    assert place.outcome is not None
    return place.node.key, [n.paper for n in place.outcome.papers.asked(place.situation)]


async def test_a_new_list_holds_nothing_yet(database: Database) -> None:
    visitor = Keeper(database)
    made = await visitor.makes("status", BROTHER)

    assert set(marks(made).values()) == {Mark.NOT_YET}
    assert made.ready == 0
    assert await visitor.lists() == (made,)


async def test_a_visitor_marks_a_paper_and_the_list_counts_it(database: Database) -> None:
    visitor = Keeper(database)
    await visitor.makes("status", BROTHER)
    seen = await visitor.marks("kinship", Mark.HAVE)
    await visitor.marks("mission", Mark.HAVE)
    (kept,) = await visitor.lists()

    assert (seen.line.paper.key, seen.line.mark) == ("kinship", Mark.HAVE)
    assert marks(kept)["kinship"] is Mark.HAVE
    assert (kept.ready, len(kept.needed)) == (1, len(kept.lines) - 1)


async def test_whoever_answers_anew_keeps_the_marks_of_papers_that_stay(
    database: Database,
) -> None:
    """The consent is no longer needed, a paper about the home is, kinship stays."""
    visitor = Keeper(database)
    await visitor.makes("status", BROTHER)
    await visitor.marks("kinship", Mark.HAVE)
    await visitor.marks("home-consent", Mark.CANNOT)
    made = marks(await visitor.makes("status", OWN_HOME))
    assert made["kinship"] is Mark.HAVE
    assert made["own-home"] is Mark.NOT_YET
    assert "home-consent" not in made

    again = marks(await visitor.makes("status", BROTHER))
    assert again["home-consent"] is Mark.NOT_YET


async def test_a_list_of_another_end_begins_with_the_marks_of_the_last(database: Database) -> None:
    """Both are kept: a family may have two people on two ways."""
    visitor = Keeper(database)
    await visitor.makes("status", BROTHER)
    await visitor.marks("autobiography", Mark.HAVE)
    other = await visitor.makes("status", COMMISSION)
    await visitor.marks("autobiography", Mark.CANNOT, "status/commission")
    newest, older = await visitor.lists()

    assert marks(other)["autobiography"] is Mark.HAVE
    assert marks(newest)["autobiography"] is Mark.CANNOT
    assert (older.key, marks(older)["autobiography"]) == (RELATIVES, Mark.HAVE)


async def test_lists_of_different_ways_know_nothing_of_each_other(database: Database) -> None:
    visitor = Keeper(database)
    await visitor.makes("registration", {"person": "permit"})
    await visitor.marks("own-identity", Mark.HAVE, "registration/resident")
    made = await visitor.makes("status", BROTHER)

    assert set(marks(made).values()) == {Mark.NOT_YET}
    assert [one.key for one in await visitor.lists()] == [RELATIVES, "registration/resident"]


@pytest.mark.parametrize(
    "answers",
    [{"urgent": "yes"}, {"urgent": "no"}, {**BROTHER, "whom": "other"}],
    ids=["an urgent end", "a question", "for somebody else"],
)
async def test_where_no_papers_are_asked_for_no_list_is_made(
    database: Database, answers: Answers
) -> None:
    visitor = Keeper(database)
    with pytest.raises(StaleTap):
        await visitor.makes("status", answers)

    assert await visitor.lists() == ()


@pytest.mark.parametrize(
    ("key", "paper"),
    [
        (RELATIVES, "own-home"),
        (RELATIVES, "rumour"),
        (RELATIVES, ""),
        ("status/commission", "autobiography"),
        ("status", "autobiography"),
        ("", ""),
        ("../..", "x"),
    ],
)
async def test_what_is_not_on_a_kept_list_cannot_be_marked(
    database: Database, key: str, paper: str
) -> None:
    visitor = Keeper(database)
    made = await visitor.makes("status", BROTHER)
    with pytest.raises(StaleTap):
        await visitor.marks(paper, Mark.HAVE, key)

    assert await visitor.lists() == (made,)


async def test_nobody_marks_the_list_of_somebody_else(database: Database) -> None:
    visitor, stranger = Keeper(database), Keeper(database, visitor=AIGUL + 1)
    made = await visitor.makes("status", BROTHER)
    with pytest.raises(StaleTap):
        await stranger.marks("kinship", Mark.HAVE)
    assert not await stranger.drops(RELATIVES)

    assert await visitor.lists() == (made,)
    assert await stranger.lists() == ()


async def test_a_deleted_list_is_gone_and_the_others_stay(database: Database) -> None:
    visitor = Keeper(database)
    await visitor.makes("status", BROTHER)
    await visitor.makes("registration", {"person": "permit"})

    assert await visitor.drops(RELATIVES)
    assert not await visitor.drops(RELATIVES)
    assert [one.key for one in await visitor.lists()] == ["registration/resident"]


async def test_a_paper_that_the_flow_gave_up_leaves_the_list_and_the_rest_stays(
    database: Database,
) -> None:
    visitor = Keeper(database)
    await visitor.makes("status", BROTHER)
    await visitor.marks("kinship", Mark.HAVE)
    visitor.flows = changed("reunification", Papers((Need("kinship"), Need("unheard-of"))))
    (kept,) = await visitor.lists()
    assert marks(kept) == {"kinship": Mark.HAVE}
    with pytest.raises(StaleTap):
        await visitor.marks("application", Mark.HAVE)

    await visitor.marks("kinship", Mark.CANNOT)
    rows = await database.read(lambda tx: tx.fetch("SELECT paper FROM papers"))
    assert [row["paper"] for row in rows] == ["kinship"]


async def test_a_list_whose_end_is_gone_is_not_shown(database: Database) -> None:
    visitor = Keeper(database)
    await visitor.makes("status", BROTHER)
    visitor.flows = {key: flow for key, flow in BOUND.items() if key != "status"}

    assert await visitor.lists() == ()


def changed(outcome: str, papers: Papers) -> Mapping[str, Flow]:
    """The flows after a deploy in which an end of the self-check asks for other papers."""
    status = BOUND["status"]
    end = status.nodes[outcome]
    assert isinstance(end, Outcome)
    nodes = {**status.nodes, outcome: replace(end, papers=papers)}
    return {**BOUND, "status": replace(status, nodes=nodes)}


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=some.data())
async def test_marks_of_papers_that_stay_outlive_whatever_a_visitor_does(
    database: Database, data: some.DataObject
) -> None:
    """Any order of answering anew and marking, against a memory that does just that."""
    keeper, memory = Keeper(database, visitor=next(VISITORS)), dict[str, dict[str, Mark]]()
    for _ in range(data.draw(some.integers(1, 12))):
        is_marked = data.draw(some.booleans())
        if memory and is_marked:
            key = data.draw(some.sampled_from(sorted(memory)))
            paper = data.draw(some.sampled_from(sorted(memory[key])))
            mark = data.draw(some.sampled_from(Mark))
            await keeper.marks(paper, mark, key)
            memory = {key: {**memory[key], paper: mark}, **without(memory, key)}
        else:
            flow = data.draw(some.sampled_from(sorted(WAYS)))
            answers = data.draw(some.sampled_from(WAYS[flow]))
            end, papers = asked(flow, answers)
            key = f"{flow}/{end}"
            last = next((m for k, m in memory.items() if k.startswith(f"{flow}/")), {})
            before = memory.get(key, last)
            await keeper.makes(flow, answers)
            made = {paper: before.get(paper, Mark.NOT_YET) for paper in papers}
            memory = {key: made, **without(memory, key)}

    kept = {one.key: marks(one) for one in await keeper.lists()}
    assert kept == memory
    assert list(kept) == list(memory)


def without(memory: dict[str, dict[str, Mark]], key: str) -> dict[str, dict[str, Mark]]:
    return {other: made for other, made in memory.items() if other != key}
