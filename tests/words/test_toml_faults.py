"""The reason why a text is no TOML is told in the terminal's language."""

import tomllib

import pytest

from antesala.words.toml_faults import is_twice, toml_place, toml_reason

BROKEN = {
    "x": "falta = después del nombre",
    "= 3": "una línea empieza con un nombre o con un corchete",
    "a = 3 b": "sobra lo que sigue al valor; lo que viene va en otra línea",
    "[a": "falta ] después del nombre de la tabla",
    "[[a]": "falta ]] después del nombre de la tabla",
    "a = 1\na = 2": "eso ya está escrito más arriba; deje uno de los dos",
    "[a]\n[a]": "eso ya está escrito más arriba; deje uno de los dos",
    "a = {b = 1}\n[a.c]\nd = 1": "eso ya está escrito más arriba; deje uno de los dos",
    "a = {b = 1, b = 2}": "eso ya está escrito más arriba; deje uno de los dos",
    "[a.]": "ahí va un nombre, de letras, dígitos y guiones",
    "a = [1": "falta ] al final de la lista",
    "a = {b = 1": "falta } al final de la tabla",
    'a = "C:\\Users"': "en un texto la barra \\ se escribe dos veces: \\\\",
    'a = "\\uZZ"': "en un texto la barra \\ se escribe dos veces: \\\\",
    'a = "\\ud800"': "en un texto la barra \\ se escribe dos veces: \\\\",
    'a = "b': "faltan las comillas al final del texto",
    'a = "b\nc"': "faltan las comillas al final del texto",
    "a = 'b": "faltan las comillas al final del texto",
    "a = '''b": "faltan las comillas al final del texto",
    'a = """b': "faltan las comillas al final del texto",
    'a = "\x01"': "el signo '\\x01' no se admite ahí",
    "# \x01": "el signo '\\x01' no se admite ahí",
    "a = 2026-02-31": "esa fecha o esa hora no existe",
    "a = Sala 1": "eso no es un valor; un texto va entre comillas",
}


def said_of(text: str) -> str:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    return str(caught.value)


@pytest.mark.parametrize("text", BROKEN)
def test_a_reason_is_told_in_spanish(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each that the parser has, by a text that has that fault."""
    for name, value in {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "es_CL.UTF-8"}.items():
        monkeypatch.setenv(name, value)
    assert toml_reason(said_of(text)) == BROKEN[text]
    assert is_twice(said_of(text)) == ("más arriba" in BROKEN[text])


def test_an_unknown_reason_stays_as_it_is() -> None:
    """A newer Python may have one more: its English is better than no reason."""
    assert toml_reason("Too many commas (at line 3, column 7)") == "Too many commas"


def test_the_place_is_found() -> None:
    assert toml_place(said_of("\n\na = Sala 1")) == (3, 5)
    assert toml_place(said_of("a =")) == (0, 0)
