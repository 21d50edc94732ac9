"""The kiosk's enquiries without a ticket, as values: no window, no server."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st
from msgspec import structs

from antesala.messages.commands import CallForHelp, ConfirmPresence, FindTicket, IssueTicket
from antesala.messages.kinds import TicketState
from antesala.messages.presence import presence_code
from antesala.messages.rows import FoundPart, HoursPart, WaitPart
from antesala.printing.condition import Outcome
from kiosk.hearing.reading import reading
from kiosk.measures.layout import Layout
from kiosk.screens.moment import Moment
from kiosk.screens.painter import paint
from kiosk.screens.picture import Picture
from kiosk.way import events as t
from kiosk.way.journey import after
from kiosk.way.office import Lobby
from kiosk.way.state import (
    PATIENCE,
    WARNING,
    Journey,
    Paper,
    Screen,
)
from tests.kiosk.office import NOW, TOKEN, catalogue, lobby, office_now

AT = NOW.isoformat()
CODE: tuple[t.Event, ...] = (t.ShowEnquiries(), t.ShowTyping(), *map(t.Type, "J042"))


def went(*events: t.Event, office: Lobby | None = None) -> tuple[Journey, list[t.Errand]]:
    journey = Journey()
    errands: list[t.Errand] = []
    for event in events:
        journey, asked = after(journey, event, office or lobby(), 0.0)
        errands += asked
    return journey, errands


def drawn(journey: Journey, office: Lobby | None = None) -> Picture:
    return paint(Moment(journey=journey, lobby=office or lobby(), seconds=0.0))


def found(**told: object) -> Journey:
    part = FoundPart(code="J042", **{"state": "waiting", **told})  # type: ignore[arg-type]
    return went(*CODE, t.Seek("s"), t.Granted("s", at=AT, found=part))[0]


def test_a_code_is_typed_letter_by_letter() -> None:
    """Only the office's letters and figures can be typed."""
    journey, _ = went(t.ShowEnquiries(), t.ShowTyping(), *map(t.Type, "7QJ0J4299999"))
    assert journey.typed == "J0429"
    assert went(*CODE, t.Erase())[0].typed == "J04"


def test_what_is_typed_is_looked_up_as_printed() -> None:
    _, errands = went(t.ShowEnquiries(), t.ShowTyping(), t.Type("J"), t.Type("7"), t.Seek("s"))
    assert errands == [t.Ask(FindTicket(id="s", code="J007"))]


def test_a_second_touch_looks_no_second_time() -> None:
    assert len(went(*CODE, t.Seek("s"), t.Seek("again"))[1]) == 1


def test_nothing_is_looked_up_without_a_server() -> None:
    assert went(*CODE, t.Seek("s"), office=lobby(is_online=False))[1] == []


def test_a_ticket_found_tells_how_many_are_ahead() -> None:
    picture = drawn(found(people_ahead=4))
    assert (picture.code, picture.facts[0].value) == ("J042", "4")
    assert picture.facts[1].value == "Sala 1, primer piso"
    assert picture.closes == "Al día a las 10:42."


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"people_ahead": 4, "wait": WaitPart(least=10, most=20)}, "10 a\u00a020\u00a0min"),
        ({"people_ahead": 0, "wait": WaitPart(least=0, most=0)}, "Muy pronto"),
        ({"people_ahead": 4, "is_served": False}, "No hay módulo abierto"),
    ],
)
def test_a_ticket_found_tells_how_long_it_will_be(told: dict[str, object], said: str) -> None:
    """In the words of the ticket's own screen; the same is said aloud."""
    journey = found(**told)
    moment = Moment(journey=journey, lobby=lobby(), seconds=0.0)
    picture = paint(moment)
    assert [fact.about for fact in picture.facts][:2] == ["Personas antes", "Espera"]
    assert picture.facts[1].value.startswith(said)
    spoken = [phrase.text for phrase in reading(picture, moment).whole]
    assert spoken[spoken.index("Espera") + 1] == picture.facts[1].value


def test_a_code_tells_that_it_waits_and_where() -> None:
    """It also says how its holder learns the number of people ahead, without the number."""
    picture = drawn(found())
    assert [fact.about for fact in picture.facts] == ["Cómo va", "Espere y mire la pantalla en"]
    assert picture.facts[0].value.startswith("Espera su turno. Para ver cuántas personas van antes")
    assert not any(letter.isdigit() for letter in picture.facts[0].value)


def test_who_is_called_is_told_where_to_go() -> None:
    picture = drawn(found(state="called", counter="c3", number="3", place="A la derecha"))
    assert (picture.facts[0].number, picture.facts[0].value) == ("3", "A la derecha")


