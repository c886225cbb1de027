"""What an officer typed into the form of a case; nothing of it is lost when it is refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from core.cases import Status, WaitingOn
from core.corrections import Defect, Item
from core.plans import Act
from core.rules.guards import Guard

DEFECT, REMARK = "defect.", "remark."
"""Begin the names of the fields that stand beside each answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The fields as a browser sends them."""

    revision: str = ""
    status: str = ""
    turn: str = WaitingOn.VISITOR
    words: str = ""
    note: str = ""
    due_on: str = ""
    defects: Mapping[str, str] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()

    def act(self, reference: str) -> Act:
        """The same as an act; what cannot be read is left out, and ``core`` finds it missing."""
        return Act(
            reference=reference,
            revision=int(self.revision) if self.revision.isdecimal() else -1,
            status=Status(self.status) if self.status in set(Status) else None,
            words=self.words,
            note=self.note,
            items=tuple(self._items()),
            due_on=_day(self.due_on),
            turn=WaitingOn(self.turn) if self.turn in set(WaitingOn) else WaitingOn.VISITOR,
            confirmed=frozenset(Guard(one) for one in self.confirmed if one in set(Guard)),
        )

    def _items(self) -> list[Item]:
        return [
            Item(question=key, defect=Defect(defect), remark=self.remarks.get(key, ""))
            for key, defect in self.defects.items()
            if defect in set(Defect)
        ]


def typed(form: Mapping[str, str], confirmed: frozenset[str]) -> Typed:
    """Read the *form*."""
    return Typed(
        revision=form.get("revision", ""),
        status=form.get("status", ""),
        turn=form.get("turn", ""),
        words=form.get("words", ""),
        note=form.get("note", ""),
        due_on=form.get("due_on", ""),
        defects=_beginning(form, DEFECT),
        remarks=_beginning(form, REMARK),
        confirmed=confirmed,
    )


def taken_back(act: Act) -> Typed:
    """What was typed into a form that has become an act."""
    return Typed(
        status=act.status or "",
        turn=act.turn,
        words=act.words,
        note=act.note,
        due_on=act.due_on.isoformat() if act.due_on else "",
        defects={item.question: item.defect for item in act.items},
        remarks={item.question: item.remark for item in act.items},
    )


def _beginning(form: Mapping[str, str], prefix: str) -> dict[str, str]:
    return {
        name.removeprefix(prefix): value
        for name, value in form.items()
        if name.startswith(prefix) and value
    }


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
