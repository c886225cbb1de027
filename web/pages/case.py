"""One case: what was answered, what happened, and everything an officer does with it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from aiohttp import web

from core.answers import Answer
from core.archive import ABOUT
from core.calendar import day
from core.cases import Case, Status
from core.corrections import USUAL_TERM, Defect
from core.errors import HeldBack, PersonError
from core.events import Event, Message, Note
from core.files import File
from core.flow import Flow, Outcome
from core.guided import Guided
from core.naming import label, outcome_title, said_answer
from core.officers import Officer, Permission
from core.plans import UNDO_WITHIN
from core.templates import Template
from core.text import Arg, Language, Text, Words
from web.access import Row
from web.drawing import VISIT, page, units
from web.guard import STATUS
from web.office import Unit, office
from web.pages.act import Typed

BECOMES = (
    Status.NEEDS_CORRECTION,
    Status.READY_TO_FILE,
    Status.NOT_ELIGIBLE,
    Status.REDIRECTED,
    Status.ANSWERED,
)
"""What a case can become by the form: what is sent along fits one of them, or how it is now."""
Beside = tuple[Language, str]
"""A template in the language that the visitor does not read, for the officer who does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One answer as the page shows it; *former* is what stood there before a correction."""

    key: str
    label: Arg
    said: Arg
    former: Arg | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Something in the history of a case, with the name of who did it."""

    at: datetime
    what: Event | Message | Note
    who: str

    @property
    def kind(self) -> str:
        return type(self.what).__name__.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Led:
    """
    The guidance that led here, as the page shows it; *certainty* is empty of an end that is gone.
    *has_changed*: the questions are others by now than those that were answered.
    """

    flow: str
    outcome: Words
    certainty: str
    lines: tuple[Line, ...]
    has_changed: bool


async def shown(request: web.Request) -> web.Response:
    return await drawn(request, request.match_info["reference"])


async def drawn(
    request: web.Request,
    reference: str,
    typed: Typed | None = None,
    error: PersonError | None = None,
    beside: Beside | None = None,
) -> web.Response:
    """The page of a case; with what the officer *typed*, if it was refused or taken back."""
    officer = request[VISIT].officer.id

    async def work(unit: Unit) -> tuple[File, tuple[Officer, ...], tuple[Template, ...], datetime]:
        file = await unit.service.triage.read(officer, reference)
        reached = (file.case.status, *BECOMES)
        fitting = await unit.service.templates.fitting(officer, reference, *reached)
        return file, await unit.service.officers.all(), fitting, unit.now

    file, staff, fitting, now = await units(request).write(work)
    names = {one.id: one.name or str(one.id) for one in staff}
    usual = Typed(due_on=(day(now) + USUAL_TERM).isoformat())
    return page(
        request,
        "case.html",
        status=STATUS.get(type(error), 422) if error else 200,
        **_told(office(request).flows, file),
        history=history(file, names),
        colleagues=[o for o in staff if o.id != officer and o.may(Permission.WORK_CASES)],
        templates=fitting,
        beside=beside,
        typed=replace(typed, due_on=typed.due_on or usual.due_on) if typed else usual,
        is_typed=bool(typed and (typed.revision or typed.words or typed.status)),
        error=error.words if error else None,
        findings=error.findings if isinstance(error, HeldBack) else (),
        defects=tuple(Defect),
        undo_within=int(UNDO_WITHIN.total_seconds()),
        now=now,
    )


def _told(flows: Mapping[str, Flow], file: File) -> dict[str, object]:
    """What the visitor has told, in the words of the flows as they are now."""
    flow = flows.get(file.case.programme)
    return {
        "file": file,
        "case": file.case,
        "lines": lines(flow, file),
        "past": [(one.case, lines_of(flow, one.answers)) for one in file.merged],
        "title": title(flows, file.case),
        "led": led(flows, file.guided),
    }


def title(flows: Mapping[str, Flow], case: Case) -> Text | None:
    """From where in the bot a question was asked, if from an outcome."""
    flow, _, outcome = case.about.partition("/")
    known = flow in flows and outcome in flows[flow].nodes
    if told := ABOUT.fullmatch(case.about):
        return Text("announcement-number", {"number": told[1]})
    return Text(f"{flow}-{outcome}.title") if known else None


def led(flows: Mapping[str, Flow], guided: Guided | None) -> Led | None:
    """The path to the case, by the flow as it is now; None if either is not known (any more)."""
    flow = flows.get(guided.flow) if guided else None
    if guided is None or flow is None:
        return None
    end = flow.nodes.get(guided.outcome)
    return Led(
        flow=flow.key,
        outcome=outcome_title(flow, guided.outcome),
        certainty=end.certainty if isinstance(end, Outcome) else "",
        lines=lines_of(flow, guided.answers),
        has_changed=guided.flow_version != flow.version,
    )


def lines(flow: Flow | None, file: File) -> tuple[Line, ...]:
    """Answers in the order of the form, each with what it was before the last correction."""
    former = file.versions[-1].answers if file.versions else file.answers
    now = lines_of(flow, file.answers)
    before = {line.key: line.said for line in lines_of(flow, former)}
    return tuple(
        line
        if before.get(line.key) == line.said or not file.versions
        else Line(
            key=line.key,
            label=line.label,
            said=line.said,
            former=before.get(line.key, Text("page-no-answer")),
        )
        for line in now
    )


def lines_of(flow: Flow | None, answers: Mapping[str, Answer]) -> tuple[Line, ...]:
    if flow is None:
        return ()
    return tuple(
        Line(
            key=key,
            label=label(flow, key) if key in flow.nodes else key,
            said=said_answer(flow, key, answer),
        )
        for key, answer in answers.items()
    )


def history(file: File, names: Mapping[int, str]) -> list[Moment]:
    """Events, messages and notes as one, the newest first."""
    events = [Moment(at=e.at, what=e, who=names.get(e.actor or 0, "")) for e in file.events]
    told = [Moment(at=m.at, what=m, who="") for m in file.messages]
    notes = [Moment(at=n.at, what=n, who=names.get(n.author, "")) for n in file.notes]
    return sorted([*events, *told, *notes], key=lambda one: one.at, reverse=True)


ROWS = (Row("GET", "/cases/{reference}", Permission.SEE_CASES, shown),)
