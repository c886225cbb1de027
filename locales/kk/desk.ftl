### The desk: quick work of officers in Telegram.

# $role (Text) - what the officer is
desk-welcome =
    <b>Қош келдіңіз!</b>

    Сіз басқарма қызметкері болып тіркелдіңіз. Рөліңіз: { $role }.
    Ауысымды /desk пәрменімен ашыңыз.
role-officer = маман
role-lead = аға маман
role-announcer = хабарландыру авторы
role-approver = хабарландыруды бекітуші
role-admin = әкімші
role-auditor = аудитор
# $mine (int) - cases the officer holds
# $turn (int) - those of them that wait for the officer
# $waiting (int) - cases nobody has taken
desk =
    <b>Ауысым</b>

    Сізде: { $mine } іс
    Оның ішінде жауабыңызды күтіп тұрғаны: { $turn }
    Кезекте: { $waiting } іс
# Button.
desk-take = Кезектен іс алу
# Button.
desk-refresh = 🔄 Жаңарту
# Button.
# $reference (str) - number of the case
desk-open = { $reference }
# Button.
desk-claim = Өзіме алу
# Button.
desk-reply = ✍️ Жауап жазу
# Button.
desk-decide = Аяқтау
# Button.
desk-shift = ⬅️ Ауысым
# $reference (str) - number of the case
# $kind (Text) - application or question
# $programme (Text) - what it is about
# $language (Text or str) - language of the visitor
# $status (Text) - where it stands
# $waiting (Text) - whose turn it is
# $urgency (Text) - urgent or usual
# $opened (datetime) - when it came in
desk-file =
    <b>{ $reference }</b>
    Түрі: { $kind }
    Тақырыбы: { $programme }
    Тілі: { $language }
    Шұғылдығы: { $urgency }
    Жай-күйі: { $status }
    { $waiting }
    Түскен уақыты: { $opened }
# $title (Text) - name of the flow, or of the outcome, from which the question was asked
desk-about = Боттың қай бөлімінен жазды: { $title }
desk-hidden = Баптауға сәйкес жауаптар Telegram-да көрсетілмейді. Оларды консольден қараңыз.
desk-answers = <b>Жауаптары</b>
kind-application = алдын ала өтінім
kind-question = сұрақ
urgency-urgent = шұғыл
urgency-usual = шұғыл емес
# $name (str) - the officer who holds the case
desk-holder = Іс кімде: { $name }
# $reference (str) - number of the case
# $programme (Text) - what it is about
# $language (Text or str) - language of the visitor
# $urgency (Text) - urgent or usual
notice-submitted =
    <b>Жаңа іс: { $reference }</b>
    Тақырыбы: { $programme }
    Тілі: { $language }
    Шұғылдығы: { $urgency }
# $reference (str) - number of the case
# $words (str) - the visitor's own words
notice-visitor-wrote =
    <b>{ $reference }: жаңа хабарлама</b>
    <blockquote>{ $words }</blockquote>
# $reference (str) - number of the case
notice-visitor-wrote-hidden = <b>{ $reference }: жаңа хабарлама.</b> Оны консольден оқыңыз.
# $reference (str) - number of the case
notice-visitor-wrote-closed = <b>{ $reference }: жаңа хабарлама.</b> Оқу үшін істі ашыңыз.
# $reference (str) - number of the case
notice-withdrawn = <b>{ $reference }</b> нөмірлі іс қайтарып алынды. Ол бойынша ештеңе істеудің қажеті жоқ.
# For the officers' group: nothing personal.
# $reference (str) - number of the case
# $programme (Text) - what it is about
notice-group =
    <b>{ $reference }</b>: іс бойынша жаңалық бар.
    Тақырыбы: { $programme }
# Toast.
desk-not-allowed = Рөліңіз бұған мүмкіндік бермейді. Қажет болса, әкімшіге айтыңыз.
# Toast.
# $name (str) - the officer who holds the case
desk-held-by = Бұл істі қазір басқа маман қарап отыр: { $name }
# Toast.
desk-queue-empty = Кезек бос: жаңа іс жоқ.
# Toast.
desk-invitation-unknown = Бұл шақыру жарамсыз немесе бұрын қолданылған. Әкімшіден жаңасын сұраңыз.
# Toast.
desk-joined-already = Сіз бұрыннан осында жұмыс істейсіз: шақыру керек емес. Рөліңіз өзгеруі керек болса, әкімшіге айтыңыз.

desk-waiting-us = Кезек бізде: жауап беру керек.
desk-waiting-visitor = Жүгінген адамның жауабын күтіп отырмыз.
desk-waiting-third-party = Басқа мекеменің жауабын күтіп отырмыз.
desk-waiting-nobody = Жұмыс аяқталды.
# $at (datetime) - when it was written
# $words (str) - an officer's words
desk-message-officer =
    <b>Маман</b>, { $at }
    <blockquote>{ $words }</blockquote>
# $at (datetime) - when it was written
# $words (str) - the visitor's own words
desk-message-visitor =
    <b>Жүгінген адам</b>, { $at }
    <blockquote>{ $words }</blockquote>
