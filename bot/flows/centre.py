"""The centre of adaptation and integration in Aktau (domain brief, R-30, R-31, section 6.1)."""

from datetime import date

from core.certainty import ASK_AN_OFFICER, LIKELY
from core.facts import fact
from core.law import Act
from core.vocabulary import choice, flow, outcome

RULES = Act("maslikhat-10-104")

CENTRE = flow(
    "centre",
    choice(
        "status",
        valid="wish",
        expired="expired",
        applied="status_first",
        none="status_first",
        citizen="citizen",
        unsure="unclear",
    ),
    choice("wish", living="request", services="request"),
    outcome(
        "request",
        ASK_AN_OFFICER,
        RULES["2(3)"],
        fact("centre-services"),
        fact("centre-status"),
        fact("centre-term"),
    ),
    outcome("expired", ASK_AN_OFFICER, fact("kandas-expired"), fact("centre-services")),
    outcome("status_first", LIKELY, RULES["2(3)"], fact("centre-services"), ways=("status",)),
    outcome(
        "citizen",
        LIKELY,
        RULES["2(3)"],
        fact("internal-migrant-rights"),
        ways=("registration", "relocation"),
    ),
    outcome("unclear", ASK_AN_OFFICER, RULES["2(3)"]),
    reviewed=date(2026, 11, 23),
)
