"""The client's side of the Bot API: JSON over lines that stay open, wherever no file goes.

aiogram's own session sends each call as a form of many parts, over a client that knows all of
HTTP; that costs more than all the rest of a call (docs/decisions/0037, 0040).
"""

from http import HTTPStatus
from typing import TYPE_CHECKING, Any, ClassVar, cast

from aiogram import __version__
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import Response
from aiogram.methods.base import TelegramMethod, TelegramType
from aiogram.types import InputFile
from aiohttp import ClientError, ClientTimeout, FormData
from aiohttp.http import SERVER_SOFTWARE

from bot import jsons
from bot.line import Answer
from bot.lines import Lines

if TYPE_CHECKING:
    from aiogram import Bot

JSON = {"Content-Type": "application/json"}
AGENT = f"{SERVER_SOFTWARE} aiogram/{__version__}"


class Plain(TelegramMethod[TelegramType]):
    """
    A call whose fields are JSON as they are, or a file. Its answer is left as it came, if it is
    a *result*.

    Looking through each for files, dates and defaults of aiogram's, and building models of
    answers, would cost more than saying it.
    """

    result: ClassVar[type] = object

    def body(self) -> bytes | None:
        """``None``: a file goes along."""
        given = {name: value for name, value in vars(self).items() if value is not None}
        if any(isinstance(value, InputFile) for value in given.values()):
            return None
        return jsons.written(given)

    def read(self, status: int, answer: bytes) -> Any:
        """The result; ``None``: it is none of ours, or Telegram refused."""
        if status != HTTPStatus.OK:
            return None
        try:
            told = jsons.read(answer)
        except ValueError:
            return None
        is_done = isinstance(told, dict) and told.get("ok") is True
        return told["result"] if is_done and isinstance(told.get("result"), self.result) else None


class LeanSession(AiohttpSession):
    """Raises what aiogram's session raises; but nothing it raises names the token."""

    def __init__(self, limit: int = 100, **options: Any) -> None:
        super().__init__(limit=limit, **options)
        self._answers: set[type] = set()
        tls = self._connector_init.get("ssl", True)  # as aiogram's, which has none for a proxy
        self._lines = Lines(limit, tls, AGENT)
        # Before its first call aiogram closes what there is; calls over lines would break.
        self._should_reset_connector = False

    async def close(self) -> None:
        await self._lines.close()
        await super().close()

    async def make_request(
        self,
        bot: "Bot",
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's signature
    ) -> TelegramType:
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        body = self._body(bot, method)
        within = self.timeout if timeout is None else timeout
        try:
            status, answer = await self._post(url, body, within)
        except TimeoutError as error:
            raise TelegramNetworkError(method=method, message="Request timeout error") from error
        except ClientError as error:
            told = f"{type(error).__name__}: {error}"
            if bot.token in told:  # an address stands in it, and in each address the token
                raise TelegramNetworkError(method, type(error).__name__) from None
            raise TelegramNetworkError(method=method, message=told) from error
        read = method.read(status, answer) if isinstance(method, Plain) else None
        if read is None:
            told = answer.decode(errors="replace")
            read = self.check_response(bot, method, status, told).result
        return cast(TelegramType, read)

    def check_response(
        self, bot: "Bot", method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        """As aiogram does; pydantic would forget, and build again, a type that nobody holds."""
        self._answers.add(Response[method.__returning__])  # type: ignore[name-defined]
        return super().check_response(bot, method, status_code, content)

    async def _post(self, url: str, body: bytes | FormData, within: float) -> Answer:
        if isinstance(body, bytes) and self.proxy is None and self._lines.lead_to(url):
            return await self._lines.post(url, body, within)
        session = await self.create_session()
        headers = JSON if isinstance(body, bytes) else None
        limit = ClientTimeout(total=within)
        async with session.post(url, data=body, headers=headers, timeout=limit) as response:
            return response.status, await response.read()

    def _body(self, bot: "Bot", method: TelegramMethod[Any]) -> bytes | FormData:
        body = method.body() if isinstance(method, Plain) else self._json(bot, method)
        return body or self.build_form_data(bot, method)

    def _json(self, bot: "Bot", method: TelegramMethod[Any]) -> bytes | None:
        """The call as JSON; ``None``: a file goes along."""
        files: dict[str, Any] = {}
        given = method.model_dump(exclude_none=True, warnings=False)
        values = self.prepare_value(given, bot, files, _dumps_json=False)
        return None if files else self.json_dumps(values).encode()
