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
