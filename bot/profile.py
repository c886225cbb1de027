"""The bot's face in Telegram: name, descriptions, commands in both languages; its address."""

from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

import locales
from bot import webhook
from bot.app import Unconfigured, new_bot
from bot.settings import Settings
from core.text import Language, Text
from locales import Translator

ABOUT_US = ("help", "language", "subscriptions", "news", "mydata", "cancel")
FOR_EVERYBODY = ("start", "menu", "status", "documents", "search", "terms", "rules", *ABOUT_US)
FOR_OFFICERS = (*FOR_EVERYBODY, "desk", "console")


async def publish(settings: Settings) -> None:
    """Set everything; run once per release, not by every process at its start."""
    bot = new_bot(settings)
    try:
        await introduce(bot, settings.admins)
        if settings.webhook_url:
            secret = settings.webhook_secret.get_secret_value()
            await webhook.announce(bot, settings.webhook_url, secret)
    finally:
        await bot.session.close()


async def own_name(settings: Settings) -> str:
    """
    The username by which links lead to the bot.

    Raises:
        Unconfigured: Telegram does not tell it, or does not know the token.
    """
    bot = new_bot(settings)
    try:
        return str((await bot.get_me()).username)
    except (TelegramAPIError, ClientDecodeError) as error:
        raise Unconfigured(f"Telegram did not tell the name: {type(error).__name__}") from None
    finally:
        await bot.session.close()


async def introduce(bot: Bot, officers: frozenset[int]) -> None:
    """Kazakh is also what speakers of other languages get."""
    for language, say in locales.load().items():
        code = language.value if language is Language.RU else None
        await bot.set_my_name(say.plain(Text("profile-name")), language_code=code)
        await bot.set_my_description(say.plain(Text("profile-description")), language_code=code)
        await bot.set_my_short_description(say.plain(Text("profile-short")), language_code=code)
        await bot.set_my_commands(
            commands(say, FOR_EVERYBODY),
            scope=BotCommandScopeAllPrivateChats(),
            language_code=code,
        )
        for officer in officers:
            await bot.set_my_commands(
                commands(say, FOR_OFFICERS),
                scope=BotCommandScopeChat(chat_id=officer),
                language_code=code,
            )


def commands(say: Translator, names: tuple[str, ...]) -> list[BotCommand]:
    return [
        BotCommand(command=name, description=say.plain(Text(f"command-{name}"))) for name in names
    ]
