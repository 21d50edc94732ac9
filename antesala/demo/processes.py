"""The four programs as processes of their own, around an office made for the purpose.

For the demo, and for the stories that tests tell over real processes.
"""

import asyncio
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit
from uuid import uuid4

from antesala.conversation import Conversation
from antesala.messages import commands as c, frames as f, kinds as k
from antesala.qt.driving import Driver, DrivingError
from antesala.settings import Settings, write_settings
from antesala.words.terminal import sentence

PIN = "2468"
"""Every clerk's PIN in the demo: it is no secret, and everybody who tries it types it."""
PATIENCE = 300
"""Seconds for a program to start beside much else; one that has ended is known at once."""
FAREWELL = 120
"""Seconds for a program to end by itself once told to; on a busy machine some need ten."""

ADDRESS = re.compile(r"(?:ws|http)s?://\S+")
"""The address in each of the server's first lines, whose words are of the office's language."""

ROLES: Mapping[str, k.DeviceRole] = {"kiosk": "kiosk", "display": "display", "counter": "clerk"}


class StageError(Exception):
    """A program did not start, or stopped; the message says which and what it printed."""


class Stage:
    """A server and its screens. A context manager: at its end every process has ended."""

    def __init__(self, folder: Path, *, is_headless: bool) -> None:
        self.folder = folder
        self.live_url = ""
        """Where devices connect, once the server runs."""
        self.web_url = ""
        self.staff_url = ""
        """Where telephones connect."""
        self._is_headless = is_headless
        self._stack = ExitStack()
        self._processes: dict[str, subprocess.Popen[str]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()
        self._stack.close()

    def open_office(self, text: str) -> None:
        """Put an office file where the server looks for it on its first day."""
        (self.folder / "office.toml").write_text(text, "utf-8")

    def start_server(self) -> None:
        """Start the server; on the same port again where it ran before."""
        urls = {"live": self.live_url, "web": self.web_url, "staff": self.staff_url}
        ports = [
            word
            for name, url in urls.items()
            for word in (f"--{name}-port", str(urlsplit(url).port or 0))
        ]
        server = self._start("server", [str(self.folder), *ports], {})
        said = [server.stdout.readline() if server.stdout else "" for _ in range(3)]
        told = [ADDRESS.search(line) for line in said]
        match told:
            case [re.Match() as live, re.Match() as web, re.Match() as staff]:
                self.live_url, self.web_url, self.staff_url = live[0], web[0], staff[0]
            case _:
                raise StageError(f"{sentence('demo-no-server')}\n{self.log('server')}")

    def give_pins(self, clerks: Iterable[str]) -> None:
        """Give every clerk, named by id, the same PIN."""
        self._administer([c.SetPin(id=fresh_id(), clerk=clerk, pin=PIN) for clerk in clerks])

    def password_code(self, clerk: str) -> str:
        """A one-time code with which a member of staff sets a password for the staff pages."""
        (answer,) = self._administer([c.NewPasswordCode(id=fresh_id(), clerk=clerk)])
        return str(answer.password_code)

    def start_screen(
        self,
        name: str,
        window: str,
        settings: Settings | None = None,
        known_as: str = "",
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Enrol and start a kiosk, a display or a console, with a window of WIDTHxHEIGHT+X+Y.

        `name` begins with the program's: `counter`, `counter-2`. The office knows it under another
        name where one is given.
        """
        role = ROLES[_program(name)]
        enrolling = c.EnrollDevice(id=fresh_id(), role=role, name=known_as or name)
        (answer,) = self._administer([enrolling])
        path = self.folder / f"{name}.toml"
        write_settings(settings or Settings(), path)
        arguments = ["--server", self.live_url, "--enroll", str(answer.enrolment_code)]
        self._start_screen(name, window, arguments, environment or {})

    def start_again(self, name: str, window: str) -> None:
        """Start a screen that was killed with the settings and the token that it has."""
        self._socket(name).unlink(missing_ok=True)
        self._start_screen(name, window, [], {})

    def _start_screen(
        self, name: str, window: str, arguments: Sequence[str], environment: Mapping[str, str]
    ) -> None:
        path = self.folder / f"{name}.toml"
        arguments = [*arguments, "--settings", str(path), "--window", window]
        environment = {"ANTESALA_DRIVER": str(self._socket(name)), **environment}
        if self._is_headless:
            environment |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        self._start(name, arguments, environment)

    def driver(self, name: str) -> Driver:
        """Drives a screen by the names that a blind visitor would hear.

        Raises `StageError` at once where the program has ended instead of starting.
        """
        process = self._processes[name]
        try:
            driver = Driver(self._socket(name), PATIENCE, lambda: process.poll() is None)
        except DrivingError as fault:
            if (status := process.poll()) is None:
                raise
            said = sentence("demo-ended-with", program=name, status=status)
            raise StageError(f"{said}\n{self.log(name)}") from fault
        return self._stack.enter_context(driver)

    def ended(self) -> str | None:
        """The first program that has ended, if any."""
        running = self._processes.items()
        return next((name for name, process in running if process.poll() is not None), None)

    def kill(self, name: str) -> None:
        """SIGKILL, as a power cut ends a program."""
        process = self._processes.pop(name)
        process.kill()
        process.wait()

    def end(self) -> dict[str, int]:
        """End every program, the server last; returns how each ended, 0 for well."""
        screens = [each for each in self._processes.items() if each[0] != "server"]
        server = [each for each in self._processes.items() if each[0] == "server"]
        statuses = _ended(screens) | _ended(server)
        self._processes.clear()
        return statuses

    def log(self, name: str) -> str:
        """A program's output so far."""
        return (self.folder / f"{name}.log").read_text("utf-8", "replace")

    def _socket(self, name: str) -> Path:
        return self.folder / f"{name}.socket"

    def _start(
        self, name: str, arguments: Sequence[str], environment: Mapping[str, str]
    ) -> subprocess.Popen[str]:
        program = _program(name)
        log = self._stack.enter_context((self.folder / f"{name}.log").open("a", encoding="utf-8"))
        process = subprocess.Popen(  # noqa: S603 - our own programs
            [sys.executable, "-m", "antesala", program, *arguments],
            env={**os.environ, **environment},
            stdout=subprocess.PIPE if program == "server" else log,
            stderr=log,
            text=True,
        )
        if process.stdout is not None:
            self._stack.callback(process.stdout.close)
        self._processes[name] = process
        return process

    def _administer(self, commands: Sequence[c.AccessCommand]) -> list[f.Answer]:
        return asyncio.run(_administered(self.folder, commands))


def _program(name: str) -> str:
    return name.split("-", maxsplit=1)[0]


def _ended(processes: Sequence[tuple[str, subprocess.Popen[str]]]) -> dict[str, int]:
    statuses = {}
    for name, process in processes:
        # A program that has ended by now did so by itself.
        statuses[name] = process.poll() or 0
        process.terminate()
    for name, process in processes:
        try:
            statuses[name] = process.wait(FAREWELL) or statuses[name]
        except subprocess.TimeoutExpired:
            process.kill()
            statuses[name] = process.wait()
    return statuses


async def _administered(folder: Path, commands: Sequence[c.AccessCommand]) -> list[f.Answer]:
    entry = json.loads((folder / "control.json").read_text("utf-8"))
    [token] = entry["tokens"].values()
    answers: list[f.Answer] = []
    async with (
        asyncio.timeout(PATIENCE),
        Conversation(entry["url"], token=token) as talk,
    ):
        for command in commands:
            answer = await talk.ask(command)
            if not isinstance(answer, f.Answer):
                why = sentence(f"refusal-{answer.code}")
                raise StageError(sentence("demo-refused", asked=answer.asked, why=why))
            answers.append(answer)
    return answers


def fresh_id() -> str:
    """A command's id."""
    return str(uuid4())
