### Pictures of facts: buttons that ask for one, and what is written on it (bot/gallery.py).

# Button.
picture-kandas-quota-places = 📊 Суретпен: қандастар
# Button.
picture-resettler-quota-places = 📊 Суретпен: қоныс аударушылар
# Button.
picture-intra-places = 📊 Суретпен: бос орындар
# Button: the same in words.
picture-list = 📄 Тізім түрінде көру
# On the picture, before the sum of all regions.
picture-total = Барлығы
# On the picture, below everything.
# $date (date) - as of which day
picture-as-of = Мәлімет күні: { $date }
# On the picture, the last line.
# $source (str) - where it comes from
picture-source = Дереккөз: { $source }
