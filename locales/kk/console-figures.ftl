### Figures: the page, the spreadsheet, the half-page for the department's proposals.

# When the chosen days stand the wrong way round.
figures-period-wrong = Кезең басталмай жатып аяқталып тұр. Екі күнді де тексеріңіз.

figures-kazakhstan = Қазақстан
figures-none = Азаматтығы жоқ
figures-unsaid = Көрсетілмеген
figures-other = Басқа
figures-rest = Аз кездесетін топтар бірге
figures-review = Жауаптарды тексеру
# $from (int) - the youngest age of the group
# $to (int) - the oldest age of the group
figures-age = { $from } – { $to } жас
# $from (int) - the youngest age of the group
figures-age-over = { $from } жас және одан үлкен
# $from (int) - the fewest people of the group
# $to (int) - the most people of the group
figures-family = { $from } – { $to } адам
# $count (int) - how many people
figures-family-exactly = { $count } адам
# $from (int) - the fewest people of the group
figures-family-over = { $from } адам және одан көп

# How cases ended, for officers.
figures-end-ready-to-file = Ресми өтініш беруге дайын
figures-end-not-eligible = Бұл жол әзірге сәйкес келмейді
figures-end-redirected = Басқа мекемеге бағытталды
figures-end-answered = Жауап берілді
figures-end-withdrawn = Жүгінген адам қайтарып алды
figures-end-lapsed = Жүгінген адам жауап бермегендіктен жабылды
figures-end-merged = Басқа нөмірмен біріктірілді

figures-turn-us = Бізде
figures-turn-visitor = Жүгінген адамда
figures-turn-third-party = Басқа мекемеде
figures-turn-nobody = Ешкімде емес

figures-received = Келіп түскені
figures-ended = Аяқталғаны
figures-reopened = Қайта ашылғаны
figures-corrections = Түзету сұралғаны
figures-answered = Берілген алғашқы жауаптар
figures-late = Кешіккен алғашқы жауаптар
figures-waiting = Кезең соңында аяқталмағаны
figures-median = Алғашқы жауапқа дейінгі уақыт, медиана

figures-by-kind = Түрі
figures-by-language = Тілі
figures-by-urgency = Шұғылдығы
figures-by-outcome = Нәтижесі
figures-by-origin = Азаматтығы
figures-by-district = Маңғыстау облысындағы жері
figures-by-region = Қалаған өңірі
figures-by-age = Жасы
figures-by-family = Отбасындағы адам саны
figures-by-education = Білімі
figures-by-profession = Кәсібі
figures-by-training = Оқу ниеті

figures-step-began = Бастады
figures-step-answered = Сұраққа жауап берді
figures-step-reached = Нәтижеге жетті
figures-step-opened = Өтінімді ашты
figures-step-sent = Жіберді

# Headings of columns.
figures-head-figure = Көрсеткіш
figures-head-count = Саны
figures-head-from = Қай күннен бастап
figures-head-by = Не бойынша бөлінген
figures-head-group = Топ
figures-head-programme = Тақырыбы
figures-head-step = Қадам
figures-head-where = Сұрақ не нәтиже
figures-head-proposal = Ұсыныс
figures-head-evidence = Неге сүйенеді
figures-head-reference = Нөмірі
figures-head-status = Жай-күйі
figures-head-turn = Кезек кімде
figures-head-opened = Келген уақыты
figures-head-answered-at = Алғашқы жауап
figures-head-due = Жауап беру мерзімі
figures-head-others = Басқа жауаптар
# $age (int) - years: whoever is younger counts
figures-head-young = Жасы { $age } жастан кіші
figures-yes = Иә

# Names of sheets: at most 31 characters.
figures-sheet-totals = Жиынтық
figures-sheet-series = Уақыт бойынша
figures-sheet-programmes = Тақырып бойынша
figures-sheet-demand = Сұраныс
figures-sheet-ended = Аяқталған істер
figures-sheet-funnel = Сұрақтар жолы
figures-sheet-proposals = Ұсыныстарға деректер
figures-sheet-cases = Істер

# The half-page. $from (date) - the first day. $to (date) - the last day.
proposals-heading = Басқарма ұсыныстарына деректер. Кезеңі: { $from } – { $to }
proposals-notice = Басқарма тек ұсыныс енгізеді: квота көлемін де, өңірлер тізімін де басқарма белгілемейді. Төменде осы бот арқылы жүгінгендер саны ғана берілген: бұл – сұраныс, көшіп келгендер саны емес.
# $least (int) - a smaller number is not told
proposals-few = Жүгіну саны { $least } дегеннен аз: ешкімді тануға болмас үшін мұндай аз сандар көрсетілмейді.
# $by (Text) - what the groups are by
# $groups (str) - the groups with their numbers
proposals-groups = { $by }: { $groups }
# $name (Words) - name of the group
# $count (int) - how many
proposals-group = { $name } – { $count }

