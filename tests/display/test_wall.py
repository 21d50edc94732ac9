"""The display's window: present calls, earlier calls, and no text cut."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from math import floor
from typing import TYPE_CHECKING, cast

import msgspec
import pytest
from _pytest.mark import ParameterSet
from PySide6.QtGui import QGuiApplication

from antesala.colours.palette import ThemeName
from antesala.link import Link
from antesala.messages.frames import Welcome
from antesala.messages.rows import CatalogueRow, HoursPart, SpecialDayPart
from antesala.settings import Screen
from antesala.wall.announcement import announcement, caption
from antesala.wall.announcer import SPAN
from antesala.wall.hall import Said
from antesala.wall.letter_sizes import EARLIER_CALL, NOTICE
from antesala.wall.picture import Picture
from antesala.wall.scale import TILES, scale_of
from antesala.words import Words
from display.announcing import Announcing
from display.app import QML, Fitting
from display.app.controller import Controller
from display.player import Trouble
from tests.display.wall import MORNING, Ear, FakeLink, call, catalogue, past_calls
from tests.ground.test_mistyped import spared
from tests.qt.stage import Stage, clipped, place

if TYPE_CHECKING:
    from antesala.messages.kinds import ClosedBy


class Wall:
    """A display with its link and its clocks, on a stage."""

    def __init__(  # noqa: PLR0913 - each may differ on its own
        self,
        size: tuple[int, int] = (1920, 1080),
        family: str = "",
        metres: float = 8,
        *,
        theme: ThemeName = "dark",
        has_own_now: bool = True,
        ear: Ear | None = None,
        screen: Screen | None = None,
    ) -> None:
        self.seconds = 0.0
        self.now = MORNING
        self.wrong_by = timedelta()
        self.link = FakeLink()
        link = cast(Link, self.link)  # noqa: TC006 - told apart from the fake
        # The wall is measured in its face, which Qt knows once there is an application.
        self.application = QGuiApplication.instance() or QGuiApplication([])
        screen = screen or Screen(viewing_distance_m=metres)
        self.controller = Controller(
            link,
            screen,
            announcing=Announcing(ear),
            seconds=lambda: self.seconds,
            now=(lambda: self.now) if has_own_now else None,
            own=lambda: self.now + self.wrong_by,
        )
        self.stage = Stage(QML, {"bridge": self.controller.bridge}, size)
        self.stage.program.theme.wear(theme)
        if family:
            self.stage.program.theme.set_family(family)
        self.fitting = Fitting(self.stage.program, self.controller, link, theme)

    def break_sound(self) -> None:
        """Its next look finds a loudspeaker that cannot be heard."""
        ear = Ear()
        ear.trouble = Trouble.NO_DEVICE
        self.controller.announcing = Announcing(ear)

    def wait(self, seconds: float) -> None:
        self.seconds += seconds
        self.now = self.link.at = self.now + timedelta(seconds=seconds)
        self.controller.look()


@pytest.fixture
def wall() -> Iterator[Wall]:
    made = Wall()
    yield made
    made.stage.close()


def test_the_wall_follows_a_loaded_file(wall: Wall) -> None:
    """Another name and accent while a call stands, which goes on being announced."""
    wall.link.come_online()
    wall.link.show(catalogue("1", "3"), *past_calls())
    assert wall.link.welcome is not None
    before = wall.stage.program.theme.property("accent")
    wall.link.welcome = msgspec.structs.replace(
        wall.link.welcome, office_name="Villa Nueva", accent="#7A1F5C"
    )
    wall.link.welcome_changed.emit()
    assert "Villa Nueva" in " ".join(wall.stage.names())
    assert wall.stage.program.theme.property("accent") != before
    wall.link.show(catalogue("1", "3"), *past_calls(), call(6, "J042", "3", is_current=True))
    assert {"Turno J042, módulo 3", SAID} <= set(wall.stage.names())


def test_a_mistyped_welcome_leaves_the_wall_standing(
    wall: Wall, capfd: pytest.CaptureFixture[str]
) -> None:
    """Of every field that can be spared; of the others it says that the versions differ."""
    wall.link.come_online()
    wall.link.show(catalogue("1", "3"), *past_calls(), call(6, "J042", "3", is_current=True))
    assert wall.link.welcome is not None
    for said in spared(wall.link.welcome):
        assert isinstance(said, Welcome)
        wall.link.welcome = said
        wall.link.welcome_changed.emit()
        wall.link.online_changed.emit()
        wall.stage.settle()
    assert "J042" in " ".join(wall.stage.names())
    wall.link.go_offline(wall.now)
    wall.link.refused_entry.emit("wrong_protocol")
    told = "Este equipo y el servidor tienen versiones distintas."
    assert told in " ".join(wall.stage.names())
    wall.link.come_online()
    assert told not in " ".join(wall.stage.names())
    assert wall.stage.program.status == 0
    assert "Traceback" not in capfd.readouterr().err


def test_a_call_is_on_the_wall_at_once(wall: Wall) -> None:
    """Code and counter stand there with the frame that brought them, and are announced."""
    wall.link.come_online()
    wall.link.show(catalogue("1", "3"), *past_calls())
    wall.link.show(catalogue("1", "3"), *past_calls(), call(6, "J042", "3", is_current=True))
    names = wall.stage.names()
    assert {"Turno J042, módulo 3", SAID} <= set(names)
    wall.wait(7)
    assert SAID not in wall.stage.names()
    assert "Municipalidad de La Serena" in wall.stage.names()


def test_nothing_tells_whose_call_it_is(wall: Wall) -> None:
    """Code and counter are all that a public screen says."""
    wall.link.come_online()
    wall.link.show(catalogue("3"), call(6, "J042", "3", is_current=True))
    said = " ".join(str(text.property("text")) for text in wall.stage.texts())
    for private in ("Preferente", "Renovar", "Carolina"):
        assert private not in said


def test_a_lost_server_is_seen(wall: Wall) -> None:
    """The wall says since when, keeps its calls, and takes the band away on return."""
    wall.link.come_online()
    wall.link.show(catalogue("1", "3"), call(6, "J042", "3", is_current=True))
    wall.link.go_offline(MORNING)
    wall.wait(60)
    band = "Sin conexión desde las 10:42. Puede haber llamados nuevos. Pregunte en el módulo 1."
    assert band in wall.stage.names()
    wall.link.come_online()
    wall.link.show(catalogue("1", "3"), call(6, "J042", "3", is_current=True))
    assert band not in wall.stage.names()


def test_an_old_picture_brings_nothing_back(wall: Wall) -> None:
    """Between the welcome and the first rows the wall does not trust its old rows."""
    wall.link.come_online()
    wall.link.show(catalogue("3"), *past_calls())
    wall.link.go_offline(MORNING)
    wall.link.come_online()
    wall.wait(30)
    wall.link.show(catalogue("3"), *past_calls(), call(8, "K011", "1"), call(9, "A030", "1"))
    assert "Llamados mientras no había conexión" in wall.stage.names()


SIZES = {"wide": (1920, 1080), "upright": (1080, 1920), "small": (1280, 720)}
SHORT_OF_LONGEST = {("first", "upright"), ("resting", "small")}


STATES = (
    *("first", "one", "three", "four", "again", "resting"),
    *("empty", "stale", "missed", "closed", "late", "troubles"),
)
OWN, WIDER = "Antesala Sans", "DejaVu Sans"


def walls() -> Iterator[ParameterSet]:
    """Each state on one wall, with the widest words in the wider face; else --full."""
    for number, (state, size) in enumerate(product(STATES, SIZES)):
        for language, family in product(("es", "en"), (OWN, WIDER)):
            is_turn = number // len(SIZES) % len(SIZES) == number % len(SIZES)
            # Troubles are whole sentences.
            spoken = "en" if (state, size) == ("troubles", "small") else "es"
            is_short = (language, family) == (spoken, WIDER) and (is_turn or spoken == "en")
            marks = () if is_short else pytest.mark.full
            yield pytest.param(state, language, size, family, marks=marks)


@pytest.mark.parametrize(("state", "language", "size", "family"), list(walls()))
def test_no_text_is_cut(state: str, language: str, size: str, family: str) -> None:
    """Every text stands whole in its place, on each wall, in both languages, in the widest face."""
    wall = Wall(SIZES[size], family, metres=4 if state == "four" else 8)
    try:
        wall.link.come_online(language)
        reach(wall, state)
        assert clipped(wall.stage) == []
    finally:
        wall.stage.close()


SMALLER = {"low": (1280, 800), "usual": (1366, 768), "square": (1024, 768)}


@pytest.mark.parametrize(("size", "metres"), [("low", 8.0), ("square", 8.0)])
def test_neighbouring_columns_are_not_read_as_one(size: str, metres: float) -> None:
    """A counter and the code beside it stand apart by more than the code from its own counter."""
    wall = Wall(SMALLER[size], metres=metres)
    try:
        wall.link.come_online()
        reach(wall, "one")
        scale = picture_of(wall).scale
        assert scale.columns == 2
        codes = {
            str(text.property("text")): place(text)
            for text in wall.stage.texts()
            if place(text).top() > scale.list.y
        }
        left, counter, right = codes["R018"], codes["5"], codes["J041"]
        assert left.top() == right.top()
        assert right.left() - counter.right() > 1.25 * scale.earlier
        assert right.left() - counter.right() > counter.left() - left.right()
    finally:
        wall.stage.close()


@pytest.mark.parametrize(
    "size",
    [
        pytest.param(each, marks=() if each in {"low", "upright"} else pytest.mark.full)
        for each in (*SMALLER, "wide", "upright")
    ],
)
def test_notices_give_way_to_calls(size: str) -> None:
    """With every trouble at once the last call is whole, and the gravest trouble in full."""
    wall = Wall({**SIZES, **SMALLER}[size])
    try:
        wall.link.come_online()
        reach(wall, "troubles")
        wall.link.refused_entry.emit("wrong_protocol")
        assert clipped(wall.stage) == []
        assert "Este equipo y el servidor tienen versiones distintas." in said(wall)
        picture = picture_of(wall)
        assert picture.scale.code >= wall.controller.hall.floor(EARLIER_CALL)
        icons = [notice.icon for notice in picture.others]
        assert icons == ["wifi-off", "volume-x", "clock"][: len(icons)]
    finally:
        wall.stage.close()


SAID = "Turno jota, cero, cuatro, dos. Módulo tres."

LONG_AND_SHORT = ("Turno M046, módulo 5", "Segundo llamado: turno M047, plataforma 12A")

# Of eighty letters, which are the most that an office file may have.
LONG_NAME = "Ilustre Municipalidad de San Pedro de la Paz, Dirección de Tránsito y Permisos."
LONG_PLACE = "Segundo piso, al fondo del pasillo a la izquierda, junto a la Oficina de Partes."


# `test_longest` has calls and a lost server, with longer texts, in every run.
@pytest.mark.parametrize(
    ("state", "size"),
    [
        pytest.param(*case, marks=() if case in SHORT_OF_LONGEST else pytest.mark.full)
        for case in product(("first", "one", "stale", "resting"), SIZES)
    ],
)
def test_the_longest_names_are_whole(state: str, size: str) -> None:
    """The office, the room and the place as long as an office file may have them."""
    wall = Wall(SIZES[size])
    try:
        wall.link.come_online(office=LONG_NAME, room="Sala de espera del segundo piso, ala norte")
        counters = catalogue("1", "3", "5", "12", place=LONG_PLACE)
        one = call(6, "M042", "12", is_current=True)
        wall.link.show(counters, *past_calls() if state != "first" else [])
        if state != "resting":
            wall.link.show(counters, *past_calls() if state != "first" else [], one)
        for _ in range(2):
            assert clipped(wall.stage) == []
            # The office's name comes back when the call has been announced.
            wall.wait(SPAN)
        if state == "stale":
            wall.link.go_offline(MORNING)
            assert clipped(wall.stage) == []
    finally:
        wall.stage.close()


def reach(wall: Wall, state: str) -> None:
    counters = catalogue("1", "3", "4", "5", "12", places=state != "three")
    if state in {"closed", "late"}:
        counters = closed_since("10:00", counters)
    if state == "troubles":
        wall.wrong_by = timedelta(hours=9)
        wall.break_sound()
    one = call(6, "M042", "12", is_current=True, times=2 if state == "again" else 1)
    three = [call(n, f"M04{n}", "5", is_current=True, times=n - 5) for n in (6, 7, 8)]
    wall.link.show(counters, *past_calls() if state not in {"empty", "first"} else [])
    if state == "first":
        wall.link.show(counters, one)
    if state in {"one", "again", "stale", "late", "troubles"}:
        wall.link.show(counters, *past_calls(), one)
    elif state in {"three", "four"}:
        wall.link.show(counters, *past_calls(), *three)
    if state == "four":
        wall.link.show(counters, *past_calls(), *three, call(9, "M049", "12", is_current=True))
        wall.wait(SPAN)
    if state in {"stale", "missed", "troubles"}:
        wall.link.go_offline(MORNING)
    if state == "missed":
        wall.link.come_online()
        wall.link.show(counters, *past_calls(), call(8, "M042", "5"), call(9, "M043", "12"))


def closed_since(hour: str, open_office: CatalogueRow) -> CatalogueRow:
    """The same office with hours on working days, the last of them at that time."""
    hours = [HoursPart(days=[1, 2, 3, 4, 5], opens="08:30", closes=hour)]
    return msgspec.structs.replace(open_office, hours=hours)


def picture_of(wall: Wall) -> Picture:
    return wall.controller.bridge.picture


def said(wall: Wall) -> str:
    """All that the wall says."""
    return " ".join(wall.stage.names())


def test_the_wall_closes_with_the_office(wall: Wall) -> None:
    """At the minute of closing, on Saturday, and open again on Monday."""
    wall.link.come_online()
    wall.link.show(closed_since("10:43", catalogue("1", "3")))
    assert "Cerrado" not in said(wall)
    wall.wait(60)
    assert "Cerrado Hoy atendimos hasta las 10:43. Abrimos el lunes a las 8:30." in said(wall)
    wall.wait(24 * 3600)
    assert "Hoy, sábado, no atendemos. Abrimos el lunes a las 8:30." in said(wall)
    wall.wait(2 * 24 * 3600 - 3600)
    assert "Cerrado" not in said(wall)


def test_a_holiday_is_named_on_the_wall(wall: Wall) -> None:
    """And a date that the office itself keeps closed."""
    wall.link.come_online()
    kinds: dict[ClosedBy, str] = {
        "holiday": "Hoy es feriado: Aniversario.",
        "date": "Hoy no atendemos: Aniversario.",
    }
    for closed_by, sentence in kinds.items():
        day = SpecialDayPart(date="2026-11-20", closed_by=closed_by, reason="Aniversario")
        office = msgspec.structs.replace(closed_since("14:00", catalogue("1")), special_days=[day])
        wall.link.show(office)
        assert f"{sentence} Abrimos el lunes 23 de noviembre a las 8:30." in said(wall)


def test_calls_go_on_after_closing(wall: Wall) -> None:
    """The last people are called on tiles; the place says that it is closed when they are done."""
    wall.link.come_online()
    office = closed_since("10:00", catalogue("1", "3"))
    wall.link.show(office, *past_calls(), call(6, "J042", "3", is_current=True))
    assert "Turno J042, módulo 3" in wall.stage.names()
    assert "Cerrado. Abrimos el lunes a las 8:30." in wall.stage.names()
    wall.link.show(office, *past_calls(), call(6, "J042", "3"))
    wall.wait(60)
    assert "Si ya tiene turno, le atenderemos." in wall.stage.names()


@pytest.mark.parametrize("hours", [-9.0, 0.1, 24 * 400.0])
def test_a_wall_with_a_wrong_clock_of_its_own(hours: float) -> None:
    """Hour, age of the calls, closing and order are the server's; the wall says what is wrong."""
    wall = Wall(has_own_now=False)
    try:
        wall.wrong_by = timedelta(hours=hours)
        wall.link.come_online()
        office = closed_since("10:43", catalogue("1", "3"))
        wall.link.show(office, call(1, "J041", "1"), call(2, "J040", "3"))
        assert "10:42" in wall.stage.names()
        assert picture_of(wall).tiles[0].above == "Último turno llamado, 10:41"
        assert "El reloj de este equipo está mal" in said(wall)
        assert "Cerrado" not in said(wall)
        three = [call(n, f"M0{n}", "1", is_current=True) for n in (3, 4, 5)]
        wall.link.show(office, *reversed(three))
        assert [tile.code for tile in picture_of(wall).tiles] == ["M05", "M04", "M03"]
        wall.link.show(office)
        wall.wait(60)
        assert "10:43" in wall.stage.names()
        assert "Hoy atendimos hasta las 10:43." in said(wall)
        wall.link.go_offline(wall.now)
        wall.wait(60)
        assert "Sin conexión desde las 10:43" in said(wall)
        assert "El reloj de este equipo está mal" in said(wall)
    finally:
        wall.stage.close()


