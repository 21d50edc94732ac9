"""The kiosk's screens by their measures: no text cut, no control too small or too near."""

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QFontDatabase

from antesala.messages.rows import FoundPart, GroupPart, HoursPart, SpecialDayPart
from antesala.printing.condition import Outcome
from kiosk.way.state import PATIENCE
from tests.kiosk.controller import Standing
from tests.kiosk.office import LAW, SERVICES, catalogue, service
from tests.kiosk.printers import PaperlessPrinter
from tests.qt.stage import SLACK, clipped, place

WIDEST = "DejaVu Sans"
FAMILIES = ["Antesala Sans", WIDEST]
LEAST_TARGET, LEAST_GAP = 20, 3
"""Millimetres; a hard floor of each."""

WAYS = {
    "es": ["Renovar licencia de conducir", "No, turno general", "Anular turno"],
    "en": ["Renovar licencia de conducir", "No, general ticket", "Cancel ticket"],
}
WISHES = {
    "es": ["Necesito ayuda en mi atención", "Que me acompañen", "Volver a mi turno"],
    "en": ["I need help at the counter", "Somebody to go with me", "Back to my ticket"],
}
OTHER_SIZES = ((1920, 1080), (540, 960))
# Spanish is longer almost everywhere; `test_geometry` draws each screen in English as well.
in_both_languages = pytest.mark.parametrize(
    "language", ["es", pytest.param("en", marks=pytest.mark.full)]
)
LONG = service(
    "long",
    "social",
    "Postulación al subsidio de agua potable y alcantarillado",
    (
        "Cédula de identidad vigente de cada integrante del hogar",
        "Última boleta de agua potable, con el número de cliente",
        "Cartola del Registro Social de Hogares",
    ),
    is_featured=True,
)


@pytest.fixture
def kiosk() -> Iterator[Standing]:
    with Standing(printer=PaperlessPrinter()) as standing:
        standing.open_office()
        yield standing
        assert standing.program.status == 0


def too_small(kiosk: Standing) -> list[str]:
    unit = kiosk.program.sizes.table.unit
    return [
        f"{item.property('text')} is {item.width() / unit:.1f} by {item.height() / unit:.1f} mm"
        for item in kiosk.touchables()
        if min(item.width(), item.height()) < LEAST_TARGET * unit - 0.5
    ]


def too_near(kiosk: Standing) -> list[str]:
    unit, found = kiosk.program.sizes.table.unit, []
    for one, other in combinations(kiosk.touchables(), 2):
        reach = LEAST_GAP * unit / 2 - 0.5
        here, there = (place(each).adjusted(-reach, -reach, reach, reach) for each in (one, other))
        if here.intersects(there):
            found.append(f"{one.property('text')} and {other.property('text')}")
    return found


def outside(kiosk: Standing) -> list[str]:
    """The items that leave the page's margins."""
    unit, whole = kiosk.program.sizes.table.unit, place(kiosk.window.contentItem())
    margin = (
        (whole.width() - kiosk.controller.bridge.property("stageWidth")) / 2 + 12 * unit - SLACK
    )
    page = whole.adjusted(margin, -SLACK, -margin, SLACK)
    controls = [item for item in kiosk.items() if item.inherits("QQuickControl")]
    return [
        f"{control.metaObject().className()} {control.property('text')} at {place(control)}"
        for control in controls
        if place(control) != whole and not page.contains(place(control))
    ]


def in_each_face(kiosk: Standing, measure: Callable[[], list[str]]) -> list[str]:
    """What is wrong on the screen drawn now, in its own face and in a wider one if there is one."""
    found = []
    for family in FAMILIES:
        if family in QFontDatabase.families():
            kiosk.program.theme.set_family(family)
            found += [f"{family}: {fault}" for fault in measure()]
    kiosk.program.theme.set_family(FAMILIES[0])
    return found


def faults(kiosk: Standing) -> list[str]:
    return in_each_face(kiosk, lambda: faults_in_this_face(kiosk))


