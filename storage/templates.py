"""Editions of reply templates; each is kept."""

import json
from collections.abc import Iterable

from core.cases import Status
from core.templates import Template
from core.text import Bilingual
from storage.times import moment, ms
from storage.transaction import Row, Transaction


class Templates:
    """Fits ``core.editions.TemplateStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def newest(self) -> tuple[Template, ...]:
        rows = await self._tx.fetch(
            """
            SELECT * FROM template_editions AS one
             WHERE edition = (SELECT max(edition) FROM template_editions
                               WHERE template = one.template)
             ORDER BY template
            """
        )
        return tuple(_template(row) for row in rows)

    async def editions(self, key: str) -> tuple[Template, ...]:
        rows = await self._tx.fetch(
            "SELECT * FROM template_editions WHERE template = $1 ORDER BY edition DESC", key
        )
        return tuple(_template(row) for row in rows)

    async def add(self, template: Template) -> bool:
        """Of two who write the same edition the second adds nothing."""
        assert template.written_at is not None
        added = await self._tx.run(
            """
            INSERT INTO template_editions (template, edition, title_kk, title_ru, body_kk,
                                           body_ru, statuses, programmes, is_archived, author,
                                           written_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT DO NOTHING
            """,
            template.key,
            template.edition,
            template.title.kk,
            template.title.ru,
            template.body.kk,
            template.body.ru,
            _list(template.statuses),
            _list(template.programmes),
            int(template.is_archived),
            template.author,
            ms(template.written_at),
        )
        return added == 1


def _list(words: Iterable[str]) -> str:
    return json.dumps(sorted(words))


def _template(row: Row) -> Template:
    return Template(
        key=row["template"],
        title=Bilingual(kk=row["title_kk"], ru=row["title_ru"]),
        body=Bilingual(kk=row["body_kk"], ru=row["body_ru"]),
        statuses=frozenset(map(Status, json.loads(row["statuses"]))),
        programmes=frozenset(json.loads(row["programmes"])),
        is_archived=bool(row["is_archived"]),
        edition=row["edition"],
        author=row["author"],
        written_at=moment(row["written_at"]),
    )
