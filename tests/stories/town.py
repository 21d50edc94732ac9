"""A large town's office: 64 counters, 64 clerks, two series, and its server as a process."""

import asyncio
import json
import shutil
import sqlite3
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

from antesala.conversation import Conversation
from antesala.messages.commands import Command, OpenCounter, SignIn
from antesala.messages.frames import Answer
from server.database_place import database_of, keep_database
from server.hub import wall_clock
from server.live.access import Gate
from server.store import Store, Writer
from server.store.engine import DatabasePlace
from server.store.moving import fill_from_file
from tests.live.foyer import CHEAP
from tests.stories.plain_server import PLAIN

CLERKS = 64
START_LIMIT = 120.0
"""Seconds until a server that does not come up is given up."""
SERVICES = {"A": "consult", "B": "payment"}
"""The service of each series."""


OFFICE = """
[office]
id = "town"
name = "Town hall"
country = "CL"
time_zone = "America/Santiago"
discipline = "two-then-oldest"

[[unit]]
id = "hall"
name = "Hall"

[[group]]
id = "all"
name = "All"
"""
SERVICE = """
[[series]]
letter = "{letter}"
name = "{service}"

[[service]]
id = "{service}"
unit = "hall"
series = "{letter}"
group = "all"
name = "{service}"
"""
STAFF = """
[[counter]]
id = "m{number}"
number = "{number}"
place = "Row {number}"

[[clerk]]
id = "clerk-{number}"
name = "Clerk {number}"
unit = "hall"
"""


def office_file() -> str:
    """The office, with every counter for every service."""
    services = [SERVICE.format(letter=letter, service=name) for letter, name in SERVICES.items()]
    staff = [STAFF.format(number=number) for number in range(1, CLERKS + 1)]
    return "".join([OFFICE, *services, *staff])


class Town:
    """An office folder and the process that serves it, on the same port whenever it starts."""

    def __init__(
        self,
        folder: Path,
        port: int = 0,
        *options: str,
        files: int | None = None,
        program: tuple[str, ...] = ("antesala", "server"),
    ) -> None:
        """`program` is the module that serves, with its first arguments."""
        self.folder = folder
        self.database = folder / "office.db"
        self.process: Process | None = None
        self.url = ""
        self.web = ""
        self.staff = ""
        self._options = options
        self._files = files
        self._program = program
        self._port = port
        self._log = folder / "server.log"

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()
        await self.ended()

    async def start(self) -> None:
        """Start the server and wait until all are served."""
        await self.start_for_devices()
        self.web, self.staff = await self._address(), await self._address()

    async def start_for_devices(self) -> None:
        """Start the server and wait until devices are served."""
        with self._log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *self._limited(),
                *(sys.executable, "-m", *self._program, str(self.folder)),
                *(
                    "--live-port",
                    str(self._port),
                    "--web-port",
                    "0",
                    "--staff-port",
                    "0",
                    *self._options,
                ),
                stdout=PIPE,
                stderr=log,
            )
        self.url = await self._address()
        self._port = int(self.url.rpartition(":")[2])

    async def _address(self) -> str:
        """The address of the next line that the server says."""
        assert self.process is not None
        assert self.process.stdout is not None
        line = await asyncio.wait_for(self.process.stdout.readline(), START_LIMIT)
        assert b"://" in line, self.log()
        return line.decode().split()[1]

    def _limited(self) -> tuple[str, ...]:
        """The command that starts the server with a limit of open files."""
        if self._files is None:
            return ()
        return ("sh", "-c", f'ulimit -n {self._files}; exec "$@"', "sh")

    def kill(self) -> None:
        """SIGKILL, at this very moment."""
        if self.process is not None and self.process.returncode is None:
            self.process.kill()

    def terminate(self) -> None:
        """SIGTERM, as a service manager says it."""
        assert self.process is not None
        self.process.terminate()

    async def ended(self) -> int:
        """Wait until the process is gone; its status."""
        assert self.process is not None
        return await self.process.wait()

    def log(self) -> str:
        """The server's standard error."""
        return self._log.read_text("utf-8")

    def tokens(self) -> list[str]:
        """The consoles' tokens, clerk by clerk."""
        tokens: list[str] = json.loads((self.folder / "tokens.json").read_text("utf-8"))
        return tokens

    @property
    def place(self) -> DatabasePlace:
        """Where the office is kept: in a file of the folder, or at a URL."""
        return database_of(self.folder)

    def rows(self, query: str) -> list[Any]:
        """Query the database as it is kept: the server may be dead or alive."""
        if isinstance(self.place, str):
            import psycopg  # noqa: PLC0415 - most stories need no server

            with psycopg.connect(self.place) as connection:
                return connection.execute(query.encode()).fetchall()
        return self._rows_of_file(query)

    def _rows_of_file(self, query: str) -> list[Any]:
        """Query a copy of the file and its log, which is as a power cut would leave it."""
        copy = self.folder / f"copy-{uuid4()}"
        copy.mkdir()
        for file in self.folder.glob("office.db*"):
            if file.suffix != ".lock" and not file.name.endswith("-shm"):
                shutil.copy(file, copy)
        database = sqlite3.connect(copy / "office.db")
        rows = database.execute(query).fetchall()
        database.close()
        shutil.rmtree(copy)
        return rows

    @asynccontextmanager
    async def consoles(self, most: int = CLERKS) -> AsyncIterator[list[Conversation]]:
        """A conversation for each clerk's console, or for some of them."""
        async with AsyncExitStack() as stack:
            talks = [Conversation(self.url, token=token) for token in self.tokens()[:most]]
            yield [await stack.enter_async_context(talk) for talk in talks]


def keep_in(folder: Path, url: str) -> None:
    """Have a town that no server has open kept in an empty PostgreSQL database from now on."""
    fill_from_file(folder / "office.db", url)
    for file in folder.glob("office.db*"):
        file.unlink()
    assert keep_database(folder, url) == ""


async def found(folder: Path) -> None:
    """Make the town: everybody enrolled, signed in and at an open counter."""
    (folder / "office.toml").write_text(office_file(), "utf-8")
    codes = await _let_in(folder / "office.db")
    async with Town(folder, program=PLAIN) as town, asyncio.timeout(300):
        tokens = await asyncio.gather(*[_sit(town, *each) for each in enumerate(codes, 1)])
    (folder / "tokens.json").write_text(json.dumps(tokens), "utf-8")


async def _let_in(place: Path) -> list[str]:
    """A number for each clerk, hashed cheaply, and a one-time code for each console."""
    writer = Writer()
    with Store.open(place) as store:
        gate = Gate(store, writer, wall_clock, CHEAP)
        codes = []
        for number in range(1, CLERKS + 1):
            await gate.pins.set("town", f"clerk-{number}", f"{number:04d}")
            codes.append(await gate.new_code("town", "clerk", f"Console {number}"))
        writer.close()
    return codes


async def _sit(town: Town, number: int, code: str) -> str:
    async with Conversation(town.url, code=code) as console:
        token = (await console.online()).token
        assert token is not None
        clerk, pin = f"clerk-{number}", f"{number:04d}"
        await granted(console, SignIn(id=fresh_id(), clerk=clerk, pin=pin))
        await granted(console, OpenCounter(id=fresh_id(), counter=f"m{number}"))
    return token


async def granted(talk: Conversation, command: Command) -> Answer:
    """The answer to a command that must be granted."""
    answer = await talk.ask(command)
    assert isinstance(answer, Answer), answer
    return answer


def fresh_id() -> str:
    return str(uuid4())
