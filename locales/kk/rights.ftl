### What visitors may do with their own data, and drafts left lying: bot/screens/rights.py

# Command.
command-mydata = Деректерім: көру, файл алу, өшіру
# Button.
rights-open = 🔐 Менің деректерім
rights =
    <b>Сіз туралы не сақталған</b>

    Сіз туралы сақталған деректер төменде. Олардың көшірмесін файл түрінде ала аласыз, келісіміңізді қайтарып ала аласыз немесе бәрін өшіре аласыз.
# $language (Text or str) - the language they have chosen
# $zone (str) - what their clock shows, from UTC
rights-account =
    Telegram-дағы аккаунтыңыздың нөмірі (телефон нөмірі емес) сақталған. Таңдаған тіліңіз: { $language }. Уақыт белдеуіңіз: { $zone }.
    Бұлар Сізге жауап жіберу үшін керек және Сіз оларды өшіргенше сақталады.
rights-drafts = <b>Жіберілмеген жауаптарыңыз</b>
# $title (Text) - name of the flow
# $at (datetime) - when an answer was last given
# $until (date) - the day on which they are deleted
rights-draft = • { $title }. Соңғы өзгеріс: { $at }. Өшірілетін күні: { $until }
rights-lists = <b>Құжаттарыңыздың тізімдері</b>
# $title (Text or str) - name of the list
# $count (int) - how many papers are on it
# $at (datetime) - when it was last changed
# $until (date) - the day on which it is deleted
rights-list = • { $title }. Құжат саны: { $count }. Соңғы өзгеріс: { $at }. Өшірілетін күні: { $until }
rights-cases = <b>Жіберген өтінімдеріңіз бен сұрақтарыңыз</b>
# $reference (str) - number of the case
# $programme (Text) - what it is about
# $at (datetime) - when it came in
# $status (Text) - where it stands
# $count (int) - how many messages were written about it
rights-case = • { $reference }: { $programme }. Жіберілген уақыты: { $at }. Жай-күйі: { $status }. Хабарлама саны: { $count }
rights-consents = <b>Келісімдеріңіз</b>
# $title (Text) - name of the form
# $version (str) - which wording
# $at (datetime) - when it was given
rights-consent = • { $title }. Мәтін нұсқасы: { $version }. Берілген уақыты: { $at }
# $title (Text) - name of the form
# $version (str) - which wording
# $at (datetime) - when it was given
# $withdrawn (datetime) - when it was withdrawn
rights-consent-withdrawn = • { $title }. Мәтін нұсқасы: { $version }. Берілген уақыты: { $at }. Қайтарып алынған уақыты: { $withdrawn }
rights-subscriptions = <b>Хабар алатын тақырыптарыңыз</b>
# $topic (Text) - what they hear about
# $language (Text) - the language in which they asked
# $since (datetime) - when they asked
# $origin (Text) - where they asked
rights-subscription = • { $topic }. Тілі: { $language }. Белгіленген уақыты: { $since } ({ $origin })
# $topic (Text) - what they hear about
# $language (Text) - the language in which they asked
# $since (datetime) - when they asked
# $origin (Text) - where they asked
# $ended (datetime) - when they stopped it
# $where (Text) - where they stopped it
rights-subscription-ended = • { $topic }. Тілі: { $language }. Белгіленген уақыты: { $since } ({ $origin }). Тоқтатылған уақыты: { $ended } ({ $where })
rights-subscriptions-term = Бұл тізім жаңалықты тек сұраған адамға жіберу үшін керек. Ол, тоқтатылғаны туралы белгімен бірге, деректеріңізді өшіргенше сақталады.
rights-openings = <b>Жіберген өтінімдеріңіз бен сұрақтарыңызды кім ашты</b>
# $reference (str) - number of the case
# $role (Text) - what the staff member is, never who
# $at (datetime) - when they opened it
rights-opening = • { $reference }: { $role }, { $at }
rights-none = Әзірге жоқ
rights-terms = <b>Не үшін және қашанға дейін сақталады</b>
# Button.
rights-copy = 📄 Файл түрінде алу
# Button.
rights-withdraw = Келісімді қайтарып алу
# Button.
rights-erase = 🗑 Бәрін өшіру
# Button.
rights-no = Жоқ, қалсын
# $cases (int) - how many open cases are withdrawn by it
# $drafts (int) - how many drafts are deleted by it
rights-withdraw-sure =
    <b>Келісіміңізді қайтарып аласыз ба?</b>

    Жіберілмеген жауаптарыңыз өшіріледі, жұмысы аяқталмаған өтінімдеріңіз бен сұрақтарыңыз қайтарып алынады.

    Қайтарып алынатын өтінімдер мен сұрақтар: { $cases }
    Жіберілмегендерден өшірілетіні: { $drafts }

    Хабар алатын тақырыптарыңыз қалады, оларды /subscriptions арқылы тоқтата аласыз. Жіберген жауаптарыңыз бен хабарламаларыңыз да сақталады. Оларды да өшіргіңіз келсе, «Бәрін өшіру» батырмасын басыңыз.
# Button.
rights-withdraw-yes = Иә, қайтарып аламын
# $cases (int) - how many open cases were withdrawn
# $drafts (int) - how many drafts were deleted
rights-withdrawn =
    ✅ <b>Келісіміңіз қайтарып алынды</b>

    Қайтарып алынған өтінімдер мен сұрақтар: { $cases }
    Жіберілмегендерден өшірілгені: { $drafts }

    Кейін қаласаңыз, өтінім немесе сұрақ жіберер алдында қайтадан келісім бере аласыз.
