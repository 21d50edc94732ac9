"""A device's own settings: read with clear errors, written whole and for their owner only."""

import stat
import sys
from pathlib import Path

import msgspec
import pytest

from antesala.settings import (
    Screen,
    Settings,
    SettingsError,
    read_settings,
    read_table,
    settings_path,
    write_settings,
)

FULL = Settings(
    server="wss://cola.example:7301",
    token="a-token-of-the-device",  # noqa: S106 - it opens nothing
    name='Tótem "uno" \\ entrada',
    ca_file="/etc/antesala/ca.pem",
    screen=Screen(
        diagonal_inches=21.5,
        width_px=1080,
        height_px=1920,
        bottom_edge_mm=640,
        viewing_distance_m=0.5,
        theme="contrast",
    ),
    printer={"host": "192.168.0.50", "port": 9100, "cut": True, "timeout": 2.5},
    counter={"number": "7"},
    keys={"next": ["F1", "PageDown"]},
)


def read(path: Path, text: str) -> Settings:
    """Settings from a text."""
    path.write_text(text, encoding="utf-8")
    return read_settings(path)


def test_settings_come_back_as_written(tmp_path: Path) -> None:
    """Everything that can be kept is read again as it was."""
    path = tmp_path / "deeper" / "kiosk.toml"
    write_settings(FULL, path)
    assert read_settings(path) == FULL


def test_new_device_has_defaults(tmp_path: Path) -> None:
    """A device without a file is a new one, not a broken one."""
    assert read_settings(tmp_path / "none.toml") == Settings()
    write_settings(Settings(), tmp_path / "none.toml")
    assert (tmp_path / "none.toml").read_text(encoding="utf-8") == ""


def test_token_joins_what_is_there(tmp_path: Path) -> None:
    """Enrolment adds a token and leaves the rest as the technician wrote it."""
    path = tmp_path / "kiosk.toml"
    settings = read(path, 'name = "Entrada"\n[printer]\nhost = "10.0.0.9"\n')
    write_settings(msgspec.structs.replace(settings, token="abcdefgh"), path)  # noqa: S106
    again = read_settings(path)
    assert (again.name, again.token, again.printer) == ("Entrada", "abcdefgh", {"host": "10.0.0.9"})


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_settings_are_for_their_owner(tmp_path: Path) -> None:
    """The token is a secret: also in a file that was open to all before."""
    path = tmp_path / "kiosk.toml"
    path.touch(mode=0o644)
    write_settings(FULL, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_failed_write_leaves_the_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A power cut while writing costs neither the old settings nor leaves a stray secret."""
    path = tmp_path / "kiosk.toml"
    write_settings(FULL, path)

    def fail(_self: Path, _target: Path) -> Path:
        raise OSError("no space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(SettingsError, match="no space"):
        write_settings(Settings(), path)
    monkeypatch.undo()
    assert read_settings(path) == FULL
    assert [file.name for file in tmp_path.iterdir()] == ["kiosk.toml"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('servr = "ws://a"', "servr is not known; did you mean server?"),
        ("zzz = 1", "zzz is not known; allowed are server, token, name"),
        ("[screen]\ndiagonal = 3", "screen.diagonal is not known; did you mean diagonal_inches?"),
        ('[screen]\nwidth_px = "wide"', "screen.width_px: allowed is a whole number from 200"),
        ("[screen]\ndiagonal_inches = 900", "screen.diagonal_inches: allowed is 3 to 200"),
        ('[screen]\ntheme = "pink"', "screen.theme: allowed is contrast, dark, light"),
        ("[screen]\nzzz = 3", "screen.zzz is not known; allowed are diagonal_inches, width_px"),
        ("screen = 3", "screen: allowed is a table of its own, not a whole number"),
        ('server = "http://a"', "server: allowed is ws://HOST:PORT or wss://HOST:PORT"),
        ("[printer]\nport = 1999-01-01", "printer: allowed is true or false, a whole number"),
        (
            "name =",
            "line 1: cannot be understood: that is no value; a text is written in quotation",
        ),
        ("name = Sala 1", "; each setting is a line, NAME = VALUE"),
        ("\n[screen\nwidth_px = 9", "line 2: cannot be understood: there is no ] after the"),
        ('name = ""', "name: allowed is text in quotes, of 1 to 200"),
        (f'name = "{201 * "x"}"', "name: allowed is text in quotes, of 1 to 200"),
        ('token = "x"', "token: allowed is the key that was kept when the device enrolled"),
        (f"a = {5000 * '9'}", "has a value that cannot be read, such as a number of too many"),
        ('name = "a"\nname = "b"', "line 2: this is written further up already; leave one"),
        ("[voice]\n[screen]\n[voice]", "line 3: this is written further up already; leave one"),
    ],
)
def test_faulty_file_is_explained(tmp_path: Path, text: str, told: str) -> None:
    """The message names the file, the field and what is allowed."""
    path = tmp_path / "kiosk.toml"
    with pytest.raises(SettingsError) as caught:
        read(path, text)
    assert str(path) in str(caught.value)
    assert told in str(caught.value)


def test_unreadable_file_is_explained(tmp_path: Path) -> None:
    """A folder where a file should be, or bytes that are no text, are named too."""
    with pytest.raises(SettingsError, match=tmp_path.name):
        read_settings(tmp_path)
    path = tmp_path / "kiosk.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match=r"kiosk\.toml"):
        read_settings(path)


def test_program_reads_its_own_table() -> None:
    """The ground keeps a table; the program that owns it reads it."""

    class Printer(msgspec.Struct, forbid_unknown_fields=True):
        host: str
        port: int = 9100

    assert read_table({"host": "10.0.0.9"}, Printer, "printer") == Printer("10.0.0.9")
    with pytest.raises(SettingsError, match=r"\[printer\]: hots is not known; did you mean host"):
        read_table({"hots": "10.0.0.9"}, Printer, "printer")


def test_screen_knows_its_millimetres() -> None:
    """Pixels per millimetre follow from the diagonal; without it there is no guess."""
    assert FULL.screen.pixels_per_mm == pytest.approx(4.034, abs=0.001)
    assert Screen(width_px=1080, height_px=1920).pixels_per_mm is None


def test_programs_keep_settings_apart() -> None:
    """Four programs on one machine have four tokens."""
    assert settings_path("kiosk").name == "kiosk.toml"
    assert settings_path("kiosk") != settings_path("display")
