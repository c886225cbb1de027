"""An officer's work at the console, clicked through in a real browser, from the bot and back."""

import pytest
from playwright.async_api import expect

from core.answers import OneOf
from core.references import find
from emulator.remote import RemotePerson, RemoteWorld
from tests.bot.acts import SHORT_FORM, SKIPS, first, flows, label, option, said
from tests.browser.desk import UNDONE_WITHIN, WIDTHS, to_the_console
from tests.browser.phones import Phone, demo, needs_chromium

pytestmark = needs_chromium

VISITOR, OFFICER = 1001, 2001
WORDS = "Мамандығыңыз туралы толығырақ жазып жіберіңізші, өтінемін."
REMARK = "Қандай разрядыңыз бар?"


async def answers(visitor: RemotePerson, question: str, answer: str) -> None:
    if answer == SKIPS:
        await visitor.taps(label("flow-skip"))
    elif isinstance(flows()["kandas"].question(question).reader, OneOf):
        await visitor.taps(option("kandas", question, answer))
    else:
        await visitor.sends(answer)


async def sends_a_form(address: str) -> str:
    """The whole form, filled in on the visitor's phone without looking; its reference."""
    async with RemoteWorld(address) as world:
        visitor = RemotePerson(world, VISITOR, "Айгүл", "kk", phone="+998901112233")
        await visitor.opens()
        await visitor.waits_for(first("language-choose"))
        await visitor.taps("Қазақша")
        await visitor.waits_for(first("menu"))
        await visitor.taps(label("menu.kandas"))
        for question, answer in SHORT_FORM.items():
            await visitor.waits_for(first(f"kandas-{question}"))
            await answers(visitor, question, answer)
        await visitor.waits_for(first("kandas-review"))
        await visitor.taps(label("kandas-review.send"))
        shown = await visitor.waits_for("M-")
    found = find(shown["sees"])
    assert found is not None
    return found


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_an_officer_works_a_case_and_the_visitor_reads_what_to_correct(
    language: str,
) -> None:
    async with demo(width=WIDTHS[language], height=844) as page:
        visitor, phone = Phone(page, VISITOR, "kk"), Phone(page, OFFICER, "kk")
        reference = await sends_a_form(page.url)
        await phone.taps("Бастау")
        await phone.taps("Қазақша" if language == "kk" else "Русский")
        officer = await to_the_console(phone, language)

        await officer.chooses("programme", "kandas")
        await officer.chooses("language", "kk")
        await officer.presses("queue-choose")
        await officer.presses("queue-claim-this", reference=reference)
        await officer.writes("words", WORDS)
        await officer.presses("act-send")
        await officer.presses("act-undo")
        await expect(officer.page.locator("#words")).to_have_value(WORDS)
        await officer.ticks("act-needs-correction")
        await officer.chooses("defect.profession", "incomplete")
        await officer.writes("remark.profession", REMARK)
        await officer.presses("act-send")

        await officer.sees(label("history-correction-asked", language), UNDONE_WITHIN)
        await visitor.sees(WORDS)
        await visitor.sees(REMARK)
        await visitor.sees(label("defect-incomplete"))
        assert said("notice-correction-asked", reference=reference) in await visitor.reads()
