"""Counts what visitors do in flows and what applicants are, and knows how long they wait."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta

from core.answers import Answer
from core.cases import Case
from core.flow import Node, Question
from core.professions import Professions
from core.tallies import RECEIVED, Step, Tally, TallyStore, along
from core.traits import Dimension, counted
from core.waits import Waits

USUAL_OVER = timedelta(days=90)
"""A season: longer ago, the department may have been another one."""
ENOUGH = 20
"""First answers it takes to call a time usual; our own choice: a few say little of the next."""

STEPS = {Dimension.QUESTION: Step.ANSWERED, Dimension.END: Step.REACHED}


class Counts:
    """
    Counts each thing once, in the transaction in which it happens.

    *flows* are those of visitors: what officers type is not counted.
    """

    def __init__(
        self,
        store: TallyStore,
        professions: Professions,
        flows: Collection[str],
        today: date,
    ) -> None:
        self._store = store
        self._professions = professions
        self._flows = flows
        self._today = today

    async def began(self, flow: str, led_by: str) -> None:
        """A run has begun; *led_by* is the guidance from an end of which it was opened."""
        await self._count(Tally(Step.BEGAN, flow), *_led(Step.OPENED, flow, led_by))

    async def stepped(
        self, flow: str, question: str, there: Node, already: frozenset[str]
    ) -> frozenset[str]:
        """
        *question* has been answered, and the answer led *there*: to another question, or an end.

        A run counts each of its nodes once, however often a visitor goes back.

        Returns:
            The nodes *already* counted in this run, and these.
        """
        if flow not in self._flows:
            return already
        told = {question: Dimension.QUESTION}
        if not isinstance(there, Question):
            told[there.key] = Dimension.END
        await self._count(
            *(
                Tally(STEPS[dimension], flow, dimension, node)
                for node, dimension in told.items()
                if node not in already
            )
        )
        return already | told.keys()

    async def sent(self, flow: str, led_by: str) -> None:
        """What was answered has been sent."""
        await self._count(Tally(Step.SENT, flow), *_led(Step.SENT, flow, led_by))

    async def applied(self, case: Case, answers: Mapping[str, Answer]) -> None:
        """Count the applicant of a case just received, by what only the answers tell."""
        told = counted(answers, self._professions, self._today)
        await self._store.count(self._today, along(RECEIVED, case.programme, told))

    async def usual(self) -> timedelta | None:
        """The median first answer of late; ``None`` if there were too few."""
        waits = Waits(self._store, self._today - USUAL_OVER, self._today)
        return await waits.median() if await waits.count() >= ENOUGH else None

    async def _count(self, *tallies: Tally) -> None:
        ours = (one for one in tallies if one.flow in self._flows)
        await self._store.count(self._today, ours)


def _led(step: Step, form: str, led_by: str) -> Iterator[Tally]:
    """What becomes of the form counts for the guidance that led to it, if one did."""
    if led_by:
        yield Tally(step, led_by, Dimension.FORM, form)
