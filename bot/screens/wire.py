"""Screens as JSON, for the outbox: what was decided, before it is said in any language."""

from datetime import date, datetime
from typing import Any

from bot.screens.screen import Button, Passing, Screen
from core.text import Arg, Bilingual, Text, Words


def packed(screen: Screen) -> dict[str, Any]:
    return {
        "text": [[_arg(line) for line in paragraph] for paragraph in screen.paragraphs],
        "rows": [[_button(button) for button in row] for row in screen.rows],
        "asks_contact": screen.asks_contact,
        "in_both": screen.in_both,
    }


def unpacked(data: dict[str, Any]) -> Screen:
    return Screen(
        paragraphs=tuple(tuple(_words(line) for line in lines) for lines in data["text"]),
        rows=tuple(tuple(_unpacked_button(*button) for button in row) for row in data["rows"]),
        asks_contact=data["asks_contact"],
        in_both=data["in_both"],
    )


def packed_words(words: Words) -> Any:
    return _arg(words)


def unpacked_words(data: Any) -> Words:
    return _words(data)


def _button(button: Button) -> list[Any]:
    passing = button.passing
    passed = [passing.carried, _arg(passing.words)] if passing else None
    return [_arg(button.label), button.tap, button.url, passed, button.app]


def _unpacked_button(label: Any, tap: str, url: str, passed: Any = None, app: str = "") -> Button:
    """What an earlier version of ours decided has nothing to pass on, and no page to open."""
    passing = Passing(passed[0], _words(passed[1])) if passed else None
    return Button(_words(label), tap, url, passing, app)


def _arg(arg: Arg) -> Any:
    match arg:
        case Text():
            return {"t": arg.id, "a": {key: _arg(value) for key, value in arg.args.items()}}
        case Bilingual():
            return {"kk": arg.kk, "ru": arg.ru}
        case tuple():
            return [_arg(line) for line in arg]
        case datetime():
            return {"at": arg.isoformat()}
        case date():
            return {"on": arg.isoformat()}
        case _:
            return arg


def _unpacked_arg(data: Any) -> Arg:
    match data:
        case {"at": moment}:
            return datetime.fromisoformat(moment)
        case {"on": day}:
            return date.fromisoformat(day)
        case dict():
            return _words(data)
        case list():
            return tuple(_words(line) for line in data)
        case str() | int():
            return data
        case _:
            raise TypeError(f"not an argument: {type(data).__name__}")


def _words(data: dict[str, Any]) -> Words:
    if "t" in data:
        return Text(data["t"], {key: _unpacked_arg(value) for key, value in data["a"].items()})
    return Bilingual(data["kk"], data["ru"])
