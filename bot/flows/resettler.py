"""The pre-application of a resettler: the fields of the domain brief, 7.2, and no others."""

from datetime import date

from bot.flows.applicant import CONSENT, OBLIGATION, contact, family, trade
from core.certainty import FIRM
from core.facts import fact
from core.flow import Review
from core.law import Act
from core.vocabulary import choice, flow, outcome, pick, spoken

RULES = Act("maslikhat-10-104")

RESETTLER = flow(
    "resettler",
    choice("consent", agree="obligation", decline="declined", tells=CONSENT),
    *spoken("relocation", choice("obligation", read="citizen", tells=OBLIGATION)),
    choice("citizen", yes="speaks", no="not_citizen"),
    *spoken("kandas", *contact("present"), pick("present", "home", "registered")),
    *spoken(
        "relocation",
        choice(
            "registered",
            yes="jobseeker",
            no="jobseeker",
            unsure="jobseeker",
            tells=(fact("resettler-conditions"),),
        ),
        choice("jobseeker", yes="region", no="region", unsure="region"),
        pick(
            "region",
            "resettler-receiving",
            "adults",
            tells=(fact("resettler-receiving-regions"),),
        ),
    ),
    *spoken("kandas", *family("education"), *trade()),
    outcome("declined", FIRM, fact("resettler-channels"), fact("contact-department")),
    outcome("minor", FIRM, fact("under-age"), fact("contact-department")),
    outcome("not_citizen", FIRM, RULES["2(5)"], RULES["2(12)"], ways=("status", "relocation")),
    Review(),
    reviewed=date(2026, 11, 23),
)
