"""The ways to a printer that are no network: files, folders, USB; and the library behind them."""

import logging
import math
import queue as queues
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
import usb.core

from antesala.printing.condition import Condition, Outcome
from antesala.printing.print_service import WindowsPort
from antesala.printing.printer import Printer
from antesala.printing.printer_settings import Limits, PrinterSettings
from tests.printing.builders import SLIP, SPANISH, job
from tests.printing.escpos_reader import read

USB = PrinterSettings(kind="usb", vendor=0x04B8, product=0x0202)


class FakeDevice:
    """A printer on USB as pyusb shows it."""

    def __init__(
        self, answers: list[bytes], *, is_silent: bool = False, takes: float = math.inf
    ) -> None:
        """`takes`: bytes until it is unplugged."""
        self.answers, self.is_silent, self.takes = answers, is_silent, takes
        self.written = b""
        self.endpoints: set[int] = set()
        self.timeouts: set[int] = set()
        self.backend = self

    def set_configuration(self) -> None:
        """It has only one."""

    def reset(self) -> None:
        """The line is free."""

    def write(self, endpoint: int, data: bytes, timeout: int) -> int:
        self.endpoints.add(endpoint)
        self.timeouts.add(timeout)
        if len(self.written) >= self.takes:
            raise usb.core.USBError("No such device", errno=19)
        self.written += bytes(data)
        return len(data)

    def read(self, endpoint: int, _: int, timeout: int) -> bytes:
        self.endpoints.add(endpoint)
        self.timeouts.add(timeout)
        if self.is_silent:
            raise usb.core.USBTimeoutError("Operation timed out", errno=110)
        return self.answers.pop(0) if self.answers else b"\x12"


def test_a_file_gets_every_ticket(tmp_path: Path) -> None:
    """One after the other, as a device would."""
    path = tmp_path / "printer"
    printing = Printer(PrinterSettings(kind="file", path=str(path)))
    for _ in range(2):
        assert printing.print_slip(SLIP, SPANISH) is Outcome.SENT
    assert path.read_bytes() == job() + job()


def test_a_folder_gets_a_file_for_each(tmp_path: Path) -> None:
    """Under the ticket's code; a second printing does not replace the first."""
    printing = Printer(PrinterSettings(kind="file", path=str(tmp_path)))
    for _ in range(3):
        printing.print_slip(SLIP, SPANISH)
    names = {"ticket-J042.bin", "ticket-J042-2.bin", "ticket-J042-3.bin"}
    assert {file.name for file in tmp_path.iterdir()} == names
    assert (tmp_path / "ticket-J042-2.bin").read_bytes() == job()


def test_a_missing_device_is_offline(tmp_path: Path) -> None:
    """A cable that is not plugged in."""
    settings = PrinterSettings(kind="file", path=str(tmp_path / "usb" / "lp0"))
    assert Printer(settings).print_slip(SLIP, SPANISH) is Outcome.OFFLINE


def test_usb_prints_as_the_network_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same bytes, the same questions before and after, and always a time-out."""
    device = plugged_in(monkeypatch, FakeDevice([]))
    assert Printer(USB).print_slip(SLIP, SPANISH) is Outcome.PRINTED
    asked = b"".join(bytes((0x10, 0x04, number)) for number in (2, 4, 1))
    assert device.written == asked + job() + asked
    assert device.endpoints == {USB.endpoint_in, USB.endpoint_out}
    assert 0 not in device.timeouts


def test_usb_knows_its_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    """Empty packets before the answer are none."""
    plugged_in(monkeypatch, FakeDevice([b"", b"", b"\x12", b"\x72"]))
    assert Printer(USB).print_slip(SLIP, SPANISH) is Outcome.NO_PAPER


def test_silence_on_usb_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A time-out of pyusb is a printer that does not answer."""
    plugged_in(monkeypatch, FakeDevice([], is_silent=True))
    assert Printer(USB, Limits(answer=0.05)).print_slip(SLIP, SPANISH) is Outcome.HANGS


