### Officers: the page on which admins invite, change and end access.

console-officers = Специалисты
officers-name = Имя
officers-role = Роль
officers-joined = Присоединился
officers-state = Связь
officers-acts = Действие
officers-change = Изменить
officers-rename = Сохранить имя
officers-give-role = Сохранить роль
officers-leave = Закрыть доступ
officers-leave-what = Доступ к консоли и боту закроется сразу, взятые дела вернутся в очередь, запланированные действия не выполнятся.
officers-reachable = сообщения доходят
officers-unreachable = сообщения не доходят
officers-fixed = указан в настройках
officers-invite = Создать ссылку-приглашение
officers-link = Ссылка-приглашение. Она показана только сейчас и действует один раз: скопируйте ее и отправьте только тому, кого приглашаете.
officers-no-link = Бот еще не знает своего имени, поэтому ссылка не создана. Подождите немного и повторите.
officers-practice = В режиме тренировки приглашать нельзя. Сначала закончите тренировку.
officers-no-role = Такой роли нет. Выберите из списка.
officers-invitations = Неиспользованные приглашения
officers-no-invitations = Неиспользованных приглашений нет.
# $at (datetime) - when it ends
officers-until = Действует до: { $at }
officers-by = Пригласил:
officers-withdraw = Отозвать приглашение
officers-former = Работали раньше
# $joined (datetime) - when they came
# $left (datetime) - when they left
officers-time = Присоединился: { $joined }. Ушел: { $left }
