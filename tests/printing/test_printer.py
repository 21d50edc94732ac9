"""Printing over real sockets: each outcome, in time, and the paper."""

import queue
import socket
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest
from msgspec import structs

from antesala.printing import attempt, printer, raster
from antesala.printing.condition import Condition, Outcome
from antesala.printing.port import NetworkPort
from antesala.printing.printer import Printer
from antesala.printing.printer_settings import Limits, PrinterSettings
from antesala.printing.printjob import job_of
from tests.printing import eyes
from tests.printing.builders import LINK, SLIP, SPANISH, job
from tests.printing.escpos_reader import read
from tests.printing.fake_printer import PATIENCE, PATIENT, SILENT, Behaviour, State, fake_printer

IN_TIME = 3.0
"""Seconds until a person must know; the outcome itself is due half a second earlier."""

STATES = {
    State.OK: Outcome.PRINTED,
    State.LOW: Outcome.PRINTED_PAPER_LOW,
    State.NO_PAPER: Outcome.NO_PAPER,
    State.COVER_OPEN: Outcome.COVER_OPEN,
    State.CUTTER_STUCK: Outcome.FAULT,
    State.SWITCHED_OFF_LINE: Outcome.OFFLINE,
}
BEHAVIOURS = {
    Behaviour.HANGS: Outcome.HANGS,
    Behaviour.RESETS: Outcome.RESET,
    Behaviour.LEAVES: Outcome.RESET,
    Behaviour.BREAKS: Outcome.RESET,
    Behaviour.FALLS_SILENT: Outcome.HANGS,
    Behaviour.RUNS_OUT: Outcome.NO_PAPER,
    Behaviour.CHATTERS: Outcome.PRINTED,
    Behaviour.BABBLES: Outcome.HANGS,
}


@pytest.mark.parametrize("state", STATES)
def test_every_state_has_its_outcome(state: State) -> None:
    """The kiosk knows the state that the printer reports."""
    with fake_printer(state) as fake:
        assert outcome(Printer(fake.settings, PATIENT)) is STATES[state]


@pytest.mark.parametrize("behaviour", BEHAVIOURS)
def test_every_failure_has_its_outcome(behaviour: Behaviour) -> None:
    """For every failure of a printer the person knows in time."""
    with fake_printer(behaviour=behaviour) as fake:
        limits = Limits() if behaviour in SILENT else PATIENT
        assert outcome(Printer(fake.settings, limits)) is BEHAVIOURS[behaviour]


def test_a_refusing_printer_is_offline() -> None:
    """Without a listening printer there is no paper."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        address = closed.getsockname()
    settings = PrinterSettings(kind="network", host=address[0], port=address[1])
    assert outcome(Printer(settings)) is Outcome.OFFLINE


def test_an_unknown_name_is_offline() -> None:
    """A name that is no name is a failure like any other, not an error."""
    settings = PrinterSettings(kind="network", host="no.printer.invalid")
    assert outcome(Printer(settings)) is Outcome.OFFLINE


class NameServer:
    """Answers the first question when it is told to, and all others at once."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked, self.answers = threading.Event(), threading.Event()
        self._found = socket.getaddrinfo
        monkeypatch.setattr(socket, "getaddrinfo", self._find)

    def _find(self, *name: Any, **kind: Any) -> Any:  # noqa: ANN401  (the system's own)
        if not self.asked.is_set():
            self.asked.set()
            self.answers.wait(PATIENCE)
        return self._found(*name, **kind)


