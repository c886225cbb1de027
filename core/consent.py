"""Consent to the processing of personal data: asked before the first personal answer."""

from datetime import datetime
from typing import Protocol

from core.text import Language

VERSION = "2026-11"
"""Changes with the words of the consent question; a test ties the two together."""

QUESTION, AGREED = "consent", "agree"


class ConsentStore(Protocol):
    """Who agreed to which version, when, in which language and for which flow."""

    async def give(
        self, visitor: int, flow: str, version: str, language: Language, now: datetime
    ) -> None: ...
