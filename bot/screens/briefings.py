"""What officers hear unasked in one message: the shift in the morning, news, and what is due."""

from collections.abc import Iterator
from datetime import date

from bot import taps
from bot.screens.cases import title
from bot.screens.content import Content
from bot.screens.desk import opened, shift_lines, shift_rows
from bot.screens.due import notice_lines
from bot.screens.screen import Button, Paragraph, Row, Screen, button, screen, switch
from core.briefings import Briefing
from core.news import News
from core.text import Text

MOST_LINES = 8  # cases named at once; together with what is due they fit into one message
MOST_BUTTONS = 8


def briefing(told: Briefing, content: Content, today: date) -> Screen:
    return screen(
        *((Text("desk-morning"), *shift_lines(told.shift)) if told.shift else ()),
        *_news(told.news),
        *(notice_lines(told.due) if told.due else ()),
        rows=tuple(_rows(told, content)),
    )


def news_for_the_group(told: Briefing, link: str) -> Screen:
    """For the officers' group: references and nothing personal, in both languages."""
    rows = ((Button(Text("desk-shift"), url=link),),) if link else ()
    drawn = screen(*_news(told.news), rows=rows)
    return Screen(paragraphs=drawn.paragraphs, rows=drawn.rows, in_both=True)


def _news(news: tuple[News, ...]) -> Iterator[Paragraph]:
    each = max(1, MOST_LINES // max(1, len(news)))
    for one in news:
        yield (
            Text(f"news-{one.code}", {"count": len(one.cases)}),
            *(_line(one, number) for number in range(min(each, len(one.cases)))),
            *((Text("alarm-more", {"count": len(one.cases) - each}),) * (len(one.cases) > each)),
        )


def _line(news: News, number: int) -> Text:
    case = news.cases[number]
    return Text(
        "news-line",
        {
            "reference": case.reference,
            "programme": title(case),
            "language": Text(f"language-{case.language}"),
        },
    )


def _rows(told: Briefing, content: Content) -> Iterator[Row]:
    """The cases that it names; on a shift card the officer's own are below already."""
    due = (*told.due.late, *told.due.soon) if told.due else ()
    named = [case.reference for case in (*due, *(c for one in told.news for c in one.cases))]
    shown = {case.reference for case in told.shift.mine} if told.shift else set()
    fresh = [reference for reference in dict.fromkeys(named) if reference not in shown]
    yield from ((opened(reference),) for reference in fresh[:MOST_BUTTONS])
    if told.shift:
        yield from shift_rows(told.shift, content)
    else:
        yield (button("desk-shift", taps.tap(taps.VIEW, "shift")),)
        yield (switch("due" if told.due else "shift"),)
