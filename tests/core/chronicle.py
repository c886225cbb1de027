"""Counts what a report should say, from the event log alone, without a line of the service."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from statistics import median

from core.periods import Period
from core.reports import Groups, Report, Totals
from tests.core.town import Happened, Rated

OPEN = ("submitted", "in-review", "needs-correction")
DISTRICTS = ("aktau", "zhanaozen", "beineu", "karakiya", "mangystau_d", "munaily", "tupkaragan")
GROUPS = {"мұғалім": "teaching", "сварщик": "technical", "": "unsaid"}
TURNS = ("received", "ended", "reopened", "corrections", "answered", "late")
Applicants = Mapping[int, Sequence[Mapping[str, str]]]
"""By case: who they were when it came in, and after each correction."""


@dataclass(frozen=True)
class Turn:
    """Something that a figure counts."""

    what: str
    on: date
    programme: str
    told: Mapping[str, str]


@dataclass
class Chronicle:
    """All turns of all cases."""

    turns: list[Turn] = field(default_factory=list)
    waits: list[tuple[date, str, int]] = field(default_factory=list)
    codes: list[tuple[date, str, str]] = field(default_factory=list)
    ratings: Sequence[Rated] = ()

    def within(self, period: Period, programme: str) -> list[Turn]:
        return [
            turn
            for turn in self.turns
            if period.first <= turn.on <= period.last and programme in ("", turn.programme)
        ]


def written(
    log: Iterable[Happened], applicants: Applicants, ratings: Sequence[Rated]
) -> Chronicle:
    """The chronicle of an event log, and of what visitors thought."""
    chronicle = Chronicle(ratings=ratings)
    for case, events in groupby(sorted(log, key=lambda one: one.case), lambda one: one.case):
        _tell(list(events), applicants[case], chronicle)
    return chronicle


def _tell(
    events: Sequence[Happened], versions: Sequence[Mapping[str, str]], into: Chronicle
) -> None:
    was, is_answered, is_erased = "submitted", False, False
    applicant, *corrected = versions
    programme = applicant["programme"]
    for event in events:
        if event.code == "corrected":
            applicant = corrected.pop(0)
        is_erased = is_erased or event.code == "erased"
        told = _of_the_case(applicant, is_erased)
        into.codes.append((event.on, programme, event.code))
        answers = event.code in ("officer-wrote", "decided", "correction-asked")
        is_first = answers and not is_answered
        is_answered = is_answered or answers
        happened = {
            "received": event.code == "submitted",
            "ended": was in OPEN and event.status not in OPEN,
            "reopened": was not in OPEN and event.status in OPEN,
            "corrections": was != OPEN[2] and event.status == OPEN[2],
            "answered": is_first,
            "late": is_first and event.due is not None and event.at > event.due,
        }
        for what in (what for what, so in happened.items() if so):
            outcome = "merged" if event.code == "merged" else event.status
            more = {"outcome": outcome} if what == "ended" else {}
            more |= _of_the_applicant(applicant, event.on) if what == "received" else {}
            into.turns.append(Turn(what, event.on, programme, {**told, **more}))
        if is_first:
            minutes = int((event.at - event.opened).total_seconds() // 60)
            into.waits.append((event.on, programme, minutes))
        was = event.status


def _of_the_case(applicant: Mapping[str, str], is_erased: bool) -> dict[str, str]:
    told = {key: applicant[key] for key in ("kind", "language", "urgency")}
    if applicant["kind"] != "application":
        return told
    places = (applicant.get(key, "") for key in ("relative_place", "town", "village", "present"))
    district = next((place for place in places if place in DISTRICTS), "unsaid")
    origin = "kazakhstan" if "citizen" in applicant else applicant["citizenship"]
    unsaid = {"origin": "unsaid", "district": "unsaid"}
    return told | (unsaid if is_erased else {"origin": origin, "district": district})


def _of_the_applicant(applicant: Mapping[str, str], on: date) -> dict[str, str]:
    if applicant["kind"] != "application":
        return {}
    age = on.year - int(applicant["birth_year"])
    family = int(applicant["adults"]) + int(applicant["children"])
    told = {
        "age": next(str(begin) for begin in (60, 45, 35, 25, 18) if age >= begin),
        "family": next(str(begin) for begin in (7, 5, 3, 2, 1) if family >= begin),
        "profession": GROUPS.get(applicant["profession"], "other"),
    }
    asked = ("region", "education", "training")
    return told | {key: applicant[key] for key in asked if key in applicant}


def totals(turns: Iterable[Turn]) -> dict[str, int]:
    found = Counter(turn.what for turn in turns)
    return {what: found[what] for what in TURNS}


def groups(turns: Iterable[Turn], what: str) -> dict[str, dict[str, int]]:
    """By dimension and value, how often it happened to whom."""
    found: dict[str, Counter[str]] = {}
    for turn in turns:
        if turn.what == what:
            for dimension, value in turn.told.items():
                found.setdefault(dimension, Counter())[value] += 1
    return {dimension: dict(counts) for dimension, counts in found.items()}


def told(chronicle: Chronicle, period: Period, programme: str) -> dict[str, object]:
    """What the report must say."""
    turns = chronicle.within(period, programme)
    upto = chronicle.within(Period(date.min, period.last), programme)
    so_far = totals(upto)
    return {
        "totals": totals(turns),
        "before": totals(chronicle.within(period.before, programme)),
        "waiting": so_far["received"] - so_far["ended"] + so_far["reopened"],
        "median": _median(chronicle, period, programme),
        "events": dict(
            Counter(
                code
                for on, flow, code in chronicle.codes
                if period.first <= on <= period.last and programme in ("", flow)
            )
        ),
        "programmes": {
            flow: totals(turn for turn in turns if turn.programme == flow)
            for flow in {turn.programme for turn in turns}
        },
        "demand": groups(turns, "received"),
        "ended": groups(turns, "ended"),
        "late": groups(turns, "late"),
        "ratings": dict(Counter(one.face for one in _rated(chronicle, period, programme))),
    }


def _rated(chronicle: Chronicle, period: Period, programme: str) -> list[Rated]:
    return [
        one
        for one in chronicle.ratings
        if period.first <= one.on <= period.last and programme in ("", one.programme)
    ]


def _median(chronicle: Chronicle, period: Period, programme: str) -> timedelta | None:
    waits = [
        minutes
        for on, flow, minutes in chronicle.waits
        if period.first <= on <= period.last and programme in ("", flow)
    ]
    return timedelta(minutes=median(waits)) if waits else None


def said(report: Report) -> dict[str, object]:
    """What a report says, without what it counts none of."""
    return {
        "totals": numbers(report.totals),
        "before": numbers(report.before),
        "waiting": report.waiting,
        "median": report.median,
        "events": {group.value: group.count for group in report.events if group.count},
        "programmes": {one.flow: numbers(one.totals) for one in report.programmes},
        "demand": _counted(report.demand),
        "ended": _counted(report.ended),
        "late": _counted(report.late),
        "ratings": {group.value: group.count for group in report.ratings if group.count},
    }


def numbers(of: Totals) -> dict[str, int]:
    return {what: getattr(of, what) for what in TURNS}


def _counted(groups: Groups) -> dict[str, dict[str, int]]:
    counts = {
        dimension.value: {group.value: group.count for group in every if group.count}
        for dimension, every in groups.items()
    }
    return {dimension: found for dimension, found in counts.items() if found}
