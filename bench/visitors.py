"""Visitors who all have the reference conversation, and a lean Bot API, in a process of its own.

It prints its address. Each line on stdin is an order, answered in one line when it is done.
"""

import argparse
import asyncio
import itertools
import json
import random
import sys
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import uvloop

from bench.lean import Answer, Asked, Params, Webhook
from bench.road import ROADS, Step, Talk

BOT = {"id": 42, "is_bot": True, "first_name": "Qonys", "username": "qonys_bot"}
ANSWERED = "answerCallbackQuery"
FIRST = int(time.time() * 1000)
"""Where ids begin: a database that is used again has met none of these visitors and updates."""
FILE = {"file_id": "a", "file_unique_id": "a", "width": 1, "height": 1}
FILES: dict[str, Params] = {"sendDocument": {"document": FILE}, "sendPhoto": {"photo": [FILE]}}
"""What a message with one has of it; nobody fetches it."""
BATCH = 100  # updates in one answer, as Telegram does
Screen = list[dict[str, Any]]
"""What the bot said after one step, call by call."""


@dataclass(slots=True)
class Heard:
    """What one stretch of talking came to."""

    begun: float = 0
    ended: float = 0
    finished: int = 0
    waits: list[float] = field(default_factory=list)
    screens: list[Screen] = field(default_factory=list)
    unanswered: int = 0


class Telegram:
    """Keeps of a chat only its newest screen."""

    def __init__(self, webhooks: list[Webhook]) -> None:
        self._webhooks = webhooks
        self._updates: list[Params] = []
        self._poll: tuple[Answer, asyncio.TimerHandle] | None = None
        self._numbers = itertools.count(FIRST)
        self._posting: set[asyncio.Task[None]] = set()
        self.talks: dict[int, Talk] = {}
        self.queries: dict[str, asyncio.Event] = {}
        self.heard = Heard()
        self.recording: Screen | None = None

    def ask(self, method: str, params: Params, answer: Answer) -> None:
        """The bot calls."""
        if method == "getUpdates":
            return self._fetch(int(params.get("offset") or 0), params, answer)
        if method == "getMe":
            return answer(BOT)
        if method in FILES or ("text" in params and "chat_id" in params):
            return self._say(method, params, answer)
        if method == ANSWERED:
            if answered := self.queries.pop(str(params["callback_query_id"]), None):
                answered.set()
            self._record(method, params)
        return answer(True)

    def deliver(self, chat: int, **update: Any) -> None:
        """Somebody wrote or tapped."""
        whole = {"update_id": next(self._numbers), **update}
        if self._webhooks:
            hook = self._webhooks[chat % len(self._webhooks)]
            posting = asyncio.get_running_loop().create_task(hook.bring(whole))
            self._posting.add(posting)
            posting.add_done_callback(self._posting.discard)
        else:
            self._updates.append(whole)
            self._hand_out()

    def number(self) -> int:
        return next(self._numbers)

    def _fetch(self, offset: int, params: Params, answer: Answer) -> None:
        """Long polling: an offset confirms what came before it."""
        self._updates = [one for one in self._updates if one["update_id"] >= offset]
        loop = asyncio.get_running_loop()
        within = float(params.get("timeout") or 0)
        self._poll = (answer, loop.call_later(within, self._hand_out, True))
        self._hand_out()

    def _hand_out(self, even_nothing: bool = False) -> None:
        if self._poll and (self._updates or even_nothing):
            answer, timer = self._poll
            self._poll = None
            timer.cancel()
            answer(self._updates[:BATCH])

    def _say(self, method: str, params: Params, answer: Answer) -> None:
        chat, markup = int(params["chat_id"]), params.get("reply_markup")
        keyboard = json.loads(markup) if isinstance(markup, str) else markup
        self._record(method, {**params, "reply_markup": keyboard})
        message = int(params.get("message_id") or self.number())
        words = params.get("text") or params.get("caption", "")
        shown = message_of(chat, message, words, by_bot=True) | FILES.get(method, {})
        if keyboard and "inline_keyboard" in keyboard:
            shown["reply_markup"] = keyboard
        answer(shown)
        if chat in self.talks and ("reply_markup" in shown or method in FILES):
            self.talks[chat].sees(shown)

    def _record(self, method: str, params: Params) -> None:
        if self.recording is not None:
            self.recording.append({"method": method, **params})


