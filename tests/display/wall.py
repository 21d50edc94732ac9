"""A hall for the display's tests: a link driven by the test, and clocks that stand still."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, Signal

from antesala.messages.frames import Snapshot, Welcome
from antesala.messages.rows import AnyRow, CallRow, CatalogueRow, CounterPart, ServicePart
from antesala.mirror import Mirror
from antesala.speech.phrases import Phrase
from display.player import Trouble

MORNING = datetime(2026, 11, 20, 13, 42, tzinfo=UTC)
"""10:42 in Santiago."""


class Ear:
    """Stands in for the player: what was asked for, and lengths as a test gives them."""

    def __init__(self, *, speaks: bool = False) -> None:
        self.speaks, self.is_sounding, self.trouble = speaks, False, Trouble.NONE
        self.rung, self.hushed = 0, 0
        self.missing = frozenset[str]()
        self.said: list[tuple[str, int]] = []
        """Each sentence with its volume; after a chime it begins with «♪»."""
        self.prepared: list[Phrase] = []

    def say(self, phrases: Sequence[Phrase], *, with_chime: bool, volume: int = 100) -> None:
        self.rung += with_chime
        words = ["♪"] if with_chime else []
        self.said.append((" ".join([*words, *(phrase.text for phrase in phrases)]), volume))

    def seconds(self, phrases: Sequence[Phrase], *, with_chime: bool) -> float:
        return 1.7 * with_chime + 0.6 * len(phrases)

    def lacks(self, phrases: Sequence[Phrase]) -> bool:
        is_missing = any(phrase.text in self.missing for phrase in phrases)
        return is_missing or self.trouble is Trouble.NO_ENGINE

    def prepare(self, phrases: Sequence[Phrase]) -> None:
        self.prepared += phrases

    def hush(self) -> None:
        self.hushed += 1


class FakeLink(QObject):
    """A link without a server: it says what a test lets it say."""

    online_changed = Signal()
    welcome_changed = Signal()
    print_asked = Signal(object)
    mirror_changed = Signal(str)
    refused_entry = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.mirror = Mirror()
        self.welcome: Welcome | None = None
        self.since: datetime | None = MORNING
        self.at = MORNING

    def now(self) -> datetime:
        """The server's time."""
        return self.at

    @property
    def is_online(self) -> bool:
        return self.since is None

    def come_online(self, language: str = "es", **names: str) -> None:
        self.welcome, self.since = welcome(language, **names), None
        self.online_changed.emit()

    def go_offline(self, since: datetime) -> None:
        self.since = since
        self.online_changed.emit()

    def show(self, *rows: AnyRow) -> None:
        snapshot = Snapshot(id="1", topic="board", seq=1, at=stamp(MORNING), rows=list(rows))
        self.mirror.apply(snapshot)
        self.mirror_changed.emit("board")


def stamp(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")


def welcome(
    language: str = "es", office: str = "Municipalidad de La Serena", room: str = "Sala 1"
) -> Welcome:
    return Welcome(
        id="1",
        protocol=1,
        role="display",
        device="d1",
        name=room,
        office="la-serena",
        office_name=office,
        country="CL",
        time_zone="America/Santiago",
        languages=[language],
        accent="#0A4F78",
        at=stamp(MORNING),
        heartbeat=5,
    )


def catalogue(
    *numbers: str, places: bool = True, place: str = "A la derecha, junto a la ventana"
) -> CatalogueRow:
    services = [
        ServicePart(id=letter, name=letter, unit="u", series=letter, group="g") for letter in "JRAK"
    ]
    place = place if places else ""
    return CatalogueRow(
        id="la-serena",
        name="Municipalidad de La Serena",
        country="CL",
        time_zone="America/Santiago",
        languages=["es"],
        accent="#0A4F78",
        services=services,
        counters=[CounterPart(id=f"c{n}", number=n, place=place) for n in numbers],
    )


def call(
    number: int, code: str, counter: str, *, is_current: bool = False, times: int = 1
) -> CallRow:
    at = MORNING - timedelta(minutes=1)
    return CallRow(
        id=str(number),
        code=code,
        counter=f"c{counter}",
        number=counter,
        at=stamp(at),
        times=times,
        is_current=is_current,
    )


def past_calls() -> list[CallRow]:
    """The earlier calls of a morning, the newest last."""
    pairs = [("K009", "12"), ("J040", "3"), ("A027", "4"), ("J041", "1"), ("R018", "5")]
    return [call(number, *pair) for number, pair in enumerate(pairs, start=1)]
