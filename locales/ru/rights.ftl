### What visitors may do with their own data, and drafts left lying: bot/screens/rights.py

# Command.
command-mydata = Мои данные: посмотреть, получить, удалить
# Button.
rights-open = 🔐 Мои данные
rights =
    <b>Что о Вас хранится</b>

    Ниже данные, которые о Вас хранятся. Можно получить их копию файлом, отозвать согласие или все удалить.
# $language (Text or str) - the language they have chosen
# $zone (str) - what their clock shows, from UTC
rights-account =
    Хранится номер Вашего аккаунта в Telegram (это не номер телефона). Выбранный язык: { $language }. Часовой пояс: { $zone }.
    Это нужно, чтобы отправлять Вам ответы, и хранится, пока Вы это не удалите.
rights-drafts = <b>Неотправленные ответы</b>
# $title (Text) - name of the flow
# $at (datetime) - when an answer was last given
# $until (date) - the day on which they are deleted
rights-draft = • { $title }. Последнее изменение: { $at }. День удаления: { $until }
rights-lists = <b>Списки Ваших документов</b>
# $title (Text or str) - name of the list
# $count (int) - how many papers are on it
# $at (datetime) - when it was last changed
# $until (date) - the day on which it is deleted
rights-list = • { $title }. Документов: { $count }. Последнее изменение: { $at }. День удаления: { $until }
rights-cases = <b>Отправленные заявки и вопросы</b>
# $reference (str) - number of the case
# $programme (Text) - what it is about
# $at (datetime) - when it came in
# $status (Text) - where it stands
# $count (int) - how many messages were written about it
rights-case = • { $reference }: { $programme }. Отправлено: { $at }. Состояние: { $status }. Сообщений: { $count }
rights-consents = <b>Ваши согласия</b>
# $title (Text) - name of the form
# $version (str) - which wording
# $at (datetime) - when it was given
rights-consent = • { $title }. Версия текста: { $version }. Дано: { $at }
# $title (Text) - name of the form
# $version (str) - which wording
# $at (datetime) - when it was given
# $withdrawn (datetime) - when it was withdrawn
rights-consent-withdrawn = • { $title }. Версия текста: { $version }. Дано: { $at }. Отозвано: { $withdrawn }
rights-subscriptions = <b>О чем мы Вам сообщаем</b>
# $topic (Text) - what they hear about
# $language (Text) - the language in which they asked
# $since (datetime) - when they asked
# $origin (Text) - where they asked
rights-subscription = • { $topic }. Язык: { $language }. Отмечено: { $since } ({ $origin })
# $topic (Text) - what they hear about
# $language (Text) - the language in which they asked
# $since (datetime) - when they asked
# $origin (Text) - where they asked
# $ended (datetime) - when they stopped it
# $where (Text) - where they stopped it
rights-subscription-ended = • { $topic }. Язык: { $language }. Отмечено: { $since } ({ $origin }). Остановлено: { $ended } ({ $where })
rights-subscriptions-term = Этот список нужен, чтобы присылать новости только тем, кто об этом попросил. Вместе с отметкой об остановке он хранится, пока Вы не удалите свои данные.
rights-openings = <b>Кто открывал Ваши заявки и вопросы</b>
# $reference (str) - number of the case
# $role (Text) - what the staff member is, never who
# $at (datetime) - when they opened it
rights-opening = • { $reference }: { $role }, { $at }
rights-none = Пока нет
rights-terms = <b>Зачем и до какого времени это хранится</b>
# Button.
rights-copy = 📄 Получить файлом
# Button.
rights-withdraw = Отозвать согласие
# Button.
rights-erase = 🗑 Удалить все
# Button.
rights-no = Нет, оставить
# $cases (int) - how many open cases are withdrawn by it
# $drafts (int) - how many drafts are deleted by it
rights-withdraw-sure =
    <b>Отозвать согласие?</b>

    Неотправленные ответы будут удалены, а заявки и вопросы, работа по которым не завершена, отозваны.

    Будет отозвано заявок и вопросов: { $cases }
    Будет удалено неотправленных: { $drafts }

    Темы, о которых мы Вам сообщаем, останутся: остановить их можно через /subscriptions. Отправленные ответы и сообщения тоже останутся. Чтобы удалить и их, нажмите «Удалить все».
# Button.
rights-withdraw-yes = Да, отозвать
# $cases (int) - how many open cases were withdrawn
# $drafts (int) - how many drafts were deleted
rights-withdrawn =
    ✅ <b>Согласие отозвано</b>

    Отозвано заявок и вопросов: { $cases }
    Удалено неотправленных: { $drafts }

    Позже при желании можно снова дать согласие, прежде чем отправить заявку или вопрос.
