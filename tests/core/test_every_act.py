"""Whatever asks for a permission either only reads, or leaves exactly one entry in the audit."""

import ast
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

import core
from core.audit import Action, Entry
from core.card_drafts import CardDraft
from core.cases import Status, Urgency
from core.conversations import Press
from core.emergencies import Stop
from core.fact_drafts import FactEdition, State, Written, written
from core.journal import Wanted
from core.officers import Officer, Role
from core.periods import Period
from core.plans import Act
from core.queue import Choice
from core.service import Service
from core.templates import Draft
from core.text import Language
from storage.cases import Cases
from storage.database import Database
from storage.fact_editions import FactEditions
from storage.members import Members
from storage.transaction import Transaction
from storage.unanswered import UnansweredQuestions
from tests.core.announcer import ASEL, CHECKS, EVERYBODY, NEWS, Newsroom
from tests.core.stage import AIGUL, BOOK, DANA, NOW, TODAY, asks, service

CORE = Path(str(core.__file__)).parent
ASKING = {"permitted", "acts"}
BOLAT = 922
DAY = Period(TODAY, TODAY)
READY = "quota-obligation"
"""A fact of which Bolat has handed in another edition."""
DRAFTED, HANDED, RELEASED, SCHEDULED, SENDING, PAUSED, CANCELLED = range(1, 8)
"""Announcements, each one step further."""
THANKS = Draft(key="thanks", title=("Рақмет", "Спасибо"), body=("Рақмет!", "Спасибо!"))


@dataclass(frozen=True, slots=True)
class Office:
    """What there is to act on: a case that waits, one that Dana holds, an open invitation."""

    waits: str
    held: str
    revision: int
    invitation: str
    bolats: str
    """Held by Bolat, who offers it to Dana."""
    ended: str


Does = Callable[[Service, Office], Awaitable[object]]


async def writes(service: Service, office: Office) -> object:
    """A reply at the desk, to its end."""
    begun = (await service.desk.begin(DANA, "reply", office.held)).conversation
    there = (await service.conversations.say(DANA, "Жауап")).conversation
    return await service.desk.send(Press("reply", begun.run, there.revision, "", "send"), DANA)


async def undoes(service: Service, office: Office) -> object:
    """What is planned is entered when it is done, and not if it is taken back."""
    return await service.acts.undo(DANA, (await service.acts.plan(DANA, act(office))).id)


def act(office: Office) -> Act:
    words = "Құжаттарыңызды дайындап қойыңыз, өтінемін, сосын жазыңыз."
    return Act(reference=office.held, revision=office.revision, words=words)


READS: dict[str, Does] = {
    "Triage.due": lambda s, o: s.triage.due(DANA),
    "Triage.due_today": lambda s, o: s.triage.due_today(DANA),
    "Triage.late": lambda s, o: s.triage.late(DANA),
    "Acts.findings": lambda s, o: s.acts.findings(DANA, act(o)),
    "Acts.plan": lambda s, o: s.acts.plan(DANA, act(o)),
    "Acts.undo": undoes,
    "Queue.page": lambda s, o: s.queue.page(DANA, Choice()),
    "Queue.find": lambda s, o: s.queue.find(DANA, "M-"),
    "Queue.counts": lambda s, o: s.queue.counts(DANA),
    "Queue.saved": lambda s, o: s.queue.saved(DANA),
    "Queue.save": lambda s, o: s.queue.save(DANA, "Менікі", "whose=mine"),
    "Queue.forget": lambda s, o: s.queue.forget(DANA, 1),
    "CardDrafts.unanswered": lambda s, o: s.card_drafts.unanswered(DANA, Language.KK),
    "CardDrafts.all": lambda s, o: s.card_drafts.all(DANA),
    "CardDrafts.one": lambda s, o: s.card_drafts.one(DANA, 1),
    "Triage.shift": lambda s, o: s.triage.shift(DANA),
    "Triage.read": lambda s, o: s.triage.read(DANA, o.held),
    "Staff.members": lambda s, o: s.staff.members(DANA),
    "Staff.invitations": lambda s, o: s.staff.invitations(DANA),
    "Templates.all": lambda s, o: s.templates.all(DANA),
    "Templates.editions": lambda s, o: s.templates.editions(DANA, "answer"),
    "Templates.fitting": lambda s, o: s.templates.fitting(DANA, o.held, Status.ANSWERED),
    "Hours.entered": lambda s, o: s.hours.entered(DANA),
    "Templates.preview": lambda s, o: s.templates.preview(DANA, "answer", o.held),
    "FactEditing.all": lambda s, o: s.facts.all(DANA),
    "FactEditing.one": lambda s, o: s.facts.one(DANA, "mrp"),
    "FactEditing.candidate": lambda s, o: s.facts.candidate(DANA, READY),
    "Figures.of": lambda s, o: s.figures.of(DANA, DAY),
    "Figures.half_page": lambda s, o: s.figures.half_page(DANA, DAY),
    "Releases.page": lambda s, o: s.releases.page(DANA),
    "Releases.read": lambda s, o: s.releases.read(DANA, DRAFTED),
    "Releases.count": lambda s, o: s.releases.count(DANA, EVERYBODY),
    "Newsroom.facts": lambda s, o: s.newsroom.facts(DANA),
    "Newsroom.look": lambda s, o: s.newsroom.look(DANA, NEWS),
    "Newsroom.counts": lambda s, o: s.newsroom.counts(DANA, ()),
    "Newsroom.effects": lambda s, o: s.newsroom.effects(DANA, DRAFTED),
    "Emergencies.standing": lambda s, o: s.emergencies.standing(DANA),
}
"""
These change nothing but one's own choices and what can still be taken back; opening a case is
entered as such, and for its visitor.
"""

