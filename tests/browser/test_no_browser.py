"""Where there is no browser, nobody believes that its tests have passed."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.phones import ROOT

PLACES = ("tests/browser", "tests/emulator/test_emulator_page.py")
THIS = ("--deselect", "tests/browser/test_no_browser.py")


def runs(nowhere: Path, *which: str, **environment: str) -> tuple[int, str]:
    """Run tests on a machine without Chromium; how it ended, and what was said."""
    done = subprocess.run(  # noqa: S603 - our own tests
        [sys.executable, "-m", "pytest", "-q", *which],
        cwd=ROOT,
        env={"PATH": str(nowhere), "PLAYWRIGHT_BROWSERS_PATH": str(nowhere), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def test_elsewhere_it_is_said_what_was_skipped_and_how_to_get_it(tmp_path: Path) -> None:
    code, said = runs(tmp_path, *PLACES, *THIS)

    assert code == pytest.ExitCode.OK
    assert "needs Chromium (Debian: apt install chromium)" in said
    assert " passed" not in said


def test_where_changes_are_checked_a_missing_browser_is_a_failure(tmp_path: Path) -> None:
    code, said = runs(tmp_path, PLACES[1], "-x", CI="true")

    assert code == pytest.ExitCode.TESTS_FAILED
    assert "Executable doesn't exist" in said
