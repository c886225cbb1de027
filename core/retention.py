"""How long personal data are kept, and the clearing away of what has had its time."""

from dataclasses import astuple, dataclass
from datetime import datetime, timedelta
from typing import Protocol

SET_ASIDE = timedelta(days=14)
"""For updates nobody could work and words nobody could be told: time to look at them."""


@dataclass(frozen=True, slots=True)
class Retention:
    """
    How long a draft or a list of papers lies untouched, an ended case stays (``None``: not
    decided yet), and a question that no card answers is kept.
    """

    drafts: timedelta = timedelta(days=14)
    cases: timedelta | None = None
    lists: timedelta = timedelta(days=365)
    questions: timedelta = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged:
    """How much was cleared away."""

    drafts: int
    cases: int
    lists: int
    updates: int
    words: int
    questions: int

    @property
    def any(self) -> bool:
        return any(astuple(self))


class Purge(Protocol):
    """Erases what is older than a moment, and says how much it was."""

    async def drafts(self, before: datetime) -> int: ...

    async def cases(self, before: datetime) -> int:
        """Take out of the cases that ended before then whatever is personal."""
        ...

    async def lists(self, before: datetime) -> int:
        """Lists of papers, each as one."""
        ...

    async def updates(self, before: datetime) -> int: ...

    async def words(self, before: datetime) -> int: ...

    async def questions(self, before: datetime) -> int:
        """Those that no card answers. Their counts stay."""
        ...


async def purge(store: Purge, keeps: Retention, now: datetime) -> Purged:
    """Clear away what has had its time. Cases only if somebody decided how long they stay."""
    return Purged(
        drafts=await store.drafts(now - keeps.drafts),
        cases=await store.cases(now - keeps.cases) if keeps.cases else 0,
        lists=await store.lists(now - keeps.lists),
        updates=await store.updates(now - SET_ASIDE),
        words=await store.words(now - SET_ASIDE),
        questions=await store.questions(now - keeps.questions),
    )
