"""One ticket through four programs, played by the names that a blind visitor would hear."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from antesala.demo.stage import PIN, Stage
from antesala.qt.driving import Driver

WINDOWS: Mapping[str, str] = {
    "kiosk": "1080x1920",
    "display": "1920x1080",
    "counter": "1280x800",
}
"""The screens of the story and the size of their windows, in pixels."""

CLERK = "Carolina Rojas"
SERVICE = "Renovar licencia de conducir"
COUNTER = "Módulo 3. A la derecha, junto a la ventana"
STEPS = {
    "welcome": "Seguir a necesidad",
    "need": "Seguir a orientación",
    "guide": "Seguir a despedida",
    "farewell": "Seguir a registro",
    "register": "Terminar y registrar",
}
"""The steps of the attention, each with the key that leads on from it."""


class Story:
    """The three screens, driven; a picture of each that is met lies in `out`."""

    def __init__(self, stage: Stage, out: Path) -> None:
        self._screens = {name: stage.driver(name) for name in WINDOWS}
        self._out = out

    def play(self) -> Iterator[str]:
        """Take a ticket, show it, call it, serve it; yields what happens, in sentences."""
        kiosk, display, counter = self._screens.values()
        yield "A clerk signs in at the console and opens counter 3."
        self._sign_in(counter)
        yield "A citizen chooses a service at the kiosk and asks for preference."
        code = self._take_ticket(kiosk)
        yield f"The kiosk gives {code}; the clerk sees who is next, and why."
        counter.wait_for(code)
        self._grab("counter", "next")
        self._press(counter, "Llamar siguiente", "Volver a llamar")
        self._grab("counter", "called")
        display.wait_for(f"Turno {code}, módulo 3")
        self._grab("display", "called")
        yield f"The clerk calls; the display shows {code} and counter 3."
        self._serve(counter)
        self._grab("display", "past")
        yield f"{code} is served, and the attention is registered."

    def _sign_in(self, counter: Driver) -> None:
        self._press(counter, CLERK, "Clave")
        counter.key("Tab")
        counter.type(PIN)
        counter.wait_for("Entrar")
        self._grab("counter", "sign-in")
        self._press(counter, "Entrar", COUNTER)
        self._press(counter, COUNTER, "Abrir el módulo 3")
        self._grab("counter", "places")
        self._press(counter, "Abrir el módulo 3", "No espera nadie")
        self._grab("counter", "nobody")

    def _take_ticket(self, kiosk: Driver) -> str:
        kiosk.wait_for(SERVICE)
        self._grab("kiosk", "idle")
        self._press(kiosk, SERVICE, "Sí, atención preferente")
        self._grab("kiosk", "service")
        self._press(kiosk, "Sí, atención preferente", "Su turno está listo")
        self._grab("kiosk", "ready")
        names = kiosk.names()
        return names[names.index("Su código") + 1]

    def _serve(self, counter: Driver) -> None:
        name = "Atender"
        for step, leading_on in STEPS.items():
            self._press(counter, name, leading_on)
            self._grab("counter", step)
            name = leading_on
        self._press(counter, name, "No espera nadie")

    def _press(self, screen: Driver, name: str, awaited: str) -> None:
        screen.wait_for(name)
        screen.press(name)
        screen.wait_for(awaited)

    def _grab(self, screen: str, moment: str) -> None:
        self._screens[screen].grab(self._out.absolute() / f"{screen}-{moment}.png")


def play(stage: Stage, out: Path) -> Iterator[str]:
    """The story, told as it happens."""
    return Story(stage, out).play()
