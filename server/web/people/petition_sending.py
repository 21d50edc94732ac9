"""What a person sends about a petition: the words of a form, and files that have been checked.

Nothing is kept here: a form that is refused comes back with all its words, and its files are gone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.requests import Request

from antesala.words import Words
from antesala.words.typed import tidied, tidied_lines
from server.attachments.checking import MOST_FILES, AttachmentRefusedError, Attachments
from server.attachments.looking import MOST_BYTES
from server.domain.petition.register import MOST_WORDS, Attachment
from server.web.shared.uploads import Limits, Upload, UploadError, Uploads

MEGABYTE = 1 << 20
MOST_TOGETHER = 25 * MEGABYTE
"""Bytes of the files of one form."""
LIMITS = Limits(
    body=MOST_TOGETHER + 512 * 1024,
    # A browser hears that its hundred megabytes are too many once it has sent them.
    read=128 * MEGABYTE,
    # A poor telephone line, measured over all of it.
    slowest=8 * 1024,
    parts=32,
    # Letters of the longest text, each of four bytes, and a line end of two for each line.
    field=6 * MOST_WORDS,
    at_once=8,
    of_address=3,
)
STATUS = {"large": 413, "busy": 503, "slow": 408}


@dataclass(frozen=True, slots=True)
class Sending:
    """A form as it came: its words, the files that may be kept, or what is wrong with them."""

    fields: Mapping[str, str]
    files: tuple[Attachment, ...] = ()
    fault: str = ""
    status: int = 422

    def line(self, name: str) -> str:
        """A field of one line, without invisible signs."""
        return tidied(self.fields.get(name, "")).strip()

    def text(self, name: str) -> str:
        """A field of many lines, likewise."""
        return tidied_lines(self.fields.get(name, "")).strip()


@dataclass(slots=True)
class Desk:
    """Takes the forms of one listener."""

    uploads: Uploads = field(default_factory=lambda: Uploads(LIMITS))
    attachments: Attachments = field(default_factory=Attachments)

    async def take(self, request: Request, words: Words, room: int = MOST_FILES) -> Sending:
        """Read a form; `room` is how many files there is room for."""
        try:
            with self.uploads.place(request) as place:
                upload = await self.uploads.read(request, place)
                return await self._checked(upload, words, min(room, MOST_FILES))
        except UploadError as refused:
            size = str(MOST_TOGETHER // MEGABYTE)
            said = words.say(f"petition-page-upload-{refused}", size=size)
            return Sending(refused.fields, fault=said, status=STATUS.get(str(refused), 422))

    async def _checked(self, upload: Upload, words: Words, room: int) -> Sending:
        if len(upload.files) > room:
            said = words.say("petition-page-files-many", count=str(room))
            return Sending(upload.fields, fault=said)
        kept = []
        unnamed = words.say("petition-page-unnamed")
        for sent in upload.files:
            try:
                found = await self.attachments.checked(sent.path, sent.name, unnamed)
            except AttachmentRefusedError as refused:
                size = str(MOST_BYTES // MEGABYTE)
                said = words.say(f"petition-page-file-{refused.why}", name=refused.name, size=size)
                return Sending(upload.fields, fault=said)
            kept.append(found)
        return Sending(upload.fields, tuple(kept))
