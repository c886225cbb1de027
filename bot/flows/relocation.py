"""Which ways there are to move, and what each asks for (domain brief, R-20 … R-29, R-35)."""

from datetime import date

from bot.flows.applicant import MOST_PEOPLE, OBLIGATION
from core.answers import Count
from core.certainty import ASK_AN_OFFICER, FIRM, LIKELY
from core.facts import fact
from core.flow import Addition, Form, Papers, Share
from core.law import Act
from core.rules.doubt import knows_too_little
from core.rules.relocation import (
    is_kandas,
    is_unsure_of_registration,
    must_register_first,
    nothing_is_open,
)
from core.vocabulary import choice, flow, may_need, need, outcome, pick, typed, when

RULES = Act("maslikhat-10-104")

SUPPORT = (fact("relocation-subsidy"), fact("rent-subsidy"), fact("mobility-certificate"))
"""Only in receiving regions: no end about Mangystau rests on them (trap T-2)."""

PER_PERSON = Share(fact("relocation-subsidy"), "people")

OF_A_RESETTLER = Papers((need("job-seeker"), need("registered"), may_need("divorce")))
"""Q-1, Q-5. Who is divorced is not asked."""

OF_A_KANDAS = Papers((need("valid-status"),))
"""3.8."""

RELOCATION = flow(
    "relocation",
    choice(
        "person", citizen="wish", kandas="kandas_wish", neither="status_first", unsure="unclear"
    ),
    choice("wish", inside="direction", here="newcomer", away="obligation"),
    choice("kandas_wish", stay="stays", inside="direction", away="obligation"),
    choice(
        "direction",
        to_town=(when(nothing_is_open, "waiting"), "village"),
        to_village="ordinary",
        other="ordinary",
    ),
    pick("village", "intra-villages", "offer", other="waiting", tells=(fact("intra-villages"),)),
    choice("offer", yes="intra", no="waiting", unsure="waiting"),
    choice(
        "obligation",
        read=(when(is_kandas, "kandas_region"), "region"),
        tells=OBLIGATION,
    ),
    pick(
        "region",
        "resettler-receiving",
        "registered",
        other="no_quota",
        tells=(fact("resettler-receiving-regions"),),
    ),
    choice(
        "registered",
        yes="jobseeker",
        no="one_year",
        unsure="jobseeker",
        tells=(fact("resettler-conditions"),),
    ),
    choice(
        "jobseeker",
        yes="people",
        no="people",
        unsure=(when(knows_too_little, "unclear"), "people"),
    ),
    pick(
        "kandas_region",
        "kandas-receiving",
        "people",
        other="no_quota",
        tells=(fact("kandas-receiving-regions"),),
    ),
    typed(
        "people",
        Count(1, MOST_PEOPLE),
        when(is_kandas, "kandas_quota"),
        when(must_register_first, "career_centre"),
        "resettler",
    ),
    outcome("status_first", LIKELY, RULES["5"], RULES["2(2)"], ways=("status",)),
    outcome(
        "newcomer",
        FIRM,
        RULES["2(5)"],
        fact("mangystau-resettler-quota"),
        fact("internal-migrant-rights"),
        fact("job-seeker-registration"),
        fact("contact-career-centres"),
        ways=("registration",),
        needs=(fact("mangystau-resettler-quota"),),
    ),
    outcome(
        "stays",
        FIRM,
        RULES["2(4)"],
        fact("mangystau-kandas-quota"),
        fact("article-23-rights"),
        fact("job-seeker-registration"),
        ways=("citizenship", "centre", "registration"),
        needs=(fact("mangystau-kandas-quota"),),
    ),
    outcome(
        "intra",
        LIKELY,
        RULES["2(7)"],
        fact("intra-places"),
        fact("intra-villages"),
        fact("intra-growth-centres"),
        fact("intra-support"),
        fact("intra-documents"),
        form=Form("intra", unless=is_kandas, shut="outcome-shut-citizens"),
    ),
    outcome(
        "waiting",
        FIRM,
        RULES["2(7)"],
        fact("intra-places"),
        fact("intra-villages"),
        fact("intra-growth-centres"),
        fact("intra-support"),
        ways=("registration",),
    ),
    outcome(
        "ordinary", FIRM, RULES["2(7)"], fact("internal-migrant-rights"), ways=("registration",)
    ),
    outcome(
        "no_quota",
        FIRM,
        RULES["5(1)"],
        fact("resettler-receiving-regions"),
        fact("kandas-receiving-regions"),
        fact("internal-migrant-rights"),
        ways=("registration",),
        needs=(fact("resettler-receiving-regions"), fact("kandas-receiving-regions")),
    ),
    outcome(
        "one_year",
        LIKELY,
        fact("resettler-conditions"),
        fact("resettler-graduates"),
        ways=("registration",),
    ),
    outcome(
        "career_centre",
        LIKELY,
        *OBLIGATION,
        fact("resettler-conditions"),
        fact("departure-list"),
        fact("job-seeker-registration"),
        fact("contact-career-centres"),
        fact("before-moving"),
        *SUPPORT,
        fact("resettler-receiving-regions"),
        fact("resettler-channels"),
        fact("quota-documents"),
        adds=(Addition("registered", is_unsure_of_registration, (fact("resettler-graduates"),)),),
        share=PER_PERSON,
        papers=OF_A_RESETTLER,
    ),
    outcome(
        "resettler",
        LIKELY,
        RULES["2(6)"],
        *OBLIGATION,
        fact("resettler-conditions"),
        fact("departure-list"),
        fact("resettler-settlements"),
        fact("before-moving"),
        *SUPPORT,
        fact("resettler-receiving-regions"),
        fact("resettler-quota-places"),
        fact("resettler-channels"),
        fact("quota-documents"),
        adds=(Addition("registered", is_unsure_of_registration, (fact("resettler-graduates"),)),),
        form=Form("resettler"),
        share=PER_PERSON,
        papers=OF_A_RESETTLER,
    ),
    outcome(
        "kandas_quota",
        LIKELY,
        RULES["2(4)"],
        *OBLIGATION,
        fact("kandas-quota-how"),
        fact("before-moving"),
        *SUPPORT,
        fact("kandas-receiving-regions"),
        fact("kandas-quota-places"),
        fact("quota-channels"),
        fact("quota-documents"),
        form=Form("quota"),
        share=PER_PERSON,
        papers=OF_A_KANDAS,
    ),
    outcome("unclear", ASK_AN_OFFICER, RULES["5"]),
    reviewed=date(2026, 11, 23),
)
