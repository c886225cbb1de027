### Officers and what they use: why something is refused.

# Toast.
staff-own-role = Өз рөліңізді өзіңіз өзгерте алмайсыз. Мұны басқа әкімші жасайды.
# Toast.
staff-last-admin = Бұл – жалғыз әкімші. Алдымен тағы біреуді әкімші етіңіз.
# Toast.
staff-in-settings = Бұл әкімші сервистің баптауларында көрсетілген. Оны сервисті жүргізетін адам ғана өзгерте алады.
