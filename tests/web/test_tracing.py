"""A line of the console's log leads to the request and the case, and to nobody."""

import json
import logging
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from aiohttp import web

from bot import logs
from tests.bot.acts import asks
from tests.stage import on_stage
from tests.web.browser import opened
from web.tracing import HEADER

OFFICER = 987_654_321


@pytest.fixture
def written() -> Iterator[StringIO]:
    """What the service writes."""
    into = StringIO()
    handler = logging.StreamHandler(into)
    handler.setFormatter(logs.formatter(for_eyes=False))
    logging.getLogger().addHandler(handler)
    yield into
    logging.getLogger().removeHandler(handler)


async def fails(request: web.Request) -> web.Response:
    raise RuntimeError("құпия")


def broken(console: web.Application) -> None:
    console.router.add_get("/broken/{reference}", fails)


async def test_an_officer_who_saw_a_defect_can_name_the_request(
    tmp_path: Path, written: StringIO
) -> None:
    async with on_stage(tmp_path) as stage:
        officer, visitor = await stage.officer(OFFICER), await stage.visitor()
        await asks(visitor)
        (case,) = await stage.cases_of(visitor)
        async with opened(stage, broken) as console:
            browser = await console.signed_in(officer)
            page = await browser.opens(f"/broken/{case.reference}")
            others = await browser.opens("/queue")
    (line,) = (
        line for line in map(json.loads, written.getvalue().splitlines()) if "request" in line
    )

    assert page.status == 500
    assert (line["request"], line["case"]) == (page.headers[HEADER], case.reference)
    assert others.headers[HEADER] != page.headers[HEADER]
    assert str(OFFICER) not in written.getvalue()
    assert "құпия" not in written.getvalue()
