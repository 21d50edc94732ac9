"""The pages for monitors: whether the loop turns, and whether the server can do its work.

They tell no facts about any office, since anyone can ask for them.
"""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from server.operation.health import Health, Reason

PATHS = frozenset({"/health", "/health/live", "/health/ready"})


def health_routes(health: Health) -> list[Route]:
    """The three addresses."""

    async def taking(_request: Request) -> Response:
        """Whether the server would take a command now."""
        return _answer(None if health.is_taking else Reason.STORE_UNAVAILABLE)

    async def live(_request: Request) -> Response:
        """That the event loop turns: else there is no answer."""
        return _answer(None)

    async def ready(_request: Request) -> Response:
        """Whether people and devices may be sent here, and why not."""
        return _answer(health.trouble())

    return [
        Route("/health", taking),
        Route("/health/live", live),
        Route("/health/ready", ready),
    ]


def _answer(trouble: Reason | None) -> Response:
    return JSONResponse({"status": trouble or "ok"}, 503 if trouble else 200)
