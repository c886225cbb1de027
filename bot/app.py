"""Puts the service together. This, ``units.py``, ``cli.py`` and ``demo.py`` know every room."""

import asyncio
import logging
import secrets
from contextlib import AsyncExitStack, suppress

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from aiogram.utils.token import TokenValidationError

import locales
from bot import webhook
from bot.acts import Planned
from bot.background import Background
from bot.clock import Clock, now
from bot.handlers import routers
from bot.handlers.menu import DESK
from bot.intake import Intake
from bot.mail import Group
from bot.pace import Pace
from bot.patience import Patience
from bot.polling import Polling
from bot.saying import Saying
from bot.scheduler import Scheduler
from bot.screens.content import content
from bot.sender import Sender
from bot.settings import Settings
from bot.typed import Typed
from bot.units import StorageUnits
from bot.workers import Workers
from core.calendar import day
from core.errors import ServiceError
from core.references import Draw
from knowledge.loader import load
from storage.database import Database, connect
from storage.seal import KeySeal, PlainSeal, Seal
from web import health
from web.served import Served

log = logging.getLogger(__name__)

FINISHES_WITHIN = 7  # seconds; SIGTERM to exit must stay under 10 (reliability P3)
SAYS_WITHIN = 1  # seconds for what is in the outbox; the rest is said after the restart
ENDS_WITHIN = 1  # seconds for calls that are begun; broken off, they are said once more


class Unconfigured(ServiceError):
    """A setting is missing or wrong; the words name it, never its value."""


class App:
    """One running service: intake, workers and sender over one database and one bot."""

    def __init__(
        self,
        settings: Settings,
        bot: Bot,
        database: Database,
        clock: Clock = now,
        draw: Draw = secrets.randbelow,
    ) -> None:
        known = load(today=day(clock()))
        self.content = content(
            known.law,
            known.facts,
            known.territories.options(),
            known.cards,
            details=settings.details_in_telegram,
        )
        self.settings, self.bot, self.database, self.clock = settings, bot, database, clock
        self.units = StorageUnits(database, self.content, settings, clock, draw)
        self.background = Background()
        translators = locales.load()
        pace = Pace(settings.sends_per_second)
        self.sender = Sender(
            bot, self.units, Saying(translators), pace, clock, self.background.stop
        )
        self.dispatcher = Dispatcher(disable_fsm=True, typed=Typed(translators))
        self.dispatcher.include_routers(*routers())
        self.workers = Workers(self.dispatcher, bot, self.units, self.sender.lanes, clock)
        self.planned = Planned(self.units, self.sender.lanes)
        self.scheduler = Scheduler(self.units, self.sender.lanes, settings.keeps, clock)
        self.intake = Intake(self.units, self.workers.lanes, clock)

    async def prepare(self) -> None:
        """Bring the tables up to date and take up what an earlier process left."""
        await self.database.migrate()
        await self._meet_the_group()
        await self.workers.resume()
        await self.sender.resume()

    async def run(self) -> None:
        """Serve until told to stop; then finish what was begun, and raise what stopped us."""
        async with AsyncExitStack() as stack:
            background = await stack.enter_async_context(self.background)
            await self.prepare()
            workers = background.start(self.workers.lanes.run())
            saying = background.start(self.sender.lanes.run())
            background.start(self.planned.run())
            background.start(self.scheduler.run())
            await stack.enter_async_context(self._served())
            fetching = self._fetch()
            await background.stopped()
            log.info("stopping")
            fetching.cancel()
            await self._finish(workers, saying)
        if self.background.failure:
            raise self.background.failure

    def _fetch(self) -> "asyncio.Task[None]":
        """Poll, or tell Telegram where our webhook is."""
        patience, settings = Patience(self.background.stop), self.settings
        if settings.webhook_url:
            secret = settings.webhook_secret.get_secret_value()
            announcing = webhook.announce(self.bot, settings.webhook_url, secret, patience)
            return self.background.start(announcing)
        return self.background.start(Polling(self.bot, self.intake, patience).run())

    async def _finish(self, workers: "asyncio.Task[None]", saying: "asyncio.Task[None]") -> None:
        """What is begun is finished; what is not stays in the inbox and the outbox."""
        self.workers.lanes.close()
        await asyncio.wait({workers}, timeout=FINISHES_WITHIN)
        await self.sender.lanes.idle(SAYS_WITHIN)
        self.sender.lanes.close()
        await asyncio.wait({saying}, timeout=ENDS_WITHIN)

    async def _meet_the_group(self) -> None:
        """Where the officers' group is; the link from there to the shift needs Telegram."""
        if self.settings.officer_chat is None:
            return
        link = ""
        with suppress(TelegramAPIError, ClientDecodeError):  # then without: the start goes on
            link = f"https://t.me/{(await self.bot.me()).username}?start={DESK}"
        self.units.group = Group(self.settings.officer_chat, link)

    def _served(self) -> Served:
        routes = health.routes(self._ready)
        if self.settings.webhook_url:
            secret = self.settings.webhook_secret.get_secret_value()
            routes += webhook.routes(secret, self.intake.receive)
        return Served(routes, self.settings.listen)

    async def _ready(self) -> None:
        if self.background.is_stopping:
            raise RuntimeError("stopping")
        await self.units.write(lambda unit: unit.inbox.depth())


def new_bot(settings: Settings) -> Bot:
    """
    The bot on Telegram's server or on the one that the settings name.

    Raises:
        Unconfigured: there is no token, or it is not one.
    """
    session = AiohttpSession()
    if settings.api_url:
        session.api = TelegramAPIServer.from_base(settings.api_url)
    try:
        return Bot(settings.token.get_secret_value(), session=session)
    except TokenValidationError:
        raise Unconfigured("QONYS_TOKEN is not set, or is no token of @BotFather's") from None


def new_database(settings: Settings) -> Database:
    return connect(settings.database, _seal(settings))


def _seal(settings: Settings) -> Seal:
    keys = settings.data_keys()
    if not keys:
        log.warning("QONYS_DATA_KEY is not set: personal fields are kept in plain text")
        return PlainSeal()
    return KeySeal(keys)
