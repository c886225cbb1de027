"""A reply is handed to the sender only if nobody can have said it meanwhile."""

from datetime import UTC, datetime

import pytest

from bot import replies
from bot.lanes import Again, Lanes
from bot.ready import Ready
from bot.replies import Replies
from core.errors import NotKept
from core.outbox import Due, Kind, Outgoing, Priority
from core.text import Language

WHO = 501
NOON = datetime(2026, 11, 23, 7, tzinfo=UTC)


async def nothing(_: int) -> Again | None:
    return None


def ready(number: int) -> Ready:
    outgoing = Outgoing(recipient=WHO, kind=Kind.SCREEN, priority=Priority.REPLY, payload="{}")
    return Ready(
        waiting=(Due(id=number, outgoing=outgoing, attempts=0, due=NOON),),
        chat=WHO,
        language=Language.KK,
        newest=None,
        open_keyboard=False,
        drawn={},
    )


async def decides(ours: Replies, number: int, *, while_the_sender_turns_to_them: bool) -> None:
    with ours.to(WHO) as reply:
        reply.ready = ready(number)
        if while_the_sender_turns_to_them:
            assert ours.take(WHO) is None


async def test_a_reply_is_handed_over_once() -> None:
    ours = Replies(Lanes(nothing, 1))
    await decides(ours, 1, while_the_sender_turns_to_them=False)

    assert ours.take(WHO) == ready(1)
    assert ours.take(WHO) is None


async def test_what_was_decided_while_the_sender_spoke_is_looked_for() -> None:
    """The sender has seen the outbox itself, and may have said the same."""
    ours = Replies(Lanes(nothing, 1))
    await decides(ours, 1, while_the_sender_turns_to_them=True)

    assert ours.take(WHO) is None


async def test_a_later_decision_that_is_to_be_looked_for_takes_the_earlier_along() -> None:
    ours = Replies(Lanes(nothing, 1))
    await decides(ours, 1, while_the_sender_turns_to_them=False)
    with ours.to(WHO):
        pass

    assert ours.take(WHO) is None


async def test_a_decision_that_failed_hands_nothing_over() -> None:
    ours = Replies(Lanes(nothing, 1))
    with pytest.raises(LookupError), ours.to(WHO):
        raise LookupError

    assert ours.take(WHO) is None


async def test_what_was_not_kept_after_all_is_handed_to_nobody() -> None:
    """The commit failed: the number of those words is free, and may be somebody else's next."""
    ours = Replies(Lanes(nothing, 1))

    def fails() -> None:
        with ours.to(WHO) as reply:
            reply.ready = ready(1)
            raise NotKept

    with pytest.raises(NotKept):
        fails()

    assert ours.take(WHO) is None


async def test_while_another_process_speaks_nothing_is_handed_over() -> None:
    lanes = Lanes(nothing, 1)
    ours = Replies(lanes)
    lanes.close()
    await decides(ours, 1, while_the_sender_turns_to_them=False)

    assert ours.take(WHO) is None


async def test_what_lay_for_long_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replies, "FRESH", 0)
    ours = Replies(Lanes(nothing, 1))
    await decides(ours, 1, while_the_sender_turns_to_them=False)

    assert ours.take(WHO) is None
