"""Commands and deep links."""

from aiogram import Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import Message

from bot.handlers.filters import AnyCommand
from bot.handlers.menu import cases, follow_link, lost, menu
from bot.handlers.views import shown
from bot.links import CARRIED, JOIN
from bot.screens.desk import ConsoleLink, Joined
from bot.screens.menu import LanguageChoice
from bot.turn import Turn
from core.service import Service
from core.text import Text


async def on_start(message: Message, command: CommandObject, turn: Turn) -> None:
    found = CARRIED.fullmatch(command.args or "")
    link = found[0] if found else ""
    if link.startswith(JOIN):
        name = message.from_user.first_name if message.from_user else ""
        await turn(lambda service: _join(service, turn.who, name, link.removeprefix(JOIN)))
    else:
        await turn(lambda service: _start(service, turn.who, link))


async def on_menu(message: Message, turn: Turn) -> None:
    await turn(lambda service: _start(service, turn.who, ""))


async def on_status(message: Message, turn: Turn) -> None:
    await turn(lambda service: cases(service, turn.who))


async def on_help(message: Message, turn: Turn) -> None:
    await turn(lambda service: shown(service, turn.who, "help"))


async def on_language(message: Message, turn: Turn) -> None:
    await turn(_language)


async def on_mydata(message: Message, turn: Turn) -> None:
    await turn(lambda service: _looked_at(service, turn.who, "mydata"))


async def on_documents(message: Message, turn: Turn) -> None:
    await turn(lambda service: _looked_at(service, turn.who, "documents"))


async def on_desk(message: Message, turn: Turn) -> None:
    await turn(lambda service: shown(service, turn.who, "shift"))


async def on_console(message: Message, turn: Turn) -> None:
    await turn(lambda service: _console(service, turn.who))


async def on_unknown(message: Message, turn: Turn) -> None:
    await turn.remark(Text("only-words"), lambda service: lost(service, turn.who))


async def _start(service: Service, who: int, link: str) -> object:
    """With no language yet the link is kept, and followed once one is chosen."""
    visitor = await service.visitors.comes_by(who, link)
    if visitor.language is None:
        return LanguageChoice()
    return await follow_link(service, who, link) if link else await menu(service, who)


async def _join(service: Service, who: int, name: str, token: str) -> object:
    return Joined(await service.officers.join(who, name, token))


async def _console(service: Service, who: int) -> object:
    await service.conversations.leave(who)
    return ConsoleLink(await service.sessions.offer(who))


async def _looked_at(service: Service, who: int, view: str) -> object:
    visitor = await service.visitors.meet(who)
    return await shown(service, who, view) if visitor.language else LanguageChoice()


async def _language(service: Service) -> object:
    return LanguageChoice()


def register(router: Router) -> None:
    router.message.register(on_start, CommandStart())
    router.message.register(on_menu, Command("menu", "cancel"))
    router.message.register(on_status, Command("status"))
    router.message.register(on_help, Command("help"))
    router.message.register(on_language, Command("language"))
    router.message.register(on_mydata, Command("mydata"))
    router.message.register(on_documents, Command("documents"))
    router.message.register(on_desk, Command("desk"))
    router.message.register(on_console, Command("console"))
    router.message.register(on_unknown, AnyCommand())
