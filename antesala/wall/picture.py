"""The display as finished sentences and sizes, with its notices by weight. QML only draws it.

Pure: the board, the announcer and the circumstances come in. A notice is what stands in the way on
a wall, or has to be known in its hall.
"""

from dataclasses import dataclass, replace
from typing import Literal

from antesala.colours.palette import DRAWINGS, Gravity
from antesala.messages.rows import CallRow
from antesala.wall.announcement import announcement, caption
from antesala.wall.announcer import Announcer
from antesala.wall.board import Board
from antesala.wall.hall import LINE, Hall, Said
from antesala.wall.moment import Moment
from antesala.wall.scale import Scale, has_notice_room, leaves_room, scale_of
from antesala.words import Words, hour, instant
from antesala.words.doors import said_opening, said_why

Look = Literal["stop", "caution", "information"]
"""How grave a notice is; each has a colour and an icon of its own."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What is the matter, and what to do. `is_large`: calls may be missing from this screen."""

    look: Look
    icon: str
    headline: str
    detail: str = ""
    is_large: bool = False

    @property
    def sentence(self) -> str:
        """All of it on one line."""
        return f"{self.headline}. {self.detail}" if self.detail else self.headline


def notices_of(moment: Moment, words: Words, *, has_tiles: bool) -> tuple[Notice, ...]:
    """Every notice that stands, the gravest first.

    `has_tiles`: calls stand on the wall. A closed office says so here only then; otherwise the
    place of the calls says it.
    """
    say = words.say
    found: list[Notice] = []
    if moment.refusal is not None:
        detail = words.refusal(moment.refusal)
        found.append(
            Notice(
                "stop",
                DRAWINGS[Gravity.FAILURE],
                say("display-not-enrolled"),
                detail,
                is_large=True,
            )
        )
    if moment.since is not None and moment.is_known:
        headline = say("display-stale", hour=hour(moment.since, moment.zone))
        found.append(Notice("caution", "wifi-off", headline, _where(moment, words), is_large=True))
    if moment.is_silent:
        found.append(Notice("caution", "volume-x", say("display-silent"), say("display-silent-do")))
    if moment.is_clock_wrong:
        found.append(Notice("caution", "clock", say("display-clock"), say("display-clock-do")))
    if has_tiles and moment.is_closed and moment.door is not None:
        opens = said_opening(words, moment.door, moment.local)
        found.append(Notice("information", "door-closed", say("kiosk-closed"), opens))
    return tuple(found)


def _where(moment: Moment, words: Words) -> str:
    if moment.ask_at is None:
        return words.say("display-ask-staff")
    return words.say("display-ask-at", number=moment.ask_at)


