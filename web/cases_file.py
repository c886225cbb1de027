"""A list of cases to take along; with answers, each programme has a sheet of its own."""

import asyncio
from collections.abc import AsyncIterable, Callable, Iterable, Sequence

from core.answers import Answer
from core.cases import Case
from core.exports import Taken
from core.flow import Flow
from core.text import Arg, Text, Words
from core.traits import YOUNG, Dimension
from web.naming import Names, programme, status
from web.spreadsheet import Book, Cell, Say, Sheet

Said = Callable[[Flow, str, Answer], Arg]
"""An answer to a question of a flow, as the console shows it."""

HEADINGS: tuple[Words, ...] = (
    *(Text(f"figures-head-{column}") for column in ("reference", "programme")),
    *(Text(f"figures-by-{by}") for by in ("kind", "language", "urgency")),
    *(Text(f"figures-head-{column}") for column in ("status", "turn", "opened")),
    *(Text(f"figures-head-{column}") for column in ("answered-at", "due")),
    *(Text(f"figures-by-{by}") for by in ("origin", "district")),
    Text("figures-head-young", {"age": YOUNG}),
)
OTHERS = Text("figures-head-others")
"""Heads answers to questions that the flow no longer asks."""


async def cases_file(
    pages: AsyncIterable[Sequence[Taken]], names: Names, say: Say, said: Said | None = None
) -> bytes:
    """
    The cases of all *pages*; their answers too, if it is *said* how answers are shown.

    Pages are read one after another and written beside the event loop, which goes on.
    """
    with Book(say) as book:
        sheets = _Sheets(book, names, said)
        async for page in pages:
            await asyncio.to_thread(sheets.add, page)
        return await asyncio.to_thread(book.whole)


class _Sheets:
    """One sheet for all cases, or one for each programme."""

    def __init__(self, book: Book, names: Names, said: Said | None) -> None:
        self._book = book
        self._names = names
        self._said = said
        self._sheets: dict[str, Sheet] = {}
        if said is None:
            self._sheets[""] = book.sheet(Text("figures-sheet-cases"), HEADINGS)

    def add(self, page: Iterable[Taken]) -> None:
        for taken in page:
            row = (*self._case(taken.case), *self._answers(taken))
            self._sheet(taken.case.programme).add([row])

    def _sheet(self, flow: str) -> Sheet:
        key = flow if self._said else ""
        if key not in self._sheets:
            asked = (self._names.node(flow, question) for question in self._questions(flow))
            self._sheets[key] = self._book.sheet(programme(flow), (*HEADINGS, *asked, OTHERS))
        return self._sheets[key]

    def _questions(self, flow: str) -> list[str]:
        known = self._names.flows.get(flow)
        return [question.key for question in known.questions()] if known else []

    def _case(self, case: Case) -> tuple[Cell, ...]:
        names, traits = self._names, case.traits
        return (
            case.reference,
            programme(case.programme),
            names.value(Dimension.KIND, case.kind),
            names.value(Dimension.LANGUAGE, case.language),
            names.value(Dimension.URGENCY, case.urgency),
            status(case),
            Text(f"figures-turn-{case.waiting_on}"),
            case.opened_at,
            case.answered_at,
            case.due_at,
            names.value(Dimension.ORIGIN, traits.origin) if traits.origin else None,
            names.value(Dimension.DISTRICT, traits.district) if traits.district else None,
            Text("figures-yes") if traits.is_young else None,
        )

    def _answers(self, taken: Taken) -> tuple[Cell, ...]:
        flow = self._names.flows.get(taken.case.programme)
        if self._said is None or flow is None:
            return ()
        asked, answers = self._questions(flow.key), taken.answers
        told = [
            self._cell(self._said(flow, key, answers[key])) if key in answers else None
            for key in asked
        ]
        others = [f"{key}: {answer}" for key, answer in answers.items() if key not in asked]
        return (*told, "\n".join(others) or None)

    def _cell(self, said: Arg) -> Cell:
        return "\n".join(map(self._book.say, said)) if isinstance(said, tuple) else said
