"""What people see: each value of ``core`` has one function here that draws it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.screens import (
    alarms,
    amends,
    announcements,
    cases,
    checklists,
    desk,
    due,
    menu,
    notices,
    place,
    rights,
    rules,
    search,
    stopped,
    subscriptions,
)
from bot.screens.content import Content
from bot.screens.pictures import PictureOf
from bot.screens.screen import Screen, screen
from core.broadcasts import Broadcast
from core.checklists import Checklist, OnePaper
from core.conversations import Standing
from core.drafts import Reminder
from core.escalation import DueNotice
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
    desk.Joined: desk.joined,
    desk.ConsoleLink: desk.console_link,
    Notice: notices.notice,
    Alarm: alarms.alarm,
    DueNotice: due.due_notice,
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
    Broadcast: lambda one, content, today: announcements.announced(one),
    Progress: lambda far, content, today: announcements.progress(far),
    stopped.AnswersStopped: stopped.answers_stopped,
    Noted: subscriptions.noted,
    Hearing: subscriptions.hearing,
    Text: lambda words, content, today: screen(words),
}


def draw(value: object, content: Content, today: date) -> Screen:
    """The screen that shows *value*."""
    return DRAWN[type(value)](value, content, today)
