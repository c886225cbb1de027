### Our hours: what visitors hear of them, what is due, and what an officer typed wrongly.

# On a receipt, while nobody has confirmed the hours: no time is named.
working-hours = Мамандар жұмыс уақытында жауап береді.
# On a receipt of what was sent while we are closed.
# $opens (datetime) - when we open
off-hours = Қазір жұмыс уақыты емес. Мамандар жұмысты бастайтын уақыт: { $opens }

# On the shift card.
# $today (int) - answers still due today
# $late (int) - answers that are late
desk-due =
    Бүгін жауап беру керек: { $today }
    Жауабы кешіккені: { $late }
# Button.
desk-due-open = ⏰ Мерзімі жеткендер
due-list = <b>Мерзімі жеткен жауаптар</b>
due-nothing = Кешіккен де, бүгін беретін де жауап жоқ.
# Heading of a list.
due-late = <b>Кешігіп жатырмыз, ең ұзақ күткеннен бастап</b>
# Heading of a list.
due-today = <b>Бүгін жауап беру керек</b>
# Heading of a list.
# $count (int) - how many cases
alarm-late = <b>Жауабы кешіккен істер: { $count }</b>
# Heading of a list.
# $count (int) - how many cases
alarm-soon = <b>Жуырда жауап беру керек істер: { $count }</b>
# $reference (str) - number of the case
# $due (datetime) - when the answer is due
due-line = • { $reference }. Мерзімі: { $due }
# $count (int) - how many cases are not listed
alarm-more = Тізімге сыймағаны: { $count }

weekday-monday = дүйсенбі
weekday-tuesday = сейсенбі
weekday-wednesday = сәрсенбі
weekday-thursday = бейсенбі
weekday-friday = жұма
weekday-saturday = сенбі
weekday-sunday = жексенбі

# Toast.
hours-have-changed = Сіз қарап отырғанда мұны басқа біреу өзгертіп қойды. Жаңасын қарап, қайта енгізіңіз.
# Toast.
hours-no-weekday = Мұндай апта күні жоқ. Тізімнен таңдаңыз.
# Toast.
# $weekday (Text) - the day of the week
hours-no-time = Уақыт дұрыс жазылмаған: { $weekday }. Басталуы мен аяқталуын сағат пен минут арқылы жазыңыз.
# Toast.
# $weekday (Text) - the day of the week
hours-backwards = Аяқталу уақыты басталу уақытынан кейін емес: { $weekday }. Екі уақытты да тексеріңіз.
# Toast.
# $weekday (Text) - the day of the week
hours-overlap = Жұмыс аралықтары қиылысып тұр: { $weekday }. Арасында үзіліс қалдырыңыз немесе біріктіріңіз.
# Toast.
hours-never-open = Аптадағы жұмыс уақыты бір сағатқа да жетпейді. Кемінде бір күнге уақыт енгізіңіз.
# Toast.
# $year (str) - the year that is being entered
hours-no-day = Күн дұрыс жазылмаған немесе бұл жылға жатпайды: { $year }.
# Toast.
# $year (str) - the year that somebody tried to enter
hours-far-year = Бұл жылдың күнтізбесін қазір енгізуге болмайды: { $year }. Жылды тексеріңіз.
# Toast.
# $day (date) - the day in question
hours-day-twice = Бұл күн екі рет жазылған: { $day }. Біреуін алып тастаңыз.
# Toast.
# $day (date) - the day in question
# $most (str) - how many characters a name may have
hours-day-name = Күннің атауын екі тілде де жазыңыз: { $day }. Ең көп таңба саны: { $most }.
# Toast.
# $day (date) - the day in question
hours-works-as-closed = Жұмыс күні ретінде жазылған: { $day }. Бірақ таңдалған апта күнінде жұмыс уақыты жоқ.
# Toast.
# $least (str) - the smallest number of minutes
# $most (str) - the largest number of minutes
hours-target-absurd = Жауап беру уақыты тым қысқа немесе тым ұзақ. Ең азы: { $least } минут, ең көбі: { $most } минут.
# Toast.
# $least (str) - the smallest number of per cent
# $most (str) - the largest number of per cent
hours-warning-absurd = Ескерту үлесі дұрыс емес. Ең азы: { $least } пайыз, ең көбі: { $most } пайыз.
# Toast.
hours-urgent-longer = Шұғыл іс шұғыл емес істен ұзақ күтпеуі керек.
