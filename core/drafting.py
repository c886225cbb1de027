"""Reply templates at the desk: which fit a case, and what they say once they are filled in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.answers import clean
from core.cases import Case, Status
from core.editions import Preview, Templates
from core.holds import Holds
from core.register import Register
from core.templates import Placeholder, Template, filled
from core.text import Language, Text

Say = Callable[[Text, Language], str]
"""
Says words in a language, without formatting: what is filled into a template must be said when it
is written, for the visitor reads it as it is kept.
"""


@dataclass(frozen=True, slots=True)
class Offers:
    """The templates from which a reply in a case can begin."""

    case: Case
    templates: tuple[Template, ...]


@dataclass(frozen=True, slots=True)
class Drafted:
    """One of them with what is known of the case filled in, in both languages."""

    reference: str
    preview: Preview
    bodies: Mapping[Language, str]

    @property
    def asks_words(self) -> bool:
        """Something in it only the officer can say."""
        return Placeholder.WORDS in self.preview.holes

    @property
    def lacks_day(self) -> bool:
        """It names a last day, which only a request for corrections has."""
        return Placeholder.DUE in self.preview.holes

    def body(self, words: str = "") -> str:
        """What the visitor is to read, with the officer's *words* where it leaves them open."""
        said = {str(Placeholder.WORDS): clean(words)} if words else {}
        return filled(self.bodies[self.preview.language], said)


class Drafting:
    """Looks at no answer of a visitor, so nothing is entered as an opening."""

    def __init__(self, register: Register, templates: Templates, say: Say) -> None:
        self._register = register
        self._holds = Holds(register)
        self._templates = templates
        self._say = say

    async def offers(self, officer: int, reference: str) -> Offers:
        """What fits the case as it is; whoever replies to a new one takes it into review."""
        case = await self._holds.case(reference)
        is_new = case.status is Status.SUBMITTED
        status = Status.IN_REVIEW if is_new else case.status
        return Offers(case, await self._templates.fitting(officer, reference, status))

    async def look(self, officer: int, reference: str, key: str) -> Drafted:
        """
        A template as the visitor would read it, and in the other language beside.

        Raises:
            NotFound: there is no such case, or no such template (any more).
        """
        case = await self._holds.case(reference)
        asked = await self._register.store.open_correction(case.id)
        due = asked.due_on if asked else None
        preview = await self._templates.preview(officer, key, reference, due)
        return Drafted(reference, preview, {one: self._filled(preview, one) for one in Language})

    def _filled(self, preview: Preview, language: Language) -> str:
        said = {str(place): self._say(words, language) for place, words in preview.values.items()}
        return filled(preview.template.body[language], said)
