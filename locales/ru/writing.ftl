### What officers write at the desk: templates, requests for corrections, a second look.

# Button.
desk-templates = 📄 По шаблону
# Button.
desk-correct = Попросить исправить
# Button.
desk-recall = Снять просьбу об исправлении
# $reference (str) - number of the case
template-list =
    <b>Шаблоны ответа: { $reference }</b>

    Выберите шаблон. Текст Вы увидите до отправки.
# $reference (str) - number of the case
template-list-none =
    <b>{ $reference }</b>

    Подходящего шаблона нет. Напишите ответ сами.
# $title (Text or str) - name of the template
# $reference (str) - number of the case
template-shown =
    <b>{ $title }</b>
    Дело: { $reference }
# $language (Text or str) - language of the text
# $body (str) - the text of the template
template-for-visitor =
    Этот текст получит обратившийся ({ $language }):
    <blockquote>{ $body }</blockquote>
# $language (Text or str) - language of the text
# $body (str) - the text of the template
template-beside =
    Тот же текст на втором языке ({ $language }), он не отправляется:
    <blockquote>{ $body }</blockquote>
desk-template-asks = В тексте есть пустое место. Что на нем написать, спросим на следующем шаге.
# Also a toast.
desk-template-day = Этому шаблону нужен последний день исправления, а в этом деле его нет. Выберите другой шаблон.
# Button.
desk-template-use = Взять этот текст
template-hole =
    <b>Что написать на пустом месте шаблона?</b>

    Напишите одним сообщением только эти слова, на языке обратившегося. Весь текст Вы увидите до отправки.
# Button.
desk-change-words = ✏️ Изменить текст
# Button.
desk-send-anyway = Все равно отправить
# A line of a list.
# $number (str) - which one of the list
# $label (Text or str) - short name of the question
mark-line = { $number }. { $label }
# A line of a list.
# $number (str) - which one of the list
# $label (Text or str) - short name of the question
# $defect (Text) - what is wrong with the answer
mark-line-marked = { $number }. <b>{ $label }</b>: { $defect }
# A line of the last look.
# $number (str) - which one of the list
# $label (Text) - short name of the question
# $items (Text) - the named answers, a line each
mark-named =
    { $number }. <b>{ $label }:</b>
    { $items }
# Button.
# $number (str) - which one of the list
mark-number = { $number }
# Button.
# $number (str) - which one of the list
mark-number-marked = ❗ { $number }
# Button.
mark-done = Дальше ➡️

# Button and heading.
correct-title = Попросить исправить
correct-intro =
    Назовите ответы, которые нужно исправить: заново спросим только о них.
correct-items =
    <b>Какие ответы исправить?</b>

    Нажмите на номер ответа. С каждым нажатием отметка меняется: неполный, ошибка, устарел, без отметки.
    .why = Заново спросим только об этих ответах.
    .label = Что исправить
correct-due =
    <b>Какой день будет последним?</b>

    Напишите день, месяц и год через точку. До этого дня мы напомним человеку.
    .why = Если ответа не будет и после этого дня, мы предупредим, а потом дело закроется.
    .label = Последний день
correct-words =
    <b>Что еще сказать этому человеку?</b>

    Напишите на его языке, что и как исправить. Если не нужно, пропустите.
    .why = Эти слова придут вместе с просьбой.
    .label = Сообщение
correct-review =
    <b>Проверьте просьбу</b>

    После отправки ждем ответа обратившегося. Когда он исправит, дело вернется к Вам.
    .send = ✅ Попросить исправить
