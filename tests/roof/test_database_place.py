"""`--database`: refused with a password, kept in the folder once, and changed by no command."""

from pathlib import Path

import pytest

from antesala.cli import main
from server.database_place import DATABASE_URL, database_of, file_of_database, keep_database
from server.office_folder import DATABASE, ServiceError
from tests import databases

LANGUAGES = ("es_CL.UTF-8", "en_US.UTF-8", "pt_BR.UTF-8")
URL = "postgresql://antesala@db.example.org/town"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "url",
    [
        "postgresql://antesala:secret-word@db.example.org/town",
        "postgresql://antesala@db.example.org/town?password=secret-word",
    ],
)
def test_a_password_is_refused_and_not_repeated(
    tmp_path: Path,
    url: str,
    language: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The sentence names both places in which it may stand."""
    monkeypatch.setenv("LC_ALL", language)
    with pytest.raises(SystemExit) as ended:
        main(["init", str(tmp_path / "office"), "--database", url])
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert DATABASE_URL in said
    assert "~/.pgpass" in said
    assert "secret-word" not in said
    assert not (tmp_path / "office").exists()


@pytest.mark.parametrize("command", ["server", "enroll", "office", "doctor", "retention"])
def test_every_command_on_a_folder_takes_it(
    tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another one than the folder's is refused, and the folder stays as it was."""
    assert keep_database(tmp_path, URL) == ""
    act = {"office": ["devices"], "doctor": ["office"]}.get(command, [])
    flags = ["--role", "kiosk", "--name", "One"] if command == "enroll" else []
    with pytest.raises(SystemExit) as ended:
        main([command, *act, str(tmp_path), *flags, "--database", f"{URL}-2"])
    assert ended.value.code == 2
    assert "kept in another database" in capsys.readouterr().err
    assert database_of(tmp_path) == URL


def test_a_folder_keeps_its_database(tmp_path: Path) -> None:
    """In a file that only its owner reads; one with a password that others may read is refused."""
    assert database_of(tmp_path) == tmp_path / DATABASE
    assert keep_database(tmp_path, URL) == keep_database(tmp_path, URL) == ""
    file = file_of_database(tmp_path)
    assert file.name == DATABASE_URL
    assert file.stat().st_mode & 0o777 == 0o600
    file.write_text(URL.replace("antesala@", "antesala:secret@"))
    assert keep_database(tmp_path, URL) == ""
    assert "secret" in str(database_of(tmp_path))
    file.chmod(0o640)
    with pytest.raises(ServiceError, match="chmod 600"):
        database_of(tmp_path)


def test_an_office_in_its_folder_is_not_moved(tmp_path: Path) -> None:
    """What is in its file would be left behind."""
    (tmp_path / DATABASE).touch()
    assert "cannot be moved" in keep_database(tmp_path, URL)
    assert database_of(tmp_path) == tmp_path / DATABASE


def test_an_office_is_founded_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Then every command finds it by the folder alone."""
    folder = tmp_path / "office"
    with databases.using(databases.POSTGRESQL):
        assert main(["init", str(folder), "--country", "CL", "--database", databases.empty()]) == 0
        capsys.readouterr()
        assert not (folder / DATABASE).exists()
        assert main(["office", "clerks", str(folder)]) == 0
        assert "PIN" in capsys.readouterr().out
        assert main(["doctor", "office", str(folder)]) == 0
        assert "PostgreSQL looks after" in capsys.readouterr().out
        assert main(["enroll", str(folder), "--role", "kiosk", "--name", "One"]) == 0


def test_a_founding_without_its_database_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sentence says what stood in the way."""
    folder, url = tmp_path / "office", "postgresql://postgres@127.0.0.1:1/town"
    assert main(["init", str(folder), "--country", "CL", "--database", url]) == 1
    assert "the database server does not answer" in capsys.readouterr().err
    assert not any(folder.glob("*"))
