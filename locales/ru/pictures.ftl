### Pictures of facts: buttons that ask for one, and what is written on it (bot/gallery.py).

# Button.
picture-kandas-quota-places = 📊 Картинкой: кандасы
# Button.
picture-resettler-quota-places = 📊 Картинкой: переселенцы
# Button.
picture-intra-places = 📊 Картинкой: свободные места
# Button: the same in words.
picture-list = 📄 Показать списком
# On the picture, before the sum of all regions.
picture-total = Всего
# On the picture, below everything.
# $date (date) - as of which day
picture-as-of = Сведения на { $date }
# On the picture, the last line.
# $source (str) - where it comes from
picture-source = Источник: { $source }
