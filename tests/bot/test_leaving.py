"""Officers who leave, come again or get another role: what they see, and who answers then."""

import pytest

from core.officers import Role
from emulator.person import Person
from tests.bot.acts import asks, first, label, replies, said, takes_the_oldest
from tests.postgres import EACH
from tests.stage import Stage

DATABASES = EACH

ADMIN = 911


@pytest.fixture
async def officer(stage: Stage) -> Person:
    """An officer at work, and an admin who can end that."""
    await stage.officer(ADMIN, Role.ADMIN, name="Анар")
    return await stage.officer(901, name="Ерлан")


async def leaves(stage: Stage, officer: Person) -> None:
    await stage.app.units.write(lambda unit: unit.service.staff.leave(ADMIN, officer.id))


async def test_whoever_left_sees_no_shift_no_case_and_no_notice(
    stage: Stage, officer: Person
) -> None:
    await asks(await stage.visitor(501))
    reference = await takes_the_oldest(officer)
    await leaves(stage, officer)
    await officer.taps_data(f"v:file:{reference}")
    assert officer.toast == label("not-found")
    await officer.sends("/desk")
    assert officer.saw(label("not-found"))
    before = len(officer.chat)
    await asks(await stage.visitor(502))

    assert len(officer.chat) == before


async def test_what_was_begun_is_not_sent_by_whoever_left(stage: Stage, officer: Person) -> None:
    visitor = await stage.visitor()
    await asks(visitor)
    await takes_the_oldest(officer)
    await officer.taps(label("desk-reply"))
    await officer.sends("Осы сөз жіберілмеуі керек")
    await leaves(stage, officer)
    await officer.taps(label("reply-review.send"))

    assert officer.toast == label("stale-button")
    assert not visitor.saw("Осы сөз жіберілмеуі керек")


async def test_a_visitor_is_answered_by_somebody_else(stage: Stage, officer: Person) -> None:
    visitor, other = await stage.visitor(), await stage.officer(902, name="Дана")
    reference = await asks(visitor)
    await takes_the_oldest(officer)
    await leaves(stage, officer)
    assert await takes_the_oldest(other) == reference
    await replies(other, "Порталдан бастаңыз.")
    assert "Порталдан бастаңыз." in visitor.sees
    await visitor.sends("/status")

    assert visitor.sees.count(label("event-claimed")) == 2


async def test_whoever_left_can_be_invited_again(stage: Stage, officer: Person) -> None:
    await leaves(stage, officer)
    await stage.invites("again", Role.LEAD)
    await officer.opens("join-again")

    assert label("role-lead") in officer.sees


async def test_a_link_does_not_change_the_role_of_whoever_works_here(
    stage: Stage, officer: Person
) -> None:
    await stage.invites("higher", Role.ADMIN)
    await officer.opens("join-higher")
    assert officer.saw(label("desk-joined-already"))
    newcomer = await stage.visitor(903)
    await newcomer.opens("join-higher")

    assert first("desk-welcome") in newcomer.sees


async def test_who_becomes_an_auditor_reads_on_and_holds_nothing(
    stage: Stage, officer: Person
) -> None:
    await asks(await stage.visitor())
    reference = await takes_the_oldest(officer)
    await stage.app.units.write(
        lambda unit: unit.service.staff.give_role(ADMIN, officer.id, Role.AUDITOR)
    )
    await officer.sends("/desk")
    assert said("desk", mine=0, turn=0, waiting=1) in officer.sees
    await officer.taps_data(f"d:claim:{reference}")

    assert officer.toast == label("desk-not-allowed")
