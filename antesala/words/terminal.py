"""The terminal's texts: its language, the command line's help and faults, refusals as sentences.

Each sentence says what was asked, what stood in the way, and what to do.

The language is the terminal's own or, where it is set to none of ours, that of the office which a
command is about, or else English.

`argparse` takes its own sentences from gettext, which has no catalogue of it on any system. Here
they come from the terminal's; a sentence that a newer Python words otherwise stays in English.
"""

import argparse
import difflib
import errno
import os
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from shlex import quote
from typing import Any

from antesala.words import Figures, Value, Words

LANGUAGES = ("es", "en", "pt")
UNSAID = "en"
"""The language where neither the terminal nor an office says one."""
_ALIKE = 0.6
_MOST_LISTED = 12


FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
"""Errors for a lack of room: the disk, the user's quota, the size of a file."""


def called() -> str:
    """The command as a person types it; `./run` passes its own name."""
    return quote(os.environ.get("ANTESALA_COMMAND") or "antesala")


SYSTEM = {
    *(errno.ENOENT, errno.EACCES, errno.EPERM, errno.EISDIR, errno.ENOTDIR, errno.ENOSPC),
    *(errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO, errno.ENAMETOOLONG),
    *(errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.ECONNREFUSED, errno.ECONNRESET, errno.EPIPE),
    *(errno.EHOSTUNREACH, errno.ENETUNREACH, errno.ETIMEDOUT, errno.EMFILE, errno.ENFILE),
    *(errno.ENODEV, errno.ENXIO, errno.EBUSY, errno.EEXIST, errno.ENOLCK),
}
"""The system's errors that have words here: Python asks for its own in English only."""


def reason_of(fault: Exception) -> str:
    """An error's own message or, of the system's, what it says in the terminal's language.

    A rare one of the system's is in English.
    """
    if not isinstance(fault, OSError):
        return str(fault)
    if type(fault).__name__ in _OF_THE_NETWORK:
        return sentence(_OF_THE_NETWORK[type(fault).__name__])
    number = fault.errno or _first_number(fault)
    if number in SYSTEM:
        return sentence(f"errno-{errno.errorcode[number].lower()}")
    if isinstance(fault, TimeoutError) and str(fault) in _OUT_OF_TIME:
        return sentence("errno-etimedout")
    return fault.strerror or str(fault)


def _first_number(fault: OSError) -> int:
    """The number in an error of asyncio for a machine with several addresses; 0 in others."""
    found = re.match(r"Multiple exceptions: \[Errno (\d+)\]", str(fault))
    return int(found[1]) if found else 0


_OF_THE_NETWORK = {
    "gaierror": "errno-no-name",
    "SSLCertVerificationError": "errno-certificate",
}
"""By the names of their classes, since the decisions that speak here load no socket."""
_OUT_OF_TIME = {"", "timed out"}
"""What Python says of a time-out by itself."""


def told(fault: Exception) -> str:
    """The reason, after the name of the file that an error of the system is about."""
    file = getattr(fault, "filename", None) if isinstance(fault, OSError) else None
    return f"{file}: {reason_of(fault)}" if file else reason_of(fault)


def unwritten(fault: OSError, folder: Path) -> str:
    """The sentence that a folder could not be written in, why, and what to do."""
    key = "service-disk-full" if fault.errno in FULL else "service-unwritten"
    return sentence(key, folder=folder, why=reason_of(fault))


def language_asked(environment: Mapping[str, str]) -> str:
    """The terminal's language; empty where we do not have it.

    The first variable that is set counts, by POSIX; `C` and `POSIX` name no language.
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            spoken = value.replace("-", "_").partition("_")[0].partition(".")[0].casefold()
            return spoken if spoken in LANGUAGES else ""
    return ""


def terminal_words(languages: Sequence[str] = (), country: str = "") -> Words:
    """The words of the terminal's language or, where it says none, of the office's own first."""
    spoken = next(iter(languages), _office.language) or UNSAID
    return Words(language_asked(os.environ) or spoken, country or _office.country)


@dataclass(slots=True)
class _Office:
    """The office that this process is about, as far as it is known."""

    language: str = ""
    country: str = ""


_office = _Office()


def speak_as(language: str, country: str = "") -> None:
    """From now on speak an office's language, unless the terminal is set to one."""
    _office.language, _office.country = language, country


def sentence(key: str, /, **values: object) -> str:
    """A message of the terminal in its language, with the values as they are written in English.

    A number has no separator of thousands: it may be a port, or what a person has typed.
    """
    return terminal_words().say(key, **{name: _plain(value) for name, value in values.items()})


