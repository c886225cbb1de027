### From one way to another: the page of all ways, the buttons below an outcome, sums for a family.

# Button: opens the page of all ways.
menu-ways = 🧭 Все пути
ways =
    <b>Все пути</b>

    Выберите тему, которая Вас интересует. Здесь только информация, имя мы не спрашиваем. Путь выбираете Вы сами: и остаться, и переехать – Ваше решение.
# Button: another way, below an outcome.
# $title (Text) - name of the flow that it opens
outcome-way = ↪️ { $title }
# $people (int) - how many move
# $each (str) - MRP for each of them
# $mrp (str) - MRP for all of them
# $tenge (str) - the same in tenge
# $year (str) - the year of the MRP
outcome-share = <b>Для Вашей семьи:</b> { $people } чел. × { $each } МРП = { $mrp } МРП, то есть { $tenge } ({ $year } год).
