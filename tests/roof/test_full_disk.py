"""A start on a full disk: one sentence with the folder and what to do, and the exit status 1."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from antesala.qt.device import device_of
from antesala.settings import Settings, SettingsError, write_settings
from kiosk.app.pins import write_pin
from server.command import main
from tests.roof.house import ANTESALA, ENGLISH, antesala
from tests.stories.town import office_file

resource = pytest.importorskip("resource", reason="a limit of files: Linux only")


@contextmanager
def full_disk(bytes_left: int = 0) -> Iterator[None]:
    """No file of this process's may become longer than that: writing fails as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_left, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def started(*words: str, bytes_left: int = 0) -> subprocess.CompletedProcess[str]:
    """The real command where no file may become longer than so many bytes."""
    return subprocess.run(
        [*ANTESALA, *words],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_left, bytes_left)),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture
def office(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / "office.toml").write_text(office_file(), "utf-8")
    return folder


@pytest.mark.parametrize("bytes_left", [0, 4096, 65536])
def test_the_server_says_that_the_disk_is_full(
    office: Path, capsys: pytest.CaptureFixture[str], bytes_left: int
) -> None:
    """Whether the first byte finds no room, or only the growing database."""
    with full_disk(bytes_left):
        assert main([str(office), "--live-port", "0"]) == 1
    line = capsys.readouterr().err.splitlines()[-1]
    assert str(office) in line
    assert "make room there" in line


def test_the_real_server_ends_with_that_line_alone(office: Path) -> None:
    done = started("server", str(office), "--live-port", "0", bytes_left=65536)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    line = done.stderr.splitlines()[-1]
    assert str(office) in line
    assert "make room there" in line


def test_a_new_office_is_made_whole_or_not(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    for bytes_left in (0, 65536):
        with full_disk(bytes_left):
            done = antesala("init", folder)
        assert done.returncode == 1
        assert str(folder) in done.stderr
        assert "make room there" in done.stderr
        assert "Traceback" not in done.stderr
        assert list(folder.iterdir()) == []


def test_a_file_that_cannot_be_loaded_changes_nothing(office: Path) -> None:
    with full_disk():
        done = antesala("office", "load", office, **ENGLISH)
    assert done.returncode == 1
    assert f"the disk of {office} is full or fails: make room there" in done.stderr
    assert antesala("office", "load", office).returncode == 0


@pytest.mark.parametrize("program", ["kiosk", "display", "counter"])
def test_no_code_is_spent_where_the_token_cannot_be_kept(tmp_path: Path, program: str) -> None:
    """The program ends before it has said the code to the server."""
    file = tmp_path / f"{program}.toml"
    with full_disk(), pytest.raises(SystemExit) as ended:
        device_of(program, ["--settings", str(file), "--enroll", "ABCDEFGHJKMN"])
    said = str(ended.value)
    assert f"{file} cannot be written: File too large; make room there" in said
    assert "the code was not used" in said
    assert list(tmp_path.iterdir()) == []


def test_the_real_program_ends_with_the_sentence(tmp_path: Path) -> None:
    file = tmp_path / "display.toml"
    done = started("display", "--settings", str(file), "--enroll", "ABCDEFGHJKMN")
    assert done.returncode == 1
    assert str(file) in done.stderr
    assert "the code was not used" in done.stderr
    assert "Traceback" not in done.stderr


def test_settings_stay_as_they_were(tmp_path: Path) -> None:
    """No half-written file is left, and the command says that the PIN was not kept."""
    file = tmp_path / "kiosk.toml"
    write_settings(Settings(name="Entrance"), file)
    before = file.read_bytes()
    with full_disk():
        with pytest.raises(SettingsError, match="make room there"):
            write_settings(Settings(name="Exit"), file)
        with pytest.raises(SettingsError, match="make room there"):
            write_pin(file, "2468")
    assert [each.name for each in tmp_path.iterdir()] == [file.name]
    assert file.read_bytes() == before
