"""One act for the console: everything a form does with a case, after a moment to take it back."""

from dataclasses import replace

from core import corrections
from core.answers import clean
from core.calendar import day
from core.cases import DECISIONS, Case, Mover, Status
from core.corrections import NewCorrection
from core.errors import HeldBack, InvalidAnswer, NotNow, StaleCase
from core.events import Code
from core.files import File
from core.holds import Holds
from core.notes import Notes
from core.notices import Notice
from core.officers import Permission
from core.plans import UNDO_WITHIN, Act, Planned
from core.register import Register, no_arrow
from core.rules.guards import Finding, among_officers, for_the_visitor
from core.text import Text
from core.triage import Triage

AT_ONCE = 50  # acts that a runner looks for at a time


class Acts:
    """
    Plans acts, takes them back, and carries them out through ``Triage``, each exactly once.

    To plan changes nothing but the claim. A refusal keeps nothing of what was typed: the caller
    still has it.
    """

    def __init__(self, register: Register, triage: Triage) -> None:
        self._register = register
        self._store = register.store
        self._now = register.now
        self._triage = triage
        self._holds = Holds(register)
        self._notes = Notes(register)

    async def findings(self, officer: int, act: Act) -> tuple[Finding, ...]:
        """What the guards say to *act*, for a page that shows it before anything is sent."""
        await self._register.officers.permitted(officer, Permission.WORK_CASES)
        return _findings(_cleaned(act), await self._holds.case(act.reference))

    async def plan(self, officer: int, act: Act) -> Planned:
        """
        Let *act* take effect in ``UNDO_WITHIN``; the same form sent twice is one act.

        Raises:
            StaleCase: somebody acted on the case since its page was shown.
            AlreadyClaimed: another officer holds it.
            HeldBack: the guards found something that blocks, or that was not confirmed.
            NotNow: no arrow leads there, or another act of this case is about to take effect.
            InvalidAnswer: the act is empty, or its correction names what cannot be asked.
        """
        await self._register.officers.permitted(officer, Permission.WORK_CASES)
        act, case = _cleaned(act), await self._holds.case(act.reference)
        already = await self._store.planned_for(case.id)
        if already is not None:
            return _same(already, officer, act)
        held = await self._holds.hold(officer, act.reference)
        if case.revision != act.revision:
            raise StaleCase(Text("case-has-moved"))
        await self._check(act, held)
        due_at = self._now + UNDO_WITHIN
        planned = await self._store.plan(
            case.id, officer, replace(act, revision=held.revision), due_at
        )
        if planned is None:
            raise NotNow(Text("act-is-planned"))
        return planned

    async def at_once(self, officer: int, act: Act) -> File:
        """
        Do *act* now: for whoever was shown it once more before sending, as at the desk. No page
        is compared: nobody else can have acted on a case that the officer held meanwhile.

        Raises what ``plan`` raises, but ``StaleCase``.
        """
        act = _cleaned(act)
        held = await self._holds.hold(officer, act.reference)
        if await self._store.planned_for(held.id) is not None:
            raise NotNow(Text("act-is-planned"))
        await self._check(act, held)
        await self._do(officer, act)
        return await self._triage.read(officer, act.reference)

    async def undo(self, officer: int, id_: int) -> Act:
        """
        Take an act of one's own back; its words go back into the form.

        Raises:
            NotNow: it has taken effect, or was taken back already.
        """
        await self._register.officers.permitted(officer, Permission.WORK_CASES)
        planned = await self._store.planned(id_)
        if planned is None or planned.officer != officer or not await self._store.unplan(id_):
            raise NotNow(Text("act-is-done"))
        return planned.act

    async def due(self) -> tuple[int, ...]:
        """The acts whose time has come, or would come too late because a clock was set back."""
        return await self._store.acts_due(self._now, self._now + UNDO_WITHIN, AT_ONCE)

    async def carry_out(self, id_: int) -> None:
        """
        Let a planned act take effect; nothing, if it was taken back.

        Raises what ``Triage`` raises, and StaleCase if it would end or correct a case in which
        something has happened since; then it is to be given back. Words alone may cross.
        """
        planned = await self._store.planned(id_)
        if planned is None or not await self._store.unplan(id_):
            return
        officer, act = planned.officer, planned.act
        case = await self._holds.case(act.reference)
        if act.status is not None and case.revision != act.revision:
            raise StaleCase(Text("case-has-moved"))
        if act.note:
            held = await self._holds.hold(officer, act.reference)
            await self._notes.add(held, officer, act.note)
        await self._do(officer, act)

    async def give_back(self, id_: int, why: Text) -> None:
        """Tell the officer that an act could not be carried out; the words stay as notes."""
        planned = await self._store.planned(id_)
        if planned is None or not await self._store.unplan(id_):
            return
        officer, act = planned.officer, planned.act
        case = await self._holds.case(act.reference)
        for words in (act.all_words, act.note):
            if words:
                await self._notes.keep(case, officer, words)
        await self._register.keep(case, Code.ACT_RETURNED, officer)
        notice = Notice(code=Code.ACT_RETURNED, case=case, why=why)
        await self._register.tell((officer,), notice)

    async def _do(self, officer: int, act: Act) -> None:
        if act.status is Status.NEEDS_CORRECTION:
            await self._triage.ask_correction(officer, act.reference, _asked(act), act.words)
        elif act.status is not None:
            await self._triage.decide(officer, act.reference, act.status, act.words)
        elif act.words:
            await self._triage.reply(officer, act.reference, act.words, act.turn)

    async def _check(self, act: Act, case: Case) -> None:
        """Refuse now what would be refused later, and what the guards find."""
        if act.status is None and not (act.words or act.note):
            raise InvalidAnswer(Text("answer-empty"))
        if act.status is not None:
            is_officers = act.status in (*DECISIONS, Status.NEEDS_CORRECTION)
            if not is_officers or not case.may_become(act.status, Mover.OFFICER):
                raise no_arrow(case)
        if act.status is Status.NEEDS_CORRECTION:
            answers = await self._store.answers(case.id)
            corrections.check(_asked(act), case, answers, day(self._now))
        found = _findings(act, case)
        if any(one.blocks or one.guard not in act.confirmed for one in found):
            raise HeldBack(Text("act-held-back"), found)


def _cleaned(act: Act) -> Act:
    """What was typed, as it will be kept; named answers only where a correction is asked."""
    is_correction = act.status is Status.NEEDS_CORRECTION
    return replace(
        act,
        words=clean(act.words),
        note=clean(act.note),
        items=tuple(replace(item, remark=clean(item.remark)) for item in act.items)
        if is_correction
        else (),
        due_on=act.due_on if is_correction else None,
    )


def _asked(act: Act) -> NewCorrection:
    """
    The correction in *act*.

    Raises:
        InvalidAnswer: it has no due day.
    """
    if act.due_on is None:
        raise InvalidAnswer(Text("correction-without-a-day"))
    return NewCorrection(items=act.items, due_on=act.due_on)


def _findings(act: Act, case: Case) -> tuple[Finding, ...]:
    said = act.all_words
    must_say = act.status in DECISIONS or (act.status is None and not act.note)
    to_the_visitor = for_the_visitor(said, case.language) if said or must_say else ()
    return tuple(dict.fromkeys((*to_the_visitor, *among_officers(act.note))))


def _same(planned: Planned, officer: int, act: Act) -> Planned:
    """
    The plan there is, if it is the same form once more.

    Raises:
        NotNow: it is another one.
    """
    if planned.officer != officer or replace(planned.act, revision=act.revision) != act:
        raise NotNow(Text("act-is-planned"))
    return planned
