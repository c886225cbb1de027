"""People and a world that live in another process, reached over HTTP."""

import asyncio
from dataclasses import asdict
from types import TracebackType
from typing import Any

from aiohttp import ClientSession

from emulator.faults import Fault
from emulator.refusals import Json


class RemoteWorld:
    """``async with RemoteWorld("http://127.0.0.1:8081") as world: …``"""

    def __init__(self, address: str) -> None:
        self._address = address
        self._session: ClientSession | None = None

    async def __aenter__(self) -> "RemoteWorld":
        self._session = ClientSession(self._address)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._session is not None
        await self._session.close()

    async def complaints(self) -> list[str]:
        """All that went wrong so far."""
        return list((await self.ask("GET", "state"))["complaints"])

    async def is_quiet(self) -> bool:
        """Nothing waits for the bot."""
        return bool((await self.ask("GET", "state"))["quiet"])

    async def becomes_quiet(self, timeout: float = 10.0) -> None:  # noqa: ASYNC109 - a test's word
        """Wait until nothing waits for the bot."""
        async with asyncio.timeout(timeout):
            while not await self.is_quiet():  # noqa: ASYNC110 - the bell hangs elsewhere
                await asyncio.sleep(0.05)

    async def calls(self, method: str | None = None) -> list[Json]:
        """What the bot called, each with method, params and outcome."""
        made: list[Json] = await self.ask("GET", "calls")
        return [call for call in made if method in (None, call["method"])]

    async def add_fault(self, fault: Fault) -> None:
        """Make the next calls fail."""
        await self.ask("POST", "faults", asdict(fault))

    async def clear_faults(self) -> None:
        """All is well again."""
        await self.ask("DELETE", "faults")

    async def inject(self, update: Json) -> Json:
        """Queue a raw update."""
        queued: Json = await self.ask("POST", "updates", update)
        return queued

    async def group(self, title: str) -> int:
        """A new group with the bot in it; its id."""
        return int((await self.ask("POST", "groups", {"title": title}))["id"])

    async def ask(self, verb: str, path: str, body: Json | None = None) -> Any:
        """
        One request to the remote control.

        Raises:
            AssertionError: the phone does not offer that.
        """
        assert self._session is not None, "use it inside `async with`"
        async with self._session.request(verb, f"/_control/{path}", json=body) as response:
            answer = await response.json()
            assert response.ok, answer["error"]
            return answer


class RemotePerson:
    """The same verbs as a Person; nothing settles, so wait for words with ``waits_for``."""

    def __init__(
        self,
        world: RemoteWorld,
        id: int,
        first_name: str,
        language_code: str = "kk",
        last_name: str | None = None,
        phone: str = "+77010000001",
    ) -> None:
        self.world = world
        self.id = id
        self._described = {"id": id, "first_name": first_name, "language_code": language_code}
        self._described |= {"last_name": last_name, "phone": phone}
        self._met = False

    async def sends(self, text: str, to: int | None = None) -> None:
        """Type *text* and send it, to the bot or into the group with this id."""
        await self.does("sends", text, to)

    async def opens(self, link: str = "") -> None:
        """Follow a link to the bot, or press START."""
        await self.does("opens", link)

    async def taps(self, label: str, in_message: int | None = None) -> None:
        """Tap the button that says *label*."""
        await self.does("taps", label, in_message)

    async def taps_data(self, data: str, in_message: int | None = None) -> None:
        """Send a tap no button offers."""
        await self.does("taps_data", data, in_message)

    async def double_taps(self, label: str, in_message: int | None = None) -> None:
        """Tap twice before the bot can answer."""
        await self.does("double_taps", label, in_message)

    async def shares_contact(self) -> None:
        """Share the own phone number."""
        await self.does("shares_contact")

    async def edits(self, message: int, text: str) -> None:
        """Change the words of an own message."""
        await self.does("edits", message, text)

    async def blocks(self) -> None:
        """Block the bot."""
        await self.does("blocks")

    async def unblocks(self) -> None:
        """Let the bot write again."""
        await self.does("unblocks")

    async def does(self, verb: str, *args: Any) -> Json:
        """Any verb of a Person; what the phone shows right afterwards."""
        await self._meet()
        shown: Json = await self.world.ask(
            "POST", f"people/{self.id}/{verb}", {"args": list(args)}
        )
        return shown

    async def looks(self) -> Json:
        """Everything on the phone."""
        await self._meet()
        shown: Json = await self.world.ask("GET", f"people/{self.id}")
        return shown

    async def sees(self) -> str:
        """The words of the bot's newest message."""
        return str((await self.looks())["sees"])

    async def saw(self, part: str) -> bool:
        """Does *part* stand in any message of the bot?"""
        return _says(await self.looks(), part)

    async def buttons(self) -> list[list[str]]:
        """Labels under the bot's newest message."""
        return list((await self.looks())["buttons"])

    async def chat(self) -> list[Json]:
        """All messages: id, text, from_bot, buttons, edited."""
        return list((await self.looks())["messages"])

    async def toast(self) -> str | None:
        """What flashed up after the last tap."""
        toast: str | None = (await self.looks())["toast"]
        return toast

    async def waits_for(self, part: str, timeout: float = 10.0) -> Json:  # noqa: ASYNC109
        """
        Wait until *part* stands in a message of the bot; what the phone shows then.

        Raises:
            AssertionError: it did not come.
        """
        shown = await self.looks()
        try:
            async with asyncio.timeout(timeout):
                while not _says(shown, part):
                    path = f"people/{self.id}?rings={shown['rings']}"
                    shown = await self.world.ask("GET", path)
        except TimeoutError:
            raise AssertionError(f"waited for {part!r}, sees {shown['sees']!r}") from None
        return shown

    async def _meet(self) -> None:
        if not self._met:
            await self.world.ask("POST", "people", self._described)
            self._met = True


def _says(shown: Json, part: str) -> bool:
    return any(part in one["text"] for one in shown["messages"] if one["from_bot"])
