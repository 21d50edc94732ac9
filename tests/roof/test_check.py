"""`antesala check`: 0 or 2, every line with its place, and never a traceback."""

import os
import subprocess
from pathlib import Path

import pytest

from antesala.administration.checking import check
from tests.office_file.breakages import BREAKAGES, SAMPLE, Breakage
from tests.roof.house import ANTESALA, antesala, program


def checked(tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    """The status, and the lines that were said of a text, without its path."""
    file = tmp_path / "office.toml"
    file.write_text(text, "utf-8")
    status = check([str(file)])
    return status, capsys.readouterr().out.replace(f"{tmp_path}/", "").splitlines()


def test_a_sound_file_is_praised(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file's content, in one line."""
    sizes = "15 services, 5 counters, 8 clerks"
    summary = f"office.toml: Municipalidad de La Serena, {sizes}; nothing is wrong"
    assert checked(tmp_path, SAMPLE, capsys) == (0, [summary])


@pytest.mark.parametrize("breakage", BREAKAGES, ids=lambda breakage: breakage.name)
def test_each_breakage_ends_with_two(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], breakage: Breakage
) -> None:
    """The line says file, place and fault, as compilers do; the last one counts."""
    status, said = checked(tmp_path, breakage.text, capsys)
    place = f"office.toml:{breakage.line}" if breakage.line else "office.toml"
    assert status == 2
    assert any(line.startswith(f"{place}: error: ") and breakage.said in line for line in said)
    errors = len(said) - 1
    assert said[-1] == f"office.toml: {errors} error{'' if errors == 1 else 's'}"


def test_warnings_end_with_zero(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An office can stand on it; what only the screens know is looked at too."""
    text = SAMPLE.replace("#0A4F78", "#FFA500").replace('"signpost"', '"sign-post"')
    status, said = checked(tmp_path, text, capsys)
    assert status == 0
    accent, icon, summary = said
    assert "warning: office: accent #FFA500 is hard to read; screens show it as #" in accent
    assert 'warning: group "orientacion": icon is "sign-post"; no drawing has that name' in icon
    assert summary.endswith("; 2 warnings")


@pytest.mark.parametrize(
    ("table", "wrong", "meant"),
    [
        ("group", "sign-post", "signpost"),
        ("group", "idcard", "id-card"),
        ("service", "cars", "car"),
        ("service", "recipt", "receipt"),
        ("service", "spaceship", ""),
    ],
)
def test_an_icon_of_no_drawing_is_told_with_the_one_meant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], table: str, wrong: str, meant: str
) -> None:
    """Of a group and of a service; a name like no other is told alone."""
    lines = [each for each in SAMPLE.splitlines() if not each.startswith("icon = ")]
    at = lines.index(f"[[{table}]]")
    text = "\n".join([*lines[: at + 1], f'icon = "{wrong}"', *lines[at + 1 :]])
    status, (said, _) = checked(tmp_path, text, capsys)
    assert status == 0
    assert said.startswith(f"office.toml:{at + 2}: warning: {table} ")
    rest = f'; did you mean "{meant}"?' if meant else ""
    assert said.endswith(f'icon is "{wrong}"; no drawing has that name{rest}')


@pytest.mark.parametrize("name", ["nowhere.toml", ".", "bytes.toml"])
def test_what_is_no_file_is_said(tmp_path: Path, name: str) -> None:
    """A missing file, a folder, bytes that are no text."""
    (tmp_path / "bytes.toml").write_bytes(bytes(range(256)))
    outcome = antesala("check", tmp_path / name)
    assert outcome.returncode == 2
    assert "error: " in outcome.stdout
    assert outcome.stderr == ""


def test_a_name_that_is_no_text_is_said(tmp_path: Path) -> None:
    """As the system gives it to a process, and as the process gives it back."""
    outcome = program("check", tmp_path / "\udcff.toml")
    assert outcome.returncode == 2
    assert "error: " in outcome.stdout
    assert outcome.stderr == ""


def test_a_poor_terminal_shows_all(tmp_path: Path) -> None:
    """A letter that the terminal does not have is written by its number."""
    file = tmp_path / "office.toml"
    file.write_text(SAMPLE.replace('id = "m4"', 'id = "módulo 中"'), "utf-8")
    outcome = subprocess.run(
        [*ANTESALA, "check", str(file)],
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )
    assert outcome.returncode == 2
    assert b'id is "m\xf3dulo \\u4e2d"' in outcome.stdout


def test_the_command_needs_a_file() -> None:
    """Asked wrongly, it says what it takes."""
    outcome = antesala("check")
    assert outcome.returncode == 2
    assert "FILE" in outcome.stderr
