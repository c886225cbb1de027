### Opening hours, special days and targets: their page in the console.

console-hours = Жұмыс уақыты
hours-confirmed = бұл жыл расталған
hours-unconfirmed = бұл жыл расталмаған
hours-unconfirmed-what = Апталық уақыт пен жыл күндері – әзірге ұсыныс. Оларды маман тексеріп, сақтағанша жүгінген адамдарға нақты уақыт айтылмайды.
# $at (datetime) - when it was entered
hours-entered = Енгізілген: { $at }.
hours-first = Сервиспен бірге келген нұсқа, оны әзірге ешкім өзгертпеген.
hours-week = Апталық жұмыс уақыты
hours-opens = Басталуы
hours-closes = Аяқталуы
hours-week-rules = Түскі үзіліс – екі аралықтың арасы. Уақыты жазылмаған күн демалыс болады.
hours-year = Жылдың ерекше күндері
hours-day = Күні
hours-name-kk = Қазақша атауы
hours-name-ru = Орысша атауы
hours-works-as = Қалай жұмыс істейміз
hours-closed = демалыс
hours-year-rules = Тізімде жоқ күн кәдімгі күн болып есептеледі. Күнді алып тастау үшін жолды босатып, сақтаңыз.
hours-targets = Жауап беру мерзімдері
hours-minutes = Жұмыс уақытымен, минут
hours-percent = Ескерту үлесі, пайыз
hours-targets-rules = Жаңа мерзім кейін түскен істерге қолданылады: бұрын белгіленген мерзім сол күйі қалады.
hours-save = Сақтау
