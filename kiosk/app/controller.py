"""Keeps the kiosk's screen up to date: touches and rows go in, commands go to the link."""

import time
import uuid
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from antesala.link import Link
from antesala.messages import commands as c, frames as f, rows as r
from antesala.mirror import AnyKind
from antesala.printing.condition import Outcome
from antesala.printing.printer import Printer
from antesala.printing.slip_content import hyphens_of
from antesala.server_clock import own_time
from kiosk.alone.silence import Silence
from kiosk.alone.till import Known, Till
from kiosk.app.bridge import KioskBridge
from kiosk.app.caretaker import Caretaker
from kiosk.app.papers import JOB, TRIAL, Papers
from kiosk.measures.frame import HERE, Place
from kiosk.measures.layout import layout
from kiosk.screens.moment import Moment
from kiosk.screens.painter import longest_day, paint
from kiosk.screens.staff_pages import paint_staff
from kiosk.way import events as t, staff as s, usage as u
from kiosk.way.journey import TOUCHED, after
from kiosk.way.office import Lobby
from kiosk.way.state import Aid, Journey, Screen
from kiosk.way.steps import PAPER_WAITS, is_elsewhere

LOOK = 500
"""Milliseconds between two looks at the clock: counted seconds may be late by that much."""


SILENCE = 60.0
"""Seconds for which a voice that failed is not offered."""

FOR_ALL = {t.Touch, t.CallHelp, t.Switch, t.ShowAids, t.ShowMore}
"""The touches allowed on a locked kiosk, and while staff use it."""


def no_pin(_: str) -> bool:
    """The PIN check of a kiosk without a PIN: it refuses every PIN."""
    return False


