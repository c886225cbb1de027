"""Who hears an announcement: found among the subscriptions, and frozen into the ledger."""

from collections.abc import Sequence
from datetime import datetime

from core.audiences import EXAMPLES, IN_THE_MIDDLE, RECENTLY, Audience, Counted, Example, Skip
from core.text import Language
from storage.times import ms
from storage.transaction import Transaction

ASKED = """
SELECT visitor, min(region) AS region, NULL AS edits FROM subscriptions
 WHERE ended_at IS NULL AND topic = $1 AND ($2 = '' OR region = '' OR region = $2)
 GROUP BY visitor
"""
MISSED = """
SELECT visitor, '' AS region, NULL AS edits FROM deliveries
 WHERE broadcast = $8 AND visitor <> 0
   AND (fate IN ('failed', 'cancelled')
        OR fate = 'skipped' AND cause IN ('in_conversation', 'recently_contacted'))
   AND EXISTS (SELECT 1 FROM subscriptions
                WHERE subscriptions.visitor = deliveries.visitor AND topic = $1
                  AND ended_at IS NULL)
"""
REACHED = """
SELECT visitor, '' AS region, message AS edits FROM deliveries
 WHERE broadcast = $8 AND visitor <> 0 AND fate IN ('sent', 'unknown')
"""
"""What was unknown may have been read, so it is put right too."""

CHOSEN = """
SELECT asked.visitor AS visitor, asked.region AS region, asked.edits AS edits,
       coalesce(visitors.language, 'kk') AS language, coalesce(visitors.zone, 300) AS zone,
       CASE WHEN visitors.language IS NULL THEN 'no_consent'
            WHEN unreachable_since IS NOT NULL THEN 'unreachable'
            {leave_alone}
            ELSE '' END AS skip
  FROM ({asked}) AS asked LEFT JOIN visitors ON visitors.id = asked.visitor
 WHERE ($3 = '' OR visitors.language = $3)
   AND ($4 = '' OR EXISTS (SELECT 1 FROM cases
                            WHERE cases.visitor = asked.visitor AND programme = $4))
   AND ($5 = '' OR EXISTS (SELECT 1 FROM cases
                            WHERE cases.visitor = asked.visitor AND district = $5))
   AND $6 = $6 AND $7 = $7 AND $8 = $8
"""
LEAVE_ALONE = """
            WHEN EXISTS (SELECT 1 FROM current_runs
                           JOIN conversations ON conversations.run = current_runs.run
                          WHERE current_runs.visitor = asked.visitor
                            AND changed_at > $6 AND flow IN ({forms})) THEN 'in_conversation'
            WHEN EXISTS (SELECT 1 FROM deliveries
                          WHERE deliveries.visitor = asked.visitor AND changed_at > $7
                            AND fate IN ('sent', 'unknown')) THEN 'recently_contacted'
"""


class Audiences:
    """Fits ``core.audiences.AudienceStore``. *forms*: flows in which nobody is interrupted."""

    def __init__(self, tx: Transaction, forms: Sequence[str]) -> None:
        self._tx = tx
        self._forms = tuple(forms)

    async def count(self, audience: Audience, now: datetime) -> Counted:
        chosen, args = self._chosen(audience, now)
        rows = await self._tx.fetch(
            f"SELECT language, skip, count(*) AS many FROM ({chosen}) AS chosen"  # noqa: S608
            " GROUP BY language, skip",
            *args,
        )
        some = await self._tx.fetch(
            f"SELECT language, region FROM ({chosen}) AS chosen"  # noqa: S608
            f" WHERE skip = '' LIMIT {EXAMPLES}",
            *args,
        )
        skipped: dict[Skip, int] = {}
        for row in rows:
            if row["skip"]:
                reason = Skip(row["skip"])
                skipped[reason] = skipped.get(reason, 0) + row["many"]
        return Counted(
            languages={Language(r["language"]): r["many"] for r in rows if not r["skip"]},
            skipped=skipped,
            examples=tuple(Example(Language(r["language"]), r["region"]) for r in some),
        )

    async def freeze(self, broadcast: int, audience: Audience, now: datetime) -> int:
        """In one statement, so that everybody is looked at in the same moment."""
        chosen, args = self._chosen(audience, now)
        number, at = f"${len(args) + 1}", f"${len(args) + 2}"
        await self._tx.run(
            f"""
            INSERT INTO deliveries (broadcast, visitor, language, zone, fate, cause, due_at,
                                    edits, changed_at)
            SELECT {number}, visitor, language, zone,
                   CASE WHEN skip = '' THEN 'pending' ELSE 'skipped' END, skip, {at}, edits, {at}
              FROM ({chosen}) AS chosen
             ORDER BY visitor
            """,  # noqa: S608 - only statements and numbers of parameters are put in
            *args,
            broadcast,
            ms(now),
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

    def _chosen(self, audience: Audience, now: datetime) -> tuple[str, tuple[object, ...]]:
        args: tuple[object, ...] = (
            audience.topic,
            audience.region,
            audience.language or "",
            audience.programme,
            audience.district,
            ms(now - IN_THE_MIDDLE),
            ms(now - RECENTLY),
            audience.of or 0,
        )
        asked = ASKED if audience.of is None else REACHED if audience.is_correction else MISSED
        forms = ", ".join(f"${len(args) + at}" for at in range(1, len(self._forms) + 1))
        # A correction puts right what somebody has read: it waits for nothing.
        if audience.is_correction:
            return CHOSEN.format(asked=asked, leave_alone=""), args
        alone = LEAVE_ALONE.format(forms=forms)
        return CHOSEN.format(asked=asked, leave_alone=alone), (*args, *self._forms)
