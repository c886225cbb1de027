"""A visitor who was asked for a correction and is silent: reminded, warned, and at last let go."""

from dataclasses import replace

from core.calendar import day, is_night
from core.cases import Case, Mover, Status, WaitingOn
from core.corrections import Correction, Step
from core.events import Code, Params
from core.register import Register

AT_ONCE = 50  # cases in one transaction


class Silence:
    """
    What the clock does. Never at night, and never while we owe the visitor an answer: then it is
    our turn, and the store does not find the case.
    """

    def __init__(self, register: Register) -> None:
        self._register = register
        self._store = register.store

    async def look(self) -> bool:
        """Do what is due for some of them, once for each; say whether there may be more."""
        if is_night(self._register.now):
            return False
        today = day(self._register.now)
        found = await self._store.silent(today, AT_ONCE)
        for case, correction in found:
            step = correction.step(today)
            if step is Step.LAPSE:
                await self._lapse(case)
            elif step is not None:
                await self._say(step, case, correction)
        return bool(found)

    async def _say(self, step: Step, case: Case, correction: Correction) -> None:
        today = day(self._register.now)
        said = (
            replace(correction, warned_on=today)
            if step is Step.WARN
            else replace(correction, reminded_on=today)
        )
        await self._store.keep_correction(said)
        code = Code.WARNED if step is Step.WARN else Code.REMINDED
        params: Params = {"due": correction.due_on.isoformat()}
        await self._register.enter(case, code, None, params=params)

    async def _lapse(self, case: Case) -> None:
        lapsed = await self._register.move(
            case, Status.LAPSED, WaitingOn.NOBODY, by=Mover.CLOCK, release=True
        )
        await self._register.enter(lapsed, Code.LAPSED, None)
