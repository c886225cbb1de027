### Announcements in the console: written, released by a second person, sent, reported; the brake.

console-announcements = Хабарландырулар
announcements-what = Хабарландыруды бір адам жазады, екінші адам бекітеді. Оны осы тақырып бойынша хабар алуды өзі сұрағандар ғана алады.
announcements-new = Жаңа хабарландыру
announcements-one = Хабарландыру
announcements-untitled = Атауы жазылмаған
announcements-none = Әзірге хабарландыру жоқ.
announcements-title = Атауы
announcements-body = Мәтіні
announcements-state = Жай-күйі
announcements-topic = Қай тақырып бойынша
announcements-authors = Жазғандар
announcements-approver = Бекіткен
announcements-when = Уақыты
announcements-sent = Жіберілгені
announcements-corrects = Бұрынғы хабарландыруды түзетеді
announcements-repeats = Бұрын алмағандарға қайта жіберіледі

broadcast-draft = Жоба
broadcast-awaiting_approval = Бекітуді күтіп тұр
broadcast-approved = Бекітілген, жіберуге дайын
broadcast-scheduled = Уақыты белгіленді
broadcast-sending = Жіберіліп жатыр
broadcast-paused = Кідіртілді
broadcast-completed = Жіберіліп бітті
broadcast-cancelled = Жіберу біржола тоқтатылды
broadcast-halted = Өздігінен тоқтады
broadcast-corrected = Түзетілді
halted-failures = Жіберу өздігінен тоқтады: тым көп хабарлама күтпеген себеппен жіберілмей қалды. Себептерін төменнен қараңыз.
halted-facts = Жіберу тоқтатылды: бекітілгеннен кейін хабарландырудағы мәліметтер өзгерген. Қайта жазып, қайта бекітуге беріңіз.

## Writing one

announcements-edit = Хабарландыруды өзгерту
announcements-save = Жобаны сақтау
announcements-purpose = Түрі
purpose-quota = Квота туралы: көшу-көшпеуді шешуге керектің бәрі айтылуы тиіс
purpose-news = Жаңалық
announcements-topic-what = Осы тақырып бойынша хабар алуды сұрағандар алады
announcements-insert = Мәтінге мәлімет қою
announcements-insert-what = Бүгін жарамды мәліметтер
announcements-numbers = Сандар
announcements-sentences = Толық сөйлемдер
announcements-put-in = Екі мәтінге де қою
announcements-insert-why = Сан қолмен жазылмайды. Жақшадағы кілттің орнына мәліметтің өзі тұрады. Мәлімет өзгерсе, жіберу басталмайды не тоқтайды.
announcements-quota = Квота туралы міндетті мәліметтер
announcements-quota-what = Жаңалықта бұл бөлік толтырылмайды.
announcements-closes = Соңғы күні, белгілі болса
announcements-not-chosen = Таңдалмаған
announcements-more-facts = Тағы бір мәлімет қосу үшін алдымен жобаны сақтаңыз не алдын ала қараңыз.
announcements-buttons = Батырмалар
# $number (int) - which button, from the top
announcements-button = Батырма: { $number }
announcements-leads = Қайда апарады
announcements-no-button = Батырма жоқ
leads-flow = Ботта ашылатын тақырып
leads-link = Ресми сілтеме
leads-ask = Маманға сұрақ
announcements-label = Сілтеме атауы
announcements-picture = Сурет
announcements-picture-what = Суреті бар мәлімет
announcements-no-picture = Суретсіз
# $key (str) - the fact that is drawn
announcements-pictured = 🖼 Мұнда сурет тұрады: { $key }
announcements-look = Алдын ала қарау
announcements-preview = Telegram-да көрінетін түрі
announcements-lacks = Бекітуге беру үшін жетпейтіні:
announcements-whole = Бәрі толық, бекітуге беруге болады.
announcements-theirs = Әріптесіңіз сақтаған нұсқа
announcements-unreadable = Толтырылған өрістердің бірінде біз танымайтын мән бар. Жыл мен күндерді тексеріңіз: жазғаныңыз төменде тұр.

## For whom

announcements-audience = Кім алады
announcements-audience-what = Ештеңе таңдалмаса, осы тақырып бойынша хабар алуды сұрағандардың бәрі алады. Белгілі бір тақырыпта немесе белгілі бір жерден өтінім не сұрақ жібергендерді ғана таңдауға болады.
announcements-region = Қай өңір туралы сұраған
announcements-any-region = кез келген өңір
announcements-programme = Қай тақырыпта өтінім не сұрақ жіберген
announcements-count = Санау
# $count (int) - people
announcements-reaches = Қазір жіберілсе, алатындар саны: { $count }
announcements-skipped = Қазір жіберілмейтіндер және себебі:
announcements-examples = Алатындардың бірнешеуі, аты-жөнінсіз:
announcements-counted-again = Жіберу басталған сәтте алатындар қайта саналады, содан кейін тізім өзгермейді.
# $count (int) - minutes
announcements-takes = Жіберуге кемінде { $count } минут кетеді: алдымен жүгінгендерге жауап жіберіледі.
# $date (date) - the last day of the window
announcements-until = Өтініш қабылдаудың соңғы күні: { $date }
skip-no_consent = тілін таңдамаған немесе деректерін өшірген
skip-opted_out = бұл тақырып бойынша хабар алуды тоқтатқан
skip-unreachable = ботты бұғаттаған немесе аккаунты жойылған
skip-in_conversation = дәл қазір сұрақтарға жауап беріп отыр
skip-recently_contacted = соңғы тәулікте хабарландыру алған
announcements-paid = Ақылы жіберу
announcements-paid-off = Ақы төлеп, жылдамырақ жіберу
announcements-paid-why = Бұл мүмкіндік өшірулі: басқарманың шешімінсіз ақша жұмсалмайды.

