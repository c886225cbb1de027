"""The ledger: each recipient once, no forbidden arrow, and counts that equal a count of rows."""

import asyncio
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as some
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from core import broadcasts
from core.audiences import Audience
from core.broadcasts import Broadcast, Mover, State
from core.calendar import is_night
from core.deliveries import ARROWS, ENOUGH, Cause, Delivery, Fate, Outcome, is_out_of_hand
from core.emergencies import Stop
from core.errors import PersonError
from core.progress import ends_at
from core.service import Service
from core.text import Language
from storage.database import Database, connect
from storage.seal import PlainSeal
from storage.transaction import Row, Transaction
from tests.core.announcer import ASEL, BOLAT, NEWS, Newsroom
from tests.fresh import fresh

PEOPLE = 12
ZONES = (300, 300, 180, 600)
OUTCOMES = [
    *[Outcome(fate=Fate.SENT, message=7)] * 6,
    Outcome(fate=Fate.UNKNOWN),
    Outcome(fate=Fate.FAILED, cause=Cause.BLOCKED),
    Outcome(fate=Fate.FAILED, cause=Cause.BAD_CONTENT),
    Outcome(fate=Fate.PENDING, counts=False),
    Outcome(fate=Fate.PENDING),
]
Stands = dict[int, tuple[Fate, str]]


