"""Figures of a period: sums of what was counted as it happened, for whoever may see them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol

from core.audit import Action
from core.events import Code
from core.flow import Flow
from core.officers import Officers, Permission
from core.periods import BEGINNING, Grain, Period, start
from core.proposals import SOURCES, Evidence, HalfPage, Source, guarded
from core.reports import (
    Door,
    Funnel,
    Group,
    Groups,
    Point,
    Programme,
    Report,
    Totals,
    grouped,
    in_order,
)
from core.tallies import RECEIVED, WHOLE, Step, Sums, TallyStore, event_name
from core.traits import OF_A_CASE, OF_THE_ANSWERS, Dimension
from core.waits import Waits


class FigureStore(TallyStore, Protocol):
    """Reads counts."""

    async def daily(
        self, what: str, first: date, last: date, flow: str = WHOLE
    ) -> Mapping[date, int]:
        """The whole of each day, of one flow if it is named."""
        ...


FIELDS: Mapping[str, str] = {
    RECEIVED: "received",
    Step.ENDED: "ended",
    Step.REOPENED: "reopened",
    Step.CORRECTION: "corrections",
    Step.FIRST_ANSWER: "answered",
    Step.LATE: "late",
}
"""The fields of ``Totals``, by what is counted."""


class Figures:
    """Reads figures for whoever may see them. *flows* are those of visitors."""

    def __init__(self, store: FigureStore, officers: Officers, flows: Mapping[str, Flow]) -> None:
        self._store = store
        self._officers = officers
        self._flows = flows

    async def of(
        self, officer: int, period: Period, programme: str = "", grain: Grain | None = None
    ) -> Report:
        """
        The figures of *period*, of one *programme* if it is named.

        Raises:
            NotAllowed: the officer's role does not see figures.
        """
        await self._officers.permitted(officer, Permission.SEE_FIGURES)
        return await self._report(period, programme, grain or period.grain)

    async def exported(self, officer: int, period: Period, programme: str = "") -> Report:
        """The same to take along, which is entered; raises NotAllowed if the role may not."""
        await self._officers.acts(officer, Permission.EXPORT, Action.EXPORTED, str(period))
        return await self._report(period, programme, period.grain)

    async def half_page(self, officer: int, period: Period) -> HalfPage:
        """
        The evidence for the department's proposals; raises NotAllowed like ``of``.

        A group that cannot be told is part of no number either: see ``core.proposals``.
        """
        await self._officers.permitted(officer, Permission.SEE_FIGURES)
        return HalfPage(
            period,
            {
                proposal: tuple([await self._evidence(source, period) for source in sources])
                for proposal, sources in SOURCES.items()
            },
        )

    async def _evidence(self, source: Source, period: Period) -> Evidence:
        if source.ends:
            reached = await self._sums(Step.REACHED, Dimension.END, period)
            return guarded(source.key, sum(reached.get(end, 0) for end in source.ends), {})
        received = await self._sums(RECEIVED, WHOLE, period)
        count = sum(received.get((one, WHOLE), 0) for one in source.programmes)
        groups = {by: await self._groups_of(source, by, period) for by in source.by}
        return guarded(source.key, count, groups)

    async def _groups_of(self, source: Source, by: Dimension, period: Period) -> tuple[Group, ...]:
        sums = await self._sums(RECEIVED, by, period)
        return grouped(
            by, {key: many for key, many in sums.items() if key[0] in source.programmes}
        )

    async def _report(self, period: Period, programme: str, grain: Grain) -> Report:
        sums = {what: await self._sums(what, WHOLE, period) for what in FIELDS}
        waits = Waits(self._store, period.first, period.last)
        return Report(
            period=period,
            grain=grain,
            programme=programme,
            totals=_totals(sums, programme),
            before=await self._before(period.before, programme),
            waiting=await self._waiting(period.last, programme),
            median=await waits.median(programme),
            events=await self._events(period, programme),
            series=await self._series(period, programme, grain),
            programmes=await _programmes(sums, waits, programme),
            demand=await self._groups(RECEIVED, (*OF_A_CASE, *OF_THE_ANSWERS), period, programme),
            ended=await self._groups(
                Step.ENDED, (Dimension.OUTCOME, *OF_A_CASE), period, programme
            ),
            late=await self._groups(Step.LATE, OF_A_CASE, period, programme),
            ratings=await self._ratings(period, programme),
            funnels=await self._funnels(period),
        )

    async def _before(self, period: Period, programme: str) -> Totals:
        return _totals({what: await self._sums(what, WHOLE, period) for what in FIELDS}, programme)

    async def _ratings(self, period: Period, programme: str) -> tuple[Group, ...]:
        rated = await self._sums(Step.RATED, Dimension.FACE, period)
        return grouped(Dimension.FACE, rated, programme)

    async def _series(self, period: Period, programme: str, grain: Grain) -> tuple[Point, ...]:
        points = {first: dict.fromkeys(FIELDS.values(), 0) for first in period.points(grain)}
        for what, field in FIELDS.items():
            daily = await self._store.daily(what, period.first, period.last, programme)
            for day, many in daily.items():
                points[start(day, grain)][field] += many
        return tuple(Point(first, Totals(**counts)) for first, counts in points.items())

    async def _waiting(self, last: date, programme: str) -> int:
        """All that ever came in and has not come to its end."""
        so_far = Period(min(BEGINNING, last), last)
        signs = {RECEIVED: 1, Step.ENDED: -1, Step.REOPENED: 1}
        found = {what: await self._sums(what, WHOLE, so_far) for what in signs}
        return sum(signs[what] * _whole(sums, programme) for what, sums in found.items())

    async def _events(self, period: Period, programme: str) -> tuple[Group, ...]:
        """How many there were of each code."""
        found = {code: await self._sums(event_name(code), WHOLE, period) for code in Code}
        return tuple(Group(code, _whole(sums, programme)) for code, sums in found.items())

    async def _groups(
        self, what: str, dimensions: Iterable[Dimension], period: Period, programme: str
    ) -> Groups:
        return {
            dimension: grouped(dimension, await self._sums(what, dimension, period), programme)
            for dimension in dimensions
        }

    async def _sums(self, what: str, dimension: str, period: Period) -> Sums:
        return await self._store.sums(what, dimension, period.first, period.last)

    async def _funnels(self, period: Period) -> tuple[Funnel, ...]:
        began = await self._sums(Step.BEGAN, WHOLE, period)
        sent = await self._sums(Step.SENT, WHOLE, period)
        answered = await self._sums(Step.ANSWERED, Dimension.QUESTION, period)
        reached = await self._sums(Step.REACHED, Dimension.END, period)
        opened = await self._sums(Step.OPENED, Dimension.FORM, period)
        handed = await self._sums(Step.SENT, Dimension.FORM, period)
        return tuple(
            Funnel(
                flow=key,
                began=began.get((key, WHOLE), 0),
                answered=in_order([q.key for q in flow.questions()], _of(answered, key)),
                reached=in_order(_ends(flow), _of(reached, key)),
                doors=_doors(_of(opened, key), _of(handed, key)),
                sent=sent.get((key, WHOLE), 0),
            )
            for key, flow in self._flows.items()
        )


def _of(sums: Sums, flow: str) -> dict[str, int]:
    return {value: many for (whose, value), many in sums.items() if whose == flow}


def _ends(flow: Flow) -> list[str]:
    questions = {question.key for question in flow.questions()}
    return [key for key in flow.nodes if key not in questions]


def _doors(opened: Mapping[str, int], sent: Mapping[str, int]) -> tuple[Door, ...]:
    forms = sorted(opened.keys() | sent.keys(), key=lambda form: (-opened.get(form, 0), form))
    return tuple(Door(form, opened.get(form, 0), sent.get(form, 0)) for form in forms)


def _whole(sums: Sums, programme: str) -> int:
    return sum(many for (flow, _), many in sums.items() if programme in (WHOLE, flow))


def _totals(sums: Mapping[str, Sums], programme: str) -> Totals:
    return Totals(**{FIELDS[what]: _whole(of, programme) for what, of in sums.items()})


async def _programmes(
    sums: Mapping[str, Sums], waits: Waits, programme: str
) -> tuple[Programme, ...]:
    """Those in which anything happened, the busiest first."""
    flows = {flow for of in sums.values() for flow, _ in of if programme in (WHOLE, flow)}
    every = [
        Programme(flow=flow, totals=_totals(sums, flow), median=await waits.median(flow))
        for flow in flows
    ]
    return tuple(sorted(every, key=lambda one: (-one.totals.received, one.flow)))
