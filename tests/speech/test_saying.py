"""Prices, hours, waits and codes as a person would read them out."""

import pytest
from hypothesis import given, strategies as st

from antesala.speech.phrases import said


@pytest.mark.parametrize(
    ("language", "written", "heard"),
    [
        ("es", "Turno J042, módulo 12", "Turno J, 0, 4, 2, módulo 12"),
        ("es", "$ 34.750, se paga en caja", "34750 pesos, se paga en caja"),
        ("es-CO", "$13.900", "13900 pesos"),
        ("es", "$ 21.000", "veintiún mil pesos"),
        ("es", "S/ 12.50", "12 soles con 50"),
        ("es", "S/. 1", "un sol"),
        ("es", "₡ 5.000", "5000 colones"),
        ("pt", "R$ 1.234,50", "1234 reais e 50 centavos"),
        ("en", "US$ 20.00", "20 dollars"),
        ("es", "0,5 UTM", "0,5 U T M"),
        ("es", "Hoy atendemos hasta las 14:00", "Hoy atendemos hasta las 14 horas"),
        ("es", "Al día a las 9:05.", "Al día a las 9 y 5."),
        ("es", "desde las 21:30", "desde las veintiuna y 30"),
        ("en", "Open until 14:00", "Open until 2 PM"),
        ("en", "As of 9:05.", "As of 9 oh 5 AM."),
        ("pt", "Atualizado às 10:42.", "Atualizado às 10 e 42."),
        ("es", "10 a\u00a020\u00a0min", "10 a\u00a020 minutos"),
        (
            "es",
            "50\u00a0min a\u00a01\u00a0h\u00a015\u00a0min",
            "50 minutos a\u00a0una hora\u00a015 minutos",
        ),
        ("en", "Less than\u00a01\u00a0h", "Less than\u00a0one hour"),
        ("pt", "Mais de\u00a02\u00a0h", "Mais de\u00a0duas horas"),
        ("es", "Esperan 21 personas", "Esperan veintiuna personas"),
        ("es", "1 persona", "una persona"),
        ("pt", "Esperam 32 pessoas", "Esperam 30 e duas pessoas"),
        ("es", "Formulario N° 3", "Formulario número 3"),
        ("es", "Ley 20.422, artículo 8", "Ley 20.422, artículo 8"),
        ("es", "Lentes, si los usa", "Lentes, si los usa"),
        ("qu", "$ 5 J042", "$ 5 J, 0, 4, 2"),
    ],
)
def test_what_is_written_in_signs_is_read_out(language: str, written: str, heard: str) -> None:
    assert said(written, language) == heard


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(["es", "en", "pt"]))
def test_no_hour_is_read_as_it_is_written(hour: int, minute: int, language: str) -> None:
    assert ":" not in said(f"{hour}:{minute:02}", language)


@given(st.text(), st.sampled_from(["es", "en", "pt", "qu"]))
def test_no_text_is_too_strange_to_be_said(text: str, language: str) -> None:
    assert isinstance(said(text, language), str)


@pytest.mark.parametrize(
    ("written", "language", "heard"),
    [
        ("hasta las 14:00 horas", "es", "hasta las 14 horas"),
        ("de 8:30 a 14:00 hrs.", "es", "de 8 y 30 a 14 horas"),
        ("$ 1,5 millones", "es", "1,5 millones de pesos"),
        ("$ 200 mil", "es", "200 mil pesos"),
        ("R$ 7,5", "pt", "7 reais e 50 centavos"),
        ("2,1 h", "es", "2,1 h"),
    ],
)
def test_what_offices_write_otherwise_is_no_other_sum(
    written: str, language: str, heard: str
) -> None:
    assert said(written, language) == heard
