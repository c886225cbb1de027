"""Who hears of what happened to a case, besides the one who did it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from core.cases import Case
from core.events import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What a person is told unasked. *words* are an officer's or a visitor's own."""

    code: Code
    case: Case
    words: str = ""


class Teller(Protocol):
    """Puts a notice into the outbox, in the same transaction as the event it tells of."""

    async def tell(self, recipient: int, notice: Notice) -> None: ...

    async def tell_desk(self, officers: Iterable[int], notice: Notice) -> None: ...


FOR_THE_VISITOR = frozenset({Code.CLAIMED, Code.OFFICER_WROTE, Code.DECIDED})
FOR_EVERY_OFFICER = frozenset({Code.SUBMITTED})
FOR_THE_HOLDER = frozenset({Code.VISITOR_WROTE, Code.WITHDRAWN, Code.ERASED})


async def spread(teller: Teller, notice: Notice, on_duty: Iterable[int]) -> None:
    """
    Tell everyone whom *notice* concerns; without a holder, all on duty. These are not told the
    visitor's words: whoever wants to read them opens the case, and that is entered.
    """
    holder = notice.case.claimed_by
    if notice.code in FOR_THE_VISITOR:
        await teller.tell(notice.case.visitor, notice)
    elif notice.code in FOR_EVERY_OFFICER or holder is None:
        await teller.tell_desk(on_duty, replace(notice, words=""))
    else:
        await teller.tell(holder, notice)
