"""Who may fill in a form alone."""

from core.flow import Situation

ADULT = 18  # years; trap T-22: under 18 come with a parent


def may_be_under_age(situation: Situation) -> bool:
    """Only the year of birth is asked, so whoever may still be 17 this year counts as minor."""
    return situation.today.year - situation.number("birth_year") <= ADULT - 1


def has_children(situation: Situation) -> bool:
    """Children come to live along, so how many go to school is asked too."""
    return situation.number("children") > 0
