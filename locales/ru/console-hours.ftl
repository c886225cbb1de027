### Opening hours, special days and targets: their page in the console.

console-hours = Рабочее время
hours-confirmed = этот год подтвержден
hours-unconfirmed = этот год не подтвержден
hours-unconfirmed-what = Часы недели и дни года – пока только предложение. Пока специалист не проверит и не сохранит их, обратившимся не называют никакого времени.
# $at (datetime) - when it was entered
hours-entered = Введено: { $at }.
hours-first = Вариант, с которым появился сервис; его пока никто не менял.
hours-week = Рабочие часы недели
hours-opens = Начало
hours-closes = Конец
hours-week-rules = Обед – это промежуток между двумя отрезками. День без времени считается выходным.
hours-year = Особые дни года
hours-day = День
hours-name-kk = Название на казахском
hours-name-ru = Название на русском
hours-works-as = Как работаем
hours-closed = не работаем
hours-year-rules = День, которого нет в списке, обычный. Чтобы убрать день, очистите строку и сохраните.
hours-targets = Сроки ответа
hours-minutes = В рабочем времени, минут
hours-percent = Когда предупредить, процентов срока
hours-targets-rules = Новый срок действует для дел, которые придут позже: назначенный раньше срок не меняется.
hours-save = Сохранить
