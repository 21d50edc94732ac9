"""Commands that access decides and that are no events of the office: devices and PINs."""

from dataclasses import dataclass

from antesala.messages import commands as m
from server.domain.identity import ClerkId, DeviceId
from server.domain.office import Office
from server.domain.pins import is_weak
from server.domain.refusals import Code, Refusal, refuse
from server.live.access import Gate
from server.live.following import role_of
from server.live.wire import tag_of
from server.store import Device


@dataclass(frozen=True, slots=True)
class Granted:
    """Done; `code` is the one-time code that was asked for."""

    code: str | None = None


async def grant(
    gate: Gate, office: Office, device: Device, message: m.AccessCommand
) -> Granted | Refusal:
    """Run a command of the administrator, or a clerk's command on their own PIN."""
    if isinstance(message, m.ChangePin):
        clerk = office.clerk_at(DeviceId(device.id))
        granted = await _changed_pin(gate, office, device, message)
    else:
        clerk = ClerkId(message.clerk) if isinstance(message, m.SetPin) else None
        granted = await _granted(gate, office, device, message)
    await gate.audit(office.id, device.id, clerk, tag_of(message), _code_of(granted))
    return granted


async def _changed_pin(
    gate: Gate, office: Office, device: Device, message: m.ChangePin
) -> Granted | Refusal:
    """Change a PIN; the old one is asked for, since a console may be left alone.

    Wrong tries count as those of signing in. The clerk stays signed in; they work at no other
    console, since signing in at one leaves the other.
    """
    if device.role != "clerk":
        return refuse(Code.FORBIDDEN, role=role_of(office, device))
    clerk = office.clerk_at(DeviceId(device.id))
    if clerk is None:
        return refuse(Code.NOT_SIGNED_IN)
    refused = await gate.check_pin(office.id, clerk, device.id, message.old)
    if refused is not None:
        return refused
    if message.new == message.old:
        return refuse(Code.SAME_PIN, clerk=clerk)
    if is_weak(message.new):
        return refuse(Code.WEAK_PIN, clerk=clerk)
    await gate.set_pin(office.id, clerk, message.new)
    return Granted()


async def _granted(
    gate: Gate,
    office: Office,
    device: Device,
    message: m.EnrollDevice | m.RevokeDevice | m.SetPin,
) -> Granted | Refusal:
    if device.role != "administrator":
        return refuse(Code.FORBIDDEN, role=role_of(office, device))
    if isinstance(message, m.EnrollDevice):
        return Granted(await gate.new_code(office.id, message.role, message.name))
    if isinstance(message, m.RevokeDevice):
        is_known = await gate.revoke(office.id, message.device)
        return Granted() if is_known else refuse(Code.UNKNOWN_DEVICE, device=message.device)
    if ClerkId(message.clerk) not in office.catalogue.clerk:
        return refuse(Code.UNKNOWN_CLERK, clerk=message.clerk)
    await gate.set_pin(office.id, message.clerk, message.pin)
    return Granted()


async def check_pin(
    gate: Gate, office: Office, device: Device, message: m.SignIn
) -> Refusal | None:
    """Say why a PIN is refused. Only a console may try, and only for existing clerks."""
    if device.role != "clerk":
        return refuse(Code.FORBIDDEN, role=device.role)
    if ClerkId(message.clerk) not in office.catalogue.clerk:
        return refuse(Code.UNKNOWN_CLERK, clerk=message.clerk)
    refused = await gate.check_pin(office.id, message.clerk, device.id, message.pin)
    if refused is not None:
        await gate.audit(office.id, device.id, message.clerk, tag_of(message), refused.code)
    return refused


def _code_of(granted: Granted | Refusal) -> Code | None:
    return granted.code if isinstance(granted, Refusal) else None
