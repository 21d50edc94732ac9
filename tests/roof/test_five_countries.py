"""An office of each country from `init` to its first call, without a trace of another."""

import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
import pytest

from antesala.administration.templates import Start, office_text, template_text, templates_for
from antesala.demo.album import Records
from antesala.printing.slip import Slip, blocks
from antesala.qt.driving import Driver
from antesala.words import Words, said
from server.domain.catalogue import Catalogue
from server.office_file import countries, examine, profile_of, read_office
from tests.roof.countries import foreign
from tests.roof.test_first_day import PATIENCE, Town, press

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "LC_ALL": "C"}
WINDOWS = {"kiosk": "540x960", "display": "960x540", "counter": "1280x800"}
KIOSK = """[printer]
kind = "file"
path = "{folder}"
mode = "{mode}"
"""


class Texts:
    """All that people read, by where it stands; pictures of it where they are wanted."""

    def __init__(self, pictures: Path | None) -> None:
        self.read: dict[str, str] = {}
        self._pictures = pictures

    def look(self, driver: Driver, name: str) -> None:
        self.read[name] = "\n".join(driver.names())
        if self._pictures is not None:
            driver.grab(self._pictures / f"{name}.png")


class OwnTown(Town):
    """A town that also knows where telephones find its server."""

    web = ""

    def serve(self, words: list[str]) -> None:
        web = "7" + str(os.getpid())[-4:].zfill(4)
        port = str(20000 + int(web) % 20000)
        super().serve([*words, "--web-port", port])
        self.web = f"http://127.0.0.1:{port}"


def first_call(town: OwnTown, country: str, texts: Texts, mode: str) -> None:
    """The acts of a new administrator, a citizen and a clerk, in the office's own language."""
    texts.read["init"] = init = town.type(["./run", "init", "office", "--country", country])
    file = town.folder / "office" / "office.toml"
    texts.read["office file"] = file.read_text("utf-8")
    office = examine(texts.read["office file"]).catalogue
    say = Words(office.languages[0], country).say
    town.serve(["./run", "server", "office", "--lan"])
    settings = town.folder / "kiosk.toml"
    paper = town.folder / "paper"
    paper.mkdir()
    settings.write_text(KIOSK.format(folder=paper, mode=mode), "utf-8")
    kiosk, display, counter = (started(town, program, office, settings) for program in WINDOWS)
    sign_in(counter, office, init, say, texts)
    code = take_ticket(kiosk, office, say, texts)
    counter.wait_for(code, PATIENCE)
    counter.wait_for(say("counter-act-call_next"), PATIENCE)
    texts.look(counter, "console, somebody waits")
    counter.key("Space")
    display.wait_for(say("display-call", code=code, number="1"), PATIENCE)
    texts.look(display, "display, a call")
    texts.look(counter, "console, called")
    token = Records(town.folder / "office" / "office.db").links()[code]
    for name, path in (("phone page", f"/t/{token}"), ("public board", "/")):
        texts.read[name] = httpx.get(town.web + path).text
    for printed in sorted(paper.iterdir()):
        texts.read[f"paper {printed.name}"] = printed.read_bytes().decode("cp858", "ignore")
    clerks = town.type(["./run", "office", "clerks", "office"])
    texts.read["administration"] = clerks + town.type(["./run", "office", "devices", "office"])


def started(town: OwnTown, program: str, office: Catalogue, settings: Path) -> Driver:
    names = {"kiosk": office.kiosks, "display": office.displays}.get(program)
    name = names[0].name if names else "1"
    enroll = ["./run", "enroll", "office", "--role", program, "--name", name]
    words = ["./run", program, "--server", "ws://ADDRESS:7301", "--enroll", "-"]
    words += ["--window", WINDOWS[program]]
    words += ["--settings", str(settings)] if program == "kiosk" else []
    return town.start(words, town.type(enroll).strip())


def sign_in(
    counter: Driver, office: Catalogue, init: str, say: Callable[..., str], texts: Texts
) -> None:
    clerk = office.clerks[0].name
    (pin,) = re.findall(rf"^  (\d{{6}})  {clerk} \(", init, re.MULTILINE)
    counter.wait_for(clerk, PATIENCE)
    counter.press(clerk)
    counter.wait_for(say("counter-pin"), PATIENCE)
    counter.key("Tab")
    counter.type(pin)
    texts.look(counter, "console, signing in")
    opens = say("counter-act-open", number="1")
    press(counter, say("counter-act-sign_in"), opens)
    texts.look(counter, "console, counters")
    press(counter, opens, say("counter-nobody-waits-code"))


