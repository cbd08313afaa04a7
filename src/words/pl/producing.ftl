# Biurko pomysłów: co wpłynęło, ile jest warte i które pomysły mówią to samo. Tylko dla zespołu.
producing-title = Biurko pomysłów
producing-lede = Co proponują klienci i co robi z tym zespół. Nic z tego, co tu robisz, nie jest publiczne, chyba że napisano inaczej.
producing-places = Strony biurka pomysłów
producing-place-list = Pomysły
producing-place-matrix = Nakład i efekt
producing-place-groups = Podobne
producing-place-settings = Ustawienia

# Lista.
producing-tabs = Widoki
producing-tab-waiting = Nieprzejrzane
producing-tab-mine = Moje
producing-tab-asked = Do oceny
producing-tab-all = Wszystkie
producing-sort = Kolejność
producing-sort-newest = Najnowsze
producing-sort-votes = Najwięcej głosów
producing-sort-moved = Ostatnio zmienione
producing-search = Szukaj
producing-search-hint = Słowa z tytułu i treści albo #numer.
producing-search-go = Szukaj
producing-filter = Filtry
producing-filter-apply = Zastosuj
producing-unfilter = Usuń wszystkie filtry
producing-any = Dowolne
producing-state = Stan
producing-owner = Opiekun
producing-board = Tablica
producing-challenge = Wyzwanie
producing-tag = Etykieta
producing-mine = Ja
producing-nobody = Bez opiekuna
producing-worth = Nakład i efekt
producing-weighed-yes = Uzgodnione
producing-weighed-no = Jeszcze nieuzgodnione
producing-choose = Zaznacz pomysł #{ $id }
producing-unlooked = nieprzejrzany
producing-votes =
    { $count ->
        [one] { $count } głos
        [few] { $count } głosy
       *[many] { $count } głosów
    }
producing-worth-both = nakład { $effort }, efekt { $impact }
producing-worth-effort = nakład { $effort }
producing-worth-impact = efekt { $impact }
producing-weighed-by = oceny: { $given } z { $all }
producing-none = Żaden pomysł nie pasuje do filtrów
producing-none-text = Usuń filtr albo przejdź do innego widoku.
producing-empty = Nic tu nie ma
producing-empty-waiting = Zespół przejrzał już każdy pomysł.
producing-empty-mine = Nie opiekujesz się żadnym pomysłem. Otwórz pomysł i weź go pod opiekę.
producing-empty-asked = Nikt nie czeka na Twoją ocenę.
producing-empty-all = Klienci niczego jeszcze nie zaproponowali.
producing-done =
    { $count ->
        [one] Zrobione z { $count } pomysłem.
        [few] Zrobione z { $count } pomysłami.
       *[many] Zrobione z { $count } pomysłami.
    }
producing-left =
    { $count ->
        [one] { $count } pomysł pozostał bez zmian: było już tak albo nie da się go tak zmienić.
        [few] { $count } pomysły pozostały bez zmian: było już tak albo nie da się ich tak zmienić.
       *[many] { $count } pomysłów pozostało bez zmian: było już tak albo nie da się ich tak zmienić.
    }

# Z zaznaczonymi.
producing-bar = Z zaznaczonymi pomysłami…
producing-tag-do = Dodaj etykietę
producing-untag-do = Zdejmij etykietę
producing-known-tags = W użyciu:
producing-look-do = Oznacz jako przejrzane
producing-own-do = Przekaż opiekunowi
producing-review-do = Ustaw „Rozpatrywany”
producing-review-reason = Co powiesz obserwującym (publicznie)
producing-review-hint = Może pozostać puste. Zmieniane są tylko nowe pomysły; dowie się o tym każdy, kto obserwuje jeden z nich.
producing-fault-none-chosen = Zaznacz przynajmniej jeden pomysł.
producing-fault-one-tag = Wpisz jedną etykietę.
producing-from = Zrób pomysł z wątku
producing-from-topic = Numer lub adres wątku
producing-from-hint = Dla skargi, pytania lub rozmowy, w której klient coś proponuje. Wątek zostaje na swoim miejscu; odtąd widać, co się z nim dzieje, a jego autor o tym słyszy.
producing-from-do = Zrób z tego pomysł
producing-fault-topic = Nie ma takiego wątku. Wpisz jego numer lub adres.
producing-fault-private = Ten wątek jest prywatny, a pomysły są publiczne. Poproś autora, by zgłosił go jako pomysł.
flash-producing-made = Wątek jest teraz pomysłem.

