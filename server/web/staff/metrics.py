"""The figures of the server for a monitor: on the staff's port, and by a token of their own.

A session opens them to no one, and the token opens no other page. Loopback would not do as a door:
where a proxy stands on the same machine, all that it passes on comes from there.
"""

import asyncio
import time

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from server.operation.metrics import Metrics, scrape
from server.web.shared.rate_limits import Doors
from server.web.staff.visit import address_of

PATH = "/metrics"


def metrics_route(metrics: Metrics, doors: Doors) -> Route:
    """The address at which the figures are read."""

    async def show(request: Request) -> Response:
        if not doors.allow(address_of(request), time.monotonic()):
            return Response(status_code=429)
        if not metrics.opens(request.headers.get("authorization", "")):
            return Response(status_code=401, headers={"WWW-Authenticate": "Bearer"})
        reading = metrics.read()
        text, kind = await asyncio.to_thread(lambda: scrape(metrics.measure(reading)))
        return Response(text, headers={"Content-Type": kind})

    return Route(PATH, show)
