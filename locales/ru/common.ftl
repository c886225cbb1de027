### What every screen shares: language, menu, help, the frame of a question.

language-choose =
    Здравствуйте! Это помощник для этнических казахов и кандасов, которые переезжают в Мангистаускую область.

    Выберите язык.
# Button.
language-kk = Қазақша
# Button.
language-ru = Русский
# Button: switches to the other language, and is written in it.
language-switch = 🌐 Қазақша
# Toast.
language-changed = Теперь говорим по-русски.

menu =
    <b>Qonys – помощник для тех, кто переезжает в Мангистаускую область</b>

    Мы отвечаем от имени Управления координации занятости и социальных программ Мангистауской области. Здесь можно узнать, какой путь может Вам подойти, отправить предварительную заявку и задать вопрос специалисту.

    Это информация, а не решение. Наша помощь бесплатна: мы никогда не просим денег.
    .status = 🔎 Какой путь мне подходит?
    .kandas = 📄 Предварительная заявка
    .papers = 📋 Мои документы
    .ask = ✍️ Вопрос специалисту
    .cases = 📂 Мои заявки и вопросы
    .help = ❓ Помощь
# Button: back into a flow left unfinished.
# $title (Text) - name of the flow left unfinished
menu-continue = ▶️ { $title }
# Button.
menu-open = Меню
help =
    <b>Чем поможет бот</b>

    /menu – главное меню
    /status – Ваши заявки и вопросы
    /subscriptions – о чем мы Вам сообщаем
    /documents – список Ваших документов
    /mydata – что о Вас хранится
    /language – сменить язык
    /cancel – вернуться в меню, ответы сохранятся
    /help – эта помощь

    <b>Поговорить со специалистом.</b> В меню нажмите «Вопрос специалисту» и напишите вопрос. При желании можно прийти в офис управления.

    <b>Ваши данные.</b> ИИН, номера документов и фото нам не нужны, такие сообщения мы не храним. Помните, что Telegram – иностранный мессенджер.

    <b>Будьте осторожны.</b> Мы никогда не просим денег. Если кто-то просит деньги от нашего имени, это мошенничество.

    Официальное заявление через бота подать нельзя, и решений бот не выносит: решение принимает государственный орган.
# $step (int) - which question this is
# $steps (int) - the most questions on the way from here
flow-step = <i>{ $step } / { $steps }</i>
# Button.
flow-back = ⬅️ Назад
# Button.
flow-why = Зачем это нужно?
# Button.
flow-officer = ✍️ Специалисту
# Button: leaves a voluntary question without an answer.
flow-skip = Пропустить
# Button: an answer that was being changed stays as it was.
flow-keep = Не менять
# $answer (str or Text) - the answer that stands now
flow-was = Ваш ответ сейчас: { $answer }
flow-changed = С тех пор как Вы ответили, вопросы обновились. Ответы сохранены, спросим только новое.
# $statement (Text or str) - what a fact says
# $date (date) - as of which day
# $source (str) - where it comes from
flow-fact =
    { $statement }
    <i>Сведения на { $date }. Источник: { $source }</i>
# $statement (Text or str) - what a fact says about this service itself
flow-fact-plain = { $statement }
# $item (Text or str) - one line of a fact that is a list
flow-item = • { $item }
flow-outdated = Эти сведения обновляются. Спросите о них специалиста.
# Above buttons that are a list of an earlier year.
flow-list-old = <b>Список ниже устарел.</b> Действующий список обновляется, спросите о нем специалиста.
# Button: sends one's own number.
phone-share = 📱 Отправить мой номер
phone-keyboard = Нажмите кнопку внизу или напишите номер.
phone-noted = Хорошо, продолжим.
only-words = Бот понимает только написанные слова и кнопки. Напишите ответ или нажмите кнопку.
edited = Бот не перечитывает измененное сообщение. Чтобы исправить ответ, нажмите «Назад» или, когда проверяете ответы, номер нужного ответа.
