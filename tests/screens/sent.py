"""Samples of broadcasts under way and ended, and of what is read while answers are stopped."""

from datetime import UTC, datetime, timedelta

from bot.screens.stopped import AnswersStopped
from core.announced import Wording
from core.announcements import LONGEST_TITLE, Announcement, Lead, Leads, Purpose
from core.audiences import Audience, Skip
from core.broadcasts import ENDED, UNDER_WAY, Broadcast, State, Why
from core.deliveries import Cause, Fate
from core.progress import Progress
from core.text import Bilingual
from tests.screens.stage import LARGEST

NOON = datetime(2026, 11, 23, 7, tzinfo=UTC)
TITLE = "Щ" * LONGEST_TITLE
COUNTS = {
    (Fate.PENDING, ""): 250_000,
    (Fate.SENT, ""): 700_000,
    (Fate.UNKNOWN, ""): 12,
    (Fate.CANCELLED, ""): 40_000,
    **{(Fate.FAILED, str(cause)): 1_000 for cause in Cause},
    **{(Fate.SKIPPED, str(skip)): 1_000 for skip in Skip},
}


def broadcast(state: State, why: Why | None = None) -> Broadcast:
    return Broadcast(
        id=LARGEST,
        state=state,
        announcement=Announcement(
            purpose=Purpose.NEWS, topic="relocation", buttons=(Lead(Leads.ASK),)
        ),
        audience=Audience(topic="relocation"),
        authors=(LARGEST,),
        revision=1,
        written_at=NOON,
        wording=Wording(Bilingual(TITLE, TITLE), Bilingual("Қысқаша", "Коротко")),
        approved_at=NOON,
        total=1_000_000,
        why=why,
    )


def of_the_broadcasts() -> list[object]:
    ended = [broadcast(state) for state in (*ENDED, State.CORRECTED) if state is not State.HALTED]
    halted = [broadcast(State.HALTED, why) for why in Why]
    return [
        *(
            Progress(broadcast=broadcast(state), counts=COUNTS, ends_at=NOON + timedelta(days=2))
            for state in UNDER_WAY
        ),
        *(Progress(broadcast=one, counts=COUNTS) for one in (*ended, *halted)),
        Progress(broadcast=halted[0], counts={}),
        broadcast(State.SENDING),
        AnswersStopped(),
    ]
