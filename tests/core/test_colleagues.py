"""What officers arrange with each other, and what becomes of the case meanwhile."""

from datetime import timedelta

import pytest

from core.cases import KEPT_FOR, LEASE, Status
from core.colleagues import Seen
from core.errors import AlreadyClaimed, HeldBack, InvalidAnswer, NotAllowed, NotFound, NotNow
from core.events import AMONG_OFFICERS, Code
from core.officers import Officer, Role
from storage.database import Database
from tests.core.office import AUDITOR, BOTAGOZ, DANA, ERLAN, LEAD, REPLY, STAFF, Office
from tests.core.stage import AIGUL


@pytest.fixture
async def office(database: Database) -> Office:
    return await Office(database).opens()


async def held(office: Office, officer: int = DANA) -> str:
    """A case that *officer* works on; nobody has anything left to hear."""
    reference = await office.applies()
    await office.claims(officer, reference)
    office.told.notices.clear()
    return reference


async def test_a_note_is_for_colleagues_alone(office: Office) -> None:
    reference = await held(office)
    file = await office.does(lambda one: one.colleagues.note(ERLAN, reference, "Телефон соқты"))

    assert [(note.author, note.words) for note in file.notes] == [(ERLAN, "Телефон соқты")]
    assert file.messages == ()
    assert office.told.notices == []
    followed = await office.does(lambda one: one.applications.follow(AIGUL, reference))
    assert Code.NOTED not in [event.code for event in followed.events]


async def test_whoever_is_mentioned_hears_of_it_and_the_writer_does_not(office: Office) -> None:
    reference = await held(office)
    mentions = (ERLAN, LEAD, ERLAN, DANA)
    await office.does(lambda one: one.colleagues.note(DANA, reference, "Қараңдаршы", mentions))

    assert [(to, told.code) for to, told in office.told.notices] == [
        (ERLAN, Code.NOTED),
        (LEAD, Code.NOTED),
    ]
    assert office.notice(LEAD).colleague == "Дана"
    assert (await office.events(reference))[-1].params == {"mentions": [ERLAN, LEAD, DANA]}


async def test_only_those_who_see_cases_can_be_mentioned(office: Office) -> None:
    reference = await held(office)
    await office.hires(Officer(id=920, role=Role.ANNOUNCER, name="Хабаршы"))
    for nobody in (920, AIGUL, 12345):
        with pytest.raises(InvalidAnswer):
            await mentions(office, reference, nobody)

    await mentions(office, reference, AUDITOR)


async def mentions(office: Office, reference: str, whom: int) -> None:
    await office.does(lambda one: one.colleagues.note(DANA, reference, "Қара", (whom,)))


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("", InvalidAnswer),
        (" \n", InvalidAnswer),
        ("ИИН 900101300123", HeldBack),
        ("щ" * 1501, HeldBack),
    ],
)
async def test_a_note_that_cannot_be_kept_is_refused(
    office: Office, words: str, error: type[Exception]
) -> None:
    reference = await held(office)
    with pytest.raises(error):
        await office.does(lambda one: one.colleagues.note(DANA, reference, words))


async def test_a_colleagues_note_makes_the_holders_page_an_old_one_and_ones_own_does_not(
    office: Office,
) -> None:
    reference = await held(office)
    before = (await office.case(reference)).revision
    await office.does(lambda one: one.colleagues.note(DANA, reference, "Өзімдікі"))
    assert (await office.case(reference)).revision == before

    await office.does(lambda one: one.colleagues.note(ERLAN, reference, "Әріптестікі"))
    assert (await office.case(reference)).revision == before + 1


async def test_a_colleague_takes_what_is_offered_and_until_then_the_giver_keeps_it(
    office: Office,
) -> None:
    reference = await held(office)
    offered = await office.does(lambda one: one.colleagues.offer(DANA, reference, ERLAN))
    assert (offered.is_mine, offered.offered_to) == (True, "Ерлан")
    assert office.heard(ERLAN) == [Code.OFFERED]
    with pytest.raises(AlreadyClaimed):
        await office.claims(ERLAN, reference)

    taken = await office.does(lambda one: one.colleagues.accept(ERLAN, reference))
    assert (taken.is_mine, taken.offered_to) == (True, "")
    assert office.heard(DANA) == [Code.PASSED]
    with pytest.raises(AlreadyClaimed):
        await office.claims(DANA, reference)


