"""Evidence for the department's proposals: numbers of demand in which nobody is recognised."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.flows import APPLICATIONS, FLOWS
from core.errors import NotAllowed
from core.officers import Officer, Role
from core.periods import Period
from core.proposals import FEWEST, GROUND, REST, SOURCES, HalfPage, Proposal, guarded, told
from core.reports import Group
from core.tallies import RECEIVED, Step, Tally
from core.traits import OF_A_CASE, OF_THE_ANSWERS, Dimension
from knowledge.loader import load
from storage import officers, tallies
from storage.database import Database
from storage.transaction import Transaction
from tests.core.stage import DANA, NOW, TODAY, service
from tests.core.town import founded

DAY = Period(TODAY, TODAY)
counts = some.lists(some.integers(0, 12), max_size=8)


def groups(numbers: list[int]) -> list[Group]:
    return [Group(f"group {number}", count) for number, count in enumerate(numbers)]


@given(counts)
def test_no_group_is_told_from_which_somebody_could_be_recognised(numbers: list[int]) -> None:
    """Neither by its own number, nor as what is left when the others are taken from the total."""
    shown = told(groups(numbers))
    rest = sum(numbers) - sum(group.count for group in shown if group.value != REST)

    assert not [group for group in shown if group.count < FEWEST]
    assert rest == 0 or rest >= FEWEST or shown == ()


@given(counts)
def test_no_more_is_hidden_than_has_to_be(numbers: list[int]) -> None:
    shown = {group.value for group in told(groups(numbers))}
    hidden = [g for g in groups(numbers) if g.count >= FEWEST and g.value not in shown]

    assert len(hidden) <= 1


@pytest.mark.parametrize(("count", "shown"), [(0, None), (4, None), (5, 5), (2000, 2000)])
def test_too_few_altogether_are_only_said_to_be_few(count: int, shown: int | None) -> None:
    assert guarded("settling", count, {}).count == shown


def test_small_groups_stand_together_at_the_end() -> None:
    of_five = [Group("china", 9), Group("iran", 2), Group("turkey", 4), Group("none", 0)]

    assert told(of_five) == (Group("china", 9), Group(REST, 6))
    assert told([Group("china", 9), Group("iran", 2)]) == (Group(REST, 11),)


def test_every_kind_of_proposal_of_the_paragraph_has_its_place() -> None:
    """Evidence where we have any; for labour immigrants there is none of ours."""
    assert list(SOURCES) == list(Proposal)
    assert SOURCES[Proposal.LABOUR_IMMIGRANTS] == ()
    assert load().law.wording(GROUND, TODAY).text.ru.startswith("Для регулирования")


def test_evidence_is_taken_from_what_is_counted() -> None:
    sources = [source for of in SOURCES.values() for source in of]
    programmes = {flow.key for flow in APPLICATIONS}

    assert {one for source in sources for one in source.programmes} <= programmes
    assert {by for source in sources for by in source.by} <= {*OF_A_CASE, *OF_THE_ANSWERS}
    assert all(end in FLOWS[flow].nodes for source in sources for flow, end in source.ends)
    assert len({source.key for source in sources}) == len(sources)


async def half_page(database: Database, reader: int = DANA) -> HalfPage:
    return await database.read(lambda tx: service(tx).figures.half_page(reader, DAY))


async def test_the_half_page_tells_who_would_settle_where(database: Database) -> None:
    """Seven from Uzbekistan and one from Iran; of two who would stay, nothing is told."""

    async def work(tx: Transaction) -> None:
        for number in range(8):
            origin = "iran" if number == 7 else "uzbekistan"
            await tallies.Tallies(tx).count(
                TODAY,
                [
                    Tally(RECEIVED, "kandas"),
                    Tally(RECEIVED, "kandas", Dimension.ORIGIN, origin),
                    Tally(RECEIVED, "kandas", Dimension.FAMILY, "3"),
                    Tally(RECEIVED, "intra", Dimension.FAMILY, "3"),
                ],
            )
        stays = Tally(Step.REACHED, "relocation", Dimension.END, "stays")
        await tallies.Tallies(tx).count(TODAY, [stays, stays])

    await database.write(work)
    settling, wish = (await half_page(database)).evidence[Proposal.TERRITORY]

    assert (settling.count, wish.count) == (8, None)
    assert settling.groups[Dimension.ORIGIN] == (Group(REST, 8),)
    assert settling.groups[Dimension.FAMILY] == (Group("3", 8),)


async def test_a_real_history_makes_a_half_page(tmp_path: Path) -> None:
    async with founded(tmp_path, Random(11)) as town:  # noqa: S311 - the same each time
        await town.lives(60)
        page = await half_page(town.database)

    assert list(page.evidence) == list(Proposal)


async def test_whoever_sees_no_figures_sees_no_evidence(database: Database) -> None:
    announcer = Officer(id=77, role=Role.ANNOUNCER, name="Дана")
    await database.write(lambda tx: officers.Officers(tx).add(announcer, NOW))
    with pytest.raises(NotAllowed):
        await half_page(database, 77)
