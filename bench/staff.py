"""The officers of the made-up crowd: who has which case, what they keep, and the audit of it."""

import heapq
import json
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from bench.crowd import NOW, MadeUp, reference
from core.audit import BEGINNING, Action, chained, entered
from core.calendar import day
from core.cases import LEASE
from core.events import BY_VISITORS
from core.officers import Role
from core.text import Language
from storage.card_drafts import WRITTEN
from storage.seal import PLAIN
from storage.times import moment, ms

OFFICERS = 20
FIRST_OFFICER = 900
"""An admin, to whom every page is open."""
LEADS = 3
HOLDS_NOW = 45
"""Of so many cases that were claimed and not ended, one is held at this moment."""
OFFERED = 10
"""Of so many that are held, one is offered to a colleague."""
CHOICES = ("whose=mine", "waiting=1&language=ru", "programme=kandas&district=aktau", "late=1")
ASKED = {Language.KK: 4_000, Language.RU: 2_000}
"""How many questions no card answered."""
DRAFTS = 40

COLUMNS = {
    "officers": "id, role, name, joined_at",
    "console_sessions": "token, officer, opened_at, seen_at",
    "saved_filters": "officer, name, chosen",
    "unanswered": "language, words, asked_on",
    "unanswered_counts": "language, unanswered",
    "card_drafts": "written, officer, changed_at",
    "audit": "number, acted_at, actor, role, action, subject, params, hash",
}

Row = tuple[object, ...]
Coming = tuple[int, int, int, str, str]
"""When an entry is due in milliseconds, its case, its place in that, the action and the status."""


def officer_of(case: int) -> int:
    return FIRST_OFFICER + case % OFFICERS


def role_of(officer: int) -> Role:
    if officer == FIRST_OFFICER:
        return Role.ADMIN
    return Role.LEAD if officer <= FIRST_OFFICER + LEADS else Role.OFFICER


def held_until(case: int, worked_at: datetime) -> datetime:
    """Most leases have lapsed; every so many holds, and then for everybody's share."""
    return NOW + LEASE / 2 if case // OFFICERS % HOLDS_NOW == 0 else worked_at + LEASE


def offered_to(case: int) -> int | None:
    is_offered = case // OFFICERS % (HOLDS_NOW * OFFERED) == 0
    return officer_of(case + 1) if is_offered else None


def rows() -> dict[str, list[Row]]:
    """All that officers keep, and what waits for them."""
    officers = range(FIRST_OFFICER, FIRST_OFFICER + OFFICERS)
    return {
        "officers": [(o, role_of(o), f"{PLAIN}Маман {o}", ms(NOW)) for o in officers],
        "console_sessions": [(f"token of {o}", o, ms(NOW), ms(NOW)) for o in officers],
        "saved_filters": [(o, PLAIN + one, one) for o in officers for one in CHOICES],
        "unanswered": [
            (language, f"{PLAIN}Сұрақ {number}", day(NOW).isoformat())
            for language, many in ASKED.items()
            for number in range(many)
        ],
        "unanswered_counts": list(ASKED.items()),
        "card_drafts": [
            (PLAIN + json.dumps(dict.fromkeys(WRITTEN, f"Сұрақ {n}")), FIRST_OFFICER, ms(NOW))
            for n in range(DRAFTS)
        ],
    }


class Trail:
    """The audit as it grew: in the order in which things happened, each entry chained."""

    def __init__(self) -> None:
        self._head = BEGINNING
        self._coming: list[Coming] = []

    def after(self, batch: Iterable[tuple[MadeUp, Iterable[datetime]]]) -> Iterator[Row]:
        """
        What officers did until the last of these cases came in. Each comes with the moments at
        which it was opened.
        """
        for made, looks in batch:
            yield from self._until(ms(made.at[0]))
            for coming in _coming(made, looks):
                heapq.heappush(self._coming, coming)

    def rest(self) -> Iterator[Row]:
        """What they did since."""
        return self._until(ms(NOW + timedelta(milliseconds=1)))

    def _until(self, milliseconds: int) -> Iterator[Row]:
        while self._coming and self._coming[0][0] < milliseconds:
            yield self._chained(heapq.heappop(self._coming))

    def _chained(self, coming: Coming) -> Row:
        at, case, _, action, status = coming
        entry = chained(
            entered(
                at=moment(at),
                actor=officer_of(case),
                role=role_of(officer_of(case)),
                action=action,
                subject=reference(case),
                params={"status": status} if status else {},
            ),
            self._head,
        )
        self._head = type(self._head)(entry.number, entry.hash)
        return (
            *(entry.number, entry.milliseconds, entry.actor, entry.role),
            *(entry.action, entry.subject, entry.params, entry.hash),
        )


def _coming(made: MadeUp, looks: Iterable[datetime]) -> Iterator[Coming]:
    """Whatever an officer does is entered first, then that the case was opened for it."""
    for number, (act, at) in enumerate(zip(made.life, made.at, strict=True)):
        if act.code not in BY_VISITORS:
            yield (ms(at), made.number, number, act.code, act.status)
    for at in looks:
        yield (ms(at), made.number, len(made.life), Action.OPENED, "")