class AtRandom(RuleBasedStateMachine):
    """Announcers steer, runners claim and settle, the process dies, and time passes."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory(prefix="qonys-")
        database = connect(fresh(Path(self.folder.name) / "qonys.db"), PlainSeal())
        self.newsroom = Newsroom(database)
        self.claimed: list[Delivery] = []
        self.called: Counter[tuple[int, int]] = Counter()
        self.before: Stands = {}
        self.states: dict[int, State] = {}
        self.ids: list[int] = []

    @initialize()
    def opens(self) -> None:
        self.runner.run(self._opens())

    async def _opens(self) -> None:
        await self.newsroom.opens()
        for visitor in range(1, PEOPLE + 1):
            await self.newsroom.subscriber(visitor, list(Language)[visitor % 2])
            await self.newsroom.database.write(
                lambda tx, v=visitor: tx.run(  # type: ignore[misc]
                    "UPDATE visitors SET zone = $2 WHERE id = $1", v, ZONES[v % len(ZONES)]
                )
            )
        await self._begins(NEWS_FOR_ALL)

    async def _begins(self, audience: Audience) -> None:
        one = await self.newsroom.passes(await self.newsroom.composed(NEWS, audience))
        begun = await self.newsroom.starts(one)
        if begun is not None:
            self.ids.append(begun.id)

    @rule(place=some.integers(0, 5))
    def claims(self, place: int) -> None:
        broadcast = self.ids[place % len(self.ids)]
        claimed = self.runner.run(self.newsroom.does(lambda s: s.sendings.next(broadcast)))
        if isinstance(claimed, Delivery):
            assert not is_night(self.newsroom.now, claimed.zone)
            self.claimed.append(claimed)

    @rule(outcome=some.sampled_from(OUTCOMES), place=some.integers(0, 20))
    def settles(self, outcome: Outcome, place: int) -> None:
        if self.claimed:
            delivery = self.claimed.pop(place % len(self.claimed))
            if outcome.fate is not Fate.PENDING:
                self.called[delivery.broadcast, delivery.visitor] += 1
            self.runner.run(self.newsroom.settles(delivery, outcome))

    @rule()
    def dies(self) -> None:
        """What was being sent is unknown from now on; whoever settles it late changes nothing."""
        self.runner.run(self.newsroom.does(lambda s: s.sendings.recover()))
        late, self.claimed = self.claimed, []
        for delivery in late:
            self.runner.run(self.newsroom.settles(delivery))

    @rule(place=some.integers(0, 5), how=some.sampled_from(["pause", "resume", "resume"]))
    def steers(self, place: int, how: str) -> None:
        self._tries(lambda s: getattr(s.releases, how)(BOLAT, self.ids[place % len(self.ids)]))

    @rule(place=some.integers(0, 5), sure=some.integers(0, 4))
    def cancels(self, place: int, sure: int) -> None:
        if sure == 0:
            self._tries(lambda s: s.releases.cancel(ASEL, self.ids[place % len(self.ids)]))

    @rule(is_on=some.booleans())
    def brakes(self, is_on: bool) -> None:
        if is_on:
            self._tries(lambda s: s.emergencies.stop(ASEL, Stop.BROADCASTS))
        else:
            self._tries(lambda s: s.emergencies.go_on(ASEL, Stop.BROADCASTS))

    @rule(visitor=some.integers(1, PEOPLE))
    def stops_hearing(self, visitor: int) -> None:
        self._tries(lambda s: s.subscriptions.stop(visitor, "relocation", "list"))

    @rule(hours=some.sampled_from([0.1, 1, 7, 13, 30]))
    def waits(self, hours: float) -> None:
        self.newsroom.now += timedelta(hours=hours)

    @rule(place=some.integers(0, 5))
    def finishes(self, place: int) -> None:
        broadcast = self.ids[place % len(self.ids)]
        self.runner.run(self.newsroom.does(lambda s: s.sendings.finish(broadcast)))

    @rule(place=some.integers(0, 5))
    def is_repeated(self, place: int) -> None:
        """For those it did not reach."""
        self.runner.run(self._repeats(self.ids[place % len(self.ids)]))

    async def _repeats(self, broadcast: int) -> None:
        try:
            draft = await self.newsroom.does(lambda s: s.releases.again(ASEL, broadcast))
        except PersonError:
            return
        begun = await self.newsroom.starts(await self.newsroom.passes(draft))
        if begun is not None:
            self.ids.append(begun.id)

    def _tries(self, work: Callable[[Service], Awaitable[object]]) -> None:
        with suppress(PersonError):
            self.runner.run(self.newsroom.does(work))

    @invariant()
    def every_count_equals_a_count_of_rows(self) -> None:
        kept, rows = self.runner.run(self.newsroom.database.read(_both))

        assert kept == rows

    @invariant()
    def nobody_took_a_forbidden_arrow(self) -> None:
        now = self.runner.run(self.newsroom.database.read(_stands))
        for id_, (fate, cause) in self.before.items():
            # Between two looks a row may have been claimed and settled.
            assert now[id_] == (fate, cause) or _leads(fate, now[id_][0])
        self.before = now

    @invariant()
    def no_broadcast_took_a_forbidden_arrow(self) -> None:
        for one in self.runner.run(self._all()):
            was = self.states.get(one.id, one.state)
            arrows = broadcasts.ARROWS
            assert was is one.state or (was, one.state) in arrows or _by_the_way(was, one.state)
            self.states[one.id] = one.state

    @invariant()
    def nobody_is_called_twice_by_one_broadcast(self) -> None:
        assert all(many == 1 for many in self.called.values())

    async def _all(self) -> tuple[Broadcast, ...]:
        return await self.newsroom.does(lambda s: s.releases.page(ASEL))

    def teardown(self) -> None:
        self.runner.run(self.newsroom.database.close())
        self.runner.close()
        self.folder.cleanup()


NEWS_FOR_ALL = Audience(topic="relocation")


def _leads(before: Fate, after: Fate) -> bool:
    return (before, after) in ARROWS or (
        (before, Fate.SENDING) in ARROWS and (Fate.SENDING, after) in ARROWS
    )


def _by_the_way(before: State, after: State) -> bool:
    """Several steps in one rule: what is repeated is composed, released and begun at once."""
    return before in broadcasts.BEFORE and after in (State.SCHEDULED, State.SENDING)


async def _both(tx: Transaction) -> tuple[dict[object, int], dict[object, int]]:
    kept = await tx.fetch("SELECT * FROM delivery_counts WHERE many <> 0")
    rows = await tx.fetch(
        "SELECT broadcast, fate, cause, count(*) AS many FROM deliveries"
        " GROUP BY broadcast, fate, cause"
    )

    return _by_place(kept), _by_place(rows)


def _by_place(rows: Iterable[Row]) -> dict[object, int]:
    return {(row["broadcast"], row["fate"], row["cause"]): row["many"] for row in rows}


async def _stands(tx: Transaction) -> Stands:
    rows = await tx.fetch("SELECT id, fate, cause FROM deliveries")
    return {row["id"]: (Fate(row["fate"]), row["cause"]) for row in rows}


def test_whatever_happens_in_whatever_order_the_ledger_is_true() -> None:
    run_state_machine_as_test(
        AtRandom,
        settings=settings(
            max_examples=12,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            derandomize=True,
        ),
    )


@pytest.fixture
async def newsroom(database: Database) -> Newsroom:
    newsroom = Newsroom(database)
    await newsroom.opens()
    return newsroom


async def test_where_night_comes_first_they_hear_it_first(newsroom: Newsroom) -> None:
    for visitor, zone in ((1, 180), (2, 300), (3, 600)):
        await newsroom.subscriber(visitor)
        await newsroom.database.write(
            lambda tx, v=visitor, z=zone: tx.run(  # type: ignore[misc]
                "UPDATE visitors SET zone = $2 WHERE id = $1", v, z
            )
        )
    one = await newsroom.released(NEWS)
    await newsroom.starts(one)

    assert [one.visitor for one in await newsroom.sends_all(one)] == [3, 2, 1]


async def test_somebody_in_the_middle_of_a_form_is_left_alone(newsroom: Newsroom) -> None:
    await newsroom.subscriber(1)
    await newsroom.subscriber(2)
    one = await newsroom.released(NEWS)
    await newsroom.starts(one)
    await newsroom.does(lambda s: s.conversations.enter(2, "quota"))
    await newsroom.sends_all(one)

    assert await newsroom.counts(one.id) == {"sent": 1, "skipped in_conversation": 1}


async def test_an_audience_counts_as_many_as_a_freeze_finds(newsroom: Newsroom) -> None:
    for visitor in range(1, 8):
        await newsroom.subscriber(visitor, list(Language)[visitor % 2])
    await newsroom.does(lambda s: s.conversations.enter(3, "quota"))
    await newsroom.database.write(
        lambda tx: tx.run("UPDATE visitors SET unreachable_since = 1 WHERE id IN (4, 5)")
    )
    one = await newsroom.released(NEWS)
    counted = await newsroom.does(lambda s: s.releases.count(ASEL, one.audience))
    begun = await newsroom.starts(one)

    assert begun is not None
    assert counted.total == begun.total == 4
    assert counted.skipped == {"unreachable": 2, "in_conversation": 1}
    counts = await newsroom.counts(one.id)
    assert counts == {"pending": 4, "skipped unreachable": 2, "skipped in_conversation": 1}
    assert len(counted.examples) == 4


def test_few_failures_are_borne_and_many_are_not() -> None:
    sent, bad = (Fate.SENT, ""), (Fate.FAILED, str(Cause.BAD_CONTENT))

    assert not is_out_of_hand({sent: ENOUGH - 2, bad: 1})
    assert is_out_of_hand({sent: ENOUGH - 2, bad: 2})
    assert not is_out_of_hand({sent: 95, bad: 5})
    assert is_out_of_hand({sent: 94, bad: 6})
    assert is_out_of_hand({sent: 94, (Fate.UNKNOWN, ""): 6})
    assert not is_out_of_hand({sent: 30, (Fate.UNKNOWN, str(Cause.RESTART)): 12})
    assert not is_out_of_hand({sent: 10, (Fate.FAILED, str(Cause.BLOCKED)): 90})


NINE = datetime(2026, 11, 23, 4, tzinfo=UTC)
"""Nine in the morning in Aktau; the day has eleven hours."""


@pytest.mark.parametrize(
    ("remaining", "begun", "zones", "hours"),
    [
        (3_600, 0, (300,), 1),
        (3_600 * 11, 0, (300,), 11),
        (3_600 * 12, 0, (300,), 25),  # eleven today, thirteen of the night, one more
        (3_600, 10.5, (300,), 24.5),
        (3_600, 10.5, (300, 180), 11.5),  # two hours longer it is day in the west
        (3_600, 15, (300,), 25),
        (0, 15, (300,), 15),
        (3_600, 0, (), 0),
    ],
)
def test_an_estimate_knows_the_nights(
    remaining: int, begun: float, zones: tuple[int, ...], hours: float
) -> None:
    found = ends_at(remaining, 1, NINE + timedelta(hours=begun), zones)

    assert found == NINE + timedelta(hours=hours)


def test_only_the_sender_sends() -> None:
    """What leads to and from sending, but for the brakes, is nobody's by hand."""
    by_hand = {Mover.ANNOUNCER, Mover.RELEASER}
    arrows = {arrow for arrow, movers in broadcasts.ARROWS.items() if movers & by_hand}

    assert (State.SCHEDULED, State.SENDING) not in arrows
    assert not any(end in (State.COMPLETED, State.HALTED, State.CORRECTED) for _, end in arrows)
