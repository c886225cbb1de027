"""Every figure that operators watch, in one place; each service has its own.

A label is one word of a list known beforehand: nothing that came from outside becomes one, and
nobody is found in it. The names are fixed: dashboards and alarms outside rely on them.
"""

from collections.abc import Awaitable, Callable, Mapping
from enum import StrEnum
from typing import Any

from aiogram import Bot
from aiogram.methods import TelegramMethod
from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
    generate_latest,
)

from bot.door import KINDS
from bot.failures import Meaning, failure
from core.conversations import Standing
from core.deliveries import Fate
from core.troubles import Trouble

OTHER = "other"
METHODS = frozenset(
    {
        *("getUpdates", "getMe", "setWebhook", "deleteWebhook", "getWebhookInfo"),
        *("sendMessage", "editMessageText", "editMessageCaption", "deleteMessage"),
        *("sendPhoto", "sendDocument", "answerCallbackQuery"),
    }
)
"""What a running service calls; whatever else is called counts together."""

QUICK = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
CALLS = (0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30)
"""Upper bounds in seconds; a call ends after 15, and a poll waits for 25."""

disable_created_metrics()  # type: ignore[no-untyped-call]  # a second line that nobody draws


class Result(StrEnum):
    """What became of an update."""

    WORKED = "worked"
    FAILED = "failed"
    """Once; it is tried again."""
    SET_ASIDE = "set_aside"
    """Nobody can work it; the visitor was told."""
    DROPPED = "dropped"
    """It has no number, or is of a kind nobody asked for."""


class Metrics:
    """Counted where it happens; what stands in the database is looked at when it is asked for."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._updates = self._counter(
            "updates", "Updates, by what became of them", "type", "result"
        )
        self.handling = self._timer("handle_seconds", "One update, worked once", QUICK)
        self.committing = self._timer("db_commit_seconds", "One commit of many writes", QUICK)
        self.lag = self._timer("loop_lag_seconds", "How late the event loop was", QUICK)
        self._calls = self._timer("api_seconds", "One call of Telegram", CALLS, "method")
        self._errors = self._counter("api_errors", "Calls that failed", "method", "kind")
        self._pauses = self._counter("retry_after", "How often Telegram asked us to wait")
        self._steps = self._counter("flow_step", "Places of flows shown", "flow", "question")
        self.stale_taps = self._counter("stale_taps", "Taps on buttons of screens left")
        self._sent = self._counter("broadcast_sent", "Recipients, by what became of it", "state")
        self.inbox_depth = self._gauge("inbox_depth", "Updates not worked yet")
        self.inbox_oldest = self._gauge("inbox_oldest_seconds", "How long the oldest has waited")
        self.outbox_depth = self._gauge("outbox_depth", "Words not said yet")
        self.is_reachable = self._gauge("database_reachable", "1 if the database answers")
        self.is_sender = self._gauge("is_sender", "1 if this process says and sends")
        self.webhook_pending = self._gauge("webhook_pending_updates", "What Telegram still keeps")
        self.webhook_failed = self._gauge(
            "webhook_last_error_timestamp_seconds", "When it last failed"
        )
        self.webhook_is_ours = self._gauge("webhook_is_ours", "0 if Telegram calls elsewhere")
        self._troubles = self._gauge("troubles_standing", "What officers must mend", "trouble")
        self.webhook_is_ours.set(1)  # until somebody has looked

    def update(self, kind: str, result: Result) -> None:
        """An update of *kind* came to *result*."""
        self._updates.labels(kind if kind in KINDS else OTHER, result).inc()

    def shown(self, what: object) -> None:
        """Somebody is shown *what*: it counts if it is a place in a flow."""
        if isinstance(what, Standing):
            self._steps.labels(what.place.flow.key, what.place.node.key).inc()

    def settled(self, fate: Fate) -> None:
        """A delivery of a broadcast was settled."""
        self._sent.labels(fate).inc()

    def stands(self, troubles: Mapping[Trouble, int]) -> None:
        """So many of each trouble stand."""
        for trouble in Trouble:
            self._troubles.labels(trouble).set(troubles.get(trouble, 0))

    async def call(
        self,
        make_request: Callable[[Bot, TelegramMethod[Any]], Awaitable[Any]],
        bot: Bot,
        method: TelegramMethod[Any],
    ) -> Any:
        """Goes around every call of a bot, as a middleware of its session."""
        called = method.__api_method__
        name = called if called in METHODS else OTHER
        try:
            with self._calls.labels(name).time():
                return await make_request(bot, method)
        except Exception as error:
            meaning = failure(error).meaning
            self._errors.labels(name, meaning.name.lower()).inc()
            if meaning is Meaning.PAUSE:
                self._pauses.inc()
            raise

    def exposed(self) -> bytes:
        """All of them, as Prometheus reads them."""
        return generate_latest(self.registry)

    def _counter(self, name: str, help_: str, *labels: str) -> Counter:
        return Counter(name, help_, labels, registry=self.registry)

    def _gauge(self, name: str, help_: str, *labels: str) -> Gauge:
        return Gauge(name, help_, labels, registry=self.registry)

    def _timer(self, name: str, help_: str, bounds: tuple[float, ...], *labels: str) -> Histogram:
        return Histogram(name, help_, labels, buckets=bounds, registry=self.registry)
