"""The office that the demo plays in: a sample or the user's own file, made fit to be played."""

import tomllib
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import tomli_w

from server.domain.catalogue import Catalogue
from server.office_file import OfficeFileError, read_office, text_of

SAMPLE = "la-serena"
PUBLIC_URL = "http://turnos.example"
"""The address for an office without one (reserved by RFC 2606)."""


@dataclass(frozen=True)
class DemoOffice:
    """An office file's text and its content. `changed` says what the demo changed in it."""

    text: str
    catalogue: Catalogue
    changed: tuple[str, ...] = ()

    @property
    def kiosk_name(self) -> str:
        """The name of the office's first kiosk; empty where it has none."""
        return next((each.name for each in self.catalogue.kiosks), "")

    @property
    def display_name(self) -> str:
        """The same of its first display."""
        return next((each.name for each in self.catalogue.displays), "")


def office_of(file: Path | None, *, is_headless: bool) -> DemoOffice:
    """The office of a file, or the sample; raises `OfficeFileError` naming all that is wrong."""
    try:
        text = _sample() if file is None else text_of(file)
        read_office(text)
    except OfficeFileError as error:
        raise OfficeFileError(error.findings, str(file or SAMPLE)) from error
    document = tomllib.loads(text.removeprefix("\ufeff"))
    changed = []
    timed = [each for each in (document["office"], *document["service"]) if each.pop("hours", None)]
    if timed:
        changed.append("hours were left out, so that it can be played at any hour")
    # Its own dates too: today's could be one on which it is closed.
    dated = [table for table in ("closed", "open") if document.pop(table, None)]
    changed += [f"[[{table}]] was left out, so that it can be played on any day" for table in dated]
    # In windows a person may scan the code with a telephone, and it must lead to a page.
    if is_headless and not document["office"].get("public_url"):
        document["office"]["public_url"] = PUBLIC_URL
        changed.append(f"public_url is {PUBLIC_URL}, so that tickets carry the code for telephones")
    if changed:
        text = tomli_w.dumps(document)
    return DemoOffice(text, read_office(text), tuple(changed))


def _sample() -> str:
    return resources.files("antesala.samples").joinpath(f"{SAMPLE}.toml").read_text("utf-8")
