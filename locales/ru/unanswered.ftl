### What nobody could answer, and the cards written from it: pages of the console.

console-unanswered = Вопросы без ответа
unanswered-what = Что люди искали и на что бот не нашел ответа. Кто спрашивал, не хранится.
unanswered-words = Вопрос
unanswered-day = День
unanswered-acts = Действие
unanswered-draft = Начать карточку
unanswered-dismiss = Убрать из списка
unanswered-none = На этом языке вопросов без ответа нет.
unanswered-drafts = Черновики карточек
unanswered-no-drafts = Черновиков пока нет.
card-draft = Черновик карточки
card-draft-asked = Человек спросил так:
card-draft-question = Вопрос (стоит на кнопке)
card-draft-answer = Ответ
card-draft-rules = Карточке нужно основание: пункт акта или сведения с источником. Суммы, даты и сроки в текст не пишут. До публикации карточку прочтет второй специалист.
card-draft-save = Сохранить
card-draft-drop = Удалить черновик
card-draft-whole = готов на двух языках
card-draft-begun = начат
card-draft-too-long = Текст слишком длинный. Сократите и сохраните снова: Ваш текст ниже.
card-draft-changed = Черновик уже изменил другой специалист. Ваш текст ниже: скопируйте его и откройте черновик заново.
