"""Drafts of facts: written by one officer, seen on every screen, published by another."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from aiohttp import web

from core.calendar import day
from core.certainty import Certainty
from core.errors import InvalidAnswer, NotFound, NotNow, PersonError
from core.fact_drafts import (
    LONGEST_ENTRY,
    LONGEST_REASON,
    LONGEST_STATEMENT,
    LONGEST_TITLE,
    LONGEST_VALUE,
    Listing,
    State,
    Written,
    WrittenEntry,
    WrittenSource,
    written,
)
from core.fact_editing import FactFile
from core.facts import Fact, Facts, Measure, SourceKind
from core.officers import Permission
from core.previews import Preview
from core.text import Text
from web.access import Row
from web.drawing import VISIT, page, see_other, units
from web.office import Unit, office
from web.pages.facts import KEY, names

SOURCES = 4
"""Choices of a source, at least; as many as there are, and one more."""
BLANK = 2
"""Empty lines below the entries of a list, for new ones."""
ENTRY = re.compile(r"entry\.(\d{1,3})\.certainty", re.ASCII)
NUMBER = re.compile(r"\d{1,9}", re.ASCII)
PLACES: Mapping[Measure, tuple[str, ...]] = {
    Measure.NONE: ("year",),
    Measure.TENGE: ("tenge", "year"),
    Measure.MRP: ("amount", "from", "to", "tenge", "year"),
}
COUNTED = ("amount", "from", "to", "year")
"""The places of a statement, by what its amounts count."""
Form = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A fact with its draft, and every screen as it would be; or what is wrong with the draft."""

    file: FactFile
    names: dict[int, str]
    today: date
    candidate: Facts | None
    wrong: Text | None


async def edit(request: web.Request) -> web.Response:
    """The draft, or a new one that begins from an earlier edition."""
    file = await _file(request)
    if draft := file.line.draft:
        return _form(request, file, draft.written, draft.revision)
    kept = (told.kept for told in file.editions if told.kept)
    begun = (one.written for one in kept if str(one.id) == request.query.get("from"))
    return _form(request, file, next(begun, written(file.line.fact)), 0)


async def save(request: web.Request) -> web.Response:
    """Whatever is refused, the words stay in the form."""
    officer, key = _who(request)
    form = {name: str(value) for name, value in (await request.post()).items()}
    typed, revision = _typed(form), _number(form.get("revision", ""))
    try:
        await units(request).write(
            lambda unit: unit.service.facts.save(officer, key, typed, revision)
        )
    except InvalidAnswer as error:
        return _form(request, await _file(request), typed, revision, error)
    except NotNow as error:
        file = await _file(request)
        draft = file.line.draft
        return _form(request, file, typed, draft.revision if draft else 0, error)
    return see_other(f"/facts/{key}/draft")


async def shown(request: web.Request) -> web.Response:
    """What the draft says beside what is said now, and every screen on which it would stand."""
    return await _drawn(request)


async def hand_in(request: web.Request) -> web.Response:
    """Not while a screen could not be sent with it."""
    officer, key = _who(request)
    revision = await _revision(request)
    look = await _look(request)
    if (await _preview(request, look)).faults:
        return await _drawn(request, InvalidAnswer(Text("fact-faults")))
    try:
        await units(request).write(lambda unit: unit.service.facts.hand_in(officer, key, revision))
    except InvalidAnswer as error:
        return await _drawn(request, error)
    return see_other(f"/facts/{key}/draft")


async def publish(request: web.Request) -> web.Response:
    officer, key = _who(request)
    revision = await _revision(request)
    await units(request).write(lambda unit: unit.service.facts.publish(officer, key, revision))
    return see_other(f"/facts/{key}")


async def reject(request: web.Request) -> web.Response:
    officer, key = _who(request)
    revision = await _revision(request)
    reason = str((await request.post()).get("reason", ""))
    try:
        await units(request).write(
            lambda unit: unit.service.facts.reject(officer, key, revision, reason)
        )
    except InvalidAnswer as error:
        return await _drawn(request, error, reason)
    return see_other(f"/facts/{key}")


async def drop(request: web.Request) -> web.Response:
    officer, key = _who(request)
    revision = await _revision(request)
    await units(request).write(lambda unit: unit.service.facts.drop(officer, key, revision))
    return see_other(f"/facts/{key}")


async def _drawn(
    request: web.Request, error: PersonError | None = None, reason: str = ""
) -> web.Response:
    look = await _look(request)
    after = _after(look)
    return page(
        request,
        "fact_draft.html",
        status=422 if error else 200,
        look=look,
        draft=look.file.line.draft,
        after=after,
        said=look.candidate.told(after, look.today) if look.candidate and after else None,
        preview=await _preview(request, look),
        states=State,
        error=error.words if error else None,
        reason=reason,
        longest=LONGEST_REASON,
    )