@dataclass(frozen=True, slots=True)
class CallPicture:
    """A call: `name` is the sentence for a screen reader, `above` and `below` words on its tile.

    `caption` is the sentence of its announcement, while that lasts; `tall` the height of its tile.
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
class Picture:
    """All that is on the screen; an empty text is not drawn."""

    scale: Scale
    office: str
    room: str
    clock: str
    caption: str
    is_heard: bool
    headline: str
    detail: str
    band_look: str
    band_icon: str
    is_stale: bool
    others: tuple[NoticePicture, ...]
    closed: str
    closed_lines: tuple[str, ...]
    closed_size: float
    sample: CallPicture
    sample_head: str
    ticket_head: str
    counter_head: str
    list_head: str
    list_counter_head: str
    empty: str
    notice: str
    tiles: tuple[CallPicture, ...]
    earlier: tuple[CallPicture, ...]


class Painter:
    """Paints with the words of one language."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def picture(self, board: Board, announcer: Announcer, moment: Moment) -> Picture:
        """The screen now."""
        say = self._words.say
        is_closed = moment.is_closed and not board.tiles
        tiles = () if is_closed else self._tiles(board, moment)
        band, others = self._notices(board, moment)
        codes = {tile.code for tile in tiles}
        calls = [call for call in _all(board) if call.code not in codes]
        # Under their head only the missed calls are listed.
        missed = [call for call in calls if call.id in board.missed]
        earlier = [self._plain(call) for call in missed or calls]
        is_stale = band is not None
        spoken = None if is_stale else announcer.call
        spoken_code = spoken.code if spoken else ""
        is_shown = any(tile.code == spoken_code for tile in tiles)
        sentence = self._caption(announcer) if is_shown else ""
        has_list = bool(calls) or len(tiles) > 1
        list_head = self._list_head(is_stale=is_stale, is_missed=bool(missed)) if has_list else ""
        said = replace(
            _said(band, moment),
            caption=sentence,
            is_again=any(tile.above and tile.code == spoken_code for tile in tiles),
            list_head=list_head,
            calls=len(earlier),
            is_past=any(not tile.is_solid for tile in tiles),
        )
        others, scale = self._with_notices(tiles, said, others, moment, has_list=bool(calls))
        told = replace(said, others=tuple(notice.sentence for notice in others))
        scale = self._with_message(scale, tiles, told, moment, has_list=bool(calls))
        lines = self._closed(moment, has_calls=bool(calls)) if is_closed else ()
        return Picture(
            scale=scale,
            office=moment.office,
            room=moment.room,
            clock=hour(moment.now, moment.zone) if moment.is_known else "",
            caption=sentence,
            is_heard=moment.is_heard,
            headline=band.headline if band else "",
            detail=band.detail if band else "",
            band_look=band.look if band else "",
            band_icon=band.icon if band else "",
            is_stale=is_stale,
            others=tuple(
                NoticePicture(notice.look, notice.icon, notice.sentence, box.y, box.height)
                for notice, box in zip(others, scale.others, strict=True)
            ),
            closed=say("kiosk-closed") if is_closed else "",
            closed_lines=lines,
            closed_size=_size_of(lines, scale, moment.hall),
            sample=NO_CALL if is_closed or tiles else self._sample(moment),
            sample_head=say("display-sample"),
            ticket_head=say("display-ticket"),
            counter_head=say("display-counter"),
            list_head=list_head,
            list_counter_head=say("display-counter") if has_list and not missed else "",
            empty=self._empty(moment),
            notice=moment.notice if scale.notice.height else "",
            tiles=tuple(
                replace(tile, tall=tall, caption=sentence if tile.code == spoken_code else "")
                for tile, tall in zip(tiles, scale.tall, strict=False)
            ),
            earlier=tuple(earlier[: scale.rows]),
        )

    def _caption(self, announcer: Announcer) -> str:
        """What is being said, word for word, in the language in which it is."""
        call, part = announcer.call, announcer.part
        assert call is not None  # noqa: S101 - only a call that is announced has a caption
        language = (part.language if part else "") or self._words.language
        return caption(announcement(call, Words(language, self._words.country)))

    def _notices(self, board: Board, moment: Moment) -> tuple[Notice | None, tuple[Notice, ...]]:
        """What the large band says, if it is there, and all other notices."""
        found = notices_of(moment, self._words, has_tiles=bool(board.tiles))
        band = found[0] if found and found[0].is_large else None
        return band, found[1:] if band else found

    def _with_notices(
        self,
        tiles: tuple[CallPicture, ...],
        said: Said,
        others: tuple[Notice, ...],
        moment: Moment,
        *,
        has_list: bool,
    ) -> tuple[tuple[Notice, ...], Scale]:
        """As many notices under the band as leave the calls legible, and the scale with them.

        Where they do not, they lose first what to do about each, then the least grave ones.
        """
        brief = tuple(replace(notice, detail="") for notice in others)
        ways = (others, *(brief[:count] for count in range(len(brief), 0, -1)))
        bare = self._scale(tiles, said, moment, has_list=has_list)
        for shown in ways if others else ():
            told = replace(said, others=tuple(notice.sentence for notice in shown))
            scale = self._scale(tiles, told, moment, has_list=has_list)
            if leaves_room(scale, bare, moment.hall, has_tiles=bool(tiles)):
                return shown, scale
        return (), bare

    def _with_message(
        self,
        bare: Scale,
        tiles: tuple[CallPicture, ...],
        said: Said,
        moment: Moment,
        *,
        has_list: bool,
    ) -> Scale:
        """The scale with the office's message below one call or none, where it has room."""
        if not moment.notice or len(tiles) > 1:
            return bare
        said = replace(said, notice=moment.notice)
        scale = self._scale(tiles, said, moment, has_list=has_list)
        has_room = has_notice_room(scale, bare, moment.hall, has_tiles=bool(tiles))
        return scale if has_room else bare

    def _scale(
        self,
        tiles: tuple[CallPicture, ...],
        said: Said,
        moment: Moment,
        *,
        has_list: bool,
    ) -> Scale:
        lone = (tiles[0].code, tiles[0].number) if len(tiles) == 1 else None
        again = tuple(bool(tile.above) for tile in tiles)
        count = max(1, len(tiles))
        return scale_of(moment.hall, count, said, lone, again=again, has_list=has_list)

    def _empty(self, moment: Moment) -> str:
        """What stands where calls will; a refused screen awaits none."""
        if moment.refusal is not None:
            return ""
        return self._words.say("display-empty" if moment.is_known else "display-starting")

    def _list_head(self, *, is_stale: bool, is_missed: bool) -> str:
        if is_missed:
            return self._words.say("display-missed")
        return self._words.say("display-before" if is_stale else "display-earlier")

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
        return CallPicture(
            call.code,
            call.number,
            self._sentence(call),
            above=above,
            below=moment.places.get(call.counter, ""),
            is_solid=True,
            is_new=any(entered.id == call.id for entered in board.entered),
        )

    def _last(self, call: CallRow, board: Board, moment: Moment) -> CallPicture:
        key = "display-last-missed" if call.id in board.missed else "display-last"
        words = self._words.say(key, hour=hour(instant(call.at), moment.zone))
        is_stale = moment.since is not None
        return CallPicture(
            call.code, call.number, self._sentence(call), above=words, is_dashed=is_stale
        )

    def _plain(self, call: CallRow) -> CallPicture:
        name = self._words.say("display-call", code=call.code, number=call.number)
        return CallPicture(call.code, call.number, name)

    def _sentence(self, call: CallRow) -> str:
        key = "display-call-again" if call.times > 1 else "display-call"
        return self._words.say(key, code=call.code, number=call.number, times=call.times)


def _size_of(lines: tuple[str, ...], scale: Scale, hall: Hall) -> float:
    """The font size at which these lines stand under their title in the place of the calls."""
    width, height = scale.panel.width - 80 * hall.unit, scale.panel.height - 80 * hall.unit
    left = height - scale.words.headline * LINE
    for size in (scale.words.place, scale.words.head):
        tall = sum(hall.lines(line, size, width) * size * LINE + 28 * hall.unit for line in lines)
        if tall <= left:
            return size
    return 0.8 * scale.words.head


def _said(band: Notice | None, moment: Moment) -> Said:
    """The texts across the wall, but for the notices under the band."""
    if band is None:
        return Said(office=moment.office)
    return Said(band.headline, band.detail, moment.office)


def _all(board: Board) -> list[CallRow]:
    """Every call, tiles first; one that still waits for a tile is not shown before it has one."""
    return [*(held.call for held in board.tiles), *board.earlier]
