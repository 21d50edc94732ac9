"""A console has a ticket printed here: the paper is the kiosk's own, even during a visit."""

import msgspec
import pytest

from antesala.messages.commands import ReportPrinted
from antesala.messages.frames import ListJob, PrintJob, PrintTest, ProofJob
from antesala.messages.rows import ListPart, StatusRow
from antesala.printing.condition import Outcome
from antesala.printing.proof import WaitPaper
from antesala.printing.slip_content import Leaflet
from tests.kiosk.controller import Standing
from tests.kiosk.office import NOW, TICKET, TOKEN
from tests.kiosk.printers import PaperlessPrinter
from tests.printing.test_proof import PART

JOB = PrintJob(
    id="job-1",
    at=NOW.isoformat(),
    language="en",
    link_token=TOKEN,
    status=StatusRow(
        id=TICKET,
        code="M047",
        state="waiting",
        service="renew",
        arrival=NOW.isoformat(),
        people_ahead=4,
    ),
)


def test_the_paper_says_what_the_kiosks_paper_says() -> None:
    """Code, service, people ahead and link, in the ticket's language; the screen stays as it is."""
    printer = PaperlessPrinter()
    with Standing(printer=printer) as kiosk:
        kiosk.open_office()
        before = kiosk.names()
        kiosk.link.print_asked.emit(JOB)
        (slip,) = printer.slips
        assert (slip.code, slip.people_ahead) == ("M047", 4)
        assert slip.service == "Renovar licencia de conducir"
        assert TOKEN in slip.link
        assert printer.languages == ["en"]
        assert kiosk.link.asked == []
        printer.tell(Outcome.PRINTED)
        kiosk.until(lambda: bool(kiosk.link.asked))
        (report,) = kiosk.link.asked
        assert isinstance(report, ReportPrinted)
        assert (report.job, report.printer) == ("job-1", "ready")
        assert kiosk.names() == before


@pytest.mark.parametrize(
    ("outcome", "printer"),
    [(Outcome.NO_PAPER, "no_paper"), (Outcome.COVER_OPEN, "cover_open"), (Outcome.SENT, "ready")],
)
def test_how_the_paper_went_is_told_as_it_is(outcome: Outcome, printer: str) -> None:
    """The clerk reads why none came; of a printer that never says, that it took the ticket."""
    paperless = PaperlessPrinter()
    with Standing(printer=paperless) as kiosk:
        kiosk.open_office()
        kiosk.link.print_asked.emit(JOB)
        paperless.tell(outcome)
        kiosk.until(lambda: bool(kiosk.link.asked))
        (report,) = kiosk.link.asked
        assert isinstance(report, ReportPrinted)
        assert report.printer == printer


def test_a_kiosk_without_a_printer_says_so() -> None:
    with Standing() as kiosk:
        kiosk.open_office()
        kiosk.link.print_asked.emit(JOB)
        (report,) = kiosk.link.asked
        assert isinstance(report, ReportPrinted)
        assert report.printer == "none"


LIST = ListJob(
    id="job-2",
    language="es",
    take_away=ListPart(service="renew", papers=["Licencia anterior"], is_checked=True),
    code="M047",
)


def test_the_list_that_a_person_takes_away_is_printed_here() -> None:
    """What is missing alone, with the service's steps and the way back; the screen stays."""
    printer = PaperlessPrinter()
    with Standing(printer=printer) as kiosk:
        kiosk.open_office()
        before = kiosk.names()
        kiosk.link.print_asked.emit(LIST)
        (paper,) = printer.printed
        assert isinstance(paper, Leaflet)
        assert paper.taken is not None
        assert (paper.requirements, paper.taken.code) == (("Licencia anterior",), "M047")
        printer.tell(Outcome.NO_PAPER)
        kiosk.until(lambda: bool(kiosk.link.asked))
        (report,) = kiosk.link.asked
        assert isinstance(report, ReportPrinted)
        assert (report.job, report.printer) == ("job-2", "no_paper")
        assert kiosk.names() == before


def test_a_proof_of_wait_is_printed_here() -> None:
    """In the ticket's language; how it went is told as of any paper."""
    printer = PaperlessPrinter()
    with Standing(printer=printer) as kiosk:
        kiosk.open_office()
        kiosk.link.print_asked.emit(ProofJob(id="job-3", language="en", proof=PART))
        (paper,) = printer.printed
        assert isinstance(paper, WaitPaper)
        assert (paper.proof, printer.languages) == (PART, ["en"])
        printer.tell(Outcome.PRINTED)
        kiosk.until(lambda: bool(kiosk.link.asked))
        (report,) = kiosk.link.asked
        assert isinstance(report, ReportPrinted)
        assert (report.job, report.printer) == ("job-3", "ready")


def test_a_list_of_an_unknown_service_is_said_to_have_failed() -> None:
    """A kiosk whose office file is older than the server's."""
    gone = msgspec.structs.replace(LIST, take_away=ListPart(service="gone"))
    printer = PaperlessPrinter()
    with Standing(printer=printer) as kiosk:
        kiosk.open_office()
        kiosk.link.print_asked.emit(gone)
        (report,) = kiosk.link.asked
        assert isinstance(report, ReportPrinted)
        assert report.printer == "failed"
        assert not printer.printed


def test_a_test_page_is_printed_for_staff_while_a_person_goes_on() -> None:
    """It says that it is a test; how it went is told as of any paper."""
    printer = PaperlessPrinter()
    with Standing(printer=printer) as kiosk:
        kiosk.open_office()
        before = kiosk.names()
        kiosk.link.print_asked.emit(PrintTest(id="job-9"))
        (page,) = printer.printed
        assert isinstance(page, Leaflet)
        assert page.service == "Página de prueba"
        printer.tell(Outcome.NO_PAPER)
        kiosk.until(lambda: bool(kiosk.link.asked))
        (report,) = kiosk.link.asked
        assert isinstance(report, ReportPrinted)
        assert (report.job, report.printer) == ("job-9", "no_paper")
        assert kiosk.names() == before
