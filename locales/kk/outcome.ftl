### The end of guidance: how sure we are, what it rests on, which doors open.

certainty-firm = <b>Жауаптарыңыз бойынша:</b>
certainty-likely = <b>Ықтимал жол:</b>
certainty-ask-an-officer = <b>Маманнан нақтылау керек:</b>
# $answers (Text) - the visitor's own answers, one on each line
outcome-answers =
    <b>Жауаптарыңыз</b>
    <blockquote expandable>{ $answers }</blockquote>
# $label (Text) - short name of the question
# $answer (Text or str) - what was answered
outcome-answer = { $label }: { $answer }
outcome-grounds = <b>Бұл неге негізделген</b>
# $act (Text or str) - name of the act
# $number (str) - number of the paragraph
# $wording (str) - what the paragraph says
outcome-paragraph =
    «{ $act }», тармақ: <b>{ $number }</b>
    <blockquote expandable>{ $wording }</blockquote>
# $act (Text or str) - name of the act
# $number (str) - number of the paragraph
# $wording (str) - a working translation of what the paragraph says
outcome-paragraph-working =
    «{ $act }», тармақ: <b>{ $number }</b>
    <blockquote expandable>{ $wording }</blockquote>
# $next (Text) - the next step
outcome-next = <b>Келесі қадам.</b> { $next }
outcome-notice = <i>Бұл – ақпарат: шешім де, ресми өтініш те емес. Шешімді мемлекеттік орган қабылдайды. Визаның, паспорттың не мәртебенің мерзімі тоқтамайды.</i>
# Button: opens the pre-application.
outcome-form = 📄 Алдын ала өтінім
# Button.
outcome-again = Басынан бастау
# Button.
outcome-officer = ✍️ Маманға жазу
outcome-shut = Бұл жауаптар басқа адамға қатысты. Алдын ала өтінімді сол адамның өзі толтыруы керек.
# Button: lets somebody else begin the same; below an outcome and a card.
pass-on = 📤 Бөлісу
# Goes along with the link that is passed on: plain text, nothing of the visitor in it.
# $title (Text or str) - name of the flow, or question of the card, that the link leads to
pass-on-words =
    { $title }
    Бұл туралы Маңғыстау облысына көшіп келетіндерге арналған тегін көмекші айтып береді.
outcome-shut-citizens = Бұл алдын ала өтінім Қазақстан азаматтарына арналған. Қандасқа маман бөлек жауап береді.
# While facts of the year are being updated: instead of the words of an end that rests on them.
outcome-unknown =
    Биылғы мәлімет жаңартылып жатыр, сондықтан мұнда нақты жауап бере алмаймыз.
    .next = Биыл қандай тәртіп қолданылатынын маманнан сұраңыз.
