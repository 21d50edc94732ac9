"""The offices to begin with: whole, without a warning, and as a municipality would write them."""

import re
from datetime import time

import pytest

from antesala.administration.templates import template_text, templates
from server.domain.catalogue import ClerkRole, Hours, Screen
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
    assert office.kiosks[0] == Screen("totem-1", "Tótem 1", "Entrada principal")


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
