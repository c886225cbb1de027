"""What the files for containers say about the service is true: no engine is here to try them."""

import re
from pathlib import Path

from bot.settings import Settings

ROOT = Path(__file__).parent.parent
COMPOSE = (ROOT / "compose.yaml").read_text("utf-8")
CADDY = (ROOT / "Caddyfile").read_text("utf-8")
OF_THE_PROXY = {"QONYS_HOST"}


def test_operators_set_only_what_the_service_reads() -> None:
    named = set(re.findall(r"QONYS_[A-Z_]+", COMPOSE + CADDY)) - OF_THE_PROXY

    assert named <= {f"QONYS_{name.upper()}" for name in Settings.model_fields}


def test_the_proxy_passes_to_the_replicas_that_there_are() -> None:
    replicas = set(re.findall(r"^  (qonys-\d+): \*replica$", COMPOSE, re.MULTILINE))

    assert set(re.findall(r"(qonys-\d+):8080", CADDY)) == replicas
    assert len(replicas) == 2


def test_nobody_outside_reads_the_figures() -> None:
    """They hold nothing personal, and yet tell strangers how busy the department is."""
    (passed_on,) = re.findall(r"@ours path (.*)", CADDY)

    assert passed_on.split() == ["/telegram", "/console", "/console/*"]
    assert "respond 404" in CADDY


def test_what_is_mounted_is_there() -> None:
    mounted = re.findall(r"- \./([^:]+):", COMPOSE)

    assert mounted == ["Caddyfile"]
    assert all((ROOT / file).is_file() for file in mounted)
