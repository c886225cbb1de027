"""Cards that officers begin to write from what people asked and the bot could not answer."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from core.answers import clean
from core.audit import Action
from core.errors import InvalidAnswer, NotFound, StaleTap
from core.officers import Officers, Permission
from core.questions import Unanswered, UnansweredStore
from core.text import Language, Text

LONGEST_QUESTION, LONGEST_ANSWER = 40, 1200
"""Characters: a question stands on a button; an answer on one screen together with its grounds."""
AT_ONCE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class CardDraft:
    """
    A card being written: both languages side by side.

    It is no card yet: that takes grounds, a second reader and a place in ``knowledge/cards``.
    """

    id: int = 0
    revision: int = 0
    asked: str = ""
    """What a visitor typed, as it came."""
    question_kk: str = ""
    question_ru: str = ""
    answer_kk: str = ""
    answer_ru: str = ""
    officer: int = 0
    changed_at: datetime | None = None

    @property
    def is_whole(self) -> bool:
        return all((self.question_kk, self.question_ru, self.answer_kk, self.answer_ru))


class DraftStore(Protocol):
    """Keeps drafts of cards."""

    async def all(self, most: int) -> tuple[CardDraft, ...]: ...

    async def find(self, id_: int) -> CardDraft | None: ...

    async def begin(self, draft: CardDraft, now: datetime) -> int: ...

    async def save(self, draft: CardDraft, now: datetime) -> bool:
        """Keep it if nobody has changed it since it was read; say whether that was so."""
        ...

    async def drop(self, id_: int) -> None: ...


class CardDrafts:
    """What nobody could answer, and the cards written from it."""

    def __init__(
        self, store: DraftStore, asked: UnansweredStore, officers: Officers, now: datetime
    ) -> None:
        self._store = store
        self._asked = asked
        self._officers = officers
        self._now = now

    async def unanswered(
        self, officer: int, language: Language, before: int | None = None
    ) -> tuple[Unanswered, ...]:
        """What was asked in *language*, newest first."""
        await self._permitted(officer)
        return await self._asked.newest(language, AT_ONCE, before)

    async def all(self, officer: int) -> tuple[CardDraft, ...]:
        """The drafts, last changed first."""
        await self._permitted(officer)
        return await self._store.all(AT_ONCE)

    async def one(self, officer: int, id_: int) -> CardDraft:
        await self._permitted(officer)
        draft = await self._store.find(id_)
        if draft is None:
            raise NotFound(Text("not-found"))
        return draft

    async def begin(self, officer: int, question: int) -> int:
        """
        Make a draft of an unanswered question, which leaves the list.

        Raises:
            NotFound: somebody has dealt with it already.
        """
        await self._acts(officer, question)
        asked = await self._taken(question)
        short = asked.words[:LONGEST_QUESTION]
        begun = CardDraft(
            asked=asked.words,
            question_kk=short if asked.language is Language.KK else "",
            question_ru=short if asked.language is Language.RU else "",
            officer=officer,
        )
        return await self._store.begin(begun, self._now)

    async def dismiss(self, officer: int, question: int) -> None:
        """Take a question that is none off the list."""
        await self._acts(officer, question)
        await self._taken(question)

    async def save(self, officer: int, draft: CardDraft) -> CardDraft:
        """
        Keep what is written so far.

        Raises:
            InvalidAnswer: something is too long.
            StaleTap: somebody else has changed it meanwhile.
        """
        await self._acts(officer, draft.id)
        if any(len(words) > most for words, most in _bounds(draft)):
            raise InvalidAnswer(Text("card-draft-too-long"))
        if not await self._store.save(replace(draft, officer=officer), self._now):
            raise StaleTap(Text("card-draft-changed"))
        return await self.one(officer, draft.id)

    async def drop(self, officer: int, id_: int) -> None:
        await self._acts(officer, id_)
        await self._store.drop(id_)

    async def _taken(self, question: int) -> Unanswered:
        asked = await self._asked.take(question)
        if asked is None:
            raise NotFound(Text("not-found"))
        return asked

    async def _acts(self, officer: int, number: int) -> None:
        """Asked for and entered in one step; the number is that of a question or of a draft."""
        await self._officers.acts(
            officer, Permission.WRITE_CARDS, Action.CARD_WRITTEN, str(number)
        )

    async def _permitted(self, officer: int) -> None:
        await self._officers.permitted(officer, Permission.WRITE_CARDS)


def cleaned(draft: CardDraft) -> CardDraft:
    """*draft* without invisible characters and loose spaces."""
    return replace(
        draft,
        question_kk=clean(draft.question_kk),
        question_ru=clean(draft.question_ru),
        answer_kk=clean(draft.answer_kk),
        answer_ru=clean(draft.answer_ru),
    )


def _bounds(draft: CardDraft) -> tuple[tuple[str, int], ...]:
    return (
        (draft.question_kk, LONGEST_QUESTION),
        (draft.question_ru, LONGEST_QUESTION),
        (draft.answer_kk, LONGEST_ANSWER),
        (draft.answer_ru, LONGEST_ANSWER),
    )
