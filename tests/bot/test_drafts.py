"""A draft survives leaving, other flows, and the end of the process."""

from pathlib import Path

from emulator.person import Person
from emulator.world import World
from tests.bot.acts import (
    FORM,
    SELF_CHECK,
    answers,
    applies,
    asked,
    asks,
    fills_in_the_kandas_form,
    first,
    label,
    sends_it,
    takes,
)
from tests.postgres import EACH
from tests.stage import Clock, Stage, on_stage

DATABASES = EACH

HALF, REST = dict(list(FORM.items())[:9]), dict(list(FORM.items())[9:])
CONTINUE = label("menu-continue", title=label("kandas-title"))


async def test_a_draft_is_continued_from_the_menu(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, HALF)
    await visitor.sends("/menu")
    await visitor.taps(CONTINUE)
    await takes(visitor, "kandas", REST)

    assert first("kandas-review") in visitor.sees
    assert "Оразова" in visitor.sees


async def test_a_menu_without_drafts_offers_none(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.kandas"))
    await visitor.sends("/menu")

    assert [CONTINUE] not in visitor.buttons


async def test_a_sent_draft_is_no_draft_any_more(stage: Stage) -> None:
    visitor = await stage.visitor()
    await applies(visitor)
    await visitor.sends("/menu")

    assert [CONTINUE] not in visitor.buttons


async def test_a_question_in_between_leaves_the_draft_alone(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, HALF)
    await visitor.taps(label("flow-officer"))
    await takes(visitor, "ask", {"consent": "agree", "words": "Бұл не үшін керек?"})
    await sends_it(visitor, "ask")
    await visitor.taps(label("menu-open"))
    await visitor.taps(CONTINUE)

    assert asked(visitor, "kandas", "former")


async def test_a_tap_on_the_screen_left_behind_continues_there(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, HALF)
    await visitor.sends("/help")
    await answers(visitor, "kandas", "former", "no")

    assert asked(visitor, "kandas", "ethnicity")


async def test_what_is_typed_after_leaving_is_no_answer(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, dict(list(FORM.items())[:3]))
    await visitor.sends("/help")
    await visitor.sends("рақмет")
    await visitor.taps(CONTINUE)

    assert asked(visitor, "kandas", "name")


async def test_two_drafts_wait_side_by_side(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, HALF)
    await visitor.sends("/menu")
    await visitor.taps(label("menu.status"))
    await takes(visitor, "status", dict(list(SELF_CHECK.items())[:2]))
    await visitor.sends("/menu")
    await visitor.taps(label("menu-continue", title=label("status-title")))

    assert asked(visitor, "status", "citizenship")


async def test_a_draft_survives_the_end_of_the_process(tmp_path: Path) -> None:
    clock = Clock()
    world = World(now=lambda: clock.time)
    async with on_stage(tmp_path, world, clock) as stage:
        await fills_in_the_kandas_form(await stage.visitor(), HALF)
    async with on_stage(tmp_path, world, clock) as stage:
        clock.passes(days=7)
        visitor = stage.person(501, "Айгүл")
        await takes(visitor, "kandas", REST)
        await sends_it(visitor, "kandas")

        assert len(await stage.cases_of(visitor)) == 1
        assert world.complaints() == []


async def test_what_was_said_to_a_stopped_service_is_answered_at_its_start(tmp_path: Path) -> None:
    clock = Clock()
    world = World(now=lambda: clock.time)
    async with on_stage(tmp_path, world, clock) as stage:
        await fills_in_the_kandas_form(await stage.visitor(), dict(list(FORM.items())[:3]))
    waiting = Person(world, 501, "Айгүл")
    await waiting.sends("Айгүл")
    async with on_stage(tmp_path, world, clock) as stage:
        await stage.settled()

        assert asked(waiting, "kandas", "patronymic")


async def test_a_new_question_replaces_the_unsent_one(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.ask"))
    await takes(visitor, "ask", {"consent": "agree", "words": "Біріншісі"})
    await asks(visitor, "Екіншісі")
    (case,) = await stage.cases_of(visitor)
    await visitor.taps(label("case-copy"))

    assert "Екіншісі" in visitor.sees
    assert "Біріншісі" not in visitor.sees
    assert case.programme == "ask"


async def test_a_question_left_unsent_is_continued_from_the_menu(stage: Stage) -> None:
    """Its button once began a new question, and what had been written was gone."""
    visitor = await stage.visitor()
    await visitor.taps(label("menu.ask"))
    await takes(visitor, "ask", {"consent": "agree", "words": "Құжатты қайда апарамын?"})
    await visitor.sends("/menu")
    await visitor.taps(label("menu-continue", title=label("ask-title")))

    assert first("ask-review") in visitor.sees
    assert "Құжатты қайда апарамын?" in visitor.sees
