### Reply templates: their pages in the console, and the choice of one on the page of a case.

console-templates = Жауап үлгілері
templates-what = Жиі жазылатын жауаптар. Маман үлгіні істің бетінде таңдайды, толықтырады, сосын жібереді.
templates-new = Жаңа үлгі
templates-one = Жауап үлгісі
templates-edit = Өзгерту
templates-archive = Мұрағатқа жіберу
templates-archived = мұрағатта
templates-key = Кілті (латынның кіші әріптері мен сызықша)
templates-title = Атауы
templates-body = Мәтіні
templates-places = Толтырылатын орындар
templates-rules = Толтырылатын орындар екі тілде бірдей болуы керек. Оларға қосымша жалғамаңыз. Үлгіде цифр жазылмайды.
place-reference = істің нөмірі
place-programme = істің тақырыбы
place-opened = іс түскен күн
place-due = түзетудің соңғы күні, ол таңдалғанда ғана толтырылады
place-words = маман өзі жазатын сөздер, жіберер алдында толтырылуы керек
templates-statuses = Қай жай-күйде ұсынылады
templates-programmes = Қай тақырыпта ұсынылады
templates-any = Ештеңе белгіленбесе, үлгі кез келген жағдайда ұсынылады.
templates-save = Сақтау
templates-theirs = Қазір сақталған нұсқа
templates-former = Бұрынғы нұсқалар
templates-first = Бастапқы нұсқа

page-template = Жауап үлгісі
page-template-take = Үлгіні қою
page-template-beside = Үлгінің екінші тілдегі мәтіні
