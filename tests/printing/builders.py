"""Tickets for the tests, as an office in La Serena would give them."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from PIL import Image

from antesala.messages.rows import WaitPart
from antesala.printing.printer_settings import PrinterSettings
from antesala.printing.printjob import compose
from antesala.printing.slip import Block, Slip, blocks
from antesala.words import Words
from tests.printing.escpos_reader import read

LINK = "https://turnos.laserena.cl/t/9fJ2kQxW7bTzL0mNvRcYhA"

SLIP = Slip(
    office="Municipalidad de La Serena",
    code="J042",
    service="Renovar licencia de conducir",
    at=datetime(2026, 5, 14, 14, 30, tzinfo=UTC),
    zone=ZoneInfo("America/Santiago"),
    people_ahead=12,
    wait=WaitPart(least=20, most=35),
    place="Sala 1, primer piso",
    link=LINK,
    board="https://laserena.cl/turno",
    ask_at="1",
    until=datetime(2026, 5, 14, 16, 0, tzinfo=UTC),
    phone="51 220 0000",
)

LONGEST = replace(
    SLIP,
    office="Ilustre Municipalidad de San José de la Mariquina y Comunas Asociadas",
    code="M888",
    service="Inscripción de Organizaciones Territoriales y Funcionales (telecomunicaciones)",
    people_ahead=128,
    wait=WaitPart(least=60, most=90),
    place="Edificio Consistorial Anexo, segundo piso, ala norte, sala número tres",
    link=f"https://atencion.municipalidaddesanjose.gob.cl/oficina-central{LINK[-25:]}",
    board="https://atencion.municipalidaddesanjosedelamariquina.gob.cl/oficina-central",
    phone="+56 63 245 0000 anexo 1234",
)

SPANISH, ENGLISH, PORTUGUESE = Words("es", "CL"), Words("en", "CL"), Words("pt", "BR")


def told(slip: Slip = SLIP, words: Words = SPANISH, *, is_compact: bool = False) -> list[Block]:
    return list(blocks(slip, words, is_compact=is_compact))


def job(slip: Slip = SLIP, words: Words = SPANISH, **settings: Any) -> bytes:  # noqa: ANN401
    """The bytes for the printer, with these settings."""
    printer = PrinterSettings(kind="file", **settings)
    return compose(blocks(slip, words, is_compact=printer.is_compact), printer)


def printed(blocks: list[Block], width: int) -> Image.Image:
    """The print of these blocks, as a picture."""
    return read(compose(blocks, PrinterSettings(kind="file", width=width))).picture


@cache
def whole(slip: Slip, words: Words, width: int) -> Image.Image:
    """The picture of a ticket with all that it can say; looked at by several tests."""
    return read(job(slip, words, width=width, compact=False)).picture
