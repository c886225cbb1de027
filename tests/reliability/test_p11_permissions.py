"""P11: every use case, command and button, for everybody, as one table says; nothing else."""

import tomllib
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from core.cases import Status, WaitingOn
from core.corrections import Defect, Item, NewCorrection
from core.errors import NotAllowed, NotFound, PersonError
from core.officers import Officer, Role
from core.ratings import Face
from core.service import Service
from storage.database import Database
from storage.members import Members
from storage.transaction import Transaction
from tests.core.conftest import database
from tests.core.office import DANA as OFFICER
from tests.core.office import ERLAN, REPLY
from tests.core.office import Office as Department
from tests.core.stage import AIGUL, DANA, NOW, TODAY, service
from tests.core.test_every_act import ACTS, READS, Office, office
from tests.flows.stage import BOUND

__all__ = ["database", "office"]

TABLE = tomllib.loads(Path(__file__).with_name("permissions.toml").read_text("utf-8"))
ROLES: tuple[Role | None, ...] = (*Role, None)
"""``None`` is whoever does not work here: a visitor, a stranger, somebody who has left."""


class Undone(Exception):
    """Takes a transaction back, so that the next cell finds everything as it was."""


async def outcome(database: Database, work: Callable[[Transaction], Awaitable[object]]) -> str:
    """The class of the refusal, or "ok"; whatever was done is taken back."""

    async def within(tx: Transaction) -> None:
        await work(tx)
        raise Undone

    try:
        await database.write(within)
    except Undone:
        return "ok"
    except PersonError as error:
        return type(error).__name__
    raise AssertionError("the transaction was not taken back")


def test_every_use_case_has_its_row() -> None:
    assert TABLE["use-cases"].keys() == ACTS.keys() | READS.keys()


@pytest.mark.parametrize("role", ROLES)
async def test_p11_every_role_may_do_what_the_table_says_and_nothing_else(
    database: Database, office: Office, role: Role | None
) -> None:
    """The settings name nobody here: Dana has the role, or once worked here and has left."""
    await database.write(lambda tx: becomes(tx, role))
    calls, wrong = {**ACTS, **READS}, []
    for name, roles in TABLE["use-cases"].items():

        async def work(tx: Transaction, name: str = name) -> object:
            return await calls[name](nobody_fixed(tx), office)

        done = await outcome(database, work)
        refused = done in (NotAllowed.__name__, NotFound.__name__)
        if refused is (role in roles):
            wrong.append((name, done))

    assert wrong == []


async def becomes(tx: Transaction, role: Role | None) -> None:
    await Members(tx).add(Officer(id=DANA, role=role or Role.ADMIN, name="Дана"), NOW)
    if role is None:
        await Members(tx).leave(DANA, NOW)


def nobody_fixed(tx: Transaction) -> Service:
    return service(tx, admins=frozenset())


Work = Callable[[Service, str], Awaitable[object]]
ITEM = Item(question="surname", defect=Defect.INCORRECT)
ON_A_CASE: dict[str, Work] = {
    "claim": lambda s, ref: s.triage.claim(OFFICER, ref),
    "reply": lambda s, ref: s.triage.reply(OFFICER, ref, REPLY),
    "turn": lambda s, ref: s.triage.turn(OFFICER, ref, WaitingOn.THIRD_PARTY),
    "decide": lambda s, ref: s.triage.decide(OFFICER, ref, Status.ANSWERED, REPLY),
    "ask_correction": lambda s, ref: s.triage.ask_correction(OFFICER, ref, correction()),
    "recall_correction": lambda s, ref: s.triage.recall_correction(OFFICER, ref),
    "reopen": lambda s, ref: s.triage.reopen(OFFICER, ref, "Себебі"),
    "release": lambda s, ref: s.triage.release(OFFICER, ref),
    "read": lambda s, ref: s.triage.read(OFFICER, ref),
    "note": lambda s, ref: s.colleagues.note(OFFICER, ref, "Ескертпе"),
    "offer": lambda s, ref: s.colleagues.offer(OFFICER, ref, ERLAN),
    "accept": lambda s, ref: s.colleagues.accept(OFFICER, ref),
    "decline": lambda s, ref: s.colleagues.decline(OFFICER, ref),
    "take_over": lambda s, ref: s.colleagues.take_over(OFFICER, ref, "Себебі"),
    "merge": lambda s, ref: s.merging.merge(OFFICER, ref, "M-AAAA-99"),
}
Asks = Callable[[Service, int, str], Awaitable[object]]
OF_VISITORS: dict[str, Asks] = {
    "follow": lambda s, who, ref: s.applications.follow(who, ref),
    "copy": lambda s, who, ref: s.applications.copy(who, ref),
    "withdraw": lambda s, who, ref: s.applications.withdraw(who, ref),
    "correct": lambda s, who, ref: s.applications.correct(who, ref),
    "ask_more_time": lambda s, who, ref: s.applications.ask_more_time(who, ref),
    "not_solved": lambda s, who, ref: s.applications.not_solved(who, ref),
    "may_reopen": lambda s, who, ref: s.applications.may_reopen(who, ref),
    "rate": lambda s, who, ref: s.applications.rate(who, ref, Face.GOOD),
}


def correction() -> NewCorrection:
    return NewCorrection(items=(ITEM,), due_on=TODAY.replace(day=30))


@pytest.fixture
async def department(database: Database) -> Department:
    return await Department(database).opens()


async def test_p11_an_officer_works_only_what_nobody_else_holds(department: Department) -> None:
    """Each use case on one's own case, a colleague's, nobody's, and none at all."""
    own, other = [await department.applies(visitor) for visitor in (601, 602)]
    free = await department.applies(603)
    await department.claims(OFFICER, own)
    await department.claims(ERLAN, other)
    whose = {"own": own, "other": other, "free": free, "none": "M-XXXX-00"}
    found: dict[str, dict[str, str]] = {name: {} for name in ON_A_CASE}
    for name, does in ON_A_CASE.items():
        for case, reference in whose.items():

            async def work(tx: Transaction, does: Work = does, ref: str = reference) -> object:
                return await does(of(department, tx), ref)

            found[name][case] = await outcome(department.database, work)

    assert found == TABLE["cases"]


async def test_p11_a_visitor_reaches_only_their_own_case(department: Department) -> None:
    """Somebody else's is as unknown as one that never was: also to an officer, as a visitor."""
    reference = await department.applies(AIGUL)
    wrong = []
    asked = ((AIGUL, reference), (502, reference), (OFFICER, reference), (AIGUL, "M-X"))
    for name, does in OF_VISITORS.items():
        assert TABLE["visitors"][name] == "owner"
        for who, ref in asked:

            async def work(
                tx: Transaction, does: Asks = does, who: int = who, ref: str = ref
            ) -> object:
                return await does(of(department, tx), who, ref)

            done = await outcome(department.database, work)
            if (done == "NotFound") is ((who, ref) == asked[0]):
                wrong.append((name, who, done))

    assert wrong == []
    assert TABLE["visitors"].keys() == OF_VISITORS.keys()


def of(department: Department, tx: Transaction) -> Service:
    return service(tx, {**BOUND, "kandas": department.flow}, department.now, admins=frozenset())
