"""Announcements in the console: written, released by a second person, steered, reported."""

import re

import pytest

from bot.saying import Saying
from bot.screens.announcements import announced
from core.announced import Wording
from core.broadcasts import Broadcast, State
from core.deliveries import Cause, Fate, of
from core.officers import Role
from core.text import Arg, Bilingual, Language
from locales import load, markup
from tests.bot.acts import asks, label
from tests.core.announcer import EVERYBODY, WHOLE
from tests.stage import NOON
from tests.web.browser import Console
from tests.web.newsdesk import (
    NEWS,
    QUOTA,
    Desk,
    fails,
    goes_out,
    newsdesk,
    revision,
    starts,
    subscribes,
    taps,
)
from tests.web.stage import sheets
from web.bubbles import bubbles

HOSTILE = "</textarea><script>alert(1)</script>{mrp:tenge}"


@pytest.fixture
async def desk(console: Console) -> Desk:
    return await newsdesk(console)


async def test_an_announcer_writes_one_and_sees_it_as_telegram_shows_it(desk: Desk) -> None:
    id_ = await desk.composes()
    page = await desk.asel.opens(f"/announcements/{id_}")

    for words in ("📣 Қандастарға арналған квота", "Месячный расчетный показатель: 4 325 ₸."):
        assert words in " ".join(page.words.split("\N{NO-BREAK SPACE}"))
    assert label("announcements-whole") in page.words
    assert [label("relocation-title", lang) in page.words for lang in ("kk", "ru")] == [True, True]


@pytest.mark.parametrize("language", Language)
def test_the_preview_says_what_the_recipient_will_read(language: Language) -> None:
    broadcast = a_broadcast()
    wording = broadcast.wording
    assert wording is not None
    assert broadcast.approved_at is not None
    checked = broadcast.approved_at.date()
    shown = bubbles(WHOLE, wording, checked, load())[list(Language).index(language)]
    said = Saying(load()).screen(announced(broadcast), language)
    assert said.keyboard is not None
    buttons = [row[0]["text"] for row in said.keyboard["inline_keyboard"]]

    assert said.plain == "\n\n".join((shown.title, shown.text, shown.checked))
    assert [*shown.buttons] == buttons[:-1]  # the last one switches the language


@pytest.mark.parametrize(
    ("spoiled", "told"),
    [
        ({"title_ru": ""}, "announcement-untitled"),
        ({"body_kk": ""}, "announcement-wordless"),
        ({"body_ru": "Показатель."}, "announcement-unlike"),
        ({"year": ""}, "announcement-lacks"),
        ({"who": []}, "announcement-lacks"),
        ({"fact.regions": []}, "announcement-lacks"),
        ({"act_ru": ""}, "announcement-lacks"),
        ({"closes": "2026-11-01"}, "announcement-window"),
        ({"fact.amount": ["no-such-fact"]}, "announcement-no-fact"),
        ({"body_kk": "{mrp:x}", "body_ru": "{mrp:x}"}, "announcement-no-number"),
        ({"body_kk": "Бізде 500 орын бар. {mrp}"}, "announcement-digit"),
        ({"button.0.leads": "link", "button.0.link": "http://x"}, "announcement-link"),
        ({"picture": "mrp"}, "announcement-no-picture"),
    ],
)
async def test_what_is_not_whole_is_kept_and_cannot_go_on(
    desk: Desk, spoiled: dict[str, str | list[str]], told: str
) -> None:
    id_ = await desk.composes({**QUOTA, **spoiled})
    page = await desk.asel.opens(f"/announcements/{id_}")
    refused = await desk.does(desk.asel, id_, "hand-over")

    assert label("announcements-lacks") in page.words
    assert "/hand-over" not in page.text
    assert refused.status == 422
    assert says(told) in refused.words
    assert (await desk.stands(id_)).state is State.DRAFT


async def test_a_fact_is_put_into_both_texts(desk: Desk) -> None:
    form = {**QUOTA, "do": "insert", "place": "rent-subsidy:tenge"}
    page = await desk.asel.fills("/announcements", form)

    assert page.text.count("{rent-subsidy:tenge}</textarea>") == 2
    assert page.status == 200


