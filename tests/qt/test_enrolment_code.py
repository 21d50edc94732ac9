"""A device's one-time code, and what other users of the machine see of it."""

import asyncio
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from websockets.asyncio.server import ServerConnection, serve

from antesala.enrolment_code import without_code
from antesala.qt.device import device_of, read_code

SECRET = "QWERTZUPASDF"  # noqa: S105 - no device's
PATIENCE = 60


@pytest.mark.parametrize(
    ("given", "rest"),
    [
        (["kiosk", "--enroll", SECRET, "--window", "1x1"], ["kiosk", "--window", "1x1"]),
        (["kiosk", f"--enroll={SECRET}"], ["kiosk"]),
        (["kiosk", "--enrol", SECRET], ["kiosk"]),
        (
            ["kiosk", "--enroll", "OTHER", f"--en={SECRET}", "--check-start"],
            ["kiosk", "--check-start"],
        ),
    ],
)
def test_a_code_is_taken_out_of_a_line(given: list[str], rest: list[str]) -> None:
    assert without_code(given) == (rest, SECRET)


@pytest.mark.parametrize(
    "given",
    [["kiosk"], ["kiosk", "--enroll", "-"], ["kiosk", "--enroll=-"], ["kiosk", "--enroll"]],
)
def test_a_line_without_a_code_stays_as_it_is(given: list[str]) -> None:
    assert without_code(given) == (given, "")


@pytest.mark.parametrize("typed", ["qwertzupasdf", "QWER TZUP ASDF", " qwer-tzup-asdf\n"])
def test_a_code_may_be_typed_in_groups_and_small_letters(typed: str) -> None:
    assert read_code(typed) == SECRET


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("NAME", "has 4 letters and digits instead of 12"),
        (f"{SECRET}X", "has 13 letters and digits instead of 12"),
        ("QWERTZUPASD0", "no one-time code has 0: it never has I, L, O, 0 or 1"),
        ("QWERTZUÑASDF", "no one-time code has Ñ"),
    ],
)
def test_what_no_server_makes_ends_the_start_with_a_sentence(
    tmp_path: Path, typed: str, said: str
) -> None:
    """The device would say for ever that it is connecting."""
    with pytest.raises(SystemExit, match=said):
        device_of("kiosk", ["--settings", str(tmp_path / "own.toml"), "--enroll", typed])


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="Linux tells of processes so")
@pytest.mark.parametrize(
    ("words", "around", "typed"),
    [
        pytest.param(["display", "--enroll", SECRET], {}, "", id="typed"),
        pytest.param(["counter"], {"ANTESALA_ENROLL": SECRET}, "", id="environment"),
        pytest.param(["kiosk", "--enroll", "-"], {}, SECRET, id="asked"),
    ],
)
def test_no_list_of_processes_shows_the_code(
    tmp_path: Path, words: list[str], around: Mapping[str, str], typed: str
) -> None:
    """The program says it to its server; neither its line nor its environment has it."""
    said: asyncio.Queue[str] = asyncio.Queue()

    async def hear(socket: ServerConnection) -> None:
        said.put_nowait(str(json.loads(await socket.recv())["code"]))
        await socket.wait_closed()

    async def story() -> tuple[str, bytes]:
        async with asyncio.timeout(PATIENCE), serve(hear, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            process = await asyncio.create_subprocess_exec(
                *[sys.executable, "-m", "antesala", *words],
                *["--server", f"ws://127.0.0.1:{port}", "--settings", str(tmp_path / "own.toml")],
                env={**os.environ, **around, "QT_QPA_PLATFORM": "offscreen"},
                stdin=asyncio.subprocess.PIPE,
            )
            assert process.stdin is not None
            process.stdin.write(f"{typed}\n".encode())
            try:
                code = await said.get()
                about = Path(f"/proc/{process.pid}")
                shown = (about / "cmdline").read_bytes() + (about / "environ").read_bytes()
            finally:
                process.terminate()
            assert await process.wait() == 0
            return code, shown

    code, shown = asyncio.run(story())
    assert code == SECRET
    assert SECRET.encode() not in shown
    assert words[0].encode() in shown


def test_a_question_that_is_not_answered_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl D at the question for the code: as if none had been given."""

    def ended(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("antesala.qt.device.getpass", ended)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    device = device_of("kiosk", ["--settings", str(tmp_path / "own.toml"), "--enroll", "-"])
    assert device.code is None
