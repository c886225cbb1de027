"""Whoever sends waits for a turn: evenly, the urgent first, and not at all while asked to wait."""

import asyncio
import time

import pytest

from bot.pace import EASES, LEAST, Pace
from core.outbox import Priority

RATE = 200  # a second


def clock() -> float:
    return asyncio.get_running_loop().time()


async def goes(pace: Pace, priority: Priority, into: list[tuple[Priority, float]]) -> None:
    await pace.turn(priority)
    into.append((priority, clock()))


async def test_messages_leave_one_after_another_and_never_two_at_once() -> None:
    pace, gone = Pace(RATE), list[tuple[Priority, float]]()
    begun = clock()
    await asyncio.gather(*(goes(pace, Priority.REPLY, gone) for _ in range(40)))
    lasted = clock() - begun

    assert lasted >= 38 / RATE


async def test_thousands_a_second_do_not_wait_for_a_clock_that_ticks_in_milliseconds() -> None:
    pace, gone = Pace(10 * 1000), list[tuple[Priority, float]]()
    begun = clock()
    await asyncio.gather(*(goes(pace, Priority.REPLY, gone) for _ in range(1000)))
    lasted = clock() - begun

    assert 0.09 <= lasted < 0.6


async def test_a_reply_overtakes_a_thousand_who_wait_to_be_announced_to() -> None:
    pace, gone = Pace(RATE), list[tuple[Priority, float]]()
    many = [asyncio.ensure_future(goes(pace, Priority.BROADCAST, gone)) for _ in range(1000)]
    await asyncio.sleep(0.05)
    begun = clock()
    await asyncio.gather(goes(pace, Priority.NOTICE, gone), goes(pace, Priority.REPLY, gone))
    waited = clock() - begun
    for one in many:
        one.cancel()

    urgent = [priority for priority, _ in gone if priority is not Priority.BROADCAST]
    assert urgent == [Priority.REPLY, Priority.NOTICE]
    assert waited < 0.2


async def test_nobody_goes_while_telegram_asks_to_wait_and_then_all_go() -> None:
    pace, gone = Pace(RATE), list[tuple[Priority, float]]()
    await pace.turn()
    pace.pause(0.3)
    asked = clock()
    await asyncio.gather(*(goes(pace, Priority.BROADCAST, gone) for _ in range(5)))

    assert min(at for _, at in gone) >= asked + 0.3
    assert len(gone) == 5


async def test_who_was_let_go_at_the_moment_of_the_pause_waits_again() -> None:
    pace, gone = Pace(RATE), list[tuple[Priority, float]]()
    await pace.turn()
    going = asyncio.ensure_future(goes(pace, Priority.REPLY, gone))
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_later(2 / RATE, pace.pause, 0.2)
    time.sleep(3 / RATE)  # noqa: ASYNC251 - both come due in one turn of the loop
    asked = clock()
    await going

    assert gone[0][1] >= asked + 0.2


async def test_after_a_refusal_it_goes_slower_and_comes_back_slowly() -> None:
    pace = Pace(RATE)
    pace.pause(0.01)
    pace.pause(0.01)
    slower = pace.rate
    for _ in range(20):
        await pace.turn()

    assert slower == pytest.approx(RATE * EASES)
    assert slower < pace.rate < RATE * (1 + EASES) / 2


async def test_however_often_it_is_refused_it_does_not_stop() -> None:
    pace = Pace(RATE)
    for _ in range(60):
        pace.pause(0.001)
        await asyncio.sleep(0.0015)

    assert pace.rate == pytest.approx(RATE * LEAST)


async def test_who_gives_up_waiting_holds_up_nobody() -> None:
    pace = Pace(RATE)
    await pace.turn()
    leaving = [asyncio.ensure_future(pace.turn()) for _ in range(100)]
    await asyncio.sleep(0)
    for one in leaving:
        one.cancel()
    begun = clock()
    await pace.turn()

    assert clock() - begun < 0.1
