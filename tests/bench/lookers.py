"""A process that looks at pages: so many streams of one address, read and dropped.

Apart from the process that times the commands, as people's browsers are.
`python -m tests.bench.lookers HOST PORT PATH PAGES`, with the cookie in the environment.
"""

import os
import select
import socket
import sys

COOKIE = "ANTESALA_COOKIE"
READ = 1 << 20


def look(host: str, port: int, path: str, pages: int) -> None:
    """Open all, say so, and read until they end."""
    head = f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nCookie: {os.environ[COOKIE]}\r\n\r\n"
    poll, opened = select.poll(), dict[int, socket.socket]()
    for _ in range(pages):
        line = socket.create_connection((host, port))
        line.sendall(head.encode())
        first = line.recv(READ)
        assert b"text/event-stream" in first, first[:200]
        opened[line.fileno()] = line
        poll.register(line, select.POLLIN)
    print("open", flush=True)  # noqa: T201 - the bench waits for it
    while opened:
        for number, _ in poll.poll():
            if not opened[number].recv(READ):
                poll.unregister(number)
                opened.pop(number).close()


if __name__ == "__main__":
    look(sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
