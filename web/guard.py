"""At the door of the console: who comes, may they, did they mean it; and what browsers may do."""

import hashlib
import hmac
import logging
from collections.abc import Mapping
from typing import NamedTuple

from aiohttp import web

from core.emergencies import Standing
from core.errors import (
    AlreadyClaimed,
    HeldBack,
    InvalidAnswer,
    NotAllowed,
    NotFound,
    NotNow,
    PersonError,
    StaleCase,
    StaleTap,
    TooPrivate,
)
from core.fact_editing import Tasks
from core.sessions import Visit
from core.text import Text
from core.troubles import Alarm
from web.access import Handler, Row
from web.drawing import ALARMS, CSRF, STOPS, TASKS, VISIT, page
from web.office import Unit, office
from web.served import has_hung_up

log = logging.getLogger(__name__)
COOKIE = "qonys"
HEADER, FIELD = "X-CSRF-Token", "csrf"
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
STATUS: Mapping[type[PersonError], int] = {
    NotFound: 404,
    NotAllowed: 403,
    AlreadyClaimed: 409,
    NotNow: 409,
    StaleTap: 409,
    StaleCase: 409,
    HeldBack: 422,
    InvalidAnswer: 422,
    TooPrivate: 422,
}


def guarded(row: Row) -> Handler:
    """The handler of *row*, behind every check; nobody comes to it by another way."""

    async def handle(request: web.Request) -> web.StreamResponse:
        token = request.cookies.get(COOKIE, "")
        visit = await _visit(request, token) if token else None
        if visit is not None:
            request[CSRF] = csrf(token)
        if not row.admits(visit.officer if visit else None):
            return _refused(request, visit)
        if row.method == "POST":
            await _meant(request, token if visit else "")
        return await row.handler(request)

    return handle


def csrf(token: str) -> str:
    """Known only to pages drawn for the browser that holds *token*; nothing of it is kept."""
    return hmac.new(token.encode(), b"csrf", hashlib.sha256).hexdigest()


def signed_in(request: web.Request, token: str, response: web.Response) -> web.Response:
    """Give the browser the secret of its session; no script and no other site can use it."""
    response.set_cookie(
        COOKIE,
        token,
        path="/console",
        httponly=True,
        samesite="Strict",
        secure=office(request).is_secure,
    )
    return response


def signed_out(response: web.Response) -> web.Response:
    response.del_cookie(COOKIE, path="/console")
    return response


@web.middleware
async def headers(request: web.Request, handler: Handler) -> web.StreamResponse:
    """On every answer, also on refusals."""
    response = await handler(request)
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response


@web.middleware
async def errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Errors become words here; a defect is logged by its class and says that it is ours."""
    try:
        return await handler(request)
    except PersonError as error:
        return sorry(request, STATUS.get(type(error), 400), error.words)
    except web.HTTPException as error:
        unknown = error.status == web.HTTPNotFound.status_code
        return sorry(request, error.status, Text("not-found" if unknown else "console-bad"))
    except Exception as error:
        if has_hung_up(request, error):
            raise
        log.error("console: %s", type(error).__name__)
        return sorry(request, 500, Text("console-defect"))


def sorry(request: web.Request, status: int, words: Text) -> web.Response:
    """A page that says in one sentence what is not possible, and leads back."""
    return page(request, "sorry.html", status=status, words=words)


class Seen(NamedTuple):
    """Who comes; what stands in the way, waits for them or is stopped."""

    visit: Visit
    alarms: tuple[Alarm, ...]
    tasks: Tasks
    stops: tuple[Standing, ...]
    is_to_be_noted: bool


async def _visit(request: web.Request, token: str) -> Visit | None:
    """Who comes, and what stands in the way or is stopped: every page says so."""
    units = office(request).units

    async def work(unit: Unit) -> Seen | None:
        service = unit.service
        visit = await service.sessions.visit(token)
        if visit is None:
            return None
        return Seen(
            visit,
            await service.troubles.standing(visit.officer.id),
            await service.facts.tasks(visit.officer.id),
            await service.emergencies.holding(),
            service.sessions.is_to_be_seen(visit),
        )

    found = await units.read(work)
    if found is None:
        return None
    request[VISIT], request[ALARMS], request[TASKS], request[STOPS] = found[:4]
    if found.is_to_be_noted:
        await units.write(lambda unit: unit.service.sessions.seen(token))
    return request[VISIT]


def _refused(request: web.Request, visit: Visit | None) -> web.Response:
    if visit is None:
        return page(request, "signed_out.html", status=401)
    return sorry(request, 403, Text("desk-not-allowed"))


async def _meant(request: web.Request, token: str) -> None:
    """
    Did the person press something on a page of ours?

    Raises:
        NotAllowed: the form came from elsewhere, or from a page of an earlier session.
    """
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        raise NotAllowed(Text("console-foreign-form"))
    if not token:
        return
    form = await request.post()
    given = request.headers.get(HEADER) or str(form.get(FIELD, ""))
    if not hmac.compare_digest(given.encode(), csrf(token).encode()):
        raise NotAllowed(Text("console-foreign-form"))
