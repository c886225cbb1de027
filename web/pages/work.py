"""What an officer presses on the page of a case; each leads back to the page."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from aiohttp import web

from core.cases import WaitingOn
from core.editions import Preview
from core.errors import AlreadyClaimed, HeldBack, InvalidAnswer, NotFound, NotNow, StaleCase
from core.officers import Permission
from core.plans import Act
from core.service import Service
from core.templates import filled
from core.text import Language
from web.access import Row
from web.drawing import VISIT, Speech, see_other, units
from web.office import office
from web.pages.act import Typed, taken_back, typed
from web.pages.case import drawn

Work = Callable[[Service, int, str, Mapping[str, str]], Awaitable[object]]
SHOWN = (AlreadyClaimed, HeldBack, InvalidAnswer, NotNow, StaleCase)
"""Refusals that are read on the page of the case, beside what was typed."""


async def act(request: web.Request) -> web.Response:
    """Plan what the form says; if it is refused, the form comes back as it was."""
    reference, officer = request.match_info["reference"], request[VISIT].officer.id
    form = await request.post()
    fields = {name: str(value) for name, value in form.items()}
    confirmed = frozenset(str(one) for one in form.getall("confirmed", []))
    written = typed(fields, confirmed)
    try:
        await units(request).write(
            lambda unit: unit.service.acts.plan(officer, written.act(reference))
        )
    except SHOWN as error:
        return await drawn(request, reference, written, error)
    return _accepted(reference, "act")


async def take_template(request: web.Request) -> web.Response:
    """Put a template below what is typed already; what nobody knows yet stays open in it."""
    reference, officer = request.match_info["reference"], request[VISIT].officer.id
    form = await request.post()
    written = typed({name: str(value) for name, value in form.items()}, frozenset())
    key, due = str(form.get("template", "")), written.act(reference).due_on
    try:
        found = await units(request).read(
            lambda unit: unit.service.templates.preview(officer, key, reference, due)
        )
    except NotFound as error:
        return await drawn(request, reference, written, error)
    theirs = found.language
    other = Language.RU if theirs is Language.KK else Language.KK
    words = "\n\n".join(filter(None, (written.words.strip(), _said(request, found, theirs))))
    beside = (other, _said(request, found, other))
    return await drawn(request, reference, replace(written, words=words), beside=beside)


def _said(request: web.Request, found: Preview, spoken: Language) -> str:
    """The body in one language, with its values in the same."""
    say = Speech(office(request).translators[spoken]).say
    values = {str(place): say(value) for place, value in found.values.items()}
    return filled(found.template.body[spoken], values)


async def undo(request: web.Request) -> web.Response:
    """Take an act back: its words stand in the form again."""
    reference, officer = request.match_info["reference"], request[VISIT].officer.id
    number = int(request.match_info["id"])
    try:
        undone: Act = await units(request).write(
            lambda unit: unit.service.acts.undo(officer, number)
        )
    except NotNow as error:
        return await drawn(request, reference, error=error)
    return await drawn(request, reference, taken_back(undone))


def _accepted(reference: str, verb: str) -> web.Response:
    """Back to the page, which then forgets what was typed for it (``static/kept.js``)."""
    return see_other(f"/cases/{reference}#sent-{verb}")


def pressed(verb: str, work: Work) -> Callable[[web.Request], Awaitable[web.Response]]:
    """A handler for a small form of the page, whose words are kept if it is refused."""

    async def handle(request: web.Request) -> web.Response:
        reference, officer = request.match_info["reference"], request[VISIT].officer.id
        fields = {name: str(value) for name, value in (await request.post()).items()}
        try:
            await units(request).write(lambda unit: work(unit.service, officer, reference, fields))
        except SHOWN as error:
            return await drawn(request, reference, _kept(fields), error)
        return _accepted(reference, verb)

    return handle


async def claim(request: web.Request) -> web.Response:
    """Whoever comes second reads who holds it, but not the case: no answers are looked at."""
    reference, officer = request.match_info["reference"], request[VISIT].officer.id
    await units(request).write(lambda unit: unit.service.triage.claim(officer, reference))
    return _accepted(reference, "claim")


def _kept(fields: Mapping[str, str]) -> Typed | None:
    """Words typed into a small form: they come back as a note, to be sent or copied."""
    words = fields.get("words", "") or fields.get("reason", "")
    return Typed(note=words) if words else None


async def _release(
    service: Service, officer: int, reference: str, form: Mapping[str, str]
) -> None:
    await service.triage.release(officer, reference)


async def _turn(service: Service, officer: int, reference: str, form: Mapping[str, str]) -> None:
    turn = form.get("turn", "")
    known = WaitingOn(turn) if turn in set(WaitingOn) else WaitingOn.NOBODY
    await service.triage.turn(officer, reference, known)


async def _recall(service: Service, officer: int, reference: str, form: Mapping[str, str]) -> None:
    await service.triage.recall_correction(officer, reference)


async def _reopen(service: Service, officer: int, reference: str, form: Mapping[str, str]) -> None:
    await service.triage.reopen(officer, reference, form.get("reason", ""))


async def _note(service: Service, officer: int, reference: str, form: Mapping[str, str]) -> None:
    mentioned = (_number(form.get("colleague", "")),) if form.get("colleague") else ()
    await service.colleagues.note(officer, reference, form.get("words", ""), mentioned)


async def _offer(service: Service, officer: int, reference: str, form: Mapping[str, str]) -> None:
    await service.colleagues.offer(officer, reference, _number(form.get("colleague", "")))


async def _accept(service: Service, officer: int, reference: str, form: Mapping[str, str]) -> None:
    await service.colleagues.accept(officer, reference)


async def _decline(
    service: Service, officer: int, reference: str, form: Mapping[str, str]
) -> None:
    await service.colleagues.decline(officer, reference)


async def _take_over(
    service: Service, officer: int, reference: str, form: Mapping[str, str]
) -> None:
    await service.colleagues.take_over(officer, reference, form.get("reason", ""))


async def _merge(service: Service, officer: int, reference: str, form: Mapping[str, str]) -> None:
    await service.merging.merge(officer, reference, form.get("into", ""))


def _number(written: str) -> int:
    """An officer's id; what is none names nobody."""
    return int(written) if written.isascii() and written.isdecimal() else 0


SMALL: tuple[tuple[str, Permission, Work], ...] = (
    ("release", Permission.WORK_CASES, _release),
    ("turn", Permission.WORK_CASES, _turn),
    ("recall", Permission.WORK_CASES, _recall),
    ("reopen", Permission.WORK_CASES, _reopen),
    ("note", Permission.WORK_CASES, _note),
    ("offer", Permission.WORK_CASES, _offer),
    ("accept", Permission.WORK_CASES, _accept),
    ("decline", Permission.WORK_CASES, _decline),
    ("take-over", Permission.LEAD_CASES, _take_over),
    ("merge", Permission.WORK_CASES, _merge),
)
CASE = "/cases/{reference}"
ROWS = (
    Row("POST", f"{CASE}/claim", Permission.WORK_CASES, claim),
    Row("POST", f"{CASE}/act", Permission.WORK_CASES, act),
    Row("POST", f"{CASE}/template", Permission.WORK_CASES, take_template),
    Row("POST", CASE + r"/undo/{id:\d{1,12}}", Permission.WORK_CASES, undo),
    *(Row("POST", f"{CASE}/{verb}", needs, pressed(verb, work)) for verb, needs, work in SMALL),
)
