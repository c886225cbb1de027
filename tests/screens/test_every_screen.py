"""Every way through every flow, and everything else that is shown, in both languages."""

from dataclasses import replace

import pytest

from bot import jsons
from bot.every_screen import everything
from bot.screens import DRAWN, draw
from bot.screens.notices import for_the_group
from bot.screens.wire import packed, unpacked
from core.cases import Case
from core.conversations import Standing
from core.events import Code
from core.flow import Flow, Question, Review
from core.marking import Marked
from core.notices import FOR_THE_VISITOR, Notice
from core.paths import standings
from core.receipts import Copy
from core.text import Language, Text
from core.triage import File
from tests.screens.limits import MOST_TOAST, faults
from tests.screens.of_the_desk import asked_in_a_template, of_the_marks
from tests.screens.samples import CASE, EMOJI, QUESTION, longest, of_a_case, values, wordy
from tests.screens.stage import (
    CONTENT,
    TODAY,
    TRANSLATORS,
    at,
    content,
    reopened,
    said,
    shown,
    standing,
)

every_flow = pytest.mark.parametrize("flow", CONTENT.flows.values(), ids=CONTENT.flows)
both = pytest.mark.parametrize("language", Language)
FORMS = [flow for flow in CONTENT.flows.values() if flow.is_form]
KEPT_FROM_TELEGRAM = content(details=False)


@both
def test_whoever_waits_over_a_restart_reads_what_others_do(language: Language) -> None:
    """A screen is said as it was drawn a moment ago, or as it stands in the outbox."""
    for stand in everything(CONTENT, TODAY):
        drawn = draw(stand.value, CONTENT, TODAY)
        kept = unpacked(jsons.read(jsons.written(packed(drawn))))

        assert replace(said(kept, language), screen=drawn) == said(drawn, language), stand.place


@every_flow
@both
def test_every_place_on_every_way_arrives_whole_on_a_phone(flow: Flow, language: Language) -> None:
    wrong = [
        fault
        for place in standings(flow, TODAY)
        for fault in faults(shown(standing(place), language))
    ]
    assert wrong == []


@every_flow
@both
def test_a_visitor_whose_flow_was_changed_meanwhile_still_sees_it_whole(
    flow: Flow, language: Language
) -> None:
    for place in standings(flow, TODAY):
        seen = shown(standing(place, has_changed=True), language)
        assert seen.texts[0] == Text("flow-changed")
        assert faults(seen) == []


@pytest.mark.parametrize("flow", FORMS, ids=lambda flow: str(flow.key))
@both
def test_whoever_changes_an_answer_sees_the_old_one(flow: Flow, language: Language) -> None:
    for place in standings(flow, TODAY):
        if isinstance(place.node, Review):
            for key in place.situation.answers:
                seen = shown(reopened(place, key), language)
                is_marked = isinstance(flow.question(key).reader, Marked)
                assert is_marked or "flow-was" in {text.id for text in seen.texts}
                assert faults(seen) == []


@both
def test_whoever_corrects_sees_whole_which_answers_may_be_changed(language: Language) -> None:
    for flow in FORMS:
        answers = longest(flow.key)
        for open_to in (set(answers), set(list(answers)[1:3])):
            here = at(flow.key, answers)
            fixed = frozenset(set(answers) - open_to)
            talk = replace(here.conversation, about=CASE.reference, fixed=fixed)
            seen = shown(replace(here, conversation=talk), language)
            assert seen.texts[0] == Text("correction-review", {"reference": CASE.reference})
            assert sum(tap.endswith(":change") for tap in seen.taps) == len(open_to)
            assert faults(seen) == []


@both
def test_everything_else_that_is_shown_arrives_whole_on_a_phone(language: Language) -> None:
    wrong = [fault for value in values() for fault in faults(shown(value, language))]
    assert wrong == []


@both
def test_nothing_is_lost_where_details_are_kept_from_telegram(language: Language) -> None:
    screens = [shown(value, language, KEPT_FROM_TELEGRAM) for value in values()]
    assert [fault for seen in screens for fault in faults(seen)] == []


