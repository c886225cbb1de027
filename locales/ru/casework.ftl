### Casework: corrections, handing over, merging, guards. Plain words in toasts.

# $other (str) - number of the case in which it goes on
state-merged = Объединено с другим номером
    .next = Работа продолжается под номером { $other }: ответ придет по нему.
# $reference (str) - number of the case
receipt-correction =
    ✅ Исправленные ответы добавлены к номеру { $reference }. Специалист их посмотрит.

    Это не официальное заявление, никаких сроков оно не останавливает.

# $at (datetime) - when it was asked for
# $until (date) - the last day on which it can be answered
correction =
    <b>Что исправить</b>
    Запрошено: { $at }
    Последний день: { $until }
# $label (Text or str) - short name of the question
# $defect (Text) - what is wrong with the answer
correction-item = • <b>{ $label }</b>: { $defect }
# $label (Text or str) - short name of the question
# $defect (Text) - what is wrong with the answer
# $remark (str) - the officer's own words about it
correction-item-remark =
    • <b>{ $label }</b>: { $defect }
    <blockquote>{ $remark }</blockquote>
defect-incomplete = ответ неполный
defect-incorrect = в ответе ошибка
defect-outdated = ответ устарел

event-turned = изменилось, чья сейчас очередь
event-reopened = специалист снова взял в работу
event-not-solved = Вы сообщили, что вопрос не решен
event-correction-asked = специалист попросил исправить ответы
event-correction-recalled = исправлять больше не нужно
event-corrected = Вы исправили ответы
event-more-time = Вы продлили срок исправления
event-reminded = отправлено напоминание об исправлении
event-warned = отправлено предупреждение о конце срока
event-lapsed = закрыто: ответа не было
event-noted = специалист сделал заметку
event-offered = специалист предложил передать коллеге
event-passed = принял другой специалист
event-offer-declined = другой специалист не принял
event-released = специалист вернул в очередь
event-taken-over = взял себе старший специалист
event-reassigned = старший специалист передал другому специалисту
event-merged = объединено с другим номером
event-took-in = сюда присоединен другой номер
event-act-returned = действие специалиста не выполнено

# A shared phone shows the first line to others: it says nothing.
# $reference (str) - number of the case
notice-reopened =
    <b>Qonys: новое сообщение</b>

    Специалист снова занялся тем, что Вы отправили под номером { $reference }. Ответ придет в этот чат.
# A shared phone shows the first line to others: it says nothing.
# $reference (str) - number of the case
notice-correction-asked =
    <b>Qonys: новое сообщение</b>

    Специалист просит исправить некоторые ответы, которые Вы отправили под номером { $reference }.
# $words (str) - the officer's own words
notice-words =
    <b>Сообщение специалиста</b>
    <blockquote>{ $words }</blockquote>
# A shared phone shows the first line to others: it says nothing.
# $reference (str) - number of the case
notice-correction-recalled =
    <b>Qonys: новое сообщение</b>

    Исправлять ответы, которые Вы отправили под номером { $reference }, больше не нужно. Специалист продолжает работу.
# A shared phone shows the first line to others: it says nothing.
# $reference (str) - number of the case
notice-reminded =
    <b>Qonys: новое сообщение</b>

    Напоминаем: по номеру { $reference } ждем исправленных ответов. Если не успеваете, напишите специалисту.
# A shared phone shows the first line to others: it says nothing.
# $reference (str) - number of the case
notice-warned =
    <b>Qonys: новое сообщение</b>

    По номеру { $reference } ждем исправленных ответов, срок подходит к концу. Если ответа не будет, этот номер закроется. Если не успеваете, напишите специалисту.
# A shared phone shows the first line to others: it says nothing.
# $reference (str) - number of the case
# $next (Text) - what to do next
notice-lapsed =
    <b>Qonys: новое сообщение</b>

    Номер { $reference } закрыт: исправленные ответы не пришли.
    <b>Следующий шаг.</b> { $next }
# A shared phone shows the first line to others: it says nothing.
# $reference (str) - number of the case
# $other (str) - number of the case in which it goes on
notice-merged =
    <b>Qonys: новое сообщение</b>

    То, что Вы отправили под номером { $reference }, объединено с номером { $other }. Работа продолжается под ним.

# For officers.
# $reference (str) - number of the case
# $programme (Text) - what it is about
notice-corrected =
    <b>{ $reference }: ответы исправлены</b>
    Тема: { $programme }
    Теперь очередь за нами.
# For officers.
# $reference (str) - number of the case
# $until (date or str) - the last day on which it can be answered
notice-more-time =
    <b>{ $reference }: срок исправления продлен</b>
    Новый последний день: { $until }
# For officers.
# $reference (str) - number of the case
# $programme (Text) - what it is about
notice-not-solved =
    <b>{ $reference }: вопрос не решен</b>
    Тема: { $programme }
    Обратившийся сообщил, что вопрос не решен. Дело снова открыто.
# For officers.
# $reference (str) - number of the case
# $name (str) - the other officer
notice-noted =
    <b>{ $reference }</b>: Вас упомянули в заметке.
    Кто написал: { $name }
