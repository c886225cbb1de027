"""The page of one case: what an officer reads there and does there."""

import re
from datetime import date

import pytest

from core.calendar import day
from core.guided import Guided
from core.officers import Role
from core.plans import UNDO_WITHIN
from emulator.person import Person
from storage.cases import Cases
from storage.transaction import Transaction
from tests.bot.acts import (
    FORM,
    SELF_CHECK,
    applies,
    asks,
    label,
    option,
    reference_on,
    sends_it,
    takes,
)
from tests.web.browser import Browser, Console, Page

WORDS = "Нотариаттық келісімді дайындап, маған жазыңыз, өтінемін."


def revision(page: Page) -> str:
    found = re.search(r'name="revision" value="(\d+)"', page.text)
    assert found is not None, page.words
    return found[1]


async def held(console: Console) -> tuple[Person, Browser, str, Page]:
    """A visitor, an officer's browser, and the case of the one held by the other."""
    visitor = await console.stage.visitor()
    reference = await applies(visitor, FORM)
    browser = await console.signed_in(await console.stage.officer())
    page = await browser.sends(f"/cases/{reference}/claim")
    return visitor, browser, reference, page


async def takes_effect(console: Console) -> None:
    console.stage.clock.time += UNDO_WITHIN
    await console.stage.carries_out()


async def test_an_officer_reads_every_answer_in_the_order_of_the_form(console: Console) -> None:
    _, _, _, page = await held(console)
    places = [page.words.index(said) for said in ("Оразова", "1990", "Дәнекерлеуші")]

    assert places == sorted(places)
    assert label("page-complete") in page.words


async def test_a_reply_reaches_the_visitor_only_after_a_moment(console: Console) -> None:
    visitor, browser, reference, page = await held(console)
    planned = await browser.sends(
        f"/cases/{reference}/act", revision=revision(page), words=WORDS, turn="visitor"
    )
    await console.stage.settled()
    assert WORDS not in visitor.sees
    assert label("act-undo") in planned.words
    await takes_effect(console)

    assert WORDS in visitor.sees


async def test_an_act_taken_back_says_nothing_and_loses_nothing(console: Console) -> None:
    visitor, browser, reference, page = await held(console)
    planned = await browser.sends(
        f"/cases/{reference}/act", revision=revision(page), words=WORDS, status="answered"
    )
    number = re.findall(r"/undo/(\d+)", planned.text)[0]
    back = await browser.sends(f"/cases/{reference}/undo/{number}")
    await takes_effect(console)

    assert f">{WORDS}</textarea>" in back.text
    assert re.search(r'value="answered"\s+checked', back.text)
    assert WORDS not in visitor.sees


async def test_it_is_too_late_to_take_back_what_was_sent(console: Console) -> None:
    _, browser, reference, page = await held(console)
    planned = await browser.sends(f"/cases/{reference}/act", revision=revision(page), words=WORDS)
    number = re.findall(r"/undo/(\d+)", planned.text)[0]
    await takes_effect(console)
    late = await browser.sends(f"/cases/{reference}/undo/{number}")

    assert label("act-is-done") in late.words


async def test_a_reply_taken_back_can_become_a_request_for_correction(console: Console) -> None:
    """The form proposes a last day again, though the reply had none."""
    _, browser, reference, page = await held(console)
    planned = await browser.sends(
        f"/cases/{reference}/act", revision=revision(page), words=WORDS, turn="visitor"
    )
    number = re.findall(r"/undo/(\d+)", planned.text)[0]
    back = await browser.sends(f"/cases/{reference}/undo/{number}")

    assert re.search(r'name="due_on" value="\d{4}-\d\d-\d\d"', back.text)
    assert 'name="defect.profession"' not in planned.text


