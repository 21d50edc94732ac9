"""The texts of a kiosk's screen in each situation, without a window."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec import structs

from antesala.colours.palette import Gravity
from antesala.messages.commands import CancelTicket, IssueTicket
from antesala.messages.rows import (
    CallRow,
    ClassPart,
    OfficeRow,
    ServiceRow,
    StatusRow,
    WaitPart,
)
from kiosk.screens.moment import Moment
from kiosk.screens.painter import paint
from kiosk.screens.picture import Fact, Figure, Picture
from kiosk.way.office import Lobby
from kiosk.way.state import (
    PATIENCE,
    Held,
    Help,
    Journey,
    Paper,
    Screen,
)
from tests.kiosk.office import (
    GENERAL,
    SERVICES,
    TICKET,
    TOKEN,
    catalogue,
    lobby,
    office_now,
    service,
)

ID = "00000000-0000-4000-8000-000000000001"
ISSUE = IssueTicket(id=ID, service="renew", ticket_class="preferential")
SERVICE = Journey(screen=Screen.SERVICE, trail=(Screen.CHOICES,), service="renew")
HELD = Journey(screen=Screen.TICKET, held=Held(TICKET, "J042", "renew"))


def picture(
    journey: Journey | None = None,
    office: Lobby | None = None,
    seconds: float = 0.0,
    entry_refusal: str = "",
) -> Picture:
    office = office or lobby()
    since = None if office.is_online else datetime(2026, 5, 14, 14, 40, tzinfo=UTC)
    return paint(
        Moment(
            journey=journey or Journey(),
            lobby=office,
            seconds=seconds,
            since=since,
            entry_refusal=entry_refusal,
        )
    )


def banner(drawn: Picture) -> tuple[str, str, int]:
    return drawn.banner_headline, drawn.banner_advice, drawn.banner_kind


def test_the_head_tells_office_hour_and_day() -> None:
    drawn = picture()
    assert drawn.office == "Municipalidad de La Serena"
    assert (drawn.clock, drawn.date) == ("10:42", "jueves 14 de mayo")


def test_the_first_screen_offers_services_asked_for_most_and_groups() -> None:
    kinds = [(choice.kind, choice.name) for choice in picture().choices]
    assert kinds[:2] == [
        ("service", "Renovar licencia de conducir"),
        ("group", "Licencias y vehículos"),
    ]


def test_a_service_alone_in_its_group_is_not_offered_twice() -> None:
    alone = service("ask", "orientation", "Orientación", is_featured=True)
    names = [c.identity for c in picture(office=lobby(catalogue(services=(alone,)))).choices]
    assert names == ["orientation"]


def test_groups_never_give_way_to_services() -> None:
    many = list(SERVICES)
    many += [service(f"s{i}", "social", f"Subsidio {i}", is_featured=True) for i in range(9)]
    kinds = [c.kind for c in picture(office=lobby(catalogue(services=tuple(many)))).choices]
    assert kinds.count("group") == 5
    assert len(kinds) == 6


def test_no_screen_has_more_than_six_choices() -> None:
    """On any height the sixth choice leads on to the rest."""
    many = [service(f"s{i}", "licences", f"Trámite {i}") for i in range(20)]
    office = lobby(catalogue(services=tuple(many)))
    chosen = Journey(screen=Screen.SERVICES, group="licences")
    kinds = [each.kind for each in picture(chosen, office=office).choices]
    assert kinds == ["service"] * 5 + ["more"]


def test_another_language_is_offered_in_itself() -> None:
    assert [start.name for start in picture().starts] == ["Start in English"]


def test_one_language_needs_no_button() -> None:
    drawn = picture(office=lobby(catalogue(languages=("es",))))
    assert (drawn.starts, drawn.language) == ((), "")


def test_the_newest_calls_now_running_are_shown() -> None:
    rows = [
        CallRow(id=str(i), code=f"J00{i}", counter="c3", number="3", at="", is_current=i > 1)
        for i in range(1, 5)
    ]
    drawn = picture(office=replace(lobby(), calls=tuple(rows)))
    assert [call.code for call in drawn.calls] == ["J004", "J003"]
    assert drawn.calls[0].name == "Turno J004, módulo 3"


@pytest.mark.parametrize("size", [3, 5, 40])
def test_a_burst_of_calls_takes_turns(size: int) -> None:
    """A kiosk has room for two calls: each of a burst stands there for six seconds in a round."""
    rows = tuple(
        CallRow(id=str(i), code=f"J{i:03d}", counter="c3", number="3", at="", is_current=True)
        for i in range(1, size + 1)
    )
    stood: Counter[str] = Counter()
    for second in range(6 * -(-size // 2)):
        drawn = picture(office=replace(lobby(), calls=rows), seconds=float(second))
        assert 1 <= len(drawn.calls) <= 2
        stood.update(call.code for call in drawn.calls)
    assert stood == {row.code: 6 for row in rows}


def test_calls_that_are_past_leave_no_heading() -> None:
    past = CallRow(id="1", code="J041", counter="c3", number="3", at="", is_current=False)
    drawn = picture(office=replace(lobby(), calls=(past,)))
    assert (drawn.calls, drawn.calling) == ((), "")


def test_how_many_wait_is_told_while_it_is_known() -> None:
    now = OfficeRow(id="o", day="2026-05-14", discipline="strict", k=2, waiting=1)
    assert picture(office=replace(lobby(), office=now)).purpose == "Ahora espera una persona"
    gone = replace(lobby(is_online=False), office=now)
    assert picture(office=gone).purpose == "Atención al público"


def test_a_service_tells_what_to_bring_before_it_asks() -> None:
    drawn = picture(SERVICE)
    assert drawn.list_title == "Necesita traer"
    assert drawn.items[1].text == "Su licencia anterior"
    assert [(fact.about, fact.value) for fact in drawn.facts] == [
        ("Esperan ahora", "12 personas"),
        ("Valor", "$ 34.750, se paga en caja"),
        ("Plazo", "7 días hábiles"),
    ]


def waiting(counters: int, **waits: WaitPart) -> Lobby:
    """The office with one service's row as it is given."""
    office = lobby()
    return replace(
        office,
        waiting={"renew": ServiceRow(id="renew", waiting=12, counters=counters, waits=waits)},
    )


