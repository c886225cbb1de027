"""The emergency brake: what is stopped as a whole, since when and by whom; two clicks each."""

from collections.abc import Mapping

from aiohttp import web

from core.emergencies import Standing, Stop
from core.errors import NotFound
from core.officers import Permission
from core.text import Text
from web.access import Row
from web.drawing import VISIT, page, see_other, units
from web.office import Unit


async def shown(request: web.Request) -> web.Response:
    officer = request[VISIT].officer.id

    async def work(unit: Unit) -> tuple[Mapping[Stop, Standing], Mapping[int, str]]:
        standing = await unit.service.emergencies.standing(officer)
        officers = unit.service.officers
        names = {one.by: await officers.called(one.by) for one in standing}
        return {one.stop: one for one in standing}, names

    standing, names = await units(request).read(work)
    return page(request, "emergency.html", every=tuple(Stop), standing=standing, names=names)


async def stop(request: web.Request) -> web.Response:
    officer, meant = request[VISIT].officer.id, _meant(request)
    await units(request).write(lambda unit: unit.service.emergencies.stop(officer, meant))
    return see_other("/emergency")


async def go_on(request: web.Request) -> web.Response:
    officer, meant = request[VISIT].officer.id, _meant(request)
    await units(request).write(lambda unit: unit.service.emergencies.go_on(officer, meant))
    return see_other("/emergency")


def _meant(request: web.Request) -> Stop:
    named = request.match_info["stop"]
    if named not in set(Stop):
        raise NotFound(Text("not-found"))
    return Stop(named)


ROWS = (
    Row("GET", "/emergency", Permission.SEE_ANNOUNCEMENTS, shown),
    Row("POST", "/emergency/{stop}/stop", Permission.STOP, stop),
    Row("POST", "/emergency/{stop}/go-on", Permission.STOP, go_on),
)
