"""Who did what and who opened what, for those who may ask; and asking is entered."""

import ast
from dataclasses import fields
from pathlib import Path

import pytest

import core
import locales
from bot.unit import Unit
from core.audit import Action
from core.cases import Urgency
from core.events import Code
from core.journal import PAGE, Wanted
from core.officers import Role
from core.text import Text
from tests.bot.acts import label
from tests.web.browser import Browser, Console
from tests.web.test_case import held
from web.entries import DETAILS, named

CORE = Path(str(core.__file__)).parent


async def auditor(console: Console) -> Browser:
    officer = await console.stage.officer(905, role=Role.AUDITOR, name="Салтанат")
    return await console.signed_in(officer)


def opened(what: str, language: str = "kk") -> str:
    """How it is said that somebody looked into the audit."""
    return f"{label('audit-detail-what', language)}: {label(f'audit-seen-{what}', language)}"


async def test_an_auditor_reads_who_did_what(console: Console) -> None:
    _, _, reference, _ = await held(console)
    page = await (await auditor(console)).opens("/audit")

    assert "Ерлан" in page.words
    assert reference in page.words
    assert label("history-claimed") in page.words
    assert label("action-signed-in") in page.words


async def test_whoever_reads_the_audit_stands_in_it(console: Console) -> None:
    browser = await auditor(console)
    await browser.opens("/openings")
    page = await browser.opens("/audit?action=audit-seen")

    assert page.words.count(opened("openings")) == 1
    assert page.words.count(opened("audit")) == 1


async def test_entries_are_chosen_by_officer_action_and_day(console: Console) -> None:
    _, _, reference, _ = await held(console)
    browser = await auditor(console)
    his = await browser.opens("/audit?officer=901&action=claimed&on=2026-11-23")
    hers = await browser.opens("/audit?officer=905&action=claimed")
    yesterday = await browser.opens("/audit?officer=901&on=2026-11-22")

    assert reference in his.text
    assert label("audit-nothing") in hers.words
    assert label("audit-nothing") in yesterday.words


async def test_older_entries_stand_on_the_next_page(console: Console) -> None:
    browser = await auditor(console)
    for _ in range(PAGE + 1):
        await browser.opens("/audit?action=audit-seen")
    page = await browser.opens("/audit?action=audit-seen")
    address = page.text.partition('rel="next" href="/console')[2].partition('"')[0]
    older = await browser.opens(address.replace("&amp;", "&"))

    assert page.words.count(opened("audit")) == PAGE
    assert older.words.count(opened("audit")) == 2


async def test_an_auditor_reads_who_opened_a_case(console: Console) -> None:
    _, _, reference, _ = await held(console)
    browser = await auditor(console)
    found = await browser.opens(f"/openings?reference={reference.lower()}")
    hers = await browser.opens("/openings?officer=905")

    assert "Ерлан" in found.words.partition(label("audit-what"))[2]
    assert label("audit-nothing") in hers.words


async def test_an_audit_that_somebody_changed_is_said_to_be_broken(console: Console) -> None:
    browser = await auditor(console)
    whole = await browser.sends("/audit/verdict")
    database = console.stage.app.database
    await database.write(lambda tx: tx.run("DROP TRIGGER audit_is_never_edited"))
    await database.write(
        lambda tx: tx.run("UPDATE audit SET params = $1 WHERE number = 1", "<script>alert(p)")
    )
    broken = await browser.sends("/audit/verdict")
    page = await browser.opens("/audit")

    assert label("audit-whole") in whole.words
    assert label("audit-broken") in broken.words
    assert "<script>alert" not in page.text
    assert "<script>alert(p)" in page.text.replace("&lt;", "<").replace("&gt;", ">")


@pytest.mark.parametrize(
    "query",
    [
        "officer=x&on=y",
        "before=-1",
        "before=" + "9" * 30,
        "officer=" + "9" * 30,
        "on=0",
        "on=9999-12-31",
        "on=0001-01-01",
    ],
)
async def test_a_choice_that_is_none_is_left_out(console: Console, query: str) -> None:
    browser = await auditor(console)

    assert (await browser.opens(f"/audit?{query}")).status == 200
    assert (await browser.opens(f"/openings?{query}")).status == 200


async def test_nothing_is_found_under_what_is_no_case_and_no_action(console: Console) -> None:
    browser = await auditor(console)

    assert (await browser.opens("/openings?reference=<script>")).status == 404
    assert (await browser.opens("/audit?action=<script>")).status == 404


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_an_auditor_reads_words_and_no_codes(console: Console, language: str) -> None:
    """A role, a name and a state instead of what stands in the database."""
    await held(console)
    admin = await console.stage.officer(911, Role.ADMIN, "Жанар")

    async def manages(unit: Unit) -> None:
        await unit.service.staff.give_role(admin.id, 901, Role.LEAD)
        await unit.service.hours.set_target(admin.id, 0, Urgency.USUAL, 480, 80)

    await console.stage.app.units.write(manages)
    browser = await auditor(console)
    await browser.sends("/language", language=language, back="/console/audit")
    page = await browser.opens("/audit?officer=901")
    told = page.words + (await browser.opens("/audit?officer=911")).words

    for words in ("role-officer", "role-lead", "state-in-review", "audit-part-target"):
        assert label(words, language) in told
    assert f"{label('action-role-changed', language)} Ерлан" in told
    assert "in-review" not in told


def test_everything_that_is_entered_is_said_in_words() -> None:
    """A new action or detail turns this red until there are words for it, in both languages."""
    entered = {name for path in CORE.rglob("*.py") for name in _details(path)}
    entered |= {choice.name for choice in fields(Wanted)}
    spoken = [say.messages for say in locales.load().values()]
    every = {text.id for one in (*Action, *Code) if isinstance(text := named(one), Text)}
    every |= {f"audit-detail-{name}" for name in DETAILS}

    assert entered == DETAILS.keys()
    assert len(every) == len({*Action, *Code}) + len(DETAILS)
    assert all(every <= messages.keys() for messages in spoken)


ENTERS = ("acts", "record", "_act", "_record")


def _details(path: Path) -> set[str]:
    """The names of what is entered beside an act; what is passed on as it came has none here."""
    calls = (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call))
    entering = [
        call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr in ENTERS
    ]
    return {word.arg for call in entering for word in call.keywords if word.arg}