def test_the_wait_is_told_before_a_ticket_is_taken() -> None:
    """The wait without preference, which is the longest."""
    office = waiting(
        2, preferential=WaitPart(least=0, most=10), general=WaitPart(least=20, most=35)
    )
    fact = picture(SERVICE, office).facts[0]
    assert (fact.about, fact.value) == ("Espera ahora", "20 a\u00a035\u00a0min")


def test_an_old_wait_is_not_told() -> None:
    """Without a server the last figures may be wrong."""
    office = waiting(2, general=WaitPart(least=20, most=35))
    assert not any(
        "min" in fact.value for fact in picture(SERVICE, replace(office, is_online=False)).facts
    )


def test_a_service_without_an_open_counter_says_so() -> None:
    """No range would be true."""
    fact = picture(SERVICE, waiting(0)).facts[0]
    assert fact.value == "No hay módulo abierto para este trámite ahora"


def test_a_ticket_tells_its_wait() -> None:
    """Between how many and where; and not once it is old."""
    status = StatusRow(
        id=TICKET,
        code="J042",
        state="waiting",
        service="renew",
        arrival="",
        people_ahead=12,
        wait=WaitPart(least=20, most=35),
    )
    drawn = picture(HELD, replace(lobby(), status=status))
    assert [(fact.about, fact.value) for fact in drawn.facts[:2]] == [
        ("Personas antes", "12"),
        ("Espera", "20 a\u00a035\u00a0min"),
    ]
    old = picture(HELD, replace(lobby(is_online=False), status=status))
    assert "Espera" not in [fact.about for fact in old.facts]


def test_preference_is_asked_with_its_people_inside_the_yes() -> None:
    drawn = picture(SERVICE)
    yes, no = drawn.answers
    assert drawn.answer_title == "¿Le corresponde atención preferente?"
    assert (yes.name, no.name) == ("Sí, atención preferente", "No, turno general")
    assert yes.figures[2] == Figure("Personas de 60 años o más", "older-person")
    assert no.figures == ()


def test_people_in_an_offices_own_words_have_no_figure() -> None:
    own = ClassPart(id="p", name="P", people=["Donantes de sangre"], is_preferential=True)
    yes = picture(SERVICE, lobby(catalogue(classes=(own, GENERAL)))).answers[0]
    assert yes.figures == (Figure("Donantes de sangre"),)


