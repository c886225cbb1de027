"""What is done to an announcement: handed over, released, scheduled, steered, put right."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from core.broadcasts import Broadcast
from core.calendar import AKTAU
from core.errors import InvalidAnswer, NotNow, StaleCase
from core.officers import Permission
from core.service import Service
from core.text import Text
from web.access import Handler, Row
from web.composed import REVISION
from web.drawing import VISIT, see_other, units
from web.pages.announcements import ID, drawn

LONGEST_REMARK = 1000  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What an act may need from its form; *at* is what was typed, in Aktau time."""

    revision: int
    remark: str
    at: str
    is_now: bool


Act = Callable[[Service, int, int, Sent], Awaitable[Broadcast | None]]
"""By an officer, on an announcement, with what the form said."""


def act(does: Act) -> Handler:
    """Do it; whatever is refused is said on the page, and what was typed stands there."""

    async def handle(request: web.Request) -> web.StreamResponse:
        officer, id_ = request[VISIT].officer.id, int(request.match_info["id"])
        sent = _sent({name: str(one) for name, one in (await request.post()).items()})
        try:
            done = await units(request).write(lambda unit: does(unit.service, officer, id_, sent))
        except (InvalidAnswer, NotNow, StaleCase) as error:
            return await drawn(request, error, sent.remark, sent.at)
        if done is not None and done.id != id_:
            return see_other(f"/announcements/{done.id}/edit")
        return see_other(f"/announcements/{id_}{'' if done else '?tested=1'}")

    return handle


async def _test(service: Service, officer: int, id_: int, sent: Sent) -> None:
    await service.newsroom.test(officer, id_)


async def _schedule(service: Service, officer: int, id_: int, sent: Sent) -> Broadcast:
    at = service.now if sent.is_now else _moment(sent.at)
    return await service.releases.schedule(officer, id_, sent.revision, at)


def _sent(form: Mapping[str, str]) -> Sent:
    revision = form.get("revision", "")
    return Sent(
        revision=int(revision) if REVISION.fullmatch(revision) else -1,
        remark=form.get("remark", "")[:LONGEST_REMARK],
        at=form.get("at", ""),
        is_now="now" in form,
    )


def _moment(typed: str) -> datetime:
    """
    A day and a time of Aktau's.

    Raises:
        InvalidAnswer: it is none.
    """
    try:
        return datetime.fromisoformat(typed).replace(tzinfo=AKTAU)
    except ValueError:
        raise InvalidAnswer(Text("announcement-when")) from None


ACTS: Mapping[str, tuple[Permission, Act]] = {
    "hand-over": (
        Permission.ANNOUNCE,
        lambda s, who, id_, sent: s.releases.submit(who, id_, sent.revision),
    ),
    "take-back": (
        Permission.ANNOUNCE,
        lambda s, who, id_, sent: s.releases.take_back(who, id_, sent.revision),
    ),
    "release": (
        Permission.RELEASE,
        lambda s, who, id_, sent: s.releases.release(who, id_, sent.revision),
    ),
    "reject": (
        Permission.RELEASE,
        lambda s, who, id_, sent: s.releases.reject(who, id_, sent.revision, sent.remark),
    ),
    "schedule": (Permission.ANNOUNCE, _schedule),
    "unschedule": (
        Permission.ANNOUNCE,
        lambda s, who, id_, sent: s.releases.unschedule(who, id_, sent.revision),
    ),
    "pause": (Permission.SEE_ANNOUNCEMENTS, lambda s, who, id_, sent: s.releases.pause(who, id_)),
    "resume": (
        Permission.SEE_ANNOUNCEMENTS,
        lambda s, who, id_, sent: s.releases.resume(who, id_),
    ),
    "cancel": (
        Permission.SEE_ANNOUNCEMENTS,
        lambda s, who, id_, sent: s.releases.cancel(who, id_),
    ),
    "again": (Permission.ANNOUNCE, lambda s, who, id_, sent: s.releases.again(who, id_)),
    "correct": (Permission.ANNOUNCE, lambda s, who, id_, sent: s.releases.correct(who, id_)),
    "test": (Permission.SEE_ANNOUNCEMENTS, _test),
}
"""
What can be done to an announcement. Those that whoever writes or releases may do ask the table of
access only for sight; the use case asks for the rest.
"""
ROWS = tuple(Row("POST", f"{ID}/{name}", needs, act(does)) for name, (needs, does) in ACTS.items())
