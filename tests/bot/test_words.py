"""Words: where a button is expected, where nothing is, too many, invisible, hostile."""

import pytest

from emulator.person import Person
from tests.bot.acts import (
    FORM,
    SELF_CHECK,
    SHORT_FORM,
    answers,
    asked,
    asks,
    fills_in_the_kandas_form,
    first,
    label,
    option,
    replies,
    said,
    takes,
    takes_the_oldest,
    writes_on,
)
from tests.stage import Stage

SYNTAX = [
    "<b>Айгүл</b>",
    "Том & Джерри",
    "{ $x }",
    '{"',
    "{",
    "}",
    "{ menu }",
    "&lt;b&gt;",
    "</blockquote><a href='https://evil.example'>x</a>",
    "a < b > c",
    "%(name)s {0} ${x}",
    "-- menu = 1",
    "\ue0000\ue001",
]


async def stands_at(stage: Stage, question: str, language: str = "kk") -> Person:
    """A visitor at *question* of the application."""
    visitor = await stage.visitor(language=language)
    so_far = dict(list(FORM.items())[: list(FORM).index(question)])
    await fills_in_the_kandas_form(visitor, so_far, language)
    assert asked(visitor, "kandas", question, language)
    return visitor


@pytest.mark.parametrize("typed_in", ["kk", "ru"])
async def test_a_label_may_be_typed_in_either_language(stage: Stage, typed_in: str) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    await visitor.sends(f"  {option('status', 'urgent', 'no', typed_in).upper()} ")

    assert asked(visitor, "status", "whom")


async def test_the_name_of_a_place_may_be_typed(stage: Stage) -> None:
    visitor = await stands_at(stage, "present")
    await visitor.sends("өзбекстан")

    assert asked(visitor, "kandas", "citizenship")


async def test_other_words_get_a_clear_sentence_and_the_question_again(stage: Stage) -> None:
    visitor = await stage.visitor(language="ru")
    await visitor.taps(label("menu.status", "ru"))
    await visitor.sends("а что?")

    assert visitor.saw(said("answer-use-buttons", "ru"))
    assert asked(visitor, "status", "urgent", "ru")


@pytest.mark.parametrize(
    ("question", "words", "complaint"),
    [
        ("birth_year", "жиырма", "answer-year"),
        ("birth_year", "1800", "answer-year"),
        ("birth_year", "01.02.1990", "answer-year"),
        ("phone", "жоқ", "answer-phone"),
        ("phone", "123", "answer-phone"),
        ("certificate_until", "ертең", "answer-month"),
        ("certificate_until", "13.2027", "answer-month"),
        ("certificate_until", "05.1027", "answer-month"),
        ("surname", "\u200b\u2060", "answer-empty"),
        ("surname", "\u3164", "answer-empty"),
    ],
)
async def test_an_answer_that_does_not_fit_is_asked_for_again(
    stage: Stage, question: str, words: str, complaint: str
) -> None:
    visitor = await stands_at(stage, question)
    await visitor.sends(words)

    assert visitor.saw(said(complaint))
    assert asked(visitor, "kandas", question)


@pytest.mark.parametrize("words", ["0", "21", "-1", "екі", "2.5", "٢٢٢", "1" * 300])
async def test_a_number_out_of_bounds_is_asked_for_again(stage: Stage, words: str) -> None:
    visitor = await stands_at(stage, "adults")
    await visitor.sends(words)

    assert visitor.saw(said("answer-number", least=1, most=20))
    assert asked(visitor, "kandas", "adults")


async def test_too_many_words_are_counted(stage: Stage) -> None:
    visitor = await stands_at(stage, "comment")
    await visitor.sends("қ" * 4096)

    assert visitor.saw(said("answer-long", most=800, length=4096))
    assert asked(visitor, "kandas", "comment")


async def test_the_longest_question_reaches_the_officer_whole(stage: Stage) -> None:
    words = "ұ" * 1500
    officer = await stage.officer()
    await asks(await stage.visitor(), words)
    await takes_the_oldest(officer)

    assert words in officer.sees


