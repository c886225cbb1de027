### Questions in one's own words, terms, and the act: bot/screens/search.py, bot/screens/rules.py.

# Command.
command-search = Сұрақтың жауабын іздеу
# Command.
command-terms = Терминдер қарапайым тілмен
# Command.
command-rules = Көші-қон қағидаларының тармақтары

search =
    <b>Сұрағыңызды өз сөзіңізбен жазыңыз</b>

    Қазақша не орысша, кез келген әріппен жаза аласыз. ЖСН мен құжат нөмірлерін жазбаңыз.
# Button.
search-open = 🔍 Сұрақ, терминдер, қағидалар
search-found =
    <b>Осылардың бірі туралы сұрап тұрған боларсыз</b>

    Сәйкес келетінін таңдаңыз. Іздегеніңіз жоқ болса, маманға жазыңыз.
search-nothing =
    <b>Дайын жауап табылмады</b>

    Бұл сұрақты маманға жаза аласыз немесе басқаша сөзбен қайта сұрап көріңіз. Жауабы жоқ сұрақтарды кімнің қойғанын көрсетпей жинаймыз, солар бойынша жаңа жауаптар жазылады.
search-urgent =
    <b>Бұл мәселеде Сізге бот емес, адам жауап бергені дұрыс</b>

    Маманға қазір жазыңыз, сұрағыңыз шұғыл деп белгіленеді. Өміріңізге қауіп төнсе, дереу полицияға хабарласыңыз.
search-person = Бұл мәселеде бот кеңес бермейді, маманға жазыңыз.
# Button: under an answer.
search-officer = ✍️ Бұл емес пе? Маманға жазу
# $question (Text or str) - the question that a card answers
card-question = <b>{ $question }</b>

terms =
    <b>Терминдер қарапайым тілмен</b>

    Әрқайсысында оның не екені, ұқсас ұғымдардан айырмашылығы және заңда қалай жазылғаны айтылған.
# Button.
terms-open = 📖 Терминдер
# Button.
terms-back = ⬅️ Терминдер

# $act (Text or str) - name of the act
# $number (str) - number of the act
# $adopted (date) - the day on which it was adopted
rules =
    <b>{ $act }</b>
    Маңғыстау облыстық мәслихатының шешімі, № { $number }, { $adopted }

    Ресми мәтін – қазақша. Оқығыңыз келген тармақты таңдаңыз.
# $number (str) - number of a paragraph
# $beginning (str) - how it begins, or what it defines
rules-line = <b>{ $number }</b> { $beginning }
# $number (Text or str) - number or name of a paragraph
# $wording (str) - what it says
rules-paragraph =
    <b>Қағидалар: { $number }</b>

    { $wording }
# $number (Text or str) - number or name of a paragraph
# $wording (str) - what it says: the official text in Kazakh, a working translation in Russian
rules-paragraph-working =
    <b>Қағидалар: { $number }</b>

    { $wording }

    <i>Ресми мәтін.</i>
# Button.
rules-open = ⚖️ Көші-қон қағидалары
# Button.
rules-list = 📄 Барлық тармақтар
# Button.
rules-before = ⬅️ Алдыңғысы
# Button.
rules-after = Келесісі ➡️
# Button.
rules-officer = ✍️ Маманға сұрақ қою
# Button and heading.
rules-preamble = Кіріспе
# Button and heading.
rules-decision-1 = Шешім: Қағидаларды бекіту
# Button and heading.
rules-decision-2 = Шешім: қолданысқа енгізу
