"""What a visitor hears about: noted, listed, stopped; and how it stands among their data."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from bot import taps
from bot.flows import WAYS
from bot.screens.content import Content
from bot.screens.screen import Button, Paragraph, Row, Screen, button, screen, switch
from core.archive import FROM
from core.calendar import day
from core.subscriptions import Hearing, Noted, Subscription, Wish
from core.text import Arg, Text
from core.visitors import ZONES

SCREENS = NOTED, LIST = "noted", "list"
"""Those on which one can stop, and begin again, as they are remembered."""

CLOCKS = 2  # in one row
MOST = 20  # listed at once; the next ones come up as some are stopped
STOPS = 5  # buttons of a number each in one row
LIST_ROW = (button("hear-list", taps.tap(taps.VIEW, "subscriptions")),)


@dataclass(frozen=True, slots=True)
class Clock:
    """Asks what the clock shows where somebody is."""

    now: datetime


def tell_button(wish: Wish, outcome: str) -> Button:
    """Asks, from an outcome of guidance, to hear about its topic."""
    return button("hear-tell", taps.tap(taps.HEAR, "tell", wish.name, outcome))


def noted(shown: Noted, content: Content, today: date) -> Screen:
    one, words = shown.subscription, "hear-already" if shown.is_again else "hear-noted"
    return screen(
        Text(words, {"topic": _topic(one.wish, content), "since": day(one.since)}),
        rows=(
            (button("hear-stop", taps.tap(taps.HEAR, "stop", one.wish.name, NOTED)),),
            LIST_ROW,
            (button("menu-open", taps.tap(taps.VIEW, "menu")), switch("noted", one.wish.name)),
        ),
    )


def hearing(shown: Hearing, content: Content, today: date) -> Screen:
    """The numbers of the lines are those of the buttons: two names would not fit on one."""
    listed = shown.standing[:MOST]
    return screen(
        _stopped(shown, content),
        Text("hearing" if listed else "hearing-none"),
        (Text("hear-quiet"),) if listed else (),
        tuple(
            Text("hearing-line", {"number": str(number), "topic": _topic(one.wish, content)})
            for number, one in enumerate(listed, 1)
        ),
        rows=(
            *_again(shown),
            *_stops(listed),
            (button("hear-clock", taps.tap(taps.VIEW, "clock")),) if listed else (),
            (button("archive-open", taps.tap(taps.VIEW, "news")),),
            (button("menu.ask", taps.tap(taps.OPEN, "ask")),),
            (button("menu-open", taps.tap(taps.VIEW, "menu")), switch("subscriptions")),
        ),
    )


def _stopped(shown: Hearing, content: Content) -> Paragraph:
    return tuple(
        Text("hear-stopped", {"topic": _topic(wish, content)}) for wish in shown.stopped[:MOST]
    )


def _again(shown: Hearing) -> Iterator[Row]:
    """A slip of the finger can be taken back, unless the topic is no longer offered."""
    if len(shown.stopped) == 1 and shown.stopped[0].topic in WAYS:
        yield (button("hear-again", taps.tap(taps.HEAR, "tell", shown.stopped[0].name, LIST)),)


def _stops(listed: tuple[Subscription, ...]) -> Iterator[Row]:
    if not listed:
        yield (button("menu-ways", taps.tap(taps.VIEW, "ways")),)
        return
    buttons = tuple(
        Button(
            Text("hear-stop-one", {"number": str(number)}),
            taps.tap(taps.HEAR, "stop", one.wish.name, LIST),
        )
        for number, one in enumerate(listed, 1)
    )
    for start in range(0, len(buttons), STOPS):
        yield buttons[start : start + STOPS]
    yield (button("hear-stop-all", taps.tap(taps.HEAR, "all", "", LIST)),)


def clock(asked: Clock, content: Content, today: date) -> Screen:
    """Everybody knows what their clock shows; hardly anybody knows a name of a zone."""
    buttons = [
        Button(_shows(asked.now, zone), taps.tap(taps.HEAR, "zone", str(zone))) for zone in ZONES
    ]
    return screen(
        Text("hear-clock-asked"),
        rows=(
            *(tuple(buttons[at : at + CLOCKS]) for at in range(0, len(buttons), CLOCKS)),
            (button("menu.ask", taps.tap(taps.OPEN, "ask")),),
            (button("hear-list", taps.tap(taps.VIEW, "subscriptions")), switch("clock")),
        ),
    )


def _shows(now: datetime, zone: int) -> Text:
    shown = now.astimezone(timezone(timedelta(minutes=zone)))
    return Text("hear-clock-shows", {"time": f"{shown:%H:%M}"})


def kept(one: Subscription, content: Content) -> Text:
    """One line among the visitor's data: everything that its row holds."""
    args: dict[str, Arg] = {
        "topic": _topic(one.wish, content),
        "language": Text(f"language-{one.language}"),
        "since": one.since,
        "origin": _origin(one.origin, content),
    }
    if one.ended_at is None:
        return Text("rights-subscription", args)
    ended: dict[str, Arg] = {"ended": one.ended_at, "where": _origin(one.ended_from, content)}
    return Text("rights-subscription-ended", {**args, **ended})


def _topic(wish: Wish, content: Content) -> Text:
    """Its name; the key of what has left the content since."""
    is_offered = wish.topic in content.flows
    title: Arg = Text(f"topic-{wish.topic}") if is_offered else wish.topic
    if not wish.region:
        return Text("hear-topic", {"title": title})
    region = content.territories.get(wish.region, wish.region)
    return Text("hear-topic-region", {"title": title, "region": region})


def _origin(origin: str, content: Content) -> Arg:
    """The end of guidance by its short name, a screen of ours, or else a link."""
    if origin in SCREENS:
        return Text(f"hear-from-{origin}")
    flow, _, end = origin.partition("/")
    if flow == FROM:
        return Text("hear-from-announcement")
    if flow in content.flows and end in content.flows[flow].nodes:
        return Text(f"{flow}-{end}.title")
    return Text("hear-from-guidance") if end else Text("hear-from-link")
