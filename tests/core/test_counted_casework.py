"""What corrections, merging and reopening do to the figures."""

import pytest

from core.cases import Status
from core.errors import NotNow
from core.events import Code
from core.periods import Period
from core.ratings import Face
from core.reports import Group, Report
from core.text import Language
from core.traits import Dimension
from storage.database import Database
from tests.core.office import (
    CHILDREN,
    COMMENT,
    DANA,
    PROFESSION,
    REPLY,
    SURNAME,
    TRAINING,
    Office,
    asks,
    form,
)
from tests.core.stage import AIGUL, TODAY

FORM = form(
    asks("consent", ("agree",), "citizenship"),
    asks("citizenship", ("china", "mongolia"), "surname"),
    *(SURNAME, TRAINING, PROFESSION, CHILDREN, COMMENT),
)


@pytest.fixture
async def office(database: Database) -> Office:
    return await Office(database, FORM).opens()


async def figures(office: Office) -> Report:
    period = Period(TODAY, office.today)
    return await office.does(lambda one: one.figures.of(DANA, period))


def told(groups: tuple[Group, ...]) -> dict[str, int]:
    return {group.value: group.count for group in groups if group.count}


async def corrects(office: Office, reference: str) -> None:
    """Somebody from Mongolia, who applied as one from China, is asked about it."""
    await office.claims(DANA, reference)
    await office.asks_correction(DANA, reference, "citizenship")
    await office.corrects(reference, "mongolia")


async def corrected(office: Office) -> str:
    reference = await office.applies(citizenship="china")
    await corrects(office, reference)
    return reference


async def ends(office: Office, reference: str) -> None:
    await office.does(lambda one: one.triage.decide(DANA, reference, Status.ANSWERED, REPLY))


async def test_what_was_counted_stays_and_what_follows_counts_by_the_corrected_answers(
    office: Office,
) -> None:
    await ends(office, await corrected(office))
    report = await figures(office)

    assert told(report.demand[Dimension.ORIGIN]) == {"china": 1}
    assert told(report.ended[Dimension.ORIGIN]) == {"mongolia": 1}
    assert (report.totals.received, report.totals.corrections, report.totals.ended) == (1, 1, 1)


async def test_a_correction_request_is_the_first_answer(office: Office) -> None:
    await ends(office, await corrected(office))
    events = told((await figures(office)).events)

    assert (await figures(office)).totals.answered == 1
    assert events[Code.CORRECTION_ASKED] == events[Code.CORRECTED] == events[Code.DECIDED] == 1


async def test_a_correction_is_no_run_of_the_form(office: Office) -> None:
    reference = await office.applies(citizenship="china")
    (before,) = [one for one in (await figures(office)).funnels if one.flow == FORM.key]
    await corrects(office, reference)
    (after,) = [one for one in (await figures(office)).funnels if one.flow == FORM.key]

    assert after == before


async def test_a_case_that_goes_on_in_another_one_ends_as_merged(office: Office) -> None:
    one, other = await office.asks(), await office.asks()
    await office.does(lambda service: service.merging.merge(DANA, one, other))
    report = await figures(office)

    assert told(report.ended[Dimension.OUTCOME]) == {"merged": 1}
    assert (report.totals.received, report.totals.ended, report.waiting) == (2, 1, 1)


async def test_whoever_was_let_go_for_silence_and_was_not_satisfied_is_taken_up_again(
    office: Office,
) -> None:
    reference = await office.applies(citizenship="china")
    await office.claims(DANA, reference)
    await office.asks_correction(DANA, reference, "surname", days=4)
    for _ in range(8):
        office.passes(days=1)
        await office.looks()
    await office.does(lambda one: one.applications.not_solved(AIGUL, reference))
    report = await figures(office)

    assert told(report.ended[Dimension.OUTCOME]) == {"lapsed": 1}
    assert (report.totals.ended, report.totals.reopened, report.waiting) == (1, 1, 1)
    assert report.not_solved == 1


async def test_a_face_counts_once_however_often_a_visitor_taps_and_stays_after_an_erasure(
    office: Office,
) -> None:
    reference = await office.applies(citizenship="china")
    await office.claims(DANA, reference)
    await ends(office, reference)
    await office.does(lambda one: one.applications.rate(AIGUL, reference, Face.FAIR))
    with pytest.raises(NotNow):
        await office.does(lambda one: one.applications.rate(AIGUL, reference, Face.GOOD))
    await office.does(lambda one: one.visitors.speaks(AIGUL, Language.KK))
    await office.does(lambda one: one.rights.erase(AIGUL))
    report = await figures(office)

    assert told(report.ratings) == {"fair": 1}
    assert (report.rated, report.useful) == (1, 0)
