### Facts in the console: the list, one fact with its history, drafts and who publishes them.

console-facts = Мәліметтер
facts-what = Бот жүгінген адамдарға айтатын сандар, мерзімдер, тізімдер мен байланыстар. Бір маман жаңа нұсқасын жазады, екіншісі тексеріп, жариялайды. Жарияланған нұсқа келесі батырма басылғаннан бастап барлық экранда тұрады.
facts-all = Барлығы
facts-ending = Мерзімі бітетіндер
facts-drafts = Жобалар
# $count (int) - how much waits
facts-waiting = Сізді күтіп тұрғаны: { $count }
facts-key = Кілті
facts-says = Не айтылады
facts-source = Дереккөзі
facts-as-of = Қай күнгі
facts-until = Соңғы күні
facts-owner = Кім жауап береді
# $at (date) - a day
facts-day = { $at }
facts-no-end = мерзімсіз
facts-ended = мерзімі өтті
facts-ends-soon = жуырда бітеді
facts-not-begun = әлі басталмады
facts-unconfirmed = әзірге белгісіз
facts-draft = жоба
facts-ready = тексеруді күтіп тұр
facts-nothing = Мұндай мәлімет жоқ.

fact-one = Мәлімет
fact-now = Қазіргі нұсқа
fact-ended-what = Бұл нұсқаның мерзімі өтті, жаңасы жоқ. Бот жүгінген адамға мәлімет жаңартылып жатқанын айтып, маманға жібереді.
fact-ends-what = Бұл нұсқаның мерзімі жақында бітеді, одан кейінгісі әлі жоқ. Жаңасын жазыңыз.
fact-begin = Жаңа нұсқа жазу
fact-begin-from = Осы нұсқадан бастау
fact-go-on = Жобаны өзгерту
fact-look = Жобаны қарау
fact-history = Барлық нұсқасы
fact-shipped = Бастапқы нұсқа
# $at (datetime) - when
fact-published-at = Жарияланған уақыты: { $at }
# $at (datetime) - when
fact-rejected-at = Қабылданбаған уақыты: { $at }
# $at (datetime) - when
fact-changed-at = Соңғы өзгеріс: { $at }
fact-authors = Кім жазды
fact-decided = Кім шешті
fact-why = Себебі
fact-unread = Бұл нұсқаны енді оқу мүмкін емес, сондықтан бот оны айтпайды: бұрынғысы қалды.
fact-announce = Бұл өзгерісті хабарлау

fact-new = Жаңа нұсқа
fact-form-rules = Мәтін екі тілде де жазылып, бір мағынаны беруі керек. Сан тұратын орындарға қосымша жалғамаңыз. Ақша тек АЕК-пен есептеледі, теңгесі өздігінен қойылады.
fact-statement = Мәтіні
fact-places = Мәтіндегі орындар
fact-place-amount = сан
fact-place-from = ең аз сан
fact-place-to = ең көп сан
fact-place-year = бірінші күннің жылы, ақша үшін – АЕК жылы
fact-place-tenge = теңгедегі сома, өздігінен есептеледі
fact-amount = Сан
fact-amount-most = Ең көбі
fact-counted = Өлшем бірлігі
fact-unit-mrp = АЕК
fact-unit-tenge = теңге
fact-unit-working-days = жұмыс күні
fact-unit-days = күн
fact-unit-months = ай
fact-unit-years = жыл
fact-unit-persons = адам
fact-as-of = Қай күнгі мәлімет
fact-valid-from = Бірінші күні
fact-valid-to = Соңғы күні
fact-validity = Қашан жарамды
fact-certainty = Сенімділігі
fact-certainty-firm = расталған
fact-certainty-likely = ықтимал
fact-certainty-ask-an-officer = маманнан нақтылау керек
fact-known = Мәлімет белгілі
fact-owner = Жауапты
owner-department-migration-section = басқарманың көші-қон бөлімі
owner-department-legal-section = басқарманың заң бөлімі
owner-product = осы сервис
fact-sources = Дереккөздер
fact-source-none = таңдалмаған
fact-source-new = Тізімде жоқ дереккөз
fact-source-title = Дереккөздің атауы
fact-source-kind = Түрі
source-kind-act = құқықтық акт
source-kind-official = ресми сайт
source-kind-press = баспасөз
source-kind-own = осы сервис
fact-source-published = Жарияланған күні
fact-entries = Тізім
fact-entries-rules = Жолды алып тастау үшін оны босатыңыз. Бос жолға жаңасын жазуға болады.
# $number (int) - which one, counted from the top
fact-entry = Жол: { $number }
fact-entry-territory = Аумақ
fact-entry-words = Сөздері
fact-entry-amount = Саны
fact-save = Жобаны сақтау