proposals-territory = Облыс аумағын қандастар мен қоныс аударушыларды қоныстандыруға арналған өңірлерге жатқызу не жатқызбау туралы
proposals-foreign-labour = Шетелдік жұмыс күшін, оның ішінде этникалық қазақтар мен бұрынғы отандастар қатарынан тартуға квотаны ұлғайту не қысқарту туралы
proposals-regional-quotas = Қандастар мен қоныс аударушыларды қабылдаудың өңірлік квоталарын ұлғайту не қысқарту туралы
proposals-labour-immigrants = Еңбекші көшіп келушілерді тартуға квотаны ұлғайту не қысқарту туралы
proposals-none = Бот арқылы мұндай деректер келмейді: бұл ұсыныс басқарманың басқа мәліметтеріне сүйенеді.

# $count (int) - how many applications
proposals-settling = Қандас мәртебесіне { $count } алдын ала өтінім келіп түсті.
# $count (int) - how many times the end was reached
proposals-wish-to-stay = Маңғыстау облысына көшуді қолдау туралы { $count } рет сұралды.
# $count (int) - how many applications
proposals-ethnic-kazakhs = Этникалық қазақтар қандас мәртебесіне { $count } алдын ала өтінім жіберді.
# $count (int) - how many times the end was reached
proposals-former-compatriots = Қазақстанның бұрынғы азаматтарына арналған жол туралы { $count } рет сұралды.
# $count (int) - how many applications
proposals-quota-kandas = Қандастар өңірлік квотаға { $count } алдын ала өтінім жіберді.
# $count (int) - how many applications
proposals-quota-resettlers = Басқа өңірге қоныс аударуға { $count } алдын ала өтінім келіп түсті.

console-figures = Көрсеткіштер
figures-periods = Кезеңдер
figures-within-this-week = Осы апта
figures-within-last-week = Өткен апта
figures-within-this-month = Осы ай
figures-within-last-month = Өткен ай
figures-within-this-quarter = Осы тоқсан
figures-within-last-quarter = Өткен тоқсан
figures-within-this-year = Биыл
figures-within-last-year = Былтыр
figures-first = Бірінші күні
figures-last = Соңғы күні
# $first (date) - the first day
# $last (date) - the last day
figures-period = { $first } – { $last }
# $first (date) - the first day of the period before
# $last (date) - its last day
figures-compared = Алдыңғы кезең: { $first } – { $last }
# $count (str) - how many it was in the period before
figures-was = алдыңғы кезеңде: { $count }
# $day (date) - the first day of a point
figures-day = { $day }
figures-table = Кесте түрінде көрсету
figures-empty = Бұл кезеңде ештеңе тіркелмеген.
figures-bar = Диаграмма
figures-head-share = Үлесі
# $count (int) - how many bars are folded away
figures-more = Тағы { $count }
# $hours (int) - whole hours
# $minutes (int) - minutes besides
figures-hours = { $hours } сағ { $minutes } мин
# $days (int) - whole days
# $hours (int) - hours besides
figures-days = { $days } күн { $hours } сағ
figures-by-face = Бағалар: жауап пайдалы болды ма
figures-face-good = Иә
figures-face-fair = Ішінара
figures-face-poor = Жоқ
figures-rated-good = Жауап пайдалы болған
figures-rated-fair = Жауап ішінара пайдалы болған
figures-rated-poor = Жауап пайдалы болмаған
# $share (str) - per cent of those who answered, with its sign
# $count (str) - how many answered
figures-useful = «Иә» дегендер үлесі: { $share }. Барлығы { $count } баға қойылды.
figures-ratings-none = Бұл кезеңде баға қойылмаған.
figures-not-solved = «Мәселем шешілмеді» дегендер саны
figures-demand-what = Осы кезеңде түскен өтінімдер мен сұрақтар. Тек өтінімде сұралатыны өтінімдер бойынша ғана саналған.
figures-funnel-what = Әр тақырыпты қанша адам бастағаны, қай сұраққа және қай нәтижеге жеткені. Үлес бастағандар санына қарай есептелген.
figures-take = Файл және басып шығару
figures-take-figures = Көрсеткіштерді файлға шығару
figures-take-cases = Істер тізімін файлға шығару
figures-take-answers = жауаптарымен бірге
figures-take-what = Тізімге осы кезеңде түскен барлық іс кіреді. Файлға шығарғаныңыз журналға жазылады. Жауаптарымен бірге шығарсаңыз, әр істі ашқан болып саналасыз: жүгінген адам мұны өз деректерінен көреді.
figures-print = Басып шығару
# $number (str) - number of the paragraph of the Rules
proposals-ground = Негізі: Қағидалардың мына тармағы: { $number }
