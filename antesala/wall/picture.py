"""The display as finished sentences and sizes. QML and HTML only draw it.

Pure: the board, the announcer and the circumstances come in.
"""

from dataclasses import dataclass, replace

from antesala.messages.kinds import ArrowName
from antesala.messages.rows import CallRow
from antesala.wall.announcement import announcement, caption
from antesala.wall.announcer import Announcer
from antesala.wall.beside import SHARES, Page
from antesala.wall.board import Board
from antesala.wall.hall import LINE, Hall, Said, message_tall, said_with
from antesala.wall.moment import Moment
from antesala.wall.notices import Notice, notices_of
from antesala.wall.scale import Scale, has_notice_room, leaves_room, scale_of
from antesala.words import Words, hour, instant, said_wait
from antesala.words.doors import said_opening, said_why


@dataclass(frozen=True, slots=True)
class CallPicture:
    """A call: `name` is the sentence for a screen reader, `above` and `below` words on its tile.

    `caption` is the sentence of its announcement, while that lasts; `tall` the height of its tile.
    `arrow` is the drawing between code and plate, turned clockwise by `turn` degrees;
    `is_pointing`: it shows the way to the counter.
    """

    code: str
    number: str
    name: str
    above: str = ""
    below: str = ""
    caption: str = ""
    tall: float = 0.0
    is_solid: bool = False
    is_dashed: bool = False
    is_new: bool = False
    arrow: str = "arrow-wall"
    turn: int = 0
    is_pointing: bool = False


NO_CALL = CallPicture("", "", "")
"""In the place of a sample where there is none."""


@dataclass(frozen=True, slots=True)
class NoticePicture:
    """A notice of the second rank and its place across the wall, in pixels from the top."""

    look: str
    icon: str
    sentence: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class GroupPicture:
    """A group of services and its wait, in pixels on the screen; `sentence` is for the reader."""

    name: str
    wait: str
    sentence: str
    x: float
    y: float
    width: float
    height: float


EMPTY = 0.38
"""Of the place of calls: what the words there may take, over the sample of a call."""

TURNS: dict[ArrowName, int] = {
    "right": 0,
    "down-right": 45,
    "down": 90,
    "down-left": 135,
    "left": 180,
    "up-left": 225,
    "up": 270,
    "up-right": 315,
}
"""Degrees by which the wall's arrow, which points to the right, is turned clockwise."""


@dataclass(frozen=True, slots=True)
class BesidePicture:
    """What stands beside the calls, in the place of `Scale.notice`; `kind` is empty for nothing.

    `media` is the name of a picture's or a video's file, `still` whether a video stands still.
    """

    kind: str = ""
    title: str = ""
    detail: str = ""
    icon: str = ""
    media: str = ""
    name: str = ""
    still: bool = False


NOTHING_BESIDE = BesidePicture()


