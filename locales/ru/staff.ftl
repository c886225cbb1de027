### Officers and what they use: why something is refused.

# Toast.
staff-own-role = Свою роль изменить нельзя. Это делает другой администратор.
# Toast.
staff-last-admin = Это единственный администратор. Сначала назначьте еще одного.
# Toast.
staff-in-settings = Этот администратор указан в настройках сервиса. Изменить это может только тот, кто его обслуживает.
# A value that fills a place of a template.
# $value (Text, date or str) - the value
template-value = { $value }
# Toast.
template-key = Ключ шаблона состоит из строчных латинских букв и дефиса.
# Toast.
template-one-sided = Шаблон должен быть на двух языках: и на казахском, и на русском.
# Toast.
template-unlike = Места для подстановки должны быть одинаковы в обоих языках, а в названии их не бывает.
# Toast.
# $found (str) - what stands between the braces
template-unknown-place = Такого места для подстановки нет: { $found }
# Toast.
# $found (str) - the place and what is glued to it
template-glued = Не присоединяйте окончание к месту для подстановки: { $found }
# Toast.
template-digit = В шаблоне не должно быть цифр: сроки, суммы и телефоны меняются. Добавляйте их, когда пишете ответ.
# Toast.
# $found (str) - the word
template-unsaid = Мы так не пишем: { $found }
# Toast.
# $found (str) - what is no programme
template-programme = Такой темы нет: { $found }
# Toast.
template-moved = За это время шаблон изменил кто-то другой. Посмотрите его вариант и сохраните снова.
