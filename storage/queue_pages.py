"""The queue as officers look at it: pages, counts, what is found by words, saved choices."""

from datetime import datetime

from core.cases import Case
from core.queue import After, Choice, Counts, Saved, Whose
from storage.case_rows import case as _case
from storage.times import ms
from storage.transaction import Row, Transaction

OPEN = """
SELECT * FROM cases
 WHERE is_open = 1 AND (urgency, opened_at, id) > ($1, $2, $3)
    AND ($5 = 0 OR (claimed_by = $6 AND claimed_until > $7))
    AND ($8 = 0 OR claimed_until IS NULL OR claimed_until <= $7)
    AND ($9 = 0 OR waiting_on = 'us')
    AND ($10 = 0 OR due_at < $7)
    AND ($11 = '' OR programme = $11)
    AND ($12 = '' OR language = $12)
    AND ($13 = '' OR district = $13)
    AND ($14 = 0 OR is_young = 1)
 ORDER BY urgency, opened_at, id LIMIT $4
"""
"""One statement for every choice: what it looks at stands in the index, so the table is read only
for the lines of the page."""

Condition = tuple[str, object]
"""A column, and the value that it has."""

FIRST = After(-1, -1, -1)
NEWEST = After(0, 2**62, 2**62)


class QueuePages:
    """Fits ``core.queue.QueueStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def page(
        self, choice: Choice, officer: int, now: datetime, after: After | None, most: int
    ) -> tuple[Case, ...]:
        """Open cases by urgency and age; ended ones, newest first."""
        if choice.ended:
            return await self._ended(choice, officer, after or NEWEST, most)
        mark = after or FIRST
        rows = await self._tx.fetch(
            OPEN,
            *(mark.urgency, mark.opened_at, mark.id, most),
            *(int(choice.whose is Whose.MINE), officer, ms(now)),
            *(int(choice.whose is Whose.UNCLAIMED), int(choice.waiting), int(choice.late)),
            *(choice.programme, choice.language, choice.district, int(choice.young)),
        )
        return tuple(_case(row) for row in rows)

    async def counts(self, officer: int, now: datetime) -> Counts:
        """Counted in the index of the open cases; there are never many of those."""
        row = await self._tx.fetch_one(
            """
            SELECT count(*) AS open,
                   sum(CASE WHEN claimed_by = $1 AND claimed_until > $2 THEN 1 ELSE 0 END) AS mine,
                   sum(CASE WHEN claimed_until > $2 THEN 0 ELSE 1 END) AS unclaimed,
                   sum(CASE WHEN waiting_on = 'us' THEN 1 ELSE 0 END) AS waiting,
                   sum(CASE WHEN due_at < $2 THEN 1 ELSE 0 END) AS late
              FROM cases WHERE is_open = 1
            """,
            officer,
            ms(now),
        )
        assert row is not None
        names = ("open", "mine", "unclaimed", "waiting", "late")
        return Counts(**{name: int(row[name] or 0) for name in names})

    async def beginning(self, reference: str, most: int) -> tuple[Case, ...]:
        """A range instead of LIKE: no sign in what was typed has a meaning of its own."""
        rows = await self._tx.fetch(
            """
            SELECT * FROM cases WHERE reference >= $1 AND reference < $2
             ORDER BY reference LIMIT $3
            """,
            reference,
            reference + "\N{REPLACEMENT CHARACTER}",
            most,
        )
        return tuple(_case(row) for row in rows)

    async def found(self, words: tuple[str, ...], most: int) -> tuple[Case, ...]:
        """
        Every word is looked up in the index; a case that has them all is shown. The words of a
        case are all blinded by one key, so none of them counts twice.
        """
        blinded = [one for word in words for one in self._tx.seal.blinded(word)]
        places = ", ".join(f"${number}" for number in range(3, len(blinded) + 3))
        rows = await self._tx.fetch(
            f"""
            SELECT * FROM cases
             WHERE id IN (SELECT case_id FROM case_words WHERE word IN ({places})
                           GROUP BY case_id HAVING count(*) = $1
                           ORDER BY case_id DESC LIMIT $2)
             ORDER BY id DESC
            """,  # noqa: S608 - only numbers of parameters are put in
            len(words),
            most,
            *blinded,
        )
        return tuple(_case(row) for row in rows)

    async def saved(self, officer: int) -> tuple[Saved, ...]:
        rows = await self._tx.fetch(
            "SELECT * FROM saved_filters WHERE officer = $1 ORDER BY id", officer
        )
        return tuple(self._saved(row) for row in rows)

    async def save(self, officer: int, name: str, chosen: str) -> None:
        sealed = self._tx.seal.close(name, _where(officer))
        await self._tx.run(
            "INSERT INTO saved_filters (officer, name, chosen) VALUES ($1, $2, $3)",
            officer,
            sealed,
            chosen,
        )

    async def forget(self, officer: int, id_: int) -> None:
        await self._tx.run(
            "DELETE FROM saved_filters WHERE officer = $1 AND id = $2", officer, id_
        )

    async def _ended(
        self, choice: Choice, officer: int, mark: After, most: int
    ) -> tuple[Case, ...]:
        """What has ended waits for nobody and is never late; one's own are those one had last."""
        if choice.waiting or choice.late:
            return ()
        sql, values = ended(choice, officer)
        rows = await self._tx.fetch(sql, mark.opened_at, mark.id, most, *values)
        return tuple(_case(row) for row in rows)

    def _saved(self, row: Row) -> Saved:
        name = self._tx.seal.open(row["name"], _where(row["officer"]))
        return Saved(id=row["id"], name=name, chosen=row["chosen"])


def ended(choice: Choice, officer: int) -> tuple[str, tuple[object, ...]]:
    """
    A page of ended cases, and the values it asks for: what tends to be rare stands first.

    The first is looked up in its index, the others among what stands there: a database that
    knows nothing else of the cases might as well begin with the commonest of them.
    """
    every: tuple[Condition, ...] = (
        ("district", choice.district),
        ("last_officer", officer if choice.whose is Whose.MINE else None),
        ("programme", choice.programme),
        ("language", choice.language),
    )
    wanted = [(column, value) for column, value in every if value]
    said = [f"{column} = ${place}" for place, (column, _) in enumerate(wanted, 4)]
    others = [f"({one}) IS TRUE" for one in said[1:]] + ["is_young = 1"] * choice.young
    sql = f"""
        SELECT * FROM cases
         WHERE {" AND ".join(["is_open = 0", "(opened_at, id) < ($1, $2)", *said[:1], *others])}
         ORDER BY opened_at DESC, id DESC LIMIT $3
        """  # noqa: S608 - the columns are ours, the values are bound
    return sql, tuple(value for _, value in wanted)


def _where(officer: int) -> str:
    return f"saved_filters.name.{officer}"
