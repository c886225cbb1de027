### The desk: quick work of officers in Telegram.

# $role (Text) - what the officer is
desk-welcome =
    <b>Добро пожаловать!</b>

    Вы зарегистрированы как сотрудник управления. Ваша роль: { $role }.
    Смену открывает команда /desk.
role-officer = специалист
role-lead = старший специалист
role-announcer = автор объявлений
role-approver = утверждающий объявления
role-admin = администратор
role-auditor = аудитор
# $mine (int) - cases the officer holds
# $turn (int) - those of them that wait for the officer
# $waiting (int) - cases nobody has taken
desk =
    <b>Смена</b>

    { $mine ->
        [one] У Вас { $mine } дело.
        [few] У Вас { $mine } дела.
        [many] У Вас { $mine } дел.
       *[other] У Вас { $mine } дела.
    }
    Из них ждут Вашего ответа: { $turn }
    { $waiting ->
        [one] В очереди { $waiting } дело.
        [few] В очереди { $waiting } дела.
        [many] В очереди { $waiting } дел.
       *[other] В очереди { $waiting } дела.
    }
# Button.
desk-take = Взять из очереди
# Button.
desk-refresh = 🔄 Обновить
# Button.
# $reference (str) - number of the case
desk-open = { $reference }
# Button.
desk-claim = Взять себе
# Button.
desk-reply = ✍️ Ответить
# Button.
desk-decide = Завершить
# Button.
desk-shift = ⬅️ Смена
# $reference (str) - number of the case
# $kind (Text) - application or question
# $programme (Text) - what it is about
# $language (Text or str) - language of the visitor
# $status (Text) - where it stands
# $waiting (Text) - whose turn it is
# $urgency (Text) - urgent or usual
# $opened (datetime) - when it came in
desk-file =
    <b>{ $reference }</b>
    Вид: { $kind }
    Тема: { $programme }
    Язык: { $language }
    Срочность: { $urgency }
    Состояние: { $status }
    { $waiting }
    Поступило: { $opened }
# $title (Text) - name of the flow, or of the outcome, from which the question was asked
desk-about = Из какого раздела бота написали: { $title }
desk-hidden = По настройкам ответы в Telegram не показываются. Откройте консоль.
desk-answers = <b>Ответы</b>
kind-application = предварительная заявка
kind-question = вопрос
urgency-urgent = срочно
urgency-usual = не срочно
# $name (str) - the officer who holds the case
desk-holder = У кого дело: { $name }
# $reference (str) - number of the case
# $programme (Text) - what it is about
# $language (Text or str) - language of the visitor
# $urgency (Text) - urgent or usual
notice-submitted =
    <b>Новое дело: { $reference }</b>
    Тема: { $programme }
    Язык: { $language }
    Срочность: { $urgency }
# $reference (str) - number of the case
# $words (str) - the visitor's own words
notice-visitor-wrote =
    <b>{ $reference }: новое сообщение</b>
    <blockquote>{ $words }</blockquote>
# $reference (str) - number of the case
notice-visitor-wrote-hidden = <b>{ $reference }: новое сообщение.</b> Прочитайте его в консоли.
# $reference (str) - number of the case
notice-visitor-wrote-closed = <b>{ $reference }: новое сообщение.</b> Чтобы прочитать, откройте дело.
# $reference (str) - number of the case
notice-withdrawn = Дело <b>{ $reference }</b> отозвано. Делать по нему ничего не нужно.
# For the officers' group: nothing personal.
# $reference (str) - number of the case
# $programme (Text) - what it is about
notice-group =
    <b>{ $reference }</b>: есть новое по делу.
    Тема: { $programme }
# Toast.
desk-not-allowed = Ваша роль этого не позволяет. Если нужно, обратитесь к администратору.
# Toast.
# $name (str) - the officer who holds the case
desk-held-by = Этим делом сейчас занимается другой специалист: { $name }
# Toast.
desk-queue-empty = Очередь пуста: новых дел нет.
# Toast.
desk-invitation-unknown = Приглашение недействительно или уже использовано. Попросите у администратора новое.
# Toast.
desk-joined-already = Вы уже здесь работаете: приглашение не нужно. Если должна измениться роль, обратитесь к администратору.

desk-waiting-us = Очередь за нами: нужно ответить.
desk-waiting-visitor = Ждем ответа обратившегося.
desk-waiting-third-party = Ждем ответа другого учреждения.
desk-waiting-nobody = Работа завершена.
# $at (datetime) - when it was written
# $words (str) - an officer's words
desk-message-officer =
    <b>Специалист</b>, { $at }
    <blockquote>{ $words }</blockquote>
# $at (datetime) - when it was written
# $words (str) - the visitor's own words
desk-message-visitor =
    <b>Обратившийся</b>, { $at }
    <blockquote>{ $words }</blockquote>
