# Głosowanie na stronie pomysłu i to, co o głosach mówią listy.
votes-title = Głosy
votes-count =
    { $count ->
        [one] { $count } głos
        [few] { $count } głosy
        [many] { $count } głosów
       *[other] { $count } głosu
    }
votes-staff =
    { $count ->
        [one] oraz { $count } głos zespołu, liczony osobno
        [few] oraz { $count } głosy zespołu, liczone osobno
        [many] oraz { $count } głosów zespołu, liczonych osobno
       *[other] oraz { $count } głosu zespołu, liczonego osobno
    }
votes-elsewhere =
    { $count ->
        [one] { $count } z nich pochodzi z importu z wcześniejszej strony.
        [few] { $count } z nich pochodzą z importu z wcześniejszej strony.
        [many] { $count } z nich pochodzi z importu z wcześniejszej strony.
       *[other] { $count } z nich pochodzi z importu z wcześniejszej strony.
    }
votes-hidden = głosy jeszcze ukryte
votes-hidden-voted = Liczba głosów pokaże się po oddaniu głosu.
votes-hidden-closed = Liczba głosów pokaże się po zakończeniu głosowania. Do tego czasu nie widzi jej nikt, także zespół.
votes-voted = głos oddany
votes-given = Masz tu oddany głos.
votes-carried = Twój głos przeszedł tu z pomysłu, który stał się częścią tego.
votes-give = Oddaj głos
votes-take-back = Wycofaj mój głos
votes-sign-in = Zaloguj się, aby oddać głos
votes-left =
    { $each ->
        [one] Pozostało Ci tu: { $left } z { $each } głosu. Głos wraca, gdy zapadnie decyzja o pomyśle albo gdy go wycofasz.
        [few] Pozostało Ci tu: { $left } z { $each } głosów. Głos wraca, gdy zapadnie decyzja o jego pomyśle albo gdy go wycofasz.
        [many] Pozostało Ci tu: { $left } z { $each } głosów. Głos wraca, gdy zapadnie decyzja o jego pomyśle albo gdy go wycofasz.
       *[other] Pozostało Ci tu: { $left } z { $each } głosów. Głos wraca, gdy zapadnie decyzja o jego pomyśle albo gdy go wycofasz.
    }
votes-until = Głos można oddać i zmienić zdanie do { $when }.
votes-opens = Głosowanie zacznie się { $when }.
votes-over = Głosowanie się zakończyło.
votes-closed = Na ten pomysł nie można teraz głosować.
votes-unlisted = Trwa głosowanie na pomysły z listy finałowej, a tego pomysłu na niej nie ma.
votes-young =
    { $days ->
        [one] Głos można będzie oddać od { $when }: konto musi istnieć co najmniej { $days } dzień.
        [few] Głos można będzie oddać od { $when }: konto musi istnieć co najmniej { $days } dni.
        [many] Głos można będzie oddać od { $when }: konto musi istnieć co najmniej { $days } dni.
       *[other] Głos można będzie oddać od { $when }: konto musi istnieć co najmniej { $days } dni.
    }
votes-parts = Połączone z tym pomysłem
votes-parts-text = Te pomysły stały się częścią tego. Ich głosy liczą się tutaj, raz na osobę.

# Głos, który nie został przyjęty.
votes-refused = Głos nie został policzony
votes-merged = Ten pomysł stał się częścią innego. Głos można oddać tam:
votes-spent =
    { $each ->
        [one] Twój jedyny głos jest w użyciu. Wraca, gdy zapadnie decyzja o pomyśle albo gdy go wycofasz.
        [few] Wszystkie Twoje { $each } głosy są w użyciu. Głos wraca, gdy zapadnie decyzja o jego pomyśle albo gdy go wycofasz.
       *[many] Wszystkie Twoje głosy ({ $each }) są w użyciu. Głos wraca, gdy zapadnie decyzja o jego pomyśle albo gdy go wycofasz.
    }
votes-spent-on = Gdzie są Twoje głosy
votes-back = Wróć do pomysłu:
flash-votes-given = Głos został policzony.
flash-votes-taken-back = Głos został wycofany.

# Co widzi zespół.
votes-desk-ideas = Biurko pomysłów
votes-desk-of = Głosy: { $title }
votes-desk-hidden = Liczba głosów jest teraz ukryta, także przed zespołem.
votes-figures = Policzone głosy
votes-rule-open = Trwa głosowanie.
votes-rule-always = Liczbę głosów widzą wszyscy.
votes-rule-voted = Liczbę głosów widzą ci, którzy oddali głos; pozostali po zamknięciu.
votes-rule-closed = Przed zamknięciem nikt nie widzi liczby głosów.
votes-rule-each =
    { $each ->
        [one] Każda osoba ma jednocześnie { $each } głos.
        [few] Każda osoba ma jednocześnie { $each } głosy.
       *[many] Każda osoba ma jednocześnie { $each } głosów.
    }
