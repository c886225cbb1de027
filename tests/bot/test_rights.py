"""One's own data: seen, opened by officers, copied, erased; the consent taken back."""

from emulator.person import Person
from tests.bot.acts import (
    FORM,
    QUESTION,
    answers,
    applies,
    asked,
    asks,
    data,
    decides,
    fills_in_the_kandas_form,
    first,
    label,
    option,
    reference_on,
    replies,
    said,
    sends_it,
    takes,
    takes_the_oldest,
)
from tests.bot.office import asks_to_correct, does, starts_correcting
from tests.postgres import EACH
from tests.stage import Stage

DATABASES = EACH

A_FEW = dict(list(FORM.items())[:4])


async def opens_own_data(person: Person) -> None:
    await person.sends("/mydata")


async def erases_everything(person: Person, language: str = "kk") -> None:
    await opens_own_data(person)
    await person.taps(label("rights-erase", language))
    await person.taps(label("rights-erase-yes", language))


def file_of(person: Person) -> str:
    """The words in the newest file in the chat."""
    message = next(m for m in person.private.newest_first() if "document" in m.wire)
    upload = person.world.files.find(message.wire["document"]["file_id"])
    assert upload is not None
    return upload.content.decode("utf-8-sig")


async def test_a_visitor_sees_what_is_kept_and_until_when(stage: Stage) -> None:
    visitor = await stage.visitor()
    reference = await asks(visitor)
    await fills_in_the_kandas_form(visitor, A_FEW)
    await opens_own_data(visitor)

    assert first("rights") in visitor.sees
    assert label("kandas-title") in visitor.sees
    assert "2026 жылғы 7 желтоқсан" in visitor.sees
    assert reference in visitor.sees
    assert label("state-submitted") in visitor.sees


async def test_the_file_holds_what_was_asked_for_what_was_answered_before_and_noted(
    stage: Stage,
) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    reference = await applies(visitor)
    await takes_the_oldest(officer)
    await does(stage, lambda one: one.colleagues.note(officer.id, reference, "Қоңырау шалдым"))
    await asks_to_correct(stage, officer, reference, "name")
    await starts_correcting(stage, visitor, reference)
    await answers(visitor, "kandas", "name", "Айжан")
    await sends_it(visitor, "kandas")
    await opens_own_data(visitor)
    await visitor.taps(label("rights-copy"))
    kept = file_of(visitor)

    assert "Қоңырау шалдым" in kept
    assert "Жаңасын жазыңыз" in kept
    assert first("rights-version") in kept
    assert FORM["name"] in kept
    assert "Айжан" in kept
    assert label("event-noted") in kept


async def test_a_visitor_finds_their_data_from_the_help_screen(stage: Stage) -> None:
    visitor = await stage.visitor(language="ru")
    await visitor.sends("/help")
    await visitor.taps(label("rights-open", "ru"))

    assert first("rights", "ru") in visitor.sees


async def test_whoever_has_given_nothing_reads_that_nothing_is_kept(stage: Stage) -> None:
    visitor = await stage.visitor()
    await opens_own_data(visitor)

    assert visitor.sees.count(label("rights-none")) == 7
    assert label("rights-withdraw") not in str(visitor.buttons)


async def test_a_newcomer_chooses_a_language_first(stage: Stage) -> None:
    newcomer = stage.person(501, "Айгүл")
    await opens_own_data(newcomer)

    assert first("language-choose") in newcomer.sees


async def test_a_visitor_sees_that_an_officer_opened_the_case_and_not_who(stage: Stage) -> None:
    visitor, officer = await stage.visitor(), await stage.officer()
    reference = await asks(visitor)
    await opens_own_data(visitor)
    assert f"{reference}: {label('role-officer')}" not in visitor.sees

    await takes_the_oldest(officer)
    await opens_own_data(visitor)
    assert visitor.sees.count(f"{reference}: {label('role-officer')}") == 1
    assert officer.account.first_name not in visitor.sees


