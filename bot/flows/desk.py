"""What an officer writes at the desk: a reply, a decision, a request to put answers right."""

from datetime import date

from core.answers import Words
from core.flow import Review
from core.marking import DueDay, Marked
from core.rules.guards import MOST
from core.vocabulary import choice, flow, typed

REPLY = flow(
    "reply",
    typed("words", Words(MOST), "review"),
    Review(),
    reviewed=date(2026, 11, 23),
)

DECIDE = flow(
    "decide",
    choice(
        "status",
        ready_to_file="reason",
        not_eligible="reason",
        redirected="reason",
        answered="reason",
    ),
    typed("reason", Words(MOST), "review"),
    Review(),
    reviewed=date(2026, 11, 23),
)

CORRECT = flow(
    "correct",
    typed("items", Marked(), "due"),
    typed("due", DueDay(), "words"),
    typed("words", Words(MOST), "review", optional=True),
    Review(),
    reviewed=date(2026, 11, 26),
)
