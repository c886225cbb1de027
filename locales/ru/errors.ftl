### What a person can put right or must know. Plain words: they are shown as toasts too.

# Toast.
answer-use-buttons = На этот вопрос ответьте одной из кнопок ниже.
# Toast.
# $least (int) - the smallest number that fits
# $most (int) - the greatest number that fits
answer-number = Напишите число цифрами. Наименьшее: { $least }, наибольшее: { $most }.
# Toast.
answer-year = Напишите год рождения четырьмя цифрами. День и месяц не нужны.
# Toast.
answer-month = Напишите номер месяца, точку и год четырьмя цифрами.
# Toast.
answer-empty = Пришло пустое сообщение. Напишите ответ словами.
# Toast.
# $most (int) - the most characters that fit
# $length (int) - how many there are
answer-long =
    { $length ->
        [one] В сообщении { $length } знак, это слишком много.
        [few] В сообщении { $length } знака, это слишком много.
        [many] В сообщении { $length } знаков, это слишком много.
       *[other] В сообщении { $length } знака, это слишком много.
    } Наибольшая длина: { $most }. Сократите и отправьте снова.
# Toast.
answer-phone = Не удалось распознать номер. Напишите его полностью, со знаком плюс и кодом страны.
# Toast.
phone-foreign = Похоже, это номер другого человека. Отправьте свой номер кнопкой или напишите номер сами.
# Toast.
stale-button = Эта кнопка устарела, нажатие ничего не изменило. Показываем, на чем Вы остановились.
# Toast.
tap-counted = Ответ уже принят, нажимать еще раз не нужно.
# Toast.
not-found = Такого номера или ссылки нет. Попробуйте начать с меню.
# Toast.
not-expected = Сейчас мы ни о чем не спрашивали. Выберите в меню, что нужно, а если есть вопрос, напишите специалисту.
# Toast.
case-has-ended = Работа по этому номеру уже завершена. Если нужно, начните заново.
# Toast.
case-has-moved = За это время по этому номеру что-то изменилось. Откройте еще раз и посмотрите.
# Toast.
# $number (str) - by which we find what happened
error-ours = Это наша ошибка, Ваши ответы не пропали. Подождите немного и повторите. Если не поможет, назовите специалисту этот номер: { $number }

# Said in both languages to whatever anybody sends while officers have stopped all answers.
answers-stopped =
    <b>Бот временно не отвечает</b>

    Его намеренно остановили специалисты. Ваши прежние ответы и заявки не пропали: когда бот снова заработает, Вы продолжите с того же места. То, что Вы пишете сейчас, не учитывается: отправьте это позже еще раз.

    Если у Вас срочное дело или скоро истекает срок, не ждите бота: обратитесь в миграционную службу.
