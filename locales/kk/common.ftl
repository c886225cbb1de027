### What every screen shares: language, menu, help, the frame of a question.

language-choose =
    Сәлеметсіз бе! Бұл – Маңғыстау облысына көшіп келетін этникалық қазақтар мен қандастарға арналған көмекші.

    Тілді таңдаңыз.
# Button.
language-kk = Қазақша
# Button.
language-ru = Русский
# Button: switches to the other language, and is written in it.
language-switch = 🌐 Русский
# Toast.
language-changed = Енді қазақша сөйлесеміз.

menu =
    <b>Qonys – Маңғыстау облысына көшіп келетіндердің көмекшісі</b>

    Біз Маңғыстау облысының жұмыспен қамтуды үйлестіру және әлеуметтік бағдарламалар басқармасының атынан жауап береміз. Мұнда Сізге қай жол сәйкес келуі мүмкін екенін білуге, алдын ала өтінім жіберуге және маманға сұрақ қоюға болады.

    Бұл – шешім емес, ақпарат. Көмегіміз тегін: біз ешқашан ақша сұрамаймыз.
    .status = 🔎 Маған қай жол сәйкес келеді?
    .kandas = 📄 Алдын ала өтінім
    .papers = 📋 Менің құжаттарым
    .ask = ✍️ Маманға сұрақ
    .cases = 📂 Өтінімдерім мен сұрақтарым
    .help = ❓ Көмек
# Button: back into a flow left unfinished.
# $title (Text) - name of the flow left unfinished
menu-continue = ▶️ { $title }
# Button.
menu-open = Мәзір
help =
    <b>Бот қалай көмектеседі</b>

    /menu – басты мәзір
    /status – жіберген өтінімдеріңіз бен сұрақтарыңыз
    /subscriptions – хабар алатын тақырыптарыңыз
    /documents – құжаттарыңыздың тізімі
    /mydata – Сіз туралы сақталған деректер
    /language – тілді ауыстыру
    /cancel – мәзірге қайту, жауаптарыңыз сақталады
    /help – осы көмек

    <b>Маманмен сөйлесу.</b> Мәзірден «Маманға сұрақ» батырмасын басып, сұрағыңызды жазыңыз. Қаласаңыз, басқарма кеңсесіне өзіңіз келе аласыз.

    <b>Деректеріңіз.</b> ЖСН, құжат нөмірі мен сурет бізге керек емес, ондай хабарламаларды сақтамаймыз. Telegram – шетелдік мессенджер екенін ескеріңіз.

    <b>Сақ болыңыз.</b> Біз ешқашан ақша сұрамаймыз. Біреу біздің атымыздан ақша сұраса, бұл – алаяқтық.

    Бот арқылы ресми өтініш беруге болмайды, бот шешім де шығармайды: шешімді мемлекеттік орган қабылдайды.
# $step (int) - which question this is
# $steps (int) - the most questions on the way from here
flow-step = <i>{ $step } / { $steps }</i>
# Button.
flow-back = ⬅️ Артқа
# Button.
flow-why = Не үшін керек?
# Button.
flow-officer = ✍️ Маманға жазу
# Button: leaves a voluntary question without an answer.
flow-skip = Өткізіп жіберу
# Button: an answer that was being changed stays as it was.
flow-keep = Өзгертпеу
# $answer (str or Text) - the answer that stands now
flow-was = Қазіргі жауабыңыз: { $answer }
flow-changed = Сіз жауап бергеннен кейін сұрақтар жаңарды. Жауаптарыңыз сақтаулы, тек жаңа сұрақтарды қоямыз.
# $statement (Text or str) - what a fact says
# $date (date) - as of which day
# $source (str) - where it comes from
flow-fact =
    { $statement }
    <i>Мәлімет күні: { $date }. Дереккөз: { $source }</i>
# $statement (Text or str) - what a fact says about this service itself
flow-fact-plain = { $statement }
# $item (Text or str) - one line of a fact that is a list
flow-item = • { $item }
flow-outdated = Бұл мәлімет жаңартылып жатыр. Оны маманнан сұраңыз.
# Above buttons that are a list of an earlier year.
flow-list-old = <b>Төмендегі тізім ескірген.</b> Қазіргі тізім жаңартылып жатыр, оны маманнан сұраңыз.
# Button: sends one's own number.
phone-share = 📱 Нөмірімді жіберу
phone-keyboard = Төмендегі батырманы басыңыз немесе нөмірді жазыңыз.
phone-noted = Жарайды, жалғастырайық.
only-words = Бот тек жазылған сөз бен батырманы түсінеді. Жауабыңызды жазып жіберіңіз немесе батырманы басыңыз.
edited = Бот өзгертілген хабарламаны қайта оқымайды. Жауапты түзету үшін «Артқа» батырмасын басыңыз немесе жауаптарды тексергенде сол жауаптың нөмірін басыңыз.
