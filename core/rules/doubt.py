"""How much a person may leave open before only an officer can help."""

from core.flow import Situation

UNSURE = "unsure"
MANY = 2  # R-35 of the domain brief: "do not know" twice, and a person takes over


def knows_too_little(situation: Situation) -> bool:
    """R-35."""
    return list(situation.answers.values()).count(UNSURE) >= MANY
