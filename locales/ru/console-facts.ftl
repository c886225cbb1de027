### Facts in the console: the list, one fact with its history, drafts and who publishes them.

console-facts = Сведения
facts-what = Числа, сроки, списки и контакты, которые бот сообщает обратившимся. Один специалист готовит новый вариант, другой проверяет и публикует. После публикации новый вариант стоит на всех экранах, начиная со следующего нажатия кнопки.
facts-all = Все
facts-ending = С истекающим сроком
facts-drafts = Черновики
# $count (int) - how much waits
facts-waiting = Ждет Вас: { $count }
facts-key = Ключ
facts-says = Что сообщаем
facts-source = Источник
facts-as-of = На какой день
facts-until = Последний день
facts-owner = Кто отвечает
# $at (date) - a day
facts-day = { $at }
facts-no-end = без срока
facts-ended = срок истек
facts-ends-soon = скоро истекает
facts-not-begun = еще не действует
facts-unconfirmed = пока неизвестно
facts-draft = черновик
facts-ready = ждет проверки
facts-nothing = Таких сведений нет.

fact-one = Сведения
fact-now = Действующий вариант
fact-ended-what = Срок этого варианта истек, а нового нет. Бот говорит обратившемуся, что сведения обновляются, и направляет к специалисту.
fact-ends-what = Срок этого варианта скоро истечет, а следующего еще нет. Подготовьте новый.
fact-begin = Написать новый вариант
fact-begin-from = Начать с этого варианта
fact-go-on = Изменить черновик
fact-look = Посмотреть черновик
fact-history = Все варианты
fact-shipped = Исходный вариант
# $at (datetime) - when
fact-published-at = Опубликовано: { $at }
# $at (datetime) - when
fact-rejected-at = Отклонено: { $at }
# $at (datetime) - when
fact-changed-at = Последнее изменение: { $at }
fact-authors = Кто писал
fact-decided = Кто решил
fact-why = Причина
fact-unread = Этот вариант больше не читается, поэтому бот его не сообщает: остался прежний.
fact-announce = Сообщить об этом изменении

fact-new = Новый вариант
fact-form-rules = Текст нужен на обоих языках, и сказано в нем должно быть одно и то же. К местам для чисел не присоединяйте окончания. Деньги считаются только в МРП, тенге подставляются сами.
fact-statement = Текст
fact-places = Места в тексте
fact-place-amount = число
fact-place-from = меньшее число
fact-place-to = большее число
fact-place-year = год первого дня, для денег – год МРП
fact-place-tenge = сумма в тенге, считается сама
fact-amount = Число
fact-amount-most = Не более
fact-counted = Единица измерения
fact-unit-mrp = МРП
fact-unit-tenge = тенге
fact-unit-working-days = рабочие дни
fact-unit-days = дни
fact-unit-months = месяцы
fact-unit-years = годы
fact-unit-persons = человек
fact-as-of = По состоянию на
fact-valid-from = Первый день
fact-valid-to = Последний день
fact-validity = Когда действует
fact-certainty = Достоверность
fact-certainty-firm = подтверждено
fact-certainty-likely = вероятно
fact-certainty-ask-an-officer = нужно уточнить у специалиста
fact-known = Сведения известны
fact-owner = Ответственный
owner-department-migration-section = отдел миграции управления
owner-department-legal-section = юридический отдел управления
owner-product = этот сервис
fact-sources = Источники
fact-source-none = не выбран
fact-source-new = Источник, которого нет в списке
fact-source-title = Название источника
fact-source-kind = Вид
source-kind-act = правовой акт
source-kind-official = официальный сайт
source-kind-press = пресса
source-kind-own = этот сервис
fact-source-published = День публикации
fact-entries = Список
fact-entries-rules = Чтобы убрать строку, очистите ее. В пустую строку можно вписать новую.
# $number (int) - which one, counted from the top
fact-entry = Строка: { $number }
fact-entry-territory = Территория
fact-entry-words = Слова
fact-entry-amount = Число
fact-save = Сохранить черновик

