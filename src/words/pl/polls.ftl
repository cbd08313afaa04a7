# Ankiety na stronach tematów i wyzwań.
polls-poll = Ankieta
polls-add = Zapytaj w ankiecie
polls-new = Nowa ankieta
polls-new-lede = Po pierwszym głosie nie można już zmienić ani pytania, ani odpowiedzi. Nikt nie widzi, kto co wybrał.
polls-edit = Zmień ankietę
polls-question = Pytanie
polls-kind = Sposób odpowiadania
polls-kind-single = Jedna odpowiedź
polls-kind-multiple = Kilka odpowiedzi
polls-kind-ranked = Kolejność preferencji
polls-kind-score = Oceny
polls-kind-dot = Punkty do rozdania
polls-about-single = Jedna odpowiedź: każda osoba wybiera jedną
polls-about-multiple = Kilka odpowiedzi: każda osoba wybiera wszystkie, które jej odpowiadają
polls-about-ranked = Ranking: każda osoba ustawia odpowiedzi w kolejności (liczone metodą Schulzego)
polls-about-score = Oceny: każda osoba ocenia każdą odpowiedź
polls-about-dot = Punkty: każda osoba rozdziela pulę punktów
polls-options = Możliwe odpowiedzi
polls-options-hint = Po jednej w wierszu, od { $min } do { $max }.
polls-choices-max = Ile
polls-choices-max-hint = Liczba odpowiedzi do wyboru lub w rankingu, najwyższa ocena albo pula punktów. Puste pole: wszystkie, 5 albo 10.
polls-results = Kto widzi wyniki
polls-results-always = Wszyscy, od początku
polls-results-voted = Osoby, które już zagłosowały; po zamknięciu wszyscy
polls-results-closed = Nikt przed zamknięciem
polls-closes-at = Zamknięcie
polls-closes-at-hint = Najwyżej { $days } dni od teraz. Ankieta zamknie się sama.
polls-min-age = Wiek konta w dniach
polls-min-age-hint = Głosują tylko konta co najmniej tak stare. Puste pole: głosują wszyscy członkowie społeczności.
polls-make = Zapytaj
polls-save = Zapisz
polls-cancel = Anuluj
polls-asked-by = Pyta
polls-state-open = otwarta
polls-state-until = otwarta do
polls-state-over = czas minął
polls-state-closed = zamknięta
polls-state-withdrawn = wycofana
polls-withdrawn = Ta ankieta została wycofana. Głosy nie są pokazywane.
polls-hidden-voted = Wyniki widzą osoby, które zagłosowały; po zamknięciu wszyscy.
polls-hidden-closed = Przed zamknięciem nikt nie widzi wyników, zespół też nie.
polls-your-vote = Twój głos
polls-hint-single = Wybierz jedną odpowiedź.
polls-hint-multiple = { $max ->
    [one] Wybierz jedną odpowiedź.
    [few] Wybierz najwyżej { $max } odpowiedzi.
   *[many] Wybierz najwyżej { $max } odpowiedzi.
}
polls-hint-ranked = { $max ->
    [one] 1 to najlepsza. Wskaż jedną odpowiedź; pominięte są na końcu.
    [few] 1 to najlepsza. Ustaw w kolejności najwyżej { $max } odpowiedzi; ta sama liczba oznacza remis, a pominięte są na końcu.
   *[many] 1 to najlepsza. Ustaw w kolejności najwyżej { $max } odpowiedzi; ta sama liczba oznacza remis, a pominięte są na końcu.
}
polls-hint-score = Od 0 do { $max }; im więcej, tym lepiej. To, co zostanie na 0, nie dostaje nic.
polls-hint-dot = { $max ->
    [one] Masz jeden punkt do oddania.
    [few] Masz { $max } punkty do rozdzielenia według uznania.
   *[many] Masz { $max } punktów do rozdzielenia według uznania.
}
polls-no-rank = –
polls-vote = Zagłosuj
polls-change = Zmień głos
polls-take-back = Wycofaj mój głos
polls-voted = Twój głos jest zapisany. Można go zmienić do zamknięcia ankiety.
polls-yours = Twoja
polls-sign-in = Zaloguj się, aby zagłosować
polls-confirm = Najpierw potwierdź adres e-mail; potem można głosować.
polls-young = { $days ->
    [one] Głosują tu tylko konta mające co najmniej jeden dzień. Twoje będzie mogło od
    [few] Głosują tu tylko konta mające co najmniej { $days } dni. Twoje będzie mogło od
   *[many] Głosują tu tylko konta mające co najmniej { $days } dni. Twoje będzie mogło od
}
polls-may-not = W tej chwili nie możesz głosować.
polls-result = Wynik
polls-result-so-far = Wynik do tej pory
polls-ballots = { $count ->
    [0] Nikt jeszcze nie głosował.
    [one] Oddano jeden głos.
    [few] Oddano { $count } głosy.
   *[many] Oddano { $count } głosów.
}
polls-staff-ballots = { $count ->
    [one] Jeden głos zespołu liczy się osobno.
    [few] { $count } głosy zespołu liczą się osobno.
   *[many] { $count } głosów zespołu liczy się osobno.
}
polls-staff-result = Jak głosował zespół
polls-column-place = Miejsce
polls-column-answer = Odpowiedź
polls-column-votes = Głosy
polls-column-points = Punkty
polls-column-share = Udział
polls-column-over = Przed
polls-option-gone = usunięty pomysł
polls-method = Jak liczono głosy
polls-method-single = Pierwsza jest odpowiedź wybrana najczęściej. Udziały odnoszą się do liczby głosujących.
polls-method-multiple = Pierwsza jest odpowiedź wybrana najczęściej. Udziały odnoszą się do liczby głosujących, więc razem mogą przekroczyć 100 %.
polls-method-score = Oceny są sumowane; udział odnosi się do możliwego maksimum, po { $max } od każdej osoby.
polls-method-dot = { $max ->
    [one] Każda osoba miała jeden punkt; punkty są sumowane.
    [few] Każda osoba miała { $max } punkty; punkty są sumowane.
   *[many] Każda osoba miała { $max } punktów; punkty są sumowane.
}
polls-method-ranked = Liczono metodą Schulzego. Porównuje się każde dwie odpowiedzi: ile osób stawia jedną przed drugą? Łańcuch takich zwycięstw jest tak silny jak jego najsłabsze ogniwo. Odpowiedź wyprzedza inną, gdy jej najsilniejszy łańcuch do tamtej jest silniejszy niż łańcuch w drugą stronę. To, co ktoś pominął, liczy się za tym, co ustawił w kolejności.
polls-ranked-all = { $option } wygrywa z każdą inną odpowiedzią w bezpośrednim porównaniu.
polls-ranked-chain = Żadna odpowiedź nie wygrywa z każdą inną w bezpośrednim porównaniu, więc rozstrzygają najsilniejsze łańcuchy. Pierwsze miejsce: { $options }.
polls-pairs = Ile osób stawia odpowiedź z wiersza przed odpowiedzią z kolumny; zwycięstwa są pogrubione.
polls-download = Pobierz głosy (CSV)
polls-download-hint = Bez nazwisk i nie w kolejności oddania, aby każdy mógł policzyć je jeszcze raz.
polls-keep = Dla osoby, która pyta
polls-close = Zamknij teraz
polls-withdraw = Wycofaj ankietę
polls-fault-options = Od { $min } do { $max } możliwych odpowiedzi.
polls-fault-options-few = Ankieta potrzebuje co najmniej dwóch możliwych odpowiedzi.
polls-fault-option-long = Odpowiedź ma najwyżej { $max } znaków.
polls-fault-twice = Dwie odpowiedzi są takie same.
polls-fault-time = Podaj dzień i godzinę.
polls-fault-past = Ten termin już minął.
polls-fault-long = { $days ->
    [one] Najwyżej jeden dzień od teraz.
    [few] Najwyżej { $days } dni od teraz.
   *[many] Najwyżej { $days } dni od teraz.
}
polls-fault-words = Te słowa nie mogą się tak ukazać. { $why }
polls-fault-full = Więcej ankiet się tu nie zmieści. Najpierw zamknij lub wycofaj jedną z nich.
polls-fault-locked = Ten temat jest zamknięty, więc nie można w nim zadać nowego pytania.
polls-fault-answered = Ktoś już zagłosował, więc treść ankiety zostaje bez zmian.
polls-fault-over = Ankieta się skończyła; głosy nie są już przyjmowane.
polls-fault-changed = Ktoś w międzyczasie zmienił ankietę. Zobacz ją jeszcze raz; wpisany tekst został zachowany.
polls-fault-withdrawn = Ankieta jest już wycofana.
polls-fault-age = Twoje konto jest jeszcze za nowe dla tej ankiety.
polls-fault-empty = Najpierw coś wybierz.
polls-fault-many = { $max ->
    [one] Najwyżej jedna.
    [few] Najwyżej { $max }.
   *[many] Najwyżej { $max }.
}
polls-fault-points = { $max ->
    [one] Masz tylko jeden punkt do oddania.
    [few] Masz tylko { $max } punkty do rozdzielenia.
   *[many] Masz tylko { $max } punktów do rozdzielenia.
}
flash-polls-made = Twoja ankieta jest otwarta.
flash-polls-saved = Ankieta została zmieniona.
flash-polls-voted = Twój głos się liczy.
flash-polls-unvoted = Twój głos został wycofany.
flash-polls-closed = Ankieta jest zamknięta.
flash-polls-withdrawn = Ankieta jest wycofana.
