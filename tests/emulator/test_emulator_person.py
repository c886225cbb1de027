"""What people can do with a phone, and what a bot hears of it."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramMigrateToChat
from aiogram.types import (
    BufferedInputFile,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)

from emulator.person import Person
from emulator.world import World
from tests.emulator.stage import SHARE, Clock, inline, one, png


async def heard(bot: Bot) -> list[Update]:
    """Everything new, confirmed."""
    updates = await bot.get_updates()
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return updates


async def test_a_command_is_marked_as_one(bot: Bot, aigul: Person) -> None:
    await aigul.sends("/help маған")

    entities = (await heard(bot))[0].message.entities  # type: ignore[union-attr]
    assert [(one.type, one.offset, one.length) for one in entities or []] == [
        ("bot_command", 0, 5)
    ]


async def test_a_deep_link_starts_the_bot_with_its_payload(bot: Bot, world: World) -> None:
    berik = Person(world, 8, "Берік")
    await berik.opens("https://t.me/qonys_bot?start=p_kandas")

    assert (await heard(bot))[0].message.text == "/start p_kandas"  # type: ignore[union-attr]


async def test_a_tap_reaches_the_newest_message_with_that_label(bot: Bot, aigul: Person) -> None:
    await bot.send_message(aigul.id, "бір", reply_markup=inline(Иә="old"))
    await bot.send_message(aigul.id, "екі", reply_markup=inline(Иә="new"))
    await aigul.taps("Иә")
    await aigul.taps("Иә", in_message=aigul.chat[1])

    assert [one.callback_query.data for one in await heard(bot)] == ["new", "old"]  # type: ignore[union-attr]


async def test_a_double_tap_is_two_taps(bot: Bot, world: World, aigul: Person) -> None:
    await bot.send_message(aigul.id, "бір", reply_markup=inline(Иә="y"))
    await aigul.double_taps("Иә")

    assert len(await heard(bot)) == 2
    assert len(world.complaints()) == 2


async def test_an_answered_tap_shows_a_toast_and_a_second_answer_is_refused(
    bot: Bot, world: World, aigul: Person
) -> None:
    await bot.send_message(aigul.id, "бір", reply_markup=inline(Иә="y"))
    await aigul.taps("Иә")
    query = (await heard(bot))[0].callback_query
    assert query is not None
    await query.answer("Сақталды")

    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await query.answer("Тағы да")

    assert (aigul.toast, aigul.alert) == ("Сақталды", None)
    assert len(world.complaints()) == 1


async def test_an_answer_that_comes_too_late_is_refused(
    bot: Bot, world: World, clock: Clock, aigul: Person
) -> None:
    await bot.send_message(aigul.id, "бір", reply_markup=inline(Иә="y"))
    await aigul.taps("Иә")
    query = (await heard(bot))[0].callback_query
    assert query is not None
    clock.passes(seconds=151)

    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await query.answer()

    assert world.complaints() == []


async def test_a_label_that_is_not_there_cannot_be_tapped(bot: Bot, aigul: Person) -> None:
    await bot.send_message(aigul.id, "бір", reply_markup=inline(Иә="y"))

    with pytest.raises(AssertionError, match="no button 'Жоқ'"):
        await aigul.taps("Жоқ")


async def test_the_contact_button_shares_the_own_number(bot: Bot, aigul: Person) -> None:
    button = KeyboardButton(text="📱 Нөмірім", request_contact=True)
    markup = ReplyKeyboardMarkup(keyboard=[[button]], one_time_keyboard=True)
    await bot.send_message(aigul.id, "Нөміріңіз?", reply_markup=markup)
    assert aigul.buttons == [["📱 Нөмірім"]]
    await aigul.taps("Нөмірім")
    await aigul.shares_foreign_contact()

    contacts = [update.message.contact for update in await heard(bot)]  # type: ignore[union-attr]
    assert [contact and contact.user_id for contact in contacts] == [aigul.id, None]
    assert aigul.keyboard == []


async def test_a_reply_keyboard_stays_until_it_is_removed(bot: Bot, aigul: Person) -> None:
    markup = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Мәзір")]])
    await bot.send_message(aigul.id, "бір", reply_markup=markup)
    await aigul.taps("Мәзір")
    assert aigul.keyboard == [["Мәзір"]]
    await bot.send_message(aigul.id, "екі", reply_markup=ReplyKeyboardRemove())

    assert aigul.keyboard == []
    assert (await heard(bot))[0].message.text == "Мәзір"  # type: ignore[union-attr]


async def test_every_kind_of_message_is_one_aiogram_can_read(bot: Bot, aigul: Person) -> None:
    await aigul.sends_photo("құжат")
    await aigul.sends_document("anyqtama.pdf")
    await aigul.sends_sticker()
    await aigul.sends_voice()
    await aigul.sends_location()

    kinds = [update.message.content_type for update in await heard(bot)]  # type: ignore[union-attr]
    assert kinds == ["photo", "document", "sticker", "voice", "location"]


async def test_a_correction_arrives_as_an_edited_message(bot: Bot, aigul: Person) -> None:
    said = await aigul.sends("Ақтау")
    await aigul.edits(said, "Жаңаөзен")

    edited = (await heard(bot))[1].edited_message
    assert edited is not None
    assert (edited.text, edited.message_id) == ("Жаңаөзен", said.id)


async def test_blocking_and_coming_back_are_told(bot: Bot, aigul: Person) -> None:
    await aigul.blocks()
    await aigul.opens()

    blocked, back, started = await heard(bot)
    members = [one.my_chat_member for one in (blocked, back)]
    assert [one and one.new_chat_member.status for one in members] == ["kicked", "member"]
    assert started.message is not None
    assert started.message.text == "/start"


async def test_links_and_copies_stay_on_the_phone(bot: Bot, world: World, aigul: Person) -> None:
    await bot.send_message(aigul.id, "a", reply_markup=one("eGov", url="https://egov.kz"))
    await aigul.taps("eGov")
    await bot.send_message(aigul.id, "b", reply_markup=one("Көшіру", copy_text={"text": "M-4K"}))
    await aigul.taps("Көшіру")

    assert (aigul.opened, aigul.clipboard) == (["https://egov.kz"], "M-4K")
    assert world.is_quiet


async def test_passing_a_link_to_the_bot_on_is_not_opening_it(
    bot: Bot, world: World, aigul: Person
) -> None:
    await bot.send_message(aigul.id, "a", reply_markup=one("Бөлісу", url=SHARE))
    await aigul.taps("Бөлісу")
    assert (aigul.opened, world.is_quiet) == ([SHARE], True)

    for link in ("https://t.me/Qonys_bot?start=a", "tg://resolve?domain=qonys_bot&start=a"):
        await bot.send_message(aigul.id, "b", reply_markup=one("Ашу", url=link))
        await aigul.taps("Ашу")
    opened = [one.message and one.message.text for one in await heard(bot)]
    assert opened == ["/start a", "/start a"]


async def test_in_a_group_the_bot_hears_commands_only(
    bot: Bot, world: World, aigul: Person
) -> None:
    group = world.group("Қызметкерлер")
    await aigul.joins(group)
    await aigul.sends("сәлем", to=group)
    await aigul.sends("/shift", to=group)

    updates = await heard(bot)
    assert [one.message and one.message.text for one in updates] == [None, "/shift"]
    assert await bot.send_message(group.id, "M-4K7Q-29")


async def test_a_group_that_grows_goes_on_under_another_number(
    bot: Bot, world: World, aigul: Person
) -> None:
    group = world.group("Қызметкерлер")
    grown = await aigul.upgrades(group)
    with pytest.raises(TelegramMigrateToChat) as refused:
        await bot.send_message(group.id, "M-4K7Q-29")

    assert refused.value.migrate_to_chat_id == grown.id
    assert [m.message and m.message.migrate_to_chat_id for m in await heard(bot)] == [
        grown.id,
        None,
    ]
    assert (await bot.send_message(grown.id, "M-4K7Q-29")).chat.type == "supergroup"
    assert world.complaints() == []


async def test_a_picture_can_be_sent_and_its_caption_edited(bot: Bot, aigul: Person) -> None:
    file = BufferedInputFile(png(33, 44), "qr.png")
    sent = await bot.send_photo(aigul.id, file, caption="<b>Сілтеме</b>")
    await sent.edit_caption(caption="Басқа")
    assert sent.photo
    kept = await bot.download(sent.photo[-1])

    assert kept is not None
    assert kept.read() == png(33, 44)
    assert aigul.sees == "Басқа"


async def test_a_protected_message_can_neither_be_copied_nor_forwarded(
    bot: Bot, aigul: Person
) -> None:
    sent = await bot.send_message(aigul.id, "жеке", protect_content=True)
    with pytest.raises(TelegramBadRequest, match="protected content"):
        await sent.forward(aigul.id)

    plain = await bot.send_message(aigul.id, "ашық <i>мәтін</i>")
    copy = await bot.copy_message(aigul.id, aigul.id, plain.message_id)
    assert aigul.screen.id == copy.message_id
    assert aigul.screen.entities == [{"type": "italic", "offset": 5, "length": 5}]
