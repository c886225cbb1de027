### Our hours: what visitors hear of them, what is due, and what an officer typed wrongly.

# On a receipt, while nobody has confirmed the hours: no time is named.
working-hours = Специалисты отвечают в рабочее время.
# On a receipt of what was sent while we are closed.
# $opens (datetime) - when we open
off-hours = Сейчас нерабочее время. Специалисты начнут работу: { $opens }

# On the shift card.
# $today (int) - answers still due today
# $late (int) - answers that are late
desk-due =
    Ответить нужно сегодня: { $today }
    Опаздываем с ответом: { $late }
# Button.
desk-due-open = ⏰ Пора ответить
due-list = <b>Ответы, которых ждут</b>
due-nothing = Нет ни запоздавших ответов, ни тех, что нужно дать сегодня.
# Heading of a list.
due-late = <b>Опаздываем, сначала самые давние</b>
# Heading of a list.
due-today = <b>Ответить нужно сегодня</b>
# Heading of a list.
# $count (int) - how many cases
alarm-late = <b>Дела, по которым мы опаздываем с ответом: { $count }</b>
# Heading of a list.
# $count (int) - how many cases
alarm-soon = <b>Дела, по которым скоро пора ответить: { $count }</b>
# $reference (str) - number of the case
# $due (datetime) - when the answer is due
due-line = • { $reference }. Ответить до: { $due }
# $count (int) - how many cases are not listed
alarm-more = Не вошло в список: { $count }

weekday-monday = понедельник
weekday-tuesday = вторник
weekday-wednesday = среда
weekday-thursday = четверг
weekday-friday = пятница
weekday-saturday = суббота
weekday-sunday = воскресенье

# Toast.
hours-have-changed = Пока Вы смотрели, это уже изменил кто-то другой. Посмотрите новое и введите еще раз.
# Toast.
hours-no-weekday = Такого дня недели нет. Выберите из списка.
# Toast.
# $weekday (Text) - the day of the week
hours-no-time = Время записано неверно: { $weekday }. Укажите начало и конец: часы и минуты.
# Toast.
# $weekday (Text) - the day of the week
hours-backwards = Конец работы не позже начала: { $weekday }. Проверьте оба времени.
# Toast.
# $weekday (Text) - the day of the week
hours-overlap = Рабочие часы пересекаются: { $weekday }. Оставьте между ними перерыв или объедините.
# Toast.
hours-never-open = В неделе нет ни одного рабочего часа. Укажите время хотя бы для одного дня.
# Toast.
# $year (str) - the year that is being entered
hours-no-day = День записан неверно или он не из этого года: { $year }.
# Toast.
# $year (str) - the year that somebody tried to enter
hours-far-year = Календарь этого года сейчас вводить нельзя: { $year }. Проверьте год.
# Toast.
# $day (date) - the day in question
hours-day-twice = Этот день записан дважды: { $day }. Уберите один из них.
# Toast.
# $day (date) - the day in question
# $most (str) - how many characters a name may have
hours-day-name = Назовите день на обоих языках: { $day }. Знаков не больше: { $most }.
# Toast.
# $day (date) - the day in question
hours-works-as-closed = День записан как рабочий: { $day }. Но в выбранный день недели мы не работаем.
# Toast.
# $least (str) - the smallest number of minutes
# $most (str) - the largest number of minutes
hours-target-absurd = Время на ответ слишком короткое или слишком долгое. Не меньше: { $least } мин, не больше: { $most } мин.
# Toast.
# $least (str) - the smallest number of per cent
# $most (str) - the largest number of per cent
hours-warning-absurd = Доля для предупреждения неверна. Не меньше: { $least } процентов, не больше: { $most } процентов.
# Toast.
hours-urgent-longer = Срочное дело не должно ждать дольше, чем несрочное.
