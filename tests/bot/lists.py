"""What visitors do with their lists of documents."""

from core.checklists import Mark
from core.text import Language
from emulator.person import Person
from tests.bot.acts import SELF_CHECK, Road, label, takes
from tests.screens.stage import CONTENT

LIST = "status/reunification"
NEEDED = 6
"""Papers on the list of ``SELF_CHECK``, without the one that depends."""
AT_A_RENTED_FLAT: Road = {"person": "citizen", "home": "other"}


def name(paper: str, language: str = "kk") -> str:
    return CONTENT.papers[paper].name[Language(language)]


def marked(paper: str, mark: Mark, language: str = "kk") -> str:
    """What stands on the button of a paper."""
    return label(f"paper-{mark}", language, name=name(paper, language))


async def opens_the_list(
    visitor: Person, road: Road = SELF_CHECK, flow: str = "status", language: str = "kk"
) -> None:
    """Through guidance, to the list of its end."""
    await visitor.sends("/menu")
    await visitor.taps(label("menu-ways", language))
    await visitor.taps(label(f"{flow}-title", language))
    await takes(visitor, flow, road, language)
    await visitor.taps(label("outcome-papers", language))


async def marks(
    visitor: Person, paper: str, mark: Mark, was: Mark = Mark.NOT_YET, language: str = "kk"
) -> None:
    await visitor.taps(marked(paper, was, language))
    await visitor.taps(label(f"paper-mark-{mark}", language))
