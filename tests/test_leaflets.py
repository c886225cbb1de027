"""Codes for leaflets: each flow has one, its file says which, and a camera reads the link."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import segno
from PIL import Image
from pydantic import SecretStr

from bot.app import Unconfigured
from bot.flows import WAYS
from bot.leaflets import SQUARE, Leaflet, NoSuchLeaflet, leaflets, write
from bot.links import CARRIED, deep_link, username
from bot.profile import own_name
from bot.settings import Settings
from emulator.server import serving
from emulator.world import World
from tests.screens.stage import CONTENT

ROOT = Path(__file__).parent.parent
MARGIN = 4  # squares of white around a code: less, and cameras do not find it


def squares(path: Path) -> list[list[bool]]:
    """Which squares of a picture are dark, margin and all."""
    with Image.open(path) as opened:
        grey = opened.convert("L")
    steps = range(SQUARE // 2, grey.width, SQUARE)
    return [[grey.getpixel((x, y)) == 0 for x in steps] for y in steps]


def drawn(link: str) -> list[list[bool]]:
    """The same of a code that carries *link*, as the standard has it."""
    matrix = segno.make_qr(link, error="m").matrix
    wide = len(matrix) + 2 * MARGIN
    rows = [[False] * MARGIN + [bool(one) for one in row] + [False] * MARGIN for row in matrix]
    white = [[False] * wide] * MARGIN
    return [*white, *rows, *white]


def prints(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """The command, as an operator without a token runs it."""
    return subprocess.run(  # noqa: S603 - our own interpreter and our own words
        [sys.executable, "-m", "bot", "qr", *arguments],
        cwd=folder, env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    "leaflet",
    [*leaflets(CONTENT, ["quota-here"], ["status", "relocation_pavlodar"])],
    ids=lambda leaflet: str(leaflet.name),
)
def test_a_code_carries_its_link_and_nothing_else(tmp_path: Path, leaflet: Leaflet) -> None:
    link, folder = deep_link("qonys_bot", leaflet.carried), tmp_path / "new" / "folder"
    (line,) = write([leaflet], "qonys_bot", folder)

    assert line == f"{leaflet.name}  {link}"
    assert CARRIED.fullmatch(leaflet.carried)
    assert squares(folder / f"{leaflet.name}.png") == drawn(link)
    assert f"<title>{link}</title>" in (folder / f"{leaflet.name}.svg").read_text("utf-8")


@pytest.mark.parametrize("card", ["", "nothing", "../../etc/passwd", "Quota-here"])
def test_a_leaflet_of_a_card_that_is_not_there_is_refused(card: str) -> None:
    """Once printed it cannot be taken back."""
    with pytest.raises(NoSuchLeaflet):
        list(leaflets(CONTENT, [card]))


@pytest.mark.parametrize("name", ["", "kandas", "status_pavlodar", "relocation_nowhere", "../x"])
def test_a_leaflet_of_a_topic_or_region_that_is_not_there_is_refused(name: str) -> None:
    with pytest.raises(NoSuchLeaflet):
        list(leaflets(CONTENT, (), [name]))


@pytest.mark.parametrize("written", ["qonys_bot", "@qonys_bot", "https://t.me/qonys_bot"])
def test_the_name_of_the_bot_may_be_written_as_people_write_it(written: str) -> None:
    assert username(written) == "qonys_bot"


@pytest.mark.parametrize(
    "written", ["", "@", "bot", "qonys bot", "қоныс_бот", "a/b_bot", "q" * 33]
)
def test_what_is_no_name_of_a_bot_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        username(written)


def test_an_operator_without_a_token_makes_leaflets(tmp_path: Path) -> None:
    made = prints(tmp_path, "out", "--bot", "@qonys_bot", "--card", "cost")
    names = [f"flow-{way}" for way in WAYS] + ["card-cost"]

    assert (made.returncode, made.stderr) == (0, "")
    assert [line.split()[0] for line in made.stdout.splitlines()] == names
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        f"{name}.{kind}" for name in names for kind in ("svg", "png")
    }


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--bot", "no name"), 2, "'no name'"),
        (("--bot", "qonys_bot", "--card", "nothing"), 78, "no card 'nothing'"),
        (("--bot", "qonys_bot", "--subscription", "kandas"), 78, "no topic or region 'kandas'"),
        ((), 78, "QONYS_TOKEN is not set"),
    ],
    ids=["name", "card", "subscription", "token"],
)
def test_an_operator_reads_what_is_wrong_and_nothing_is_written(
    tmp_path: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    made = prints(tmp_path, "out", *arguments)

    assert made.returncode == code
    assert words in made.stderr
    assert "Traceback" not in made.stderr
    assert not (tmp_path / "out").exists()


async def test_telegram_is_asked_for_the_name_if_nobody_tells_it() -> None:
    world = World(username="other_bot")
    async with serving(world) as address:
        chosen = Settings(_env_file=None, token=SecretStr(world.token), api_url=address)
        assert await own_name(chosen) == "other_bot"

        wrong = Settings(_env_file=None, token=SecretStr("42:CANARY"), api_url=address)
        with pytest.raises(Unconfigured) as refused:
            await own_name(wrong)
        assert "CANARY" not in str(refused.value)