# Jeden pomysł.
producing-public = Co widzą klienci
producing-tags = Etykiety
producing-tags-hint = Oddzielone przecinkami. Klienci ich nie widzą.
producing-save-tags = Zapisz etykiety
producing-agreed = Uzgodnione
producing-unset = nieuzgodnione
producing-effort = Nakład (1 mały, 5 duży)
producing-impact = Efekt (1 mały, 5 duży)
producing-save = Zapisz
producing-raced = W międzyczasie ktoś zmienił ten pomysł, więc nic nie zapisano. Powyżej i obok widać, jak jest teraz, a w formularzu to, co zostało wybrane: zapisz ponownie, jeśli nadal tak ma być.
producing-ways = Głosy i połączenia
producing-way-votes = Głosy w imieniu dzwoniących
producing-way-anomalies = Czy w głosach jest coś nietypowego
producing-way-merge = Połącz z innym pomysłem
producing-evaluations-none = Nikt jeszcze nie powiedział, ile jest wart.
producing-evaluator = Osoba z zespołu
producing-said = Dlaczego
producing-waits-for = jeszcze nie
producing-unask = Wycofaj prośbę
producing-unask-of = Wycofaj prośbę: { $name }
producing-evaluate = Co o tym myślisz?
producing-evaluate-hint = Twoja ocena stanie obok ocen innych osób z zespołu. To, co uzgodniono, zapisuje producent.
producing-evaluate-do = Oceń
producing-ask = Poproś o ocenę
producing-colleague = Kogo z zespołu
producing-ask-do = Poproś
producing-notes = Notatki zespołu
producing-note = Notatka
producing-note-hint = Tylko dla zespołu. Żaden klient nigdy jej nie zobaczy.
producing-note-do = Dodaj notatkę
producing-similar = Podobne pomysły
producing-merge-into = Połącz z #{ $id }
producing-fault-figure = Wybierz liczbę od 1 do 5.
flash-producing-saved = Zapisano.
flash-producing-looked = Pomysł oznaczono jako przejrzany.
flash-producing-noted = Notatka została dodana, tylko dla zespołu.
flash-producing-asked = Pomysł czeka na tę osobę w widoku „Do oceny”.
flash-producing-unasked = Prośba została wycofana.
flash-producing-weighed = Twoja ocena została zapisana.

# Nakład i efekt.
producing-matrix = Nakład i efekt
producing-matrix-lede = Pomysły, które nie są zakończone i mają uzgodniony nakład i efekt. W pierwszym polu tabeli jest to, co daje dużo i kosztuje mało.
producing-matrix-none = Nic jeszcze nie uzgodniono
producing-matrix-none-text = Otwórz pomysł, zapytaj zespół o zdanie i zapisz nakład oraz efekt, które uzgodniliście.
producing-effort-of = nakład { $effort }
producing-impact-of = efekt { $impact }
producing-more =
    { $count ->
        [one] i jeszcze { $count }
        [few] i jeszcze { $count }
       *[many] i jeszcze { $count }
    }

# Podobne.
producing-groups = Podobne pomysły
producing-groups-lede = Nowe pomysły i pomysły rozpatrywane, które mają wspólne rzadkie słowa. Przeczytaj je, zanim je połączysz: podobne nie znaczy takie same.
producing-groups-none = Nie ma podobnych pomysłów
producing-groups-none-text = Porównywane są najnowsze pomysły, o których jeszcze nie zdecydowano.
producing-group =
    { $count ->
        [one] { $count } pomysł
        [few] { $count } pomysły
       *[many] { $count } pomysłów
    }

# Ustawienia.
producing-settings = Jak przyjmowane są pomysły
producing-settings-lede = Dla pomysłów poza wyzwaniami. Każde wyzwanie ma własne zasady.
producing-votes-each = Głosy na osobę
producing-votes-each-hint = Na ile nierozstrzygniętych pomysłów można głosować jednocześnie, najwyżej 100. Głos wraca, gdy zapadnie decyzja o pomyśle. 0: bez ograniczeń.
producing-min-age = Wiek konta, które głosuje, w dniach
producing-min-age-hint = 0: każdy z potwierdzonym adresem może głosować od razu. Najwyżej 365.
producing-counts = Kto widzi, ile głosów ma pomysł
producing-counts-hint = Dopóki trwa głosowanie na nierozstrzygnięte pomysły, zasadę można zaostrzyć, ale nie złagodzić: głosy oddano według zasady z tamtego czasu.
producing-counts-always = Wszyscy
producing-counts-voted = Kto zagłosował, a po decyzji wszyscy
producing-counts-closed = Nikt przed decyzją, także zespół
producing-overdue = Zwłoka dla zobowiązań, w dniach
producing-overdue-hint = Po tylu dniach od terminu otwarte zobowiązanie jest publicznie pokazywane jako spóźnione. 0: następnego dnia. Najwyżej 30.
producing-fault-number = Wpisz liczbę całkowitą od 0 do { $max }.
producing-fault-loosen = Na nierozstrzygnięte pomysły oddano już głosy według ostrzejszej zasady. Można ją złagodzić, gdy zapadną o nich decyzje.
