### What nobody could answer, and the cards written from it: pages of the console.

console-unanswered = Жауапсыз сұрақтар
unanswered-what = Адамдар іздеген, бірақ бот жауап таппаған сұрақтар. Кім сұрағаны сақталмайды.
unanswered-words = Сұрақ
unanswered-day = Күні
unanswered-acts = Әрекет
unanswered-draft = Карточка бастау
unanswered-dismiss = Тізімнен алып тастау
unanswered-none = Бұл тілде жауапсыз сұрақ жоқ.
unanswered-drafts = Карточка жобалары
unanswered-no-drafts = Жоба әзірге жоқ.
card-draft = Карточка жобасы
card-draft-asked = Адам былай сұрады:
card-draft-question = Сұрақ (батырмада тұрады)
card-draft-answer = Жауап
card-draft-rules = Карточкаға негіз керек: тармақ немесе дереккөзі бар мәлімет. Сома, күн, мерзім мәтінге жазылмайды. Жарияламас бұрын екінші маман оқып шығады.
card-draft-save = Сақтау
card-draft-drop = Жобаны өшіру
card-draft-whole = екі тілде дайын
card-draft-begun = басталған
card-draft-too-long = Мәтін тым ұзын. Қысқартып, қайта сақтаңыз: жазғаныңыз төменде тұр.
card-draft-changed = Жобаны басқа маман өзгертіп үлгерді. Жазғаныңыз төменде тұр: көшіріп алып, жобаны қайта ашыңыз.