votes-rule-age =
    { $days ->
        [one] Głosować mogą tylko konta, które istnieją co najmniej { $days } dzień.
        [few] Głosować mogą tylko konta, które istnieją co najmniej { $days } dni.
        [many] Głosować mogą tylko konta, które istnieją co najmniej { $days } dni.
       *[other] Głosować mogą tylko konta, które istnieją co najmniej { $days } dni.
    }
votes-export = Głosy jako CSV
votes-export-hint = Jeden wiersz na głos, z pseudonimem zamiast osoby. W pliku innego pomysłu ta sama osoba ma inny pseudonim.
votes-recount = Policz ponownie
votes-recount-agrees = Policzono ponownie, głos po głosie: liczby się zgadzają.
votes-recount-mended = Policzono ponownie, głos po głosie: liczby różniły się od głosów i zostały poprawione.
votes-recount-before = Przedtem
votes-recount-after = Teraz
votes-recount-figures = Społeczność: { $members }, zespół: { $staff }
votes-recount-back = Wróć do głosów
votes-for = Głos w czyimś imieniu
votes-for-text = Dla osób, które dzwonią, piszą lub przychodzą. Głos liczy się jak każdy inny, zostaje tu zapisany z Twoim nazwiskiem, a osoba dostaje o nim list.
votes-for-person = W czyim imieniu
votes-for-person-hint = Nazwa konta albo jego adres e-mail.
votes-for-channel = Jak się o tym dowiedzieliśmy
votes-for-note = Notatka
votes-for-note-hint = Tylko dla zespołu; najwyżej { $max } znaków.
votes-for-give = Oddaj głos w jej imieniu
votes-for-take-back = Wycofaj jej głos
votes-for-young =
    { $days ->
        [one] To konto może głosować od { $when }: musi istnieć co najmniej { $days } dzień.
        [few] To konto może głosować od { $when }: musi istnieć co najmniej { $days } dni.
        [many] To konto może głosować od { $when }: musi istnieć co najmniej { $days } dni.
       *[other] To konto może głosować od { $when }: musi istnieć co najmniej { $days } dni.
    }
votes-for-spent =
    { $each ->
        [one] Jedyny głos tej osoby jest w użyciu.
        [few] Wszystkie { $each } głosy tej osoby są w użyciu.
       *[many] Wszystkie głosy tej osoby ({ $each }) są w użyciu.
    }
votes-for-log = Głosy oddane w czyimś imieniu
votes-for-none = Jeszcze żadnych.
votes-for-when = Kiedy
votes-for-whose = Czyj głos
votes-for-what = Co
votes-for-how = Skąd wiemy
votes-for-by = Kto zapisał
votes-for-was-given = oddany
votes-for-was-taken-back = wycofany
votes-channel-phone = przez telefon
votes-channel-email = e-mailem
votes-channel-letter = listem
votes-channel-visit = osobiście
votes-channel-other = w inny sposób
flash-votes-for-given = Głos został policzony. Osoba dostanie o tym list.
flash-votes-for-taken-back = Głos został wycofany. Osoba dostanie o tym list.
flash-votes-for-unchanged = Nie było nic do zmiany.
votes-fault-person = Żadne potwierdzone konto nie ma tej nazwy ani adresu.
votes-fault-caller-may = To konto nie może głosować: nie jest potwierdzone albo ma ograniczenia.
votes-fault-caller-sees = Ta osoba nie może zobaczyć tego pomysłu.
votes-fault-hidden-now = Liczba głosów jest teraz ukryta, także przed zespołem. Plik będzie dostępny po zamknięciu.

# Co jest nietypowe.
votes-unusual = Nietypowe głosy
votes-unusual-text = Co wyróżnia się wśród głosów, bez wskazywania, kto głosował. Nic tu niczego nie dowodzi: falę wywołuje newsletter, a rodzina, biuro czy sieć komórkowa to dla nas jedna sieć.
votes-unusual-hidden = Ten raport będzie dostępny, gdy będzie można zobaczyć głosy.
votes-unusual-none = Nic się nie wyróżnia.
votes-burst =
    { $count ->
        [one] { $count } głos między { $from } a { $until }. W zwykłym tempie pomysł dostaje w takim czasie około { $expected }.
        [few] { $count } głosy między { $from } a { $until }. W zwykłym tempie pomysł dostaje w takim czasie około { $expected }.
       *[many] { $count } głosów między { $from } a { $until }. W zwykłym tempie pomysł dostaje w takim czasie około { $expected }.
    }
