### Questions in one's own words, terms, and the act: bot/screens/search.py, bot/screens/rules.py.

# Command.
command-search = Найти ответ на вопрос
# Command.
command-terms = Термины простыми словами
# Command.
command-rules = Правила миграции по пунктам

search =
    <b>Напишите вопрос своими словами</b>

    Можно по-казахски или по-русски, любыми буквами. ИИН и номера документов не пишите.
# Button.
search-open = 🔍 Вопросы, термины, правила
search-found =
    <b>Возможно, Вы спрашиваете об этом</b>

    Выберите подходящее. Если нужного нет, напишите специалисту.
search-nothing =
    <b>Готового ответа не нашлось</b>

    Напишите об этом специалисту или попробуйте спросить другими словами. Вопросы без ответа мы собираем, не указывая, кто их задал: по ним пишут новые ответы.
search-urgent =
    <b>Здесь Вам должен ответить человек, а не бот</b>

    Напишите специалисту сейчас, вопрос будет отмечен как срочный. Если Вашей жизни грозит опасность, сразу обратитесь в полицию.
search-person = Здесь бот советов не дает, напишите специалисту.
# Button: under an answer.
search-officer = ✍️ Не то? Специалисту
# $question (Text or str) - the question that a card answers
card-question = <b>{ $question }</b>

terms =
    <b>Термины простыми словами</b>

    В каждом: что это, чем отличается от похожего и как записано в законе.
# Button.
terms-open = 📖 Термины
# Button.
terms-back = ⬅️ Термины

# $act (Text or str) - name of the act
# $number (str) - number of the act
# $adopted (date) - the day on which it was adopted
rules =
    <b>{ $act }</b>
    Решение Мангистауского областного маслихата, № { $number }, { $adopted }

    Официальный текст написан по-казахски, здесь рабочий перевод. Выберите пункт, который хотите прочесть.
# $number (str) - number of a paragraph
# $beginning (str) - how it begins, or what it defines
rules-line = <b>{ $number }</b> { $beginning }
# $number (Text or str) - number or name of a paragraph
# $wording (str) - what it says
rules-paragraph =
    <b>Правила: { $number }</b>

    { $wording }
# $number (Text or str) - number or name of a paragraph
# $wording (str) - what it says: the official text in Kazakh, a working translation in Russian
rules-paragraph-working =
    <b>Правила: { $number }</b>

    { $wording }

    <i>Это рабочий перевод. Чтобы прочесть официальный текст, переключите язык на казахский.</i>
# Button.
rules-open = ⚖️ Правила миграции
# Button.
rules-list = 📄 Все пункты
# Button.
rules-before = ⬅️ Предыдущий
# Button.
rules-after = Следующий ➡️
# Button.
rules-officer = ✍️ Вопрос специалисту
# Button and heading.
rules-preamble = Вступление
# Button and heading.
rules-decision-1 = Решение: утверждение Правил
# Button and heading.
rules-decision-2 = Решение: введение в действие
