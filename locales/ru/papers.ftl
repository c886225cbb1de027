### A visitor's own lists of papers: bot/screens/checklists.py

# Command.
command-documents = Список моих документов

# Button: on an outcome.
outcome-papers = 📋 Мои документы
documents =
    <b>Ваши документы</b>

    Списки составлены по Вашим ответам. Откройте список и отметьте, какие документы уже готовы.
documents-none =
    <b>Ваши документы</b>

    Списков пока нет. Ответьте на несколько вопросов: если документы известны, в конце появится кнопка «Мои документы».
# $title (Text) - name of the list
checklist-title = <b>{ $title }</b>
# $ready (int) - how many papers there are; never none, never all
# $every (int) - how many papers are needed
checklist-ready =
    { $ready ->
        [one] <b>Готов { $ready } документ из { $every }.</b>
        [few] <b>Готовы { $ready } документа из { $every }.</b>
        [many] <b>Готово { $ready } документов из { $every }.</b>
       *[other] <b>Готово { $ready } документа из { $every }.</b>
    }
checklist-none-ready = <b>Пока не готов ни один документ.</b>
checklist-all-ready = <b>Все нужные документы готовы.</b>
marked-not-yet = <b>⏳ Пока нет</b>
marked-cannot = <b>❗ Не могу получить</b>
marked-have = <b>✅ Есть</b>
checklist-depends = <b>Нужны только в некоторых случаях</b>
# $name (Text or str) - name of a paper
# $mark (Text) - what the visitor says of it
checklist-line = { $name }: { $mark }
mark-not-yet = ⏳ пока нет
mark-cannot = ❗ не могу получить
mark-have = ✅ есть
checklist-note = Здесь ничего не загружают. Оригиналы и копии документов подают через официальный канал, фото сюда не присылайте.
checklist-more = Список может быть неполным: в официальном канале могут попросить и другие документы.
# $until (date) - the day on which the list is deleted
checklist-until = <i>Список видите только Вы. Если его не менять, он будет удален { $until }.</i>
# Button.
checklist-drop = 🗑 Удалить список
# $title (Text) - name of the list
checklist-drop-sure =
    <b>Удалить список?</b>

    Список: { $title }
    Отметки тоже будут удалены. Позже можно снова ответить на вопросы и открыть новый список.
# Button.
checklist-drop-yes = Да, удалить
checklist-dropped = Список удален.
# Toast.
checklist-stale = Это подтверждение устарело, ничего не изменилось. Откройте список и подтвердите снова.
# Toast.
checklist-gone = Этот список удален или изменился. Чтобы открыть его снова, ответьте на вопросы.

# Button.
# $name (Text or str) - name of a paper
paper-not-yet = ⏳ { $name }
# Button.
# $name (Text or str) - name of a paper
paper-cannot = ❗ { $name }
# Button.
# $name (Text or str) - name of a paper
paper-have = ✅ { $name }
# $name (Text or str) - name of a paper
paper = <b>{ $name }</b>
paper-unsure = <i>Это требование подтверждено не полностью. Уточните его в официальном канале или у специалиста.</i>
paper-depends = <i>Этот документ спрашивают не у всех. Если Вам он не нужен, отметку можно не менять.</i>
# $get (Text or str) - where to get it, what to mind
paper-get = <b>Где взять и что учесть.</b> { $get }
paper-instead = <b>Что может его заменить</b>
paper-door = <b>Если получить не можете.</b> Напишите специалисту, он подскажет, что можно сделать. Достаточно объяснить причину словами.
paper-note = Не присылайте сюда фото и номер документа: документ подают через официальный канал.
# $mark (Text) - what the visitor says of the paper
paper-marked = <b>Ваша отметка:</b> { $mark }
# Button.
paper-mark-not-yet = ⏳ Пока нет
# Button.
paper-mark-cannot = ❗ Не могу получить
# Button.
paper-mark-have = ✅ Есть
# Button.
paper-back = ⬅️ К списку
