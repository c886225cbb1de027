### What officers hear unasked in one message: the morning, news of cases.

# Above the shift card, when a working day begins.
desk-morning = <b>Қайырлы таң! Жұмыс күні басталды.</b>
# Button: a page of the console.
desk-console = 🖥 Консольді ашу
# Heading of a list.
# $count (int) - how many cases
news-submitted = <b>Жаңа істер: { $count }</b>
# Heading of a list.
# $count (int) - how many cases
news-visitor-wrote = <b>Жаңа хабарлама келген істер: { $count }</b>
# Heading of a list.
# $count (int) - how many cases
news-withdrawn = <b>Қайтарып алынған істер: { $count }</b>
# Heading of a list.
# $count (int) - how many cases
news-erased = <b>Деректері өшірілген істер: { $count }</b>
# Heading of a list.
# $count (int) - how many cases
news-corrected = <b>Жауаптары түзетілген істер: { $count }</b>
# Heading of a list.
# $count (int) - how many cases
news-not-solved = <b>Мәселе шешілмегендіктен қайта ашылған істер: { $count }</b>
# Heading of a list.
# $count (int) - how many cases
news-more-time = <b>Түзету мерзімі ұзартылған істер: { $count }</b>
# $reference (str) - number of the case
# $programme (Text) - what it is about
# $language (Text or str) - language of the visitor
news-line = • { $reference }: { $programme }, { $language }
