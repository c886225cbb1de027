"""Fills a database with a made-up crowd: ``python -m bench.filling FILE --cases 1000000``.

The rows are those that the repositories write, sealed as ``PlainSeal`` does; a test reads a small
crowd back through them.
"""

import argparse
import asyncio
import sqlite3
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from itertools import islice
from pathlib import Path

from bench import rows, staff
from bench.crowd import Count, Crowd, MadeUp
from bench.rows import Row, Rows
from core.tallies import MINUTES
from storage.database import connect
from storage.seal import PlainSeal
from storage.tallies import STRETCH

AT_ONCE = 20_000
"""Cases written together: few enough for the memory, many enough for the disk."""
CACHE = 256 * 1024  # KiB: words come in no order, and their index is large

INTO = {
    **rows.COLUMNS,
    **staff.COLUMNS,
    "visitors": "id, language",
    "tallies": "span, number, what, flow, dimension, value, tally",
    "first_answers": "hour, day, flow, minutes, tally",
}
"""The columns that are written."""


async def fill(file: Path, cases: int) -> None:
    """A new database in *file* with so many cases."""
    database = connect(f"sqlite:///{file}", PlainSeal())
    await database.migrate()
    await database.close()
    crowd, trail, people = Crowd(cases), staff.Trail(), People()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA synchronous = OFF")  # nothing of it is worth keeping yet
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
        made = crowd.cases()
        while batch := list(islice(made, AT_ONCE)):
            looks = ((one, rows.looks(one)) for one in batch)
            _write(connection, rows.of_cases(batch, crowd.versions))
            _write(connection, {"visitors": people.new(batch), "audit": trail.after(looks)})
        _write(connection, {**_counts(crowd), **staff.rows(), "audit": trail.rest()})


class People:
    """Some visitors come back, with another case."""

    def __init__(self) -> None:
        self._known: set[int] = set()

    def new(self, batch: Iterable[MadeUp]) -> Iterator[Row]:
        for made in batch:
            if made.visitor not in self._known:
                self._known.add(made.visitor)
                yield (made.visitor, made.shape.language)


def _write(connection: sqlite3.Connection, rows: Mapping[str, Iterable[Row]]) -> None:
    for table, every in rows.items():
        places = ", ".join("?" * len(INTO[table].split(",")))
        connection.executemany(
            f"INSERT INTO {table} ({INTO[table]}) VALUES ({places})",  # noqa: S608 - names of ours
            every,
        )
    connection.commit()


def _counts(crowd: Crowd) -> Rows:
    return {
        "tallies": [
            (span, number, *counted, many)
            for span, spans in ((1, crowd.tallies), (STRETCH, _stretched(crowd)))
            for number, tallies in spans.items()
            for counted, many in tallies.items()
        ],
        "first_answers": [
            (minutes // MINUTES, on, flow, minutes, many)
            for (on, flow, minutes), many in crowd.waits.items()
        ],
    }


def _stretched(crowd: Crowd) -> Mapping[int, Counter[Count]]:
    stretches: defaultdict[int, Counter[Count]] = defaultdict(Counter)
    for on, tallies in crowd.tallies.items():
        stretches[on // STRETCH].update(tallies)
    return stretches


def main() -> None:
    """Fill a new file, and say how long it took and how large it is."""
    parser = argparse.ArgumentParser(prog="python -m bench.filling", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--cases", type=int, default=100_000)
    chosen = parser.parse_args()
    begun = time.monotonic()
    asyncio.run(fill(chosen.file, chosen.cases))
    took, size = time.monotonic() - begun, chosen.file.stat().st_size / 2**30
    print(f"{chosen.cases} cases in {took:.0f} s, {size:.2f} GiB: {chosen.file}", flush=True)


if __name__ == "__main__":
    main()
