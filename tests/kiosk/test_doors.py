"""What the kiosk says of hours and gives within them, as a person meets it."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from antesala.messages.rows import CatalogueRow, HoursPart, SpecialDayPart
from kiosk.way import events as t
from kiosk.way.state import Aid
from tests.kiosk.controller import Standing
from tests.kiosk.office import RENEW, SERVICES, catalogue
from tests.kiosk.places import SCREENS
from tests.qt.stage import child_named, clipped

WORKDAYS = HoursPart(days=[1, 2, 3, 4, 5], opens="08:30", closes="14:00")
TUESDAYS = HoursPart(days=[2], opens="09:00", closes="13:00")
LICENCES = ("renew", "first", "permit")
THURSDAY_NOON = datetime(2026, 5, 14, 16, 0, tzinfo=UTC)
CLOSING_TIME = datetime(2026, 5, 14, 18, 0, tzinfo=UTC)
FRIDAY_NIGHT = datetime(2026, 5, 16, 1, 0, tzinfo=UTC)


def office(*hours: HoursPart, own: dict[str, HoursPart] | None = None) -> CatalogueRow:
    """An office with hours, and services with their own by id."""
    services = [
        replace(each, hours=[(own or {})[each.id]]) if each.id in (own or {}) else each
        for each in SERVICES
    ]
    return replace(catalogue(services=tuple(services)), hours=list(hours))


@pytest.fixture
def kiosk() -> Iterator[Standing]:
    with Standing() as standing:
        standing.now = THURSDAY_NOON
        standing.open_office()
        standing.link.tell_office(office(WORKDAYS))
        yield standing
        assert standing.program.status == 0, "QML complained; see standard error"


def test_an_open_office_says_until_when(kiosk: Standing) -> None:
    """At the foot of the first screen, in the office's own time."""
    assert "Hoy atendemos hasta las 14:00" in kiosk.names()


def test_a_break_is_said_with_its_end(kiosk: Standing) -> None:
    """A person who comes back after the break finds it open."""
    afternoon = HoursPart(days=[4], opens="15:00", closes="17:00")
    kiosk.link.tell_office(office(WORKDAYS, afternoon))
    assert "Atendemos hasta las 14:00 y desde las 15:00" in kiosk.names()


def test_an_office_without_hours_says_none(kiosk: Standing) -> None:
    """It tells how many wait instead."""
    kiosk.link.tell_office(office())
    assert "Ahora esperan 12 personas" in kiosk.names()


def test_a_closed_office_says_when_it_opens(kiosk: Standing) -> None:
    """The kiosk offers no service, while waiting people still see the calls."""
    kiosk.now = CLOSING_TIME
    kiosk.look_after(1)
    names = kiosk.names()
    assert {"Cerrado", "Abrimos mañana a las 8:30.", "Turno M041, módulo 12"} <= set(names)
    assert "Si ya tiene turno, le atenderemos." in names
    assert RENEW.name not in names


def test_a_weekend_is_said_by_its_day(kiosk: Standing) -> None:
    """Tomorrow is called tomorrow, without a date."""
    kiosk.now = FRIDAY_NIGHT
    kiosk.look_after(1)
    assert "Abrimos el lunes a las 8:30." in kiosk.names()
    kiosk.press("Start in English")
    assert {"Closed", "We open on Monday at 8:30."} <= set(kiosk.names())


def test_a_closed_service_fits_its_card_in_large_letters() -> None:
    """Its name and when it opens, two lines each, where the cards stand side by side."""
    known = SCREENS["24"]
    with Standing((known.width_px or 0, known.height_px or 0), screen=known) as kiosk:
        kiosk.now = THURSDAY_NOON
        kiosk.open_office()
        kiosk.link.tell_office(office(WORKDAYS, own=dict.fromkeys(LICENCES, TUESDAYS)))
        for aid in (Aid.LARGE, Aid.LOW):
            kiosk.controller.take(t.Switch(aid, is_on=True))
        assert "Abre el martes a las 9:00" in {each.property("text") for each in kiosk.texts()}
        assert not clipped(kiosk)


def special(*days: SpecialDayPart) -> CatalogueRow:
    return replace(office(WORKDAYS), special_days=list(days))


