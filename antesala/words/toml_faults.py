"""The reason why a text is no TOML, in the terminal's language.

Python's parser knows it in English only. What a newer one words otherwise stays in English.
"""

import re

from antesala.words.terminal import sentence

_PLACE = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)

_REASONS = {
    r"Invalid statement": "toml-statement",
    r"Expected newline or end of document after a statement": "toml-goes-on",
    r"Expected '=' after a key .*": "toml-equals",
    r"Expected ']' at the end of a table declaration": "toml-table",
    r"Expected ']]' at the end of an array declaration": "toml-entry",
    r"Cannot (?:overwrite|declare|mutate|redefine) .*|Duplicate inline table key .*": "toml-twice",
    r"Invalid initial character for a key part": "toml-name",
    r"Unclosed array": "toml-list",
    r"Unclosed inline table": "toml-braces",
    r"Unescaped '\\' in a string|Invalid hex value|Escaped character .*": "toml-backslash",
    r"""Unterminated string|Expected ["'].*|Illegal character '\\n'""": "toml-quotes",
    r"(?:Illegal|Found invalid) character (?P<sign>.*)": "toml-sign",
    r"Invalid date or datetime": "toml-date",
    r"Invalid value": "toml-value",
}
"""A message of ours for each of `tomllib`, the first that matches it whole."""


def toml_place(said: str) -> tuple[int, int]:
    """Line and column in a fault of `tomllib`, from 1; both 0 for the end of the text."""
    match = _PLACE.fullmatch(said)
    return (int(match[2]), int(match[3])) if match and match[2] else (0, 0)


def toml_reason(said: str) -> str:
    """What a fault of `tomllib` says, without its place."""
    match = _PLACE.fullmatch(said)
    reason = match[1] if match else said
    for form, key in _REASONS.items():
        if found := re.fullmatch(form, reason, re.DOTALL):
            return sentence(key, **found.groupdict())
    return reason


def is_twice(said: str) -> bool:
    """Whether a name stands twice in the text."""
    return re.match(r"Cannot (?:overwrite|declare|mutate|redefine)|Duplicate", said) is not None
