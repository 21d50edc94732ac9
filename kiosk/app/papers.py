"""What the kiosk prints: the tickets that it gives, and the papers that staff ask it for.

A paper is made and sent by the printer's own thread, which may outlast the window.
"""

import uuid
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from antesala.link import Link
from antesala.messages import commands as c, frames as f, kinds as k
from antesala.printing.condition import Outcome
from antesala.printing.paper import CREST
from antesala.printing.printer import Printer
from antesala.printing.proof import wait_paper
from antesala.printing.slip import Slip
from antesala.printing.slip_content import taken_away
from antesala.qt.pictures import crest_png
from antesala.words import Words
from kiosk.screens.moment import Moment
from kiosk.screens.ticket_pages import leaflet_of, slip_of, trial_of
from kiosk.way.state import Held

if TYPE_CHECKING:
    from antesala.printing.printjob import Printed

JOB = "job:"
"""The prefix of the print job's name for a paper that a console has asked for."""
TRIAL = "trial"
"""The print job's name of the printer's test page."""


class Papers(QObject):
    """The papers of one kiosk; without a `printer` there are none.

    `scene` is the kiosk as it stands with no one before it, for papers that are nobody's there.
    """

    printed = Signal(str, object)
    """A job's name and its `Outcome`, in the kiosk's own thread."""
    _ended = Signal(str, object)

    def __init__(
        self, link: Link | None, printer: Printer | None, scene: Callable[[], Moment]
    ) -> None:
        super().__init__()
        self._link, self._printer, self._scene = link, printer, scene
        self._is_stopped = False
        # Emitted in the printer's thread, received in this one.
        self._ended.connect(self.printed, Qt.ConnectionType.QueuedConnection)

    def stop(self) -> None:
        """Hear nothing more of the printer."""
        self._is_stopped = True

    def give(self, held: Held, moment: Moment, language: str, job: str = "") -> None:
        """Print a ticket."""
        self._start(*_ticket(held, moment, language), job or held.ticket)

    def foresee(self, moment: Moment) -> None:
        """Have the paper drawn while the number of people ahead is still on its way."""
        held = moment.journey.held
        if self._printer is not None and held is not None:
            self._printer.foresee(*_ticket(held, moment, moment.journey.language))

    def advise(self, service: str, moment: Moment, language: str) -> None:
        """Print what a service asks for."""
        found = moment.lobby.service(service)
        if found is not None:
            words = moment.words_in(language or moment.lobby.languages[0])
            self._start(leaflet_of(found, moment), words, service)

    def try_out(self, job: str = TRIAL) -> bool:
        """Print a test page; whether there is a printer."""
        scene = self._scene()
        self._start(trial_of(scene), scene.words, job)
        return self._printer is not None

    @Slot(object)
    def ask(self, job: f.PrintJob | f.ListJob | f.ProofJob | f.PrintTest) -> None:
        """Print what staff ask for: a ticket, a list to take away, a proof of wait, a test page.

        It is the same paper as the kiosk's own; a person at the kiosk is not disturbed.
        """
        if self._printer is None:
            self.report(job.id, "none")
        elif isinstance(job, f.ListJob):
            self._give_list(job)
        elif isinstance(job, f.ProofJob):
            self._give_proof(job)
        elif isinstance(job, f.PrintTest):
            self.try_out(JOB + job.id)
        else:
            self._give_again(job)

    def report(self, job: str, printer: k.PrinterState) -> None:
        """Tell the server what came of a paper that staff asked for."""
        if self._link is not None:
            self._link.ask(c.ReportPrinted(id=str(uuid.uuid4()), job=job, printer=printer))

    def _give_list(self, job: f.ListJob) -> None:
        scene = self._scene()
        catalogue = scene.lobby.catalogue
        paper = (
            None
            if catalogue is None
            else taken_away(job.take_away, catalogue, scene.now, code=job.code)
        )
        if paper is None:
            self.report(job.id, "failed")
            return
        words = scene.words_in(job.language or scene.lobby.languages[0])
        self._start(paper, words, JOB + job.id)

    def _give_proof(self, job: f.ProofJob) -> None:
        scene = self._scene()
        catalogue = scene.lobby.catalogue
        paper = wait_paper(job.proof, catalogue, scene.lobby.public_url)
        paper = replace(paper, crest=crest_png(catalogue.crest, CREST) if catalogue else b"")
        words = scene.words_in(job.language or scene.lobby.languages[0])
        self._start(paper, words, JOB + job.id)

    def _give_again(self, job: f.PrintJob) -> None:
        row, scene = job.status, self._scene()
        held = Held(row.id, row.code, row.service, job.at, job.link_token)
        of_ticket = replace(scene, lobby=replace(scene.lobby, status=row))
        self.give(held, of_ticket, job.language, JOB + job.id)

    def _start(self, paper: "Printed", words: Words, job: str) -> None:
        if self._printer is not None:
            self._printer.start(paper, words, partial(self._tell, job))

    def _tell(self, job: str, outcome: Outcome) -> None:
        """Runs in the printer's thread."""
        if not self._is_stopped:
            self._ended.emit(job, outcome)


def _ticket(held: Held, moment: Moment, language: str) -> tuple[Slip, Words]:
    """A ticket's paper as far as it is known, and the language that it is printed in."""
    catalogue = moment.lobby.catalogue
    crest = crest_png(catalogue.crest, CREST) if catalogue else b""
    slip = replace(slip_of(held, moment), crest=crest)
    return slip, moment.words_in(language or moment.lobby.languages[0])
