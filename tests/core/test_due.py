"""An answer is due in working time, and nobody's promise is taken back."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.cases import Case, Status, Urgency, WaitingOn
from core.due import NOTHING, Owed, Target, Terms, owed_in
from core.workdays import Span, SpecialDay, WorkCalendar
from tests.core.calendars import FEAST, OFFICE, at, calendars, hours, work
from tests.core.stage import case

ALL_DAY = (Span(time(), time(23)),)
TARGETS = {Urgency.URGENT: Target(hours(4), 75), Urgency.USUAL: Target(hours(16), 75)}
TERMS = Terms(OFFICE, TARGETS)
SENT = {
    "in the morning": ("2026-11-23 09:00", "2026-11-24 18:00", "2026-11-24 13:00"),
    "at lunch": ("2026-11-23 13:30", "2026-11-25 13:00", "2026-11-24 18:00"),
    "at night": ("2026-11-24 02:00", "2026-11-25 18:00", "2026-11-25 13:00"),
    "on Friday evening": ("2026-11-27 19:00", "2026-12-01 18:00", "2026-12-01 13:00"),
    "before a feast": ("2026-12-15 09:00", "2026-12-17 18:00", "2026-12-17 13:00"),
    "at the end of the year": ("2026-12-31 16:00", "2027-01-05 16:00", "2027-01-05 11:00"),
}


@pytest.mark.parametrize(("sent", "due", "warned"), SENT.values(), ids=SENT)
def test_what_is_sent_is_due_after_two_working_days(sent: str, due: str, warned: str) -> None:
    owed = TERMS.begun(Urgency.USUAL, at(sent))

    assert owed == Owed(due_at=at(due), warn_at=at(warned))


def test_what_is_urgent_is_due_sooner() -> None:
    assert TERMS.begun(Urgency.URGENT, at("2026-11-23 16:00")).due_at == at("2026-11-24 11:00")


def test_a_case_is_soon_due_then_late_and_neither_before_nor_after() -> None:
    due, warned = at("2026-11-24 18:00"), at("2026-11-24 14:00")
    one = replace(case(), due_at=due, warn_at=warned)
    moment = timedelta.resolution

    assert not one.is_due_soon(warned - moment)
    assert one.is_due_soon(warned)
    assert one.is_due_soon(due)
    assert not one.is_late(due)
    assert (one.is_late(due + moment), one.is_due_soon(due + moment)) == (True, False)
    assert (case().is_late(due), case().is_due_soon(due)) == (False, False)


def test_while_it_stays_our_turn_the_time_does_not_move() -> None:
    """Whoever writes once more is not put off by it."""
    ours = moved(case(), WaitingOn.US, at("2026-11-23 09:00"))
    later = moved(ours, WaitingOn.US, at("2026-11-24 17:00"))

    assert owed_in(later) == owed_in(ours)


def test_an_answer_stops_the_clock_and_the_next_word_starts_it_anew() -> None:
    ours = moved(case(), WaitingOn.US, at("2026-11-23 09:00"))
    theirs = moved(ours, WaitingOn.VISITOR, at("2026-11-23 10:00"))
    assert owed_in(theirs) == NOTHING
    assert not theirs.is_late(at("2027-06-01 10:00"))

    again = moved(theirs, WaitingOn.US, at("2026-12-07 09:00"))
    assert again.due_at == at("2026-12-08 18:00")


def test_with_a_third_party_the_time_that_is_left_stands_still() -> None:
    ours = moved(case(), WaitingOn.US, at("2026-11-23 09:00"))
    waits = moved(ours, WaitingOn.THIRD_PARTY, at("2026-11-23 16:00"))
    assert (waits.due_at, waits.time_left) == (None, hours(10))
    assert moved(waits, WaitingOn.THIRD_PARTY, at("2026-11-25 16:00")).time_left == hours(10)

    back = moved(waits, WaitingOn.US, at("2026-12-07 09:00"))
    assert (back.due_at, back.time_left) == (at("2026-12-08 11:00"), None)
    assert back.warn_at == at("2026-12-07 16:00")


def test_what_was_late_before_a_third_party_had_it_is_late_again_at_once() -> None:
    ours = moved(case(), WaitingOn.US, at("2026-11-23 09:00"))
    waits = moved(ours, WaitingOn.THIRD_PARTY, at("2026-11-27 16:00"))
    assert waits.time_left == timedelta()

    back = moved(waits, WaitingOn.US, at("2026-12-07 10:00"))
    assert back.due_at == back.warn_at == at("2026-12-07 10:00")


def test_a_third_party_asked_after_the_answer_leaves_a_whole_target_for_the_next_word() -> None:
    theirs = moved(case(), WaitingOn.VISITOR, at("2026-11-23 10:00"))
    waits = moved(theirs, WaitingOn.THIRD_PARTY, at("2026-11-23 11:00"))

    assert owed_in(waits) == NOTHING
    assert moved(waits, WaitingOn.US, at("2026-12-07 09:00")).due_at == at("2026-12-08 18:00")


def test_at_its_end_nothing_is_owed_and_a_case_opened_again_gets_a_whole_target() -> None:
    ours = moved(case(), WaitingOn.US, at("2026-11-23 09:00"))
    ended = moved(ours, WaitingOn.NOBODY, at("2026-11-23 10:00"))
    assert owed_in(ended) == NOTHING

    assert moved(ended, WaitingOn.US, at("2026-12-07 09:00")).due_at == at("2026-12-08 18:00")


def test_longer_hours_do_not_bring_a_promise_forward() -> None:
    """Cases keep what they were promised; only new turns look at the new calendar."""
    always = Terms(replace(OFFICE, week=dict.fromkeys(OFFICE.week, ALL_DAY)), TARGETS)
    ours = moved(case(), WaitingOn.US, at("2026-11-23 09:00"))
    waits = moved(ours, WaitingOn.THIRD_PARTY, at("2026-11-23 10:00"))

    assert moved(ours, WaitingOn.US, at("2026-11-23 10:00"), always).due_at == ours.due_at
    assert moved(waits, WaitingOn.US, at("2026-11-23 10:01"), always).due_at == ours.due_at
    new = moved(case(), WaitingOn.US, at("2026-11-23 09:00"), always)
    assert new.due_at == at("2026-11-24 02:00")


HOLIDAY = replace(
    OFFICE, years={2026: {**OFFICE.years[2026], date(2026, 11, 24): SpecialDay(FEAST)}}
)


def test_a_holiday_added_later_takes_back_no_promise_and_holds_for_what_comes_after() -> None:
    after = Terms(HOLIDAY, TARGETS)
    ours = moved(case(), WaitingOn.US, at("2026-11-23 09:00"))
    again = moved(ours, WaitingOn.US, at("2026-11-23 10:00"), after)
    new = moved(case(), WaitingOn.US, at("2026-11-23 09:00"), after)

    assert ours.due_at == at("2026-11-24 18:00")
    assert owed_in(again) == owed_in(ours)
    assert new.due_at == at("2026-11-25 18:00")


def test_a_holiday_added_while_a_third_party_has_it_counts_no_hour_of_that_day() -> None:
    """Until the evening before it six hours were left; those stand still over the holiday."""
    after = Terms(HOLIDAY, TARGETS)
    ours = moved(case(), WaitingOn.US, at("2026-11-23 09:00"))
    waits = moved(ours, WaitingOn.THIRD_PARTY, at("2026-11-23 11:00"), after)
    back = moved(waits, WaitingOn.US, at("2026-11-23 18:00"), after)

    assert waits.time_left == hours(6)
    assert back.due_at == at("2026-11-25 16:00")
    assert back.due_at >= (ours.due_at or at("2026-11-23 09:00"))


SILENT = {
    "over a night": ("2026-11-23 17:59", "2026-11-24 09:00", "2026-11-25 18:00"),
    "over lunch": ("2026-11-23 12:59", "2026-11-23 14:00", "2026-11-25 13:00"),
    "past midnight in Aktau": ("2026-11-23 23:59", "2026-11-24 00:00", "2026-11-25 18:00"),
    "past midnight by UTC": ("2026-11-24 04:59", "2026-11-24 05:00", "2026-11-25 18:00"),
    "over a feast": ("2026-12-15 18:00", "2026-12-17 09:00", "2026-12-18 18:00"),
    "half a year": ("2026-05-25 10:00", "2026-11-23 09:00", "2026-11-24 18:00"),
}


@pytest.mark.parametrize(("asked", "answered", "due"), SILENT.values(), ids=SILENT)
def test_however_long_a_visitor_is_silent_the_answer_to_them_has_its_whole_time(
    asked: str, answered: str, due: str
) -> None:
    waits = moved(case(), WaitingOn.VISITOR, at(asked))
    assert not waits.is_late(at(answered))

    assert moved(waits, WaitingOn.US, at(answered).astimezone(UTC)).due_at == at(due)


@dataclass(frozen=True)
class Step:
    """Some time passes, somebody may change the calendar, and somebody has the turn."""

    passes: timedelta
    turn: WaitingOn
    calendar: WorkCalendar | None


steps = st.builds(
    Step,
    passes=st.timedeltas(timedelta(), timedelta(days=3)),
    turn=st.sampled_from([WaitingOn.US, WaitingOn.THIRD_PARTY, *WaitingOn]),
    calendar=st.none() | calendars(),
)


@settings(max_examples=150, deadline=None)
@given(calendars(), work.filter(bool), st.lists(steps, min_size=2, max_size=12))
def test_a_due_time_never_moves_backwards_by_itself(
    calendar: WorkCalendar, within: timedelta, road: list[Step]
) -> None:
    """Whatever happens: until the visitor has an answer, nobody's promise comes earlier."""
    now, one, promised = at("2026-03-01 12:00"), case(), None
    targets = dict.fromkeys(Urgency, Target(within, 80))
    for step in road:
        now += step.passes
        calendar = step.calendar or calendar
        one = moved(one, step.turn, now, Terms(calendar, targets))
        if step.turn in (WaitingOn.VISITOR, WaitingOn.NOBODY):
            promised = None
        if one.due_at is not None:
            assert promised is None or one.due_at >= promised
            assert one.warn_at is not None
            assert one.warn_at <= one.due_at
            promised = one.due_at
        assert (one.due_at is not None) == (step.turn is WaitingOn.US)


def moved(one: Case, turn: WaitingOn, now: datetime, terms: Terms = TERMS) -> Case:
    """The case with another turn and what is owed then, as storage would keep it."""
    owed = terms.after(one, turn, now)
    return replace(
        one,
        status=Status.IN_REVIEW,
        waiting_on=turn,
        due_at=owed.due_at,
        warn_at=owed.warn_at,
        time_left=owed.time_left,
        promised_at=owed.promised_at,
    )