def test_a_right_clock_is_not_talked_about(wall: Wall) -> None:
    """Half a minute is what networks and heartbeats make of any clock."""
    wall.wrong_by = timedelta(seconds=30)
    wall.link.come_online()
    wall.link.show(catalogue("1"))
    assert "reloj" not in said(wall)


def test_the_announced_call_is_told_on_its_tile(wall: Wall) -> None:
    """Loudspeaker and sentence stand there; the head keeps the office's name."""
    wall.link.come_online()
    three = [call(n, f"J04{n}", "3", is_current=True) for n in (6, 7, 8)]
    wall.link.show(catalogue("1", "3"), *past_calls())
    wall.link.show(catalogue("1", "3"), *past_calls(), *three)
    for one in three:
        captions = [tile.caption for tile in picture_of(wall).tiles]
        assert [caption for caption in captions if caption] == [
            caption(announcement(one, Words("es", "CL")))
        ]
        assert "Municipalidad de La Serena" in wall.stage.names()
        wall.wait(SPAN)


def test_an_announcement_is_written_where_it_can_be_read(wall: Wall) -> None:
    """In a full stack its sentence has no room: the loudspeaker alone marks the tile."""
    wall.link.come_online()
    reach(wall, "three")
    picture = picture_of(wall)
    assert [tile.caption for tile in picture.tiles if tile.caption] == [
        "Turno eme, cero, cuatro, seis. Módulo cinco."
    ]
    assert picture.scale.caption == 0
    least = floor(wall.controller.hall.floor(NOTICE))
    for tiles, one, is_again in product(range(2, TILES + 1), LONG_AND_SHORT, (False, True)):
        said = Said(caption=one, is_again=is_again)
        size = scale_of(wall.controller.hall, tiles, said, again=(is_again,)).caption
        assert size == 0 or size >= least


