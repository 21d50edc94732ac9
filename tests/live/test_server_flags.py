"""Flags of the server that cannot be: one sentence with the flag, the file and what to do."""

from pathlib import Path

import pytest

from server.command import main


@pytest.mark.parametrize("flag", ["--live-port", "--web-port"])
@pytest.mark.parametrize("port", ["99999", "-1", "7301x", "\u0661"])
def test_a_port_that_cannot_be_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], flag: str, port: str
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main([str(tmp_path), f"{flag}={port}"])
    said = capsys.readouterr().err.splitlines()[-1]
    assert f"argument {flag}: {port!r} is no port; write a number from 0 to 65535" in said


def _page(folder: Path) -> Path:
    file = folder / "page.pem"
    file.write_text("The minutes of the last meeting.\n")
    return file


def test_a_certificate_that_cannot_be_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that is missing, a folder, a file that is none, a key alone."""
    page, missing = _page(tmp_path), tmp_path / "missing.pem"
    for flags, said in (
        (["--certificate", missing], f"--certificate {missing} cannot be read: No such file"),
        (["--certificate", tmp_path], f"--certificate {tmp_path} cannot be read: Is a directory"),
        (["--certificate", page, "--key", missing], f"--key {missing} cannot be read"),
        (["--certificate", page], f"--certificate {page} and no --key do not fit"),
        (["--certificate", page, "--key", page], f"--certificate {page} and --key {page} do not"),
        (["--key", page], f"--key {page} needs --certificate FILE"),
    ):
        assert main([str(tmp_path), *map(str, flags)]) == 1
        heard = capsys.readouterr().err
        assert heard.startswith(f"antesala server: {said}")
        assert heard.count("\n") == 1
