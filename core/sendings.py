"""What the sender does with broadcasts: start what is due, take one recipient after another."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from core.announced import Reading
from core.broadcasts import UNDER_WAY, Broadcast, Mover, Records, State, Why
from core.calendar import is_night, morning
from core.deliveries import Delivery, Fate, Outcome, is_out_of_hand
from core.emergencies import Emergencies, Stop
from core.progress import Progress, ends_at

LOOKS = 100
"""How many may be left alone in one transaction; then others get their turn at the database."""


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
        if not self._holds(found):
            return await self._move(found, State.HALTED, why=Why.FACTS)
        total = await self._audiences.freeze(id_, found.audience, self._now)
        corrected = found.audience.corrects
        wrong = await self._store.find(corrected) if corrected is not None else None
        if wrong and wrong.may_become(State.CORRECTED, Mover.SENDER):
            await self._move(wrong, State.CORRECTED)
        return await self._move(replace(found, total=total), State.SENDING)

    async def outdated(self) -> tuple[int, ...]:
        """Those under way that say something else than their facts say by now."""
        sending = await self._store.in_state(State.SENDING)
        return tuple(one.id for one in sending if not self._holds(one))

    async def halt(self, id_: int) -> Broadcast | None:
        """Stop one that is outdated: nobody who still waits will get it."""
        found = await self._store.find(id_)
        if found is None or found.state is not State.SENDING or self._holds(found):
            return None
        await self._ledger.cancel(id_, self._now)
        return await self._move(found, State.HALTED, why=Why.FACTS)

    async def find(self, id_: int) -> Broadcast | None:
        return await self._store.find(id_)

    async def ready(self) -> tuple[int, ...]:
        """Those under way that have somebody to write to at this moment."""
        if await self._emergencies.holds(Stop.BROADCASTS):
            return ()
        found = []
        for one in await self._store.in_state(State.SENDING):
            due = await self._ledger.next_due(one.id, await self._awake(one.id))
            found += [one.id] if due is not None and due <= self._now else []
        return tuple(found)

    async def next(self, id_: int) -> Next:
        """Claim the next recipient; nobody is woken up at night, wherever they are."""
        found = await self._store.find(id_)
        if found is None or not await self._goes_on(found):
            return Nobody()
        zones, awake = await self._ledger.zones(id_), await self._awake(id_)
        for _ in range(LOOKS):
            claimed = await self._ledger.claim(id_, awake, self._now) if awake else None
            if claimed is None:
                return await self._nobody(id_, awake, set(zones).difference(awake))
            skip = await self._audiences.at_their_turn(claimed.visitor, found.audience, self._now)
            if skip is None:
                return claimed
            await self._ledger.skip(claimed, skip, self._now)
        return Nobody(self._now)

    async def still(self, delivery: Delivery) -> bool:
        """May a claimed delivery go out, after it waited for its turn?"""
        found = await self._store.find(delivery.broadcast)
        if found is None or not await self._goes_on(found) or is_night(self._now, delivery.zone):
            return False
        who, audience = delivery.visitor, found.audience
        return await self._audiences.at_their_turn(who, audience, self._now) is None

    async def settle(self, delivery: Delivery, outcome: Outcome) -> Broadcast | None:
        """
        Write down what became of it. A broadcast that gets out of hand stops itself.

        Returns:
            The broadcast, if it stopped.
        """
        found = await self._store.find(delivery.broadcast)
        if outcome.fate is Fate.PENDING and found and found.state not in UNDER_WAY:
            outcome = replace(outcome, fate=Fate.CANCELLED, again_at=None)
        await self._ledger.settle(delivery, outcome, self._now)
        if found is None or found.state is not State.SENDING or outcome.fate is Fate.PENDING:
            return None
        # Also after a success: early failures count once enough is known to judge by.
        if not is_out_of_hand(await self._ledger.counts(found.id)):
            return None
        await self._ledger.cancel(found.id, self._now)
        return await self._move(found, State.HALTED, why=Why.FAILURES)

    async def through(self) -> tuple[int, ...]:
        """Those in which nobody waits and nothing is under way any more."""
        sending = await self._store.in_state(State.SENDING)
        return tuple([one.id for one in sending if await self._is_through(one.id)])

    async def finish(self, id_: int) -> Broadcast | None:
        """Complete it, if nobody waits and nothing is under way any more."""
        found = await self._store.find(id_)
        if found is None or found.state is not State.SENDING:
            return None
        if not await self._is_through(id_):
            return None
        return await self._move(found, State.COMPLETED)

    async def under_way(self, per_second: float) -> tuple[Progress, ...]:
        """How far each is that is sent or paused, if so many a second are sent."""
        found = []
        for one in await self._store.in_state(*UNDER_WAY):
            far = await self.progress(one)
            if one.state is State.SENDING:
                zones = await self._ledger.zones(one.id)
                far = replace(far, ends_at=ends_at(far.waiting, per_second, self._now, zones))
            found.append(far)
        return tuple(found)

    async def progress(self, one: Broadcast) -> Progress:
        return Progress(broadcast=one, counts=await self._ledger.counts(one.id))

    async def _is_through(self, id_: int) -> bool:
        return not (await self._ledger.zones(id_) or await self._ledger.in_flight(id_))

    async def _goes_on(self, found: Broadcast) -> bool:
        is_stopped = await self._emergencies.holds(Stop.BROADCASTS)
        return found.state is State.SENDING and not is_stopped

    async def _awake(self, id_: int) -> tuple[int, ...]:
        zones = await self._ledger.zones(id_)
        return tuple(zone for zone in zones if not is_night(self._now, zone))

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

    def _holds(self, one: Broadcast) -> bool:
        """Would it be released today, word for word?"""
        is_correction = one.audience.is_correction
        wording = self._reading.worded(one.announcement, is_correction=is_correction)
        return wording == one.wording and not self._reading.lacks(one.announcement)
