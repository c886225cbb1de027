"""Answers to button presses."""

from collections.abc import Callable

from emulator.limits import CALLBACK_ANSWER, CALLBACK_KEPT
from emulator.refusals import Json, bad_request
from emulator.world import World

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(world: World, params: Json) -> bool:
    """Stop the button's spinner, perhaps with a toast or an alert."""
    press = world.presses.get(str(params.get("callback_query_id")))
    text = str(params.get("text") or "")
    if len(text) > CALLBACK_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    if press is None:
        raise bad_request(TOO_OLD)
    del world.presses[press.id]
    if world.now() - press.at > CALLBACK_KEPT:
        raise bad_request(TOO_OLD, ordinary=True)
    account = world.people[press.person_id]
    account.answer = {"text": text, "show_alert": bool(params.get("show_alert"))}
    account.answer |= {"url": params["url"]} if "url" in params else {}
    account.answers += 1
    world.look_over("answerCallbackQuery", text)
    world.bell.ring()
    return True


METHODS: dict[str, Callable[[World, Json], object]] = {
    "answerCallbackQuery": answer_callback_query,
}
