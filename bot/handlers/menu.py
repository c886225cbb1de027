"""What the menu and deep links open; shared by commands, taps and the choice of language."""

from bot import taps
from bot.flows import VISITOR_FLOWS
from bot.handlers import search, subscriptions
from bot.links import DESK
from bot.screens.cases import Cases
from bot.screens.menu import LanguageChoice, Menu
from core.applications import ASK
from core.officers import Permission
from core.service import Service
from core.text import Text


async def menu(service: Service, who: int, words: Text | None = None) -> Menu:
    """The main menu. The visitor steps out of the flow at hand; its draft stays."""
    await service.conversations.leave(who)
    drafts = await service.conversations.drafts(who)
    return Menu(tuple(flow for flow in drafts if flow in VISITOR_FLOWS), words)


async def lost(service: Service, who: int) -> object:
    """Where somebody can go who stands in no flow: to the menu, or first to a language."""
    visitor = await service.visitors.meet(who)
    return await menu(service, who) if visitor.language else LanguageChoice()


async def cases(service: Service, who: int) -> object:
    """The visitor's only case, or the list of all."""
    await service.conversations.leave(who)
    own = await service.applications.all(who)
    if len(own) == 1:
        return await service.applications.follow(who, own[0].reference)
    return Cases(own)


async def open_flow(service: Service, who: int, flow: str, about: str) -> object:
    """Guidance, an application or a question; an unknown flow opens the menu."""
    if flow == ASK and about != taps.DRAFT:
        return await service.applications.ask(who, about)
    if flow not in VISITOR_FLOWS:
        return await menu(service, who)
    if VISITOR_FLOWS[flow].is_form:
        return await service.applications.prepare(who, flow)
    return await service.conversations.enter(who, flow)


async def follow_link(service: Service, who: int, link: str) -> object:
    """
    ``/start status`` opens the flow of that name; links of no meaning open the menu.

    Nothing is raised for a stranger at the desk: a newcomer's choice of language must be kept.
    """
    officer = await service.officers.find(who)
    if link == DESK and officer and officer.may(Permission.SEE_CASES):
        await service.conversations.leave(who)
        return await service.triage.shift(who)
    led = await search.linked(service, who, link) or await subscriptions.linked(service, who, link)
    return led or await open_flow(service, who, link, "")