ACTS: dict[str, Does] = {
    "Triage.release": lambda s, o: s.triage.release(DANA, o.held),
    "Triage.reopen": lambda s, o: s.triage.reopen(DANA, o.ended, "Жаңа құжат келді"),
    "Colleagues.note": lambda s, o: s.colleagues.note(DANA, o.held, "Ескертпе"),
    "Colleagues.accept": lambda s, o: s.colleagues.accept(DANA, o.bolats),
    "Colleagues.decline": lambda s, o: s.colleagues.decline(DANA, o.bolats),
    "Colleagues.take_over": lambda s, o: s.colleagues.take_over(DANA, o.bolats, "Демалыста"),
    "Colleagues.reassign": lambda s, o: s.colleagues.reassign(DANA, (o.held,), BOLAT, "Кезек"),
    "Colleagues.reassign_all": lambda s, o: s.colleagues.reassign_all(DANA, DANA, BOLAT, "Ем"),
    "CardDrafts.begin": lambda s, o: s.card_drafts.begin(DANA, 2),
    "CardDrafts.dismiss": lambda s, o: s.card_drafts.dismiss(DANA, 2),
    "CardDrafts.save": lambda s, o: s.card_drafts.save(DANA, CardDraft(id=1)),
    "CardDrafts.drop": lambda s, o: s.card_drafts.drop(DANA, 1),
    "Triage.take_oldest": lambda s, o: s.triage.take_oldest(DANA, 1),
    "Triage.claim": lambda s, o: s.triage.claim(DANA, o.waits),
    "Triage.reply": lambda s, o: s.triage.reply(DANA, o.held, "Жауап"),
    "Triage.decide": lambda s, o: s.triage.decide(DANA, o.held, Status.ANSWERED, "Себебі"),
    "Desk.begin": lambda s, o: s.desk.begin(DANA, "reply", o.waits),
    "Desk.send": writes,
    "Officers.invite": lambda s, o: s.officers.invite("new", Role.LEAD, by=DANA),
    "Officers.join": lambda s, o: s.officers.join(AIGUL, "Айгүл", "open"),
    "Staff.give_role": lambda s, o: s.staff.give_role(DANA, BOLAT, Role.AUDITOR),
    "Staff.rename": lambda s, o: s.staff.rename(DANA, BOLAT, "Болат"),
    "Staff.leave": lambda s, o: s.staff.leave(DANA, BOLAT),
    "Staff.withdraw": lambda s, o: s.staff.withdraw(DANA, o.invitation),
    "Templates.write": lambda s, o: s.templates.write(DANA, THANKS, 0),
    "Templates.archive": lambda s, o: s.templates.archive(DANA, "answer", 1),
    "FactEditing.save": lambda s, o: s.facts.save(DANA, "mrp", Written(), 0),
    "FactEditing.hand_in": lambda s, o: s.facts.hand_in(DANA, READY, 1),
    "FactEditing.publish": lambda s, o: s.facts.publish(DANA, READY, 1),
    "FactEditing.reject": lambda s, o: s.facts.reject(DANA, READY, 1, "Ескі дерек"),
    "FactEditing.drop": lambda s, o: s.facts.drop(DANA, READY, 1),
    "Figures.exported": lambda s, o: s.figures.exported(DANA, DAY),
    "Exports.cases": lambda s, o: s.exports.cases(DANA, DAY, answers=True),
    "Hours.set_week": lambda s, o: s.hours.set_week(DANA, 0, {"monday": [["09:00", "18:00"]]}),
    "Hours.set_year": lambda s, o: s.hours.set_year(DANA, 0, NOW.year, []),
    "Hours.set_target": lambda s, o: s.hours.set_target(DANA, 0, Urgency.USUAL, 480, 80),
    "Releases.compose": lambda s, o: s.releases.compose(DANA, NEWS, EVERYBODY),
    "Releases.rewrite": lambda s, o: s.releases.rewrite(DANA, DRAFTED, 0, NEWS, EVERYBODY),
    "Releases.submit": lambda s, o: s.releases.submit(DANA, DRAFTED, 0),
    "Releases.take_back": lambda s, o: s.releases.take_back(DANA, HANDED, 1),
    "Releases.release": lambda s, o: s.releases.release(DANA, HANDED, 1),
    "Releases.reject": lambda s, o: s.releases.reject(DANA, HANDED, 1, "Қайта жазыңыз"),
    "Releases.schedule": lambda s, o: s.releases.schedule(DANA, RELEASED, 2, NOW),
    "Releases.unschedule": lambda s, o: s.releases.unschedule(DANA, SCHEDULED, 3),
    "Releases.pause": lambda s, o: s.releases.pause(DANA, SENDING),
    "Releases.resume": lambda s, o: s.releases.resume(DANA, PAUSED),
    "Releases.cancel": lambda s, o: s.releases.cancel(DANA, SENDING),
    "Releases.again": lambda s, o: s.releases.again(DANA, CANCELLED),
    "Releases.correct": lambda s, o: s.releases.correct(DANA, CANCELLED),
    "Newsroom.test": lambda s, o: s.newsroom.test(DANA, DRAFTED),
    "Newsroom.exported": lambda s, o: s.newsroom.exported(DANA, DRAFTED),
    "Emergencies.stop": lambda s, o: s.emergencies.stop(DANA, Stop.ANSWERS),
    "Emergencies.go_on": lambda s, o: s.emergencies.go_on(DANA, Stop.ANSWERS),
    "Journal.entries": lambda s, o: s.journal.entries(DANA, Wanted()),
    "Journal.looks": lambda s, o: s.journal.looks(DANA),
    "Journal.asks_verdict": lambda s, o: s.journal.asks_verdict(DANA),
}
INSIDE = {
    *("Officers.permitted", "Officers.acts", "Holds.hold", "Files.of"),
    *("Hours.terms", "Hours.told"),  # they read what is entered, for nobody in particular
    *("Emergencies.holds", "Emergencies.holding"),  # the same
}
"""Parts of use cases, which nobody calls from outside."""
ASKS_THROUGH_ANOTHER = {
    *("Desk.begin", "Desk.send", "Officers.join"),
    *("Triage.claim", "Triage.reply", "Triage.decide"),
}
"""They call one of the others, or let in somebody who has no permission yet."""