class Controller(QObject):
    """One kiosk. The decisions are in the journey. Without a `printer` it does not print.

    The hour is the server's, as the link knows it; `now` takes its place in tests.
    """

    ended = Signal()
    """Staff end the program."""
    painted = Signal(object, object)
    """Emitted with each picture and its scene."""

    def __init__(
        self,
        link: Link | None,
        printer: Printer | None = None,
        *,
        place: Place = HERE,
        missing: frozenset[Aid] = frozenset(),
        seconds: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        super().__init__()
        self.bridge = KioskBridge(self)
        self._link, self._has_printer = link, printer is not None
        self._papers = Papers(link, printer, self._empty)
        self._caretaker = Caretaker(link, printer)
        self._place, self._lacking, self._missing = place, missing, missing
        self.is_survey = False
        """Whether it asks people for their opinion, and gives no tickets."""
        self.till: Till | None = None
        """What it gives without the server; None: no tickets."""
        self._lost_at: float | None = seconds()
        self._silence = Silence()
        self._next: list[t.Event] = []
        self._seconds = seconds
        self._now = now or (link.now if link else own_time)
        self._paper_waits = printer.paper_waits if printer else 0.0
        self._lost_voice = float("-inf")
        self._journey = Journey()
        self._staff = s.Staff()
        self._usage = u.Usage()
        self.check_pin: Callable[[str], bool] = no_pin
        self._entry_refusal = "" if link else "unknown_token"
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        # A tick that comes too early would find the paper not yet due.
        self._soon.setInterval(round(max(PAPER_WAITS, self._paper_waits) * 1000) + 10)
        self._soon.setTimerType(Qt.TimerType.PreciseTimer)
        self._soon.timeout.connect(self.look)
        self._papers.printed.connect(self._printed)
        self.bridge.touched.connect(self.take)
        self.take(t.Pass())

    @property
    def place(self) -> Place:
        return self._place

    @property
    def journey(self) -> Journey:
        return self._journey

    def start(self) -> None:
        """Follow the office from now on."""
        self._timer.start()
        self._caretaker.start()
        self._caretaker.changed.connect(self.look)
        if self._link is not None:
            self._link.online_changed.connect(self._online_changed)
            self._link.welcome_changed.connect(self.look)
            self._link.print_asked.connect(self._papers.ask)
            self._link.mirror_changed.connect(self.look)
            self._link.answered.connect(self._answered)
            self._link.refused_entry.connect(self._refused_entry)
            self._link.follow("office")
            self._link.follow("board")
            self._link.start()

    def stop(self) -> None:
        """Unfollow all topics, and stop listening to the printer."""
        self._papers.stop()
        self._timer.stop()
        self._soon.stop()
        self._caretaker.stop()

    @Slot()
    def look(self) -> None:
        """Time has passed, or something has changed."""
        self.take(t.Pass())
        self._caretaker.look(self._seconds(), is_idle=self._journey.is_home)
        self._hand_in()
        is_asking = self.till is not None and self.till.is_asking
        if self._journey.asked is None and not is_asking:
            self._silence.end()
        self._tell_use()

    @Slot()
    def note_touch(self) -> None:
        """A person is there."""
        self.take(t.Touch())

    @Slot()
    def note_key(self) -> None:
        """The person works by keys."""
        self._usage = u.keyed(self._usage)

    def _tell_use(self) -> None:
        is_free = self._link is not None and self._link.is_online and self._journey.is_home
        if self._link is None or not u.is_report_due(self._usage, self._seconds(), is_free=is_free):
            return
        self._usage = u.reporting(self._usage, str(uuid.uuid4()), self._seconds())
        if self._usage.telling is not None:
            self._link.ask(self._usage.telling)

    def lose_voice(self) -> None:
        """Speech failed: its switch says so for some seconds, then it can be tried again."""
        self._missing |= {Aid.VOICE}
        self._lost_voice = self._seconds()
        self.take(t.Switch(Aid.VOICE, is_on=False))

    @Slot(object)
    def take(self, event: t.Event) -> None:
        """Apply an event to the journey, and draw the result."""
        before, lobby, seconds = self._journey, self._lobby(), self._seconds()
        was_staff = (self._staff.place, self._staff.is_locked)
        if self._is_staffs(event):
            self._take_of_staff(event, seconds)
            # No one's ticket may stand on a screen that staff take over.
            comes = was_staff[0] is not s.Place.MENU and self._staff.place is s.Place.MENU
            event = t.TakeOver() if comes else t.Pass()
        self._journey, errands = after(before, event, lobby, seconds)
        if not self.is_survey:
            self._usage = u.moved(self._usage, self._journey, event, seconds)
        if seconds - self._lost_voice > SILENCE:
            self._missing = self._lacking
        moment = self.moment()
        for errand in errands:
            self._run(errand, moment)
        is_other_screen = is_elsewhere(before, self._journey, event) or was_staff != (
            self._staff.place,
            self._staff.is_locked,
        )
        is_staffs = self._staff.is_here or self._staff.is_locked
        # The aids have a screen of their own, for every office.
        is_staffs = is_staffs and self._journey.screen is not Screen.AIDS
        printer = self._caretaker.printer
        picture = paint_staff(moment, self._staff, printer) if is_staffs else paint(moment)
        self.bridge.lay(moment.layout, self._journey.aids)
        self.bridge.show(picture, is_other_screen=is_other_screen)
        self.painted.emit(picture, moment)
        if self._next:
            self.take(self._next.pop(0))

    def _is_staffs(self, event: t.Event) -> bool:
        """A locked kiosk ignores touches; it still takes events of the server and the printer."""
        is_touch = type(event) in {*TOUCHED, t.ChooseStaff} - FOR_ALL
        is_closed = self._staff.is_here or self._staff.is_locked
        if isinstance(event, t.GoBack) and self._journey.screen is Screen.AIDS:
            return False
        return isinstance(event, t.TapHead) or (is_closed and (is_touch or event == t.Pass()))

    def _take_of_staff(self, event: t.Event, seconds: float) -> None:
        if isinstance(event, t.TapHead):
            # Without a PIN there are no staff's screens to open.
            if self.check_pin is not no_pin:
                self._staff = s.tapped(self._staff, seconds)
            return
        if not self._staff.is_here:
            return
        self._staff, errands = s.after(self._staff, event, seconds)
        for errand in errands:
            match errand:
                case s.CheckPin(pin):
                    is_right = self.check_pin(pin)
                    self._staff = s.checked(self._staff, seconds, is_right=is_right)
                case s.TryPrinter():
                    if not self._papers.try_out():
                        self._staff = s.printed(self._staff, Outcome.NOT_CONFIGURED)
                case s.End():
                    self.bridge.may_close = True
                    self.ended.emit()

    def moment(self) -> Moment:
        """The kiosk's state at this moment."""
        lobby = self._lobby()
        office = lobby.catalogue.name if lobby.catalogue else ""
        return Moment(
            journey=self._journey,
            lobby=lobby,
            seconds=self._seconds(),
            since=(self._link.since or self._silence.at) if self._link else None,
            entry_refusal=self._entry_refusal,
            is_staff_told=self._caretaker.is_told,
            layout=layout(
                self._place,
                self._journey.aids,
                office,
                hyphens_of(lobby.catalogue),
                longest_day(lobby) if office else "",
            ),
            missing=self._missing,
        )

    def _empty(self) -> Moment:
        """The same with no one at the kiosk, for papers that staff ask for."""
        return Moment(journey=Journey(), lobby=self._lobby(), seconds=self._seconds())

    def _run(self, errand: t.Errand, moment: Moment) -> None:
        if self._link is None:
            return
        match errand:
            case t.Ask(command):
                if isinstance(command, c.IssueTicket):
                    self._silence.ask(self._seconds(), self._now())
                self._link.ask(command)
            case t.Withdraw(command_id):
                self._link.withdraw(command_id)
            case t.GiveAlone() | t.LeaveAlone() | t.WantAlone():
                self._act_alone(errand)
            case t.Follow(ticket):
                self._link.follow("ticket", ticket)
                self._soon.start()
                self._papers.foresee(moment)
            case t.Unfollow():
                self._link.unfollow("ticket")
            case t.Print(held, language):
                self._papers.give(held, moment, language)
            case t.PrintAdvice(service, language):
                self._papers.advise(service, moment, language)

    def _act_alone(self, errand: t.GiveAlone | t.LeaveAlone | t.WantAlone) -> None:
        if self.till is None or self._link is None:
            return
        match errand:
            case t.GiveAlone(command, was_asked):
                given = self.till.give(command, self._now(), was_asked=was_asked)
                if given is None:
                    # The person goes away without: what comes of the request is cancelled.
                    self._link.withdraw(command.id)
                    self._next.append(t.Refused(command.id, "store_unavailable"))
                    return
                self._link.drop(command.id)
                self._soon.start()
                self._next.append(t.GivenAlone(command.id, given.code, given.at.isoformat()))
            case t.LeaveAlone(command_id):
                self.till.leave(command_id)
            case t.WantAlone(command_id, help_needed):
                self.till.want_help(command_id, help_needed)

    def _hand_in(self) -> None:
        """Tell the server what was given without it, and keep what it says of the office."""
        till, link = self.till, self._link
        if till is None or link is None or not link.is_online or self.is_survey:
            return
        catalogue = link.mirror.only("office", r.CatalogueRow)
        is_out = self._own(r.OutRow) is not None
        till.learn(catalogue, link.welcome, self._now(), is_out=is_out)
        due = till.next(self._now(), self._seconds())
        if due is not None:
            self._silence.ask(self._seconds(), self._now())
            link.ask(due)

    def _taken_in(self, command: c.Command, reply: f.Answer | f.Refusal) -> bool:
        """Whether an answer is to what was given alone, and what comes of it."""
        till, link = self.till, self._link
        if till is None or link is None or not till.is_own(command):
            return False
        self._silence.end()
        done, further = till.answered(command, reply, self._seconds())
        if further is not None:
            link.ask(further)
        if done is not None:
            self.take(t.HandedIn(done.id, done.ticket, done.link_token))
        self._hand_in()
        return True

    def _lobby(self) -> Lobby:
        if self._link is None:
            return Lobby(now=self._now(), is_survey=self.is_survey)
        mirror = self._link.mirror
        known = self.till.known if self.till and not self._link.is_online else Known()
        return Lobby(
            now=self._now(),
            is_online=self._is_served(),
            catalogue=mirror.only("office", r.CatalogueRow) or known.catalogue,
            emergency_letter=self._letter(),
            away=self._away(),
            office=mirror.only("office", r.OfficeRow),
            waiting={row.id: row for row in mirror.rows("office", r.ServiceRow)},
            calls=tuple(mirror.rows("board", r.CallRow)),
            status=mirror.only("ticket", r.StatusRow),
            stops={row.id: row.reason for row in mirror.rows("office", r.StopRow)},
            is_out=self._own(r.OutRow) is not None or (known.is_out and not self._link.welcome),
            help_call=self._own(r.HelpRow),
            web_url=self._link.welcome.web_url if self._link.welcome else "",
            is_survey=self.is_survey,
            has_printer=self._has_printer,
            is_printer_away=self._caretaker.is_away,
            # Without paper there is none to decline: the person hears of it at once.
            paper_waits=0.0 if self._caretaker.is_away else self._paper_waits,
        )

    def _is_served(self) -> bool:
        """Whether the server is there, and answers people who ask for a ticket."""
        is_online = self._link is not None and self._link.is_online
        return is_online and not self._silence.counts(self._seconds())

    def _away(self) -> float:
        """Seconds for which the server has been away, or has not answered."""
        if self._lost_at is not None:
            return self._seconds() - self._lost_at
        return self._silence.lasts(self._seconds())

    def reads_cards(self) -> bool:
        """Whether the office looks the numbers of documents up."""
        return self._lobby().reads_cards

    def _letter(self) -> str:
        """The letter of the tickets that it gives alone; a kiosk that is turned away gives none."""
        return self.till.letter if self.till and not self._entry_refusal else ""

    def _own(self, kind: type[AnyKind]) -> AnyKind | None:
        """The row of this type that is about this kiosk."""
        if self._link is None or self._link.welcome is None:
            return None
        return self._link.mirror.row("office", kind, self._link.welcome.device)

    @Slot()
    def _online_changed(self) -> None:
        self._entry_refusal = ""
        is_online = self._link is not None and self._link.is_online
        self._lost_at = None if is_online else self._seconds()
        self._silence.end()
        if is_online and self._journey.asked is not None:
            # It is asked anew on this connection.
            self._silence.ask(self._seconds(), self._now())
        if self.till is not None and self._link is not None and not is_online:
            for command_id in self.till.lose():
                # It is asked anew, and its person may have changed something by then.
                self._link.drop(command_id)
        self.look()

    @Slot(object, object)
    def _answered(self, command: c.Command, reply: f.Answer | f.Refusal) -> None:
        if self._taken_in(command, reply):
            return
        if isinstance(command, c.IssueTicket):
            self._silence.end()
        if isinstance(command, c.ReportUse):
            self._usage = u.heard(self._usage, command)
        elif isinstance(reply, f.Refusal):
            self.take(t.Refused(command.id, reply.code, reply.facts.get("opens", "")))
        else:
            ticket, code, token = (
                text or "" for text in (reply.ticket, reply.code, reply.link_token)
            )
            self.take(t.Granted(command.id, ticket, code, reply.at, token, reply.found))

    @Slot(str, object)
    def _printed(self, ticket: str, outcome: Outcome) -> None:
        self._caretaker.printed(outcome)
        if ticket.startswith(JOB):
            printer = "ready" if outcome.is_on_paper else self._caretaker.printer
            self._papers.report(ticket.removeprefix(JOB), printer)
            return
        if ticket == TRIAL:
            self._staff = s.printed(self._staff, outcome)
        self.take(t.Printed(ticket, outcome))

    @Slot(str)
    def _refused_entry(self, code: str) -> None:
        self._entry_refusal = code
        self.look()
