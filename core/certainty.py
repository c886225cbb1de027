"""How sure an answer is, and therefore how it may open."""

from enum import StrEnum


class Certainty(StrEnum):
    """
    Decides the opening words of whatever it is attached to.

    In the tags of the domain brief: FIRM is H, LIKELY is M, ASK_AN_OFFICER is L or ?.
    """

    FIRM = "firm"
    LIKELY = "likely"
    ASK_AN_OFFICER = "ask-an-officer"


FIRM, LIKELY, ASK_AN_OFFICER = Certainty
