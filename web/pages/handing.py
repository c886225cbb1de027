"""A lead gives several cases of the queue, or all of one officer, to a colleague."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import starmap

from aiohttp import web

from core.colleagues import Reassigned, Seen
from core.errors import HeldBack, InvalidAnswer
from core.officers import Officer, Permission
from core.references import SHAPE
from core.text import Text
from web.access import Row
from web.drawing import VISIT, units
from web.office import Unit
from web.pages.queue import Handing, drawn

PARTS = 3  # of a tick: the case, its revision, who held it
LONGEST = 19  # digits of a number


@dataclass(frozen=True, slots=True)
class Tick:
    """A ticked line, as it was shown."""

    reference: str
    seen: Seen


async def reassign(request: web.Request) -> web.Response:
    """What is refused comes back as it was chosen and typed."""
    lead, form = request[VISIT].officer.id, await request.post()
    ticks = _ticks([str(one) for one in form.getall("reference", [])])
    fields = {name: str(value) for name, value in form.items()}
    typed = Handing(
        ticked=frozenset(tick.reference for tick in ticks),
        colleague=_number(fields.get("colleague", "")),
        whole=_number(fields.get("whole", "")),
        reason=fields.get("reason", ""),
    )

    async def work(unit: Unit) -> tuple[Reassigned, Officer | None]:
        done = await _given(unit, lead, ticks, typed)
        return done, await unit.service.officers.find(typed.colleague)

    try:
        done, colleague = await units(request).write(work)
    except (InvalidAnswer, HeldBack) as error:
        found = error.findings if isinstance(error, HeldBack) else ()
        said = (error.words, *(one.words for one in found))
        return await drawn(request, typed.refused(said), status=422)
    name = colleague.name or str(colleague.id) if colleague else ""
    return await drawn(request, Handing(told=tuple(_told(done, name))))


async def _given(unit: Unit, lead: int, ticks: Sequence[Tick], typed: Handing) -> Reassigned:
    colleagues = unit.service.colleagues
    if typed.whole and ticks:
        raise InvalidAnswer(Text("reassign-either"))
    if typed.whole:
        return await colleagues.reassign_all(lead, typed.whole, typed.colleague, typed.reason)
    references = tuple(tick.reference for tick in ticks)
    seen: Mapping[str, Seen] = {tick.reference: tick.seen for tick in ticks}
    return await colleagues.reassign(lead, references, typed.colleague, typed.reason, seen)


def _told(done: Reassigned, name: str) -> list[Text]:
    """Which cases have another officer now, and which were left."""
    told = []
    if done.cases:
        given = ", ".join(case.reference for case in done.cases)
        told.append(Text("reassign-done", {"name": name, "references": given}))
    if done.left:
        told.append(Text("reassign-left", {"references": ", ".join(done.left)}))
    return told


def _ticks(written: list[str]) -> list[Tick]:
    """What is no tick of ours is left out."""
    parts = [one.split(".") for one in written]
    return list(starmap(_tick, (one for one in parts if _is_ours(one))))


def _is_ours(parts: list[str]) -> bool:
    return (
        len(parts) == PARTS
        and bool(SHAPE.fullmatch(parts[0]))
        and all(_number(one) or one == "0" for one in parts[1:])
    )


def _tick(reference: str, revision: str, holder: str) -> Tick:
    return Tick(reference, Seen(int(revision), int(holder) or None))


def _number(written: str) -> int:
    """An officer's id; what is none names nobody."""
    is_number = written.isascii() and written.isdecimal() and len(written) <= LONGEST
    return int(written) if is_number else 0


ROWS = (Row("POST", "/reassign", Permission.LEAD_CASES, reassign),)
