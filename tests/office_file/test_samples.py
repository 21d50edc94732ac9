"""The offices to begin with: whole, without a warning, and as a municipality would write them."""

import re
from datetime import time

import pytest

from antesala.administration.templates import template_text, templates, templates_for
from server.domain.catalogue import ClerkRole, Hours, Kiosk, Standing
from server.domain.decide.governing import flaws_of
from server.domain.discipline import Rule
from server.office_file import examine, read_office
from tests.office_file.breakages import SAMPLE

REAL_LAWS = {
    "18.290": "Tránsito",
    "3.063": "Rentas Municipales",
    "19.925": "Alcoholes",
    "18.695": "Municipalidades",
    "20.379": "Protección Social",
    "18.778": "agua potable",
    "18.020": "Subsidio Familiar",
    "19.418": "Juntas de Vecinos",
}
"""Each looked up: number, and a word of its subject."""


@pytest.mark.parametrize("template", templates())
def test_a_template_is_without_fault(template: str) -> None:
    """No error, no warning, and the domain accepts it."""
    examined = examine(template_text(template))
    assert examined.warnings == ()
    assert list(flaws_of(examined.catalogue)) == []


def test_la_serena_is_a_whole_municipality() -> None:
    """Services in three units, and who and what they need."""
    office = read_office(SAMPLE)
    assert len(office.services) >= 10
    assert {service.unit for service in office.services} == set(office.unit)
    sizes = [len(each) for each in (office.units, office.counters, office.clerks)]
    assert sizes == [3, 5, 8]
    assert [len(office.kiosks), len(office.displays)] == [2, 2]
    assert len([each for each in office.clerks if each.role is ClerkRole.SUPERVISOR]) == 2


def test_every_service_says_what_it_takes() -> None:
    """What to bring, the steps, the time, the law; an enquiry needs none of them."""
    for service in read_office(SAMPLE).services:
        assert service.time_to_resolve
        if service.id != "orientacion":
            assert service.requirements
            assert service.steps
            assert service.legal_basis


def test_no_law_is_invented() -> None:
    """Every number is that of a law that was looked up."""
    for service in read_office(SAMPLE).services:
        for number in re.findall(r"\d+\.\d+", service.legal_basis):
            assert number in REAL_LAWS
            assert REAL_LAWS[number] in service.legal_basis


SOURCES = {
    "municipio-aum": (
        "CR",
        ("Servicio al Cliente", "Plataforma de servicios"),
        ("recibimiento", "detección de su necesidad", "vinculación", "orientación", "registro"),
    ),
    "pueblo-libre": (
        "PE",
        ("Gerencia de Defensoría al Vecino y Atención al Ciudadano", "Gerencia Municipal"),
        ("vecino puntual", "queja vecinal", "denuncia vecinal", "seguimiento", "inmediata"),
    ),
    "chimichagua": (
        "CO",
        ("Administración Municipal", "Atención al Ciudadano"),
        ("petición", "queja", "reclamo", "trámite", "conducta de un funcionario"),
    ),
}
"""Offices after the documents of three municipalities: country, names and words of theirs."""


@pytest.mark.parametrize("template", SOURCES)
def test_an_office_speaks_as_its_municipality_does(template: str) -> None:
    """Units and places by their names, services and steps in the words of its own document."""
    country, names, words = SOURCES[template]
    office, text = read_office(template_text(template)), template_text(template)
    assert office.country == country
    for name in names:
        assert f'"{name}' in text, name
    for word in words:
        assert word in text.casefold(), word


@pytest.mark.parametrize("template", SOURCES)
def test_such_an_office_is_whole(template: str) -> None:
    """Two counters for every service, a low one, a clerk in each unit, and how long it takes."""
    office = read_office(template_text(template))
    assert len(office.services) >= 7
    assert {each.unit for each in office.clerks} == set(office.unit)
    for service in office.services:
        seats = [
            each for each in office.counters if service.id in (each.services or office.service)
        ]
        assert len(seats) >= 2, service.id
        assert service.time_to_resolve, service.id
    assert any(each.is_low for each in office.counters)
    assert ClerkRole.RESPONDER in {each.role for each in office.clerks}
    assert {"information", "procedure"} <= {str(each.kind) for each in office.services}
    assert any(each.requirements and each.steps and each.legal_basis for each in office.services)


