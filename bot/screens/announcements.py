"""An announcement as its recipients see it, and the buttons below it."""

from bot import taps
from bot.screens.screen import Button, Screen, button, screen, switch
from core.announced import Wording
from core.announcements import Lead, Leads
from core.broadcasts import Broadcast, State
from core.calendar import day
from core.deliveries import Fate, of
from core.money import grouped
from core.progress import Progress
from core.text import Arg, Bilingual, Text

BLOCKS = 12  # of a bar; more would break on a narrow phone
NEWS = "news"
"""The view that shows one announcement, or all of them, again."""


def announced(one: Broadcast) -> Screen:
    """*one* word for word as it was released; in the archive it looks the same."""
    assert one.wording is not None
    return screen(
        *_worded(one.wording),
        _checked(one),
        rows=(
            *((_lead(one, number, lead),) for number, lead in enumerate(one.announcement.buttons)),
            (button("announcement-less", taps.tap(taps.NEWS, "less", str(one.id))),),
            (switch(NEWS, str(one.id)),),
        ),
    )


def _worded(wording: Wording) -> tuple[Text | Bilingual, ...]:
    return (Text("announcement-heading", {"title": wording.title}), wording.text)


def _checked(one: Broadcast) -> tuple[Text, ...]:
    if one.approved_at is None:
        return ()
    return (Text("announcement-checked", {"date": day(one.approved_at)}),)


def _lead(one: Broadcast, number: int, lead: Lead) -> Button:
    if lead.leads is Leads.LINK:
        return Button(Bilingual(*lead.label), url=lead.target)
    label = Text(f"{lead.target}-title") if lead.leads is Leads.FLOW else Text("menu.ask")
    return Button(label, taps.tap(taps.NEWS, "go", str(one.id), str(number)))


def progress(far: Progress) -> Screen:
    """How far a broadcast is, or how it ended; for its announcer, about nobody."""
    one = far.broadcast
    assert one.wording is not None
    return screen(
        Text("announcement-heading", {"title": one.wording.title}),
        (Text(f"announcement-progress-{_state(one)}"), *_bar(far)),
        _counted(far),
        (Text("announcement-progress-ends", {"at": far.ends_at}),) if far.ends_at else (),
    )


def _state(one: Broadcast) -> str:
    return f"{one.state}-{one.why}" if one.state is State.HALTED else str(one.state)


def _bar(far: Progress) -> tuple[Text, ...]:
    if not far.broadcast.total:
        return ()
    full = int(far.share * BLOCKS)
    bar = "▓" * full + "░" * (BLOCKS - full)
    return (Text("announcement-progress-bar", {"bar": bar}),)


def _counted(far: Progress) -> tuple[Text, ...]:
    """What has happened to nobody is left out."""
    lines: tuple[tuple[str, int], ...] = (
        ("sent", of(far.counts, Fate.SENT)),
        ("waiting", far.waiting),
        ("failed", of(far.counts, Fate.FAILED)),
        ("unknown", of(far.counts, Fate.UNKNOWN)),
        ("skipped", of(far.counts, Fate.SKIPPED)),
        ("cancelled-count", of(far.counts, Fate.CANCELLED)),
    )
    return tuple(_line(name, many) for name, many in lines if many)


def _line(name: str, many: int) -> Text:
    args: dict[str, Arg] = {"many": grouped(many)}
    return Text(f"announcement-progress-{name}", args)
