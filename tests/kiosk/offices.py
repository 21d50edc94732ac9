"""One office in five countries, as a kiosk is told of it: each with its law, classes and nouns."""

from functools import cache
from importlib.resources import files

from antesala.messages.rows import CatalogueRow
from server.office_file import read_office
from server.views.rows import catalogue_row

ZONES = {
    "CL": "America/Santiago",
    "PE": "America/Lima",
    "CR": "America/Costa_Rica",
    "CO": "America/Bogota",
    "BR": "America/Sao_Paulo",
}
LANGUAGES = dict.fromkeys(ZONES, ("es", "en", "pt")) | {"BR": ("pt", "es", "en")}
"""The office's own first."""


@cache
def office_in(country: str) -> CatalogueRow:
    text = files("antesala.samples").joinpath("la-serena.toml").read_text("utf-8")
    for before, after in (
        ('country = "CL"', f'country = "{country}"'),
        ('time_zone = "America/Santiago"', f'time_zone = "{ZONES[country]}"'),
        ('languages = ["es", "en"]', f"languages = {[*LANGUAGES[country]]}"),
    ):
        assert before in text
        text = text.replace(before, after)
    return catalogue_row(read_office(text))
