"""Puts the service together. Besides, only units, services, cli and demo know every room."""

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.telegram import TelegramAPIServer
from aiogram.utils.token import TokenValidationError
from aiohttp import web

import locales
from bot import handlers, webhook
from bot.acts import Planned
from bot.background import Background
from bot.broadcasting import Broadcasting
from bot.calls import Calls
from bot.checkup import examined
from bot.clock import Clock, now
from bot.courier import Courier
from bot.flows import WAYS
from bot.gallery import Gallery
from bot.health import Health
from bot.intake import Intake
from bot.leading import Leading
from bot.links import DESK, JOIN, deep_link
from bot.mail import Group
from bot.metrics import Metrics
from bot.pace import Pace
from bot.patience import Patience
from bot.polling import Polling
from bot.practice import Practice
from bot.previews import Previews
from bot.progress import ProgressBoards
from bot.saying import Saying
from bot.scheduler import Scheduler
from bot.screens.content import Content, content
from bot.sender import Sender
from bot.session import LeanSession
from bot.settings import Settings
from bot.shelf import Current, Shelf
from bot.typed import Typed
from bot.unit import SayingUnits
from bot.units import StorageUnits, shelf
from bot.workers import Workers
from core.calendar import day
from core.errors import ServiceError
from core.facts import Facts
from core.init_data import key_of
from core.references import Draw
from core.subscriptions import regions
from core.traits import DISTRICTS
from knowledge.later import with_editions
from knowledge.loader import Knowledge, load
from storage.database import Database, connect
from storage.migrate import complete
from storage.seal import KeySeal, PlainSeal, Seal
from web import health
from web.access import CONSOLE
from web.console import console
from web.naming import Names
from web.office import Office
from web.served import Served

log = logging.getLogger(__name__)

