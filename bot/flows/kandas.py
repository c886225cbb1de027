"""The pre-application for kandas status: the fields of the domain brief, 7.2, and no others."""

from datetime import date

from bot.flows.applicant import CONSENT, contact, family, trade
from core.answers import Month
from core.certainty import FIRM
from core.facts import fact
from core.flow import Review
from core.law import Act
from core.vocabulary import choice, flow, outcome, pick, typed

RULES = Act("maslikhat-10-104")

KANDAS = flow(
    "kandas",
    choice(
        "consent",
        agree="speaks",
        decline="declined",
        tells=CONSENT,
    ),
    *contact("present"),
    pick("present", "present", "citizenship"),
    pick("citizenship", "countries", "former", own=("none",), kazakhstan="citizen"),
    choice("former", no="ethnicity", yes="ethnicity", unsure="ethnicity"),
    choice("ethnicity", own="ground", parents="ground", unwritten="ground"),
    choice(
        "ground",
        relatives="relative",
        quota="obligation",
        work="housing",
        study="housing",
        town="housing",
        unsure="housing",
    ),
    choice(
        "relative",
        parent="relative_citizen",
        child="relative_citizen",
        sibling="relative_citizen",
        spouse="relative_citizen",
        grandparent="relative_citizen",
        other="relative_citizen",
    ),
    choice("relative_citizen", yes="relative_place", no="relative_place", unsure="relative_place"),
    pick("relative_place", "mangystau", "housing"),
    choice("obligation", read="region", tells=(fact("quota-obligation"),)),
    pick("region", "kandas-receiving", "housing", tells=(fact("kandas-receiving-regions"),)),
    choice("housing", own="certificate", consent="certificate", none="certificate"),
    choice("certificate", none="permit", valid="certificate_until"),
    typed("certificate_until", Month(), "permit"),
    choice("permit", none="adults", applied="adults", have="adults"),
    *family("education"),
    *trade(),
    outcome("declined", FIRM, fact("kandas-channels"), fact("contact-department")),
    outcome("minor", FIRM, fact("under-age"), fact("contact-department")),
    outcome("citizen", FIRM, RULES["2(2)"], RULES["2(12)"], ways=("registration", "relocation")),
    Review(),
    reviewed=date(2026, 11, 23),
)
