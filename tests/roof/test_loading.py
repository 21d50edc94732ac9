"""A command loads the libraries that it needs: most of the time of a short one is their loading."""

import subprocess
import sys

LIBRARIES = ("PySide6", "alembic", "sqlalchemy", "starlette", "uvicorn", "websockets")
CODE = f"""
import sys
from importlib import import_module
for room in sys.argv[1:]:
    import_module(room)
    print(*[name for name in {LIBRARIES} if name in sys.modules], sep=",")
"""


def test_commands_load_only_what_they_need() -> None:
    """Help none, `check` no database and no socket, `office` neither pages nor migrations."""
    rooms = (
        "antesala.cli",
        "antesala.administration.checking",
        "antesala.administration.governing",
    )
    told = subprocess.run(
        [sys.executable, "-c", CODE, *rooms], capture_output=True, text=True, check=True
    )
    assert told.stdout.split("\n") == ["", "", "sqlalchemy,websockets", ""]
