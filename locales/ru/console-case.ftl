### The page of one case in the officers' console.

page-to-queue = ⬅ К очереди
# $at (datetime) - when it came in
page-opened = Поступило: { $at }
page-answers = Ответы
page-question = Вопрос
page-answer = Ответ
page-correct = Исправить?
page-remark = Пояснение
page-former = Раньше:
page-no-answer = ответа не было
page-checklist = Проверка полноты
page-complete = На все вопросы заявки есть ответы.
page-incomplete = В заявке не хватает ответа.
filled-skipped = необязательный, не заполнен
filled-missing = ответа нет
# $reference (str) - number of the case
page-merged = Объединено сюда: { $reference }
page-merged-into = Работа продолжается под номером
page-others = Другие дела этого человека
page-duplicate = та же тема
# $reference (str) - number of the case in which it goes on
page-merge-into = Объединить с { $reference }
page-act = Действие
page-new-state = Что сделать?
act-reply = Ответить, состояние не меняется
act-needs-correction = Попросить исправить ответы
act-ready-to-file = Завершить: готово к официальной подаче
act-not-eligible = Завершить: этот путь пока не подходит
act-redirected = Завершить: занимается другое учреждение
act-answered = Завершить: ответ дан
page-turn = Чья очередь после ответа
turn-visitor = Обратившегося
turn-third-party = Другого учреждения
turn-us = Наша
page-due-on = Последний день исправления
# $language (Text or str) - language of the visitor
page-words = Сообщение. Язык обратившегося: { $language }
page-note = Заметка для коллег
# $finding (Text) - what a guard found
act-confirm = Все равно отправить: { $finding }
act-send = Выполнить
act-undo-note = Отменить можно в течение нескольких секунд до отправки.
# $at (datetime) - when it takes effect
act-planned = Действие скоро выполнится: { $at }
act-undo = Отменить
# $due (date) - the last day on which it can be answered
correction-open = Ждем исправлений. Последний день: { $due }
page-recall = Снять просьбу об исправлении
page-release = Вернуть в очередь
page-accept = Принять дело
page-decline = Не принимать
# $name (str) - the colleague
page-offered-to = Предложено коллеге: { $name }
page-write-note = Оставить заметку
page-keep-note = Сохранить заметку
page-mention = Кому показать
page-offer = Предложить коллеге
page-colleague = Коллега
page-take-over = Взять дело себе
page-reason = Причина
page-reopen = Открыть снова
page-history = История
page-ours = Наше сообщение
page-theirs = Сообщение обратившегося
# $name (str) - who wrote it
page-note-of = Заметка. Автор: { $name }

history-submitted = Отправлено
history-claimed = Взято в работу
history-officer-wrote = Специалист ответил
history-visitor-wrote = Обратившийся написал
history-turned = Изменилось, чья очередь
history-decided = Завершено
history-withdrawn = Обратившийся отозвал
history-erased = Обратившийся удалил свои данные
history-reopened = Открыто снова
history-not-solved = Обратившийся сообщил, что вопрос не решен
history-correction-asked = Запрошено исправление
history-correction-recalled = Просьба об исправлении снята
history-corrected = Ответы исправлены
history-more-time = Срок исправления продлен
history-reminded = Отправлено напоминание
history-warned = Отправлено предупреждение
history-lapsed = Закрыто: ответа не было
history-noted = Оставлена заметка
history-offered = Предложено коллеге
history-passed = Коллега принял
history-offer-declined = Коллега не принял
history-released = Возвращено в очередь
history-taken-over = Старший специалист взял себе
history-reassigned = Передано другому специалисту
history-merged = Объединено с другим делом
history-took-in = Присоединено другое дело
history-act-returned = Действие не выполнено, текст в заметках
