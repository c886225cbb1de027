"""T3: whoever has the token can turn the updates away; admins hear of it within ninety seconds."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import webhook
from core.officers import Role
from emulator.person import Person
from tests.bot.acts import first
from tests.measured import measured
from tests.stage import Stage, on_stage
from tests.web.browser import opened

OURS, THEIRS, SECRET = "https://qonys.example/telegram", "https://thief.example/x", "a-Secret_7"


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with on_stage(tmp_path, webhook_url=OURS, webhook_secret=SECRET) as stage:
        yield stage


async def looks(stage: Stage, where: str) -> None:
    """A minute is over, and by now Telegram calls *where*."""
    await stage.app.bot.set_webhook(where)
    await stage.app.lookout.look()
    await stage.app.bot.delete_webhook()  # on this stage people are heard by polling
    await stage.settled()


async def admin(stage: Stage) -> Person:
    return await stage.officer(904, role=Role.ADMIN, name="Сәуле")


def alarms(person: Person) -> int:
    return sum(first("alarm-webhook-elsewhere") in message.text for message in person.chat)


async def test_t3_an_admin_hears_once_that_telegram_calls_elsewhere(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    told, other = await admin(stage), await stage.officer(905)
    await looks(stage, THEIRS)
    await looks(stage, THEIRS)

    assert (alarms(told), alarms(other)) == (1, 0)
    assert await measured(stage.app, "webhook_is_ours") == 0
    assert await measured(stage.app, "troubles_standing", trouble="webhook-elsewhere") == 1
    assert "Telegram calls another address" in caplog.text
    assert "thief" not in caplog.text


async def test_t3_the_console_says_so_until_it_is_ours_again(stage: Stage) -> None:
    told = await admin(stage)
    await looks(stage, THEIRS)
    async with opened(stage) as console:
        browser = await console.signed_in(told)
        words = "Ботқа жазылған хабарламалар бөтен мекенжайға кетіп жатыр"
        assert words in (await browser.opens("/queue")).words

        await looks(stage, OURS)
        assert words not in (await browser.opens("/queue")).words
    assert await measured(stage.app, "webhook_is_ours") == 1
    assert alarms(told) == 1


async def test_t3_it_is_noticed_in_time() -> None:
    assert webhook.LOOKS_EVERY + webhook.ASKS_WITHIN <= 90
