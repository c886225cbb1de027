"""What an officer begins at the desk: its subject, the marks, and that an erasure takes it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.corrections import LONGEST, MOST_NAMED, SHORTEST, Defect
from core.desk import CORRECT, FLOWS, Subject, subject
from core.errors import InvalidAnswer
from core.marking import DueDay, Marked, kept, marked, marks
from storage.database import Database
from storage.transaction import Transaction
from tests.core.office import DANA, Office
from tests.core.stage import TODAY

KEYS = some.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True)


@pytest.mark.parametrize(
    "one",
    [
        Subject("M-4K7Q-39"),
        Subject("M-4K7Q-39", "in-work"),
        Subject("M-4K7Q-39", "kandas", ("a", "b")),
    ],
)
def test_what_a_flow_is_about_comes_back_whole(one: Subject) -> None:
    assert subject(one.about) == one


@given(some.lists(KEYS, max_size=40))
def test_every_tap_is_kept_and_so_many_taps_on_one_answer_change_nothing(taps: list[str]) -> None:
    made = marks("")
    for key in taps:
        try:
            made = marked(made, key)
        except InvalidAnswer:
            assert len(made) == MOST_NAMED
        assert marks(kept(made)) == made
        assert Marked().accepts(kept(made), TODAY) is bool(made)
    for key in list(made):
        before = made
        for _ in range(len(Defect) + 1):
            made = marked(made, key)
        assert dict(made) == dict(before)


@pytest.mark.parametrize("written", ["", "завтра", "31.2.2027", "2026-12-7", "7.12.26", "1" * 99])
def test_what_is_no_day_is_refused(written: str) -> None:
    with pytest.raises(InvalidAnswer):
        DueDay().read(written, TODAY)


@given(some.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_a_day_is_read_however_it_is_written_if_it_is_neither_too_near_nor_too_far(
    day: date,
) -> None:
    fits = SHORTEST <= day - TODAY <= LONGEST
    for written in (day.isoformat(), f"{day.day}.{day.month}.{day.year}", f"{day:%d.%m.%Y} "):
        if fits:
            assert DueDay().read(written, TODAY) == day.isoformat()
        else:
            with pytest.raises(InvalidAnswer):
                DueDay().read(written, TODAY)
    assert DueDay().accepts(day.isoformat(), TODAY) is fits
    assert not DueDay().accepts(day.isoformat(), TODAY + timedelta(days=900))


async def test_an_erasure_takes_what_officers_have_begun_about_a_case(database: Database) -> None:
    office = await Office(database).opens()
    reference = await office.applies()
    for flow in FLOWS:
        await office.does(lambda one, flow=flow: one.desk.begin(DANA, flow, reference))  # type: ignore[misc]
    begun = await office.does(lambda one: one.conversations.current(DANA))
    assert begun is not None
    assert begun.conversation.flow == CORRECT
    assert subject(begun.conversation.about).questions == (
        "surname",
        "training",
        "children",
        "comment",
    )
    await office.erases((await office.case(reference)).visitor)

    async def drafts(tx: Transaction) -> int:
        return len(await tx.fetch("SELECT run FROM conversations WHERE visitor = $1", DANA))

    assert await database.read(drafts) == 0
