### The officers' console: what stands on every page, the ways in and out, and the queue.

console = Консоль Qonys
console-skip = К основной части
console-pages = Страницы
console-queue = Очередь
console-home = На главную страницу
console-leave = Выйти
console-leave-everywhere = Выйти на всех устройствах
console-signed-out = Вы не вошли в консоль
console-how-to-enter = Отправьте боту команду /console. Бот даст одноразовую ссылку.
console-kept = Недописанный текст сохранен в этой вкладке. Войдите снова и откройте здесь же то же дело.
console-enter-words = Подтвердите вход. Ссылка действует один раз.
console-enter = Войти
console-enter-app = Вы входите через Telegram. Если страница не открылась сама, нажмите кнопку.
console-link-unknown = Эта ссылка не действует: она устарела или уже использована. Отправьте боту команду /console и получите новую.
console-link-of-another = Эта ссылка выдана другому специалисту. Сначала выйдите из консоли, затем откройте ссылку снова.
console-foreign-form = Запрос отправлен не с текущей страницы консоли. Обновите страницу и повторите.
console-bad = Неверный запрос. Обновите страницу и повторите.
console-defect = Это наша ошибка. Возможно, написанное не сохранилось: вернитесь назад и повторите.
console-filter-not-saved = Фильтр не сохранен: нет названия или сохраненных фильтров слишком много.

# Button.
console-open = Открыть консоль
console-link =
    <b>Ссылка для входа в консоль</b>

    Ссылка только для Вас, действует один раз и скоро устареет. Никому ее не пересылайте.

queue-counters = Группы дел
queue-open = Все
queue-mine = Мои
queue-unclaimed = Никем не взятые
queue-waiting = Ждут нас
queue-late = Срок истек
queue-late-mark = срок истек
queue-search = Поиск
queue-search-hint = Номер, имя или телефон
queue-find = Найти
queue-programme = Тема
queue-language = Язык
queue-place = Где живет
queue-young = Молодежь
queue-ended = Завершенные
queue-any = Любой вариант
queue-choose = Показать
queue-reset = Сбросить
queue-save-as = Название фильтра
queue-save = Сохранить фильтр
# $name (str) - how the officer called the choice
queue-forget = Удалить фильтр: { $name }
queue-reference = Номер
queue-state = Состояние
queue-since = Ждет с
queue-due = Ответить до
queue-holder = У кого
# $at (datetime) - the moment
queue-moment = { $at }
queue-me = У меня
# $at (datetime) - when the claim lapses
queue-until = до { $at }
queue-claim = Взять
# $reference (str) - number of the case
queue-claim-this = Взять дело { $reference }
queue-empty = По этому фильтру дел нет.
queue-found-nothing = Ничего не найдено. Попробуйте номер, фамилию или последние цифры телефона.
queue-next = Следующая страница
queue-key-move = вниз и вверх
queue-key-open = открыть
queue-key-claim = взять
queue-key-search = поиск

practice-begin = Начать тренировку
practice-end = Закончить тренировку
practice-note = Тренировка: дела вымышленные, никому ничего не отправляется, ночью все удалится.
