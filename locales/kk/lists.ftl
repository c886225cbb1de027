### Buttons that open a list on a screen of its own: facts with items in knowledge/facts.

# Button.
list-kandas-documents = 📄 Қандай құжаттар керек
# Button.
list-kandas-channels = Ресми өтініш қайда беріледі
# Button.
list-kandas-grounds = Барлық негіздер
# Button.
list-kandas-receiving-regions = Қабылдаушы өңірлер
# Button.
list-citizenship-chain = Азаматтық алу жолы
