"""The report on paper: its document as a tagged PDF, set by Typst."""

from dataclasses import asdict

from server.report.blocks import Document
from server.report.typesetting import typeset


def as_pdf(document: Document) -> bytes:
    """The document as A4 sheets. Raises `NoTypesetterError`."""
    values = {"title": document.title, "document": asdict(document)}
    return typeset("report", values, document.language)
