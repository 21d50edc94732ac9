"""The end of a certificate is known, so that it is told of beforehand."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from server.operation.certificate import end_of, seconds_left

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)


def made_for(folder: Path, days: int) -> Path:
    """A certificate that ends in so many days."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "server")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - timedelta(days=1))
        .not_valid_after(NOW + timedelta(days=days))
        .sign(key, hashes.SHA256())
    )
    file = folder / "server.pem"
    file.write_bytes(made.public_bytes(Encoding.PEM))
    return file


def test_the_end_of_a_certificate_is_known(tmp_path: Path) -> None:
    certificate = made_for(tmp_path, 10)
    assert end_of(certificate) == NOW + timedelta(days=10)
    assert seconds_left(certificate, NOW) == 864_000
    assert seconds_left(None, NOW) is None
    certificate.write_text("half a file")
    assert seconds_left(certificate, NOW) is None
