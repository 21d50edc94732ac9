"""The page of pictures and videos beside the calls: send one, put them in order, say until when."""

import re
from dataclasses import dataclass
from datetime import date

from starlette.responses import FileResponse, Response

from antesala.words.typed import tidied
from server.media.folder import Item, MediaFolder, MediaRefusedError
from server.web.shared.uploads import Limits, Place, UploadError, Uploads
from server.web.staff.page_templates import draw, unknown
from server.web.staff.visit import StaffPage, Visit, address_of

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_BODY = 101 << 20
"""Bytes of a whole body: a video of 100 MB and what is around it."""
UPLOADS = Uploads(
    # Slower than a telephone line is no upload of a video.
    Limits(
        body=_BODY,
        read=4 * _BODY,
        slowest=24 * 1024,
        parts=8,
        field=4096,
        at_once=2,
        of_address=2,
    )
)
_KINDS = {".jpg": "image/jpeg", ".png": "image/png", ".mp4": "video/mp4"}


@dataclass(frozen=True, slots=True)
class Line:
    """One picture or video as the page shows it."""

    name: str
    title: str
    is_video: bool
    about: str
    when: str
    starts: str
    ends: str
    is_first: bool
    is_last: bool


async def show(visit: Visit) -> Response:
    """The list, in the order of showing."""
    media = visit.at.room.media
    if media is None:
        return unknown(visit)
    items = media.shelf.items
    lines = [
        _line(visit, item, is_first=item is items[0], is_last=item is items[-1]) for item in items
    ]
    refused = [
        visit.words.say("media-file-refused", file=name, why=_why(visit, why))
        for name, why in media.refused.items()
    ]
    title = visit.words.say("media-title")
    return draw(
        "media.html", visit, title=title, lines=lines, refused=refused, brings=media.shelf.brings
    )


def _line(visit: Visit, item: Item, *, is_first: bool, is_last: bool) -> Line:
    say = visit.words.say
    seconds, size = round(item.seconds), {"width": item.width, "height": item.height}
    return Line(
        name=item.name,
        title=item.title or say(f"media-{item.kind}"),
        is_video=item.kind == "video",
        about=say(f"media-{item.kind}-about", **size, seconds=seconds),
        when=_when(visit, item),
        starts=item.starts or "",
        ends=item.ends or "",
        is_first=is_first,
        is_last=is_last,
    )


def _when(visit: Visit, item: Item) -> str:
    """Whether it is shown today, and why not."""
    today = visit.at.room.hub.clock().date()
    if visit.office.day is not None:
        today = visit.office.day
    if item.starts and item.starts > today.isoformat():
        return visit.words.say("media-from", day=item.starts)
    if item.ends and item.ends < today.isoformat():
        return visit.words.say("media-over", day=item.ends)
    return visit.words.say("media-until" if item.ends else "media-always", day=item.ends or "")


async def picture(visit: Visit) -> Response:
    """One file, for the list's small pictures."""
    media = visit.at.room.media
    file = media.file(visit.request.path_params["key"]) if media is not None else None
    if file is None or not file.is_file():
        return unknown(visit)
    return FileResponse(file, media_type=_KINDS.get(file.suffix))


async def send(visit: Visit) -> Response:
    """Take a file in; what came of it is said on the list."""
    media = visit.at.room.media
    if media is None:
        return unknown(visit)
    try:
        with UPLOADS.place(visit.request) as place:
            item = await _sent(visit, media, place)
    except UploadError as fault:
        return visit.to("media", visit.words.say(f"media-upload-{fault}"), is_done=False)
    except MediaRefusedError as fault:
        said = visit.words.say("media-not-taken", why=_why(visit, str(fault)))
        return visit.to("media", said, is_done=False)
    await _noted(visit, "add_media", item.name)
    return visit.to("media", visit.words.say("media-taken", title=item.title))


async def _sent(visit: Visit, media: MediaFolder, place: Place) -> Item:
    upload = await UPLOADS.read(visit.request, place)
    if not upload.files:
        raise UploadError("none")
    title = tidied(upload.fields.get("title", "")).strip() or visit.words.say("media-untitled")
    return await media.add(upload.files[0].path, title)


async def change(visit: Visit) -> Response:
    """Move, date or take off one of the list."""
    media, form = visit.at.room.media, visit.form
    name, act = form.get("name", ""), form.get("act", "")
    if media is None:
        return unknown(visit)
    if act in {"hide", "bring"}:
        media.bring(brings=act == "bring")
        await _noted(visit, "change_media", act)
        return visit.to("media", visit.words.say(f"media-{act}-done"))
    if media.file(name) is None:
        return visit.to("media", visit.words.say("media-gone"), is_done=False)
    problem = _changed(visit, media, name, act)
    if problem:
        return visit.to("media", visit.words.say(problem), is_done=False)
    await _noted(visit, "remove_media" if act == "remove" else "change_media", name)
    return visit.to("media", visit.words.say(f"media-{act}-done"))


def _changed(visit: Visit, media: MediaFolder, name: str, act: str) -> str:
    """Do it; the key of what stood in the way, empty where it was done."""
    if act == "remove":
        media.remove(name)
    elif act in {"earlier", "later"}:
        media.move(name, -1 if act == "earlier" else 1)
    elif act == "date":
        starts, ends = (visit.form.get(key, "").strip() for key in ("starts", "ends"))
        if not _are_dates(starts, ends):
            return "media-wrong-dates"
        title = tidied(visit.form.get("title", "")).strip()
        media.date(name, title, starts or None, ends or None)
    else:
        return "media-gone"
    return ""


def _are_dates(starts: str, ends: str) -> bool:
    """Whether both are dates or left out, and in order."""
    try:
        for each in (starts, ends):
            if each and not _DATE.fullmatch(each):
                return False
            date.fromisoformat(each or "2000-01-01")
    except ValueError:
        return False
    return not (starts and ends) or starts <= ends


def _why(visit: Visit, key: str) -> str:
    return visit.words.say(f"media-refused-{key}")


async def _noted(visit: Visit, asked: str, about: str) -> None:
    """Write into the audit who did it."""
    await visit.at.audit(address_of(visit.request), visit.clerk.id, asked, None, f"media:{about}")


PAGES = (
    StaffPage("/media", show, page="media", tab="image"),
    StaffPage("/media/file/{key}", picture, page="media"),
    StaffPage("/media/send", send, page="media", is_post=True, is_upload=True),
    StaffPage("/media/change", change, page="media", is_post=True),
)
