"""How whoever wrote stands with us, which must be known before anything is decided."""

from dataclasses import dataclass

from bot.unit import Unit
from core.emergencies import Stop


@dataclass(frozen=True, slots=True)
class Footing:
    """*is_stopped*: the emergency brake holds for them, and nothing is decided."""

    is_officer: bool = False
    is_stopped: bool = False


class Mistaken(Exception):
    """They stand otherwise than was thought; nothing was decided."""

    def __init__(self, footing: Footing) -> None:
        super().__init__()
        self.footing = footing


async def confirm(footing: Footing, unit: Unit, person: int) -> None:
    """
    In the transaction that decides: is it so?

    Raises:
        Mistaken: it is not.
    """
    is_officer = await unit.service.officers.find(person) is not None
    is_stopped = not is_officer and await unit.service.emergencies.holds(Stop.ANSWERS)
    found = Footing(is_officer, is_stopped)
    if found != footing:
        raise Mistaken(found)


class Footings:
    """What was true when last somebody looked; confirmed each time, so nobody has to ask first."""

    def __init__(self) -> None:
        self._officers: set[int] = set()
        self._is_stopped = False

    def of(self, person: int) -> Footing:
        is_officer = person in self._officers
        return Footing(is_officer, self._is_stopped and not is_officer)

    def learn(self, person: int, footing: Footing) -> None:
        if footing.is_officer:
            self._officers.add(person)
        else:
            self._officers.discard(person)
            self._is_stopped = footing.is_stopped
