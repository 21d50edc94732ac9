"""A service that gives no more tickets today, and a kiosk that the staff have taken out."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from antesala.messages.rows import CatalogueRow, OfficeRow, OutRow, ServiceRow, StopRow
from kiosk.way import events as t
from kiosk.way.state import Aid
from tests.kiosk.controller import Standing
from tests.kiosk.office import NOW, RENEW, SERVICES, WELCOME, catalogue
from tests.kiosk.places import SCREENS
from tests.kiosk.test_geometry import faults
from tests.qt.stage import child_named, clipped

WHY = "Hoy ya no damos turnos: se agotaron los cupos"
REASON = "se agotaron los cupos."
LONG = "se suspendió la atención de la sala por un corte de energía"
AT = NOW.isoformat()


def tell(kiosk: Standing, *said: StopRow | OutRow, office: CatalogueRow | None = None) -> None:
    """The office with what a supervisor has said."""
    row = office or catalogue()
    kiosk.link.welcome = WELCOME
    now = OfficeRow(id=row.id, day="2026-05-14", discipline="k-then-oldest", k=2, waiting=12)
    waiting = [ServiceRow(id=each.id, waiting=12, counters=2) for each in row.services]
    kiosk.link.tell("office", row, now, *waiting, *said)
    kiosk.settle()


def stop(service: str, reason: str = REASON) -> StopRow:
    return StopRow(id=service, reason=reason, at=AT)


OUT = OutRow(id=WELCOME.device, at=AT)


@pytest.fixture
def kiosk() -> Iterator[Standing]:
    with Standing() as standing:
        standing.open_office()
        yield standing
        assert standing.program.status == 0, "QML complained; see standard error"


def reasons(kiosk: Standing) -> dict[str, str]:
    """Why a card or a button is off, by its name."""
    picture = kiosk.controller.bridge.picture
    cards = {each.name: each.reason for each in picture.choices}
    return cards | {each.name: each.reason for each in picture.answers}


def test_a_stopped_service_says_so_on_its_row(kiosk: Standing) -> None:
    """With the reason, among those that still give tickets."""
    tell(kiosk, stop("renew"))
    assert reasons(kiosk)[RENEW.name] == WHY
    kiosk.controller.bridge.choose("group", "licences")
    found = reasons(kiosk)
    assert found.pop(RENEW.name) == WHY
    assert set(found.values()) == {""}
    assert not clipped(kiosk)


def test_a_stopped_service_tells_what_to_bring_and_gives_no_ticket(kiosk: Standing) -> None:
    """A person who touches it reads why, and what to bring on another day."""
    tell(kiosk, stop("renew"))
    kiosk.press(RENEW.name)
    assert kiosk.controller.bridge.picture.page == "service"
    assert {WHY, *RENEW.requirements} <= {text.property("text") for text in kiosk.texts()}
    kiosk.press("Tomar turno")
    assert kiosk.link.asked == []
    assert not clipped(kiosk)
    tell(kiosk)
    assert WHY not in kiosk.names()


def test_a_group_says_only_what_holds_for_all_of_it(kiosk: Standing) -> None:
    """One that still gives tickets for something is on; several reasons are told inside."""
    tell(kiosk, stop("renew"), stop("first", "falta la firma"))
    assert reasons(kiosk)["Licencias y vehículos"] == ""
    tell(kiosk, stop("renew"), stop("first", "falta la firma"), stop("permit"))
    assert reasons(kiosk)["Licencias y vehículos"] == "Hoy ya no damos turnos"
    kiosk.press("Licencias y vehículos")
    assert reasons(kiosk)["Primera licencia, clase B"] == "Hoy ya no damos turnos: falta la firma"


def test_a_long_reason_is_left_to_the_services_own_screen(kiosk: Standing) -> None:
    """A card on the first screen has room for one line under its name."""
    tell(kiosk, stop("renew", LONG))
    assert reasons(kiosk)[RENEW.name] == "Hoy ya no damos turnos"
    kiosk.press(RENEW.name)
    assert f"Hoy ya no damos turnos: {LONG}" in {each.property("text") for each in kiosk.texts()}
    assert not clipped(kiosk)


def test_a_stop_while_a_person_reads_ends_the_way_there(kiosk: Standing) -> None:
    """Also where the server's refusal comes before the row."""
    kiosk.press(RENEW.name)
    kiosk.controller.take(t.ShowClasses())
    kiosk.controller.bridge.take("general")
    kiosk.link.refuse("tickets_stopped")
    assert "Hoy ya no se entregan más turnos para este trámite." in " ".join(kiosk.names())
    tell(kiosk, stop("renew"))
    assert set(reasons(kiosk).values()) == {WHY}


