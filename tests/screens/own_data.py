"""Samples of what is shown of one's own data, and of drafts left lying."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.screens.rights import EraseSure, ForgetSure, WithdrawSure
from core.announcements import LONGEST_TITLE
from core.cases import Case
from core.deliveries import Fate
from core.drafts import Reminder
from core.events import Event, Message, Opening
from core.officers import Role
from core.ratings import Face, Rating
from core.retention import Retention
from core.rights import Draft, Erased, Given, Held, Received, Sent, Withdrawn
from core.text import Bilingual, Language
from core.visitors import Visitor
from tests.screens.lists import kept
from tests.screens.stage import CONTENT, LARGEST, TODAY
from tests.screens.wishes import subscriptions

TITLE = "Щ" * LONGEST_TITLE
NOON = datetime(2026, 11, 23, 7, tzinfo=UTC)


def full(case: Case, events: tuple[Event, ...], messages: tuple[Message, ...]) -> Held:
    """Much of everything that can be kept of a visitor: ten such cases, a draft of each flow."""
    opened = tuple(Opening(case=1, officer=LARGEST, role=role, at=NOON) for role in Role)
    sent = Sent(
        case=case,
        answers={},
        events=events,
        messages=messages,
        openings=opened,
        rating=Rating(case=1, face=Face.FAIR, at=NOON),
    )
    given = Given(flow="kandas", version="2026-11", language=Language.KK, at=NOON)
    return Held(
        visitor=Visitor(id=LARGEST, language=Language.KK),
        drafts=tuple(
            Draft(visitor=LARGEST, run=1, flow=flow, changed_at=NOON, answers={})
            for flow in CONTENT.flows
        ),
        sent=(sent,) * 10,
        consents=(given, replace(given, withdrawn_at=NOON)) * 5,
        subscriptions=subscriptions(),
        checklists=kept(NOON),
        keeps=Retention(),
        received=tuple(
            Received(title=Bilingual(TITLE, TITLE), fate=fate, at=NOON, tapped_at=tapped)
            for fate in Fate
            for tapped in (None, NOON)
        ),
    )


def of_the_rights(held: Held) -> list[object]:
    """Everything that a visitor sees who has so much, and who has nothing."""
    nothing = replace(
        held,
        visitor=Visitor(id=1),
        drafts=(),
        sent=(),
        consents=(),
        subscriptions=(),
        checklists=(),
        received=(),
    )
    told = Reminder(visitor=LARGEST, flow="kandas", until=TODAY)
    return [
        *(one for each in (held, nothing) for one in (each, WithdrawSure(each), EraseSure(each))),
        ForgetSure(told),
        Withdrawn(LARGEST, LARGEST),
        Erased(Language.RU),
        told,
        replace(told, flow="ask", is_last=True),
    ]