def faults_in_this_face(kiosk: Standing) -> list[str]:
    with kiosk.still():
        return clipped(kiosk) + too_small(kiosk) + too_near(kiosk) + outside(kiosk)


def visit(kiosk: Standing, language: str, look: Callable[[str], None]) -> None:
    """Go through all screens in a language, looking at each."""
    renew, no, cancel = WAYS[language]
    need, wish, back = WISHES[language]
    if language == "en":
        kiosk.press("Start in English")
    look("choices")
    kiosk.press("Licencias y vehículos")
    look("services")
    kiosk.press(renew)
    look("service")
    if not kiosk.controller.bridge.picture.answers[0].identity:
        kiosk.controller.bridge.take("")
        look("answers")
    kiosk.press(no)
    look("asking")
    kiosk.link.issue("M042")
    kiosk.link.tell_status()
    look("ticket")
    kiosk.press(need)
    kiosk.press(wish)
    look("wishes")
    kiosk.press(back)
    kiosk.link.grant()
    look("noted")
    kiosk.printed(Outcome.NO_PAPER)
    kiosk.link.take_report()
    look("no paper")
    kiosk.link.tell_status(people_ahead=None, number="12")
    look("called")
    kiosk.press(cancel)
    look("cancelling")


@in_both_languages
def test_no_screen_cuts_a_text(kiosk: Standing, language: str) -> None:
    found: dict[str, list[str]] = {}

    def look(name: str) -> None:
        found[name] = faults(kiosk)

    visit(kiosk, language, look)
    assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.parametrize(
    "size", [(1080, 1920), *(pytest.param(each, marks=pytest.mark.full) for each in OTHER_SIZES)]
)
@in_both_languages
def test_a_ticket_without_paper_fits(size: tuple[int, int], language: str) -> None:
    """With the wait, the square and what to do without paper."""
    with Standing(size) as kiosk:
        kiosk.open_office()
        renew, no, _ = WAYS[language]
        if language == "en":
            kiosk.press("Start in English")
        kiosk.press("Licencias y vehículos")
        kiosk.press(renew)
        kiosk.press(no)
        kiosk.link.issue("M042")
        kiosk.link.tell_status()
        assert kiosk.program.status == 0
        assert clipped(kiosk) + outside(kiosk) == []


def test_the_languages_fit(kiosk: Standing) -> None:
    kiosk.press("Idioma: Español")
    assert faults(kiosk) == []


def test_a_banner_pushes_and_never_covers(kiosk: Standing) -> None:
    kiosk.link.go_offline()
    assert faults(kiosk) == []
    kiosk.press("Renovar licencia de conducir")
    assert faults(kiosk) == []


def test_the_question_over_the_screen_fits(kiosk: Standing) -> None:
    kiosk.press("Orientación")
    kiosk.look_after(PATIENCE + 1)
    assert "¿Sigue ahí?" in kiosk.names()
    assert in_each_face(kiosk, lambda: clipped_in_popup(kiosk)) == []


def clipped_in_popup(kiosk: Standing) -> list[str]:
    """The page below is covered on purpose."""
    own = {"¿Sigue ahí?", "Esta pantalla se cerrará en 19 segundos.", "Sigo aquí"}
    return [text for text in clipped(kiosk) if "leaves" in text and text.split("'")[1] in own]


def test_a_long_service_fits_with_all_it_asks_for(kiosk: Standing) -> None:
    kiosk.link.tell_office(catalogue(services=(*SERVICES, LONG)))
    kiosk.press("Ayuda social")
    assert faults(kiosk) == []
    kiosk.press(LONG.name)
    assert faults(kiosk) == []
    kiosk.link.go_offline()
    assert faults(kiosk) == []


