"""A device's start: its flags, its settings, and the token it keeps."""

import re
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from antesala.qt.device import Device, device_of
from antesala.settings import Settings, SettingsError, read_settings
from kiosk.app import main


def test_flags_go_before_the_settings(tmp_path: Path) -> None:
    """Flags replace the file's values; the rest is as in the file."""
    file = tmp_path / "display.toml"
    file.write_text('server = "ws://office:7301"\nname = "Sala 1"\n')
    device = device_of("display", ["--settings", str(file), "--window", "1280x720"])
    assert (device.settings.server, device.window) == ("ws://office:7301", (1280, 720))
    other = device_of("display", ["--settings", str(file), "--server", "ws://other:1"])
    assert (other.settings.server, other.settings.name) == ("ws://other:1", "Sala 1")


def test_a_new_device_has_no_link(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Without a token or a code it cannot start, and says what to do."""
    assert device_of("display", ["--settings", str(tmp_path / "none.toml")]).link() is None
    assert "this display has not enrolled yet" in caplog.text
    assert "antesala enroll FOLDER --role display --name NAME" in caplog.text


def test_the_token_is_kept_for_the_next_start(tmp_path: Path) -> None:
    """A device enrols once; its token is for its owner's eyes only."""
    file = tmp_path / "kiosk.toml"
    arguments = ["--settings", str(file), "--server", "ws://office:7301"]
    device = device_of("kiosk", [*arguments, "--enroll", "ABCDEFGHJKMN"])
    assert device.link() is not None
    device.keep("token-of-the-device")
    kept = read_settings(file)
    assert (kept.token, kept.server) == ("token-of-the-device", "ws://office:7301")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("arguments", [["--window", "wide"], ["--enrol"], ["--server"]])
def test_a_wrong_flag_says_what_is_allowed(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """The program ends with 2, and its line helps."""
    with pytest.raises(SystemExit, match="2"):
        device_of("kiosk", arguments)
    assert "usage: antesala kiosk" in capsys.readouterr().err


def test_broken_settings_end_the_program(tmp_path: Path) -> None:
    """A file that cannot be used is named, with what is wrong in it."""
    file = tmp_path / "counter.toml"
    file.write_text("servr = 1\n")
    with pytest.raises(SystemExit, match=r"counter\.toml.*did you mean server"):
        device_of("counter", ["--settings", str(file)])


def _a_page(file: Path) -> None:
    file.write_text("The minutes of the last meeting.\n")


def _nothing_in_it(file: Path) -> None:
    file.write_bytes(b"")


def _half_a_certificate(file: Path) -> None:
    file.write_text("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n")


def _a_folder(file: Path) -> None:
    file.mkdir()


@pytest.mark.parametrize("put", [_a_page, _nothing_in_it, _half_a_certificate, _a_folder, None])
def test_a_ca_file_that_is_no_certificate_is_named(
    tmp_path: Path, put: Callable[[Path], None] | None
) -> None:
    """With the settings file that names it, and what belongs there."""
    file, named = tmp_path / "counter.toml", tmp_path / "ca.pem"
    file.write_text(f"ca_file = {str(named)!r}\n")
    if put is not None:
        put(named)
    with pytest.raises(SystemExit) as ended:
        device_of("counter", ["--settings", str(file)])
    said = str(ended.value)
    assert said.startswith(f"antesala counter: {file}: ca_file is {str(named)!r}, which")
    assert said.endswith("name the PEM file of the authority that signed the server's certificate")


def test_a_token_that_is_not_kept_is_said(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The settings' folder went after the start: the device works on, and one line says it."""
    file = tmp_path / "folder" / "kiosk.toml"
    device = device_of("kiosk", ["--settings", str(file), "--enroll", "ABCDEFGHJKMN"])
    file.parent.rmdir()
    file.parent.write_text("in the way")
    device.keep("token-of-the-device")
    (line,) = [each for each in caplog.records if "could not be kept" in each.message]
    assert str(file) in line.message
    assert "needs a new code" in line.message
    assert line.exc_info is None


@pytest.mark.parametrize("table", ["printer", "voice", "staff"])
def test_a_fault_in_a_table_names_the_file(tmp_path: Path, table: str) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(f"[{table}]\nnonsense = 1\n")
    with pytest.raises(SystemExit, match=re.escape(f"antesala kiosk: {file}: [{table}]: nonsense")):
        main(["--settings", str(file)])


def claimed(program: str, file: Path, *flags: str) -> Device:
    device = device_of(program, ["--settings", str(file), *flags])
    device.claim()
    return device


@pytest.mark.parametrize(
    ("program", "another"), [("counter", "console"), ("kiosk", "kiosk"), ("display", "display")]
)
def test_a_second_program_with_the_same_settings_stops(
    tmp_path: Path, program: str, another: str
) -> None:
    """It says so, and what to do; also where the file has a second name."""
    file, second = tmp_path / "device.toml", tmp_path / "second.toml"
    file.write_text('name = "Sala 1"\n')
    second.symlink_to(file)
    first = claimed(program, file)
    for name in (file, second):
        with pytest.raises(SystemExit) as ended:
            claimed(program, name)
        said = f"antesala {program}: another {another} runs on this machine with {name} already"
        assert str(ended.value).startswith(said)
        assert "--settings FILE" in str(ended.value)
    assert first.lock is not None
    first.lock.release()
    claimed(program, second)


def test_other_settings_and_a_trial_start_are_free(tmp_path: Path) -> None:
    first = claimed("counter", tmp_path / "counter.toml")
    other = claimed("counter", tmp_path / "counter-2.toml")
    trial = claimed("counter", tmp_path / "counter.toml", "--check-start")
    assert (first.lock, other.lock) != (None, None)
    assert trial.lock is None


HOLDING = """
import sys
from antesala.qt.device import device_of
device = device_of("counter", ["--settings", sys.argv[1]])
device.claim()
print("held", flush=True)
sys.stdin.read()
"""


def test_a_crash_leaves_no_program_locked_out(tmp_path: Path) -> None:
    """The system lets the lock go with the process, however it ends."""
    file = tmp_path / "counter.toml"
    held = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with held:
        assert held.stdout is not None
        assert held.stdout.readline() == b"held\n"
        with pytest.raises(SystemExit, match="another console runs"):
            claimed("counter", file)
        held.kill()
    claimed("counter", file)


def test_where_no_lock_can_be_made_the_device_works(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It says that a second one would not be noticed, and what to do."""
    (tmp_path / "folder").write_text("in the way")
    device = Device("kiosk", Settings(), tmp_path / "folder" / "kiosk.toml")
    device.claim()
    (line,) = caplog.messages
    assert line.startswith(f"{tmp_path / 'folder' / 'kiosk.toml.lock'} cannot be written: ")
    assert "let this user write there" in line


def test_another_token_is_used_once_it_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The server is told after the disk has it: a start would not know it otherwise."""
    file = tmp_path / "kiosk.toml"
    device = device_of("kiosk", ["--settings", str(file), "--enroll", "ABCDEFGHJKMN"])
    link = device.link()
    assert link is not None
    used: list[tuple[str, str | None]] = []
    monkeypatch.setattr(
        link, "keep_token", lambda token: used.append((token, read_settings(file).token))
    )
    link.token_sent.emit("another-token-of-it")
    assert used == [("another-token-of-it", "another-token-of-it")]

    def fail(*_: object) -> None:
        raise SettingsError("the disk is full")

    monkeypatch.setattr("antesala.qt.device.write_settings", fail)
    link.token_sent.emit("a-third-token-of-it")
    assert len(used) == 1
    assert "the disk is full" in caplog.text
