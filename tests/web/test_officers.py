"""Admins see who works here, invite, change and end access."""

import re

import pytest

from core.officers import Role
from tests.bot.acts import applies, label
from tests.web.browser import Browser, Console

LINK = re.compile(r"https://t\.me/\w+\?start=(join-[\w-]+)")


async def admin(console: Console) -> Browser:
    officer = await console.stage.officer(904, role=Role.ADMIN, name="Сәуле")
    return await console.signed_in(officer)


async def test_an_invitation_is_shown_once_and_brings_somebody_in(console: Console) -> None:
    browser = await admin(console)
    page = await browser.sends("/officers/invite", role="lead")
    carried = LINK.findall(page.text)
    newcomer = await console.stage.speaker(905, "Дана")
    await newcomer.opens(carried[0])
    after = await browser.opens("/officers")

    assert len(carried) == 1
    assert LINK.search(after.text) is None
    assert "Дана" in after.words


async def test_a_withdrawn_invitation_lets_nobody_in(console: Console) -> None:
    browser = await admin(console)
    page = await browser.sends("/officers/invite", role="officer")
    key = re.findall(r"/invitations/(\w+)/withdraw", page.text)[0]
    after = await browser.sends(f"/invitations/{key}/withdraw")
    late = await browser.sends(f"/invitations/{key}/withdraw")
    newcomer = await console.stage.speaker(905, "Дана")
    await newcomer.opens(LINK.findall(page.text)[0])

    assert label("officers-no-invitations") in after.words
    assert label("desk-invitation-unknown") in late.words
    assert "Дана" not in (await browser.opens("/officers")).words


async def test_nobody_is_invited_in_practice(console: Console) -> None:
    browser = await admin(console)
    await browser.sends("/practice")
    page = await browser.sends("/officers/invite", role="officer")

    assert label("officers-practice") in page.words
    assert LINK.search(page.text) is None


async def test_another_role_holds_from_the_next_page_on(console: Console) -> None:
    browser = await admin(console)
    hers = await console.signed_in(await console.stage.officer(902, name="Дана"))
    page = await browser.sends("/officers/902/role", role="announcer")

    assert label("role-announcer") in page.words
    assert (await hers.opens("/queue")).status == 403


async def test_whoever_leaves_is_out_at_once_and_stays_in_history(console: Console) -> None:
    browser = await admin(console)
    reference = await applies(await console.stage.visitor())
    hers = await console.signed_in(await console.stage.officer(902, name="Дана"))
    await hers.sends(f"/cases/{reference}/claim")
    page = await browser.sends("/officers/902/leave")

    assert label("officers-former") in page.words
    assert (await hers.opens("/queue")).status == 401
    assert reference in (await browser.opens("/queue?whose=unclaimed")).text


@pytest.mark.parametrize(
    ("path", "fields", "told"),
    [
        ("/officers/904/role", {"role": "officer"}, "staff-own-role"),
        ("/officers/904/leave", {}, "staff-last-admin"),
        ("/officers/904/role", {"role": "king"}, "officers-no-role"),
        ("/officers/invite", {"role": ""}, "officers-no-role"),
        ("/officers/501/leave", {}, "not-found"),
    ],
)
async def test_what_cannot_be_is_said_on_the_page(
    console: Console, path: str, fields: dict[str, str], told: str
) -> None:
    page = await (await admin(console)).sends(path, **fields)

    assert page.status == 422
    assert label(told) in page.words
    assert "Сәуле" in page.words


async def test_a_name_that_is_too_long_stays_where_it_was_typed(console: Console) -> None:
    page = await (await admin(console)).sends("/officers/904/name", name="Ә" * 65)

    assert page.status == 422
    assert f'value="{"Ә" * 65}"' in page.text


async def test_a_name_is_words_on_the_page(console: Console) -> None:
    hostile = '"><script>alert(n)</script>'
    page = await (await admin(console)).sends("/officers/904/name", name=hostile)

    assert "<script>alert" not in page.text
    assert hostile in page.words
