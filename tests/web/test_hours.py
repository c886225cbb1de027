"""Leads set the hours; what cannot be comes back as it was typed."""

import re

import pytest

from core.audit import Action
from core.journal import Wanted
from core.officers import Role
from tests.bot.acts import label
from tests.web.browser import Browser, Console, Page

MONDAY = {"monday.0.opens": "08:15", "monday.0.closes": "17:45"}
FEAST = {"on.0": "2026-12-16", "kk.0": "Тәуелсіздік күні", "ru.0": "День Независимости"}
TARGET = {"minutes": "300", "warn_percent": "75"}
FORMS = {"week": MONDAY, "years/2026": FEAST, "targets/usual": TARGET}


async def lead(console: Console) -> Browser:
    return await console.signed_in(await console.stage.officer(903, role=Role.LEAD, name="Гүлнар"))


def fields(page: Page) -> dict[str, str]:
    return dict(re.findall(r'name="([\w.]+)" value="([^"]*)"', page.text))


async def test_what_nobody_has_confirmed_is_said_to_be_a_proposal(console: Console) -> None:
    browser = await lead(console)
    before = await browser.opens("/hours")
    await browser.sends("/hours/week", shown="0", **MONDAY)
    after = await browser.sends("/hours/years/2026", shown="0", **FEAST)

    assert label("hours-unconfirmed-what") in before.words
    assert label("hours-confirmed") in after.words


@pytest.mark.parametrize(("form", "written"), FORMS.items())
async def test_a_lead_changes_the_hours_under_their_own_name(
    console: Console, form: str, written: dict[str, str]
) -> None:
    page = await (await lead(console)).sends(f"/hours/{form}", shown="0", **written)
    await console.stage.officer(905, role=Role.AUDITOR)
    entered = await console.stage.app.units.write(
        lambda unit: unit.service.journal.entries(905, Wanted(action=Action.CALENDAR_SET))
    )

    assert page.status == 200
    assert written.items() <= fields(page).items()
    assert page.words.count("Гүлнар") == 2  # at the top of the page, and beside what changed
    assert [entry.actor for entry in entered] == [903]


@pytest.mark.parametrize(("form", "written"), FORMS.items())
async def test_of_two_leads_the_second_is_told_and_loses_nothing(
    console: Console, form: str, written: dict[str, str]
) -> None:
    browser = await lead(console)
    await browser.sends(f"/hours/{form}", shown="0", **written)
    late = await browser.sends(f"/hours/{form}", shown="0", **written)

    assert late.status == 422
    assert label("hours-have-changed") in late.words
    assert written.items() <= fields(late).items()


@pytest.mark.parametrize(
    ("form", "written", "told"),
    [
        ("week", {"monday.0.opens": "18:00", "monday.0.closes": "09:00"}, "hours-backwards"),
        ("week", {}, "hours-never-open"),
        ("years/2026", {**FEAST, "ru.0": ""}, "hours-day-name"),
        ("years/2026", {**FEAST, "on.0": "16.12.2026"}, "hours-no-day"),
        ("years/1999", {}, "hours-far-year"),
        ("targets/usual", {"minutes": "5", "warn_percent": "80"}, "hours-target-absurd"),
        ("targets/usual", {}, "hours-target-absurd"),
        ("targets/usual", {"minutes": "день", "warn_percent": "80"}, "hours-target-absurd"),
        ("targets/usual", {"minutes": "300", "warn_percent": "10"}, "hours-warning-absurd"),
    ],
)
async def test_hours_that_cannot_be_come_back_as_they_were_typed(
    console: Console, form: str, written: dict[str, str], told: str
) -> None:
    page = await (await lead(console)).sends(f"/hours/{form}", shown="0", **written)
    beginning = re.split("[:–]", label(told, weekday="", year="", day="", most="", least=""))[0]

    assert page.status == 422
    assert beginning in page.words
    assert {k: v for k, v in written.items() if v}.items() <= fields(page).items()


async def test_the_name_of_a_day_is_words_on_the_page(console: Console) -> None:
    hostile = '"><script>alert(d)</script>'
    page = await (await lead(console)).sends(
        "/hours/years/2026", shown="0", **{**FEAST, "kk.0": hostile}
    )

    assert "<script>alert" not in page.text
