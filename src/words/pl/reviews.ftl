# Analiza incydentu.
reviews-title = Analiza
reviews-incidents = Incydenty
reviews-finished = zakończona { $date }
reviews-overdue = termin minął { $date }
reviews-due = termin: { $date }
reviews-blameless = Szukamy przyczyn, a nie winnych. Kto przeczyta to za rok, powinien zrozumieć, co się stało.
reviews-drill = To były ćwiczenia. Analiza zostaje w zespole i liczy się do pasów.
reviews-badge-drill = ćwiczenia

# Co zmierzono.
reviews-measures = Pomiary
reviews-minutes =
    { $count ->
        [one] { $count } minuta
        [few] { $count } minuty
       *[many] { $count } minut
    }
reviews-of = { $part } z { $whole }
reviews-none = nie było
reviews-not-known = nie doszło do tego
reviews-measure-first = Od ogłoszenia do pierwszego komunikatu
reviews-measure-silence = Od początku do pierwszego komunikatu
reviews-measure-identified = Od początku do poznania przyczyny
reviews-measure-resolved = Od początku do końca
reviews-measure-promises = Obiecane aktualizacje, które przyszły na czas
reviews-measure-approval = Najdłuższe czekanie na zatwierdzenie
reviews-measure-teams = Zespoły poza serwisem z ostatnią wersją
reviews-measure-told = Doręczone powiadomienia
reviews-measure-cases = Powiązane sprawy z odpowiedzią
reviews-measure-topics = Powiązane tematy

# O co zapytano.
reviews-asked = O co zapytano publicznie
reviews-asked-waits = Konsultacja nie ma jeszcze opublikowanego wyniku. Bez niego nie można zakończyć analizy.
reviews-questions = Pytania z odpowiedzią
reviews-questions-asked = Ile pytań zadano
reviews-questions-answered = Na ile odpowiedziano
reviews-questions-hint = Od klientów i dziennikarzy, we wszystkich kanałach. Wystarczy szacunek.

# Szablon.
reviews-write = Czego się nauczyliśmy
reviews-unwritten = Nic jeszcze nie napisano.
reviews-summary = Co się stało
reviews-summary-hint = W kilku zdaniach, dla kogoś, kogo przy tym nie było.
reviews-causes = Przyczyny
reviews-causes-hint = Co to umożliwiło i co to przedłużyło. Zapytaj „dlaczego?” więcej niż raz.
reviews-well = Co poszło dobrze
reviews-well-hint = Co chcemy zrobić tak samo następnym razem.
reviews-badly = Co poszło źle
reviews-badly-hint = Co kosztowało czas, zaufanie albo nerwy.
reviews-luck = Gdzie mieliśmy szczęście
reviews-luck-hint = Co mogło być gorsze, a nic naszego temu nie zapobiegło.
reviews-credits = Kto zaliczył
reviews-credits-hint = Zaznaczone role liczą się do następnego pasa.
reviews-save = Zapisz
reviews-finish = Zapisz i zakończ
reviews-stands = Co w tym czasie zapisał ktoś inny

# Co trzeba zrobić.
reviews-actions = Zadania
reviews-actions-none = Nie ma jeszcze zadań. Co zrobicie, żeby to się nie powtórzyło?
reviews-action = Co trzeba zrobić
reviews-owner = Kto odpowiada
reviews-choose = Wybierz osobę
reviews-due-on = Do kiedy
reviews-add = Dodaj zadanie
reviews-do = Zrobione
reviews-undo = Jednak niezrobione
reviews-done = zrobione
reviews-late = po terminie
reviews-list-lede = Co obiecano po incydentach i ćwiczeniach, najpilniejsze najpierw.
reviews-list-none = Wszystko zrobione
reviews-list-none-text = Żadna analiza nie jest otwarta i nie ma niewykonanych zadań.
reviews-list-reviews = Niezakończone analizy
reviews-list-open = Niewykonane zadania

# Czego dowiedzą się wszyscy.
reviews-outside = Czego dowiedzą się wszyscy
reviews-outside-text = Powiedzcie klientom, co się stało i co zmieniacie. Tekst idzie tą samą drogą co każdy komunikat, z tymi samymi zatwierdzeniami.
reviews-outside-write = Napisz tekst dla wszystkich
reviews-outside-done = Tekst dla wszystkich jest opublikowany.
reviews-json = Analiza dla innych narzędzi (JSON)

# Co jest nie tak.
reviews-fault-needed = Zakończona analiza tego wymaga.
reviews-fault-number = Podaj liczbę albo zostaw puste.
reviews-fault-more-answered = Nie można odpowiedzieć na więcej pytań, niż zadano.
reviews-fault-finished = Analiza jest już zakończona; jej tekst zostaje.
reviews-fault-changed = Ktoś inny zmienił analizę w tym czasie. Zobacz, co jest teraz, i zdecyduj.
reviews-fault-consultation = Konsultacja nie ma jeszcze opublikowanego wyniku. Najpierw go opublikuj, potem zakończ analizę.
reviews-fault-action = Napisz, co trzeba zrobić.
reviews-fault-owner = Wybierz, kto to zrobi.
reviews-fault-day = Podaj dzień.
reviews-fault-past = Ten dzień już minął.

# List do osoby prowadzącej.
reviews-letter-subject = Analiza po terminie: { $incident }
reviews-letter-text = Termin analizy incydentu „{ $incident }” minął { $date }.
reviews-letter-next = Kto dłużej czeka, mniej pamięta. Pół godziny z tymi, którzy przy tym byli, to dobry początek.
reviews-letter-open = Napisz analizę
reviews-letter-why = Ten list dostają osoby, które prowadziły incydent w { $brand }.

flash-reviews-saved = Analiza zapisana.
flash-reviews-finished = Analiza jest zakończona.
flash-reviews-action = Zadanie zapisane.
