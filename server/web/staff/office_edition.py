"""Which office file a page was drawn from, so that an open one follows when another one is loaded.

Lists to choose from, the bar and what a form asks come from the office file, and seldom change. A
page asks now and then, by the head of one address, whether its edition is still the present one. If
not, it fetches itself and puts the differences in place; what a person has typed stays.
"""

from hashlib import blake2b

from starlette.responses import Response

from server.domain.catalogue import Catalogue
from server.web.staff.visit import StaffPage, Visit


class Editions:
    """The digest of a catalogue, made once for each that is loaded."""

    def __init__(self) -> None:
        self._catalogue: Catalogue | None = None
        self._digest = ""

    def of(self, catalogue: Catalogue) -> str:
        """A mark that is the same for the same office file, also after a restart."""
        if catalogue is not self._catalogue:
            self._digest = blake2b(repr(catalogue).encode(), digest_size=8).hexdigest()
            self._catalogue = catalogue
        return self._digest


async def show(visit: Visit) -> Response:
    """The present edition in the head; there is no body, and asking by HEAD is no use of a page."""
    edition = visit.request.app.state.editions.of(visit.office.catalogue)
    return Response(headers={"ETag": f'"{edition}"'})


PAGES = (StaffPage("/office", show),)
