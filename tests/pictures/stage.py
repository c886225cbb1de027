"""Pictures of facts as they are and as they might become."""

from datetime import date

from bot.pictures.chart import Chart, charted
from core.certainty import FIRM
from core.facts import Fact, FactRef, Facts, Item, Measure, Source, SourceKind
from core.rules.pictures import Picture, pictured
from core.text import Bilingual, Language
from tests.screens.stage import TODAY, TRANSLATORS, content
from tests.screens.years import CLOCKS

FACTS = {today: content(today).facts for today in CLOCKS}
DRAWABLE = sorted(
    {
        one.key
        for editions in FACTS[TODAY].editions.values()
        for one in editions
        if one.items and all(item.territory and item.amount is not None for item in one.items)
    }
)
"""Every fact whose entries are territories with amounts, in one year at least."""

OFFICE = Source(
    key="own", title=Bilingual("Басқарма", "Управление"), kind=SourceKind.OWN, published=None
)


def picture(key: str, today: date) -> Picture | None:
    return pictured(FACTS[today], FactRef(key), today)


def chart(key: str, today: date, language: Language) -> Chart:
    """A picture that there is on that day, said."""
    seen = picture(key, today)
    assert seen is not None
    return charted(seen, TRANSLATORS[language])


def every_chart() -> list[Chart]:
    """All that is drawn on some day in some language."""
    pictures = [picture(key, today) for key in DRAWABLE for today in CLOCKS]
    return [charted(one, say) for one in pictures if one for say in TRANSLATORS.values()]


def made_up(amounts: dict[str, int]) -> Chart:
    """Places that nobody announced, by the name of the territory."""
    names = {name: Bilingual(name, name) for name in amounts}
    items = tuple(
        Item(name, name, amount=amount, territory=names[name]) for name, amount in amounts.items()
    )
    seen = pictured(Facts({"places": (fact_of(items),)}), FactRef("places"), TODAY)
    assert seen is not None
    return charted(seen, TRANSLATORS[Language.KK])


def fact_of(items: tuple[Item, ...], key: str = "places") -> Fact:
    return Fact(
        key=key,
        statement=Bilingual("Орындар: {amount}.", "Места: {amount}."),
        as_of=date(2026, 1, 1),
        sources=(OFFICE,),
        certainty=FIRM,
        owner="product",
        amounts=(sum(item.amount or 0 for item in items),),
        unit=Measure.PERSONS,
        items=items,
    )
