"""Faults on demand: what a network and a busy Telegram do to a bot."""

import asyncio
import json
from dataclasses import dataclass
from typing import Literal

from emulator.refusals import Json

Kind = Literal[
    "too_many_requests",
    "blocked",
    "deactivated",
    "chat_not_found",
    "no_rights",
    "parse_entities",
    "bad_image",
    "unauthorized",
    "conflict",
    "server_error",
    "server_error_without_description",
    "html_502",
    "lost_reply",
    "dropped",
    "no_connection",
    "slow",
]

ANSWERS: dict[str, tuple[int, str | None]] = {
    "blocked": (403, "Forbidden: bot was blocked by the user"),
    "deactivated": (403, "Forbidden: user is deactivated"),
    "chat_not_found": (400, "Bad Request: chat not found"),
    "no_rights": (400, "Bad Request: not enough rights to send text messages to the chat"),
    "parse_entities": (
        400,
        'Bad Request: can\'t parse entities: Unsupported start tag "" at byte offset 0',
    ),
    "bad_image": (400, "Bad Request: IMAGE_PROCESS_FAILED"),
    "unauthorized": (401, "Unauthorized"),
    "conflict": (
        409,
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    ),
    "server_error": (500, "Internal Server Error"),
    "server_error_without_description": (500, None),
}

BAD_GATEWAY = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


@dataclass(frozen=True, slots=True)
class Reply:
    """What comes back over the wire; *lost* when the connection breaks instead."""

    status: int
    body: str
    lost: bool = False
    begun: bool = True
    """False: not even a connection came about. Only a client in this process can tell."""


@dataclass(slots=True, kw_only=True)
class Fault:
    """One way to fail, for one method and chat (or any), a number of times."""

    method: str = "*"
    kind: Kind
    chat_id: int | None = None
    times: int = 1
    retry_after: int = 1
    delay: float = 0.0

    def hits(self, method: str, chat_id: object) -> bool:
        """Is this call the one to fail?"""
        same_method = self.method in ("*", method)
        return self.times > 0 and same_method and self.chat_id in (None, chat_id)

    def reply(self) -> Reply | None:
        """The answer given instead of acting; None when the act happens."""
        if self.kind in ("slow", "lost_reply"):
            return None
        if self.kind == "dropped":
            return Reply(0, "", lost=True)
        if self.kind == "no_connection":
            return Reply(0, "", lost=True, begun=False)
        if self.kind == "html_502":
            return Reply(502, BAD_GATEWAY)
        return self._refusal()

    def _refusal(self) -> Reply:
        if self.kind == "too_many_requests":
            body: Json = {
                "description": f"Too Many Requests: retry after {self.retry_after}",
                "parameters": {"retry_after": self.retry_after},
            }
            return Reply(429, json.dumps({"ok": False, "error_code": 429, **body}))
        code, description = ANSWERS[self.kind]
        body = {"ok": False, "error_code": code}
        if description is not None:
            body["description"] = description
        return Reply(code, json.dumps(body))


class Faults:
    """Faults waiting for their call."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> Fault:
        """Fail the next calls that *fault* describes."""
        self._waiting.append(fault)
        return fault

    def clear(self) -> None:
        """All is well again."""
        self._waiting.clear()

    async def strike(self, method: str, chat_id: object) -> Fault | None:
        """The fault this call meets, if any, after its delay."""
        for fault in self._waiting:
            if fault.hits(method, chat_id):
                fault.times -= 1
                if fault.kind != "slow":  # a slow server acts at once, and answers late
                    await asyncio.sleep(fault.delay)
                return fault
        return None
