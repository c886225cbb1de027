"""How far visitors came in a flow: each question of each run counts once, whatever they do."""

from collections import Counter
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from bot.flows import VISITOR_FLOWS
from core.conversations import Standing
from core.flow import Question, Review
from core.paths import candidates
from core.periods import Period
from core.reports import Funnel
from core.service import Service
from core.text import Language
from core.walk import newest_on_path
from storage.database import Database
from tests.core.stage import AIGUL, DANA, TODAY, Talk, service, takes
from tests.core.town import Town, answers, founded, press

DAY = Period(TODAY, TODAY)
Steps = Counter[tuple[str, str, str]]
"""What was done in which flow, at which node or with which form."""


class Wanderer:
    """Somebody who goes to and fro in flows, and keeps their own account of it."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.steps: Steps = Counter()
        self.seen: dict[int, set[str]] = {}
        self.came_from: dict[int, str] = {}
        self.sent: set[str] = set()

    async def wanders(self, one: Service, acts: int) -> None:
        here = await self._begins(one, "status", "")
        for _ in range(acts):
            here = await self._acts(one, here)

    async def _acts(self, one: Service, here: Standing) -> Standing:
        lot = self.chance.random()
        node, given = here.place.node, here.conversation.answers
        if lot < 0.15 and newest_on_path(here.place, given):
            return await one.conversations.back(press(here), AIGUL)
        if lot < 0.25 and here.place.situation.answers:
            again = self.chance.choice(list(here.place.situation.answers))
            return await one.conversations.change(press(here, again), AIGUL)
        if isinstance(node, Question):
            answer = self.chance.choice(candidates(node, TODAY))
            return self._notes(node.key, await answers(one, AIGUL, here, answer))
        return await self._leaves(one, here)

    async def _leaves(self, one: Service, here: Standing) -> Standing:
        """From an end through one of its doors, to another flow, or by sending."""
        at, end = here.conversation, here.place.outcome
        if isinstance(here.place.node, Review) and at.flow not in self.sent:
            self.sent |= {at.flow} - {"ask"}  # one open application of each programme
            await one.applications.send(press(here), AIGUL, Language.KK)
            self._counts("sent", at.flow, at.run)
        elif end and end.form and self.chance.random() < 0.5:
            return await self._begins(one, end.form.flow, at.flow)
        elif end and self.chance.random() < 0.3:
            return await self._begins(one, "ask", at.flow, f"{at.flow}/{end.key}")
        await one.conversations.leave(AIGUL)
        return await self._begins(one, self.chance.choice(list(VISITOR_FLOWS)), "")

    async def _begins(self, one: Service, flow: str, led_by: str, about: str = "") -> Standing:
        here = await one.conversations.begin(AIGUL, flow, about)
        run = here.conversation.run
        self.seen[run], self.came_from[run] = set(), led_by
        self._counts("began", flow, run)
        return here

    def _notes(self, question: str, there: Standing) -> Standing:
        run, flow, node = there.conversation.run, there.place.flow.key, there.place.node
        for what, key in (("answered", question), ("reached", node.key)):
            if key not in self.seen[run] and (
                what == "answered" or not isinstance(node, Question)
            ):
                self.steps[what, flow, key] += 1
                self.seen[run].add(key)
        return there

    def _counts(self, what: str, flow: str, run: int) -> None:
        self.steps[what, flow, ""] += 1
        if self.came_from[run]:
            door = "opened" if what == "began" else "sent"
            self.steps[door, self.came_from[run], flow] += 1


def told(funnels: tuple[Funnel, ...]) -> Steps:
    """A report's funnels as an account of steps."""
    steps: Steps = Counter()
    for one in funnels:
        steps["began", one.flow, ""], steps["sent", one.flow, ""] = one.began, one.sent
        for what, groups in (("answered", one.answered), ("reached", one.reached)):
            steps.update({(what, one.flow, group.value): group.count for group in groups})
        for door in one.doors:
            steps["opened", one.flow, door.flow] = door.opened
            steps["sent", one.flow, door.flow] = door.sent
    return +steps


async def funnels(town: Town) -> tuple[Funnel, ...]:
    return (await town.report(DAY)).funnels


@settings(
    max_examples=10,
    deadline=None,
    phases=[Phase.generate],  # a way drawn by lot does not get simpler
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(chance=some.randoms(use_true_random=False))
async def test_a_funnel_equals_the_account_of_whoever_went_through_it(
    tmp_path: Path, chance: Random
) -> None:
    async with founded(tmp_path, chance) as town:
        wanderer = Wanderer(chance)
        await town.does(lambda one: wanderer.wanders(one, 60))

        assert told(await funnels(town)) == wanderer.steps


async def test_going_back_and_answering_again_counts_once(tmp_path: Path) -> None:
    async with founded(tmp_path, Random(1)) as town:  # noqa: S311 - nothing is drawn
        visitor = Talk(town.database)
        await visitor.begins("status")
        for _ in range(3):
            await visitor.taps("urgent", "yes")
            await visitor.back()
        steps = told(await funnels(town))

    assert steps == {
        ("began", "status", ""): 1,
        ("answered", "status", "urgent"): 1,
        ("reached", "status", "urgent_first"): 1,
    }


async def test_a_second_run_counts_anew(tmp_path: Path) -> None:
    async with founded(tmp_path, Random(1)) as town:  # noqa: S311 - nothing is drawn
        visitor = Talk(town.database)
        for _ in range(2):
            await visitor.begins("status")
            await visitor.taps("urgent", "yes")

        assert set(told(await funnels(town)).values()) == {2}


async def test_what_officers_type_at_the_desk_is_in_no_funnel(database: Database) -> None:
    visitor = Talk(database)
    await visitor.begins("ask")
    await visitor.taps("consent", "agree")
    here = await visitor.says("Қашан жауап аламын?")
    await database.write(lambda tx: service(tx).applications.send(press(here), AIGUL, Language.KK))
    file = await takes(database)
    await database.write(lambda tx: service(tx).desk.begin(DANA, "reply", file.case.reference))
    rows = await database.read(lambda tx: tx.fetch("SELECT DISTINCT flow FROM tallies"))

    assert [row["flow"] for row in rows] == ["ask"]


async def test_which_nodes_of_a_run_are_counted_is_sealed_and_goes_with_the_run(
    database: Database,
) -> None:
    """Together they tell what was answered."""
    visitor = Talk(database)
    await visitor.begins("status")
    await visitor.taps("urgent", "yes")
    (row,) = await database.read(lambda tx: tx.fetch("SELECT counted FROM conversations"))

    assert row["counted"] == "plain:urgent urgent_first"