async def test_a_fact_named_in_the_address_is_where_the_form_begins(desk: Desk) -> None:
    places = await desk.asel.opens("/announcements/new?fact=kandas-quota-places")
    words = await desk.asel.opens("/announcements/new?fact=kandas-cost")
    nothing = await desk.asel.opens("/announcements/new?fact=%3Cscript%3E")

    assert re.search(r'value="kandas-quota-places" selected', places.text)
    assert words.text.count("{kandas-cost}</textarea>") == 2
    assert nothing.status == 200


@pytest.mark.parametrize(
    "spoiled",
    [
        {"year": "20x6"},
        {"opens": "жаңа жыл"},
        {"purpose": "spam"},
        {"who": ["everybody"]},
        {"language": "en"},
        {"topic": "casino"},
        {"button.0.flow": "reply"},
        {"button.0.leads": "away"},
    ],
)
async def test_what_the_form_cannot_mean_is_refused_and_not_lost(
    desk: Desk, spoiled: dict[str, str | list[str]]
) -> None:
    page = await desk.asel.fills("/announcements", {**QUOTA, **spoiled})

    assert page.status == 422
    assert f">{QUOTA['body_kk']}</textarea>" in page.text
    assert (await desk.asel.opens("/announcements")).words.count("Қандастарға") == 0


async def test_what_was_typed_is_words_on_every_page(desk: Desk) -> None:
    form = {**NEWS, **dict.fromkeys(("title_kk", "title_ru", "body_kk", "act_kk"), HOSTILE)}
    id_ = await desk.composes(form)
    pages = [
        await desk.asel.opens(path)
        for path in ("/announcements", f"/announcements/{id_}", f"/announcements/{id_}/edit")
    ]

    assert all("<script>alert" not in page.text for page in pages)
    assert all("<script>alert(1)</script>" in page.words for page in pages[1:])


async def test_of_two_announcers_the_second_reads_what_the_first_wrote(desk: Desk) -> None:
    id_ = await desk.composes()
    bolat = await desk.console.signed_in(
        await desk.console.stage.officer(802, Role.ANNOUNCER, "Болат")
    )
    old = revision(await bolat.opens(f"/announcements/{id_}/edit"))
    first = {**QUOTA, "title_kk": "Бірінші", "revision": old}
    await desk.asel.fills(f"/announcements/{id_}", first)
    mine = {**QUOTA, "title_kk": "Екінші", "revision": old}
    late = await bolat.fills(f"/announcements/{id_}", mine)
    again = await bolat.fills(f"/announcements/{id_}", {**mine, "revision": revision(late)})

    assert late.status == 409
    assert says("announcement-has-moved") in late.words
    assert 'value="Екінші"' in late.text
    assert "📣 Бірінші" in late.words
    assert "Екінші" in again.words
    assert (await desk.stands(id_)).authors == (801, 802)


async def test_what_is_handed_over_meanwhile_gives_the_words_back(desk: Desk) -> None:
    id_ = await desk.composes()
    edited = await desk.asel.opens(f"/announcements/{id_}/edit")
    await desk.does(desk.asel, id_, "hand-over")
    late = await desk.asel.fills(
        f"/announcements/{id_}", {**QUOTA, "title_kk": "Кеш", "revision": revision(edited)}
    )

    assert (late.status, 'value="Кеш"' in late.text) == (409, True)
    assert says("announcement-no-draft") in late.words


async def test_an_audience_is_counted_by_language_and_nobody_is_named(desk: Desk) -> None:
    stage = desk.console.stage
    for visitor, name, language in ((501, "Айгүл", "kk"), (502, "Марина", "ru")):
        await stage.speaker(visitor, name, language)
        await subscribes(stage, visitor)
    unknown = 777
    await subscribes(stage, unknown)
    page = await desk.asel.fills("/announcements", {**QUOTA, "do": "count"})

    assert says("announcements-reaches", count=2) in page.words
    assert f"{label('skip-no_consent')}: 1" in page.words
    assert "501" not in page.words
    assert "Марина" not in page.words
    assert label("announcements-any-region") in page.words


async def test_counting_and_looking_keep_nothing(desk: Desk) -> None:
    for does in ("count", "look", "", "x"):
        page = await desk.asel.fills("/announcements", {**QUOTA, "do": does})
        assert page.status == 200, page.words

    assert label("announcements-none") in (await desk.asel.opens("/announcements")).words


