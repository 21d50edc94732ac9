"""Country profiles are data: what Chile's holds, and another country made of files alone."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from antesala import words
from antesala.administration.templates import Start, office_text, templates
from antesala.words import Words
from antesala.words.people import kind_of, said
from server.domain.catalogue import Standing
from server.domain.discipline import Discipline
from server.domain.workdays import is_time_zone
from server.office_file import countries, examine, profile_of
from server.office_file.names import languages
from server.office_file.profile import RULES
from tests.office_file.breakages import SAMPLE

# A country with other classes, another rule, and a feminine noun.
PERU = """
name = "Perú"
language = "es"
time_zones = ["America/Lima"]
discipline = "strict"

[law]
notice = "Ley 28683."
checked_on = 2026-11-21

[[class]]
id = "preferential"
name = "Preferente"
standing = "preferential"
people = ["pregnant", "child_in_arms", "older_60", "disability"]

[[class]]
id = "punctual"
name = "Vecino puntual"
standing = "courtesy"

[[class]]
id = "general"
name = "General"
standing = "general"
"""
NOUNS = """
-turno = { $form ->
   *[one] ficha
    [many] fichas
    [One] Ficha
    [Many] Fichas
}
    .gender = feminine
"""


@pytest.fixture
def profiles(tmp_path: Path) -> Path:
    """Chile's profile, and one country more."""
    (tmp_path / "PE.toml").write_text(PERU, "utf-8")
    (tmp_path / "CL.toml").write_text("not even TOML", "utf-8")
    return tmp_path


def test_a_country_is_data_alone(profiles: Path) -> None:
    """A file beside the others, and offices can be in it; no other country is even read."""
    text = SAMPLE.replace('country = "CL"', 'country = "PE"')
    text = text.replace("America/Santiago", "America/Lima")
    text = text.replace('discipline = "two-then-oldest"', "")
    text = text.replace('number = "4"', 'number = "4"\nclasses = ["punctual", "general"]')
    examined = examine(text.replace('languages = ["es", "en"]', ""), profiles)
    office = examined.catalogue
    assert [each.id for each in office.classes] == ["preferential", "punctual", "general"]
    assert (office.country, office.languages) == ("PE", ("es",))
    assert office.rule.name is Discipline.STRICT
    assert office.law_notice
    assert office.law_notice.text == "Ley 28683."
    assert office.classes_at(office.counters[3].id) == ("punctual", "general")
    assert examined.warnings == ()


@pytest.mark.parametrize("template", templates())
def test_an_office_begins_in_any_country(profiles: Path, template: str) -> None:
    """`antesala init --country` takes clock, language, rule and classes from the profile."""
    text = office_text(Start(template, name="Pueblo Ñuevo", country="PE"), profiles)
    examined = examine(text, profiles)
    office = examined.catalogue
    assert (office.office, office.name) == ("pueblo-nuevo", "Pueblo Ñuevo")
    assert (office.country, office.time_zone, office.languages) == ("PE", "America/Lima", ("es",))
    assert office.rule.name is Discipline.STRICT
    assert examined.warnings == ()


def test_nouns_are_data_too(tmp_path: Path) -> None:
    """A folder of words for the country, and sentences agree with its nouns."""
    shutil.copytree(Path(words.__file__).parent / "es", tmp_path / "es")
    (tmp_path / "es-PE").mkdir()
    (tmp_path / "es-PE" / "terms.ftl").write_text(NOUNS, "utf-8")
    assert Words("es", "PE", tmp_path).say("kiosk-ready") == "Su ficha está lista"
    assert Words("es", "CL", tmp_path).say("kiosk-ready") == "Su turno está listo"


@pytest.mark.parametrize("country", countries())
def test_every_profile_is_whole(country: str) -> None:
    """Clocks, a rule and classes that exist; exactly one of them general."""
    profile = profile_of(country)
    assert re.fullmatch("[A-Z]{2}", country)
    assert profile.language in languages()
    assert all(is_time_zone(zone) for zone in profile.time_zones)
    assert profile.discipline in RULES
    assert profile.law.notice
    assert profile.law.checked_on >= date(2026, 11, 21)
    standings = [each.standing for each in profile.classes]
    assert standings.count(Standing.GENERAL) == 1


@pytest.mark.parametrize("country", countries())
@pytest.mark.filterwarnings("error")
def test_every_profile_has_its_words(country: str) -> None:
    """Nouns with their gender, and a name for everybody whom a class is for."""
    profile = profile_of(country)
    spoken = Words(profile.language, country)
    assert spoken.say("kiosk-ready")
    for people in (each for some in profile.classes for each in some.people):
        assert kind_of(people)
        assert said(people, spoken)


def test_chile_prefers_whom_its_law_names() -> None:
    """And, by the municipality's own policy, older and pregnant people and small children."""
    chile = profile_of("CL")
    [preferential, general] = chile.classes
    assert preferential.people == (
        "disability",
        "caregiver",
        "older_60",
        "pregnant",
        "child_in_arms",
    )
    assert general.people == ()
    assert "Ley 20.422, artículo 8 quater" in chile.law.notice
