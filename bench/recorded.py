"""The screens of one recorded conversation, for bots that show them without deciding anything."""

from dataclasses import dataclass
from typing import Any

from bench.road import FORM, ROAD

Call = dict[str, Any]
NAMED = {
    0: "language",
    1: "menu",
    2: "terms",
    3: "card:kandas",
    4: "terms",
    5: "menu",
    -2: "review",
}
"""Screens to go to at any time, by the step that shows them."""
OPENS = len(ROAD) - len(FORM) - 2
"""The step that opens the form."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question; *folds* is said when an answer to it folds a keyboard away."""

    key: str
    options: frozenset[str]
    screen: Call
    folds: str = ""


@dataclass(frozen=True, slots=True)
class Screens:
    named: dict[str, Call]
    questions: list[Asked]


def read(recorded: list[list[Call]]) -> Screens:
    """From what was said after each step of the road."""
    named = {name: _screen(recorded[step]) for step, name in NAMED.items()}
    named["receipt"] = _screen(recorded[-1])
    return Screens(named, [_asked(recorded, step) for step in range(OPENS, len(ROAD) - 2)])


def _asked(recorded: list[list[Call]], step: int) -> Asked:
    key = _key(recorded[step])
    screen = _screen(recorded[step])
    carried = [one.get("callback_data", "") for row in screen["rows"] for one in row]
    options = frozenset(data.rpartition(":")[2] for data in carried if data.startswith("a:"))
    folded = (call["text"] for call in recorded[step + 1] if _folds(call))
    return Asked(key, options, screen, next(folded, ""))


def _screen(calls: list[Call]) -> Call:
    said = next(call for call in calls if _has_buttons(call))
    rows = said["reply_markup"]["inline_keyboard"]
    screen = {"text": said["text"], "rows": [[_button(one) for one in row] for row in rows]}
    opens = [call for call in calls if "keyboard" in (call.get("reply_markup") or {})]
    return {**screen, "opens": opens[0]} if opens else screen


def _button(recorded: Call) -> Call:
    """The same words; what it carries is the yardstick's own, and nearly as long."""
    parts = recorded.get("callback_data", "").split(":")
    match parts:
        case ["l", language, *_]:
            data = f"l:{language}"
        case ["a", _, _, _, question, option]:
            data = f"a:{question}:{option}"
        case ["m", *_, "send"]:
            data = "send"
        case ["v", *looked]:
            data = f"v|{':'.join(looked)}"
        case _:
            data = ":".join(parts)
    return {**recorded, "callback_data": data} if data else recorded


def _key(calls: list[Call]) -> str:
    """The question that a screen asks: one of its buttons carries it, if only "why?"."""
    said = next(call for call in calls if _has_buttons(call))
    rows = said["reply_markup"]["inline_keyboard"]
    carried = [str(one.get("callback_data", "")).split(":") for row in rows for one in row]
    return next(parts[4] for parts in carried if parts[0] in ("a", "m") and parts[4])


def _has_buttons(call: Call) -> bool:
    return "inline_keyboard" in (call.get("reply_markup") or {})


def _folds(call: Call) -> bool:
    return "remove_keyboard" in (call.get("reply_markup") or {})
