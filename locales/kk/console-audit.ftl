### The audit in the console, and the banner about what stands in the way of the work.

console-audit = Әрекеттер журналы
audit-entries = Кім не істеді
audit-openings = Істі кім ашты
audit-what = Журналға жазба қосылады, бірақ ол өзгертілмейді және өшірілмейді. Осы бетті қарағаныңыз да жазылады.
audit-when = Уақыты
audit-officer = Маман
audit-action = Әрекет
audit-subject = Неге қатысты
audit-details = Толығырақ
audit-day = Күні
audit-operator = сервисті жүргізетін адам
audit-nothing = Мұндай жазба жоқ.
audit-examine = Журналдың бүтіндігін тексеру
audit-whole = Журнал бүтін: жазбалар өзгертілмеген.
audit-broken = Журнал бүлінген: жазба өзгертілген немесе жоғалған. Сервисті жүргізетін адамға бірден хабарлаңыз.

action-signed-in = Консольге кірді
action-opened = Істі ашты
action-invited = Шақырды
action-invitation-withdrawn = Шақыруды қайтарып алды
action-joined = Қосылды
action-renamed = Атын өзгертті
action-role-changed = Рөлін өзгертті
action-left = Рұқсатын тоқтатты
action-template-written = Жауап үлгісін жазды
action-template-archived = Жауап үлгісін мұрағатқа жіберді
action-calendar-set = Жұмыс уақытын немесе мерзімді өзгертті
action-card-written = Карточка жобасын жазды немесе өзгертті
action-announcement-written = Хабарландыруды жазды немесе өзгертті
action-announcement-moved = Хабарландырудың жай-күйін өзгертті
action-announcement-tested = Хабарландыруды өзіне жіберіп көрді
action-stopped = Жедел тоқтатты
action-went-on = Тоқтатылғанды қайта қосты
action-exported = Деректерді файлға шығарды
action-audit-seen = Журналды қарады

# $since (datetime) - since when
banner-group-lost = Бот мамандар тобына жаза алмай тұр. Басталған уақыты: { $since }. Ботты топқа қайта қосыңыз немесе оған жазуға рұқсат беріңіз.
# $since (datetime) - since when
# $name (str) - the officer, or their number
banner-officer-unreachable = Маманға хабарлама жетпей жатыр: { $name }. Басталған уақыты: { $since }. Ол алған істерді басқалар ала алады.
# $since (datetime) - since when
banner-audit-broken = Әрекеттер журналы өзгертілген. Байқалған уақыты: { $since }. Сервисті жүргізетін адамға бірден хабарлаңыз.
# $since (datetime) - since when
banner-webhook-elsewhere = Ботқа жазылған хабарламалар бөтен мекенжайға кетіп жатыр. Байқалған уақыты: { $since }. Сервисті жүргізетін адамға бірден хабарлаңыз.
# $since (datetime) - since when
banner-was-away = Бот ұзақ уақыт жұмыс істемей тұрды. Басталған уақыты: { $since }. Сол кезде жазылған хабарламалардың бір бөлігі бізге жетпеген болуы мүмкін.
