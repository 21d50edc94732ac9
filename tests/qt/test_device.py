"""A device's start: its flags, its settings, and the token it keeps."""

import stat
from pathlib import Path

import pytest

from antesala.qt.device import device_of
from antesala.settings import read_settings


def test_flags_go_before_the_settings(tmp_path: Path) -> None:
    """What is typed is what is meant; the rest is as the file has it."""
    file = tmp_path / "display.toml"
    file.write_text('server = "ws://office:7301"\nname = "Sala 1"\n')
    device = device_of("display", ["--settings", str(file), "--window", "1280x720"])
    assert (device.settings.server, device.window) == ("ws://office:7301", (1280, 720))
    other = device_of("display", ["--settings", str(file), "--server", "ws://other:1"])
    assert (other.settings.server, other.settings.name) == ("ws://other:1", "Sala 1")


def test_a_new_device_has_no_link(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Without a token or a code there is nobody to be, and whoever starts it learns what to do."""
    assert device_of("display", ["--settings", str(tmp_path / "none.toml")]).link() is None
    assert "this display has not enrolled yet" in caplog.text
    assert "antesala enroll FOLDER --role display --name NAME" in caplog.text


def test_the_token_is_kept_for_the_next_start(tmp_path: Path) -> None:
    """A device enrols once; its token is for its owner's eyes only."""
    file = tmp_path / "kiosk.toml"
    arguments = ["--settings", str(file), "--server", "ws://office:7301"]
    device = device_of("kiosk", [*arguments, "--enroll", "ABCDEFGH"])
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
