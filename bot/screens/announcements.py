"""An announcement as its recipients see it, the buttons below it, and the archive of them."""

from dataclasses import replace
from datetime import date

from bot import taps
from bot.screens.content import Content
from bot.screens.screen import Button, Screen, button, screen, switch
from core.announced import Wording
from core.announcements import Lead, Leads
from core.archive import FROM, PastAnnouncements
from core.broadcasts import Broadcast, State
from core.calendar import day
from core.deliveries import Fate, of
from core.money import grouped
from core.progress import Progress
from core.rights import Received
from core.text import Arg, Bilingual, Text

BLOCKS = 12  # of a bar; more would break on a narrow phone
ARCHIVE = "news"
"""The view that shows one announcement, or all of them, again."""


def announced(one: Broadcast) -> Screen:
    """*one* word for word as it was released; in the archive it looks the same."""
    assert one.wording is not None
    is_wrong = one.state is State.CORRECTED
    leads = one.announcement.buttons
    return screen(
        (Text("announcement-was-corrected"),) if is_wrong else (),
        *_worded(one.wording),
        _checked(one),
        rows=(
            *((_lead(one, number, lead),) for number, lead in enumerate(leads)),
            () if any(lead.leads is Leads.ASK for lead in leads) else (_ask(one),),
            (button("announcement-less", taps.tap(taps.ANNOUNCEMENT, "less", str(one.id))),),
            (switch(ARCHIVE, str(one.id)),),
        ),
    )


def sample(one: Broadcast) -> Screen:
    """*one* as it would arrive, marked as a test; its buttons lead nowhere yet."""
    whole = announced(one)
    return replace(whole, paragraphs=((Text("announcement-test"),), *whole.paragraphs))


def _worded(wording: Wording) -> tuple[Text | Bilingual, ...]:
    return (Text("announcement-heading", {"title": wording.title}), wording.text)


def _checked(one: Broadcast) -> tuple[Text, ...]:
    if one.approved_at is None:
        return ()
    return (Text("announcement-checked", {"date": day(one.approved_at)}),)


def _lead(one: Broadcast, number: int, lead: Lead) -> Button:
    if lead.leads is Leads.LINK:
        return Button(Bilingual(*lead.label), url=lead.target)
    if lead.leads is Leads.ASK:
        return _ask(one)
    tap = taps.tap(taps.ANNOUNCEMENT, "go", str(one.id), str(number))
    return Button(Text(f"{lead.target}-title"), tap)


def _ask(one: Broadcast) -> Button:
    return button("menu.ask", taps.tap(taps.OPEN, "ask", f"{FROM}/{one.id}"))


def archive(shown: PastAnnouncements, content: Content, today: date) -> Screen:
    """The numbers of the lines are those of the buttons: a title would not fit on one."""
    every = tuple(enumerate(shown.announcements, 1))
    return screen(
        Text("archive" if every else "archive-none"),
        tuple(_line(number, one) for number, one in every),
        rows=(
            tuple(_opens(number, one) for number, one in every),
            (button("menu.ask", taps.tap(taps.OPEN, "ask")),),
            (button("hear-list", taps.tap(taps.VIEW, "subscriptions")),),
            (button("menu-open", taps.tap(taps.VIEW, "menu")), switch(ARCHIVE)),
        ),
    )


def _line(number: int, one: Broadcast) -> Text:
    assert one.wording is not None
    args: dict[str, Arg] = {"number": str(number), "title": one.wording.title}
    return Text("archive-entry", {**args, "date": day(one.started_at or one.written_at)})


def _opens(number: int, one: Broadcast) -> Button:
    label = Text("archive-number", {"number": str(number)})
    return Button(label, taps.tap(taps.VIEW, ARCHIVE, str(one.id)))


def received(one: Received) -> Text:
    """One line among the visitor's data."""
    args: dict[str, Arg] = {
        "title": one.title,
        "at": one.at,
        "fate": Text(f"rights-received-{one.fate}"),
    }
    return Text("rights-received-tapped" if one.tapped_at else "rights-received-one", args)


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
    return tuple(_many(name, many) for name, many in lines if many)


def _many(name: str, many: int) -> Text:
    args: dict[str, Arg] = {"many": grouped(many)}
    return Text(f"announcement-progress-{name}", args)
