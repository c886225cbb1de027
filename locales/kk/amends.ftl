### What visitors do about a case besides writing: put answers right, ask for time, rate, reopen.

# Button.
case-correct = ✏️ Қазір түзету
# Button.
case-time = ⏳ Мерзімді ұзарту
# Toast.
time-given = Мерзім ұзартылды. Жаңа соңғы күні экранда көрсетілген.
# Above each question of a correction.
# $reference (str) - number of the case
correction-step = <i>{ $reference } нөмірі: жауаптарды түзету</i>
# $reference (str) - number of the case
correction-review =
    <b>Түзетілген жауаптарыңызды тексеріңіз</b>

    Нөмірі: { $reference }
    Нөмірі батырмада тұрған жолдарды ғана өзгертуге болады, қалғандары сол күйінде қалады. Бәрі дұрыс болса, «Жіберу» батырмасын басыңыз. Бұл ресми өтініш емес.
# Toast.
correction-lapsed = Түзету мерзімі өтіп, нөмір жабылды. Әлі қажет болса, оны қайта ашыңыз.

# $at (datetime) - when it happened
# $event (Text) - what happened
# $until (date) - the last day that it brought
case-step-until = { $at } – { $event }, соңғы күні: { $until }
# $at (datetime) - when it happened
# $event (Text) - what happened
# $other (str) - number of the other case
case-step-other = { $at } – { $event }: { $other }

# Button.
case-unsolved = Мәселем шешілмеді
# Button: of a case that has ended because its visitor was silent.
case-reopen = Нөмірді қайта ашу
# $reference (str) - number of the case
unsolved-sure =
    <b>{ $reference } нөмірін қайта ашасыз ба?</b>

    Маман бұл нөмірді қайта қарайды. Не жетпегенін жазыңыз: сонда маман не керек екенін тезірек түсінеді.
# Button.
unsolved-write = ✍️ Не жетпегенін жазу
# Button.
unsolved-yes = Хабарламасыз ашу
# Toast.
reopened = Нөмір қайта ашылды, маман оны көреді.
# $reference (str) - number of the case
receipt-reopened =
    ✅ { $reference } нөмірі қайта ашылды, хабарламаңыз қосылды. Маман оны көреді.

    Бұл – ресми өтініш емес, ол ешқандай мерзімді тоқтатпайды.
# Toast.
case-is-open = Бұл нөмір бойынша жұмыс онсыз да жүріп жатыр.

# Asked once, when an officer has ended a case.
rating = <b>Жауабымыз пайдалы болды ма?</b> Төмендегі батырмалардың бірін басыңыз.
# Button.
rating-good = 🙂 Иә
# Button.
rating-fair = 😐 Ішінара
# Button.
rating-poor = 🙁 Жоқ
# Toast.
rating-thanks = Рахмет, жауабыңызды белгілеп алдық.
# Toast.
rating-noted = Бағаңызды бұрын белгілеп алғанбыз, рахмет.
# Toast.
rating-not-now = Маман бұл нөмір бойынша жұмысын аяқтағаннан кейін ғана баға қоюға болады.
# $at (datetime) - when it was said
# $face (Text) - what was said
rights-rating = <b>Жауап Сізге пайдалы болды ма:</b> { $face }, { $at }
