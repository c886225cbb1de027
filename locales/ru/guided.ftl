### The guidance that led to a case, and the answers given in it.

# $title (Text) - name of the flow of guidance
review-guided = <i>Специалист увидит и Ваши ответы из раздела «{ $title }».</i>
# $title (Text) - name of the flow of guidance
# $outcome (Text or str) - short name of its end
copy-guided =
    <b>Ответы, отправленные вместе с этим</b>
    Раздел: { $title }
    Итог: { $outcome }

guided = Из какого раздела бота пришли
# $title (Text) - name of the flow of guidance
guided-flow = Раздел: { $title }
guided-outcome = Итог
guided-firm = по ответам ясно
guided-likely = вероятный путь
guided-ask-an-officer = нужно уточнить у специалиста
guided-gone = в нынешней версии бота такого нет
guided-changed = С тех пор вопросы этого раздела изменились. Они показаны так, как звучат сейчас.
