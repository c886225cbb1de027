"""The files that officers take along: whole, in their language, and harmless."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from core.answers import Answer
from core.cases import Case, Status, WaitingOn
from core.exports import Taken
from core.naming import said_answer
from core.periods import Period
from core.proposals import Evidence, HalfPage, Proposal
from core.reports import Group, Report
from core.text import Language, Text
from core.traits import Dimension, Traits
from tests.core.stage import DANA, NOW, TODAY, case, service
from tests.core.town import Town, founded
from tests.flows.stage import BOUND
from tests.web.payloads import PAYLOADS
from tests.web.stage import NAMES, SAY, formulas, kinds, sheets
from web.cases_file import HEADINGS, cases_file
from web.figures_file import figures_file
from web.proposals import parts

DAY = Period(TODAY, TODAY)
both = pytest.mark.parametrize("language", Language)
FORM = BOUND["kandas"]


async def report_of(town: Town) -> tuple[Report, HalfPage]:
    period = Period(TODAY, TODAY + timedelta(days=60))
    page = await town.database.read(lambda tx: service(tx).figures.half_page(DANA, period))
    return await town.report(period), page


async def pages(*every: Sequence[Taken]) -> AsyncIterator[Sequence[Taken]]:
    for page in every:
        yield page


def applied(number: int = 1, **changed: object) -> Case:
    return replace(case(), id=number, reference=f"M-AAAA-{number:02}", **changed)  # type: ignore[arg-type]


@both
async def test_the_file_of_figures_says_what_the_report_says(
    tmp_path: Path, language: Language
) -> None:
    async with founded(tmp_path, Random(11)) as town:  # noqa: S311 - the same each time
        await town.lives(60)
        report, page = await report_of(town)
    say = SAY[language]
    read = sheets(figures_file(report, page, NAMES, say))
    totals = {row[0]: row[1] for row in read[say(Text("figures-sheet-totals"))][1:]}

    assert len(read) == 7
    assert totals[say(Text("figures-received"))] == report.totals.received > 0
    assert totals[say(Text("figures-waiting"))] == report.waiting
    assert totals[say(Text("figures-median"))] == report.median
    series = read[say(Text("figures-sheet-series"))]
    assert sum(int(str(row[1])) for row in series[1:]) == report.totals.received


@both
async def test_the_file_of_a_time_without_anything_is_whole_too(
    tmp_path: Path, language: Language
) -> None:
    say = SAY[language]
    async with founded(tmp_path, Random(1)) as town:  # noqa: S311 - nothing is drawn
        report, page = await report_of(town)
    read = sheets(figures_file(report, page, NAMES, say))
    rows = read[say(Text("figures-sheet-proposals"))][2:]

    assert [row[1] for row in rows if row[0] == say(Text("proposals-labour-immigrants"))] == [
        say(Text("proposals-none"))
    ]
    assert {row[1] for row in rows[:2]} == {say(Text("proposals-few", {"least": 5}))}


@both
def test_evidence_is_told_in_sentences(language: Language) -> None:
    groups = {Dimension.FAMILY: (Group("3", 6), Group("rest", 8)), Dimension.REGION: ()}
    evidence = {Proposal.TERRITORY: (Evidence("settling", 14, groups),)}
    (part,) = parts(HalfPage(DAY, evidence), NAMES, SAY[language])
    told = [SAY[language](one) for one in (part.heading, *part.sentences)]

    assert "14" in told[1]
    assert told[2].count(";") == 1
    assert "6" in told[2]


@both
async def test_a_list_of_cases_names_everything_and_tells_no_answer(language: Language) -> None:
    say = SAY[language]
    known = Traits(origin="uzbekistan", district="aktau", is_young=True)
    ended = applied(2, status=Status.WITHDRAWN, waiting_on=WaitingOn.NOBODY)
    taken = [Taken(applied(traits=known), {"name": "Айгүл"}), Taken(ended, {})]
    file = await cases_file(pages(taken), NAMES, say)
    read = sheets(file)
    (rows,) = read.values()

    assert rows[0] == tuple(say(heading) for heading in HEADINGS)
    assert rows[1][0] == "M-AAAA-01"
    assert say(NAMES.value(Dimension.ORIGIN, "uzbekistan")) in rows[1]
    assert say(Text("figures-end-withdrawn")) in rows[2]
    assert "Айгүл" not in str(read)


@both
async def test_p22_payloads_in_every_answer_of_a_case_stay_text(language: Language) -> None:
    """Whatever stands in the place of an answer, also to a question that is gone."""
    keys = [question.key for question in FORM.questions()]
    taken = [
        Taken(applied(number), dict.fromkeys([*keys, "gone"], payload))
        for number, payload in enumerate(PAYLOADS, 1)
    ]
    file = await cases_file(pages(taken[:20], taken[20:]), NAMES, SAY[language], said_answer)
    (rows,) = sheets(file).values()

    assert formulas(file) == 0
    assert "f" not in kinds(file)
    for payload, row in zip(PAYLOADS, rows[1:], strict=True):
        free = row[len(HEADINGS) : -1]
        assert set(free) <= {payload, _as_month(payload)}
        assert row[-1] == f"gone: {payload}"


def _as_month(payload: str) -> str:
    """A month is shown as ``05.2027``, whatever stands in its place."""
    year, _, month = payload.partition("-")
    return f"{month}.{year}"


async def test_with_answers_each_programme_has_its_own_sheet() -> None:
    say = SAY[Language.KK]
    asked = applied(2, programme="ask")
    answers: dict[str, Answer] = {"consent": "agree", "words": "Құжат керек пе?"}
    taken = [Taken(applied(), {"name": "Айгүл", "ground": "work"}), Taken(asked, answers)]
    read = sheets(await cases_file(pages(taken), NAMES, say, said_answer))

    assert list(read) == [say(Text("kandas-title")).replace(":", " "), say(Text("ask-title"))]
    kandas, questions = read.values()
    assert "Айгүл" in kandas[1]
    assert say(Text("kandas-ground.work")) in kandas[1]
    assert "Құжат керек пе?" in questions[1]


async def test_times_in_the_list_are_those_of_aktau() -> None:
    file = await cases_file(pages([Taken(applied(), {})]), NAMES, SAY[Language.RU])
    (rows,) = sheets(file).values()

    assert (NOW + timedelta(hours=5)).replace(tzinfo=None) in rows[1]


async def test_of_a_period_without_cases_there_is_a_list_without_rows() -> None:
    (rows,) = sheets(await cases_file(pages(), NAMES, SAY[Language.RU])).values()

    assert len(rows) == 1
