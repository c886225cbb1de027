"""What the ways of moving decide beyond their plain answers (domain brief, 12.3)."""

from core.flow import Situation
from core.rules.doubt import UNSURE


def is_kandas(situation: Situation) -> bool:
    """R-26: another quota than that of citizens, with regions of its own."""
    return situation.answers.get("person") == "kandas"


def must_register_first(situation: Situation) -> bool:
    """R-21: not registered as a job-seeker or unemployed, or not sure of it."""
    return situation.answers.get("jobseeker") != "yes"


def is_unsure_of_registration(situation: Situation) -> bool:
    """Q-1: the year of permanent registration has to be looked up."""
    return situation.answers.get("registered") == UNSURE


def nothing_is_open(situation: Situation) -> bool:
    """R-28: the department has published no places for moving inside the oblast."""
    return not situation.lists.get("intra-places")
