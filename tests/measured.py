"""The figures of a service, as Prometheus reads them."""

from prometheus_client.parser import text_string_to_metric_families
from prometheus_client.samples import Sample

from bot.app import App


async def samples(app: App) -> list[Sample]:
    text = (await app.health.figures()).decode()
    return [one for family in text_string_to_metric_families(text) for one in family.samples]


async def measured(app: App, name: str, **labels: str) -> float:
    """The sum of all that fit."""
    return sum(
        one.value
        for one in await samples(app)
        if one.name == name and labels.items() <= one.labels.items()
    )
