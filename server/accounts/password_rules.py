"""Which passwords are refused: too short, among the first that are guessed, or about the person.

As NIST SP 800-63B, 5.1.1.2 says: a length, and no rule about kinds of characters, which only makes
people write `Contraseña1!`. What is left without what anybody could guess has to be long enough.
"""

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum

SHORTEST, LONGEST = 10, 200
"""Characters of a password. The longer the better, but hashing takes time for each."""
OWN_LETTERS = 4
"""Letters from which a part of a name is taken for the name."""
LOOKED_AT = 40
"""Characters of the rest that are searched for runs; so many are enough to judge it."""
LEFT_OVER = 5
"""Characters that are to be left without what is easily guessed."""


class Weakness(StrEnum):
    """Why a password is refused; the page says it in words."""

    SHORT = "short"
    LONG = "long"
    COMMON = "common"
    OWN = "own"


COMMON = (
    *("contrasena", "clave", "secreto", "password", "passwort", "senha", "segura", "secreta"),
    *("administrador", "admin", "supervisor", "supervisora", "usuario", "sistema", "servidor"),
    *("municipalidad", "municipio", "prefeitura", "alcaldia", "intendencia", "antesala"),
    *("bienvenido", "bienvenida", "bemvindo", "welcome", "hola", "oficina", "atencion", "turno"),
    *("qwerty", "qwertyuiop", "asdfghjkl", "asdfgh", "zxcvbnm", "qazwsx", "1qaz2wsx", "iloveyou"),
    *("teamo", "tequiero", "mibebe", "princesa", "estrella", "corazon", "futbol", "barcelona"),
    *("realmadrid", "colocolo", "universidad", "flamengo", "corinthians", "palmeiras", "chile"),
    *("peru", "colombia", "costarica", "brasil", "mexico", "argentina", "dragon", "monkey"),
    *("letmein", "football", "baseball", "sunshine", "superman", "batman", "pokemon", "trustno"),
    *("cambiame", "changeme", "temporal", "inicio", "prueba", "default", "master", "login"),
    *("lunes", "martes", "miercoles", "jueves", "viernes", "verano", "invierno", "primavera"),
    *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre"),
    *("octubre", "noviembre", "diciembre", "abc", "abcdef", "abcdefghij", "test", "muni"),
)
"""The words that lists of stolen passwords are full of, as typed here; without accents."""
_RUNS = ("01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm")
_LOOKALIKES = str.maketrans("@4301!57$", "aaeoiists")
"""Signs that stand for letters in the passwords that people take for clever."""


def weakness(password: str, own: Iterable[str]) -> Weakness | None:
    """Why this password is refused; None where it is good. `own` are the person's names."""
    plain = folded(password)
    if len(plain) < SHORTEST:
        return Weakness.SHORT
    if len(plain) > LONGEST:
        return Weakness.LONG
    names = [part for name in own for part in _parts(name)]
    if len(_without_runs(_without(plain, COMMON))) < LEFT_OVER or _repeats(plain):
        return Weakness.COMMON
    left = _without_runs(_without(_without(plain, names), COMMON))
    return Weakness.OWN if len(left) < LEFT_OVER else None


def folded(text: str) -> str:
    """A text without case and accents."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in spread if not unicodedata.combining(each))


def _parts(name: str) -> list[str]:
    """The parts of a name or an id, and the whole without what stands between them."""
    parts = re.findall(r"[^\W_]+", folded(name))
    return [each for each in (*parts, "".join(parts)) if len(each) >= OWN_LETTERS]


def _without(text: str, words: Iterable[str]) -> str:
    """What is left without these words, as they are or with signs for letters."""
    for word in sorted(words, key=len, reverse=True):
        while (at := _found(text, word)) >= 0:
            text = text[:at] + text[at + len(word) :]
    return text


def _found(text: str, word: str) -> int:
    """Where a word begins, as it is or with signs for letters; -1 where it is not there."""
    return max(text.find(word), text.translate(_LOOKALIKES).find(word))


def _without_runs(text: str) -> str:
    """What counts of the rest: each sign once, no years at its ends, no run of neighbours."""
    letters = "".join(each for each in text if each.isalnum())[:LOOKED_AT]
    for run in (*_RUNS, *(each[::-1] for each in _RUNS)):
        for length in range(len(letters), 2, -1):
            for start in range(len(letters) - length + 1):
                if letters[start : start + length] in run:
                    return _without_runs(letters[:start] + letters[start + length :])
    return "".join(dict.fromkeys(re.sub(r"^\d{1,8}|\d{1,8}$", "", letters)))


def _repeats(text: str) -> bool:
    """Whether a short piece is all there is: aaaaaaaaaa, 1212121212, abcabcabcabc."""
    return any(text == (text[:size] * len(text))[: len(text)] for size in range(1, 5))