def take_ticket(kiosk: Driver, office: Catalogue, say: Callable[..., str], texts: Texts) -> str:
    service = next(each for each in office.services if each.is_featured)
    kiosk.wait_for(service.name, PATIENCE)
    texts.look(kiosk, "kiosk, first screen")
    kiosk.press(service.name)
    # Where the law knows several classes, the question is a screen of its own with their names.
    answers = (say("kiosk-no"), office.classes[-1].name)
    asked = kiosk.wait_for_one_of((*answers, say("kiosk-take")), PATIENCE)["name"]
    texts.look(kiosk, "kiosk, service")
    if asked not in answers:
        kiosk.press(asked)
        asked = kiosk.wait_for_one_of(answers, PATIENCE)["name"]
        texts.look(kiosk, "kiosk, question")
    kiosk.press(asked)
    code = f"{service.series}001"
    kiosk.wait_for(code, PATIENCE)
    texts.look(kiosk, "kiosk, ticket")
    return code


def played(tmp_path: Path, country: str) -> None:
    pictures = os.environ.get("ANTESALA_PICTURES")
    place = Path(pictures) / country if pictures else None
    if place is not None:
        place.mkdir(parents=True, exist_ok=True)
    texts = Texts(place)
    with OwnTown(tmp_path, OFFSCREEN) as town:
        first_call(town, country, texts, "raster" if place else "text")
        if place is not None:
            for paper in (town.folder / "paper").iterdir():
                (place / f"{paper.name}.bin").write_bytes(paper.read_bytes())
    assert len(texts.read) >= 13
    for where, text in texts.read.items():
        assert foreign(text, country) == [], where


# The first day of the README goes the same way; the texts of each country are read below, at once.
@pytest.mark.full
@pytest.mark.timeout(1200)
def test_a_new_office_in_peru_calls_its_first_ticket(tmp_path: Path) -> None:
    """Through all programs, in Peru's words, with Peru's papers, money and laws."""
    played(tmp_path, "PE")


@pytest.mark.full
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("country", [each for each in countries() if each != "PE"])
def test_a_new_office_anywhere_calls_its_first_ticket(tmp_path: Path, country: str) -> None:
    played(tmp_path, country)


@pytest.mark.parametrize("country", countries())
def test_a_template_is_of_its_country_alone(country: str) -> None:
    """For every template: the file's texts and every word around them."""
    for template in templates_for(country):
        text = office_text(Start(template, country=country))
        assert foreign(text, country) == [], template
        office = read_office(text)
        for language in office.languages:
            assert foreign(slip_of(office, language), country) == []
            assert foreign(sentences(office, language), country) == []


def slip_of(office: Catalogue, language: str) -> str:
    """A ticket as its paper reads."""
    service, counter = office.services[0], office.counters[0]
    slip = Slip(
        office=office.name,
        code=f"{service.series}001",
        service=service.name,
        at=datetime(2026, 11, 20, 14, tzinfo=UTC),
        zone=ZoneInfo(office.time_zone),
        people_ahead=3,
        place=office.waiting_room,
        link="http://192.168.1.5:7300/t/x",
        ask_at=counter.number,
        phone=office.phone,
    )
    return str(blocks(slip, Words(language, office.country)))


def sentences(office: Catalogue, language: str) -> str:
    """The screens' texts about the law, the classes and their people, and at a counter."""
    words = Words(language, office.country)
    people = [said(one, words) for each in office.classes for one in each.people]
    law = office.law_notice.text if office.law_notice else ""
    own = law if language == profile_of(office.country).language else ""
    return "\n".join(
        [
            *people,
            own,
            words.say("kiosk-no"),
            words.say("display-call", code="A001", number="1"),
            words.say("counter-act-open", number="1"),
        ]
    )


@pytest.mark.parametrize("country", countries())
def test_a_country_begins_with_a_whole_municipality(country: str) -> None:
    """Eight services or more, each with what it takes, and texts that say they are examples."""
    template = templates_for(country)[0]
    text = template_text(template)
    office = read_office(text)
    assert office.country == country
    assert len(office.services) >= 8
    assert len({each.group for each in office.services}) >= 4
    assert sum(bool(each.legal_basis) for each in office.services) >= 5
    assert sum(bool(each.fee) for each in office.services) >= 5
    assert any(each.is_featured for each in office.services)
    assert re.search(r"(?i)ejemplo|exemplo", text.partition("[office]")[0])


def test_what_is_foreign_is_found() -> None:
    """The scan itself: a word, money and a law of another country in a Peruvian text."""
    text = "Traiga su RUT. Cuesta $ 34.750. Ley 18.290. Vaya al módulo 3."
    assert len(foreign(text, "PE")) == 4
    assert foreign("Traiga su DNI. Cuesta S/ 35.00. Ley 28683. Ventanilla 3.", "PE") == []
