"""Facts in the console: changed by two officers, read by every visitor at the next tap."""

import pytest

from core.officers import Role
from tests.bot.acts import label
from tests.stage import Stage
from tests.web.browser import Console
from tests.web.facts import KEY, PRESS, announcer, approver, form, published, ready, revision

NEW = {"amount": "75", "as_of": "2026-11-20", "valid_from": "2026-11-20", **PRESS}
"""Another amount, from Friday on, from a newspaper that nobody has named yet."""


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ")


async def card(stage: Stage, id_: int = 501, language: str = "kk") -> str:
    """What a visitor reads who asks about the subsidy."""
    visitor = await stage.visitor(id_, language)
    await visitor.opens("card_subsidy")
    return plain(visitor.sees)


async def test_a_fact_changed_in_the_console_is_read_at_the_next_tap(console: Console) -> None:
    visitor = await console.stage.visitor()
    await visitor.opens("card_subsidy")
    before = plain(visitor.sees)
    await published(console, **NEW)
    await visitor.taps(label("language-switch"))
    after = plain(visitor.sees)

    assert "70 АЕК (302 750 ₸" in before
    assert "75 МРП (324 375 ₸" in after
    assert "20 ноября 2026" in after
    assert PRESS["title_ru"] in after
    assert "70 МРП" not in after


async def test_the_old_edition_stays_readable_with_who_wrote_and_published(
    console: Console,
) -> None:
    await published(console, **NEW)
    page = await (await announcer(console, 907)).opens(f"/facts/{KEY}")

    assert "75 АЕК" in page.words
    assert "70 АЕК" in page.words
    assert label("fact-shipped") in page.words
    assert "Сәуле" in page.words
    assert "Тимур" in page.words
    assert PRESS["title_kk"] in page.words


@pytest.mark.parametrize(
    ("spoiled", "told"),
    [
        ({"ru": ""}, "fact-refused-one-sided"),
        ({"kk": ""}, "fact-refused-one-sided"),
        (dict.fromkeys(("kk", "ru"), "Бәрі {amount} ({tenge}, {year})"), "fact-refused-one-sided"),
        (dict.fromkeys(("source.0", "source.1", "source.2"), ""), "fact-refused-no-source"),
        ({"ru": "Субсидия: {amount} МРП ({tenge})."}, "fact-refused-places"),
        ({"as_of": ""}, "fact-refused-day"),
        ({"as_of": "2027-05-01"}, "fact-refused-future"),
        ({"valid_to": "2020-01-01"}, "fact-refused-backwards"),
        ({"valid_to": "2028-01-01"}, "fact-refused-no-mrp"),
        ({"amount": "көп"}, "fact-refused-number"),
        ({"amount": "-5"}, "fact-refused-number"),
        ({"amount": "1" * 39}, "fact-refused-number"),
        ({"title_kk": "Газет", "kind": "press"}, "fact-refused-source-name"),
        ({"title_kk": "Газет", "title_ru": "Газета"}, "fact-refused-kind"),
        ({"certainty": "sure"}, "fact-refused-other"),
        ({"source.0": "rumour"}, "fact-refused-other"),
        ({"ru": "Гарантируем {amount} МРП ({tenge}, {year} год)."}, "fact-refused-unsaid"),
    ],
)
async def test_a_draft_that_is_not_whole_is_kept_and_goes_no_further(
    console: Console, spoiled: dict[str, str], told: str
) -> None:
    writer = await announcer(console)
    written = await writer.sends(f"/facts/{KEY}", **form(console, **spoiled))
    refused = await writer.sends(f"/facts/{KEY}/hand-in", revision=revision(written))
    seen = await (await approver(console)).opens(f"/facts/{KEY}/draft")

    assert written.path == f"/facts/{KEY}/draft"
    assert refused.status == 422
    assert label(told, found="гарантир") in refused.words
    assert label("facts-draft") in seen.words
    assert label("fact-publish") not in seen.words


async def test_nobody_publishes_what_was_not_handed_in(console: Console) -> None:
    await (await announcer(console)).sends(f"/facts/{KEY}", **form(console, ru=""))
    page = await (await approver(console)).sends(f"/facts/{KEY}/publish", revision="1")

    assert page.status == 409
    assert label("fact-not-ready") in page.words
    assert "70 АЕК" in await card(console.stage)


@pytest.mark.parametrize("act", ["publish", "reject"])
async def test_an_author_does_not_decide_even_by_a_request_of_their_own_making(
    console: Console, act: str
) -> None:
    admin = await console.signed_in(await console.stage.officer(908, role=Role.ADMIN))
    page = await ready(console, admin, **NEW)
    tried = await admin.sends(f"/facts/{KEY}/{act}", revision=revision(page), reason="Өзім")

    assert label("fact-publish") not in page.words
    assert tried.status == 403
    assert label("fact-own-draft") in tried.words
    assert "70 АЕК" in await card(console.stage)


async def test_whoever_adds_a_word_to_a_draft_is_its_author_too(console: Console) -> None:
    page = await ready(console, await announcer(console), **NEW)
    admin = await console.signed_in(await console.stage.officer(908, role=Role.ADMIN))
    again = await admin.sends(
        f"/facts/{KEY}", **form(console, **{**NEW, "amount": "80", "revision": revision(page)})
    )
    handed = await admin.sends(f"/facts/{KEY}/hand-in", revision=revision(again))
    tried = await admin.sends(f"/facts/{KEY}/publish", revision=revision(handed))

    assert label("facts-draft") in again.words
    assert tried.status == 403