def test_a_loudspeaker_is_drawn_where_calls_are_heard(wall: Wall) -> None:
    wall.link.come_online()
    reach(wall, "one")
    assert not picture_of(wall).is_heard
    rung = Wall(ear=Ear())
    try:
        rung.link.come_online()
        reach(rung, "one")
        assert picture_of(rung).is_heard
        rung.break_sound()
        rung.wait(1)
        assert not picture_of(rung).is_heard
    finally:
        rung.stage.close()


def codes(wall: Wall) -> set[str]:
    """The codes that stand anywhere on the wall."""
    return {code for code in ("J042", "J041", "M017") if code in " ".join(wall.stage.names())}


def test_a_day_that_ends_leaves_an_empty_wall(wall: Wall) -> None:
    """The server lets go of its calls, and Monday begins with none of Saturday's."""
    wall.link.come_online()
    wall.link.show(catalogue("1", "3"), call(5, "J041", "1"), call(6, "J042", "3", is_current=True))
    assert codes(wall) == {"J042", "J041"}
    wall.wait(3600)
    wall.link.show(catalogue("1", "3"))
    wall.wait(42 * 3600)
    assert codes(wall) == set()
    wall.link.show(catalogue("1", "3"), call(1, "M017", "1", is_current=True))
    assert codes(wall) == {"M017"}


