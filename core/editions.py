"""Reply templates in use: offered for a case, shown filled in, written anew, archived."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from core.audit import Action
from core.calendar import day
from core.cases import Case, Status
from core.errors import InvalidAnswer, NotFound, NotNow
from core.officers import Permission
from core.register import Register
from core.templates import Draft, Placeholder, Template, read
from core.text import Arg, Language, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """
    A template for one case, in both languages. *values* wait to be said; *holes* are what nobody
    but the officer can fill. *language* is the visitor's.
    """

    template: Template
    language: Language
    values: Mapping[Placeholder, Text]
    holes: tuple[Placeholder, ...]


class TemplateStore(Protocol):
    """Later editions; each is kept."""

    async def newest(self) -> tuple[Template, ...]:
        """The newest edition of each template."""
        ...

    async def editions(self, key: str) -> tuple[Template, ...]:
        """Newest first."""
        ...

    async def add(self, template: Template) -> bool:
        """Say whether it was the next edition: somebody else may have been faster."""
        ...


class Templates:
    """The templates as they are now: those that came with the service, and what became of them."""

    def __init__(
        self,
        first: Mapping[str, Template],
        programmes: Collection[str],
        store: TemplateStore,
        register: Register,
    ) -> None:
        self._first = first
        self._programmes = programmes
        self._store = store
        self._register = register
        self._officers = register.officers

    async def all(self, reader: int) -> tuple[Template, ...]:
        """Every template in its newest edition, archived ones too."""
        await self._officers.permitted(reader, Permission.SEE_CASES)
        return tuple((await self._now()).values())

    async def editions(self, reader: int, key: str) -> tuple[Template, ...]:
        """Everything that a template ever said, the newest first."""
        await self._officers.permitted(reader, Permission.SEE_CASES)
        later = await self._store.editions(key)
        first = (self._first[key],) if key in self._first else ()
        return (*later, *first)

    async def fitting(
        self, officer: int, reference: str, *statuses: Status
    ) -> tuple[Template, ...]:
        """What can be sent about a case that is in one of *statuses*, or gets it by this."""
        await self._officers.permitted(officer, Permission.SEE_CASES)
        case = await self._case(reference)
        every = (await self._now()).values()
        return tuple(
            one
            for one in every
            if not one.is_archived and any(one.fits(s, case.programme) for s in statuses)
        )

    async def preview(
        self, officer: int, key: str, reference: str, due: date | None = None
    ) -> Preview:
        """A template with what is known of a case; no answer of the visitor's is looked at."""
        await self._officers.permitted(officer, Permission.SEE_CASES)
        template, case = await self._find(key), await self._case(reference)
        values = {
            place: Text("template-value", {"value": value})
            for place, value in _values(case, due).items()
            if place in template.placeholders
        }
        return Preview(
            template=template,
            language=case.language,
            values=values,
            holes=tuple(place for place in template.placeholders if place not in values),
        )

    async def write(self, officer: int, draft: Draft, edition: int) -> Template:
        """
        Keep a new edition; *edition* is the one that was read before, 0 for a new template.
        Writing one that was archived brings it back.

        Raises:
            InvalidAnswer: see ``core.templates.read``.
            NotNow: somebody else wrote meanwhile.
        """
        await self._officers.permitted(officer, Permission.WRITE_TEMPLATES)
        template = read(draft)
        if unknown := set(template.programmes) - set(self._programmes):
            raise InvalidAnswer(Text("template-programme", {"found": min(unknown)}))
        return await self._keep(officer, Action.TEMPLATE_WRITTEN, template, edition)

    async def archive(self, officer: int, key: str, edition: int) -> Template:
        """Offer it no longer. Nothing is deleted: what was sent from it can be traced."""
        await self._officers.permitted(officer, Permission.WRITE_TEMPLATES)
        archived = replace(await self._find(key), is_archived=True)
        return await self._keep(officer, Action.TEMPLATE_ARCHIVED, archived, edition)

    async def _keep(
        self, officer: int, action: Action, template: Template, edition: int
    ) -> Template:
        there = (await self._now()).get(template.key)
        kept = replace(
            template, edition=edition + 1, author=officer, written_at=self._register.now
        )
        await self._officers.acts(
            officer, Permission.WRITE_TEMPLATES, action, template.key, edition=str(kept.edition)
        )
        is_next = (there.edition if there else 0) == edition
        if not is_next or not await self._store.add(kept):
            raise NotNow(Text("template-moved"))
        return kept

    async def _now(self) -> Mapping[str, Template]:
        later = {template.key: template for template in await self._store.newest()}
        return {**self._first, **later}

    async def _find(self, key: str) -> Template:
        found = (await self._now()).get(key)
        if found is None:
            raise NotFound(Text("not-found"))
        return found

    async def _case(self, reference: str) -> Case:
        case = await self._register.store.find(reference)
        if case is None:
            raise NotFound(Text("not-found"))
        return case


def _values(case: Case, due: date | None) -> dict[Placeholder, Arg]:
    known: dict[Placeholder, Arg] = {
        Placeholder.REFERENCE: case.reference,
        Placeholder.PROGRAMME: Text(f"{case.programme}-title"),
        Placeholder.OPENED: day(case.opened_at),
    }
    return known | ({Placeholder.DUE: due} if due else {})