@pytest.mark.parametrize(
    "state", ["serving", "offered", "parked", "no_show", "served", "cancelled", "lapsed", "expired"]
)
def test_every_other_state_is_said_in_words(state: str) -> None:
    (fact,) = drawn(found(state=state)).facts
    assert fact.value.endswith(".")
    assert state not in fact.value


def test_person_with_a_ticket_of_their_telephone_says_that_they_are_here() -> None:
    """With the key that else ends the look-up; the ticket waits from then on."""
    journey = found(state="announced", ticket="t" * 32)
    assert "Viene de camino" in drawn(journey).facts[0].value
    assert drawn(journey).main == "Ya llegué"
    asking, errands = after(journey, t.Finish("here"), lobby(), 1.0)
    assert errands == (t.Ask(ConfirmPresence(id="here", ticket="t" * 32)),)
    assert drawn(asking).main == "Anotando que llegó…"
    assert after(asking, t.Finish("again"), lobby(), 1.5) == (replace(asking, touched=1.5), ())
    here, _ = after(asking, t.Granted("here", at=AT), lobby(), 2.0)
    assert "Espera su turno" in drawn(here).facts[0].value
    assert drawn(here).main == "Listo"
    assert after(here, t.Finish("done"), lobby(), 3.0)[0].screen is Screen.CHOICES


def test_late_person_is_told_at_the_kiosk() -> None:
    """Without a server no word is given, and a ticket that has expired meanwhile is refused."""
    journey = found(state="announced", ticket="t" * 32)
    assert after(journey, t.Finish("here"), lobby(is_online=False), 1.0)[1] == ()
    asking, _ = after(journey, t.Finish("here"), lobby(), 1.0)
    late, _ = after(asking, t.Refused("here", "wrong_state"), lobby(), 2.0)
    assert late.refusal == "wrong_state"
    assert drawn(late).banner_headline
    assert drawn(late).main == "Ya llegué"


def test_first_screen_shows_the_code_of_the_hall_where_telephones_take_tickets() -> None:
    """Under the office's name; without a server no code is true for long."""
    now = structs.replace(office_now(), presence_seed="a-seed-of-22-letters--")
    phones = replace(lobby(), office=now)
    code = presence_code(now.presence_seed, phones.now)
    assert drawn(Journey(), phones).purpose == f"Código para el teléfono: {code}"
    assert code not in drawn(Journey(), replace(phones, is_online=False)).purpose
    assert "Código" not in drawn(Journey()).purpose


def test_neither_class_nor_link_is_shown() -> None:
    """The service is told only with the link."""
    shown = repr(drawn(found(people_ahead=1)))
    assert "referen" not in shown
    assert "Renovar" not in shown
    assert TOKEN not in shown
    assert drawn(found(people_ahead=1, service="renew")).service == "Renovar licencia de conducir"


@pytest.mark.parametrize(
    ("arrival", "day"),
    [
        ("2026-05-14T13:40:00+00:00", "jueves 14 de mayo, a las 9:40"),
        ("2026-05-13T21:05:00+00:00", "miércoles 13 de mayo, a las 17:05"),
        # In UTC it is the next day already; people count by the office's.
        ("2026-05-14T02:30:00+00:00", "miércoles 13 de mayo, a las 22:30"),
    ],
)
@pytest.mark.parametrize("state", ["waiting", "serving", "no_show"])
def test_the_day_of_one_of_two_equal_codes_is_told(
    arrival: str, day: str, state: TicketState
) -> None:
    facts = drawn(found(state=state, arrival=arrival)).facts
    assert (facts[0].about, facts[0].value) == ("Se tomó el", day)


def test_the_day_of_a_called_ticket_with_an_equal_code_is_told() -> None:
    told = found(state="called", counter="c3", number="3", arrival="2026-05-13T21:05:00+00:00")
    assert drawn(told).note == "miércoles 13 de mayo, a las 17:05"


def test_a_code_of_its_own_has_no_day() -> None:
    assert "Se tomó el" not in [fact.about for fact in drawn(found()).facts]
    assert not drawn(found(state="called", counter="c3", number="3")).note


def test_a_code_that_nobody_has_can_be_mended() -> None:
    journey, _ = went(*CODE, t.Seek("s"), t.Refused("s", "unknown_ticket"))
    picture = drawn(journey)
    # At the field that it is about, and not at the head of the screen.
    assert picture.fault.startswith("No encontramos el turno J042.")
    assert not picture.banner_headline
    assert (journey.screen, picture.code) == (Screen.TYPING, "J042")