rights-erase-sure =
    <b>Сіз туралы деректердің бәрін өшіресіз бе?</b>

    Тіліңіз, хабар алатын тақырыптарыңыз, жауаптарыңыз, құжат тізімдеріңіз, хабарламаларыңыз бен маманның Сізге жазғандары біржола өшіріледі, оларды қайтару мүмкін емес. Есепте аты-жөнсіз жалпы сандар ғана қалады. Жүйенің сақтық көшірмелеріндегі деректер кейінірек, көшірменің мерзімі біткенде жойылады.

    Осы чаттағы хабарламалар телефоныңызда қалады: оларды Telegram-да өзіңіз өшіріңіз. Көшірме керек болса, алдымен оны файл түрінде алыңыз.
# $cases (int) - how many open cases are withdrawn by it
rights-erase-sure-open =
    <b>Сіз туралы деректердің бәрін өшіресіз бе?</b>

    <b>Жұмысы аяқталмаған өтінімдеріңіз бен сұрақтарыңыз бар, олар да қайтарып алынады.</b> Саны: { $cases }

    Тіліңіз, хабар алатын тақырыптарыңыз, жауаптарыңыз, құжат тізімдеріңіз, хабарламаларыңыз бен маманның Сізге жазғандары біржола өшіріледі, оларды қайтару мүмкін емес. Есепте аты-жөнсіз жалпы сандар ғана қалады. Жүйенің сақтық көшірмелеріндегі деректер кейінірек, көшірменің мерзімі біткенде жойылады.

    Осы чаттағы хабарламалар телефоныңызда қалады: оларды Telegram-да өзіңіз өшіріңіз. Көшірме керек болса, алдымен оны файл түрінде алыңыз.
# Button.
rights-erase-yes = Иә, бәрін өшіру
rights-erased =
    ✅ <b>Деректеріңіз өшірілді</b>

    Енді Сіз туралы ештеңе сақтамаймыз. Осы чаттағы хабарламаларды Telegram-да өзіңіз өшіре аласыз.

    Қайта бастағыңыз келсе, тілді таңдаңыз.
# Toast.
rights-stale = Бұл растау ескірген, ештеңе өзгерген жоқ. Деректеріңізді қайта ашып, растаңыз.
# Heading of the file.
# $at (datetime) - when it was made
rights-record =
    <b>Сіз туралы сақталған деректер</b>

    Жасалған уақыты: { $at }
    Бұл ресми құжат емес.
# $title (Text) - name of the flow
rights-record-draft = <b>Жіберілмеген жауаптар: { $title }</b>
# $title (Text or str) - name of the list
rights-record-list = <b>Құжаттар тізімі: { $title }</b>

event-erased = деректер Сіздің қалауыңызбен өшірілді
# For officers.
# $reference (str) - number of the case
notice-erased = <b>{ $reference }</b>: деректер жүгінген адамның қалауымен өшірілді. Бұл іс бойынша ештеңе істеудің қажеті жоқ.
# For officers.
desk-erased = Деректер жүгінген адамның қалауымен өшірілді.
# For officers.
desk-expired = Деректер сақтау мерзімі біткендіктен өшірілді.

# A shared phone shows the first line to others: it says nothing.
# $title (Text) - name of the flow
# $until (date) - the day on which the answers are deleted
draft-reminder =
    <b>Qonys: жаңа хабарлама</b>

    Жіберілмеген жауаптарыңыз сақтаулы тұр.
    Тақырыбы: { $title }
    Өшірілетін күні: { $until }

    Қаласаңыз, тоқтаған жеріңізден жалғастырыңыз.
# $title (Text) - name of the flow
# $until (date) - the day on which the answers are deleted
draft-last-reminder =
    <b>Qonys: жаңа хабарлама</b>

    Жіберілмеген жауаптарыңыз жақында өшіріледі.
    Тақырыбы: { $title }
    Өшірілетін күні: { $until }

    Сақтап қалғыңыз келсе, жалғастырып, келесі сұраққа жауап беріңіз.
# Button.
draft-continue = ▶️ Жалғастыру
# Button.
draft-forget = 🗑 Жауаптарды өшіру
# $title (Text) - name of the flow
draft-forget-sure =
    <b>Жіберілмеген жауаптарды өшіресіз бе?</b>

    Тақырыбы: { $title }
    Өшірілген жауаптарды қайтару мүмкін емес.
# Button.
draft-forget-yes = Иә, өшіру
draft-forgotten = Жіберілмеген жауаптарыңыз өшірілді.
# Toast.
draft-gone = Бұл жауаптар өшірілген немесе жіберілген. Керегіңізді мәзірден таңдаңыз.
rights-received = <b>Сізге арналған хабарландырулар</b>
# $title (Bilingual) - of the announcement
# $at (datetime) - when
# $fate (Text) - what became of it
rights-received-one = • { $title } – { $fate }, { $at }
# A button below it was pressed.
# $title (Bilingual) - of the announcement
# $at (datetime) - when
# $fate (Text) - what became of it
rights-received-tapped = • { $title } – { $fate }, { $at }, батырмасын бастыңыз
rights-received-pending = кезекте
rights-received-sending = жіберіліп жатыр
rights-received-sent = жіберілді
rights-received-unknown = жеткен-жетпегені белгісіз
rights-received-failed = жіберілмеді
rights-received-skipped = жіберілмеді
rights-received-cancelled = жіберілмеді
