"""From the first word to the last delivery: who may take which step, and that each is entered."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.audit import Action
from core.broadcasts import ARROWS, Broadcast, Mover, State
from core.errors import InvalidAnswer, NotAllowed, NotFound, NotNow, PersonError, StaleCase
from core.officers import Officer, Role
from core.service import Service
from storage.database import Database, connect
from storage.members import Members
from storage.seal import PlainSeal
from tests.core.announcer import ASEL, BOLAT, CHECKS, EVERYBODY, NEWS, WHOLE, Newsroom
from tests.core.stage import AIGUL, NOW
from tests.fresh import fresh

Step = Callable[[Service, int, Broadcast], Awaitable[object]]
STEPS: Mapping[str, Step] = {
    "write": lambda s, who, one: s.releases.rewrite(who, one.id, one.revision, NEWS, EVERYBODY),
    "hand over": lambda s, who, one: s.releases.submit(who, one.id, one.revision),
    "take back": lambda s, who, one: s.releases.take_back(who, one.id, one.revision),
    "release": lambda s, who, one: s.releases.release(who, one.id, one.revision),
    "reject": lambda s, who, one: s.releases.reject(who, one.id, one.revision, "Қайта жазыңыз"),
    "schedule": lambda s, who, one: s.releases.schedule(who, one.id, one.revision, s.now),
    "unschedule": lambda s, who, one: s.releases.unschedule(who, one.id, one.revision),
    "pause": lambda s, who, one: s.releases.pause(who, one.id),
    "resume": lambda s, who, one: s.releases.resume(who, one.id),
    "cancel": lambda s, who, one: s.releases.cancel(who, one.id),
    "start": lambda s, who, one: s.sendings.start(one.id),
    "finish": lambda s, who, one: s.sendings.finish(one.id),
}
"""Everything that can be tried with an announcement, by anybody, in any state."""
SENDERS = ("start", "finish")
PEOPLE = {role: 800 + number for number, role in enumerate(Role, 10)}
"""One of each role; a second announcer and a second admin write and release too."""
CAST = (*PEOPLE.values(), ASEL, BOLAT, CHECKS, AIGUL)


@dataclass(slots=True)
class Stage:
    """An announcement, and everything that has become of it."""

    newsroom: Newsroom
    one: Broadcast
    wrote: set[int]

    async def tries(self, name: str, who: int) -> None:
        """One step; whatever is refused must leave everything as it was."""
        before, entries = self.one, await self.entries()
        try:
            await self.newsroom.does(lambda s: STEPS[name](s, who, before))
        except PersonError:
            assert await self.stands() == before
            assert await self.entries() == entries
            return
        after = await self.stands()
        await self.took(name, who, before, after)
        assert await self.entries() - entries == (name not in SENDERS)
        self.one = after

    async def took(self, name: str, who: int, before: Broadcast, after: Broadcast) -> None:
        if before.state is not after.state:
            movers = ARROWS[before.state, after.state]
            assert movers & set(await self.movers(name, who))
        if name in ("write", "hand over"):
            self.wrote.add(who)
        if after.state is State.APPROVED:
            assert after.approver not in self.wrote
            assert after.wording == before.wording

    async def movers(self, name: str, who: int) -> list[Mover]:
        if name in SENDERS:
            return [Mover.SENDER]
        role = await self.newsroom.does(lambda s: s.officers.find(who))
        assert role is not None, "a visitor moved an announcement"
        return {
            Role.ANNOUNCER: [Mover.ANNOUNCER],
            Role.APPROVER: [Mover.RELEASER],
            Role.ADMIN: [Mover.ANNOUNCER, Mover.RELEASER],
        }.get(role.role, [])

    async def stands(self) -> Broadcast:
        return await self.newsroom.stands(self.one.id)

    async def entries(self) -> int:
        return (await self.newsroom.database.read(lambda tx: Members(tx).head())).number


@pytest.fixture
async def newsroom(database: Database) -> Newsroom:
    return await opened(database)


async def opened(database: Database) -> Newsroom:
    newsroom = Newsroom(database)
    await newsroom.opens()
    for role, person in PEOPLE.items():
        one = Officer(id=person, role=role, name="")
        await database.write(lambda tx, one=one: Members(tx).add(one, NOW))  # type: ignore[misc]
    return newsroom


async def handed(newsroom: Newsroom, by: int = ASEL) -> Broadcast:
    draft = await newsroom.composed(NEWS)
    return await newsroom.does(lambda s: s.releases.submit(by, draft.id, draft.revision))


async def refuses(
    newsroom: Newsroom, name: str, who: int, one: Broadcast
) -> type[PersonError] | None:
    try:
        await newsroom.does(lambda s: STEPS[name](s, who, one))
    except PersonError as error:
        return type(error)
    return None


@given(st.lists(st.tuples(st.sampled_from([*STEPS]), st.sampled_from(CAST)), max_size=30))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_whatever_people_try_no_arrow_is_new_and_no_author_releases(
    tmp_path_factory: pytest.TempPathFactory, tried: list[tuple[str, int]]
) -> None:
    """Every refusal leaves the announcement and the audit alone; every move is entered once."""
    path: Path = tmp_path_factory.mktemp("releases") / "qonys.db"
    database = connect(fresh(path), PlainSeal())
    try:
        newsroom = await opened(database)
        stage = Stage(newsroom, await newsroom.composed(NEWS), {ASEL})
        for name, who in tried:
            await stage.tries(name, who)
    finally:
        await database.close()


@pytest.mark.parametrize(("role", "name"), [*product(Role, STEPS)], ids=str)
async def test_each_role_takes_the_steps_that_are_its_own(
    newsroom: Newsroom, role: Role, name: str
) -> None:
    """Tried from every state that leads on from the draft of another announcer."""
    writes = {"write", "hand over", "take back", "schedule", "unschedule"}
    steers = {"pause", "resume", "cancel"}
    may = {
        Role.ANNOUNCER: writes | steers,
        Role.APPROVER: {"release", "reject"} | steers,
        Role.ADMIN: writes | steers | {"release", "reject"},
    }.get(role, set())
    ready = await standing(newsroom, name)
    refused = await refuses(newsroom, name, PEOPLE[role], ready)

    assert refused is (None if name in SENDERS or name in may else NotAllowed)


async def standing(newsroom: Newsroom, name: str) -> Broadcast:
    """An announcement of Asel's in the state from which that step leads on."""
    draft = await newsroom.composed(NEWS)
    if name in ("write", "hand over"):
        return draft
    waits = await newsroom.does(lambda s: s.releases.submit(ASEL, draft.id, draft.revision))
    if name in ("take back", "release", "reject"):
        return waits
    released = await newsroom.does(lambda s: s.releases.release(CHECKS, waits.id, waits.revision))
    if name == "schedule":
        return released
    if name in ("unschedule", "start"):
        return await newsroom.does(
            lambda s: s.releases.schedule(ASEL, released.id, released.revision, newsroom.now)
        )
    await newsroom.starts(released)
    if name == "resume":
        await newsroom.does(lambda s: s.releases.pause(ASEL, released.id))
    return await newsroom.stands(released.id)


