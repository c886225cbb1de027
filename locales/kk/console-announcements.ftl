### Announcements in the console: written, released by a second person, sent, reported; the brake.

console-announcements = Хабарландырулар
announcements-what = Хабарландыруды бір адам жазады, екінші адам бекітеді. Оны тек осы тақырыпқа өзі жазылғандар ғана алады.
announcements-new = Жаңа хабарландыру
announcements-one = Хабарландыру
announcements-untitled = Тақырыбы жазылмаған
announcements-none = Әзірге хабарландыру жоқ.
announcements-title = Тақырыбы
announcements-body = Мәтіні
announcements-state = Жай-күйі
announcements-topic = Кімге: жазылым тақырыбы
announcements-authors = Жазғандар
announcements-approver = Бекіткен
announcements-when = Уақыты
announcements-sent = Жіберілгені
announcements-corrects = Бұрынғы хабарландыруды түзетеді
announcements-repeats = Бұрын алмағандарға қайта жіберіледі

broadcast-draft = Жоба
broadcast-awaiting_approval = Бекітуді күтіп тұр
broadcast-approved = Тексерілді, жіберуге дайын
broadcast-scheduled = Уақыты белгіленді
broadcast-sending = Жіберіліп жатыр
broadcast-paused = Кідіртілді
broadcast-completed = Жіберіліп бітті
broadcast-cancelled = Жіберуден бас тартылды
broadcast-halted = Өздігінен тоқтады
broadcast-corrected = Түзетілді
halted-failures = Жіберу өздігінен тоқтады: тым көп хабар күтпеген себеппен өтпей қалды. Себептерін төменнен қараңыз.
halted-facts = Жіберу тоқтатылды: бекітілгеннен кейін хабарландырудағы мәліметтер өзгерген. Қайта жазып, қайта бекітіңіз.

## Writing one

announcements-edit = Хабарландыруды өзгерту
announcements-save = Жобаны сақтау
announcements-purpose = Түрі
purpose-quota = Квота туралы: көшу туралы шешімге керектінің бәрі айтылуы тиіс
purpose-news = Жаңалық
announcements-topic-what = Осы тақырыпқа жазылғандар алады
announcements-insert = Мәтінге мәлімет қою
announcements-insert-what = Бүгін күші бар мәлімет
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
announcements-unreadable = Формада біз танымайтын мән бар. Жыл мен күндерді тексеріңіз: жазғаныңыз төменде тұр.

## For whom

announcements-audience = Кім алады
announcements-audience-what = Ештеңе таңдалмаса, тақырыпқа жазылғандардың бәрі алады. Тақырып пен жері бойынша іс жібергендерді ғана таңдауға болады.
announcements-region = Қалаған өңірі
announcements-any-region = кез келген өңір
announcements-programme = Өтінім жіберген тақырыбы
announcements-count = Санау
# $count (int) - people
announcements-reaches = Қазір жіберілсе, алатындар саны: { $count }
announcements-skipped = Қазір жіберілмейтіндер және себебі:
announcements-examples = Алатындардың бірнешеуі, аты-жөнінсіз:
announcements-counted-again = Жіберу басталған сәтте қайта саналады, содан кейін тізім өзгермейді.
# $count (int) - minutes
announcements-takes = Жіберу кемінде { $count } минут алады: жүгінгендерге берілетін жауаптар алдымен өтеді.
# $date (date) - the last day of the window
announcements-until = Өтініш қабылдаудың соңғы күні: { $date }
skip-no_consent = тіл таңдалмаған немесе адам өз деректерін өшірген
skip-opted_out = хабар алудан бас тартқан
skip-unreachable = ботты бұғаттаған немесе аккаунты жойылған
skip-in_conversation = дәл қазір сұрақтарға жауап беріп отыр
skip-recently_contacted = соңғы тәулікте хабарландыру алған
announcements-paid = Ақылы жіберу
announcements-paid-off = Жылдамырақ жіберу, ақылы
announcements-paid-why = Бұл мүмкіндік өшірулі: басқарманың шешімінсіз ақша жұмсалмайды.

