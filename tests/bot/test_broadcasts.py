"""An announcement goes out: to the right people, in their language, once, and never at night."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.announcements import Lead, Leads
from core.broadcasts import State, Why
from core.emergencies import Stop
from core.officers import Role
from core.service import Service
from core.text import Language
from emulator.faults import Fault
from emulator.person import Person
from tests.bot.acts import first, label
from tests.bot.sending import TITLES, TOLD, Sending, heard, sending, started, subscribe
from tests.core.announcer import ASEL, BOLAT
from tests.postgres import EACH
from tests.stage import Clock, Stage, on_stage

DATABASES = EACH

UTC_AKTAU, UTC_UTC = 300, 0
EVENING = timedelta(hours=8, minutes=30)
"""From the stage's noon into the quiet hours of Aktau."""


@pytest.fixture
async def newsroom(stage: Stage) -> AsyncIterator[Sending]:
    async with sending(stage) as newsroom:
        yield newsroom


async def lives_in(newsroom: Sending, person: Person, zone: int) -> None:
    await newsroom.database.write(
        lambda tx: tx.run("UPDATE visitors SET zone = $2 WHERE id = $1", person.id, zone)
    )


async def test_three_visitors_get_exactly_what_they_should(newsroom: Sending) -> None:
    kazakh, _, russian = await newsroom.crowd(3)
    stopped = started(newsroom.stage, 20_000)
    await newsroom.database.write(lambda tx: subscribe(tx, [stopped]))
    await newsroom.does(lambda s: s.subscriptions.stop(stopped.id, "relocation", "list"))
    id_ = await newsroom.begins()
    ended = await newsroom.ends(id_)

    assert (ended.state, ended.total) == (State.COMPLETED, 3)
    assert [TITLES[Language.KK] in one.text for one in heard(kazakh)] == [True]
    assert [TITLES[Language.RU] in one.text for one in heard(russian)] == [True]
    assert heard(stopped) == []
    assert await newsroom.counts(id_) == {"sent": 3}


async def test_an_announcement_rings_like_any_other_message(newsroom: Sending) -> None:
    await newsroom.crowd(1)
    await newsroom.ends(await newsroom.begins())

    calls = [call for call in newsroom.stage.world.calls if call.method == "sendMessage"]
    assert calls
    assert not any(call.params.get("disable_notification") for call in calls)


async def test_who_stops_between_the_start_and_their_turn_hears_nothing(
    newsroom: Sending,
) -> None:
    (person,) = await newsroom.crowd(1)
    await lives_in(newsroom, person, UTC_UTC)  # 07:00 there: not yet
    id_ = await newsroom.begins()
    await newsroom.does(lambda s: s.subscriptions.stop(person.id, "relocation", "list"))
    newsroom.stage.clock.passes(hours=3)
    ended = await newsroom.ends(id_)

    assert heard(person) == []
    assert ended.state is State.COMPLETED
    assert await newsroom.counts(id_) == {"skipped opted_out": 1}


async def test_nobody_hears_two_broadcasts_in_one_day(newsroom: Sending) -> None:
    (person,) = await newsroom.crowd(1)
    await newsroom.ends(await newsroom.begins())
    again = await newsroom.begins()
    await newsroom.ends(again)

    assert len(heard(person)) == 1
    assert await newsroom.counts(again) == {"skipped recently_contacted": 1}


async def test_in_the_evening_only_those_hear_it_for_whom_it_is_still_day(
    newsroom: Sending,
) -> None:
    here, there, _ = await newsroom.crowd(3)
    await lives_in(newsroom, there, UTC_UTC)
    newsroom.stage.clock.passes(hours=EVENING.total_seconds() / 3600)
    id_ = await newsroom.begins()
    await newsroom.becomes(lambda: _has(newsroom, id_, "sent", 1))
    await newsroom.settles_down(id_)
    assert (len(heard(here)), len(heard(there))) == (0, 1)
    await newsroom.looks()
    assert (await newsroom.stands(id_)).state is State.SENDING

    newsroom.stage.clock.passes(hours=12.6)  # past nine in the morning in Aktau
    await newsroom.ends(id_)
    assert (len(heard(here)), len(heard(there))) == (1, 1)


