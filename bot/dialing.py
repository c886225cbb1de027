"""How a line to a server comes about."""

import asyncio
import socket
import ssl
from collections.abc import Sequence
from typing import NamedTuple

from aiohappyeyeballs import AddrInfoType, start_connection
from aiohttp import (
    ClientConnectorCertificateError,
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientConnectorSSLError,
)
from aiohttp.client_reqrep import ConnectionKey

from bot.line import Line

KNOWN = 3600.0
"""Seconds that the addresses of a server are remembered, for a name cannot always be looked up."""
NEXT = 0.25
"""Seconds until the next address is tried beside one that does not answer."""

Addresses = Sequence[AddrInfoType]


class Server(NamedTuple):
    host: str
    port: int
    is_tls: bool


class Dialing:
    def __init__(self, tls: ssl.SSLContext | bool) -> None:
        self._tls = tls
        self._known: dict[Server, tuple[float, Addresses]] = {}

    async def line(self, server: Server) -> Line:
        """
        A new one.

        Raises:
            ClientConnectorError: none comes about; each kind of it that aiohttp has.
        """
        key = ConnectionKey(
            *server, ssl=True, proxy=None, proxy_auth=None, proxy_headers_hash=None
        )
        try:
            return await self._opened(server)
        except socket.gaierror as error:
            raise ClientConnectorDNSError(key, error) from error
        except ssl.CertificateError as error:
            raise ClientConnectorCertificateError(key, error) from error
        except ssl.SSLError as error:
            raise ClientConnectorSSLError(key, error) from error
        except OSError as error:
            self._known.pop(server, None)
            raise ClientConnectorError(key, error) from error

    async def _opened(self, server: Server) -> Line:
        loop = asyncio.get_running_loop()
        addresses = await self._addresses(server)
        reached = await start_connection(addresses, happy_eyeballs_delay=NEXT)
        tls, name = (self._tls, server.host) if server.is_tls else (None, None)
        _, line = await loop.create_connection(Line, sock=reached, ssl=tls, server_hostname=name)
        return line

    async def _addresses(self, server: Server) -> Addresses:
        loop = asyncio.get_running_loop()
        until, addresses = self._known.get(server, (0.0, []))
        if loop.time() >= until:
            addresses = await loop.getaddrinfo(
                server.host, server.port, type=socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG
            )
            self._known[server] = loop.time() + KNOWN, addresses
        return addresses
