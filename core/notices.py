"""Who hears of what happened to a case, besides the one who did it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import Protocol

from core.cases import Case
from core.corrections import Correction
from core.events import Code, Params
from core.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """
    What a person is told unasked. *words* are an officer's or a visitor's own.

    *correction* is the open request, if the case has one; *colleague* the name of an officer;
    *more* how many other cases the same is said of; *why* what stood in the way; *may_rate*: the
    visitor is asked whether it was useful.
    """

    code: Code
    case: Case
    words: str = ""
    params: Params = field(default_factory=dict)
    correction: Correction | None = None
    colleague: str = ""
    more: int = 0
    why: Text | None = None
    may_rate: bool = False


class Teller(Protocol):
    """Puts a notice into the outbox, in the same transaction as the event it tells of."""

    async def tell(self, recipient: int, notice: Notice) -> None: ...

    async def tell_desk(self, officers: Iterable[int], notice: Notice) -> None: ...


FOR_THE_VISITOR = frozenset(
    {
        Code.CLAIMED,
        Code.OFFICER_WROTE,
        Code.DECIDED,
        Code.REOPENED,
        Code.CORRECTION_ASKED,
        Code.CORRECTION_RECALLED,
        Code.REMINDED,
        Code.WARNED,
        Code.LAPSED,
        Code.MERGED,
    }
)
FOR_EVERY_OFFICER = frozenset({Code.SUBMITTED})
FOR_THE_HOLDER = frozenset(
    {Code.VISITOR_WROTE, Code.WITHDRAWN, Code.ERASED, Code.CORRECTED, Code.NOT_SOLVED}
)
FOR_THE_LAST_OFFICER = frozenset({Code.MORE_TIME})
"""Nobody holds the case meanwhile, but it will come back to whoever asked."""
FOR_A_COLLEAGUE = frozenset(
    {
        Code.NOTED,
        Code.OFFERED,
        Code.PASSED,
        Code.OFFER_DECLINED,
        Code.TAKEN_OVER,
        Code.REASSIGNED,
        Code.ACT_RETURNED,
    }
)
"""Told by name: ``Register.tell``. Of all other events nobody hears unasked."""

TOLD = (
    FOR_THE_VISITOR | FOR_EVERY_OFFICER | FOR_THE_HOLDER | FOR_THE_LAST_OFFICER | FOR_A_COLLEAGUE
)


async def spread(teller: Teller, notice: Notice, on_duty: Collection[int]) -> None:
    """
    Tell everyone whom *notice* concerns; without a holder, all on duty. These are not told the
    visitor's words: whoever wants to read them opens the case, and that is entered.
    """
    case, code = notice.case, notice.code
    if code in FOR_THE_VISITOR:
        await teller.tell(case.visitor, notice)
    elif code in FOR_EVERY_OFFICER:
        await teller.tell_desk(on_duty, replace(notice, words=""))
    elif code in FOR_THE_HOLDER:
        await _tell_one(teller, notice, case.claimed_by, on_duty)
    elif code in FOR_THE_LAST_OFFICER:
        last = case.last_officer if case.last_officer in on_duty else None
        await _tell_one(teller, notice, case.claimed_by or last, on_duty)


async def _tell_one(
    teller: Teller, notice: Notice, officer: int | None, on_duty: Collection[int]
) -> None:
    if officer is None:
        await teller.tell_desk(on_duty, replace(notice, words=""))
    else:
        await teller.tell(officer, notice)
