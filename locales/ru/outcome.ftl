### The end of guidance: how sure we are, what it rests on, which doors open.

certainty-firm = <b>По Вашим ответам:</b>
certainty-likely = <b>Вероятный путь:</b>
certainty-ask-an-officer = <b>Нужно уточнить у специалиста:</b>
# $answers (Text) - the visitor's own answers, one on each line
outcome-answers =
    <b>Ваши ответы</b>
    <blockquote expandable>{ $answers }</blockquote>
# $label (Text) - short name of the question
# $answer (Text or str) - what was answered
outcome-answer = { $label }: { $answer }
outcome-grounds = <b>На чем это основано</b>
# $act (Text or str) - name of the act
# $number (str) - number of the paragraph
# $wording (str) - what the paragraph says
outcome-paragraph =
    «{ $act }», пункт <b>{ $number }</b>
    <blockquote expandable>{ $wording }</blockquote>
# $act (Text or str) - name of the act
# $number (str) - number of the paragraph
# $wording (str) - a working translation of what the paragraph says
outcome-paragraph-working =
    «{ $act }», пункт <b>{ $number }</b> <i>(рабочий перевод)</i>
    <blockquote expandable>{ $wording }</blockquote>
# $next (Text) - the next step
outcome-next = <b>Следующий шаг.</b> { $next }
outcome-notice = <i>Это информация, а не решение и не официальное заявление. Решение принимает государственный орган. Срок визы, паспорта или статуса не останавливается.</i>
# Button: opens the pre-application.
outcome-form = 📄 Предварительная заявка
# Button.
outcome-again = Начать сначала
# Button.
outcome-officer = ✍️ Написать специалисту
outcome-shut = Эти ответы касаются другого человека. Предварительную заявку он должен заполнить сам.
# Button: lets somebody else begin the same; below an outcome and a card.
pass-on = 📤 Поделиться
# Goes along with the link that is passed on: plain text, nothing of the visitor in it.
# $title (Text or str) - name of the flow, or question of the card, that the link leads to
pass-on-words =
    { $title }
    Об этом расскажет бесплатный помощник для тех, кто переезжает в Мангистаускую область.
outcome-shut-citizens = Эта предварительная заявка предназначена для граждан Казахстана. Кандасу специалист ответит отдельно.
# While facts of the year are being updated: instead of the words of an end that rests on them.
outcome-unknown =
    Сведения на этот год обновляются, поэтому точно ответить здесь нельзя.
    .next = Спросите у специалиста, какой порядок действует в этом году.
