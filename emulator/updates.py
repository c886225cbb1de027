"""Updates on their way to the bot."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from operator import attrgetter

from emulator.bell import Bell
from emulator.limits import CALLBACK_KEPT, MESSAGE_KEPT
from emulator.refusals import Json

FIRST_ID = 730_001
KINDS = frozenset(
    [
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "business_connection",
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
        "message_reaction",
        "message_reaction_count",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "shipping_query",
        "pre_checkout_query",
        "purchased_paid_media",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
        "managed_bot",
    ]
)
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True, eq=False)
class Pending:
    """An update the bot has not confirmed yet; those of one *queue* keep their order."""

    update: Json
    queue: str
    expires: datetime

    @property
    def id(self) -> int:
        """The update's id; injected ones may lack a sensible one."""
        number = self.update.get("update_id")
        return number if isinstance(number, int) else 0


@dataclass(slots=True, eq=False)
class Webhook:
    """Where updates are posted to."""

    url: str
    secret: str | None = None
    connections: int = 40
    last_error: str | None = None
    last_error_date: int | None = None


@dataclass(slots=True, eq=False)
class Updates:
    """The queue: asked for with getUpdates, or posted to a webhook."""

    now: Callable[[], datetime]
    next_id: int = FIRST_ID
    pending: list[Pending] = field(default_factory=list)
    allowed: frozenset[str] = KINDS - ON_REQUEST
    webhook: Webhook | None = None
    poll: object | None = None
    bell: Bell = field(default_factory=Bell)
    _in_order: bool = True  # injected updates may break the order of ids
    _earliest: datetime | None = None  # when the first of them expires

    def add(self, kind: str, body: Json, queue: str) -> Json | None:
        """Queue an update, unless the bot did not ask for its kind."""
        if kind not in self.allowed:
            return None
        kept = CALLBACK_KEPT if kind == "callback_query" else MESSAGE_KEPT
        return self.queue({"update_id": self.next_id, kind: body}, queue, kept)

    def queue(self, update: Json, queue: str, kept: timedelta = MESSAGE_KEPT) -> Json:
        """Queue *update* as it is."""
        pending = Pending(update, queue, self.now() + kept)
        self._in_order &= not self.pending or self.pending[-1].id < pending.id
        self._earliest = min(self._earliest or pending.expires, pending.expires)
        self.pending.append(pending)
        self.next_id = max(self.next_id, pending.id + 1)
        self.bell.ring()
        return update

    def allow(self, kinds: Iterable[str]) -> None:
        """Remember which kinds the bot asked for; none means the usual ones."""
        self.allowed = frozenset(kinds) or KINDS - ON_REQUEST

    def unexpired(self) -> list[Pending]:
        """What still waits; what waited too long is dropped here."""
        now = self.now()
        if self._earliest is not None and self._earliest <= now:
            self.pending = [waiting for waiting in self.pending if waiting.expires > now]
            self._earliest = min((waiting.expires for waiting in self.pending), default=None)
        return self.pending

    def forget_before(self, offset: int) -> None:
        """Confirm: *offset* is the first update still wanted; negative counts from the end."""
        if offset < 0:
            self.pending = self.unexpired()[offset:]
        elif offset > 0 and self._in_order:
            del self.pending[: bisect_left(self.pending, offset, key=attrgetter("id"))]
        elif offset > 0:
            self.pending = [waiting for waiting in self.pending if waiting.id >= offset]
            self._in_order = not self.pending

    def confirm(self, delivered: Pending) -> None:
        """A webhook took this one."""
        if delivered in self.pending:
            self.pending.remove(delivered)
        self.bell.ring()
