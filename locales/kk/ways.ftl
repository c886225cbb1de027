### From one way to another: the page of all ways, the buttons below an outcome, sums for a family.

# Button: opens the page of all ways.
menu-ways = 🧭 Барлық жолдар
ways =
    <b>Барлық жолдар</b>

    Өзіңізге керек тақырыпты таңдаңыз. Мұнда тек ақпарат беріледі, атыңызды сұрамаймыз. Жолды өзіңіз таңдайсыз: қалу да, көшу де – өз еркіңіз.
# Button: another way, below an outcome.
# $title (Text) - name of the flow that it opens
outcome-way = ↪️ { $title }
# $people (int) - how many move
# $each (str) - MRP for each of them
# $mrp (str) - MRP for all of them
# $tenge (str) - the same in tenge
# $year (str) - the year of the MRP
outcome-share = <b>Отбасыңыз үшін:</b> { $people } адам × { $each } АЕК = { $mrp } АЕК, яғни { $tenge } ({ $year } жыл).
