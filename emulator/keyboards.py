"""Keyboards: what Telegram accepts under a message and below the input field."""

from collections.abc import Iterable

from emulator.limits import (
    BUTTON_TEXT,
    BUTTON_URL,
    BUTTONS,
    BUTTONS_IN_ROW,
    CALLBACK_DATA_BYTES,
    COPY_TEXT,
    PLACEHOLDER,
)
from emulator.links import is_link
from emulator.refusals import Json, bad_request

KINDS = ("inline_keyboard", "keyboard", "remove_keyboard", "force_reply")
NOT_ACTIONS = {"text", "style", "icon_custom_emoji_id"}
STYLES = {"danger", "success", "primary"}


def kind_of(markup: Json | None) -> str | None:
    """Which of the four it is; None without one."""
    if markup is None:
        return None
    return next((kind for kind in KINDS if kind in markup), None)


def check(markup: Json | None, *, inline_only: bool = False) -> None:
    """
    Let through what Telegram would.

    Raises:
        Refusal: a button, or the whole keyboard, is not acceptable.
    """
    kind = kind_of(markup)
    if markup is None:
        return
    if kind is None or (inline_only and kind != "inline_keyboard"):
        raise bad_request(
            "object expected as reply markup" if kind is None else "inline keyboard expected"
        )
    if len(markup.get("input_field_placeholder", "")) > PLACEHOLDER:
        raise bad_request("reply keyboard placeholder is too long")
    if kind in ("inline_keyboard", "keyboard"):
        _check_size(markup[kind])
        for button in _buttons(markup[kind]):
            _check_label(button, kind)
            if kind == "inline_keyboard":
                _check_action(button)


def _buttons(rows: list[list[Json]]) -> Iterable[Json]:
    return (button for row in rows for button in row)


def _check_size(rows: list[list[Json]]) -> None:
    longest = max(map(len, rows), default=0)
    if sum(map(len, rows)) > BUTTONS or longest > BUTTONS_IN_ROW:
        raise bad_request("reply markup is too long")


def _check_label(button: Json, kind: str) -> None:
    what = "inline keyboard button" if kind == "inline_keyboard" else "keyboard button"
    if not button["text"].strip():
        raise bad_request(f"{what} text must be non-empty")
    if len(button["text"]) > BUTTON_TEXT:
        raise bad_request(f"{what} text is too long")
    if button.get("style") not in (None, *STYLES):
        raise bad_request(f"can't parse {what}: invalid button style specified")


def _check_action(button: Json) -> None:
    actions = set(button) - NOT_ACTIONS
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one action is expected")
    data = button.get("callback_data")
    if data is not None and not 1 <= len(data.encode()) <= CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if len(button.get("url", "")) > BUTTON_URL:
        raise bad_request("BUTTON_URL_INVALID")
    if "url" in button and not is_link(button["url"]):
        raise bad_request(
            f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL"
        )
    app = button.get("web_app", {}).get("url", "https://")
    if not app.startswith("https://"):
        raise bad_request(
            f"inline keyboard button Web App URL '{app}' is invalid: Only HTTPS links are allowed"
        )
    if "copy_text" in button and not 1 <= len(button["copy_text"]["text"]) <= COPY_TEXT:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