def test_a_stopped_service_is_said_in_the_persons_language(kiosk: Standing) -> None:
    """The reason stays as the staff wrote it."""
    tell(kiosk, stop("renew"))
    kiosk.press("Start in English")
    assert reasons(kiosk)[RENEW.name] == f"No more tickets today: {REASON.rstrip('.')}"


def test_peru_gives_its_own_tickets_no_more(kiosk: Standing) -> None:
    """In the country's noun."""
    tell(kiosk, stop("renew"), office=replace(catalogue(), country="CR"))
    assert reasons(kiosk)[RENEW.name].startswith("Hoy ya no damos fichas: ")


def test_a_kiosk_out_of_service_says_where_to_ask(kiosk: Standing) -> None:
    """It offers no service, finds tickets still, and comes back when it is brought back."""
    tell(kiosk, OUT)
    names = kiosk.names()
    assert {"Fuera de servicio", "Pida su turno en el módulo 1."} <= set(names)
    assert "Si ya tiene turno, le atenderemos." in names
    assert not {each.name for each in SERVICES} & set(names)
    assert not clipped(kiosk)
    kiosk.press("Consultar")
    kiosk.controller.bridge.choose("enquiry", "mine")
    assert kiosk.controller.bridge.picture.page == "typing"
    kiosk.look_after(600)
    assert "Fuera de servicio" in kiosk.names()
    tell(kiosk)
    assert RENEW.name in kiosk.names()


def test_a_colleagues_kiosk_out_of_service_is_not_this_one(kiosk: Standing) -> None:
    tell(kiosk, OutRow(id="another", at=AT))
    assert RENEW.name in kiosk.names()


def test_the_office_file_says_where_to_ask(kiosk: Standing) -> None:
    tell(kiosk, OUT, office=replace(catalogue(), ask_at="la recepción, a la izquierda"))
    assert "Pida su turno en la recepción, a la izquierda." in kiosk.names()


def test_a_kiosk_taken_out_while_a_person_is_there_strands_no_one(kiosk: Standing) -> None:
    """They read why no ticket comes, and the way back leads to where to ask."""
    kiosk.press(RENEW.name)
    tell(kiosk, OUT)
    assert set(reasons(kiosk).values()) == {"Este equipo está fuera de servicio"}
    kiosk.press("Atrás")
    assert "Fuera de servicio" in kiosk.names()
    assert child_named(kiosk, "Ayuda").isVisible()


def test_a_person_keeps_the_ticket_of_a_kiosk_taken_out(kiosk: Standing) -> None:
    """Their screen stays until they leave it."""
    kiosk.press(RENEW.name)
    kiosk.controller.take(t.ShowClasses())
    kiosk.controller.bridge.take("general")
    kiosk.link.issue()
    tell(kiosk, OUT)
    assert kiosk.controller.bridge.picture.code == "J042"


@pytest.mark.parametrize("screen", ["10", pytest.param("24", marks=pytest.mark.full), "32 wide"])
@pytest.mark.parametrize(
    "aids", [pytest.param(frozenset(), marks=pytest.mark.full), frozenset({Aid.LARGE, Aid.LOW})]
)
def test_both_comply_on_every_kind_of_screen(screen: str, aids: frozenset[Aid]) -> None:
    """With the longest reason, in the language with the longest words."""
    known = SCREENS[screen]
    with Standing((known.width_px or 0, known.height_px or 0), screen=known) as kiosk:
        kiosk.open_office()
        office = catalogue(languages=("es", "en", "pt"))
        kiosk.link.tell_office(office)
        kiosk.controller.bridge.choose("language", "pt")
        for aid in aids:
            kiosk.controller.take(t.Switch(aid, is_on=True))
        tell(kiosk, stop("renew", LONG), stop("household", LONG), office=office)
        found = {"choices": faults(kiosk)}
        kiosk.controller.bridge.choose("group", "licences")
        found["list"] = faults(kiosk)
        kiosk.controller.bridge.choose("service", "renew")
        found["service"] = faults(kiosk)
        tell(kiosk, OUT, office=office)
        kiosk.controller.take(t.StartOver())
        found["out"] = faults(kiosk)
        assert {name: each for name, each in found.items() if each} == {}
        assert kiosk.program.status == 0
