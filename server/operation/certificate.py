"""When the certificate of the listeners ends, so that its end is told of beforehand."""

from datetime import UTC, datetime
from pathlib import Path


def end_of(certificate: Path | None) -> datetime | None:
    """When the certificate of a file ends; None where none is used, or it cannot be read."""
    if certificate is None:
        return None
    # Only servers that speak TLS by themselves need it.
    from cryptography.x509 import load_pem_x509_certificate  # noqa: PLC0415 - as said above

    try:
        return load_pem_x509_certificate(certificate.read_bytes()).not_valid_after_utc
    except (OSError, ValueError):
        return None


def seconds_left(certificate: Path | None, now: datetime) -> float | None:
    """Seconds until it ends; None likewise."""
    end = end_of(certificate)
    return None if end is None else (end - now.astimezone(UTC)).total_seconds()
