"""The dashboard, the alarms and the page that explains them speak of what is measured."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.metrics import Metrics

DOCS = Path(__file__).parent.parent / "docs"
DASHBOARD = json.loads((DOCS / "grafana.json").read_text())
RULES = dict(
    re.findall(r"- alert: (\w+)\n +expr: (.+)\n", (DOCS / "alarms.yml").read_text("utf-8"))
)
OPERATING = (DOCS / "operating.md").read_text("utf-8")
PROMETHEUS_OWN = {"up"}
WORD = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b|\bup\b")
LANGUAGE = {"histogram_quantile"}


def measured() -> set[str]:
    """Every name under which a figure can be asked for."""
    families = list(Metrics().registry.collect())
    endings = {"counter": ("_total",), "histogram": ("_bucket", "_count", "_sum"), "gauge": ("",)}
    return {family.name + end for family in families for end in endings[family.type]}


def named(expression: str) -> set[str]:
    """The figures in an expression; what a label says is none."""
    return {*WORD.findall(re.sub(r'"[^"]*"', "", expression))} - LANGUAGE


def drawn() -> Iterator[str]:
    yield from (target["expr"] for panel in DASHBOARD["panels"] for target in panel["targets"])


def test_a_panel_draws_what_is_measured() -> None:
    assert {name for expression in drawn() for name in named(expression)} <= measured()


@pytest.mark.parametrize("rule", RULES)
def test_an_alarm_is_about_what_is_measured_and_stands_on_the_dashboard(rule: str) -> None:
    about = named(RULES[rule]) - PROMETHEUS_OWN
    shown = {name for expression in drawn() for name in named(expression)}

    assert about <= measured()
    assert about <= shown


def test_an_operator_sees_every_figure_somewhere_on_the_dashboard() -> None:
    shown = " ".join(drawn())

    assert [f.name for f in Metrics().registry.collect() if f.name not in shown] == []


def test_an_operator_woken_by_an_alarm_reads_what_to_do_the_longest_wait_first() -> None:
    explained = re.findall(r"^\| `([A-Z][a-z]\w+)` \|", OPERATING, re.MULTILINE)

    assert explained[0] == "SomebodyWaits"
    assert sorted(explained) == sorted(RULES)
