### Reply templates: their pages in the console, and the choice of one on the page of a case.

console-templates = Шаблоны ответов
templates-what = Ответы, которые приходится писать часто. Специалист выбирает шаблон на странице дела, дополняет его и отправляет.
templates-new = Новый шаблон
templates-one = Шаблон ответа
templates-edit = Изменить
templates-archive = В архив
templates-archived = в архиве
templates-key = Ключ (строчные латинские буквы и дефис)
templates-title = Название
templates-body = Текст
templates-places = Места для подстановки
templates-rules = Места для подстановки должны быть одинаковы в обоих языках. Не присоединяйте к ним окончания. Цифр в шаблоне не бывает.
place-reference = номер дела
place-programme = тема дела
place-opened = день, когда дело поступило
place-due = последний день исправления, подставляется, только когда он выбран
place-words = слова самого специалиста, их нужно вписать перед отправкой
templates-statuses = В каком состоянии предлагать
templates-programmes = По какой теме предлагать
templates-any = Если ничего не отмечено, шаблон предлагается всегда.
templates-save = Сохранить
templates-theirs = Вариант, который сохранен сейчас
templates-former = Прежние варианты
templates-first = Исходный вариант

page-template = Шаблон ответа
page-template-take = Подставить шаблон
page-template-beside = Текст шаблона на другом языке
