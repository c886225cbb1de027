"""What an officer types at the desk: words to a visitor, or a decision with its reason."""

from datetime import date

from core.answers import Words
from core.flow import Review
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
