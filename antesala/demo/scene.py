"""The parts of a story: the office, its people, the programs' drivers. It has no acts."""

from collections.abc import Callable
from dataclasses import dataclass

from antesala.demo.album import Album
from antesala.demo.cast import Cast
from antesala.demo.plan import Person, Plan
from antesala.qt.driving import Driver
from server.domain.catalogue import Catalogue


@dataclass(frozen=True)
class Visit:
    """A person with a ticket. `reserved_for` is the clerk who has accepted them."""

    code: str
    person: Person
    reserved_for: str = ""


@dataclass(frozen=True)
class Scene:
    """All parts of a story."""

    catalogue: Catalogue
    cast: Cast
    plan: Plan
    kiosk: Driver
    display: Driver
    consoles: tuple[Driver, ...]
    """One for each seat of the cast."""
    album: Album
    tell: Callable[[str], None]
