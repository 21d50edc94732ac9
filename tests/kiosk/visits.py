"""The visits of blind people that are no plain way to a ticket, each told key by key."""

from collections.abc import Callable
from datetime import UTC, datetime

from msgspec import structs
from PySide6.QtCore import Qt

from antesala.messages.rows import FoundPart, HoursPart
from antesala.printing.condition import Outcome
from antesala.words import Words
from kiosk.way import events as t
from kiosk.way.staff import TAPS
from kiosk.way.state import MORE_TIME, PATIENCE, WARNING, WITHOUT_PAPER_STAYS
from tests.kiosk.controller import Standing
from tests.kiosk.diary import Diary
from tests.kiosk.hearing import Ear
from tests.kiosk.office import NOW, TOKEN, catalogue
from tests.kiosk.printers import PaperlessPrinter

K = Qt.Key
LICENCES, SOCIAL = "Licencias y vehículos", "Ayuda social"
RENEW = "Renovar licencia de conducir"
PIN = "24"


class Visits:
    """One kiosk after the other's visit, in the language of a person."""

    def __init__(self, kiosk: Standing, printer: PaperlessPrinter, ear: Ear, language: str) -> None:
        self.kiosk, self.link, self.diary = kiosk, kiosk.link, Diary(kiosk, ear)
        self.printer = printer
        self.language, self.say = language, Words(language, "CL").say
        self.office = catalogue(languages=LANGUAGES)
        self.link.tell_office(self.office)

    def written(self) -> str:
        """All visits, one after the other."""
        for visit in VISITS:
            visit(self)
        return self.diary.written()

    def comes(self, title: str) -> None:
        """Another person, at a kiosk untouched since."""
        take = self.kiosk.controller.take
        take(t.StartOver())
        if self.language != LANGUAGES[0]:
            take(t.ChooseLanguage(self.language))
        self.kiosk.settle()
        self.diary.begin(title)

    def leaves(self) -> None:
        self.diary.press(K.Key_F4)

    def choose(self, *keys: str) -> None:
        self.diary.go_to(*map(self.say, keys))

    def takes_ticket(self) -> None:
        """The way is in the other transcript."""
        self.diary.go_to(SOCIAL)
        self.choose("kiosk-no")
        self.diary.happens("the ticket comes", self.link.issue)

    def enquires(self) -> None:
        self.comes("where is my ticket")
        self.choose("kiosk-enquire", "kiosk-enquiry-mine")
        self.diary.go_to("J", "0", "4")
        self.choose("kiosk-seek")
        self.diary.happens("there is none", lambda: self.link.refuse("unknown_ticket"))
        self.choose("kiosk-erase")
        self.diary.go_to("4", "2")
        self.choose("kiosk-seek")
        waits = FoundPart(code="J042", state="waiting")
        self.diary.happens("it is found", lambda: self.link.find(waits))
        self.choose("kiosk-done")
        self.leaves()

    def scans(self) -> None:
        """The square of a ticket tells its holder more than its code does."""
        self.comes("the square of my ticket")
        take = self.kiosk.controller.take
        self.diary.happens("it is scanned", lambda: take(t.Scan(TOKEN, "scan")))
        known = FoundPart(code="J042", state="waiting", people_ahead=4, service="household")
        self.diary.happens("it is found", lambda: self.link.find(known))
        self.choose("kiosk-done")
        self.leaves()

    def is_called(self) -> None:
        self.comes("a ticket that was called")
        self.choose("kiosk-enquire", "kiosk-enquiry-mine")
        self.diary.go_to("J", "4", "2")
        self.choose("kiosk-seek")
        called = FoundPart(
            code="J042", state="called", counter="c3", number="3", place="A la derecha"
        )
        self.diary.happens("it is found", lambda: self.link.find(called))
        self.leaves()

    def informs_themselves(self) -> None:
        self.comes("about a service")
        self.choose("kiosk-enquire", "kiosk-enquiry-advice")
        self.diary.go_to(LICENCES, RENEW)
        self.choose("kiosk-list")
        self.diary.happens("the list comes", lambda: self.kiosk.printed(Outcome.PRINTED))
        self.diary.press(K.Key_Escape)
        self.leaves()

    def calls_a_person(self) -> None:
        self.comes("help")
        self.choose("kiosk-help")
        self.diary.happens("the staff know", self.link.grant)
        self.choose("kiosk-help")
        self.leaves()

    def cancels(self) -> None:
        self.comes("a ticket given back")
        self.takes_ticket()
        self.choose("kiosk-cancel", "kiosk-cancel-yes")
        self.diary.happens("it is done", self.link.grant)
        self.leaves()

    def gets_no_paper(self) -> None:
        self.comes("no paper")
        self.takes_ticket()
        self.diary.happens("the number comes", lambda: self.link.tell_status(people_ahead=1))
        self.paper_is_due()
        self.diary.happens("no paper comes", lambda: self.kiosk.printed(Outcome.NO_PAPER))
        self.link.take_report()
        self.choose("kiosk-print-again")
        self.diary.happens("the paper comes", lambda: self.kiosk.printed(Outcome.PRINTED))
        self.diary.happens("the ticket is called", lambda: self.link.tell_status(None, "3"))
        self.choose("kiosk-done")
        # The next ticket is not called yet.
        self.link.tell_status()

    def paper_is_due(self) -> None:
        due = self.printer.paper_waits * MORE_TIME
        self.diary.happens("it is printed", lambda: self.kiosk.look_after(due))

    def wants_no_paper(self) -> None:
        self.comes("no paper wanted")
        self.takes_ticket()
        self.choose("kiosk-decline", "kiosk-print")
        self.diary.happens("the paper comes", lambda: self.kiosk.printed(Outcome.PRINTED))
        self.choose("kiosk-done")

    def is_late(self) -> None:
        self.comes("time runs out")
        self.diary.go_to(LICENCES)
        late = PATIENCE * MORE_TIME + 1
        self.diary.happens("three minutes pass", lambda: self.kiosk.look_after(late))
        self.diary.press(K.Key_Return)
        self.takes_slowly()

    def takes_slowly(self) -> None:
        """A ticket's screen warns in its own way."""
        self.diary.press(K.Key_Escape)
        self.takes_ticket()
        self.paper_is_due()
        self.diary.happens("no paper comes", lambda: self.kiosk.printed(Outcome.HANGS))
        late = (WITHOUT_PAPER_STAYS - WARNING) * MORE_TIME + 1
        self.diary.happens("two minutes pass", lambda: self.kiosk.look_after(late))
        self.leaves()

    def is_refused(self) -> None:
        self.comes("a ticket refused")
        self.diary.go_to(SOCIAL)
        self.choose("kiosk-no")
        self.diary.happens("it is refused", lambda: self.link.refuse("store_unavailable"))
        self.leaves()

    def reads_the_law(self) -> None:
        self.comes("the law, and another language")
        self.diary.go_to(SOCIAL)
        self.choose("kiosk-law-title", "kiosk-law-back")
        self.choose("kiosk-language-choose")
        self.diary.press(K.Key_Escape)
        self.leaves()

    def is_offline(self) -> None:
        self.comes("no connection")
        self.diary.happens("the connection goes", self.link.go_offline)
        self.diary.go_to(SOCIAL)
        self.choose("kiosk-no")
        self.choose("kiosk-help")
        self.diary.happens("the connection comes", self.link.come_online)
        self.leaves()

    def finds_it_closed(self) -> None:
        hours = [HoursPart(days=[1, 2, 3, 4, 5], opens="08:30", closes="14:00")]
        self.kiosk.now = datetime(2026, 5, 14, 20, 0, tzinfo=UTC)
        self.link.tell_office(structs.replace(self.office, hours=hours))
        self.comes("closed")
        self.leaves()
        self.kiosk.now = NOW
        self.link.tell_office(self.office)

    def is_staff(self) -> None:
        self.kiosk.controller.check_pin = lambda pin: pin == PIN
        self.comes("staff, and out of service")
        self.diary.happens("five touches on the head", self.tap_head)
        self.diary.go_to("2", "3")
        self.choose("staff-enter")
        self.diary.go_to(*PIN)
        self.choose("staff-enter", "staff-print")
        self.diary.happens("the page comes", lambda: self.kiosk.printed(Outcome.PRINTED))
        self.choose("staff-lock")
        self.leaves()

    def tap_head(self) -> None:
        for _ in range(TAPS):
            self.kiosk.controller.take(t.TapHead())


LANGUAGES = ("es", "en", "pt")
VISITS: tuple[Callable[[Visits], None], ...] = (
    Visits.enquires,
    Visits.scans,
    Visits.is_called,
    Visits.informs_themselves,
    Visits.calls_a_person,
    Visits.cancels,
    Visits.gets_no_paper,
    Visits.wants_no_paper,
    Visits.is_late,
    Visits.is_refused,
    Visits.reads_the_law,
    Visits.is_offline,
    Visits.finds_it_closed,
    Visits.is_staff,
)
