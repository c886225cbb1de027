"""What officers are told when something stands in the way of the work."""

from datetime import date

from bot import taps
from bot.screens.content import Content
from bot.screens.screen import Screen, button, screen, switch
from core.text import Text
from core.troubles import Alarm


def alarm(told: Alarm, content: Content, today: date) -> Screen:
    args = {"name": told.name} if told.officer else {}
    return screen(
        Text(f"alarm-{told.trouble}", args),
        rows=((button("desk-shift", taps.tap(taps.VIEW, "shift")), switch("shift")),),
    )
