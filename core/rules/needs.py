"""Which papers the answers of guidance ask for (domain brief, 2.3, 2.6 and 2.8)."""

from core.flow import Situation


def shows_ethnicity(situation: Situation) -> bool:
    """D-4: an own paper says that the person is Kazakh."""
    return situation.answers.get("ethnicity") == "own"


def needs_the_commission(situation: Situation) -> bool:
    """K-7: no own paper says so; then the commission's recommendation takes its place."""
    return situation.answers.get("ethnicity") in ("parents", "unwritten")


def joins_relatives(situation: Situation) -> bool:
    """K-4(3): the ground is reunification, so kinship is proved."""
    return situation.answers.get("ground") == "relatives"


def rests_on_another_ground(situation: Situation) -> bool:
    """D-5: the ground has to be proved whichever it is, also where it is not chosen yet."""
    return not joins_relatives(situation)


def brings_a_consent(situation: Situation) -> bool:
    """K-6: the home belongs to somebody else."""
    return situation.answers.get("housing") == "consent"


def has_a_home(situation: Situation) -> bool:
    """K-4(3): housing is solved without anybody's consent."""
    return situation.answers.get("housing") == "own"


def may_prolong(situation: Situation) -> bool:
    """V-2: once only, so not where the status was prolonged already."""
    return situation.answers.get("status") == "valid"


def gives_up_a_citizenship(situation: Situation) -> bool:
    """C-1: whoever has none has nothing to refuse."""
    return situation.answers.get("citizenship") != "none"
