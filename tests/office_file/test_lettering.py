"""An office file with pasted texts: read whole, and told what paper, screens and voice lack."""

import pytest

from server.domain.catalogue import Catalogue
from server.office_file import OfficeFileError, examine
from tests.office_file.breakages import SAMPLE


def with_requirement(text: str) -> str:
    assert '"Estatutos"' in SAMPLE
    return SAMPLE.replace('"Estatutos"', f'"{text}"', 1)


def requirement(catalogue: Catalogue) -> str:
    service = next(each for each in catalogue.services if each.id == "junta-vecinos")
    return service.requirements[1]


def warned(text: str) -> list[str]:
    return [each.text for each in examine(text).warnings if "requirements entry" in each.text]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Certi\ufb01cado de o\ufb01cina", "Certificado de oficina"),
        ("Ce\u0301dula de la sen\u0303ora", "Cédula de la señora"),
        ("Estatutos\u00a0firmados\u200b", "Estatutos firmados"),
        ("\uff21rriendo", "Arriendo"),
        ("Fun\u00adcionamiento", "Funcionamiento"),
    ],
)
def test_a_pasted_text_is_mended_in_silence(written: str, read: str) -> None:
    examined = examine(with_requirement(written))
    assert requirement(examined.catalogue) == read
    assert warned(with_requirement(written)) == []


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("• Estatutos", 'entry 2 has "•" (U+2022, bullet), which paper'),
        (
            "Edad \u2212 mínimo 18",
            'minus sign), which paper in a printer\'s own letters cannot show; write "-"',
        ),
        ("Correo\u2011e", "non-breaking hyphen), which screens and paper"),
        (
            "✓ Foto",
            "check mark), which screens and paper in a printer's own letters cannot show; leave",
        ),
        ("Foto → color", 'write "->"'),
        ("\U0001f4f7 Foto", "camera), which screens and paper"),
        (
            "Cédul\u0430",
            "cyrillic small letter a), which screens and paper in a printer's own letters",
        ),
        ("Avan\u0303em\u0303e", "combining tilde"),
    ],
)
def test_what_cannot_be_shown_is_named(written: str, says: str) -> None:
    (said,) = warned(with_requirement(written))
    assert said.startswith('service "junta-vecinos": requirements ')
    assert says in said


@pytest.mark.parametrize(
    "written", ["“Estatutos” \u2013 copia…", "₡ 5.000, 1½ copias, 2.º piso", "Correo-e"]
)
def test_what_is_shown_everywhere_is_not_named(written: str) -> None:
    assert warned(with_requirement(written)) == []


@pytest.mark.parametrize("written", ["中文", "العربية", "Жилище"])
def test_another_alphabet_is_refused(written: str) -> None:
    with pytest.raises(OfficeFileError, match="which neither paper nor screens nor the voice"):
        examine(with_requirement(written))


@pytest.mark.parametrize(
    "name",
    [
        "Licencia de funcionamiento",
        "Permiso de estacionamiento",
        "Fraccionamiento de deudas",
        "Certificado de empadronamiento",
        "Reconocimiento y regularización",
        "Recurso administrativo",
        "Otorgamiento y licenciamiento",
        "Autocontrol de internacionalización",
    ],
)
def test_an_everyday_word_is_accepted(name: str) -> None:
    text = SAMPLE.replace('name = "Vecinos y barrios"', f'name = "{name[:40]}"', 1)
    assert any(group.name == name[:40] for group in examine(text).catalogue.groups)


def test_a_word_that_no_break_helps_is_refused_wherever_it_stands() -> None:
    with pytest.raises(
        OfficeFileError, match=r'requirements entry 2 is .* "XXXXXXXXXXXXXXXX" takes'
    ):
        examine(with_requirement("XXXXXXXXXXXXXXXX 1"))


def test_the_office_divides_its_own_words() -> None:
    catalogue = examine(with_requirement("Xxxxxxxxx\u00adxxxxxxxxx")).catalogue
    assert catalogue.divided == ("Xxxxxxxxx\u00adxxxxxxxxx",)
    assert requirement(catalogue) == "X" + "x" * 17


def test_a_finding_quotes_accents_as_they_were_typed() -> None:
    """Only what a terminal would act on is written out."""
    with pytest.raises(OfficeFileError) as refused:
        examine(with_requirement("Cédula\\nde la señora"))
    assert any('"Cédula\\nde la señora"' in each.text for each in refused.value.findings)