async def test_a_screen_drawn_anew_is_not_a_second_opening(stage: Stage) -> None:
    visitor, officer = await stage.visitor(), await stage.officer()
    reference = await asks(visitor)
    await takes_the_oldest(officer)
    await officer.taps(label("language-switch"))
    await opens_own_data(visitor)
    assert visitor.sees.count(f"{reference}: {label('role-officer')}") == 1

    stage.clock.passes(hours=1)
    await officer.taps(label("language-switch", "ru"))
    await opens_own_data(visitor)
    assert visitor.sees.count(f"{reference}: {label('role-officer')}") == 2


async def test_the_copy_is_a_file_in_the_visitors_language(stage: Stage) -> None:
    visitor, officer = await stage.visitor(), await stage.officer()
    reference = await applies(visitor, FORM)
    await takes_the_oldest(officer)
    await replies(officer, "Туу туралы куәлігіңіз бар ма?")
    await fills_in_the_kandas_form_again_as_a_question(visitor)
    await opens_own_data(visitor)
    await visitor.taps(label("rights-copy"))
    words = file_of(visitor)

    for known in (reference, "Серікқызы", option("kandas", "ground", "relatives"), "Дәнекерлеуші"):
        assert known in words
    assert "Туу туралы куәлігіңіз бар ма?" in words
    assert label("ask-title") in words
    assert label("kandas-surname.label") in words
    assert "<" not in words


async def fills_in_the_kandas_form_again_as_a_question(visitor: Person) -> None:
    """A draft beside the case."""
    await visitor.sends("/menu")
    await visitor.taps(label("menu.ask"))
    await takes(visitor, "ask", QUESTION)


async def test_the_copy_of_a_visitor_who_reads_russian_is_russian(stage: Stage) -> None:
    visitor = await stage.visitor(language="ru")
    await fills_in_the_kandas_form(visitor, A_FEW, "ru")
    await opens_own_data(visitor)
    await visitor.taps(label("rights-copy", "ru"))

    assert first("rights-record", "ru") in file_of(visitor)
    assert label("kandas-surname.label", "ru") in file_of(visitor)


async def test_nothing_is_withdrawn_before_the_visitor_is_sure(stage: Stage) -> None:
    visitor = await stage.visitor()
    await asks(visitor)
    await opens_own_data(visitor)
    await visitor.taps(label("rights-withdraw"))
    assert first("rights-withdraw-sure") in visitor.sees

    await visitor.taps(label("rights-no"))
    assert first("rights") in visitor.sees
    assert [case.is_open for case in await stage.cases_of(visitor)] == [True]


async def test_with_the_consent_go_the_drafts_and_the_open_cases(stage: Stage) -> None:
    visitor, officer = await stage.visitor(), await stage.officer()
    reference = await asks(visitor)
    await takes_the_oldest(officer)
    await fills_in_the_kandas_form(visitor, A_FEW)
    await opens_own_data(visitor)
    await visitor.taps(label("rights-withdraw"))
    await visitor.taps(label("rights-withdraw-yes"))

    assert said("rights-withdrawn", cases=1, drafts=1) in visitor.sees
    assert [case.is_open for case in await stage.cases_of(visitor)] == [False]
    assert said("notice-withdrawn", reference=reference) in officer.sees
    await opens_own_data(visitor)
    assert label("rights-withdraw") not in str(visitor.buttons)


async def test_whoever_took_the_consent_back_is_asked_again_before_writing(stage: Stage) -> None:
    visitor = await stage.visitor()
    await asks(visitor)
    await opens_own_data(visitor)
    await visitor.taps(label("rights-withdraw"))
    await visitor.taps(label("rights-withdraw-yes"))
    await visitor.sends("/status")
    await visitor.taps(label("case-write"))

    assert asked(visitor, "ask", "consent")


