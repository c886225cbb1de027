"""P10: what is pressed twice, or by two at once, happens once; whoever came second is told."""

from emulator.person import Person
from tests.bot.acts import QUESTION, asks, data, first, label, takes
from tests.stage import Stage

TIMES = 200


async def sent_twice(stage: Stage, person: Person) -> None:
    """A question whose Send is tapped twice before anything comes back."""
    await person.sends("/menu")
    await person.taps(label("menu.ask"))
    await takes(person, "ask", QUESTION)
    await person.double_taps(label("ask-review.send"))


async def test_p10_two_hundred_double_taps_on_send_make_two_hundred_cases(stage: Stage) -> None:
    visitor = await stage.visitor()
    for _ in range(TIMES):
        await sent_twice(stage, visitor)
        assert first("receipt-question") in visitor.sees

    assert len(await stage.cases_of(visitor)) == TIMES


async def claims_at_once(stage: Stage, officers: list[Person], reference: str) -> list[str | None]:
    """All press "take it" before anybody hears; what each is told on top of the chat."""
    for officer in officers:
        stage.world.press(officer.account, officer.screen, f"d:claim:{reference}")
    await stage.settled()
    return [officer.toast for officer in officers]


async def test_p10_two_hundred_claims_by_two_have_one_winner_each(stage: Stage) -> None:
    officers = [await stage.officer(901, name="Ерлан"), await stage.officer(902, name="Дана")]
    visitor = await stage.visitor()
    held = {label("desk-held-by", name=name) for name in ("Ерлан", "Дана")}
    for _ in range(TIMES):
        reference = await asks(visitor)
        told = await claims_at_once(stage, officers, reference)

        assert told.count(None) == 1
        assert len(held.intersection(told)) == 1


async def test_p10_a_tap_on_a_case_just_taken_is_told_so(stage: Stage) -> None:
    officers = [await stage.officer(901, name="Ерлан"), await stage.officer(902, name="Дана")]
    reference = await asks(await stage.visitor())
    await officers[0].taps_data(data(officers[0], f"file:{reference}"))
    told = await claims_at_once(stage, officers, reference)

    assert told.count(None) == 1
