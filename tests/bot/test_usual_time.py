"""How long an answer usually takes, told from real cases; and nothing where there are too few."""

import pytest

from core.calendar import day
from core.counts import ENOUGH, USUAL_OVER
from core.tallies import Step, Tally, Waited
from core.traits import Dimension
from storage.tallies import Tallies
from storage.transaction import Transaction
from tests.bot.acts import asks, replies, said, takes_the_oldest
from tests.stage import Stage


async def answered(stage: Stage, hours: float, times: int) -> None:
    """So many questions of other people, each answered today after so many hours."""
    waited = Waited("ask", int(hours * 60))

    by_the_hour = Tally(Step.FIRST_ANSWER, "ask", Dimension.HOURS, str(waited.hour))

    async def work(tx: Transaction) -> None:
        for _ in range(times):
            await Tallies(tx).answered(day(stage.clock.time), waited)
            await Tallies(tx).count(day(stage.clock.time), [by_the_hour])

    await stage.app.database.write(work)


@pytest.mark.parametrize(
    ("hours", "told"),
    [(0.1, said("usual-hours", hours=1)), (30, said("usual-days", days=2))],
)
async def test_whoever_sends_reads_how_long_the_first_answer_usually_took(
    stage: Stage, hours: float, told: str
) -> None:
    officer = await stage.officer()
    await answered(stage, hours, ENOUGH)
    visitor = await stage.visitor(502)
    await asks(visitor)

    assert told in visitor.sees
    await visitor.sends("/status")
    assert told in visitor.sees
    await takes_the_oldest(officer)
    await replies(officer, "Жауап")
    await visitor.sends("/status")
    assert told not in visitor.sees


async def test_a_few_answers_say_nothing_about_the_next(stage: Stage) -> None:
    await answered(stage, 1, ENOUGH - 1)
    visitor = await stage.visitor(502)
    await asks(visitor)

    assert said("usual-hours", hours=1) not in visitor.sees


async def test_what_was_usual_long_ago_is_not_told(stage: Stage) -> None:
    await answered(stage, 0.1, ENOUGH)
    stage.clock.passes(days=USUAL_OVER.days + 1)
    visitor = await stage.visitor(502)
    await asks(visitor)

    assert said("usual-hours", hours=1) not in visitor.sees


async def test_the_receipt_says_it_in_russian_too(stage: Stage) -> None:
    await answered(stage, 4.5, ENOUGH)
    visitor = await stage.visitor(502, "ru")
    await asks(visitor, language="ru")

    assert "обычно приходил в течение 5 часов" in visitor.sees
