"""The pre-application for moving inside the oblast: the fields of the domain brief, 7.2."""

from datetime import date

from bot.flows.applicant import CONSENT, contact, family, trade
from core.certainty import FIRM
from core.facts import fact
from core.flow import Review
from core.law import Act
from core.vocabulary import choice, flow, outcome, pick, spoken

RULES = Act("maslikhat-10-104")

INTRA = flow(
    "intra",
    choice("consent", agree="conditions", decline="declined", tells=CONSENT),
    choice(
        "conditions",
        read="citizen",
        tells=(fact("intra-conditions"), fact("intra-places"), fact("intra-support")),
    ),
    choice("citizen", yes="speaks", no="not_citizen"),
    *spoken("kandas", *contact("present"), pick("present", "mangystau", "village")),
    *spoken(
        "relocation",
        pick("village", "intra-villages", "town", own=("other",), tells=(fact("intra-villages"),)),
    ),
    pick("town", "cities", "jobseeker", own=("centre",)),
    *spoken("relocation", choice("jobseeker", yes="adults", no="adults", unsure="adults")),
    *spoken("kandas", *family("education"), *trade()),
    outcome("declined", FIRM, RULES["2(7)"], fact("contact-department")),
    outcome("minor", FIRM, fact("under-age"), fact("contact-department")),
    outcome("not_citizen", FIRM, RULES["2(7)"], ways=("status", "relocation")),
    Review(),
    reviewed=date(2026, 11, 23),
)
