"""Who hears an announcement: found among the subscriptions, and frozen into the ledger."""

from collections.abc import Sequence
from datetime import datetime

from core.audiences import EXAMPLES, IN_THE_MIDDLE, RECENTLY, Audience, Counted, Example, Skip
from core.text import Language
from storage.times import ms
from storage.transaction import Row, Transaction

ASKED = """
SELECT DISTINCT visitor, CAST(NULL AS BIGINT) AS edits FROM subscriptions
 WHERE ended_at IS NULL AND topic = {topic} AND {regional}
"""
REGIONAL = "({region} = '' OR region = '' OR region = {region})"
MISSED = """
SELECT visitor, edits FROM deliveries
 WHERE broadcast = {of} AND visitor <> 0
   AND (fate IN ('failed', 'cancelled')
        OR fate = 'skipped' AND cause IN ('in_conversation', 'recently_contacted'))
   AND visitor NOT IN (
       WITH RECURSIVE same (id) AS (
           SELECT id FROM broadcasts WHERE id = {of}
            UNION
           SELECT broadcasts.id FROM broadcasts
             JOIN same ON audience LIKE '%"of":' || same.id || ',%')
       SELECT visitor FROM deliveries
        WHERE broadcast IN (SELECT id FROM same) AND fate IN ('sent', 'unknown'))
"""
"""Nor did a repeat of it, or a repeat of that, reach them: nobody is told the same twice."""
STILL_HEARING = """
   AND EXISTS (SELECT 1 FROM subscriptions
                WHERE subscriptions.visitor = deliveries.visitor AND topic = {topic}
                  AND ended_at IS NULL)
"""
"""A correction is for whoever has read what is wrong, whatever they hear about by now."""
REACHED = """
SELECT visitor, message AS edits FROM deliveries
 WHERE broadcast = {of} AND visitor <> 0 AND fate IN ('sent', 'unknown')
"""
"""What was unknown may have been read, so it is put right too."""

CHOSEN = """
SELECT asked.visitor AS visitor, asked.edits AS edits,
       coalesce(visitors.language, 'kk') AS language, coalesce(visitors.zone, 300) AS zone,
       CASE WHEN visitors.language IS NULL THEN 'no_consent'
            WHEN unreachable_since IS NOT NULL THEN 'unreachable'
            {alone}
            ELSE '' END AS skip
  FROM ({asked}) AS asked LEFT JOIN visitors ON visitors.id = asked.visitor
 WHERE {fits}
"""
LEAVE_ALONE = """
            WHEN asked.visitor IN ({busy}) THEN 'in_conversation'
            WHEN asked.visitor IN ({written}) THEN 'recently_contacted'
"""
BUSY = """
SELECT current_runs.visitor FROM conversations
  JOIN current_runs ON current_runs.visitor = conversations.visitor
                   AND current_runs.run = conversations.run
 WHERE changed_at > {middle} AND flow IN ({forms})
"""
WRITTEN = """
SELECT visitor FROM deliveries
 WHERE broadcast IN (SELECT id FROM broadcasts
                      WHERE started_at IS NOT NULL AND coalesce(ended_at, {now}) > {recent})
   AND visitor <> 0 AND changed_at > {recent} AND fate IN ('sent', 'unknown')
"""
UNREACHABLE = "SELECT id FROM visitors WHERE unreachable_since IS NOT NULL"
"""Each is looked up once, not for each visitor: few are busy, few broadcasts are recent."""