@both
def test_the_group_of_officers_reads_a_reference_in_both_languages(language: Language) -> None:
    told = Notice(code=Code.SUBMITTED, case=CASE)
    seen = said(for_the_group(told, "https://t.me/qonys_bot?start=desk"), language)

    assert faults(seen) == []
    assert seen.text.count(CASE.reference) == len(Language)


@both
def test_an_officer_sees_whole_which_answers_are_marked(language: Language) -> None:
    """By their names only, with a number on a button each; a reply from a template asks less."""
    for here in of_the_marks():
        seen = shown(here, language)
        assert faults(seen) == []
        assert "mark-line" in {text.id for text in seen.texts} or here.place.is_review
    asked = shown(asked_in_a_template(), language)
    assert faults(asked) == []
    assert Text("template-hole") in asked.texts


def test_every_kind_of_value_that_is_drawn_is_among_them() -> None:
    assert {type(value) for value in values()} | {Standing} == DRAWN.keys()


@pytest.mark.parametrize("flow", FORMS, ids=lambda flow: str(flow.key))
@both
def test_a_visitor_who_writes_only_in_emoji_can_check_the_answers(
    flow: Flow, language: Language
) -> None:
    """An emoji is one character to us and two units to Telegram."""
    here = at(flow.key, wordy(longest(flow.key), flow.key, EMOJI))

    assert here.place.is_review
    assert faults(shown(here, language)) == []


@both
@pytest.mark.parametrize("case", [CASE, QUESTION], ids=["application", "question"])
def test_a_case_written_only_in_emoji_can_still_be_followed_and_worked(
    case: Case, language: Language
) -> None:
    seen = [shown(value, language) for value in of_a_case(case, EMOJI)]

    assert [fault for one in seen for fault in faults(one)] == []


@both
def test_an_answer_that_has_left_the_menu_still_stands_in_the_copy(language: Language) -> None:
    """Next January another list of regions holds; the cases of this year stay readable."""
    answers = {**longest("kandas"), "region": "gone", "ground": "gone", "older": "question"}
    for value in (Copy(CASE, answers), File(CASE, answers, (), (), is_mine=True)):
        seen = shown(value, language)
        assert "gone" in seen.text
        assert "question" in seen.text


@every_flow
@both
def test_why_we_ask_fits_a_pop_up(flow: Flow, language: Language) -> None:
    for question in flow.questions():
        why = TRANSLATORS[language].plain(Text(f"{flow.says(question.key)}.why"))
        assert 0 < len(why) <= MOST_TOAST


@every_flow
def test_both_languages_offer_the_same_buttons(flow: Flow) -> None:
    """The switch changes the words and nothing else."""
    for place in standings(flow, TODAY):
        seen = [shown(standing(place), language) for language in Language]
        assert seen[0].taps == seen[1].taps
        assert not isinstance(place.node, Question) or seen[0].labels != seen[1].labels


ASKED_FIRST = {"LanguageChoice", "WithdrawSure", "EraseSure", "ForgetSure", "DropSure", "Erased"}
"""A language first, or a yes or no; what comes after them offers everything."""
OF_A_CONVERSATION = {"Text", "Noted", "Reminder", "Held", "Withdrawn", "HandedOver"}
"""Said on top of a screen; about one's own data and drafts; and the form to an officer itself."""
OF_THE_DESK = {
    *("Shift", "File", "Joined", "ConsoleLink", "Alarm", "Briefing", "DueList"),
    *("Offers", "Drafted", "Filling", "HeldUp", "EndNotice"),
}
OF_THE_NEWSROOM = {"Progress"}
STOPPED = {"AnswersStopped"}
"""Says whom to ask instead: the officers have stopped everything that leads to them."""


@both
def test_a_visitor_can_ask_an_officer_from_every_screen(language: Language) -> None:
    apart = ASKED_FIRST | OF_A_CONVERSATION | OF_THE_DESK | OF_THE_NEWSROOM | STOPPED
    shown_to_visitors = [
        value
        for value in values()
        if type(value).__name__ not in apart
        and not (isinstance(value, Notice) and value.code not in FOR_THE_VISITOR)
    ]
    without = {
        type(value).__name__
        for value in shown_to_visitors
        if not any(tap.startswith("o:ask") for tap in shown(value, language).taps)
    }

    assert without == set()
