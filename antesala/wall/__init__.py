"""The calls of a hall, as every display shows them: in a window of Qt and in a browser. Pure.

board         which calls are on tiles, which are earlier ones, and which is announced now
moment        the circumstances: the hall and its screen, the office, the hour, a lost server
hall          how large a letter must be and can be, and how the wall is divided
letter_sizes  the least sizes, from the distance of the farthest reader
own_calls     which calls one display shows
group_waits   how long each group of services waits, and where that stands
announcer     which part of which call is said now
announcement  the sentence of a call, as it is said and written
fitness       whether a screen is large enough for its hall
scale         how many calls fit, and how large they are
notices       what stands in the way, by weight
picture       all of it as finished sentences and sizes, which a display only draws
beside        the notice, page, picture or video that stands beside the calls
counter_sign  the sign above one counter

Rows, the hour and the measure of a text come in; no file here knows a clock, a socket or Qt.
"""
