"""Reply templates: everybody who works cases reads them, leads write them in both languages."""

from collections.abc import Collection

from aiohttp import web

from core.cases import Status
from core.errors import InvalidAnswer, NotFound, NotNow, PersonError
from core.officers import Permission
from core.templates import LONGEST_BODY, LONGEST_TITLE, Draft, Placeholder, Template
from core.text import Text
from web.access import Row
from web.drawing import VISIT, page, see_other, units
from web.office import office

NEW = Draft(key="", title=("", ""), body=("", ""))


async def listed(request: web.Request) -> web.Response:
    officer = request[VISIT].officer.id
    every = await units(request).read(lambda unit: unit.service.templates.all(officer))
    used = sorted(every, key=lambda one: (one.is_archived, one.key))
    return page(request, "templates.html", templates=used)


async def blank(request: web.Request) -> web.Response:
    return _form(request, NEW, 0)


async def shown(request: web.Request) -> web.Response:
    editions = await _editions(request, request.match_info["key"])
    if not editions:
        raise NotFound(Text("not-found"))
    return _form(request, _draft(editions[0]), editions[0].edition, editions[1:])


async def save(request: web.Request) -> web.Response:
    """Whatever is refused, the words stay in the form."""
    form, officer = await request.post(), request[VISIT].officer.id
    edition = _number(str(form.get("edition", "")))
    draft = Draft(
        key=str(form.get("key", "")),
        title=(str(form.get("title_kk", "")), str(form.get("title_ru", ""))),
        body=(str(form.get("body_kk", "")), str(form.get("body_ru", ""))),
        statuses=[one for one in Status if one in form.getall("statuses", [])],
        programmes=[str(one) for one in form.getall("programmes", [])],
    )
    try:
        await units(request).write(
            lambda unit: unit.service.templates.write(officer, draft, edition)
        )
    except InvalidAnswer as error:
        return _form(request, draft, edition, error=error)
    except NotNow as error:
        return await _overtaken(request, draft, edition, error)
    return see_other("/templates")


async def archive(request: web.Request) -> web.Response:
    key, officer = request.match_info["key"], request[VISIT].officer.id
    edition = _number(str((await request.post()).get("edition", "")))
    await units(request).write(lambda unit: unit.service.templates.archive(officer, key, edition))
    return see_other("/templates")


async def _overtaken(
    request: web.Request, draft: Draft, edition: int, error: NotNow
) -> web.Response:
    """What the other one wrote stands below; whoever has read it may save after all."""
    theirs = await _editions(request, draft.key)
    seen = theirs[0].edition if theirs and edition else edition
    return _form(request, draft, seen, theirs, error)


async def _editions(request: web.Request, key: str) -> tuple[Template, ...]:
    officer = request[VISIT].officer.id
    return await units(request).read(lambda unit: unit.service.templates.editions(officer, key))


def _form(
    request: web.Request,
    draft: Draft,
    edition: int,
    others: Collection[Template] = (),
    error: PersonError | None = None,
) -> web.Response:
    return page(
        request,
        "template.html",
        status=422 if error else 200,
        draft=draft,
        edition=edition,
        others=others,
        error=error.words if error else None,
        places=tuple(Placeholder),
        statuses=tuple(Status),
        programmes=office(request).programmes,
        longest={"title": LONGEST_TITLE, "body": LONGEST_BODY},
    )


def _draft(template: Template) -> Draft:
    title, body = template.title, template.body
    return Draft(
        key=template.key,
        title=(title.kk, title.ru),
        body=(body.kk, body.ru),
        statuses=template.statuses,
        programmes=template.programmes,
    )


def _number(written: str) -> int:
    """An edition; what is none is no newest one either."""
    return int(written) if written.isascii() and written.isdecimal() else -1


KEY = "/templates/{key}"
ROWS = (
    Row("GET", "/templates", Permission.SEE_CASES, listed),
    Row("GET", "/new-template", Permission.WRITE_TEMPLATES, blank),
    Row("POST", "/templates", Permission.WRITE_TEMPLATES, save),
    Row("GET", KEY, Permission.WRITE_TEMPLATES, shown),
    Row("POST", f"{KEY}/archive", Permission.WRITE_TEMPLATES, archive),
)