@pytest.mark.parametrize("who", ["asel", "checks"])
async def test_whoever_works_on_it_sends_it_to_themselves_in_both_languages(
    desk: Desk, who: str
) -> None:
    id_ = await desk.composes({**NEWS, "picture": "kandas-quota-places"})
    page = await desk.does(getattr(desk, who), id_, "test")
    await desk.console.stage.settled()
    phone = desk.console.stage.person(801 if who == "asel" else 803, "", "kk")
    russian, kazakh = [one.text for one in phone.private.newest_first()][:2]

    assert label("announcements-tested") in page.words
    assert "Жаңалық" in kazakh
    assert "Сынақ." in kazakh
    assert "Новость" in russian
    assert "Проба." in russian


async def test_the_author_finds_no_button_and_no_other_way_to_release(desk: Desk) -> None:
    """Nor by a request of their own making, nor after becoming an approver or an admin."""
    stage = desk.console.stage
    await stage.officer(904, Role.ADMIN, "Гүлнар")
    id_ = await desk.composes()
    await desk.does(desk.asel, id_, "hand-over")
    seen = []
    for role in (Role.ANNOUNCER, Role.APPROVER, Role.ADMIN):
        await stage.app.units.write(
            lambda unit, to=role: unit.service.staff.give_role(904, 801, to)  # type: ignore[misc]
        )
        page = await desk.asel.opens(f"/announcements/{id_}")
        refused = await desk.asel.sends(f"/announcements/{id_}/release", revision="1")
        back = await desk.asel.sends(f"/announcements/{id_}/reject", revision="1", remark="Жоқ")
        seen.append((role, "/release" in page.text, refused.status, back.status))
        if role is not Role.ANNOUNCER:
            assert says("announcement-own") in page.words
            assert says("announcement-own") in refused.words

    assert seen == [(r, False, 403, 403) for r in (Role.ANNOUNCER, Role.APPROVER, Role.ADMIN)]
    assert (await desk.stands(id_)).state is State.AWAITING_APPROVAL


async def test_the_approver_sees_what_goes_out_to_how_many_and_until_when(desk: Desk) -> None:
    await desk.console.stage.visitor()
    await subscribes(desk.console.stage, 501)
    id_ = await desk.composes()
    await desk.does(desk.asel, id_, "hand-over")
    page = await desk.checks.opens(f"/announcements/{id_}")

    assert "📣 Квота для кандасов" in page.words
    assert says("announcements-reaches", count=1) in page.words
    assert label("announcements-paid-off") in page.words
    assert "2026 жылғы 20 желтоқсан" in page.words
    assert "/release" in page.text


async def test_what_is_sent_back_says_why_and_an_empty_reason_is_refused(desk: Desk) -> None:
    id_ = await desk.composes()
    await desk.does(desk.asel, id_, "hand-over")
    empty = await desk.does(desk.checks, id_, "reject", remark=" ")
    await desk.does(desk.checks, id_, "reject", remark="Күнін тексеріңіз")
    page = await desk.asel.opens(f"/announcements/{id_}")

    assert (empty.status, says("announcement-remark") in empty.words) == (422, True)
    assert "Күнін тексеріңіз" in page.words
    assert (await desk.stands(id_)).state is State.DRAFT


async def test_a_page_that_is_old_releases_nothing(desk: Desk) -> None:
    id_ = await desk.composes()
    await desk.does(desk.asel, id_, "hand-over")
    old = revision(await desk.checks.opens(f"/announcements/{id_}"))
    await desk.does(desk.asel, id_, "take-back")
    await desk.does(desk.asel, id_, "hand-over")
    page = await desk.checks.sends(f"/announcements/{id_}/release", revision=old)

    assert page.status == 409
    assert (await desk.stands(id_)).state is State.AWAITING_APPROVAL


@pytest.mark.parametrize("at", ["", "ертең", "2099-01-01T10:00", "2026-13-01T10:00"])
async def test_a_time_that_cannot_be_is_refused_and_stays(desk: Desk, at: str) -> None:
    id_ = await desk.releases()
    page = await desk.does(desk.asel, id_, "schedule", at=at)

    assert (page.status, f'name="at" value="{at}"' in page.text) == (422, True)
    assert (await desk.stands(id_)).state is State.APPROVED


