"""The built wheel, installed as an office would: every program starts, no file is missing."""

import json
import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGES = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    python("-m", "build", "--wheel", "--no-isolation", f"--outdir={folder}", HOUSE)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with the wheel, which borrows this one's dependencies."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home)
    there = home / "bin" / "python"
    python("-m", "pip", f"--python={there}", "install", "--quiet", "--no-deps", "--no-index", wheel)
    # A path in a .pth file is searched for modules, but its own .pth files are not read: the
    # checkout, which is installed here by such a file, stays out of sight.
    packages = sysconfig.get_path("purelib", vars={"base": home})
    Path(packages, "borrowed.pth").write_text(sysconfig.get_path("purelib"))
    return home


@pytest.fixture(scope="module")
def office(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    folder = home / "office"
    antesala(installed, home, "init", folder, "--template", "minima")
    return folder


def test_every_file_of_the_house_is_inside(wheel: Path) -> None:
    house = {
        file.relative_to(HOUSE).as_posix()
        for package in PACKAGES
        for file in (HOUSE / package).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert house - set(zipfile.ZipFile(wheel).namelist()) == set()


def test_packages_come_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    code = f"import {', '.join(PACKAGES)}; print(*({'.__file__, '.join(PACKAGES)}.__file__,))"
    found = ask(tmp_path, installed / "bin" / "python", "-c", code)
    assert [Path(file).is_relative_to(installed) for file in found.split()] == [True] * 5


def test_the_command_tells_its_programs(installed: Path, tmp_path: Path) -> None:
    told = antesala(installed, tmp_path, "--help")
    for program in ("demo", "server", "kiosk", "display", "counter"):
        assert program in told


def test_the_protocol_is_told_as_json_schema(installed: Path, tmp_path: Path) -> None:
    assert "ticket_issued" in json.dumps(json.loads(antesala(installed, tmp_path, "protocol")))


def test_init_makes_an_office(office: Path) -> None:
    assert {"office.toml", "office.db"} <= {file.name for file in office.iterdir()}


def test_the_server_says_when_it_listens(installed: Path, office: Path) -> None:
    command = [str(installed / "bin" / "antesala"), "server", str(office), "--live-port", "0"]
    with subprocess.Popen(command, cwd=office, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            assert server.stdout.readline().partition(" ")[2].startswith("ws://127.0.0.1:")
        finally:
            server.terminate()


@pytest.mark.parametrize("program", ["kiosk", "display", "counter"])
def test_a_program_shows_its_first_frame(installed: Path, tmp_path: Path, program: str) -> None:
    assert antesala(installed, tmp_path, program, "--check-start").split()[-1] == "started"


def antesala(installed: Path, folder: Path, *arguments: str | Path) -> str:
    return ask(folder, installed / "bin" / "antesala", *arguments)


def python(*arguments: str | Path) -> str:
    return ask(HOUSE, sys.executable, *arguments)


def ask(folder: Path, *command: str | Path) -> str:
    """The command's output, run in a folder of its own so that no checkout is in sight."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    outcome = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return outcome.stdout