async def test_a_colleague_may_decline(office: Office) -> None:
    reference = await held(office)
    await office.does(lambda one: one.colleagues.offer(DANA, reference, ERLAN))
    file = await office.does(lambda one: one.colleagues.decline(ERLAN, reference))

    assert (file.holder, file.offered_to) == ("Дана", "")
    assert office.heard(DANA) == [Code.OFFER_DECLINED]
    with pytest.raises(NotNow):
        await office.does(lambda one: one.colleagues.accept(ERLAN, reference))


async def test_what_was_offered_to_one_is_not_taken_by_another(office: Office) -> None:
    reference = await held(office)
    await office.does(lambda one: one.colleagues.offer(DANA, reference, ERLAN))
    with pytest.raises(NotNow):
        await office.does(lambda one: one.colleagues.accept(LEAD, reference))
    with pytest.raises(NotNow):
        await office.does(lambda one: one.colleagues.decline(LEAD, reference))


async def test_an_offer_lasts_while_the_giver_works_on(office: Office) -> None:
    reference = await held(office)
    await office.does(lambda one: one.colleagues.offer(DANA, reference, ERLAN))
    await office.does(lambda one: one.triage.reply(DANA, reference, REPLY))
    taken = await office.does(lambda one: one.colleagues.accept(ERLAN, reference))

    assert taken.is_mine


async def test_an_offer_is_gone_when_somebody_else_has_the_case(office: Office) -> None:
    reference = await held(office)
    await office.does(lambda one: one.colleagues.offer(DANA, reference, ERLAN))
    office.passes(minutes=31)
    await office.claims(LEAD, reference)

    with pytest.raises(NotNow):
        await office.does(lambda one: one.colleagues.accept(ERLAN, reference))


@pytest.mark.parametrize("nobody", [AUDITOR, AIGUL, 12345])
async def test_a_case_is_offered_to_those_who_may_work_it(office: Office, nobody: int) -> None:
    reference = await held(office)
    with pytest.raises(InvalidAnswer):
        await office.does(lambda one: one.colleagues.offer(DANA, reference, nobody))


async def test_nobody_offers_a_case_to_themselves(office: Office) -> None:
    reference = await held(office)
    with pytest.raises(NotNow):
        await office.does(lambda one: one.colleagues.offer(DANA, reference, DANA))


async def test_an_officer_lets_go_and_the_queue_has_it_again(office: Office) -> None:
    reference = await held(office)
    await office.does(lambda one: one.triage.release(DANA, reference))
    taken = await office.does(lambda one: one.triage.take_oldest(ERLAN, 0))

    assert taken.case.reference == reference
    with pytest.raises(NotNow):
        await office.does(lambda one: one.triage.release(DANA, reference))


async def test_a_lead_takes_a_case_over_and_says_why(office: Office) -> None:
    reference = await held(office)
    file = await office.does(lambda one: one.colleagues.take_over(LEAD, reference, "Шұғыл іс"))

    assert (file.is_mine, file.notes[-1].words) == (True, "Шұғыл іс")
    assert (file.events[-1].code, file.events[-1].params) == (
        Code.TAKEN_OVER,
        {"colleague": DANA},
    )
    assert office.heard(DANA) == [Code.TAKEN_OVER]
    with pytest.raises(AlreadyClaimed):
        await office.does(lambda one: one.triage.reply(DANA, reference, REPLY))


async def test_a_lead_who_takes_over_what_nobody_has_begun_begins_it(office: Office) -> None:
    reference = await office.applies()
    file = await office.does(lambda one: one.colleagues.take_over(LEAD, reference, "Өзім"))

    assert file.case.status is Status.IN_REVIEW
    assert office.heard(AIGUL) == [Code.CLAIMED]


@pytest.mark.parametrize("officer", [DANA, ERLAN, AUDITOR])
async def test_only_a_lead_takes_over_and_hands_out(office: Office, officer: int) -> None:
    reference = await held(office)
    with pytest.raises(NotAllowed):
        await office.does(lambda one: one.colleagues.take_over(officer, reference, "Маған"))
    with pytest.raises(NotAllowed):
        await office.does(
            lambda one: one.colleagues.reassign(officer, (reference,), ERLAN, "Соған")
        )


