### Officers and what they use: why something is refused.

# Toast.
staff-own-role = Свою роль изменить нельзя. Это делает другой администратор.
# Toast.
staff-last-admin = Это единственный администратор. Сначала назначьте еще одного.
# Toast.
staff-in-settings = Этот администратор указан в настройках сервиса. Изменить это может только тот, кто его обслуживает.
