"""Signs of other makers that take bytes: on a serial line, over UDP or over TCP.

template  the sign's own file, and a frame of bytes made from it. Pure.
showing   what the sign shows now, from the calls and counters that the server tells. Pure.
lines     the way to the sign: a serial port, UDP, TCP
command   `antesala sign`: the server on one side, the sign on the other
"""