def test_a_holiday_is_called_by_its_name(kiosk: Standing) -> None:
    """With the date of the next opening, since the days in between are no usual ones."""
    kiosk.now = datetime(2026, 9, 18, 15, 0, tzinfo=UTC)
    named = SpecialDayPart(date="2026-09-18", closed_by="holiday", reason="Fiestas Patrias")
    kiosk.link.tell_office(special(named))
    es = "Hoy es feriado: Fiestas Patrias. Abrimos el lunes 21 de septiembre a las 8:30."
    assert {"Cerrado", es} <= set(kiosk.names())
    kiosk.press("Start in English")
    en = "Today is a public holiday: Fiestas Patrias. We open on Monday 21 September at 8:30."
    assert {"Closed", en} <= set(kiosk.names())


def test_a_closed_date_says_why(kiosk: Standing) -> None:
    """The next day is called tomorrow, with its own hours."""
    kiosk.now = datetime(2026, 9, 17, 15, 0, tzinfo=UTC)
    kiosk.link.tell_office(
        special(
            SpecialDayPart(date="2026-09-17", closed_by="date", reason="Aniversario comunal"),
            SpecialDayPart(date="2026-09-18", hours=[("10:00", "12:00")]),
        )
    )
    said = "Hoy no atendemos: Aniversario comunal. Abrimos mañana a las 10:00."
    assert said in kiosk.names()


def test_a_door_that_opens_in_weeks_says_the_date(kiosk: Standing) -> None:
    """A recess: Monday alone would be next Monday."""
    kiosk.now = datetime(2026, 9, 18, 20, 0, tzinfo=UTC)
    closed = [
        SpecialDayPart(date=f"2026-09-{day}", closed_by="date", reason="Receso")
        for day in range(19, 31)
    ]
    kiosk.link.tell_office(special(*closed))
    assert "Abrimos el jueves 1 de octubre a las 8:30." in kiosk.names()


def test_a_closing_door_gives_no_ticket(kiosk: Standing) -> None:
    """During a visit at closing time the answers say why."""
    kiosk.press("Orientación")
    kiosk.now = CLOSING_TIME
    kiosk.look_after(1)
    kiosk.press("No, turno general")
    assert kiosk.link.asked == []
    assert "Abre mañana a las 8:30" in [text.property("text") for text in kiosk.texts()]


def test_a_dashed_button_leads_nowhere(kiosk: Standing) -> None:
    """The way to the answers is off as they are."""
    kiosk.press(RENEW.name)
    kiosk.now = CLOSING_TIME
    kiosk.look_after(1)
    kiosk.press("Tomar turno")
    assert "Tomar turno" in kiosk.names()


def test_a_service_outside_its_hours_says_why(kiosk: Standing) -> None:
    """It can be reached by keys, says when it opens, and leads nowhere."""
    kiosk.link.tell_office(office(WORKDAYS, own={"permit": TUESDAYS}))
    kiosk.press("Licencias y vehículos")
    card = child_named(kiosk, "Permiso de circulación")
    assert card.property("reason") == "Abre el martes a las 9:00"
    assert card.property("focusPolicy") is not None
    kiosk.press("Permiso de circulación")
    assert "¿Cuál de estos?" in kiosk.names()


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        (datetime(2026, 5, 18, 14, 0, tzinfo=UTC), "Abre mañana a las 9:00"),
        (datetime(2026, 5, 19, 12, 59, tzinfo=UTC), "Abre a las 9:00"),
        (datetime(2026, 5, 19, 13, 0, tzinfo=UTC), ""),
        (datetime(2026, 5, 19, 17, 0, tzinfo=UTC), "Abre el próximo martes a las 9:00"),
    ],
)
def test_a_near_day_is_called_so(kiosk: Standing, now: datetime, reason: str) -> None:
    """Today by the hour alone, tomorrow as tomorrow, and in a week as the next one."""
    kiosk.now = now
    kiosk.link.tell_office(office(WORKDAYS, own={"household": TUESDAYS}))
    assert child_named(kiosk, "Ayuda social").property("reason") == reason


def test_a_group_is_as_closed_as_all_it_holds(kiosk: Standing) -> None:
    """One service open opens it; none, and its card says when the first does."""
    hours = {"household": TUESDAYS, "permit": TUESDAYS}
    kiosk.link.tell_office(office(WORKDAYS, own=hours))
    assert child_named(kiosk, "Licencias y vehículos").property("reason") == ""
    assert child_named(kiosk, "Ayuda social").property("reason") == "Abre el martes a las 9:00"
    kiosk.press("Ayuda social")
    assert "¿Qué necesita hacer hoy?" in kiosk.names()


def test_a_closed_office_sends_nobody_to_its_counters(kiosk: Standing) -> None:
    """Without a server too."""
    kiosk.now = CLOSING_TIME
    kiosk.link.go_offline()
    assert not [name for name in kiosk.names() if "Pida su turno" in name]