@dataclass(frozen=True, slots=True)
class Picture:
    """All that is on the screen; an empty text is not drawn."""

    scale: Scale
    office: str = ""
    room: str = ""
    clock: str = ""
    caption: str = ""
    is_heard: bool = False
    headline: str = ""
    detail: str = ""
    band_look: str = ""
    band_icon: str = ""
    is_stale: bool = False
    others: tuple[NoticePicture, ...] = ()
    closed: str = ""
    closed_lines: tuple[str, ...] = ()
    closed_size: float = 0.0
    sample: CallPicture = NO_CALL
    sample_head: str = ""
    ticket_head: str = ""
    counter_head: str = ""
    list_head: str = ""
    list_counter_head: str = ""
    empty: str = ""
    empty_size: float = 0.0
    notice: str = ""
    beside: BesidePicture = NOTHING_BESIDE
    groups_head: str = ""
    groups: tuple[GroupPicture, ...] = ()
    tiles: tuple[CallPicture, ...] = ()
    earlier: tuple[CallPicture, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    """What the screen tells now, before it has sizes.

    `spoken` is the code of the call that is announced, `has_calls` whether there are calls besides
    those on tiles, `has_missed` whether the earlier ones are those of an outage. `waits` are the
    groups of services, each with its wait in words.
    """

    tiles: tuple[CallPicture, ...]
    earlier: tuple[CallPicture, ...]
    band: Notice | None
    others: tuple[Notice, ...]
    spoken: str
    is_closed: bool
    has_calls: bool
    has_missed: bool
    waits: tuple[tuple[str, str], ...]
    said: Said

    @property
    def is_stale(self) -> bool:
        return self.band is not None

    @property
    def has_list(self) -> bool:
        """Whether earlier calls have a place: it is kept free beside two tiles or more."""
        return self.has_calls or len(self.tiles) > 1


class Painter:
    """Paints with the words of one language."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def picture(self, board: Board, announcer: Announcer, moment: Moment) -> Picture:
        """The screen now."""
        told = self._told(board, announcer, moment)
        others, scale = self._with_notices(told, moment)
        shown = tuple(notice.sentence for notice in others)
        scale = self._with_message(
            scale, replace(told, said=replace(told.said, others=shown)), moment
        )
        drawn = self._drawn(told, others, scale, moment)
        return self._quiet(self._grouped(drawn, told), told, moment)

    def _told(self, board: Board, announcer: Announcer, moment: Moment) -> _Told:
        """What is on tiles, what in the list, and what across the wall."""
        is_closed = moment.is_closed and not board.tiles
        tiles = () if is_closed else self._tiles(board, moment)
        band, others = self._notices(board, moment)
        codes = {tile.code for tile in tiles}
        calls = [call for call in _all(board) if call.code not in codes]
        # Under their head only the missed calls are listed.
        missed = [call for call in calls if call.id in board.missed]
        spoken = announcer.call.code if announcer.call and band is None else ""
        told = _Told(
            tiles=tiles,
            earlier=tuple(self._plain(call, moment) for call in missed or calls),
            band=band,
            others=others,
            spoken=spoken if spoken in codes else "",
            is_closed=is_closed,
            has_calls=bool(calls),
            has_missed=bool(missed),
            waits=() if is_closed or band else self._waits(moment),
            said=replace(_said(band, moment), code=self._code(moment)),
        )
        return replace(told, said=self._said_around(told, announcer))

    def _said_around(self, told: _Told, announcer: Announcer) -> Said:
        """The texts across the wall, with those of the tiles and over the list."""
        spoken = [tile for tile in told.tiles if tile.code == told.spoken]
        return replace(
            told.said,
            caption=self._caption(announcer) if spoken else "",
            is_again=any(tile.above for tile in spoken),
            list_head=self._list_head(told),
            calls=len(told.earlier),
            is_past=any(not tile.is_solid for tile in told.tiles),
            groups=told.waits,
        )

    def _caption(self, announcer: Announcer) -> str:
        """What is being said, word for word, in the language in which it is."""
        call, part = announcer.call, announcer.part
        assert call is not None  # noqa: S101 - only a call that is announced has a caption
        language = (part.language if part else "") or self._words.language
        return caption(announcement(call, Words(language, self._words.country)))

    def _drawn(
        self, told: _Told, others: tuple[Notice, ...], scale: Scale, moment: Moment
    ) -> Picture:
        """What is told at its size, but for the place of calls where there are none."""
        say, band = self._words.say, told.band
        is_headed = told.has_list and not told.has_missed
        return Picture(
            scale=scale,
            office=moment.office,
            room=self._room(scale, moment),
            clock=hour(moment.now, moment.zone) if moment.is_known else "",
            caption=told.said.caption,
            is_heard=moment.is_heard,
            headline=band.headline if band else "",
            detail=band.detail if band else "",
            band_look=band.look if band else "",
            band_icon=band.icon if band else "",
            is_stale=told.is_stale,
            others=tuple(
                NoticePicture(notice.look, notice.icon, notice.sentence, box.y, box.height)
                for notice, box in zip(others, scale.others, strict=True)
            ),
            ticket_head=say("display-ticket"),
            counter_head=say("display-counter"),
            list_head=told.said.list_head,
            list_counter_head=say("display-counter") if is_headed else "",
            beside=_beside(moment, scale),
            notice=_page_of(moment).text if scale.notice.height else "",
            tiles=tuple(
                replace(
                    tile, tall=tall, caption=told.said.caption if tile.code == told.spoken else ""
                )
                for tile, tall in zip(told.tiles, scale.tall, strict=False)
            ),
            earlier=told.earlier[: scale.rows],
        )

    def _room(self, scale: Scale, moment: Moment) -> str:
        """The name beside the office's; where telephones take tickets, the code of the hall."""
        ways = self._code(moment)
        return said_with(moment.hall, scale.words, moment.office, ways)[0] if ways else moment.room

    def _code(self, moment: Moment) -> tuple[str, ...]:
        """The ways to say the code of the hall, the longest first, while it is true.

        A server that has gone away may come back with other codes, and a closed office awaits no
        one.
        """
        if not moment.presence or moment.since is not None or moment.is_closed:
            return ()
        keys = ("announced-hall", "announced-hall-short")
        return tuple(self._words.say(key, code=moment.presence) for key in keys)

    def _grouped(self, picture: Picture, told: _Told) -> Picture:
        """The picture with the waits of as many groups as have a place."""
        boxes = picture.scale.groups.boxes
        groups = tuple(
            GroupPicture(name, wait, f"{name}: {wait}", box.x, box.y, box.width, box.height)
            for (name, wait), box in zip(told.waits, boxes, strict=False)
        )
        head = self._words.say("display-waits") if groups else ""
        return replace(picture, groups=groups, groups_head=head)

    def _waits(self, moment: Moment) -> tuple[tuple[str, str], ...]:
        """Each group's name and its wait in words."""
        return tuple((name, said_wait(wait, self._words)) for name, wait in moment.waits)

    def _quiet(self, picture: Picture, told: _Told, moment: Moment) -> Picture:
        """The picture with what stands in the place of calls while there are none."""
        lines = self._closed(moment, has_calls=told.has_calls) if told.is_closed else ()
        return replace(
            picture,
            closed=self._words.say("kiosk-closed") if told.is_closed else "",
            closed_lines=lines,
            closed_size=_size_of(lines, picture.scale, moment.hall),
            sample=NO_CALL if told.is_closed or told.tiles else self._sample(moment),
            sample_head=self._words.say("display-sample"),
            empty=self._empty(moment),
            empty_size=_empty_size(self._empty(moment), picture.scale, moment.hall),
        )

    def _notices(self, board: Board, moment: Moment) -> tuple[Notice | None, tuple[Notice, ...]]:
        """What the large band says, if it is there, and all other notices."""
        found = notices_of(moment, self._words, has_tiles=bool(board.tiles))
        band = found[0] if found and found[0].is_large else None
        return band, found[1:] if band else found

    def _with_notices(self, told: _Told, moment: Moment) -> tuple[tuple[Notice, ...], Scale]:
        """As many notices under the band as leave the calls legible, and the scale with them.

        Where they do not, they lose first what to do about each, then the least grave ones.
        """
        brief = tuple(replace(notice, detail="") for notice in told.others)
        ways = (told.others, *(brief[:count] for count in range(len(brief), 0, -1)))
        bare = self._scale(told, told.said, moment)
        for shown in ways if told.others else ():
            said = replace(told.said, others=tuple(notice.sentence for notice in shown))
            scale = self._scale(told, said, moment)
            if leaves_room(scale, bare, moment.hall, has_tiles=bool(told.tiles)):
                return shown, scale
        return (), bare

    def _with_message(self, bare: Scale, told: _Told, moment: Moment) -> Scale:
        """The scale with the office's message below one call or none, where it has room."""
        page = _page_of(moment)
        if not (page.text or page.media) or len(told.tiles) > 1:
            return bare
        for room in _rooms(moment, page, bare):
            said = replace(told.said, notice=page.text or " ", room=room)
            scale = self._scale(told, said, moment)
            if has_notice_room(scale, bare, moment.hall, has_tiles=bool(told.tiles)):
                return scale
        return bare

    def _scale(self, told: _Told, said: Said, moment: Moment) -> Scale:
        tiles = told.tiles
        lone = (tiles[0].code, tiles[0].number) if len(tiles) == 1 else None
        again = tuple(bool(tile.above) for tile in tiles)
        count, has_list = max(1, len(tiles)), told.has_calls or bool(said.groups)
        return scale_of(moment.hall, count, said, lone, again=again, has_list=has_list)

    def _empty(self, moment: Moment) -> str:
        """What stands where calls will; a refused screen awaits none."""
        if moment.refusal is not None:
            return ""
        return self._words.say("display-empty" if moment.is_known else "display-starting")

    def _list_head(self, told: _Told) -> str:
        if not told.has_list:
            return ""
        if told.has_missed:
            return self._words.say("display-missed")
        return self._words.say("display-before" if told.is_stale else "display-earlier")

    def _closed(self, moment: Moment, *, has_calls: bool) -> tuple[str, ...]:
        """Why the office is closed, when it opens, and that people who are inside are attended."""
        assert moment.door is not None  # noqa: S101 - only a door that is known is closed
        said = (
            said_why(self._words, moment.door, moment.local),
            said_opening(self._words, moment.door, moment.local),
            self._words.say("kiosk-closed-holders") if has_calls else "",
        )
        return tuple(filter(None, said))

    def _sample(self, moment: Moment) -> CallPicture:
        if moment.sample is None:
            return NO_CALL
        code, number = moment.sample
        name = self._words.say("display-call", code=code, number=number)
        return CallPicture(code, number, f"{self._words.say('display-sample')}: {name}")

    def _tiles(self, board: Board, moment: Moment) -> tuple[CallPicture, ...]:
        """The current calls; without a server or a call, the last one and its time."""
        calls = _all(board)
        if moment.since is not None or board.resting is not None:
            return tuple(self._last(call, board, moment) for call in calls[:1])
        return tuple(self._current(held.call, board, moment) for held in board.tiles)

    def _current(self, call: CallRow, board: Board, moment: Moment) -> CallPicture:
        above = self._words.say("display-again", times=call.times) if call.times > 1 else ""
        way = self._way(call, moment)
        picture = CallPicture(
            call.code,
            call.number,
            self._sentence(call, moment),
            above=above,
            below=moment.places.get(call.counter, "") or f"{way[:1].upper()}{way[1:]}",
            is_solid=True,
            is_new=any(entered.id == call.id for entered in board.entered),
        )
        return _pointing(picture, call, moment)

    def _last(self, call: CallRow, board: Board, moment: Moment) -> CallPicture:
        key = "display-last-missed" if call.id in board.missed else "display-last"
        words = self._words.say(key, hour=hour(instant(call.at), moment.zone))
        is_stale = moment.since is not None
        name = self._sentence(call, moment)
        picture = CallPicture(call.code, call.number, name, above=words, is_dashed=is_stale)
        return _pointing(picture, call, moment)

    def _plain(self, call: CallRow, moment: Moment) -> CallPicture:
        name = self._words.say("display-call", code=call.code, number=call.number)
        return _pointing(CallPicture(call.code, call.number, name), call, moment)

    def _sentence(self, call: CallRow, moment: Moment) -> str:
        """The call for a screen reader, with the way to its counter in words."""
        key = "display-call-again" if call.times > 1 else "display-call"
        said = self._words.say(key, code=call.code, number=call.number, times=call.times)
        return ", ".join(filter(None, (said, self._way(call, moment))))

    def _way(self, call: CallRow, moment: Moment) -> str:
        """Where the counter is as seen from here, as «a la izquierda»; empty where not known."""
        way = moment.ways.get(call.counter)
        return self._words.say(f"display-way-{way}") if way else ""


def _pointing(picture: CallPicture, call: CallRow, moment: Moment) -> CallPicture:
    """The picture with the arrow to its counter as seen from here."""
    way = moment.ways.get(call.counter)
    if way is None:
        return picture
    if way == "here":
        return replace(picture, arrow="map-pin", is_pointing=True)
    return replace(picture, turn=TURNS[way], is_pointing=True)


def _size_of(lines: tuple[str, ...], scale: Scale, hall: Hall) -> float:
    """The font size at which these lines stand under their title in the place of the calls."""
    width, height = scale.panel.width - 80 * hall.unit, scale.panel.height - 80 * hall.unit
    left = height - scale.words.headline * LINE
    for size in (scale.words.place, scale.words.head):
        tall = sum(hall.lines(line, size, width) * size * LINE + 28 * hall.unit for line in lines)
        if tall <= left:
            return size
    return 0.8 * scale.words.head


def _empty_size(text: str, scale: Scale, hall: Hall) -> float:
    """The font size of what stands where calls will: large, for it is alone there."""
    width = scale.panel.width - 80 * hall.unit
    for larger in (1.5, 1.25):
        size = larger * scale.words.headline
        tall = hall.lines(text, size, width) * size * LINE
        if tall <= EMPTY * scale.panel.height:
            return size
    return scale.words.headline


def _said(band: Notice | None, moment: Moment) -> Said:
    """The texts across the wall, but for the notices under the band."""
    if band is None:
        return Said(office=moment.office)
    return Said(band.headline, band.detail, moment.office)


def _all(board: Board) -> list[CallRow]:
    """Every call, tiles first; one that still waits for a tile is not shown before it has one."""
    return [*(held.call for held in board.tiles), *board.earlier]


def _page_of(moment: Moment) -> Page:
    """What stands beside the calls; the office's message where no page takes turns."""
    if moment.page is not None:
        return moment.page
    return Page("notice", "notice", moment.notice, icon="megaphone")


def _beside(moment: Moment, scale: Scale) -> BesidePicture:
    page = _page_of(moment)
    if not scale.notice.height or not (page.text or page.media):
        return NOTHING_BESIDE
    return BesidePicture(
        page.kind,
        page.title,
        page.detail,
        page.icon,
        page.media,
        page.name,
        still=moment.is_page_still,
    )


def _rooms(moment: Moment, page: Page, bare: Scale) -> tuple[float, ...]:
    """The heights to try, the largest first: what all pages need, so that none moves the calls."""
    hall = moment.hall
    box = replace(bare.panel, width=bare.panel.width or hall.width)
    texts = {each.text for each in moment.pages} - {""}
    tall = max((message_tall(hall, bare.words, box, text) for text in texts), default=0.0)
    shares: tuple[float, ...] = ()
    if page.media or any(each.media for each in moment.pages):
        shares = tuple(max(hall.height * share, tall) for share in SHARES)
    return shares if page.media else (*shares, tall, 0.0)
