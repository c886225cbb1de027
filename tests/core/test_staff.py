"""Officers come and go; the cases stay, and somebody can always open the door."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import NamedTuple, TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from core.audit import Action
from core.cases import LEASE
from core.errors import InvalidAnswer, NotAllowed, NotFound, NotNow, PersonError
from core.events import Code
from core.hours import Hours
from core.officers import Officer, Officers, Permission, Role
from core.plans import Act
from core.register import Register
from core.staff import Staff
from core.text import Language
from storage.cases import Cases
from storage.conversations import Conversations
from storage.database import Database
from storage.hours import Hours as HoursKept
from storage.members import Members
from storage.transaction import Transaction
from storage.visitors import Visitors
from tests.core.stage import AIGUL, FIRST, NOW, Told, application, sends
from tests.flows.stage import BOUND

ANAR, BOLAT, SANA = 911, 912, 913
"""An admin, an officer, and whoever else works here."""
T = TypeVar("T")


class Ended:
    """The console, which remembers whose sessions it was told to end."""

    def __init__(self) -> None:
        self.officers: list[int] = []

    async def end_sessions(self, officer: int) -> None:
        self.officers.append(officer)


def staff(
    tx: Transaction,
    sessions: Ended | None = None,
    fixed: frozenset[int] = frozenset(),
    now: datetime = NOW,
) -> Staff:
    people = officers(tx, fixed)
    ours = Hours(HoursKept(tx), FIRST, people, now)
    register = Register(Cases(tx), people, Told(), ours, now)
    return Staff(Members(tx), Visitors(tx), register, sessions)


def officers(tx: Transaction, fixed: frozenset[int] = frozenset()) -> Officers:
    return Officers(Members(tx), fixed, NOW)


@pytest.fixture
async def office(database: Database) -> Database:
    """Anar is admin, Bolat is an officer."""
    await works_here(database, ANAR, Role.ADMIN)
    await works_here(database, BOLAT, Role.OFFICER)
    return database


async def works_here(database: Database, person: int, role: Role, name: str = "Аты") -> None:
    officer = Officer(id=person, role=role, name=name)
    await database.write(lambda tx: Members(tx).add(officer, NOW))


async def does(database: Database, work: Callable[[Staff], Awaitable[T]]) -> T:
    return await database.write(lambda tx: work(staff(tx)))


async def refused(database: Database, work: Callable[[Staff], Awaitable[object]]) -> str:
    """The words with which it was refused; nothing of it is kept."""
    with pytest.raises(PersonError) as caught:
        await does(database, work)
    return caught.value.words.id


async def role_of(database: Database, person: int) -> Role | None:
    found = await database.read(lambda tx: officers(tx).find(person))
    return found.role if found else None


async def holds(database: Database, officer: int, number: int = 1) -> None:
    """The officer claims the case of a visitor."""
    await sends(database, application(AIGUL + number, {"words": "сөз"}), number)
    until = NOW + LEASE
    await database.write(lambda tx: Cases(tx).claim(f"M-AAAA-{number:02}", officer, NOW, until))


async def entered(database: Database) -> list[tuple[int | None, str, str]]:
    """Who did what to whom, by the audit."""
    entries = await database.read(lambda tx: Members(tx).after(0, 1000))
    return [(entry.actor, entry.action, entry.subject) for entry in entries]


async def test_an_admin_gives_another_role(office: Database) -> None:
    await does(office, lambda staff: staff.give_role(ANAR, BOLAT, Role.LEAD))

    assert await role_of(office, BOLAT) is Role.LEAD
    assert await entered(office) == [(ANAR, Action.ROLE_CHANGED, str(BOLAT))]


@pytest.mark.parametrize("role", Role)
async def test_nobody_changes_their_own_role(office: Database, role: Role) -> None:
    """Not even an admin who would lose rights by it: it takes two."""
    await works_here(office, SANA, Role.ADMIN)

    assert await refused(office, lambda s: s.give_role(ANAR, ANAR, role)) == "staff-own-role"


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMIN])
async def test_whoever_is_no_admin_changes_nobody(office: Database, role: Role) -> None:
    await works_here(office, SANA, role)
    for act in (
        lambda s: s.give_role(SANA, BOLAT, Role.ADMIN),
        lambda s: s.leave(SANA, BOLAT),
        lambda s: s.rename(SANA, BOLAT, "Басқа"),
        lambda s: s.members(SANA),
        lambda s: s.invitations(SANA),
        lambda s: s.withdraw(SANA, "key"),
    ):
        assert await refused(office, act) == "desk-not-allowed"
    assert await entered(office) == []


async def test_the_last_admin_stays(office: Database) -> None:
    assert await refused(office, lambda s: s.leave(ANAR, ANAR)) == "staff-last-admin"
    assert await refused(office, lambda s: s.leave(None, ANAR)) == "staff-last-admin"
    await works_here(office, SANA, Role.ADMIN)
    await does(office, lambda s: s.leave(ANAR, ANAR))

    assert await role_of(office, ANAR) is None
    assert await refused(office, lambda s: s.leave(SANA, SANA)) == "staff-last-admin"


async def test_an_admin_of_the_settings_stays_whatever_is_done_here(office: Database) -> None:
    fixed = frozenset({SANA})
    await works_here(office, SANA, Role.OFFICER)
    with pytest.raises(NotNow):
        await office.write(lambda tx: staff(tx, fixed=fixed).leave(ANAR, SANA))
    with pytest.raises(NotNow):
        await office.write(lambda tx: staff(tx, fixed=fixed).give_role(ANAR, SANA, Role.LEAD))
    found = await office.read(lambda tx: officers(tx, fixed).find(SANA))
    assert found is not None
    assert found.role is Role.ADMIN


async def test_while_the_settings_name_an_admin_every_other_may_leave(office: Database) -> None:
    fixed = frozenset({SANA})
    await office.write(lambda tx: staff(tx, fixed=fixed).leave(ANAR, ANAR))

    assert await office.read(lambda tx: officers(tx, fixed).find(ANAR)) is None


async def test_who_leaves_has_no_access_from_that_moment(office: Database) -> None:
    sessions = Ended()
    await office.write(lambda tx: staff(tx, sessions).leave(ANAR, BOLAT))

    with pytest.raises(NotFound):
        await office.read(lambda tx: officers(tx).permitted(BOLAT, Permission.SEE_CASES))
    assert sessions.officers == [BOLAT]
    assert BOLAT not in await office.read(lambda tx: officers(tx).on_duty())


async def test_the_cases_of_whoever_leaves_return_to_the_queue(office: Database) -> None:
    await holds(office, BOLAT, 1)
    await holds(office, BOLAT, 2)
    await holds(office, ANAR, 3)
    back = await does(office, lambda s: s.leave(ANAR, BOLAT))
    events = await office.read(lambda tx: Cases(tx).events(back[0].id))

    assert [case.reference for case in back] == ["M-AAAA-01", "M-AAAA-02"]
    assert {case.revision for case in back} == {1}
    assert [(event.code, event.actor) for event in events] == [(Code.RELEASED, ANAR)]
    assert await office.read(lambda tx: Cases(tx).waiting(NOW)) == 2
    assert len(await office.read(lambda tx: Cases(tx).held_by(ANAR, NOW))) == 1


async def test_a_lapsed_claim_does_not_name_whoever_left(office: Database) -> None:
    """Or the visitor's next words would be told to somebody who has no access."""
    await holds(office, BOLAT)
    await office.write(lambda tx: staff(tx, now=NOW + 2 * LEASE).leave(ANAR, BOLAT))
    case = await office.read(lambda tx: Cases(tx).find("M-AAAA-01"))

    assert case is not None
    assert case.claimed_by is None


