"""My documents: a list out of one's answers, looked at and marked."""

import pytest

from core.checklists import Mark
from core.text import Language
from tests.bot.acts import (
    SELF_CHECK,
    answers,
    asked,
    data,
    fills_in_the_kandas_form,
    first,
    label,
    said,
    sends_it,
    takes,
    takes_the_oldest,
)
from tests.bot.lists import (
    AT_A_RENTED_FLAT,
    LIST,
    NEEDED,
    marked,
    marks,
    name,
    opens_the_list,
)
from tests.screens.stage import CONTENT
from tests.stage import Stage

BOTH = pytest.mark.parametrize("language", ["kk", "ru"])


@BOTH
async def test_a_visitor_opens_the_list_marks_a_paper_and_reads_how_many_are_ready(
    stage: Stage, language: str
) -> None:
    visitor = await stage.visitor(language=language)
    await opens_the_list(visitor, language=language)
    assert label("status-reunification.papers", language) in visitor.sees
    assert said("checklist-none-ready", language) in visitor.sees

    await visitor.taps(marked("kinship", Mark.NOT_YET, language))
    assert CONTENT.papers["kinship"].get[Language(language)] in visitor.sees
    await visitor.taps(label("paper-mark-have", language))
    assert said("checklist-ready", language, ready=1, every=NEEDED) in visitor.sees
    assert [marked("kinship", Mark.HAVE, language)] in visitor.buttons


@BOTH
async def test_a_list_that_is_complete_says_so(stage: Stage, language: str) -> None:
    """What may not concern the visitor at all does not stand in the way."""
    visitor = await stage.visitor(language=language)
    await opens_the_list(visitor, AT_A_RENTED_FLAT, "registration", language)
    for paper in ("own-identity", "owner-identity", "owner-consent"):
        await marks(visitor, paper, Mark.HAVE, language=language)

    assert said("checklist-all-ready", language) in visitor.sees
    assert [marked("birth-record", Mark.NOT_YET, language)] in visitor.buttons


@BOTH
async def test_what_cannot_be_had_opens_a_door(stage: Stage, language: str) -> None:
    """K-7: the commission may stand in; and an officer can always be asked."""
    visitor = await stage.visitor(language=language)
    await opens_the_list(visitor, language=language)
    await marks(visitor, "ethnicity", Mark.CANNOT, language=language)
    assert said("paper-instead", language) in visitor.sees
    assert "комисси" in visitor.sees
    assert first("paper-door", language) in visitor.sees

    await visitor.taps(label("outcome-officer", language))
    assert asked(visitor, "ask", "consent", language)


async def test_the_officer_reads_which_paper_the_question_is_about(stage: Stage) -> None:
    visitor, officer = await stage.visitor(), await stage.officer()
    await opens_the_list(visitor)
    await marks(visitor, "kinship", Mark.CANNOT)
    await visitor.taps(label("outcome-officer"))
    await takes(visitor, "ask", {"consent": "agree", "words": "Құжат жоғалып кетті."})
    await sends_it(visitor, "ask")
    await takes_the_oldest(officer)

    assert said("desk-about", title=name("kinship")) in officer.sees
    assert label("mark-cannot") not in officer.sees


async def test_a_visitor_goes_back_from_the_list_to_the_end_it_came_from(stage: Stage) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    await marks(visitor, "kinship", Mark.HAVE)
    await visitor.taps(label("flow-back"))

    assert first("status-reunification") in visitor.sees
    assert [label("outcome-form")] in visitor.buttons


async def test_whoever_looks_at_a_list_in_the_middle_of_a_form_does_not_answer_it(
    stage: Stage,
) -> None:
    """What is typed now is a question to us; the draft stays."""
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    old = data(visitor, f":{LIST}/kinship")
    await fills_in_the_kandas_form(visitor, {"consent": "agree", "speaks": "kk"})
    await visitor.taps_data(old)
    await visitor.sends("Қандай құжаттар керек?")
    assert not asked(visitor, "kandas", "name")

    await visitor.sends("/menu")
    await visitor.taps(label("menu-continue", title=label("kandas-title")))
    assert asked(visitor, "kandas", "surname")