def test_who_leaves_waits_for_no_answer() -> None:
    journey, errands = went(*CODE, t.Seek("s"), t.GoBack())
    assert errands[-1] == t.Withdraw("s")
    assert (journey.screen, journey.typed) == (Screen.ENQUIRIES, "")


@pytest.mark.parametrize(
    ("text", "code", "token"),
    [
        ("J042", "J042", None),
        ("j42", "J042", None),
        (f"https://turnos.laserena.cl/t/{TOKEN}", None, TOKEN),
        (f"http://192.0.2.7:7380/t/{TOKEN}\r", None, TOKEN),
        (TOKEN, None, TOKEN),
    ],
)
def test_a_scanner_reads_code_and_link(text: str, code: str | None, token: str | None) -> None:
    """On the first screen as on any other: the link opens more than the code."""
    journey, errands = went(t.Scan(text, "s"))
    assert errands == [t.Ask(FindTicket(id="s", code=code, link_token=token))]
    assert journey.screen is Screen.TYPING


@given(st.text(max_size=80))
def test_what_is_no_tickets_is_passed_over(text: str) -> None:
    """A scanner reads anything held to it: no text of it stays, and no error comes."""
    journey, errands = went(t.Scan(text, "s"))
    assert bool(errands) == (journey.screen is Screen.TYPING)
    assert journey.typed == "" or errands


def test_a_scan_does_not_take_a_ticket_from_its_screen() -> None:
    given, _ = went(
        t.ChooseService("renew"), t.TakeTicket("general", "i"), t.Granted("i", "ticket", "J001")
    )
    assert after(given, t.Scan("J042", "s"), lobby(), 0.0) == (given, ())


def test_a_service_is_read_without_taking_a_ticket() -> None:
    journey, errands = went(
        t.ShowEnquiries(), t.ShowTopics(), t.ChooseGroup("licences"), t.ChooseService("renew")
    )
    picture = drawn(journey)
    assert errands == []
    assert picture.items[1].text == "Su licencia anterior"
    assert [fact.value for fact in picture.facts] == ["$ 34.750, se paga en caja", "7 días hábiles"]
    assert picture.note == "Base legal: Ley 18.290, artículo 13"


def test_where_there_is_no_room_it_is_read_by_turns() -> None:
    journey, _ = went(
        t.ShowEnquiries(), t.ShowTopics(), t.ChooseGroup("licences"), t.ChooseService("renew")
    )
    office, cramped = lobby(), Layout(is_large=True)
    first = paint(Moment(journey=journey, lobby=office, seconds=0, layout=cramped))
    journey, _ = after(journey, t.ShowMore(), office, 0.0)
    second = paint(Moment(journey=journey, lobby=office, seconds=0, layout=cramped))
    told = {item.text for item in (*first.items, *second.items)}
    assert {"Su licencia anterior", "Base legal: Ley 18.290, artículo 13"} <= told
    assert any("34.750" in text for text in told)


def test_a_closed_office_still_informs() -> None:
    """The card that gives no ticket now can be read all the same."""
    hours = [HoursPart(days=[3], opens="08:30", closes="14:00")]
    closed = lobby(structs.replace(catalogue(), hours=hours))
    assert not closed.opening.is_open
    journey, _ = went(t.ShowEnquiries(), t.ShowTopics(), t.ChooseGroup("licences"), office=closed)
    assert all(not choice.reason for choice in drawn(journey, closed).choices)


def test_who_was_told_may_want_a_ticket_after_all() -> None:
    journey, errands = went(
        t.ShowEnquiries(),
        t.ShowTopics(),
        t.ChooseGroup("licences"),
        t.ChooseService("renew"),
        t.ShowClasses(),
        t.TakeTicket("general", "i"),
    )
    assert isinstance(errands[0], t.Ask)
    assert errands[0].command == IssueTicket(id="i", service="renew", ticket_class="general")
    assert journey.screen is Screen.SERVICE


def test_back_leads_the_same_way_back() -> None:
    """From a ticket nearly taken to the first screen, informing all the way."""
    events: list[t.Event] = [
        t.ShowEnquiries(),
        t.ShowTopics(),
        t.ChooseGroup("licences"),
        t.ChooseService("renew"),
        t.ShowClasses(),
    ]
    journey, _ = went(*events)
    way = []
    while journey.trail:
        journey, _ = after(journey, t.GoBack(), lobby(), 0.0)
        way.append((journey.screen.value, journey.enquires))
    assert way == [
        ("advice", True),
        ("services", True),
        ("topics", True),
        ("enquiries", False),
        ("choices", False),
    ]


