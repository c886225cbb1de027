"""Questions in a visitor's own words, cards, terms and the act."""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from bot.links import CARD
from bot.screens.menu import LanguageChoice
from bot.screens.rules import Rules, RulesParagraph
from bot.screens.search import Answered, HandedOver, SearchPrompt, Suggested, Terms
from bot.turn import Turn
from core.cards import Card
from core.service import Service

View = Callable[[Service, int, str], Awaitable[object]]


async def on_search(message: Message, command: CommandObject, turn: Turn) -> None:
    words = command.args or ""
    await turn(lambda service: _searched(service, turn.who, words))


async def on_terms(message: Message, turn: Turn) -> None:
    await turn(lambda service: _looked_at(service, turn.who, "terms"))


async def on_rules(message: Message, turn: Turn) -> None:
    await turn(lambda service: _looked_at(service, turn.who, "rules"))


async def found(service: Service, who: int, words: str) -> object | None:
    """What the cards say to *words*; ``None`` if nothing is asked. Steps out of any flow."""
    visitor = await service.visitors.meet(who)
    if visitor.language is None:
        return await newcomer(service, who, words)
    seen = await service.questions.find(words, visitor.language)
    if not seen.is_asked:
        return None
    await service.conversations.leave(who)
    return await _shown(service, who, seen.cards[0]) if seen.is_clear else Suggested(seen.cards)


async def newcomer(service: Service, who: int, words: str) -> LanguageChoice:
    """A language first; then the answer, if there is one: only the link to it is remembered."""
    if card := service.questions.sure(words):
        await service.visitors.comes_by(who, f"{CARD}{card.key}")
    return LanguageChoice()


async def linked(service: Service, who: int, link: str) -> object | None:
    """The card to which a deep link leads, if there is one."""
    cards = service.questions.those(link.removeprefix(CARD)) if link.startswith(CARD) else ()
    return await _shown(service, who, cards[0]) if cards else None


async def _searched(service: Service, who: int, words: str) -> object:
    await service.conversations.leave(who)
    return await found(service, who, words) or SearchPrompt()


async def _looked_at(service: Service, who: int, view: str) -> object:
    visitor = await service.visitors.meet(who)
    if visitor.language is None:
        return LanguageChoice()
    await service.conversations.leave(who)
    return await VIEWS[view](service, who, "")


async def _shown(service: Service, who: int, card: Card) -> object:
    """The answer; or, where a bot must not answer, the question to an officer at once."""
    if not card.hands_over:
        return Answered(card)
    return HandedOver(await service.applications.ask(who, card.about), card)


async def _card(service: Service, who: int, reference: str) -> object:
    return await _shown(service, who, service.questions.card(reference))


async def _found(service: Service, who: int, reference: str) -> object:
    return Suggested(service.questions.those(reference))


async def _prompt(service: Service, who: int, reference: str) -> object:
    return SearchPrompt()


async def _terms(service: Service, who: int, reference: str) -> object:
    return Terms(service.questions.terms())


async def _rules(service: Service, who: int, reference: str) -> object:
    return Rules()


async def _rule(service: Service, who: int, reference: str) -> object:
    return RulesParagraph(reference)


VIEWS: dict[str, View] = {
    "card": _card,
    "found": _found,
    "search": _prompt,
    "terms": _terms,
    "rules": _rules,
    "rule": _rule,
}


def register(router: Router) -> None:
    router.message.register(on_search, Command("search"))
    router.message.register(on_terms, Command("terms"))
    router.message.register(on_rules, Command("rules"))
