"""What people see: each value of ``core`` has one function here that draws it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.screens import (
    alarms,
    amends,
    announcements,
    briefings,
    cases,
    checklists,
    desk,
    due,
    endings,
    menu,
    notices,
    place,
    rights,
    rules,
    search,
    stopped,
    subscriptions,
    writing,
)
from bot.screens.content import Content
from bot.screens.pictures import PictureOf
from bot.screens.screen import Screen, screen
from core.archive import PastAnnouncements
from core.briefings import Briefing
from core.broadcasts import Broadcast
from core.checklists import Checklist, OnePaper
from core.conversations import Standing
from core.desk import Filling, HeldUp
from core.drafting import Drafted, Offers
from core.drafts import Reminder
from core.fact_terms import EndNotice
from core.notices import Notice
from core.progress import Progress
from core.receipts import Copy, Follow, Receipt
from core.rights import Erased, Held, Withdrawn
from core.subscriptions import Hearing, Noted
from core.text import Text
from core.triage import DueList, File, Shift
from core.troubles import Alarm

DRAWN: Mapping[type, Callable[[Any, Content, date], Screen]] = {
    Standing: place.place,
    Receipt: cases.receipt,
    Follow: cases.follow,
    Copy: cases.copy,
    cases.Cases: cases.cases,
    cases.WithdrawSure: cases.withdraw_sure,
    amends.UnsolvedSure: amends.unsolved_sure,
    menu.LanguageChoice: menu.language_choice,
    menu.Menu: menu.menu,
    menu.ListOf: menu.list_of,
    PictureOf: menu.picture_in_words,
    menu.Ways: menu.ways,
    menu.Help: menu.help_screen,
    checklists.Documents: checklists.documents,
    checklists.DropSure: checklists.drop_sure,
    Checklist: checklists.checklist,
    OnePaper: checklists.one_paper,
    Shift: desk.shift,
    File: desk.file,
    Offers: writing.offers,
    Drafted: writing.drafted,
    Filling: writing.filling,
    HeldUp: writing.held_up,
    desk.Joined: desk.joined,
    desk.ConsoleLink: desk.console_link,
    Notice: notices.notice,
    Alarm: alarms.alarm,
    Briefing: briefings.briefing,
    EndNotice: endings.end_notice,
    DueList: due.due_list,
    Held: rights.held,
    rights.WithdrawSure: rights.withdraw_sure,
    rights.EraseSure: rights.erase_sure,
    rights.ForgetSure: rights.forget_sure,
    Withdrawn: rights.withdrawn,
    Erased: rights.erased,
    Reminder: rights.reminder,
    search.SearchPrompt: search.prompt,
    search.Answered: search.answered,
    search.Suggested: search.suggested,
    search.HandedOver: search.handed_over,
    search.Terms: search.terms,
    rules.Rules: rules.rules,
    rules.RulesParagraph: rules.paragraph,
    PastAnnouncements: announcements.archive,
    Broadcast: lambda one, content, today: announcements.announced(one),
    Progress: lambda far, content, today: announcements.progress(far),
    stopped.AnswersStopped: stopped.answers_stopped,
    Noted: subscriptions.noted,
    Hearing: subscriptions.hearing,
    subscriptions.Clock: subscriptions.clock,
    Text: lambda words, content, today: screen(words),
}


def draw(value: object, content: Content, today: date) -> Screen:
    """The screen that shows *value*."""
    return DRAWN[type(value)](value, content, today)
