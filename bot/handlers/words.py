"""Words and contacts: answers to the question at hand; without one, a question to us."""

from aiogram import Router
from aiogram.types import Message

from bot.flows import DESK_FLOWS
from bot.handlers.filters import SharedContact, Typed
from bot.handlers.menu import menu
from bot.handlers.search import found, newcomer
from bot.turn import Turn
from bot.typed import Typed as TypedOption
from core.answers import Phone
from core.errors import InvalidAnswer
from core.flow import Question
from core.service import Service
from core.text import Text


async def on_words(message: Message, turn: Turn, typed: TypedOption) -> None:
    words = message.text or ""
    await turn(lambda service: _said(service, turn.who, words, typed))


async def on_contact(message: Message, turn: Turn) -> None:
    contact = message.contact
    assert contact is not None
    own = contact.user_id == turn.who
    await turn(lambda service: _shared(service, turn.who, contact.phone_number, own))


async def _said(service: Service, who: int, words: str, typed: TypedOption) -> object:
    visitor = await service.visitors.meet(who)
    if visitor.language is None:
        return await newcomer(service, who, words)
    standing = await service.conversations.current(who)
    if standing is not None and standing.place.is_review:
        return await menu(service, who, Text("not-expected"))
    if standing is None or not isinstance(standing.place.node, Question):
        answer = await found(service, who, words)
        return answer or await menu(service, who, Text("not-expected"))
    option = typed.option(standing.place.flow, standing.place.node, words)
    if standing.conversation.flow in DESK_FLOWS:
        return await service.desk.say(who, option or words)
    return await service.conversations.say(who, option or words)


async def _shared(service: Service, who: int, number: str, own: bool) -> object:
    """Only one's own number, and only when it was asked for (reliability T15)."""
    standing = await service.conversations.current(who)
    node = standing.place.node if standing else None
    if not (isinstance(node, Question) and isinstance(node.reader, Phone)):
        return await menu(service, who, Text("not-expected"))
    if not own:
        raise InvalidAnswer(Text("phone-foreign"))
    return await service.conversations.say(who, number)


def register(router: Router) -> None:
    router.message.register(on_words, Typed())
    router.message.register(on_contact, SharedContact())
