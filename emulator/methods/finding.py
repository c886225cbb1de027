"""Which chat and message the bot means, and whether it may."""

from emulator.chats import Chat, Message
from emulator.refusals import Json, bad_request, forbidden, moved
from emulator.world import World


def chat_of(world: World, chat_id: object) -> Chat:
    """
    The chat with this id, as far as the bot can know it.

    Raises:
        Refusal: there is none, or the person never started the bot.
    """
    if isinstance(chat_id, int) and chat_id in world.chats:
        chat = world.chats[chat_id]
        if chat.account is not None and not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat
    if chat_id in world.people:
        raise forbidden("bot can't initiate conversation with a user")
    raise bad_request("chat not found")


def open_chat(world: World, chat_id: object) -> Chat:
    """A chat the bot may write to now."""
    chat = chat_of(world, chat_id)
    if chat.moved_to is not None:
        raise moved(chat.moved_to)
    if chat.account is not None and chat.account.deleted:
        raise forbidden("user is deactivated")
    if chat.account is not None and chat.account.blocks_bot:
        raise forbidden("bot was blocked by the user")
    if chat.bot_status in ("kicked", "left"):
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    return chat


def message_in(chat: Chat, message_id: int, purpose: str) -> Message:
    """
    A message that still stands.

    Raises:
        Refusal: it does not; no mistake of the bot's if somebody has deleted it.
    """
    message = chat.messages.get(message_id)
    if message is None:
        gone = message_id in chat.deleted
        raise bad_request(f"message to {purpose} not found", ordinary=gone)
    return message


def own_message(world: World, params: Json) -> tuple[Chat, Message]:
    """The bot's own message that a call wants to change."""
    if "inline_message_id" in params:
        raise bad_request("MESSAGE_ID_INVALID")
    if "message_id" not in params:
        raise bad_request("message identifier is not specified")
    chat = open_chat(world, params.get("chat_id"))
    message = message_in(chat, params["message_id"], "edit")
    if not message.from_bot or message.reply_markup_kind not in (None, "inline_keyboard"):
        raise bad_request("message can't be edited")
    return chat, message
