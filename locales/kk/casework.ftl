### Casework: corrections, handing over, merging, guards. Plain words in toasts.

# $other (str) - number of the case in which it goes on
state-merged = Басқа нөмірмен біріктірілді
    .next = Жұмыс { $other } нөмірімен жалғасады: жауап сол нөмір бойынша келеді.
# $reference (str) - number of the case
receipt-correction =
    ✅ Түзетілген жауаптарыңыз { $reference } нөміріне қосылды. Маман оларды қарайды.

    Бұл – ресми өтініш емес, ол ешқандай мерзімді тоқтатпайды.

# $at (datetime) - when it was asked for
# $until (date) - the last day on which it can be answered
correction =
    <b>Нені түзету керек</b>
    Сұралған уақыты: { $at }
    Соңғы күні: { $until }
# $label (Text or str) - short name of the question
# $defect (Text) - what is wrong with the answer
correction-item = • <b>{ $label }</b>: { $defect }
# $label (Text or str) - short name of the question
# $defect (Text) - what is wrong with the answer
# $remark (str) - the officer's own words about it
correction-item-remark =
    • <b>{ $label }</b>: { $defect }
    <blockquote>{ $remark }</blockquote>
defect-incomplete = жауап толық емес
defect-incorrect = жауапта қате бар
defect-outdated = жауап ескірген

event-turned = кезек кімде екені өзгерді
event-reopened = маман қайта қарауға алды
event-not-solved = Сіз мәселенің шешілмегенін айттыңыз
event-correction-asked = маман жауаптарды түзетуді сұрады
event-correction-recalled = түзетудің қажеті болмай қалды
event-corrected = Сіз жауаптарды түзеттіңіз
event-more-time = Сіз түзету мерзімін ұзарттыңыз
event-reminded = түзету туралы еске салынды
event-warned = түзету мерзімі бітетіні ескертілді
event-lapsed = жауап келмегендіктен жабылды
event-noted = маман ескертпе жазды
event-offered = маман әріптесіне беруді ұсынды
event-passed = басқа маман қабылдап алды
event-offer-declined = басқа маман қабылдамады
event-released = маман кезекке қайтарды
event-taken-over = аға маман өзіне алды
event-reassigned = аға маман басқа маманға берді
event-merged = басқа нөмірмен біріктірілді
event-took-in = басқа нөмір осыған қосылды
event-act-returned = маманның әрекеті орындалмай қалды

# A shared phone shows the first line to others: it says nothing.
# $reference (str) - number of the case
notice-reopened =
    <b>Qonys: жаңа хабарлама</b>

    Маман { $reference } нөмірімен жібергеніңізді қайта қарай бастады. Жауап осы чатқа келеді.
# A shared phone shows the first line to others: it says nothing.
# $reference (str) - number of the case
notice-correction-asked =
    <b>Qonys: жаңа хабарлама</b>

    Маман { $reference } нөмірімен жіберген кейбір жауаптарыңызды түзетуді сұрайды.
# $words (str) - the officer's own words
notice-words =
    <b>Маманның хабарламасы</b>
    <blockquote>{ $words }</blockquote>
# A shared phone shows the first line to others: it says nothing.
# $reference (str) - number of the case
notice-correction-recalled =
    <b>Qonys: жаңа хабарлама</b>

    { $reference } нөмірімен жіберген жауаптарыңызды түзетудің енді қажеті жоқ. Маман жұмысын жалғастырып жатыр.
# A shared phone shows the first line to others: it says nothing.
# $reference (str) - number of the case
notice-reminded =
    <b>Qonys: жаңа хабарлама</b>

    Еске саламыз: { $reference } нөмірі бойынша түзетілген жауаптарыңызды күтіп отырмыз. Үлгермесеңіз, маманға жазыңыз.
# A shared phone shows the first line to others: it says nothing.
# $reference (str) - number of the case
notice-warned =
    <b>Qonys: жаңа хабарлама</b>

    { $reference } нөмірі бойынша түзетілген жауаптарыңызды күтіп отырмыз, мерзімі бітіп барады. Жауап келмесе, бұл нөмір жабылады. Үлгермесеңіз, маманға жазыңыз.
