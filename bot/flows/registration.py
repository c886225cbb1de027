"""Where a person registers, and by when (domain brief, R-32, R-33, section 5)."""

from datetime import date

from core.certainty import ASK_AN_OFFICER, FIRM, LIKELY
from core.facts import fact
from core.flow import Addition, Papers
from core.rules.papers import lives_with_an_owner
from core.vocabulary import choice, flow, may_need, need, outcome

OF_A_CITIZEN = Papers(
    (
        need("own-identity"),
        need("owner-identity", lives_with_an_owner),
        need("owner-consent", lives_with_an_owner),
        may_need("birth-record"),
    )
)
OF_A_RESIDENT = Papers(
    (
        need("own-identity"),
        may_need("owner-identity"),
        may_need("owner-consent"),
        may_need("birth-record"),
    )
)
"""REG-4. Of residents it is not asked whose the home is, of nobody how many children there are."""

REGISTRATION = flow(
    "registration",
    choice("person", citizen="home", permit="resident", foreign="foreigner", unsure="unclear"),
    choice("home", own="citizen", other="citizen", none="no_home"),
    outcome(
        "citizen",
        LIKELY,
        fact("registration-duty"),
        fact("citizen-registration"),
        fact("registration-channels"),
        fact("registration-documents"),
        fact("registration-not-here"),
        adds=(Addition("owner", lives_with_an_owner, (fact("registration-owner"),)),),
        papers=OF_A_CITIZEN,
    ),
    outcome(
        "resident",
        LIKELY,
        fact("registration-duty"),
        fact("registration-resident"),
        fact("registration-documents"),
        fact("registration-owner"),
        fact("registration-not-here"),
        ways=("citizenship",),
        papers=OF_A_RESIDENT,
    ),
    outcome(
        "foreigner",
        FIRM,
        fact("foreigner-registration"),
        fact("foreigner-address-change"),
        fact("foreigner-registration-others"),
        fact("foreigner-registration-documents"),
        fact("contact-migration-service"),
        ways=("status", "citizenship"),
    ),
    outcome("no_home", ASK_AN_OFFICER, fact("registration-duty"), fact("citizen-registration")),
    outcome("unclear", ASK_AN_OFFICER, fact("registration-not-here")),
    reviewed=date(2026, 11, 23),
)