AT_THEIR_TURN = """
SELECT CASE
       WHEN NOT EXISTS (SELECT 1 FROM visitors WHERE id = {visitor} AND language IS NOT NULL)
       THEN 'no_consent'
       {stopped}
       WHEN EXISTS (SELECT 1 FROM visitors
                     WHERE id = {visitor} AND unreachable_since IS NOT NULL)
       THEN 'unreachable'
       {alone}
       ELSE '' END AS skip
"""
STOPPED = """
       WHEN NOT EXISTS (SELECT 1 FROM subscriptions
                         WHERE visitor = {visitor} AND topic = {topic} AND ended_at IS NULL
                           AND {regional})
       THEN 'opted_out'
"""
ALONE_AT_THEIR_TURN = """
       WHEN EXISTS ({busy} AND conversations.visitor = {visitor}) THEN 'in_conversation'
       WHEN EXISTS (SELECT 1 FROM deliveries
                     WHERE visitor = {visitor} AND visitor <> 0 AND changed_at > {recent}
                       AND fate IN ('sent', 'unknown')) THEN 'recently_contacted'
       WHEN (SELECT count(*) FROM deliveries
              WHERE visitor = {visitor} AND visitor <> 0 AND fate = 'sending') > 1
       THEN 'recently_contacted'
"""
"""One that is being sent to them is their own; a second one belongs to another broadcast."""


class Statement:
    """Collects the arguments of one statement, each under its number."""

    def __init__(self) -> None:
        self.args: list[object] = []

    def arg(self, value: object) -> str:
        self.args.append(value)
        return f"${len(self.args)}"


