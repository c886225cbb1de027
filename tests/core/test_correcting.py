"""A correction: exactly the named answers are asked again, and the case comes back by itself."""

from datetime import timedelta

import pytest

from core import corrections
from core.cases import KEPT_FOR, REOPENS_FOR, Status, WaitingOn
from core.conversations import Press
from core.errors import NotNow, StaleTap
from core.events import Code
from core.text import Language
from storage.database import Database
from tests.core.office import (
    ANSWERS,
    CHILDREN,
    COMMENT,
    CONSENT,
    DANA,
    ERLAN,
    PROFESSION,
    YES_NO,
    Office,
    asks,
    asks_words,
    form,
    press,
)
from tests.core.stage import AIGUL


@pytest.fixture
async def office(database: Database) -> Office:
    return await Office(database).opens()


async def asked(office: Office, *questions: str, days: int = 14) -> str:
    """Dana has asked Aigul to correct some answers."""
    reference = await office.applies()
    await office.claims(DANA, reference)
    await office.asks_correction(DANA, reference, *questions, days=days)
    return reference


async def test_the_case_waits_for_its_visitor_and_nobody_holds_it(office: Office) -> None:
    case = await office.case(await asked(office, "surname"))

    assert (case.status, case.waiting_on) == (Status.NEEDS_CORRECTION, WaitingOn.VISITOR)
    assert (case.claimed_by, case.last_officer) == (None, DANA)


async def test_the_visitor_reads_which_answers_why_and_until_when(office: Office) -> None:
    await asked(office, "surname", "children")
    told = office.notice(AIGUL)

    assert (told.code, told.words) == (Code.CORRECTION_ASKED, "Қараңызшы")
    assert told.correction is not None
    assert [item.question for item in told.correction.items] == ["surname", "children"]
    assert told.correction.due_on == office.today + timedelta(days=14)


async def test_the_event_names_the_questions_and_the_day(office: Office) -> None:
    reference = await asked(office, "surname", "children")
    event = (await office.events(reference))[-1]

    due = (office.today + timedelta(days=14)).isoformat()
    assert (event.code, event.actor, event.status) == (
        Code.CORRECTION_ASKED,
        DANA,
        Status.NEEDS_CORRECTION,
    )
    assert event.params == {"questions": ["surname", "children"], "due": due}


async def test_exactly_the_named_answers_are_asked_again(office: Office) -> None:
    reference = await asked(office, "children", "surname")
    first = await office.starts_correcting(reference)
    second = await office.gives("Оразбаева")
    done = await office.gives(3)

    assert [first.place.node.key, second.place.node.key] == ["surname", "children"]
    assert done.place.is_review
    assert done.place.situation.answers == {**ANSWERS, "surname": "Оразбаева", "children": 3}


async def test_corrected_answers_come_into_the_case_and_the_former_ones_stay_readable(
    office: Office,
) -> None:
    reference = await asked(office, "surname", "children")
    await office.corrects(reference, "Оразбаева", 2)
    file = await office.claims(DANA, reference)

    assert file.answers == {**ANSWERS, "surname": "Оразбаева"}
    (version,) = file.versions
    assert version.answers == ANSWERS
    assert corrections.changed(version.answers, file.answers) == ["surname"]
    assert (file.events[-1].code, file.events[-1].params) == (
        Code.CORRECTED,
        {"questions": ["surname"]},
    )


async def test_the_case_comes_back_to_the_officer_who_asked(office: Office) -> None:
    reference = await asked(office, "surname")
    office.heard(DANA)
    office.passes(days=3, hours=14)  # at night
    case = await office.corrects(reference, "Оразбаева")

    assert (case.status, case.waiting_on) == (Status.IN_REVIEW, WaitingOn.US)
    assert (case.claimed_by, case.claimed_until) == (DANA, office.now + KEPT_FOR)
    assert office.heard(DANA) == [Code.CORRECTED]
    assert await office.asked(reference) is None


async def test_it_comes_into_the_queue_if_that_officer_has_left(office: Office) -> None:
    reference = await asked(office, "surname")
    await office.dismisses(DANA)
    office.heard(0)
    case = await office.corrects(reference, "Оразбаева")

    assert case.claimed_by is None
    assert office.heard(0) == [Code.CORRECTED]
    taken = await office.does(lambda one: one.triage.take_oldest(ERLAN, 0))
    assert taken.case.reference == reference


async def test_what_a_new_answer_opens_is_asked_as_well(office: Office) -> None:
    reference = await asked(office, "training")
    await office.starts_correcting(reference)
    opened = await office.gives("yes")
    assert opened.place.node.key == "profession"
    done = await office.gives("Дәнекерлеуші")

    assert done.place.is_review
    await office.sends()
    answers = {**ANSWERS, "training": "yes", "profession": "Дәнекерлеуші"}
    assert await office.answers(reference) == answers
    params = (await office.events(reference))[-1].params
    assert params == {"questions": ["training", "profession"]}


async def test_what_a_new_answer_closes_leaves_the_case(office: Office) -> None:
    reference = await office.applies(training="yes", profession="Дәнекерлеуші")
    await office.claims(DANA, reference)
    await office.asks_correction(DANA, reference, "training")
    await office.corrects(reference, "no")

    assert await office.answers(reference) == ANSWERS


