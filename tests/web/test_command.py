"""`antesala server`: where it says that people find it, and when they cannot."""

import asyncio
import os
import re
import subprocess
import sys
from importlib import resources
from pathlib import Path

import httpx
import pytest

from server import service
from server.command import known_as, main
from server.service import ServiceError, lobby_of, until_told

SAMPLE = resources.files("antesala.samples").joinpath("minima.toml").read_text("utf-8")
OFFICE = 'id = "oficina"'


def told(folder: Path, *flags: str, lines: int = 3, **around: str) -> tuple[list[str], int, str]:
    """The server's first lines, its health, and what it said on standard error."""
    command = [sys.executable, "-m", "antesala", "server", str(folder), "--live-port", "0", *flags]
    pipe, environment = subprocess.PIPE, {**os.environ, **around}
    with subprocess.Popen(
        command, stdout=pipe, stderr=pipe, env=environment, encoding="utf-8"
    ) as server:
        assert server.stdout is not None
        said = [server.stdout.readline().strip() for _ in range(lines)]
        port = said[1].rpartition(":")[2]
        health = httpx.get(f"http://127.0.0.1:{port}/health").status_code
        server.terminate()
        return said, health, server.communicate(timeout=300)[1]


def test_the_server_says_its_addresses(tmp_path: Path) -> None:
    """First the line that programs wait for, by its address, then those of people and of staff.

    The words are of the office's language where the terminal is set to none.
    """
    (tmp_path / "office.toml").write_text(SAMPLE, "utf-8")
    said, health, _ = told(tmp_path, LC_ALL="C")
    assert re.fullmatch(r"listo ws://127\.0\.0\.1:\d+", said[0])
    assert re.fullmatch(r"teléfonos http://127\.0\.0\.1:\d+", said[1])
    assert re.fullmatch(r"personal http://127\.0\.0\.1:\d+", said[2])
    assert health == 200


@pytest.mark.parametrize(
    ("line", "flags", "is_said"),
    [
        ("", [], True),
        ("", ["--lan"], False),
        ('public_url = "http://localhost:7300"', ["--lan"], True),
        ('public_url = "https://turnos.example.org"', [], False),
    ],
)
def test_an_address_for_nobody_is_said(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    line: str,
    flags: list[str],
    *,
    is_said: bool,
) -> None:
    """No telephone can open this machine's own address; the server names both ways out."""
    (tmp_path / "office.toml").write_text(SAMPLE.replace(OFFICE, f"{OFFICE}\n{line}"), "utf-8")
    # The server itself, in this process: it is told to end as soon as it listens.
    monkeypatch.setattr(service, "until_told", _end_at_once)
    monkeypatch.setattr(service, "_estimate", lambda *_: None)
    assert main([str(tmp_path), "--live-port", "0", *flags]) == 0
    complaint = capsys.readouterr().err
    assert ("no telephone can open" in complaint) is is_said
    if is_said:
        assert "--lan" in complaint
        assert "public_url" in complaint


async def _end_at_once(*_: object) -> None:
    """What a signal brings about."""


def test_a_failed_listener_stops_the_server(tmp_path: Path) -> None:
    """No server stays up that answers devices and leaves people waiting."""
    (tmp_path / "office.toml").write_text(SAMPLE, "utf-8")

    async def fail() -> None:
        raise OSError("no more sockets")

    async def serve() -> None:
        async with lobby_of(tmp_path) as lobby:
            await until_told(asyncio.Event(), lobby, asyncio.create_task(fail()))

    with pytest.raises(ServiceError, match="no more sockets"):
        asyncio.run(serve())


def test_the_local_network_gets_addresses(tmp_path: Path) -> None:
    """With --lan all listeners are named by the machine's own addresses, after the first lines."""
    (tmp_path / "office.toml").write_text(SAMPLE, "utf-8")
    said, _, _ = told(tmp_path, "--lan", lines=7)
    assert said[0].startswith("ready ws://0.0.0.0:")
    assert said[1].startswith("web http://0.0.0.0:")
    assert said[2].startswith("staff http://0.0.0.0:")
    assert re.fullmatch(r"displays in a browser http://[^:]+:\d+/display/NAME", said[6])
    assert "//0." not in said[6]
    for line, scheme, whose in zip(
        said[3:6],
        ("ws", "http", "http"),
        ("kiosks, displays and consoles", "telephones", "staff"),
        strict=True,
    ):
        assert re.fullmatch(rf"address {scheme}://[^:]+:\d+ +for {whose}", line)


@pytest.mark.parametrize(
    ("host", "name"),
    [("127.0.0.1", ""), ("localhost", ""), ("::1", ""), ("10.0.0.5", "10.0.0.5"), ("hall", "hall")],
)
def test_a_listener_is_known_by_its_host(host: str, name: str) -> None:
    """A telephone would look for loopback in itself."""
    assert known_as(host) == name


def test_a_listener_for_all_is_known_by_the_machine() -> None:
    """Every address fails, then one of the machine's own works."""
    everywhere = "0.0.0.0"  # noqa: S104 - nothing is bound
    assert known_as(everywhere) not in ("", everywhere)


def test_staff_and_people_never_share_a_port(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not even on different addresses: one rule of a firewall would open both."""
    (tmp_path / "office.toml").write_text(SAMPLE, "utf-8")
    flags = ["--web-port", "7399", "--staff-port", "7399", "--staff-host", "::1"]
    assert main([str(tmp_path), "--live-port", "0", *flags]) == 1
    assert "--staff-port" in capsys.readouterr().err