async def _look(request: web.Request) -> Look:
    officer, key = _who(request)

    async def work(unit: Unit) -> Look:
        facts = unit.service.facts
        file = await facts.one(officer, key)
        if file.line.draft is None:
            raise NotFound(Text("not-found"))
        candidate, wrong = None, None
        try:
            candidate = await facts.candidate(officer, key)
        except InvalidAnswer as error:
            wrong = error.words
        called = await names(unit.service.officers, file)
        return Look(file=file, names=called, today=day(unit.now), candidate=candidate, wrong=wrong)

    return await units(request).read(work)


def _after(look: Look) -> Fact | None:
    """The draft as it would stand among the facts."""
    key = look.file.line.fact.key
    return look.candidate.editions[key][-1] if look.candidate else None


async def _preview(request: web.Request, look: Look) -> Preview:
    after = _after(look)
    if look.candidate is None or after is None:
        return Preview(seen=(), faults=())
    # From its first day on; if it has ended, today: that is what is left then.
    on = max(after.begins, look.today)
    return await office(request).previews.of(after.key, look.candidate, on)


def _form(
    request: web.Request,
    file: FactFile,
    typed: Written,
    revision: int,
    error: PersonError | None = None,
) -> web.Response:
    draft, unit = file.line.draft, file.line.fact.unit
    listed = [*typed.sources, *[""] * max(1, SOURCES - len(typed.sources))]
    return page(
        request,
        "fact_form.html",
        status=422 if error else 200,
        file=file,
        typed=typed,
        revision=revision,
        error=error.words if error else None,
        theirs=draft.written if error and draft else None,
        unit=unit,
        places=PLACES.get(unit, COUNTED),
        chosen=listed,
        entries=_entries(file, typed),
        certainties=tuple(Certainty),
        kinds=tuple(SourceKind),
        territories=office(request).places,
        longest={
            "statement": LONGEST_STATEMENT,
            "entry": LONGEST_ENTRY,
            "title": LONGEST_TITLE,
            "value": LONGEST_VALUE,
        },
    )


def _entries(file: FactFile, typed: Written) -> list[WrittenEntry]:
    if file.listing is Listing.NOTHING:
        return []
    return [*typed.entries, *[WrittenEntry()] * BLANK]


async def _file(request: web.Request) -> FactFile:
    officer, key = _who(request)
    return await units(request).read(lambda unit: unit.service.facts.one(officer, key))


def _typed(form: Form) -> Written:
    lines = [found[1] for name in form if (found := ENTRY.fullmatch(name))]
    fields = ("key", "territory", "amount", "certainty", "kk", "ru")
    return Written(
        kk=form.get("kk", ""),
        ru=form.get("ru", ""),
        certainty=form.get("certainty", ""),
        owner=form.get("owner", ""),
        as_of=form.get("as_of", ""),
        valid_from=form.get("valid_from", ""),
        valid_to=form.get("valid_to", ""),
        known="known" in form,
        amounts=tuple(form.get(name, "") for name in ("amount", "most")),
        sources=tuple(value for name, value in form.items() if name.startswith("source.")),
        source=WrittenSource(
            kk=form.get("title_kk", ""),
            ru=form.get("title_ru", ""),
            kind=form.get("kind", ""),
            published=form.get("published", ""),
        ),
        entries=tuple(
            WrittenEntry(**{field: form.get(f"entry.{line}.{field}", "") for field in fields})
            for line in lines
        ),
    )


def _who(request: web.Request) -> tuple[int, str]:
    return request[VISIT].officer.id, request.match_info["key"]


async def _revision(request: web.Request) -> int:
    return _number(str((await request.post()).get("revision", "")))


def _number(written: str) -> int:
    """A revision; what is none is no newest one either."""
    return int(written) if NUMBER.fullmatch(written) else -1


ROWS = (
    Row("GET", f"{KEY}/edit", Permission.WRITE_FACTS, edit),
    Row("POST", KEY, Permission.WRITE_FACTS, save),
    Row("GET", f"{KEY}/draft", Permission.SEE_FACTS, shown),
    Row("POST", f"{KEY}/hand-in", Permission.WRITE_FACTS, hand_in),
    Row("POST", f"{KEY}/drop", Permission.WRITE_FACTS, drop),
    Row("POST", f"{KEY}/publish", Permission.PUBLISH_FACTS, publish),
    Row("POST", f"{KEY}/reject", Permission.PUBLISH_FACTS, reject),
)
