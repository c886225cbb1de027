"""What officers hear unasked: one event at once, a burst in one message, nothing twice."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from core.briefings import Briefing
from core.cases import Case, Status, Urgency
from core.events import Code
from core.news import GATHERED, PAUSE, Gathering, gathered
from core.notices import FOR_A_COLLEAGUE, Notice
from core.service import Service
from storage.database import Database
from storage.news import News
from storage.transaction import Transaction
from tests.core.calendars import at
from tests.core.office import DANA, ERLAN, LEAD, Office
from tests.core.stage import Told, ours

GROUP = -1009
NIGHT, MORNING = at("2026-11-23 22:00"), at("2026-11-24 09:00")


class Heard(Told):
    """Also the group is told."""

    group: int | None = GROUP


class Desk:
    """Officers, one case, and what is told of it at once or gathered."""

    def __init__(self, office: Office, case: Case) -> None:
        self.office = office
        self.case = case
        self.voice = Heard()

    async def happens(
        self, code: Code, *officers: int, case: Case | None = None, to_holder: bool = False
    ) -> None:
        notice = Notice(code=code, case=case or self.case)

        async def work(tx: Transaction) -> None:
            now = self.office.now
            teller = Gathering(News(tx), self.voice, ours(tx, now), now)
            if to_holder:
                await teller.tell(officers[0], notice)
            else:
                await teller.tell_desk(officers, notice)

        await self.office.database.write(work)

    def heard(self, officer: int) -> list[Code]:
        return [notice.code for to, notice in self.voice.notices if to == officer]

    async def briefings(self) -> dict[int, Briefing]:
        """What the clock finds to tell, by recipient."""
        found = await self.office.does(lambda one: one.briefings.look(GROUP))
        return {told.recipient: told for told in found}

    async def looks(self) -> dict[int, list[Code]]:
        """The same, only what happened."""
        found = await self.briefings()
        return {one: [news.code for news in told.news] for one, told in found.items()}


@pytest.fixture
async def desk(database: Database) -> Desk:
    office = await Office(database).opens()
    reference = await office.asks()
    return Desk(office, await office.case(reference))


async def test_a_lone_event_is_told_at_once(desk: Desk) -> None:
    await desk.happens(Code.SUBMITTED, DANA, ERLAN)

    assert (desk.heard(DANA), desk.heard(ERLAN)) == ([Code.SUBMITTED], [Code.SUBMITTED])
    assert desk.heard(GROUP) == [Code.SUBMITTED]
    assert await desk.looks() == {}


async def test_what_follows_within_the_pause_is_one_message_after_it(desk: Desk) -> None:
    for code in (Code.SUBMITTED, Code.VISITOR_WROTE, Code.CORRECTED):
        await desk.happens(code, DANA)
        desk.office.passes(minutes=2)
    assert desk.heard(DANA) == [Code.SUBMITTED]
    assert await desk.looks() == {}

    desk.office.passes(minutes=5)
    waited = [Code.VISITOR_WROTE, Code.CORRECTED]
    assert await desk.looks() == {GROUP: waited, DANA: waited}
    assert await desk.looks() == {}


async def test_after_the_pause_the_next_event_is_told_at_once_again(desk: Desk) -> None:
    await desk.happens(Code.VISITOR_WROTE, DANA)
    desk.office.now += PAUSE
    await desk.happens(Code.CORRECTED, DANA)

    assert desk.heard(DANA) == [Code.VISITOR_WROTE, Code.CORRECTED]


async def test_nothing_overtakes_what_waits(desk: Desk) -> None:
    """An event after the pause joins what was gathered before, if the clock has not looked yet."""
    for _ in range(2):
        await desk.happens(Code.VISITOR_WROTE, DANA)
    desk.office.now += PAUSE
    await desk.happens(Code.CORRECTED, DANA)

    assert desk.heard(DANA) == [Code.VISITOR_WROTE]
    assert (await desk.looks())[DANA] == [Code.VISITOR_WROTE, Code.CORRECTED]


async def test_an_urgent_case_is_told_at_any_hour(desk: Desk) -> None:
    urgent = replace(desk.case, urgency=Urgency.URGENT)
    desk.office.now = NIGHT
    for _ in range(3):
        await desk.happens(Code.VISITOR_WROTE, DANA, case=urgent)

    assert desk.heard(DANA) == [Code.VISITOR_WROTE] * 3


async def test_a_colleague_is_heard_at_once(desk: Desk) -> None:
    for code in sorted(FOR_A_COLLEAGUE):
        await desk.happens(code, DANA, to_holder=True)

    assert desk.heard(DANA) == sorted(FOR_A_COLLEAGUE)


async def test_whoever_works_on_a_case_that_was_withdrawn_hears_so_at_once(desk: Desk) -> None:
    """The others hear of it with the rest; at night the holder too."""
    for code in (Code.VISITOR_WROTE, Code.WITHDRAWN):
        await desk.happens(code, DANA)
        await desk.happens(code, ERLAN, to_holder=True)
    assert desk.heard(DANA) == [Code.VISITOR_WROTE]
    assert desk.heard(ERLAN) == [Code.VISITOR_WROTE, Code.WITHDRAWN]

    desk.office.now = NIGHT
    await desk.happens(Code.ERASED, ERLAN, to_holder=True)
    assert desk.heard(ERLAN) == [Code.VISITOR_WROTE, Code.WITHDRAWN]


async def test_what_happens_while_we_are_closed_stands_in_the_shift_card(desk: Desk) -> None:
    desk.office.now = NIGHT
    for code in (Code.SUBMITTED, Code.VISITOR_WROTE, Code.SUBMITTED):
        await desk.happens(code, ERLAN)
    assert desk.heard(ERLAN) == []
    assert await desk.looks() == {}

    desk.office.now = MORNING
    told = await desk.looks()
    assert told[ERLAN] == [Code.SUBMITTED, Code.VISITOR_WROTE]
    assert set(told) == {GROUP, DANA, ERLAN, LEAD}


async def greeted(office: Office) -> list[int]:
    async def work(one: Service) -> list[int]:
        return [told.recipient for told in await one.briefings.look(None) if told.shift]

    return await office.does(work)


async def test_a_working_day_begins_with_one_shift_card(desk: Desk) -> None:
    """For those who work cases: no auditor; on the first day nobody, they have just joined."""
    office, cards = desk.office, {}
    for number in range(24 * 8):
        office.now = at("2026-11-23 00:00") + timedelta(hours=number)
        if told := await greeted(office):
            cards[f"{office.now:%a %H}"] = told

    everybody = sorted((DANA, ERLAN, LEAD))
    days = ("Tue 09", "Wed 09", "Thu 09", "Fri 09", "Mon 09")
    assert cards == dict.fromkeys(days, everybody)


async def test_a_feast_begins_with_no_card_and_whoever_left_gets_none(desk: Desk) -> None:
    office = desk.office
    office.now = at("2026-12-16 10:00")
    assert await greeted(office) == []

    await office.dismisses(ERLAN)
    office.now = at("2026-12-17 10:00")
    assert await greeted(office) == [DANA, LEAD]


async def test_whoever_left_hears_no_news_and_none_of_it_stays(desk: Desk) -> None:
    for _ in range(2):
        await desk.happens(Code.VISITOR_WROTE, ERLAN)
    await desk.office.dismisses(ERLAN)
    desk.office.now += PAUSE

    assert ERLAN not in await desk.looks()
    assert await waiting(desk.office) == 0


async def test_a_new_case_that_somebody_has_taken_is_no_news(desk: Desk) -> None:
    for _ in range(2):
        await desk.happens(Code.SUBMITTED, DANA, ERLAN)
    await desk.office.claims(DANA, desk.case.reference)
    desk.office.now += PAUSE

    assert await desk.looks() == {}


async def test_an_erased_case_waits_for_nobody(desk: Desk) -> None:
    for _ in range(2):
        await desk.happens(Code.VISITOR_WROTE, DANA)
    await desk.office.erases(desk.case.visitor)

    assert await waiting(desk.office) == 0


STEPS = some.lists(
    some.tuples(some.sampled_from(sorted(GATHERED)), some.integers(0, 900)), max_size=30
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
async def test_everything_is_heard_of_and_no_two_messages_come_within_the_pause(
    desk: Desk, steps: list[tuple[Code, int]]
) -> None:
    """Whatever happens, and whenever the clock looks; a week later all of it is told."""
    heard, spoken = set[Code](), list[datetime]()

    async def looks() -> None:
        told = (await desk.briefings()).get(DANA)
        heard.update(news.code for news in told.news) if told else None
        if told and not (told.shift or told.due):
            spoken.append(desk.office.now)

    for code, minutes in steps:
        desk.voice = Heard()
        await desk.happens(code, DANA)
        heard.update(desk.heard(DANA))
        spoken.extend([desk.office.now] * len(desk.heard(DANA)))
        desk.office.passes(minutes=minutes)
        await looks()
    for _ in range(7):
        desk.office.passes(days=1)
        desk.office.now = desk.office.now.replace(hour=7)
        await looks()

    assert await waiting(desk.office) == 0
    assert heard == {code for code, _ in steps}
    assert all(later - earlier >= PAUSE for earlier, later in pairwise(spoken))
    desk.office.passes(days=1)


async def test_the_same_of_one_case_is_named_once(desk: Desk) -> None:
    other = replace(desk.case, id=2)
    over = replace(desk.case, id=3, status=Status.IN_REVIEW)
    wrote, sent = Code.VISITOR_WROTE, Code.SUBMITTED
    news = gathered([(wrote, desk.case), (sent, over), (wrote, other), (wrote, desk.case)])

    assert [(one.code, [case.id for case in one.cases]) for one in news] == [
        (wrote, [desk.case.id, 2])
    ]


async def waiting(office: Office) -> int:
    async def count(tx: Transaction) -> int:
        row = await tx.fetch_one("SELECT count(*) AS waiting FROM news")
        assert row is not None
        return int(row["waiting"])

    return await office.database.read(count)
