"""Is kandas status open to this person, and on which ground? (domain brief, R-00 … R-17)"""

from datetime import date

from core.certainty import ASK_AN_OFFICER, FIRM, LIKELY
from core.facts import fact
from core.flow import Addition, Form, Papers
from core.law import Act
from core.rules.needs import (
    brings_a_consent,
    has_a_home,
    joins_relatives,
    may_prolong,
    needs_the_commission,
    rests_on_another_ground,
    shows_ethnicity,
)
from core.rules.status import always, is_abroad, is_for_somebody_else
from core.vocabulary import choice, flow, may_need, need, outcome

RULES = Act("maslikhat-10-104")

ON_THE_WAY = (
    Addition("abroad", is_abroad, (fact("abroad-channels"), fact("abroad-tickets"))),
    Addition("pilot", always, (fact("pilot-2026"), fact("pilot-exemption"))),
)
FORM = Form("kandas", unless=is_for_somebody_else)

FOR_THE_STATUS = Papers(
    (
        need("recommendation", needs_the_commission),
        need("application"),
        need("autobiography"),
        need("identity"),
        need("ethnicity", shows_ethnicity),
        need("kinship", joins_relatives),
        need("home-consent", brings_a_consent),
        need("own-home", has_a_home),
        need("ground", rests_on_another_ground),
        may_need("mission"),
    ),
    unless=is_for_somebody_else,
)
"""D-1 … D-6. Whether a mission has decided before is not asked."""

TO_PROLONG = Papers(
    (need("prolongation", may_prolong), need("status-copy", may_prolong)),
    unless=is_for_somebody_else,
)
"""D-7."""

STATUS = flow(
    "status",
    choice("urgent", no="whom", yes="urgent_first", check="whom", hidden=("check",)),
    choice("whom", me="citizenship", family="citizenship", other="citizenship"),
    choice("citizenship", foreign="former", none="former", kazakhstan="citizen", unsure="unknown"),
    choice("former", no="status", yes="former_citizen", unsure="former_unknown"),
    choice(
        "status",
        none="where",
        valid="holder",
        prolonged="holder",
        expired="expired",
        applied="applied",
    ),
    choice("where", mangystau="ethnicity", abroad="ethnicity", elsewhere="ethnicity"),
    choice("ethnicity", own="ground", parents="commission", unwritten="commission", no="kin"),
    choice(
        "kin",
        spouse="family",
        child="family",
        widow="family",
        parent="relation_unclear",
        other="relation_unclear",
        no="foreigner",
    ),
    choice(
        "ground",
        relatives="housing",
        quota="quota_region",
        work="work_or_study",
        study="work_or_study",
        town="town",
        none="no_ground",
    ),
    choice("housing", own="reunification", consent="reunification", none="no_ground"),
    outcome(
        "urgent_first",
        FIRM,
        fact("contact-migration-service"),
        fact("contact-department"),
        fact("contact-1414"),
        fact("hotline-violence"),
        retake=("urgent", "check"),
        urgent=True,
    ),
    outcome(
        "citizen",
        FIRM,
        RULES["2(2)"],
        RULES["2(12)"],
        ways=("registration", "relocation"),
    ),
    outcome("unknown", ASK_AN_OFFICER, RULES["2(12)"]),
    outcome(
        "former_citizen",
        LIKELY,
        RULES["2(2)"],
        fact("former-citizen-route"),
        ways=("citizenship",),
    ),
    outcome("former_unknown", ASK_AN_OFFICER, RULES["2(2)"], fact("kazakh-ssr-citizenship")),
    outcome(
        "holder",
        FIRM,
        RULES["2(2)"],
        fact("kandas-validity"),
        fact("kandas-prolongation"),
        fact("citizenship-chain"),
        fact("mangystau-kandas-quota"),
        fact("centre-services"),
        fact("centre-status"),
        ways=("citizenship", "registration", "centre", "relocation"),
        papers=TO_PROLONG,
    ),
    outcome("expired", ASK_AN_OFFICER, fact("kandas-expired")),
    outcome(
        "applied",
        FIRM,
        fact("kandas-application-status"),
        fact("kandas-decision-term"),
        ways=("registration",),
    ),
    outcome(
        "reunification",
        LIKELY,
        RULES["2(2)"],
        fact("ground-reunification"),
        fact("close-relatives"),
        fact("housing-consent"),
        fact("kandas-documents"),
        fact("kandas-channels"),
        fact("kandas-cost"),
        adds=ON_THE_WAY,
        form=FORM,
        ways=("registration",),
        papers=FOR_THE_STATUS,
    ),
    outcome(
        "quota_region",
        LIKELY,
        RULES["2(4)"],
        RULES["5"],
        fact("quota-obligation"),
        fact("ground-quota-region"),
        fact("kandas-receiving-regions"),
        fact("mangystau-kandas-quota"),
        fact("kandas-channels"),
        adds=ON_THE_WAY,
        form=FORM,
        papers=FOR_THE_STATUS,
    ),
    outcome(
        "work_or_study",
        ASK_AN_OFFICER,
        RULES["2(2)"],
        fact("ground-work-study"),
        adds=ON_THE_WAY,
    ),
    outcome(
        "town",
        ASK_AN_OFFICER,
        RULES["2(2)"],
        fact("ground-town-demand"),
        adds=ON_THE_WAY,
    ),
    outcome(
        "no_ground",
        LIKELY,
        RULES["2(2)"],
        fact("kandas-grounds"),
        fact("ground-reunification"),
        fact("quota-obligation"),
        fact("ground-quota-region"),
        fact("kandas-receiving-regions"),
        adds=ON_THE_WAY,
    ),
    outcome(
        "commission",
        LIKELY,
        RULES["2(12)"],
        fact("ethnicity-commission"),
        adds=ON_THE_WAY,
        form=FORM,
        papers=FOR_THE_STATUS,
    ),
    outcome("family", ASK_AN_OFFICER, RULES["2(2)"], fact("family-of-kandas")),
    outcome("relation_unclear", ASK_AN_OFFICER, RULES["2(2)"], fact("family-of-kandas")),
    outcome(
        "foreigner",
        FIRM,
        RULES["2(12)"],
        fact("general-foreigner"),
        ways=("registration", "citizenship"),
    ),
    reviewed=date(2026, 11, 23),
)
