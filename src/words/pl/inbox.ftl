# Listy pulpitu: widoki, wyszukiwanie i filtry, własne widoki, wiele spraw naraz.

inbox-tab-department = Mój dział
inbox-tab-department-lede = Sprawy Twojego działu, od najstarszych.
inbox-tab-unassigned = Nieprzydzielone
inbox-tab-unassigned-lede = Sprawy, których nikt jeszcze nie prowadzi, od najstarszych.
inbox-tab-breaching = Terminy
inbox-tab-breaching-lede = Sprawy po terminie lub z terminem w ciągu doby, od najpilniejszych.
inbox-tab-news = Nowe odpowiedzi
inbox-tab-news-lede = Klient napisał i czeka na odpowiedź, od najdłużej czekających.
inbox-none-text = Być może sprawy są w innych widokach albo pod innymi słowami.

# Wyszukiwanie i filtry
inbox-search = Szukaj
inbox-search-hint = Numer sprawy, słowa z tytułu, imię lub adres e-mail klienta albo dane z formularza, na przykład numer zamówienia.
inbox-search-go = Szukaj
inbox-searched = „{ $q }”
inbox-capped = Wyników jest bardzo dużo, lista przegląda { $count } najnowszych. Dodatkowe słowo pomoże.
inbox-any = Wszystko
inbox-anybody = Wszyscy
inbox-mine = Ja
inbox-severity = Waga
inbox-department = Dział
inbox-no-department = Bez działu
inbox-category = Kategoria
inbox-tag = Etykieta
inbox-language = Język
inbox-drop = Usuń filtr { $what }

# Własne widoki
inbox-saved = Twoje widoki
inbox-keep = Twoje widoki
inbox-keep-name = Nazwa
inbox-keep-hint = Pod tą nazwą zapisze się ta lista: jej widok, filtry i wyszukiwanie. Widzisz ją tylko Ty. Nazwa, która już istnieje, dostanie tę listę zamiast poprzedniej.
inbox-keep-do = Zapisz listę
inbox-let-go = Usuń
inbox-let-go-of = Usuń „{ $name }”
inbox-fault-name = Podaj nazwę.
inbox-fault-views =
    { $max ->
        [one] Można zapisać { $max } listę. Najpierw ją usuń.
        [few] Można zapisać { $max } listy. Najpierw usuń jedną z nich.
       *[many] Można zapisać { $max } list. Najpierw usuń jedną z nich.
    }
flash-inbox-kept = Lista jest zapisana wśród Twoich widoków.
flash-inbox-let-go = Widok jest usunięty. Sprawy pozostały na swoich miejscach.

# Wiersz
inbox-choose = Wybierz sprawę { $id }
inbox-duplicate = Ta sama sprawa co #{ $id }
inbox-news = Nowa odpowiedź

# Wiele spraw naraz
inbox-bar = Z wybranymi sprawami
inbox-choose-all = Wybierz wszystkie na tej stronie
inbox-tag-do = Dodaj etykietę
inbox-untag-do = Zdejmij etykietę
inbox-take-do = Przejmuję
inbox-assign-do = Przekaż
inbox-department-do = Przenieś do działu
inbox-severity-do = Ustaw wagę
inbox-note-hint = Klienci przeczytają ją przy sprawie. Wiadomość do nich wyjdzie { $minutes } min po zmianie, więc wcześniej można ją cofnąć.
inbox-fault-none-chosen = Wybierz co najmniej jedną sprawę.
inbox-fault-tag = Wpisz jedną etykietę, do 40 znaków.

# Co z tego wyszło
inbox-report = Co się zmieniło
inbox-done =
    { $count ->
        [0] Żadna sprawa się nie zmieniła.
        [one] Zmieniła się { $count } sprawa.
        [few] Zmieniły się { $count } sprawy.
       *[many] Zmieniło się { $count } spraw.
    }
inbox-letters =
    { $minutes ->
        [one] Wiadomość do klientów wyjdzie za { $minutes } minutę.
        [few] Wiadomość do klientów wyjdzie za { $minutes } minuty.
       *[many] Wiadomość do klientów wyjdzie za { $minutes } minut.
    }
inbox-left =
    { $count ->
        [one] { $count } sprawa pozostała bez zmian:
        [few] { $count } sprawy pozostały bez zmian:
       *[many] { $count } spraw pozostało bez zmian:
    }
inbox-why-same = tak już było.
inbox-why-changed = w międzyczasie zmienił ją ktoś inny.
inbox-why-move = z obecnego stanu ten krok nie jest możliwy.
inbox-why-tags = ma już tyle etykiet, ile może mieć sprawa.
inbox-why-kept = później się zmieniła, więc nie dało się tego cofnąć.
inbox-undo = Cofnij
inbox-undone =
    { $count ->
        [0] Niczego nie cofnięto.
        [one] Cofnięto: { $count } sprawa jest taka jak przedtem.
        [few] Cofnięto: { $count } sprawy są takie jak przedtem.
       *[many] Cofnięto: { $count } spraw jest takich jak przedtem.
    }
