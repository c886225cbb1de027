"""The guidance that led a visitor to a case: the end they came to, and the answers until there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from core.answers import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Guided:
    """*flow_version* is that in which the last answer was given; *outcome* is the end."""

    flow: str
    flow_version: str
    outcome: str
    answers: Mapping[str, Answer]


class GuidedStore(Protocol):
    """Keeps it with the case, from the sending on."""

    async def guided(self, case: int) -> Guided | None: ...