async def test_nobody_releases_what_they_have_a_word_in(newsroom: Newsroom) -> None:
    """Asel begins, the admin changes it, Bolat hands it over: all three are its authors."""
    admin = PEOPLE[Role.ADMIN]
    draft = await newsroom.composed(NEWS)
    for who in (admin, BOLAT):
        await refuses(newsroom, "write", who, await newsroom.stands(draft.id))
    await refuses(newsroom, "hand over", BOLAT, await newsroom.stands(draft.id))
    for who in (ASEL, BOLAT, CHECKS):
        await newsroom.database.write(
            lambda tx, who=who: Members(tx).give_role(who, Role.ADMIN)  # type: ignore[misc]
        )
    waits = await newsroom.stands(draft.id)
    refused = [await refuses(newsroom, "release", who, waits) for who in (ASEL, admin, BOLAT)]

    assert refused == [NotAllowed] * 3
    assert await refuses(newsroom, "release", CHECKS, waits) is None


async def test_whoever_sends_anothers_words_again_does_not_make_them_theirs(
    newsroom: Newsroom,
) -> None:
    """Else the first author could release own words that a colleague has only sent once more."""
    released = await newsroom.released(NEWS)
    await newsroom.starts(released)
    await newsroom.does(lambda s: s.releases.cancel(ASEL, released.id))
    again = await newsroom.does(lambda s: s.releases.again(BOLAT, released.id))
    corrected = await newsroom.does(lambda s: s.releases.correct(BOLAT, released.id))

    assert again.authors == corrected.authors == (ASEL, BOLAT)


async def test_what_was_handed_over_goes_out_word_for_word(newsroom: Newsroom) -> None:
    waits = await handed(newsroom)
    with pytest.raises(NotNow):
        await newsroom.does(
            lambda s: s.releases.rewrite(ASEL, waits.id, waits.revision, WHOLE, EVERYBODY)
        )
    released = await newsroom.does(lambda s: s.releases.release(CHECKS, waits.id, waits.revision))

    assert released.wording == waits.wording is not None


@pytest.mark.parametrize("name", ["write", "hand over", "release", "take back", "reject"])
async def test_a_page_that_is_old_does_nothing(newsroom: Newsroom, name: str) -> None:
    one = await (newsroom.composed(NEWS) if name in ("write", "hand over") else handed(newsroom))
    old = replace(one, revision=one.revision - 1)
    who = CHECKS if name in ("release", "reject") else ASEL

    assert await refuses(newsroom, name, who, old) is StaleCase


async def test_a_slip_in_the_year_schedules_nothing(newsroom: Newsroom) -> None:
    released = await newsroom.released(NEWS)
    late = NOW + timedelta(days=400)
    with pytest.raises(InvalidAnswer):
        await newsroom.does(
            lambda s: s.releases.schedule(ASEL, released.id, released.revision, late)
        )


async def test_a_button_opens_only_what_visitors_have(newsroom: Newsroom) -> None:
    hostile = replace(NEWS, buttons=(replace(WHOLE.buttons[0], target="reply"),))
    with pytest.raises(InvalidAnswer):
        await newsroom.composed(hostile)


async def test_every_move_says_in_the_audit_where_it_led(newsroom: Newsroom) -> None:
    released = await newsroom.released(NEWS)
    await newsroom.starts(released)
    await newsroom.does(lambda s: s.releases.pause(CHECKS, released.id))
    entries = await newsroom.database.read(lambda tx: Members(tx).after(0, 100))
    moves = [one for one in entries if one.action == Action.ANNOUNCEMENT_MOVED]

    assert [one.details["to"] for one in moves] == [
        State.AWAITING_APPROVAL,
        State.APPROVED,
        State.SCHEDULED,
        State.PAUSED,
    ]
    assert {one.subject for one in moves} == {str(released.id)}


async def test_nobody_reads_of_one_that_is_not_there(newsroom: Newsroom) -> None:
    with pytest.raises(NotFound):
        await newsroom.stands(99)