fact-draft = Жаңа нұсқаның жобасы
fact-before = Қазір айтылатыны
fact-after = Жарияланса айтылатыны
fact-nothing-now = Қазір бұл мәлімет айтылмайды: ол жаңартылып жатыр.
fact-preview = Осы мәлімет тұрған экрандар
fact-preview-none = Бұл мәлімет ешбір экранда жоқ.
# $ways (int) - how many ways
fact-preview-ways = Осы экранға апаратын жолдар: { $ways }
fact-faults = Telegram мұны толық көрсете алмайды. Мәтінді қысқартыңыз.
fact-hand-in = Тексеруге беру
fact-hand-in-what = Жоба толық болса, екінші маманға беріңіз: өз жобаңызды өзіңіз жариялай алмайсыз.
fact-wait = Жобаны басқа маман тексеріп, жариялайды.
fact-publish = Жариялау
fact-reject = Қабылдамау
fact-reject-why = Қабылдамау себебі
fact-drop = Жобаны өшіру

fact-own-draft = Бұл жобаны өзіңіз жаздыңыз. Оны басқа маман жариялайды.
fact-not-ready = Бұл жоба әлі тексеруге берілмеген.
fact-moved = Осы арада жоба өзгерген немесе жарияланған. Төмендегіні оқып шығыңыз: жазғаныңыз сақталды.
fact-too-long = Мәтін немесе тізім тым ұзын.
fact-reason = Себебін қысқа жазыңыз.

fact-refused-one-sided = Мәтін екі тілде де жазылуы керек, әр тілде өз сөзімен.
fact-refused-source-name = Дереккөздің атауы екі тілде де жазылуы керек.
fact-refused-kind = Дереккөздің түрін таңдаңыз.
fact-refused-day = Күні жазылмаған немесе қате жазылған.
fact-refused-number = Санды цифрмен жазыңыз.
fact-refused-other = Жоба ережеге сай емес: бір өріс бос қалған немесе онда біз танымайтын мән тұр.
# $found (str) - the words
fact-refused-unsaid = Біз бұлай айтпаймыз: { $found }
fact-refused-glued = Сан тұратын орынға қосымша жалғанған.
# $found (str) - the word
fact-refused-letters = Кирилл әрпімен жазылған сөзде латын әрпі бар: { $found }
fact-refused-brace = Фигуралы жақша дұрыс қойылмаған.
fact-refused-tenge = Теңгедегі сома жазылмайды: келесі жылы ол ескіреді. АЕК санын көрсетіңіз.
fact-refused-backwards = Соңғы күні бірінші күнінен бұрын.
fact-refused-future = Мәлімет әлі келмеген күнге жазылған.
fact-refused-older = Мәліметтің күні дереккөз жарияланған күннен бұрын.
fact-refused-unknown = Мәлімет белгісіз болса, сан да, тізім де жазылмайды, ал сенімділігі «маманнан нақтылау керек» болады.
fact-refused-no-source = Дереккөзі көрсетілмеген.
fact-refused-thin = Мәлімет «расталған» болуы үшін бір ғана баспасөз хабары аз: тағы бір дереккөз қосыңыз немесе «ықтимал» деңіз.
fact-refused-amounts = Саны мен өлшем бірлігі сәйкес емес.
fact-refused-bounds = Алдымен ең азы, сосын ең көбі жазылады.
fact-refused-mrp-year = АЕК бір жылға арналған: бірінші және соңғы күнін жазыңыз.
# $found (str) - what they add up to
fact-refused-total = Жолдардағы сандардың қосындысы басқа: { $found }
fact-refused-places = Екі тілдегі орындар бірдей емес.
# $found (str) - the name of the place
fact-refused-empty-place = Бұл орынға қоятын мән жоқ: { $found }
# $found (str) - the name of the place
fact-refused-left-out = Мәтінде бұл орын жоқ: { $found }
fact-refused-digits = Ақша туралы мәтінде цифр жазылмайды: сандар орындарға өздігінен қойылады.
fact-refused-no-mrp = Бұл күндердің АЕК-і белгісіз. Алдымен АЕК-тің жаңа нұсқасын жариялаңыз немесе соңғы күнін өзгертіңіз.
fact-refused-entry-amount = Тізім жолындағы сан мен орын сәйкес емес.
fact-refused-entry-one-sided = Тізімнің әр жолы екі тілде де жазылуы керек.
fact-refused-list = Бұл мәлімет тізім емес: оған жол қосылмайды.
fact-refused-papers = Бұл тізім құжат карточкаларымен байланысты, сондықтан жолдары мұнда қосылмайды және алынбайды. Сервисті жүргізетін адамға айтыңыз.
fact-refused-menu = Бұл тізім бот мәзірі болып та тұр: аумақтар онда бар болуы және қайталанбауы керек.

fact-on-receipt = Алдын ала өтінім түскені туралы хабар

action-fact-written = Мәліметтің жобасын жазды
action-fact-handed-in = Мәлімет жобасын тексеруге берді
action-fact-published = Мәліметті жариялады
action-fact-rejected = Мәлімет жобасын қабылдамады
action-fact-dropped = Мәлімет жобасын өшірді

# What the bot writes to those who may write facts.
# $count (int) - how many
fact-ends = <b>Мерзімі бітетін немесе біткен мәліметтер: { $count }</b>
# $key (str) - the name of the fact
# $last (date) - its last day
fact-ends-line = { $key } – { $last }
# $count (int) - how many more
fact-ends-more = Тағы: { $count }
fact-ends-next = Жаңа нұсқаларын консольде жазыңыз: /console. Соңғы күннен кейін бот бұл мәліметтерді айтпайды, жүгінген адамды маманға жібереді.
