"""What the console's pages work with: transactions, words, the flows, and where it is served."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from aiohttp import web

from core.desk import FLOWS as DESK_FLOWS
from core.facts import Facts
from core.flow import Flow
from core.officers import Officer
from core.previews import Preview
from core.service import Service
from core.text import Bilingual, Language
from locales import Translator
from web.naming import Names

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


class Unit(Protocol):
    """One transaction with every use case on top of it."""

    @property
    def now(self) -> datetime: ...

    @property
    def service(self) -> Service: ...


Work = Callable[[Unit], Awaitable[T]]


class Units(Protocol):
    """Opens transactions, and sees to it that what they decided is said."""

    async def write(self, work: Work[T]) -> T: ...

    async def read(self, work: Work[T]) -> T: ...


class Practice(Units, Protocol):
    """The same use cases with made-up cases, apart from everything real."""

    async def welcome(self, officer: Officer) -> None: ...


class Previews(Protocol):
    """Draws what visitors would see."""

    async def of(self, key: str, facts: Facts, today: date) -> Preview:
        """Every screen that uses the fact *key*, drawn from *facts*."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """
    One console. *address* is where people reach it, without a slash at its end; *app_key* is the
    key of what Telegram signs for our Mini App; *places* names every territory by its key, *names*
    whatever figures count.
    *invitation* makes the link of an invitation out of its token; it is empty while the bot does
    not know its own name. *topics* are what announcements can be about, each with its regions;
    *pace* is how many messages leave in a second.
    """

    units: Units
    practice: Practice
    translators: Mapping[Language, Translator]
    flows: Mapping[str, Flow]
    places: Mapping[str, Bilingual]
    districts: tuple[str, ...]
    names: Names
    previews: Previews
    address: str
    app_key: bytes
    invitation: Callable[[str], str]
    topics: Mapping[str, tuple[str, ...]]
    pace: float

    @property
    def programmes(self) -> tuple[str, ...]:
        """What a case can be about: the forms of visitors, not those of the desk."""
        return tuple(k for k, flow in self.flows.items() if flow.is_form and k not in DESK_FLOWS)

    @property
    def openable(self) -> tuple[str, ...]:
        """The flows that a button of an announcement can open."""
        return tuple(key for key in self.flows if key not in DESK_FLOWS)

    @property
    def is_secure(self) -> bool:
        """Served over TLS; then the cookie never travels without it."""
        return self.address.startswith("https://")


OFFICE = web.AppKey("office", Office)


def office(request: web.Request) -> Office:
    return request.config_dict[OFFICE]
