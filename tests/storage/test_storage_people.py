"""Who people are to us: visitors, officers, and what they agreed to."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.officers import Officer, Role
from core.text import Language
from core.visitors import Visitor
from storage.consents import Consents
from storage.database import Database
from storage.officers import Officers
from storage.screens import Chat, Screens
from storage.seal import DoesNotOpen
from storage.visitors import Visitors
from tests.storage.stage import AIGUL, BOTAGOZ, DANA, ERLAN, LATER, NOW

GROUP = -100
OFFICER = Officer(id=DANA, role=Role.LEAD, name="Дана")


async def reachable(database: Database, visitor: int = AIGUL) -> bool:
    return await database.read(lambda tx: Visitors(tx).is_reachable(visitor))


async def agrees(database: Database, now: datetime) -> None:
    await database.write(
        lambda tx: Consents(tx).give(AIGUL, "kandas", "2026-11", Language.KK, now)
    )


async def joins(database: Database, officer: Officer) -> None:
    await database.write(lambda tx: Officers(tx).add(officer, NOW))


async def redeems(database: Database, officer: int, late: timedelta = timedelta()) -> Role | None:
    return await database.write(lambda tx: Officers(tx).redeem("hash", officer, NOW + late))


async def invites(database: Database) -> None:
    await database.write(lambda tx: Officers(tx).invite("hash", Role.OFFICER, LATER))


@pytest.mark.parametrize(
    "visitor",
    [
        Visitor(id=AIGUL),
        Visitor(id=AIGUL, link="quota"),
        Visitor(id=AIGUL, language=Language.KK),
        Visitor(id=2**52 - 1, language=Language.RU),
    ],
)
async def test_a_visitor_is_known_again(database: Database, visitor: Visitor) -> None:
    await database.write(lambda tx: Visitors(tx).save(Visitor(id=visitor.id, link="before")))
    await database.write(lambda tx: Visitors(tx).save(visitor))

    assert await database.read(lambda tx: Visitors(tx).find(visitor.id)) == visitor
    assert await database.read(lambda tx: Visitors(tx).language(visitor.id)) == visitor.language
    assert await database.read(lambda tx: Visitors(tx).find(BOTAGOZ)) is None


async def test_a_visitor_who_blocked_us_is_reachable_when_they_are_back(
    database: Database,
) -> None:
    assert await reachable(database)
    await database.write(lambda tx: Visitors(tx).save(Visitor(id=AIGUL, language=Language.KK)))
    await database.write(lambda tx: Visitors(tx).reach(AIGUL, False, NOW))
    assert not await reachable(database)

    await database.write(lambda tx: Visitors(tx).reach(AIGUL, True, NOW))
    assert await reachable(database)
    assert await database.read(lambda tx: Visitors(tx).language(AIGUL)) is Language.KK


async def test_every_consent_is_kept_as_evidence(database: Database) -> None:
    for moment in (NOW, LATER):
        await agrees(database, moment)
    rows = await database.read(lambda tx: tx.fetch("SELECT * FROM consents ORDER BY id"))

    assert [(row["visitor"], row["version"], row["language"]) for row in rows] == [
        (AIGUL, "2026-11", "kk")
    ] * 2


async def test_an_officer_is_known_again_and_may_get_another_role(database: Database) -> None:
    junior = Officer(id=ERLAN, role=Role.OFFICER, name="")
    for officer in (junior, OFFICER, Officer(id=ERLAN, role=Role.AUDITOR, name="Ерлан")):
        await joins(database, officer)

    assert await database.read(lambda tx: Officers(tx).find(DANA)) == OFFICER
    assert [officer.role for officer in await database.read(lambda tx: Officers(tx).all())] == [
        Role.LEAD,
        Role.AUDITOR,
    ]
    assert await database.read(lambda tx: Officers(tx).find(AIGUL)) is None


async def test_one_invitation_brings_in_one_officer(database: Database) -> None:
    await invites(database)
    roles = await asyncio.gather(*(redeems(database, person) for person in range(50)))

    assert [role for role in roles if role] == [Role.OFFICER]


async def test_an_old_or_unknown_invitation_brings_in_nobody(database: Database) -> None:
    assert await redeems(database, DANA) is None
    await invites(database)

    assert await redeems(database, DANA, timedelta(hours=1)) is None


async def test_a_name_put_into_another_officers_row_does_not_open(database: Database) -> None:
    await database.write(lambda tx: Officers(tx).add(OFFICER, NOW))
    await database.write(lambda tx: tx.run("UPDATE officers SET id = $1", ERLAN))

    with pytest.raises(DoesNotOpen):
        await database.read(lambda tx: Officers(tx).all())


async def chat_of(database: Database, recipient: int = AIGUL) -> Chat:
    return await database.read(lambda tx: Screens(tx).chat(recipient))


async def test_the_newest_screen_and_the_keyboard_are_remembered(database: Database) -> None:
    nothing = Chat(number=AIGUL, language=None, newest=None, open_keyboard=False)
    assert await chat_of(database) == nothing
    await database.write(lambda tx: Screens(tx).set_keyboard(AIGUL, True))
    assert await chat_of(database) == replace(nothing, open_keyboard=True)
    await database.write(lambda tx: Screens(tx).shown(AIGUL, 7, "a"))
    await database.write(lambda tx: Screens(tx).shown(AIGUL, 8, "b"))
    await database.write(lambda tx: Visitors(tx).save(Visitor(id=AIGUL, language=Language.RU)))

    assert await chat_of(database) == Chat(
        number=AIGUL, language=Language.RU, newest=(8, "b"), open_keyboard=True
    )
    assert await chat_of(database, BOTAGOZ) == replace(nothing, number=BOTAGOZ)


async def test_a_group_is_spoken_to_where_it_went(database: Database) -> None:
    await database.write(lambda tx: Screens(tx).moved(GROUP, -200))

    assert (await chat_of(database, GROUP)).number == -200
    assert (await chat_of(database)).number == AIGUL
