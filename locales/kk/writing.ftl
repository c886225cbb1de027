### What officers write at the desk: templates, requests for corrections, a second look.

# Button.
desk-templates = 📄 Үлгімен жауап
# Button.
desk-correct = Түзетуді сұрау
# Button.
desk-recall = Түзету сұрауын қайтарып алу
# $reference (str) - number of the case
template-list =
    <b>Жауап үлгілері: { $reference }</b>

    Үлгіні таңдаңыз. Мәтінін жібермес бұрын көресіз.
# $reference (str) - number of the case
template-list-none =
    <b>{ $reference }</b>

    Бұл іске сай үлгі жоқ. Жауапты өзіңіз жазыңыз.
# $title (Text or str) - name of the template
# $reference (str) - number of the case
template-shown =
    <b>{ $title }</b>
    Іс: { $reference }
# $language (Text or str) - language of the text
# $body (str) - the text of the template
template-for-visitor =
    Жүгінген адамға баратын мәтін ({ $language }):
    <blockquote>{ $body }</blockquote>
# $language (Text or str) - language of the text
# $body (str) - the text of the template
template-beside =
    Сол мәтін екінші тілде ({ $language }), ол жіберілмейді:
    <blockquote>{ $body }</blockquote>
desk-template-asks = Мәтінде бос орын бар. Оған не жазылатынын келесі қадамда сұраймыз.
# Also a toast.
desk-template-day = Бұл үлгіге түзетудің соңғы күні керек, ал бұл істе ондай күн жоқ. Басқа үлгіні таңдаңыз.
# Button.
desk-template-use = Осы мәтінді алу
template-hole =
    <b>Үлгідегі бос орынға не жазылады?</b>

    Тек сол орынға арналған сөздерді бір хабарламамен, жүгінген адамның тілінде жазыңыз. Бүкіл мәтінді жібермес бұрын көресіз.
# Button.
desk-change-words = ✏️ Мәтінді өзгерту
# Button.
desk-send-anyway = Бәрібір жіберу
# A line of a list.
# $number (str) - which one of the list
# $label (Text or str) - short name of the question
mark-line = { $number }. { $label }
# A line of a list.
# $number (str) - which one of the list
# $label (Text or str) - short name of the question
# $defect (Text) - what is wrong with the answer
mark-line-marked = { $number }. <b>{ $label }</b>: { $defect }
# A line of the last look.
# $number (str) - which one of the list
# $label (Text) - short name of the question
# $items (Text) - the named answers, a line each
mark-named =
    { $number }. <b>{ $label }:</b>
    { $items }
# Button.
# $number (str) - which one of the list
mark-number = { $number }
# Button.
# $number (str) - which one of the list
mark-number-marked = ❗ { $number }
# Button.
mark-done = Әрі қарай ➡️

# Button and heading.
correct-title = Түзетуді сұрау
correct-intro =
    Түзететін жауаптарды атаңыз: адамнан тек сол жауаптар қайта сұралады.
correct-items =
    <b>Қай жауаптарды түзету керек?</b>

    Жауаптың нөмірін басыңыз. Қайта басқан сайын белгісі ауысады: толық емес, қате бар, ескірген, белгі жоқ.
    .why = Адамнан тек осы жауаптар қайта сұралады.
    .label = Түзетілетін жауаптар
correct-due =
    <b>Соңғы күні қашан?</b>

    Күнді күн.ай.жыл түрінде жазыңыз. Соңғы күн келгенше адамға еске саламыз.
    .why = Бұл күн өткенде де жауап болмаса, ескертеміз, содан кейін іс жабылады.
    .label = Соңғы күні
correct-words =
    <b>Адамға айтатыныңыз бар ма?</b>

    Нені қалай түзету керегін оның тілінде жазыңыз. Қажет болмаса, өткізіп жіберіңіз.
    .why = Бұл сөздер түзету сұрауымен бірге жіберіледі.
    .label = Хабарлама
correct-review =
    <b>Сұрауды тексеріңіз</b>

    Жібергеннен кейін жүгінген адамның жауабын күтеміз. Ол түзеткенде іс Сізге қайтады.
    .send = ✅ Түзетуді сұрау
