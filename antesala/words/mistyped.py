"""What is wrong with a value of a command, in the terminal's language.

The wire says it in the words of its library, which are English and meant for programmers.
"""

import re

from antesala.words import Words

_REASONS = {
    r"Expected `str` of length >= 1": "mistyped-empty",
    r"Expected `str` of length <= (?P<most>\d+)": "mistyped-long",
    r"Expected `str` matching regex .*": "mistyped-form",
    r"Expected `(?:int|float)` >= (?P<least>\S+)": "mistyped-less",
    r"Expected `(?:int|float)` <= (?P<most>\S+)": "mistyped-more",
    r"Expected `[^`]+`(?:, got `[^`]+`)?": "mistyped-kind",
    r"Invalid (?:enum )?value '?(?P<value>.*?)'?": "mistyped-value",
    r"Object missing required field `(?P<field>\w+)`": "mistyped-missing",
    r"Object contains unknown field `(?P<field>\w+)`": "mistyped-unknown",
}
"""A message of ours for each of msgspec, the first that matches it whole."""


def mistyped(detail: str, words: Words) -> str:
    """A fault of msgspec after the name of its field; one that is unknown here as it is."""
    reason, _, path = detail.partition(" - at `$")
    for form, key in _REASONS.items():
        if found := re.fullmatch(form, reason, re.DOTALL):
            said = words.say(key, **found.groupdict())
            field = path.strip("`.")
            return f"{field}: {said}" if field else said
    return detail
