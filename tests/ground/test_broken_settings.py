"""Settings that cannot be used: one sentence with file and field, whatever is in the file."""

from pathlib import Path

import pytest

from antesala.settings import SettingsError, read_settings


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_bytes(b"\xef\xbb\xbf" + b'name = "Entrance"\n')
    assert read_settings(file).name == "Entrance"


@pytest.mark.parametrize(
    "content",
    [
        b"name = " + b"[" * 5000,
        b'server = "ws://host:99999"',
        b'server = "ws://host:0"',
        b'name = "a\x00b"',
        b"\xff\xfe\x00",
        b"#" * (2 << 20),
    ],
)
def test_what_cannot_be_read_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_bytes(content)
    with pytest.raises(SettingsError) as caught:
        read_settings(file)
    assert str(file) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_directory_is_no_settings_file(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_settings(tmp_path)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("name = 5", "name: allowed is text in quotes, of 1 to 200 characters"),
        ('printer = "usb"', "printer: allowed is a table of its own, not text in quotes"),
        ("[voice]\nlist = [1, 2]", "voice: allowed is text in quotes, not a whole number"),
        ("[[screen]]\na = 1", "screen: allowed is a table of its own, not a list in brackets"),
        ('server = "office:7301"', "server: allowed is ws://HOST:PORT or wss://HOST:PORT"),
        ('tokn = "x"', "tokn is not known; did you mean token?"),
        ('[screen]\nthemee = "dark"', "screen.themee is not known; did you mean theme?"),
        ('wallpaper = "x"', "wallpaper is not known; allowed are server, token"),
    ],
)
def test_a_wrong_value_is_said_in_the_words_of_the_file(
    tmp_path: Path, content: str, said: str
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(content)
    with pytest.raises(SettingsError) as caught:
        read_settings(file)
    assert str(caught.value).startswith(f"{file}: {said}")
