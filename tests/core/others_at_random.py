"""Those who leave and come back, and those who may not, in the hands of chance."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from hypothesis import strategies as some
from hypothesis.stateful import invariant, rule

from core.cases import Status, Urgency, WaitingOn
from core.errors import NotAllowed, NotFound, PersonError
from core.plans import Act
from core.service import Service
from core.timetable import TypedWeek
from core.workdays import Weekday
from tests.core.at_random import OTHERS, AtRandom
from tests.core.office import AUDITOR, BOTAGOZ, DANA, ERLAN, LEAD, REPLY, STAFF
from tests.core.stage import AIGUL
from tests.core.stage import DANA as ADMIN

Does = Callable[[Service, int, str], Awaitable[object]]

STRANGER = 999
NONE = (AUDITOR, *OTHERS, AIGUL, STRANGER)
"""Whoever only reads or announces, a visitor, and somebody of whom nobody has heard."""
LEADS: tuple[Does, ...] = (
    lambda one, who, ref: one.colleagues.take_over(who, ref, "Шұғыл"),
    lambda one, who, ref: one.colleagues.reassign(who, (ref,), DANA, "Демалыс"),
)
OFFICERS: tuple[Does, ...] = (
    lambda one, who, ref: one.triage.claim(who, ref),
    lambda one, who, ref: one.triage.take_oldest(who, 0),
    lambda one, who, ref: one.triage.reply(who, ref, REPLY),
    lambda one, who, ref: one.triage.turn(who, ref, WaitingOn.US),
    lambda one, who, ref: one.triage.decide(who, ref, Status.ANSWERED, REPLY),
    lambda one, who, ref: one.triage.recall_correction(who, ref),
    lambda one, who, ref: one.triage.reopen(who, ref, "Қате"),
    lambda one, who, ref: one.triage.release(who, ref),
    lambda one, who, ref: one.colleagues.offer(who, ref, ERLAN),
    lambda one, who, ref: one.colleagues.accept(who, ref),
    lambda one, who, ref: one.colleagues.decline(who, ref),
    lambda one, who, ref: one.colleagues.note(who, ref, "Белгі"),
    lambda one, who, ref: one.merging.merge(who, ref, ref),
    lambda one, who, ref: one.acts.plan(who, Act(reference=ref, revision=0, words=REPLY)),
    lambda one, who, ref: one.acts.undo(who, 1),
)
VISITORS: tuple[Does, ...] = (
    lambda one, who, ref: one.applications.withdraw(who, ref),
    lambda one, who, ref: one.applications.correct(who, ref),
    lambda one, who, ref: one.applications.ask_more_time(who, ref),
    lambda one, who, ref: one.applications.not_solved(who, ref, "Түсінбедім"),
    lambda one, who, ref: one.applications.ask(who, ref),
)
places = some.integers(0, 5)
ALWAYS = {str(day): [["00:00", "23:59"]] for day in Weekday}
SELDOM = {"friday": [["16:00", "18:00"]]}
USUAL = {str(day): [["09:00", "13:00"], ["14:00", "18:00"]] for day in list(Weekday)[:5]}


class OthersDo(AtRandom):
    """What nobody may do, and how officers come and go."""

    @rule(who=some.sampled_from(NONE), place=places, act=some.sampled_from((*OFFICERS, *LEADS)))
    def tries_what_is_for_officers(self, who: int, place: int, act: Does) -> None:
        self.is_refused(who, place, act)

    @rule(who=some.sampled_from((DANA, ERLAN)), place=places, act=some.sampled_from(LEADS))
    def tries_what_is_for_leads(self, who: int, place: int, act: Does) -> None:
        self.is_refused(who, place, act)

    @rule(place=places, act=some.sampled_from(VISITORS))
    def tries_what_is_for_another_visitor(self, place: int, act: Does) -> None:
        if reference := self.reference(place):
            owner = self.runner.run(self.office.case(reference)).visitor
            self.is_refused(BOTAGOZ if owner == AIGUL else AIGUL, place, act)

    def is_refused(self, who: int, place: int, act: Does) -> None:
        """In the words of what is not found or not allowed: who may is asked before all else."""
        if reference := self.reference(place):
            refused = self.runner.run(self._refused(lambda one: act(one, who, reference)))
            assert isinstance(refused, NotFound | NotAllowed), (refused, who, reference)

    async def _refused(self, work: Callable[[Service], Awaitable[object]]) -> PersonError | None:
        try:
            await self.office.does(work)
        except PersonError as refused:
            return refused
        return None

    @rule(officer=some.sampled_from((DANA, ERLAN)))
    def leaves(self, officer: int) -> None:
        if self.does(lambda one: one.staff.leave(ADMIN, officer)) is not None:
            self.gone.add(officer)

    @rule(officer=some.sampled_from((DANA, ERLAN)))
    def comes_back(self, officer: int) -> None:
        self.runner.run(self.office.hires(STAFF[officer]))
        self.gone.discard(officer)

    @rule(colleague=some.sampled_from((DANA, ERLAN)))
    def is_only_an_auditor_for_a_while(self, colleague: int) -> None:
        """Whoever may not work cases any more holds none."""
        role = STAFF[AUDITOR].role
        if self.does(lambda one: one.staff.give_role(ADMIN, colleague, role)) is not None:
            self.gone.add(colleague)

    @rule(week=some.sampled_from((ALWAYS, SELDOM, USUAL)))
    def our_hours_change(self, week: TypedWeek) -> None:
        async def work(one: Service) -> None:
            known = (await one.hours.entered(LEAD)).week
            await one.hours.set_week(LEAD, known.number if known else 0, week)

        assert self.runner.run(self._refused(work)) is None

    @rule(days=some.lists(some.integers(0, 20), max_size=5, unique=True))
    def holidays_are_entered(self, days: list[int]) -> None:
        """Or taken away again; some of them are today."""
        dates = [self.office.today + timedelta(days=number) for number in days]
        year = self.office.today.year
        feasts = [{"on": str(on), "kk": "Мереке", "ru": "Праздник"} for on in dates]

        async def work(one: Service) -> None:
            known = (await one.hours.entered(LEAD)).years.get(year)
            typed = [feast for on, feast in zip(dates, feasts, strict=True) if on.year == year]
            await one.hours.set_year(LEAD, known.number if known else 0, year, typed)

        assert self.runner.run(self._refused(work)) is None

    @rule(minutes=some.integers(15, 4_000))
    def a_target_changes(self, minutes: int) -> None:
        async def work(one: Service) -> None:
            known = (await one.hours.entered(LEAD)).targets.get(Urgency.USUAL)
            await one.hours.set_target(
                LEAD, known.number if known else 0, Urgency.USUAL, minutes, 80
            )

        self.does(work)

    @invariant()
    def nothing_waits_for_somebody_who_is_gone(self) -> None:
        for case, _, _ in self.everything():
            planned = self.runner.run(self.office.planned(case))

            assert case.claimed_by not in self.gone or not case.is_open
            assert case.offered_to not in self.gone
            assert planned is None or planned.officer not in self.gone

    def teardown(self) -> None:
        """The lead is never gone."""
        assert LEAD not in self.gone
        super().teardown()
