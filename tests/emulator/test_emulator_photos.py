"""Photos: what Telegram takes for one, what it makes of it, and sending it again by its id."""

from io import BytesIO

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, Message
from PIL import Image

from emulator.person import Person
from emulator.world import World
from tests.emulator.stage import png


def upload(content: bytes) -> BufferedInputFile:
    return BufferedInputFile(content, "quota.png")


def sides(message: Message) -> list[tuple[int, int]]:
    return [(size.width, size.height) for size in message.photo or ()]


async def test_a_photo_comes_in_every_size_with_an_id_for_each(bot: Bot, aigul: Person) -> None:
    sent = await bot.send_photo(aigul.id, upload(png(1000, 1600)))
    assert sent.photo

    assert sides(sent) == [(56, 90), (200, 320), (500, 800), (800, 1280)]
    assert len({size.file_id for size in sent.photo}) == len(sent.photo)


async def test_a_small_photo_is_not_enlarged(bot: Bot, aigul: Person) -> None:
    assert sides(await bot.send_photo(aigul.id, upload(png(50, 40)))) == [(50, 40)]
    assert sides(await bot.send_photo(aigul.id, upload(png(90, 90)))) == [(90, 90)]


@pytest.mark.parametrize("kind", ["JPEG", "GIF", "PNG"])
async def test_each_kind_of_picture_is_measured(kind: str, bot: Bot, aigul: Person) -> None:
    file = BytesIO()
    Image.new("RGB", (33, 44)).save(file, kind)

    assert sides(await bot.send_photo(aigul.id, upload(file.getvalue()))) == [(33, 44)]


@pytest.mark.parametrize("size", [0, -1])
async def test_by_the_id_of_any_size_the_same_photo_is_sent_again(
    size: int, bot: Bot, aigul: Person
) -> None:
    sent = await bot.send_photo(aigul.id, upload(png(400, 400)))
    assert sent.photo
    again = await bot.send_photo(aigul.id, sent.photo[size].file_id, caption="тағы")

    assert again.photo == sent.photo
    assert aigul.sees == "тағы"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"pretend", "IMAGE_PROCESS_FAILED"),
        (png(9, 9)[:20], "IMAGE_PROCESS_FAILED"),
        (b"\xff\xd8\xff\xe0", "IMAGE_PROCESS_FAILED"),
        (png(10, 201), "PHOTO_INVALID_DIMENSIONS"),
        (png(5000, 5001), "PHOTO_INVALID_DIMENSIONS"),
        (png(9, 9) + bytes(10 * 1024 * 1024), "is too big for a photo"),
    ],
    ids=["words", "broken off", "broken off jpeg", "long", "large", "heavy"],
)
async def test_what_is_no_photo_is_refused(
    content: bytes, words: str, bot: Bot, world: World, aigul: Person
) -> None:
    with pytest.raises(TelegramBadRequest, match=words):
        await bot.send_photo(aigul.id, upload(content))

    assert words in world.complaints()[0]


async def test_an_id_that_telegram_does_not_know_is_refused(bot: Bot, aigul: Person) -> None:
    with pytest.raises(TelegramBadRequest, match="wrong file identifier/HTTP URL specified"):
        await bot.send_photo(aigul.id, "AgACAgIAAxkBAAI")


async def test_a_document_is_no_photo_and_a_photo_no_document(bot: Bot, aigul: Person) -> None:
    photo = (await bot.send_photo(aigul.id, upload(png(9, 9)))).photo
    document = (await bot.send_document(aigul.id, upload(png(9, 9)))).document
    assert photo
    assert document

    with pytest.raises(TelegramBadRequest, match="can't use file of type Document as Photo"):
        await bot.send_photo(aigul.id, document.file_id)
    with pytest.raises(TelegramBadRequest, match="can't use file of type Photo as Document"):
        await bot.send_document(aigul.id, photo[-1].file_id)


async def test_the_words_of_a_photo_are_no_text(bot: Bot, aigul: Person) -> None:
    sent = await bot.send_photo(aigul.id, upload(png(9, 9)), caption="сурет")

    with pytest.raises(TelegramBadRequest, match="there is no text in the message to edit"):
        await bot.edit_message_text("мәтін", chat_id=aigul.id, message_id=sent.message_id)


async def test_a_photo_of_a_person_can_be_passed_on(bot: Bot, aigul: Person) -> None:
    said = await aigul.sends_photo()

    assert (await bot.send_photo(aigul.id, said.wire["photo"][-1]["file_id"])).photo
