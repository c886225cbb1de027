"""Phones: people whose screens are shown, and what stands on each screen."""

from dataclasses import dataclass

from emulator.chats import Message
from emulator.limits import CALLBACK_KEPT
from emulator.person import Person
from emulator.refusals import Json
from emulator.world import World

MESSAGES_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Phone:
    """A person's phone on the page; *start* is the payload of the link that led to the bot."""

    person: Person
    label: str = ""
    start: str = ""


def read_phone(world: World, written: str) -> Phone:
    """
    A phone from ``id;name;language;phone;label;start``; what is left out is made up.

    Raises:
        ValueError: there is no id or name.
    """
    number, name, *rest = (part.strip() for part in written.split(";"))
    language, phone, label, start = [*rest, "", "", "", ""][:4]
    person = Person(
        world, int(number), name, language or "kk", phone=phone or f"+7701{int(number):07d}"
    )
    return Phone(person, label or name, start)


def screen_of(phone: Phone) -> Json:
    """Everything a page needs to draw this phone."""
    person, world = phone.person, phone.person.world
    account, chat = person.account, person.private
    acting = chat.action is not None and chat.action_until is not None
    return {
        "id": account.id,
        "name": account.first_name,
        "language": account.language_code,
        "label": phone.label,
        "start": phone.start,
        "blocked": account.blocks_bot,
        "started": chat.started,
        "bot": _bot(world, account.language_code, person.id),
        "messages": [_shown(world, one) for one in person.chat[-MESSAGES_SHOWN:]],
        "pinned": chat.pinned[-1] if chat.pinned else None,
        "keyboard": chat.keyboard,
        "acting": acting and chat.action_until is not None and chat.action_until > world.now(),
        "answer": (account.answer or {}) | {"number": account.answers},
    }


def _bot(world: World, language: str, person_id: int) -> Json:
    profile = world.profile
    return {
        "name": profile.said(profile.name, language) or world.username,
        "username": world.username,
        "description": profile.said(profile.description, language),
        "commands": profile.commands_in(person_id, language),
    }


def _shown(world: World, message: Message) -> Json:
    return {
        **message.wire,
        "own": not message.from_bot,
        "edited": message.text_edited,
        "pressed": [
            press.data
            for press in world.presses.values()
            if press.message_id == message.id
            and press.chat_id == message.wire["chat"]["id"]
            and world.now() - press.at < CALLBACK_KEPT
        ],
    }