@pytest.mark.parametrize(
    ("outcome", "public_url"),
    [
        (Outcome.NO_PAPER, "https://turnos.laserena.cl"),
        pytest.param(Outcome.PRINTED, "https://turnos.laserena.cl", marks=pytest.mark.full),
        pytest.param(Outcome.PRINTED, "", marks=pytest.mark.full),
        pytest.param(Outcome.NO_PAPER, "", marks=pytest.mark.full),
    ],
)
def test_a_long_ticket_fits(kiosk: Standing, outcome: Outcome, public_url: str) -> None:
    """The longest name, the widest code, a place far away, with and without the square."""
    row = catalogue(services=(*SERVICES, LONG), public_url=public_url)
    place = "Edificio Consistorial Anexo, segundo piso, ala norte"
    kiosk.link.tell_office(replace(row, waiting_room=place))
    kiosk.press("Ayuda social")
    kiosk.press(LONG.name)
    kiosk.press("Tomar turno")
    kiosk.press("No, turno general")
    kiosk.link.issue("M1888")
    kiosk.link.tell_status(people_ahead=128)
    kiosk.printed(outcome)
    kiosk.link.take_report()
    assert faults(kiosk) == []
    kiosk.press("Necesito ayuda en mi atención")
    kiosk.link.go_offline()
    assert faults(kiosk) == []
    kiosk.press("Volver a mi turno")
    assert faults(kiosk) == []


def test_answers_on_their_own_screen_fit(kiosk: Standing) -> None:
    many = tuple(f"Documento número {i}, en original y copia" for i in range(9))
    service_of_many = service("many", "social", "Subsidio único familiar", many, is_featured=True)
    kiosk.link.tell_office(catalogue(services=(service_of_many, *SERVICES)))
    kiosk.press("Subsidio único familiar")
    assert faults(kiosk) == []
    kiosk.press("Tomar turno")
    assert "Sí, atención preferente" in kiosk.names()
    assert faults(kiosk) == []
    kiosk.press("Qué dice la ley")
    assert faults(kiosk) == []


@in_both_languages
def test_the_law_fits_where_there_is_room(kiosk: Standing, language: str) -> None:
    """Beside a short list; the law itself, word for word, on a screen of its own."""
    if language == "en":
        kiosk.press("Start in English")
    kiosk.press("Orientación")
    assert faults(kiosk) == []
    kiosk.press({"es": "Qué dice la ley", "en": "What the law says"}[language])
    assert LAW in kiosk.names()
    checked = {"es": "Revisado el 2 de mayo de 2026.", "en": "Checked on 2 May 2026."}[language]
    assert any(name.startswith(checked) for name in kiosk.names())
    assert faults(kiosk) == []
    kiosk.press({"es": "Volver a la pregunta", "en": "Back to the question"}[language])
    assert {"Qué dice la ley", "What the law says"} & set(kiosk.names())


def test_seven_groups_have_room_on_two_screens(kiosk: Standing) -> None:
    """Six cards on the first, of which one leads on."""
    row = catalogue()
    row.groups.extend(
        GroupPart(id=f"g{i}", name=f"Certificados y permisos {i}", examples="Varios", icon="list")
        for i in range(2)
    )
    row.services.extend(service(f"s{i}", f"g{i}", f"Certificado {i}") for i in range(2))
    kiosk.link.tell_office(row)
    assert len(kiosk.touchables()) == 14
    assert faults(kiosk) == []
    kiosk.press("Más opciones")
    assert "Certificados y permisos 1" in kiosk.names()
    assert faults(kiosk) == []


@in_both_languages
def test_a_closed_office_fits(kiosk: Standing, language: str) -> None:
    """On its first screen, and where it closes during a visit."""
    hours = HoursPart(days=[3], opens="08:30", closes="14:00")
    if language == "en":
        kiosk.press("Start in English")
    kiosk.press("Renovar licencia de conducir")
    kiosk.link.tell_office(replace(catalogue(), hours=[hours]))
    assert faults(kiosk) == []
    kiosk.press({"es": "Atrás", "en": "Back"}[language])
    assert {"Cerrado", "Closed"} & set(kiosk.names())
    assert faults(kiosk) == []


