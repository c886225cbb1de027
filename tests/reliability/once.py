"""Pressed twice, or by two at once, again and again (promise P10)."""

from emulator.person import Person
from tests.bot.acts import QUESTION, asks, first, label, takes
from tests.stage import Stage


async def sends_twice(stage: Stage, times: int) -> None:
    """A question whose Send is tapped twice before anything comes back: one case, one receipt."""
    visitor = await stage.visitor(501)
    for _ in range(times):
        await visitor.sends("/menu")
        await visitor.taps(label("menu.ask"))
        await takes(visitor, "ask", QUESTION)
        await visitor.double_taps(label("ask-review.send"))
        assert first("receipt-question") in visitor.sees
    assert len(await stage.cases_of(visitor)) == times


async def claims_by_two(stage: Stage, times: int) -> None:
    """Two officers press "take it" at once: one holds the case, the other is told who."""
    officers = [await stage.officer(901, name="Ерлан"), await stage.officer(902, name="Дана")]
    visitor = await stage.visitor(502)
    held = {label("desk-held-by", name=name) for name in ("Ерлан", "Дана")}
    for _ in range(times):
        told = await claim_at_once(stage, officers, await asks(visitor))
        assert told.count(None) == 1
        assert len(held.intersection(told)) == 1


async def claim_at_once(stage: Stage, officers: list[Person], reference: str) -> list[str | None]:
    """All press before anybody hears; what each is told on top of the chat."""
    for officer in officers:
        stage.world.press(officer.account, officer.screen, f"d:claim:{reference}")
    await stage.settled()
    return [officer.toast for officer in officers]
