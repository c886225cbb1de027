### What a visitor sends and follows: check, receipt, list, one case, notices.

# $number (str) - the number of the line, which its button has too
# $label (Text) - short name of the question
# $answer (Text or str) - what was answered
review-line = { $number }. <b>{ $label }:</b> { $answer }
review-skipped = без ответа
# Button: opens one question again.
# $number (str) - the number of the line
review-change = ✏️ { $number }

# $reference (str) - number of the case
# $programme (Text) - what it is about
# $at (datetime) - when it came in
receipt =
    ✅ <b>Предварительная заявка принята</b>

    Номер: <b>{ $reference }</b>
    Тема: { $programme }
    Время: { $at }

    Это <b>не</b> официальное заявление на государственную услугу: официальные сроки с него не начинаются, срок визы, паспорта или статуса оно не останавливает. Официальное заявление Вы подаете сами через официальные каналы.

    Ответ придет в этот чат.
# $reference (str) - number of the case
# $at (datetime) - when it came in
receipt-question =
    ✅ <b>Вопрос принят</b>

    Номер: <b>{ $reference }</b>
    Время: { $at }

    Ответ специалиста придет в этот чат. Это не официальное заявление, никаких сроков оно не останавливает.
# $reference (str) - number of the case
receipt-message = ✅ Сообщение добавлено к номеру { $reference }. Специалист его увидит.
# $hours (int) - hours, at least one: the middle of what first answers took in the last months
usual-hours =
    { $hours ->
        [one] В последние месяцы первый ответ обычно приходил в течение { $hours } часа.
        [few] В последние месяцы первый ответ обычно приходил в течение { $hours } часов.
        [many] В последние месяцы первый ответ обычно приходил в течение { $hours } часов.
       *[other] В последние месяцы первый ответ обычно приходил в течение { $hours } часа.
    }
# $days (int) - days, at least two: the middle of what first answers took in the last months
usual-days =
    { $days ->
        [one] В последние месяцы первый ответ обычно приходил в течение { $days } дня.
        [few] В последние месяцы первый ответ обычно приходил в течение { $days } дней.
        [many] В последние месяцы первый ответ обычно приходил в течение { $days } дней.
       *[other] В последние месяцы первый ответ обычно приходил в течение { $days } дня.
    }
# Button.
case-status = Узнать состояние
# Button.
case-copy = 📄 Мои ответы
# Button.
case-withdraw = Отозвать
# Button.
case-write = ✍️ Написать специалисту
# Button: one case of the list.
# $reference (str) - number of the case
case-open = { $reference }
cases = <b>Ваши заявки и вопросы</b>
cases-none = Вы пока ничего не отправляли. Если есть вопрос, нажмите в меню «Вопрос специалисту».
# $reference (str) - number of the case
# $programme (Text) - what it is about
# $status (Text) - where it stands
# $waiting (Text) - whose turn it is
case =
    <b>{ $reference }</b>
    Тема: { $programme }
    Состояние: { $status }
    { $waiting }
# $at (datetime) - when it happened
# $event (Text) - what happened
case-step = { $at } – { $event }
# $at (datetime) - when it was written
# $words (str) - the officer's own words
case-message-officer =
    <b>Специалист</b>, { $at }
    <blockquote>{ $words }</blockquote>
# $at (datetime) - when it was written
# $words (str) - the visitor's own words
case-message-visitor =
    <b>Вы</b>, { $at }
    <blockquote>{ $words }</blockquote>
# $reference (str) - number of the case
# $programme (Text) - what it is about
copy =
    <b>Копия Ваших ответов</b>

    Номер: { $reference }
    Тема: { $programme }
    Это не официальный документ.
# $reference (str) - number of the case
withdraw-sure =
    <b>Отозвать то, что Вы отправили под номером { $reference }?</b>

    Специалист больше не будет этим заниматься. Позже при желании можно отправить заново.
# Button.
withdraw-yes = Да, отозвать
# Button.
withdraw-no = Нет, оставить
already-open = По этой теме Ваша заявка уже рассматривается. Новую отправлять не нужно: продолжите прежнюю или напишите по ней специалисту.

state-submitted = Отправлено, в очереди
    .next = Делать ничего не нужно: ждите ответа специалиста. Если скоро закончится срок визы или документа, напишите специалисту и обратитесь в миграционную службу.
state-in-review = Рассматривает специалист
    .next = Ждите ответа специалиста. Если хотите что-то добавить, напишите здесь.
state-needs-correction = Нужны исправления
    .next = Нажмите «Исправить сейчас» и исправьте названные ответы.
state-ready-to-file = Готово к официальной подаче
    .next = Теперь сами подайте официальное заявление: через официальный портал, ЦОН или загранучреждение. Прочитайте сведения о документах и каналах и сообщение специалиста. Решение принимает государственный орган.
state-not-eligible = Этот путь пока не подходит
    .next = Причину читайте в сообщении специалиста. Возможны другие пути: напишите специалисту. Подать официальное заявление все равно можно.
state-redirected = Этим занимается другое учреждение
    .next = В какое учреждение и с чем идти, читайте в сообщении специалиста. Если что-то непонятно, напишите ему.
state-answered = Ответ дан
    .next = Прочитайте ответ здесь. Если вопросы остались, отправьте специалисту новый вопрос.
state-withdrawn = Отозвано
    .next = Если понадобится, отправьте заново из меню.
state-lapsed = Закрыто: исправленные ответы не пришли
    .next = Если это еще нужно, отправьте заново из меню или напишите специалисту.

waiting-us = Сейчас наша очередь: специалист ответит.
waiting-visitor = Сейчас Ваша очередь: специалист ждет Вашего ответа.
waiting-third-party = Ждем ответа другого учреждения.
waiting-nobody = Работа завершена.

event-submitted = отправлено
event-claimed = специалист начал рассматривать
event-officer-wrote = специалист написал
event-visitor-wrote = Вы написали
event-decided = специалист написал итог
event-withdrawn = Вы отозвали

# A shared phone shows the first line to others: it says nothing.
# $reference (str) - number of the case
notice-claimed =
    <b>Qonys: новое сообщение</b>

    Специалист начал рассматривать то, что Вы отправили под номером { $reference }. Ответ придет в этот чат.
# $reference (str) - number of the case
# $words (str) - the officer's own words
notice-officer-wrote =
    <b>Qonys: новое сообщение</b>

    Специалист написал по номеру { $reference }:
    <blockquote>{ $words }</blockquote>
# $reference (str) - number of the case
# $status (Text) - where it stands now
# $words (str) - the officer's own words
# $next (Text) - what to do next
notice-decided =
    <b>Qonys: новое сообщение</b>

    Номер: { $reference }
    Состояние: { $status }
    <blockquote>{ $words }</blockquote>
    <b>Следующий шаг.</b> { $next }
