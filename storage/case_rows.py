"""A row of ``cases`` as a case."""

from datetime import datetime, timedelta

from core.cases import RANK, Case, Kind, Status, WaitingOn
from core.text import Language
from core.traits import Traits
from storage.times import moment
from storage.transaction import Row

URGENCIES = {rank: urgency for urgency, rank in RANK.items()}
"""An urgency is stored as its rank, so that the queue can be read from an index."""


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
        urgency=URGENCIES[row["urgency"]],
        about=row["about"],
        flow_version=row["flow_version"],
        opened_at=moment(row["opened_at"]),
        claimed_by=row["claimed_by"],
        claimed_until=_moment(row["claimed_until"]),
        revision=row["revision"],
        waiting_since=moment(row["waiting_since"]),
        due_at=_moment(row["due_at"]),
        warn_at=_moment(row["warn_at"]),
        time_left=_time(row["time_left"]),
        promised_at=_moment(row["promised_at"]),
        answered_at=_moment(row["answered_at"]),
        traits=Traits(
            origin=row["origin"], district=row["district"], is_young=bool(row["is_young"])
        ),
        last_officer=row["last_officer"],
        offered_to=row["offered_to"],
        ended_at=_moment(row["ended_at"]),
        merged_into=row["merged_into"],
    )


def where_answers(reference: str) -> str:
    """The place of a case's answers, which a seal names."""
    return f"cases.answers.{reference}"


def _moment(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else moment(milliseconds)


def _time(milliseconds: int | None) -> timedelta | None:
    return None if milliseconds is None else timedelta(milliseconds=milliseconds)