def test_usb_unplugged_in_mid_ticket_prints_whole_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is found anew, and what it holds of the first ticket is parted from the second."""
    gone = plugged_in(monkeypatch, FakeDevice([], takes=20_000))
    printing = Printer(USB)
    assert printing.print_slip(SLIP, SPANISH) is Outcome.RESET
    device = plugged_in(monkeypatch, FakeDevice([]))
    assert printing.print_slip(SLIP, SPANISH) is Outcome.PRINTED
    asked = b"".join(bytes((0x10, 0x04, number)) for number in (2, 4, 1))
    half = gone.written.removeprefix(asked)
    on_paper = read(half + device.written.replace(asked, b""))
    assert len(on_paper.pieces) == 2
    assert device.written.endswith(job() + asked)


def test_an_absent_usb_printer_is_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not plugged in, or switched off."""
    monkeypatch.setattr(usb.core, "find", lambda **_: None)
    assert Printer(USB).print_slip(SLIP, SPANISH) is Outcome.OFFLINE


def test_a_system_without_libusb_is_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """The log says what is missing; the kiosk goes on."""

    def find(**_: object) -> None:
        raise usb.core.NoBackendError("No backend available")

    monkeypatch.setattr(usb.core, "find", find)
    assert Printer(USB).print_slip(SLIP, SPANISH) is Outcome.OFFLINE