async def test_a_time_is_that_of_aktau_and_the_night_is_explained(desk: Desk) -> None:
    id_ = await desk.releases()
    page = await desk.does(desk.asel, id_, "schedule", at="2026-11-24T22:30")
    planned = (await desk.stands(id_)).starts_at
    back = await desk.does(desk.asel, id_, "unschedule")

    assert planned is not None
    assert planned.isoformat().startswith("2026-11-24T17:30")
    assert "22:30" in page.words
    assert label("announcements-starts-at-night") in page.words
    assert label("broadcast-approved") in back.words


async def test_a_sending_is_paused_goes_on_and_is_cancelled_for_good(desk: Desk) -> None:
    await desk.console.stage.visitor()
    await subscribes(desk.console.stage, 501)
    id_ = await desk.begins()
    states = []
    for browser, does in (
        (desk.asel, "pause"),
        (desk.checks, "resume"),
        (desk.checks, "pause"),
        (desk.asel, "cancel"),
        (desk.asel, "resume"),
    ):
        await desk.does(browser, id_, does)
        states.append((await desk.stands(id_)).state)

    assert states == [
        State.PAUSED,
        State.SENDING,
        State.PAUSED,
        State.CANCELLED,
        State.CANCELLED,
    ]
    assert (await desk.numbers(id_))[0] == {(Fate.CANCELLED, ""): 1}


async def test_progress_is_asked_for_while_it_lasts_and_no_longer(desk: Desk) -> None:
    await desk.console.stage.visitor()
    await subscribes(desk.console.stage, 501)
    id_ = await desk.begins()
    under_way = await desk.asel.opens(f"/announcements/{id_}/progress?state=sending")
    await goes_out(desk.console.stage)
    over = await desk.asel.opens(f"/announcements/{id_}/progress?state=sending")

    assert "every 2s" in under_way.text
    assert "HX-Refresh" not in under_way.headers
    assert "every 2s" not in over.text
    assert over.headers["HX-Refresh"] == "true"
    assert says("report-done", done=1, total=1) in over.words


async def test_every_number_of_the_report_is_that_of_the_ledger(desk: Desk) -> None:
    stage = desk.console.stage
    visitors = range(501, 509)
    for visitor in visitors:
        person = await stage.speaker(visitor, "Айгүл")
        await subscribes(stage, visitor)
    id_ = await desk.begins()
    one = await desk.stands(id_)
    for why in Cause:
        await fails(stage, one, Fate.FAILED, why)
    await fails(stage, one, Fate.UNKNOWN)
    await goes_out(stage)
    await taps(person, id_)
    await asks(person)
    counts, effects = await desk.numbers(id_)
    page = await desk.asel.opens(f"/announcements/{id_}")
    file = await desk.asel.session.get(
        desk.asel.server.make_url(f"/console/announcements/{id_}/report.xlsx")
    )
    rows = next(iter(sheets(await file.read()).values()))

    assert sum(counts.values()) == len(visitors)
    for (fate, cause), many in sorted(counts.items()):
        assert f"{label(f'cause-{cause}')}: {many}" in page.words if cause else True
        assert f"{label(f'fate-{fate}')} {of(counts, fate)}" in page.words
    assert [many for what, _, many in rows[1:] if _is_fate(what)] == [
        many for _, many in sorted(counts.items())
    ]
    assert (label("report-tapped"), None, effects.tapped) in rows
    assert (effects.tapped, effects.questions, effects.applications) == (1, 1, 0)
    assert not [row for row in rows if "Айгүл" in str(row) or "508" in str(row)]


async def test_no_page_says_that_somebody_read_it(desk: Desk) -> None:
    await desk.console.stage.visitor()
    await subscribes(desk.console.stage, 501)
    id_ = await desk.goes_out()
    page = await desk.asel.opens(f"/announcements/{id_}")

    assert label("report-unread") in page.words
    assert "оқылды" not in page.words
    assert "прочитано" not in page.words


