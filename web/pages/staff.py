"""Who works here: invite, another role, another name, the end of an access."""

import secrets
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from core.errors import InvalidAnswer, NotFound, NotNow, PersonError
from core.officers import Permission, Role
from core.service import Service
from core.staff import LONGEST_NAME, Invitation, Member
from core.text import Text
from web.access import Row
from web.drawing import VISIT, page, see_other, units
from web.office import Unit, office

Work = Callable[[Service, int, int, Mapping[str, str]], Awaitable[object]]
SHOWN = (InvalidAnswer, NotFound, NotNow)
"""Refusals that are read on the page, beside what was typed."""
TOKEN = 24  # bytes


async def shown(request: web.Request) -> web.Response:
    return await _drawn(request)


async def invite(request: web.Request) -> web.Response:
    """The link is on the answer to this form and nowhere else: only its hash is kept."""
    officer, token = request[VISIT].officer.id, secrets.token_urlsafe(TOKEN)
    role, link = str((await request.post()).get("role", "")), office(request).invitation(token)
    if role not in set(Role):
        return await _drawn(request, InvalidAnswer(Text("officers-no-role")))
    if request[VISIT].session.practice or not link:
        practice = request[VISIT].session.practice
        return await _drawn(
            request, NotNow(Text("officers-practice" if practice else "officers-no-link"))
        )
    await units(request).write(
        lambda unit: unit.service.officers.invite(token, Role(role), officer)
    )
    return await _drawn(request, link=link)


async def withdraw(request: web.Request) -> web.Response:
    key, officer = request.match_info["key"], request[VISIT].officer.id
    try:
        await units(request).write(lambda unit: unit.service.staff.withdraw(officer, key))
    except NotFound as error:
        return await _drawn(request, error)
    return see_other("/officers")


def changed(work: Work) -> Callable[[web.Request], Awaitable[web.Response]]:
    """A handler for a form about one officer."""

    async def handle(request: web.Request) -> web.Response:
        whom, officer = int(request.match_info["id"]), request[VISIT].officer.id
        form = {name: str(value) for name, value in (await request.post()).items()}
        try:
            await units(request).write(lambda unit: work(unit.service, officer, whom, form))
        except SHOWN as error:
            return await _drawn(request, error, typed={whom: form})
        return see_other("/officers")

    return handle


async def _role(service: Service, officer: int, whom: int, form: Mapping[str, str]) -> None:
    role = form.get("role", "")
    if role not in set(Role):
        raise InvalidAnswer(Text("officers-no-role"))
    await service.staff.give_role(officer, whom, Role(role))


async def _name(service: Service, officer: int, whom: int, form: Mapping[str, str]) -> None:
    await service.staff.rename(officer, whom, form.get("name", ""))


async def _leave(service: Service, officer: int, whom: int, form: Mapping[str, str]) -> None:
    await service.staff.leave(officer, whom)


async def _drawn(
    request: web.Request,
    error: PersonError | None = None,
    *,
    typed: Mapping[int, Mapping[str, str]] | None = None,
    link: str = "",
) -> web.Response:
    officer = request[VISIT].officer.id

    async def work(unit: Unit) -> tuple[tuple[Member, ...], tuple[Invitation, ...]]:
        staff = unit.service.staff
        return await staff.members(officer), await staff.invitations(officer)

    members, invitations = await units(request).read(work)
    return page(
        request,
        "officers.html",
        status=422 if error else 200,
        members=[one for one in members if one.left_at is None],
        former=[one for one in members if one.left_at is not None],
        names={one.officer.id: one.officer.name for one in members},
        invitations=invitations,
        roles=tuple(Role),
        typed=typed or {},
        longest=LONGEST_NAME,
        error=error.words if error else None,
        link=link,
    )


ONE = r"/officers/{id:\d{1,16}}"
ROWS = (
    Row("GET", "/officers", Permission.MANAGE_OFFICERS, shown),
    Row("POST", "/officers/invite", Permission.INVITE, invite),
    Row("POST", f"{ONE}/role", Permission.MANAGE_OFFICERS, changed(_role)),
    Row("POST", f"{ONE}/name", Permission.MANAGE_OFFICERS, changed(_name)),
    Row("POST", f"{ONE}/leave", Permission.MANAGE_OFFICERS, changed(_leave)),
    Row("POST", "/invitations/{key}/withdraw", Permission.INVITE, withdraw),
)
