"""Which page asks for what: every address of the console, and the permission it needs.

This is the table that a test walks for every role. Nothing is served that has no row here.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from aiohttp import web

from core.officers import Officer, Permission

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
CONSOLE = "/console"


class Open(StrEnum):
    """Who may come without a permission."""

    ANYBODY = "anybody"
    """The ways in, and what every page is drawn with."""
    EVERY_OFFICER = "every-officer"
    """Whoever is signed in, whatever their role."""


@dataclass(frozen=True, slots=True)
class Row:
    """One address: how it is asked for, who may, and what answers."""

    method: str
    path: str
    needs: Permission | Open
    handler: Handler

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"

    def admits(self, officer: Officer | None) -> bool:
        """May *officer* come here? ``None`` is somebody who is not signed in."""
        if self.needs is Open.ANYBODY:
            return True
        if officer is None:
            return False
        return self.needs is Open.EVERY_OFFICER or officer.may(Permission(self.needs))
