# Składniki, incydenty dopisane później, sprostowania; wspólne części formularzy.
incidents-desk = Incydenty
incidents-title = Tytuł
incidents-name = Nazwa
incidents-description = Opis
incidents-body = Treść
incidents-zone = W strefie czasowej { $zone }.
incidents-state = Stan
incidents-impact = Wpływ
incidents-severity = Waga, 1 to najwyższa
incidents-notify = Wyślij powiadomienia
incidents-publish = Opublikuj
incidents-public-page = Strona publiczna
incidents-updates = Aktualizacje
incidents-drill = ćwiczenia
incidents-fault-time = Podaj dzień i godzinę, na przykład 2026-11-22 14:30.
incidents-fault-to-come = Ta chwila jeszcze nie nadeszła.
incidents-fault-window = Koniec musi być później niż początek.

# Dlaczego czynność jest odrzucana.
incidents-fault-state = W międzyczasie sprawy poszły dalej: z obecnego stanu nie można przejść do wybranego. Zakończony incydent otwiera się ponownie tylko celowo.
incidents-fault-promise-past = Następną aktualizację obiecano na czas, który już minął. Wybierz późniejszy.
incidents-fault-promise-after-end = Po zakończeniu nie obiecuje się kolejnej aktualizacji. Usuń podaną godzinę.
incidents-fault-shown-at = Przy aktualizacji widnieje czas jej publikacji. Wcześniejszy może mieć tylko incydent dopisany później, a późniejszego nie może mieć żaden.
incidents-fault-empty = Wpisz treść co najmniej w jednym języku.
incidents-fault-too-long = Treść jest za długa.
incidents-fault-component = Jeden z tych składników jest w archiwum albo został wybrany dwa razy. Wybierz ponownie.
incidents-fault-unchanged = Te słowa już tam są.
incidents-fault-reason = Napisz w jednym wierszu, skąd to sprostowanie; przeczytać może to każdy.
incidents-conflict-changed = W międzyczasie ktoś z zespołu to zmienił. Wpisana treść nie przepadła: sprawdź ją i wyślij jeszcze raz albo zostaw tak, jak jest.
incidents-conflict-now = Teraz jest tam:
incidents-conflict-archived = Ten składnik przeniesiono w międzyczasie do archiwum.

# Składniki.
incidents-components = Składniki
incidents-components-lede = To, od czego zależą klienci, tak jak pokazuje to strona stanu usług.
incidents-components-none = Nie ma jeszcze składników.
incidents-components-empty = Nie ma jeszcze składników
incidents-components-empty-text = Wymień to, czego klientom by zabrakło, gdyby przestało działać: sklep, płatności, dostawy, aplikacja, infolinia. Wystarczy od pięciu do piętnastu.
incidents-component-new = Nowy składnik
incidents-component-edit = Zmiana składnika
incidents-group = Grupa
incidents-group-new = Nowa grupa
incidents-group-edit = Zmiana nazwy grupy
incidents-group-none = Bez grupy
incidents-group-empty = Nic w niej jeszcze nie ma.
incidents-archived = W archiwum
incidents-start-date = Dostępność liczona od
incidents-start-date-hint = Wcześniejsze dni nie mają słupka.
incidents-fault-start-date = Podaj dzień, który już nadszedł, na przykład 2026-11-22.
incidents-showcase = Pokazuj jego dostępność
incidents-showcase-hint = Słupki z ostatnich 90 dni na stronie stanu usług.
incidents-only-if-degraded = Pokazuj go tylko wtedy, gdy coś z nim nie tak
incidents-state-now = Stan teraz
incidents-state-now-hint = Zwykle mówi o nim aktualizacja incydentu. To, co zostanie tu ustawione ręcznie, liczy się do dostępności tak samo.
incidents-state-set = Ustaw
incidents-conflict-touched = Nie można go przenieść do archiwum, dopóki dotyczy go:
flash-incidents-saved = Zapisano. Widać to już na stronie stanu usług.
flash-incidents-archived = Przeniesiono do archiwum. Historia zostaje, a przywrócić można w każdej chwili.
flash-incidents-restored = Przywrócono.
flash-incidents-state = Stan jest ustawiony. Widać go już na stronie stanu usług.

# Dopisane później.
incidents-backdated = Dopisz miniony incydent
incidents-backdated-lede = O tym, co już minęło i o czym nie było mowy, żeby historia była pełna. Strona zaznacza, że dopisano to później; powiadomień nie ma.
incidents-started = Początek
incidents-ended = Koniec
incidents-backdated-health = Ich stan w tym czasie
incidents-backdated-body = Co się stało
incidents-backdated-end = Jak to się skończyło
flash-incidents-backdated = Incydent jest już w historii.

# Sprostowania.
incidents-correct = Sprostuj
incidents-corrected = sprostowano
incidents-correct-title = Sprostowanie aktualizacji
incidents-correct-lede = Poprzednie słowa zostają na stronie, razem z podanym powodem. Aktualizacji nie można wycofać.
incidents-reason = Powód
incidents-reason-hint = W jednym wierszu, dla wszystkich: „Sklep w Hajfie jest otwarty, podaliśmy niewłaściwy”.
flash-incidents-corrected = Sprostowano. Poprzednie słowa można dalej przeczytać.
