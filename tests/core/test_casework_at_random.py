"""Whatever everybody does in whatever order: no case goes astray, each says how it got there."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as some
from hypothesis.stateful import (
    initialize,
    rule,
    run_state_machine_as_test,
)

from core.answers import Answer
from core.cases import DECISIONS, OPEN, REOPENABLE, Status, WaitingOn
from core.conversations import Standing
from core.corrections import Defect, Item
from core.flow import Question
from core.plans import Act
from core.service import Service
from tests.core.at_random import AtRandom
from tests.core.office import BOTAGOZ, DANA, ERLAN, LEAD, REPLY, press
from tests.core.others_at_random import OthersDo
from tests.core.stage import AIGUL

visitors = some.sampled_from((AIGUL, BOTAGOZ))
workers = some.sampled_from((DANA, ERLAN, LEAD))
HOLDER = 0
"""Whoever holds the case; mostly they do what is done with it."""
officers = some.sampled_from((HOLDER, HOLDER, HOLDER, DANA, ERLAN, LEAD))
turns = some.sampled_from((WaitingOn.VISITOR, WaitingOn.US, WaitingOn.THIRD_PARTY))
decisions = some.sampled_from(DECISIONS)
named = some.sampled_from((("surname",), ("training", "children"), ("comment",)))
places = some.integers(0, 5)


class VisitorsDo(AtRandom):
    """What two visitors do."""

    @rule(visitor=visitors)
    def applies(self, visitor: int) -> None:
        self.remembers(self.tries(self.office.applies(visitor)))

    @rule(visitor=visitors)
    def asks(self, visitor: int) -> None:
        self.remembers(self.tries(self.office.asks(visitor)))

    def remembers(self, reference: str | None) -> None:
        if reference is not None:
            self.references.append(reference)

    @rule(place=places)
    def answers_what_was_asked(self, place: int) -> None:
        """All of it in one go, where somebody is asked for it."""
        asked = Status.NEEDS_CORRECTION
        if reference := self.reference(place, asked):
            self.tries(self._corrects(reference, self.visitor(place, asked) or AIGUL))

    async def _corrects(self, reference: str, visitor: int) -> None:
        standing = await self.office.starts_correcting(reference, visitor)
        while isinstance(standing.place.node, Question):
            standing = await self._answers(visitor, standing, True)
        await self.office.sends(visitor)

    @rule(place=places)
    def writes(self, place: int) -> None:
        if (reference := self.reference(place)) and (who := self.visitor(place)):
            self.tries(self.office.writes(reference, who=who))

    @rule(visitor=visitors, place=places)
    def withdraws(self, visitor: int, place: int) -> None:
        if reference := self.reference(place):
            self.does(lambda one: one.applications.withdraw(visitor, reference))

    @rule(place=places)
    def starts_correcting(self, place: int) -> None:
        if reference := self.reference(place, Status.NEEDS_CORRECTION):
            who = self.visitor(place, Status.NEEDS_CORRECTION) or AIGUL
            self.tries(self.office.starts_correcting(reference, who))

    @rule(visitor=visitors, yes=some.booleans())
    def goes_on_correcting(self, visitor: int, yes: bool) -> None:
        self.tries(self._goes_on(visitor, yes))

    async def _goes_on(self, visitor: int, yes: bool) -> None:
        """The next question of whatever the visitor is in; at its end "send", or "back"."""
        standing = await self.office.does(lambda one: one.conversations.current(visitor))
        if standing is None:
            return
        if isinstance(standing.place.node, Question):
            await self._answers(visitor, standing, yes)
        elif yes:
            await self.office.sends(visitor)
        else:
            back = press(standing, "back")
            await self.office.does(lambda one: one.conversations.back(back, visitor))

    async def _answers(self, visitor: int, standing: Standing, yes: bool) -> Standing:
        given: dict[str, Answer] = {"training": "yes" if yes else "no", "children": 3}
        answer = given.get(standing.place.node.key, "Оразбаева")
        return await self.office.gives(answer, visitor)

    @rule(place=places)
    def needs_more_time(self, place: int) -> None:
        if reference := self.reference(place, Status.NEEDS_CORRECTION):
            who = self.visitor(place, Status.NEEDS_CORRECTION) or AIGUL
            self.does(lambda one: one.applications.ask_more_time(who, reference))

    @rule(place=places)
    def says_that_it_is_not_solved(self, place: int) -> None:
        if reference := self.reference(place, *REOPENABLE):
            who = self.visitor(place, *REOPENABLE) or AIGUL
            self.does(lambda one: one.applications.not_solved(who, reference, "Түсінбедім"))

    @rule(visitor=visitors, sure=some.integers(0, 3))
    def erases(self, visitor: int, sure: int) -> None:
        if sure == 0:
            self.tries(self.office.erases(visitor))


class OfficersDo(AtRandom):
    """What two officers and a lead do."""

    @rule(officer=workers)
    def takes_the_oldest(self, officer: int) -> None:
        async def work(one: Service) -> None:
            held = len((await one.triage.shift(officer)).mine)
            await one.triage.take_oldest(officer, held)

        self.does(work)

    @rule(officer=officers, place=places)
    def claims(self, officer: int, place: int) -> None:
        self.works(officer, place, lambda one, who, ref: one.triage.claim(who, ref))

    @rule(officer=officers, place=places, turn=turns)
    def replies(self, officer: int, place: int, turn: WaitingOn) -> None:
        self.works(officer, place, lambda one, who, ref: one.triage.reply(who, ref, REPLY, turn))

    @rule(officer=officers, place=places, turn=turns)
    def turns(self, officer: int, place: int, turn: WaitingOn) -> None:
        self.works(officer, place, lambda one, who, ref: one.triage.turn(who, ref, turn))

    @rule(officer=officers, place=places, status=decisions)
    def decides(self, officer: int, place: int, status: Status) -> None:
        self.works(
            officer, place, lambda one, who, ref: one.triage.decide(who, ref, status, REPLY), *OPEN
        )

    @rule(officer=officers, place=places, questions=named)
    def asks_for_a_correction(self, officer: int, place: int, questions: tuple[str, ...]) -> None:
        new = self.office.correction(*questions, days=5)
        self.works(
            officer, place, lambda one, who, ref: one.triage.ask_correction(who, ref, new), *OPEN
        )

    @rule(officer=officers, place=places)
    def recalls_a_correction(self, officer: int, place: int) -> None:
        self.works(
            officer,
            place,
            lambda one, who, ref: one.triage.recall_correction(who, ref),
            Status.NEEDS_CORRECTION,
        )

    @rule(officer=officers, place=places)
    def reopens(self, officer: int, place: int) -> None:
        self.works(
            officer, place, lambda one, who, ref: one.triage.reopen(who, ref, "Қате"), *REOPENABLE
        )

    @rule(officer=officers, place=places)
    def releases(self, officer: int, place: int) -> None:
        self.works(officer, place, lambda one, who, ref: one.triage.release(who, ref))

    @rule(officer=officers, place=places, colleague=workers)
    def offers(self, officer: int, place: int, colleague: int) -> None:
        self.works(officer, place, lambda one, who, ref: one.colleagues.offer(who, ref, colleague))

    @rule(place=places, colleague=workers, accepts=some.booleans())
    def passes_on(self, place: int, colleague: int, accepts: bool) -> None:
        """The holder offers it, and the colleague says yes or no at once."""
        if reference := self.reference(place):
            holder = self.runner.run(self.office.case(reference)).holder(self.office.now)
            if holder is not None:
                self.offers(holder, place, colleague)
                self.answers_an_offer(colleague, place, accepts)

    @rule(officer=workers, place=places, accepts=some.booleans())
    def answers_an_offer(self, officer: int, place: int, accepts: bool) -> None:
        if reference := self.reference(place):
            offered = self.runner.run(self.office.case(reference)).offered_to
            done = self.does(
                lambda one: (
                    one.colleagues.accept(officer, reference)
                    if accepts
                    else one.colleagues.decline(officer, reference)
                )
            )
            assert done is None or offered == officer

    @rule(officer=officers, place=places, other=places)
    def merges(self, officer: int, place: int, other: int) -> None:
        """Mostly into one of the same visitor."""
        visitor = self.visitor(place)
        own = [ref for at, ref in enumerate(self.references) if self.visitor(at) == visitor]
        into = (own or [""])[other % max(1, len(own))]
        self.works(officer, place, lambda one, who, ref: one.merging.merge(who, ref, into))

    @rule(officer=officers, place=places)
    def notes(self, officer: int, place: int) -> None:
        if reference := self.reference(place):
            self.does(
                lambda one: one.colleagues.note(officer or DANA, reference, "Белгі", (ERLAN,))
            )

    @rule(place=places)
    def takes_over(self, place: int) -> None:
        if reference := self.reference(place):
            self.does(lambda one: one.colleagues.take_over(LEAD, reference, "Шұғыл"))

    @rule(some_of=some.lists(places, max_size=4), colleague=workers)
    def reassigns(self, some_of: list[int], colleague: int) -> None:
        chosen = tuple(self.reference(place) or "" for place in some_of)
        self.does(lambda one: one.colleagues.reassign(LEAD, chosen, colleague, "Демалыс"))


class Casework(VisitorsDo, OfficersDo, OthersDo):
    """All of them, the console and the clock."""

    @initialize(asked=named, ends=decisions)
    def a_day_begins(self, asked: tuple[str, ...], ends: Status) -> None:
        """One case waits for a correction, one has ended, one is worked on, one is new."""
        new = self.office.correction(*asked, days=5)
        self.applies(AIGUL)
        self.works(DANA, 0, lambda one, who, ref: one.triage.ask_correction(who, ref, new))
        self.applies(BOTAGOZ)
        self.works(ERLAN, 1, lambda one, who, ref: one.triage.decide(who, ref, ends, REPLY))
        self.asks(AIGUL)
        self.claims(ERLAN, 2)
        self.asks(BOTAGOZ)

    @rule(place=places, old=some.booleans(), act=some.integers(0, 3))
    def plans(self, place: int, old: bool, act: int) -> None:
        reference = self.reference(place)
        if reference is None:
            return
        now = self.runner.run(self.office.case(reference))
        already = self.runner.run(self.office.planned(now))
        officer = now.holder(self.office.now) or ERLAN
        page = Act(reference=reference, revision=now.revision - old, words=REPLY)
        acts = (
            page,
            replace(page, status=Status.ANSWERED, note="Белгі"),
            replace(page, words="", note="Белгі"),
            replace(
                page,
                status=Status.NEEDS_CORRECTION,
                items=(Item(question="surname", defect=Defect.OUTDATED),),
                due_on=self.office.today + timedelta(days=6),
            ),
        )
        planned = self.does(lambda one: one.acts.plan(officer, acts[act]))
        assert planned is None or planned == already or not old

    @rule(officer=workers, id_=some.integers(1, 5))
    def undoes(self, officer: int, id_: int) -> None:
        self.does(lambda one: one.acts.undo(officer, id_))

    @rule(minutes=some.sampled_from((0.2, 1, 31)))
    def minutes_pass(self, minutes: float) -> None:
        self.office.passes(minutes=minutes)
        self.what_is_due_is_carried_out()

    @rule(days=some.integers(1, 4))
    def days_pass(self, days: int) -> None:
        """The clock looks on each of them."""
        for _ in range(days):
            self.office.passes(days=1)
            self.runner.run(self.office.looks())


def test_no_case_goes_astray_whatever_everybody_does() -> None:
    """Every transition is an arrow, every state has its event, nobody works what another holds."""
    quick = settings(
        max_examples=30,
        stateful_step_count=40,
        deadline=None,
        phases=[Phase.generate],  # what went wrong is told at once: shorter takes minutes
        suppress_health_check=[HealthCheck.too_slow],
    )
    run_state_machine_as_test(Casework, settings=quick)
