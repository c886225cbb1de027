"""A world at noon, a bot without a network, and a person."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties

from emulator.person import Person
from emulator.session import InProcess
from emulator.world import World
from tests.emulator.stage import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def world(clock: Clock) -> World:
    return World(clock)


@pytest.fixture
async def bot(world: World) -> AsyncIterator[Bot]:
    properties = DefaultBotProperties(parse_mode="HTML")
    async with Bot(world.token, session=InProcess(world), default=properties) as bot:
        yield bot


@pytest.fixture
async def aigul(world: World) -> Person:
    """Someone who has started the bot."""
    person = Person(world, 7, "Айгүл")
    await person.opens()
    world.updates.pending.clear()
    return person
