"""What a printer's trouble is told as in the terminal's language."""

import socket
from pathlib import Path

import pytest

from antesala.printing.port import way_to
from antesala.printing.print_service import QueuePort
from antesala.printing.printer_settings import PrinterSettings
from antesala.words.terminal import reason_of


@pytest.fixture(autouse=True)
def _spanish(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "es_CL.UTF-8"}.items():
        monkeypatch.setenv(name, value)


def reason(settings: PrinterSettings) -> str:
    with pytest.raises(OSError, match=r"\w") as caught:
        way_to(settings, 1.0)("ticket")
    return reason_of(caught.value)


def free_port() -> int:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port: int = closed.getsockname()[1]
    return port


def test_a_printer_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A name that cannot be one, a port where none listens, a folder that is not there."""
    odd = PrinterSettings(kind="network", host="caja..1", port=9100)
    assert reason(odd) == "«caja..1» no es un nombre ni una dirección"
    away = PrinterSettings(kind="network", host="127.0.0.1", port=free_port())
    assert reason(away) == "Ahí no atiende ningún programa"
    nowhere = PrinterSettings(kind="file", path=str(tmp_path / "none" / "printer"))
    assert reason(nowhere) == "No existe ese archivo ni esa carpeta"


@pytest.mark.parametrize(
    ("says", "status", "told"),
    [
        ("printer caja disabled since Mon - Paused", 0, "la cola está detenida; actívela con: cup"),
        ("lpstat: Invalid destination name in list", 1, "el servicio de impresión no tiene esa"),
        ("lpstat: Bad file descriptor", 1, "el servicio de impresión no acepta el trabajo: lpst"),
    ],
)
def test_a_queue_that_takes_no_job_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: str, status: int, told: str
) -> None:
    program = tmp_path / "lpstat"
    program.write_text(f"#!/bin/sh\necho '{says}' | tee /dev/stderr\nexit {status}\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(OSError, match=told):
        QueuePort("caja", "ticket", 10.0)