async def _has(newsroom: Sending, id_: int, name: str, many: int) -> bool:
    return (await newsroom.counts(id_)).get(name, 0) >= many


async def test_night_comes_while_telegram_asks_to_wait(newsroom: Sending) -> None:
    """Claimed in the last minute of the day, and its turn comes after it: then in the morning."""
    (person,) = await newsroom.crowd(1)
    newsroom.stage.clock.passes(hours=7.99)
    newsroom.stage.world.faults.add(
        Fault(method="sendMessage", kind="too_many_requests", retry_after=1)
    )
    id_ = await newsroom.begins()
    await newsroom.becomes(lambda: _has(newsroom, id_, "pending", 1))
    newsroom.stage.clock.passes(minutes=1)
    await newsroom.looks()
    await asyncio.sleep(1.2)
    await newsroom.looks()

    assert heard(person) == []
    newsroom.stage.clock.passes(hours=13)
    await newsroom.ends(id_)
    assert len(heard(person)) == 1


async def test_a_schedule_survives_a_restart_and_a_clock_that_was_set(tmp_path: Path) -> None:
    clock = Clock()
    async with on_stage(tmp_path, clock=clock) as stage, sending(stage) as newsroom:
        released = await newsroom.released(TOLD)
        at = clock.time + timedelta(hours=2)
        await newsroom.does(
            lambda s: s.releases.schedule(ASEL, released.id, released.revision, at)
        )
        clock.passes(hours=-24)
        await newsroom.looks()
    async with on_stage(tmp_path, world=stage.world, clock=clock) as stage:
        running = stage.app.background.start(stage.app.broadcasting.run())
        later = Sending(stage)
        (person,) = await later.crowd(1)
        clock.passes(hours=25)
        await later.looks()
        assert (await later.stands(released.id)).state is State.SCHEDULED
        clock.passes(hours=1.1)
        await later.looks()
        ended = await later.ends(released.id)
        stage.app.broadcasting.close()
        await running

    assert ended.state is State.COMPLETED
    assert len(heard(person)) == 1


@pytest.mark.parametrize("how", ["pause", "cancel", "stop"])
async def test_a_brake_takes_effect_within_a_second(tmp_path: Path, how: str) -> None:
    async with on_stage(tmp_path, sends_per_second=50) as stage, sending(stage) as newsroom:
        people = await newsroom.crowd(200)
        id_ = await newsroom.begins()
        await newsroom.becomes(lambda: _has(newsroom, id_, "sent", 5))
        await newsroom.does(lambda s: _brakes(s, how, id_))
        braked = asyncio.get_running_loop().time()
        await newsroom.settles_down(id_)
        within = asyncio.get_running_loop().time() - braked
        reached = sum(len(heard(person)) for person in people)
        await asyncio.sleep(0.3)

        assert within < 1.5  # a second, on a machine that does nothing else
        assert sum(len(heard(person)) for person in people) == reached < 100
        left = "cancelled" if how == "cancel" else "pending"
        assert await newsroom.counts(id_) == {"sent": reached, left: 200 - reached}


async def _brakes(service: Service, how: str, id_: int) -> None:
    if how == "stop":
        await service.emergencies.stop(ASEL, Stop.BROADCASTS)
    elif how == "pause":
        await service.releases.pause(ASEL, id_)
    else:
        await service.releases.cancel(ASEL, id_)


async def test_a_brake_takes_effect_while_telegram_asks_to_wait(newsroom: Sending) -> None:
    people = await newsroom.crowd(30)
    newsroom.stage.world.faults.add(
        Fault(method="sendMessage", kind="too_many_requests", retry_after=30)
    )
    id_ = await newsroom.begins()
    await newsroom.becomes(lambda: _has(newsroom, id_, "sending", 5))
    await newsroom.does(lambda s: s.releases.cancel(ASEL, id_))
    begun = asyncio.get_running_loop().time()
    await newsroom.settles_down(id_)

    assert asyncio.get_running_loop().time() - begun < 2
    counts = await newsroom.counts(id_)
    assert counts["cancelled"] == 30 - counts.get("sent", 0)
    assert sum(len(heard(person)) for person in people) == counts.get("sent", 0)


