"""Samples of what visitors hear about, and of what they have stopped."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.flows import WAYS
from bot.screens.subscriptions import LIST, NOTED
from core.subscriptions import Hearing, Noted, Subscription, Wish, regions
from core.text import Language
from tests.screens.stage import CONTENT, LARGEST

NOON = datetime(2026, 11, 23, 7, tzinfo=UTC)
GONE = Wish("withdrawn_topic", "withdrawn_place")
"""A topic and a territory that have left the content since."""


def every_wish() -> list[Wish]:
    """Each topic, and each region that one can hear about it from."""
    flows = [CONTENT.flows[key] for key in WAYS]
    alone = [Wish(flow.key) for flow in flows]
    there = [Wish(flow.key, region) for flow in flows for region in regions(flow)]
    return [*alone, *dict.fromkeys(there)]


def subscriptions() -> tuple[Subscription, ...]:
    """One for each wish, and each way to come to it and to end it."""
    told = [
        Subscription(
            visitor=LARGEST,
            wish=wish,
            language=Language.KK,
            origin=f"hear_{wish.name}",
            since=NOON,
        )
        for wish in (*every_wish(), GONE)
    ]
    origins = ("status/relation_unclear", "status/withdrawn", "gone/gone", NOTED, LIST)
    ended = [
        replace(told[0], origin=origin, ended_at=NOON, ended_from=where)
        for origin in origins
        for where in (NOTED, LIST)
    ]
    return (*ended, *told)


def of_the_wishes() -> list[object]:
    """Everything that is shown of them."""
    every = subscriptions()
    wishes = tuple(one.wish for one in every)
    return [
        *(Noted(one, is_again=again) for one in every for again in (False, True)),
        Hearing(()),
        Hearing(every),
        Hearing((), wishes),
        *(Hearing(every[:1], (wish,)) for wish in wishes),
    ]