async def test_other_answers_change_the_list_and_keep_the_marks(stage: Stage) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    await marks(visitor, "kinship", Mark.HAVE)
    await opens_the_list(visitor, {**SELF_CHECK, "housing": "own"})

    assert [marked("kinship", Mark.HAVE)] in visitor.buttons
    assert [marked("own-home", Mark.NOT_YET)] in visitor.buttons
    assert [marked("home-consent", Mark.NOT_YET)] not in visitor.buttons


async def test_nothing_is_kept_of_the_papers_of_somebody_else(stage: Stage) -> None:
    """The general list of documents is there instead."""
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    await takes(visitor, "status", {**SELF_CHECK, "whom": "other"})

    assert [label("outcome-papers")] not in visitor.buttons
    assert [label("list-kandas-documents")] in visitor.buttons


async def test_a_personal_list_takes_the_place_of_the_general_one(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    await takes(visitor, "status", SELF_CHECK)

    assert [label("outcome-papers")] in visitor.buttons
    assert [label("list-kandas-documents")] not in visitor.buttons


async def test_the_language_can_be_switched_on_every_one_of_these_screens(stage: Stage) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    await marks(visitor, "kinship", Mark.HAVE)
    for tap, words in (
        (None, said("checklist-more", "ru")),
        (marked("kinship", Mark.HAVE), CONTENT.papers["kinship"].get.ru),
        (label("paper-back"), said("checklist-more", "ru")),
        (label("checklist-drop"), first("checklist-drop-sure", "ru")),
    ):
        if tap:
            await visitor.taps(tap)
        await visitor.taps(label("language-switch"))
        assert words in visitor.sees
        await visitor.taps(label("language-switch", "ru"))
    await visitor.sends("/documents")
    await visitor.taps(label("language-switch"))

    assert first("documents", "ru") in visitor.sees
    assert said("checklist-ready", "ru", ready=1, every=NEEDED) in visitor.sees


async def test_a_double_tap_opens_one_list_and_marks_once(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    await takes(visitor, "status", SELF_CHECK)
    await visitor.double_taps(label("outcome-papers"))
    await visitor.taps(marked("kinship", Mark.NOT_YET))
    before = len(visitor.chat)
    await visitor.double_taps(label("paper-mark-have"))

    assert len(visitor.chat) == before
    assert said("checklist-ready", ready=1, every=NEEDED) in visitor.sees


async def test_my_documents_of_an_end_already_left_makes_no_list(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    await takes(visitor, "status", SELF_CHECK)
    old = data(visitor, "::papers")
    await visitor.taps(label("flow-back"))
    await visitor.taps_data(old)
    assert visitor.toast == label("stale-button")
    assert asked(visitor, "status", "housing")

    await visitor.sends("/documents")
    assert said("documents-none") in visitor.sees


async def test_an_old_button_of_a_paper_that_is_no_longer_needed_marks_nothing(
    stage: Stage,
) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    look = data(visitor, "/home-consent")
    await visitor.taps(marked("home-consent", Mark.NOT_YET))
    old = data(visitor, ":home-consent")
    await opens_the_list(visitor, {**SELF_CHECK, "housing": "own"})
    await visitor.taps_data(old)
    assert visitor.toast == label("checklist-gone")

    await visitor.taps_data(look)
    assert [marked("own-home", Mark.NOT_YET)] in visitor.buttons
    assert said("checklist-none-ready") in visitor.sees


async def test_answers_that_lead_elsewhere_open_a_list_of_their_own(stage: Stage) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    await visitor.sends("/menu")
    await visitor.taps(label("menu.status"))
    upto = list(SELF_CHECK).index("ethnicity")
    await takes(visitor, "status", dict(list(SELF_CHECK.items())[:upto]))
    await answers(visitor, "status", "ethnicity", "parents")
    await visitor.taps(label("outcome-papers"))

    assert [marked("recommendation", Mark.NOT_YET)] in visitor.buttons
    assert [marked("ethnicity", Mark.NOT_YET)] not in visitor.buttons