# For officers.
# $reference (str) - number of the case
# $programme (Text) - what it is about
# $name (str) - the other officer
notice-offered =
    <b>{ $reference }</b>: коллега предлагает Вам взять это дело.
    Тема: { $programme }
    Кто предлагает: { $name }
# For officers.
# $reference (str) - number of the case
# $name (str) - the other officer
notice-passed =
    <b>{ $reference }</b>: коллега взял это дело.
    Кто взял: { $name }
# For officers.
# $reference (str) - number of the case
# $name (str) - the other officer
notice-offer-declined =
    <b>{ $reference }</b>: коллега не взял это дело, оно остается у Вас.
    Кто отказался: { $name }
# For officers.
# $reference (str) - number of the case
# $name (str) - the other officer
notice-taken-over =
    <b>{ $reference }</b>: это дело теперь ведет другой специалист. Причина указана в заметке к делу.
    Кто ведет: { $name }
# For officers.
# $reference (str) - number of the case
# $count (int) - how many cases there are together
# $name (str) - the other officer
notice-taken-over-many =
    <b>{ $reference }</b> и другие дела теперь ведет другой специалист. Причина указана в заметках к делам.
    Всего дел: { $count }
    Кто ведет: { $name }
# For officers.
# $reference (str) - number of the case
# $programme (Text) - what it is about
# $name (str) - the other officer
notice-reassigned =
    <b>{ $reference }</b>: это дело передано Вам.
    Тема: { $programme }
    Кто передал: { $name }
# For officers.
# $reference (str) - number of the case
# $count (int) - how many cases there are together
# $name (str) - the other officer
notice-reassigned-many =
    <b>{ $reference }</b> и другие дела переданы Вам.
    Всего дел: { $count }
    Кто передал: { $name }
# For officers.
# $reference (str) - number of the case
# $why (Text or str) - what stood in the way
notice-act-returned =
    <b>{ $reference }: не отправлено</b>
    { $why }
    Ваш текст сохранен в заметках к делу.

# $at (datetime) - when it was written
# $words (str) - the officer's own words
rights-note =
    <b>Заметка специалиста</b>, { $at }
    <blockquote>{ $words }</blockquote>
# $reference (str) - number of the case
# $at (datetime) - when others took their place
rights-version =
    <b>Прежние ответы</b>
    Номер: { $reference }
    Заменены: { $at }

# Toast.
correction-names-nothing = Отметьте хотя бы один ответ этого дела, каждый по одному разу.
# Toast.
# $most (int) - how many can be named at once
correction-names-too-much = Отмечено слишком много ответов. Наибольшее число: { $most }.
# Toast.
# $first (date) - the nearest day
# $last (date) - the farthest day
correction-due-day = Этот день не подходит. Самый ранний: { $first }, самый поздний: { $last }.
# Toast.
correction-without-a-day = Укажите, до какого дня нужно исправить ответы.
# Toast.
correction-of-a-question = В вопросе исправлять нечего: напишите ответ.
# Toast.
correction-over = По этому номеру больше ничего исправлять не нужно.
# Toast.
# $until (date) - the last day on which it can be answered
correction-no-more-time = Срок уже продлен. Последний день: { $until }. Если не успеваете, напишите специалисту.
# Toast.
case-waits-for-correction = По этому делу ждем исправлений. Сначала снимите просьбу об исправлении.
# Toast.
case-cannot-reopen = Этот номер уже нельзя открыть снова. Если нужно, можно отправить новую заявку или вопрос.
# Toast.
# $reference (str) - number of the other case
case-has-newer = По этой теме у обратившегося уже открыто другое дело: { $reference }
# Toast.
# $reference (str) - number of the case in which it goes on
case-goes-on-elsewhere = Работа по этому номеру продолжается под номером { $reference }.
# Toast.
merge-not-one-visitor = Объединить можно только два открытых дела одного человека.
# Toast.
desk-not-yours = Это дело сейчас не у Вас.
# Toast.
desk-already-yours = Это дело и так у Вас.
# Toast.
desk-offer-gone = Это дело Вам больше не предлагают.
# Toast.
desk-no-such-colleague = Такого коллеги нет, или его роль этого не позволяет.
# Toast.
act-is-planned = По этому делу сейчас выполняется другое действие. Подождите немного или отмените его.
# Toast.
act-is-done = Отменить уже нельзя: действие выполнено или отменено раньше.
# Toast.
act-held-back = Посмотрите текст еще раз: к нему есть замечания.
# Toast.
act-failed = Это наша ошибка: действие не выполнено. Попробуйте еще раз.

# Toast.
guard-empty = Напишите сообщение: без него обратившийся не узнает, что произошло.
# Toast.
# $found (str) - what was found in the words
guard-place-left = В тексте осталось незаполненное место: { $found }
# Toast.
# $found (str) - the most characters that fit
guard-too-long = Текст слишком длинный. Наибольшее число знаков: { $found }
# Toast.
guard-private = Похоже, в тексте есть ИИН, номер документа или карты. Таких данных здесь не пишут: уберите их.
# Toast.
# $found (str) - what was found in the words
guard-unsaid = Мы так не пишем: «{ $found }». Все равно отправить?
# Toast.
guard-language = Похоже, текст не на языке обратившегося. Все равно отправить?
