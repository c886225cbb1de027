### Buttons that open a list on a screen of its own – facts with items in knowledge/facts.

list-kandas-documents = 📑 Қандай құжаттар керек
list-kandas-channels = 🏛 Ресми өтініш қайда беріледі
list-kandas-grounds = 📋 Барлық негіздер
list-kandas-receiving-regions = 🗺 Қабылдаушы өңірлер
list-citizenship-chain = 🪜 Азаматтыққа дейінгі жол
