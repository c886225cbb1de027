### What a visitor sends and follows: check, receipt, list, one case, notices.

# $number (str) - the number of the line, which its button has too
# $label (Text) - short name of the question
# $answer (Text or str) - what was answered
review-line = { $number }. <b>{ $label }:</b> { $answer }
review-skipped = жауап берілмеді
# Button: opens one question again.
# $number (str) - the number of the line
review-change = ✏️ { $number }

# $reference (str) - number of the case
# $programme (Text) - what it is about
# $at (datetime) - when it came in
receipt =
    ✅ <b>Алдын ала өтінім қабылданды</b>

    Нөмірі: <b>{ $reference }</b>
    Тақырыбы: { $programme }
    Уақыты: { $at }

    Бұл – мемлекеттік қызметке берілген ресми өтініш <b>емес</b>: ресми қарау мерзімі осыдан есептелмейді, визаның, паспорттың не мәртебенің мерзімі тоқтамайды. Ресми өтінішті ресми арналар арқылы өзіңіз бересіз.

    Жауап осы чатқа келеді.
# $reference (str) - number of the case
# $at (datetime) - when it came in
receipt-question =
    ✅ <b>Сұрағыңыз қабылданды</b>

    Нөмірі: <b>{ $reference }</b>
    Уақыты: { $at }

    Маманның жауабы осы чатқа келеді. Бұл – ресми өтініш емес, ол ешқандай мерзімді тоқтатпайды.
# $reference (str) - number of the case
receipt-message = ✅ Хабарламаңыз { $reference } нөміріне қосылды. Маман оны көреді.
# $hours (int) - hours, at least one: the middle of what first answers took in the last months
usual-hours = Соңғы айларда алғашқы жауап әдетте { $hours } сағат ішінде берілді.
# $days (int) - days, at least two: the middle of what first answers took in the last months
usual-days = Соңғы айларда алғашқы жауап әдетте { $days } күн ішінде берілді.
# Button.
case-status = Барысын көру
# Button.
case-copy = 📄 Жауаптарым
# Button.
case-withdraw = Қайтарып алу
# Button.
case-write = ✍️ Маманға жазу
# Button: one case of the list.
# $reference (str) - number of the case
case-open = { $reference }
cases = <b>Өтінімдеріңіз бен сұрақтарыңыз</b>
cases-none = Сіз әлі ештеңе жіберген жоқсыз. Сұрағыңыз болса, мәзірден «Маманға сұрақ» батырмасын басыңыз.
# $reference (str) - number of the case
# $programme (Text) - what it is about
# $status (Text) - where it stands
# $waiting (Text) - whose turn it is
case =
    <b>{ $reference }</b>
    Тақырыбы: { $programme }
    Жай-күйі: { $status }
    { $waiting }
# $at (datetime) - when it happened
# $event (Text) - what happened
case-step = { $at } – { $event }
# $at (datetime) - when it was written
# $words (str) - the officer's own words
case-message-officer =
    <b>Маман</b>, { $at }
    <blockquote>{ $words }</blockquote>
# $at (datetime) - when it was written
# $words (str) - the visitor's own words
case-message-visitor =
    <b>Сіз</b>, { $at }
    <blockquote>{ $words }</blockquote>
# $reference (str) - number of the case
# $programme (Text) - what it is about
copy =
    <b>Жауаптарыңыздың көшірмесі</b>

    Нөмірі: { $reference }
    Тақырыбы: { $programme }
    Бұл ресми құжат емес.
# $reference (str) - number of the case
withdraw-sure =
    <b>{ $reference } нөмірімен жібергеніңізді қайтарып аласыз ба?</b>

    Маман оны енді қарамайды. Кейін қаласаңыз, жаңасын жібере аласыз.
# Button.
withdraw-yes = Иә, қайтарып аламын
# Button.
withdraw-no = Жоқ, қалсын
already-open = Бұл тақырып бойынша қаралып жатқан өтініміңіз бар. Жаңасын жіберудің қажеті жоқ: соны жалғастырыңыз немесе сол бойынша маманға жазыңыз.

state-submitted = Жіберілді, кезекте тұр
    .next = Ештеңе істеудің қажеті жоқ: маманның жауабын күтіңіз. Визаңыздың не құжатыңыздың мерзімі бітуге жақын болса, маманға жазыңыз, көші-қон қызметіне де хабарласыңыз.
state-in-review = Маман қарап жатыр
    .next = Маманның жауабын күтіңіз. Қосатын сөзіңіз болса, осы жерден жазыңыз.
state-needs-correction = Түзету керек
    .next = «Қазір түзету» батырмасын басып, көрсетілген жауаптарды түзетіңіз.
state-ready-to-file = Ресми өтініш беруге дайын
    .next = Енді ресми өтінішті өзіңіз беріңіз: ресми портал, ХҚКО немесе шетелдегі мекеме арқылы. Құжаттар мен арналар туралы мәліметті және маманның хабарламасын оқыңыз. Шешімді мемлекеттік орган қабылдайды.
state-not-eligible = Бұл жол әзірге сәйкес келмейді
    .next = Себебін маманның хабарламасынан оқыңыз. Басқа жолдар болуы мүмкін: маманға жазыңыз. Ресми өтінішті бәрібір бере аласыз.
state-redirected = Басқа мекеме қарайды
    .next = Қай мекемеге және не апару керегін маманның хабарламасынан оқыңыз. Түсініксіз болса, маманға жазыңыз.
state-answered = Жауап берілді
    .next = Жауапты осы жерден оқыңыз. Сұрағыңыз қалса, маманға жаңа сұрақ жіберіңіз.
state-withdrawn = Қайтарып алынды
    .next = Қажет болса, мәзірден жаңасын жіберіңіз.
state-lapsed = Түзетілген жауаптар келмегендіктен жабылды
    .next = Әлі қажет болса, мәзірден жаңасын жіберіңіз немесе маманға жазыңыз.

waiting-us = Енді кезек бізде: маман жауап береді.
waiting-visitor = Енді кезек Сізде: маман жауабыңызды күтіп отыр.
waiting-third-party = Басқа мекеменің жауабын күтіп отырмыз.
waiting-nobody = Жұмыс аяқталды.

event-submitted = жіберілді
event-claimed = маман қарай бастады
event-officer-wrote = маман жазды
event-visitor-wrote = Сіз жаздыңыз
event-decided = маман қорытындысын жазды
event-withdrawn = Сіз қайтарып алдыңыз

# A shared phone shows the first line to others: it says nothing.
# $reference (str) - number of the case
notice-claimed =
    <b>Qonys: жаңа хабарлама</b>

    Маман { $reference } нөмірімен жібергеніңізді қарай бастады. Жауап осы чатқа келеді.
# $reference (str) - number of the case
# $words (str) - the officer's own words
notice-officer-wrote =
    <b>Qonys: жаңа хабарлама</b>

    Маман { $reference } нөмірі бойынша жазды:
    <blockquote>{ $words }</blockquote>
# $reference (str) - number of the case
# $status (Text) - where it stands now
# $words (str) - the officer's own words
# $next (Text) - what to do next
notice-decided =
    <b>Qonys: жаңа хабарлама</b>

    Нөмірі: { $reference }
    Жай-күйі: { $status }
    <blockquote>{ $words }</blockquote>
    <b>Келесі қадам.</b> { $next }
