"""What every application asks alike: contact, family, trade. And what must be read before."""

from core.answers import BirthYear, Count, Phone, Words
from core.facts import fact
from core.flow import Question
from core.rules.age import has_children, may_be_under_age
from core.vocabulary import choice, typed, when

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

OBLIGATION = (fact("quota-obligation"), fact("quota-obligation-exceptions"))
"""What must be read before any region and any sum of the quota."""


def contact(leads_to: str) -> tuple[Question, ...]:
    """Who writes, and how to reach them; whoever may be under age comes to ``minor``."""
    return (
        choice("speaks", kk="surname", ru="surname"),
        typed("surname", Words(NAME), "name"),
        typed("name", Words(NAME), "patronymic"),
        typed("patronymic", Words(NAME), "birth_year", optional=True),
        typed("birth_year", BirthYear(), when(may_be_under_age, "minor"), "phone"),
        typed("phone", Phone(), leads_to),
    )


def family(leads_to: str) -> tuple[Question, ...]:
    """Who comes along: numbers only (trap T-11)."""
    return (
        typed("adults", Count(1, MOST_PEOPLE), "children"),
        typed("children", Count(0, MOST_PEOPLE), when(has_children, "pupils"), leads_to),
        typed("pupils", Count(0, MOST_PEOPLE), leads_to),
    )


def trade() -> tuple[Question, ...]:
    """What the applicant can do and wants to learn, and what else they wish to say."""
    return (
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
    )