def test_a_name_is_sought_no_longer_than_a_person_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name server that does not answer delays only the search."""
    names = NameServer(monkeypatch)
    settings = PrinterSettings(kind="network", host="127.0.0.1")
    assert outcome(Printer(settings, Limits(deadline=0.2))) is Outcome.OFFLINE
    names.answers.set()


def test_a_look_that_seeks_a_name_holds_up_no_ticket(monkeypatch: pytest.MonkeyPatch) -> None:
    """The printer is still free: the next ticket has it to itself."""
    seen: queue.Queue[Condition | None] = queue.Queue()
    with fake_printer() as fake:
        names, printing = NameServer(monkeypatch), Printer(fake.settings, PATIENT)
        printing.check(seen.put)
        assert names.asked.wait(PATIENCE)
        assert outcome(printing) is Outcome.PRINTED
        names.answers.set()
        assert seen.get(timeout=PATIENCE) is Condition.READY


def test_a_ticket_given_up_is_never_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its person has read that no paper comes; it would come out for the next one."""
    with fake_printer() as fake:
        names = NameServer(monkeypatch)
        late = attempt.Attempt(fake.settings, Limits(), attempt.Slot())
        printing = threading.Thread(target=late.run, args=(SLIP, SPANISH))
        printing.start()
        assert names.asked.wait(PATIENCE)
        assert late.given_up() is Outcome.OFFLINE
        names.answers.set()
        printing.join(PATIENCE)
        assert fake.wait_for_job() == b""


def test_a_paperless_printer_gets_nothing() -> None:
    """A ticket sent to it would come out with the next roll, for no one."""
    with fake_printer(State.NO_PAPER) as fake:
        outcome(Printer(fake.settings, PATIENT))
        assert fake.wait_for_job() == b""


def test_the_whole_ticket_arrives() -> None:
    """Byte for byte as composed: the questions around it add no byte."""
    with fake_printer() as fake:
        outcome(Printer(fake.settings, PATIENT))
        printed = fake.wait_for_job()
    assert printed == job()
    (square,) = eyes.squares(read(printed).picture)
    assert square.text == LINK


def test_printing_again_prints_the_same() -> None:
    """A second paper bears the first one's code: a ticket is never issued here."""
    with fake_printer() as fake:
        printing = Printer(fake.settings, PATIENT)
        assert [outcome(printing), outcome(printing)] == [Outcome.PRINTED, Outcome.PRINTED]
        fake.wait_for_job()
        fake.wait_for_job()
    assert fake.jobs == [job(), job()]


def test_a_failed_ticket_prints_later() -> None:
    """Once there is paper the same ticket comes out whole."""
    with fake_printer(State.NO_PAPER) as fake:
        printing = Printer(fake.settings, PATIENT)
        assert outcome(printing) is Outcome.NO_PAPER
        fake.wait_for_job()
        fake.state = State.OK
        assert outcome(printing) is Outcome.PRINTED
        assert fake.wait_for_job() == job()


@pytest.mark.parametrize("mode", ["raster", "text"])
@pytest.mark.parametrize("cut", [True, False])
def test_a_half_ticket_spoils_no_whole_one(mode: Literal["raster", "text"], *, cut: bool) -> None:
    """A printer that kept its power has half a picture: the next bytes must not become its dots."""
    with fake_printer(behaviour=Behaviour.BREAKS) as fake:
        settings = structs.replace(fake.settings, mode=mode, cut=cut)
        fake.breaks_after = len(job(mode=mode, cut=cut)) // 3
        printing = Printer(settings)
        assert outcome(printing) is Outcome.RESET
        half = fake.wait_for_job()
        fake.behaviour = Behaviour.PRINTS
        assert outcome(printing) is Outcome.PRINTED
        whole = fake.wait_for_job()
        # And the one after it is a ticket like any other.
        assert outcome(printing) is Outcome.PRINTED
        assert fake.wait_for_job() == job(mode=mode, cut=cut)
    assert job(mode=mode, cut=cut).startswith(half)
    assert whole.endswith(job(mode=mode, cut=cut))
    on_paper = read(half + whole)
    assert len(on_paper.pieces) == (2 if cut else 0)
    alone = read(job(mode=mode, cut=cut))
    assert on_paper.lines[-len(alone.lines) :] == alone.lines
    for picture, drawn in zip(reversed(on_paper.pictures), reversed(alone.pictures), strict=False):
        assert picture.tobytes() == drawn.tobytes()


def test_a_ticket_taken_and_never_confirmed_is_cut_off_too() -> None:
    """It is unknown how much of it is on paper."""
    with fake_printer(behaviour=Behaviour.FALLS_SILENT) as fake:
        printing = Printer(fake.settings, replace(PATIENT, silence=1.0))
        assert outcome(printing) is Outcome.HANGS
        first = fake.wait_for_job()
        fake.behaviour = Behaviour.PRINTS
        assert outcome(printing) is Outcome.PRINTED
        assert len(read(first + fake.wait_for_job()).pieces) == 3


