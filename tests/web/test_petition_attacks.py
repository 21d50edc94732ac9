"""Strangers at the form of petitions: refused in words, with nothing stored of what they send."""

import asyncio
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from server.domain.petition.states import StepKind
from server.office_folder import DATABASE
from server.web.people import petition_sending
from server.web.shared import connections, rate_limits
from tests.attachments import documents
from tests.media.files import bomb
from tests.web.hall import Hall
from tests.web.petitions import RECLAMO, act, hand_in, receipt_of, send, text_of
from tests.web.test_strangers import come, heard, visit

SCRIPTS = (
    "<script>alert(1)</script>",
    "\"><img src=x onerror='alert(1)'>",
    "</textarea><svg/onload=alert(1)>",
    "javascript:alert(1) {{ 7*7 }} ${7*7} %3Cscript%3E",
    '=HYPERLINK("http://example.org";"a") \'OR 1=1 --',
)
KEPT = ("petition", "petition_step", "petition_person", "petition_text", "petition_file")


def stored(folder: Path) -> int:
    """Rows of all petitions."""
    with closing(sqlite3.connect(folder / DATABASE)) as database:
        return sum(
            database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - ours
            for table in KEPT
        )


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where bodies are written; a test has left no part of one behind."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert not list(folder.glob("antesala-upload-*"))


def test_no_text_is_ever_obeyed(tmp_path: Path) -> None:
    """In every field, on every page: letters, which the person reads as they wrote them."""

    async def story(hall: Hall) -> None:
        for number, script in enumerate(SCRIPTS):
            # Each file is looked at by a process of its own, which one script is enough for.
            files = [(f"{script}.pdf", documents.pdf())] if number == 1 else []
            person = dict.fromkeys(("name", "identity", "contact", "address"), script)
            again = await send(hall, {**RECLAMO, **person, "story": script, "kind": script})
            assert again.status_code == 422
            fields = {**RECLAMO, **person, "story": script}
            receipt = await send(hall, fields, *files)
            handed = receipt_of(receipt)
            add = f"{handed.path}/add"
            await act(hall, handed, StepKind.ASK_PERSON, script)
            torn = await send(hall, {"words": script}, *[(script, b"MZ")] * 6, path=add)
            assert torn.status_code == 422
            assert (await send(hall, {"words": script}, path=add)).status_code == 303
            await act(hall, handed, StepKind.ANSWER, script)
            page = await hall.get(handed.path)
            assert " ".join(script.split()) in text_of(page)
            find = await hall.client.post("/p", data={"folio": script, "key": script})
            for each in (again, receipt, torn, page, find):
                for sign in ("<script>alert", "onerror='", "<svg/onload", 'href="javascript'):
                    assert sign not in each.text, (number, sign)
                assert "script-src 'self'" in each.headers["content-security-policy"]

    visit(tmp_path, story)


def test_a_hostile_file_is_refused_in_words(tmp_path: Path) -> None:
    """Disguised, damaged, acting or bursting; the words stay, and no part of it is kept."""

    async def story(hall: Hall) -> None:
        for content, said in (
            (b"MZ\x90", "no es un PDF, un JPEG ni un PNG"),
            (bomb(), "tiene demasiados píxeles"),
            (documents.hidden_script(), "tiene acciones que se ejecutan"),
            (documents.pdf() + bytes(10 << 20), "pesa más de 10 MB"),
        ):
            page = await send(hall, RECLAMO, ("../../boleta.pdf", content))
            assert page.status_code == 422, said
            assert f"«boleta.pdf» {said}" in text_of(page)
            assert "no mostró mi turno" in page.text
        sound = ("a.pdf", documents.pdf())
        page = await send(hall, RECLAMO, *[sound] * 6)
        assert "Son demasiados archivos: caben 5." in text_of(page)

    visit(tmp_path, story)
    assert stored(tmp_path) == 0


def test_a_body_that_is_no_form_is_refused(tmp_path: Path) -> None:
    """Of another kind, without an end, of too many parts, or with a head without an end."""
    part = b'--b\r\nContent-Disposition: form-data; name="story"\r\n\r\nHola\r\n'

    async def story(hall: Hall) -> None:
        for body, kind in (
            (b'{"story": "Hola"}', "application/json"),
            (b"story=Hola", "application/x-www-form-urlencoded"),
            (b"", "multipart/form-data; boundary=b"),
            (part, "multipart/form-data"),
            (part, f"multipart/form-data; boundary={'b' * 99}"),
            (part, "multipart/form-data; boundary=b"),
            (part * 40 + b"--b--", "multipart/form-data; boundary=b"),
            (b"--b\r\nX: " + b"a" * 9000 + b"\r\n\r\n\r\n--b--", "multipart/form-data; boundary=b"),
            (b"\xff\x00" * 999, "multipart/form-data; boundary=b"),
        ):
            headers = {"Content-Type": kind}
            page = await hall.client.post("/petitions/new", content=body, headers=headers)
            assert page.status_code == 422, kind
            assert "El envío llegó incompleto." in text_of(page)
        ends = part * 3 + b"--b--\r\n"
        headers = {
            "Content-Type": "multipart/form-data; boundary=b",
            "Sec-Fetch-Site": "cross-site",
        }
        page = await hall.client.post("/petitions/new", content=ends, headers=headers)
        assert page.status_code == 404

    visit(tmp_path, story)
    assert stored(tmp_path) == 0


