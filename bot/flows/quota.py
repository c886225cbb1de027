"""The pre-application of a kandas for the regional quota: domain brief, R-26 and 7.2."""

from datetime import date

from bot.flows.applicant import CONSENT, OBLIGATION, contact, family, trade
from core.answers import Month
from core.certainty import ASK_AN_OFFICER, FIRM, LIKELY
from core.facts import fact
from core.flow import Review
from core.rules.status import certificate_has_ended
from core.vocabulary import choice, flow, outcome, pick, spoken, typed, when

QUOTA = flow(
    "quota",
    choice("consent", agree="obligation", decline="declined", tells=CONSENT),
    *spoken("relocation", choice("obligation", read="certificate", tells=OBLIGATION)),
    *spoken(
        "kandas",
        choice("certificate", none="status_first", valid="certificate_until"),
        typed("certificate_until", Month(), when(certificate_has_ended, "expired"), "speaks"),
        *contact("present"),
        pick("present", "present", "citizenship"),
        pick("citizenship", "countries", "permit", own=("none",)),
        choice("permit", none="region", applied="region", have="region"),
        pick("region", "kandas-receiving", "adults", tells=(fact("kandas-receiving-regions"),)),
        *family("education"),
        *trade(),
    ),
    outcome("declined", FIRM, fact("quota-channels"), fact("contact-department")),
    outcome("minor", FIRM, fact("under-age"), fact("contact-department")),
    outcome("status_first", LIKELY, fact("kandas-quota-how"), ways=("status",)),
    outcome("expired", ASK_AN_OFFICER, fact("kandas-expired"), fact("kandas-quota-how")),
    Review(),
    reviewed=date(2026, 11, 23),
)
