"""Tells the system's service manager how the server does, by systemd's datagrams (sd_notify(3)).

A datagram that cannot be sent is dropped: no service waits for its manager.
"""

import asyncio
import contextlib
import socket
import time
from collections.abc import Callable, Mapping
from typing import Self

SHARE = 3
"""Signs of life within the manager's time: one that comes late must not end the server."""


class Notifier:
    """The way to the service manager; without one, whatever is said is heard by none."""

    def __init__(self, address: str = "", watchdog: float | None = None) -> None:
        """`watchdog` is after how many seconds without a sign the manager ends the server."""
        # A leading @ stands for the zero byte of Linux's abstract addresses.
        self._address = f"\0{address[1:]}" if address.startswith("@") else address
        self.watchdog = watchdog

    @classmethod
    def of(cls, environment: Mapping[str, str], process: int) -> Self:
        """The manager that started this process, as its environment tells."""
        address = environment.get("NOTIFY_SOCKET", "")
        if not address.startswith(("/", "@")):
            return cls()
        return cls(address, _watchdog(environment, process))

    def ready(self, status: str) -> None:
        """The server serves; `status` is a line for people."""
        self.say("READY=1", f"STATUS={status}")

    def reloading(self) -> None:
        """What lies in files is read anew; `ready` says that it is done."""
        self.say("RELOADING=1", f"MONOTONIC_USEC={time.monotonic_ns() // 1000}")

    def stopping(self) -> None:
        """The server ends."""
        self.say("STOPPING=1")

    def status(self, status: str) -> None:
        """A line for people, as `systemctl status` shows it."""
        self.say(f"STATUS={status}")

    def say(self, *lines: str) -> None:
        """Send these lines in one datagram."""
        if not self._address:
            return
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as way:
            way.settimeout(0)
            way.sendto("\n".join(lines).encode(), self._address)

    async def show_life(self, is_well: Callable[[], bool]) -> None:
        """Send signs of life from the event loop for ever, while all is well."""
        if self.watchdog is None:
            return
        while True:
            if is_well():
                self.say("WATCHDOG=1")
            await asyncio.sleep(self.watchdog / SHARE)


def _watchdog(environment: Mapping[str, str], process: int) -> float | None:
    """Seconds of the watchdog, where there is one and it is this process's."""
    microseconds = environment.get("WATCHDOG_USEC", "")
    if environment.get("WATCHDOG_PID", str(process)) != str(process):
        return None
    if not (microseconds.isascii() and microseconds.isdecimal() and int(microseconds)):
        return None
    return int(microseconds) / 1_000_000
