"""The floor: a loop that receives, and replays what was recorded; no framework, no database."""

import argparse
import asyncio
import json
from collections import Counter
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from bot import brisk

WAIT = 25  # seconds of one long poll
Call = dict[str, Any]


class Replay:
    """Says to everybody what was said after the same step of the recording."""

    def __init__(self, session: ClientSession, recorded: list[list[Call]]) -> None:
        self._session = session
        self._recorded = recorded
        self._steps: Counter[int] = Counter()

    async def run(self) -> None:
        offset = 0
        async with asyncio.TaskGroup() as group:
            while True:
                asked = {"offset": offset, "timeout": WAIT}
                for update in await self._call("getUpdates", asked):
                    offset = update["update_id"] + 1
                    group.create_task(self._answer(update))

    async def _answer(self, update: Call) -> None:
        query = update.get("callback_query")
        message = query["message"] if query else update["message"]
        chat = message["chat"]["id"]
        step = self._steps[chat]
        self._steps[chat] += 1
        now = {"chat_id": chat, "message_id": message["message_id"]}
        now["callback_query_id"] = query["id"] if query else ""
        for call in self._recorded[step]:
            given = {key: now.get(key, value) for key, value in call.items() if key != "method"}
            await self._call(call["method"], given)

    async def _call(self, method: str, given: Call) -> Any:
        async with self._session.post(f"/bot42:bench/{method}", json=given) as answer:
            return json.loads(await answer.read())["result"]


async def main(address: str, recorded: list[list[Call]]) -> None:
    async with ClientSession(address) as session:
        await Replay(session, recorded).run()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("address")
    parser.add_argument("screens", type=Path)
    given = parser.parse_args()
    brisk.settle()
    brisk.run(main(given.address, json.loads(given.screens.read_text())))
