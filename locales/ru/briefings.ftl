### What officers hear unasked in one message: the morning, news of cases.

# Above the shift card, when a working day begins.
desk-morning = <b>Доброе утро! Рабочий день начался.</b>
# Button: a page of the console.
desk-console = 🖥 Открыть консоль
# Heading of a list.
# $count (int) - how many cases
news-submitted = <b>Новые дела: { $count }</b>
# Heading of a list.
# $count (int) - how many cases
news-visitor-wrote = <b>Дела с новым сообщением: { $count }</b>
# Heading of a list.
# $count (int) - how many cases
news-withdrawn = <b>Отозванные дела: { $count }</b>
# Heading of a list.
# $count (int) - how many cases
news-erased = <b>Дела, данные которых удалены: { $count }</b>
# Heading of a list.
# $count (int) - how many cases
news-corrected = <b>Дела с исправленными ответами: { $count }</b>
# Heading of a list.
# $count (int) - how many cases
news-not-solved = <b>Дела открыты снова, потому что вопрос не решен: { $count }</b>
# Heading of a list.
# $count (int) - how many cases
news-more-time = <b>Дела с продленным сроком исправления: { $count }</b>
# $reference (str) - number of the case
# $programme (Text) - what it is about
# $language (Text or str) - language of the visitor
news-line = • { $reference }: { $programme }, { $language }
