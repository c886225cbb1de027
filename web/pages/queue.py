"""The queue: lines a page at a time, choices, counters, search; and taking a case from it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal
from urllib.parse import urlencode

from aiohttp import web
from pydantic import BaseModel, ConfigDict, ValidationError

from core.answers import clean
from core.officers import Officer, Permission
from core.queue import After, Choice, Counts, Page, Saved, Whose
from core.text import Language, Text
from web.access import Row
from web.drawing import VISIT, page, see_other, units
from web.office import Unit, office

LONGEST_NAME, LONGEST_WORDS = 40, 80  # characters
PARTS = 3  # of a mark in an address


class Asked(BaseModel):
    """The query of the page: whatever stands in it that is no choice of ours is left out."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    whose: Whose = Whose.ALL
    ended: bool = False
    waiting: bool = False
    late: bool = False
    young: bool = False
    programme: str = ""
    language: Language | Literal[""] = ""
    district: str = ""

    @property
    def choice(self) -> Choice:
        return Choice(**self.model_dump())

    @property
    def query(self) -> str:
        """As short as it can be: only what is chosen."""
        chosen = self.model_dump(mode="json", exclude_defaults=True)
        return urlencode({key: int(v) if v is True else v for key, v in chosen.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """Below the lines, for leads: what they ticked and typed, what was refused, what was done."""

    ticked: frozenset[str] = frozenset()
    colleague: int = 0
    whole: int = 0
    reason: str = ""
    errors: tuple[Text, ...] = ()
    told: tuple[Text, ...] = ()

    def refused(self, errors: tuple[Text, ...]) -> "Handing":
        return replace(self, errors=errors)


async def shown(request: web.Request) -> web.Response:
    return await drawn(request, Handing())


async def drawn(request: web.Request, handing: Handing, status: int = 200) -> web.Response:
    """The lines that are chosen, or found by words."""
    asked, words = _asked(request.query), request.query.get("q", "")[:LONGEST_WORDS].strip()
    mark, officer = _mark(request.query.get("after", "")), request[VISIT].officer.id

    async def work(unit: Unit) -> tuple[Page, Counts, tuple[Saved, ...], tuple[Officer, ...]]:
        queue = unit.service.queue
        lines = (
            await queue.find(officer, words)
            if words
            else await queue.page(officer, asked.choice, mark)
        )
        staff = await unit.service.officers.all()
        return lines, await queue.counts(officer), await queue.saved(officer), staff

    lines, counts, saved, staff = await units(request).read(work)
    workers = [one for one in staff if one.may(Permission.WORK_CASES)]
    found = {"lines": lines, "counts": counts, "saved": saved, "words": words}
    led = {"handing": handing, "colleagues": workers, "query": request.query_string}
    return _page(request, "queue.html", asked, status=status, **found, **led)


async def counters(request: web.Request) -> web.Response:
    officer = request[VISIT].officer.id
    counts = await units(request).read(lambda unit: unit.service.queue.counts(officer))
    return _page(request, "counters.html", _asked(request.query), counts=counts)


async def save(request: web.Request) -> web.Response:
    form, officer = await request.post(), request[VISIT].officer.id
    name = clean(str(form.get("name", "")))[:LONGEST_NAME]
    chosen = _asked({key: str(value) for key, value in form.items()}).query
    await units(request).write(lambda unit: unit.service.queue.save(officer, name, chosen))
    return see_other(f"/queue?{chosen}")


async def forget(request: web.Request) -> web.Response:
    number, officer = request.match_info["id"], request[VISIT].officer.id
    await units(request).write(lambda unit: unit.service.queue.forget(officer, int(number)))
    return see_other("/queue")


def _page(request: web.Request, template: str, asked: Asked, **values: Any) -> web.Response:
    here = office(request)
    return page(
        request,
        template,
        asked=asked,
        places=here.places,
        districts=here.districts,
        programmes=here.programmes,
        languages=tuple(Language),
        **values,
    )


def _asked(query: Mapping[str, str]) -> Asked:
    try:
        return Asked.model_validate(dict(query))
    except ValidationError:
        return Asked()


def _mark(written: str) -> After | None:
    parts = written.split(".")
    if len(parts) != PARTS or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    return After(*(min(int(part), 2**62) for part in parts))


ROWS = (
    Row("GET", "/queue", Permission.SEE_CASES, shown),
    Row("GET", "/counters", Permission.SEE_CASES, counters),
    Row("POST", "/filters", Permission.SEE_CASES, save),
    Row("POST", r"/filters/{id:\d{1,12}}/forget", Permission.SEE_CASES, forget),
)