def test_the_library_leaves_no_traces() -> None:
    """A program's log is its own, and no folder stays behind in the temporary one."""
    script = (
        "import logging, os, tempfile; from antesala.printing.port import library;"
        "before = set(os.listdir(tempfile.gettempdir())); library();"
        "print(logging.root.handlers, len(set(os.listdir(tempfile.gettempdir())) - before))"
    )
    with tempfile.TemporaryDirectory() as folder:
        said = subprocess.run(
            [sys.executable, "-c", script],
            env={"TMPDIR": folder, "TMP": folder, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        )
    assert said.stdout == "[] 0\n"
    assert logging.getLogger("escpos").level == logging.NOTSET


def test_printing_needs_no_qt() -> None:
    """A ticket is drawn in a thread that knows no window."""
    script = (
        "import sys, antesala.printing.printer;"
        "print([name for name in sys.modules if 'PySide' in name])"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert said.stdout == "[]\n"


def plugged_in(monkeypatch: pytest.MonkeyPatch, device: FakeDevice) -> FakeDevice:
    def find(**_: Any) -> FakeDevice:  # noqa: ANN401
        return device

    monkeypatch.setattr(usb.core, "find", find)
    monkeypatch.setattr(usb.util, "dispose_resources", lambda _: None)
    return device


IDLE = "printer turnos is idle.  enabled since Thu 14 May 2026 08:00:00"
STOPPED = "printer turnos disabled since Thu 14 May 2026 10:30:00 -"


def queue(
    folder: Path, script: str, monkeypatch: pytest.MonkeyPatch, stands: str = IDLE
) -> Printer:
    """A printer behind an `lp` that does as a script says; `lpstat` says how its queue stands."""
    for name, does in (("lp", script), ("lpstat", f"echo '{stands}'; echo ' reason unknown'")):
        program = folder / name
        program.write_text(f"#!/bin/sh\n{does}\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return Printer(PrinterSettings(kind="queue", queue="turnos"))


def test_a_queue_gets_the_printers_own_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Raw, to the queue of the settings, under the ticket's name."""
    printer = queue(tmp_path, f'echo "$@" > {tmp_path}/how; cat > {tmp_path}/job', monkeypatch)
    assert printer.print_slip(SLIP, SPANISH) is Outcome.SENT
    assert (tmp_path / "job").read_bytes() == job(SLIP)
    assert (tmp_path / "how").read_text().split() == (
        ["-s", "-d", "turnos", "-o", "raw", "-t", "ticket-J042"]
    )


def test_a_queue_that_takes_nothing_is_no_paper(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unknown queue, a print service that is not there, one that hangs."""
    printer = queue(tmp_path, "echo unknown destination >&2; exit 1", monkeypatch)
    assert not printer.print_slip(SLIP, SPANISH).is_on_paper
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    assert printer.print_slip(SLIP, SPANISH) is Outcome.OFFLINE


def test_a_stopped_queue_gets_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would take every ticket and print them all when it is started again."""
    printer = queue(tmp_path, f"cat > {tmp_path}/job", monkeypatch, STOPPED)
    assert printer.print_slip(SLIP, SPANISH) is Outcome.OFFLINE
    assert not (tmp_path / "job").exists()
    assert looked_at(printer) is Condition.OFFLINE


def test_an_office_printer_gets_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its queue is not raw: the print service turns the page into what the printer knows."""
    queue(tmp_path, f'echo "$@" > {tmp_path}/how; cat > {tmp_path}/job', monkeypatch)
    printer = Printer(PrinterSettings(kind="queue", queue="oficina", mode="page"))
    assert printer.print_slip(SLIP, SPANISH) is Outcome.SENT
    assert (tmp_path / "job").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "how").read_text().split() == ["-s", "-d", "oficina", "-t", "ticket-J042"]


class Spooler:
    """Windows's print service, which takes so many bytes of a job and lists one printer."""

    def __init__(self, takes: int = 1 << 20) -> None:
        self.takes = takes
        self.jobs: list[bytes] = []
        self.closed = 0

    def OpenPrinterW(self, queue: str, _handle: object, _nothing: object) -> int:  # noqa: N802
        return int(queue == "turnos")

    def StartDocPrinterW(self, *_: object) -> int:  # noqa: N802
        return int(self.takes > 0)

    def WritePrinter(  # noqa: N802
        self,
        _handle: object,
        job: bytes,
        size: int,
        written: Any,  # noqa: ANN401 - what ctypes passes by reference
    ) -> int:
        self.jobs.append(job)
        written._obj.value = min(size, self.takes)  # noqa: SLF001 - its one way to the number
        return 1

    def EndDocPrinter(self, _handle: object) -> int:  # noqa: N802
        return 1

    def ClosePrinter(self, _handle: object) -> int:  # noqa: N802
        self.closed += 1
        return 1


def test_windows_gets_the_printers_own_bytes() -> None:
    """A whole job at its end, in pieces as they come; one that is cut short is a fault."""
    spooler = Spooler()
    port = WindowsPort("turnos", "ticket-J042", spooler)
    port.send(b"J04", 1)
    port.send(b"2", 1)
    assert spooler.jobs == []
    port.finish(1)
    port.close()
    assert (spooler.jobs, spooler.closed) == ([b"J042"], 1)
    for spooler in (Spooler(takes=2), Spooler(takes=0)):
        port = WindowsPort("turnos", "ticket-J042", spooler)
        port.send(b"J042", 1)
        with pytest.raises(OSError, match="print service"):
            port.finish(1)


def test_windows_says_which_printer_it_lacks() -> None:
    with pytest.raises(OSError, match="Windows has no printer «otra»"):
        WindowsPort("otra", "ticket-J042", Spooler())


def test_a_queue_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Staff hear that it is stopped, or not there, before a person does."""
    assert looked_at(queue(tmp_path, "exit 1", monkeypatch)) is Condition.READY
    (tmp_path / "lpstat").write_text("#!/bin/sh\necho no such queue >&2; exit 1\n")
    printer = Printer(PrinterSettings(kind="queue", queue="turnos"))
    assert looked_at(printer) is Condition.OFFLINE


def looked_at(printer: Printer) -> Condition | None:
    seen: queues.Queue[Condition | None] = queues.Queue()
    printer.check(seen.put)
    return seen.get(timeout=300)


def test_a_buzzer_beeps_where_there_is_one() -> None:
    beep = b"\x1bB"
    assert beep in job(SLIP, buzzer=True)
    assert beep not in job(SLIP)
