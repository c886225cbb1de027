"""A pretend Telegram in a hurry refuses as the real one does; nobody else is slowed."""

from emulator.limits import MESSAGES_A_SECOND
from emulator.throttle import Throttle


async def test_so_many_messages_pass_in_a_second_and_then_the_door_is_closed() -> None:
    throttle = Throttle()
    waits = [throttle.refuses("sendMessage", chat) for chat in range(MESSAGES_A_SECOND + 2)]

    assert waits == [0] * MESSAGES_A_SECOND + [3, 3]
    assert throttle.refused == 2


async def test_one_chat_hears_one_message_a_second() -> None:
    throttle = Throttle()
    waits = [throttle.refuses("sendMessage", chat) for chat in (1, 2, 1)]

    assert waits == [0, 0, 1]


async def test_what_says_nothing_is_not_counted() -> None:
    throttle = Throttle()

    assert not any(throttle.refuses("answerCallbackQuery", None) for _ in range(100))
