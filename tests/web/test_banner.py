"""What stands in the way of the work stands on every page, for whoever can mend it."""

from core.officers import Role
from tests.web.browser import Browser, Console

UNREACHABLE = "Маманға хабарлама жетпей жатыр: Дана"


async def lead(console: Console) -> Browser:
    return await console.signed_in(await console.stage.officer(903, role=Role.LEAD, name="Гүлнар"))


async def cannot_be_reached(console: Console) -> None:
    await console.stage.officer(902, name="Дана")
    await console.stage.app.units.write(lambda unit: unit.service.troubles.unreachable(902))


async def test_a_lead_reads_on_every_page_who_cannot_be_reached(console: Console) -> None:
    browser = await lead(console)
    await cannot_be_reached(console)
    pages = [await browser.opens(path) for path in ("/queue", "/templates", "/hours")]
    await console.stage.app.units.write(lambda unit: unit.service.troubles.reachable(902))
    after = await browser.opens("/queue")

    assert [UNREACHABLE in page.words for page in pages] == [True, True, True]
    assert UNREACHABLE not in after.words


async def test_whoever_cannot_mend_it_is_not_told(console: Console) -> None:
    browser = await console.signed_in(await console.stage.officer())
    await cannot_be_reached(console)

    assert UNREACHABLE not in (await browser.opens("/queue")).words


async def test_an_admin_reads_that_the_group_is_lost(console: Console) -> None:
    admin = await console.stage.officer(904, role=Role.ADMIN, name="Сәуле")
    browser = await console.signed_in(admin)
    await console.stage.app.units.write(lambda unit: unit.service.troubles.group_lost())

    assert "Бот мамандар тобына жаза алмай тұр" in (await browser.opens("/queue")).words
