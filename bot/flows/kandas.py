"""The pre-application for kandas status: the fields of the domain brief, 7.2, and no others."""

from datetime import date

from core.answers import BirthYear, Count, Month, Phone, Words
from core.certainty import FIRM
from core.facts import fact
from core.flow import Review, choice, flow, outcome, pick, typed, when
from core.law import Act
from core.rules.age import has_children, may_be_under_age

RULES = Act("maslikhat-10-104")
NAME, SHORT, LONG = 60, 80, 800  # characters: a name, a trade, a comment; our own bounds
MOST_PEOPLE, MOST_YEARS = 20, 60  # bounds against slips of the finger

CONSENT = (
    fact("consent-operator"),
    fact("consent-purpose"),
    fact("retention-draft"),
    fact("retention-case"),
    fact("telegram-foreign"),
)
"""What must be read before agreeing."""

KANDAS = flow(
    "kandas",
    choice(
        "consent",
        agree="speaks",
        decline="declined",
        tells=CONSENT,
    ),
    choice("speaks", kk="surname", ru="surname"),
    typed("surname", Words(NAME), "name"),
    typed("name", Words(NAME), "patronymic"),
    typed("patronymic", Words(NAME), "birth_year", optional=True),
    typed("birth_year", BirthYear(), when(may_be_under_age, "minor"), "phone"),
    typed("phone", Phone(), "present"),
    pick("present", "present", "citizenship"),
    pick("citizenship", "countries", "former", own=("none",)),
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
    pick("region", "kandas-receiving", "housing"),
    choice("housing", own="certificate", consent="certificate", none="certificate"),
    choice("certificate", none="permit", valid="certificate_until"),
    typed("certificate_until", Month(), "permit"),
    choice("permit", none="adults", applied="adults", have="adults"),
    typed("adults", Count(1, MOST_PEOPLE), "children"),
    typed("children", Count(0, MOST_PEOPLE), when(has_children, "pupils"), "education"),
    typed("pupils", Count(0, MOST_PEOPLE), "education"),
    choice(
        "education",
        school="profession",
        vocational="profession",
        higher="profession",
        none="profession",
    ),
    typed("profession", Words(SHORT), "experience", optional=True),
    typed("experience", Count(0, MOST_YEARS), "training", optional=True),
    choice("training", yes="comment", no="comment"),
    typed("comment", Words(LONG), "review", optional=True),
    outcome("declined", FIRM, fact("kandas-channels"), fact("contact-department")),
    outcome("minor", FIRM, fact("under-age"), fact("contact-department")),
    Review(),
    reviewed=date(2026, 11, 23),
)
