"""aiogram without a network: a session that asks a World."""

import asyncio
from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Any, cast

from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods.base import TelegramMethod, TelegramType
from aiohttp import ConnectionTimeoutError

from emulator import api
from emulator.faults import Reply
from emulator.files import Upload
from emulator.refusals import Json
from emulator.world import World

if TYPE_CHECKING:
    from aiogram import Bot
    from aiogram.types import InputFile


class InProcess(BaseSession):
    """``Bot(token, session=InProcess(world))``: the same strictness as over HTTP, no sockets."""

    def __init__(self, world: World, **options: Any) -> None:
        super().__init__(**options)
        self.world = world

    async def close(self) -> None:
        """Nothing is open."""

    async def make_request(
        self,
        bot: "Bot",
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's signature
    ) -> TelegramType:
        """Ask the world; fail as a network fails."""
        params, files = await self._written(bot, method)
        within = self.timeout if timeout is None else timeout
        try:
            async with asyncio.timeout(within):
                reply = await self._asked(bot.token, method.__api_method__, params, files)
        except TimeoutError as error:
            raise TelegramNetworkError(method=method, message="Request timeout error") from error
        if not reply.begun:
            slow = ConnectionTimeoutError("Connection timeout")
            raise TelegramNetworkError(method=method, message=str(slow)) from slow
        if reply.lost:
            raise TelegramNetworkError(
                method=method, message="ServerDisconnectedError: Server disconnected"
            )
        response = self.check_response(bot, method, reply.status, reply.body)
        return cast(TelegramType, response.result)

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,  # noqa: ASYNC109 - aiogram's signature
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        """A file the world keeps."""
        upload = self.world.files.by_path(url)
        assert upload is not None, f"no such file: {url}"
        for start in range(0, len(upload.content), chunk_size):
            yield upload.content[start : start + chunk_size]

    async def _asked(self, token: str, name: str, params: Json, files: dict[str, Upload]) -> Reply:
        return await api.call(self.world, token, name, params, files)

    async def _written(
        self, bot: "Bot", method: TelegramMethod[Any]
    ) -> tuple[Json, dict[str, Upload]]:
        attached: dict[str, InputFile] = {}
        values = method.model_dump(warnings=False).items()
        prepared = {
            key: self.prepare_value(value, bot=bot, files=attached, _dumps_json=False)
            for key, value in values
        }
        files = {
            key: Upload(file.filename or key, b"".join([part async for part in file.read(bot)]))
            for key, file in attached.items()
        }
        return {key: value for key, value in prepared.items() if value is not None}, files