async def test_an_open_case_is_withdrawn_by_the_erasure_and_the_visitor_told_before(
    stage: Stage,
) -> None:
    visitor = await stage.visitor()
    await asks(visitor)
    await opens_own_data(visitor)
    await visitor.taps(label("rights-erase"))

    assert said("rights-erase-sure-open", cases=1) in visitor.sees


async def test_whoever_erased_everything_is_a_stranger(stage: Stage) -> None:
    visitor = await stage.visitor(language="ru")
    await applies(visitor, language="ru")
    await erases_everything(visitor, "ru")
    assert said("rights-erased", "ru") in visitor.sees
    assert await stage.cases_of(visitor) == ()

    await visitor.opens()
    assert first("language-choose") in visitor.sees


async def test_whoever_taps_an_old_form_after_erasing_everything_chooses_a_language_first(
    stage: Stage,
) -> None:
    """The consent in both languages is longer than a message may be."""
    visitor = await stage.visitor()
    await visitor.sends("/menu")
    old = data(visitor, "o:kandas")
    await erases_everything(visitor)
    await visitor.taps_data(old)
    assert first("language-choose") in visitor.sees

    await visitor.taps(label("language-kk"))
    await visitor.taps_data(old)
    assert asked(visitor, "kandas", "consent")


async def test_the_officer_at_work_hears_it_and_finds_nothing_in_the_file(stage: Stage) -> None:
    visitor, officer = await stage.visitor(), await stage.officer()
    await applies(visitor, FORM)
    reference = await takes_the_oldest(officer)
    await erases_everything(visitor)

    assert said("notice-erased", reference=reference) in officer.sees
    await officer.taps(reference)
    assert said("desk-erased") in officer.sees
    assert "Оразова" not in officer.sees
    assert reference_on(officer) == reference


async def test_the_officer_who_ended_the_case_is_left_in_peace(stage: Stage) -> None:
    visitor, officer = await stage.visitor(), await stage.officer()
    await asks(visitor)
    await takes_the_oldest(officer)
    await decides(officer, "answered", "Туу туралы куәліктен бастаңыз.")
    before = len(officer.chat)
    await erases_everything(visitor)

    assert len(officer.chat) == before


async def test_a_yes_of_yesterday_erases_nothing(stage: Stage) -> None:
    """Old messages stay tappable for ever."""
    visitor = await stage.visitor()
    await opens_own_data(visitor)
    await visitor.taps(label("rights-erase"))
    stage.clock.passes(days=1)
    await visitor.taps(label("rights-erase-yes"))

    assert visitor.toast == label("rights-stale")
    await opens_own_data(visitor)
    assert first("rights") in visitor.sees


async def test_a_second_tap_on_yes_is_answered_and_says_nothing_more(stage: Stage) -> None:
    visitor = await stage.visitor()
    await opens_own_data(visitor)
    await visitor.taps(label("rights-erase"))
    await visitor.double_taps(label("rights-erase-yes"))

    assert [m.text for m in visitor.chat].count(said("rights-erased")) == 1


async def test_a_tap_that_no_button_offers_changes_nothing(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, A_FEW)
    for tap in ("r:erase", "r:erase::x", "r:withdraw", "r:forget:nonsense", "r:", "r:x:y:z:w"):
        await visitor.taps_data(tap)
    await opens_own_data(visitor)

    assert label("kandas-title") in visitor.sees


async def test_the_language_can_be_switched_on_each_of_these_screens(stage: Stage) -> None:
    visitor = await stage.visitor()
    await asks(visitor)
    await opens_own_data(visitor)
    await visitor.taps(label("language-switch"))
    assert first("rights", "ru") in visitor.sees
    for way in ("rights-withdraw", "rights-erase"):
        await visitor.sends("/mydata")
        await visitor.taps(label(way, "ru"))
        await visitor.taps(label("language-switch", "ru"))
        assert label(f"{way}-yes") in str(visitor.buttons)
        await visitor.taps(label("language-switch"))