@pytest.mark.parametrize("template", ["chimichagua", "municipio-aum", "pueblo-libre"])
def test_who_answers_gets_petitions_of_the_page(template: str) -> None:
    """The person named to answer belongs to a unit with a kind that no official book takes."""
    office = read_office(template_text(template))
    in_a_book = office.complaint_book.kinds if office.complaint_book else ()
    answering = {each.unit for each in office.clerks if each.role is ClerkRole.RESPONDER}
    taking = {each.id for each in office.units if set(each.petitions) - set(in_a_book)}
    assert answering & taking


def test_the_punctual_neighbour_comes_after_the_law() -> None:
    """Pueblo Libre's courtesy stands below every preference that the law gives."""
    standings = [each.standing for each in read_office(template_text("pueblo-libre")).classes]
    assert standings == [Standing.PREFERENTIAL, Standing.COURTESY, Standing.GENERAL]


def test_a_country_begins_with_its_fullest_office() -> None:
    """And names the others after it."""
    assert templates_for("PE") == ["municipio-pe", "pueblo-libre", "minima"]
    assert templates_for("CR") == ["municipio-cr", "municipio-aum", "minima"]
    assert templates_for("CO") == ["municipio-co", "chimichagua", "minima"]


def test_a_new_office_is_open() -> None:
    """A trial on a Friday night gives a ticket."""
    for template in templates():
        office = read_office(template_text(template))
        assert not office.hours
        assert not any(service.hours for service in office.services)


def test_the_smallest_office_is_small() -> None:
    """One unit, one series, two counters."""
    office = read_office(template_text("minima"))
    sizes = [len(each) for each in (office.units, office.series, office.counters)]
    assert sizes == [1, 1, 2]


def test_the_catalogue_has_all_that_is_written() -> None:
    """One of each, field by field."""
    # The hours stand there to be uncommented.
    office = read_office(SAMPLE.replace("# hours", "hours"))
    working_days = (1, 2, 3, 4, 5)
    assert office.hours == (Hours(working_days, time(8, 30), time(14)),)
    assert (office.phone, office.waiting_room) == ("51 200 0000", "Sala 1, primer piso")
    assert office.rule == Rule(k=2)
    club = office.service[office.services[-3].id]
    assert club.name == "Formar una junta de vecinos o un club"
    assert club.hours == (Hours((2, 4), time(9), time(13)),)
    assert (club.unit, club.series, club.group, club.minutes) == ("social", "A", "vecinos", 15)
    assert office.services[0].is_featured
    assert office.counters[0].is_low
    assert office.kiosks[0] == Kiosk("totem-1", "Tótem 1", "Entrada principal", "X")


def test_an_address_ends_without_a_slash() -> None:
    """A phone opens this address with /t/… behind it."""
    text = SAMPLE.replace("phone =", 'public_url = "https://turnos.example.cl/sala/"\nphone =')
    assert read_office(text).public_url == "https://turnos.example.cl/sala"


@pytest.mark.parametrize("template", templates())
def test_a_template_is_commented_in_its_own_language(template: str) -> None:
    """The person who changes the file reads no English."""
    text = template_text(template)
    comments = " ".join(re.findall(r"^# .*|    # .*", text, re.MULTILINE))
    words = set(re.findall(r"(?<![/-])\b[a-zç]+\b(?!-)", comments.casefold()))
    assert not words & {"the", "of", "and", "to", "are", "every", "who", "with", "is", "in"}
    own = {"es": {"cada", "dice"}, "pt": {"cada", "diz"}}[read_office(text).languages[0]]
    assert own <= words
