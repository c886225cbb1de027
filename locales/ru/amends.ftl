### What visitors do about a case besides writing: put answers right, ask for time, rate, reopen.

# Button.
case-correct = ✏️ Исправить сейчас
# Button.
case-time = ⏳ Продлить срок
# Toast.
time-given = Срок продлен. Новый последний день указан на экране.
# Above each question of a correction.
# $reference (str) - number of the case
correction-step = <i>Исправление ответов, номер { $reference }</i>
# $reference (str) - number of the case
correction-review =
    <b>Проверьте исправленные ответы</b>

    Номер: { $reference }
    Изменить можно только те строки, номера которых стоят на кнопках, остальные остаются как были. Если все верно, нажмите «Отправить». Это не официальное заявление.
# Toast.
correction-lapsed = Срок исправления прошел, и номер закрыт. Если это еще нужно, откройте его снова.

# $at (datetime) - when it happened
# $event (Text) - what happened
# $until (date) - the last day that it brought
case-step-until = { $at } – { $event }, последний день: { $until }
# $at (datetime) - when it happened
# $event (Text) - what happened
# $other (str) - number of the other case
case-step-other = { $at } – { $event }: { $other }

# Button.
case-unsolved = Вопрос не решен
# Button: of a case that has ended because its visitor was silent.
case-reopen = Открыть номер снова
# $reference (str) - number of the case
unsolved-sure =
    <b>Открыть номер { $reference } снова?</b>

    Специалист вернется к этому номеру. Напишите, чего не хватило: так он быстрее поймет, что нужно.
# Button.
unsolved-write = ✍️ Написать, чего не хватило
# Button.
unsolved-yes = Открыть без сообщения
# Toast.
reopened = Номер снова открыт, специалист это увидит.
# $reference (str) - number of the case
receipt-reopened =
    ✅ Номер { $reference } снова открыт, сообщение добавлено. Специалист его увидит.

    Это не официальное заявление, никаких сроков оно не останавливает.
# Toast.
case-is-open = Работа по этому номеру и так продолжается.

# Asked once, when an officer has ended a case.
rating = <b>Был ли наш ответ полезен?</b> Нажмите одну из кнопок ниже.
# Button.
rating-good = 🙂 Да
# Button.
rating-fair = 😐 Отчасти
# Button.
rating-poor = 🙁 Нет
# Toast.
rating-thanks = Спасибо, мы отметили Ваш ответ.
# Toast.
rating-noted = Ваша оценка уже отмечена, спасибо.
# Toast.
rating-not-now = Оценить ответ можно, когда специалист завершит работу по этому номеру.
# $at (datetime) - when it was said
# $face (Text) - what was said
rights-rating = <b>Был ли ответ полезен:</b> { $face }, { $at }