class Audiences:
    """Fits ``core.audiences.AudienceStore``. *forms*: flows in which nobody is interrupted."""

    def __init__(self, tx: Transaction, forms: Sequence[str]) -> None:
        self._tx = tx
        self._forms = tuple(forms)

    async def count(self, audience: Audience, now: datetime) -> Counted:
        """Everybody from the index, minus those left alone, from the few who may be."""
        heard = await self._everybody(audience)
        skipped = {Skip.NO_CONSENT: heard.pop("")}
        for row in await self._left_alone(audience, now):
            reason = Skip(row["skip"])
            skipped[reason] = skipped.get(reason, 0) + row["many"]
            heard[row["language"]] -= row["many"]
        return Counted(
            languages={Language(language): many for language, many in heard.items() if many},
            skipped={skip: many for skip, many in skipped.items() if many},
            examples=await self._examples(audience, now),
        )

    async def freeze(self, broadcast: int, audience: Audience, now: datetime) -> int:
        """In one statement, so that everybody is looked at in the same moment."""
        one = Statement()
        number, at = one.arg(broadcast), one.arg(ms(now))
        await self._tx.run(
            f"""
            INSERT INTO deliveries (broadcast, visitor, language, zone, fate, cause, due_at,
                                    edits, changed_at)
            SELECT {number}, visitor, language, zone,
                   CASE WHEN skip = '' THEN 'pending' ELSE 'skipped' END, skip, {at}, edits, {at}
              FROM ({self._chosen(one, audience, now)}) AS chosen
             ORDER BY visitor
            """,  # noqa: S608 - only statements and numbers of parameters are put in
            *one.args,
        )
        await self._tx.run(
            """
            INSERT INTO delivery_counts (broadcast, fate, cause, many)
            SELECT broadcast, fate, cause, count(*) FROM deliveries
             WHERE broadcast = $1 GROUP BY broadcast, fate, cause
            """,
            broadcast,
        )
        row = await self._tx.fetch_one(
            "SELECT sum(many) AS many FROM delivery_counts"
            " WHERE broadcast = $1 AND fate = 'pending'",
            broadcast,
        )
        return int(row["many"] or 0) if row else 0

    async def at_their_turn(self, visitor: int, audience: Audience, now: datetime) -> Skip | None:
        one = Statement()
        who, stopped, alone = one.arg(visitor), "", ""
        if not audience.is_correction:
            topic = one.arg(audience.topic)
            # A repeat is for those who were missed, whatever region of the topic they asked about.
            region = one.arg(audience.region if audience.of is None else "")
            regional = REGIONAL.format(region=region)
            stopped = STOPPED.format(visitor=who, topic=topic, regional=regional)
            alone = ALONE_AT_THEIR_TURN.format(
                visitor=who, busy=self._busy(one, now), recent=one.arg(ms(now - RECENTLY))
            )
        sql = AT_THEIR_TURN.format(visitor=who, stopped=stopped, alone=alone)
        row = await self._tx.fetch_one(sql, *one.args)
        return Skip(row["skip"]) if row and row["skip"] else None

    async def _everybody(self, audience: Audience) -> dict[str, int]:
        """By language; under no language those who have chosen none."""
        one = Statement()
        by_language = ", ".join(
            f"count(*) FILTER (WHERE visitors.language = '{language}') AS {language}"
            for language in Language
        )
        row = await self._tx.fetch_one(
            f"SELECT {by_language}, count(*) AS many"  # noqa: S608 - words of ours
            f"  FROM ({self._asked(one, audience)}) AS asked"
            "  LEFT JOIN visitors ON visitors.id = asked.visitor"
            f" WHERE {self._fits(one, audience)}",
            *one.args,
        )
        assert row is not None
        found: dict[str, int] = {language: row[language] for language in Language}
        return {"": row["many"] - sum(found.values()), **found}

    async def _left_alone(self, audience: Audience, now: datetime) -> list[Row]:
        one = Statement()
        few = [UNREACHABLE]
        if not audience.is_correction:
            few += [self._busy(one, now), self._written(one, now)]
        chosen = self._chosen(one, audience, now, among=" UNION ".join(few))
        return await self._tx.fetch(
            f"SELECT language, skip, count(*) AS many FROM ({chosen}) AS chosen"  # noqa: S608
            " WHERE skip NOT IN ('', 'no_consent') GROUP BY language, skip",
            *one.args,
        )

    async def _examples(self, audience: Audience, now: datetime) -> tuple[Example, ...]:
        one = Statement()
        rows = await self._tx.fetch(
            f"""
            SELECT language, coalesce((SELECT min(region) FROM subscriptions
                                        WHERE subscriptions.visitor = chosen.visitor
                                          AND topic = {one.arg(audience.topic)}
                                          AND ended_at IS NULL), '') AS region
              FROM ({self._chosen(one, audience, now)}) AS chosen
             WHERE skip = '' LIMIT {EXAMPLES}
            """,  # noqa: S608 - as above
            *one.args,
        )
        return tuple(Example(Language(row["language"]), row["region"]) for row in rows)

    def _chosen(self, one: Statement, audience: Audience, now: datetime, among: str = "") -> str:
        """*among*: only those whom this statement finds."""
        # A correction puts right what somebody has read: it waits for nothing.
        alone = "" if audience.is_correction else self._alone(one, now)
        asked = self._asked(one, audience) + (f" AND visitor IN ({among})" if among else "")
        return CHOSEN.format(asked=asked, alone=alone, fits=self._fits(one, audience))

    def _asked(self, one: Statement, audience: Audience) -> str:
        if audience.of is None:
            regional = REGIONAL.format(region=one.arg(audience.region))
            return ASKED.format(topic=one.arg(audience.topic), regional=regional)
        if audience.corrects is not None:
            return REACHED.format(of=one.arg(audience.of))
        missed = MISSED.format(of=one.arg(audience.of))
        if audience.is_correction:
            return missed
        return missed + STILL_HEARING.format(topic=one.arg(audience.topic))

    def _alone(self, one: Statement, now: datetime) -> str:
        return LEAVE_ALONE.format(busy=self._busy(one, now), written=self._written(one, now))

    def _busy(self, one: Statement, now: datetime) -> str:
        forms = ", ".join(one.arg(form) for form in self._forms)
        return BUSY.format(middle=one.arg(ms(now - IN_THE_MIDDLE)), forms=forms)

    def _written(self, one: Statement, now: datetime) -> str:
        return WRITTEN.format(now=one.arg(ms(now)), recent=one.arg(ms(now - RECENTLY)))

    def _fits(self, one: Statement, audience: Audience) -> str:
        fits = ["1 = 1"]
        if audience.language:
            fits.append(f"visitors.language = {one.arg(audience.language)}")
        for column in ("programme", "district"):
            if wanted := getattr(audience, column):
                fits.append(
                    "EXISTS (SELECT 1 FROM cases WHERE cases.visitor = asked.visitor"  # noqa: S608
                    f" AND {column} = {one.arg(wanted)})"
                )
        return " AND ".join(fits)
