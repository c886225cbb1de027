### The officers' console: what stands on every page, the ways in and out, and the queue.

console = Qonys консолі
console-skip = Негізгі бөлікке өту
console-pages = Беттер
console-queue = Кезек
console-home = Бастапқы бетке
console-leave = Шығу
console-leave-everywhere = Барлық құрылғыдан шығу
console-signed-out = Сіз консольге кірмегенсіз
console-how-to-enter = Ботқа /console пәрменін жіберіңіз. Бот бір рет қолданылатын сілтеме береді.
console-kept = Жазып бітпеген мәтініңіз осы қойындыда сақталды. Қайта кіріп, сол істі осы жерден ашыңыз.
console-enter-words = Кіруді растаңыз. Сілтеме бір-ақ рет қолданылады.
console-enter = Кіру
console-enter-app = Telegram арқылы кіріп жатырсыз. Бет өздігінен ашылмаса, батырманы басыңыз.
console-link-unknown = Бұл сілтеме жұмыс істемейді: ол ескірген немесе қолданылған. Ботқа /console пәрменін жіберіп, жаңасын алыңыз.
console-link-of-another = Бұл сілтеме басқа маманға берілген. Алдымен консольден шығыңыз, сосын сілтемені қайта ашыңыз.
console-foreign-form = Бұл сұрау консольдің ағымдағы бетінен жіберілмеген. Бетті жаңартып, қайталап көріңіз.
console-bad = Сұрау дұрыс емес. Бетті жаңартып, қайталап көріңіз.
console-defect = Бұл біздің қатеміз. Жазғаныңыз сақталмаған болуы мүмкін: артқа қайтып, қайталап көріңіз.
console-filter-not-saved = Сүзгі сақталмады: атауы бос немесе сақталған сүзгілер тым көп.

# Button.
console-open = Консольді ашу
console-link =
    <b>Консольге кіру сілтемесі</b>

    Сілтеме тек Сізге арналған, бір рет қолданылады және тез ескіреді. Оны ешкімге жібермеңіз.

queue-counters = Іс топтары
queue-open = Барлығы
queue-mine = Менікі
queue-unclaimed = Ешкім алмаған
queue-waiting = Бізді күтіп тұр
queue-late = Мерзімі өткен
queue-late-mark = мерзімі өтті
queue-search = Іздеу
queue-search-hint = Нөмірі, аты-жөні немесе телефоны
queue-find = Табу
queue-programme = Тақырыбы
queue-language = Тілі
queue-place = Тұратын жері
queue-young = Жастар
queue-ended = Аяқталғандар
queue-any = Кез келген
queue-choose = Көрсету
queue-reset = Тазарту
queue-save-as = Сүзгі атауы
queue-save = Сүзгіні сақтау
# $name (str) - how the officer called the choice
queue-forget = Сүзгіні өшіру: { $name }
queue-reference = Нөмірі
queue-state = Жай-күйі
queue-since = Қашаннан бері күтуде
queue-due = Жауап мерзімі
queue-holder = Кімде
# $at (datetime) - the moment
queue-moment = { $at }
queue-me = Менде
# $at (datetime) - when the claim lapses
queue-until = босайды: { $at }
queue-claim = Алу
# $reference (str) - number of the case
queue-claim-this = Істі алу: { $reference }
queue-empty = Бұл сүзгі бойынша іс жоқ.
queue-found-nothing = Ештеңе табылмады. Нөмірін, тегін немесе телефонының соңғы цифрларын жазып көріңіз.
queue-next = Келесі бет
queue-key-move = төмен және жоғары
queue-key-open = ашу
queue-key-claim = алу
queue-key-search = іздеу

practice-begin = Жаттығу режимін бастау
practice-end = Жаттығуды аяқтау
practice-note = Жаттығу режимі: істер ойдан шығарылған, ешкімге хабар жіберілмейді, бәрі түнде өшіріледі.
