### Figures: the page, the spreadsheet, the half-page for the department's proposals.

# When the chosen days stand the wrong way round.
figures-period-wrong = Период заканчивается раньше, чем начинается. Проверьте обе даты.

figures-kazakhstan = Казахстан
figures-none = Без гражданства
figures-unsaid = Не указано
figures-other = Другое
figures-rest = Малочисленные группы вместе
figures-review = Проверка ответов
# $from (int) - the youngest age of the group
# $to (int) - the oldest age of the group
figures-age =
    { $to ->
        [one] { $from } – { $to } год
        [few] { $from } – { $to } года
        [many] { $from } – { $to } лет
       *[other] { $from } – { $to } года
    }
# $from (int) - the youngest age of the group
figures-age-over =
    { $from ->
        [one] { $from } год и старше
        [few] { $from } года и старше
        [many] { $from } лет и старше
       *[other] { $from } года и старше
    }
# $from (int) - the fewest people of the group
# $to (int) - the most people of the group
figures-family =
    { $to ->
        [one] { $from } – { $to } человек
        [few] { $from } – { $to } человека
        [many] { $from } – { $to } человек
       *[other] { $from } – { $to } человека
    }
# $count (int) - how many people
figures-family-exactly =
    { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    }
# $from (int) - the fewest people of the group
figures-family-over =
    { $from ->
        [one] { $from } человек и больше
        [few] { $from } человека и больше
        [many] { $from } человек и больше
       *[other] { $from } человека и больше
    }

# How cases ended, for officers.
figures-end-ready-to-file = Готово к официальной подаче
figures-end-not-eligible = Путь пока не подходит
figures-end-redirected = Направлено в другое учреждение
figures-end-answered = Ответ дан
figures-end-withdrawn = Отозвано обратившимся
figures-end-lapsed = Закрыто без ответа обратившегося
figures-end-merged = Объединено с другим номером

figures-turn-us = У нас
figures-turn-visitor = У обратившегося
figures-turn-third-party = У другого учреждения
figures-turn-nobody = Ни у кого

figures-received = Поступило
figures-ended = Завершено
figures-reopened = Возобновлено
figures-corrections = Запрошено исправлений
figures-answered = Дано первых ответов
figures-late = Первых ответов с опозданием
figures-waiting = Не завершено на конец периода
figures-median = Время до первого ответа, медиана

figures-by-kind = Вид
figures-by-language = Язык
figures-by-urgency = Срочность
figures-by-outcome = Итог
figures-by-origin = Гражданство
figures-by-district = Место в Мангистауской области
figures-by-region = Желаемый регион
figures-by-age = Возраст
figures-by-family = Сколько человек в семье
figures-by-education = Образование
figures-by-profession = Профессия
figures-by-training = Желание учиться

figures-step-began = Начали
figures-step-answered = Ответили на вопрос
figures-step-reached = Дошли до итога
figures-step-opened = Открыли форму
figures-step-sent = Отправили

# Headings of columns.
figures-head-figure = Показатель
figures-head-count = Число
figures-head-from = С какого дня
figures-head-by = По чему разделено
figures-head-group = Группа
figures-head-programme = Тема
figures-head-step = Шаг
figures-head-where = Вопрос или итог
figures-head-proposal = Предложение
figures-head-evidence = На чем основано
figures-head-reference = Номер
figures-head-status = Состояние
figures-head-turn = Чья очередь
figures-head-opened = Поступило
figures-head-answered-at = Первый ответ
figures-head-due = Ответить до
figures-head-others = Другие ответы
# $age (int) - years: whoever is younger counts
figures-head-young =
    { $age ->
        [one] Моложе { $age } года
        [few] Моложе { $age } лет
        [many] Моложе { $age } лет
       *[other] Моложе { $age } лет
    }
figures-yes = Да

# Names of sheets: at most 31 characters.
figures-sheet-totals = Итоги
figures-sheet-series = По времени
figures-sheet-programmes = По темам
figures-sheet-demand = Спрос
figures-sheet-ended = Завершенные дела
figures-sheet-funnel = Путь по вопросам
figures-sheet-proposals = Данные к предложениям
figures-sheet-cases = Дела

# The half-page. $from (date) - the first day. $to (date) - the last day.
proposals-heading = Данные к предложениям управления с { $from } по { $to }
proposals-notice = Управление вносит предложения, а размер квот и список регионов определяет не оно. Ниже только число обращений через этот бот: это спрос, а не число людей, которые переехали.
# $least (int) - a smaller number is not told
proposals-few =
    { $least ->
        [one] Меньше { $least } обращения: такие малые числа не приводятся, чтобы никого нельзя было узнать.
        [few] Меньше { $least } обращений: такие малые числа не приводятся, чтобы никого нельзя было узнать.
        [many] Меньше { $least } обращений: такие малые числа не приводятся, чтобы никого нельзя было узнать.
       *[other] Меньше { $least } обращения: такие малые числа не приводятся, чтобы никого нельзя было узнать.
    }
# $by (Text) - what the groups are by
# $groups (str) - the groups with their numbers
proposals-groups = { $by }: { $groups }
# $name (Words) - name of the group
# $count (int) - how many
proposals-group = { $name } – { $count }

