"""A whole visit and a whole attention by keys alone, without touch or mouse."""

from antesala.demo.person_at_screen import TAKEN
from antesala.qt.driving import Driver, DrivingError
from tests.stories.hall import Hall

MOST = 30
"""Things on one screen, at the very most."""


def test_a_visit_and_an_attention_by_keys(hall: Hall) -> None:
    """Arrows and Enter take a ticket and ask for help; keys call, attend and register."""
    hall.kiosk.hand.wait_for("Tome su turno aquí")
    hall.sign_out("ana", "m1")
    citizen, clerk = hall.stage.driver("kiosk"), hall.stage.driver("counter-m1")
    _sit_down(clerk)
    code = _take_ticket(citizen)
    _attend(clerk, code)
    ticket = hall.ticket(code)
    (attention,) = hall.attentions(ticket)
    notes = hall.rows("SELECT text FROM private WHERE topic = 'note'")
    wishes = hall.rows("SELECT text FROM private_of_day WHERE topic = 'help_needed'")
    assert (ticket["state"], ticket["ticket_class"]) == ("served", "general")
    assert (attention["step"], attention["outcome"]) == ("register", "resolved")
    assert {"text": "vuelve"} in notes
    assert wishes == [{"text": "low_counter"}]


def _go_to(driver: Driver, name: str, key: str = "Down") -> None:
    """Go to a control by one key struck again and again."""
    driver.wait_for(name)
    for _ in range(MOST):
        if any(name == node["name"] and "focused" in node["states"] for node in driver.nodes()):
            return
        driver.key(key)
    raise AssertionError(f"{key} does not lead to {name!r}")


def _strike(driver: Driver, key: str, awaited: str) -> None:
    """Press a key, and once more if it came at the moment of an answer.

    Or so soon after the one before that the kiosk takes both for the stroke of a trembling hand.
    """
    driver.key(key)
    try:
        driver.wait_for(awaited, TAKEN)
    except DrivingError:
        driver.key(key)
        driver.wait_for(awaited)


def _press(driver: Driver, name: str, awaited: str) -> None:
    _go_to(driver, name)
    _strike(driver, "Return", awaited)


def _take_ticket(kiosk: Driver) -> str:
    _press(kiosk, "Trámites", "¿Cuál de estos?")
    kiosk.key("Escape")
    _press(kiosk, "Trámites", "¿Cuál de estos?")
    _press(kiosk, "Renovar licencia", "No, turno general")
    _press(kiosk, "No, turno general", "Su código")
    code: str = kiosk.names()[kiosk.names().index("Su código") + 1]
    _press(kiosk, "Necesito ayuda en mi atención", "Mesón bajo")
    _press(kiosk, "Mesón bajo", "Mesón bajo")
    _press(kiosk, "Volver a mi turno", "Ayuda anotada. Cambiar")
    _press(kiosk, "Listo", "Tome su turno aquí")
    return code


def _sit_down(console: Driver) -> None:
    # A clerk who was signed in before left the focus at the PIN.
    _go_to(console, "Nombre", "Shift+Tab")
    console.key("Down")
    assert "checked" in console.wait_for("Ana")["states"]
    _go_to(console, "Clave", "Tab")
    for digit in "2468":
        console.key(digit)
    console.wait_for("Entrar")
    _strike(console, "Return", "Abrir el módulo 1")
    _strike(console, "Return", "Nadie en el módulo.")


def _attend(console: Driver, code: str) -> None:
    console.wait_for(code)
    _strike(console, "Space", "Atender")
    for key in ("Seguir a necesidad", "Seguir a orientación", "Seguir a despedida"):
        _strike(console, "Return", key)
    console.key("1")
    _go_to(console, "Nota de la atención", "Tab")
    for letter in "VUELVE":
        console.key(letter)
    for key in ("Seguir a registro", "Terminar y registrar", "Nadie en el módulo."):
        _strike(console, "Control+Return", key)
