"""What a click costs: our engine, with its inbox, answers and outbox, against a bare echo."""

import asyncio
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from aiogram import Bot, Dispatcher
from aiogram.types import CallbackQuery, Update

from bot.screens.screen import switch
from emulator.person import Person
from emulator.session import InProcess
from emulator.world import World
from tests.bot.acts import label
from tests.stage import on_stage

CLICKS = 1_000


async def ratio(clicks: int = CLICKS) -> float:
    """CPU of a click that switches the language, over CPU of a click that is only answered."""
    return await ours(clicks) / await echo(clicks)


async def ours(clicks: int) -> float:
    """CPU seconds of one click through everything: stored, decided, said."""
    with TemporaryDirectory() as folder:
        async with on_stage(Path(folder)) as stage:
            visitor = await stage.visitor()
            begun = time.process_time()
            for number in range(clicks):
                await visitor.taps(label("language-switch", "ru" if number % 2 else "kk"))
            return (time.process_time() - begun) / clicks


async def echo(clicks: int) -> float:
    """CPU seconds of one click in a bare aiogram bot that answers it and edits the message."""
    world = World()
    person = Person(world, 501, "Айгүл")
    bot, dispatcher = Bot(world.token, session=InProcess(world)), Dispatcher()
    dispatcher.callback_query.register(_echo)
    await person.opens()
    await bot.send_message(person.id, "0")
    begun = time.process_time()
    for _ in range(clicks):
        world.press(person.account, person.screen, switch("menu").tap.replace("*", "kk"))
        (waiting,) = (one.update for one in world.updates.pending[-1:])
        await dispatcher.feed_update(bot, Update.model_validate(waiting, context={"bot": bot}))
        world.updates.pending.clear()
    return (time.process_time() - begun) / clicks


async def _echo(query: CallbackQuery, bot: Bot) -> None:
    assert query.message is not None
    await query.answer()
    await bot.edit_message_text(
        query.id, chat_id=query.message.chat.id, message_id=query.message.message_id
    )


if __name__ == "__main__":
    print(f"{asyncio.run(ratio()):.1f}")
