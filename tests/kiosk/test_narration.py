"""What is said when, without a window and without a voice."""

from dataclasses import replace

import pytest
from msgspec import structs

from antesala.messages.rows import StatusRow
from antesala.speech.phrases import Phrase
from antesala.words import Words
from kiosk.hearing.narration import (
    AT_FIRST,
    VOLUMES,
    Act,
    Narration,
    ReadingPoint,
    begun,
    ended,
    pressed,
    seen,
    utterance,
)
from kiosk.hearing.reading import Reading, named, reading
from kiosk.screens.moment import Moment
from kiosk.screens.painter import paint
from kiosk.way.office import Lobby
from kiosk.way.state import (
    Held,
    Journey,
    Paper,
    Screen,
)
from tests.kiosk.office import TICKET, catalogue, lobby

ES = Words("es")
HELD = Held(TICKET, "J042", "renew")


NOBODY, OFFICE = Journey(), lobby()


def moment(journey: Journey = NOBODY, office: Lobby = OFFICE) -> Moment:
    return Moment(journey=journey, lobby=office, seconds=0)


def read(journey: Journey = NOBODY, office: Lobby = OFFICE) -> Reading:
    there = moment(journey, office)
    return reading(paint(there), there)


def at(there: Reading, name: str) -> ReadingPoint:
    stop = named(there.stops, name)
    assert stop is not None
    return ReadingPoint(there, stop)


def texts(phrases: tuple[Phrase, ...]) -> list[str]:
    return [phrase.text for phrase in phrases]


def on(moment: ReadingPoint) -> Narration:
    narration, _ = begun(moment, ES)
    return ended(narration)[0]


def test_each_thing_has_name_role_and_position() -> None:
    narration = on(at(read(), "Renovar licencia de conducir"))
    _, said = seen(narration, at(read(), "Licencias y vehículos"))
    assert texts(said) == [
        "Licencias y vehículos",
        "Botón, 2 de 6",
        "Licencia de conducir, permiso de circulación",
    ]


def test_a_switch_says_how_it_stands() -> None:
    _, said = seen(on(at(read(), "Ayuda")), at(read(), "Texto grande"))
    stands = "desactivado. Toque para agrandarlo"
    assert texts(said) == ["Texto grande", stands, "Interruptor, 1 de 4"]


def test_another_screen_is_told_from_its_beginning() -> None:
    narration = on(at(read(), "Licencias y vehículos"))
    service = read(Journey(screen=Screen.SERVICE, service="renew"))
    _, said = seen(narration, at(service, "Sí, atención preferente"))
    assert texts(said)[:3] == [
        "Licencias y vehículos",
        "Renovar licencia de conducir",
        "Necesita traer",
    ]
    assert texts(said)[-3:-1] == ["Sí, atención preferente", "Botón, 1 de 2"]


def test_the_ticket_is_told_and_can_be_told_again() -> None:
    """The facts for waiting: code, service, people ahead, place."""
    status = StatusRow(
        id=TICKET, code="J042", state="waiting", service="renew", arrival="", people_ahead=3
    )
    held = Journey(screen=Screen.TICKET, held=HELD, paper=Paper.OUT)
    ticket = read(held, replace(OFFICE, status=status, has_printer=True))
    narration, said = seen(on(at(read(), "Ayuda")), at(ticket, "Listo"))
    needed = ["Su código", "J042", "Personas antes", "3", "Sala 1, primer piso"]
    assert set(needed) <= set(texts(said))
    narration, _ = ended(narration)
    _, again = pressed(narration, Act.REPEAT, ES)
    assert set(needed) <= set(texts(again))


def test_nothing_is_said_twice_on_a_screen_that_stands_still() -> None:
    moment = at(read(), "Ayuda")
    assert seen(on(moment), moment)[1] == ()


def test_news_wait_until_the_sentence_is_over() -> None:
    """A paper that comes does not cut off the code."""
    ticket = Journey(screen=Screen.TICKET, held=HELD, paper=Paper.COMING)
    narration, _ = begun(at(read(ticket), "Listo"), ES)
    out = at(read(replace(ticket, paper=Paper.OUT)), "Listo")
    narration, said = seen(narration, out)
    assert said == ()
    narration, said = ended(narration)
    assert texts(said) == ["Retire su papel abajo."]
    assert ended(narration)[1] == ()


def test_news_are_not_lost_to_a_key() -> None:
    ticket = Journey(screen=Screen.TICKET, held=HELD, paper=Paper.COMING)
    narration, _ = begun(at(read(ticket), "Listo"), ES)
    there = read(replace(ticket, paper=Paper.OUT))
    narration, _ = seen(narration, at(there, "Listo"))
    narration, _ = pressed(narration, None, ES)
    narration, said = seen(narration, at(there, "Ayuda"))
    assert texts(said) == ["Ayuda", "Botón, 2 de 3", "Retire su papel abajo."]
    assert narration.pending == ()


