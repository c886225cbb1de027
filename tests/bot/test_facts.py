"""Published facts reach every process at its next transaction; what is broken stops nobody."""

import asyncio
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from bot.unit import Unit
from core.calendar import AKTAU
from core.errors import NotKept
from core.fact_drafts import FactEdition, State, Written, written
from core.facts import FactRef
from core.officers import Role
from storage.fact_editions import FactEditions
from storage.transaction import Transaction
from tests.bot.acts import said
from tests.postgres import EACH
from tests.stage import NOON, Stage, on_stage

DATABASES = EACH

KEY = "relocation-subsidy"
TODAY = date(2026, 11, 23)


def edition(stage: Stage, **changed: object) -> FactEdition:
    held = stage.app.known.facts.latest(FactRef(KEY), TODAY)
    assert held is not None
    typed = replace(written(held), **changed)  # type: ignore[arg-type]
    return FactEdition(fact=KEY, written=typed, authors=(901,), changed_at=NOON, state=State.READY)


async def publishes(stage: Stage, one: FactEdition) -> None:
    """Past every use case, as an older version of the service could have done."""

    async def work(store: FactEditions) -> None:
        await store.begin(one)
        (kept, *_) = await store.of(one.fact)
        await store.publish(replace(kept, state=State.PUBLISHED, decided_by=1, decided_at=NOON))

    await stage.app.database.write(lambda tx: work(FactEditions(tx)))


async def reads(stage: Stage, id_: int = 501) -> str:
    visitor = await stage.visitor(id_)
    await visitor.opens("card_subsidy")
    return visitor.sees


async def test_another_process_says_it_at_its_next_transaction(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as here, on_stage(tmp_path) as there:
        before = await reads(there)
        await publishes(here, edition(here, amounts=("75",)))
        after = await reads(there, 502)

    assert "70 АЕК" in before
    assert "75 АЕК" in after


async def test_a_restart_says_what_was_published(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as first:
        await publishes(first, edition(first, amounts=("75",)))
    async with on_stage(tmp_path) as second:
        assert "75 АЕК" in await reads(second)


async def test_what_is_taken_back_with_its_transaction_is_on_no_screen(stage: Stage) -> None:
    admin, other = await stage.officer(role=Role.ADMIN), await stage.officer(902, Role.ANNOUNCER)
    typed = edition(stage, amounts=("75",)).written

    async def fails(unit: Unit) -> None:
        draft = await unit.service.facts.save(other.id, KEY, typed, 0)
        await unit.service.facts.hand_in(other.id, KEY, draft.revision)
        await unit.service.facts.publish(admin.id, KEY, draft.revision + 1)
        raise RuntimeError("after all")

    with pytest.raises(RuntimeError):
        await stage.app.units.write(fails)
    assert "70 АЕК" in await reads(stage)


@pytest.mark.sqlite  # where transactions share a commit, and so see each other before it
async def test_what_others_saw_before_the_commit_failed_is_on_no_screen(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """The next that is published has its number, and is shown all the same."""
    published = edition(stage, amounts=("75",))

    async def publishes_it(store: FactEditions) -> None:
        await store.begin(published)
        (kept, *_) = await store.of(KEY)
        await store.publish(replace(kept, state=State.PUBLISHED, decided_by=1, decided_at=NOON))

    async def looks(unit: Unit) -> int:
        return await unit.inbox.depth()

    async def breaks_the_commit(tx: Transaction) -> None:
        await tx.run("PRAGMA defer_foreign_keys = ON")
        await tx.run(
            "INSERT INTO messages (case_id, from_officer, words, written_at) VALUES (1, 0, '', 0)"
        )

    outcomes = await asyncio.gather(
        stage.app.database.write(lambda tx: publishes_it(FactEditions(tx))),
        stage.app.units.write(looks),
        stage.app.database.write(breaks_the_commit),
        return_exceptions=True,
    )

    assert [type(one) for one in outcomes] == [NotKept] * 3
    assert "70 АЕК" in await reads(stage)
    await publishes(stage, edition(stage, amounts=("80",)))
    assert "80 АЕК" in await reads(stage, 502)
    caplog.clear()


@pytest.mark.parametrize("broken", [Written(), Written(kk="Жоқ {x}", ru="Нет {x}")], ids=str)
async def test_a_broken_edition_is_reported_and_the_one_before_it_stands(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, broken: Written
) -> None:
    async with on_stage(tmp_path) as first:
        await publishes(first, replace(edition(first), written=broken))
    async with on_stage(tmp_path) as second:
        read = await reads(second)

    assert "70 АЕК" in read
    assert f"of the fact {KEY} is not shown: fact-refused-" in caplog.text
    caplog.clear()


def at(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=AKTAU)


async def test_whoever_writes_facts_hears_once_that_they_end_within_two_weeks(
    stage: Stage,
) -> None:
    writer, reader = await stage.officer(902, Role.ANNOUNCER), await stage.officer(903)
    for moment in ("2026-12-16 12:00", "2026-12-17 03:00", "2026-12-17 10:00", "2026-12-18 10:00"):
        stage.clock.time = at(moment)
        await stage.app.scheduler.watch()
        await stage.settled()
    heard = [m.text for m in writer.chat if said("fact-ends-next") in m.text]
    line = said("fact-ends-line", key=KEY, last=date(2026, 12, 31))

    assert len(heard) == 1
    assert line in heard[0]
    assert line not in reader.sees


async def test_a_successor_is_heard_of_instead_of_an_end(stage: Stage) -> None:
    writer = await stage.officer(902, Role.ANNOUNCER)
    mrp = written(stage.app.known.facts.editions["mrp"][-1])
    following = replace(mrp, valid_from="2027-01-01", valid_to="2027-12-31", amounts=("4500",))
    await publishes(stage, replace(edition(stage), fact="mrp", written=following))
    stage.clock.time = at("2026-12-18 10:00")
    await stage.app.scheduler.watch()
    await stage.settled()

    assert said("fact-ends-line", key="mrp", last=date(2026, 12, 31)) not in writer.sees
    assert said("fact-ends-line", key=KEY, last=date(2026, 12, 31)) in writer.sees


async def test_a_fact_that_has_ended_is_being_updated(stage: Stage) -> None:
    await publishes(stage, edition(stage, valid_from="2026-11-01", valid_to="2026-11-25"))
    stage.clock.passes(days=5)
    read = await reads(stage)

    assert "70 АЕК" not in read
    assert said("flow-outdated") in read
