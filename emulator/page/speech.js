// What the app itself says, in the language of the phone's owner.

const KK = {
  start: "Бастау", menu: "Мәзір", message: "Хабарлама", bot: "бот", typing: "жазып жатыр…",
  what: "Бұл бот не істей алады?", edited: "өзгертілді", send: "Жіберу", attach: "Тіркеу",
  photo: "Сурет", document: "Құжат", contact: "Менің контактім", sticker: "Стикер",
  voice: "Дауыстық хабар", location: "Орналасқан жері", block: "Ботты бұғаттау",
  unblock: "Бұғаттан шығару", edit: "Хабарламаны өзгерту", cancel: "Болдырмау", today: "Бүгін",
  copied: "Көшірілді", ask: "Телефон нөміріңізді ботқа жібересіз бе?",
  askPlace: "Орналасқан жеріңізді ботқа жібересіз бе?", share: "Жіберу", ok: "Жарайды",
  pinned: "Бекітілген хабарлама", keyboard: "Пернетақта", down: "Соңғы хабарламаға",
  more: "Тағы", joined: "топқа қосылды", forwarded: "Қайта жіберілді:", reply: "Жауап",
  unfold: "Толық көрсету", empty: "Мұнда әлі хабарлама жоқ", chat: "Хабарламалар",
};

const RU = {
  start: "Начать", menu: "Меню", message: "Сообщение", bot: "бот", typing: "печатает…",
  what: "Что может делать этот бот?", edited: "изменено", send: "Отправить", attach: "Прикрепить",
  photo: "Фото", document: "Документ", contact: "Мой контакт", sticker: "Стикер",
  voice: "Голосовое сообщение", location: "Местоположение", block: "Заблокировать бота",
  unblock: "Разблокировать", edit: "Изменить сообщение", cancel: "Отмена", today: "Сегодня",
  copied: "Скопировано", ask: "Отправить боту ваш номер телефона?",
  askPlace: "Отправить боту ваше местоположение?", share: "Отправить", ok: "OK",
  pinned: "Закреплённое сообщение", keyboard: "Клавиатура", down: "К последнему сообщению",
  more: "Ещё", joined: "теперь в группе", forwarded: "Переслано от:", reply: "Ответ",
  unfold: "Показать полностью", empty: "Здесь пока нет сообщений", chat: "Сообщения",
};

export const speechOf = (language) => (language === "kk" ? KK : RU);
