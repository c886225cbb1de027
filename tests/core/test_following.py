"""What follows a broadcast: the same for those it missed, and what puts it right."""

from datetime import timedelta

import pytest

from core.broadcasts import Broadcast, State
from core.deliveries import Cause, Delivery, Fate, Outcome
from core.errors import NotNow, StaleTap
from storage.database import Database
from tests.core.announcer import ASEL, EVERYBODY, NEWS, Newsroom

FAILED = Outcome(fate=Fate.FAILED, cause=Cause.SERVER)


@pytest.fixture
async def newsroom(database: Database) -> Newsroom:
    newsroom = Newsroom(database)
    await newsroom.opens()
    return newsroom


async def cancelled(newsroom: Newsroom) -> Broadcast:
    """Before it was ever released."""
    draft = await newsroom.composed(NEWS)
    return await newsroom.does(lambda s: s.releases.cancel(ASEL, draft.id))


async def failed(newsroom: Newsroom, *visitors: int) -> Broadcast:
    """It went out, and Telegram was in trouble all the time."""
    for visitor in visitors:
        await newsroom.subscriber(visitor)
    one = await newsroom.released(NEWS)
    await newsroom.starts(one)
    while isinstance(delivery := await newsroom.claims(one), Delivery):
        await newsroom.settles(delivery, FAILED)
    await newsroom.does(lambda s: s.sendings.finish(one.id))
    return one


async def repeated(newsroom: Newsroom, one: Broadcast) -> list[int]:
    """Who hears it by a repeat."""
    draft = await newsroom.does(lambda s: s.releases.again(ASEL, one.id))
    begun = await newsroom.starts(await newsroom.passes(draft))
    assert begun is not None
    return [delivery.visitor for delivery in await newsroom.sends_all(begun)]


async def test_visitors_never_read_what_was_cancelled_before_it_went_out(
    newsroom: Newsroom,
) -> None:
    one = await cancelled(newsroom)
    with pytest.raises(StaleTap):
        await newsroom.does(lambda s: s.archive.one(one.id))


async def test_what_never_went_out_is_begun_again_for_everybody(newsroom: Newsroom) -> None:
    await newsroom.subscriber(1)
    one = await cancelled(newsroom)

    assert await repeated(newsroom, one) == [1]
    assert (await newsroom.stands(one.id)).state is State.CANCELLED


async def test_what_never_went_out_cannot_be_put_right(newsroom: Newsroom) -> None:
    one = await cancelled(newsroom)
    with pytest.raises(NotNow):
        await newsroom.does(lambda s: s.releases.correct(ASEL, one.id))


async def test_a_second_repeat_leaves_alone_whom_the_first_has_reached(newsroom: Newsroom) -> None:
    one = await failed(newsroom, 1, 2)

    assert await repeated(newsroom, one) == [1, 2]
    newsroom.now += timedelta(days=2)
    assert await repeated(newsroom, one) == []


async def test_a_correction_that_failed_is_repeated_as_a_correction(newsroom: Newsroom) -> None:
    """Also to whoever has stopped hearing: the wrong message stands in their chat."""
    await newsroom.subscriber(1)
    wrong = await newsroom.released(NEWS)
    await newsroom.starts(wrong)
    (reached,) = await newsroom.sends_all(wrong)
    draft = await newsroom.does(lambda s: s.releases.correct(ASEL, wrong.id))
    correction = await newsroom.passes(draft)
    await newsroom.starts(correction)
    found = await newsroom.claims(correction)
    assert isinstance(found, Delivery)
    await newsroom.settles(found, FAILED)
    await newsroom.does(lambda s: s.sendings.finish(correction.id))
    await newsroom.does(lambda s: s.subscriptions.stop(1, "relocation", "list"))

    again = await newsroom.does(lambda s: s.releases.again(ASEL, correction.id))
    repeat = await newsroom.passes(
        await newsroom.does(
            lambda s: s.releases.rewrite(ASEL, again.id, again.revision, NEWS, EVERYBODY)
        )
    )
    await newsroom.starts(repeat)
    (mended,) = await newsroom.sends_all(repeat)

    assert repeat.wording == correction.wording
    assert (mended.visitor, mended.edits) == (reached.visitor, reached.visitor + 1)
    assert (await newsroom.stands(wrong.id)).state is State.CORRECTED
    assert (await newsroom.stands(correction.id)).state is State.COMPLETED
    past = await newsroom.does(lambda s: s.archive.newest())
    assert [one.id for one in past.announcements] == [correction.id]
