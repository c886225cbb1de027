"""Words between officers: kept with the case, and told to those whom they mention."""

from core.answers import clean
from core.cases import Case
from core.errors import HeldBack, InvalidAnswer, NotNow
from core.events import Code, Note, Params
from core.notices import Notice
from core.officers import Permission
from core.register import Register
from core.rules.guards import among_officers
from core.text import Text


class Notes:
    """Writes notes. A visitor reads them in the copy of their own data, so they stay factual."""

    def __init__(self, register: Register) -> None:
        self._register = register

    async def add(
        self, case: Case, author: int, words: str, mentions: tuple[int, ...] = ()
    ) -> None:
        """
        Keep a note, and tell whoever is mentioned in it.

        Raises:
            InvalidAnswer: it says nothing, or mentions nobody who sees cases.
            HeldBack: it is too long, or holds what we do not receive.
            NotNow: the visitor is forgotten, and nothing new is to be kept of them.
        """
        if case.is_erased:
            raise NotNow(Text("case-has-ended"))
        told = dict.fromkeys(mentions)
        for colleague in told:
            await self._register.officers.colleague(colleague, Permission.SEE_CASES)
        await self.keep(case, author, checked(words), tuple(told))
        params: Params = {"mentions": list(told)} if told else {}
        await self._register.keep(case, Code.NOTED, author, params=params)
        notice = Notice(code=Code.NOTED, case=case, colleague=await self._name(author))
        await self._register.tell((one for one in told if one != author), notice)

    async def keep(
        self, case: Case, author: int, words: str, mentions: tuple[int, ...] = ()
    ) -> None:
        """Keep *words* as they are: what was typed must not be lost."""
        now = self._register.now
        note = Note(case=case.id, author=author, words=words, at=now, mentions=mentions)
        await self._register.store.note(note)

    async def _name(self, author: int) -> str:
        officer = await self._register.officers.find(author)
        return officer.name if officer else ""


def checked(words: str) -> str:
    """
    What an officer wrote for colleagues, as it is kept.

    Raises:
        InvalidAnswer: it says nothing.
        HeldBack: it is too long, or holds what we do not receive.
    """
    kept = clean(words)
    if not kept:
        raise InvalidAnswer(Text("answer-empty"))
    if found := among_officers(kept):
        raise HeldBack(Text("act-held-back"), found)
    return kept
