"""Where a web listener is found, and its socket: open before the pages behind it are loaded."""

import contextlib
import socket
from dataclasses import dataclass

from server.newcomers import BACKLOG
from server.tls import Tls

DEAD_MILLISECONDS = 30_000
"""Milliseconds without an acknowledgement until a peer is gone; only the kernel can tell."""
SEND_BUFFER = 64 * 1024
"""Bytes that the kernel buffers for one reader; its default is megabytes."""


@dataclass(frozen=True, slots=True)
class WebListening:
    """Where a web listener is found: `host` and `port`, and its TLS if it has any."""

    host: str = "127.0.0.1"
    port: int = 7300
    tls: Tls | None = None
    known_as: str = ""
    """This machine's name for telephones of the local network; empty where they cannot come in."""
    opened: socket.socket | None = None
    """Its socket, where that is open already."""

    def url_of(self, host: str, port: int) -> str:
        """An address of the listener."""
        name = f"[{host}]" if ":" in host else host
        return f"{'https' if self.tls else 'http'}://{name}:{port}"

    @property
    def url(self) -> str:
        """Its own address, with the port of its socket if that is open."""
        port = self.port if self.opened is None else self.opened.getsockname()[1]
        return self.url_of(self.host, port)

    def open(self) -> socket.socket:
        """Open its socket, on which connections wait until they are served. Raises `OSError`."""
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        opened = socket.create_server((self.host, self.port), family=family, backlog=BACKLOG)
        with contextlib.suppress(AttributeError, OSError):
            # Linux only; accepted connections inherit it from the listening socket.
            opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, DEAD_MILLISECONDS)
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
        return opened
