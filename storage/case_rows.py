"""A row of ``cases`` as a case."""

from datetime import datetime

from core.cases import Case, Kind, Status, Urgency, WaitingOn
from core.text import Language
from storage.times import moment
from storage.transaction import Row

RANKS = (Urgency.URGENT, Urgency.USUAL)
"""An urgency is stored as its place in this order, so that the queue can be read from an index."""


def case(row: Row) -> Case:
    return Case(
        id=row["id"],
        reference=row["reference"],
        kind=Kind(row["kind"]),
        programme=row["programme"],
        visitor=row["visitor"],
        run=row["run"],
        language=Language(row["language"]),
        status=Status(row["status"]),
        waiting_on=WaitingOn(row["waiting_on"]),
        urgency=RANKS[row["urgency"]],
        about=row["about"],
        flow_version=row["flow_version"],
        opened_at=moment(row["opened_at"]),
        claimed_by=row["claimed_by"],
        claimed_until=_moment(row["claimed_until"]),
    )


def _moment(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else moment(milliseconds)