# A shared phone shows the first line to others: it says nothing.
# $reference (str) - number of the case
# $next (Text) - what to do next
notice-lapsed =
    <b>Qonys: жаңа хабарлама</b>

    { $reference } нөмірі жабылды: түзетілген жауаптар келмеді.
    <b>Келесі қадам.</b> { $next }
# A shared phone shows the first line to others: it says nothing.
# $reference (str) - number of the case
# $other (str) - number of the case in which it goes on
notice-merged =
    <b>Qonys: жаңа хабарлама</b>

    { $reference } нөмірімен жібергеніңіз { $other } нөмірімен біріктірілді. Жұмыс сол нөмірмен жалғасады.

# For officers.
# $reference (str) - number of the case
# $programme (Text) - what it is about
notice-corrected =
    <b>{ $reference }: жауаптар түзетілді</b>
    Тақырыбы: { $programme }
    Енді кезек бізде.
# For officers.
# $reference (str) - number of the case
# $until (date or str) - the last day on which it can be answered
notice-more-time =
    <b>{ $reference }: түзету мерзімі ұзартылды</b>
    Жаңа соңғы күні: { $until }
# For officers.
# $reference (str) - number of the case
# $programme (Text) - what it is about
notice-not-solved =
    <b>{ $reference }: мәселе шешілмеген</b>
    Тақырыбы: { $programme }
    Жүгінген адам мәселесінің шешілмегенін айтты, іс қайта ашылды.
# For officers.
# $reference (str) - number of the case
# $name (str) - the other officer
notice-noted =
    <b>{ $reference }</b>: ескертпеде Сізді атап өтті.
    Жазған: { $name }
# For officers.
# $reference (str) - number of the case
# $programme (Text) - what it is about
# $name (str) - the other officer
notice-offered =
    <b>{ $reference }</b>: әріптесіңіз бұл істі Сізге беруді ұсынып отыр.
    Тақырыбы: { $programme }
    Ұсынған: { $name }
# For officers.
# $reference (str) - number of the case
# $name (str) - the other officer
notice-passed =
    <b>{ $reference }</b>: әріптесіңіз бұл істі қабылдап алды.
    Алған: { $name }
# For officers.
# $reference (str) - number of the case
# $name (str) - the other officer
notice-offer-declined =
    <b>{ $reference }</b>: әріптесіңіз бұл істі алмады, іс Сізде қалады.
    Бас тартқан: { $name }
# For officers.
# $reference (str) - number of the case
# $name (str) - the other officer
notice-taken-over =
    <b>{ $reference }</b>: бұл істі енді басқа маман қарайды. Себебі істің ескертпесінде жазылған.
    Кім қарайды: { $name }
# For officers.
# $reference (str) - number of the case
# $count (int) - how many cases there are together
# $name (str) - the other officer
notice-taken-over-many =
    <b>{ $reference }</b> және басқа істерді енді басқа маман қарайды. Себебі істердің ескертпелерінде жазылған.
    Барлығы: { $count } іс
    Кім қарайды: { $name }
# For officers.
# $reference (str) - number of the case
# $programme (Text) - what it is about
# $name (str) - the other officer
notice-reassigned =
    <b>{ $reference }</b>: бұл іс Сізге берілді.
    Тақырыбы: { $programme }
    Берген: { $name }
# For officers.
# $reference (str) - number of the case
# $count (int) - how many cases there are together
# $name (str) - the other officer
notice-reassigned-many =
    <b>{ $reference }</b> және басқа істер Сізге берілді.
    Барлығы: { $count } іс
    Берген: { $name }
# For officers.
# $reference (str) - number of the case
# $why (Text or str) - what stood in the way
notice-act-returned =
    <b>{ $reference }: жіберілмеді</b>
    { $why }
    Мәтініңіз істің ескертпелерінде сақталды.

