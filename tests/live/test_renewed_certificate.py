"""A certificate that is renewed while the server serves: no restart, and no connection is cut."""

import asyncio
import ssl
import subprocess
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from server.live.listening import Listening, listen_live
from server.office_folder import ServiceError
from server.tls import Tls, tls_of
from server.web.people.application import listen_web
from server.web.shared.listening import WebListening
from tests.hub.house import House
from tests.live.foyer import Foyer


def renew(folder: Path, name: str, *, key: bool = True) -> tuple[Path, Path]:
    """A pair of files for loopback under a name; `key` as well, or the certificate alone."""
    certificate, own = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"),
            *("-nodes", "-days", "1", "-subj", f"/CN={name}"),
            *("-keyout", str(own if key else folder / "other.pem"), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    return certificate, own


@pytest.fixture
def tls(tmp_path: Path) -> Tls:
    folder = tmp_path / "tls"
    folder.mkdir()
    return Tls(*renew(folder, "first"))


async def shown(port: int) -> bytes:
    """The certificate that a newcomer is shown."""
    trust = ssl.create_default_context()
    trust.check_hostname, trust.verify_mode = False, ssl.CERT_NONE
    _, writer = await asyncio.open_connection("127.0.0.1", port, ssl=trust)
    der: bytes = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    writer.close()
    return der


def test_newcomers_of_every_listener_get_the_renewed_one(tmp_path: Path, tls: Tls) -> None:
    """Those who are connected go on with what they have."""

    async def story() -> None:
        async with House(tmp_path) as house, AsyncExitStack() as stack:
            lobby = Foyer(house).lobby
            live = await listen_live(stack, lobby, Listening("127.0.0.1", 0, tls))
            rooms = list(lobby.rooms.values())
            web, _ = await listen_web(stack, rooms, WebListening("127.0.0.1", 0, tls))
            ports = [int(url.rpartition(":")[2]) for url in (live, web)]
            before = [await shown(port) for port in ports]
            trust = ssl.create_default_context(cafile=tmp_path / "tls" / "certificate.pem")
            trust.check_hostname = False
            reader, writer = await asyncio.open_connection("127.0.0.1", ports[1], ssl=trust)

            renew(tmp_path / "tls", "second")
            assert tls.look()
            after = [await shown(port) for port in ports]
            assert before[0] == before[1]
            assert after[0] == after[1] != before[0]
            writer.write(b"GET /health HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
            assert (await reader.readline()).startswith(b"HTTP/1.1 200")
            writer.close()

    asyncio.run(story())


def test_files_that_have_not_changed_are_not_read(tls: Tls) -> None:
    assert not tls.look()


def test_a_pair_that_does_not_fit_is_said_and_the_former_stays(
    tmp_path: Path, tls: Tls, caplog: pytest.LogCaptureFixture
) -> None:
    """A program that renews writes two files, one after the other; then both are taken over."""
    before = tls.context

    renew(tmp_path / "tls", "second", key=False)
    assert not tls.look()
    assert "the key is another certificate's" in caplog.text
    assert not tls.look()
    assert len(caplog.records) == 1
    (tmp_path / "tls" / "other.pem").replace(tmp_path / "tls" / "key.pem")
    assert tls.look()
    assert tls.context is before


def test_a_certificate_that_went_away_is_said(
    tmp_path: Path, tls: Tls, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "tls" / "certificate.pem").unlink()
    assert not tls.look()
    assert "goes on with the former certificate" in caplog.text


def test_without_a_certificate_there_is_no_tls(tmp_path: Path) -> None:
    """A key alone is a slip, and so is a file that is missing: no one is served in the clear."""
    assert tls_of(None, None) is None
    with pytest.raises(ServiceError, match="needs --certificate"):
        tls_of(None, tmp_path / "key.pem")
    with pytest.raises(ServiceError, match=r"nowhere\.pem cannot be read: No such"):
        tls_of(tmp_path / "nowhere.pem", None)
