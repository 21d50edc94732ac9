"""The list to take away on paper: what is missing first, and where to come back."""

from datetime import UTC, datetime

import msgspec
import pytest

from antesala.messages.rows import CatalogueRow, HoursPart, ListPart, ServicePart
from antesala.printing.slip import Fact, Paragraph, Rule
from antesala.printing.slip_content import Leaflet, leaflet_blocks, taken_away
from antesala.words import Words

AT = datetime(2026, 11, 20, 13, 54, tzinfo=UTC)
"""A Friday, 10:54 in Santiago."""
SERVICE = ServicePart(
    id="renew",
    name="Renovar licencia de conducir",
    unit="u",
    series="J",
    group="g",
    requirements=["Cédula", "Licencia anterior"],
    steps=["Revisión de documentos", "Pago"],
    fee="$ 34.750",
    time_to_resolve="7 días hábiles",
    legal_basis="Ley 18.290",
)
OFFICE = CatalogueRow(
    id="o",
    name="Municipalidad de La Serena",
    country="CL",
    time_zone="America/Santiago",
    languages=["es"],
    accent="#0A4F78",
    waiting_room="Sala 1, primer piso",
    phone="51 200 0000",
    hours=[HoursPart(days=[1, 2, 3, 4, 5], opens="08:30", closes="14:00")],
    services=[SERVICE],
)
MISSING = ListPart(service="renew", papers=["Licencia anterior"], is_checked=True)


def paper(part: ListPart = MISSING, office: CatalogueRow = OFFICE, code: str = "J042") -> Leaflet:
    found = taken_away(part, office, AT, code=code)
    assert found is not None
    return found


def lines(leaflet: Leaflet, language: str = "es") -> list[str]:
    """The text, line by line, without its rules."""
    told: list[str] = []
    for block in leaflet_blocks(leaflet, Words(language, "CL")):
        if isinstance(block, Paragraph):
            told.append("".join(run.text for run in block.runs))
        elif isinstance(block, Fact):
            told.append(f"{block.label} {block.value}")
        else:
            assert isinstance(block, Rule)
    return told


def test_the_paper_says_everything_in_its_order() -> None:
    assert lines(paper())[2:] == [
        "Renovar licencia de conducir",
        "Le falta",
        "- Licencia anterior",
        "Pasos",
        "1. Revisión de documentos",
        "2. Pago",
        "Valor: $ 34.750",
        "Plazo: 7 días hábiles",
        "Base legal: Ley 18.290",
        "Dónde volver",
        "Vuelva a Sala 1, primer piso.",
        "Hoy hasta las 14:00, u otro día.",
        "Su turno de hoy: J042",
        "Teléfono: 51 200 0000",
    ]


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (ListPart(service="renew", papers=[], is_checked=True), "No le falta ningún documento."),
        (ListPart(service="renew", papers=["Cédula"]), "Necesita traer"),
    ],
)
def test_what_is_not_missing_is_not_said_to_be(part: ListPart, said: str) -> None:
    told = lines(paper(part))
    assert said in told
    assert "Le falta" not in told


def test_an_office_without_hours_names_none() -> None:
    told = lines(paper(office=msgspec.structs.replace(OFFICE, hours=[], waiting_room="")))
    assert "Vuelva a esta misma oficina." in told
    assert "Hoy mismo u otro día." in told


def test_a_person_without_a_ticket_has_no_code_on_it() -> None:
    assert not [line for line in lines(paper(code="")) if "turno" in line]


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_the_list_is_in_the_persons_language(language: str) -> None:
    told = lines(paper(), language)
    assert Words(language, "CL").say("list-lacks") in told


def test_a_service_that_the_office_has_no_more_gives_no_paper() -> None:
    assert taken_away(ListPart(service="gone"), OFFICE, AT) is None