def test_the_list_is_printed_on_request() -> None:
    office = replace(lobby(), has_printer=True)
    events = (t.ShowEnquiries(), t.ShowTopics(), t.ChooseGroup("licences"))
    asked = (*events, t.ChooseService("renew"), t.PrintList(), t.PrintList())
    journey, errands = went(*asked, office=office)
    assert errands == [t.PrintAdvice("renew", "")]
    assert drawn(journey, office).paper == "Imprimiendo la lista. Retire su papel abajo."
    failed, _ = after(journey, t.Printed("renew", Outcome.NO_PAPER), office, 0.0)
    assert drawn(failed, office).second == "No salió el papel. Intentar otra vez"
    again, errands_again = after(failed, t.PrintList(), office, 0.0)
    assert list(errands_again) == [t.PrintAdvice("renew", "")]
    assert after(again, t.GoBack(), office, 0.0)[0].paper is Paper.NONE


def test_without_a_printer_no_list_is_promised() -> None:
    journey, errands = went(
        t.ShowEnquiries(),
        t.ShowTopics(),
        t.ChooseGroup("licences"),
        t.ChooseService("renew"),
        t.PrintList(),
    )
    assert errands == []
    assert drawn(journey).second == ""


def test_a_person_is_called_from_the_first_screen_too() -> None:
    journey, errands = went(t.ShowEnquiries(), t.CallHelp("h"))
    assert errands == [t.Ask(CallForHelp(id="h"))]
    assert drawn(journey).banner_headline == "Avisando al personal…"
    told = {choice.name: choice.about for choice in drawn(journey).choices}
    assert told["Llamar a una persona"] == "Avisamos al personal"


def test_nobody_is_told_where_nobody_is() -> None:
    """Among what may be asked, too: that staff are told is said while one of them is there."""
    empty = replace(lobby(), office=office_now(staff=0))
    journey, _ = went(t.ShowEnquiries(), office=empty)
    told = {choice.name: choice.about for choice in drawn(journey, empty).choices}
    assert told["Llamar a una persona"] == "Ahora no hay nadie en los módulos."


def test_what_was_found_is_gone_with_its_person() -> None:
    journey = found(people_ahead=4)
    assert after(journey, t.Finish(), lobby(), 0.0)[0].is_home
    assert after(journey, t.Pass(), lobby(), PATIENCE + WARNING)[0].is_home


def test_an_answer_without_a_readable_ticket_lets_the_person_try_again() -> None:
    """A newer server's ticket that cannot be read: a sentence at the field, no empty screen."""
    journey, _ = went(*CODE, t.Seek("s"), t.Granted("s", at=AT))
    assert (journey.screen, journey.sought, journey.found) == (Screen.TYPING, None, None)
    assert journey.refusal == "wrong_protocol"
    assert journey.typed


def test_a_complaint_leads_to_the_form_on_a_telephone() -> None:
    """The square has the form's address and no ticket's; the kiosk asks the server nothing."""
    office = replace(lobby(), web_url="https://turnos.example:7300/")
    journey, errands = went(t.ShowEnquiries(), t.ShowPetition("h"), office=office)
    picture = drawn(journey, office)
    assert (journey.screen, errands) == (Screen.PETITION, [])
    assert picture.square.endswith("/petitions/new")
    assert picture.help
    assert went(t.ShowEnquiries(), t.ShowPetition("h"), t.Finish(), office=office)[0].is_home


@pytest.mark.parametrize("address", ["", "http://localhost:7300", "http://127.0.0.1:7300"])
def test_where_no_telephone_reaches_the_form_a_person_is_called(address: str) -> None:
    """The card says beforehand that staff are told, and a touch on it calls them."""
    known = structs.replace(catalogue(), public_url="")
    office = replace(lobby(), catalogue=known, web_url=address)
    journey, errands = went(t.ShowEnquiries(), t.ShowPetition("h"), office=office)
    assert (journey.screen, errands) == (Screen.ENQUIRIES, [t.Ask(CallForHelp(id="h"))])
    cards = {
        each.identity: each.about for each in drawn(went(t.ShowEnquiries())[0], office).choices
    }
    assert cards["petition"] == cards["help"]


def test_a_complaint_may_also_be_told_to_a_person() -> None:
    """From the square's screen help is called as from any other, and the square stays."""
    office = replace(lobby(), web_url="https://turnos.example:7300/")
    way = (t.ShowEnquiries(), t.ShowPetition("h"), t.CallHelp("again"))
    journey, errands = went(*way, office=office)
    assert (journey.screen, errands) == (Screen.PETITION, [t.Ask(CallForHelp(id="again"))])