async def test_what_was_changed_since_it_was_read_is_not_published(console: Console) -> None:
    writer = await announcer(console)
    page = await ready(console, writer, **NEW)
    seen = revision(page)
    await writer.sends(
        f"/facts/{KEY}", **form(console, **{**NEW, "amount": "750", "revision": seen})
    )
    tried = await (await approver(console)).sends(f"/facts/{KEY}/publish", revision=seen)

    assert tried.status == 409
    assert "70 АЕК" in await card(console.stage)


async def test_a_draft_is_turned_down_with_a_reason_that_stays(console: Console) -> None:
    page = await ready(console, await announcer(console), **NEW)
    reader = await approver(console)
    silent = await reader.sends(f"/facts/{KEY}/reject", revision=revision(page), reason=" ")
    done = await reader.sends(
        f"/facts/{KEY}/reject", revision=revision(page), reason="Дереккөзі <b>ескі</b>"
    )

    assert silent.status == 422
    assert label("fact-reason") in silent.words
    assert "Дереккөзі <b>ескі</b>" in done.words
    assert "70 АЕК" in await card(console.stage)


async def test_of_two_who_write_the_second_loses_nothing(console: Console) -> None:
    first, second = await announcer(console), await announcer(console, 909)
    await first.sends(f"/facts/{KEY}", **form(console, amount="71"))
    page = await second.sends(f"/facts/{KEY}", **form(console, amount="72"))

    assert page.status == 422
    assert label("fact-moved") in page.words
    assert 'name="amount" inputmode="numeric" value="72"' in page.text
    assert 'name="revision" value="1"' in page.text


async def test_a_draft_is_seen_on_every_screen_before_it_is_published(console: Console) -> None:
    page = await ready(console, await announcer(console), **NEW)
    screens = page.words.partition(label("fact-preview"))[2]

    assert "75 АЕК" in screens
    assert "75 МРП" in screens
    assert label("relocation-kandas_quota.title") in screens
    assert "70 АЕК" not in screens


async def test_a_list_of_regions_is_changed_and_offered_by_the_next_question(
    console: Console,
) -> None:
    key = "kandas-receiving-regions"
    changed = {
        "entry.0.territory": "ulytau",
        "as_of": "2026-11-20",
        "certainty": "likely",
        **PRESS,
    }
    await published(console, key, **changed)
    visitor = await console.stage.visitor()
    await visitor.opens("kandas")
    content = console.stage.app.shelf.content

    assert "ulytau" in content.flows["kandas"].question("region").options
    assert "akmola" not in content.flows["kandas"].question("region").options


async def test_facts_that_end_soon_wait_in_the_console_for_whoever_writes(
    console: Console,
) -> None:
    console.stage.clock.passes(days=25)
    writer, reader = await announcer(console), await approver(console)
    page = await writer.opens("/facts?show=ending")
    console.stage.clock.passes(days=30)
    again = await (await announcer(console, 910)).opens("/facts?show=ending")

    assert KEY in page.words
    assert label("facts-ends-soon") in page.words
    assert label("facts-waiting", count=11) in page.words
    assert label("facts-waiting", count=11) not in (await reader.opens("/facts")).words
    assert label("facts-ended") in again.words


async def test_an_announcer_comes_to_announcements_and_to_no_case(console: Console) -> None:
    page = await (await announcer(console)).opens("/")

    assert page.path == "/announcements"
    assert label("console-facts") in page.words
    assert label("console-queue") not in page.words


async def test_a_change_is_announced_by_whoever_may_announce(console: Console) -> None:
    await published(console, **NEW)
    page = await (await announcer(console, 908)).opens(f"/facts/{KEY}")
    other = await (await announcer(console, 909)).opens("/facts/mrp")
    reader = await (await approver(console, 910)).opens(f"/facts/{KEY}")

    assert f'href="/console/announcements/new?fact={KEY}"' in page.text
    assert label("fact-announce") not in other.words
    assert label("fact-announce") not in reader.words


async def test_a_draft_that_was_turned_down_can_be_begun_from_again(console: Console) -> None:
    writer, reader = await announcer(console), await approver(console)
    page = await ready(console, writer, **NEW)
    await reader.sends(f"/facts/{KEY}/reject", revision=revision(page), reason="Ескі")
    file = await writer.opens(f"/facts/{KEY}")
    link = file.text.partition(f"/facts/{KEY}/edit?from=")[2].partition('"')[0]
    again = await writer.opens(f"/facts/{KEY}/edit?from={link}")

    assert 'name="amount" inputmode="numeric" value="75"' in again.text
    assert 'name="revision" value="0"' in again.text


async def test_what_officers_typed_is_words_on_every_page(console: Console) -> None:
    hostile = "</textarea><script>alert(1)</script>{amount}"
    writer = await announcer(console)
    draft = await writer.sends(f"/facts/{KEY}", **form(console, kk=hostile, title_kk=hostile))
    edit = await writer.opens(f"/facts/{KEY}/edit")

    assert "<script>alert" not in draft.text + edit.text
    assert hostile in draft.words


async def test_who_decided_what_stands_in_the_audit(console: Console) -> None:
    await published(console, **NEW)
    admin = await console.signed_in(await console.stage.officer(908, role=Role.ADMIN))
    page = await admin.opens("/audit")

    for action in ("fact-written", "fact-handed-in", "fact-published"):
        assert label(f"action-{action}") in page.words
    assert KEY in page.words
