"""Samples of what officers write at the desk: templates, marks on answers, second looks."""

from collections.abc import Iterator
from dataclasses import replace

from core.cases import Case
from core.conversations import Standing
from core.corrections import MOST_NAMED, USUAL_TERM, Defect
from core.desk import Filling, HeldUp, Subject
from core.drafting import Drafted, Offers
from core.editions import Preview
from core.marking import kept
from core.rules.guards import Finding, Guard
from core.templates import LONGEST_BODY, Placeholder
from core.text import Language, Text
from tests.screens.stage import CONTENT, TODAY, at

REFERENCE = "M-WWWW-99"
DUE = (TODAY + USUAL_TERM).isoformat()
FOUND = {Guard.PLACE_LEFT: "words", Guard.TOO_LONG: "1500", Guard.UNSAID: "сөз"}


def every_draft() -> Iterator[Drafted]:
    """In each language, with each hole and none, as long as it can be. A template speaks both
    languages, which a screen otherwise may not: its words are letters here."""
    bodies = dict.fromkeys(Language, f"{'Щ' * (LONGEST_BODY - 8)} {{words}}")
    template = CONTENT.templates["more-details"]
    for language in Language:
        for holes in ((), (Placeholder.WORDS,), (Placeholder.DUE,), tuple(Placeholder)):
            preview = Preview(template=template, language=language, values={}, holes=holes)
            yield Drafted(REFERENCE, preview, bodies)


def begun(flow: str, about: Subject, **answers: str) -> Standing:
    """A flow of the desk, about a case."""
    here = at(flow, dict(answers))
    return replace(here, conversation=replace(here.conversation, about=about.about))


def questions(form: str) -> tuple[str, ...]:
    return tuple(question.key for question in CONTENT.flows[form].questions())


def of_the_marks() -> Iterator[Standing]:
    """The answers of every form: none marked, as many as may be, and the last look at those."""
    for form in ("kandas", "resettler", "quota", "intra"):
        every = questions(form)
        about = Subject(REFERENCE, form, every)
        items = kept(dict.fromkeys(every[1 : MOST_NAMED + 1], Defect.INCOMPLETE))
        yield begun("correct", about, due=DUE)
        marking = begun("correct", about, due=DUE)
        talk = replace(marking.conversation, answers={"items": items}, reopened="items")
        yield replace(marking, conversation=talk)
        yield begun("correct", about, items=items, due=DUE, words="Щ" * 1500)
    yield begun("correct", Subject(REFERENCE, "gone", ("gone", "older")), due=DUE)


def asked_in_a_template() -> Standing:
    return begun("reply", Subject(REFERENCE, "more-details"))


def of_the_desk(case: Case) -> list[object]:
    every = tuple(CONTENT.templates.values())
    reply = begun("reply", Subject(REFERENCE), words="Щ" * 1500)
    ends = begun("decide", Subject(REFERENCE), status="answered", reason="Щ" * 1500)
    correction = [one for one in of_the_marks() if one.place.is_review]
    findings = tuple(Finding(guard, FOUND.get(guard, "")) for guard in Guard)
    return [
        Offers(case, ()),
        Offers(case, every * 3),
        *every_draft(),
        *(Filling(asked_in_a_template(), one) for one in every_draft() if one.asks_words),
        *(HeldUp(one, findings) for one in (reply, ends, *correction)),
        HeldUp(reply, (Finding(Guard.LANGUAGE),)),
        Text("desk-template-day"),
    ]
