"""What the service refuses to start with, and what it says (promise P28)."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot import cli
from bot.selfcheck import MADE, Unfit, complaints, examine
from bot.settings import Settings
from knowledge.loader import load

NOW = datetime(2026, 11, 26, tzinfo=UTC)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the service would start, with its files as they should be."""
    monkeypatch.chdir(tmp_path)
    for name in (".env", "qonys.db"):
        (tmp_path / name).touch(mode=0o600)
    return tmp_path


def settings(**chosen: Any) -> Settings:
    given: dict[str, Any] = {"database": f"sqlite:///{Path.cwd() / 'qonys.db'}", **chosen}
    return Settings(_env_file=None, **given)


def test_nothing_is_wrong_with_a_service_as_it_should_be() -> None:
    assert list(complaints(settings(officer_chat=-1009), NOW)) == []


@pytest.mark.parametrize("name", [".env", "qonys.db"])
@pytest.mark.parametrize("mode", [0o644, 0o604, 0o602])
def test_t2_a_file_that_everybody_reads_is_refused(folder: Path, name: str, mode: int) -> None:
    (folder / name).chmod(mode)
    with pytest.raises(Unfit, match=rf"chmod o-rwx .*{name}"):
        examine(settings(), NOW)


def test_a_group_may_read_along_for_a_backup(folder: Path) -> None:
    (folder / "qonys.db").chmod(0o640)

    assert list(complaints(settings(), NOW)) == []


@pytest.mark.parametrize("database", ["sqlite:////nowhere/x.db", "postgresql://u:p@h/d"])
def test_what_is_not_there_yet_is_nobodys_to_read(folder: Path, database: str) -> None:
    (folder / ".env").unlink()

    assert list(complaints(settings(database=database), NOW)) == []


def test_t51_a_clock_before_this_version_is_refused() -> None:
    with pytest.raises(Unfit, match="clock"):
        examine(settings(), datetime(2025, 11, 26, tzinfo=UTC))


def test_t51_the_clock_is_held_against_a_day_not_long_before_this_version() -> None:
    """Whoever makes a release moves the day on: the newest fact is never a year younger."""
    newest = max(one.as_of for each in load().facts.editions.values() for one in each)

    assert (newest - MADE.date()).days < 366


def test_t12_a_person_is_no_officers_group() -> None:
    with pytest.raises(Unfit, match="QONYS_OFFICER_CHAT"):
        examine(settings(officer_chat=1009), NOW)


def test_whoever_starts_the_service_reads_one_sentence(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in [name for name in os.environ if name.startswith("QONYS_")]:
        monkeypatch.delenv(name)
    (folder / ".env").write_text("QONYS_TOKEN=123456:CANARY\n")
    (folder / ".env").chmod(0o644)
    monkeypatch.setattr("sys.argv", ["bot", "run"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    told = capsys.readouterr().err

    assert ended.value.code == cli.CONFIGURATION
    assert told.count("\n") == 1
    assert "chmod o-rwx .env" in told
    assert "CANARY" not in told
