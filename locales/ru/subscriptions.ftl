### What visitors asked to hear about: bot/screens/subscriptions.py

# Command.
command-subscriptions = О чем мне сообщают: посмотреть, остановить
# Button: below an outcome.
hear-tell = 🔔 Узнать об изменениях
# Button: opens the list.
hear-list = 🔔 О чем мне сообщают
# Button.
hear-stop = 🔕 Больше не сообщать
# Button: stops the topic of that number.
# $number (str) - its number in the list
hear-stop-one = 🔕 { $number }
# Button.
hear-stop-all = 🔕 Остановить все
# Button: takes a stop back.
hear-again = ↩️ Вернуть
# $topic (Text) - what they hear about
hear-noted =
    ✅ <b>Отметили</b>

    Тема: { $topic }

    Если по этой теме что-то изменится, напишем в этот чат. Остановить сообщения можно в любое время. Это не заявление и не запись в очередь.
# $topic (Text) - what they hear about
# $since (date) - the day on which they asked
hear-already =
    <b>Эта тема у Вас уже отмечена</b>

    Тема: { $topic }
    Отмечена: { $since }

    Нажимать снова не нужно: если что-то изменится, напишем в этот чат. Остановить сообщения можно в любое время.
# $topic (Text) - what they do not hear about any more
hear-stopped = 🔕 Остановлено: { $topic }
hearing =
    <b>О чем мы Вам сообщаем</b>

    Если что-то изменится, напишем в этот чат. Чтобы остановить сообщения, нажмите номер темы.
hearing-none =
    <b>Тем, о которых мы Вам сообщаем, нет</b>

    Новости мы присылаем только тем, кто об этом попросил. При желании выберите один из путей, ответьте на вопросы и в конце нажмите «Узнать об изменениях».
# $number (str) - its number, also on the button that stops it
# $topic (Text) - what they hear about
hearing-line = { $number }. { $topic }
# $title (Text or str) - name of the topic
hear-topic = { $title }
# $title (Text or str) - name of the topic
# $region (Text or str) - name of a territory
hear-topic-region = { $title } – { $region }
# Where they asked, or stopped.
hear-from-link = ссылка
# Where they asked: an end of guidance that there is no more.
hear-from-guidance = кнопка под ответом
# Where they asked again, or stopped.
hear-from-noted = сообщение о том, что тема отмечена
# Where they asked again, or stopped.
hear-from-list = список тем

topic-status = Статус кандаса
topic-registration = Регистрация по адресу
topic-citizenship = Получение гражданства
topic-centre = Центр адаптации
topic-relocation = Переезд и переселение
topic-ata_zholy = Карта «Ата жолы»
# Below the list of topics.
hear-quiet = Объявления присылаем только днем.
# Button: tells what one's clock shows.
hear-clock = 🕘 Мое время
hear-clock-asked =
    <b>Который у Вас сейчас час?</b>

    Чтобы не присылать объявления ночью, нам нужно знать, который у Вас час.
# Button: one of the times that a clock may show now.
# $time (str) - hours and minutes
hear-clock-shows = { $time }
# Where somebody stopped hearing about a topic.
hear-from-announcement = кнопка под объявлением
# Button: opens the archive of announcements.
archive-open = 📣 Объявления
