"""Entries of the audit in words: what was done, to what, and what else is known of it."""

import json
from collections.abc import Callable, Mapping

from core.audit import Action, Entry
from core.broadcasts import State
from core.cases import Status, Urgency
from core.entered import Part
from core.events import Code
from core.officers import Role
from core.text import Text

Said = Text | str
Names = Mapping[int, str]
SEEN = ("audit", "openings", "verdict")


def named(action: str) -> Said:
    """An action; what somebody has spoiled as it stands."""
    if action in set(Action):
        return Text(f"action-{action}")
    return Text(f"history-{action}") if action in set(Code) else action


def subject(entry: Entry, names: Names) -> Said:
    """A case by its reference, an officer by name, a role, a part of the calendar."""
    if entry.action in (Action.INVITED, Action.JOINED):
        return _role(entry.subject)
    if entry.action in OF_OFFICERS:
        return _officer(entry.subject, names)
    is_urgency = entry.subject in set(Urgency)
    return Text(f"urgency-{entry.subject}") if is_urgency else entry.subject


def details(entry: Entry, names: Names) -> tuple[tuple[Said, Said], ...]:
    """Pairs of a name and a value; of a spoiled entry what stands there, without a name."""
    try:
        found = entry.details.items()
        return tuple((_label(name), _value(name, value, names)) for name, value in found)
    except (json.JSONDecodeError, AttributeError):
        return (("", entry.params),)


def people(entry: Entry) -> set[int]:
    """The officers whose names are needed to say it."""
    try:
        told = str(entry.details.get("officer", ""))
    except (json.JSONDecodeError, AttributeError):
        told = ""
    meant = entry.subject if entry.action in OF_OFFICERS else ""
    return {int(one) for one in (told, meant) if _is_number(one)}


OF_OFFICERS = (Action.RENAMED, Action.ROLE_CHANGED, Action.LEFT)


def _label(name: str) -> Said:
    return Text(f"audit-detail-{name}") if name in DETAILS else name


def _value(name: str, value: object, names: Names) -> Said:
    said = str(value)
    return _officer(said, names) if name == "officer" else DETAILS.get(name, str)(said)


def _officer(number: str, names: Names) -> str:
    return names.get(int(number), number) if _is_number(number) else number


def _is_number(written: str) -> bool:
    return written.isascii() and written.isdecimal() and len(written) < 19  # noqa: PLR2004


def _role(value: str) -> Said:
    return Text(f"role-{value}") if value in set(Role) else value


def _status(value: str) -> Said:
    return Text(f"state-{value}") if value in set(Status) else value


def _part(value: str) -> Said:
    return Text(f"audit-part-{value}") if value in set(Part) else value


def _seen(value: str) -> Said:
    return Text(f"audit-seen-{value}") if value in SEEN else value


def _state(value: str) -> Said:
    return Text(f"broadcast-{value}") if value in set(State) else value


DETAILS: Mapping[str, Callable[[str], Said]] = {
    "status": _status,
    "role": _role,
    "was": _role,
    "becomes": _role,
    "part": _part,
    "what": _seen,
    "action": named,
    "to": _state,
    "officer": str,
    "edition": str,
    "on": str,
}
"""How the value of each detail is said; a test compares them with what ``core`` enters."""