def message_of(chat: int, number: int, text: str, *, by_bot: bool = False) -> Params:
    person = {"id": chat, "is_bot": False, "first_name": "Айгүл", "language_code": "kk"}
    return {
        "message_id": number,
        "date": int(time.time()),
        "chat": {"id": chat, "type": "private", "first_name": "Айгүл"},
        "from": BOT if by_bot else person,
        "text": text,
    }


class Visitor:
    """One who goes the whole way, each step as soon as the screen for it is there."""

    def __init__(self, telegram: Telegram, id_: int) -> None:
        self._telegram = telegram
        self._id = id_

    async def talks(self, road: Sequence[Step], strays: int) -> None:
        telegram, talk = self._telegram, Talk()
        telegram.talks[self._id] = talk
        for step in road:
            telegram.recording = [] if telegram.recording is not None else None
            acted = time.monotonic()
            self._acts(step, talk)
            await talk.seen()
            telegram.heard.waits.append(time.monotonic() - acted)
            if telegram.recording is not None:
                await asyncio.sleep(0.2)  # what comes after the screen
                telegram.heard.screens.append(telegram.recording)
        for _ in range(strays):
            await self._taps(*random.choice(talk.offered)).wait()  # noqa: S311 - any will do
        del telegram.talks[self._id]
        telegram.heard.finished += 1

    def _acts(self, step: Step, talk: Talk) -> None:
        telegram = self._telegram
        if not step.taps:
            written = message_of(self._id, telegram.number(), step.says)
            if step.says.startswith("/"):
                written["entities"] = [
                    {"type": "bot_command", "offset": 0, "length": len(step.says)}
                ]
            return telegram.deliver(self._id, message=written)
        self._taps(talk.screen, talk.button(step.taps))
        return None

    def _taps(self, screen: Params, data: str) -> asyncio.Event:
        """The event of its being answered."""
        query, answered = str(self._telegram.number()), asyncio.Event()
        self._telegram.queries[query] = answered
        tapped = {
            "id": query,
            "from": message_of(self._id, 0, "")["from"],
            "chat_instance": str(self._id),
            "message": screen,
            "data": data,
        }
        self._telegram.deliver(self._id, callback_query=tapped)
        return answered


async def _obeys(telegram: Telegram, order: Params, ids: Iterator[int]) -> Params:
    """*order*: conversations, and where wanted together, road, steps, strays, record."""
    telegram.heard = heard = Heard(begun=time.monotonic())
    telegram.recording = [] if order.get("record") else None
    left = iter(range(order["conversations"]))
    road = ROADS[order.get("road", "reference")][: order.get("steps")]

    async def one_after_another() -> None:
        for _ in left:
            await Visitor(telegram, next(ids)).talks(road, order.get("strays", 0))

    await asyncio.gather(*(one_after_another() for _ in range(order.get("together", 1))))
    heard.ended, telegram.recording = time.monotonic(), None
    while telegram.queries and time.monotonic() < heard.ended + 1:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    heard.unanswered = len(telegram.queries)
    return {name: getattr(heard, name) for name in Heard.__slots__}


async def _serve(webhooks: list[Webhook]) -> None:
    loop, telegram = asyncio.get_running_loop(), Telegram(webhooks)
    ids = itertools.count(FIRST)
    server = await loop.create_server(lambda: Asked(telegram.ask), "127.0.0.1", 0)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        print(json.dumps(await _obeys(telegram, json.loads(line), ids)), flush=True)


class Visitors:
    """The other end of the process."""

    def __init__(self, process: asyncio.subprocess.Process, address: str) -> None:
        self._process = process
        self.address = address
        self.pid = process.pid

    async def talk(self, conversations: int, **order: Any) -> Heard:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        line = json.dumps({"conversations": conversations, **order})
        self._process.stdin.write(line.encode() + b"\n")
        return Heard(**json.loads(await self._process.stdout.readline()))


@asynccontextmanager
async def visitors(*webhooks: str, secret: str = "") -> AsyncIterator[Visitors]:
    started = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.visitors", "--secret", secret, *webhooks),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=2**26,
    )
    assert started.stdout is not None
    try:
        yield Visitors(started, (await started.stdout.readline()).decode().strip())
    finally:
        if started.returncode is None:
            started.kill()
        await started.communicate()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("webhook", nargs="*")
    parser.add_argument("--secret", default="")
    given = parser.parse_args()
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_serve([Webhook(url, given.secret) for url in given.webhook]))
