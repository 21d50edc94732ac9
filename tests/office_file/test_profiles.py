"""Country profiles are data: Chile's content, and another country made of files alone."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from antesala import words
from antesala.administration.templates import Start, office_text, templates_for
from antesala.words import Words, kind_of, said
from kiosk.screens.choice_pages import figure
from server.domain.catalogue import Standing, is_time_zone
from server.domain.discipline import Discipline
from server.office_file import Examined, OfficeFileError, countries, examine, profile_of
from server.office_file.building import languages
from server.office_file.profile import RULES
from server.public_holidays import subdivisions_of
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
    text = text.replace('discipline = "two-then-oldest"', 'courtesies = ["punctual"]')
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


@pytest.mark.parametrize("template", templates_for("PE"))
def test_an_office_begins_in_any_country(profiles: Path, template: str) -> None:
    """`antesala init --country` takes clock, language, rule and classes from the profile."""
    text = office_text(Start(template, name="Pueblo Ñuevo", country="PE"), profiles)
    examined = examine(text, profiles)
    office = examined.catalogue
    assert (office.office, office.name) == ("pueblo-nuevo", "Pueblo Ñuevo")
    assert (office.country, office.time_zone) == ("PE", "America/Lima")
    assert office.languages[0] == "es"
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
    """Nouns with their gender, and a name for all people of a class."""
    profile = profile_of(country)
    spoken = Words(profile.language, country)
    assert spoken.say("kiosk-ready")
    for people in (each for some in profile.classes for each in some.people):
        assert kind_of(people)
        assert said(people, spoken)


def test_chile_prefers_whom_its_law_names() -> None:
    """By the municipality's own policy it adds older and pregnant people and small children."""
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


@pytest.mark.parametrize("country", ["BR", "CO", "CR", "PE"])
def test_strict_where_the_law_says_so(country: str) -> None:
    """The rule that the law asks for is what an office there begins with."""
    profile = profile_of(country)
    assert profile.discipline == "strict"
    assert profile.law.asks_for is Discipline.STRICT


@pytest.mark.parametrize("country", countries())
def test_an_office_stands_on_every_profile(country: str) -> None:
    """A template becomes an office of the country, without a warning."""
    text = office_text(Start("minima", name="Oficina", country=country))
    examined = examine(text)
    profile = profile_of(country)
    assert examined.warnings == ()
    assert examined.catalogue.rule == RULES[profile.discipline]
    notice = examined.catalogue.law_notice
    assert notice
    assert notice.text == profile.law.notice
    assert notice.checked_on == profile.law.checked_on


@pytest.mark.parametrize("country", countries())
def test_everybody_preferred_has_a_figure(country: str) -> None:
    """They have words in every language, not only the profile's own name."""
    for language in languages():
        spoken = Words(language, country)
        for people in (each for some in profile_of(country).classes for each in some.people):
            shown = figure(people, spoken)
            assert shown.drawing
            assert "_" not in shown.name


def under(country: str, discipline: str) -> Examined:
    text = office_text(Start("minima", name="Oficina", country=country))
    line = f'country = "{country}"'
    return examine(text.replace(line, f'{line}\ndiscipline = "{discipline}"'))


def test_less_than_the_law_is_warned_of() -> None:
    """With the law's own notice; the rule it asks for, or a stronger one, has no warning."""
    [warning] = under("PE", "two-then-oldest").warnings
    assert "discipline gives less preference; the law of Perú" in warning.text
    assert "Ley 28683" in warning.text
    [warning] = under("CL", "first-come").warnings
    assert "Ley 20.422" in warning.text
    assert under("PE", "strict").warnings == under("CL", "strict").warnings == ()


def test_a_courtesy_is_the_offices_to_give() -> None:
    """A punctual neighbour is a class only where the office file says so."""
    text = office_text(Start("minima", name="Oficina", country="PE"))
    classes = [each.id for each in examine(text).catalogue.classes]
    assert classes == ["preferential", "general"]
    favoured = text.replace('country = "PE"', 'country = "PE"\ncourtesies = ["punctual"]')
    classes = [each.id for each in examine(favoured).catalogue.classes]
    assert classes == ["preferential", "punctual", "general"]
    with pytest.raises(OfficeFileError, match="courtesies"):
        examine(text.replace('country = "PE"', 'country = "PE"\ncourtesies = ["general"]'))


@pytest.mark.parametrize(
    ("country", "ready", "counter", "document"),
    [
        ("CL", "Su turno está listo", "Módulo", "RUT"),
        ("CO", "Su turno está listo", "Módulo", "cédula"),
        ("PE", "Su turno está listo", "Ventanilla", "DNI"),
        ("CR", "Su ficha está lista", "Plataforma", "cédula"),
        ("BR", "Su senha está lista", "Guichê", "CPF"),
    ],
)
def test_each_country_has_its_nouns(country: str, ready: str, counter: str, document: str) -> None:
    """A ticket and a counter by the names that people there use, in sentences that agree."""
    spoken = Words("es", country)
    assert spoken.say("kiosk-ready") == ready
    assert spoken.say("counter-title", number="3") == f"{counter} 3"
    for language in languages():
        assert f"{document}." in Words(language, country).say("kiosk-privacy")


@pytest.mark.parametrize("country", countries())
def test_each_waiting_limit_names_a_region_and_where_it_was_read(country: str) -> None:
    for limit in profile_of(country).limits:
        assert limit.subdivision in subdivisions_of(country)[0]
        assert limit.minutes > 0
        assert limit.source.startswith("http")
        assert limit.checked_on >= date(2026, 11, 21)


def test_an_office_has_the_limit_of_its_region() -> None:
    brazil = profile_of("BR")
    found = brazil.limit_in("DF")
    assert found is not None
    assert (found.minutes, "2.529" in found.law) == (30, True)
    assert brazil.limit_in("SP") is None
    assert profile_of("CL").limit_in("DF") is None
