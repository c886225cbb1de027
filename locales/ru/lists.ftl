### Buttons that open a list on a screen of its own: facts with items in knowledge/facts.

# Button.
list-kandas-documents = 📄 Какие нужны документы
# Button.
list-kandas-channels = Куда подать заявление
# Button.
list-kandas-grounds = Все основания
# Button.
list-kandas-receiving-regions = Регионы для кандасов
# Button.
list-citizenship-chain = Путь к гражданству
# Button.
list-resettler-receiving-regions = Регионы для переселенцев
# Button.
list-resettler-quota-places = Места по квоте
# Button.
list-kandas-quota-places = Места по квоте
# Button.
list-resettler-channels = Куда подать заявление
# Button.
list-article-23-rights = Какую поддержку дает статус
# Button.
list-intra-places = Свободные места
# Button.
list-intra-villages = Список сел
# Button.
list-quota-channels = Куда подать заявление
# Button.
list-registration-channels = Где зарегистрироваться
# Button.
list-registration-documents = 📄 Какие нужны документы
