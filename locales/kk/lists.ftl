### Buttons that open a list on a screen of its own: facts with items in knowledge/facts.

# Button.
list-kandas-documents = 📄 Қандай құжаттар керек
# Button.
list-kandas-channels = Ресми өтініш қайда беріледі
# Button.
list-kandas-grounds = Барлық негіздер
# Button.
list-kandas-receiving-regions = Өңірлер: қандастарға
# Button.
list-citizenship-chain = Азаматтық алу жолы
# Button.
list-resettler-receiving-regions = Өңірлер: қоныс аударушыларға
# Button.
list-resettler-quota-places = Квотадағы орындар
# Button.
list-kandas-quota-places = Квотадағы орындар
# Button.
list-resettler-channels = Ресми өтініш қайда беріледі
# Button.
list-article-23-rights = Мәртебе беретін қолдау
# Button.
list-intra-places = Бос орындар
# Button.
list-intra-villages = Ауылдар тізімі
# Button.
list-quota-channels = Ресми өтініш қайда беріледі
# Button.
list-registration-channels = Қайда тіркеледі
# Button.
list-registration-documents = 📄 Қандай құжаттар керек
