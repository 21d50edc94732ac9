"""The arrows between the rooms: each contract of pyproject.toml breaks when it should.

A contract can be wrong in silence: a name misspelt, a room forgotten. So each one is broken here.
"""

import pkgutil
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
LINTER = PROJECT["tool"]["importlinter"]
CONTRACTS = {contract["name"]: contract for contract in LINTER["contracts"]}

PROGRAMS = "The programs stand on the ground and never lean on each other"
SERVER = "The server takes messages, words and colours from the ground, and nothing else"
FLOORS = "The listeners stand on views and hub, the hub on the store, the store on the domain"
DOMAIN = "The domain knows the standard library only, and no clock, chance, socket or thread of it"
SQL = "SQL lives in the store"
ARRAYS = "Arrays live in the estimate of waits and in the comparison of plans"
SOCKETS = "Sockets live in the carrier, in the live listener and in the service that opens it"
ENGINE = "The speech engine is loaded by a process of its own"
ENGINE_PROCESS = "Nobody imports the process of the speech engine"
WEB = "HTTP lives in the web listener"
PAGES = "Pages are drawn by the web listener and by the comparison of plans"
CHARTS = "Charts are drawn by the comparison of plans"
QT = "Qt lives in the three apps, in the ground's Qt rooms and in the link"
KIOSK = (
    "In the kiosk, what is said stands on what is shown, that on the person's way, all on paper"
    " and keys"
)
CONSOLE = "In the console, dialogs stand on panes, and panes on the clerk's work"
DECISIONS = "What decides in a program knows no Qt, socket, clock or chance"

# Rooms of the programs that touch the world, or measure with the house's own font, which is Qt's.
SHELLS = {
    *("counter.app", "display.app", "kiosk.app"),
    *("display.division", "display.hall", "display.picture", "display.scale", "display.moment"),
    "display.player",
    *(
        "antesala.printing.attempt",
        "antesala.printing.port",
        "antesala.printing.print_service",
        "antesala.printing.printer",
        "antesala.printing.printer_library",
        "antesala.printing.printjob",
    ),
}

# Contract, room, and an import that the room must not have.
BREACHES = [
    (PROGRAMS, "kiosk.app", "display.board"),
    (PROGRAMS, "display.app", "counter.work.desk"),
    (PROGRAMS, "counter.app", "server.domain.ticket"),
    (PROGRAMS, "kiosk.way.journey", "antesala.cli"),
    (PROGRAMS, "server.hub", "antesala.demo"),
    (PROGRAMS, "antesala.link", "kiosk.way.journey"),
    (PROGRAMS, "antesala.words", "server.domain.ticket"),
    (PROGRAMS, "antesala.demo", "antesala.cli"),
    (SERVER, "server.live", "antesala.session"),
    (SERVER, "server.hub", "antesala.settings"),
    (FLOORS, "server.hub", "server.live"),
    (FLOORS, "server.web", "server.live"),
    (FLOORS, "server.store", "server.hub"),
    (FLOORS, "server.domain.ticket", "server.store"),
    (FLOORS, "server.estimate.worker", "server.views"),
    (FLOORS, "server.hub", "server.estimate.keeper"),
    (DOMAIN, "server.domain.ticket", "msgspec"),
    (DOMAIN, "server.domain.ticket", "time"),
    (DOMAIN, "server.domain.ticket", "antesala.messages"),
    (ARRAYS, "server.views", "numpy"),
    (SQL, "server.hub", "sqlalchemy"),
    (SQL, "antesala.cli", "alembic"),
    (SOCKETS, "server.hub", "websockets"),
    (FLOORS, "server.simulate", "server.planning"),
    (WEB, "server.live", "starlette"),
    (ENGINE, "antesala.speech.engine", "espeakng_loader"),
    (ENGINE_PROCESS, "kiosk.app", "antesala.speech.espeak"),
    (PAGES, "server.views", "jinja2"),
    (CHARTS, "server.planning", "matplotlib.figure"),
    (QT, "server.hub", "PySide6.QtCore"),
    (QT, "antesala.settings", "PySide6.QtCore"),
    (KIOSK, "kiosk.way.journey", "kiosk.screens.picture"),
    (KIOSK, "kiosk.printing.upkeep", "kiosk.way.journey"),
    (PROGRAMS, "antesala.printing.slip", "kiosk.way.journey"),
    (SERVER, "server.views", "antesala.printing"),
    (CONSOLE, "counter.work.memory", "counter.panes.dialog"),
    (CONSOLE, "counter.panes.offers", "counter.dialogs.handing"),
    (DECISIONS, "kiosk.way.journey", "antesala.link"),
    (DECISIONS, "counter.work.desk", "random"),
    (DECISIONS, "antesala.session", "asyncio"),
]


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The house's packages in a folder where they may be broken; the linter's cache stays there."""
    folder = tmp_path_factory.mktemp("house")
    for package in LINTER["root_packages"]:
        shutil.copytree(
            HOUSE / package, folder / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copy(HOUSE / "pyproject.toml", folder)
    return folder


@pytest.mark.parametrize(("contract", "room", "imported"), BREACHES)
def test_a_forbidden_import_breaks_its_contract(
    copied: Path, contract: str, room: str, imported: str
) -> None:
    source = file_of(copied, room)
    whole = source.read_text(encoding="utf-8")
    source.write_text(f"{whole}\nimport {imported}\n", "utf-8")

    linter = [str(Path(sys.executable).with_name("lint-imports"))]
    outcome = subprocess.run(linter, cwd=copied, capture_output=True, text=True, check=False)
    source.write_text(whole, "utf-8")

    assert outcome.returncode != 0
    assert f"{contract} BROKEN" in " ".join(outcome.stdout.split())


def test_every_contract_is_broken_once() -> None:
    assert {contract for contract, _, _ in BREACHES} == set(CONTRACTS)


def test_every_room_of_antesala_has_its_floor() -> None:
    floors = " ".join(CONTRACTS[PROGRAMS]["layers"]).split()
    assert rooms_of("antesala") <= set(floors)


@pytest.mark.parametrize("program", ["counter", "display", "kiosk"])
def test_every_room_of_a_program_decides_or_is_a_shell(program: str) -> None:
    known = set(CONTRACTS[DECISIONS]["source_modules"]) | SHELLS
    # A room of which only some parts decide is known by its parts.
    divided = rooms_of(program) - known
    assert divided <= {part.rpartition(".")[0] for part in known}
    assert {part for room in divided for part in rooms_of(room)} <= known


def test_three_rooms_of_the_ground_are_open_to_the_server() -> None:
    ground = set(CONTRACTS[PROGRAMS]["layers"][-1].split()) - {":"}
    closed = set(CONTRACTS[SERVER]["forbidden_modules"])
    assert ground - closed == {"antesala.colours", "antesala.messages", "antesala.words"}


def file_of(house: Path, room: str) -> Path:
    place = house.joinpath(*room.split("."))
    return place / "__init__.py" if place.is_dir() else place.with_suffix(".py")


def rooms_of(package: str) -> set[str]:
    folder = HOUSE.joinpath(*package.split("."))
    return {f"{package}.{room.name}" for room in pkgutil.iter_modules([str(folder)])}
