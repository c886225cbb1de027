"""``python -m bot officer`` and ``audit``: what an operator sees and does from outside."""

import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import operating
from core.audit import BEGINNING, Head
from core.errors import NotNow
from core.officers import Role
from tests.bot.acts import asks, label, takes_the_oldest
from tests.stage import Stage, on_stage

ROOT = Path(__file__).parent.parent


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Stage]:
    async with on_stage(tmp_path, admins="7") as stage:
        yield stage


def asked(folder: Path, *words: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    """The command as it is typed, on the database in *folder*."""
    address = {"QONYS_DATABASE": f"sqlite:///{folder / 'qonys.db'}", "PYTHONPATH": str(ROOT)}
    return subprocess.run(  # noqa: S603 - our own interpreter and our own words
        [sys.executable, "-m", "bot", *words],
        cwd=folder, env={**address, **settings}, capture_output=True, text=True, check=False,
    )  # fmt: skip


async def test_an_operator_reads_who_works_here_and_who_did(office: Stage) -> None:
    await office.officer(901, Role.LEAD, name="Ерлан")
    await office.officer(902, name="Дана")
    await operating.leave(office.app.units, 902)

    assert (await operating.officers(office.app.units)).splitlines() == [
        "7  admin  named in the settings",
        "901  lead  since 2026-11-23  Ерлан",
        "902  officer  since 2026-11-23 until 2026-11-23  Дана",
    ]


async def test_an_operator_ends_the_access_of_an_officer(office: Stage) -> None:
    officer = await office.officer(901)
    await asks(await office.visitor())
    await takes_the_oldest(officer)
    told = await operating.leave(office.app.units, 901)
    await officer.taps(label("desk-reply"))

    assert told == "901 has left; cases back in the queue: 1"
    assert officer.toast == label("not-found")


async def test_an_operator_cannot_lock_everybody_out(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        await stage.officer(901, Role.ADMIN)
        with pytest.raises(NotNow):
            await operating.leave(stage.app.units, 901)


async def test_an_operator_learns_that_the_audit_is_whole(office: Stage) -> None:
    await office.officer(901)
    head = await operating.head(office.app.units)
    verdict = await operating.verify(office.app.units, Head.read(head))

    assert operating.told(verdict) == f"whole: {head}"


async def test_an_operator_learns_where_the_audit_is_broken(office: Stage) -> None:
    await office.officer(901)
    kept = Head(99, "f" * 64)
    cut = await operating.verify(office.app.units, kept)
    await office.app.database.write(lambda tx: tx.run("DROP TRIGGER audit_is_never_edited"))
    await office.app.database.write(lambda tx: tx.run("UPDATE audit SET role = 'admin'"))
    edited = await operating.verify(office.app.units, BEGINNING)

    assert (
        operating.told(cut)
        == f"broken: {kept} was once the head, and does not stand here any more"
    )
    assert operating.told(edited).startswith("broken: entry 1 ")


async def test_the_commands_need_no_token_and_end_with_a_verdict(tmp_path: Path) -> None:
    """So a copy of the database can be verified on another machine."""
    async with on_stage(tmp_path) as stage:
        await stage.officer(901, Role.ADMIN, name="Анар")
    verified = asked(tmp_path, "audit", "verify", "--head", "1:0")

    assert asked(tmp_path, "officer", "list").stdout.startswith("901  admin  since 2026-11-23")
    assert (verified.returncode, verified.stdout[:7]) == (1, "broken:")
    assert asked(tmp_path, "audit", "verify").returncode == 0
