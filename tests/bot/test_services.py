"""Whatever a handler may call is put together when it is first asked for."""

from typing import get_type_hints

from bot.unit import Unit
from core.service import Service
from tests.stage import Stage

USE_CASES = {
    name: get_type_hints(one.fget)["return"]
    for name, one in vars(Service).items()
    if isinstance(one, property)
}


async def test_everybody_finds_every_use_case_that_there_is(stage: Stage) -> None:
    """One that cannot be put together would be found only by the first person who needs it."""

    async def look(unit: Unit) -> dict[str, type]:
        return {name: type(getattr(unit.service, name)) for name in USE_CASES}

    found = await stage.app.units.read(look)

    assert found == USE_CASES
    assert len(found) > 1
