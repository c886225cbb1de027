"""P16: whatever is edited, removed or moved in the audit is found; a cut end by its head."""

from functools import partial

import pytest

from core.audit import verify
from core.officers import Role
from storage.transaction import Transaction
from tests.bot.acts import first
from tests.reliability.stage import logged
from tests.reliability.tampering import ENTRIES, kept, missed
from tests.stage import Stage


def test_p16_every_one_of_a_thousand_mutations_is_found() -> None:
    assert missed(mutations=1000, seed=16) == []


def test_p16_every_cut_shows_against_the_head() -> None:
    whole = kept()
    head = verify(whole).head

    assert [n for n in range(ENTRIES) if verify(whole[:n]).head == head] == []


async def cuts(stage: Stage) -> None:
    """Somebody who has the database takes the end away."""
    for statement in (
        "DROP TRIGGER audit_is_never_shortened",
        "DELETE FROM audit WHERE number > 1",
    ):
        await stage.app.database.write(partial(_run, statement))


async def _run(statement: str, tx: Transaction) -> None:
    await tx.run(statement)


async def test_p16_a_cut_is_found_within_the_hour(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """The running service remembers the head of an hour ago, and the log all of them."""
    auditor = await stage.officer(902, Role.AUDITOR)
    await stage.officer(901)
    await stage.app.scheduler.look()
    await cuts(stage)
    stage.clock.passes(hours=1)
    await stage.app.scheduler.look()
    await stage.settled()

    assert first("alarm-audit-broken") in auditor.sees
    assert "the audit was cut or written anew: 4:" in logged(caplog)
    assert "head of the audit: 4:" in logged(caplog)


async def test_p16_the_head_is_logged_when_it_has_moved(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    await stage.officer(901)
    await stage.app.scheduler.look()
    await stage.app.scheduler.look()

    assert logged(caplog).count("head of the audit: 2:") == 1
