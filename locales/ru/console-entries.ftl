### Entries of the audit in words: what else is known of an act, besides who and what.

audit-detail-status = состояние
audit-detail-role = роль
audit-detail-was = прежняя роль
audit-detail-becomes = новая роль
audit-detail-part = что изменено
audit-detail-what = что открыто
audit-detail-action = выбрано действие
audit-detail-officer = выбран специалист
audit-detail-edition = вариант
audit-detail-on = выбран день
audit-part-week = часы работы
audit-part-year = особые дни года
audit-part-target = срок первого ответа
audit-seen-audit = кто что сделал
audit-seen-openings = кто открывал дела
audit-seen-verdict = проверка целостности