votes-network =
    { $count ->
        [one] { $count } z { $of } głosów z dnia { $day } przyszedł z jednej sieci.
        [few] { $count } z { $of } głosów z dnia { $day } przyszły z jednej sieci.
       *[many] { $count } z { $of } głosów z dnia { $day } przyszło z jednej sieci.
    }
votes-new-accounts =
    { $count ->
        [one] { $count } z { $of } głosów oddało konto, które istniało krócej niż { $days } dni.
        [few] { $count } z { $of } głosów oddały konta, które istniały krócej niż { $days } dni.
        [many] { $count } z { $of } głosów oddały konta, które istniały krócej niż { $days } dni.
       *[other] { $count } z { $of } głosów oddały konta, które istniały krócej niż { $days } dni.
    }
votes-days = Wszystkie głosy według dni ({ $count })
votes-day = Dzień (UTC)

# Łączenie.
votes-merge = Połącz
votes-merge-of = Połącz: { $title }
votes-merge-is-part = Ten pomysł stał się częścią innego.
votes-merge-main = Do głównego pomysłu
votes-merge-into = Połącz z innym pomysłem
votes-merge-text = Gdy dwa pomysły chcą tego samego. Głosy i obserwujący przechodzą razem z nim, a wszyscy, których to dotyczy, dostają wiadomość.
votes-merge-similar = Podobne pomysły
votes-merge-number = Drugi pomysł
votes-merge-number-hint = Jego numer albo adres.
votes-merge-look = Zobacz, co się stanie
votes-merge-preview = Co się stanie
votes-merge-carried =
    { $count ->
        [one] Przejdzie { $count } głos.
        [few] Przejdą { $count } głosy.
       *[many] Przejdzie { $count } głosów.
    }
votes-merge-both =
    { $count ->
        [one] { $count } osoba głosowała na oba i policzy się raz.
        [few] { $count } osoby głosowały na oba i policzą się raz.
       *[many] { $count } osób głosowało na oba i policzy się raz.
    }
votes-merge-hidden = Głosy przejdą, raz na osobę. Ich liczba jest teraz ukryta.
votes-merge-elsewhere =
    { $count ->
        [one] { $count } głos z importu zostanie na miejscu: nie wiadomo, kto go oddał.
        [few] { $count } głosy z importu zostaną na miejscu: nie wiadomo, kto je oddał.
       *[many] { $count } głosów z importu zostanie na miejscu: nie wiadomo, kto je oddał.
    }
votes-merge-leads = Adres tego pomysłu będzie prowadził do drugiego.
votes-merge-told = Obserwujący oba pomysły i autor dostaną wiadomość z uzasadnieniem.
votes-merge-undoable = Połączenie można cofnąć: wszystko będzie wtedy jak przedtem.
votes-merge-reason = Uzasadnienie
votes-merge-reason-hint = Przeczytają je wszyscy.
votes-merge-do = Połącz
votes-merge-other = Wybierz inny
votes-merge-instead = Zobacz:
votes-merges = Połączenia
votes-merge-undone = cofnięte
votes-undo = Cofnij połączenie
votes-undo-reason = Dlaczego jest cofane
votes-undo-hint = Przeczytają to wszyscy. Głosy, które przyszły z połączeniem, wracają; oba pomysły są takie jak przedtem.
votes-undo-why = Cofnięte, ponieważ:
flash-votes-merged = Pomysły zostały połączone.
flash-votes-unmerged = Połączenie zostało cofnięte.
votes-fault-into = Nie ma takiego pomysłu. Wpisz jego numer albo adres.
votes-fault-itself = Pomysł nie może stać się częścią samego siebie.
votes-fault-merged = Ten pomysł jest już częścią innego.
votes-fault-into-merged = Drugi pomysł sam jest częścią innego. Połącz z tamtym.
votes-fault-circle = Drugi pomysł jest częścią tego. Najpierw trzeba cofnąć tamto połączenie.
votes-fault-withdrawn = Drugi pomysł został wycofany przez autora.
votes-fault-audience = Nie wszyscy, którzy widzą jeden pomysł, mogą zobaczyć drugi. Połączenie by im go pokazało.
votes-fault-hidden = Głosy na ten pomysł są teraz ukryte. Po połączeniu z pomysłem, którego głosy widzą wszyscy, stałyby się znane.
votes-fault-later = Na tym połączeniu opiera się późniejsze. Najpierw trzeba cofnąć tamto.
votes-fault-undone = To połączenie zostało już cofnięte.