async def test_nothing_is_offered_to_whoever_left_and_nothing_of_theirs_is_sent(
    office: Database,
) -> None:
    await holds(office, BOLAT, 1)
    await holds(office, ANAR, 2)
    words = Act(reference="M-AAAA-01", revision=0, words="Қарап шықтық")

    async def hands_over(tx: Transaction) -> None:
        mine, hers = [await Cases(tx).find(f"M-AAAA-0{n}") for n in (1, 2)]
        assert mine
        assert hers
        await Cases(tx).plan(mine.id, BOLAT, words, NOW)
        await Cases(tx).offer(mine.id, ANAR)
        await Cases(tx).offer(hers.id, BOLAT)

    async def offered(tx: Transaction) -> list[int | None]:
        cases = [await Cases(tx).find(f"M-AAAA-0{n}") for n in (1, 2)]
        return [case.offered_to for case in cases if case]

    await office.write(hands_over)
    await does(office, lambda s: s.leave(ANAR, BOLAT))

    assert await office.read(offered) == [None, None]
    assert await office.read(lambda tx: Cases(tx).acts_due(NOW + 2 * LEASE, NOW, 9)) == ()


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ANNOUNCER, Role.APPROVER])
async def test_whoever_may_no_longer_work_cases_holds_none(office: Database, role: Role) -> None:
    await holds(office, BOLAT)
    await does(office, lambda s: s.give_role(ANAR, BOLAT, role))

    assert await office.read(lambda tx: Cases(tx).held_by(BOLAT, NOW)) == ()


async def test_a_promotion_leaves_the_cases_where_they_are(office: Database) -> None:
    await holds(office, BOLAT)
    await does(office, lambda s: s.give_role(ANAR, BOLAT, Role.LEAD))

    assert len(await office.read(lambda tx: Cases(tx).held_by(BOLAT, NOW))) == 1