## What is done to it

announcements-acts = Не істеуге болады
announcements-test = Өзіме жіберіп көру
announcements-tested = Хабарландыру екі тілде өзіңізге жіберілді: боттағы чатыңызды қараңыз.
announcements-hand-over = Бекітуге беру
announcements-take-back = Кері алу
announcements-release-what = Төмендегі мәтін сөзбе-сөз жіберіледі. Екі тілін де оқып шығыңыз: бекіткеннен кейін ол өзгермейді.
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
announcements-starts-at-night = Бұл – түнгі уақыт, сондықтан хабар таңертең барады.
# $from (str) - time of day
# $to (str) - time of day
announcements-quiet-hours = Ешкімге өз уақытымен { $from } мен { $to } аралығында жіберілмейді: қалғаны таңертең жалғасады.
announcements-pause = Кідірту
announcements-resume = Жалғастыру
announcements-again = Алмағандарға қайта жіберу
announcements-correct = Түзету
announcements-report = Есепті файлға шығару
announcements-cancel = Жіберуден бас тарту…
announcements-cancel-sure = Бұл қайтарылмайды: әлі алмағандар хабарландыруды алмайды. Алғандарда ол қалады.
announcements-cancel-yes = Иә, бас тарту

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
fate-unknown = Белгісіз: Telegram жауап бермеді, өздігінен қайта жіберілмейді
fate-failed = Жіберілмеді
fate-skipped = Жіберілмей қалдырылды
fate-cancelled = Бас тартылды
cause-blocked = ботты бұғаттаған
cause-deactivated = аккаунты жойылған
cause-chat_not_found = чат табылмады
cause-bad_content = Telegram мәтінді қабылдамады
cause-server = Telegram жағындағы ақау
cause-other = басқа себеп
report-tapped = Батырмасын басқандар
report-applications = Батырманы басқаннан кейін түскен алдын ала өтінімдер
report-questions = Батырманы басқаннан кейін түскен сұрақтар
report-opted_out = Осы хабарландырудан кейін жазылымнан бас тартқандар
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
emergency-what = Бір нәрсе дұрыс болмаса, тоқтатыңыз. Кім және қашан тоқтатқаны журналға жазылады.
emergency-broadcasts = Барлық хабарландыру
emergency-broadcasts-what = Бірде-бір хабарландыру жіберілмейді. Жүгінгендерге жауап беріле береді.
emergency-broadcasts-sure = Барлық хабарландыру бірден тоқтайды. Қайта қосылғанша ешкімге жіберілмейді.
emergency-answers = Боттың барлық жауабы
emergency-answers-what = Жүгінген адам не жазса да, екі тілдегі бір ғана хабарды оқиды. Мамандар консольде жұмыс істей береді.
emergency-answers-sure = Бот ешкімге жауап бермейді: барлығы тек бір хабарды көреді. Мұны бот қате ақпарат беріп жатса ғана жасаңыз.
emergency-stopped = Тоқтатылды
emergency-works = Жұмыс істеп тұр
emergency-stop = Тоқтату…
emergency-go-on = Қайта қосу…
emergency-go-on-sure = Тоқтату себебі жойылғанына көз жеткізіңіз.
emergency-yes = Иә, растаймын
emergency-one = Бір ғана хабарландыруды оның өз бетінде кідіртуге не одан бас тартуға болады.
# $since (datetime) - since when
banner-stopped-broadcasts = Барлық хабарландыру тоқтатылған. Басталған уақыты: { $since }.
# $since (datetime) - since when
banner-stopped-answers = Бот жүгінгендерге жауап бермей тұр: барлығы бір ғана хабарды көреді. Басталған уақыты: { $since }.
