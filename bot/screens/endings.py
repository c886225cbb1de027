"""Facts that will end: what those hear who may write others in their place."""

from datetime import date

from bot.screens.content import Content
from bot.screens.screen import Screen, screen, switch
from core.fact_terms import EndNotice
from core.text import Text

MOST = 20
"""Facts named in one message; the console lists all of them."""


def end_notice(told: EndNotice, content: Content, today: date) -> Screen:
    named, rest = told.endings[:MOST], len(told.endings) - MOST
    return screen(
        Text("fact-ends", {"count": len(told.endings)}),
        (
            *(Text("fact-ends-line", {"key": one.key, "last": one.last}) for one in named),
            *([Text("fact-ends-more", {"count": rest})] if rest > 0 else []),
        ),
        Text("fact-ends-next"),
        rows=((switch("menu"),),),
    )
