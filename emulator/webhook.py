"""Posts updates to the bot's webhook, as patiently as Telegram does."""

import asyncio
import json

from aiohttp import ClientError, ClientSession, ClientTimeout

from emulator import api
from emulator.limits import WEBHOOK_FIRST_PAUSE, WEBHOOK_LONGEST_PAUSE
from emulator.updates import Pending, Webhook
from emulator.world import World, unix

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
PATIENCE = ClientTimeout(total=60)


class Refused(Exception):
    """The webhook did not take an update; perhaps it said when to come again."""

    def __init__(self, why: str, retry_after: float | None = None) -> None:
        super().__init__(why)
        self.retry_after = retry_after


class Postman:
    """Delivers queue by queue: the next update waits until the one before it is taken."""

    def __init__(self, world: World, first_pause: float = WEBHOOK_FIRST_PAUSE) -> None:
        self._world = world
        self._first_pause = first_pause
        self._busy: set[str] = set()

    async def work(self) -> None:
        """Deliver until cancelled."""
        updates = self._world.updates
        async with ClientSession(timeout=PATIENCE) as session, asyncio.TaskGroup() as group:
            while True:
                if updates.webhook is not None:
                    for queue in self._idle_queues(updates.webhook):
                        self._busy.add(queue)
                        group.create_task(self._deliver(session, queue))
                await updates.bell.next_ring()

    def _idle_queues(self, webhook: Webhook) -> list[str]:
        waiting = dict.fromkeys(one.queue for one in self._world.updates.unexpired())
        idle = [queue for queue in waiting if queue not in self._busy]
        return idle[: max(webhook.connections - len(self._busy), 0)]

    async def _deliver(self, session: ClientSession, queue: str) -> None:
        pause = self._first_pause
        try:
            while (webhook := self._world.updates.webhook) and (front := self._front(queue)):
                try:
                    await self._post(session, webhook, front)
                    pause = self._first_pause
                except (Refused, ClientError, TimeoutError, OSError) as error:
                    webhook.last_error = f"Wrong response from the webhook: {error}"
                    webhook.last_error_date = unix(self._world.now())
                    await asyncio.sleep(getattr(error, "retry_after", None) or pause)
                    pause = min(pause * 2, WEBHOOK_LONGEST_PAUSE)
        finally:
            self._busy.discard(queue)
            self._world.updates.bell.ring()

    def _front(self, queue: str) -> Pending | None:
        return next((one for one in self._world.updates.unexpired() if one.queue == queue), None)

    async def _post(self, session: ClientSession, webhook: Webhook, front: Pending) -> None:
        headers = {SECRET_HEADER: webhook.secret} if webhook.secret else {}
        self._world.mark_fetched(front.update)
        async with session.post(webhook.url, json=front.update, headers=headers) as response:
            body = await response.read()
            if not response.ok:
                wait = response.headers.get("Retry-After", "")
                raise Refused(
                    f"{response.status} {response.reason}", float(wait) if wait.isdigit() else None
                )
        self._world.updates.confirm(front)
        await self._obey(body)

    async def _obey(self, body: bytes) -> None:
        """A reply with a ``method`` is a call; nobody hears its result."""
        try:
            call = json.loads(body)
        except ValueError:
            return
        if isinstance(call, dict) and isinstance(method := call.pop("method", None), str):
            await api.call(self._world, self._world.token, method, call)
