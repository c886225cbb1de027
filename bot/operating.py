"""What an operator asks from the command line: who works here, and whether the audit is whole."""

from bot.unit import Units
from core.audit import Head, Verdict
from core.calendar import day
from core.staff import Member


async def officers(units: Units) -> str:
    """Everybody who works or worked here, a line each."""
    members = await units.read(lambda unit: unit.service.staff.members(None))
    return "\n".join(map(_line, members))


async def leave(units: Units, officer: int) -> str:
    """End an officer's access; say how many cases went back to the queue."""
    back = await units.write(lambda unit: unit.service.staff.leave(None, officer))
    return f"{officer} has left; cases back in the queue: {len(back)}"


async def head(units: Units) -> str:
    """The head of the audit, to be kept elsewhere."""
    return str(await units.read(lambda unit: unit.service.journal.head()))


async def verify(units: Units, known: Head) -> Verdict:
    """Is the audit whole, and does a head *known* from the log stand in it?"""
    return await units.read(lambda unit: unit.service.journal.examined(known))


def told(verdict: Verdict) -> str:
    if verdict.broken is not None:
        return f"broken: entry {verdict.broken} does not follow from {verdict.head}"
    if verdict.gone is not None:
        return f"broken: {verdict.gone} was once the head, and does not stand here any more"
    return f"whole: {verdict.head}"


def _line(member: Member) -> str:
    officer = member.officer
    since = f"since {day(member.joined_at)}" if member.joined_at else "named in the settings"
    until = f" until {day(member.left_at)}" if member.left_at else ""
    return f"{officer.id}  {officer.role}  {since}{until}  {officer.name}".rstrip()