@pytest.fixture
async def office(database: Database) -> Office:
    held = await asks(database, AIGUL, "")
    await database.write(lambda tx: service(tx).triage.claim(DANA, held.reference))
    waits = await asks(database, AIGUL + 1, "")
    bolat = Officer(id=BOLAT, role=Role.OFFICER, name="Болат")
    await database.write(lambda tx: Members(tx).add(bolat, NOW))
    await database.write(lambda tx: service(tx).officers.invite("open", Role.LEAD, by=DANA))
    (invitation,) = await database.read(lambda tx: Members(tx).invitations(NOW))
    bolats, ended = await asks(database, AIGUL + 2, ""), await asks(database, AIGUL + 3, "")
    await database.write(lambda tx: prepared(tx, bolats.reference, ended.reference))
    await announced(Newsroom(database))
    case = await database.read(lambda tx: Cases(tx).find(held.reference))
    assert case is not None
    return Office(
        waits=waits.reference,
        held=held.reference,
        revision=case.revision,
        invitation=invitation.key,
        bolats=bolats.reference,
        ended=ended.reference,
    )


async def prepared(tx: Transaction, bolats: str, ended: str) -> None:
    """A case that is offered, one that ended, two questions that no card answers, a fact."""
    one = service(tx)
    await one.triage.claim(BOLAT, bolats)
    await one.colleagues.offer(BOLAT, bolats, DANA)
    await one.triage.decide(DANA, ended, Status.ANSWERED, "Себебі")
    for words in ("бірінші", "екінші"):
        await UnansweredQuestions(tx).keep(Language.KK, words, TODAY)
    await one.card_drafts.begin(BOLAT, 1)
    known = written(BOOK.facts.editions[READY][0])
    ready = FactEdition(
        fact=READY, written=known, authors=(BOLAT,), changed_at=NOW, state=State.READY
    )
    await FactEditions(tx).begin(ready)


