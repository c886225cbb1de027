"""The same message in another chat, with or without its author's name."""

from collections.abc import Callable

from emulator.entities import bot_words
from emulator.limits import CAPTION, MESSAGES_AT_ONCE
from emulator.methods.finding import chat_of, message_in, open_chat
from emulator.methods.sending import caption_content, put
from emulator.refusals import Json, bad_request
from emulator.world import World, unix

OWN_TO_THE_ORIGINAL = [
    "message_id",
    "from",
    "chat",
    "date",
    "edit_date",
    "reply_markup",
    "reply_to_message",
    "has_protected_content",
]
SERVICE = ("new_chat_members", "left_chat_member", "pinned_message")


def copy_message(world: World, params: Json) -> Json:
    """Say the same again; the answer is only the new id."""
    chat = open_chat(world, params.get("chat_id"))
    content = _content(world, params, "copy")
    if bot_words(params, "caption", CAPTION) and "text" not in content:
        content = {key: value for key, value in content.items() if "caption" not in key}
        content |= caption_content(world, params, "copyMessage")
    return {"message_id": put(world, chat, params, content).id}


def copy_messages(world: World, params: Json) -> list[Json]:
    """Say several again; those that cannot be copied are skipped."""
    numbers = params["message_ids"]
    if not 1 <= len(numbers) <= MESSAGES_AT_ONCE:
        raise bad_request("there must be from 1 to 100 messages to copy")
    if numbers != sorted(set(numbers)):
        raise bad_request("message identifiers must be in a strictly increasing order")
    source = chat_of(world, params.get("from_chat_id"))
    single = {key: value for key, value in params.items() if key != "message_ids"}
    found = [number for number in numbers if number in source.messages]
    return [copy_message(world, {**single, "message_id": number}) for number in found]


def forward_message(world: World, params: Json) -> Json:
    """Pass on, with the author's name."""
    chat = open_chat(world, params.get("chat_id"))
    original = chat_of(world, params.get("from_chat_id")).messages.get(params["message_id"])
    content = _content(world, params, "forward")
    assert original is not None
    content["forward_origin"] = {
        "type": "user",
        "date": original.sent_at,
        "sender_user": original.wire["from"],
    }
    content["forward_date"] = unix(world.now())
    return put(world, chat, params, content).wire


def _content(world: World, params: Json, purpose: str) -> Json:
    source = chat_of(world, params.get("from_chat_id"))
    original = message_in(source, params["message_id"], purpose)
    if any(kind in original.wire for kind in SERVICE):
        raise bad_request(
            f"message can't be {purpose.removesuffix('y')}ied"
            if purpose == "copy"
            else "message can't be forwarded"
        )
    if original.wire.get("has_protected_content"):
        raise bad_request("message has protected content and can't be forwarded or copied")
    return {key: value for key, value in original.wire.items() if key not in OWN_TO_THE_ORIGINAL}


METHODS: dict[str, Callable[[World, Json], object]] = {
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
    "forwardMessage": forward_message,
}
