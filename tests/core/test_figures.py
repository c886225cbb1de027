"""Every figure of every period equals a count of what happened."""

from collections.abc import Collection
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from core.calendar import day
from core.errors import InvalidAnswer, NotAllowed
from core.officers import Officer, Role
from core.periods import Grain, Period, Ready, ready, typed
from core.professions import OTHER, UNSAID
from core.ratings import Face
from core.reports import ORDER, Group, grouped
from core.traits import Dimension
from knowledge.loader import load
from storage import officers
from storage.transaction import Transaction
from tests.core import chronicle
from tests.core.stage import NOW, PROFESSIONS, TODAY, service
from tests.core.town import FORMS, VISITORS, Town, founded
from tests.flows.stage import BOUND

whole_lives = settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.generate],  # a life drawn by lot does not get simpler
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
LONG = 30
"""A lot that holds a bit of everything."""


@whole_lives
@given(chance=some.randoms(use_true_random=False))
async def test_every_figure_equals_a_count_of_events(tmp_path: Path, chance: Random) -> None:
    async with founded(tmp_path, chance) as town:
        await town.lives(30)
        kept = await chronicled(town)
        for period in periods(town):
            for programme in ("", *FORMS):
                report = await town.report(period, programme)
                assert chronicle.said(report) == chronicle.told(kept, period, programme)


async def test_a_long_history_holds_a_bit_of_everything_and_is_counted_as_well(
    tmp_path: Path,
) -> None:
    async with founded(tmp_path, Random(LONG)) as town:  # noqa: S311 - the same each time
        await town.lives(100)
        kept = await chronicled(town)
        (whole, *_) = periods(town)
        report = await town.report(whole)

    assert chronicle.said(report) == chronicle.told(kept, whole, "")
    assert all(chronicle.totals(kept.turns).values())
    assert {"erased", "withdrawn", "decided"} <= {code for _, _, code in kept.codes}
    assert {one.face for one in kept.ratings} == set(Face)


async def test_an_erasure_leaves_every_count_and_nothing_of_the_person(tmp_path: Path) -> None:
    """Whoever typed a name for a trade finds no word of it in the counts."""
    async with founded(tmp_path, Random(LONG)) as town:  # noqa: S311 - the same each time
        await town.lives(60)
        before = await counts(town)
        for visitor in VISITORS:
            await town.erased(visitor)
        after = await counts(town)

    assert all(after[tally] >= many for tally, many in before.items())
    assert {row[:2] for row in after if row[1] not in closed(row[0])} == set()


async def counts(town: Town) -> dict[tuple[str, ...], int]:
    """Every row there is: dimension and value first."""
    rows = await town.database.read(lambda tx: tx.fetch("SELECT * FROM tallies"))
    return {
        (
            row["dimension"],
            row["value"],
            row["what"],
            row["flow"],
            f"{row['span']}/{row['number']}",
        ): row["tally"]
        for row in rows
    }


def closed(dimension: str) -> Collection[str]:
    """All values that a dimension may have: options, places, groups, and names of nodes."""
    options = {option for flow in BOUND.values() for q in flow.questions() for option in q.options}
    nodes = {key for flow in BOUND.values() for key in flow.nodes}
    places = {*load(today=TODAY).territories.every, *options, "kazakhstan", "none", UNSAID}
    every: dict[str, Collection[str]] = {
        "": ("",),
        Dimension.QUESTION: nodes,
        Dimension.END: nodes,
        Dimension.FORM: BOUND,
        Dimension.HOURS: [str(hour) for hour in range(24 * 365)],
        Dimension.PROFESSION: {*PROFESSIONS.every, OTHER, UNSAID},
        **dict.fromkeys((Dimension.ORIGIN, Dimension.DISTRICT, Dimension.REGION), places),
        **{by.value: values for by, values in ORDER.items()},
    }
    return every[dimension]


async def test_a_line_adds_up_to_its_total_whatever_its_grain(tmp_path: Path) -> None:
    async with founded(tmp_path, Random(LONG)) as town:  # noqa: S311 - the same each time
        await town.lives(60)
        (whole, *_) = periods(town)
        for grain in Grain:
            report = await town.report(whole, grain=grain)
            points = [chronicle.numbers(point.totals) for point in report.series]
            added = [sum(of) for of in zip(*(point.values() for point in points), strict=True)]
            assert added == list(chronicle.numbers(report.totals).values())


def test_weeks_begin_on_monday_and_months_with_their_first_day() -> None:
    autumn = Period(date(2026, 10, 29), date(2026, 11, 10))

    assert len(list(autumn.points(Grain.DAY))) == autumn.days == 13
    assert list(autumn.points(Grain.WEEK)) == [
        date(2026, 10, 26),
        date(2026, 11, 2),
        date(2026, 11, 9),
    ]
    assert list(autumn.points(Grain.MONTH)) == [date(2026, 10, 1), date(2026, 11, 1)]


