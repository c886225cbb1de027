### Announcements: what is said around the words of the announcer, and what keeps one from going out.

## In the message itself

# $who (Text) - whom the quota is for, a line each
announcement-who = Кімге арналған: { $who }
announcement-for-kandas = қандастарға
announcement-for-resettler = қоныс аударушыларға
announcement-for-intra = облыс ішінде көшетіндерге
# $year (str) - of the quota
announcement-year = Квота жылы: { $year }
# $opens (date) - from when one can apply; no last day is known
announcement-window-opens = Өтініш қабылдау басталатын күн: { $opens }
# $opens (date) - from when one can apply
# $closes (date) - until when
announcement-window-closes = Өтініш қабылданады: { $opens } – { $closes }
# $item (Item) - an entry of a list
announcement-item = • { $item }
# $act (Bilingual) - the act with its number and date
announcement-act = Негізі: { $act }
# $date (date) - the oldest of the facts in it
announcement-as-of = Мәліметтер қай күнгі: { $date }
# Stands in front of an announcement that puts an earlier one right.
announcement-correction = ✏️ Түзету. Бұрын жіберілген хабарландыруда қате болды. Дұрысы мынау:
# In front of a sample that an officer sends to the own chat.
announcement-test = 🧪 <b>Сынақ.</b> Бұл хабарландыру әлі ешкімге жіберілген жоқ, батырмалары кейін іске қосылады.
# The first line of every announcement.
# $title (Bilingual) - as the announcer wrote it
announcement-heading = 📣 <b>{ $title }</b>
# Below every announcement.
# $date (date) - when a second officer released it
announcement-checked = Екінші маман тексерген күн: { $date }
# Button: stops hearing about its topic.
announcement-less = 🔕 Мұндай хабар келмесін
# Above an announcement that was put right later.
announcement-was-corrected = ⚠️ Бұл хабарландыруда қате болған. Кейін түзетілгені жіберілді.
# To officers: what a question is about.
# $number (str) - the number of the announcement
announcement-number = № { $number } хабарландыру

## The archive: /news

# Command.
command-news = Бұрынғы хабарландырулар
archive =
    <b>Хабарландырулар</b>
    Оқығыңыз келгенін таңдаңыз.
# $number (str) - also on the button that opens it
# $title (Bilingual) - as the announcer wrote it
# $date (date) - when it went out
archive-entry = { $number }. { $title } ({ $date })
# Button: opens the announcement of that number.
# $number (str) - in the list above
archive-number = { $number }
archive-none = Әзірге хабарландыру болған жоқ. Жаңасы шықса, хабар алатын тақырыптарыңыз бойынша өзіңізге жібереміз.

## What is missing, said to the announcer

