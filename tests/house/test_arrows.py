"""The arrows between the rooms: each contract of pyproject.toml breaks when it should.

A contract can be wrong in silence: a name misspelt, a room forgotten. So each one is broken here:
an import is added to the graph of all imports, which is drawn once, and the contract is checked.
One breach is written into a copy of the house and found by the command that `./run check` runs.
"""

import copy
import pkgutil
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import grimp
import pytest
from importlinter import Contract
from importlinter.api import read_configuration
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.contracts.layers import LayersContract
from importlinter.contracts.protected import ProtectedContract

HOUSE = Path(__file__).parents[2]
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
LINTER = PROJECT["tool"]["importlinter"]
CONTRACTS = {contract["name"]: contract for contract in LINTER["contracts"]}
KINDS: dict[str, type[Contract]] = {
    "forbidden": ForbiddenContract,
    "layers": LayersContract,
    "protected": ProtectedContract,
}

PROGRAMS = "The programs stand on the ground and never lean on each other"
SERVER = "The server takes messages, words and colours from the ground, and nothing else"
FLOORS = "The listeners stand on views and hub, the hub on the store, the store on the domain"
LISTENERS = (
    "The pages of people and of staff never import each other, and both stand on what they share"
)
DOMAIN = "The domain knows the standard library only, and no clock, chance, socket or thread of it"
SQL = "SQL lives in the store"
ARRAYS = "Arrays live in the estimate of waits, in the comparison of plans and in sums of the past"
SOCKETS = "Sockets live in the carrier, the live listener, its service and the demo's telephone"
ENGINE = "The speech engine is loaded by a process of its own"
ENGINE_PROCESS = "Nobody imports the process of the speech engine"
WEB = "HTTP lives in the web listener"
PAGES = "Pages are drawn by the web listener, the comparison of plans and the report"
TYPESETTING = "Documents are typeset in one room"
WORKBOOKS = "Workbooks are written in one room"
SIGNATURES = (
    "Keys and signatures live in the proofs of wait, and the end of a certificate in one room"
)
FIGURES = "Figures for monitors are written in one room"
LOG_LINES = "Lines of the log for programs are written in one room"
QT = "Qt lives in the three apps, in the ground's Qt rooms and in the link"
KIOSK = (
    "In the kiosk, what is said stands on what is shown, that on the person's way, all on paper"
    " and keys"
)
CONSOLE = "In the console, dialogs stand on panes, and panes on the clerk's work"
DECISIONS = "What decides in a program knows no Qt, socket, clock or chance"

# Rooms of the programs that touch the world.
SHELLS = {
    "kiosk.alone",
    *("counter.app", "display.app", "kiosk.app"),
    "display.announced",
    "display.media_cache",
    "display.announcing",
    *("display.led.command", "display.led.lines"),
    "display.player",
    "display.voices",
    *(
        "antesala.printing.printer",
        "antesala.printing.port",
        "antesala.printing.print_service",
        "antesala.printing.printjob",
    ),
}

# Contract, room, and an import that the room must not have.
BREACHES = [
    (PROGRAMS, "kiosk.app", "display.player"),
    (PROGRAMS, "display.app", "counter.work.desk"),
    (PROGRAMS, "counter.app", "server.domain.ticket"),
    (PROGRAMS, "kiosk.way.journey", "antesala.cli"),
    (PROGRAMS, "server.hub", "antesala.demo"),
    (PROGRAMS, "antesala.link", "kiosk.way.journey"),
    (PROGRAMS, "antesala.words", "server.domain.ticket"),
    (PROGRAMS, "antesala.demo", "antesala.cli"),
    (SERVER, "server.web.people", "antesala.wall"),
    (SERVER, "server.views", "antesala.speech.phrases"),
    (SERVER, "server.live", "antesala.session"),
    (SERVER, "server.hub", "antesala.settings"),
    (FLOORS, "server.hub", "server.live"),
    (FLOORS, "server.web", "server.live"),
    (FLOORS, "server.store", "server.hub"),
    (FLOORS, "server.domain.ticket", "server.store"),
    (FLOORS, "server.estimate.worker", "server.views"),
    (FLOORS, "server.hub", "server.estimate.keeper"),
    (LISTENERS, "server.web.hall", "server.web.people"),
    (LISTENERS, "server.web.staff", "server.web.hall"),
    (LISTENERS, "server.web.shared.streams", "server.web.people.board"),
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
    (TYPESETTING, "server.privacy", "typst"),
    (WORKBOOKS, "server.web.staff", "xlsxwriter"),
    (SIGNATURES, "server.web.people", "cryptography"),
    (FIGURES, "server.web.staff", "prometheus_client"),
    (LOG_LINES, "server.hub", "structlog"),
    (FLOORS, "server.report", "server.privacy"),
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
    (DECISIONS, "antesala.wall.hall", "antesala.qt.fonts"),
    (DECISIONS, "antesala.session", "asyncio"),
]


@pytest.fixture(scope="module")
def drawn() -> grimp.ImportGraph:
    """Which module of the house imports which, and what else each imports."""
    return grimp.build_graph(
        *LINTER["root_packages"], include_external_packages=True, cache_dir=None
    )


@pytest.fixture(scope="module")
def contracts() -> dict[str, Contract]:
    """The contracts as the linter reads them, by their names."""
    read = read_configuration(str(HOUSE / "pyproject.toml"))
    return {
        options["name"]: KINDS[options["type"]](options["name"], read["session_options"], options)
        for options in read["contracts_options"]
    }


@pytest.mark.parametrize(("contract", "room", "imported"), BREACHES)
def test_a_forbidden_import_breaks_its_contract(
    drawn: grimp.ImportGraph,
    contracts: dict[str, Contract],
    contract: str,
    room: str,
    imported: str,
) -> None:
    graph = copy.deepcopy(drawn)
    assert room in graph.modules
    graph.add_import(importer=room, imported=known_as(imported))
    # A check may change the graph that it is given.
    assert not contracts[contract].check(graph, verbose=False).kept


def test_every_contract_is_kept_by_the_house(
    drawn: grimp.ImportGraph, contracts: dict[str, Contract]
) -> None:
    """Without a breach, so that each of those above is what breaks its contract."""
    assert [
        name
        for name, contract in contracts.items()
        if not contract.check(copy.deepcopy(drawn), verbose=False).kept
    ] == []


def test_the_linter_names_the_contract_that_a_file_breaks(tmp_path: Path) -> None:
    """The command itself, with an import written into a file of a copy of the house."""
    for package in LINTER["root_packages"]:
        shutil.copytree(
            HOUSE / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copy(HOUSE / "pyproject.toml", tmp_path)
    contract, room, imported = BREACHES[0]
    with file_of(tmp_path, room).open("a", encoding="utf-8") as source:
        source.write(f"\nimport {imported}\n")
    linter = [str(Path(sys.executable).with_name("lint-imports"))]
    outcome = subprocess.run(linter, cwd=tmp_path, capture_output=True, text=True, check=False)
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


def known_as(imported: str) -> str:
    """A module's name in the graph: of others' packages only the package is in it."""
    package = imported.partition(".")[0]
    return imported if package in LINTER["root_packages"] else package


def file_of(house: Path, room: str) -> Path:
    place = house.joinpath(*room.split("."))
    return place / "__init__.py" if place.is_dir() else place.with_suffix(".py")


def rooms_of(package: str) -> set[str]:
    folder = HOUSE.joinpath(*package.split("."))
    return {f"{package}.{room.name}" for room in pkgutil.iter_modules([str(folder)])}
