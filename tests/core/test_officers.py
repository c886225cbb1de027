"""Who works here, and what each role may do."""

from datetime import timedelta
from itertools import product

import pytest

from core.errors import NotAllowed, NotFound, PersonError
from core.officers import INVITATION_HOLDS, PERMITTED, Officer, Officers, Permission, Role
from storage import officers
from storage.database import Database
from storage.transaction import Transaction
from tests.core.stage import AIGUL, DANA, NOW

MATRIX = """
                     officer  lead  announcer  approver  admin  auditor
    see-cases            yes   yes         no        no    yes      yes
    work-cases           yes   yes         no        no    yes       no
    lead-cases            no   yes         no        no    yes       no
    see-figures          yes   yes         no        no    yes      yes
    export                no   yes         no        no    yes       no
    invite                no    no         no        no    yes       no
    manage-officers       no    no         no        no    yes       no
    write-templates       no   yes         no        no    yes       no
    set-calendar          no   yes         no        no    yes       no
    see-audit             no    no         no        no    yes      yes
    write-cards          yes   yes         no        no    yes       no
    see-announcements     no   yes        yes       yes    yes      yes
    announce              no    no        yes        no    yes       no
    release               no    no         no       yes    yes       no
    stop                  no   yes        yes       yes    yes       no
    practise             yes   yes         no        no    yes       no
"""
"""An auditor reads and cannot act; whoever makes announcements sees no cases (product.md)."""


def matrix() -> dict[tuple[Role, Permission], bool]:
    head, *rows = [line.split() for line in MATRIX.strip().splitlines()]
    return {
        (Role(role), Permission(act)): word == "yes"
        for act, *words in rows
        for role, word in zip(head, words, strict=True)
    }


@pytest.mark.parametrize(("role", "permission"), [*product(Role, Permission)], ids=str)
def test_an_officer_may_what_the_role_permits_and_nothing_else(
    role: Role, permission: Permission
) -> None:
    assert Officer(id=DANA, role=role, name="Дана").may(permission) == matrix()[role, permission]


def test_every_role_and_every_act_is_decided_upon() -> None:
    assert matrix().keys() == set(product(Role, Permission))
    assert set(PERMITTED) == set(Role)


@pytest.mark.parametrize(("role", "permission"), [*product(Role, Permission)], ids=str)
async def test_the_service_asks_before_it_lets_anybody_in(
    database: Database, role: Role, permission: Permission
) -> None:
    await database.write(
        lambda tx: officers.Officers(tx).add(Officer(id=DANA, role=role, name="Дана"), NOW)
    )
    asked = await tries(database, DANA, permission)

    assert asked is (None if matrix()[role, permission] else NotAllowed)


@pytest.mark.parametrize("permission", Permission)
async def test_a_visitor_is_told_no_more_than_that_there_is_no_such_thing(
    database: Database, permission: Permission
) -> None:
    assert await tries(database, AIGUL, permission) is NotFound


async def test_an_admin_of_the_settings_is_one_from_the_first_start(database: Database) -> None:
    found = await database.read(lambda tx: staff(tx, admins=frozenset({DANA})).find(DANA))

    assert found == Officer(id=DANA, role=Role.ADMIN, name="")


async def test_an_invitation_is_used_once(database: Database) -> None:
    await database.write(lambda tx: staff(tx).invite("secret", Role.OFFICER))
    joined = await database.write(lambda tx: staff(tx).join(DANA, "Дана", "secret"))
    assert joined == Officer(id=DANA, role=Role.OFFICER, name="Дана")
    with pytest.raises(NotFound):
        await database.write(lambda tx: staff(tx).join(AIGUL, "Айгүл", "secret"))

    assert await database.read(lambda tx: staff(tx).find(AIGUL)) is None


async def test_an_invitation_grows_old(database: Database) -> None:
    await database.write(lambda tx: staff(tx).invite("secret", Role.OFFICER))
    later = NOW + INVITATION_HOLDS + timedelta(seconds=1)
    with pytest.raises(NotFound):
        await database.write(
            lambda tx: Officers(officers.Officers(tx), frozenset(), later).join(
                DANA, "Дана", "secret"
            )
        )


async def test_an_invitation_cannot_be_read_from_the_database(database: Database) -> None:
    await database.write(lambda tx: staff(tx).invite("secret", Role.OFFICER))
    rows = await database.read(lambda tx: tx.fetch("SELECT token_hash FROM invitations"))

    assert "secret" not in str([row["token_hash"] for row in rows])


async def test_those_who_only_read_are_not_woken_for_every_case(database: Database) -> None:
    auditor = Officer(id=DANA, role=Role.AUDITOR, name="Дана")
    await database.write(lambda tx: officers.Officers(tx).add(auditor, NOW))

    assert await database.read(lambda tx: staff(tx).on_duty()) == ()


async def test_who_hears_that_we_are_late_is_a_lead_or_while_there_is_none_an_admin(
    database: Database,
) -> None:
    async def joins(id_: int, role: Role) -> None:
        officer = Officer(id=id_, role=role, name="")
        await database.write(lambda tx: officers.Officers(tx).add(officer, NOW))

    async def leads() -> tuple[int, ...]:
        return await database.read(lambda tx: staff(tx, admins=frozenset({7})).leads())

    await joins(1, Role.OFFICER)
    assert await leads() == (7,)
    await joins(2, Role.ADMIN)
    assert await leads() == (2, 7)

    await joins(3, Role.LEAD)
    assert await leads() == (3,)


def staff(tx: Transaction, admins: frozenset[int] = frozenset()) -> Officers:
    return Officers(officers.Officers(tx), admins, NOW)


async def tries(
    database: Database, person: int, permission: Permission
) -> type[PersonError] | None:
    try:
        await database.read(lambda tx: staff(tx).permitted(person, permission))
    except PersonError as refused:
        return type(refused)
    return None