@pytest.mark.parametrize(
    ("days", "grain"), [(1, "day"), (31, "day"), (32, "week"), (182, "week"), (183, "month")]
)
def test_a_line_is_never_too_long_to_read(days: int, grain: str) -> None:
    assert Period(TODAY, TODAY + timedelta(days=days - 1)).grain == grain


def test_a_period_that_ends_before_it_begins_is_refused_in_words() -> None:
    with pytest.raises(InvalidAnswer) as refused:
        Period(TODAY, TODAY - timedelta(days=1))

    assert refused.value.words.id == "figures-period-wrong"


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("this-week", "2026-11-23", "2026-11-26"),
        ("last-week", "2026-11-16", "2026-11-22"),
        ("this-month", "2026-11-01", "2026-11-26"),
        ("last-month", "2026-10-01", "2026-10-31"),
        ("this-quarter", "2026-10-01", "2026-11-26"),
        ("last-quarter", "2026-07-01", "2026-09-30"),
        ("this-year", "2026-01-01", "2026-11-26"),
        ("last-year", "2025-01-01", "2025-12-31"),
    ],
)
def test_a_period_with_a_name_ends_with_its_last_day_or_today(
    name: str, first: str, last: str
) -> None:
    assert str(ready(Ready(name), date(2026, 11, 26))) == f"{first}/{last}"


@pytest.mark.parametrize(
    ("period", "before"),
    [
        ("2026-11-16/2026-11-22", "2026-11-09/2026-11-15"),
        ("2026-11-01/2026-11-26", "2026-10-06/2026-10-31"),
        ("2026-03-01/2026-03-31", "2026-02-01/2026-02-28"),
        ("2026-01-01/2026-12-31", "2025-01-01/2025-12-31"),
        ("2026-01-01/2026-03-31", "2025-10-01/2025-12-31"),
    ],
)
def test_months_are_compared_with_months_and_days_with_days(period: str, before: str) -> None:
    first, last = period.split("/")

    assert str(typed(first, last, TODAY).before) == before


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("", ""),
        ("2026-11-26", "2026-11-25"),
        ("2026-02-30", "2026-03-01"),
        ("1969-12-31", "2026-01-01"),
        ("0001-01-01", "9999-12-31"),
        ("2026-01-01", "9999-12-31"),
        ("=1+1", "<script>"),
    ],
)
def test_days_that_cannot_be_are_refused_in_words(first: str, last: str) -> None:
    with pytest.raises(InvalidAnswer) as refused:
        typed(first, last, TODAY)

    assert refused.value.words.id == "figures-period-wrong"


def test_groups_stand_where_a_reader_looks_for_them() -> None:
    """What has an order keeps it; the rest begins with the most and ends with what tells least."""
    ages = grouped(Dimension.AGE, {("kandas", "35"): 2, ("intra", "18"): 1})
    trades = {"other": 9, "oil": 1, "unsaid": 8, "office": 3, "teaching": 3}
    shown = grouped(Dimension.PROFESSION, {("kandas", key): n for key, n in trades.items()})

    assert ages == (
        *(Group(*one) for one in (("18", 1), ("25", 0), ("35", 2), ("45", 0), ("60", 0))),
    )
    assert [one.value for one in shown] == ["office", "teaching", "oil", "other", "unsaid"]


@pytest.mark.parametrize(
    ("role", "may"), [(Role.AUDITOR, "see"), (Role.LEAD, "see export"), (Role.APPROVER, "")]
)
async def test_figures_are_for_those_whose_role_sees_them(
    tmp_path: Path, role: Role, may: str
) -> None:
    async with founded(tmp_path, Random(LONG)) as town:  # noqa: S311 - nothing is drawn
        reader = Officer(id=77, role=role, name="Дана")
        await town.database.write(lambda tx: officers.Officers(tx).add(reader, NOW))
        found = [name for name in ("see", "export") if await _may(town, name)]

    assert found == may.split()


async def _may(town: Town, name: str) -> bool:
    async def work(tx: Transaction) -> object:
        figures = service(tx).figures
        asked = figures.of if name == "see" else figures.exported
        return await asked(77, Period(TODAY, TODAY))

    try:
        await town.database.write(work)
    except NotAllowed:
        return False
    return True


async def test_figures_of_the_first_day_are_all_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path, Random(LONG)) as town:  # noqa: S311 - nothing is drawn
        report = await town.report(Period(TODAY, TODAY))

    assert not any(chronicle.numbers(report.totals).values())
    assert (report.waiting, report.median, report.programmes) == (0, None, ())
    assert [funnel.began for funnel in report.funnels] == [0] * len(report.funnels)


async def chronicled(town: Town) -> chronicle.Chronicle:
    return chronicle.written(await town.log(), town.applicants, await town.ratings())


def periods(town: Town) -> list[Period]:
    """All of it, and two parts drawn by lot."""
    first, last = day(NOW), day(town.now)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    lots = [sorted(town.chance.choices(days, k=2)) for _ in range(2)]
    return [Period(first, last), *(Period(*lot) for lot in lots)]