proposals-territory = Об отнесении или неотнесении территории области к регионам для расселения кандасов и переселенцев
proposals-foreign-labour = Об увеличении или уменьшении квоты на привлечение иностранной рабочей силы, в том числе из числа этнических казахов и бывших соотечественников
proposals-regional-quotas = Об увеличении или уменьшении региональных квот приема кандасов и переселенцев
proposals-labour-immigrants = Об увеличении или уменьшении квоты на привлечение трудовых иммигрантов
proposals-none = Через бот таких данных не поступает: это предложение основывается на других сведениях управления.

# $count (int) - how many applications
proposals-settling =
    { $count ->
        [one] Поступила { $count } предварительная заявка на статус кандаса.
        [few] Поступило { $count } предварительные заявки на статус кандаса.
        [many] Поступило { $count } предварительных заявок на статус кандаса.
       *[other] Поступило { $count } предварительной заявки на статус кандаса.
    }
# $count (int) - how many times the end was reached
proposals-wish-to-stay =
    { $count ->
        [one] О поддержке переезда в Мангистаускую область спросили { $count } раз.
        [few] О поддержке переезда в Мангистаускую область спросили { $count } раза.
        [many] О поддержке переезда в Мангистаускую область спросили { $count } раз.
       *[other] О поддержке переезда в Мангистаускую область спросили { $count } раза.
    }
# $count (int) - how many applications
proposals-ethnic-kazakhs =
    { $count ->
        [one] Этнические казахи подали { $count } предварительную заявку на статус кандаса.
        [few] Этнические казахи подали { $count } предварительные заявки на статус кандаса.
        [many] Этнические казахи подали { $count } предварительных заявок на статус кандаса.
       *[other] Этнические казахи подали { $count } предварительной заявки на статус кандаса.
    }
# $count (int) - how many times the end was reached
proposals-former-compatriots =
    { $count ->
        [one] О пути для бывших граждан Казахстана спросили { $count } раз.
        [few] О пути для бывших граждан Казахстана спросили { $count } раза.
        [many] О пути для бывших граждан Казахстана спросили { $count } раз.
       *[other] О пути для бывших граждан Казахстана спросили { $count } раза.
    }
# $count (int) - how many applications
proposals-quota-kandas =
    { $count ->
        [one] Кандасы подали { $count } предварительную заявку на региональную квоту.
        [few] Кандасы подали { $count } предварительные заявки на региональную квоту.
        [many] Кандасы подали { $count } предварительных заявок на региональную квоту.
       *[other] Кандасы подали { $count } предварительной заявки на региональную квоту.
    }
# $count (int) - how many applications
proposals-quota-resettlers =
    { $count ->
        [one] На переселение в другой регион поступила { $count } предварительная заявка.
        [few] На переселение в другой регион поступило { $count } предварительные заявки.
        [many] На переселение в другой регион поступило { $count } предварительных заявок.
       *[other] На переселение в другой регион поступило { $count } предварительной заявки.
    }

console-figures = Показатели
figures-periods = Периоды
figures-within-this-week = Эта неделя
figures-within-last-week = Прошлая неделя
figures-within-this-month = Этот месяц
figures-within-last-month = Прошлый месяц
figures-within-this-quarter = Этот квартал
figures-within-last-quarter = Прошлый квартал
figures-within-this-year = Этот год
figures-within-last-year = Прошлый год
figures-first = Первый день
figures-last = Последний день
# $first (date) - the first day
# $last (date) - the last day
figures-period = { $first } – { $last }
# $first (date) - the first day of the period before
# $last (date) - its last day
figures-compared = Предыдущий период: { $first } – { $last }
# $count (str) - how many it was in the period before
figures-was = в предыдущем периоде: { $count }
# $day (date) - the first day of a point
figures-day = { $day }
figures-table = Показать таблицей
figures-empty = За этот период данных нет.
figures-bar = Диаграмма
figures-head-share = Доля
# $count (int) - how many bars are folded away
figures-more = Еще { $count }
# $hours (int) - whole hours
# $minutes (int) - minutes besides
figures-hours = { $hours } ч { $minutes } мин
# $days (int) - whole days
# $hours (int) - hours besides
figures-days = { $days } дн. { $hours } ч
figures-by-face = Оценки: был ли ответ полезен
figures-face-good = Да
figures-face-fair = Отчасти
figures-face-poor = Нет
figures-rated-good = Ответ был полезен
figures-rated-fair = Ответ был полезен отчасти
figures-rated-poor = Ответ не был полезен
# $share (str) - per cent of those who answered, with its sign
# $count (str) - how many answered
figures-useful = Доля ответов «Да»: { $share }. Всего оценок: { $count }.
figures-ratings-none = За этот период оценок нет.
figures-not-solved = Сколько раз сообщили «Вопрос не решен»
figures-demand-what = Заявки и вопросы, поступившие за этот период. То, о чем спрашивают только в заявке, посчитано только по заявкам.
figures-funnel-what = Сколько человек начали каждую тему и до каких вопросов и итогов дошли. Доля посчитана от числа начавших.
figures-take = Выгрузка и печать
figures-take-figures = Выгрузить показатели таблицей
figures-take-cases = Выгрузить список дел
figures-take-answers = вместе с ответами
figures-take-what = В список войдут все дела, поступившие за этот период. Выгрузка записывается в журнал. Если выгрузить дела с ответами, это считается открытием каждого дела: обратившийся увидит это в своих данных.
figures-print = Напечатать
# $number (str) - number of the paragraph of the Rules
proposals-ground = Основание: пункт { $number } Правил