async def test_the_other_language_leads_from_a_refused_form_to_the_case(console: Console) -> None:
    _, browser, reference, page = await held(console)
    refused = await browser.sends(f"/cases/{reference}/act", revision=revision(page), words="")
    back = re.findall(r'name="back" value="/console([^"]+)"', refused.text)[0]

    assert back == f"/cases/{reference}"
    assert (await browser.opens(back)).status == 200


@pytest.mark.parametrize(
    ("words", "guard"),
    [
        ("Сәлем, {words}", "guard-place-left"),
        ("ЖСН-іңіз 900101300017 қабылданды.", "guard-private"),
        ("Өтінішіңіз мақұлданды.", "guard-unsaid"),
        ("Пожалуйста, подготовьте все документы и приходите к нам.", "guard-language"),
        ("", "guard-empty"),
    ],
)
async def test_words_that_need_another_look_come_back_as_they_were_typed(
    console: Console, words: str, guard: str
) -> None:
    visitor, browser, reference, page = await held(console)
    refused = await browser.sends(
        f"/cases/{reference}/act", revision=revision(page), words=words, status="answered"
    )
    await takes_effect(console)

    assert refused.status == 422
    assert label(guard, found="").partition(":")[0][:20] in refused.words
    assert f">{words}</textarea>" in refused.text
    assert not words or words not in visitor.sees


async def test_a_warning_that_was_read_can_be_overruled(console: Console) -> None:
    visitor, browser, reference, page = await held(console)
    words = "Пожалуйста, подготовьте все документы и приходите к нам."
    await browser.sends(
        f"/cases/{reference}/act",
        revision=revision(page),
        words=words,
        confirmed="language",
    )
    await takes_effect(console)

    assert words in visitor.sees


async def test_whoever_acts_on_an_old_page_is_told_and_keeps_the_text(console: Console) -> None:
    visitor, browser, reference, page = await held(console)
    await visitor.sends("/status")
    await visitor.taps(label("case-write"))
    await visitor.sends("Тағы бір нәрсе айтайын")
    await visitor.taps(label("ask-review.send"))
    stale = await browser.sends(
        f"/cases/{reference}/act", revision=revision(page), words=WORDS, status="answered"
    )

    assert stale.status == 409
    assert label("case-has-moved") in stale.words
    assert f">{WORDS}</textarea>" in stale.text
    assert "Тағы бір нәрсе айтайын" in stale.words


async def test_an_officer_names_answers_and_the_visitor_hears_which(console: Console) -> None:
    visitor, browser, reference, page = await held(console)
    due = re.findall(r'name="due_on" value="([^"]+)"', page.text)[0]
    await browser.sends(
        f"/cases/{reference}/act",
        **{"defect.profession": "incomplete", "remark.profession": "Разряды қандай?"},
        revision=revision(page),
        status="needs-correction",
        due_on=due,
    )
    await takes_effect(console)

    assert "Разряды қандай?" in visitor.sees
    assert date.fromisoformat(due) > day(console.stage.clock.time)


async def test_a_note_is_for_officers_only(console: Console) -> None:
    visitor, browser, reference, _ = await held(console)
    page = await browser.sends(f"/cases/{reference}/note", words="Ағасы бұрын хабарласқан")
    await console.stage.settled()

    assert "Ағасы бұрын хабарласқан" in page.words
    assert "Ағасы бұрын хабарласқан" not in visitor.sees


async def test_a_lead_takes_a_case_over_with_a_reason(console: Console) -> None:
    _, _, reference, _ = await held(console)
    lead = await console.stage.officer(903, role=Role.LEAD, name="Гүлнар")
    browser = await console.signed_in(lead)
    empty = await browser.sends(f"/cases/{reference}/take-over", reason="")
    page = await browser.sends(f"/cases/{reference}/take-over", reason="Маман демалыста")

    assert empty.status == 422
    assert label("page-act") in page.words
    assert "Маман демалыста" in page.words


