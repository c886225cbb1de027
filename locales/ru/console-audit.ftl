### The audit in the console, and the banner about what stands in the way of the work.

console-audit = Журнал действий
audit-entries = Кто что сделал
audit-openings = Кто открывал дела
audit-what = Записи в журнал только добавляются: их не меняют и не удаляют. То, что Вы открыли эту страницу, тоже записано.
audit-when = Время
audit-officer = Специалист
audit-action = Действие
audit-subject = К чему относится
audit-details = Подробно
audit-day = День
audit-operator = тот, кто обслуживает сервис
audit-nothing = Таких записей нет.
audit-examine = Проверить целостность журнала
audit-whole = Журнал цел: записи не менялись.
audit-broken = Журнал поврежден: запись изменена или пропала. Сразу сообщите тому, кто обслуживает сервис.

action-signed-in = Вход в консоль
action-opened = Открыто дело
action-invited = Создано приглашение
action-invitation-withdrawn = Отозвано приглашение
action-joined = Присоединился
action-renamed = Изменено имя
action-role-changed = Изменена роль
action-left = Закрыт доступ
action-template-written = Записан шаблон ответа
action-template-archived = Шаблон ответа в архиве
action-calendar-set = Изменены рабочее время или сроки
action-exported = Данные выгружены в файл
action-audit-seen = Просмотрен журнал
