"""What has had its time goes, and nothing else."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from core.calendar import day
from core.cases import NOBODY, Case, Status, WaitingOn
from core.corrections import Corrected, Defect, Item, NewCorrection
from core.events import Code, Event, Note
from core.plans import Act
from core.retention import Purged, Retention, purge
from core.text import Language
from core.traits import UNKNOWN
from storage.cases import Cases
from storage.checklists import Checklists
from storage.conversations import Conversations
from storage.database import Database
from storage.inbox import Inbox
from storage.outbox import Outbox
from storage.purge import Purge
from storage.transaction import Transaction, Work
from storage.unanswered import UnansweredQuestions
from tests.storage.stage import (
    AIGUL,
    APPLICATION,
    BOTAGOZ,
    DANA,
    KANDAS,
    LIST,
    NOW,
    QUESTION,
    SECRET,
    bytes_on_disk,
    message,
    sent,
    update,
    words,
)

YEAR = timedelta(days=365)
NOTHING = Purged(drafts=0, cases=0, lists=0, updates=0, words=0, questions=0)
DECIDED = Retention(cases=YEAR)


async def purged(database: Database, after: timedelta, keeps: Retention = DECIDED) -> Purged:
    return await database.write(lambda tx: purge(Purge(tx), keeps, NOW + after))


async def ends(database: Database, case: Case, after: timedelta) -> None:
    """Withdrawn, so long after it came in."""

    async def work(tx: Transaction) -> None:
        ended = await Cases(tx).move(case, Status.WITHDRAWN, WaitingOn.NOBODY, NOW, release=True)
        assert ended is not None
        at = NOW + after
        await Cases(tx).enter(
            Event(case=case.id, code=Code.WITHDRAWN, actor=AIGUL, status=ended.status, at=at)
        )

    await database.write(work)


async def test_a_draft_lies_for_fourteen_days_and_no_longer(database: Database) -> None:
    await database.write(lambda tx: Conversations(tx).begin(AIGUL, KANDAS, "", NOW))

    assert await purged(database, timedelta(days=14)) == NOTHING
    assert (await purged(database, timedelta(days=14, seconds=1))).drafts == 1
    assert await database.read(lambda tx: Conversations(tx).current(AIGUL)) is None


async def test_without_a_decision_of_the_department_no_case_is_ever_emptied(
    database: Database,
) -> None:
    case = await sent(database, APPLICATION)
    await ends(database, case, timedelta(days=1))

    assert await purged(database, 100 * YEAR, Retention()) == NOTHING


async def test_a_case_is_emptied_so_long_after_its_end_and_stays_in_the_figures(
    database: Database,
) -> None:
    case = await sent(database, APPLICATION)
    await database.write(lambda tx: Cases(tx).write(message(case, "хабар")))
    await ends(database, case, timedelta(days=10))
    assert await purged(database, YEAR + timedelta(days=9)) == NOTHING

    assert (await purged(database, YEAR + timedelta(days=11))).cases == 1
    left = await database.read(lambda tx: Cases(tx).find(case.reference))
    assert left is not None
    assert (left.visitor, left.programme, left.status) == (NOBODY, "kandas", Status.WITHDRAWN)
    assert await database.read(lambda tx: Cases(tx).answers(case.id)) == {}
    assert await database.read(lambda tx: Cases(tx).messages(case.id)) == ()


async def test_of_an_emptied_case_what_was_corrected_is_counted_and_not_read(
    database: Database,
) -> None:
    case = await sent(database, APPLICATION)
    await database.write(everything_typed(case))
    await ends(database, case, timedelta(days=10))

    assert (await purged(database, 2 * YEAR)).cases == 1
    (asked,) = await database.read(lambda tx: Cases(tx).corrections(case.id))
    assert [(item.question, item.remark) for item in asked.items] == [("words", "")]
    assert asked.run is None
    assert await database.read(lambda tx: Cases(tx).versions(case.id)) == ()
    assert await database.read(lambda tx: Cases(tx).notes(case.id)) == ()
    assert await database.read(lambda tx: Cases(tx).planned_for(case.id)) is None


def everything_typed(case: Case) -> Work[None]:
    """A note, a remark, former answers and an act that is on its way."""
    new = NewCorrection(
        items=(Item(question="words", defect=Defect.INCORRECT, remark=SECRET),),
        due_on=NOW.date(),
    )
    corrected = Corrected(answers={"words": SECRET}, flow_version="v2", traits=UNKNOWN)
    act = Act(reference=case.reference, revision=0, words=SECRET)

    async def work(tx: Transaction) -> None:
        store = Cases(tx)
        await store.note(Note(case=case.id, author=DANA, words=SECRET, at=NOW))
        asked = await store.ask_correction(case.id, DANA, new, NOW)
        await store.keep_correction(replace(asked, run=7))
        await store.correct(case, corrected, NOW)
        await store.plan(case.id, DANA, act, NOW)

    return work


async def test_a_case_that_is_still_open_is_never_emptied(database: Database) -> None:
    await sent(database, APPLICATION)

    assert await purged(database, 10 * YEAR) == NOTHING


async def test_many_emptied_cases_do_not_get_into_each_others_way(database: Database) -> None:
    """They are all nobody's now."""
    cases = [
        await sent(database, APPLICATION, 1),
        await sent(database, replace(APPLICATION, visitor=BOTAGOZ), 2),
        await sent(database, replace(QUESTION, visitor=BOTAGOZ), 3),
    ]
    for case in cases:
        await ends(database, case, timedelta(days=1))

    assert (await purged(database, 2 * YEAR)).cases == len(cases)
    assert await purged(database, 2 * YEAR) == NOTHING