async def test_what_was_paused_goes_on_and_reaches_everybody_once(tmp_path: Path) -> None:
    async with on_stage(tmp_path, sends_per_second=200) as stage, sending(stage) as newsroom:
        people = await newsroom.crowd(60)
        id_ = await newsroom.begins()
        for sent in (10, 20, 30):
            await newsroom.becomes(lambda sent=sent: _has(newsroom, id_, "sent", sent))  # type: ignore[misc]
            await newsroom.does(lambda s: s.releases.pause(ASEL, id_))
            await newsroom.settles_down(id_)
            await newsroom.does(lambda s: s.releases.resume(BOLAT, id_))
            await newsroom.looks()
        await newsroom.ends(id_)

        assert [len(heard(person)) for person in people] == [1] * 60


async def test_it_stops_itself_where_too_much_fails_and_its_author_hears_why(
    newsroom: Sending,
) -> None:
    people = await newsroom.crowd(60)
    newsroom.stage.world.faults.add(
        Fault(method="sendMessage", kind="bad_image", chat_id=None, times=3)
    )
    id_ = await newsroom.begins()
    ended = await newsroom.ends(id_)
    await newsroom.settles_down(id_)
    await newsroom.stage.settled()

    counts = await newsroom.counts(id_)
    assert (ended.state, ended.why) == (State.HALTED, Why.FAILURES)
    assert counts["failed bad_content"] == 3
    assert counts["cancelled"] > 0
    assert sum(counts.values()) == len(people)
    assert first("announcement-progress-halted-failures", "ru") in newsroom.asel.sees


async def test_facts_that_changed_after_the_release_keep_it_from_going_out(
    newsroom: Sending,
) -> None:
    """The MRP of the next year: what was released says this year's."""
    (person,) = await newsroom.crowd(1)
    released = await newsroom.released(TOLD)
    newsroom.stage.clock.passes(days=60)
    await newsroom.does(lambda s: s.releases.schedule(ASEL, released.id, released.revision, s.now))
    await newsroom.looks()
    await newsroom.stage.settled()

    assert (await newsroom.stands(released.id)).why is Why.FACTS
    assert heard(person) == []
    assert first("announcement-progress-halted-facts", "ru") in newsroom.asel.sees


async def test_facts_that_change_while_it_waits_for_the_morning_stop_it(
    newsroom: Sending,
) -> None:
    """Begun in the evening of one year, with the MRP of that year; nobody has heard it yet."""
    (person,) = await newsroom.crowd(1)
    newsroom.stage.clock.passes(hours=EVENING.total_seconds() / 3600)
    id_ = await newsroom.begins()
    assert (await newsroom.stands(id_)).state is State.SENDING
    newsroom.stage.clock.passes(days=60, hours=13)
    await newsroom.looks()
    await newsroom.stage.settled()

    ended = await newsroom.stands(id_)
    assert (ended.state, ended.why) == (State.HALTED, Why.FACTS)
    assert heard(person) == []
    assert await newsroom.counts(id_) == {"cancelled": 1}
    assert first("announcement-progress-halted-facts", "ru") in newsroom.asel.sees


async def test_a_correction_mends_the_message_or_comes_anew(newsroom: Sending) -> None:
    mended, deleted = await newsroom.crowd(2)
    wrong = await newsroom.begins()
    await newsroom.ends(wrong)
    (message,) = heard(deleted)
    deleted.private.remove(message.id)
    draft = await newsroom.does(lambda s: s.releases.correct(ASEL, wrong))
    right = replace(TOLD, title=("Түзетілген ережелер", "Исправленные правила"))
    draft = await newsroom.does(
        lambda s: s.releases.rewrite(ASEL, draft.id, draft.revision, right, draft.audience)
    )
    handed = await newsroom.passes(draft)
    await newsroom.does(lambda s: s.releases.schedule(ASEL, handed.id, handed.revision, s.now))
    await newsroom.looks()
    await newsroom.ends(handed.id)

    assert (await newsroom.stands(wrong)).state is State.CORRECTED
    for person in (mended, deleted):
        (seen,) = [one for one in person.chat if one.from_bot]
        assert right.title[0] in seen.text
        assert first("announcement-correction") in seen.text
    assert mended.chat[-1].text_edited
    assert not deleted.chat[-1].text_edited


