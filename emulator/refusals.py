"""How the server says no: Telegram's codes, in Telegram's own words."""

from typing import Any

Json = dict[str, Any]


class Refusal(Exception):
    """The server answers ``ok: false``; *ordinary* ones are no mistake of the bot's."""

    def __init__(
        self,
        code: int,
        description: str,
        *,
        ordinary: bool = False,
        parameters: Json | None = None,
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.ordinary = ordinary
        self.parameters = parameters

    def body(self) -> Json:
        """What goes over the wire."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters is not None:
            body["parameters"] = self.parameters
        return body


def bad_request(why: str, *, ordinary: bool = False) -> Refusal:
    """A 400: the bot asked for something wrong."""
    return Refusal(400, f"Bad Request: {why}", ordinary=ordinary)


def forbidden(why: str) -> Refusal:
    """A 403: people's own doing, so never a mistake of the bot's."""
    return Refusal(403, f"Forbidden: {why}", ordinary=True)


def moved(to: int) -> Refusal:
    """A 400 that says where the chat is now; its people's doing."""
    return Refusal(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        ordinary=True,
        parameters={"migrate_to_chat_id": to},
    )
