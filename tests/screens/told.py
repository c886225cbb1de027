"""Samples of announcements, as long as they may be, and of the archive of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from bot.screens.subscriptions import Clock
from core.announced import MOST, Wording
from core.announcements import LONGEST_LABEL, LONGEST_TITLE, Lead, Leads
from core.archive import SHOWN, PastAnnouncements
from core.broadcasts import Broadcast, State
from core.text import Bilingual
from tests.core.announcer import EVERYBODY, NEWS, WHOLE
from tests.screens.stage import LARGEST

NOON = datetime(2026, 11, 23, 7, tzinfo=UTC)
LABEL = "Щ" * LONGEST_LABEL
TITLE = "Щ" * LONGEST_TITLE
LEADS = (
    Lead(Leads.FLOW, "relocation"),
    Lead(Leads.LINK, "https://migration.enbek.kz", (LABEL, LABEL)),
    Lead(Leads.ASK),
)


def broadcasts() -> Iterator[Broadcast]:
    """In every state in which visitors see one, with every kind of button."""
    text = "Щ" * (MOST - LONGEST_TITLE)
    for one in (WHOLE, NEWS):
        yield Broadcast(
            id=LARGEST,
            state=State.COMPLETED,
            announcement=replace(one, buttons=LEADS),
            audience=EVERYBODY,
            authors=(LARGEST,),
            revision=9,
            written_at=NOON,
            wording=Wording(Bilingual(TITLE, TITLE), Bilingual(text, text)),
            approver=LARGEST,
            approved_at=NOON,
        )


def of_announcements() -> list[object]:
    every = list(broadcasts())
    return [
        *every,
        *(replace(one, state=State.CORRECTED) for one in every),
        PastAnnouncements(()),
        PastAnnouncements(tuple(every[:1] * SHOWN)),
        Clock(NOON),
    ]
