### Кнопки, которые открывают список на отдельном экране: факты с пунктами в knowledge/facts.

# Button.
list-kandas-documents = 📄 Какие нужны документы
# Button.
list-kandas-channels = Где подать официально
# Button.
list-kandas-grounds = Все основания
# Button.
list-kandas-receiving-regions = Регионы приема
# Button.
list-citizenship-chain = Путь к гражданству
