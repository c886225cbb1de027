"""My documents: lists kept, found again, deleted."""

from datetime import timedelta
from pathlib import Path

import pytest

from core.checklists import Mark
from emulator.person import Person
from emulator.world import World
from tests.bot.acts import asked, asks, first, label, said
from tests.bot.lists import AT_A_RENTED_FLAT, LIST, marked, marks, name, opens_the_list
from tests.postgres import EACH
from tests.stage import Clock, Stage, on_stage

DATABASES = EACH

BOTH = pytest.mark.parametrize("language", ["kk", "ru"])


@BOTH
async def test_a_visitor_finds_the_lists_under_documents_the_newest_first(
    stage: Stage, language: str
) -> None:
    visitor = await stage.visitor(language=language)
    await opens_the_list(visitor, language=language)
    await opens_the_list(visitor, AT_A_RENTED_FLAT, "registration", language)
    await visitor.sends("/documents")
    newest = label("registration-citizen.papers", language)
    older = label("status-reunification.papers", language)
    assert visitor.buttons[:2] == [[newest], [older]]

    await visitor.taps(older)
    await marks(visitor, "application", Mark.HAVE, language=language)
    await visitor.sends("/documents")
    assert visitor.buttons[:2] == [[older], [newest]]


@BOTH
async def test_whoever_has_no_list_reads_how_to_get_one(stage: Stage, language: str) -> None:
    visitor = await stage.visitor(language=language)
    await visitor.taps(label("menu.papers", language))
    assert said("documents-none", language) in visitor.sees

    await visitor.taps(label("menu.status", language))
    assert asked(visitor, "status", "urgent", language)


async def test_a_newcomer_chooses_a_language_first(stage: Stage) -> None:
    newcomer = stage.person(501, "Айгүл")
    await newcomer.sends("/documents")

    assert first("language-choose") in newcomer.sees


async def test_a_list_survives_the_end_of_the_process_and_of_the_answers(tmp_path: Path) -> None:
    """Answers of guidance are deleted after two weeks; the list they asked for stays."""
    clock = Clock()
    world = World(now=lambda: clock.time)
    async with on_stage(tmp_path, world, clock) as stage:
        visitor = await stage.visitor()
        await opens_the_list(visitor)
        await marks(visitor, "kinship", Mark.HAVE)
    clock.passes(days=20)
    async with on_stage(tmp_path, world, clock) as stage:
        visitor = stage.person(501, "Айгүл")
        await stage.app.scheduler.look()
        await visitor.sends("/documents")
        await visitor.taps(label("status-reunification.papers"))

        assert [marked("kinship", Mark.HAVE)] in visitor.buttons
        await visitor.taps(label("flow-back"))
        assert first("menu") in visitor.sees


async def test_a_list_untouched_for_a_year_is_deleted_and_its_buttons_say_so(
    stage: Stage,
) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    stage.clock.passes(days=364)
    await stage.app.scheduler.look()
    await marks(visitor, "kinship", Mark.HAVE)
    stage.clock.passes(days=364)
    await stage.app.scheduler.look()
    assert [marked("kinship", Mark.HAVE)] in visitor.buttons

    stage.clock.passes(days=2)
    await stage.app.scheduler.look()
    await visitor.taps(marked("kinship", Mark.HAVE))
    assert said("checklist-gone") in visitor.sees
    assert said("documents-none") in visitor.sees


@BOTH
async def test_a_visitor_deletes_a_list_after_being_asked(stage: Stage, language: str) -> None:
    visitor = await stage.visitor(language=language)
    await opens_the_list(visitor, language=language)
    await visitor.taps(label("checklist-drop", language))
    await visitor.taps(label("rights-no", language))
    assert first("checklist-more", language) in visitor.sees

    await visitor.taps(label("checklist-drop", language))
    await visitor.double_taps(label("checklist-drop-yes", language))
    assert said("checklist-gone", language) in visitor.sees
    assert said("documents-none", language) in visitor.sees


async def test_a_yes_of_yesterday_deletes_no_list(stage: Stage) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    await visitor.taps(label("checklist-drop"))
    stage.clock.passes(days=1)
    await visitor.taps(label("checklist-drop-yes"))
    assert visitor.toast == label("checklist-stale")

    await visitor.sends("/documents")
    assert [label("status-reunification.papers")] in visitor.buttons


async def test_a_stranger_cannot_see_or_touch_the_list_of_a_visitor(stage: Stage) -> None:
    visitor, stranger = await stage.visitor(501), await stage.visitor(502)
    await opens_the_list(visitor)
    today = stage.clock.time.date().toordinal()
    for made_up in (
        f"v:papers:{LIST}",
        f"v:paper:{LIST}/kinship",
        f"p:have:{LIST}:kinship",
        f"p:drop:{LIST}:{today}",
        "m:status:1:9::papers",
    ):
        await stranger.taps_data(made_up)
    await visitor.sends("/documents")

    assert not stranger.saw(label("status-reunification.papers"))
    assert said("checklist-none-ready") in visitor.sees


async def test_own_data_show_the_lists_and_the_file_every_mark(stage: Stage) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    await marks(visitor, "kinship", Mark.CANNOT)
    await visitor.sends("/mydata")
    assert label("status-reunification.papers") in visitor.sees
    assert "2027 жылғы 23 қараша" in visitor.sees

    await visitor.taps(label("rights-copy"))
    words = file_of(visitor)
    assert said("rights-record-list", title=label("status-reunification.papers")) in words
    assert f"{name('kinship')}: {label('mark-cannot')}" in words


def file_of(person: Person) -> str:
    """The words in the newest file in the chat."""
    message = next(m for m in person.private.newest_first() if "document" in m.wire)
    upload = person.world.files.find(message.wire["document"]["file_id"])
    assert upload is not None
    return upload.content.decode("utf-8-sig")


async def test_the_term_that_visitors_read_is_the_setting_of_the_operator(tmp_path: Path) -> None:
    async with on_stage(tmp_path, keep_lists_days=30) as stage:
        visitor = await stage.visitor()
        await opens_the_list(visitor)
        until = (stage.clock.time + timedelta(days=30)).date()

        assert said("checklist-until", until=until) in visitor.sees


async def test_withdrawing_the_consent_leaves_the_lists(stage: Stage) -> None:
    """They never rested on it: nobody but the visitor sees them."""
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    await asks(visitor)
    await visitor.sends("/mydata")
    await visitor.taps(label("rights-withdraw"))
    await visitor.taps(label("rights-withdraw-yes"))
    await visitor.sends("/documents")

    assert [label("status-reunification.papers")] in visitor.buttons