async def test_a_colleague_accepts_what_was_offered(console: Console) -> None:
    _, browser, reference, _ = await held(console)
    dana = await console.stage.officer(902, name="Дана")
    await browser.sends(f"/cases/{reference}/offer", colleague="902")
    hers = await console.signed_in(dana)
    page = await hers.sends(f"/cases/{reference}/accept")

    assert label("page-act") in page.words
    assert label("page-act") not in (await browser.opens(f"/cases/{reference}")).words


async def test_an_ended_case_is_opened_again_with_a_reason(console: Console) -> None:
    _, browser, reference, page = await held(console)
    await browser.sends(
        f"/cases/{reference}/act", revision=revision(page), words=WORDS, status="answered"
    )
    await takes_effect(console)
    ended = await browser.opens(f"/cases/{reference}")
    again = await browser.sends(f"/cases/{reference}/reopen", reason="Жаңа құжат келді")

    assert label("state-answered") in ended.words
    assert label("page-act") in again.words


async def test_an_unknown_case_is_said_to_be_unknown(console: Console) -> None:
    browser = await console.signed_in(await console.stage.officer())
    for path in ("/cases/M-AAAA-00", "/cases/<script>"):
        page = await browser.opens(path)
        assert page.status == 404
        assert "<script>" not in page.text.replace("<script src", "")


async def test_the_visitor_reads_who_opened_the_case(console: Console) -> None:
    visitor, _, reference, _ = await held(console)
    await visitor.sends("/mydata")

    assert reference in visitor.sees
    assert label("role-officer") in visitor.sees


@pytest.mark.parametrize(
    "payload",
    [
        "<img src=x onerror=alert(1)>",
        "</textarea><script>alert(1)</script>",
        "\u202egnp.exe",
        "{{7*7}}",
    ],
)
async def test_what_a_visitor_typed_is_words_on_the_page(console: Console, payload: str) -> None:
    visitor = await console.stage.visitor()
    reference = await asks(visitor, f"{payload} сұрақ")
    browser = await console.signed_in(await console.stage.officer())
    page = await browser.opens(f"/cases/{reference}")

    assert "<img src=x" not in page.text
    assert "<script>alert" not in page.text
    assert payload.replace("\u202e", "") in page.words


async def with_the_path(console: Console) -> tuple[Browser, str]:
    """A case that was prepared from an end of guidance, and an officer."""
    visitor = await console.stage.visitor()
    await visitor.taps(label("menu.status"))
    await takes(visitor, "status", SELF_CHECK)
    await visitor.taps(label("outcome-form"))
    await takes(visitor, "kandas", FORM)
    await sends_it(visitor, "kandas")
    browser = await console.signed_in(await console.stage.officer())
    return browser, reference_on(visitor)


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_an_officer_reads_the_end_and_the_path_that_led_to_a_case(
    console: Console, language: str
) -> None:
    browser, reference = await with_the_path(console)
    await browser.sends("/language", language=language, back="/console/queue")
    page = await browser.opens(f"/cases/{reference}")
    path = page.words[page.words.index(label("guided", language)) :]
    answered = [option("status", key, chosen, language) for key, chosen in SELF_CHECK.items()]
    places = [path.index(said) for said in answered]

    assert places[-1] == max(places)
    assert label("guided-likely", language) in path or label("guided-firm", language) in path
    assert label("guided-changed", language) not in path


async def test_answers_to_questions_that_are_gone_stand_under_their_keys(
    console: Console,
) -> None:
    browser, reference = await with_the_path(console)
    kept = Guided(flow="status", flow_version="old", outcome="gone", answers={"shoe_size": 40})

    async def ages(tx: Transaction) -> None:
        case = await Cases(tx).find(reference)
        assert case is not None
        await tx.run("DELETE FROM guided")
        await Cases(tx).keep_guided(case.id, kept)

    await console.stage.app.database.write(ages)
    page = await browser.opens(f"/cases/{reference}")

    assert "shoe_size" in page.words
    assert label("guided-gone") in page.words
    assert label("guided-changed") in page.words
