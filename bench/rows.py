"""Made-up cases as rows: what visitors sent, and what officers did with it."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from bench.crowd import DUE_WITHIN, NOW, ONE_OFF, MadeUp, reference
from bench.lives import first_answer, waiting_since
from bench.staff import held_until, offered_to, officer_of, role_of
from core import consent
from core.answers import Answer
from core.calendar import day
from core.cases import LEASE, RANK, WaitingOn
from core.corrections import REMIND_BEFORE, Defect
from core.events import BY_VISITORS, Code
from core.finding import findable
from core.ratings import Face
from storage.seal import PLAIN
from storage.times import ms, ms_or_none

CORRECTED_WITHIN = timedelta(days=11)
WARNED_AFTER = DUE_WITHIN * 8 // 10
NAMED = ("birth_year", "phone")
"""The answers that corrections ask for."""
RATED = 4
"""Of so many visitors whose case was decided one says how it was."""

Row = tuple[object, ...]
Rows = dict[str, list[Row]]
Acts = list[tuple[MadeUp, int]]
COLUMNS = {
    "cases": "id, reference, kind, programme, visitor, run, language, status, is_open, waiting_on,"
    " urgency, about, flow_version, answers, opened_at, waiting_since, origin, district,"
    " is_young, revision, due_at, warn_at, told, answered_at, ended_at, last_officer,"
    " claimed_by, claimed_until, offered_to",
    "case_words": "word, case_id",
    "events": "case_id, code, actor, status, happened_at, due_at, params",
    "messages": "case_id, from_officer, words, written_at",
    "notes": "case_id, author, words, mentions, written_at",
    "openings": "case_id, officer, role, opened_at",
    "corrections": "id, case_id, asked_by, asked_at, due_on, looks_on, is_answered, run, ended_at",
    "correction_items": "correction_id, number, question, defect, remark",
    "answer_versions": "case_id, number, answers, flow_version, replaced_at",
    "ratings": "case_id, face, rated_at",
    "consents": "visitor, flow, version, language, given_at",
}
"""What is written of a case; other columns keep what a new row has in them."""


def of_cases(batch: list[MadeUp], versions: dict[str, str]) -> Rows:
    """All rows of these cases. *versions* are those of the flows."""
    acts = [(made, number) for made in batch for number in range(len(made.life))]
    asked = [one for one in acts if one[0].life[one[1]].code is Code.CORRECTION_ASKED]
    answered = [one for one in acts if one[0].life[one[1]].code is Code.CORRECTED]
    words = sorted((word, made.number) for made in batch for word in findable(made.answers))
    return {
        "cases": [_case(made, versions) for made in batch],
        "case_words": list(words),
        "events": [_event(*one) for one in acts],
        "messages": [_message(*one) for one in acts if one[0].life[one[1]].words],
        "notes": [_note(*one) for one in acts if one[0].life[one[1]].note],
        "openings": [_opening(made, at) for made in batch for at in looks(made)],
        "corrections": [_correction(*one) for one in asked],
        "correction_items": [row for one in asked for row in _items(*one)],
        "answer_versions": [_version(*one, versions) for one in answered],
        "ratings": list(_ratings(batch)),
        "consents": [_consent(made) for made in batch],
    }


def looks(made: MadeUp) -> Iterator[datetime]:
    """When an officer opened the case: what is read again within a lease is one look."""
    seen = None
    for act, at in zip(made.life, made.at, strict=True):
        if act.by_officer and (seen is None or at - seen >= LEASE):
            seen = at
            yield at


def _case(made: MadeUp, versions: dict[str, str]) -> Row:
    shape, last, holder = made.shape, made.life[-1], _holder(made)
    since, answer = waiting_since(made.life, made.at), first_answer(made.life)
    due = since + DUE_WITHIN if last.is_open and last.turn is WaitingOn.US else None
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
        versions[shape.programme],
        _sealed(made.answers),
        ms(made.at[0]),
        ms(since),
        shape.origin,
        shape.district,
        int(made.is_young),
        len(made.life) - 1,
        ms_or_none(due),
        ms_or_none(due and since + WARNED_AFTER),
        _told(due, since),
        ms(made.at[answer]) if answer < len(made.at) else None,
        None if last.is_open else ms(made.at[-1]),
        officer_of(made.number) if made.number_of(Code.CLAIMED) else None,
        holder,
        None if holder is None else ms(held_until(made.number, made.at[-1])),
        None if holder is None else offered_to(made.number),
    )


def _holder(made: MadeUp) -> int | None:
    """Who claimed it last: a lease that has lapsed still says so."""
    is_held = made.number_of(Code.CLAIMED) and not made.life[-1].releases
    return officer_of(made.number) if is_held else None


def _told(due: datetime | None, since: datetime) -> int:
    """What officers have heard by now of what is due."""
    if due is None:
        return 0
    return 2 if due < NOW else int(since + WARNED_AFTER <= NOW)


def _event(made: MadeUp, number: int) -> Row:
    act, due = made.life[number], made.due(number)
    return (
        made.number,
        act.code,
        made.visitor if act.code in BY_VISITORS else officer_of(made.number),
        act.status,
        ms(made.at[number]),
        ms_or_none(due),
        _params(act.code, made.at[number]),
    )


def _params(code: Code, at: datetime) -> str:
    if code is Code.CORRECTION_ASKED:
        return json.dumps({"questions": NAMED, "due": _due_on(at).isoformat()})
    return json.dumps({"questions": NAMED}) if code is Code.CORRECTED else ""


def _message(made: MadeUp, number: int) -> Row:
    act = made.life[number]
    return (made.number, int(act.by_officer), PLAIN + act.words, ms(made.at[number]))


def _note(made: MadeUp, number: int) -> Row:
    words = PLAIN + made.life[number].note
    return (made.number, officer_of(made.number), words, "[]", ms(made.at[number]))


def _opening(made: MadeUp, at: datetime) -> Row:
    officer = officer_of(made.number)
    return (made.number, officer, role_of(officer), ms(at))


def _correction(made: MadeUp, number: int) -> Row:
    """A case is asked for one at most, so it has the number of the case."""
    at, answered = made.at[number], made.number_of(Code.CORRECTED)
    return (
        made.number,
        made.number,
        officer_of(made.number),
        ms(at),
        _due_on(at).isoformat(),
        (_due_on(at) - REMIND_BEFORE).isoformat(),
        int(answered is not None),
        None if answered is None else ONE_OFF + made.number,
        None if answered is None else ms(made.at[answered]),
    )


def _due_on(asked: datetime) -> date:
    return day(asked) + CORRECTED_WITHIN


def _items(made: MadeUp, number: int) -> Iterator[Row]:
    for place, question in enumerate(NAMED):
        yield (made.number, place, question, Defect.INCORRECT, f"{PLAIN}Тағы бір қараңыз.")


def _version(made: MadeUp, number: int, versions: dict[str, str]) -> Row:
    """The visitor was a year off, and had another phone."""
    former: dict[str, Answer] = {
        "birth_year": int(made.answers["birth_year"]) - 1,
        "phone": "+70000000000",
    }
    sealed = _sealed({**made.answers, **former})
    return (made.number, 1, sealed, versions[made.shape.programme], ms(made.at[number]))


def _ratings(batch: Iterable[MadeUp]) -> Iterator[Row]:
    faces = tuple(Face)
    for made in batch:
        if made.life[-1].code is Code.DECIDED and made.number % RATED == 0:
            face = faces[made.number // RATED % len(faces)]
            yield (made.number, face, ms(made.at[-1]))


def _consent(made: MadeUp) -> Row:
    shape = made.shape
    return (made.visitor, shape.programme, consent.VERSION, shape.language, ms(made.at[0]))


def _sealed(answers: dict[str, Answer]) -> str:
    return PLAIN + json.dumps(answers, ensure_ascii=False)