async def test_what_somebody_had_begun_to_write_goes_with_them(office: Database) -> None:
    flows = ("reply", "decide", "ask")

    async def begins_all(tx: Transaction) -> None:
        for flow in flows:
            await Conversations(tx).begin(BOLAT, BOUND[flow], "M-AAAA-01", NOW)

    async def still_there(tx: Transaction) -> list[str]:
        return [flow for flow in flows if await Conversations(tx).find(BOLAT, flow)]

    await office.write(begins_all)
    await does(office, lambda s: s.leave(ANAR, BOLAT))

    assert await office.read(still_there) == ["ask"]  # a visitor's own: officers may be one too


async def test_whoever_left_stays_in_history_and_may_come_again(office: Database) -> None:
    await does(office, lambda s: s.leave(ANAR, BOLAT))
    (gone,) = [m for m in await does(office, lambda s: s.members(ANAR)) if m.left_at]
    assert (gone.officer.name, gone.left_at) == ("Аты", NOW)
    assert await office.read(lambda tx: officers(tx).called(BOLAT)) == "Аты"
    await office.write(lambda tx: officers(tx).invite("again", Role.LEAD, by=ANAR))
    await office.write(lambda tx: officers(tx).join(BOLAT, "Болат", "again"))

    assert await role_of(office, BOLAT) is Role.LEAD
    assert [m.left_at for m in await does(office, lambda s: s.members(ANAR))] == [None, None]


async def test_an_admin_sees_everybody_with_language_and_whether_they_can_be_reached(
    office: Database,
) -> None:
    await does(office, lambda s: s.speaks(BOLAT, Language.RU))
    await office.write(lambda tx: Visitors(tx).reach(BOLAT, False, NOW))
    every = await office.read(lambda tx: staff(tx, fixed=frozenset({SANA})).members(ANAR))

    assert [m.officer.id for m in every] == [SANA, ANAR, BOLAT]
    assert [m.is_fixed for m in every] == [True, False, False]
    assert [m.joined_at for m in every] == [None, NOW, NOW]
    assert (every[2].language, every[2].is_reachable) == (Language.RU, False)


async def test_whoever_joins_while_working_here_keeps_the_role(office: Database) -> None:
    """Otherwise a link would be a way to change one's own role, and to lose the last admin."""
    await office.write(lambda tx: officers(tx).invite("down", Role.AUDITOR, by=ANAR))
    with pytest.raises(NotNow):
        await office.write(lambda tx: officers(tx).join(ANAR, "Анар", "down"))

    assert await role_of(office, ANAR) is Role.ADMIN
    assert len(await does(office, lambda s: s.invitations(ANAR))) == 1


@pytest.mark.parametrize("end", ["leaves", "is no admin any more"])
async def test_an_invitation_ends_with_the_rights_of_whoever_gave_it(
    office: Database, end: str
) -> None:
    """An admin who must go could otherwise keep a door open for three days."""
    await works_here(office, SANA, Role.ADMIN)
    await office.write(lambda tx: officers(tx).invite("door", Role.ADMIN, by=SANA))
    if end == "leaves":
        await does(office, lambda s: s.leave(ANAR, SANA))
    else:
        await does(office, lambda s: s.give_role(ANAR, SANA, Role.LEAD))

    with pytest.raises(NotFound):
        await office.write(lambda tx: officers(tx).join(AIGUL, "Айгүл", "door"))


async def test_only_who_may_invite_invites(office: Database) -> None:
    with pytest.raises(NotAllowed):
        await office.write(lambda tx: officers(tx).invite("mine", Role.ADMIN, by=BOLAT))

    assert await does(office, lambda s: s.invitations(ANAR)) == ()


async def test_an_invitation_is_withdrawn_before_it_is_used(office: Database) -> None:
    await office.write(lambda tx: officers(tx).invite("soon", Role.LEAD, by=ANAR))
    (open_one,) = await does(office, lambda s: s.invitations(ANAR))
    assert (open_one.role, open_one.by) == (Role.LEAD, ANAR)
    await does(office, lambda s: s.withdraw(ANAR, open_one.key))

    assert await does(office, lambda s: s.invitations(ANAR)) == ()
    with pytest.raises(NotFound):
        await office.write(lambda tx: officers(tx).join(AIGUL, "Айгүл", "soon"))
    with pytest.raises(NotFound):
        await does(office, lambda s: s.withdraw(ANAR, open_one.key))