def test_without_classes_to_choose_one_button_takes_the_ticket() -> None:
    drawn = picture(SERVICE, lobby(catalogue(classes=(GENERAL,))))
    assert [answer.name for answer in drawn.answers] == ["Tomar turno"]
    assert drawn.answer_title == ""


def test_several_classes_have_a_screen_of_their_own() -> None:
    tiers = tuple(
        ClassPart(id=f"p{age}", name=f"{age}+", people=[f"older_{age}"], is_preferential=True)
        for age in (80, 60)
    )
    office = lobby(catalogue(classes=(*tiers, GENERAL)))
    assert [a.identity for a in picture(SERVICE, office).answers] == [""]
    choices = picture(replace(SERVICE, screen=Screen.CLASSES), office).choices
    assert [(c.kind, c.about) for c in choices[:2]] == [
        ("class", "Personas de 80 años o más"),
        ("class", "Personas de 60 años o más"),
    ]


def test_a_courtesy_is_not_for_a_kiosk_to_give() -> None:
    courtesy = ClassPart(id="vpp", name="Puntual", is_courtesy=True)
    office = lobby(catalogue(classes=(courtesy, GENERAL)))
    assert [answer.identity for answer in picture(SERVICE, office).answers] == ["general"]


def test_a_long_list_sends_the_answers_to_their_own_screen() -> None:
    long = service("long", "social", "Subsidio", tuple(f"Documento {i}" for i in range(12)))
    office = lobby(catalogue(services=(long,)))
    journey = replace(SERVICE, service="long")
    assert [a.name for a in picture(journey, office).answers] == ["Tomar turno"]
    own = picture(replace(journey, screen=Screen.CLASSES), office)
    assert (own.page, len(own.answers)) == ("answers", 2)


def test_the_answer_given_waits_and_the_other_is_off() -> None:
    yes, no = picture(replace(SERVICE, asked=ISSUE)).answers
    assert (yes.waiting, no.is_off) == ("Pidiendo turno…", True)


def test_a_ticket_tells_code_people_ahead_and_where_to_wait() -> None:
    status = StatusRow(
        id=TICKET, code="J042", state="waiting", service="renew", arrival="", people_ahead=12
    )
    drawn = picture(HELD, replace(lobby(), status=status))
    assert (drawn.code, drawn.service) == ("J042", "Renovar licencia de conducir")
    assert [(fact.about, fact.value) for fact in drawn.facts] == [
        ("Personas antes", "12"),
        ("Espere y mire la pantalla en", "Sala 1, primer piso"),
    ]
    assert drawn.closes == "Se cierra en 60 segundos. Toque la pantalla para quedarse."


@pytest.mark.parametrize(
    ("paper", "strip"),
    [
        (Paper.NONE, "Anote su código o fotografíe esta pantalla."),
        (Paper.DUE, "Imprimiendo. Retire su papel abajo."),
        (Paper.COMING, "Imprimiendo. Retire su papel abajo."),
        (Paper.OUT, "Retire su papel abajo."),
        (Paper.FAILED, ""),
    ],
)
def test_paper_is_promised_where_it_comes(paper: Paper, strip: str) -> None:
    """Where there is none, what to do without; a way to try again where it failed."""
    drawn = picture(replace(HELD, paper=paper))
    assert drawn.paper == strip
    assert bool(drawn.paper_arrow) is (paper in (Paper.DUE, Paper.COMING, Paper.OUT))
    assert bool(drawn.print_again) is drawn.is_code_large is (paper is Paper.FAILED)


def test_failed_paper_is_told_without_fear() -> None:
    """An amber banner that first rules out the worst; it does not claim that staff were told."""
    drawn = picture(replace(HELD, paper=Paper.FAILED))
    assert banner(drawn) == (
        "No salió el papel. Su turno vale igual.",
        "Anote su código o fotografíe esta pantalla.",
        Gravity.ATTENTION,
    )
    assert drawn.banner_drawing == "printer-x"
    assert drawn.closes == "Se cierra en 60 segundos. Toque la pantalla para quedarse."


