"""An announcement as a recipient will see it in Telegram, in each of the two languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from core.announced import MISSING, Wording
from core.announcements import Announcement, Lead, Leads
from core.text import Bilingual, Language, Text, Words
from locales import Translator, markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """One message: a bold line, the text, what stands below it, its buttons."""

    language: Language
    title: str
    text: str
    checked: str
    buttons: tuple[str, ...]


def bubbles(
    one: Announcement,
    wording: Wording,
    checked_on: date,
    translators: Mapping[Language, Translator],
) -> tuple[Bubble, ...]:
    """Kazakh, then Russian."""
    return tuple(_bubble(one, wording, checked_on, translators[each]) for each in Language)


def _bubble(
    one: Announcement, wording: Wording, checked_on: date, translator: Translator
) -> Bubble:
    def said(words: Words) -> str:
        return markup.plain(translator(words))

    return Bubble(
        language=translator.language,
        title=said(Text("announcement-heading", {"title": wording.title})),
        text=said(wording.text),
        checked=said(Text("announcement-checked", {"date": checked_on})),
        buttons=(
            *(said(_label(lead, translator)) for lead in one.buttons),
            said(Text("announcement-less")),
        ),
    )


def _label(lead: Lead, translator: Translator) -> Words:
    """The same words as ``bot/screens/announcements.py`` gives it; a test compares them."""
    if lead.leads is Leads.LINK:
        kk, ru = (words.strip() or MISSING for words in lead.label)
        return Bilingual(kk, ru)
    if lead.leads is Leads.ASK:
        return Text("menu.ask")
    title = f"{lead.target}-title"
    return Text(title) if title in translator.messages else Bilingual(MISSING, MISSING)
