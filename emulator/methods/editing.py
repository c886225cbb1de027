"""Changing and deleting messages that stand already."""

from collections.abc import Callable

from emulator import keyboards
from emulator.chats import Chat, Message
from emulator.limits import DELETABLE, MESSAGES_AT_ONCE
from emulator.methods.finding import message_in, open_chat, own_message
from emulator.methods.sending import caption_content, media_content, text_content
from emulator.refusals import Json, bad_request
from emulator.world import World, since, unix

WORDS = ("text", "entities", "caption", "caption_entities", "show_caption_above_media")
MEDIA = ("photo", "document")
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)


def edit_message_text(world: World, params: Json) -> Json:
    """Other words in the same place."""
    _, message = own_message(world, params)
    if "text" not in message.wire:
        raise bad_request("there is no text in the message to edit")
    content = text_content(world, params, "editMessageText")
    return _change(world, message, params, content, WORDS)


def edit_message_caption(world: World, params: Json) -> Json:
    """Other words under the same picture."""
    _, message = own_message(world, params)
    if not any(kind in message.wire for kind in MEDIA):
        raise bad_request("there is no caption in the message to edit")
    content = caption_content(world, params, "editMessageCaption")
    return _change(world, message, params, content, WORDS)


def edit_message_media(world: World, params: Json) -> Json:
    """Another picture or file in the same place."""
    _, message = own_message(world, params)
    media = params["media"]
    if media["type"] not in MEDIA:
        raise bad_request("this emulator knows photos and documents only")
    content = media_content(world, media["type"], media["media"])
    content |= caption_content(world, media, "editMessageMedia")
    return _change(world, message, params, content, (*WORDS, *MEDIA))


def edit_message_reply_markup(world: World, params: Json) -> Json:
    """Another inline keyboard, or none."""
    _, message = own_message(world, params)
    return _change(world, message, params, {}, ())


def _change(
    world: World, message: Message, params: Json, content: Json, replaced: tuple[str, ...]
) -> Json:
    markup: Json | None = params.get("reply_markup")
    keyboards.check(markup, inline_only=True)
    if markup and any(markup["inline_keyboard"]):
        content["reply_markup"] = markup
    dropped = (*replaced, "reply_markup", "edit_date")
    before = {key: value for key, value in message.wire.items() if key != "edit_date"}
    after = {key: value for key, value in before.items() if key not in dropped} | content
    if after == before:
        raise bad_request(NOT_MODIFIED)
    message.text_edited |= bool(replaced)
    message.wire = {**after, "edit_date": unix(world.now())}
    world.bell.ring()
    return message.wire


def delete_message(world: World, params: Json) -> bool:
    """Remove one message, the bot's or, in a private chat, the person's."""
    chat = open_chat(world, params.get("chat_id"))
    message = message_in(chat, params["message_id"], "delete")
    _must_be_deletable(world, chat, message)
    chat.remove(message.id)
    world.bell.ring()
    return True


def delete_messages(world: World, params: Json) -> bool:
    """Remove several; those not found are skipped."""
    chat = open_chat(world, params.get("chat_id"))
    numbers = params["message_ids"]
    if not 1 <= len(numbers) <= MESSAGES_AT_ONCE:
        raise bad_request(
            "there are too many messages to delete"
            if numbers
            else "message identifiers are not specified"
        )
    found = [chat.messages[number] for number in numbers if number in chat.messages]
    for message in found:
        _must_be_deletable(world, chat, message)
    for message in found:
        chat.remove(message.id)
    world.bell.ring()
    return True


def _must_be_deletable(world: World, chat: Chat, message: Message) -> None:
    foreign = not message.from_bot and chat.type != "private"
    if foreign and chat.bot_status != "administrator":
        raise bad_request("message can't be deleted")
    if since(world, message) > DELETABLE:
        raise bad_request("message can't be deleted for everyone", ordinary=True)


METHODS: dict[str, Callable[[World, Json], object]] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