async def test_everybody_sets_their_own_name_and_an_admin_any(office: Database) -> None:
    await does(office, lambda s: s.rename(BOLAT, BOLAT, "  Болат\u202e\u200b Ахметов "))
    assert await office.read(lambda tx: officers(tx).called(BOLAT)) == "Болат Ахметов"
    await does(office, lambda s: s.rename(ANAR, BOLAT, "Болат А."))

    assert await office.read(lambda tx: officers(tx).called(BOLAT)) == "Болат А."
    assert [entry[:2] for entry in await entered(office)] == [
        (BOLAT, Action.RENAMED),
        (ANAR, Action.RENAMED),
    ]


@pytest.mark.parametrize("name", ["", " \u3164 ", "Щ" * 65])
async def test_a_name_that_nobody_can_read_is_refused(office: Database, name: str) -> None:
    with pytest.raises(InvalidAnswer):
        await does(office, lambda s: s.rename(BOLAT, BOLAT, name))


async def test_an_admin_whom_only_the_settings_name_has_no_name_here(office: Database) -> None:
    with pytest.raises(NotNow):
        await office.write(
            lambda tx: staff(tx, fixed=frozenset({SANA})).rename(SANA, SANA, "Сана")
        )


async def test_a_visitor_is_no_member_to_be_changed(office: Database) -> None:
    for act in (
        lambda s: s.give_role(ANAR, AIGUL, Role.LEAD),
        lambda s: s.leave(ANAR, AIGUL),
        lambda s: s.rename(ANAR, AIGUL, "Айгүл"),
        lambda s: s.speaks(AIGUL, Language.RU),
        lambda s: s.rename(AIGUL, AIGUL, "Айгүл"),
    ):
        assert await refused(office, act) == "not-found"


class Step(NamedTuple):
    """Something that somebody tries, allowed or not."""

    does: str
    actor: int | None
    officer: int
    role: Role
    case: int


PEOPLE = some.sampled_from([ANAR, BOLAT, SANA])
STEPS = some.builds(
    Step,
    does=some.sampled_from(["gives", "leaves", "joins", "claims"]),
    actor=PEOPLE | some.none(),
    officer=PEOPLE,
    role=some.sampled_from(Role),
    case=some.integers(1, 4),
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=some.lists(STEPS, max_size=15))
async def test_there_is_always_an_admin_and_nobody_without_access_keeps_a_case(
    database: Database, steps: list[Step]
) -> None:
    await everything_anew(database)
    for step in steps:
        before = await role_of(database, step.officer)
        await tries(database, step)
        admins, holders = await who_is_who(database)

        assert admins
        assert holders <= await at_work(database)
        if step.does == "gives" and step.actor == step.officer:
            assert await role_of(database, step.officer) == before


async def everything_anew(database: Database) -> None:
    """One admin, four cases."""
    for emptied in ("events", "cases", "officers", "invitations"):
        statement = f"DELETE FROM {emptied}"  # noqa: S608 - a name of ours
        await database.write(partial(_run, statement))
    await works_here(database, ANAR, Role.ADMIN)
    for number in range(1, 5):
        await sends(database, application(AIGUL + number, {"words": "сөз"}), number)


async def _run(statement: str, tx: Transaction) -> None:
    await tx.run(statement)


async def tries(database: Database, step: Step) -> None:
    """What is refused changes nothing."""
    with suppress(PersonError):
        await database.write(lambda tx: STEPS_TAKEN[step.does](tx, step))


async def _gives(tx: Transaction, step: Step) -> None:
    if step.actor is not None:
        await staff(tx).give_role(step.actor, step.officer, step.role)


async def _leaves(tx: Transaction, step: Step) -> None:
    await staff(tx).leave(step.actor, step.officer)


async def _joins(tx: Transaction, step: Step) -> None:
    await officers(tx).invite("link", step.role, by=step.actor)
    await officers(tx).join(step.officer, "Аты", "link")
    await tx.run("DELETE FROM invitations")


async def _claims(tx: Transaction, step: Step) -> None:
    await officers(tx).permitted(step.officer, Permission.WORK_CASES)
    await Cases(tx).claim(f"M-AAAA-{step.case:02}", step.officer, NOW, NOW + LEASE)


STEPS_TAKEN: dict[str, Callable[[Transaction, Step], Awaitable[None]]] = {
    "gives": _gives,
    "leaves": _leaves,
    "joins": _joins,
    "claims": _claims,
}


async def who_is_who(database: Database) -> tuple[set[int], set[int]]:
    """Who may manage officers, and who holds a case."""

    async def work(tx: Transaction) -> tuple[set[int], set[int]]:
        held = await tx.fetch("SELECT claimed_by FROM cases WHERE claimed_by IS NOT NULL")
        admins = await officers(tx).who_may(Permission.MANAGE_OFFICERS)
        return set(admins), {row["claimed_by"] for row in held}

    return await database.read(work)


async def at_work(database: Database) -> set[int]:
    return set(await database.read(lambda tx: officers(tx).who_may(Permission.WORK_CASES)))
