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
action-card-written = Изменен черновик карточки
action-announcement-written = Написано или изменено объявление
action-announcement-moved = Изменено состояние объявления
action-announcement-tested = Объявление отправлено себе на пробу
action-stopped = Экстренная остановка
action-went-on = Остановка снята
action-exported = Данные выгружены в файл
action-audit-seen = Просмотрен журнал

# $since (datetime) - since when
banner-group-lost = Бот не может писать в группу специалистов. Началось: { $since }. Верните бота в группу или разрешите ему писать.
# $since (datetime) - since when
# $name (str) - the officer, or their number
banner-officer-unreachable = Сообщения не доходят до специалиста: { $name }. Началось: { $since }. Взятые им дела смогут взять другие.
# $since (datetime) - since when
banner-audit-broken = Журнал действий изменен. Обнаружено: { $since }. Сразу сообщите тому, кто обслуживает сервис.
# $since (datetime) - since when
banner-webhook-elsewhere = Сообщения боту уходят на чужой адрес. Обнаружено: { $since }. Сразу сообщите тому, кто обслуживает сервис.
# $since (datetime) - since when
banner-was-away = Бот долго не работал. Началось: { $since }. Часть сообщений, написанных в это время, могла до нас не дойти.
