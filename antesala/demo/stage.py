"""The four programs as processes of their own, around an office made for the purpose."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from importlib import resources
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4

from antesala.conversation import Conversation
from antesala.messages.commands import AccessCommand, EnrollDevice, SetPin
from antesala.messages.frames import Answer
from antesala.messages.kinds import DeviceRole
from antesala.qt.driving import Driver
from server.office_file import read_office

PIN = "2468"
"""Every clerk's PIN in the demo: it is no secret, and it is typed by everybody who tries it."""
PATIENCE = 30
"""Seconds for a program to start; the slowest machine of ours needs a tenth of them."""

ROLES: Mapping[str, DeviceRole] = {"kiosk": "kiosk", "display": "display", "counter": "clerk"}


class StageError(Exception):
    """A program did not start, or stopped; the message says which and what it printed."""


class Stage:
    """A server and its screens. A context manager: at its end every process has ended."""

    def __init__(self, folder: Path, *, is_headless: bool) -> None:
        self.folder = folder
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
        for process in reversed(self._processes.values()):
            process.terminate()
        for process in self._processes.values():
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if process.stdout is not None:
                process.stdout.close()
        self._stack.close()

    def start_server(self, template: str = "la-serena") -> str:
        """Make the office, start its server, give every clerk the same PIN; returns the address."""
        sample = resources.files("antesala.samples").joinpath(f"{template}.toml").read_text("utf-8")
        (self.folder / "office.toml").write_text(sample, "utf-8")
        server = self._start("server", [str(self.folder), "--live-port", "0"], {})
        line = server.stdout.readline() if server.stdout else ""
        if not line.startswith("ready "):
            raise StageError(f"the server did not start:\n{self._log('server')}")
        pins = [
            SetPin(id=str(uuid4()), clerk=clerk.id, pin=PIN) for clerk in read_office(sample).clerks
        ]
        asyncio.run(self._administer(pins))
        return line.split()[1]

    def start_screen(self, name: str, url: str, window: str) -> None:
        """Enrol and start a kiosk, a display or a console, with a window of WIDTHxHEIGHT."""
        program = name.split("-", maxsplit=1)[0]
        enrolling = EnrollDevice(id=str(uuid4()), role=ROLES[program], name=name)
        (answer,) = asyncio.run(self._administer([enrolling]))
        arguments = ["--server", url, "--enroll", str(answer.enrolment_code)]
        arguments += ["--settings", str(self.folder / f"{name}.toml"), "--window", window]
        environment = {"ANTESALA_DRIVER": str(self.folder / f"{name}.socket")}
        if self._is_headless:
            environment |= {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        self._start(name, arguments, environment)

    def driver(self, name: str) -> Driver:
        """Drives a screen by the names that a blind visitor would hear."""
        return self._stack.enter_context(Driver(self.folder / f"{name}.socket", PATIENCE))

    def ended(self) -> str | None:
        """The first program that has ended, if any."""
        running = self._processes.items()
        return next((name for name, process in running if process.poll() is not None), None)

    def _start(
        self, name: str, arguments: Sequence[str], environment: Mapping[str, str]
    ) -> subprocess.Popen[str]:
        program = name.split("-", maxsplit=1)[0]
        log = self._stack.enter_context((self.folder / f"{name}.log").open("w", encoding="utf-8"))
        process = subprocess.Popen(  # noqa: S603 - our own programs
            [sys.executable, "-m", "antesala", program, *arguments],
            env={**os.environ, **environment},
            stdout=subprocess.PIPE if program == "server" else log,
            stderr=log,
            text=True,
        )
        self._processes[name] = process
        return process

    def _log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text("utf-8")

    async def _administer(self, commands: Sequence[AccessCommand]) -> list[Answer]:
        entry = json.loads((self.folder / "control.json").read_text("utf-8"))
        answers: list[Answer] = []
        async with (
            asyncio.timeout(PATIENCE),
            Conversation(entry["url"], token=entry["token"]) as talk,
        ):
            for command in commands:
                answer = await talk.ask(command)
                if not isinstance(answer, Answer):
                    raise StageError(f"{answer.asked} was refused: {answer.code}")
                answers.append(answer)
        return answers