async def test_a_picture_is_uploaded_once_for_each_language(newsroom: Sending) -> None:
    people = await newsroom.crowd(30)
    shown = replace(TOLD, picture="kandas-quota-places")
    await newsroom.ends(await newsroom.begins(shown))

    photos = [call for call in newsroom.stage.world.calls if call.method == "sendPhoto"]
    assert all("photo" in heard(person)[0].wire for person in people)
    ids = {call.params["photo"] for call in photos}
    assert (len(photos), len(ids)) == (30, len(Language))


async def test_where_telegram_takes_no_picture_the_words_arrive(newsroom: Sending) -> None:
    (person,) = await newsroom.crowd(1)
    newsroom.stage.world.faults.add(Fault(method="sendPhoto", kind="bad_image", times=9))
    await newsroom.ends(await newsroom.begins(replace(TOLD, picture="kandas-quota-places")))

    assert [one.wire.get("photo") for one in heard(person)] == [None]


async def test_buttons_below_lead_on(newsroom: Sending) -> None:
    (person,) = await newsroom.crowd(1)
    leads = (Lead(Leads.FLOW, "relocation"), Lead(Leads.ASK))
    await newsroom.ends(await newsroom.begins(replace(TOLD, buttons=leads)))

    (message,) = heard(person)
    assert [row[0] for row in message.labels[:2]] == [label("relocation-title"), label("menu.ask")]


async def test_who_blocked_the_bot_is_not_tried_again_until_they_come_back(
    newsroom: Sending,
) -> None:
    gone, there = await newsroom.crowd(2)
    gone.account.blocks_bot = True
    id_ = await newsroom.begins()
    await newsroom.ends(id_)
    assert await newsroom.fates(id_) == {gone.id: "failed blocked", there.id: "sent"}

    newsroom.stage.clock.passes(days=2)
    again = await newsroom.begins()
    await newsroom.ends(again)
    assert (await newsroom.fates(again))[gone.id] == "skipped unreachable"

    gone.settle = newsroom.stage.settled
    await gone.unblocks()
    newsroom.stage.clock.passes(days=2)
    third = await newsroom.begins()
    await newsroom.ends(third)
    assert (await newsroom.fates(third))[gone.id] == "sent"


async def test_the_announcer_sees_how_far_it_is_and_how_it_ended(tmp_path: Path) -> None:
    async with on_stage(tmp_path, sends_per_second=40) as stage, sending(stage) as newsroom:
        await newsroom.crowd(60)
        id_ = await newsroom.begins()
        await newsroom.becomes(lambda: _has(newsroom, id_, "sent", 10))
        await stage.app.boards.look()
        seen = newsroom.asel.sees
        await newsroom.becomes(lambda: _has(newsroom, id_, "sent", 30))
        await stage.app.boards.look()
        (board,) = [one for one in newsroom.asel.chat if one.from_bot]
        moved = board.text
        await newsroom.ends(id_)
        await stage.app.boards.look()
        await stage.settled()

        assert first("announcement-progress-sending", "ru") in seen
        assert "░" in seen
        assert moved != seen
        assert "▓" in moved
        board, report = [one for one in newsroom.asel.chat if one.from_bot]
        assert first("announcement-progress-completed", "ru") in board.text
        assert first("announcement-progress-completed", "ru") in report.text


async def test_a_roomful_of_officers_is_not_what_an_announcement_is_for(
    newsroom: Sending,
) -> None:
    """Nobody hears it because of their role: only who asked does."""
    officer = await newsroom.stage.officer(role=Role.ANNOUNCER)
    said = len(officer.chat)
    await newsroom.crowd(1)
    await newsroom.ends(await newsroom.begins())

    assert len(officer.chat) == said
