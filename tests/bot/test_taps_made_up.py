"""Buttons of somebody else, and buttons that never were. None does harm; each is answered."""

import pytest

from emulator.person import Person
from tests.bot.acts import (
    applies,
    asks,
    data,
    fills_in_the_kandas_form,
    first,
    label,
    takes_the_oldest,
)
from tests.stage import Stage

HOSTILE = [
    "a",
    "a:",
    ":::",
    "a:status",
    "a:status:1:1:urgent:no:more:and:more",
    "a:status:zzzzzzzzzzzz:zzzzzzzzzzzz:urgent:no",
    "a:status:-1:0:urgent:no",
    "a:status:１:０:urgent:no",
    "a:қазақ:1:1:urgent:no",
    "a:status:1:1:urgent:<b>&",
    "m:kandas:1:1:x:'; DROP TABLE cases;--",
    "m:kandas:1:1::send",
    "m:nothing:1:1:x:why",
    "m:status:1:0:urgent:why:",
    "m:reply:1:0::send",
    "o:",
    "o:reply",
    "o:decide:M-ACDE-01",
    "o:ask:status/nothing",
    "o:ask:../../etc/passwd",
    "o:ask:M-ACDE-01",
    "v:",
    "v:file:M-ACDE-01",
    "v:case:M-ACDE-01",
    "v:copy:' OR 1=1 --",
    "v:fact:nothing",
    "v:fact:",
    "v:shift",
    "v:place",
    "v:__class__",
    "l:",
    "l:xx:file:M-ACDE-01",
    "l:ru:shift",
    "l:kk:fact:{ $x }",
    "l:*:menu",
    "p:",
    "p:have",
    "p:have:status/reunification:kinship",
    "p:have:../..:' OR 1=1 --",
    "p:cannot::",
    "p:<b>:status/reunification:kinship",
    "p:drop:status/reunification:739943",
    "p:drop:",
    "m:status:1:0::papers",
    "v:papers:",
    "v:papers:status/nothing",
    "v:paper:///",
    "v:drop:status/reunification",
    "o:ask:paper/nothing",
    "c:",
    "c:correct:",
    "c:time:M-ACDE-01",
    "c:again:M-ACDE-01",
    "c:rate:M-ACDE-01:good",
    "c:rate:M-ACDE-01:' OR 1=1 --",
    "v:unsolved:M-ACDE-01",
    "o:ask:unsolved/",
    "o:ask:unsolved/M-ACDE-01",
    "w:",
    "w:M-ACDE-01",
    "d:take",
    "d:claim:M-ACDE-01",
    "d:reply:M-ACDE-01",
    "d:send:",
    "d:",
    "h:",
    "h:tell:status:urgent",
    "h:stop:status:list",
    "h:all::list",
    "z:1:2:3",
    "\u202e:\u200b",
    "9" * 64,
]


async def test_a_tap_with_somebody_elses_data_does_nothing_to_them(stage: Stage) -> None:
    visitor, other = await stage.visitor(501), await stage.visitor(502)
    await fills_in_the_kandas_form(visitor)
    for ends in ("::send", "::back", ":surname:change"):
        await other.taps_data(data(visitor, ends))

    assert other.toast == label("stale-button")
    assert await stage.cases_of(visitor) == ()
    assert await stage.cases_of(other) == ()
    assert first("kandas-review") in visitor.sees


async def test_nobody_reads_or_withdraws_the_case_of_somebody_else(stage: Stage) -> None:
    visitor, other = await stage.visitor(501), await stage.visitor(502)
    reference = await applies(visitor)
    for made_up in ("v:case:", "v:copy:", "v:withdraw:", "w:", "o:ask:", "l:ru:copy:"):
        await other.taps_data(f"{made_up}{reference}")

    assert not other.saw("Оразова")
    assert not other.saw(reference)
    assert (await stage.cases_of(visitor))[0].is_open


async def test_a_visitor_cannot_work_at_the_desk(stage: Stage) -> None:
    visitor = await stage.visitor()
    reference = await applies(visitor)
    for made_up in ("take", "claim:", "reply:", "decide:"):
        await visitor.taps_data(f"d:{made_up}{reference}")
        assert visitor.toast == label("not-found")
    for made_up in (f"v:file:{reference}", "v:shift", "o:reply", f"o:decide:{reference}"):
        await visitor.taps_data(made_up)

    (case,) = await stage.cases_of(visitor)
    assert case.claimed_by is None
    assert not visitor.saw(label("urgency-usual"))


async def test_an_officer_cannot_send_for_a_case_held_by_another(stage: Stage) -> None:
    first_one, second = await stage.officer(901), await stage.officer(902)
    visitor = await stage.visitor()
    await asks(visitor)
    await takes_the_oldest(first_one)
    await first_one.taps(label("desk-reply"))
    await first_one.sends("Сәлем!")
    stage.clock.passes(minutes=31)
    await takes_the_lapsed(second, visitor, stage)
    await first_one.taps(label("reply-review.send"))

    assert first_one.toast is not None
    assert not visitor.saw("Сәлем!")


async def takes_the_lapsed(officer: Person, visitor: Person, stage: Stage) -> None:
    (case,) = await stage.cases_of(visitor)
    await officer.taps_data(f"d:claim:{case.reference}")


@pytest.mark.parametrize("made_up", HOSTILE)
async def test_a_made_up_button_is_answered_and_does_nothing(stage: Stage, made_up: str) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    await visitor.taps_data(made_up)
    await visitor.sends("/menu")

    assert first("menu") in visitor.sees or first("menu", "ru") in visitor.sees
    assert await stage.cases_of(visitor) == ()


@pytest.mark.parametrize("made_up", HOSTILE)
async def test_a_made_up_button_of_an_officer_does_nothing_either(
    stage: Stage, made_up: str
) -> None:
    officer = await stage.officer()
    await asks(await stage.visitor())
    await officer.taps_data(made_up)
    await officer.sends("/desk")

    assert officer.saw(first("desk")) or officer.saw(first("desk", "ru"))
