"""An announcement being written: the form, how it reads, whom it would reach."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from aiohttp import web

from core.announcements import (
    LONGEST_BODY,
    LONGEST_LABEL,
    LONGEST_TITLE,
    MOST_BUTTONS,
    Announcement,
    Field,
    Leads,
    Purpose,
    Who,
)
from core.audiences import Audience, Counted
from core.broadcasts import Broadcast, State
from core.calendar import day
from core.errors import InvalidAnswer, NotNow, PersonError, StaleCase
from core.newsroom import Look, Usable
from core.officers import Permission
from core.releases import Shown
from core.text import Language
from web.access import Row
from web.bubbles import Bubble, bubbles
from web.composed import Form, Typed, first, read, typed
from web.drawing import VISIT, page, see_other, units
from web.guard import STATUS
from web.office import Unit, office

NARROW = (Field.AMOUNT, Field.PLACES, Field.REGIONS)
"""Fields that only facts of their kind can fill; a fact that is announced begins in one.

Places are listed by region too, so the narrower ones stand first.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What lies around the form: facts to write with, how it reads, how many would hear it."""

    facts: tuple[Usable, ...]
    today: date
    look: Look | None = None
    counted: Counted | None = None
    theirs: Shown | None = None


async def blank(request: web.Request) -> web.Response:
    """An empty form; a fact named in the address is what it is about."""
    officer = request[VISIT].officer.id
    facts = await units(request).read(lambda unit: unit.service.newsroom.facts(officer))
    empty = Typed(topic=next(iter(office(request).topics)))
    named = [one for one in facts if one.key == request.query.get("fact")]
    return await _drawn(request, _about(empty, named[0]) if named else empty)


async def edit(request: web.Request) -> web.Response:
    officer, id_ = request[VISIT].officer.id, int(request.match_info["id"])
    shown = await units(request).read(lambda unit: unit.service.releases.read(officer, id_))
    one = shown.broadcast
    if one.state is not State.DRAFT:
        return see_other(f"/announcements/{id_}")
    return await _drawn(request, typed(one.announcement, one.audience, one.revision))


async def send(request: web.Request) -> web.Response:
    """Keep it, look at it, count, or put a fact in; whatever is refused stays in the form."""
    form = await posted(request)
    meant, does = read(form), first(form, "do")
    if does == "insert":
        return await _drawn(request, meant.inserted(first(form, "place")))
    if does != "save":
        return await _drawn(request, meant, is_counted=does == "count")
    try:
        kept = await _kept(request, meant)
    except (InvalidAnswer, NotNow, StaleCase) as error:
        return await _drawn(request, meant, error)
    return see_other(f"/announcements/{kept.id}")


async def posted(request: web.Request) -> Form:
    """Every field that was sent."""
    form = await request.post()
    return {name: [str(one) for one in form.getall(name)] for name in form}


async def _kept(request: web.Request, meant: Typed) -> Broadcast:
    officer, id_ = request[VISIT].officer.id, _id(request)
    one, audience = meant.announcement, meant.audience

    async def work(unit: Unit) -> Broadcast:
        releases = unit.service.releases
        if id_ is None:
            return await releases.compose(officer, one, audience)
        return await releases.rewrite(officer, id_, meant.revision, one, audience)

    return await units(request).write(work)


async def _drawn(
    request: web.Request,
    meant: Typed,
    error: PersonError | None = None,
    *,
    is_counted: bool = False,
) -> web.Response:
    desk = await _desk(request, meant, is_counted=is_counted)
    here, moved = office(request), isinstance(error, StaleCase | NotNow)
    if moved and desk.theirs:
        # Whoever has read what the other one wrote may save after all.
        meant = replace(meant, revision=desk.theirs.broadcast.revision)
    return page(
        request,
        "compose.html",
        status=STATUS[type(error)] if error else 200,
        id=_id(request),
        typed=meant,
        facts=desk.facts,
        says={one.key: one.says for one in desk.facts},
        look=desk.look,
        counted=desk.counted,
        error=error.words if error else None,
        bubbles=_reads(request, meant, desk),
        theirs=_theirs(request, desk) if moved else (),
        **_choices(request),
        topics=here.topics,
        places=here.places,
    )


def _choices(request: web.Request) -> dict[str, Any]:
    """Everything that can be chosen, and how long things may be."""
    here = office(request)
    return {
        "purposes": tuple(Purpose),
        "every_who": tuple(Who),
        "parts": tuple(Field),
        "every_leads": tuple(Leads),
        "flows": here.openable,
        "programmes": here.programmes,
        "districts": here.districts,
        "regions": sorted({one for regions in here.topics.values() for one in regions}),
        "languages": tuple(Language),
        "most_buttons": MOST_BUTTONS,
        "longest": {"title": LONGEST_TITLE, "body": LONGEST_BODY, "label": LONGEST_LABEL},
    }


async def _desk(request: web.Request, meant: Typed, *, is_counted: bool) -> Desk:
    officer, id_, legible = request[VISIT].officer.id, _id(request), _legible(meant)

    async def work(unit: Unit) -> Desk:
        newsroom, releases = unit.service.newsroom, unit.service.releases
        theirs = await releases.read(officer, id_) if id_ is not None else None
        desk = Desk(facts=await newsroom.facts(officer), theirs=theirs, today=day(unit.now))
        if legible is None:
            return desk
        one, audience = legible
        if theirs:
            audience = audience.following(theirs.broadcast.audience)
        look = await newsroom.look(officer, one, is_correction=audience.is_correction)
        counted = await releases.count(officer, audience) if is_counted else None
        return replace(desk, look=look, counted=counted)

    return await units(request).read(work)


def _legible(meant: Typed) -> tuple[Announcement, Audience] | None:
    """What is meant, and for whom; ``None`` while something in it cannot be read."""
    try:
        return meant.announcement, meant.audience
    except InvalidAnswer:
        return None


def _reads(request: web.Request, meant: Typed, desk: Desk) -> tuple[Bubble, ...]:
    if desk.look is None:
        return ()
    one, wording = meant.announcement, desk.look.wording
    return bubbles(one, wording, desk.today, office(request).translators)


def _theirs(request: web.Request, desk: Desk) -> tuple[Bubble, ...]:
    """What stands there now, written by somebody else."""
    if desk.theirs is None:
        return ()
    one, wording = desk.theirs.broadcast.announcement, desk.theirs.wording
    return bubbles(one, wording, desk.today, office(request).translators)


def _about(empty: Typed, fact: Usable) -> Typed:
    """A form that begins with *fact*, where it belongs."""
    fitting = [part for part in NARROW if part in fact.fields]
    if fitting:
        return replace(empty, fields={fitting[0]: (fact.key,)})
    return empty.inserted(fact.key)


def _id(request: web.Request) -> int | None:
    found = request.match_info.get("id")
    return int(found) if found else None


ID = r"/announcements/{id:\d{1,12}}"
ROWS = (
    Row("GET", "/announcements/new", Permission.ANNOUNCE, blank),
    Row("POST", "/announcements", Permission.ANNOUNCE, send),
    Row("GET", f"{ID}/edit", Permission.ANNOUNCE, edit),
    Row("POST", ID, Permission.ANNOUNCE, send),
)
