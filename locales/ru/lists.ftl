### Buttons that open a list on a screen of its own: facts with items in knowledge/facts.

# Button.
list-kandas-documents = 📄 Какие нужны документы
# Button.
list-kandas-channels = Куда подать заявление
# Button.
list-kandas-grounds = Все основания
# Button.
list-kandas-receiving-regions = Регионы приема
# Button.
list-citizenship-chain = Путь к гражданству
