"""The frames of a sign, byte for byte as its maker's manual has them, computed by hand."""

from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from antesala.settings import SettingsError
from display.led.command import example, main, read_sign_file
from display.led.template import (
    FIELDS,
    Checksum,
    Frame,
    call_values,
    checksum,
    encoded,
    filled,
    frame_of,
    is_code_page,
)

SAMPLES = Path(str(files("antesala.samples")))
SERIAL, NETWORK = SAMPLES / "signs" / "letrero-serial.toml", SAMPLES / "signs" / "letrero-red.toml"


def hexadecimal(data: bytes) -> str:
    return data.hex(" ").upper()


def test_the_serial_sample_is_as_computed_by_hand() -> None:
    """STX, «01», «J042  3 » and ETX, and the XOR of all but STX: 6D."""
    assert example(read_sign_file(SERIAL)).endswith("02 30 31 4A 30 34 32 20 20 33 20 03 6D")


def test_an_idle_serial_sample_is_as_computed_by_hand() -> None:
    """«ESPERE  »: 30 ^ 31 ^ 45 ^ 53 ^ 50 ^ 45 ^ 52 ^ 45 ^ 20 ^ 20 ^ 03 = 16."""
    file = read_sign_file(SERIAL)
    made = frame_of(file.texts.idle, file.frame)
    assert hexadecimal(made) == "02 30 31 45 53 50 45 52 45 20 20 03 16"


def test_the_network_sample_has_its_accent_and_its_crc() -> None:
    """«    MÓDULO 3    » in Latin-1, where Ó is D3; Modbus's CRC with the low byte first."""
    file = read_sign_file(NETWORK)
    made = frame_of(filled(file.texts.open, counter="3"), file.frame)
    assert hexadecimal(made[:-4]) == ("01 20 20 20 20 4D D3 44 55 4C 4F 20 33 20 20 20 20")
    assert made[-4:-2] == checksum(made[:-4], "crc16")
    assert made[-2:] == b"\r\n"


@pytest.mark.parametrize(
    ("kind", "made"),
    [("none", ""), ("xor", "31"), ("sum", "DD"), ("crc16", "37 4B"), ("crc16-ccitt", "29 B1")],
)
def test_checksums_are_those_of_their_makers(kind: Checksum, made: str) -> None:
    """Of «123456789»: the check values of the catalogue of CRCs; XOR and sum by hand."""
    assert hexadecimal(checksum(b"123456789", kind)) == made


@pytest.mark.parametrize(
    ("text", "page", "made"),
    [
        ("CAÑÓN ñ", "cp850", "43 41 A5 E0 4E 20 A4"),
        ("CAÑÓN ñ", "latin-1", "43 41 D1 D3 4E 20 F1"),
        ("ATENÇÃO", "cp860", "41 54 45 4E 80 8E 4F"),
        # The page of the first IBM PCs has Ñ and Ç but neither Ó nor Ã: the nearest letters.
        ("CAÑÓN", "cp437", "43 41 A5 4F 4E"),
        ("ATENÇÃO", "cp437", "41 54 45 4E 80 41 4F"),
        ("Año «1º»", "ascii", "41 6E 6F 20 22 31 6F 22"),
        # Written as two signs, which a keyboard of another system does.
        ("Mo\u0301dulo", "cp850", "4D A2 64 75 6C 6F"),
        ("Straße \u2013 5 €", "ascii", "53 74 72 61 73 73 65 20 2D 20 35 20 45 55 52"),
        ("\u4e00", "latin-1", "3F"),
    ],
)
def test_letters_are_those_of_the_code_page_or_the_nearest(text: str, page: str, made: str) -> None:
    assert hexadecimal(encoded(text, Frame(code_page=page))) == made


def test_a_text_is_as_wide_as_its_sign() -> None:
    for align, shown in (("left", "A1  "), ("right", "  A1"), ("center", " A1 ")):
        frame = Frame(width=4, align=align)  # type: ignore[arg-type]
        assert encoded("A1", frame) == shown.encode()
        assert encoded("A12345", frame) == b"A123"


@given(st.text(max_size=30), st.sampled_from(["ascii", "latin-1", "cp437", "cp850", "cp1252"]))
def test_no_text_ends_a_frame_from_within(text: str, page: str) -> None:
    made = frame_of(text, Frame(start="02", end="03", code_page=page, width=12))
    assert made[0] == 2
    assert made[-1] == 3
    assert len(made) == 14
    assert not any(byte < 0x20 for byte in made[1:-1])


def test_a_frame_may_have_its_checksum_after_its_end_and_in_letters() -> None:
    frame = Frame(
        start="02",
        end="03",
        checksum="sum",
        checked=("text", "end"),
        checksum_as="hexadecimal",
        checksum_before_end=False,
    )
    assert frame_of("A", frame) == b"\x02A\x0344"


def test_names_in_braces_are_filled_and_unknown_ones_stay() -> None:
    text = "{code}/{letter}/{number}/{counter}/{until}/{other}/{0}"
    assert filled(text, **call_values("J042", "3")) == "J042/J/042/3//{other}/{0}"
    assert set(call_values("J042", "3")) < set(FIELDS)


@pytest.mark.parametrize("page", ["utf-16", "cp037", "no-such-page", "base64", "rot13", ""])
def test_a_page_without_single_bytes_is_no_code_page(page: str) -> None:
    assert not is_code_page(page)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("baud = 9600", "baud = 12", "line.baud"),
        ('kind = "serial"', 'kid = "serial"', "line.kid"),
        ('kind = "serial"', "", "line.kind"),
        ('port = "/dev/ttyUSB0"', "port = 5000", "line.port"),
        ('start = "02"', 'start = "2"', "frame.start"),
        ('code_page = "cp850"', 'code_page = "utf-16"', "frame.code_page"),
        ('checksum = "xor"', 'checksum = "md5"', "frame.checksum"),
        ("[frame]", "[frames]", "frames"),
        ("repeat = 2", "repeat = 99", "pace.repeat"),
    ],
)
def test_a_wrong_file_is_told_by_its_field(
    tmp_path: Path, before: str, after: str, said: str
) -> None:
    text = SERIAL.read_text("utf-8")
    assert before in text
    file = tmp_path / "sign.toml"
    file.write_text(text.replace(before, after, 1), "utf-8")
    with pytest.raises(SettingsError, match=said):
        read_sign_file(file)


def test_a_network_sign_needs_an_address(tmp_path: Path) -> None:
    file = tmp_path / "sign.toml"
    file.write_text(NETWORK.read_text("utf-8").replace('host = "192.168.1.50"', ""), "utf-8")
    with pytest.raises(SettingsError, match=r"line\.host"):
        read_sign_file(file)


def test_the_command_shows_a_frame_and_asks_for_a_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--config", str(SERIAL), "--check"]) == 0
    assert "02 30 31" in capsys.readouterr().out
    with pytest.raises(SystemExit, match="enroll"):
        main(["--config", str(SERIAL), "--settings", str(tmp_path / "sign.toml")])
