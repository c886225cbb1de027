### The bot's page in Telegram and its commands: plain text.

# Name: at most 64 characters.
profile-name = Qonys: Мангистауская область
# Short: at most 120 characters.
profile-short = Бесплатный помощник для этнических казахов и кандасов, которые переезжают в Мангистаускую область.
# Description: at most 512 characters.
profile-description =
    Помощник для этнических казахов и кандасов, которые переезжают в Мангистаускую область.

    Подскажет, какой путь может Вам подойти, примет предварительную заявку, передаст вопрос специалисту управления.

    Это информация, а не решение. Наша помощь бесплатна: мы никогда не просим денег, ИИН или фото документов.
# Command.
command-start = Начать
# Command.
command-menu = Главное меню
# Command.
command-status = Мои заявки и вопросы
# Command.
command-help = Помощь и связь со специалистом
# Command.
command-language = Сменить язык
# Command.
command-cancel = Вернуться в меню, ответы сохранятся
# Command: for officers.
command-desk = Смена: дела и очередь
# Command: for officers.
command-console = Консоль: рабочее место в браузере
