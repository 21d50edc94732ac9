"""The keys in an office's folder: made once, for one user, and former ones still check."""

import logging
import os
from pathlib import Path

import pytest

from server.proofs.keys import FOLDER, PUBLIC, SIGNING, keys_in


def test_a_key_is_made_once(tmp_path: Path) -> None:
    first, again = keys_in(tmp_path), keys_in(tmp_path)
    assert first.pem == again.pem
    assert b"BEGIN PUBLIC KEY" in first.pem
    assert again.has_signed(b"text", first.sign(b"text"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_only_the_servers_own_user_reads_it(tmp_path: Path) -> None:
    keys_in(tmp_path)
    place = tmp_path / FOLDER
    assert place.stat().st_mode & 0o777 == 0o700
    assert {each.stat().st_mode & 0o777 for each in place.iterdir()} == {0o600}


def test_a_former_key_still_checks(tmp_path: Path) -> None:
    """Under another name it signs nothing new; of its public half alone a square code is read."""
    before = keys_in(tmp_path)
    signature, place = before.sign(b"text"), tmp_path / FOLDER
    (place / SIGNING).rename(place / "2026.pem")
    after = keys_in(tmp_path)
    assert after.pem != before.pem
    assert after.has_signed(b"text", signature)
    assert signature in after.signatures(b"text")
    (place / "2026.pem").unlink()
    halved = keys_in(tmp_path)
    assert halved.has_signed(b"text", signature)
    assert signature not in halved.signatures(b"text")
    for file in place.glob(f"*{PUBLIC}"):
        file.unlink()
    assert not keys_in(tmp_path).has_signed(b"text", signature)


@pytest.mark.parametrize("content", [b"", b"junk", b"-----BEGIN PRIVATE KEY-----\nMC4=\n"])
def test_a_spoilt_key_signs_nothing_and_is_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, content: bytes
) -> None:
    """It is neither replaced, which would hide the fault, nor does it stop the server."""
    place = tmp_path / FOLDER
    place.mkdir()
    (place / SIGNING).write_bytes(content)
    with caplog.at_level(logging.WARNING):
        assert keys_in(tmp_path).signing is None
    assert str(place / SIGNING) in caplog.text
    assert (place / SIGNING).read_bytes() == content


def test_a_key_of_another_kind_is_not_used(tmp_path: Path) -> None:
    """Such as the one of a certificate that was put there by mistake."""
    keys_in(tmp_path)
    x25519 = (
        "-----BEGIN PRIVATE KEY-----\n"
        "MC4CAQAwBQYDK2VuBCIEIHgHhEbeJsJ8dGJ6a3SOhKqaPGDcXWxkVKvLQkq5gAtQ\n"
        "-----END PRIVATE KEY-----\n"
    )
    (tmp_path / FOLDER / "web.pem").write_text(x25519)
    found = keys_in(tmp_path)
    assert found.former == ()
    assert len(found.public) == 1


def test_a_folder_that_cannot_be_written_signs_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A file stands where the folder of the keys would be."""
    (tmp_path / FOLDER).write_text("x")
    with caplog.at_level(logging.WARNING):
        assert keys_in(tmp_path).signing is None
    assert FOLDER in caplog.text