def test_a_night_without_a_server_leaves_an_empty_wall(wall: Wall) -> None:
    """A screen without a frame since Saturday keeps its calls that day, and no longer."""
    wall.link.come_online()
    wall.link.show(catalogue("1", "3"), call(6, "J042", "3", is_current=True))
    wall.link.go_offline(wall.now)
    wall.wait(3600)
    assert codes(wall) == {"J042"}
    wall.wait(42 * 3600)
    assert codes(wall) == set()


LONG_WORD = "Contrarrevolucionarísimamente"


@pytest.mark.parametrize("where", ["office", "place", "reason"])
def test_a_word_that_does_not_fit_is_divided(where: str) -> None:
    """On a narrow wall at syllables; what is read out stays whole."""
    wall = Wall(SIZES["upright"], "DejaVu Sans")
    try:
        wall.link.come_online(office=LONG_WORD if where == "office" else "La Serena")
        office = closed_since("14:00", catalogue("1", "3", place=LONG_WORD))
        if where == "reason":
            day = SpecialDayPart(date="2026-11-20", closed_by="date", reason=LONG_WORD)
            office = msgspec.structs.replace(office, special_days=[day])
            wall.link.show(office)
        else:
            wall.link.show(office, *past_calls(), call(6, "J042", "3", is_current=True))
        wall.stage.settle()
        assert clipped(wall.stage) == []
        texts = [str(text.property("text")) for text in wall.stage.texts()]
        divided = [text for text in texts if "\u00ad" in text]
        assert LONG_WORD in " ".join(text.replace("\u00ad", "") for text in divided)
        assert "\u00ad" not in said(wall)
    finally:
        wall.stage.close()
