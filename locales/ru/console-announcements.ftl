### Announcements in the console: written, released by a second person, sent, reported; the brake.

console-announcements = Объявления
announcements-what = Объявление пишет один человек, а утверждает другой. Его получают только те, кто сам просил сообщать об этой теме.
announcements-new = Новое объявление
announcements-one = Объявление
announcements-untitled = Без заголовка
announcements-none = Объявлений пока нет.
announcements-title = Заголовок
announcements-body = Текст
announcements-state = Состояние
announcements-topic = По какой теме
announcements-authors = Авторы
announcements-approver = Кто утвердил
announcements-when = Время
announcements-sent = Отправлено
announcements-corrects = Исправляет прежнее объявление
announcements-repeats = Повтор для тех, до кого прежнее не дошло

broadcast-draft = Черновик
broadcast-awaiting_approval = Ждет утверждения
broadcast-approved = Утверждено, готово к отправке
broadcast-scheduled = Время назначено
broadcast-sending = Рассылается
broadcast-paused = Приостановлено
broadcast-completed = Разослано
broadcast-cancelled = Рассылка отменена
broadcast-halted = Рассылка остановилась сама
broadcast-corrected = Исправлено
halted-failures = Рассылка остановилась сама: слишком много сообщений не ушло по неожиданной причине. Причины указаны ниже.
halted-facts = Рассылка остановлена: после утверждения изменились сведения в объявлении. Подготовьте его заново и снова отдайте на утверждение.

## Writing one

announcements-edit = Изменить объявление
announcements-save = Сохранить черновик
announcements-purpose = Вид
purpose-quota = О квоте: должно быть сказано все, от чего зависит решение о переезде
purpose-news = Новость
announcements-topic-what = Получат те, кто просил сообщать об этой теме
announcements-insert = Вставить сведения в текст
announcements-insert-what = Сведения, которые действуют сегодня
announcements-numbers = Числа
announcements-sentences = Целые предложения
announcements-put-in = Вставить в оба текста
announcements-insert-why = Числа не пишут вручную. На месте ключа в скобках будут стоять сами сведения. Если они изменятся, рассылка не начнется или остановится.
announcements-quota = Обязательные сведения о квоте
announcements-quota-what = Для новости эту часть не заполняют.
announcements-closes = Последний день, если он известен
announcements-not-chosen = Не выбрано
announcements-more-facts = Чтобы добавить еще сведения, сначала сохраните черновик или откройте предпросмотр.
announcements-buttons = Кнопки
# $number (int) - which button, from the top
announcements-button = Кнопка { $number }
announcements-leads = Куда ведет
announcements-no-button = Нет кнопки
leads-flow = Тема в боте
leads-link = Официальная ссылка
leads-ask = Вопрос специалисту
announcements-label = Название ссылки
announcements-picture = Картинка
announcements-picture-what = Сведения, у которых есть картинка
announcements-no-picture = Без картинки
# $key (str) - the fact that is drawn
announcements-pictured = 🖼 Здесь будет картинка: { $key }
announcements-look = Предпросмотр
announcements-preview = Как это выглядит в Telegram
announcements-lacks = Чего не хватает, чтобы отдать на утверждение:
announcements-whole = Все на месте, можно отдать на утверждение.
announcements-theirs = Вариант, который сохранил коллега
announcements-unreadable = В одном из полей стоит значение, которого мы не знаем. Проверьте год и даты: написанное Вами стоит ниже.

## For whom

announcements-audience = Кто получит
announcements-audience-what = Если ничего не выбрать, получат все, кто просил сообщать об этой теме. Можно выбрать только тех, кто присылал заявку или вопрос по определенной теме или из определенного места.
announcements-region = О каком регионе просили сообщать
announcements-any-region = любой регион
announcements-programme = По какой теме присылали заявку или вопрос
announcements-count = Посчитать
# $count (int) - people
announcements-reaches = Если отправить сейчас, получателей будет: { $count }
announcements-skipped = Кому сейчас не отправят и почему:
announcements-examples = Некоторые из получателей, без имен:
announcements-counted-again = В момент начала рассылки получателей посчитают заново, после этого список не меняется.
# $count (int) - minutes
announcements-takes = Рассылка займет не меньше { $count } мин.: сначала отправляются ответы обратившимся.
# $date (date) - the last day of the window
announcements-until = Последний день приема заявлений: { $date }
skip-no_consent = не выбрали язык или удалили свои данные
skip-opted_out = просили больше не сообщать об этой теме
skip-unreachable = заблокировали бота или удалили аккаунт
skip-in_conversation = прямо сейчас отвечают на вопросы
skip-recently_contacted = получили объявление за последние сутки
announcements-paid = Платная рассылка
announcements-paid-off = Отправлять быстрее за плату
announcements-paid-why = Эта возможность выключена: без решения управления деньги не тратятся.

