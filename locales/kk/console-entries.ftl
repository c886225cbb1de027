### Entries of the audit in words: what else is known of an act, besides who and what.

audit-detail-status = жай-күйі
audit-detail-role = рөлі
audit-detail-was = бұрынғы рөлі
audit-detail-becomes = жаңа рөлі
audit-detail-part = не өзгерді
audit-detail-what = не ашылды
audit-detail-action = таңдалған әрекет
audit-detail-officer = таңдалған маман
audit-detail-edition = нұсқасы
audit-detail-on = таңдалған күн
audit-part-week = жұмыс уақыты
audit-part-year = жылдың ерекше күндері
audit-part-target = алғашқы жауап мерзімі
audit-seen-audit = кім не істеді
audit-seen-openings = істі кім ашты
audit-seen-verdict = бүтіндігін тексеру
