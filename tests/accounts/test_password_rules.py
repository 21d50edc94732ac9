"""Weak passwords: too short, the first to be guessed, or about the person; all others are good."""

import pytest
from hypothesis import given, strategies as st

from server.accounts.password_rules import LONGEST, SHORTEST, Weakness, folded, weakness

OWN = ["ines-contreras", "Inés Contreras", "supervisor", "la-serena", "Municipalidad de La Serena"]


@pytest.mark.parametrize(
    ("password", "expected"),
    [
        ("corta", Weakness.SHORT),
        ("nueve999x", Weakness.SHORT),
        ("a" * 300 + "xyz", Weakness.LONG),
        ("contraseña", Weakness.COMMON),
        ("Contraseña2026!", Weakness.COMMON),
        ("C0ntr4s3ñ4..", Weakness.COMMON),
        ("P@ssw0rd1234", Weakness.COMMON),
        ("1234567890", Weakness.COMMON),
        ("0987654321", Weakness.COMMON),
        ("qwertyuiop", Weakness.COMMON),
        ("asdfghjklñ", Weakness.COMMON),
        ("aaaaaaaaaaaa", Weakness.COMMON),
        ("abcabcabcabc", Weakness.COMMON),
        ("1212121212", Weakness.COMMON),
        ("municipalidad1", Weakness.COMMON),
        ("bienvenido2027", Weakness.COMMON),
        ("prefeitura#123", Weakness.COMMON),
        ("administrador", Weakness.COMMON),
        ("antesala2026", Weakness.COMMON),
        ("12.345.678-9", Weakness.COMMON),
        ("inescontreras", Weakness.OWN),
        ("Contreras1980", Weakness.OWN),
        ("C0ntreras.In3s", Weakness.OWN),
        ("laserena2026", Weakness.OWN),
        ("serena-contreras", Weakness.OWN),
        ("sarertnoc-senI", None),
        ("cuatro nubes de lana", None),
        ("caballo azul lento", None),
        ("k7#vQ2m!zX", None),
        ("mi perro come pan", None),
        ("antesala tiene siete gatos", None),
        ("ñandú-ágil-42-río", None),
    ],
)
def test_a_password_is_judged(password: str, expected: Weakness | None) -> None:
    assert weakness(password, OWN) is expected


@given(
    st.permutations(["nube", "lana", "queso", "rueda", "tigre", "vela", "piedra", "jabón"]),
    st.sampled_from(["", " ", "-", "7"]),
)
def test_three_words_are_good(words: list[str], between: str) -> None:
    """Whatever stands between them: no rule asks for signs or capitals."""
    assert weakness(between.join(words[:3]), OWN) is None


@given(st.text(max_size=2 * LONGEST))
def test_every_text_is_judged(password: str) -> None:
    """Whatever a person types, there is an answer; a short one is never good."""
    assert weakness(password, OWN) is not None or len(folded(password)) >= SHORTEST
