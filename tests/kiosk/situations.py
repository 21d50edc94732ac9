"""Every screen that a person can meet at a kiosk, and how to bring it about."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from msgspec import structs

from antesala.messages.rows import FoundPart, HoursPart
from antesala.printing.condition import Condition, Outcome
from kiosk.way import events as t
from kiosk.way.staff import TAPS
from kiosk.way.state import MORE_TIME
from tests.kiosk.controller import Standing
from tests.kiosk.office import NOW, TOKEN, catalogue, service
from tests.kiosk.offices import office_in
from tests.kiosk.printers import PaperlessPrinter

PIN = "2468"
EVENING = datetime(2026, 5, 14, 23, 0, tzinfo=UTC)
HOURS = [HoursPart(days=[1, 2, 3, 4, 5], opens="08:30", closes="14:00")]

PAPER_WAITS = 30.0
"""Seconds in which the kiosk's paper can be declined."""

Act = Callable[[Standing], object]


def services(kiosk: Standing) -> None:
    kiosk.controller.bridge.choose("group", "licences")


def renewing(kiosk: Standing) -> None:
    kiosk.controller.bridge.choose("service", "renew")


def answers(kiosk: Standing) -> None:
    renewing(kiosk)
    kiosk.controller.take(t.ShowClasses())


def law(kiosk: Standing) -> None:
    answers(kiosk)
    kiosk.controller.bridge.show_law()


def asking(kiosk: Standing) -> None:
    answers(kiosk)
    kiosk.controller.bridge.take("general")


def refused(kiosk: Standing) -> None:
    asking(kiosk)
    kiosk.link.refuse("store_unavailable")


def ticket(kiosk: Standing) -> None:
    asking(kiosk)
    kiosk.link.issue()
    kiosk.link.tell_status()


def printing(kiosk: Standing) -> None:
    ticket(kiosk)
    kiosk.look_after(PAPER_WAITS * (MORE_TIME if kiosk.controller.bridge.aids_in_use else 1))


def without_paper(kiosk: Standing) -> None:
    printing(kiosk)
    kiosk.printed(Outcome.NO_PAPER)


def declined(kiosk: Standing) -> None:
    ticket(kiosk)
    kiosk.controller.bridge.decline_paper()


def called(kiosk: Standing) -> None:
    ticket(kiosk)
    kiosk.link.tell_status(people_ahead=None, number="3")


def wishes(kiosk: Standing) -> None:
    ticket(kiosk)
    kiosk.controller.bridge.show_wishes()
    kiosk.controller.bridge.wish("escort")


def cancelling(kiosk: Standing) -> None:
    ticket(kiosk)
    kiosk.controller.bridge.go_back()


def giving_back(kiosk: Standing) -> None:
    cancelling(kiosk)
    kiosk.controller.bridge.give_back()


def given_back(kiosk: Standing) -> None:
    giving_back(kiosk)
    kiosk.link.grant()


def languages(kiosk: Standing) -> None:
    kiosk.controller.bridge.show_languages()


def aids(kiosk: Standing) -> None:
    """Where the screen has no room for them at its foot."""
    if kiosk.controller.bridge.picture.aids_button:
        kiosk.controller.bridge.show_aids()


def help_coming(kiosk: Standing) -> None:
    kiosk.controller.bridge.call_help()
    kiosk.link.grant()
    kiosk.link.tell_help(is_taken=True)


def enquiries(kiosk: Standing) -> None:
    kiosk.controller.bridge.show_enquiries()


def letter(kiosk: Standing) -> None:
    enquiries(kiosk)
    kiosk.controller.bridge.choose("enquiry", "mine")


def figures(kiosk: Standing) -> None:
    letter(kiosk)
    for key in "J042":
        kiosk.controller.bridge.type_key(key)


def seeking(kiosk: Standing) -> None:
    figures(kiosk)
    kiosk.controller.bridge.seek()


def not_found(kiosk: Standing) -> None:
    seeking(kiosk)
    kiosk.link.refuse("unknown_ticket")


def found(kiosk: Standing) -> None:
    seeking(kiosk)
    kiosk.link.find(FoundPart(code="J042", state="waiting"))


