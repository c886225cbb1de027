"""The bench's Telegram reads what a bot sends, whatever the form of it."""

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import BufferedInputFile

from bench.visitors import visitors
from bot.session import LeanSession

SOMEBODY = 501


async def test_a_visitor_of_the_bench_is_sent_files_and_words_over_the_lines_there_are() -> None:
    for kind in (LeanSession, AiohttpSession):
        async with visitors() as telegram:
            session = kind(api=TelegramAPIServer.from_base(telegram.address))
            async with Bot("42:bench", session=session) as bot:
                file = BufferedInputFile("\r\n\r\n0\r\n\r\nсөз".encode() * 50_000, "answers.txt")
                for _ in range(2):
                    filed = await bot.send_document(SOMEBODY, file, request_timeout=5)
                    shown = await bot.send_photo(SOMEBODY, file, request_timeout=5)
                    said = await bot.send_message(SOMEBODY, "Сәлем", request_timeout=5)

                    assert filed.document
                    assert shown.photo
                    assert {one.chat.id for one in (filed, shown, said)} == {SOMEBODY}
                    assert said.text == "Сәлем"
