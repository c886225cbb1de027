"""The officers' console: its table of addresses, put together as one application."""

from collections.abc import Iterable

from aiohttp import web

from web.access import Row
from web.guard import errors, guarded, headers
from web.office import OFFICE, Office
from web.pages import (
    announcements,
    audit,
    case,
    compose,
    emergency,
    entrance,
    fact_drafts,
    facts,
    figures,
    handing,
    hours,
    queue,
    release,
    staff,
    templates,
    unanswered,
    work,
)
from web.tracing import traced

LARGEST = 256 * 1024  # bytes of a form; the longest message is a hundredth of it


def rows() -> tuple[Row, ...]:
    """Every address of the console. The test of access walks them all."""
    cases = (*queue.ROWS, *handing.ROWS, *case.ROWS, *work.ROWS, *templates.ROWS)
    told = (*facts.ROWS, *fact_drafts.ROWS)
    news = (*announcements.ROWS, *compose.ROWS, *release.ROWS, *emergency.ROWS)
    office = (*staff.ROWS, *hours.ROWS, *figures.ROWS, *audit.ROWS)
    return (*entrance.ROWS, *cases, *unanswered.ROWS, *told, *news, *office)


def console(opened: Office) -> web.Application:
    """An application to be mounted at ``web.access.CONSOLE``."""
    app = web.Application(middlewares=[traced, headers, errors], client_max_size=LARGEST)
    app[OFFICE] = opened
    app.add_routes(_routes(rows()))
    return app


def _routes(table: Iterable[Row]) -> list[web.RouteDef]:
    return [web.route(row.method, row.path, guarded(row)) for row in table]
