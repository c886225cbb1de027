### The guidance that led to a case, and the answers given in it.

# $title (Text) - name of the flow of guidance
review-guided = <i>Маман «{ $title }» бөліміндегі жауаптарыңызды да көреді.</i>
# $title (Text) - name of the flow of guidance
# $outcome (Text or str) - short name of its end
copy-guided =
    <b>Бірге жіберілген жауаптар</b>
    Бөлім: { $title }
    Нәтижесі: { $outcome }

guided = Боттың қай бөлімінен келді
# $title (Text) - name of the flow of guidance
guided-flow = Бөлім: { $title }
guided-outcome = Нәтижесі
guided-firm = жауаптары бойынша анық
guided-likely = ықтимал жол
guided-ask-an-officer = маманнан нақтылау керек
guided-gone = боттың қазіргі нұсқасында жоқ
guided-changed = Содан бері бұл бөлімнің сұрақтары өзгерді. Олар қазіргі түрінде көрсетілген.
