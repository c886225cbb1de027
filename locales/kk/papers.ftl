### A visitor's own lists of papers: bot/screens/checklists.py

# Command.
command-documents = Құжаттарымның тізімі

# Button: on an outcome.
outcome-papers = 📋 Менің құжаттарым
documents =
    <b>Құжаттарыңыз</b>

    Жауаптарыңыз бойынша жасалған тізімдер. Тізімді ашып, қай құжат дайын екенін белгілеңіз.
documents-none =
    <b>Құжаттарыңыз</b>

    Әзірге тізім жоқ. Бірнеше сұраққа жауап беріңіз: құжаттар белгілі болса, соңында «Менің құжаттарым» батырмасы шығады.
# $title (Text) - name of the list
checklist-title = <b>{ $title }</b>
# $ready (int) - how many papers there are; never none, never all
# $every (int) - how many papers are needed
checklist-ready = <b>Қажетті { $every } құжаттан дайыны: { $ready }.</b>
checklist-none-ready = <b>Әзірге бірде-бір құжат дайын емес.</b>
checklist-all-ready = <b>Қажетті құжаттардың бәрі дайын.</b>
marked-not-yet = <b>⏳ Әзірге жоқ</b>
marked-cannot = <b>❗ Ала алмаймын</b>
marked-have = <b>✅ Бар</b>
checklist-depends = <b>Тек белгілі жағдайда керек</b>
# $name (Text or str) - name of a paper
# $mark (Text) - what the visitor says of it
checklist-line = { $name }: { $mark }
mark-not-yet = ⏳ әзірге жоқ
mark-cannot = ❗ ала алмаймын
mark-have = ✅ бар
checklist-note = Мұнда ештеңе жүктелмейді. Құжаттардың түпнұсқасы мен көшірмелерін ресми арнаға тапсырасыз, суретін осы жерге жібермеңіз.
checklist-more = Тізім толық болмауы мүмкін: ресми арна басқа құжат та сұрай алады.
# $until (date) - the day on which the list is deleted
checklist-until = <i>Тізімді Сіз ғана көресіз. Өзгермесе, ол { $until } күні өшіріледі.</i>
# Button.
checklist-drop = 🗑 Тізімді өшіру
# $title (Text) - name of the list
checklist-drop-sure =
    <b>Тізімді өшіресіз бе?</b>

    Тізім: { $title }
    Белгілеріңіз де өшіріледі. Кейін сұрақтарға қайта жауап беріп, тізімді жаңадан аша аласыз.
# Button.
checklist-drop-yes = Иә, өшіру
checklist-dropped = Тізім өшірілді.
# Toast.
checklist-stale = Бұл растау ескірген, ештеңе өзгерген жоқ. Тізімді қайта ашып, растаңыз.
# Toast.
checklist-gone = Бұл тізім өшірілген немесе өзгерген. Сұрақтарға жауап беріп, оны қайта аша аласыз.

# Button.
# $name (Text or str) - name of a paper
paper-not-yet = ⏳ { $name }
# Button.
# $name (Text or str) - name of a paper
paper-cannot = ❗ { $name }
# Button.
# $name (Text or str) - name of a paper
paper-have = ✅ { $name }
# $name (Text or str) - name of a paper
paper = <b>{ $name }</b>
paper-unsure = <i>Бұл талап толық тексерілмеген. Оны ресми арнадан не маманнан нақтылаңыз.</i>
paper-depends = <i>Бұл құжат бәрінен бірдей сұралмайды. Сізге керек болмаса, белгісін өзгертпей-ақ қойыңыз.</i>
# $get (Text or str) - where to get it, what to mind
paper-get = <b>Қайдан алуға болады, нені ескеру керек.</b> { $get }
paper-instead = <b>Оның орнына не жарауы мүмкін</b>
paper-door = <b>Ала алмасаңыз.</b> Маманға жазыңыз: ол не істеуге болатынын айтады. Себебін сөзбен түсіндірсеңіз жеткілікті.
paper-note = Құжаттың суреті мен нөмірін осы жерге жібермеңіз: құжатты ресми арнаға тапсырасыз.
# $mark (Text) - what the visitor says of the paper
paper-marked = <b>Белгіңіз:</b> { $mark }
# Button.
paper-mark-not-yet = ⏳ Әзірге жоқ
# Button.
paper-mark-cannot = ❗ Ала алмаймын
# Button.
paper-mark-have = ✅ Бар
# Button.
paper-back = ⬅️ Тізімге
