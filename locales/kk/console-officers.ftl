### Officers: the page on which admins invite, change and end access.

console-officers = Мамандар
officers-name = Аты-жөні
officers-role = Рөлі
officers-joined = Қосылған күні
officers-state = Байланыс
officers-acts = Әрекет
officers-change = Өзгерту
officers-rename = Атын сақтау
officers-give-role = Рөлін сақтау
officers-leave = Рұқсатын тоқтату
officers-leave-what = Консоль мен ботқа кіру рұқсаты бірден тоқтайды, алған істері кезекке қайтады, жоспарлаған әрекеттері орындалмайды.
officers-reachable = хабарлама жетеді
officers-unreachable = хабарлама жетпейді
officers-fixed = баптауда көрсетілген
officers-invite = Шақыру сілтемесін жасау
officers-link = Шақыру сілтемесі. Ол қазір ғана көрсетіледі және бір рет қолданылады: көшіріп алып, шақырған адамыңыздың өзіне ғана жіберіңіз.
officers-no-link = Бот өз атын әлі білмейді, сондықтан сілтеме жасалмады. Сәл күтіп, қайталап көріңіз.
officers-practice = Жаттығу режимінде шақыруға болмайды. Алдымен жаттығуды аяқтаңыз.
officers-no-role = Мұндай рөл жоқ. Тізімнен таңдаңыз.
officers-invitations = Қолданылмаған шақырулар
officers-no-invitations = Қолданылмаған шақыру жоқ.
# $at (datetime) - when it ends
officers-until = Жарамды мерзімі: { $at }
officers-by = Шақырған:
officers-withdraw = Шақыруды қайтарып алу
officers-former = Бұрын жұмыс істегендер
# $joined (datetime) - when they came
# $left (datetime) - when they left
officers-time = Қосылған: { $joined }. Кеткен: { $left }
