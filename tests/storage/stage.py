"""People, and what they bring along."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from core.answers import OneOf, Words
from core.cases import Case, Kind, NewCase, Urgency
from core.checklists import Kept, Mark
from core.events import Message
from core.flow import Flow, Question, Review, Route
from core.inbox import Received
from core.outbox import Kind as Sort
from core.outbox import Outgoing, Priority
from core.text import Language
from storage.cases import Cases
from storage.database import Database
from storage.seal import KeySeal
from storage.transaction import Transaction

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SOON = NOW + timedelta(minutes=30)
LATER = NOW + timedelta(hours=1)

AIGUL, BOTAGOZ = 501, 502
DANA, ERLAN = 901, 902

SEAL = KeySeal([b"the key of the tests, 32 bytes .."[:32]])
SECRET = "Айгүлдің құпия сөзі"

KANDAS = Flow(
    "kandas",
    {
        "place": Question(key="place", reader=OneOf(("kz", "cn")), routes=(Route("words"),)),
        "words": Question(key="words", reader=Words(500), routes=(Route("review"),)),
        "review": Review(),
    },
    reviewed=date(2026, 3, 1),
)

APPLICATION = NewCase(
    kind=Kind.APPLICATION,
    programme="kandas",
    visitor=AIGUL,
    run=1,
    language=Language.KK,
    urgency=Urgency.USUAL,
    about="",
    flow_version="v1",
    answers={"place": "cn", "family": 4, "words": SECRET},
)
QUESTION = replace(APPLICATION, kind=Kind.QUESTION, programme="ask")


LIST = Kept(
    visitor=AIGUL,
    flow="status",
    outcome="reunification",
    marks={"kinship": Mark.CANNOT, "passport": Mark.HAVE},
    changed_at=NOW,
)


def reference(number: int) -> str:
    return f"M-AAAA-{number:03}"


async def sends(
    database: Database, new: NewCase, number: int = 1, now: datetime = NOW
) -> Case | None:
    """A visitor sends something; the draw gave reference *number*."""
    return await database.write(lambda tx: Cases(tx).add(new, reference(number), now))


async def sent(database: Database, new: NewCase, number: int = 1, now: datetime = NOW) -> Case:
    case = await sends(database, new, number, now)
    assert case is not None
    return case


async def waiting_cases(database: Database, many: int) -> None:
    """So many questions of as many visitors, all at the same moment."""

    async def work(tx: Transaction) -> None:
        for number in range(many):
            await Cases(tx).add(replace(QUESTION, visitor=number), reference(number), NOW)

    await database.write(work)


def update(number: int, lane: int = AIGUL, raw: str = "{}") -> Received:
    return Received(update_id=number, lane=lane, raw=raw)


def words(payload: str, recipient: int = AIGUL, priority: Priority = Priority.REPLY) -> Outgoing:
    return Outgoing(recipient=recipient, kind=Sort.SCREEN, priority=priority, payload=payload)


def message(case: Case, words: str, at: datetime = NOW) -> Message:
    return Message(case=case.id, from_officer=False, words=words, at=at)


def bytes_on_disk(file: Path) -> bytes:
    """Everything an intruder with the disk could read: the file, its log, and whatever else."""
    return b"".join(path.read_bytes() for path in sorted(file.parent.iterdir()))


def verdict(file: Path) -> str:
    """What SQLite itself thinks of the file."""
    with closing(sqlite3.connect(file)) as connection:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])
