"""What the server does when the bot calls: one module per topic, one table of all."""

from collections.abc import Awaitable, Callable
from typing import Any

from emulator.methods import chats, copying, editing, pressing, profile, receiving, sending
from emulator.refusals import Json
from emulator.world import World

Method = Callable[[World, Json], Any | Awaitable[Any]]

METHODS: dict[str, Method] = {
    **receiving.METHODS,
    **sending.METHODS,
    **editing.METHODS,
    **copying.METHODS,
    **pressing.METHODS,
    **chats.METHODS,
    **profile.METHODS,
}
