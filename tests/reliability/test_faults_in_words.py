"""Whatever keeps the service from starting: whoever runs it reads one sentence that helps."""

import logging
import os
import signal
import socket
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot import cli, logs
from storage.pragmas import WRITER
from tests.reliability.ailing import held

TOKEN = "42:CANARY-of-a-token-that-nobody-may-read"
CONFIGURATION, LATER = 78, 1
NOBODY = 65534
BESIDE = {"qonys.db-wal", "qonys.db-shm", "qonys.db.lock"}


class Machine:
    """Where the service is to run: a folder, and the settings."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.file = folder / "qonys.db"
        self._monkeypatch = monkeypatch
        monkeypatch.setattr(logs, "set_up", lambda: None)  # the log is not what is looked at
        self.sets(
            TOKEN=TOKEN,
            DATABASE=f"sqlite:///{self.file}",
            LISTEN="127.0.0.1:0",
            API_URL="http://127.0.0.1:9",  # nothing is there
        )

    def sets(self, **settings: str) -> None:
        for name, value in settings.items():
            self._monkeypatch.setenv(f"QONYS_{name}", value)

    def types(self, *words: str) -> int:
        """``python -m bot`` *words*; the exit code."""
        self._monkeypatch.setattr(sys, "argv", ["bot", *words])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        code = ended.value.code
        if isinstance(code, str):  # as the interpreter does it
            print(code, file=sys.stderr)
            return 1
        assert isinstance(code, int)
        return code

    def has_a_database(self) -> None:
        assert self.types("migrate") == 0

    def does(self, sql: str) -> None:
        with closing(sqlite3.connect(self.file)) as connection:
            connection.executescript(sql)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    """Readable by everybody, so that it can be left to somebody with few rights."""
    before, mask = signal.getsignal(signal.SIGTERM), os.umask(0o077)
    with tempfile.TemporaryDirectory(prefix="qonys-") as folder:
        Path(folder).chmod(0o755)
        monkeypatch.chdir(folder)
        yield Machine(Path(folder), monkeypatch)
    signal.signal(signal.SIGTERM, before)
    os.umask(mask)


@contextmanager
def few_rights() -> Iterator[None]:
    """Root may write everywhere, so for a while we are nobody."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(before)


def no_token(machine: Machine) -> None:
    machine.sets(TOKEN="")


def no_number(machine: Machine) -> None:
    machine.sets(SENDS_PER_SECOND="CANARY")


def no_secret(machine: Machine) -> None:
    machine.sets(WEBHOOK_URL="https://example.kz/telegram")


def other_engine(machine: Machine) -> None:
    machine.sets(DATABASE="mysql:///qonys")


def a_letter(machine: Machine) -> None:
    machine.file.write_text("Құрметті департамент! " * 100)


def a_folder(machine: Machine) -> None:
    machine.file.mkdir()


def damaged(machine: Machine) -> None:
    machine.has_a_database()
    with machine.file.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 3000)


def from_the_future(machine: Machine) -> None:
    machine.has_a_database()
    machine.does("UPDATE schema_migrations SET version = version + 99")


def edited(machine: Machine) -> None:
    machine.has_a_database()
    machine.does("UPDATE schema_migrations SET checksum = 'other' WHERE version = 3")


def incomplete(machine: Machine) -> None:
    machine.has_a_database()
    machine.does("DELETE FROM schema_migrations WHERE version = 3")


def vanished(machine: Machine) -> None:
    machine.has_a_database()
    machine.file.rename(machine.folder / "elsewhere.db")
    (machine.folder / "qonys.db-wal").touch()


def emptied(machine: Machine) -> None:
    vanished(machine)
    machine.file.touch()


