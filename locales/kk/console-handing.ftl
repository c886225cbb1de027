### The queue in the console: a lead gives cases to a colleague.

reassign = Істерді беру
reassign-choose = белгілеу
# $reference (str) - number of the case
reassign-choose-this = { $reference } ісін белгілеу
reassign-what = Қай істер
reassign-ticked = Тізімде белгіленгендер
# $name (str) - the officer who holds them
reassign-all-of = Осы маманның қазіргі барлық ісі: { $name }
reassign-to = Кімге
reassign-do = Беру
reassign-none = Бірде-бір іс белгіленбеген.
reassign-same = Бұл істер осы маманның өзінде тұр.
reassign-holds-nothing = Бұл маманда қазір іс жоқ.
# $name (str) - the colleague
# $references (str) - numbers of the cases
reassign-done = Істер берілді. Енді кімде: { $name }. Нөмірлері: { $references }
# $references (str) - numbers of the cases
reassign-left = Берілмеді: { $references }. Осы аралықта олармен басқа біреу жұмыс істеді немесе олар аяқталды. Не өзгергенін қарап, қайта белгілеңіз.
reassign-either = Біреуін ғана таңдаңыз: белгіленген істерді немесе маманның барлық ісін.
