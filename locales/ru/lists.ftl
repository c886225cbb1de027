### Кнопки, которые открывают список на отдельном экране: факты с пунктами в knowledge/facts.

list-kandas-documents = 📑 Какие нужны документы
list-kandas-channels = 🏛 Где подать официально
list-kandas-grounds = 📋 Все основания
list-kandas-receiving-regions = 🗺 Регионы приема
list-citizenship-chain = 🪜 Путь к гражданству
