"""Figures as officers look at them, print them and take them along."""

import re

import pytest

from core.cases import Status
from core.officers import Role
from core.periods import Ready
from core.ratings import Face
from core.text import Language, Text
from tests.bot.acts import FORM, applies, asks, label
from tests.web.browser import Browser, Console, Page
from tests.web.stage import SAY, Rows, kinds, sheets

REPLY = "Құжаттарыңызды қарап шықтық, бәрі түсінікті."
WITH_A_FORMULA = {**FORM, "comment": "=1+1"}
TILE = re.compile(r"<dt>(.*?)</dt><dd>([^<]*)")
BAR = re.compile(r'<th scope="row">([^<]*).*?<td class="count">([^<]*)<', re.DOTALL)


def tiles(page: Page) -> dict[str, str]:
    return dict(TILE.findall(page.text))


def bars(page: Page, heading: str) -> dict[str, str]:
    """What stands in the chart under *heading*, by its names."""
    chart = page.text.partition(f"<h3>{heading}</h3>")[2].partition("</section>")[0]
    return dict(BAR.findall(chart))


async def reader(console: Console, role: Role = Role.LEAD) -> Browser:
    return await console.signed_in(await console.stage.officer(role=role, name="Дана"))


async def ended(console: Console) -> str:
    """A question that an officer answered, and whose visitor was content."""
    visitor, officer = await console.stage.visitor(), await console.stage.officer(903)
    reference, units = await asks(visitor), console.stage.app.units
    await units.write(
        lambda unit: unit.service.triage.decide(officer.id, reference, Status.ANSWERED, REPLY)
    )
    await units.write(
        lambda unit: unit.service.applications.rate(visitor.id, reference, Face.GOOD)
    )
    return reference


async def test_an_officer_sees_what_came_in_and_how_it_ended(console: Console) -> None:
    await ended(console)
    await applies(await console.stage.visitor(502), FORM)
    page = await (await reader(console, Role.OFFICER)).opens("/figures")

    assert page.status == 200
    assert tiles(page)[label("figures-received")] == "2"
    assert tiles(page)[label("figures-ended")] == tiles(page)[label("figures-waiting")] == "1"
    assert bars(page, label("figures-by-outcome")) == {label("figures-end-answered"): "1"}
    assert bars(page, label("figures-by-face"))[label("figures-face-good")] == "1"


async def test_one_programme_is_looked_at_alone(console: Console) -> None:
    await ended(console)
    await applies(await console.stage.visitor(502), FORM)
    page = await (await reader(console)).opens("/figures?within=this-year&programme=kandas")

    assert tiles(page)[label("figures-received")] == "1"
    assert tiles(page)[label("figures-ended")] == "0"
    assert "<summary>" + label("ask-title") not in page.text
    assert "<summary>" + label("kandas-title") in page.text


@pytest.mark.parametrize("name", Ready)
async def test_every_period_with_a_name_is_one_click_away(console: Console, name: Ready) -> None:
    page = await (await reader(console)).opens(f"/figures?within={name}")

    assert page.status == 200
    assert f'within={name}" aria-current="true"' in page.text


async def test_what_was_before_the_first_case_is_all_nothing(console: Console) -> None:
    await ended(console)
    page = await (await reader(console)).opens("/figures?first=2020-01-01&last=2020-12-31")

    assert tiles(page)[label("figures-received")] == "0"
    assert label("figures-empty") in page.words


@pytest.mark.parametrize("path", ["/figures", "/figures/proposals"])
@pytest.mark.parametrize(
    "days", ["first=2026-11-20&last=2026-11-01", "first=x&last=2026-11-01", "last=9999-12-31"]
)
async def test_days_that_cannot_be_are_refused_in_words_and_stay_in_the_form(
    console: Console, path: str, days: str
) -> None:
    page = await (await reader(console)).opens(f"{path}?{days}")
    last = days.partition("last=")[2]

    assert page.status == 422
    assert label("figures-period-wrong") in page.words
    assert f'name="last" value="{last}"' in page.text


async def test_what_is_no_choice_of_ours_is_left_out(console: Console) -> None:
    page = await (await reader(console)).opens("/figures?within=<b>&programme=<script>&x=1")

    assert page.status == 200
    assert "<script>&" not in page.text


async def test_the_other_language_shows_the_same_period(console: Console) -> None:
    browser = await reader(console)
    await browser.opens("/figures?within=last-year")
    page = await browser.sends(
        "/language", language="ru", back="/console/figures?within=last-year"
    )

    assert label("console-figures", "ru") in page.words
    assert 'within=last-year" aria-current="true"' in page.text


async def test_the_half_page_tells_of_nothing_from_which_somebody_is_recognised(
    console: Console,
) -> None:
    await applies(await console.stage.visitor(), FORM)
    page = await (await reader(console)).opens("/figures/proposals")

    assert label("proposals-notice") in page.words
    assert label("proposals-few", least=5) in page.words
    assert label("proposals-labour-immigrants") in page.words


async def test_whoever_only_looks_is_offered_nothing_to_take_along(console: Console) -> None:
    page = await (await reader(console, Role.AUDITOR)).opens("/figures")

    assert "/figures/file" not in page.text
    assert "/figures/cases" not in page.text
    assert "/figures/proposals" in page.text


async def test_figures_are_taken_along_and_that_stands_in_the_audit(console: Console) -> None:
    await ended(console)
    browser = await reader(console, Role.ADMIN)
    await browser.opens("/figures")
    file = await browser.sends("/figures/file", first="2026-11-01", last="2026-11-30")
    totals = {row[0]: row[1] for row in rows(file, "figures-sheet-totals")[1:]}
    audit = await browser.opens("/audit?action=exported")

    assert named(file) == "qonys-figures-2026-11-01-2026-11-30.xlsx"
    assert totals[label("figures-received")] == totals[label("figures-rated-good")] == 1
    assert audit.words.count("2026-11-01/2026-11-30") == 1


async def test_cases_are_taken_along_without_answers_unless_they_are_asked_for(
    console: Console,
) -> None:
    reference = await applies(await console.stage.visitor(), WITH_A_FORMULA)
    browser = await reader(console)
    await browser.opens("/figures")
    bare = await browser.sends("/figures/cases")
    before = await openings(console, reference)
    whole = await browser.sends("/figures/cases", answers="1")

    assert reference in str(sheets(bare.body))
    assert "=1+1" not in str(sheets(bare.body))
    assert "=1+1" in str(sheets(whole.body))
    assert "f" not in kinds(whole.body)
    assert (before, await openings(console, reference)) == (0, 1)


async def test_a_period_that_cannot_be_is_no_file(console: Console) -> None:
    browser = await reader(console)
    await browser.opens("/figures")
    page = await browser.sends("/figures/cases", first='"; x', last="2026-11-30")

    assert page.status == 422
    assert label("figures-period-wrong") in page.words


def rows(file: Page, sheet: str) -> Rows:
    return sheets(file.body)[SAY[Language.KK](Text(sheet))]


def named(file: Page) -> str:
    return file.headers["Content-Disposition"].partition('filename="')[2].rstrip('"')


async def openings(console: Console, reference: str) -> int:
    found = await console.stage.app.database.read(
        lambda tx: tx.fetch_one(
            """
            SELECT count(*) AS many FROM openings JOIN cases ON cases.id = case_id
             WHERE reference = $1
            """,
            reference,
        )
    )
    assert found is not None
    return int(found["many"])
