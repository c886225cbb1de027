### Officers and what they use: why something is refused.

# Toast.
staff-own-role = Өз рөліңізді өзіңіз өзгерте алмайсыз. Мұны басқа әкімші жасайды.
# Toast.
staff-last-admin = Бұл – жалғыз әкімші. Алдымен тағы біреуді әкімші етіңіз.
# Toast.
staff-in-settings = Бұл әкімші сервистің баптауларында көрсетілген. Оны сервисті жүргізетін адам ғана өзгерте алады.
# A value that fills a place of a template.
# $value (Text, date or str) - the value
template-value = { $value }
# Toast.
template-key = Үлгінің кілті латынның кіші әріптері мен сызықшадан тұрады.
# Toast.
template-one-sided = Үлгі екі тілде де жазылуы керек: қазақша да, орысша да.
# Toast.
template-unlike = Толтырылатын орындар екі тілде бірдей болуы керек, ал атауында олар болмайды.
# Toast.
# $found (str) - what stands between the braces
template-unknown-place = Мұндай толтырылатын орын жоқ: { $found }
# Toast.
# $found (str) - the place and what is glued to it
template-glued = Толтырылатын орынға қосымша жалғамаңыз: { $found }
# Toast.
template-digit = Үлгіде цифр болмауы керек: мерзім, сома мен телефон өзгеріп тұрады. Оларды жауап жазғанда қосыңыз.
# Toast.
# $found (str) - the word
template-unsaid = Біз бұл сөзді қолданбаймыз: { $found }
# Toast.
# $found (str) - what is no programme
template-programme = Мұндай тақырып жоқ: { $found }
# Toast.
template-moved = Осы уақыт ішінде үлгіні басқа біреу өзгертті. Оның нұсқасын қарап, қайта сақтаңыз.
