"""What must not be here is refused at every point, deleted, and found nowhere afterwards."""

import logging
from collections.abc import Awaitable, Callable

import pytest

from emulator.person import Person
from tests.bot.acts import (
    FORM,
    QUESTION,
    SELF_CHECK,
    answers,
    applies,
    asked,
    asks,
    fills_in_the_kandas_form,
    first,
    label,
    said,
    takes,
    takes_the_oldest,
)
from tests.stage import Stage

SECRETS = {
    "iin": ["900101300123", "менің ЖСН-ім 900101 300 123", "٩٠٠١٠١٣٠٠١٢٣", "9001\u200b01300123"],
    "document": ["N12345678", "паспорт № 0123456", "AB 1234567"],
    "card": ["4400 4301 2345 6789", "4400430123456789"],
}
EVERY = [(kind, words) for kind, several in SECRETS.items() for words in several]
Point = Callable[[Stage], Awaitable[Person]]


async def before_any_language(stage: Stage) -> Person:
    newcomer = stage.person(501, "Айгүл")
    await newcomer.opens()
    return newcomer


async def before_anything(stage: Stage) -> Person:
    return stage.person(501, "Айгүл")


async def menu(stage: Stage) -> Person:
    return await stage.visitor()


async def at(stage: Stage, question: str) -> Person:
    visitor = await stage.visitor()
    so_far = dict(list(FORM.items())[: list(FORM).index(question)])
    await fills_in_the_kandas_form(visitor, so_far)
    return visitor


async def at_a_choice(stage: Stage) -> Person:
    return await at(stage, "former")


async def at_a_name(stage: Stage) -> Person:
    return await at(stage, "surname")


async def at_the_year(stage: Stage) -> Person:
    return await at(stage, "birth_year")


async def at_the_phone(stage: Stage) -> Person:
    return await at(stage, "phone")


async def at_a_number(stage: Stage) -> Person:
    return await at(stage, "adults")


async def at_the_comment(stage: Stage) -> Person:
    return await at(stage, "comment")


async def at_the_outcome(stage: Stage) -> Person:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    await takes(visitor, "status", SELF_CHECK)
    return visitor


async def at_the_check(stage: Stage) -> Person:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor)
    return visitor


async def at_the_receipt(stage: Stage) -> Person:
    visitor = await stage.visitor()
    await applies(visitor)
    return visitor


async def at_the_question(stage: Stage) -> Person:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.ask"))
    await answers(visitor, "ask", "consent", QUESTION["consent"])
    return visitor


async def at_the_shift(stage: Stage) -> Person:
    officer = await stage.officer(501)
    await officer.sends("/desk")
    return officer


async def at_a_reply(stage: Stage) -> Person:
    officer = await stage.officer(501)
    await asks(await stage.visitor(502))
    await takes_the_oldest(officer)
    await officer.taps(label("desk-reply"))
    return officer


POINTS = [
    before_anything,
    before_any_language,
    menu,
    at_a_choice,
    at_a_name,
    at_the_year,
    at_the_phone,
    at_a_number,
    at_the_comment,
    at_the_outcome,
    at_the_check,
    at_the_receipt,
    at_the_question,
    at_the_shift,
    at_a_reply,
]
AT_EVERY_POINT = pytest.mark.parametrize("point", POINTS, ids=lambda one: one.__name__)


def found_in(stage: Stage, caplog: pytest.LogCaptureFixture, words: str) -> list[str]:
    """Where *words* can still be read: in the chat, in the database, in the log."""
    written = "\n".join(map(logging.Formatter().format, caplog.records))
    chats = "\n".join(m.text for c in stage.world.chats.values() for m in c.messages.values())
    places = {"chat": chats.encode(), "database": stage.kept(), "log": written.encode()}
    return [place for place, held in places.items() if words.encode() in held]