FINISHES_WITHIN = 7  # seconds; SIGTERM to exit must stay under 10 (reliability P3)
SAYS_WITHIN = 1  # seconds for what is in the outbox; the rest is said after the restart
ASKS_WITHIN = 10  # seconds for the bot's own name


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
        self.known = load(today=day(clock()))
        self.settings, self.bot, self.database, self.clock = settings, bot, database, clock
        self.shelf = self._shelf(self.known)
        self.units = StorageUnits(database, self.shelf, self.known.calendar, settings, clock, draw)
        self.units.group = _group(settings)
        self.background = Background()
        self.metrics = metrics = Metrics()
        self.health = Health(self.units, metrics)
        bot.session.middleware(metrics.call)
        database.tell_of_commits(metrics.committing.observe)
        translators = locales.load()
        self.saying = Saying(translators)
        pace = Pace(settings.sends_per_second)
        calls = Calls(bot, pace)
        gallery = Gallery(calls, self.units, lambda: self.shelf.content, translators, clock)
        self.sender = Sender(calls, self.units, self.saying, gallery, clock, self.background.stop)
        self.dispatcher = Dispatcher(disable_fsm=True, typed=Typed(translators))
        handlers.register(self.dispatcher)
        replies, saying_units = self.sender.replies, SayingUnits(self.units, self.sender.lanes)
        self.workers = Workers(self.dispatcher, bot, self.units, replies, clock, metrics)
        self.planned = Planned(saying_units)
        self.lookout = webhook.Lookout(bot, settings.webhook_url, saying_units, metrics)
        courier = Courier(self.saying, gallery)
        stop, settled = self.background.stop, metrics.settled
        self.broadcasting = Broadcasting(bot, saying_units, pace, courier, stop, settled)
        self.boards = ProgressBoards(calls, self.units, self.saying, settings.sends_per_second)
        self.scheduler = Scheduler(self.units, self.sender.lanes, settings.keeps, clock)
        self.practice = Practice(self._practice, clock)
        self.intake = Intake(self.units, self.workers, clock, metrics)
        self.leading = Leading(
            database, self.background, self.workers, self.sender, self.broadcasting, self._beside
        )

    def at(self, moment: datetime) -> StorageUnits:
        """The same service at another time: for a made-up past."""
        return StorageUnits(
            self.database,
            self._shelf(self.known),
            self.known.calendar,
            self.settings,
            lambda: moment,
            secrets.randbelow,
        )

    def _shelf(self, known: Knowledge) -> Shelf:
        details, console = self.settings.details_in_telegram, self.settings.address + CONSOLE
        return shelf(known, day(self.clock()), details=details, console=console)

    def _with_facts(self, facts: Facts, today: date) -> Content:
        return content(self.known.with_facts(facts, today), details=False)

    async def prepare(self) -> None:
        """Bring the tables up to date and take up what an earlier process left."""
        await self.database.migrate()
        await self.leading.resume()

    async def run(self) -> None:
        """Serve until told to stop; then finish what was begun, and raise what stopped us."""
        async with AsyncExitStack() as stack:
            background = await stack.enter_async_context(self.background)
            stack.push_async_callback(self.practice.close)
            background.start(self.health.pulse.run())
            if await background.unless_stopped(self.database.enter()):
                await self.database.migrate()
                workers = background.start(self.workers.lanes.run())
                self.metrics.is_sender.set_function(lambda: self.leading.leads)
                background.start(self.leading.run())
                background.start(self.learn_its_name())
                background.start(examined(self.database))
                await stack.enter_async_context(self.served())
                await background.stopped()
                log.info("stopping")
                await self._finish(workers)
        if self.background.failure:
            raise self.background.failure

    def _beside(self) -> list[Coroutine[Any, Any, None]]:
        """What the process that leads does beside saying and sending."""
        works = [self.boards.run(), self.planned.run(), self.scheduler.run()]
        if not self.settings.webhook_url:
            patience = Patience(self.background.stop)
            return [*works, Polling(self.bot, self.intake, patience).run()]
        return [*works, self.lookout.run()]

    async def _finish(self, workers: "asyncio.Task[None]") -> None:
        """What is begun is finished; what is not stays in the inbox, the ledger, the outbox."""
        self.workers.lanes.close()
        await asyncio.gather(
            asyncio.wait({workers}, timeout=FINISHES_WITHIN), self.leading.stop(FINISHES_WITHIN)
        )
        await self.leading.fall_silent(SAYS_WITHIN)

    async def learn_its_name(self) -> None:
        """Only Telegram knows the bot's name. Nobody waits for it; until then no link is made."""
        patience = Patience(self.background.stop)
        while not self.saying.username:
            try:
                me = await self.bot.get_me(request_timeout=ASKS_WITHIN)
            except Exception as error:
                await patience.after(error)
            else:
                self._is_called(str(me.username))

    def _is_called(self, username: str) -> None:
        self.saying.username = username
        if self.units.group:
            self.units.group = Group(self.units.group.id, deep_link(username, DESK))

    def served(self) -> Served:
        routes = health.routes(self.health.alive, self._ready, self.health.figures)
        if self.settings.webhook_url:
            secret = self.settings.webhook_secret.get_secret_value()
            routes += webhook.routes(
                secret, self.intake.receive, lambda: self.background.is_stopping
            )
        return Served(routes, self.settings.listen, {CONSOLE: self.console()})

    def console(self) -> web.Application:
        """The officers' console, to be mounted at its address."""
        translators = locales.load()
        drawn_from = Office(
            units=SayingUnits(self.units, self.sender.lanes),
            practice=self.practice,
            translators=translators,
            flows=Current(lambda: self.shelf.content.flows),
            places=Current(lambda: self.shelf.content.territories),
            districts=tuple(self.known.territories.options()[DISTRICTS]),
            previews=Previews(translators, self._with_facts),
            names=self._names(),
            address=self.settings.address,
            app_key=key_of(self.settings.token.get_secret_value()),
            invitation=self._invitation,
            topics={key: regions(self.shelf.content.flows[key]) for key in WAYS},
            pace=self.settings.sends_per_second,
        )
        return console(drawn_from)

    def _names(self) -> Names:
        return Names(
            territories={key: one.name for key, one in self.known.territories.every.items()},
            professions={key: one.name for key, one in self.known.professions.every.items()},
            flows=self.shelf.content.flows,
        )

    def _invitation(self, token: str) -> str:
        name = self.saying.username
        return deep_link(name, f"{JOIN}{token}") if name else ""

    @asynccontextmanager
    async def _practice(self, path: Path) -> AsyncIterator[StorageUnits]:
        """A database that holds nothing real, so nothing in it is sealed."""
        database = connect(f"sqlite:///{path}", PlainSeal())
        try:
            await database.migrate()
            today = day(self.clock())
            later = with_editions(self.known, self.shelf.editions, today)
            yield StorageUnits(
                database,
                self._shelf(later.knowledge),
                self.known.calendar,
                self.settings,
                self.clock,
                secrets.randbelow,
            )
        finally:
            await database.close()

    async def _ready(self) -> None:
        if self.background.is_stopping or not self.workers.lanes.are_run:
            raise RuntimeError("stopping")
        await self.database.read(complete)
        # Of a transaction that writes, the least: there is no such update.
        await self.units.write(lambda unit: unit.inbox.take(0), side_by_side=True)


def _group(settings: Settings) -> Group | None:
    """Where officers hear of cases; how the bot is called, and so the link, is not known yet."""
    return None if settings.officer_chat is None else Group(settings.officer_chat, link="")


def new_bot(settings: Settings) -> Bot:
    """
    The bot on Telegram's server or on the one that the settings name.

    Raises:
        Unconfigured: there is no token, or it is not one.
    """
    session = LeanSession()
    if settings.api_url:
        session.api = TelegramAPIServer.from_base(settings.api_url)
    try:
        return Bot(settings.token.get_secret_value(), session=session)
    except TokenValidationError:
        raise Unconfigured(
            "QONYS_TOKEN is not set, or is no token of @BotFather's: put it into .env"
        ) from None


def new_database(settings: Settings, *, must_exist: bool = False) -> Database:
    return connect(settings.database, _seal(settings), must_exist=must_exist)


def _seal(settings: Settings) -> Seal:
    keys = settings.data_keys()
    if not keys:
        log.warning("QONYS_DATA_KEY is not set: personal fields are kept in plain text")
        return PlainSeal()
    return KeySeal(keys)