async def test_taking_over_needs_a_reason_and_an_open_case(office: Office) -> None:
    reference = await held(office)
    with pytest.raises(InvalidAnswer):
        await office.does(lambda one: one.colleagues.take_over(LEAD, reference, " "))
    await office.does(lambda one: one.applications.withdraw(AIGUL, reference))
    with pytest.raises(NotNow):
        await office.does(lambda one: one.colleagues.take_over(LEAD, reference, "Шұғыл"))


async def test_a_lead_hands_out_many_and_everybody_hears_once(office: Office) -> None:
    of_dana = [await office.applies(visitor) for visitor in (601, 602, 603)]
    for reference in of_dana:
        await office.claims(DANA, reference)
    free = await office.applies(604)
    gone = await office.applies(605)
    await office.does(lambda one: one.applications.withdraw(605, gone))
    office.told.notices.clear()
    every = (*of_dana, free, gone, free, "M-XXXX-00")
    done = await office.does(lambda one: one.colleagues.reassign(LEAD, every, ERLAN, "Демалыс"))

    assert [case.reference for case in done.cases] == [*of_dana, free]
    assert done.left == (gone, "M-XXXX-00")
    assert [(to, told.code, told.more) for to, told in office.told.notices] == [
        (ERLAN, Code.REASSIGNED, 3),
        (DANA, Code.TAKEN_OVER, 2),
    ]


async def test_a_case_that_somebody_acted_on_meanwhile_is_left_as_it_is(office: Office) -> None:
    """The lead saw something else: it is told, and the other cases go on."""
    taken, worked, lapsed = [await office.applies(visitor) for visitor in (601, 602, 603)]
    await office.claims(DANA, worked)
    await office.claims(DANA, lapsed)
    every = (taken, worked, lapsed)
    cases = {reference: await office.case(reference) for reference in every}
    seen = {ref: Seen(case.revision, case.holder(office.now)) for ref, case in cases.items()}
    await office.claims(ERLAN, taken)
    office.passes(minutes=29)
    await office.does(lambda one: one.triage.reply(DANA, worked, REPLY))
    office.passes(minutes=2)
    done = await office.does(
        lambda one: one.colleagues.reassign(LEAD, every, ERLAN, "Демалыс", seen)
    )

    assert [case.reference for case in done.cases] == [lapsed]
    assert done.left == (taken, worked)


async def test_a_lead_gives_away_all_that_an_officer_holds(office: Office) -> None:
    held = [await office.applies(visitor) for visitor in (601, 602)]
    for reference in held:
        await office.claims(DANA, reference)
    await office.applies(603)
    done = await office.does(
        lambda one: one.colleagues.reassign_all(LEAD, DANA, ERLAN, "Ауырып қалды")
    )

    assert {case.reference for case in done.cases} == set(held)
    assert {(await office.case(reference)).claimed_by for reference in held} == {ERLAN}
    assert office.notice(DANA).more == 1


@pytest.mark.parametrize(("officer", "colleague"), [(DANA, ERLAN), (ERLAN, ERLAN), (DANA, 999)])
async def test_nothing_is_given_to_nobody_or_back_to_whoever_has_it(
    office: Office, officer: int, colleague: int
) -> None:
    reference = await office.applies()
    await office.claims(ERLAN, reference)

    with pytest.raises(InvalidAnswer):
        await office.does(
            lambda one: one.colleagues.reassign_all(LEAD, officer, colleague, "Себебі")
        )
    with pytest.raises(InvalidAnswer):
        await office.does(lambda one: one.colleagues.reassign(LEAD, (), ERLAN, "Себебі"))