def test_the_longest_reason_fits(kiosk: Standing) -> None:
    """Sixty letters of a municipal day, the date of the next opening, and the ticket holders."""
    reason = "Aniversario de la comuna de San Antonio de Huarochirí, 2026"
    day = kiosk.now.date().isoformat()
    closed = SpecialDayPart(date=day, closed_by="date", reason=reason)
    hours = HoursPart(days=[1], opens="08:30", closes="14:00")
    kiosk.link.tell_office(replace(catalogue(), hours=[hours], special_days=[closed]))
    assert any(reason in name for name in kiosk.names())
    assert faults(kiosk) == []


@in_both_languages
def test_a_closed_service_fits(kiosk: Standing, language: str) -> None:
    """The reason stands where the examples were, and is never the first to give way."""
    hours = HoursPart(days=[3], opens="08:30", closes="14:00")
    row = catalogue(services=tuple(replace(each, hours=[hours]) for each in (*SERVICES, LONG)))
    if language == "en":
        kiosk.press("Start in English")
    kiosk.link.tell_office(row)
    reasons = {item.property("reason") for item in kiosk.touchables()} - {"", None}
    assert len(reasons) == 1
    assert reasons <= {str(text.property("text")) for text in kiosk.texts()}
    assert faults(kiosk) == []


ENQUIRIES = {
    "es": ["Consultar", "Mi turno", "Ver mi turno", "Listo", "Informarse de un trámite"],
    "en": ["Look up", "My ticket", "See my ticket", "Done", "About a service"],
}
LISTS = {"es": "Llevar esta lista en papel", "en": "Take this list on paper"}


@in_both_languages
def test_what_is_asked_without_a_ticket_fits(kiosk: Standing, language: str) -> None:
    found: dict[str, list[str]] = {}
    ask, mine, see, done, advice = ENQUIRIES[language]
    if language == "en":
        kiosk.press("Start in English")

    def press(name: str, look: str) -> None:
        kiosk.press(name)
        found[look] = faults(kiosk)

    press(ask, "enquiries")
    press(mine, "letter")
    press("J", "begun")
    for figure in "042":
        press(figure, "figures")
    press(see, "seeking")
    kiosk.link.refuse("unknown_ticket")
    found["unknown"] = faults(kiosk)
    press(see, "again")
    kiosk.link.find(FoundPart(code="M1888", state="no_show", service="renew"))
    found["found"] = faults(kiosk)
    press(done, "done")
    kiosk.press(ask)
    press(advice, "topics")
    press("Licencias y vehículos", "services")
    press("Renovar licencia de conducir", "advice")
    press(LISTS[language], "printing")
    kiosk.printed(Outcome.NO_PAPER)
    found["no list"] = faults(kiosk)
    assert {name: each for name, each in found.items() if each} == {}


@in_both_languages
def test_a_ticket_of_who_declines_paper_fits(language: str) -> None:
    with Standing(printer=PaperlessPrinter(paper_waits=3)) as kiosk:
        kiosk.open_office()
        if language == "en":
            kiosk.press("Start in English")
        renew, no, _ = WAYS[language]
        kiosk.press(renew)
        kiosk.press(no)
        kiosk.link.issue("M042")
        kiosk.link.tell_status()
        assert faults(kiosk) == []
        kiosk.press({"es": "No necesito papel", "en": "I do not need paper"}[language])
        assert faults(kiosk) == []


@pytest.mark.parametrize(
    "size",
    [
        (405, 720),
        (1366, 768),
        *(pytest.param(each, marks=pytest.mark.full) for each in ((540, 960), (1440, 2560))),
    ],
)
def test_a_window_of_any_size_shows_the_same_screen(size: tuple[int, int]) -> None:
    with Standing(size) as kiosk:
        kiosk.open_office()
        kiosk.press("Renovar licencia de conducir")
        assert faults_in_this_face(kiosk) == []