async def test_a_list_of_papers_lies_for_a_year_after_its_last_change(database: Database) -> None:
    """One list is one, however many papers are on it."""
    await database.write(lambda tx: Checklists(tx).put(LIST))
    await database.write(lambda tx: Checklists(tx).put(replace(LIST, outcome="commission")))
    touched = replace(LIST, changed_at=NOW + timedelta(days=1))
    await database.write(lambda tx: Checklists(tx).put(touched))
    assert await purged(database, YEAR) == NOTHING

    assert await purged(database, YEAR + timedelta(seconds=1)) == replace(NOTHING, lists=1)
    assert await database.read(lambda tx: Checklists(tx).checklists(AIGUL)) == (touched,)


async def test_a_question_that_no_card_answers_is_kept_for_a_year_and_its_count_stays(
    database: Database, file: Path
) -> None:
    """Nobody can ask for its erasure: not even we know whose it was."""
    await database.write(
        lambda tx: UnansweredQuestions(tx).keep(Language.KK, "Айфон қайда?", day(NOW))
    )

    assert (await purged(database, YEAR + timedelta(days=1))).questions == 1
    left = await database.read(lambda tx: UnansweredQuestions(tx).newest(Language.KK, 9))
    assert left == ()
    assert await database.read(lambda tx: UnansweredQuestions(tx).counts()) == {Language.KK: 1}
    await database.tidy()
    assert "Айфон".encode() not in bytes_on_disk(file)


async def test_an_operator_may_let_questions_go_sooner(database: Database) -> None:
    await database.write(lambda tx: UnansweredQuestions(tx).keep(Language.RU, "Где?", day(NOW)))
    soon = Retention(questions=timedelta(days=30))

    assert (await purged(database, timedelta(days=31), soon)).questions == 1


async def test_what_was_set_aside_is_kept_for_a_look_and_then_goes(
    database: Database, file: Path
) -> None:
    await database.write(lambda tx: Inbox(tx).receive([update(1), update(2)], NOW))
    await database.write(lambda tx: Inbox(tx).bury(1, "Defect", NOW))
    await database.write(lambda tx: Outbox(tx).put(words("payload"), NOW))
    (due,) = await database.read(lambda tx: Outbox(tx).heads(AIGUL, 1))
    await database.write(lambda tx: Outbox(tx).failed(due.id, "Forbidden", NOW))

    assert await purged(database, timedelta(days=13)) == NOTHING
    assert await purged(database, timedelta(days=15)) == replace(NOTHING, updates=1, words=1)
    assert await database.read(lambda tx: Inbox(tx).head(AIGUL)) is not None
    await database.tidy()
    assert b"Forbidden" not in bytes_on_disk(file)