START: list[tuple[Callable[[Machine], None], str]] = [
    (no_token, "QONYS_TOKEN is not set"),
    (no_number, "QONYS_SENDS_PER_SECOND: put it right"),
    (no_secret, "QONYS_WEBHOOK_SECRET is needed"),
    (other_engine, "QONYS_DATABASE: no database speaks 'mysql'; use sqlite:///"),
    (a_letter, "it is not a database: name another file"),
    (a_folder, "it cannot be opened: give its file"),
    (damaged, "it is damaged: stop the service and restore"),
    (from_the_future, "newer than this code: start the version that made it"),
    (edited, "migration 3 was edited after it had been applied: put its file back"),
    (incomplete, "migration 3 is missing in it, and later ones are not: restore"),
    (vanished, "is gone or empty, but qonys.db-wal still stands beside it: restore"),
    (emptied, "is gone or empty, but qonys.db-wal still stands beside it: restore"),
]


@pytest.mark.parametrize(("breaks", "words"), START)
def test_a_start_that_cannot_succeed_ends_with_what_to_do(
    machine: Machine,
    capsys: pytest.CaptureFixture[str],
    breaks: Callable[[Machine], None],
    words: str,
) -> None:
    breaks(machine)
    before = sorted(path.name for path in machine.folder.iterdir())
    capsys.readouterr()
    code = machine.types("run")

    assert code == CONFIGURATION
    reads_one_sentence(capsys.readouterr().err, words)
    left = {path.name for path in machine.folder.iterdir()}
    assert left - BESIDE == set(before) - BESIDE, "a refused start makes nothing"


def reads_one_sentence(said: str, words: str) -> None:
    """And no secret, no trace of the code, no class name."""
    (line,) = said.splitlines()
    assert words in line
    assert "CANARY" not in line
    assert "Traceback" not in line
    assert "Error" not in line.split("(")[0]


@pytest.mark.parametrize("mode", [0o444, 0o000])
def test_a_file_that_belongs_to_somebody_else_is_said_to(
    machine: Machine, capsys: pytest.CaptureFixture[str], mode: int
) -> None:
    machine.has_a_database()
    machine.folder.chmod(0o777)
    machine.file.chmod(mode)
    capsys.readouterr()
    with few_rights():
        code = machine.types("migrate")

    assert code == CONFIGURATION
    reads_one_sentence(capsys.readouterr().err, "its file and folder")


def test_a_folder_that_belongs_to_somebody_else_is_said_to(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.folder.chmod(0o555)
    with few_rights():
        code = machine.types("migrate")

    assert code == CONFIGURATION
    reads_one_sentence(capsys.readouterr().err, "cannot be made: let the service write")


def test_an_address_that_is_taken_is_named(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = f"127.0.0.1:{other.getsockname()[1]}"
        machine.sets(LISTEN=taken)
        code = machine.types("run")

    assert code == CONFIGURATION
    reads_one_sentence(capsys.readouterr().err, f"QONYS_LISTEN: {taken} cannot be had: stop")


def test_a_database_that_another_program_holds_may_be_free_at_the_next_start(
    machine: Machine, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.has_a_database()
    capsys.readouterr()
    monkeypatch.setattr("storage.sqlite.WRITER", {**WRITER, "busy_timeout": 20})
    with held(machine.file):
        code = machine.types("run")

    assert code == LATER
    reads_one_sentence(capsys.readouterr().err, "another program writes in it: let that one end")


@pytest.mark.parametrize("command", ["purge", "officer list", "audit verify"])
def test_whoever_looks_at_a_database_that_is_not_there_makes_none(
    machine: Machine, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """An audit verified as whole because the name was mistyped would be worse than none."""
    code = machine.types(*command.split())

    assert code == CONFIGURATION
    reads_one_sentence(capsys.readouterr().err, "there is no database at")
    assert list(machine.folder.iterdir()) == []


def test_a_first_start_says_that_it_makes_a_database(
    machine: Machine, caplog: pytest.LogCaptureFixture
) -> None:
    """After a move to another machine it must be noticed that all is gone."""
    machine.has_a_database()
    machine.has_a_database()

    said = [record for record in caplog.records if "a new, empty one is made" in record.message]
    assert [record.levelno for record in said] == [logging.WARNING]
    assert str(machine.file) in said[0].message