async def test_the_longest_reply_and_question_fit_into_one_screen(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    await asks(visitor, "&" * 1500)
    await takes_the_oldest(officer)
    await replies(officer, "<" * 1500)
    assert "<" * 1500 in visitor.sees
    await visitor.sends("/status")

    assert "<" * 1500 in visitor.sees


async def test_the_longest_form_fits_into_the_check_and_the_file(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    long = {"surname": "ә" * 60, "name": "&" * 60, "patronymic": "<" * 60}
    long |= {"profession": "ұ" * 80, "comment": "😀" * 400}
    await fills_in_the_kandas_form(visitor, {**FORM, **long})
    assert "😀" * 400 in visitor.sees
    await visitor.taps(label("kandas-review.send"))
    await takes_the_oldest(officer)

    assert "😀" * 400 in officer.sees


async def test_invisible_characters_do_not_make_a_name(stage: Stage) -> None:
    visitor = await stands_at(stage, "surname")
    await visitor.sends("Ора\u202eзова\u200b\u2066")
    rest = dict(list(SHORT_FORM.items())[3:])
    await takes(visitor, "kandas", rest)

    assert "Оразова" in visitor.sees
    assert not {"\u202e", "\u200b", "\u2066"} & set(visitor.sees)


@pytest.mark.parametrize("words", SYNTAX)
async def test_what_people_write_is_shown_as_they_wrote_it(stage: Stage, words: str) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    shown = words.replace("\ue000", "").replace("\ue001", "")
    await fills_in_the_kandas_form(visitor, {**FORM, "surname": words, "comment": words})
    assert visitor.sees.count(shown) >= 2
    await visitor.taps(label("kandas-review.send"))
    reference = await takes_the_oldest(officer)
    assert officer.sees.count(shown) >= 2
    await writes_on(visitor, words)
    await officer.sends("/desk")
    await officer.taps(label("desk-open", reference=reference))

    assert officer.sees.count(shown) >= 3


@pytest.mark.parametrize("name", SYNTAX[:6])
async def test_a_hostile_name_of_an_account_harms_nobody(stage: Stage, name: str) -> None:
    holder = await stage.officer(901, name=name)
    second = await stage.officer(902)
    reference = await asks(await stage.visitor())
    await takes_the_oldest(holder)
    await second.taps(label("desk-open", reference=reference))

    assert second.saw(name)


async def test_words_nobody_waits_for_lead_to_the_menu(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.sends("Сәлеметсіз бе")

    assert said("not-expected") in visitor.sees
    assert first("menu") in visitor.sees


async def test_words_at_an_outcome_do_not_change_it(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    await takes(visitor, "status", SELF_CHECK)
    await visitor.sends("рақмет")

    assert said("not-expected") in visitor.sees


async def test_words_at_the_check_change_no_answer(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor)
    await visitor.sends("жіберемін")
    await visitor.taps(label("menu-continue", title=label("kandas-title")))

    assert first("kandas-review") in visitor.sees
    assert "Көктемде көшеміз." in visitor.sees


async def test_stickers_voices_and_places_are_not_understood(stage: Stage) -> None:
    visitor = await stands_at(stage, "surname")
    for send in (visitor.sends_sticker, visitor.sends_voice, visitor.sends_location):
        await send()
        assert visitor.chat[-2].text == said("only-words")
        assert asked(visitor, "kandas", "surname")


async def test_an_edited_answer_is_not_read_again(stage: Stage) -> None:
    visitor = await stands_at(stage, "surname")
    message = await visitor.sends("Оразова")
    await visitor.edits(message, "Оразбаева")

    assert visitor.saw(said("edited"))
    assert asked(visitor, "kandas", "name")


async def test_the_number_of_somebody_else_is_not_taken(stage: Stage) -> None:
    visitor = await stands_at(stage, "phone")
    await visitor.shares_foreign_contact(999)
    assert visitor.saw(said("phone-foreign"))
    await visitor.shares_foreign_contact()

    assert not visitor.saw("+77019999999")
    assert asked(visitor, "kandas", "phone")


async def test_a_number_nobody_asked_for_is_not_taken(stage: Stage) -> None:
    visitor = await stands_at(stage, "surname")
    await visitor.shares_contact()

    assert not visitor.saw("77010000001")


async def test_an_optional_answer_may_be_left_out_and_given_later(stage: Stage) -> None:
    visitor = await stands_at(stage, "patronymic")
    await answers(visitor, "kandas", "patronymic", "skips")
    await visitor.taps(label("flow-back"))
    await visitor.sends("Серікқызы")

    assert asked(visitor, "kandas", "birth_year")


@pytest.mark.parametrize("command", ["/status", "/help", "/menu", "/language", "/start"])
async def test_a_command_in_the_middle_loses_nothing(stage: Stage, command: str) -> None:
    visitor = await stands_at(stage, "name")
    await visitor.sends(command)
    await visitor.sends("/menu")
    await visitor.taps(label("menu-continue", title=label("kandas-title")))

    assert asked(visitor, "kandas", "name")


@pytest.mark.parametrize("command", ["/nonsense", "/start@other_bot", "/desk x", "/APPLY"])
async def test_an_unknown_command_is_no_answer(stage: Stage, command: str) -> None:
    visitor = await stands_at(stage, "name")
    await visitor.sends(command)
    await visitor.sends("/menu")
    await visitor.taps(label("menu-continue", title=label("kandas-title")))

    assert asked(visitor, "kandas", "name")


async def test_whoever_sends_a_sticker_in_no_flow_sees_where_to_go(stage: Stage) -> None:
    """Once there were words without a single button."""
    visitor = await stage.visitor()
    for send in (visitor.sends_sticker, visitor.sends_voice, visitor.sends_location):
        await send()
        assert visitor.chat[-2].text == said("only-words")
        assert label("menu.ask") in str(visitor.buttons)


@pytest.mark.parametrize("command", ["/nonsense", "/APPLY now", "/dokuments"])
async def test_an_unknown_command_in_no_flow_leads_to_the_menu(stage: Stage, command: str) -> None:
    visitor = await stage.visitor(language="ru")
    await visitor.sends(command)

    assert visitor.chat[-2].text == said("only-words", "ru")
    assert label("menu.ask", "ru") in str(visitor.buttons)


async def test_whoever_sends_a_photo_in_no_flow_hears_why_it_is_gone_and_where_to_go(
    stage: Stage,
) -> None:
    visitor = await stage.visitor()
    await visitor.sends_photo("паспортым")

    assert visitor.saw(said("private-file"))
    assert label("menu.ask") in str(visitor.buttons)


async def test_a_newcomer_who_begins_with_a_sticker_chooses_a_language(stage: Stage) -> None:
    newcomer = stage.person(501, "Айгүл")
    await newcomer.sends_sticker()

    assert newcomer.saw(said("only-words"))
    assert newcomer.buttons == [["Қазақша"], ["Русский"]]
