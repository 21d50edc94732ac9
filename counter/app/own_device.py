"""What a console has on its own device: its printer, and the files of what was not sent."""

import logging
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from antesala.printing.condition import Outcome
from antesala.printing.paper import CREST
from antesala.printing.printer import Printer
from antesala.printing.printer_settings import read_printer
from antesala.qt.device import Device
from antesala.qt.pictures import crest_png
from antesala.settings import SettingsError
from antesala.words import Words
from antesala.words.terminal import sentence
from counter.app.last_desk_file import LastDeskFile
from counter.app.noted_file import NotedFile
from counter.app.unsent_file import UnsentFile
from counter.dialogs import proving
from counter.dialogs.listing import list_of
from counter.dialogs.printing import slip_of
from counter.dialogs.receipts import paper_of
from counter.work.moment import Moment

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OwnDevice:
    """The device's parts. `printer_fault` is why the printer in its settings is not used."""

    printer: Printer | None = None
    printer_fault: str = ""
    unsent: UnsentFile = field(default_factory=lambda: UnsentFile(None))
    noted: NotedFile = field(default_factory=NotedFile)
    last_desk: LastDeskFile = field(default_factory=LastDeskFile)


def printer_of(device: Device) -> tuple[Printer | None, str]:
    """This console's own printer, if its settings name one, and what is wrong with them.

    A clerk can work without paper, so a console begins without a printer that it cannot use, and
    says so. Raises `SettingsError` where the start is only tried.
    """
    try:
        settings = read_printer(device.settings.printer)
    except SettingsError as fault:
        if device.is_check:
            raise
        log.warning("%s", sentence("device-prints-by-kiosks", file=device.path, why=fault))
        return None, f"{device.path}: {fault}"
    return (Printer(settings) if settings.kind != "none" else None), ""


class OwnPrinter(QObject):
    """Prints the ticket just given, in the printer's own thread; nothing is asked of the server.

    `ended` tells in the window's thread what became of a job; a slow one is told twice.
    """

    ended = Signal(str, object)

    def __init__(self, printer: Printer | None) -> None:
        super().__init__()
        self._printer = printer

    @property
    def is_there(self) -> bool:
        return self._printer is not None

    def start(self, moment: Moment, words: Words, job: str) -> None:
        """Print under the name of a job; nothing without a printer or a ticket."""
        slip = slip_of(moment)
        if slip is None or self._printer is None:
            return
        catalogue = moment.office.catalogue
        slip = replace(slip, crest=crest_png(catalogue.crest, CREST) if catalogue else b"")
        self._printer.start(slip, words, partial(self._tell, job))

    def start_list(self, moment: Moment, words: Words, job: str) -> None:
        """Print the list of the attention in hand, under the name of a job."""
        paper = list_of(moment)
        if paper is not None and self._printer is not None:
            self._printer.start(paper, words, partial(self._tell, job))

    def start_proof(self, moment: Moment, words: Words, job: str) -> None:
        """Print the proof of wait signed last, under the name of a job."""
        paper = proving.paper_of(moment)
        if paper is None or self._printer is None:
            return
        catalogue = moment.office.catalogue
        paper = replace(paper, crest=crest_png(catalogue.crest, CREST) if catalogue else b"")
        self._printer.start(paper, words, partial(self._tell, job))

    def start_receipt(self, moment: Moment, words: Words, job: str) -> None:
        """Print the last receipt, under the name of a job."""
        paper = paper_of(moment)
        if paper is None or self._printer is None:
            return
        catalogue = moment.office.catalogue
        paper = replace(paper, crest=crest_png(catalogue.crest, CREST) if catalogue else b"")
        self._printer.start(paper, words, partial(self._tell, job))

    def _tell(self, job: str, outcome: Outcome) -> None:
        """Called by the printer's thread: the signal takes it to the window's own."""
        self.ended.emit(job, outcome)