announcement-title = атауы
announcement-body = мәтіні
announcement-untitled = Атауын екі тілде жазыңыз.
announcement-wordless = Мәтінін екі тілде жазыңыз.
# $where (Text) - the title or the text
announcement-same = Екі тілде бірдей жазылған: { $where }. Әр тілде өз сөзімен жазыңыз.
# $where (Text) - the title or the text
# $most (str) - characters
announcement-long = Тым ұзын: { $where }. Ең көбі { $most } таңба.
# $found (str) - a word with a digit
announcement-digit = «{ $found }»: сан қолмен жазылмайды. Оның орнына тиісті мәліметтің кілтін жақшамен қойыңыз.
announcement-brace = Фигуралы жақша ашық қалған немесе мәлімет қойылмайтын жерде тұр.
# $found (str) - a word that we do not say
announcement-unsaid = «{ $found }» деп жазбаймыз. Басқаша айтыңыз.
announcement-unlike = Мәліметтер екі тілде бірдей болуы керек.
# $found (str) - what stands in braces
announcement-no-number = «{ $found }»: бұл мәліметте мұндай сан жоқ.
# $field (Text) - what a quota announcement must say
announcement-lacks = Толтырылмаған: { $field }.
announcement-field-year = квота жылы
announcement-field-who = кімге арналған
announcement-field-opens = өтініш қай күннен қабылданады
announcement-field-act = негізі: актінің нөмірі мен күні, екі тілде
announcement-field-regions = қабылдайтын өңірлер
announcement-field-places = орын саны
announcement-field-amount = төлем мөлшері
announcement-field-obligations = міндеттемелер
announcement-field-channel = өтініш беретін ресми орын
announcement-window = Соңғы күні бірінші күнінен бұрын.
# $found (str) - the key of a fact
announcement-no-fact = «{ $found }» деген мәлімет жоқ.
# $found (str) - the key of a fact
announcement-fact-out = «{ $found }»: бұл мәлімет бүгін жарамсыз немесе әзірге белгісіз. Алдымен оны жаңартыңыз.
# $found (str) - the key of a fact
announcement-no-picture = «{ $found }»: бұл мәліметтің суреті жоқ.
# $most (str) - buttons
announcement-buttons = Батырмалар тым көп. Ең көбі { $most } батырма болады.
# $found (str) - an address
announcement-link = «{ $found }»: «Ресми порталдар» мәліметіндегі сайттың қорғалған толық мекенжайын жазыңыз.
announcement-label = Сілтеменің атауын екі тілде қысқа етіп жазыңыз.
announcement-no-flow = Батырма ашатын мұндай тақырып жоқ.
announcement-topic = Мұндай тақырып жоқ.
announcement-too-long = Хабарландыру бір хабарламаға сыймайды. Қысқартыңыз.

## Why something cannot be done with it now

announcement-no-draft = Бұл енді жоба емес. Өзгерту үшін алдымен кері алыңыз.
announcement-outdated = Хабарландырудағы мәліметтер содан бері өзгерді. Оны авторына қайтарыңыз.
announcement-remark = Авторы түсінуі үшін себебін жазыңыз.
announcement-when = Басталатын күні мен уақытын тексеріңіз: бір жылдан кейінге белгілеуге болмайды.
announcement-not-over = Жіберу аяқталмаған немесе басталмаған.
announcement-not-now = Қазір бұлай істеуге болмайды: хабарландырудың жай-күйі өзгерген.
announcement-has-moved = Бұл хабарландыруды осы арада әріптесіңіз өзгертті. Бетті қайта ашыңыз, жазғаныңыз төменде сақталды.
announcement-own = Өзіңіз жазған хабарландыруды бекіте алмайсыз. Оны басқа адам бекітеді.

## How far a broadcast is, shown to its announcer in Telegram

# $at (datetime) - an estimate
announcement-progress-ends = Шамамен аяқталатын уақыты: { $at }. Түнде ешкімге жіберілмейді.
# $bar (str) - blocks, the full ones are done
announcement-progress-bar = { $bar }
announcement-progress-sending = Хабарландыру жіберіліп жатыр.
announcement-progress-paused = Жіберу кідіртілді.
announcement-progress-completed = Хабарландыру жіберіліп бітті.
announcement-progress-cancelled = Жіберу біржола тоқтатылды.
announcement-progress-corrected = Жіберілген хабарландыру түзетілді.
announcement-progress-halted-failures = Жіберу өздігінен тоқтады: қателер тым көп. Қайта жібермес бұрын хабарландырудың бетінен себептерін қараңыз.
announcement-progress-halted-facts = Жіберу тоқтатылды: бекітілгеннен кейін хабарландырудағы мәліметтер өзгерді. Жаңа жоба жасап, қайта бекітуге беріңіз.
# $many (str) - people
announcement-progress-sent = Жіберілді: { $many }
# $many (str) - people
announcement-progress-waiting = Кезекте: { $many }
# $many (str) - people
announcement-progress-failed = Жіберу мүмкін болмады: { $many }
# $many (str) - people
announcement-progress-unknown = Жеткен-жетпегені белгісіз: { $many }
# $many (str) - people
announcement-progress-skipped = Әдейі жіберілмеді: { $many }
# $many (str) - people
announcement-progress-cancelled-count = Тоқтатылғаннан кейін жіберілмеді: { $many }
# Why it is unknown whether something arrived.
cause-restart = біздің сервис қайта іске қосылды
