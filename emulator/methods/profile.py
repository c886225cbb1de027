"""How the bot presents itself, per language."""

from collections.abc import Callable
from functools import partial

from emulator.limits import (
    BOT_DESCRIPTION,
    BOT_NAME,
    BOT_SHORT_DESCRIPTION,
    COMMAND_DESCRIPTION,
    COMMAND_NAME,
    COMMANDS,
    LANGUAGE_CODE,
)
from emulator.methods.finding import chat_of
from emulator.profile import scope_key
from emulator.refusals import Json, bad_request
from emulator.world import World

TEXTS = {
    "name": ("Name", BOT_NAME),
    "description": ("Description", BOT_DESCRIPTION),
    "short_description": ("ShortDescription", BOT_SHORT_DESCRIPTION),
}


def _language(params: Json) -> str:
    code = str(params.get("language_code") or "")
    if not LANGUAGE_CODE.fullmatch(code):
        raise bad_request("language code is invalid")
    return code


def set_my_commands(world: World, params: Json) -> bool:
    """The menu of commands for a scope and a language."""
    commands = params["commands"]
    if len(commands) > COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND_NAME.fullmatch(command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= COMMAND_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.profile.commands[scope_key(params.get("scope")), _language(params)] = commands
    world.bell.ring()
    return True


def get_my_commands(world: World, params: Json) -> list[Json]:
    """What was set for exactly this scope and language."""
    return world.profile.commands_of(params.get("scope"), _language(params))


def delete_my_commands(world: World, params: Json) -> bool:
    """Back to the wider scope's commands."""
    world.profile.commands.pop((scope_key(params.get("scope")), _language(params)), None)
    world.bell.ring()
    return True


def _set_text(field: str, world: World, params: Json) -> bool:
    text = str(params.get(field) or "").strip()
    if len(text) > TEXTS[field][1]:
        raise bad_request(f"bot {field.replace('_', ' ')} is too long")
    getattr(world.profile, field)[_language(params)] = text
    world.bell.ring()
    return True


def _get_text(field: str, world: World, params: Json) -> Json:
    text = world.profile.said(getattr(world.profile, field), _language(params))
    return {field: text or (world.username if field == "name" else "")}


def set_chat_menu_button(world: World, params: Json) -> bool:
    """What the button beside the input field opens."""
    button = params.get("menu_button") or {"type": "default"}
    if "chat_id" in params:
        chat_of(world, params["chat_id"]).menu_button = button
    else:
        world.profile.menu_button = button
    world.bell.ring()
    return True


def get_chat_menu_button(world: World, params: Json) -> Json:
    """What it opens now."""
    chat = chat_of(world, params["chat_id"]) if "chat_id" in params else None
    return (chat and chat.menu_button) or world.profile.menu_button


METHODS: dict[str, Callable[[World, Json], object]] = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
    **{f"setMy{title}": partial(_set_text, field) for field, (title, _) in TEXTS.items()},
    **{f"getMy{title}": partial(_get_text, field) for field, (title, _) in TEXTS.items()},
}
