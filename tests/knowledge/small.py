"""A small but whole knowledge folder, for tests that spoil one thing in it."""

from datetime import date
from pathlib import Path

from knowledge.loader import Knowledge, load

SOURCES = """
[[source]]
key = "act"
kind = "act"
title.kk = "Заң"
title.ru = "Закон"

[[source]]
key = "paper"
kind = "press"
published = 2026-01-10
title.kk = "Газет"
title.ru = "Газета"

[[source]]
key = "other-paper"
kind = "press"
title.kk = "Басқа газет"
title.ru = "Другая газета"
"""

PLACES = """
territory = [
    { key = "aktau", kind = "city", kk = "Ақтау қаласы", ru = "город Актау" },
    { key = "abai", kind = "oblast", kk = "Абай облысы", ru = "область Абай" },
]
[menu]
mangystau = ["aktau"]
"""

FACT = """
[[fact]]
key = "term"
owner = "department"
certainty = "firm"
as_of = 2026-01-15
valid_from = 2026-01-01
valid_to = 2026-12-31
sources = ["act"]
amounts = [3]
unit = "working-days"
statement.kk = "Мерзімі: {amount} жұмыс күні."
statement.ru = "Срок: {amount} рабочих дня."
"""

MRP = """
[[fact]]
key = "mrp"
owner = "department"
certainty = "firm"
as_of = 2026-01-15
valid_from = 2026-01-01
valid_to = 2026-12-31
sources = ["act"]
amounts = [4325]
unit = "tenge"
statement.kk = "АЕК, {year} жыл: {tenge}."
statement.ru = "МРП, {year} год: {tenge}."
"""

SUBSIDY = """
[[fact]]
key = "subsidy"
owner = "department"
certainty = "firm"
as_of = 2026-01-15
valid_from = 2026-01-01
valid_to = 2026-12-31
sources = ["act"]
amounts = [70]
unit = "mrp"
statement.kk = "Субсидия: {amount} АЕК ({tenge}, {year} жыл)."
statement.ru = "Субсидия: {amount} МРП ({tenge}, {year} год)."
"""

ACT = """
number = "1"
adopted = 2024-01-01
in_force = 2024-02-01
title.kk = "Қағидалар"
title.ru = "Правила"

[[paragraph]]
number = "1"
since = 2024-02-01
ru_is_working = true
kk = "Мәтін."
ru = "Текст."
"""

CALENDAR = """
confirmed = true
as_of = 2026-01-15
owner = "department"
sources = ["paper"]
years = [2026]

[hours]
monday = [["09:00", "13:00"], ["14:00", "18:00"]]

[[target]]
urgency = "urgent"
minutes = 60
warn_percent = 80

[[target]]
urgency = "usual"
minutes = 480
warn_percent = 80

[[holiday]]
on = "03-22"
kk = "Наурыз мейрамы"
ru = "Праздник Наурыз"

[[day]]
on = 2026-05-27
works_as = "monday"
kk = "Жұмыс күні"
ru = "Рабочий день"
"""


def written(folder: Path, *, today: date | None = None, **changed: str) -> Knowledge:
    """A knowledge folder with some of its files *changed*, loaded."""
    files = {
        "sources": SOURCES,
        "territories": PLACES,
        "facts": FACT,
        "act": ACT,
        "calendar": CALENDAR,
        **changed,
    }
    for name in ("facts", "acts"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "sources.toml").write_text(files["sources"], "utf-8")
    (folder / "territories.toml").write_text(files["territories"], "utf-8")
    (folder / "calendar.toml").write_text(files["calendar"], "utf-8")
    (folder / "facts" / "terms.toml").write_text(files["facts"], "utf-8")
    (folder / "acts" / "rules.toml").write_text(files["act"], "utf-8")
    return load(folder, today)
