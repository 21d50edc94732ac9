"""Typed or pasted text in one form: whole letters, and no invisible characters.

The server normalizes every text on entry: an office file's, and all that staff type.
"""

import re
import unicodedata

SOFT_HYPHEN = "\u00ad"
"""The mark where a word may be divided, set by the writer."""

KEPT = frozenset("ªº²³¹¼½¾´¨¯¸…™˜˚")
"""Characters that are a letter's or figure's compatible form, and that our typeface has as
they are: an ordinal's º must not become an o, nor 1½ become 11/2."""

PLAIN = {
    "\u2010": "-",
    "\u2011": "-",  # a hyphen at which no line breaks
    "\u00b5": "u",
    "\u02bc": "'",
    "\u2044": "/",
    "\u2215": "/",
    "№": "Nº",
    # Leftovers of Word's symbol fonts where the font is not known.
    "\uf0b7": "•",
    "\uf0a7": "•",
    "\uf0a8": "•",
    "\uf076": "•",
    "\uf0d8": "•",
    "\uf0fc": "✓",
    "\uf0e0": "→",
    "\uf0f0": "→",
}
"""Replacements: characters with a plain twin, and bullets of symbol fonts."""

LONGEST_FORM = 4
"""Letters that one character may be written out in; longer ones are whole words."""

_LINES = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile(r" {2,}")
_FRACTION = re.compile(r"(?<=\d)(?=[⅐-⅞↉])")


def tidied(text: str) -> str:
    """A text of one line: NFC, ligatures and full-width letters written out, all visible.

    Line ends, tabs and spaces of all kinds become a plain space, without any at either end. Lone
    halves of surrogate pairs, controls, marks of direction and of width are removed. A text of
    spaces alone is empty.
    """
    return _seen(_tidied(_LINES.sub(" ", text)))


def tidied_lines(text: str) -> str:
    """The same of a note, whose lines are kept, with a line feed after each."""
    return _seen("\n".join(map(_tidied, _LINES.split(text))))


def _seen(text: str) -> str:
    """The text, empty where there is nothing in it to be read."""
    return text if text.strip() else ""


def composed(text: str) -> str:
    """The text in NFC without soft hyphens: to be read aloud."""
    return composed_softly(text).replace(SOFT_HYPHEN, "")


def composed_softly(text: str) -> str:
    """The text in NFC; soft hyphens stay."""
    return unicodedata.normalize("NFC", text)


def _tidied(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    written = "".join(map(_written, _FRACTION.sub(" ", unicodedata.normalize("NFC", text))))
    written = unicodedata.normalize("NFC", written)
    if written == text:
        return text
    return _SPACES.sub(" ", written).strip() if _has_odd_space(text) else written


def _written(sign: str) -> str:
    """One character in its normal form; empty for an invisible one."""
    if sign in PLAIN:
        return PLAIN[sign]
    if sign in KEPT or (sign.isascii() and sign.isprintable()):
        return sign
    category = unicodedata.category(sign)
    if category == "Zs" or sign == "\t":
        return " "
    if category in ("Cc", "Cf", "Cs") or _is_variation(sign):
        return ""
    form = unicodedata.normalize("NFKC", sign).replace("\u2044", "/")
    return form if len(form) <= LONGEST_FORM and not form.startswith(" ") else sign


def _has_odd_space(text: str) -> bool:
    return any(
        sign == "\t" or (sign != " " and unicodedata.category(sign)[0] in "ZC") for sign in text
    )


def _is_variation(sign: str) -> bool:
    """Whether it only selects how the character before it is drawn."""
    return "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"
