"""Questions about chats, and what happens to a chat as a whole."""

from collections.abc import Callable

from emulator.methods.finding import chat_of, message_in, open_chat
from emulator.refusals import Json, bad_request
from emulator.world import World

GiftTypes = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}


def get_chat(world: World, params: Json) -> Json:
    """What the bot may know of a chat."""
    chat = chat_of(world, params.get("chat_id"))
    known: Json = {
        **chat.wire(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": GiftTypes,
    }
    if chat.pinned:
        known["pinned_message"] = chat.messages[chat.pinned[-1]].wire
    return known


def get_chat_member(world: World, params: Json) -> Json:
    """Is this person (or the bot) in the chat?"""
    chat = chat_of(world, params.get("chat_id"))
    user_id = params["user_id"]
    if user_id == world.bot_id:
        return {"user": world.bot_user(), "status": chat.bot_status}
    account = world.people.get(user_id)
    if account is None:
        raise bad_request("PARTICIPANT_ID_INVALID", ordinary=True)
    inside = user_id in chat.people or chat.id == user_id
    return {"user": account.user(), "status": "member" if inside else "left"}


def leave_chat(world: World, params: Json) -> bool:
    """Leave a group."""
    chat = open_chat(world, params.get("chat_id"))
    if chat.type == "private":
        raise bad_request("chat member status can't be changed in private chats")
    chat.bot_status = "left"
    world.bell.ring()
    return True


def pin_chat_message(world: World, params: Json) -> bool:
    """Keep a message on top."""
    chat = open_chat(world, params.get("chat_id"))
    message = message_in(chat, params["message_id"], "pin")
    if message.id not in chat.pinned:
        chat.pinned.append(message.id)
    world.bell.ring()
    return True


def unpin_chat_message(world: World, params: Json) -> bool:
    """Let a message go; the newest pinned one unless named."""
    chat = open_chat(world, params.get("chat_id"))
    message_id = params.get("message_id", chat.pinned[-1] if chat.pinned else None)
    if message_id not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(message_id)
    world.bell.ring()
    return True


def get_file(world: World, params: Json) -> Json:
    """Where a file can be fetched."""
    if world.files.find(params["file_id"]) is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    return world.files.wire(params["file_id"])


METHODS: dict[str, Callable[[World, Json], object]] = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "leaveChat": leave_chat,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "getFile": get_file,
}