def test_each_call_changes_how_many_are_ahead_in_silence() -> None:
    held = Journey(screen=Screen.TICKET, held=HELD)
    status = StatusRow(id=TICKET, code="J042", state="waiting", service="renew", arrival="")
    three, two = (at(read(held, with_status(status, people_ahead=n)), "Listo") for n in (3, 2))
    assert seen(on(three), two)[1] == ()
    called = at(read(held, with_status(status, number="3", place="A la derecha")), "Listo")
    assert texts(seen(on(three), called)[1]) == ["Es su turno, pase", "Módulo 3", "A la derecha"]


def with_status(row: StatusRow, people_ahead: int | None = None, **told: str) -> Lobby:
    return replace(OFFICE, status=structs.replace(row, people_ahead=people_ahead, **told))


def test_what_changes_its_name_under_the_focus_is_told_after_all_else() -> None:
    """The server has noted the help wanted: that does not cut the ticket off."""
    ticket = Journey(screen=Screen.TICKET, held=HELD)
    first = at(read(ticket), "Necesito ayuda en mi atención")
    narration, _ = begun(first, ES)
    later = at(read(replace(ticket, noted=("escort",))), "Ayuda anotada. Cambiar")
    narration, said = seen(narration, later)
    assert said == ()
    assert texts(ended(narration)[1]) == ["Ayuda anotada. Cambiar"]


def test_a_key_is_silence() -> None:
    narration, _ = begun(at(read(), "Ayuda"), ES)
    narration, said = pressed(narration, None, ES)
    assert (said, narration.is_speaking) == ((), False)


def test_the_volume_has_the_range_of_the_norm() -> None:
    """At least 18 dB, with a step 12 dB above the lowest, and the device's own to begin with."""
    assert VOLUMES[-1] - VOLUMES[0] >= 18
    assert VOLUMES[0] + 12 in VOLUMES
    narration = on(at(read(), "Ayuda"))
    assert utterance(narration, (), 170).volume == VOLUMES[AT_FIRST]
    for _ in range(9):
        narration, said = pressed(narration, Act.LOUDER, ES)
    assert utterance(narration, (), 170).volume == 0
    assert texts(said)[0] == "Volumen 5 de 5"
    for _ in range(9):
        narration, said = pressed(narration, Act.QUIETER, ES)
    assert utterance(narration, (), 170).volume == VOLUMES[0]
    assert texts(said)[:2] == ["Volumen 1 de 5", "Ayuda"]


def test_speech_is_slower_and_faster() -> None:
    narration, said = pressed(on(at(read(), "Ayuda")), Act.FASTER, ES)
    assert texts(said)[0] == "Velocidad 4 de 6"
    assert utterance(narration, (), 160).rate == 200


def test_the_question_over_the_screen_is_all_there_is() -> None:
    there = moment(Journey(screen=Screen.SERVICE, service="renew"))
    warned = replace(there, seconds=61)
    question = reading(paint(warned), warned)
    assert [stop.name for stop in question.stops] == ["Sigo aquí"]
    narration, said = seen(on(at(read(there.journey), "Ayuda")), at(question, "Sigo aquí"))
    assert texts(said)[0] == "¿Sigue ahí?"
    assert "Pulse cualquier tecla, o toque la pantalla, para quedarse." in texts(said)
    _, said = seen(ended(narration)[0], at(read(there.journey), "Ayuda"))
    assert texts(said)[0] == "Ayuda"


def test_the_offices_words_are_said_in_its_own_language() -> None:
    """A visitor in English hears the name of a service in Spanish, as it is written."""
    there = read(Journey(language="en"))
    stop = named(there.stops, "Renovar licencia de conducir")
    assert stop is not None
    assert (stop.spoken.language, stop.role.language) == ("es", "en")
    start = named(read().stops, "Start in English")
    assert start is not None
    assert start.spoken.language == "en"


def test_what_cannot_be_had_says_why() -> None:
    offline = read(
        Journey(screen=Screen.SERVICE, service="renew"), replace(OFFICE, is_online=False)
    )
    stop = named(offline.stops, "No, turno general")
    assert stop is not None
    assert "No disponible: Sin conexión" in texts(stop.phrases)


@pytest.mark.parametrize("screen", Screen)
def test_no_screen_tells_the_class(screen: Screen) -> None:
    """The loudspeaker tells no more than the paper."""
    held = Journey(screen=screen, held=HELD, service="renew", group="licences")
    if screen in (Screen.SERVICE, Screen.CLASSES, Screen.LAW):
        pytest.skip("here it is asked, and not yet answered")
    there = read(held)
    said = " ".join(texts((*there.whole, *(p for stop in there.stops for p in stop.phrases))))
    assert "preferente" not in said.lower()


def test_the_catalogue_in_english_is_told_in_english() -> None:
    there = read(Journey(), lobby(catalogue(languages=("en",))))
    assert {phrase.language for phrase in there.opening} == {"en"}