async def announced(newsroom: Newsroom) -> None:
    """One announcement at each step of its way."""
    await newsroom.opens()
    await newsroom.composed(NEWS)
    handed = await newsroom.composed(NEWS)
    await newsroom.does(lambda s: s.releases.submit(ASEL, handed.id, handed.revision))
    await newsroom.released(NEWS)
    planned = await newsroom.released(NEWS)
    await newsroom.starts(planned, NOW + timedelta(days=1))
    for _ in (SENDING, PAUSED, CANCELLED):
        await newsroom.starts(await newsroom.released(NEWS))
    await newsroom.does(lambda s: s.releases.pause(ASEL, PAUSED))
    await newsroom.does(lambda s: s.releases.cancel(CHECKS, CANCELLED))


async def left_by(database: Database, does: Does, office: Office) -> list[Entry]:
    """The entries that a call leaves, openings aside."""
    before = await database.read(lambda tx: Members(tx).head())
    await database.write(lambda tx: does(service(tx), office))
    entries = await database.read(lambda tx: Members(tx).after(before.number, 100))
    return [entry for entry in entries if entry.action != Action.OPENED]


@pytest.mark.parametrize("name", ACTS)
async def test_an_act_leaves_exactly_one_entry(
    database: Database, office: Office, name: str
) -> None:
    (entry,) = await left_by(database, ACTS[name], office)

    assert entry.actor == (AIGUL if name == "Officers.join" else DANA)
    assert entry.role == (Role.LEAD if name == "Officers.join" else Role.ADMIN)


@pytest.mark.parametrize("name", READS)
async def test_whoever_only_reads_leaves_no_entry_but_the_opening(
    database: Database, office: Office, name: str
) -> None:
    assert await left_by(database, READS[name], office) == []


def test_no_use_case_that_asks_for_a_permission_is_left_out() -> None:
    """A new one turns this red until it stands above, as one that reads or one that acts."""
    asking = {name for path in CORE.rglob("*.py") for name in _asking(ast.parse(path.read_text()))}

    assert asking - INSIDE == (ACTS.keys() | READS.keys()) - ASKS_THROUGH_ANOTHER


def test_events_are_entered_only_where_the_audit_hears_of_them() -> None:
    """``Register.keep`` tells the audit; whoever enters an event past it says why here."""
    past_it = {
        f"{path.name}: {name}"
        for path in CORE.rglob("*.py")
        for name in _calling(ast.parse(path.read_text()), "enter", of="store")
    }

    assert past_it == {
        "register.py: Register.keep",
        "staff.py: Staff._enter",  # part of one act that is entered as a whole
    }


def test_answers_are_read_only_where_the_look_is_entered() -> None:
    """So there is no way to a visitor's words of which the visitor cannot read under /mydata."""
    readers = {
        f"{path.name}: {name}"
        for path in CORE.rglob("*.py")
        for what in ("answers", "messages")
        for name in _calling(ast.parse(path.read_text()), what, of="store")
    }

    assert readers == {
        "files.py: Files.of",  # which enters it
        "files.py: Files._past",  # the same
        "acts.py: Acts._check",  # for its keys: nobody is shown any
        "triage.py: Triage.ask_correction",  # the same
        "amends.py: Amends.begin",  # the visitor's own
        "amends.py: Amends.send",
        "applications.py: Applications.copy",
        "applications.py: Applications.follow",
        "rights.py: Rights._sent",
        "exports.py: Exports._open",  # which enters it
    }


def _asking(module: ast.Module) -> Iterator[str]:
    """Public methods that ask for a permission, themselves or through one of their class."""
    for one in (node for node in module.body if isinstance(node, ast.ClassDef)):
        methods = {m.name: m for m in one.body if isinstance(m, ast.AsyncFunctionDef)}
        calls = {name: set(_called(method)) for name, method in methods.items()}
        reached = {name for name, called in calls.items() if called & ASKING}
        while more := {n for n, called in calls.items() if called & reached} - reached:
            reached |= more
        yield from (f"{one.name}.{name}" for name in reached if not name.startswith("_"))


def _called(method: ast.AsyncFunctionDef) -> Iterator[str]:
    for node in ast.walk(method):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr


def _calling(module: ast.Module, name: str, of: str) -> Iterator[str]:
    """Methods that call *name* of something whose own name ends in *of*."""
    for one in (node for node in module.body if isinstance(node, ast.ClassDef)):
        for method in (m for m in one.body if isinstance(m, ast.AsyncFunctionDef)):
            for node in ast.walk(method):
                if isinstance(node, ast.Call) and _is(node.func, name, of):
                    yield f"{one.name}.{method.name}"


def _is(called: ast.expr, name: str, of: str) -> bool:
    if not isinstance(called, ast.Attribute) or called.attr != name:
        return False
    return ast.unparse(called.value).endswith(of)
