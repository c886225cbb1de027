"""Another process drives the world: people act, faults come, complaints are read."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from emulator.chats import Message
from emulator.faults import Fault
from emulator.person import Person
from emulator.phones import Phone, screen_of
from emulator.refusals import Json
from emulator.world import World

VERBS = frozenset(
    [
        "sends",
        "opens",
        "taps",
        "presses",
        "presses_key",
        "taps_data",
        "double_taps",
        "shares_contact",
        "shares_foreign_contact",
        "sends_photo",
        "sends_document",
        "sends_sticker",
        "sends_voice",
        "sends_location",
        "edits",
        "blocks",
        "unblocks",
        "deletes_account",
        "joins",
        "adds_bot",
        "removes_bot",
    ]
)
ABOUT_GROUPS = ("joins", "adds_bot", "removes_bot")
LONGEST_WAIT = 30.0


class Control:
    """The ``/_control`` endpoints."""

    def __init__(self, world: World, phones: list[Phone]) -> None:
        self._world = world
        self.people = {phone.person.id: phone.person for phone in phones}

    def routes(self) -> list[web.RouteDef]:
        """All of them, also as a table of contents."""
        return [
            web.post("/_control/people", self.meet),
            web.get("/_control/people/{id}", self.look),
            web.post("/_control/people/{id}/{verb}", self.act),
            web.post("/_control/groups", self.found_group),
            web.get("/_control/groups/{id}", self.look_into_group),
            web.post("/_control/faults", self.add_fault),
            web.delete("/_control/faults", self.clear_faults),
            web.post("/_control/updates", self.inject),
            web.get("/_control/state", self.state),
            web.get("/_control/calls", self.calls),
        ]

    async def meet(self, request: web.Request) -> web.Response:
        """A new person, or one already known."""
        wanted = await _json(request)
        person = self.people.get(wanted["id"]) or Person(self._world, **wanted)
        self.people[person.id] = person
        return web.json_response(self._view(person))

    async def look(self, request: web.Request) -> web.Response:
        """What a person sees; with ``rings``, once something changed since then."""
        person = self._person(request)
        rings, within = request.query.get("rings"), request.query.get("within", "10")
        if rings is not None and int(rings) == self._world.bell.rings:
            await self._world.bell.next_ring(min(float(within), LONGEST_WAIT))
        return web.json_response(self._view(person))

    async def act(self, request: web.Request) -> web.Response:
        """A person does something a phone offers."""
        person, verb = self._person(request), request.match_info["verb"]
        if verb not in VERBS:
            raise web.HTTPNotFound
        given = await _json(request)
        deed: Callable[..., Awaitable[Any]] = getattr(person, verb)
        try:
            await deed(*self._things(verb, given.get("args", [])))
        except (AssertionError, LookupError, TypeError) as error:
            return web.json_response({"error": str(error)}, status=409)
        return web.json_response(self._view(person))

    async def found_group(self, request: web.Request) -> web.Response:
        """A new group with the bot in it."""
        return web.json_response(self._world.group((await _json(request))["title"]).wire())

    async def look_into_group(self, request: web.Request) -> web.Response:
        """The messages of a group."""
        chat = self._world.chats[int(request.match_info["id"])]
        return web.json_response([_told(one) for one in chat.newest_first()[::-1]])

    async def add_fault(self, request: web.Request) -> web.Response:
        """Make the next calls fail."""
        self._world.faults.add(Fault(**await _json(request)))
        return web.json_response({})

    async def clear_faults(self, request: web.Request) -> web.Response:
        """All is well again."""
        self._world.faults.clear()
        return web.json_response({})

    async def inject(self, request: web.Request) -> web.Response:
        """Queue a raw update."""
        return web.json_response(self._world.inject(await _json(request)))

    async def state(self, request: web.Request) -> web.Response:
        """Complaints, and whether anything still waits for the bot."""
        world = self._world
        return web.json_response(
            {
                "complaints": world.complaints(),
                "pending": len(world.updates.unexpired()),
                "quiet": world.is_quiet,
            }
        )

    async def calls(self, request: web.Request) -> web.Response:
        """What the bot called."""
        return web.json_response([call._asdict() for call in self._world.calls])

    def _person(self, request: web.Request) -> Person:
        person = self.people.get(int(request.match_info["id"]))
        if person is None:
            raise web.HTTPNotFound
        return person

    def _things(self, verb: str, given: list[Any]) -> list[Any]:
        if given and verb in ABOUT_GROUPS:
            return [self._world.chats[given[0]], *given[1:]]
        if verb == "sends" and len(given) > 1 and given[1] is not None:
            return [given[0], self._world.chats[given[1]]]
        return given

    def _view(self, person: Person) -> Json:
        shown = screen_of(Phone(person))
        return shown | {
            "rings": self._world.bell.rings,
            "sees": person.sees,
            "buttons": person.buttons if person.sees else [],
            "toast": person.toast,
            "alert": person.alert,
            "opened": person.opened,
            "clipboard": person.clipboard,
            "messages": [_told(message) for message in person.chat],
        }


def _told(message: Message) -> Json:
    return {
        "id": message.id,
        "text": message.text,
        "from_bot": message.from_bot,
        "sender_id": message.sender_id,
        "buttons": message.labels,
        "edited": message.text_edited,
        "wire": message.wire,
    }


async def _json(request: web.Request) -> Json:
    """The body; only as application/json, which no foreign page can post unasked."""
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    body = json.loads(await request.read() or b"{}")
    if not isinstance(body, dict):
        raise web.HTTPBadRequest
    return body