rights-erase-sure =
    <b>Удалить все данные о Вас?</b>

    Язык, темы, о которых мы Вам сообщаем, Ваши ответы, списки документов, сообщения и то, что Вам писал специалист, будут удалены навсегда, вернуть их нельзя. В отчетах останутся только общие числа без имен. Из резервных копий системы данные исчезнут позже, когда истечет срок копии.

    Сообщения в этом чате останутся на Вашем телефоне: удалите их в Telegram сами. Если нужна копия, сначала получите ее файлом.
# $cases (int) - how many open cases are withdrawn by it
rights-erase-sure-open =
    <b>Удалить все данные о Вас?</b>

    <b>У Вас есть заявки и вопросы, работа по которым не завершена: они тоже будут отозваны.</b> Сколько: { $cases }

    Язык, темы, о которых мы Вам сообщаем, Ваши ответы, списки документов, сообщения и то, что Вам писал специалист, будут удалены навсегда, вернуть их нельзя. В отчетах останутся только общие числа без имен. Из резервных копий системы данные исчезнут позже, когда истечет срок копии.

    Сообщения в этом чате останутся на Вашем телефоне: удалите их в Telegram сами. Если нужна копия, сначала получите ее файлом.
# Button.
rights-erase-yes = Да, удалить все
rights-erased =
    ✅ <b>Ваши данные удалены</b>

    Больше мы о Вас ничего не храним. Сообщения в этом чате можно удалить в Telegram.

    Если захотите начать заново, выберите язык.
# Toast.
rights-stale = Это подтверждение устарело, ничего не изменилось. Откройте свои данные и подтвердите снова.
# Heading of the file.
# $at (datetime) - when it was made
rights-record =
    <b>Данные, которые о Вас хранятся</b>

    Составлено: { $at }
    Это не официальный документ.
# $title (Text) - name of the flow
rights-record-draft = <b>Неотправленные ответы: { $title }</b>
# $title (Text or str) - name of the list
rights-record-list = <b>Список документов: { $title }</b>

event-erased = данные удалены по Вашему желанию
# For officers.
# $reference (str) - number of the case
notice-erased = <b>{ $reference }</b>: данные удалены по желанию обратившегося. Делать по этому делу ничего не нужно.
# For officers.
desk-erased = Данные удалены по желанию обратившегося.
# For officers.
desk-expired = Данные удалены, потому что истек срок хранения.

# A shared phone shows the first line to others: it says nothing.
# $title (Text) - name of the flow
# $until (date) - the day on which the answers are deleted
draft-reminder =
    <b>Qonys: новое сообщение</b>

    Ваши неотправленные ответы сохранены.
    Тема: { $title }
    День удаления: { $until }

    При желании продолжите с того места, где остановились.
# $title (Text) - name of the flow
# $until (date) - the day on which the answers are deleted
draft-last-reminder =
    <b>Qonys: новое сообщение</b>

    Ваши неотправленные ответы скоро будут удалены.
    Тема: { $title }
    День удаления: { $until }

    Чтобы сохранить их, продолжите и ответьте на следующий вопрос.
# Button.
draft-continue = ▶️ Продолжить
# Button.
draft-forget = 🗑 Удалить ответы
# $title (Text) - name of the flow
draft-forget-sure =
    <b>Удалить неотправленные ответы?</b>

    Тема: { $title }
    Удаленные ответы вернуть нельзя.
# Button.
draft-forget-yes = Да, удалить
draft-forgotten = Неотправленные ответы удалены.
# Toast.
draft-gone = Эти ответы уже удалены или отправлены. Выберите в меню, что нужно.
rights-received = <b>Объявления для Вас</b>
# $title (Bilingual) - of the announcement
# $at (datetime) - when
# $fate (Text) - what became of it
rights-received-one = • { $title } – { $fate }, { $at }
# A button below it was pressed.
# $title (Bilingual) - of the announcement
# $at (datetime) - when
# $fate (Text) - what became of it
rights-received-tapped = • { $title } – { $fate }, { $at }, Вы нажали кнопку
rights-received-pending = в очереди
rights-received-sending = отправляется
rights-received-sent = отправлено
rights-received-unknown = неизвестно, дошло ли
rights-received-failed = не отправлено
rights-received-skipped = не отправлено
rights-received-cancelled = не отправлено
