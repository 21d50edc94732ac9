"""The server's certificate, which all listeners share, and which is renewed while they serve.

Certificates live for weeks. What takes a new one from the authority writes its files and may send
SIGHUP; connections that are open keep theirs, and each later one gets the new certificate.
"""

import asyncio
import logging
import ssl
from contextlib import suppress
from pathlib import Path

from antesala.words.terminal import Sentence, reason_of, sentence
from server.office_folder import ServiceError

log = logging.getLogger(__name__)

LOOK_SECONDS = 30.0
"""Seconds between two looks at the files."""

_UNFIT = {"KEY_VALUES_MISMATCH": "service-key-of-another"}
"""What OpenSSL says in English; where it says no reason, the file is no PEM or has no key."""


class Tls:
    """A certificate with its key, both PEM files; the certificate's may hold the key as well.

    Raises `ServiceError`, which names the flag and the file, where no TLS can be spoken with them.
    """

    def __init__(self, certificate: Path, key: Path | None = None) -> None:
        self._certificate, self._key = certificate, key
        self._seen = self._stamps()
        self._current = self._read()
        # Its callback gives every handshake the context of that moment, so that a pair of files is
        # taken over whole or not at all.
        self.context = self._read()
        self.context.sni_callback = self._choose

    def _choose(self, opened: ssl.SSLObject, _name: str | None, _own: ssl.SSLContext) -> None:
        opened.context = self._current

    @property
    def certificate(self) -> Path:
        """The certificate's file."""
        return self._certificate

    def look(self) -> bool:
        """Take over files that have changed; whether they were. Those that do not fit are said."""
        stamps = self._stamps()
        if stamps == self._seen:
            return False
        # An authority's program writes two files, one after the other: until both are there the
        # former pair stays, and the next look finds them changed once more.
        self._seen = stamps
        try:
            self._current = self._read()
        except ServiceError as error:
            log.warning("%s", Sentence("service-certificate-kept", why=str(error)))
            return False
        said = Sentence("service-certificate-renewed", certificate=self._certificate)
        log.info("%s", said)
        return True

    async def watch(self) -> None:
        """Look at the files for as long as the server runs."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            self.look()

    def _stamps(self) -> tuple[tuple[int, int, int] | None, ...]:
        """What tells one version of each file from another; None for one that is not there."""
        found: list[tuple[int, int, int] | None] = []
        for file in (self._certificate, self._key or self._certificate):
            stamp = None
            with suppress(OSError):
                status = file.stat()
                stamp = status.st_mtime_ns, status.st_ino, status.st_size
            found.append(stamp)
        return tuple(found)

    def _read(self) -> ssl.SSLContext:
        certificate, key = self._certificate, self._key
        for flag, file in (("--certificate", certificate), ("--key", key or certificate)):
            try:
                file.read_bytes()
            except OSError as error:
                why = reason_of(error)
                said = sentence("service-certificate-unread", flag=flag, file=file, why=why)
                raise ServiceError(said) from error
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        try:
            context.load_cert_chain(certificate, key)
        except ssl.SSLError as error:
            said = sentence(
                "service-certificate-unfit",
                certificate=certificate,
                beside=f"--key {key}" if key else sentence("service-no-key"),
                why=sentence(_UNFIT.get(error.reason, "service-not-pem")),
            )
            raise ServiceError(said) from error
        return context


def tls_of(certificate: Path | None, key: Path | None) -> Tls | None:
    """The TLS of a server; None where it has no certificate. Raises `ServiceError`."""
    if certificate is not None:
        return Tls(certificate, key)
    if key is not None:
        raise ServiceError(sentence("service-key-alone", key=key))
    return None