async def test_what_a_lead_hands_out_waits_for_its_officer_and_begins_with_them(
    office: Office,
) -> None:
    reference = await office.applies()
    await office.does(lambda one: one.colleagues.reassign(LEAD, (reference,), ERLAN, "Сізге"))
    case = await office.case(reference)
    assert (case.status, case.claimed_by) == (Status.SUBMITTED, ERLAN)
    assert case.claimed_until == office.now + KEPT_FOR
    office.passes(hours=20)
    file = await office.does(lambda one: one.triage.reply(ERLAN, reference, REPLY))

    assert file.case.status is Status.IN_REVIEW
    assert office.heard(AIGUL) == [Code.CLAIMED, Code.OFFICER_WROTE]


async def test_work_renews_the_lease_and_a_lapsed_one_frees_the_case(office: Office) -> None:
    reference = await held(office)
    works = [
        lambda one: one.triage.reply(DANA, reference, REPLY),
        lambda one: one.colleagues.note(DANA, reference, "Белгі"),
        lambda one: one.colleagues.offer(DANA, reference, ERLAN),
        lambda one: one.triage.claim(DANA, reference),
    ]
    for work in works:
        office.passes(minutes=29)
        await office.does(work)
        assert (await office.case(reference)).claimed_until == office.now + LEASE
    office.passes(minutes=31)

    assert (await office.claims(ERLAN, reference)).is_mine


async def test_whoever_comes_back_too_late_reads_who_has_the_case_now(office: Office) -> None:
    reference = await held(office)
    office.passes(minutes=31)
    await office.claims(ERLAN, reference)
    with pytest.raises(AlreadyClaimed) as told:
        await office.does(lambda one: one.triage.reply(DANA, reference, REPLY))

    assert told.value.words.args == {"name": "Ерлан"}


async def test_of_what_officers_arrange_a_visitor_follows_nothing(office: Office) -> None:
    reference = await held(office)
    await office.does(lambda one: one.colleagues.note(DANA, reference, "Белгі"))
    await office.does(lambda one: one.colleagues.offer(DANA, reference, ERLAN))
    await office.does(lambda one: one.colleagues.accept(ERLAN, reference))
    await office.does(lambda one: one.triage.release(ERLAN, reference))
    followed = await office.does(lambda one: one.applications.follow(AIGUL, reference))

    assert not AMONG_OFFICERS & {event.code for event in followed.events}
    assert AMONG_OFFICERS & set(await office.codes(reference))


async def test_whoever_has_left_hears_nothing_more(office: Office) -> None:
    reference = await held(office)
    await office.does(lambda one: one.colleagues.offer(DANA, reference, ERLAN))
    await office.dismisses(DANA)
    office.told.notices.clear()
    await office.does(lambda one: one.colleagues.accept(ERLAN, reference))

    assert office.told.notices == []


@pytest.mark.parametrize(
    "act",
    [
        lambda one, who, ref: one.colleagues.note(who, ref, "а"),
        lambda one, who, ref: one.colleagues.offer(who, ref, ERLAN),
        lambda one, who, ref: one.colleagues.accept(who, ref),
        lambda one, who, ref: one.colleagues.decline(who, ref),
        lambda one, who, ref: one.colleagues.take_over(who, ref, "а"),
        lambda one, who, ref: one.triage.release(who, ref),
        lambda one, who, ref: one.triage.reopen(who, ref, "а"),
        lambda one, who, ref: one.merging.merge(who, ref, ref),
    ],
)
async def test_a_visitor_and_an_auditor_arrange_nothing(office: Office, act: object) -> None:
    assert callable(act)
    reference = await held(office)
    with pytest.raises(NotAllowed):
        await office.does(lambda one: act(one, AUDITOR, reference))
    with pytest.raises(NotFound):
        await office.does(lambda one: act(one, BOTAGOZ, reference))

    assert (await office.case(reference)).holder(office.now + timedelta(minutes=29)) == DANA
    assert STAFF[AUDITOR].role is Role.AUDITOR


async def test_whoever_offered_a_case_to_somebody_who_leaves_hears_that_it_stays(
    office: Office,
) -> None:
    reference = await office.asks()
    await office.claims(DANA, reference)
    await office.does(lambda one: one.colleagues.offer(DANA, reference, ERLAN))
    office.heard(DANA)
    await office.does(lambda one: one.staff.leave(None, ERLAN))

    assert office.heard(DANA) == [Code.OFFER_DECLINED]
    assert (await office.codes(reference))[-1] is Code.OFFER_DECLINED