@pytest.mark.parametrize(
    "told",
    [
        pytest.param({"people_ahead": 0, "wait": WaitPart(least=0, most=0)}, id="next"),
        pytest.param({"people_ahead": 12, "wait": WaitPart(least=20, most=35)}, id="many ahead"),
        pytest.param({"people_ahead": 3, "wait": None}, id="no estimate"),
    ],
)
def test_a_ticket_without_paper_can_be_photographed_whole(told: dict[str, Any]) -> None:
    """Code, facts and square are on one screen, as the banner tells people to photograph it."""
    status = {"id": TICKET, "code": "J042", "state": "waiting", "service": "renew", "arrival": ""}
    office = replace(lobby(), status=StatusRow(**{"people_ahead": None, **status, **told}))
    journey = replace(
        HELD, held=Held(TICKET, "J042", "renew", link_token=TOKEN), paper=Paper.FAILED
    )
    drawn = paint(Moment(journey=journey, lobby=office, seconds=0, is_staff_told=True))
    assert drawn.page == "ticket"
    assert drawn.square
    assert drawn.facts


@pytest.mark.parametrize("paper", [Paper.DUE, Paper.OUT, Paper.FAILED, Paper.DECLINED])
def test_a_called_ticket_shows_its_sign_and_nothing_else(paper: Paper) -> None:
    """Code and plate, the place, and the end: paper, square and help are of no more use."""
    status = StatusRow(
        id=TICKET,
        code="J042",
        state="called",
        service="renew",
        arrival="",
        number="3",
        place="A la derecha, junto a la ventana",
    )
    journey = replace(HELD, paper=paper)
    drawn = picture(journey, replace(lobby(), status=status))
    assert (drawn.page, drawn.title, drawn.code) == ("called", "Es su turno, pase", "J042")
    assert drawn.facts == (
        Fact("Es su turno, pase", "A la derecha, junto a la ventana", number="3"),
    )
    assert (drawn.main, drawn.back) == ("Listo", "Anular turno")
    left_out = (drawn.paper, drawn.print_again, drawn.decline, drawn.help_wanted, drawn.square)
    assert not any(left_out)
    assert not drawn.banner_headline


def test_a_call_without_a_place_names_its_counter() -> None:
    status = StatusRow(
        id=TICKET, code="J042", state="called", service="renew", arrival="", number="12"
    )
    drawn = picture(HELD, replace(lobby(), status=status))
    assert [(fact.value, fact.number) for fact in drawn.facts] == [("Módulo 12", "12")]


def test_the_way_out_is_on_the_services_screen() -> None:
    """A person who lacks a paper takes the list home; a kiosk without a printer offers no list."""
    way_out = "Me falta algo: llevar esta lista y volver otro día"
    office = replace(lobby(), has_printer=True)
    assert picture(SERVICE, office).second == way_out
    assert (
        picture(replace(SERVICE, paper=Paper.COMING), office).paper
        == "Imprimiendo la lista. Retire su papel abajo."
    )
    assert not picture(replace(SERVICE, paper=Paper.COMING), office).second
    assert not picture(SERVICE).second
    nothing = catalogue(services=(service("renew", "licences", "Renovar"),))
    assert not picture(SERVICE, replace(lobby(nothing), has_printer=True)).second


def test_help_called_is_told_beside_the_paper_that_did_not_come() -> None:
    drawn = picture(replace(HELD, paper=Paper.FAILED, help=Help.COMING))
    assert drawn.banner_headline == "No salió el papel. Su turno vale igual."
    assert drawn.banner_advice.endswith("Una persona viene a ayudarle. Espere aquí.")


def test_every_trouble_that_stands_is_told() -> None:
    """Without paper, without a server, and with help that could not be called."""
    journey = replace(HELD, paper=Paper.FAILED, help=Help.FAILED)
    drawn = picture(journey, lobby(is_online=False))
    told = f"{drawn.banner_headline} {drawn.banner_advice}"
    for trouble in ("Estamos sin conexión", "No salió el papel", "No pudimos avisar al personal"):
        assert told.count(trouble) == 1
    assert drawn.banner_kind == Gravity.ATTENTION


def test_the_gravest_message_has_the_headline() -> None:
    """A device that is not let in is told of before a call for help that is on its way."""
    journey = Journey(help=Help.COMING)
    drawn = paint(Moment(journey=journey, lobby=lobby(), seconds=0, entry_refusal="unknown_device"))
    assert drawn.banner_kind == Gravity.FAILURE
    assert drawn.banner_advice.endswith("Una persona viene a ayudarle. Espere aquí.")


