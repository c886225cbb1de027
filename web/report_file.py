"""The report of an announcement to take along: numbers of the ledger, and nobody's name."""

import asyncio
from collections.abc import Iterator

from core.announced import Wording
from core.broadcasts import Broadcast
from core.deliveries import Cause, Counts, Fate
from core.newsroom import Effects
from core.text import Text, Words
from web.spreadsheet import Book, Cell, Say

HEADINGS = tuple(Text(f"report-head-{column}") for column in ("what", "why", "count"))


async def report_file(
    one: Broadcast, wording: Wording, counts: Counts, effects: Effects, say: Say
) -> bytes:
    """Two sheets: what became of the deliveries, and which announcement it was."""
    return await asyncio.to_thread(_written, one, wording, counts, effects, say)


def cause(fate: Fate, why: str) -> Words:
    """Why a delivery failed or was left out."""
    if fate is Fate.SKIPPED:
        return Text(f"skip-{why}")
    return Text(f"cause-{why if why in set(Cause) else 'other'}")


def _written(
    one: Broadcast, wording: Wording, counts: Counts, effects: Effects, say: Say
) -> bytes:
    with Book(say) as book:
        book.sheet(Text("report-sheet-numbers"), HEADINGS).add(_numbers(one, counts, effects))
        facts = book.sheet(Text("report-sheet-what"), (HEADINGS[0], Text("report-head-value")))
        facts.add(_about(one, wording))
        return book.whole()


def _numbers(one: Broadcast, counts: Counts, effects: Effects) -> Iterator[tuple[Cell, ...]]:
    yield Text("report-total"), None, one.total
    for (fate, why), many in sorted(counts.items()):
        yield Text(f"fate-{fate}"), cause(fate, why) if why else None, many
    for name in ("tapped", "applications", "questions", "opted_out"):
        yield Text(f"report-{name}"), None, getattr(effects, name)


def _about(one: Broadcast, wording: Wording) -> Iterator[tuple[Cell, ...]]:
    yield Text("announcement-title"), wording.title
    yield Text("announcements-state"), Text(f"broadcast-{one.state}")
    for name in ("started_at", "ended_at"):
        yield Text(f"report-{name}"), getattr(one, name)
