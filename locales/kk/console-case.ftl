### The page of one case in the officers' console.

page-to-queue = ⬅ Кезекке
# $at (datetime) - when it came in
page-opened = Түскен уақыты: { $at }
page-answers = Жауаптары
page-question = Сұрақ
page-answer = Жауап
page-correct = Түзету керек пе?
page-remark = Түсініктеме
page-former = Бұрын:
page-no-answer = жауап болмаған
page-checklist = Толықтығын тексеру
page-complete = Өтінімдегі сұрақтардың бәріне жауап берілген.
page-incomplete = Өтінімде жауап жетіспейді.
filled-skipped = міндетті емес, толтырылмаған
filled-missing = жауап жоқ
# $reference (str) - number of the case
page-merged = Осы іске қосылған іс: { $reference }
page-merged-into = Жұмыс мына нөмірмен жалғасады:
page-others = Осы адамның басқа істері
page-duplicate = тақырыбы бірдей
# $reference (str) - number of the case in which it goes on
page-merge-into = { $reference } нөмірімен біріктіру
page-act = Әрекет
page-new-state = Не істейсіз?
act-reply = Жауап жазу, жай-күйі өзгермейді
act-needs-correction = Жауаптарын түзетуді сұрау
act-ready-to-file = Аяқтау: ресми өтініш беруге дайын
act-not-eligible = Аяқтау: бұл жол әзірге сәйкес келмейді
act-redirected = Аяқтау: басқа мекеме қарайды
act-answered = Аяқтау: жауап берілді
page-turn = Жауаптан кейін кезек кімде
turn-visitor = Жүгінген адамда
turn-third-party = Басқа мекемеде
turn-us = Бізде
page-due-on = Түзетудің соңғы күні
# $language (Text or str) - language of the visitor
page-words = Хабарлама. Жүгінген адамның тілі: { $language }
page-note = Әріптестерге арналған ескертпе
# $finding (Text) - what a guard found
act-confirm = Бәрібір жіберу: { $finding }
act-send = Орындау
act-undo-note = Жіберілгенше бірнеше секунд бар: осы уақытта тоқтатуға болады.
# $at (datetime) - when it takes effect
act-planned = Әрекет жақында орындалады: { $at }
act-undo = Тоқтату
# $due (date) - the last day on which it can be answered
correction-open = Түзету күтілуде. Соңғы күні: { $due }
page-recall = Түзету сұрауын қайтарып алу
page-release = Кезекке қайтару
page-accept = Істі қабылдау
page-decline = Қабылдамау
# $name (str) - the colleague
page-offered-to = Ұсынылған әріптес: { $name }
page-write-note = Ескертпе қалдыру
page-keep-note = Ескертпені сақтау
page-mention = Кімге көрсету
page-offer = Әріптеске ұсыну
page-colleague = Әріптес
page-take-over = Істі өзіме алу
page-reason = Себебі
page-reopen = Қайта ашу
page-history = Тарихы
page-ours = Біздің хабарлама
page-theirs = Жүгінген адамның хабарламасы
# $name (str) - who wrote it
page-note-of = Ескертпе. Авторы: { $name }

history-submitted = Жіберілді
history-claimed = Қарауға алынды
history-officer-wrote = Маман жауап жазды
history-visitor-wrote = Жүгінген адам жазды
history-turned = Кезек кімде екені өзгерді
history-decided = Аяқталды
history-withdrawn = Жүгінген адам қайтарып алды
history-erased = Жүгінген адам деректерін өшірді
history-reopened = Қайта ашылды
history-not-solved = Жүгінген адам мәселе шешілмегенін айтты
history-correction-asked = Түзету сұралды
history-correction-recalled = Түзету сұрауы қайтарып алынды
history-corrected = Жауаптар түзетілді
history-more-time = Түзету мерзімі ұзартылды
history-reminded = Еске салынды
history-warned = Ескертілді
history-lapsed = Жауап болмағандықтан жабылды
history-noted = Ескертпе қалдырылды
history-offered = Әріптеске ұсынылды
history-passed = Әріптес қабылдады
history-offer-declined = Әріптес қабылдамады
history-released = Кезекке қайтарылды
history-taken-over = Аға маман өзіне алды
history-reassigned = Басқа маманға берілді
history-merged = Басқа іспен біріктірілді
history-took-in = Басқа іс қосылды
history-act-returned = Әрекет орындалмады, мәтіні ескертпеде
