"""The way from kandas status to citizenship (domain brief, R-34, C-1 … C-7, section 2.8)."""

from datetime import date

from core.certainty import ASK_AN_OFFICER, FIRM, LIKELY
from core.facts import fact
from core.flow import Addition, Papers
from core.law import Act
from core.rules.needs import gives_up_a_citizenship
from core.rules.papers import is_covered_by_the_treaty
from core.vocabulary import choice, flow, may_need, need, outcome

RULES = Act("maslikhat-10-104")

TREATY = (Addition("treaty", is_covered_by_the_treaty, (fact("four-party-agreement"),)),)

DUTIES = (fact("no-dual-citizenship"), fact("citizenship-simplified"))
"""What a person gives up and brings: said before what they gain."""

WHERE = (fact("citizenship-chain"), fact("citizenship-not-here"))

FROM_STATUS_ON = Papers(
    (
        need("set-form"),
        need("passport"),
        need("refusal", gives_up_a_citizenship),
        need("obligations"),
        may_need("child-record"),
    )
)
"""C-1: of a kandas without permanent registration. Of others the brief names no papers."""

CITIZENSHIP = flow(
    "citizenship",
    choice(
        "citizenship",
        treaty="person",
        other="person",
        none="person",
        kazakhstan="already",
        unsure="unclear",
    ),
    choice(
        "person",
        kandas="permit",
        kazakh="status_first",
        former="former",
        other="general",
        unsure="unclear",
    ),
    choice("permit", none="permit_first", applied="waiting", have="ready"),
    outcome(
        "permit_first",
        LIKELY,
        *DUTIES,
        fact("residence-no-solvency"),
        fact("pilot-exemption"),
        fact("citizenship-no-language-test"),
        *WHERE,
        adds=TREATY,
        ways=("registration",),
        papers=FROM_STATUS_ON,
    ),
    outcome(
        "waiting",
        LIKELY,
        *DUTIES,
        fact("citizenship-no-language-test"),
        fact("certificate-is-not-residence-card"),
        fact("citizenship-later-documents"),
        *WHERE,
        adds=TREATY,
        ways=("registration",),
    ),
    outcome(
        "ready",
        LIKELY,
        *DUTIES,
        fact("citizenship-no-language-test"),
        fact("kandas-ends-with-citizenship"),
        fact("citizenship-later-documents"),
        *WHERE,
        adds=TREATY,
    ),
    outcome(
        "status_first",
        LIKELY,
        RULES["2(2)"],
        fact("no-dual-citizenship"),
        *WHERE,
        adds=TREATY,
        ways=("status",),
    ),
    outcome(
        "former",
        LIKELY,
        fact("former-citizen-route"),
        fact("no-dual-citizenship"),
        fact("citizenship-not-here"),
        adds=TREATY,
    ),
    outcome(
        "general",
        LIKELY,
        fact("general-foreigner"),
        fact("no-dual-citizenship"),
        adds=TREATY,
        ways=("registration",),
    ),
    outcome("already", FIRM, RULES["2(12)"], ways=("registration", "relocation")),
    outcome("unclear", ASK_AN_OFFICER, fact("citizenship-not-here")),
    reviewed=date(2026, 11, 23),
)