def found_by_square(kiosk: Standing) -> None:
    """The square of a ticket tells its holder more than its code does."""
    kiosk.controller.take(t.Scan(TOKEN, "scan"))
    kiosk.link.find(FoundPart(code="J042", state="waiting", people_ahead=4, service="renew"))


def petition(kiosk: Standing) -> None:
    enquiries(kiosk)
    kiosk.controller.bridge.choose("enquiry", "petition")


def topics(kiosk: Standing) -> None:
    enquiries(kiosk)
    kiosk.controller.bridge.choose("enquiry", "advice")


def advice(kiosk: Standing) -> None:
    topics(kiosk)
    services(kiosk)
    renewing(kiosk)


def costs(kiosk: Standing) -> None:
    """On a small screen they take turns with what to bring."""
    advice(kiosk)
    if kiosk.controller.bridge.picture.second_kind:
        kiosk.controller.bridge.do_second()


def list_failed(kiosk: Standing) -> None:
    costs(kiosk)
    kiosk.controller.take(t.PrintList())
    kiosk.printed(Outcome.HANGS)


def offline(kiosk: Standing) -> None:
    answers(kiosk)
    kiosk.link.go_offline()


def offline_with_wishes(kiosk: Standing) -> None:
    wishes(kiosk)
    kiosk.link.go_offline()


def closed(kiosk: Standing) -> None:
    kiosk.link.tell_office(structs.replace(catalogue(), hours=HOURS))
    kiosk.now = EVENING
    kiosk.controller.look()


def classes(kiosk: Standing) -> None:
    kiosk.link.tell_office(office_in("BR"))
    kiosk.controller.bridge.choose("service", "licencia-renovar")
    kiosk.controller.take(t.ShowClasses())


def many_services(kiosk: Standing) -> None:
    """More than any screen has room for."""
    more = tuple(service(f"s{number}", "licences", f"Trámite {number}") for number in range(20))
    kiosk.link.tell_office(catalogue(services=more))
    services(kiosk)
    kiosk.controller.bridge.choose("more", "")


def pin(kiosk: Standing) -> None:
    kiosk.controller.check_pin = lambda typed: typed == PIN
    for _ in range(TAPS):
        kiosk.controller.bridge.tap_head()
    kiosk.controller.bridge.type_key(PIN[0])


def wrong_pin(kiosk: Standing) -> None:
    pin(kiosk)
    kiosk.controller.bridge.seek()


def menu(kiosk: Standing) -> None:
    pin(kiosk)
    for key in PIN[1:]:
        kiosk.controller.bridge.type_key(key)
    kiosk.controller.bridge.seek()


def locked(kiosk: Standing) -> None:
    menu(kiosk)
    kiosk.controller.bridge.choose("staff", "lock")


SITUATIONS: Mapping[str, Act] = {
    "first": lambda _: None,
    **{
        act.__name__: act
        for act in (
            *(services, renewing, answers, law, asking, refused, ticket, printing, without_paper),
            *(declined, called, wishes, cancelling, giving_back, given_back, languages, aids),
            *(help_coming, enquiries, letter, figures, seeking, not_found, found),
            *(found_by_square, topics, advice, petition),
            *(
                found_by_square,
                costs,
                list_failed,
                offline,
                offline_with_wishes,
                closed,
                classes,
                many_services,
            ),
            *(pin, wrong_pin, menu, locked),
        )
    },
}


def leave(kiosk: Standing) -> None:
    """Everybody goes, staff too, and the kiosk is as it was, with paper in its printer."""
    kiosk.now = NOW
    kiosk.link.come_online()
    kiosk.link.tell_office()
    kiosk.controller.take(t.GoBack())
    kiosk.hush()
    for _ in range(2):
        kiosk.look_after(10_000)
    if isinstance(kiosk.printer, PaperlessPrinter):
        kiosk.printer.seen(Condition.READY)
    if kiosk.controller.bridge.picture.staff:
        menu(kiosk)
        kiosk.controller.bridge.choose("staff", "unlock")
    kiosk.settle()
