### The bot's page in Telegram and its commands: plain text.

# Name: at most 64 characters.
profile-name = Qonys: Маңғыстау облысы
# Short: at most 120 characters.
profile-short = Маңғыстау облысына көшіп келетін этникалық қазақтар мен қандастарға арналған тегін көмекші.
# Description: at most 512 characters.
profile-description =
    Маңғыстау облысына көшіп келетін этникалық қазақтар мен қандастарға арналған көмекші.

    Сізге қай жол сәйкес келуі мүмкін екенін айтады, алдын ала өтінім қабылдайды, сұрағыңызды басқарма маманына жеткізеді.

    Бұл – шешім емес, ақпарат. Көмегіміз тегін: біз ешқашан ақша, ЖСН немесе құжат суретін сұрамаймыз.
# Command.
command-start = Бастау
# Command.
command-menu = Басты мәзір
# Command.
command-status = Өтінімдерім мен сұрақтарым
# Command.
command-help = Көмек және маманмен байланыс
# Command.
command-language = Тілді ауыстыру
# Command.
command-cancel = Мәзірге қайту, жауаптар сақталады
# Command: for officers.
command-desk = Ауысым: істер мен кезек
# Command: for officers.
command-console = Консоль: браузердегі жұмыс орны
