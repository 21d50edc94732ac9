"""Square codes within a page or a document, as SVG without colours of its own."""

from functools import lru_cache

from antesala.square_code import QUIET, modules
from server.web.shared.page_templates import Html


@lru_cache(maxsize=256)
def square(link: str) -> Html:
    """The square code of a link; its style gives it black on white in every theme."""
    rows = modules(link)
    side = len(rows) + 2 * QUIET
    dark = "".join(
        f"M{x + QUIET} {y + QUIET}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, is_dark in enumerate(row)
        if is_dark
    )
    return Html(
        f'<svg class="square" viewBox="0 0 {side} {side}" aria-hidden="true" focusable="false" '
        f'shape-rendering="crispEdges"><path d="{dark}"/></svg>'
    )


def square_file(link: str) -> str:
    """The same as a file of its own, black on white."""
    return square(link).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