async def test_back_and_change_touch_only_the_named_and_the_newly_opened(office: Office) -> None:
    reference = await asked(office, "training")
    begun = await office.starts_correcting(reference)
    assert begun.newest is None
    await office.gives("yes")
    done = await office.gives("Дәнекерлеуші")
    assert set(done.changeable) == {"training", "profession"}
    for fixed in ("consent", "surname", "children", "comment"):
        with pytest.raises(StaleTap):
            await changes(office, done.conversation.revision, fixed)

    back = await office.does(lambda one: one.conversations.back(press(done, "back"), AIGUL))
    assert back.place.node.key == "profession"
    back = await office.does(lambda one: one.conversations.back(press(back, "back"), AIGUL))
    assert (back.place.node.key, back.newest) == ("training", None)


async def changes(office: Office, revision: int, question: str) -> None:
    standing = await office.does(lambda one: one.conversations.current(AIGUL))
    assert standing is not None
    wanted = Press("kandas", standing.conversation.run, revision, question, "change")
    await office.does(lambda one: one.conversations.change(wanted, AIGUL))


async def test_whoever_goes_away_goes_on_where_they_left(office: Office) -> None:
    reference = await asked(office, "surname", "children")
    await office.starts_correcting(reference)
    await office.gives("Оразбаева")
    await office.does(lambda one: one.conversations.leave(AIGUL))
    again = await office.starts_correcting(reference)

    assert again.place.node.key == "children"
    assert again.place.situation.answers["surname"] == "Оразбаева"


async def test_a_correction_is_no_draft_of_a_new_application(office: Office) -> None:
    reference = await asked(office, "surname")
    await office.starts_correcting(reference)

    assert await office.does(lambda one: one.conversations.drafts(AIGUL)) == ()
    office.passes(days=3)
    assert await office.does(lambda one: one.drafts.due()) is None
    await office.does(lambda one: one.applications.withdraw(AIGUL, reference))
    anew = await office.does(lambda one: one.applications.prepare(AIGUL, "kandas"))
    assert (anew.place.node.key, anew.conversation.answers) == ("consent", {})


async def test_sending_twice_gives_the_same_receipt(office: Office) -> None:
    reference = await asked(office, "surname")
    await office.starts_correcting(reference)
    done = await office.gives("Оразбаева")
    await office.sends()
    again = await office.does(
        lambda one: one.applications.send(press(done, "send"), AIGUL, Language.KK)
    )

    assert (again.case.reference, again.is_correction) == (reference, True)
    assert (await office.codes(reference)).count(Code.CORRECTED) == 1
    assert len(await office.does(lambda one: one.applications.all(AIGUL))) == 1


async def test_an_answer_that_was_right_may_stay(office: Office) -> None:
    reference = await asked(office, "surname")
    case = await office.corrects(reference, "Оразова")

    assert case.status is Status.IN_REVIEW
    assert (await office.events(reference))[-1].params == {"questions": []}


async def test_several_rounds_keep_every_version(office: Office) -> None:
    reference = await asked(office, "surname")
    await office.corrects(reference, "Бірінші")
    await office.asks_correction(DANA, reference, "children")
    await office.corrects(reference, 5)
    file = await office.claims(DANA, reference)

    assert [version.answers["surname"] for version in file.versions] == ["Оразова", "Бірінші"]
    assert [one.is_answered for one in file.corrections] == [True, True]
    assert file.correction is None


async def test_a_flow_that_changed_meanwhile_asks_what_it_asks_today(office: Office) -> None:
    """A question was added, another one no longer takes its old answer: both are asked too."""
    reference = await asked(office, "children")
    training = asks("training", ("maybe", "yes"), "children", "profession")
    office.flow = form(
        CONSENT, asks_words("surname", "new"), asks("new", YES_NO, "training"), training,
        PROFESSION, CHILDREN, COMMENT,
    )  # fmt: skip
    standing = await office.starts_correcting(reference)
    seen = [standing.place.node.key]
    for answer in ("yes", "maybe", 4):
        standing = await office.gives(answer)
        seen.append(standing.place.node.key)

    assert seen == ["new", "training", "children", "review"]
    await office.sends()
    new = {**ANSWERS, "new": "yes", "training": "maybe", "children": 4}
    assert await office.answers(reference) == new
    assert (await office.case(reference)).flow_version == office.flow.version


async def test_whoever_answers_soon_after_the_end_has_the_case_taken_up_again(
    office: Office,
) -> None:
    reference = await asked(office, "surname")
    await office.starts_correcting(reference)
    await lapses(office, reference)
    office.passes(days=1)
    await office.gives("Оразбаева")
    case = await office.sends()

    assert (case.status, case.waiting_on, case.claimed_by) == (
        Status.IN_REVIEW,
        WaitingOn.US,
        DANA,
    )
    assert (await office.answers(reference))["surname"] == "Оразбаева"


async def test_whoever_answers_long_after_the_end_is_too_late(office: Office) -> None:
    reference = await asked(office, "surname")
    await office.starts_correcting(reference)
    await lapses(office, reference)
    office.passes(days=REOPENS_FOR.days)
    await office.gives("Оразбаева")
    with pytest.raises(NotNow):
        await office.sends()

    assert (await office.case(reference)).status is Status.LAPSED


async def lapses(office: Office, reference: str) -> None:
    """The visitor stays silent for long enough."""
    while (await office.case(reference)).is_open:
        office.passes(days=1)
        await office.looks()
