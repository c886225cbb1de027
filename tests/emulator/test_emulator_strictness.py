"""What a real Telegram refuses, this one refuses in the same words."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramNotFound
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import BotCommand, InlineKeyboardButton, InlineKeyboardMarkup

from emulator.person import Person
from emulator.world import World
from tests.emulator.stage import Clock, inline, one

REFUSED_HTML = {
    'Unsupported start tag "x" at byte offset 2': "a <x>b</x>",
    'Can\'t find end tag corresponding to start tag "b"': "<b>never closed",
    "Unexpected end tag at byte offset 3": "abc</b>",
    'Unmatched end tag at byte offset 6, expected "</i>", found "</b>"': "<b><i></b></i>",
    "Unclosed start tag at byte offset 0": "<b",
    'Unsupported start tag "" at byte offset 4': "Қа< 18",
    'Tag "span" must have class "tg-spoiler" at byte offset 0': "<span>a</span>",
}


@pytest.mark.parametrize("complaint", REFUSED_HTML)
async def test_broken_html_is_refused_in_telegrams_words(
    complaint: str, bot: Bot, aigul: Person
) -> None:
    with pytest.raises(TelegramBadRequest) as refusal:
        await bot.send_message(aigul.id, REFUSED_HTML[complaint])

    assert refusal.value.message == f"Bad Request: can't parse entities: {complaint}"


async def test_formatting_is_counted_in_utf16_and_escapes_become_letters(
    bot: Bot, aigul: Person
) -> None:
    await bot.send_message(
        aigul.id, '👋 <b>&lt;A&amp;B&gt;</b> <a href="https://egov.kz">eGov</a>'
    )

    assert aigul.sees == "👋 <A&B> eGov"
    assert aigul.screen.entities == [
        {"type": "bold", "offset": 3, "length": 5},
        {"type": "text_link", "offset": 9, "length": 4, "url": "https://egov.kz"},
    ]


async def test_a_quotation_can_be_folded(bot: Bot, aigul: Person) -> None:
    await bot.send_message(aigul.id, "<blockquote expandable>ереже</blockquote>")

    assert aigul.screen.entities[0]["type"] == "expandable_blockquote"


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"text": "a" * 4097}, "message is too long"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "👋" * 2049}, "message is too long"),
        ({"text": "x", "reply_markup": one("x", callback_data="қ" * 33)}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": one(" ", callback_data="a")}, "must be non-empty"),
        ({"text": "x", "reply_markup": one("x")}, "Text buttons are unallowed"),
        ({"text": "x", "reply_markup": one("x", url="egov")}, "Wrong HTTP URL"),
        ({"text": "x", "reply_markup": one("x", url=f"https://a.kz/{'b' * 2048}")}, "URL_INVALID"),
        ({"text": "x", "reply_markup": one("x", copy_text={"text": "c" * 257})}, "COPY_TEXT"),
        ({"text": "x", "reply_markup": one("x", url="https://a.kz", colour="red")}, "'colour'"),
        ({"text": "x", "reply_markup": inline(**{str(n): "d" for n in range(101)})}, "too long"),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "to be replied not found"),
        ({"text": "x", "parse_mode": "Markdown"}, "unsupported parse_mode"),
    ],
)
async def test_what_telegram_would_not_send_is_refused(
    params: dict[str, Any], words: str, bot: Bot, world: World, aigul: Person
) -> None:
    with pytest.raises(TelegramBadRequest, match=words):
        await bot(SendMessage(chat_id=aigul.id, **params))

    assert words in world.complaints()[0]


async def test_a_row_of_nine_buttons_is_too_long(bot: Bot, aigul: Person) -> None:
    row = [InlineKeyboardButton(text="x", callback_data="x")] * 9

    with pytest.raises(TelegramBadRequest, match="reply markup is too long"):
        await bot.send_message(
            aigul.id, "x", reply_markup=InlineKeyboardMarkup(inline_keyboard=[row])
        )


async def test_an_unknown_parameter_is_refused(bot: Bot, aigul: Person) -> None:
    """aiogram passes them on without a word, and Telegram ignores them: a typo stays unseen."""
    typo: dict[str, Any] = {"chat_id": aigul.id, "text": "x", "reply_markpu": 1}

    with pytest.raises(TelegramBadRequest, match="unknown parameter 'reply_markpu'"):
        await bot(SendMessage(**typo))


async def test_an_empty_string_is_complained_about(bot: Bot, world: World, aigul: Person) -> None:
    with pytest.raises(TelegramBadRequest, match="message text is empty"):
        await bot.send_message(aigul.id, "")

    assert world.complaints()[0] == "sendMessage: text is an empty string"


async def test_a_missing_parameter_is_refused(bot: Bot) -> None:
    class Careless(TelegramMethod[bool]):
        __returning__ = bool
        __api_method__ = "sendMessage"

    with pytest.raises(TelegramBadRequest, match="chat_id is empty"):
        await bot(Careless())


async def test_a_method_nobody_knows_is_not_found(bot: Bot) -> None:
    class Invented(TelegramMethod[bool]):
        __returning__ = bool
        __api_method__ = "sendTelepathy"

    with pytest.raises(TelegramNotFound):
        await bot(Invented())


async def test_the_same_words_again_are_not_modified(bot: Bot, aigul: Person) -> None:
    sent = await bot.send_message(aigul.id, "<b>Сәлем</b>", reply_markup=inline(Иә="y"))

    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await sent.edit_text("<b>Сәлем</b> ", reply_markup=inline(Иә="y"))


async def test_editing_without_a_keyboard_takes_the_old_one_away(bot: Bot, aigul: Person) -> None:
    sent = await bot.send_message(aigul.id, "бір", reply_markup=inline(Иә="y"))

    await sent.edit_text("екі")

    assert (aigul.sees, aigul.screen.labels) == ("екі", [])


async def test_a_message_of_a_person_cannot_be_edited_but_deleted(bot: Bot, aigul: Person) -> None:
    said = await aigul.sends("менің ЖСН")

    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_text("x", chat_id=aigul.id, message_id=said.id)

    assert await bot.delete_message(aigul.id, said.id)
    assert said not in aigul.chat


async def test_after_two_days_nothing_can_be_deleted(
    bot: Bot, clock: Clock, aigul: Person
) -> None:
    said = await aigul.sends("менің ЖСН")
    clock.passes(hours=49)

    with pytest.raises(TelegramBadRequest, match="can't be deleted for everyone"):
        await bot.delete_message(aigul.id, said.id)


async def test_a_missing_message_is_not_found(bot: Bot, aigul: Person) -> None:
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("x", chat_id=aigul.id, message_id=99)
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await bot.delete_message(aigul.id, 99)


async def test_a_bot_cannot_write_first(bot: Bot, world: World) -> None:
    stranger = Person(world, 8, "Берік")

    with pytest.raises(TelegramForbiddenError, match="can't initiate conversation"):
        await bot.send_message(stranger.id, "x")
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(999, "x")


async def test_someone_who_blocked_the_bot_is_out_of_reach(
    bot: Bot, world: World, aigul: Person
) -> None:
    await aigul.blocks()

    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(aigul.id, "x")

    assert world.complaints() == []


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (BotCommand(command="Start", description="x"), "BOT_COMMAND_INVALID"),
        (BotCommand(command="a" * 33, description="x"), "BOT_COMMAND_INVALID"),
        (BotCommand(command="start", description="x" * 257), "BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
async def test_commands_keep_to_their_alphabet(command: BotCommand, words: str, bot: Bot) -> None:
    with pytest.raises(TelegramBadRequest, match=words):
        await bot.set_my_commands([command])


async def test_each_language_has_its_own_profile(bot: Bot) -> None:
    await bot.set_my_name("Қоныс", language_code="kk")
    await bot.set_my_name("Qonys")

    assert (await bot.get_my_name(language_code="kk")).name == "Қоныс"
    assert (await bot.get_my_name(language_code="ru")).name == "Qonys"


async def test_visible_tags_are_complained_about_unless_a_person_wrote_them(
    bot: Bot, world: World, aigul: Person
) -> None:
    await aigul.sends("мен <b>батырмын</b>")
    await bot.send_message(aigul.id, "мен &lt;b&gt;батырмын&lt;/b&gt;")
    assert world.complaints() == []

    await bot.send_message(aigul.id, "<i>Сәлем</i> &lt;", parse_mode=None)

    assert len(world.complaints()) == 3
