"""The first day of an office, as the README has it: its own commands, typed one after the other."""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Self

import pytest

from antesala.demo.person_at_screen import TAKEN
from antesala.qt.driving import Driver, DrivingError
from tests.docs.pages import HOUSE, commands

README = commands((HOUSE / "README.md").read_text("utf-8"))
CLERK = "Carolina Rojas"
SERVICE = "Renovar licencia de conducir"
COUNTER = "Módulo 3. A la derecha, junto a la ventana"
PROGRAMS = ("kiosk", "display", "counter")
PATIENCE = 300
"""Seconds for a program to be there, on a machine that does much else."""
LOUDSPEAKER = """#!/bin/sh
echo "$1" >>{heard}
"""


@pytest.fixture
def screen() -> Iterator[Mapping[str, str]]:
    """A screen of its own under X, as an office's PC has one."""
    if shutil.which("Xvfb") is None:
        pytest.skip("there is no Xvfb")
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24"]
    with subprocess.Popen(
        [*command, "-nolisten", "tcp"],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(write)
        try:
            number = os.read(read, 16).decode().strip()
            yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            os.close(read)
            server.terminate()


class Town:
    """A clean folder on a clean machine, and a person who types the README's commands."""

    def __init__(self, folder: Path, around: Mapping[str, str]) -> None:
        self.folder = folder
        self._stack = ExitStack()
        self._running: dict[str, subprocess.Popen[str]] = {}
        self._address = self._code = ""
        (folder / "bin").mkdir()
        (folder / "run").symlink_to(HOUSE / "run")
        player = folder / "bin" / "pw-play"
        player.write_text(LOUDSPEAKER.format(heard=folder / "heard"))
        player.chmod(0o700)
        self._around = {
            **os.environ,
            **around,
            "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "XDG_CONFIG_HOME": str(folder / "config"),
        }

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()
        for process in self._running.values():
            process.terminate()
        for process in self._running.values():
            process.communicate(timeout=PATIENCE)

    def heard(self) -> list[str]:
        """The sounds played so far."""
        file = self.folder / "heard"
        return file.read_text().splitlines() if file.exists() else []

    def type(self, words: list[str]) -> str:
        """Type a command that ends; returns its output."""
        done = subprocess.run(
            words,
            cwd=self.folder,
            env=self._around,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def serve(self, words: list[str]) -> None:
        """Start the server, on any free port; keeps the address that it gives to other machines."""
        server = self._start("server", [*words, "--live-port", "0"])
        assert server.stdout is not None
        for line in server.stdout:
            found = re.fullmatch(r"address (ws://\S+) .*\n", line)
            if found:
                self._address = reachable(found[1])
                return
        pytest.fail("the server says no address for devices")

    def start(self, words: list[str], code: str = "") -> Driver:
        """Start a device's program at the server's address, and type the code that it asks for."""
        filled = {"ws://ADDRESS:7301": self._address}
        program = words[1]
        self._start(program, [filled.get(word, word) for word in words], code)
        path = self.folder / f"{program}.socket"
        return self._stack.enter_context(Driver(path, PATIENCE))

    def stop(self, program: str) -> None:
        """End the program as Ctrl-C does."""
        process = self._running.pop(program)
        process.terminate()
        said, _ = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, said

    def _start(self, program: str, words: list[str], code: str = "") -> subprocess.Popen[str]:
        driver = self.folder / f"{program}.socket"
        driver.unlink(missing_ok=True)
        process = subprocess.Popen(
            words,
            cwd=self.folder,
            env={**self._around, "ANTESALA_DRIVER": str(driver)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert process.stdin is not None
        process.stdin.write(f"{code}\n")
        process.stdin.flush()
        self._running[program] = process
        return process


def reachable(address: str) -> str:
    """The server's address; where this machine's own name leads nowhere, its loopback."""
    host, port = re.split(r"[/:]+", address)[1:3]
    try:
        socket.create_connection((host, int(port)), 2).close()
    except OSError:
        return f"ws://127.0.0.1:{port}"
    return address


def of(*names: str) -> list[list[str]]:
    """The README's commands of these names, in its order."""
    return [words for words in README if words[1] in names]


def first_day(town: Town) -> None:
    init, check = of("init", "check")
    said = town.type(init)
    pins = dict(re.findall(r"^  (\d{6})  (.+) \(\w+\)$", said, re.MULTILINE))
    (pin,) = [pin for pin, clerk in pins.items() if clerk == CLERK]
    assert f"{init[0]} server {init[2]}" in said
    assert "nothing is wrong" in town.type(check)
    (server,) = of("server")
    town.serve(server)
    codes = {words[words.index("--role") + 1]: town.type(words).strip() for words in of("enroll")}
    screens = {words[1]: town.start(words, codes[words[1]]) for words in of(*PROGRAMS)}
    sign_in(screens["counter"], pin)
    take_ticket(screens["kiosk"])
    screens["counter"].wait_for("Llamar siguiente", PATIENCE)
    screens["counter"].wait_for("J001", PATIENCE)
    screens["counter"].key("Space")
    screens["display"].wait_for("Turno J001, módulo 3", PATIENCE)
    assert "Sala 1" in screens["display"].names()


def sign_in(counter: Driver, pin: str) -> None:
    """Choose a name, type the PIN, open a counter."""
    counter.wait_for(CLERK, PATIENCE)
    counter.press(CLERK)
    counter.wait_for("Clave", PATIENCE)
    counter.key("Tab")
    counter.type(pin)
    press(counter, "Entrar", COUNTER)
    counter.press(COUNTER)
    press(counter, "Abrir el módulo 3", "Nadie espera para este módulo")


def press(screen: Driver, name: str, awaited: str) -> None:
    """Press a key, and once more if it came too soon after the one before to count.

    The console takes that for the second click of one hand.
    """
    screen.wait_for(name, PATIENCE)
    screen.press(name)
    try:
        screen.wait_for(awaited, TAKEN)
    except DrivingError:
        if name in screen.names():
            screen.press(name)
        screen.wait_for(awaited, PATIENCE)


def take_ticket(kiosk: Driver) -> None:
    """Choose a service and answer."""
    kiosk.wait_for(SERVICE, PATIENCE)
    kiosk.press(SERVICE)
    kiosk.wait_for("No, turno general", PATIENCE)
    kiosk.press("No, turno general")
    kiosk.wait_for("J001", PATIENCE)


@pytest.mark.timeout(1200)
def test_the_first_day_goes_as_the_readme_says(tmp_path: Path) -> None:
    """Office, server, codes and devices; a ticket is taken, called, shown and rung for, once."""
    around = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    with Town(tmp_path, around) as town:
        first_day(town)
        town.stop("display")
        # Said where this machine has a voice, else rung.
        (heard,) = town.heard()
        assert Path(heard).name in {"call.wav", "chime.wav"}
        again = town.start(["./run", "display"])
        again.wait_for("Turno J001, módulo 3", PATIENCE)
        town.stop("display")
        assert len(town.heard()) == 1


# The same steps as above; only the platform that draws the windows differs.
@pytest.mark.full
@pytest.mark.timeout(1200)
@pytest.mark.skipif(sys.platform != "linux", reason="X is a Linux PC's")
def test_the_first_day_goes_on_a_real_screen(tmp_path: Path, screen: Mapping[str, str]) -> None:
    """The same with windows that fill a screen, drawn as that machine draws."""
    around = {**screen, "QT_QUICK_BACKEND": ""}
    with Town(tmp_path, around) as town:
        first_day(town)
