"""What guidance on registration and citizenship decides beyond its plain answers."""

from core.flow import Situation


def lives_with_an_owner(situation: Situation) -> bool:
    """REG-2: the home belongs to somebody else, who consents and answers for it too."""
    return situation.answers.get("home") == "other"


def is_covered_by_the_treaty(situation: Situation) -> bool:
    """C-7: a citizen of a state that is party to the agreement on simplified citizenship."""
    return situation.answers.get("citizenship") == "treaty"