@pytest.mark.parametrize(
    ("opens", "told"),
    [
        ("2026-05-15T08:30", "Abrimos mañana a las 8:30."),
        ("2026-05-18T09:00", "Abrimos el lunes a las 9:00."),
        ("2026-06-29T08:30", "Abrimos el lunes 29 de junio a las 8:30."),
    ],
)
def test_a_refusal_as_closed_names_the_next_opening(opens: str, told: str) -> None:
    """As the server says it: its calendar counts where the kiosk's rows say that it is open."""
    drawn = picture(replace(SERVICE, refusal="closed", opens=opens))
    assert drawn.banner_advice == f"La oficina está cerrada a esta hora. {told}"


@pytest.mark.parametrize("opens", ["", "mañana", "2026-13-40T99:99"])
def test_an_opening_that_is_no_time_is_left_out(opens: str) -> None:
    drawn = picture(replace(SERVICE, refusal="closed", opens=opens))
    assert drawn.banner_advice == "La oficina está cerrada a esta hora."


def test_a_telephone_is_offered_what_it_can_open() -> None:
    """The ticket's own page; none where the address would be the telephone's own."""
    held = replace(HELD, held=Held(TICKET, "J042", "renew", link_token=TOKEN))
    drawn = picture(held)
    assert drawn.square == f"https://turnos.laserena.cl/t/{TOKEN}"
    assert drawn.square_title == "Siga su turno en el teléfono"
    for address in ("", "http://127.0.0.1:7300"):
        drawn = picture(held, lobby(catalogue(public_url=address)))
        assert (drawn.square, drawn.square_title) == ("", "")


def test_help_wanted_is_a_question_of_its_own() -> None:
    """Each help can be seen as chosen, and the code stays in sight."""
    drawn = picture(replace(HELD, screen=Screen.WISHES, wishes=("escort",)))
    assert drawn.subject == "Su código: J042"
    assert [(each.name, each.is_chosen) for each in drawn.wishes] == [
        ("Lengua de señas", False),
        ("Mesón bajo", False),
        ("Que me acompañen", True),
        ("Conversar por escrito", False),
    ]


def test_help_is_called_noted_when_it_is() -> None:
    """A touch alone is no note: the server has it, or it has not."""
    chosen = replace(HELD, wishes=("escort",))
    assert picture(chosen).help_wanted == "Necesito ayuda en mi atención"
    assert picture(replace(chosen, noted=("escort",))).help_wanted == "Ayuda anotada. Cambiar"


def test_help_not_noted_is_told() -> None:
    """With its reason, as any refusal."""
    drawn = picture(replace(HELD, screen=Screen.WISHES, refusal="store_unavailable"))
    assert drawn.banner_headline == "No pudimos anotar la ayuda que pidió."


def test_without_a_server_help_says_why() -> None:
    """Each card is off and says so."""
    drawn = picture(replace(HELD, screen=Screen.WISHES), lobby(is_online=False))
    assert {each.reason for each in drawn.wishes} == {"Sin conexión"}


def test_nobody_ahead_is_said_as_a_word() -> None:
    status = StatusRow(
        id=TICKET, code="J042", state="waiting", service="renew", arrival="", people_ahead=0
    )
    assert picture(HELD, replace(lobby(), status=status)).facts[0].value == "Ninguna"


def test_another_persons_ticket_is_not_told() -> None:
    status = StatusRow(
        id="f" * 32, code="A001", state="waiting", service="ask", arrival="", people_ahead=3
    )
    abouts = [fact.about for fact in picture(HELD, replace(lobby(), status=status)).facts]
    assert "Personas antes" not in abouts


def test_a_ticket_called_at_once_is_told_where_to_go() -> None:
    status = StatusRow(
        id=TICKET,
        code="J042",
        state="called",
        service="renew",
        arrival="",
        number="3",
        place="A la derecha",
    )
    (fact,) = picture(HELD, replace(lobby(), status=status)).facts
    assert (fact.about, fact.value, fact.number) == ("Es su turno, pase", "A la derecha", "3")


def test_giving_a_ticket_back_says_what_it_costs() -> None:
    asking = replace(HELD, screen=Screen.CANCELLING, trail=(Screen.TICKET,))
    drawn = picture(asking)
    assert drawn.title == "¿Anular su turno J042?"
    assert drawn.question == "Pierde su lugar en la fila."
    waiting = replace(asking, cancel=CancelTicket(id=ID, ticket=TICKET))
    assert picture(waiting).main_waiting == "Anulando turno…"