def test_a_slow_ticket_is_not_cut_off() -> None:
    """At the deadline the kiosk knows that paper is coming, and it comes whole."""
    with fake_printer(behaviour=Behaviour.PAUSES) as fake:
        limits = Limits(deadline=2.0, answer=PATIENCE, silence=PATIENCE)
        assert outcome(Printer(fake.settings, limits)) is Outcome.STILL_PRINTING
        fake.go_on.set()
        assert fake.wait_for_job() == job()


@pytest.mark.parametrize(("goes_on", "end"), [(True, Outcome.PRINTED), (False, Outcome.HANGS)])
def test_the_end_of_a_slow_ticket_is_told(*, goes_on: bool, end: Outcome) -> None:
    """Paper that was promised comes, or its person hears that it does not, and staff too."""
    told: queue.Queue[Outcome] = queue.Queue()
    with fake_printer(behaviour=Behaviour.PAUSES) as fake:
        limits = Limits(deadline=2.0, answer=PATIENCE, silence=PATIENCE if goes_on else 2.4)
        Printer(fake.settings, limits).start(SLIP, SPANISH, told.put)
        assert told.get(timeout=PATIENCE) is Outcome.STILL_PRINTING
        if goes_on:
            fake.go_on.set()
        assert told.get(timeout=PATIENCE) is end


def test_a_stuck_ticket_is_no_slow_one() -> None:
    """A printer that stopped reading does not print, though it read some bytes before."""
    with fake_printer(behaviour=Behaviour.PAUSES) as fake:
        limits = Limits(deadline=PATIENCE, answer=PATIENCE, silence=0.2)
        assert outcome(Printer(fake.settings, limits)) is Outcome.HANGS


def test_a_second_ticket_waits_its_turn() -> None:
    """A printer takes one job at a time, so two tickets never mix on the paper."""
    other = replace(SLIP, code="A007")
    with fake_printer(behaviour=Behaviour.PAUSES) as fake:
        printing = Printer(fake.settings, Limits(deadline=2.0, answer=PATIENCE, silence=PATIENCE))
        assert printing.print_slip(SLIP, SPANISH) is Outcome.STILL_PRINTING
        assert printing.print_slip(other, SPANISH) is Outcome.HANGS
        fake.go_on.set()
        assert fake.wait_for_paper() == job()


def test_a_silent_kind_is_not_asked() -> None:
    """Some printers print well and never answer; the office may say so."""
    with fake_printer(behaviour=Behaviour.HANGS) as fake:
        settings = PrinterSettings(
            kind="network", host=fake.settings.host, port=fake.settings.port, answers=False
        )
        assert outcome(Printer(settings)) is Outcome.SENT
        assert fake.wait_for_job() == job()


def test_no_printer_is_no_failure() -> None:
    """A kiosk without one knows it at once, and its person has the screen."""
    assert outcome(Printer(PrinterSettings())) is Outcome.NOT_CONFIGURED


