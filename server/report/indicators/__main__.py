"""Writes the pages of indicators into `docs/`, after a definition has changed."""

from pathlib import Path

from server.report.indicators.pages import PAGES, page

DOCS = Path(__file__).parents[3] / "docs"

if __name__ == "__main__":
    for language, name in PAGES.items():
        DOCS.joinpath(name).write_text(page(language), "utf-8")
