"""In and out: by a link from the bot, by what Telegram signed, and the language of the pages."""

import re

from aiohttp import web

from core.errors import NotFound
from core.init_data import verified
from core.officers import Permission
from core.references import SHAPE
from core.text import Language, Text
from web.access import CONSOLE, Open, Row
from web.drawing import STATIC, TYPES, VISIT, page, see_other
from web.guard import COOKIE, signed_in, signed_out
from web.office import Unit, office

LANDING = re.compile(rf"/queue|/cases/{SHAPE.pattern}")
"""Where a link may lead after signing in: what the desk names, and nothing else."""


FIRST = ((Permission.SEE_CASES, "/queue"), (Permission.SEE_ANNOUNCEMENTS, "/announcements"))


async def home(request: web.Request) -> web.Response:
    """The first page that the officer's role has a use for."""
    officer = request[VISIT].officer
    first = (page for needs, page in FIRST if officer.may(needs))
    return see_other(next(first, "/facts"))


async def ask(request: web.Request) -> web.Response:
    """Only a button: whatever previews the link in a chat must not use it up."""
    link, to = request.match_info["link"], _landing(request.query.get("to", ""))
    return page(request, "enter.html", link=link, to=to)


async def enter(request: web.Request) -> web.Response:
    link, here = request.match_info["link"], request.get(VISIT)
    sessions = office(request).units
    to = _landing(str((await request.post()).get("to", "")))
    token = await sessions.write(lambda unit: unit.service.sessions.enter(link, here))
    return signed_in(request, token, see_other(to))


async def app(request: web.Request) -> web.Response:
    """Opened inside Telegram; a script of ours hands over what Telegram signed."""
    return page(request, "enter_app.html", to=_landing(request.query.get("to", "")))


async def enter_app(request: web.Request) -> web.Response:
    form, key = await request.post(), office(request).app_key
    raw, to = str(form.get("signed", "")), _landing(str(form.get("to", "")))

    async def work(unit: Unit) -> str:
        return await unit.service.sessions.enter_signed(verified(raw, key, unit.now))

    token = await office(request).units.write(work)
    return signed_in(request, token, see_other(to))


async def leave(request: web.Request) -> web.Response:
    token = request.cookies[COOKIE]
    await office(request).units.write(lambda unit: unit.service.sessions.leave(token))
    return signed_out(page(request, "signed_out.html"))


async def leave_everywhere(request: web.Request) -> web.Response:
    officer = request[VISIT].officer.id
    await office(request).units.write(lambda unit: unit.service.sessions.leave_everywhere(officer))
    return signed_out(page(request, "signed_out.html"))


async def speak(request: web.Request) -> web.Response:
    """The other language, on the page where the officer is."""
    form, officer = await request.post(), request[VISIT].officer.id
    chosen = Language.RU if form.get("language") == Language.RU else Language.KK
    await office(request).units.write(lambda unit: unit.service.visitors.speaks(officer, chosen))
    return see_other(_back(str(form.get("back", ""))))


async def practise(request: web.Request) -> web.Response:
    """To made-up cases, or back to real ones."""
    here, visit, token = office(request), request[VISIT], request.cookies[COOKIE]
    begins = not visit.session.practice
    if begins:
        await here.practice.welcome(visit.officer)
    await here.units.write(lambda unit: unit.service.sessions.practise(token, begins))
    return see_other("/")


async def static(request: web.Request) -> web.Response:
    name = request.match_info["name"]
    if name not in STATIC:
        raise NotFound(Text("not-found"))
    kind = TYPES[f".{name.rpartition('.')[2]}"]
    cached = {"Cache-Control": "public, max-age=31536000, immutable"}
    return web.Response(body=STATIC[name], content_type=kind, charset="utf-8", headers=cached)


def _landing(to: str) -> str:
    """Whatever else an address names leads to the first page."""
    return to if LANDING.fullmatch(to) else "/"


def _back(path: str) -> str:
    """Only to a page of ours: an address of somewhere else is no way back."""
    inside = path.removeprefix(CONSOLE)
    is_ours = path.startswith(f"{CONSOLE}/") and "//" not in path and "\\" not in path
    return inside if is_ours else "/"


ROWS = (
    Row("GET", "/", Open.EVERY_OFFICER, home),
    Row("GET", "/enter/{link}", Open.ANYBODY, ask),
    Row("POST", "/enter/{link}", Open.ANYBODY, enter),
    Row("GET", "/app", Open.ANYBODY, app),
    Row("POST", "/app", Open.ANYBODY, enter_app),
    Row("POST", "/leave", Open.EVERY_OFFICER, leave),
    Row("POST", "/leave-everywhere", Open.EVERY_OFFICER, leave_everywhere),
    Row("POST", "/language", Open.EVERY_OFFICER, speak),
    Row("POST", "/practice", Permission.PRACTISE, practise),
    Row("GET", "/static/{name}", Open.ANYBODY, static),
)
