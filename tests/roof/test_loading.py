"""A command loads the libraries that it needs: most of the time of a short one is their loading."""

import ast
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from antesala.cli import COMMANDS, WITH_OFFICE, command_of, main

LIBRARIES = ("PySide6", "alembic", "sqlalchemy", "starlette", "uvicorn", "websockets")
CODE = f"""
import sys
from importlib import import_module
for room in sys.argv[1:]:
    import_module(room)
    print(*[name for name in {LIBRARIES} if name in sys.modules], sep=",")
"""


def test_commands_load_only_what_they_need() -> None:
    """Help none, `check` no database and no socket, `office` neither pages nor the database."""
    rooms = (
        "antesala.cli",
        "antesala.administration.checking",
        "antesala.administration.office_command",
    )
    told = subprocess.run(
        [sys.executable, "-c", CODE, *rooms], capture_output=True, text=True, check=True
    )
    assert told.stdout.split("\n") == ["", "", "websockets", ""]


@pytest.mark.parametrize("where", [*COMMANDS.values(), WITH_OFFICE])
def test_each_command_is_where_the_table_says(where: str) -> None:
    """Looked up, not loaded: Qt alone takes a second."""
    module, _, name = where.partition(":")
    found = find_spec(module)
    assert found is not None
    assert found.origin is not None
    source = ast.parse(Path(found.origin).read_text("utf-8"))
    assert name in [each.name for each in source.body if isinstance(each, ast.FunctionDef)]


def test_simulate_takes_an_office_or_a_scenario() -> None:
    assert command_of(["simulate", "scenario.json"]).__module__ == "server.simulate.command"
    assert command_of(["simulate", "--office=la-serena"]).__module__ == "antesala.planning.command"


def test_a_report_lets_the_server_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a program of its own; within another one it would slow that down for good."""
    claims: list[int] = []
    monkeypatch.setattr("os.nice", claims.append)
    monkeypatch.setattr(sys, "argv", ["antesala", "report", "--help"])
    with pytest.raises(SystemExit):
        main(["report", "--help"])
    assert not claims
    with pytest.raises(SystemExit):
        main()
    assert claims == [19]
