"""One update's turn: who wrote, what they tapped, and the one transaction that answers them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from bot.footing import Footing, confirm
from bot.metrics import Metrics
from bot.ready import next_for
from bot.replies import Replies
from bot.unit import Unit, Units, Work
from core.rights import Erased, Held
from core.service import Service
from core.text import Words

T = TypeVar("T")


class Taken(Exception):
    """Another process decides on this update, or its turn has not come: look anew."""


Decide = Callable[[Service], Awaitable[object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """
    Call it with what the handler decides; the value decided on is then shown.

    Everything happens in one transaction: the decision, the words for the outbox, the answer to
    a tap, and the removal of the update from the inbox. What a visitor decides touches what is
    theirs, and is short; an officer's turn excludes others, and so does what takes longer.
    *footing* is what was thought of whoever wrote.
    """

    update_id: int
    who: int
    query: str | None
    tapped: int | None
    units: Units
    sender: Replies
    metrics: Metrics
    footing: Footing

    async def __call__(
        self,
        decide: Decide,
        *,
        toast: Words | None = None,
        alert: bool = False,
        below: bool = False,
    ) -> None:
        """*below*: the tapped message stays, and what is shown comes as a new one."""

        async def work(unit: Unit) -> object:
            shown = await decide(unit.service)
            await self._answer(unit, toast, alert)
            if shown is not None:
                await unit.mail.show(self.who, shown, None if below else self.tapped)
            return shown

        self.metrics.shown(await self._respond(work))

    async def hand(self, decide: Callable[[Service], Awaitable[Held]]) -> None:
        """Send as a file what is decided on."""

        async def work(unit: Unit) -> None:
            held = await decide(unit.service)
            await self._answer(unit, None, alert=False)
            await unit.mail.hand(self.who, held)

        await self._finish(work, is_short=False)

    async def bid_farewell(self, decide: Callable[[Service], Awaitable[Erased]]) -> None:
        """Erase; then let no copy linger beside the database either."""

        async def work(unit: Unit) -> None:
            erased = await decide(unit.service)
            await self._answer(unit, None, alert=False)
            await unit.mail.bid_farewell(self.who, erased)

        await self._finish(work, is_short=False)
        await self.units.tidy()

    async def remark(self, words: Words, lost: Decide | None = None) -> None:
        """
        Say *words*, and show again where the person stands: nothing has changed.

        Whoever wrote and stands in no flow is shown what *lost* decides on.
        """

        async def work(unit: Unit) -> None:
            await self._answer(unit, words, alert=False)
            await self._show_standing(unit, lost)

        await self._respond(work)

    async def refuse(self, words: Words, message: int, lost: Decide) -> None:
        """Delete a message of the person's, say why, and show where they stand, as above."""

        async def work(unit: Unit) -> None:
            await unit.mail.delete(self.who, message)
            await unit.mail.show(self.who, words)
            await self._show_standing(unit, lost)

        await self._respond(work)

    async def decline(self, notice: object, delete: int | None) -> None:
        """Decide nothing and lose nothing: say *notice*, and *delete* what must not stay there."""

        async def work(unit: Unit) -> None:
            await self._answer(unit, None, alert=False)
            if delete is not None:
                await unit.mail.delete(self.who, delete)
            await unit.mail.show(self.who, notice)

        await self._respond(work)

    async def reach(self, reachable: bool) -> None:
        """Telegram says that the person left, or is back."""
        await self._finish(lambda unit: unit.reach(self.who, reachable))

    async def in_group(self, chat: int, is_in: bool) -> None:
        """Telegram says that the bot was taken into a group, or thrown out: perhaps of ours."""

        async def work(unit: Unit) -> None:
            group = unit.mail.group
            if group is not None and (await unit.screens.chat(group)).number == chat:
                await unit.reach(group, is_in)

        await self._finish(work)

    async def moved(self, chat: int, to: int) -> None:
        """Telegram says that a group has another number from now on."""

        async def work(unit: Unit) -> None:
            if unit.mail.group == chat:
                await unit.screens.moved(chat, to)

        await self._finish(work)

    async def ignore(self) -> None:
        """Nothing to decide: the update is done."""
        await self._finish(_nothing)

    async def _respond(self, work: Work[T]) -> T:
        """Finish *work* for somebody who wrote or tapped: whoever does can be reached again."""

        async def heard(unit: Unit) -> T:
            await unit.reach(self.who, True)
            return await work(unit)

        return await self._finish(heard)

    async def _finish(self, work: Work[T], *, is_short: bool = True) -> T:
        """Do *work* and take the update out of the inbox, as one transaction."""

        async def whole(unit: Unit) -> tuple[T, Unit]:
            """At its end it is seen what is said next, so that the sender need not look."""
            if not await unit.inbox.take(self.update_id):
                raise Taken
            await confirm(self.footing, unit, self.who)
            done = await work(unit)
            await unit.inbox.done(self.update_id, unit.now)
            if reply.counts and self.who in unit.mail.recipients:
                reply.ready = await next_for(unit, self.who)
            return done, unit

        with self.sender.to(self.who) as reply:
            side_by_side = is_short and not self.footing.is_officer
            done, unit = await self.units.write(whole, side_by_side=side_by_side)
        for recipient, priority in unit.mail.recipients.items():
            self.sender.add(recipient, priority)
        return done

    async def _answer(self, unit: Unit, toast: Words | None, alert: bool) -> None:
        if self.query is not None:
            await unit.mail.answer(self.who, self.query, toast, alert)
        elif toast is not None:
            await unit.mail.show(self.who, toast)

    async def _show_standing(self, unit: Unit, lost: Decide | None) -> None:
        shown: object = await unit.service.conversations.current(self.who)
        if shown is None and lost is not None and self.query is None:
            shown = await lost(unit.service)
        if shown is not None:
            await unit.mail.show(self.who, shown, self.tapped)


async def _nothing(unit: Unit) -> None:
    pass
