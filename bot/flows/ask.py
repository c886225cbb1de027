"""A question to an officer, or a message about a case that is already with one."""

from datetime import date

from bot.flows.applicant import CONSENT
from core.answers import Words
from core.certainty import FIRM
from core.facts import fact
from core.flow import Review
from core.vocabulary import choice, flow, outcome, typed

MOST = 1500  # characters; leaves room for the screen around it (Telegram: 4096)

ASK = flow(
    "ask",
    choice(
        "consent",
        agree="words",
        decline="declined",
        tells=CONSENT,
    ),
    typed("words", Words(MOST), "review"),
    outcome("declined", FIRM, fact("kandas-channels"), fact("contact-department")),
    Review(),
    reviewed=date(2026, 11, 23),
)
