### What visitors asked to hear about: bot/screens/subscriptions.py

# Command.
command-subscriptions = Хабар алатын тақырыптарым: көру, тоқтату
# Button: below an outcome.
hear-tell = 🔔 Өзгерсе, хабар алу
# Button: opens the list.
hear-list = 🔔 Хабар алатын тақырыптарым
# Button.
hear-stop = 🔕 Хабар алуды тоқтату
# Button: stops the topic of that number.
# $number (str) - its number in the list
hear-stop-one = 🔕 { $number }
# Button.
hear-stop-all = 🔕 Бәрін тоқтату
# Button: takes a stop back.
hear-again = ↩️ Қайта қосу
# $topic (Text) - what they hear about
hear-noted =
    ✅ <b>Белгілеп қойдық</b>

    Тақырып: { $topic }

    Осы тақырып бойынша өзгеріс болса, осы чатқа жазамыз. Хабар алуды кез келген уақытта тоқтата аласыз. Бұл – өтініш те, кезекке тұру да емес.
# $topic (Text) - what they hear about
# $since (date) - the day on which they asked
hear-already =
    <b>Бұл тақырыпты бұрын белгілегенсіз</b>

    Тақырып: { $topic }
    Белгіленген күні: { $since }

    Қайта басудың қажеті жоқ: өзгеріс болса, осы чатқа жазамыз. Хабар алуды кез келген уақытта тоқтата аласыз.
# $topic (Text) - what they do not hear about any more
hear-stopped = 🔕 Тоқтатылды: { $topic }
hearing =
    <b>Хабар алатын тақырыптарыңыз</b>

    Өзгеріс болса, осы чатқа жазамыз. Тоқтату үшін тақырыптың нөмірін басыңыз.
hearing-none =
    <b>Хабар алатын тақырыбыңыз жоқ</b>

    Жаңалықты тек сұраған адамға жібереміз. Қаласаңыз, жолдардың бірін таңдап, сұрақтарға жауап беріңіз, соңында «Өзгерсе, хабар алу» батырмасын басыңыз.
# $number (str) - its number, also on the button that stops it
# $topic (Text) - what they hear about
hearing-line = { $number }. { $topic }
# $title (Text or str) - name of the topic
hear-topic = { $title }
# $title (Text or str) - name of the topic
# $region (Text or str) - name of a territory
hear-topic-region = { $title } – { $region }
# Where they asked, or stopped.
hear-from-link = сілтеме
# Where they asked: an end of guidance that there is no more.
hear-from-guidance = жауап астындағы батырма
# Where they asked again, or stopped.
hear-from-noted = тақырып белгіленгені туралы хабарлама
# Where they asked again, or stopped.
hear-from-list = тақырыптар тізімі

topic-status = Қандас мәртебесі
topic-registration = Мекенжай бойынша тіркеу
topic-citizenship = Азаматтық алу
topic-centre = Бейімдеу орталығы
topic-relocation = Көшу және қоныс аудару
topic-ata_zholy = «Ата жолы» картасы
# Below the list of topics.
hear-quiet = Хабарландыруды тек күндіз жібереміз.
# Button: tells what one's clock shows.
hear-clock = 🕘 Менің уақытым
hear-clock-asked =
    <b>Сізде қазір сағат қанша?</b>

    Хабарландыруды түнде жібермеу үшін Сізде сағат қанша екенін білуіміз керек.
# Button: one of the times that a clock may show now.
# $time (str) - hours and minutes
hear-clock-shows = { $time }
# Where somebody stopped hearing about a topic.
hear-from-announcement = хабарландырудың астындағы батырма
# Button: opens the archive of announcements.
archive-open = 📣 Хабарландырулар
