"""An announcement as its recipients see it, and the buttons below it."""

from dataclasses import replace

from bot import taps
from bot.screens.screen import Button, Screen, button, screen, switch
from core.announced import Wording
from core.announcements import Lead, Leads
from core.broadcasts import Broadcast
from core.calendar import day
from core.text import Bilingual, Text

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
    label = Text(f"{lead.target}-title") if lead.leads is Leads.FLOW else Text("menu.ask")
    return Button(label, taps.tap(taps.NEWS, "go", str(one.id), str(number)))
