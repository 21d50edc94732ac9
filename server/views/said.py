"""What a supervisor has said of the hall, as rows: stops, kiosks out, the notice, the silence.

Each audience reads the same, but only the staff are told which colleague said so.
"""

from collections.abc import Iterable

from antesala.messages import rows as r
from server.domain.identity import ClerkId, DeviceId, ServiceId
from server.domain.office import Office
from server.views.rows import Audience, RowKey, iso

SAID = frozenset({"stop", "out", "notice", "sound"})
"""The types of these rows, each by the id of its service, its kiosk or its office."""


def said_keys(office: Office) -> Iterable[RowKey]:
    """All such rows now."""
    for service in office.stopped:
        yield "stop", service
    for device in office.kiosks_out:
        yield "out", device
    if office.notice is not None:
        yield "notice", office.id
    if office.muted is not None:
        yield "sound", office.id


def said_row(office: Office, key: RowKey, audience: Audience) -> r.AnyRow | None:
    """The row as it is now; None where it has been taken back."""
    kind, name = key
    if kind == "stop":
        return _stop_row(office, ServiceId(name), audience)
    if kind == "out":
        return _out_row(office, DeviceId(name), audience)
    return _sound(office, audience) if kind == "sound" else _notice(office, audience)


def _stop_row(office: Office, service: ServiceId, audience: Audience) -> r.StopRow | None:
    stop = office.stopped.get(service)
    if stop is None:
        return None
    by = _for_staff(stop.by, audience)
    return r.StopRow(id=service, reason=stop.reason, at=iso(stop.at), by=by)


def _out_row(office: Office, device: DeviceId, audience: Audience) -> r.OutRow | None:
    bar = office.kiosks_out.get(device)
    if bar is None:
        return None
    return r.OutRow(id=device, at=iso(bar.at), by=_for_staff(bar.by, audience))


def _notice(office: Office, audience: Audience) -> r.NoticeRow | None:
    """The message, also once its hour has come: a screen knows that by the server's clock."""
    shown = office.notice
    if shown is None:
        return None
    return r.NoticeRow(
        id=office.id,
        text=shown.text,
        until=iso(shown.until),
        at=iso(shown.at),
        by=_for_staff(shown.by, audience),
    )


def _sound(office: Office, audience: Audience) -> r.HallSoundRow | None:
    """Until when the displays are silent, also once that hour has come, as with the message."""
    muted = office.muted
    if muted is None:
        return None
    return r.HallSoundRow(
        id=office.id,
        until=iso(muted.until),
        at=iso(muted.at),
        by=_for_staff(muted.by, audience),
    )


def _for_staff(clerk: ClerkId | None, audience: Audience) -> ClerkId | None:
    return clerk if audience == "staff" else None
