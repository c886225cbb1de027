### What a person can put right or must know. Plain words: they are shown as toasts too.

# Toast.
answer-use-buttons = Бұл сұраққа төмендегі батырмалардың бірін басып жауап беріңіз.
# Toast.
# $least (int) - the smallest number that fits
# $most (int) - the greatest number that fits
answer-number = Санды цифрмен жазыңыз. Ең азы: { $least }, ең көбі: { $most }.
# Toast.
answer-year = Туған жылыңызды төрт цифрмен жазыңыз. Күні мен айы керек емес.
# Toast.
answer-month = Алдымен айдың нөмірін, сосын нүкте қойып, жылды төрт цифрмен жазыңыз.
# Toast.
answer-empty = Бос хабарлама келді. Жауабыңызды сөзбен жазыңыз.
# Toast.
# $most (int) - the most characters that fit
# $length (int) - how many there are
answer-long = Хабарлама тым ұзын: { $length } таңба. Ең көбі { $most } таңба сияды. Қысқартып, қайта жіберіңіз.
# Toast.
answer-phone = Бұл нөмірді тани алмадық. Оны плюс белгісі мен ел кодынан бастап, толық жазыңыз.
# Toast.
phone-foreign = Бұл басқа адамның нөмірі сияқты. Өз нөміріңізді батырмамен жіберіңіз немесе нөмірді қолмен жазыңыз.
# Toast.
stale-button = Бұл батырма ескірген, оны басу ештеңені өзгерткен жоқ. Тоқтаған жеріңізді көрсетеміз.
# Toast.
tap-counted = Жауабыңыз қабылданған, қайта басудың қажеті жоқ.
# Toast.
not-found = Мұндай нөмір немесе сілтеме табылмады. Мәзірден қайта бастап көріңіз.
# Toast.
not-expected = Қазір сұрақ қойылған жоқ. Керегіңізді мәзірден таңдаңыз, ал сұрағыңыз болса, маманға жазыңыз.
# Toast.
case-has-ended = Бұл нөмір бойынша жұмыс аяқталған. Қажет болса, жаңасын бастаңыз.
# Toast.
case-has-moved = Осы уақыт ішінде бұл нөмір бойынша өзгеріс болды. Қайта ашып қараңыз.
# Toast.
# $number (str) - by which we find what happened
error-ours = Бұл – біздің қатеміз, жауаптарыңыз жоғалған жоқ. Сәл күтіп, қайталап көріңіз. Көмектеспесе, маманға мына нөмірді айтыңыз: { $number }
