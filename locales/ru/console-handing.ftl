### The queue in the console: a lead gives cases to a colleague.

reassign = Передать дела
reassign-choose = отметить
# $reference (str) - number of the case
reassign-choose-this = Отметить дело { $reference }
reassign-what = Какие дела
reassign-ticked = Отмеченные в списке
# $name (str) - the officer who holds them
reassign-all-of = Все, что сейчас в работе: { $name }
reassign-to = Кому
reassign-do = Передать
reassign-none = Ни одно дело не отмечено.
reassign-same = Эти дела уже у этого специалиста.
reassign-holds-nothing = У этого специалиста сейчас нет дел.
# $name (str) - the colleague
# $references (str) - numbers of the cases
reassign-done = Дела переданы. У кого теперь: { $name }. Номера: { $references }
# $references (str) - numbers of the cases
reassign-left = Не переданы: { $references }. За это время с ними работал кто-то другой, или они завершены. Посмотрите, что изменилось, и отметьте их снова.
reassign-either = Выберите что-то одно: отмеченные дела или все дела специалиста.
