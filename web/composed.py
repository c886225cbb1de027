"""The form of an announcement: what stands in its fields, and what is meant by it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from core.announcements import MOST_BUTTONS, PLACE, Announcement, Field, Lead, Leads, Purpose, Who
from core.audiences import Audience
from core.errors import InvalidAnswer
from core.text import Language, Text

Form = Mapping[str, Sequence[str]]
"""Every field that was sent, with all its values."""
YEAR = re.compile(r"\d{4}", re.ASCII)
REVISION = re.compile(r"\d{1,9}", re.ASCII)
BLANK = 1
"""An empty choice below the chosen ones, for one more."""
MOST_FACTS = 8
"""For one field of a quota: what a form needs, and more than a message holds."""


@dataclass(frozen=True, slots=True)
class TypedLead:
    """The fields of one button, as they are typed."""

    leads: str = ""
    flow: str = ""
    link: str = ""
    label_kk: str = ""
    label_ru: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Everything as it stands in the form: it comes back so, whatever is refused."""

    revision: int = -1
    purpose: str = Purpose.QUOTA
    topic: str = ""
    title: tuple[str, str] = ("", "")
    body: tuple[str, str] = ("", "")
    year: str = ""
    who: tuple[str, ...] = ()
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    opens: str = ""
    closes: str = ""
    act: tuple[str, str] = ("", "")
    buttons: tuple[TypedLead, ...] = ()
    picture: str = ""
    region: str = ""
    language: str = ""
    programme: str = ""
    district: str = ""

    def chosen(self, part: str) -> tuple[str, ...]:
        """The facts of a field, and an empty choice."""
        return (*self.fields.get(part, ()), *[""] * BLANK)

    @property
    def leads(self) -> tuple[TypedLead, ...]:
        """As many buttons as there may be."""
        return (*self.buttons, *[TypedLead()] * (MOST_BUTTONS - len(self.buttons)))

    def inserted(self, place: str) -> "Typed":
        """With a fact at the end of both texts, for browsers without a script."""
        put = f"{{{place}}}"
        if not PLACE.fullmatch(put):
            return self
        kk, ru = (f"{words} {put}".strip() for words in self.body)
        return replace(self, body=(kk, ru))

    @property
    def announcement(self) -> Announcement:
        """
        What is meant.

        Raises:
            InvalidAnswer: something in it is no value of ours.
        """
        try:
            return Announcement(
                purpose=Purpose(self.purpose),
                topic=self.topic,
                title=self.title,
                body=self.body,
                year=_year(self.year),
                who=tuple(Who(one) for one in self.who),
                fields={part: self.fields[part] for part in Field if self.fields.get(part)},
                opens=_day(self.opens),
                closes=_day(self.closes),
                act=self.act,
                buttons=tuple(_lead(one) for one in self.buttons),
                picture=self.picture,
            )
        except ValueError:
            raise InvalidAnswer(Text("announcements-unreadable")) from None

    @property
    def audience(self) -> Audience:
        """
        For whom it is meant.

        Raises:
            InvalidAnswer: there is no such language.
        """
        try:
            language = Language(self.language) if self.language else None
        except ValueError:
            raise InvalidAnswer(Text("announcements-unreadable")) from None
        return Audience(
            topic=self.topic,
            region=self.region,
            language=language,
            programme=self.programme,
            district=self.district,
        )


def read(form: Form) -> Typed:
    """What somebody sent; a field that is missing is empty."""

    def one(name: str) -> str:
        return first(form, name)

    def both(name: str) -> tuple[str, str]:
        return _lines(one(f"{name}_kk")), _lines(one(f"{name}_ru"))

    revision = one("revision")
    fields = {part: _every(form, f"fact.{part}")[:MOST_FACTS] for part in Field}
    return Typed(
        revision=int(revision) if REVISION.fullmatch(revision) else -1,
        purpose=one("purpose"),
        topic=one("topic"),
        title=both("title"),
        body=both("body"),
        year=one("year").strip(),
        who=_every(form, "who"),
        fields={str(part): keys for part, keys in fields.items() if keys},
        opens=one("opens"),
        closes=one("closes"),
        act=both("act"),
        buttons=_buttons(form),
        picture=one("picture"),
        region=one("region"),
        language=one("language"),
        programme=one("programme"),
        district=one("district"),
    )


def first(form: Form, name: str) -> str:
    return next(iter(form.get(name, ())), "")


def typed(one: Announcement, audience: Audience, revision: int = -1) -> Typed:
    """What stands in the form of a draft."""
    return Typed(
        revision=revision,
        purpose=one.purpose,
        topic=one.topic,
        title=one.title,
        body=one.body,
        year=str(one.year or ""),
        who=tuple(one.who),
        fields={str(part): tuple(keys) for part, keys in one.fields.items()},
        opens=one.opens.isoformat() if one.opens else "",
        closes=one.closes.isoformat() if one.closes else "",
        act=one.act,
        buttons=tuple(_typed_lead(lead) for lead in one.buttons),
        picture=one.picture,
        region=audience.region,
        language=audience.language or "",
        programme=audience.programme,
        district=audience.district,
    )


def _typed_lead(lead: Lead) -> TypedLead:
    is_link = lead.leads is Leads.LINK
    return TypedLead(
        leads=lead.leads,
        flow="" if is_link else lead.target,
        link=lead.target if is_link else "",
        label_kk=lead.label[0],
        label_ru=lead.label[1],
    )


def _lead(one: TypedLead) -> Lead:
    leads = Leads(one.leads)
    if leads is Leads.LINK:
        return Lead(leads, one.link.strip(), (one.label_kk.strip(), one.label_ru.strip()))
    return Lead(leads, one.flow if leads is Leads.FLOW else "")


def _buttons(form: Form) -> tuple[TypedLead, ...]:
    """Those that lead anywhere."""
    names = ("leads", "flow", "link", "label_kk", "label_ru")
    every = [
        TypedLead(*(first(form, f"button.{number}.{name}") for name in names))
        for number in range(MOST_BUTTONS)
    ]
    return tuple(one for one in every if one.leads)


def _every(form: Form, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in form.get(name, ()) if one))


def _lines(words: str) -> str:
    """Browsers send two characters for the end of a line; Telegram would count both."""
    return words.replace("\r\n", "\n")


def _year(written: str) -> int | None:
    if not written:
        return None
    if not YEAR.fullmatch(written):
        raise ValueError(written)
    return int(written)


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None
