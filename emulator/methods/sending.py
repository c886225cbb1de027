"""New messages of the bot."""

from collections.abc import Callable
from datetime import timedelta

from emulator import keyboards
from emulator.chats import Chat, Message
from emulator.entities import bot_words
from emulator.files import Files, Upload
from emulator.limits import CAPTION, TEXT
from emulator.methods.finding import message_in, open_chat
from emulator.photos import photo_sizes
from emulator.refusals import Json, bad_request
from emulator.world import World

ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)
ACTION_SHOWS = timedelta(seconds=5)


def send_message(world: World, params: Json) -> Json:
    """A text."""
    chat = open_chat(world, params.get("chat_id"))
    content = text_content(world, params, "sendMessage")
    return put(world, chat, params, content).wire


def send_photo(world: World, params: Json) -> Json:
    """A picture with a caption."""
    return _send_media(world, params, "photo")


def send_document(world: World, params: Json) -> Json:
    """A file with a caption."""
    return _send_media(world, params, "document")


def send_location(world: World, params: Json) -> Json:
    """A place on the map."""
    chat = open_chat(world, params.get("chat_id"))
    point = {key: params[key] for key in ("latitude", "longitude")}
    return put(world, chat, params, {"location": point}).wire


def send_contact(world: World, params: Json) -> Json:
    """Somebody's card."""
    chat = open_chat(world, params.get("chat_id"))
    fields = ("phone_number", "first_name", "last_name")
    card = {key: params[key] for key in fields if key in params}
    return put(world, chat, params, {"contact": card}).wire


def send_chat_action(world: World, params: Json) -> bool:
    """ "typing…" above the input field."""
    chat = open_chat(world, params.get("chat_id"))
    if params.get("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.action = params["action"]
    chat.action_until = world.now() + ACTION_SHOWS
    world.bell.ring()
    return True


def _send_media(world: World, params: Json, kind: str) -> Json:
    chat = open_chat(world, params.get("chat_id"))
    content = media_content(world, kind, str(params.get(kind, "")))
    content |= caption_content(world, params, f"send{kind.title()}")
    return put(world, chat, params, content).wire


def text_content(world: World, params: Json, method: str) -> Json:
    """The text part of a message."""
    words = bot_words(params, "text", TEXT)
    if words is None:
        raise bad_request("message text is empty")
    world.look_over(method, words.text)
    return _said("text", "entities", words.text, words.entities)


def caption_content(world: World, params: Json, method: str) -> Json:
    """The caption part of a message; nothing when there is none."""
    words = bot_words(params, "caption", CAPTION)
    if words is None:
        return {}
    world.look_over(method, words.text)
    content = _said("caption", "caption_entities", words.text, words.entities)
    if params.get("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content


def _said(field: str, entities_field: str, text: str, entities: list[Json]) -> Json:
    return {field: text, entities_field: entities} if entities else {field: text}


def media_content(world: World, kind: str, file_id: str) -> Json:
    """The photo or document part of a message."""
    if not file_id:
        raise bad_request(f"there is no {kind} in the request")
    upload = world.files.find(file_id)
    if upload is not None:
        return _uploaded(world.files, kind, file_id, upload)
    if not file_id.startswith(("http://", "https://")):
        raise bad_request("wrong file identifier/HTTP URL specified")
    file = world.files.wire(file_id)
    if kind == "photo":
        return {"photo": [{**file, "width": 800, "height": 600}]}
    return {"document": {**file, "file_name": file_id}}


def _uploaded(files: Files, kind: str, file_id: str, upload: Upload) -> Json:
    if kind == "photo":
        return {"photo": photo_sizes(files, file_id, upload)}
    if files.photo(file_id) is not None:
        raise bad_request("can't use file of type Photo as Document")
    files.file(file_id)
    wire = files.wire(file_id)
    del wire["file_path"]
    return {"document": {**wire, "file_name": upload.name}}


def put(world: World, chat: Chat, params: Json, content: Json) -> Message:
    """Post *content* with everything that may hang on a new message."""
    markup: Json | None = params.get("reply_markup")
    keyboards.check(markup)
    content = {**_reply(chat, params), **content}
    if params.get("protect_content"):
        content["has_protected_content"] = True
    kind = keyboards.kind_of(markup)
    if kind == "inline_keyboard" and markup is not None and any(markup["inline_keyboard"]):
        content["reply_markup"] = markup
    message = world.post(chat, None, content)
    message.reply_markup_kind = kind
    _set_keyboard(chat, kind, markup)
    return message


def _set_keyboard(chat: Chat, kind: str | None, markup: Json | None) -> None:
    if kind == "remove_keyboard":
        chat.keyboard = None
    elif kind in ("keyboard", "force_reply"):
        chat.keyboard = markup


def _reply(chat: Chat, params: Json) -> Json:
    wanted: Json = params.get("reply_parameters") or {}
    if "reply_to_message_id" in params:
        wanted = {"message_id": params["reply_to_message_id"]}
    if not wanted:
        return {}
    if wanted["message_id"] not in chat.messages and wanted.get("allow_sending_without_reply"):
        return {}
    replied = message_in(chat, wanted["message_id"], "be replied")
    return {"reply_to_message": {k: v for k, v in replied.wire.items() if k != "reply_to_message"}}


METHODS: dict[str, Callable[[World, Json], object]] = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendLocation": send_location,
    "sendContact": send_contact,
    "sendChatAction": send_chat_action,
}
