"""For any bytes an office file is read or refused in words, without other errors."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import example, given, strategies as st

from server.office_file import OfficeFileError, read_office, read_office_file, text_of
from server.office_file.source import decoded
from tests.office_file.breakages import SAMPLE
from tests.office_file.surviving import survives

BYTES = SAMPLE.encode()
LINES = SAMPLE.splitlines()
PIECES = [
    *("[office]", "[[unit]]", "[[unit.x]]", "[unit]", "[[office]]", "unit = []", "service = 1"),
    *('id = "a"', "id = 1", "id = []", "id = {}", "id = 1979-05-27", "id.x = 1", '"" = ""'),
    *("minutes = -1", "minutes = 0x" + "f" * 4900, "minutes = " + "9" * 4900, "minutes = nan"),
    *("low = 1", "low = inf", 'services = ["a", "a", 1, []]', "services = [[[]]]", "hours = 5"),
    *("x = " + "[" * 400 + "]" * 400, "x = " + "[" * 4500, "x = " + "{a=" * 300 + "1" + "}" * 300),
    *('time_zone = ""', 'time_zone = "/etc"', 'time_zone = "America"', 'time_zone = "\\u0000"'),
    *('public_url = "http://[::1"', 'public_url = "http://a:99999"', 'country = "../CL"'),
    *('languages = "es"', "country = []", "country = 5", 'name = "\\u202E"', 'classes = ["a"]'),
    *('letter = "Ñ"', 'letter = ""', 'number = "\u0661"', 'icon = "../x"', "\ufeff", "\x00", "\r"),
]


@given(st.data())
def test_changed_lines_are_survived(data: st.DataObject) -> None:
    """Lines of the sample dropped, doubled, moved, and replaced by what is odd."""
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(lines) - 1))
        piece = data.draw(st.sampled_from(["", *PIECES]) | st.sampled_from(LINES))
        lines[at : at + data.draw(st.integers(0, 2))] = [piece]
    survives("\n".join(lines))


@given(st.data())
def test_changed_values_are_survived(data: st.DataObject) -> None:
    """The value of a key replaced by another value, of any type."""
    lines = list(LINES)
    keys = [number for number, line in enumerate(lines) if " = " in line and "[" not in line]
    values = [
        "1",
        "-1",
        "true",
        "[]",
        "{}",
        '""',
        '"x"',
        "0.5",
        "1979-05-27",
        "[1]",
        '["x"]',
        "nan",
    ]
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.sampled_from(keys))
        lines[at] = f"{lines[at].partition(' = ')[0]} = {data.draw(st.sampled_from(values))}"
    survives("\n".join(lines))


@given(st.integers(0, len(BYTES) - 1), st.integers(0, 40), st.binary(max_size=8))
@example(0, 0, b"\xff\xfe")
@example(0, 0, b"\xef\xbb\xbf")
def test_changed_bytes_are_survived(at: int, cut: int, put: bytes) -> None:
    """Bytes of the sample cut out and others put in."""
    with contextlib.suppress(OfficeFileError):
        survives(decoded(BYTES[:at] + put + BYTES[at + cut :]))


@given(st.text())
def test_any_text_is_survived(text: str) -> None:
    """A text without any relation to an office."""
    survives(text)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "office.toml: error: there is no [office]"),
        (b"\xff\xfea\x00", "office.toml: error: is in UTF-16; save it as UTF-8"),
        (b"a = 1\nb = '\xf1'\n", "office.toml:2: error: is not UTF-8 (byte 0xF1 is no letter)"),
        (b"\xef\xbb\xbfa = 1", 'office.toml:1: error: "a" is not known'),
        (b"#" * 500_001, "office.toml: error: is larger than an office file may be"),
        (b"\na" + b".a" * 3000 + b" = 1", "office.toml:2: error: has a line of more than 5000"),
        (b"a = " + b"[" * 4000, "its brackets lie too deep in each other"),
        (b"a = " + b"9" * 4500, "contains a value that cannot be read"),
        (b"a = 1\x00", "office.toml:1: error: is not TOML"),
    ],
)
def test_odd_bytes_are_said(tmp_path: Path, content: bytes, says: str) -> None:
    """A file that is no text, no TOML or too large is named as such."""
    file = tmp_path / "office.toml"
    file.write_bytes(content)
    with pytest.raises(OfficeFileError) as caught:
        read_office_file(file)
    assert says in str(caught.value)


def test_a_huge_number_is_not_spelt_out() -> None:
    """Python writes no number of so many digits."""
    text = SAMPLE.replace("minutes = 18", "minutes = 0x" + "f" * 4900, 1)
    with pytest.raises(OfficeFileError, match="minutes is a huge number; allowed is a whole"):
        read_office(text)


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    """A folder, a device, a missing file, and an impossible name."""
    for place, says in [
        (tmp_path, "is a folder"),
        (Path("/dev/zero"), "is not a file"),
        (tmp_path / "nowhere", "cannot be read: No such file or directory"),
        (tmp_path / "a\0b", "is not a file"),
        (tmp_path / ("x" * 300), "cannot be read: File name too long"),
    ]:
        with pytest.raises(OfficeFileError, match=says):
            text_of(place)


def test_a_folder_shows_its_file(tmp_path: Path) -> None:
    """For the folder's name the error names the file."""
    (tmp_path / "office.toml").write_text(SAMPLE, "utf-8")
    with pytest.raises(
        OfficeFileError, match=r"is a folder; the office file in it is .*office.toml"
    ):
        text_of(tmp_path)


def test_windows_files_are_read(tmp_path: Path) -> None:
    """A mark at the beginning and two characters at each line's end do not matter."""
    file = tmp_path / "office.toml"
    file.write_bytes(b"\xef\xbb\xbf" + SAMPLE.replace("\n", "\r\n").encode())
    assert read_office_file(file) == read_office(SAMPLE)
