"""``python -m bot backup``, ``restore``, ``rotate``: one sentence for whoever makes a mistake."""

import base64
from pathlib import Path

from storage.database import connect
from storage.seal import PlainSeal
from tests.storage.stage import APPLICATION, sent
from tests.test_operating_commands import asked

KEY = b"n" * 32


async def works(folder: Path) -> None:
    """A service that has got one case, before there was a key."""
    database = connect(f"sqlite:///{folder / 'qonys.db'}", PlainSeal())
    try:
        await database.migrate()
        await sent(database, APPLICATION)
    finally:
        await database.close()


async def test_an_operator_takes_a_copy_and_puts_it_back(tmp_path: Path) -> None:
    await works(tmp_path)
    made = asked(tmp_path, "backup", "copy.db")
    again = asked(tmp_path, "backup", "copy.db")
    back = asked(tmp_path, "restore", "copy.db")

    assert made.stdout.startswith(
        f"written: copy.db\nsize: {(tmp_path / 'copy.db').stat().st_size}"
    )
    assert "\ncases: 1\n" in made.stdout
    assert made.stdout.endswith("\nhead of the audit: 0:\n")
    assert (again.returncode, again.stderr.count("\n")) == (78, 1)
    assert back.stdout.startswith(f"what was there before: {tmp_path / 'qonys.db'}.replaced-")
    assert back.stdout.endswith(made.stdout.partition("\n")[2])


async def test_an_operator_changes_keys(tmp_path: Path) -> None:
    await works(tmp_path)
    without = asked(tmp_path, "rotate")
    key = base64.b64encode(KEY).decode()
    changed = asked(tmp_path, "rotate", QONYS_DATA_KEY=key)

    assert (without.returncode, without.stderr.count("\n")) == (78, 1)
    assert "cases.answers: 1\n" in changed.stdout
    assert changed.stdout.endswith("can be taken out of QONYS_DATA_KEY\n")
    assert b"plain:" not in (tmp_path / "qonys.db").read_bytes()
