"""Consent to the processing of personal data: asked before the first personal answer."""

from datetime import datetime
from typing import Protocol

from core.text import Language
from core.visitors import VisitorStore

VERSION = "2026-11-26"
"""Changes with the words of the consent question; a test ties the two together."""

QUESTION, AGREED = "consent", "agree"


class ConsentStore(Protocol):
    """Who agreed to which version, when, in which language and for which flow."""

    async def give(
        self, visitor: int, flow: str, version: str, language: Language, now: datetime
    ) -> None: ...

    async def stands(self, visitor: int) -> bool:
        """Was one given, and none taken back since?"""
        ...

    async def newest(self, visitor: int, flow: str) -> str | None:
        """The version agreed to last in *flow*."""
        ...


class Consents:
    """Records a consent before the first personal answer is asked for."""

    def __init__(self, store: ConsentStore, visitors: VisitorStore, now: datetime) -> None:
        self._store = store
        self._visitors = visitors
        self._now = now

    async def given(self, visitor: int, flow: str) -> None:
        """The visitor agreed to the words of ``VERSION`` in the language they read them in."""
        known = await self._visitors.find(visitor)
        language = known.language if known and known.language else Language.KK
        await self._store.give(visitor, flow, VERSION, language, self._now)

    async def stands(self, visitor: int) -> bool:
        """Does what the visitor agreed to still hold?"""
        return await self._store.stands(visitor)

    async def names_guidance(self, visitor: int, flow: str) -> bool:
        """
        Do the words that the visitor agreed to in *flow* say that answers given in guidance go
        along? Earlier versions did not.
        """
        return await self._store.newest(visitor, flow) == VERSION