# $at (datetime) - when it was written
# $words (str) - the officer's own words
rights-note =
    <b>Маманның ескертпесі</b>, { $at }
    <blockquote>{ $words }</blockquote>
# $reference (str) - number of the case
# $at (datetime) - when others took their place
rights-version =
    <b>Бұрынғы жауаптар</b>
    Нөмірі: { $reference }
    Ауыстырылған уақыты: { $at }

# Toast.
correction-names-nothing = Осы істің кемінде бір жауабын белгілеңіз, әр жауапты бір рет қана.
# Toast.
# $most (int) - how many can be named at once
correction-names-too-much = Тым көп жауап белгіленді. Ең көбі: { $most }.
# Toast.
# $first (date) - the nearest day
# $last (date) - the farthest day
correction-due-day = Бұл күн сәйкес келмейді. Ең ертесі: { $first }, ең кеші: { $last }.
# Toast.
correction-without-a-day = Жауаптарды қай күнге дейін түзету керегін көрсетіңіз.
# Toast.
correction-of-a-question = Сұрақта түзететін ештеңе жоқ: жауап жазыңыз.
# Toast.
correction-over = Бұл нөмір бойынша енді ештеңе түзетудің қажеті жоқ.
# Toast.
# $until (date) - the last day on which it can be answered
correction-no-more-time = Мерзім бұрын ұзартылған. Соңғы күні: { $until }. Үлгермесеңіз, маманға жазыңыз.
# Toast.
case-waits-for-correction = Бұл іс бойынша түзету күтіліп отыр. Алдымен түзету сұрауын қайтарып алыңыз.
# Toast.
case-cannot-reopen = Бұл нөмірді енді қайта ашу мүмкін емес. Қажет болса, жаңа өтінім не сұрақ жіберуге болады.
# Toast.
# $reference (str) - number of the other case
case-has-newer = Жүгінген адамның бұл тақырып бойынша басқа ашық ісі бар: { $reference }
# Toast.
# $reference (str) - number of the case in which it goes on
case-goes-on-elsewhere = Бұл нөмір бойынша жұмыс { $reference } нөмірімен жалғасып жатыр.
# Toast.
merge-not-one-visitor = Бір адамның ашық екі ісін ғана біріктіруге болады.
# Toast.
desk-not-yours = Бұл іс қазір Сізде емес.
# Toast.
desk-already-yours = Бұл іс онсыз да Сізде.
# Toast.
desk-offer-gone = Бұл іс Сізге енді ұсынылмайды.
# Toast.
desk-no-such-colleague = Мұндай әріптес жоқ немесе оның рөлі бұған мүмкіндік бермейді.
# Toast.
act-is-planned = Бұл іс бойынша басқа әрекет орындалғалы тұр. Сәл күтіңіз немесе оны тоқтатыңыз.
# Toast.
act-is-done = Енді тоқтатуға болмайды: әрекет орындалған немесе бұрын тоқтатылған.
# Toast.
act-held-back = Мәтінді тағы бір қарап шығыңыз: оған ескерту бар.
# Toast.
act-failed = Бұл – біздің қатеміз: әрекет орындалмады. Қайталап көріңіз.

# Toast.
guard-empty = Хабарлама жазыңыз: онсыз жүгінген адам не болғанын білмейді.
# Toast.
# $found (str) - what was found in the words
guard-place-left = Мәтінде толтырылмаған орын қалған: { $found }
# Toast.
# $found (str) - the most characters that fit
guard-too-long = Мәтін тым ұзын. Ең көп таңба саны: { $found }
# Toast.
guard-private = Мәтінде ЖСН, құжат не карта нөмірі бар сияқты. Мұнда ондай деректер жазылмайды: оларды алып тастаңыз.
# Toast.
# $found (str) - what was found in the words
guard-unsaid = Біз мұндай сөзді қолданбаймыз: «{ $found }». Бәрібір жібересіз бе?
# Toast.
guard-language = Мәтін жүгінген адамның тілінде емес сияқты. Бәрібір жібересіз бе?
