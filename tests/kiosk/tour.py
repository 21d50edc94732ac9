"""A tour of every screen that a person or staff can meet, by events and not by words.

Where a screen has parts, through all of them.
"""

from collections.abc import Callable

from msgspec.structs import replace

from antesala.messages.rows import (
    CatalogueRow,
    FoundPart,
    HoursPart,
    ServiceRow,
    StatusRow,
    WaitPart,
)
from antesala.printing.condition import Outcome
from kiosk.way import events as t
from kiosk.way.state import MORE_TIME, PATIENCE, Aid
from tests.kiosk.controller import Standing
from tests.kiosk.office import SERVICES, TICKET, catalogue, service

Look = Callable[[str], None]

LANGUAGES = ("es", "en", "pt")
PIN = "2468"
MOST_PARTS = 20
"""More than any screen has: a tour that finds no end would not end."""

LONG = service(
    "long",
    "social",
    "Postulación al subsidio de agua potable y alcantarillado",
    (
        "Cédula de identidad vigente de cada integrante del hogar",
        "Última boleta de agua potable, con el número de cliente",
        "Cartola del Registro Social de Hogares",
    ),
)
"""A long name, and long things to bring."""

OFFICE = catalogue(languages=LANGUAGES, services=(*SERVICES, LONG))
RANGE = WaitPart(least=50, most=75)


class Tour:
    """One walk through a kiosk, in one language, with some aids."""

    def __init__(
        self,
        kiosk: Standing,
        look: Look,
        language: str,
        aids: frozenset[Aid] = frozenset(),
        office: CatalogueRow = OFFICE,
    ) -> None:
        self._office = office
        self._kiosk, self._look, self._language, self._aids = kiosk, look, language, aids
        self._take, self._bridge = kiosk.controller.take, kiosk.controller.bridge
        kiosk.controller.check_pin = lambda pin: pin == PIN
        kiosk.link.tell_office(office)

    def all(self) -> None:
        for walk in (
            self.ticket,
            self.paper,
            self.enquiries,
            self.code,
            self.without_server,
            self.closed,
            self.staff,
        ):
            self._arrive()
            walk()

    def _arrive(self) -> None:
        """A person comes who speaks this language and needs these aids."""
        self._take(t.StartOver())
        for aid in sorted(self._aids):
            self._take(t.Switch(aid, is_on=True))
        self._take(t.ChooseLanguage(self._language))

    def _see(self, name: str) -> None:
        """Every part of this screen."""
        first = self._bridge.picture.part
        for part in range(MOST_PARTS):
            self._kiosk.settle()
            self._look(f"{name} {part}" if part else name)
            if not self._bridge.picture.part:
                return
            self._take(t.ShowMore())
            if self._bridge.picture.part == first:
                return
        raise AssertionError(f"{name} has no last part")

    def ticket(self) -> None:
        """The way to a ticket, and what stands beside it."""
        self._see("choices")
        if self._bridge.picture.aids_button:
            self._take(t.ShowAids())
            self._see("aids")
            self._take(t.GoBack())
        self._take(t.ShowLanguages())
        self._see("languages")
        self._take(t.GoBack())
        self._kiosk.look_after(PATIENCE * (MORE_TIME if self._aids else 1) + 1)
        self._see("still there")
        self._take(t.Touch())
        self._take(t.ChooseGroup("licences"))
        self._see("services")
        waits = {"general": RANGE}
        told = ServiceRow(id="renew", waiting=12, counters=2, waits=waits)
        self._kiosk.link.tell("office", self._office, told)
        self._take(t.ChooseService("renew"))
        self._see("service")
        if self._leads_on():
            self._take(t.ShowClasses())
            self._see("answers")
        self._take(t.ShowLaw())
        self._see("law")
        self._take(t.GoBack())
        self._take(t.CallHelp("help"))
        self._see("help")

    def _leads_on(self) -> bool:
        """Whether the answers have a screen of their own."""
        acts = {(act.kind, act.identity) for act in self._bridge.picture.acts}
        return ("answer", "") in acts or any(
            not answer.identity for answer in self._bridge.picture.answers
        )

    def paper(self) -> None:
        """A ticket for the longest of names, and how its paper may be."""
        self._take(t.ChooseGroup("social"))
        self._take(t.ChooseService("long"))
        self._see("long service")
        self._take(t.TakeTicket("general", "ticket"))
        self._see("asking")
        self._kiosk.link.issue("M042")
        waiting = StatusRow(
            id=TICKET,
            code="M042",
            state="waiting",
            service="long",
            arrival="",
            people_ahead=12,
            wait=RANGE,
        )
        self._kiosk.link.tell("ticket", waiting, key=TICKET)
        self._see("ticket")
        self._take(t.ShowWishes())
        self._see("wishes")
        self._take(t.GoBack())
        self._take(t.GoBack())
        self._see("cancelling")
        self._take(t.GoBack())
        self._kiosk.printed(Outcome.NO_PAPER)
        self._kiosk.link.take_report()
        self._see("no paper")
        self._kiosk.link.tell_status(people_ahead=None, number="12")
        self._see("called")
        self._take(t.Finish())

    def enquiries(self) -> None:
        """A service's requirements, and its list on paper."""
        self._take(t.ShowEnquiries())
        self._see("enquiries")
        self._take(t.ShowPetition("help"))
        self._see("petition")
        self._take(t.GoBack())
        self._take(t.ShowTopics())
        self._see("topics")
        self._take(t.ChooseGroup("licences"))
        self._take(t.ChooseService("renew"))
        self._see("advice")
        self._take(t.PrintList())
        self._see("list")
        self._kiosk.printed(Outcome.NO_PAPER)
        self._see("no list")

    def code(self) -> None:
        """Where a ticket is, by its code."""
        self._take(t.ShowEnquiries())
        self._take(t.ShowTyping())
        self._see("letter")
        for key in "M042":
            self._take(t.Type(key))
        self._see("figures")
        self._take(t.Seek("seek"))
        self._see("seeking")
        self._take(t.Refused("seek", "unknown_ticket"))
        self._see("unknown")
        self._take(t.Seek("again"))
        missed = FoundPart(code="M042", state="no_show", service="renew")
        self._take(t.Granted("again", at=self._kiosk.now.isoformat(), found=missed))
        self._see("found")

    def without_server(self) -> None:
        self._take(t.ChooseGroup("licences"))
        self._kiosk.link.go_offline()
        self._see("offline services")
        self._take(t.ChooseService("renew"))
        self._see("offline service")
        self._take(t.StartOver())
        self._see("offline")
        self._kiosk.link.come_online()

    def closed(self) -> None:
        hours = [HoursPart(days=[3], opens="08:30", closes="14:00")]
        self._kiosk.link.tell_office(replace(self._office, hours=hours))
        self._see("closed")
        self._kiosk.link.tell_office(self._office)

    def staff(self) -> None:
        """The keys for the PIN, what staff may do, and a kiosk that they have locked."""
        for _ in range(5):
            self._take(t.TapHead())
        self._see("pin")
        for key in PIN:
            self._take(t.Type(key))
        self._see("pin typed")
        self._take(t.Seek("pin"))
        self._see("staff")
        self._take(t.ChooseStaff("lock"))
        self._see("locked")
