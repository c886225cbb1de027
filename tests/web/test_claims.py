"""Who holds a case when many want it: over HTTP, with sessions, against one real database."""

import asyncio
import re
from dataclasses import replace

from core.cases import LEASE, Case, Kind
from core.officers import Role
from storage.cases import Cases
from storage.transaction import Transaction
from tests.bot.acts import applies, label
from tests.core.stage import application
from tests.web.browser import Browser, Console, Page

OFFICERS, TIMES = 50, 100
WORDS = "Нотариаттық келісімді дайындап, маған жазыңыз, өтінемін."
OTHERS = "Құжаттарыңызды алдық, қарап жатырмыз, күте тұрыңыз."


def named(id_: int) -> str:
    """No name is the beginning of another one."""
    return f"Маман {id_}."


async def hires(console: Console, id_: int, role: Role = Role.OFFICER) -> Browser:
    """An officer who joins and signs in by links of their own, as they stand in the bot."""
    units = console.stage.app.units
    await units.write(lambda unit: unit.service.officers.invite(f"t{id_}", role))
    await units.write(lambda unit: unit.service.officers.join(id_, named(id_), f"t{id_}"))
    link = await units.write(lambda unit: unit.service.sessions.offer(id_))
    browser = console.browser()
    await browser.opens(f"/enter/{link}")
    await browser.sends(f"/enter/{link}")
    return browser


async def waiting(console: Console, times: int) -> list[str]:
    """So many questions of one visitor, put straight into the register."""
    visitor, now = await console.stage.visitor(), console.stage.clock()
    new = replace(application(visitor.id, {}), kind=Kind.QUESTION, programme="ask")
    references = [f"M-AAAA-{number:02}" for number in range(times)]

    async def work(tx: Transaction) -> None:
        for run, reference in enumerate(references, 1):
            await Cases(tx).add(replace(new, run=run), reference, now)

    await console.stage.app.database.write(work)
    return references


async def stored(console: Console, reference: str) -> Case:
    found = await console.stage.app.database.read(lambda tx: Cases(tx).find(reference))
    assert found is not None
    return found


def revision(page: Page) -> str:
    found = re.search(r'name="revision" value="(\d+)"', page.text)
    assert found is not None, page.words
    return found[1]


async def test_fifty_officers_claim_one_case_at_once_a_hundred_times(console: Console) -> None:
    """One holds it each time, and all the others read who."""
    officers = {901 + n: await hires(console, 901 + n) for n in range(OFFICERS)}
    for reference in await waiting(console, TIMES):
        claims = (one.sends(f"/cases/{reference}/claim") for one in officers.values())
        pages = dict(zip(officers, await asyncio.gather(*claims), strict=True))
        (holder,) = (id_ for id_, page in pages.items() if page.status == 200)
        told = label("desk-held-by", name=named(holder))

        assert (await stored(console, reference)).claimed_by == holder
        assert label("queue-me") in pages.pop(holder).words
        assert {page.status for page in pages.values()} == {409}
        assert all(told in page.words for page in pages.values())


async def test_a_lease_that_lapses_is_taken_by_another(console: Console) -> None:
    (reference,) = await waiting(console, 1)
    first, second = [await hires(console, id_) for id_ in (901, 902)]
    await first.sends(f"/cases/{reference}/claim")
    assert (await second.sends(f"/cases/{reference}/claim")).status == 409

    console.stage.clock.time += LEASE - LEASE / 10
    await first.opens("/queue")  # the session goes on, the lease does not
    await second.opens("/queue")
    console.stage.clock.time += LEASE / 10
    taken = await second.sends(f"/cases/{reference}/claim")
    late = await first.sends(f"/cases/{reference}/claim")

    assert label("queue-me") in taken.words
    assert label("desk-held-by", name=named(902)) in late.words
    assert (await stored(console, reference)).claimed_by == 902


async def test_words_written_under_a_lease_that_has_lapsed_are_not_lost(console: Console) -> None:
    """Nobody took the case meanwhile: the act renews the claim. Somebody did: it is refused."""
    (reference,) = await waiting(console, 1)
    first, second = [await hires(console, id_) for id_ in (901, 902)]
    page = await first.sends(f"/cases/{reference}/claim")
    console.stage.clock.time += LEASE * 0.9
    await first.opens("/queue")
    await second.opens("/queue")
    console.stage.clock.time += LEASE * 0.2
    await second.sends(f"/cases/{reference}/claim")
    act = f"/cases/{reference}/act"
    refused = await first.sends(act, revision=revision(page), words=WORDS)

    assert refused.status == 409
    assert label("desk-held-by", name=named(902)) in refused.words
    assert WORDS in refused.words


async def test_a_lead_takes_a_case_over_with_a_reason_and_its_holder_is_told(
    console: Console,
) -> None:
    reference = await applies(await console.stage.visitor())
    officer = await console.stage.officer()
    holder = await console.signed_in(officer)
    lead = await hires(console, 911, Role.LEAD)
    await holder.sends(f"/cases/{reference}/claim")
    without = await lead.sends(f"/cases/{reference}/take-over", reason=" ")
    assert without.status == 422
    assert (await stored(console, reference)).claimed_by == officer.id

    taken = await lead.sends(f"/cases/{reference}/take-over", reason="Демалысқа кетті")
    await console.stage.app.sender.resume()
    await console.stage.settled()
    late = await holder.sends(f"/cases/{reference}/claim")

    assert (await stored(console, reference)).claimed_by == 911
    assert "Демалысқа кетті" in taken.words
    assert reference in officer.sees
    assert label("desk-held-by", name=named(911)) in late.words


async def test_of_two_who_act_on_the_same_page_the_second_is_told_and_keeps_the_words(
    console: Console,
) -> None:
    """A lead took the case over and answered; whoever had it sends the form of the old page."""
    (reference,) = await waiting(console, 1)
    first = await console.signed_in(await console.stage.officer())
    lead = await hires(console, 911, Role.LEAD)
    old = await first.sends(f"/cases/{reference}/claim")
    await lead.opens(f"/cases/{reference}")
    taken = await lead.sends(f"/cases/{reference}/take-over", reason="Шұғыл")
    act = f"/cases/{reference}/act"
    sent = await lead.sends(act, revision=revision(taken), words=OTHERS)
    assert label("act-undo") in sent.words
    page = await first.sends(act, revision=revision(old), words=WORDS, note="Ескертпем")

    assert page.status == 409
    assert 'role="alert"' in page.text
    assert WORDS in page.words
    assert "Ескертпем" in page.words


async def test_of_one_officers_two_windows_the_older_is_told_and_keeps_the_words(
    console: Console,
) -> None:
    """The same page twice, and both are sent: the case has moved under the second."""
    visitor = await console.stage.visitor()
    reference = await applies(visitor)
    browser = await hires(console, 901)
    page = await browser.sends(f"/cases/{reference}/claim")
    act, shown = f"/cases/{reference}/act", revision(page)
    together = (browser.sends(act, revision=shown, words=one) for one in (WORDS, OTHERS))
    pages = await asyncio.gather(*together)
    won = [page.status == 200 for page in pages].index(True)
    lost, words = pages[1 - won], (WORDS, OTHERS)[1 - won]

    assert lost.status == 409
    assert words in lost.words