def _plain(value: object) -> Value:
    if type(value) is int:
        return Figures(value)
    return str(value)


class Sentence:
    """A message that is said later, once the language is known: `str` says it."""

    def __init__(self, key: str, /, **values: object) -> None:
        self.key, self.values = key, values

    def __str__(self) -> str:
        return sentence(self.key, **self.values)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Facts to explain a refusal: the office's folder, and the existing names.

    `known` has ids and names by kind: `clerk`, `device`. `file` has the ids of the office file that
    was to be loaded, by kind. `office` is the office's own id, and `of` the same where it has to be
    said, since the folder has several.
    """

    folder: str = ""
    office: str = ""
    known: Mapping[str, Collection[str]] = field(default_factory=dict)
    file: Mapping[str, Collection[str]] = field(default_factory=dict)
    of: str = ""

    @property
    def typed(self) -> str:
        """The folder, and which of its offices, as they are typed in a command line."""
        return quote(self.folder) + (f" --of {self.of}" if self.of else "")


def near(name: str, known: Collection[str]) -> str:
    """The known name that was probably meant; empty where none is similar."""
    folded = {each.casefold(): each for each in known}
    begun = [each for each in folded if each.startswith(name.casefold())] if name else []
    close = difflib.get_close_matches(name.casefold(), folded, 1, _ALIKE) or begun
    return folded[close[0]] if close else ""


def refusal_lines(
    code: str, facts: Mapping[str, str], words: Words, around: Surroundings, detail: str = ""
) -> list[str]:
    """A refusal of the server in sentences, the first of which says what stood in the way."""
    if code in _SAID_SIMPLY:
        return [words.say(f"terminal-refused-{code}")]
    explain = _EXPLAINED.get(code)
    if explain is not None:
        return explain(code, {**facts, "detail": detail}, words, around)
    # Refusals that administrators do not meet: the console's sentence, and the facts.
    return [words.refusal(code), *([_facts(facts)] if facts else [])]


_SAID_SIMPLY = frozenset(
    {
        "store_unavailable",
        "fault",
        "id_reused",
        "too_many",
        "wrong_protocol",
        "unknown_token",
    }
)


def _facts(facts: Mapping[str, str]) -> str:
    return f"({', '.join(f'{name} {fact}' for name, fact in facts.items())})"


def _forbidden(
    _code: str, facts: Mapping[str, str], words: Words, around: Surroundings
) -> list[str]:
    """A clerk whose role may not enter the staff pages; else a command of another device."""
    if "clerk" not in facts:
        return [words.say("terminal-refused-forbidden")]
    load = f"{called()} office load {around.typed}"
    return [words.say("terminal-refused-no_pages", clerk=facts["clerk"], command=load)]


def _invalid(_code: str, facts: Mapping[str, str], words: Words, around: Surroundings) -> list[str]:
    if "office" in facts:
        own = around.office or "?"
        return [words.say("terminal-refused-other_office", office=facts["office"], own=own)]
    said = facts["errors"].splitlines() if "errors" in facts else []
    if "field" in facts:
        said = [f'{facts["field"]} = "{facts.get("value", "")}"']
    return [words.say("terminal-refused-catalogue_invalid"), *(f"  {line}" for line in said)]


def _malformed(
    _code: str, facts: Mapping[str, str], words: Words, _around: Surroundings
) -> list[str]:
    named = "; ".join(f"{name} = {fact}" for name, fact in facts.items() if name != "detail")
    detail = mistyped(facts["detail"], words) or named or "?"
    return [words.say("terminal-refused-malformed", detail=detail)]


def _wrong_day(
    _code: str, facts: Mapping[str, str], words: Words, _around: Surroundings
) -> list[str]:
    clock, day = facts.get("clock", "?"), facts.get("day") or "?"
    return [words.say("terminal-refused-wrong_day", clock=clock, day=day)]


def _in_use(code: str, facts: Mapping[str, str], words: Words, around: Surroundings) -> list[str]:
    kind = code.partition("_")[0]
    if "class" in facts:
        given = facts["class"]
        said = words.say(
            "terminal-refused-class_in_use", ticket=facts.get("ticket", "?"), **{"class": given}
        )
        return [said]
    name = facts.get(kind, "?")
    if kind == "service":
        holder = facts.get("ticket") or facts.get("clerk") or "?"
        said = words.say("terminal-refused-service_in_use", service=name, holder=holder)
    elif kind == "counter":
        said = words.say("terminal-refused-counter_in_use", counter=name)
    else:
        said = words.say("terminal-refused-clerk_in_use", clerk=name)
    new = near(name, around.file.get(kind, ()))
    return [said, *([words.say("terminal-renamed", new=new)] if new else [])]


def _unknown(code: str, facts: Mapping[str, str], words: Words, around: Surroundings) -> list[str]:
    kind = code.removeprefix("unknown_")
    name, known = facts.get(kind, "?"), around.known.get(kind, ())
    where = {"command": called(), "folder": around.typed}
    if kind == "clerk":
        said = [words.say("terminal-refused-unknown_clerk", clerk=name)]
        others = [
            words.say("terminal-load-first", **where),
            words.say("terminal-list-clerks", **where),
        ]
    else:
        said = [words.say("terminal-refused-unknown_device", device=name)]
        others = [words.say("terminal-list-devices", **where)]
    meant = near(name, known)
    if meant:
        said.append(words.say("terminal-meant", name=meant))
    elif 0 < len(known) <= _MOST_LISTED:
        said.append(words.say("terminal-known", names=", ".join(known)))
    return [*said, *others]


_Explain = Callable[[str, Mapping[str, str], Words, Surroundings], list[str]]
_EXPLAINED: dict[str, _Explain] = {
    "catalogue_invalid": _invalid,
    "forbidden": _forbidden,
    "service_in_use": _in_use,
    "counter_in_use": _in_use,
    "clerk_in_use": _in_use,
    "unknown_clerk": _unknown,
    "unknown_device": _unknown,
    "malformed": _malformed,
    "wrong_day": _wrong_day,
}


_MESSAGES = {
    "usage: ": "arguments-usage",
    "positional arguments": "arguments-positional",
    "options": "arguments-options",
    "show this help message and exit": "arguments-help",
    "%(prog)s: error: %(message)s\n": "arguments-error",
    "argument %(argument_name)s: %(message)s": "arguments-argument",
    "the following arguments are required: %s": "arguments-required",
    "unrecognized arguments: %s": "arguments-unrecognized",
    "expected one argument": "arguments-expected-one",
    "expected at most one argument": "arguments-expected-at-most-one",
    "expected at least one argument": "arguments-expected-at-least-one",
    "invalid choice: %(value)r (choose from %(choices)s)": "arguments-choice",
    "invalid %(type)s value: %(value)r": "arguments-value",
    "not allowed with argument %s": "arguments-not-with",
    "one of the arguments %s is required": "arguments-one-required",
    "ambiguous option: %(option)s could match %(matches)s": "arguments-ambiguous",
    "ignored explicit argument %r": "arguments-ignored",
}
"""A message of ours for each of `argparse`, which fills in its own values by %."""


def _translated(text: str) -> str:
    key = _MESSAGES.get(text)
    if key is None:
        return text
    # A catalogue keeps no space and no line end at the end of a message.
    return sentence(key) + text[len(text.rstrip()) :]


class Arguments(argparse.ArgumentParser):
    """A parser of one command's arguments, `command` being empty for those of all of them.

    `about` is the message that the help begins with. Parsers of acts within it are made as
    `argparse` makes them, with a `prog` of their own.
    """

    def __init__(self, command: str = "", about: str = "", **own: object) -> None:
        setattr(argparse, "_", _translated)  # noqa: B010 - the module's own name for gettext
        own.setdefault("prog", f"{called()} {command}".strip())
        if about:
            own["description"] = sentence(about)
        super().__init__(**own)  # type: ignore[arg-type]
        self._checks: list[Callable[[argparse.Namespace], str]] = []

    def check(self, fault_of: Callable[[argparse.Namespace], str]) -> None:
        """Have arguments looked at together, once they are read: what is said of them refuses."""
        self._checks.append(fault_of)

    def parse_args(self, *given: Any, **own: Any) -> Any:  # noqa: ANN401 - as argparse has it
        """Read the arguments, and end with a sentence where something is wrong with them."""
        found = super().parse_args(*given, **own)
        for fault_of in self._checks:
            fault = fault_of(found)
            if fault:
                self.error(fault)
        return found


_MISTYPED = {
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
    for form, key in _MISTYPED.items():
        if found := re.fullmatch(form, reason, re.DOTALL):
            said = words.say(key, **found.groupdict())
            field = path.strip("`.")
            return f"{field}: {said}" if field else said
    return detail
