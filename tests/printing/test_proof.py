"""The proof of wait on paper: its facts, its code in parts, and the square that checks it."""

import msgspec
import pytest

from antesala.messages.rows import ProofPart
from antesala.printing.printer_settings import PrinterSettings
from antesala.printing.printjob import job_of
from antesala.printing.proof import WaitPaper, proof_blocks, wait_paper
from antesala.printing.slip import Fact, Paragraph, Rule, Square
from antesala.words import Words
from server.domain.identity import OfficeId
from server.domain.wait_proof import Outcome
from server.proofs.seal import Proofs, keys_later
from tests.printing.escpos_reader import read
from tests.printing.eyes import squares
from tests.printing.test_receipt import OFFICE, URL
from tests.proofs.test_seal import PROOF

SEALED = Proofs(OfficeId("la-serena"), keys_later()).seal(PROOF)
assert SEALED is not None
PART = ProofPart(
    code="J042",
    service=PROOF.service,
    day="2026-11-29",
    arrival="10:06",
    outcome="called",
    until="10:54",
    minutes=48,
    signed_on="2026-11-29",
    signed_at="11:00",
    long=SEALED.long,
    short=SEALED.short,
)


def paper(part: ProofPart = PART, url: str = URL) -> WaitPaper:
    return wait_paper(part, OFFICE, url)


def lines(told: WaitPaper, words: Words) -> list[str]:
    """The text, line by line, without its rules."""
    found: list[str] = []
    for block in proof_blocks(told, words):
        if isinstance(block, Paragraph):
            found.append("".join(run.text for run in block.runs))
        elif isinstance(block, Fact):
            found.append(f"{block.label}: {block.value}")
        elif isinstance(block, Square):
            found.append(f"{block.heading} [{block.link}]")
        else:
            assert isinstance(block, Rule)
    return found


def test_the_paper_says_everything_in_its_order() -> None:
    short = " ".join(PART.short[at : at + 4] for at in range(0, 16, 4))
    assert lines(paper(), Words("es", "CL")) == [
        "Municipalidad de La Serena",
        "Constancia de espera",
        "Turno: J042",
        "Licencia de conducir: renovación",
        "Fecha: 29-11-2026",
        "Llegada: 10:06",
        "Primer llamado: 10:54",
        "Espera: 48 minutos",
        (
            "Municipalidad de La Serena deja constancia de esta espera. "
            "No lleva el nombre de ninguna persona."
        ),
        "Emitida: 29-11-2026, 11:00",
        "Código de comprobación",
        short,
        f"Compruebe esta constancia [{URL}verify?proof={PART.long}]",
        (
            "Para comprobarla, lea el cuadrado con la cámara. O escriba el código y estos datos en "
            "turnos.laserena.example/verify"
        ),
    ]


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_each_outcome_has_its_words(outcome: Outcome, language: str) -> None:
    part = msgspec.structs.replace(PART, outcome=outcome.value)
    words = Words(language)
    assert f"{words.say(f'proof-{outcome.value}')}: 10:54" in lines(paper(part), words)


def test_without_an_address_the_paper_says_where_to_ask() -> None:
    told = lines(paper(url=""), Words("es", "CL"))
    assert told[-1] == "Para comprobarla, pregunte en la oficina."
    assert not [line for line in told if "verify" in line]


@pytest.mark.parametrize(("width", "mode"), [(80, "raster"), (58, "raster"), (80, "text")])
def test_a_camera_reads_the_whole_proof_from_the_paper(width: int, mode: str) -> None:
    """On both rolls, drawn whole or by the printer itself; the service's name may be long."""
    printer = PrinterSettings(kind="file", width=width, mode=mode)  # type: ignore[arg-type]
    printed = read(job_of(paper(), Words("es", "CL"), printer))
    found = printed.squares[0][0] if mode == "text" else squares(printed.picture)[0].text
    assert found == f"{URL}verify?proof={PART.long}"


def test_no_line_is_lost_on_the_narrow_roll() -> None:
    """Facts and code stand whole, in each language."""
    for language, country in (("es", "PE"), ("en", "CL"), ("pt", "BR")):
        printer = PrinterSettings(kind="file", width=58, mode="text")
        text = read(job_of(paper(), Words(language, country), printer)).text
        said = " ".join(text.split())
        for each in ("J042", "29-11-2026", "10:06", "10:54", "48 minut", PART.short[:4]):
            assert each in said, (language, each)


def test_the_print_jobs_name_tells_nothing() -> None:
    assert "J042" not in paper().name
