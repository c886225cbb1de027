"""Draws pages: Jinja with autoescape always on, the officer's language, nothing inline."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from core.emergencies import Standing
from core.fact_editing import Tasks
from core.officers import Permission
from core.sessions import Visit
from core.text import Arg, Language, Text, Words
from core.troubles import Alarm
from locales import Translator, markup
from web.access import CONSOLE
from web.office import Units, office

HERE = Path(__file__).parent
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
STATIC = {
    path.name: path.read_bytes() for path in (HERE / "static").iterdir() if path.suffix in TYPES
}
"""Read once: what is not among them is not served, however it is spelled."""
VERSION = hashlib.sha256(b"".join(STATIC[name] for name in sorted(STATIC))).hexdigest()[:12]
VISIT = web.RequestKey("visit", Visit)
CSRF = web.RequestKey("csrf", str)
TASKS = web.RequestKey("tasks", Tasks)
ALARMS = web.RequestKey("alarms", tuple[Alarm, ...])
STOPS = web.RequestKey("stops", tuple[Standing, ...])
PAGES = Environment(
    loader=FileSystemLoader(HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


class Speech:
    """Words in one language, as plain text: Jinja escapes them where they are put."""

    def __init__(self, translator: Translator) -> None:
        self._translator = translator

    def say(self, words: Words) -> str:
        return markup.plain(self._translator(words))

    def t(self, id_: str, **args: Arg) -> str:
        return self.say(Text(id_, args))


def units(request: web.Request) -> Units:
    """Those that the page works with: the real ones, or those of practice."""
    here, visit = office(request), request[VISIT]
    return here.practice if visit.session.practice else here.units


def language(request: web.Request) -> Language:
    """The officer's; before anybody is signed in, Kazakh."""
    visit = request.get(VISIT)
    return visit.language if visit else Language.KK


def page(request: web.Request, template: str, *, status: int = 200, **values: Any) -> web.Response:
    """A whole page; or, for htmx, only what changes in it."""
    spoken = language(request)
    speech = Speech(office(request).translators[spoken])
    visit = request.get(VISIT)
    is_part = "HX-Request" in request.headers and "HX-Boosted" not in request.headers
    text = PAGES.get_template(template).render(
        frame="part.html" if is_part else "page.html",
        t=speech.t,
        say=speech.say,
        visit=visit,
        may=_may(visit),
        csrf=request.get(CSRF, ""),
        alarms=request.get(ALARMS, ()),
        tasks=request.get(TASKS, Tasks()),
        stops=request.get(STOPS, ()),
        language=spoken,
        other=Language.RU if spoken is Language.KK else Language.KK,
        console=CONSOLE,
        path=request.path,
        version=VERSION,
        **values,
    )
    return web.Response(text=text, status=status, content_type="text/html")


def _may(visit: Visit | None) -> Callable[[str], bool]:
    return lambda permission: bool(visit and visit.officer.may(Permission(permission)))


def see_other(path: str) -> web.Response:
    """After a form: show *path* of the console, so that reloading does nothing twice."""
    return web.Response(status=303, headers={"Location": CONSOLE + path})
