# Co obiecano.
promises-title = Zobowiązania
promises-lede = Co wam obiecaliśmy, do kiedy i jak daleko to zaszło. Spóźnione stoją na początku.
promises-filter = Które zobowiązania
promises-open = Otwarte
promises-done = Dotrzymane
promises-dropped = Wycofane
promises-none = Nic tu nie ma
promises-none-text = Gdy zespół zobowiąże się do czegoś z terminem, będzie to tu widoczne aż do wykonania.
promises-overdue =
    { $count ->
        [one] { $count } zobowiązanie po terminie
        [few] { $count } zobowiązania po terminie
        [many] { $count } zobowiązań po terminie
       *[other] { $count } zobowiązania po terminie
    }
promises-overdue-text = Minął dzień, który podaliśmy, a słowa jeszcze nie dotrzymaliśmy.
promises-coming = Jeszcze w terminie
promises-idea = Pomysł:
promises-challenge = Wyzwanie, z którego wynika
promises-due = do { $day }
promises-progress-now = wykonano { $percent }%
promises-state-open = otwarte
promises-state-done = dotrzymane
promises-state-dropped = wycofane
promises-state-late = po terminie
promises-on-idea = Co obiecano
promises-review-day = Wrócimy do tego { $day }.
promises-history = Jak to szło
promises-update = Napisz, jak to idzie
promises-desk = Prowadzenie zobowiązań
promises-desk-lede = Wszystko, co obiecano klientom. Osoby odpowiedzialne dostają przypomnienia.
promises-new = Nowe zobowiązanie
promises-new-lede = Od razu przeczytają je wszyscy. Obiecuje się tylko to, czego można dotrzymać.
promises-what = Co się obiecuje
promises-due-on = Do kiedy
promises-review-on = Wrócić do tego dnia
promises-about-idea = Pomysł, numer lub adres
promises-owner = Kto odpowiada
promises-owner-none = Jeszcze nikt
promises-owner-hint = Dostanie list, gdy trzeba do tego wrócić, gdy termin jest bliski albo minął.
promises-make = Zobowiąż się
promises-public = Strona publiczna
promises-state = Jak to wygląda
promises-progress = Postęp, od 0 do 100
promises-body = Jak to idzie
promises-body-hint = Przeczytają to wszyscy. Gdy termin się przesuwa albo zobowiązanie jest wycofane, napisz dlaczego.
promises-save = Zapisz
promises-fault-day = Podaj dzień, na przykład 2026-11-22.
promises-fault-past = Ten dzień już minął.
promises-fault-idea = Nie ma takiego pomysłu.
promises-fault-progress = Podaj liczbę od 0 do 100.
promises-fault-why = Napisz dlaczego: przeczytają to wszyscy.
promises-fault-changed = Ktoś z zespołu zmienił to w międzyczasie. Nic nie przepadło: przejrzyj i wyślij ponownie.
flash-promises-made = Zobowiązanie jest już publiczne.
flash-promises-kept = Zapisano. Osoby obserwujące pomysł dostają wiadomość.
promises-letter-subject = Zobowiązanie wobec klientów: { $what }
promises-letter-text = Odpowiadasz za to zobowiązanie: { $what }. Termin: { $day }.
promises-letter-next = Napisz, proszę, jak to idzie, żeby nikt nie musiał pytać. Jeśli terminu nie da się dotrzymać, powiedz to, zanim minie.
promises-letter-open = Napisz, jak to idzie
promises-letter-why = Dostajesz ten list, bo odpowiadasz za zobowiązanie, które podjęła marka { $brand }.
