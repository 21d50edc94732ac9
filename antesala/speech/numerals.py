"""Letters, digits and small numbers as they are called out in a hall, in es, en and pt. Pure.

A synthesiser reads a bare «H» as a sound or as a word of another language, and «A» as a
preposition: what is called out is written as it is said.
"""

from collections.abc import Mapping


def _listed(*lines: str) -> tuple[str, ...]:
    return tuple(word for line in lines for word in line.split(", "))


LETTERS: Mapping[str, Mapping[str, str]] = {
    "es": dict(
        zip(
            "ABCDEFGHIJKLMNÑOPQRSTUVWXYZ",
            _listed(
                "A, be, ce, de, E, efe, ge, hache, I, jota, ka, ele, eme, ene, eñe",
                "O, pe, cu, erre, ese, te, U, uve, doble ve, equis, i griega, zeta",
            ),
            strict=True,
        )
    ),
    "pt": dict(
        zip(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            _listed(
                "A, bê, cê, dê, E, efe, gê, agá, I, jota, cá, ele, eme, ene",
                "O, pê, quê, erre, esse, tê, U, vê, dáblio, xis, ípsilon, zê",
            ),
            strict=True,
        )
    ),
    "en": {letter: letter for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
}
"""The names by which people in the Americas call them; a vowel is its own name."""

_ONES: Mapping[str, tuple[str, ...]] = {
    "es": _listed(
        "cero, uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece",
        "catorce, quince, dieciséis, diecisiete, dieciocho, diecinueve, veinte, veintiuno",
        "veintidós, veintitrés, veinticuatro, veinticinco, veintiséis, veintisiete, veintiocho",
        "veintinueve",
    ),
    "pt": _listed(
        "zero, um, dois, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, treze",
        "catorze, quinze, dezesseis, dezessete, dezoito, dezenove, vinte",
    ),
    "en": _listed(
        "zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve",
        "thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty",
    ),
}
_TENS: Mapping[str, tuple[str, ...]] = {
    "es": _listed(", , , treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa"),
    "pt": _listed(", , vinte, trinta, quarenta, cinquenta, sessenta, setenta, oitenta, noventa"),
    "en": _listed(", , twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety"),
}
"""By tens; the first places are empty."""
_HUNDREDS: Mapping[str, tuple[str, ...]] = {
    "es": _listed(
        ", ciento, doscientos, trescientos, cuatrocientos, quinientos, seiscientos, setecientos",
        "ochocientos, novecientos",
    ),
    "pt": _listed(
        ", cento, duzentos, trezentos, quatrocentos, quinhentos, seiscentos, setecentos",
        "oitocentos, novecentos",
    ),
    "en": ("", *(f"{one} hundred" for one in _ONES["en"][1:10])),
}
_HUNDRED: Mapping[str, str] = {"es": "cien", "pt": "cem", "en": "one hundred"}
_AFTER_TENS = {"es": " y ", "pt": " e ", "en": "-"}
_AFTER_HUNDREDS = {"es": " ", "pt": " e ", "en": " "}

MOST = 999
"""The largest number that is said as one: a plate has three signs at most."""


def tongue_of(language: str) -> str:
    """The language without its region; Spanish for one that has no names here."""
    tongue = language.partition("-")[0]
    return tongue if tongue in LETTERS else "es"


def letter(sign: str, language: str) -> str:
    """The name of a letter or digit; any other sign as it stands."""
    tongue = tongue_of(language)
    if sign.isascii() and sign.isdigit():
        return _ONES[tongue][int(sign)]
    return LETTERS[tongue].get(sign.upper(), sign)


def number(figures: int, language: str) -> str:
    """A number from 0 to `MOST` in words, as it follows a noun: «veintiuno», never «veintiún»."""
    tongue = tongue_of(language)
    hundreds, rest = divmod(figures, 100)
    if not hundreds:
        return _below_hundred(rest, tongue)
    if not rest:
        return _HUNDRED[tongue] if hundreds == 1 else _HUNDREDS[tongue][hundreds]
    below = _below_hundred(rest, tongue)
    return f"{_HUNDREDS[tongue][hundreds]}{_AFTER_HUNDREDS[tongue]}{below}"


def _below_hundred(figures: int, tongue: str) -> str:
    if figures < len(_ONES[tongue]):
        return _ONES[tongue][figures]
    tens, ones = divmod(figures, 10)
    if not ones:
        return _TENS[tongue][tens]
    return f"{_TENS[tongue][tens]}{_AFTER_TENS[tongue]}{_ONES[tongue][ones]}"


def plate(signs: str, language: str) -> tuple[str, ...]:
    """A counter's number as it is said: «tres», «doce»; with letters, its parts by themselves.

    A number that begins with 0 is said digit by digit, as it stands on the plate.
    """
    return tuple(
        number(int(part), language) if part.isdecimal() else letter(part, language)
        for part in signs_of(signs)
    )


def signs_of(signs: str) -> tuple[str, ...]:
    """A plate's signs as they are said: whole numbers, and letters one by one."""
    found: list[str] = []
    for sign in signs:
        is_digit = sign.isascii() and sign.isdigit()
        joins = bool(found) and found[-1].isdecimal() and found[-1] != "0"
        if is_digit and joins and len(found[-1]) < len(str(MOST)):
            found[-1] += sign
        else:
            found.append(sign)
    return tuple(found)
