"""What the status self-check decides beyond its plain answers (domain brief, section 12)."""

from core.flow import Situation


def is_abroad(situation: Situation) -> bool:
    """R-16: the visitor is still abroad."""
    return situation.answers.get("where") == "abroad"


def always(situation: Situation) -> bool:
    """R-17: on every path to kandas status."""
    return True


def certificate_has_ended(situation: Situation) -> bool:
    """R-06: its month is over. In that month it may still hold: the day is not asked for."""
    return str(situation.answers["certificate_until"]) < f"{situation.today:%Y-%m}"


def is_for_somebody_else(situation: Situation) -> bool:
    """Q1: neither for the visitor nor for the family; then no personal data are collected."""
    return situation.answers.get("whom") == "other"
