"""What a program needs not at its start it does not load: libraries are the most of that time."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SHOW = "import json, sys; print('\\n' + json.dumps(sorted(sys.modules)))"
OFFICE = Path(__file__).parents[2] / "antesala" / "samples" / "la-serena.toml"


def loaded_by(program: str) -> set[str]:
    """The modules that are loaded when these lines of Python have run."""
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\n{SHOW}"], capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    ("program", "spared"),
    [
        (
            "from antesala.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass",
            {"fluent.runtime", "babel", "asyncio", "sqlalchemy", "PySide6"},
        ),
        (
            f"from antesala.cli import main\nmain(['check', {str(OFFICE)!r}])",
            {"holidays", "sqlalchemy", "PySide6", "starlette", "asyncio"},
        ),
        ("import antesala.administration.office_command", {"sqlalchemy", "server.hub", "PySide6"}),
        (
            # All that it takes to answer devices; pages are loaded beside the first answers.
            "import server.command",
            {
                *("starlette", "uvicorn", "h11", "jinja2", "cryptography", "typst", "psycopg"),
                *("server.ageing", "server.report.assembly", "server.web.people.application"),
                *("server.web.staff.application", "server.web.hall.application", "PIL"),
                *("server.backup.making", "server.estimate.worker", "holidays", "alembic"),
            },
        ),
        (
            "import server.command, server.web.people.application",
            {
                *("fluent.runtime", "babel", "holidays", "alembic", "numpy", "PySide6"),
                *("prometheus_client", "structlog"),
            },
        ),
        (
            "import kiosk.app",
            {"escpos", "usb", "qrcode", "pyphen", "sqlalchemy", "uvicorn"},
        ),
        ("import counter.app", {"PIL", "escpos", "usb", "qrcode", "pyphen", "sqlalchemy"}),
        ("import display.app", {"PIL", "escpos", "usb", "qrcode", "pyphen", "sqlalchemy"}),
    ],
    ids=["help", "check", "office", "devices", "server", "kiosk", "counter", "display"],
)
def test_a_start_spares_what_it_does_not_need(program: str, spared: set[str]) -> None:
    assert loaded_by(program) & spared == set()