fact-draft = Черновик нового варианта
fact-before = Что сообщаем сейчас
fact-after = Что будем сообщать после публикации
fact-nothing-now = Сейчас эти сведения не сообщаются: они обновляются.
fact-preview = Экраны, на которых стоят эти сведения
fact-preview-none = Этих сведений нет ни на одном экране.
# $ways (int) - how many ways
fact-preview-ways = Путей, которые ведут к этому экрану: { $ways }
fact-faults = Telegram не сможет показать это целиком. Сократите текст.
fact-hand-in = Отдать на проверку
fact-hand-in-what = Если черновик готов, отдайте его второму специалисту: свой черновик опубликовать нельзя.
fact-wait = Черновик проверит и опубликует другой специалист.
fact-publish = Опубликовать
fact-reject = Отклонить
fact-reject-why = Почему отклоняем
fact-drop = Удалить черновик

fact-own-draft = Этот черновик писали Вы. Его публикует другой специалист.
fact-not-ready = Этот черновик еще не отдан на проверку.
fact-moved = Черновик тем временем изменили или опубликовали. Прочитайте то, что ниже: написанное Вами сохранено.
fact-too-long = Текст или список слишком длинный.
fact-reason = Напишите причину, коротко.

fact-refused-one-sided = Текст нужен на обоих языках, на каждом своими словами.
fact-refused-source-name = Название источника нужно на обоих языках.
fact-refused-kind = Выберите вид источника.
fact-refused-day = День не указан или указан неверно.
fact-refused-number = Запишите число цифрами.
fact-refused-other = Черновик не по правилам: какое-то поле пусто, или в нем стоит значение, которого мы не знаем.
# $found (str) - the words
fact-refused-unsaid = Мы так не говорим: { $found }
fact-refused-glued = К месту для числа присоединено окончание.
# $found (str) - the word
fact-refused-letters = В русском или казахском слове стоит латинская буква: { $found }
fact-refused-brace = Фигурная скобка стоит неверно.
fact-refused-tenge = Сумму в тенге не пишут: на следующий год она устареет. Укажите число МРП.
fact-refused-backwards = Последний день раньше первого.
fact-refused-future = Сведения указаны на день, который еще не наступил.
fact-refused-older = День сведений раньше дня, когда опубликован источник.
fact-refused-unknown = Если сведения неизвестны, не пишут ни числа, ни списка, а достоверность – «нужно уточнить у специалиста».
fact-refused-no-source = Не указан источник.
fact-refused-thin = Чтобы сведения были «подтверждены», одного сообщения прессы мало: добавьте источник или выберите «вероятно».
fact-refused-amounts = Число и единица измерения не подходят друг к другу.
fact-refused-bounds = Сначала пишут меньшее число, потом большее.
fact-refused-mrp-year = МРП действует один год: укажите первый и последний день.
# $found (str) - what they add up to
fact-refused-total = Числа в строках дают другую сумму: { $found }
fact-refused-places = Места в тексте на двух языках разные.
# $found (str) - the name of the place
fact-refused-empty-place = В это место нечего подставить: { $found }
# $found (str) - the name of the place
fact-refused-left-out = В тексте нет этого места: { $found }
fact-refused-digits = В тексте о деньгах цифр не бывает: числа подставляются в места сами.
fact-refused-no-mrp = МРП этих дней неизвестен. Сначала опубликуйте новый вариант МРП или измените последний день.
fact-refused-entry-amount = Число в строке списка и место для него не подходят друг к другу.
fact-refused-entry-one-sided = Каждая строка списка нужна на обоих языках.
fact-refused-list = Эти сведения не список: строк у них не бывает.
fact-refused-papers = Этот список связан с карточками документов, поэтому строки здесь не добавляют и не убирают. Скажите тому, кто обслуживает сервис.
fact-refused-menu = Этот список служит и меню бота: территории должны быть известны и не должны повторяться.

fact-on-receipt = Сообщение о том, что предварительная заявка получена

action-fact-written = Записан черновик сведений
action-fact-handed-in = Черновик сведений отдан на проверку
action-fact-published = Сведения опубликованы
action-fact-rejected = Черновик сведений отклонен
action-fact-dropped = Черновик сведений удален

# What the bot writes to those who may write facts.
# $count (int) - how many
fact-ends = <b>Сведения, срок которых истекает или истек: { $count }</b>
# $key (str) - the name of the fact
# $last (date) - its last day
fact-ends-line = { $key } – { $last }
# $count (int) - how many more
fact-ends-more = Еще: { $count }
fact-ends-next = Подготовьте новые варианты в консоли: /console. После последнего дня бот этих сведений не сообщает и направляет обратившегося к специалисту.