def test_a_lost_server_is_told_with_the_hour_and_where_to_ask() -> None:
    drawn = picture(SERVICE, lobby(is_online=False))
    assert banner(drawn) == (
        "Estamos sin conexión desde las 10:40.",
        "Pida su turno en el módulo 1.",
        Gravity.ATTENTION,
    )
    assert {answer.is_off for answer in drawn.answers} == {True}
    assert drawn.facts[0].about == "Valor"


def test_who_has_a_ticket_is_told_that_it_holds() -> None:
    drawn = picture(HELD, lobby(is_online=False))
    assert drawn.banner_advice == "Su turno vale igual."


def test_people_ahead_are_told_with_their_hour_when_they_are_old() -> None:
    status = StatusRow(
        id=TICKET, code="J042", state="waiting", service="renew", arrival="", people_ahead=12
    )
    office = replace(lobby(is_online=False), status=status)
    assert picture(HELD, office).facts[0].about == "Personas antes, a las 10:40"


@pytest.mark.parametrize("office", [Lobby(), Lobby(is_online=True)])
def test_before_the_first_word_of_a_server_the_kiosk_says_so(office: Lobby) -> None:
    drawn = picture(office=office)
    assert banner(drawn) == (
        "Conectando con la oficina",
        "Pida su turno al personal.",
        Gravity.INFORMATION,
    )
    assert (drawn.office, drawn.clock, drawn.title) == ("", "", "")


def test_a_device_that_is_not_enrolled_says_so() -> None:
    drawn = picture(office=Lobby(), entry_refusal="unknown_token")
    assert banner(drawn)[0] == "Este equipo no está conectado a la oficina."
    assert drawn.banner_kind == Gravity.FAILURE


def test_a_refusal_is_told_with_its_reason() -> None:
    drawn = picture(replace(SERVICE, refusal="store_unavailable"))
    assert banner(drawn) == (
        "No pudimos darle un turno.",
        "El servidor no pudo guardar. Inténtelo otra vez.",
        Gravity.ATTENTION,
    )


@pytest.mark.parametrize(
    ("state", "headline"),
    [
        (Help.ASKED, "Avisando al personal…"),
        (Help.CALLED, "Avisamos al personal. Espere aquí."),
        (Help.COMING, "Una persona viene a ayudarle. Espere aquí."),
        (Help.FAILED, "No pudimos avisar al personal."),
    ],
)
def test_help_is_told_as_far_as_it_has_come(state: Help, headline: str) -> None:
    assert picture(Journey(help=state)).banner_headline == headline


def test_nobody_is_promised_where_nobody_is() -> None:
    """With no clerk signed in it is said where to ask instead, as the office file has it."""
    empty = replace(lobby(), office=office_now(staff=0))
    drawn = paint(Moment(journey=Journey(help=Help.CALLED), lobby=empty, seconds=0))
    assert drawn.banner_headline == "Ahora no hay nadie en los módulos."
    assert drawn.banner_advice == "Pregunte a una persona de la oficina."
    told = structs.replace(catalogue(), ask_at="la Oficina de Partes, segundo piso")
    drawn = paint(
        Moment(journey=Journey(help=Help.CALLED), lobby=replace(empty, catalogue=told), seconds=0)
    )
    assert drawn.banner_advice == "Pregunte en la Oficina de Partes, segundo piso."


def test_staff_are_told_of_paper_only_while_there_are_any() -> None:
    """The server knows that the paper is out, but no clerk is signed in to read it."""
    failed = replace(HELD, paper=Paper.FAILED)
    for staff, is_said in ((2, True), (0, False)):
        office = replace(lobby(), office=office_now(staff=staff))
        drawn = paint(Moment(journey=failed, lobby=office, seconds=0, is_staff_told=True))
        assert ("El personal ya está avisado." in drawn.banner_advice) is is_said


def test_a_ticket_given_back_is_confirmed() -> None:
    assert picture(Journey(cancelled="J042")).banner_headline == "Su turno J042 quedó anulado."


def test_a_silent_person_is_asked_with_the_seconds_left() -> None:
    drawn = picture(SERVICE, seconds=PATIENCE + 5)
    assert drawn.stay_title == "¿Sigue ahí?"
    assert drawn.stay_sentence == "Esta pantalla se cerrará en 15 segundos."


def test_every_screen_speaks_english_too() -> None:
    drawn = picture(replace(SERVICE, language="en"))
    assert (drawn.back, drawn.answers[1].name) == ("Back", "No, general ticket")
    assert drawn.answers[0].figures[3].name == "Pregnant people"
