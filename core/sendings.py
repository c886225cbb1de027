"""What the sender does with broadcasts: start what is due, take one recipient after another."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from core.announced import Reading, Wording
from core.broadcasts import Broadcast, Mover, Records, State, Why
from core.calendar import is_night, morning
from core.deliveries import Delivery, Fate, Outcome, is_out_of_hand
from core.emergencies import Emergencies, Stop


@dataclass(frozen=True, slots=True)
class Nobody:
    """Nobody is to be written to now; *until* is when that may change by itself, if it can."""

    until: datetime | None = None


Next = Delivery | Nobody


class Sendings:
    """Everything in it is the sender's; no officer is asked."""

    def __init__(
        self, records: Records, reading: Reading, emergencies: Emergencies, now: datetime
    ) -> None:
        self._store = records.broadcasts
        self._audiences = records.audiences
        self._ledger = records.ledger
        self._reading = reading
        self._emergencies = emergencies
        self._now = now

    async def recover(self) -> int:
        """At the start: what an earlier process was sending may have arrived or not."""
        return await self._ledger.recover(self._now)

    async def due(self) -> tuple[int, ...]:
        """Scheduled broadcasts whose time has come, unless all are stopped."""
        if await self._emergencies.holds(Stop.BROADCASTS):
            return ()
        waiting = await self._store.in_state(State.SCHEDULED)
        return tuple(one.id for one in waiting if one.starts_at and one.starts_at <= self._now)

    async def start(self, id_: int) -> Broadcast | None:
        """
        Freeze whom it goes to, or halt it if its facts have changed since it was released.

        ``None``: it is not scheduled any more.
        """
        found = await self._store.find(id_)
        if found is None or not found.may_become(State.SENDING, Mover.SENDER):
            return None
        if self._worded(found) != found.wording:
            return await self._move(found, State.HALTED, why=Why.FACTS)
        total = await self._audiences.freeze(id_, found.audience, self._now)
        corrected = found.audience.of if found.audience.is_correction else None
        wrong = await self._store.find(corrected) if corrected is not None else None
        if wrong and wrong.may_become(State.CORRECTED, Mover.SENDER):
            await self._move(wrong, State.CORRECTED)
        return await self._move(replace(found, total=total), State.SENDING)

    async def under_way(self) -> tuple[Broadcast, ...]:
        return await self._store.in_state(State.SENDING)

    async def next(self, id_: int) -> Next:
        """Claim the next recipient; nobody is woken up at night, wherever they are."""
        found = await self._store.find(id_)
        if found is None or found.state is not State.SENDING:
            return Nobody()
        if await self._emergencies.holds(Stop.BROADCASTS):
            return Nobody()
        zones = await self._ledger.zones(id_)
        awake = [zone for zone in zones if not is_night(self._now, zone)]
        claimed = await self._ledger.claim(id_, awake, self._now) if awake else None
        return claimed or await self._nobody(id_, awake, set(zones).difference(awake))

    async def still(self, id_: int) -> bool:
        """May a claimed delivery go out, after it waited for its turn?"""
        found = await self._store.find(id_)
        is_stopped = await self._emergencies.holds(Stop.BROADCASTS)
        return found is not None and found.state is State.SENDING and not is_stopped

    async def settle(self, delivery: Delivery, outcome: Outcome) -> None:
        """Write down what became of it. A broadcast that gets out of hand stops itself."""
        found = await self._store.find(delivery.broadcast)
        if (
            outcome.fate is Fate.PENDING
            and found
            and found.state
            in (
                State.CANCELLED,
                State.HALTED,
            )
        ):
            outcome = Outcome(fate=Fate.CANCELLED)
        await self._ledger.settle(delivery, outcome, self._now)
        if found is None or outcome.fate not in (Fate.FAILED, Fate.UNKNOWN):
            return
        if found.state is State.SENDING and is_out_of_hand(await self._ledger.counts(found.id)):
            await self._ledger.cancel(found.id, self._now)
            await self._move(found, State.HALTED, why=Why.FAILURES)

    async def finish(self, id_: int) -> bool:
        """Complete it, if nobody waits and nothing is under way any more."""
        found = await self._store.find(id_)
        if found is None or found.state is not State.SENDING:
            return False
        if await self._ledger.zones(id_) or await self._ledger.in_flight(id_):
            return False
        await self._move(found, State.COMPLETED)
        return True

    async def _nobody(self, id_: int, awake: Iterable[int], asleep: Iterable[int]) -> Nobody:
        moments = [morning(self._now, zone) for zone in asleep]
        again = await self._ledger.next_due(id_, tuple(awake))
        return Nobody(min([*moments, *([again] if again else [])], default=None))

    async def _move(self, found: Broadcast, to: State, why: Why | None = None) -> Broadcast:
        moved = replace(
            found,
            state=to,
            why=why or found.why,
            revision=found.revision + 1,
            started_at=self._now if to is State.SENDING else found.started_at,
            ended_at=found.ended_at if to is State.SENDING else self._now,
        )
        assert await self._store.save(moved, found.revision)
        return moved

    def _worded(self, one: Broadcast) -> Wording:
        return self._reading.worded(one.announcement, is_correction=one.audience.is_correction)
