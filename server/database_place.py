"""Where the office of a folder is kept: in a file of the folder, or where its `database.url` says.

The URL of a PostgreSQL database is given once with `--database`, and stays in the folder. It may
have a password only there, in a file that no other user reads, since a command line is read by all.
"""

import argparse
import os
import stat
from functools import partial
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from antesala.words.terminal import sentence, unwritten
from server.office_folder import DATABASE, OFFICES, ServiceError

if TYPE_CHECKING:
    from antesala.words.terminal import Arguments

DATABASE_URL = "database.url"
"""The file with the URL of the office's database, where that is no file of the folder."""
_SCHEMES = frozenset({"postgresql", "postgres"})
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def database_of(folder: Path) -> Path | str:
    """The database of a folder: a file's path, or a URL. Raises `ServiceError` for an open secret.

    Whether it is there is not asked.
    """
    return database_at(folder / DATABASE_URL) if is_elsewhere(folder) else folder / DATABASE


def database_at(place: Path) -> Path | str:
    """The same of a database's own file, or of the file that has its URL."""
    if place.name != DATABASE_URL:
        return place
    try:
        url = place.read_text("utf-8").strip()
        mode = place.stat().st_mode
    except (OSError, UnicodeDecodeError) as error:
        raise ServiceError(sentence("database-unread", file=place, why=error)) from error
    if _has_password(url) and os.name == "posix" and mode & _OTHERS:
        raise ServiceError(sentence("database-open-mode", file=place))
    return url


def is_elsewhere(folder: Path) -> bool:
    """Whether the folder's office is kept in a database that has a URL."""
    return (folder / DATABASE_URL).exists()


def file_of_database(folder: Path) -> Path:
    """The file by which another process finds the database, without a URL on its command line."""
    return folder / (DATABASE_URL if is_elsewhere(folder) else DATABASE)


def has_database(folder: Path) -> bool:
    """Whether a folder names a database, or has one."""
    return file_of_database(folder).exists()


def refuse_within(folder: Path) -> None:
    """Raise `ServiceError` for a further office's own folder: its database is another folder's.

    Else one would be made there, and the office founded in it a second time.
    """
    own = folder.absolute()
    server = own.parent.parent
    if own.parent.name == OFFICES and has_database(server) and not has_database(own):
        names = {"folder": folder, "server": quote(str(server)), "of": own.name}
        raise ServiceError(sentence("offices-within", **names))


def add_database(
    parser: argparse.ArgumentParser, checked: "Arguments | None" = None, folder: str = "folder"
) -> None:
    """Let a command take `--database URL`; `checked` keeps it in the folder that is named.

    `folder` is the name under which the parser has that one.
    """
    parser.add_argument(
        "--database",
        metavar=sentence("value-address"),
        type=url_without_password,
        help=sentence("help-database", file=DATABASE_URL),
    )
    if checked is not None:
        checked.check(partial(settled, folder=folder))


def url_without_password(text: str) -> str:
    """The URL of a PostgreSQL database, for argparse. Its fault never repeats what was typed."""
    try:
        scheme = urlsplit(text).scheme
        is_open = _has_password(text)
    except ValueError:
        scheme, is_open = "", False
    if is_open:
        raise argparse.ArgumentTypeError(sentence("database-password", file=DATABASE_URL))
    if scheme not in _SCHEMES:
        raise argparse.ArgumentTypeError(sentence("database-scheme"))
    return text


def _has_password(url: str) -> bool:
    parts = urlsplit(url)
    return bool(parts.password) or "password" in parse_qs(parts.query)


def settled(asked: argparse.Namespace, folder: str = "folder") -> str:
    """Keep what was asked in the folder; why it cannot be, or an empty text."""
    where, url = getattr(asked, folder, None), getattr(asked, "database", None)
    if url is None or not isinstance(where, Path) or not where.is_dir():
        return ""
    return keep_database(where, url)


def keep_database(folder: Path, url: str) -> str:
    """Write down that the office of a folder is kept there; why it cannot be, or an empty text."""
    file = folder / DATABASE_URL
    if (folder / DATABASE).exists():
        return sentence("database-has-file", file=folder / DATABASE)
    try:
        if file.exists():
            is_same = is_same_database(file.read_text("utf-8").strip(), url)
            return "" if is_same else sentence("database-other", file=file)
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as opened:
            opened.write(f"{url}\n")
    except OSError as error:
        return unwritten(error, folder)
    return ""


def is_same_database(one: Path | str, other: Path | str) -> bool:
    """Whether two places are the same database, as their URLs say without their passwords."""
    if isinstance(one, Path) or isinstance(other, Path):
        return one == other
    return _without_password(one) == _without_password(other)


def _without_password(url: str) -> str:
    parts = urlsplit(url)
    user, mark, host = parts.netloc.rpartition("@")
    return parts._replace(netloc=f"{user.partition(':')[0]}{mark}{host}").geturl()
