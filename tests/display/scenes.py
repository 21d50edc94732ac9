"""Scenes of the display for docs/display.md: a hall with groups, arrows and a message."""

from collections.abc import Callable
from datetime import timedelta

from antesala.messages.kinds import ArrowName
from antesala.messages.rows import (
    CatalogueRow,
    ClassPart,
    CounterPart,
    DirectionPart,
    DisplayPart,
    GroupPart,
    NoticeRow,
    ServicePart,
    ServiceRow,
    WaitPart,
)
from tests.display.test_wall import Wall
from tests.display.wall import MORNING, call, past_calls, stamp

GROUPS = ("Licencias y vehículos", "Pagos y patentes", "Ayuda social", "Obras y terrenos")
WAITS = ((20, 35), (5, 10), (10, 20), (0, 0))
ARROWS: dict[str, ArrowName] = {
    "1": "up-left",
    "3": "right",
    "4": "right",
    "5": "up",
    "12": "left",
    "8": "here",
}
PLACES = {"3": "A la derecha, junto a la ventana", "5": "Al fondo"}


def office(wall: Wall, display: DisplayPart) -> CatalogueRow:
    """A municipal hall of six counters and four groups, and what this display shows of it."""
    services = [
        ServicePart(id=f"s{n}", name=name, unit="u", series=letter, group=f"g{n}")
        for n, (name, letter) in enumerate(zip(GROUPS, "JRAK", strict=True))
    ]
    return CatalogueRow(
        id="la-serena",
        name="Municipalidad de La Serena",
        country="CL",
        time_zone="America/Santiago",
        languages=wall.link.welcome.languages if wall.link.welcome else ["es"],
        accent="#0A4F78",
        groups=[GroupPart(id=f"g{n}", name=name, icon="") for n, name in enumerate(GROUPS)],
        services=services,
        classes=[ClassPart(id="general", name="General")],
        counters=[CounterPart(id=f"c{n}", number=n, place=PLACES.get(n, "")) for n in ARROWS],
        displays=[display],
    )


def pointing(*, waits: bool = False) -> DisplayPart:
    """A display with the arrow to each counter."""
    directions = [DirectionPart(counter=f"c{n}", arrow=arrow) for n, arrow in ARROWS.items()]
    return DisplayPart(name="Sala 1", directions=directions, waits=waits)


def waits() -> list[ServiceRow]:
    return [
        ServiceRow(id=f"s{n}", counters=1, waits={"general": WaitPart(least=least, most=most)})
        for n, (least, most) in enumerate(WAITS)
    ]


MESSAGE = NoticeRow(
    id="la-serena",
    text="¿Viene por su licencia de conducir? Traiga su cédula y su licencia anterior.",
    at=stamp(MORNING),
    until=stamp(MORNING + timedelta(hours=2)),
)


def one(wall: Wall) -> None:
    shown = office(wall, pointing())
    wall.link.show(shown, *past_calls())
    wall.link.show(shown, *past_calls(), call(6, "J042", "3", is_current=True))


def again(wall: Wall) -> None:
    shown = office(wall, pointing())
    wall.link.show(shown, *past_calls())
    rows = [call(6, "J042", "3", is_current=True), call(7, "R019", "5", is_current=True)]
    wall.link.show(shown, *past_calls(), *rows)
    wall.wait(13)
    rows = [rows[1], call(8, "J042", "3", is_current=True, times=2)]
    wall.link.show(shown, *past_calls(), *rows)


def three(wall: Wall) -> None:
    shown = office(wall, pointing())
    wall.link.show(shown, *past_calls())
    rows = [
        call(n, code, to, is_current=True)
        for n, code, to in ((6, "A028", "12"), (7, "R019", "5"), (8, "J042", "3"))
    ]
    wall.link.show(shown, *past_calls(), *rows)


def four(wall: Wall) -> None:
    shown = office(wall, pointing())
    wall.link.show(shown, *past_calls())
    rows = [
        call(n, code, to, is_current=True)
        for n, code, to in ((6, "A028", "12"), (7, "R019", "5"), (8, "J042", "3"), (9, "K010", "1"))
    ]
    wall.link.show(shown, *past_calls(), *rows)


def waiting(wall: Wall) -> None:
    shown = office(wall, pointing(waits=True))
    wall.link.show(shown, *waits(), *past_calls())
    wall.link.show(shown, *waits(), *past_calls(), call(6, "J042", "3", is_current=True))


def message(wall: Wall) -> None:
    shown = office(wall, pointing(waits=True))
    wall.link.show(shown, MESSAGE, *waits(), *past_calls())
    wall.link.show(shown, MESSAGE, *waits(), *past_calls(), call(6, "J042", "3", is_current=True))


def stale(wall: Wall) -> None:
    one(wall)
    wall.wait(20)
    wall.link.go_offline(wall.now)
    wall.wait(60)


def missed(wall: Wall) -> None:
    shown = office(wall, pointing())
    wall.link.show(shown, *past_calls())
    wall.wait(20)
    wall.link.go_offline(wall.now)
    wall.wait(60)
    wall.link.come_online(shown.languages[0])
    rows = [
        call(6, "A028", "12"),
        call(7, "R019", "5", is_current=True),
        call(8, "J042", "3", is_current=True),
    ]
    wall.link.show(shown, *past_calls(), *rows)


def empty(wall: Wall) -> None:
    wall.link.show(office(wall, pointing()))


SCENES: dict[str, Callable[[Wall], None]] = {
    each.__name__: each
    for each in (one, again, three, four, waiting, message, stale, missed, empty)
}
"""Each by its name in docs/pictures/display."""
