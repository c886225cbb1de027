"""Fills a database with a made-up crowd: ``python -m bench.filling FILE --cases 1000000``.

The rows are those that the repositories write, sealed as ``PlainSeal`` does; a test reads a small
crowd back through them.
"""

import argparse
import asyncio
import json
import sqlite3
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import closing
from itertools import islice
from pathlib import Path

from bench.crowd import NOW, Count, Crowd, MadeUp, reference
from bench.lives import waiting_since
from core import consent
from core.cases import RANK
from core.officers import Role
from core.tallies import MINUTES
from storage.database import connect
from storage.seal import PLAIN, PlainSeal
from storage.tallies import STRETCH
from storage.times import ms

OFFICERS = 20
FIRST_OFFICER = 900
AT_ONCE = 20_000
"""Cases written together: few enough for the memory, many enough for the disk."""

INTO = {
    "cases": "id, reference, kind, programme, visitor, run, language, status, is_open, waiting_on,"
    " urgency, about, flow_version, answers, opened_at, waiting_since, origin, district,"
    " is_young, revision",
    "events": "case_id, code, actor, status, happened_at, due_at",
    "messages": "case_id, from_officer, words, written_at",
    "openings": "case_id, officer, role, opened_at",
    "officers": "id, role, name, joined_at",
    "consents": "visitor, flow, version, language, given_at",
    "tallies": "span, number, what, flow, dimension, value, tally",
    "first_answers": "hour, day, flow, minutes, tally",
}
"""The columns that are written; all others keep what a new row has in them."""

Rows = dict[str, list[tuple[object, ...]]]


async def fill(file: Path, cases: int) -> None:
    """A new database in *file* with so many cases."""
    database = connect(f"sqlite:///{file}", PlainSeal())
    await database.migrate()
    await database.close()
    crowd = Crowd(cases)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA synchronous = OFF")  # nothing of it is worth keeping yet
        made = crowd.cases()
        while batch := list(islice(made, AT_ONCE)):
            _write(connection, _rows(batch, crowd))
        _write(connection, {**_counts(crowd), "officers": list(_officers())})


def _write(connection: sqlite3.Connection, rows: Rows) -> None:
    for table, every in rows.items():
        places = ", ".join("?" * len(INTO[table].split(",")))
        connection.executemany(
            f"INSERT INTO {table} ({INTO[table]}) VALUES ({places})",  # noqa: S608 - names of ours
            every,
        )
    connection.commit()


def _rows(batch: list[MadeUp], crowd: Crowd) -> Rows:
    acts = [(made, number) for made in batch for number in range(len(made.life))]
    told = [(made, number) for made, number in acts if made.life[number].words]
    looked = [(made, number) for made, number in acts if made.life[number].by_officer]
    return {
        "cases": [_case(made, crowd) for made in batch],
        "events": [_event(made, number) for made, number in acts],
        "messages": [_message(made, number) for made, number in told],
        "openings": [_opening(made, number) for made, number in looked],
        "consents": [_consent(made) for made in batch],
    }


def _case(made: MadeUp, crowd: Crowd) -> tuple[object, ...]:
    shape, last = made.shape, made.life[-1]
    return (
        made.number,
        reference(made.number),
        shape.kind,
        shape.programme,
        made.visitor,
        made.number,
        shape.language,
        last.status,
        int(last.is_open),
        last.turn,
        RANK[shape.urgency],
        "",
        crowd.versions[shape.programme],
        PLAIN + json.dumps(made.answers, ensure_ascii=False),
        ms(made.at[0]),
        ms(waiting_since(made.life, made.at)),
        shape.origin,
        shape.district,
        int(made.is_young),
        len(made.life) - 1,
    )


def _event(made: MadeUp, number: int) -> tuple[object, ...]:
    act, due = made.life[number], made.due(number)
    return (
        made.number,
        act.code,
        _actor(made, number),
        act.status,
        ms(made.at[number]),
        None if due is None else ms(due),
    )


def _actor(made: MadeUp, number: int) -> int:
    return _officer(made) if made.life[number].by_officer else made.visitor


def _officer(made: MadeUp) -> int:
    return FIRST_OFFICER + made.number % OFFICERS


def _message(made: MadeUp, number: int) -> tuple[object, ...]:
    act = made.life[number]
    return (made.number, int(act.by_officer), PLAIN + act.words, ms(made.at[number]))


def _opening(made: MadeUp, number: int) -> tuple[object, ...]:
    return (made.number, _officer(made), Role.OFFICER, ms(made.at[number]))


def _consent(made: MadeUp) -> tuple[object, ...]:
    shape = made.shape
    return (made.visitor, shape.programme, consent.VERSION, shape.language, ms(made.at[0]))


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


def _officers() -> Iterator[tuple[object, ...]]:
    for number in range(FIRST_OFFICER, FIRST_OFFICER + OFFICERS):
        yield (number, Role.LEAD, f"{PLAIN}Маман {number}", ms(NOW))


def main() -> None:
    """Fill a new file, and say how long it took."""
    parser = argparse.ArgumentParser(prog="python -m bench.filling", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--cases", type=int, default=100_000)
    chosen = parser.parse_args()
    begun = time.monotonic()
    asyncio.run(fill(chosen.file, chosen.cases))
    print(f"{chosen.cases} cases in {time.monotonic() - begun:.0f} s: {chosen.file}")


if __name__ == "__main__":
    main()
