"""One call of the bot, from raw parameters to the answer on the wire."""

import asyncio
import inspect
import json
from typing import Any

from emulator import parameters
from emulator.faults import Fault, Reply
from emulator.files import Upload
from emulator.methods import METHODS
from emulator.refusals import Json, Refusal, bad_request
from emulator.world import World

ATTACHED = "attach://"


async def call(
    world: World, token: str, method: str, raw: Json, files: dict[str, Upload] | None = None
) -> Reply:
    """Act as Telegram would, or fail as told by ``world.faults``."""
    name = parameters.proper_name(method) or method
    if token != world.token:
        return _refused(world, name, raw, Refusal(401, "Unauthorized", ordinary=True))
    try:
        if name not in METHODS:
            raise Refusal(404, "Not Found: method not found")
        params = parameters.read(name, _attached(world, _without_empty(world, name, raw), files))
    except Refusal as refusal:
        return _refused(world, name, raw, refusal)
    if world.throttle is not None:
        await world.throttle.travel()
    fault = _hurried(world, name, params) or await world.faults.strike(name, params.get("chat_id"))
    reply = fault.reply() if fault else None
    if fault is not None and reply is not None:
        world.record(name, params, fault.kind)
        return reply
    return await _act(world, name, params, fault)


def _hurried(world: World, name: str, params: Json) -> Fault | None:
    wait = world.throttle.refuses(name, params.get("chat_id")) if world.throttle else 0
    return Fault(kind="too_many_requests", retry_after=wait) if wait else None


async def _act(world: World, name: str, params: Json, fault: Fault | None) -> Reply:
    try:
        result = METHODS[name](world, params)
        if inspect.isawaitable(result):
            result = await result
    except Refusal as refusal:
        return _refused(world, name, params, refusal)
    if name != "getUpdates" or result:  # empty polls would drown the log
        world.record(name, params, "ok")
    if world.throttle is not None:
        await world.throttle.travel()
    lost = fault is not None and fault.kind == "lost_reply"
    if fault is not None and fault.kind == "slow":
        await asyncio.sleep(fault.delay)
    return Reply(200, json.dumps({"ok": True, "result": result}), lost=lost)


def _refused(world: World, name: str, params: Json, refusal: Refusal) -> Reply:
    world.record(name, params, refusal.description)
    if not refusal.ordinary:
        world.complain(f"{name}: {refusal.description}")
    return Reply(refusal.code, json.dumps(refusal.body()))


def _without_empty(world: World, name: str, raw: Json) -> Json:
    """Most clients drop empty words on the way, so a bot that says them means nothing by them."""
    empty = [key for key, value in raw.items() if value == "" and key not in ALLOWED_EMPTY]
    for key in empty:
        world.complain(f"{name}: {key} is an empty string")
    return {key: value for key, value in raw.items() if value != ""}


ALLOWED_EMPTY = {
    "language_code",  # everybody else's language
    "name",  # setMyName and its like: "" removes the text
    "description",
    "short_description",
    "url",  # setWebhook: "" removes the webhook
}


def _attached(world: World, raw: Json, files: dict[str, Upload] | None) -> Json:
    """Keep uploaded files, and put their ids where the call mentions them."""
    kept = {key: world.files.keep(upload) for key, upload in (files or {}).items()}

    def resolved(value: Any) -> Any:
        if isinstance(value, str) and value.startswith(ATTACHED):
            key = value.removeprefix(ATTACHED)
            if key not in kept:
                raise bad_request(f"wrong file attachment {key!r}")
            return kept[key]
        if isinstance(value, dict):
            return {key: resolved(item) for key, item in value.items()}
        if isinstance(value, list):
            return [resolved(item) for item in value]
        return value

    direct = {key: file_id for key, file_id in kept.items() if key in ("photo", "document")}
    return direct | {key: resolved(_opened(value)) for key, value in raw.items()}


def _opened(value: Any) -> Any:
    """Media objects arrive as JSON inside a form; attachments hide in there."""
    if isinstance(value, str) and value.startswith(("{", "[")) and ATTACHED in value:
        return json.loads(value)
    return value
