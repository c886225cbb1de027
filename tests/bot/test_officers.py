"""Officers: how they join, what they see, and that one case has one of them."""

from pathlib import Path

from core.officers import Role
from tests.bot.acts import (
    FORM,
    applies,
    asks,
    decides,
    first,
    label,
    reference_on,
    replies,
    said,
    takes_the_oldest,
)
from tests.postgres import EACH
from tests.stage import Stage, on_stage

DATABASES = EACH


async def test_an_invitation_makes_an_officer(stage: Stage) -> None:
    officer = await stage.officer()

    assert first("desk-welcome") in officer.sees
    assert label("role-officer") in officer.sees


async def test_an_invitation_works_once(stage: Stage) -> None:
    await stage.officer(901)
    second = await stage.visitor(902)
    await second.opens("join-t901")
    assert second.saw(label("desk-invitation-unknown"))

    await second.sends("/desk")
    assert second.saw(label("not-found"))


async def test_an_invitation_grows_too_old(stage: Stage) -> None:
    late = await stage.visitor(902)
    await stage.invites("slow")
    stage.clock.passes(days=4)
    await late.opens("join-slow")

    assert late.saw(label("desk-invitation-unknown"))


async def test_an_invitation_can_be_the_very_first_message(stage: Stage) -> None:
    await stage.invites("early")
    newcomer = stage.person(903, "Дана")
    await newcomer.opens("join-early")

    assert first("desk-welcome", "kk") in newcomer.sees
    assert first("desk-welcome", "ru") in newcomer.sees


async def test_the_queue_gives_the_urgent_first_then_the_oldest(stage: Stage) -> None:
    officer = await stage.officer()
    old = await asks(await stage.visitor(501))
    stage.clock.passes(minutes=5)
    new = await asks(await stage.visitor(502))
    hurried = await stage.visitor(503)
    await hurried.taps(label("menu.status"))
    await hurried.taps(label("status-urgent.yes"))
    await hurried.taps(label("outcome-officer"))
    await hurried.taps(label("ask-consent.agree"))
    await hurried.sends("Визам ертең бітеді.")
    await hurried.taps(label("ask-review.send"))
    urgent = reference_on(hurried)

    assert [await takes_the_oldest(officer) for _ in range(3)] == [urgent, old, new]


async def test_an_officer_reads_where_an_urgent_question_came_from(stage: Stage) -> None:
    officer = await stage.officer()
    hurried = await stage.visitor(503)
    await hurried.taps(label("menu.status"))
    await hurried.taps(label("status-urgent.yes"))
    await hurried.taps(label("outcome-officer"))
    await hurried.taps(label("ask-consent.agree"))
    await hurried.sends("Визам ертең бітеді.")
    await hurried.taps(label("ask-review.send"))
    await takes_the_oldest(officer)

    assert label("urgency-urgent") in officer.sees
    assert label("status-urgent_first.title") in officer.sees
    assert "Визам ертең бітеді." in officer.sees


async def test_an_empty_queue_is_said_to_be_empty(stage: Stage) -> None:
    officer = await stage.officer()
    await officer.sends("/desk")
    await officer.taps(label("desk-take"))

    assert officer.toast == label("desk-queue-empty")


async def test_the_second_to_claim_hears_who_was_first(stage: Stage) -> None:
    first_one = await stage.officer(901, name="Ерлан")
    second = await stage.officer(902, name="Дана")
    reference = await asks(await stage.visitor())
    await first_one.taps(label("desk-open", reference=reference))
    await second.taps(label("desk-open", reference=reference))
    await first_one.taps(label("desk-claim"))
    await second.taps(label("desk-claim"))

    assert second.toast == label("desk-held-by", name="Ерлан")


async def test_a_lapsed_claim_frees_the_case(stage: Stage) -> None:
    first_one = await stage.officer(901)
    second = await stage.officer(902)
    reference = await asks(await stage.visitor())
    await takes_the_oldest(first_one)
    stage.clock.passes(minutes=31)
    await second.sends("/desk")
    await second.taps_data(f"d:claim:{reference}")

    assert [label("desk-reply"), label("desk-decide")] in second.buttons


async def test_an_answered_question_is_ended(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    reference = await asks(visitor)
    await takes_the_oldest(officer)
    await replies(officer, "Порталдан бастаңыз.")
    await decides(officer, "answered", "Порталдан бастаңыз.")
    (case,) = await stage.cases_of(visitor)

    assert (case.reference, case.is_open) == (reference, False)
    assert label("state-answered") in officer.sees


async def test_an_auditor_reads_and_cannot_act(stage: Stage) -> None:
    auditor = await stage.officer(905, Role.AUDITOR)
    reference = await asks(await stage.visitor())
    await auditor.sends("/desk")
    await auditor.taps_data(f"v:file:{reference}")
    assert reference in auditor.sees

    await auditor.taps_data(f"d:claim:{reference}")
    assert auditor.toast == label("desk-not-allowed")


async def test_an_admin_of_the_settings_works_from_the_first_start(tmp_path: Path) -> None:
    """Settings name admins by their number; nobody has to invite them."""
    async with on_stage(tmp_path, admins="7, 8") as stage:
        admin = await stage.visitor(7)
        await asks(await stage.visitor())
        assert first("notice-submitted") in admin.sees
        await takes_the_oldest(admin)

        assert [label("desk-reply"), label("desk-decide")] in admin.buttons


async def test_a_visitor_has_no_desk(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.sends("/desk")

    assert visitor.saw(label("not-found"))


async def test_a_withdrawal_is_told_to_the_officer_who_holds_the_case(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    reference = await applies(visitor, FORM)
    await takes_the_oldest(officer)
    await visitor.sends("/status")
    await visitor.taps(label("case-withdraw"))
    await visitor.taps(label("withdraw-yes"))

    assert said("notice-withdrawn", reference=reference) in officer.sees
    assert not (await stage.cases_of(visitor))[0].is_open
