"""What an office records for its voice, and what is found wrong with it."""

from array import array
from pathlib import Path

import pytest

import antesala
from antesala.cli import main
from antesala.messages.rows import CatalogueRow, CounterPart, ServicePart
from antesala.speech.hall_voice import HallVoice
from antesala.speech.recordings import flaws_of, recordings, waves_in
from antesala.speech.voice import Cache, Pack, Voice
from antesala.speech.waves import Wave, written
from antesala.wall.announcement import all_phrases
from tests.speech.engines import tone

OFFICE = CatalogueRow(
    id="o",
    name="Oficina",
    country="PE",
    time_zone="America/Lima",
    languages=["es", "en"],
    accent="#0A4F78",
    services=[ServicePart(id="s", name="s", unit="u", series="H", group="g")],
    counters=[CounterPart(id="a", number="12"), CounterPart(id="b", number="3B")],
)
WANTED = recordings(
    [*all_phrases(OFFICE, "es"), *all_phrases(OFFICE, "en")],
)
GOOD = tone(0.2, 4500)


def test_the_list_has_each_piece_once() -> None:
    """Nouns, the words of a recall, letters by name, digits, and numbers of counters as numbers."""
    spanish = [(each.file, each.said) for each in WANTED if each.file.startswith("es/")]
    assert spanish == [
        ("es/nuevo_llamado.wav", "nuevo llamado"),
        ("es/segundo_llamado.wav", "segundo llamado"),
        ("es/tercer_llamado.wav", "tercer llamado"),
        ("es/turno.wav", "turno"),
        ("es/ventanilla.wav", "ventanilla"),
        ("es/b.wav", "be"),
        ("es/h.wav", "hache"),
        *((f"es/{digit}.wav", said) for digit, said in enumerate(DIGITS)),
        ("es/12.wav", "doce"),
    ]
    assert ("en/12.wav", "twelve") in [(each.file, each.said) for each in WANTED]


DIGITS = ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")


def record(pack: Path, sounds: dict[str, Wave]) -> None:
    for file, sound in sounds.items():
        (pack / file).parent.mkdir(parents=True, exist_ok=True)
        (pack / file).write_bytes(written(sound))


def test_a_whole_pack_says_every_call(tmp_path: Path) -> None:
    """What the list names is enough: no engine is needed, and nothing is wrong."""
    record(tmp_path, {each.file: GOOD for each in WANTED})
    assert flaws_of(waves_in(tmp_path), WANTED) == ()
    voice = HallVoice(Voice(None, Pack(tmp_path), Cache(tmp_path / "cache")), None)
    for language in ("es", "en"):
        assert voice.prepare(all_phrases(OFFICE, language)) == ""


@pytest.mark.parametrize(
    ("sound", "kind"),
    [
        (tone(0.4, 4500, rate=8000), "rate"),
        (tone(0.4, 4500, rate=96_000), "rate"),
        (tone(0.4, 100), "silent"),
        (Wave(array("h", bytes(20_000))), "silent"),
        (tone(0.4, 700), "quiet"),
        (tone(0.4, 20_000), "loud"),
        (tone(0.4, 1500), "apart"),
        (tone(3.5, 4500), "long"),
        (Wave(array("h", bytes(20_000)) + GOOD.samples), "edges"),
        (Wave(GOOD.samples + array("h", [32_767] * 5) + GOOD.samples), "clipped"),
        (Wave(GOOD.samples + array("h", [-32_768] * 3) + GOOD.samples), "clipped"),
    ],
)
def test_each_flaw_is_found(sound: Wave, kind: str) -> None:
    """One bad file among good ones, and nothing else is said of the others."""
    found: dict[str, Wave | str] = {f"es/{digit}.wav": GOOD for digit in range(5)}
    found["es/7.wav"] = sound
    assert [(flaw.file, flaw.kind) for flaw in flaws_of(found)] == [("es/7.wav", kind)]


def test_what_is_missing_and_what_cannot_be_read_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the command, with the office's file: each by its name, and what to say in it."""
    office = Path(antesala.__file__).parent / "samples" / "municipio-pe.toml"
    assert main(["voice", "record-list", str(office)]) == 0
    listed = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert ["es/ventanilla.wav", "ventanilla"] in listed
    record(tmp_path, {file: GOOD for file, _ in listed})
    assert main(["voice", "check", str(tmp_path), str(office)]) == 0
    assert f"{len(listed)} recordings, all good" in capsys.readouterr().out
    (tmp_path / "es" / "4.wav").write_text("no sound")
    (tmp_path / "es" / "turno.wav").unlink()
    assert main(["voice", "check", str(tmp_path), str(office)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("es/4.wav: cannot be read")
    assert told[1:] == [
        "es/turno.wav: is missing; say «turno»",
        "2 files are to be recorded again.",
    ]


def test_an_empty_folder_is_no_pack(tmp_path: Path) -> None:
    """It is said how a pack is laid out; sounds of other programs are none."""
    record(tmp_path, {"other/call.wav": GOOD})
    with pytest.raises(SystemExit, match=r"es/turno\.wav"):
        main(["voice", "check", str(tmp_path)])