## What is done to it

announcements-acts = Не істеуге болады
announcements-test = Өзіме жіберіп көру
announcements-tested = Хабарландыру екі тілде өзіңізге жіберілді: боттағы чатыңызды қараңыз.
announcements-hand-over = Бекітуге беру
announcements-take-back = Кері алу
announcements-release-what = Төмендегі мәтін сөзбе-сөз жіберіледі. Екі тілдегісін де оқып шығыңыз: бекіткеннен кейін ол өзгермейді.
announcements-release = Бекіту
announcements-reject = Авторына қайтару
announcements-remark = Қайтару себебі
announcements-sent-back = Бекітуші қайтарды:
announcements-at = Басталатын күні мен уақыты, Ақтау уақытымен
announcements-schedule = Осы уақытқа белгілеу
announcements-now = Қазір жіберу
announcements-unschedule = Белгіленген уақытты алып тастау
# $at (datetime) - when it begins
announcements-starts = Жіберу басталады: { $at }.
announcements-starts-at-night = Бұл – түнгі уақыт, сондықтан хабарландыру таңертең жіберіледі.
# $from (str) - time of day
# $to (str) - time of day
announcements-quiet-hours = Алушының уақытымен { $from } – { $to } аралығында хабарландыру жіберілмейді: қалғандарына таңертең жіберіледі.
announcements-pause = Кідірту
announcements-resume = Жалғастыру
announcements-again = Алмағандарға қайта жіберу
announcements-correct = Түзету
announcements-report = Есепті файлға шығару
announcements-cancel = Жіберуді біржола тоқтату…
announcements-cancel-sure = Кейін жалғастыру мүмкін болмайды: әлі алмағандарға хабарландыру енді жіберілмейді. Алғандарда ол қалады.
announcements-cancel-yes = Иә, біржола тоқтату

## What became of it

report-title = Жіберу барысы
# $done (int) - of how many it is known what became
# $total (int) - how many it goes to
report-done = { $done } / { $total }
# $at (datetime) - when it will be over at this pace
report-ends-at = Осы қарқынмен шамамен аяқталатын уақыты: { $at }
report-quiet-now = Қазір Ақтауда түн: жіберу таңертең жалғасады.
report-total = Жіберілуі тиіс
fate-pending = Кезекте
fate-sending = Дәл қазір жіберіліп жатыр
fate-sent = Жіберілді
fate-unknown = Жеткен-жетпегені белгісіз: Telegram жауап бермеді, өздігінен қайта жіберілмейді
fate-failed = Жіберу мүмкін болмады
fate-skipped = Әдейі жіберілмеді
fate-cancelled = Тоқтатылғаннан кейін жіберілмеді
cause-blocked = ботты бұғаттаған
cause-deactivated = аккаунты жойылған
cause-chat_not_found = чат табылмады
cause-bad_content = Telegram мәтінді қабылдамады
cause-server = Telegram жағындағы ақау
cause-other = басқа себеп
report-tapped = Батырмасын басқандар
report-applications = Батырманы басқаннан кейін түскен алдын ала өтінімдер
report-questions = Батырманы басқаннан кейін түскен сұрақтар
report-opted_out = Осы хабарландырудан кейін хабар алуды тоқтатқандар
report-unread = Кім оқығанын Telegram айтпайды, сондықтан ондай сан жоқ. Деректерін өшірген адамдардың өтінімдері мұнда саналмайды.
report-head-what = Көрсеткіш
report-head-why = Себебі
report-head-count = Саны
report-head-value = Мәні
report-sheet-numbers = Есеп
report-sheet-what = Хабарландыру
report-started_at = Басталған уақыты
report-ended_at = Аяқталған уақыты

# In the audit: where an announcement was moved to.
audit-detail-to = жаңа жай-күйі

## The emergency brake

console-emergency = Жедел тоқтату
emergency-what = Бірдеңе дұрыс болмай жатса, тоқтатыңыз. Кім, қашан тоқтатқаны журналға жазылады.
emergency-broadcasts = Барлық хабарландыру
emergency-broadcasts-what = Бірде-бір хабарландыру жіберілмейді. Жүгінгендерге жауап беріле береді.
emergency-broadcasts-sure = Хабарландыруларды жіберу бірден тоқтайды. Қайта қосылғанша бірде-бірі жіберілмейді.
emergency-answers = Боттың барлық жауабы
emergency-answers-what = Жүгінген адам не жазса да, екі тілдегі бір ғана хабарламаны оқиды. Мамандар консольде жұмыс істей береді.
emergency-answers-sure = Бот ешкімге жауап бермейді: бәрі бір ғана хабарламаны көреді. Мұны бот қате мәлімет беріп жатса ғана жасаңыз.
emergency-stopped = Тоқтатылды
emergency-works = Жұмыс істеп тұр
emergency-stop = Тоқтату…
emergency-go-on = Қайта қосу…
emergency-go-on-sure = Тоқтату себебінің жойылғанына көз жеткізіңіз.
emergency-yes = Иә, растаймын
emergency-one = Бір ғана хабарландыруды кідірту не біржола тоқтату үшін оның бетін ашыңыз.
# $since (datetime) - since when
banner-stopped-broadcasts = Барлық хабарландыру тоқтатылған. Тоқтатылған уақыты: { $since }.
# $since (datetime) - since when
banner-stopped-answers = Бот жүгінгендерге жауап бермей тұр: бәрі бір ғана хабарламаны көреді. Тоқтатылған уақыты: { $since }.
