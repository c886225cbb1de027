### Announcements: what is said around the words of the announcer, and what keeps one from going out.

## In the message itself

# $who (Text) - whom the quota is for, a line each
announcement-who = Для кого: { $who }
announcement-for-kandas = для кандасов
announcement-for-resettler = для переселенцев
announcement-for-intra = для тех, кто переселяется внутри области
# $year (str) - of the quota
announcement-year = Год квоты: { $year }
# $opens (date) - from when one can apply; no last day is known
announcement-window-opens = Заявления принимают: с { $opens }
# $opens (date) - from when one can apply
# $closes (date) - until when
announcement-window-closes = Заявления принимают: { $opens } – { $closes }
# $item (Item) - an entry of a list
announcement-item = • { $item }
# $act (Bilingual) - the act with its number and date
announcement-act = Основание: { $act }
# $date (date) - the oldest of the facts in it
announcement-as-of = Сведения приведены по состоянию на { $date }.
# Stands in front of an announcement that puts an earlier one right.
announcement-correction = ✏️ Исправление. В отправленном ранее объявлении была ошибка. Верно так:
# In front of a sample that an officer sends to the own chat.
announcement-test = 🧪 <b>Проба.</b> Это объявление еще никому не отправлено, его кнопки заработают позже.
# The first line of every announcement.
# $title (Bilingual) - as the announcer wrote it
announcement-heading = 📣 <b>{ $title }</b>
# Below every announcement.
# $date (date) - when a second officer released it
announcement-checked = Второй специалист проверил это объявление { $date }.
# Button: stops hearing about its topic.
announcement-less = 🔕 Больше не сообщать
# Above an announcement that was put right later.
announcement-was-corrected = ⚠️ В этом объявлении была ошибка. Позже мы отправили исправленное.
# To officers: what a question is about.
# $number (str) - the number of the announcement
announcement-number = объявление № { $number }

## The archive: /news

# Command.
command-news = Прошлые объявления
archive =
    <b>Объявления</b>
    Выберите, какое прочитать.
# $number (str) - also on the button that opens it
# $title (Bilingual) - as the announcer wrote it
# $date (date) - when it went out
archive-entry = { $number }. { $title } ({ $date })
# Button: opens the announcement of that number.
# $number (str) - in the list above
archive-number = { $number }
archive-none = Объявлений пока не было. О новых мы напишем Вам по темам, о которых Вы просили сообщать.

## What is missing, said to the announcer

announcement-title = заголовок
announcement-body = текст
announcement-untitled = Напишите заголовок на двух языках.
announcement-wordless = Напишите текст на двух языках.
# $where (Text) - the title or the text
announcement-same = На двух языках написано одно и то же: { $where }. Напишите на каждом языке своими словами.
# $where (Text) - the title or the text
# $most (str) - characters
announcement-long = Слишком длинно: { $where }. Не больше { $most } знаков.
# $found (str) - a word with a digit
announcement-digit = «{ $found }»: числа не пишут вручную. Поставьте вместо этого ключ нужных сведений в скобках.
announcement-brace = Фигурная скобка осталась открытой или стоит там, куда сведения не подставляют.
# $found (str) - a word that we do not say
announcement-unsaid = «{ $found }»: так мы не пишем. Скажите иначе.
announcement-unlike = Сведения на двух языках должны быть одни и те же.
# $found (str) - what stands in braces
announcement-no-number = «{ $found }»: такого числа в этих сведениях нет.
# $field (Text) - what a quota announcement must say
announcement-lacks = Не заполнено: { $field }.
announcement-field-year = год квоты
announcement-field-who = для кого
announcement-field-opens = с какого дня принимают заявления
announcement-field-act = основание: акт с номером и датой, на двух языках
announcement-field-regions = регионы приема
announcement-field-places = число мест
announcement-field-amount = размер выплаты
announcement-field-obligations = обязательства
announcement-field-channel = куда подают официальное заявление
announcement-window = Последний день раньше первого.
# $found (str) - the key of a fact
announcement-no-fact = Сведений «{ $found }» нет.
# $found (str) - the key of a fact
announcement-fact-out = «{ $found }»: эти сведения сегодня не действуют или пока неизвестны. Сначала обновите их.
# $found (str) - the key of a fact
announcement-no-picture = «{ $found }»: у этих сведений нет картинки.
# $most (str) - buttons
announcement-buttons = Кнопок должно быть не больше { $most }.
# $found (str) - an address
announcement-link = «{ $found }»: напишите полный защищенный адрес сайта из сведений «Официальные порталы».
announcement-label = Напишите короткое название ссылки на двух языках.
announcement-no-flow = Такой темы для кнопки нет.
announcement-topic = Такой темы нет.
announcement-too-long = Объявление не помещается в одно сообщение. Сократите его.

## Why something cannot be done with it now

announcement-no-draft = Это уже не черновик. Чтобы изменить его, сначала заберите его обратно.
announcement-outdated = Сведения в объявлении с тех пор изменились. Верните его автору.
announcement-remark = Напишите причину, чтобы автор понял.
announcement-when = Проверьте день и время начала: назначить можно не больше чем на год вперед.
announcement-not-over = Рассылка не закончена или не начиналась.
announcement-not-now = Сейчас этого сделать нельзя: состояние объявления изменилось.
announcement-has-moved = Это объявление изменил коллега. Откройте страницу снова, написанное Вами сохранено ниже.
announcement-own = Вы писали это объявление и не можете его утвердить. Это сделает другой человек.

## How far a broadcast is, shown to its announcer in Telegram

# $at (datetime) - an estimate
announcement-progress-ends = Закончится примерно: { $at }. Ночью никому не отправляем.
# $bar (str) - blocks, the full ones are done
announcement-progress-bar = { $bar }
announcement-progress-sending = Рассылка идет.
announcement-progress-paused = Рассылка приостановлена.
announcement-progress-completed = Рассылка завершена.
announcement-progress-cancelled = Рассылка отменена.
announcement-progress-corrected = Разосланное исправлено.
announcement-progress-halted-failures = Рассылка остановилась сама: слишком много ошибок. Прежде чем отправлять снова, посмотрите причины на странице объявления.
announcement-progress-halted-facts = Рассылка остановлена: после утверждения изменились сведения в объявлении. Подготовьте новый черновик и отдайте его на утверждение.
# $many (str) - people
announcement-progress-sent = Отправлено: { $many }
# $many (str) - people
announcement-progress-waiting = В очереди: { $many }
# $many (str) - people
announcement-progress-failed = Не удалось отправить: { $many }
# $many (str) - people
announcement-progress-unknown = Неизвестно, дошло ли: { $many }
# $many (str) - people
announcement-progress-skipped = Намеренно не отправлено: { $many }
# $many (str) - people
announcement-progress-cancelled-count = Не отправлено после отмены: { $many }
# Why it is unknown whether something arrived.
cause-restart = наш сервис перезапустился