@pytest.mark.parametrize("size", [1 << 20, pytest.param(100_000_000, marks=pytest.mark.full)])
@pytest.mark.usefixtures("scratch")
def test_a_body_without_measure_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    """Once it has been sent, with the words that stood before it; the disk is left as it was."""
    limits = petition_sending.LIMITS
    if size < limits.body:
        monkeypatch.setattr(
            petition_sending, "LIMITS", replace(limits, body=size // 4, read=8 * size)
        )

    async def story(hall: Hall) -> None:
        page = await send(hall, RECLAMO, ("video.pdf", bytes(size)))
        assert page.status_code == 413
        assert "Los archivos pesan más de 25 MB juntos." in text_of(page)
        assert "no mostró mi turno" in page.text
        handed = await hand_in(hall)
        page = await send(
            hall, {"words": "Va la foto"}, ("a.jpg", bytes(size)), path=f"{handed.path}/add"
        )
        assert page.status_code == 413
        assert ">Va la foto</textarea>" in page.text

    visit(tmp_path, story)


@pytest.mark.parametrize("size", [1 << 20, pytest.param(100_000_000, marks=pytest.mark.full)])
def test_no_other_form_takes_a_body_without_measure(tmp_path: Path, size: int) -> None:
    """Folio and key, a ticket's return, its survey: each is answered as if it had been empty."""

    async def story(hall: Hall) -> None:
        held, headers = await hall.issue(), {"Content-Type": "application/x-www-form-urlencoded"}
        for path, status in (
            ("/p", 422),
            (f"{held.path}/survey", 303),
            ("/t/none/cancel", 404),
            ("/p/none/add", 404),
        ):
            body = b"folio=" + b"9" * size
            page = await hall.client.post(path, content=body, headers=headers)
            assert page.status_code == status, path

    visit(tmp_path, story)


@pytest.mark.usefixtures("scratch")
def test_a_body_without_end_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Four times what is taken is read to be answered in words; what comes then is read no more."""
    small = replace(petition_sending.LIMITS, body=100_000, read=400_000)
    monkeypatch.setattr(petition_sending, "LIMITS", small)
    monkeypatch.setattr(connections, "LINGER_BYTES", 400_000)

    async def story(hall: Hall) -> None:
        stranger = await come(hall, _head(1 << 40))
        hearing = asyncio.create_task(heard(stranger))
        sent = 0
        while not hearing.done():
            stranger[1].write(bytes(50_000))
            sent += 50_000
            await asyncio.wait([hearing], timeout=0.01)
        assert b" 413 " in hearing.result()[:40]
        assert sent < 40_000_000

    visit(tmp_path, story)
    assert stored(tmp_path) == 0


def _head(length: int) -> bytes:
    return (
        b"POST /petitions/new HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n"
        b"Content-Type: multipart/form-data; boundary=b\r\n\r\n"
        b'--b\r\nContent-Disposition: form-data; name="story"\r\n\r\n'
        b"Se apaga la luz\r\n"
        b'--b\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n' % length
    )


@pytest.mark.parametrize("pause", [None, 0.02])
@pytest.mark.usefixtures("scratch")
def test_a_slow_body_is_answered_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pause: float | None
) -> None:
    """Silent, or a byte now and then: after its time the form comes back with what arrived."""
    monkeypatch.setattr(petition_sending, "LIMITS", replace(petition_sending.LIMITS, patience=0.3))

    async def story(hall: Hall) -> None:
        stranger = await come(hall, _head(1_000_000))
        hearing = asyncio.create_task(heard(stranger))
        while not hearing.done():
            if pause is not None:
                stranger[1].write(b"a")
            await asyncio.wait([hearing], timeout=pause)
        answer = hearing.result()
        assert b" 408 " in answer[:40]
        assert "El envío tardó demasiado" in answer.decode()
        assert b"Se apaga la luz</textarea>" in answer
        assert (await hall.get("/petitions/new")).status_code == 200

    visit(tmp_path, story)
    assert stored(tmp_path) == 0


def test_few_large_bodies_come_at_once(tmp_path: Path) -> None:
    """Of one address three: the next is asked to wait, while words without files are taken."""

    async def story(hall: Hall) -> None:
        for _ in range(petition_sending.LIMITS.of_address):
            await come(hall, _head(1_000_000))
        page = await _until_busy(hall)
        assert "no mostró mi turno" in page.text
        assert "Otras personas están enviando archivos." in text_of(page)
        assert (await hand_in(hall)).folio == "2026-000001"

    visit(tmp_path, story)


async def _until_busy(hall: Hall) -> httpx.Response:
    """The answer once the strangers' bodies are being read."""
    large = documents.pdf() + b"\n" * 1000 + bytes(70_000)
    while True:
        page = await send(hall, RECLAMO, ("a.pdf", large))
        if page.status_code == 503:
            return page
        assert page.status_code == 422


def test_an_address_sends_so_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many at once; the next has to wait, and hears it once its body has been read."""
    monkeypatch.setattr(rate_limits, "SENDING_BURST", 3.0)

    async def story(hall: Hall) -> None:
        wrong = {"Content-Type": "application/json"}
        for body, status in ((b"{}", 422), (b"{}", 422), (b"{}", 422), (bytes(300_000), 429)):
            page = await hall.client.post("/petitions/new", content=body, headers=wrong)
            assert page.status_code == status

    visit(tmp_path, story)
    assert stored(tmp_path) == 0