@AT_EVERY_POINT
@pytest.mark.parametrize("kind", SECRETS)
async def test_numbers_that_must_not_be_here_are_refused_at_every_point(
    stage: Stage, caplog: pytest.LogCaptureFixture, point: Point, kind: str
) -> None:
    caplog.set_level(logging.DEBUG)
    person = await point(stage)
    secret = SECRETS[kind][0]
    message = await person.sends(secret)

    assert said(f"private-{kind}") in "\n".join(m.text for m in person.chat[-3:])
    assert message.id in person.private.deleted
    assert found_in(stage, caplog, secret) == []


@AT_EVERY_POINT
@pytest.mark.parametrize("kind", ["photo", "document"])
async def test_files_are_refused_at_every_point(
    stage: Stage, caplog: pytest.LogCaptureFixture, point: Point, kind: str
) -> None:
    caplog.set_level(logging.DEBUG)
    person = await point(stage)
    if kind == "photo":
        message = await person.sends_photo("құпия жазу")
    else:
        message = await person.sends_document("құпия жазу.pdf")

    assert said("private-file") in "\n".join(m.text for m in person.chat[-3:])
    assert message.id in person.private.deleted
    assert found_in(stage, caplog, "құпия") == []


@pytest.mark.parametrize(("kind", "words"), EVERY)
async def test_however_it_is_written(
    stage: Stage, caplog: pytest.LogCaptureFixture, kind: str, words: str
) -> None:
    caplog.set_level(logging.DEBUG)
    visitor = await at_the_comment(stage)
    await visitor.sends(words)

    assert visitor.saw(said(f"private-{kind}"))
    assert asked(visitor, "kandas", "comment")
    assert found_in(stage, caplog, words) == []


@pytest.mark.parametrize("kind", SECRETS)
async def test_an_edit_brings_nothing_in_either(
    stage: Stage, caplog: pytest.LogCaptureFixture, kind: str
) -> None:
    caplog.set_level(logging.DEBUG)
    visitor = await at_a_name(stage)
    message = await visitor.sends("Оразова")
    await visitor.edits(message, SECRETS[kind][0])

    assert visitor.saw(said(f"private-{kind}"))
    assert message.id in visitor.private.deleted
    assert found_in(stage, caplog, SECRETS[kind][0]) == []


async def test_the_refusal_is_said_in_the_persons_language(stage: Stage) -> None:
    visitor = await stage.visitor(language="ru")
    await visitor.sends(SECRETS["iin"][0])

    assert visitor.saw(said("private-iin", "ru"))


async def test_without_a_language_the_refusal_is_said_in_both(stage: Stage) -> None:
    newcomer = await before_anything(stage)
    await newcomer.sends(SECRETS["iin"][0])

    assert newcomer.saw(said("private-iin", "kk"))
    assert newcomer.saw(said("private-iin", "ru"))


async def test_after_a_refusal_the_road_goes_on(stage: Stage) -> None:
    visitor = await at_a_name(stage)
    await visitor.sends_photo()
    await visitor.sends("Оразова")

    assert asked(visitor, "kandas", "name")


async def test_who_is_quoted_or_forwarded_is_not_kept(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """Others' words come along with a reply; they are nobody's business here."""
    caplog.set_level(logging.DEBUG)
    visitor = await at_a_name(stage)
    wire = (await visitor.sends("Оразова")).wire
    quoted = {**wire, "text": "құпия 900101300123"}
    stage.world.inject({"message": {**wire, "text": "Айгүл", "reply_to_message": quoted}})
    await stage.settled()

    assert "құпия".encode() not in stage.kept()
    assert asked(visitor, "kandas", "patronymic")


async def test_a_phone_number_is_not_refused(stage: Stage) -> None:
    visitor = await at_the_phone(stage)
    await visitor.sends("+998 90 123 45 67")

    assert asked(visitor, "kandas", "present")


@pytest.mark.parametrize("harmless", ["2027 жылдың 05.06.2027 күні", "1990", "М-4K7Q-29", "10000"])
async def test_harmless_numbers_are_not_refused(stage: Stage, harmless: str) -> None:
    visitor = await at_the_question(stage)
    await visitor.sends(harmless)

    assert first("ask-review") in visitor.sees