def test_a_fault_of_ours_is_an_outcome(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """After an error in drawing the kiosk is told and goes on."""

    def fail(*_: object) -> bytes:
        raise ZeroDivisionError

    monkeypatch.setattr(attempt, "job_of", fail)
    settings = PrinterSettings(kind="file", path=str(tmp_path))
    assert outcome(Printer(settings)) is Outcome.FAULT


def test_libraries_that_do_not_load_are_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are loaded in the printer's own threads, and the caller there is always told."""

    def fail() -> None:
        raise ImportError

    monkeypatch.setattr(attempt, "library", fail)
    printing = Printer(PrinterSettings(kind="network", host="127.0.0.1"))
    printing.prepare()
    assert outcome(printing) is Outcome.FAULT
    seen = queue.SimpleQueue[Condition | None]()
    printing.check(seen.put)
    assert seen.get(timeout=PATIENCE) is Condition.FAULT


def test_a_started_print_tells_once() -> None:
    """The caller goes on at once; another thread tells how it went."""
    told: queue.Queue[tuple[Outcome, threading.Thread]] = queue.Queue()
    with fake_printer() as fake:
        Printer(fake.settings, PATIENT).start(
            SLIP, SPANISH, lambda known: told.put((known, threading.current_thread()))
        )
        known, thread = told.get(timeout=PATIENCE)
    assert known is Outcome.PRINTED
    assert thread is not threading.current_thread()
    assert told.empty()


def test_a_start_leaves_the_ticket_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window draws its next screen when the ticket is sent, not while it is."""
    sent: list[int] = []
    send = NetworkPort.send

    def note(port: NetworkPort, data: bytes, silence: float) -> None:
        send(port, data, silence)
        sent.append(len(data))

    monkeypatch.setattr(NetworkPort, "send", note)
    monkeypatch.setattr(printer, "HEAD_START", PATIENCE)
    told: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
    with fake_printer() as fake:
        Printer(fake.settings, PATIENT).start(SLIP, SPANISH, told.put)
        assert sum(sent) >= len(job())
        assert told.get(timeout=PATIENCE) is Outcome.PRINTED


def test_without_a_printer_a_start_waits_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its window goes on at once."""
    monkeypatch.setattr(printer, "HEAD_START", 10 * PATIENCE)
    told: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
    Printer(PrinterSettings()).start(SLIP, SPANISH, told.put)
    assert told.get(timeout=PATIENCE) is Outcome.NOT_CONFIGURED


@pytest.mark.parametrize("mode", ["raster", "text"])
def test_a_ticket_foreseen_is_not_drawn_again(
    monkeypatch: pytest.MonkeyPatch, mode: Literal["raster", "text"]
) -> None:
    """The code is the costly part, and printed as if nothing had been foreseen."""
    later = replace(SLIP, code="Q317", link=f"{LINK[:-4]}Q317")
    raster.packed.cache_clear()
    expected = job(later, mode=mode)
    raster.packed.cache_clear()
    with fake_printer() as fake:
        printing = Printer(structs.replace(fake.settings, mode=mode))
        drawn = threading.Event()

        def draw(*asked: Any) -> bytes:  # noqa: ANN401  (as it is asked)
            try:
                return job_of(*asked)
            finally:
                drawn.set()

        monkeypatch.setattr(attempt, "job_of", draw)
        printing.foresee(replace(later, people_ahead=None, wait=None), SPANISH)
        assert drawn.wait(PATIENCE)
        monkeypatch.setattr(raster, "code_picture", None)
        assert printing.print_slip(later, SPANISH) is Outcome.PRINTED
        assert fake.wait_for_job() == expected


def test_what_cannot_be_foreseen_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The log has it; the ticket itself will be tried all the same."""
    failed = threading.Event()

    def fail(*_: object) -> bytes:
        failed.set()
        raise RuntimeError("no face")

    with fake_printer() as fake:
        printing = Printer(fake.settings, PATIENT)
        with monkeypatch.context() as broken:
            broken.setattr(attempt, "job_of", fail)
            printing.foresee(SLIP, SPANISH)
            assert failed.wait(PATIENCE)
        assert printing.print_slip(SLIP, SPANISH) is Outcome.PRINTED
    assert "could not be drawn beforehand" in caplog.text


def test_only_paper_counts_as_paper() -> None:
    """Where the person may be sent to the slot, and where not."""
    on_paper = {each for each in Outcome if each.is_on_paper}
    assert on_paper == {
        Outcome.PRINTED,
        Outcome.PRINTED_PAPER_LOW,
        Outcome.STILL_PRINTING,
        Outcome.SENT,
    }


def test_the_deadline_leaves_time_to_say_it() -> None:
    assert Limits().deadline <= IN_TIME - 0.5


def outcome(printing: Printer) -> Outcome:
    """The outcome, before the printer itself gives up: a busy machine may be late by seconds."""
    began = time.monotonic()
    known = printing.print_slip(SLIP, SPANISH)
    assert time.monotonic() - began < PATIENCE
    return known