## What is done to it

announcements-acts = Что можно сделать
announcements-test = Отправить себе
announcements-tested = Объявление отправлено Вам на двух языках: посмотрите в чате с ботом.
announcements-hand-over = Отдать на утверждение
announcements-take-back = Забрать обратно
announcements-release-what = Текст ниже будет отправлен слово в слово. Прочитайте его на обоих языках: после утверждения он не изменится.
announcements-release = Утвердить
announcements-reject = Вернуть автору
announcements-remark = Почему возвращаете
announcements-sent-back = Утверждающий вернул объявление:
announcements-at = День и время начала, по времени Актау
announcements-schedule = Назначить на это время
announcements-now = Отправить сейчас
announcements-unschedule = Снять назначенное время
# $at (datetime) - when it begins
announcements-starts = Рассылка начнется: { $at }.
announcements-starts-at-night = Это ночное время, поэтому объявление отправим утром.
# $from (str) - time of day
# $to (str) - time of day
announcements-quiet-hours = С { $from } до { $to } по времени получателя объявления не отправляются: остальным отправим утром.
announcements-pause = Приостановить
announcements-resume = Продолжить
announcements-again = Повторить для тех, до кого не дошло
announcements-correct = Исправить
announcements-report = Скачать отчет
announcements-cancel = Отменить рассылку…
announcements-cancel-sure = Вернуть это нельзя: те, кому еще не отправлено, объявление не получат. У остальных оно останется.
announcements-cancel-yes = Да, отменить

## What became of it

report-title = Ход рассылки
# $done (int) - of how many it is known what became
# $total (int) - how many it goes to
report-done = { $done } / { $total }
# $at (datetime) - when it will be over at this pace
report-ends-at = При такой скорости закончится примерно: { $at }
report-quiet-now = Сейчас в Актау ночь: рассылка продолжится утром.
report-total = Всего отправить
fate-pending = В очереди
fate-sending = Отправляется прямо сейчас
fate-sent = Отправлено
fate-unknown = Неизвестно, дошло ли: Telegram не ответил, само повторно не отправится
fate-failed = Не удалось отправить
fate-skipped = Намеренно не отправлено
fate-cancelled = Не отправлено после отмены
cause-blocked = бот заблокирован
cause-deactivated = аккаунт удален
cause-chat_not_found = чат не найден
cause-bad_content = Telegram не принял текст
cause-server = сбой на стороне Telegram
cause-other = другая причина
report-tapped = Нажали кнопку
report-applications = Предварительные заявки после нажатия
report-questions = Вопросы после нажатия
report-opted_out = После этого объявления попросили больше не сообщать
report-unread = Кто прочитал, Telegram не сообщает, поэтому такого числа нет. Заявки тех, кто удалил свои данные, здесь не посчитаны.
report-head-what = Показатель
report-head-why = Причина
report-head-count = Количество
report-head-value = Значение
report-sheet-numbers = Отчет
report-sheet-what = Объявление
report-started_at = Начало
report-ended_at = Конец

# In the audit: where an announcement was moved to.
audit-detail-to = новое состояние

## The emergency brake

console-emergency = Экстренная остановка
emergency-what = Если что-то идет не так, остановите. Кто и когда остановил, записывается в журнал.
emergency-broadcasts = Все объявления
emergency-broadcasts-what = Ни одно объявление не отправляется. Обратившиеся по-прежнему получают ответы.
emergency-broadcasts-sure = Все рассылки остановятся сразу. Пока остановка не снята, ни одно объявление не отправляется.
emergency-answers = Все ответы бота
emergency-answers-what = Что бы ни написал обратившийся, он прочитает одно и то же сообщение на двух языках. Специалисты продолжают работать в консоли.
emergency-answers-sure = Бот перестанет отвечать: все увидят только одно сообщение. Делайте это, только если бот сообщает неверные сведения.
emergency-stopped = Остановлено
emergency-works = Работает
emergency-stop = Остановить…
emergency-go-on = Снять остановку…
emergency-go-on-sure = Убедитесь, что причины остановки больше нет.
emergency-yes = Да, подтверждаю
emergency-one = Отдельное объявление можно приостановить или отменить на его странице.
# $since (datetime) - since when
banner-stopped-broadcasts = Все рассылки остановлены. Когда остановили: { $since }.
# $since (datetime) - since when
banner-stopped-answers = Бот не отвечает обратившимся: все видят одно сообщение. Когда остановили: { $since }.