async def test_what_went_out_is_corrected_and_sent_again_by_way_of_a_second_person(
    desk: Desk,
) -> None:
    await desk.console.stage.visitor()
    await subscribes(desk.console.stage, 501)
    id_ = await desk.goes_out()
    page = await desk.does(desk.asel, id_, "correct")
    again = await desk.does(desk.asel, id_, "again")

    assert re.fullmatch(r"/announcements/\d+/edit", page.path)
    assert "✏️" in page.words
    assert re.fullmatch(r"/announcements/\d+/edit", again.path)
    new = await desk.stands(id_ + 1)
    assert (new.audience.of, new.audience.is_correction) == (id_, True)


async def test_what_facts_kept_from_going_out_says_so_and_is_begun_again(desk: Desk) -> None:
    id_ = await desk.releases()
    await desk.does(desk.asel, id_, "schedule", now="1")
    desk.console.stage.clock.passes(days=60)
    await starts(desk.console.stage)
    desk.asel = await desk.console.signed_in(desk.console.stage.person(801, "Әсел"))
    page = await desk.asel.opens(f"/announcements/{id_}")
    wrong = await desk.does(desk.asel, id_, "correct")
    again = await desk.does(desk.asel, id_, "again")

    assert label("halted-facts") in page.words
    assert ("/again" in page.text, "/correct" in page.text) == (True, False)
    assert wrong.status == 409
    assert re.fullmatch(r"/announcements/\d+/edit", again.path)


async def test_the_brake_stops_holds_and_stands_on_every_page(desk: Desk) -> None:
    await desk.console.stage.visitor()
    await subscribes(desk.console.stage, 501)
    id_ = await desk.releases()
    await desk.does(desk.asel, id_, "schedule", now="1")
    officer = await desk.console.signed_in(await desk.console.stage.officer(905))
    stopped = await desk.asel.sends("/emergency/broadcasts/stop")
    await starts(desk.console.stage)
    banner = await officer.opens("/queue")
    before = await desk.stands(id_)
    await desk.checks.sends("/emergency/broadcasts/go-on")
    await starts(desk.console.stage)

    assert "Әсел" in stopped.words
    assert label("emergency-stopped") in stopped.words
    assert "Барлық хабарландыру тоқтатылған" in banner.words
    assert before.state is State.SCHEDULED
    assert (await desk.stands(id_)).state is State.SENDING
    assert "тоқтатылған" not in (await officer.opens("/queue")).words


async def test_what_was_done_stands_in_the_audit_in_words(desk: Desk) -> None:
    id_ = await desk.releases()
    await desk.asel.sends("/emergency/answers/stop")
    await desk.asel.sends("/emergency/answers/go-on")
    admin = await desk.console.stage.officer(904, Role.ADMIN, "Гүлнар")
    page = await (await desk.console.signed_in(admin)).opens("/audit")

    for action in ("announcement-written", "announcement-moved", "stopped", "went-on"):
        assert label(f"action-{action}") in page.words
    assert str(id_) in page.words


async def test_whoever_only_sees_announcements_comes_to_them_first(console: Console) -> None:
    asel = await console.signed_in(await console.stage.officer(801, Role.ANNOUNCER, "Әсел"))

    assert (await asel.opens("/")).path == "/announcements"


@pytest.mark.parametrize("path", ["/emergency/everything/stop", "/emergency/x/go-on"])
async def test_there_is_no_other_brake(desk: Desk, path: str) -> None:
    assert (await desk.asel.sends(path)).status == 404


def says(id_: str, **args: Arg) -> str:
    """What is said; without arguments, the longest piece of it between two of them."""
    message = load()[Language.KK].messages[id_]
    if args:
        return label(id_, "kk", **args)
    assert message.value is not None
    elements = message.value.elements
    longest = max((getattr(one, "value", "") for one in elements), key=lambda v: len(str(v)))
    return markup.plain(str(longest)).strip(" «»:.\n")


def _is_fate(what: object) -> bool:
    return what in {label(f"fate-{fate}") for fate in Fate}


def a_broadcast() -> Broadcast:
    """As it was released."""
    wording = Wording(Bilingual(*WHOLE.title), Bilingual("Мәтіні.\n\nТағы.", "Текст.\n\nЕще."))
    return Broadcast(
        id=7,
        state=State.APPROVED,
        announcement=WHOLE,
        audience=EVERYBODY,
        authors=(801,),
        revision=2,
        written_at=NOON,
        wording=wording,
        approver=803,
        approved_at=NOON,
    )
