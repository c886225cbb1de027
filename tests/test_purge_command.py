"""``python -m bot purge``: the same clearing away as in the running bot, by hand."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.clock import now
from storage.checklists import Checklists
from storage.conversations import Conversations
from storage.database import connect
from storage.seal import PlainSeal
from tests.storage.stage import AIGUL, BOTAGOZ, KANDAS, LIST

ROOT = Path(__file__).parent.parent


async def drafts(folder: Path) -> None:
    """One of fifteen days ago, one of today; and a list of papers of as long ago."""
    database = connect(f"sqlite:///{folder / 'qonys.db'}", PlainSeal())
    try:
        await database.migrate()
        long_ago = now() - timedelta(days=15)
        await database.write(lambda tx: Conversations(tx).begin(AIGUL, KANDAS, "", long_ago))
        await database.write(lambda tx: Conversations(tx).begin(BOTAGOZ, KANDAS, "", now()))
        old = replace(LIST, changed_at=long_ago)
        await database.write(lambda tx: Checklists(tx).put(old))
    finally:
        await database.close()


def purges(folder: Path, **settings: str) -> str:
    address = {"QONYS_DATABASE": f"sqlite:///{folder / 'qonys.db'}", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "purge"],
        cwd=folder, env={**address, **settings}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout


async def test_an_operator_reads_how_much_was_deleted(tmp_path: Path) -> None:
    await drafts(tmp_path)

    assert (
        purges(tmp_path) == "drafts: 1\ncases: 0\nlists: 0\nupdates: 0\nwords: 0\nquestions: 0\n"
    )
    assert (
        purges(tmp_path) == "drafts: 0\ncases: 0\nlists: 0\nupdates: 0\nwords: 0\nquestions: 0\n"
    )


async def test_an_operator_decides_how_long_drafts_lie(tmp_path: Path) -> None:
    await drafts(tmp_path)

    assert purges(tmp_path, QONYS_KEEP_DRAFTS_DAYS="30").startswith("drafts: 0\n")


async def test_an_operator_decides_how_long_lists_of_papers_stay(tmp_path: Path) -> None:
    await drafts(tmp_path)

    assert "lists: 1\n" in purges(tmp_path, QONYS_KEEP_LISTS_DAYS="14")
