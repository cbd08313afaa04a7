# Obserwowane słowa i wzorce, dla moderacji.
watched-title = Obserwowane słowa
watched-lede = Czego szukamy we wszystkim, co piszą członkowie społeczności, i co się dzieje, gdy to znajdziemy. Zespół i wiadomości prywatne są pomijane.
watched-view-live = Obserwowane
watched-view-archived = Już nieobserwowane
watched-new = Dodaj słowo
watched-edit = Zmień obserwowane słowo
watched-import = Wczytaj listę
watched-test = Wypróbuj słowo
watched-none = Nie ma jeszcze obserwowanych słów
watched-none-text = Zacznij od tego, co trzeba było usuwać więcej niż raz. „Oznacz” nikomu nie zaszkodzi, zanim poznasz, co ludzie piszą.
watched-none-archived = Tu nic nie ma
watched-none-archived-text = Słowo, które przestało być obserwowane, trafia tutaj i można je przywrócić.
watched-none-fits = Żadne słowo nie pasuje. Wyczyść wyszukiwanie, aby zobaczyć wszystkie.
watched-find = Szukaj na liście
watched-narrow = Pokaż
watched-act-any = dowolne działanie
watched-range = { $from }–{ $to } z { $count }
watched-everywhere = na wszystkich forach
watched-on-board = na forum
watched-in-lang = język:
watched-hits =
    { $count ->
        [0] jeszcze nie znaleziono
        [one] znaleziono { $count } raz
        [few] znaleziono { $count } razy
       *[many] znaleziono { $count } razy
    }
watched-resting = nieobserwowane
watched-try = Wypróbuj
watched-archive = Przestań obserwować
watched-restore = Obserwuj znowu

# Formularz.
watched-kind = Co to jest
watched-kind-word = Słowo lub kilka słów
watched-kind-pattern = Wzorzec (wyrażenie regularne)
watched-pattern = Słowo lub wzorzec
watched-pattern-hint = Na przykład: kasyn* · darmowa kasa · casino · \b\d{"{"}9{"}"}\b
watched-how = Jak znajdujemy słowo
watched-how-whole = Słowo musi wystąpić w całości: „kot” nie znajdzie się w „kotlet”. Między słowami wyrażenia mogą stać dowolne odstępy, łączniki lub końce wierszy.
watched-how-star = Znak * na początku lub na końcu zastępuje dowolne litery: „kasyn*” znajdzie „kasyno” i „kasynie”.
watched-how-folded = Wielkość liter, akcenty, polskie znaki, hebrajskie punkty, podobne litery innych alfabetów, niewidoczne znaki i typowe przebrania (v1agra, v i a g r a) nie mają znaczenia.
watched-how-hebrew = Słowa hebrajskie znajdujemy także z literami, które pisze się z nimi łącznie: ה ב ל מ כ ש ו.
watched-how-pattern = Wzorca szukamy w tak samo wyrównanym tekście: małe litery, bez znaków diakrytycznych, proste cudzysłowy i łączniki. Nie może odwoływać się do tego, co już znalazł, zaglądać naprzód ani wstecz, ani rosnąć bez miary.
watched-act = Co się dzieje
watched-act-block = Zablokuj
watched-act-hold = Wstrzymaj
watched-act-flag = Oznacz
watched-act-replace = Zastąp
watched-act-block-text = Zablokuj: tekst wraca do autora z wyjaśnieniem i nic nie ginie
watched-act-hold-text = Wstrzymaj: tekst czeka, aż sprawdzi go moderacja
watched-act-flag-text = Oznacz: tekst się ukazuje, a moderacja sprawdza go potem
watched-act-replace-text = Zastąp: na to miejsce wchodzą inne słowa
watched-replacement = Co wstawić w to miejsce
watched-replacement-hint = Tylko dla „Zastąp”.
watched-board = Gdzie
watched-board-any = Na wszystkich forach
watched-board-gone = Forum w archiwum
watched-lang = W jakim języku
watched-lang-any = We wszystkich językach
watched-lang-hint = Słowo z jednego języka może być w innym zupełnie niewinne. W tekstach w nieznanym języku szukamy wszystkich słów.
watched-rule = Z którą zasadą się wiąże
watched-rule-none = Z żadną konkretną
watched-rule-hint = Autor dostanie link do tej zasady.
watched-note = Wyjaśnienie dla autora
watched-note-hint = Dlaczego prosimy o inne słowa. Pokazujemy to razem z tym, co znaleziono.
watched-save = Zapisz
watched-test-first = Najpierw wypróbuj
watched-cancel = Anuluj
watched-to-there = Do słowa, które już jest obserwowane
watched-changed = Ktoś zmienił to słowo, odkąd zostało otwarte. Teraz brzmi tak:

# Lista.
watched-import-text = Jedno słowo w każdym wierszu. Wszystkie dostaną to samo działanie; słowa już obserwowane pozostaną bez zmian.
watched-list = Lista
watched-list-hint = Wzorzec stoi między ukośnikami: /\d{"{"}9{"}"}/. Wiersz zaczynający się od # jest pomijany.
watched-import-do = Wczytaj

# Próba.
watched-test-text =
    { $days ->
        [one] Co znalazłoby się w ostatnim dniu w publicznych wpisach członków społeczności.
        [few] Co znalazłoby się w ostatnich { $days } dniach w publicznych wpisach członków społeczności.
       *[many] Co znalazłoby się w ostatnich { $days } dniach w publicznych wpisach członków społeczności.
    }
watched-test-do = Szukaj
watched-found =
    { $count ->
        [0] Nic by nie znaleziono
        [one] Znaleziono by w { $count } wpisie
        [few] Znaleziono by w { $count } wpisach
       *[many] Znaleziono by w { $count } wpisach
    }
watched-found-people =
    { $count ->
        [one] Napisała je { $count } osoba.
        [few] Napisały je { $count } osoby.
       *[many] Napisało je { $count } osób.
    }
watched-looked =
    { $count ->
        [0] Nie było żadnych wpisów do sprawdzenia.
        [one] Sprawdzono { $count } wpis: więcej nie ma.
        [few] Sprawdzono { $count } wpisy: więcej nie ma.
       *[many] Sprawdzono { $count } wpisów: więcej nie ma.
    }
watched-looked-cut =
    { $count ->
        [one] Sprawdzono tylko najnowszy wpis; jest ich więcej.
        [few] Sprawdzono tylko { $count } najnowsze wpisy; jest ich więcej.
       *[many] Sprawdzono tylko { $count } najnowszych wpisów; jest ich więcej.
    }
watched-looked-back = Najstarszy z nich:
watched-samples =
    { $count ->
        [one] Najnowszy:
        [few] { $count } najnowsze:
       *[many] { $count } najnowszych:
    }
watched-removed = usunięty
watched-watch-this = Obserwuj

# Co jest nie tak.
watched-fault-replacement = Napisz, co wstawić w to miejsce.
watched-fault-short = Wpisz co najmniej dwie litery lub cyfry albo osobny znak, na przykład emoji.
watched-fault-star = Znak * może stać tylko na początku lub na końcu. Do wszystkiego innego służy wzorzec.
watched-fault-backtracks = Ten wzorzec odwołuje się do tego, co już znalazł, albo zagląda naprzód lub wstecz. Takie szukanie mogłoby na jednym wpisie trwać bez końca, więc obserwować można tylko wzorce bez tego.
watched-fault-empty = Ten wzorzec pasuje także do pustego tekstu, więc znalazłby się wszędzie. Niech wymaga choć jednej litery.
watched-fault-giant = Ten wzorzec rozrasta się do ogromnych rozmiarów: powtórzenia w powtórzeniach albo bardzo duże liczby. Uprość go.
watched-fault-syntax = To nie jest wyrażenie regularne. Przy znaku { $at }: { $what }
watched-fault-there = To słowo jest już obserwowane dla tego samego forum i języka.
watched-fault-full = Obserwować można najwyżej { $max } słów. Najpierw z kilku zrezygnuj.
watched-fault-open = Wzorców bez stałego fragmentu o długości co najmniej trzech liter trzeba szukać w każdym tekście, więc może ich być najwyżej { $max }. Dodaj do tego stałe litery albo zrezygnuj z innego.
watched-fault-no-room = Nie ma miejsca: obserwowanych słów jest za dużo. Najpierw z kilku zrezygnuj.
watched-fault-changed = Ktoś w międzyczasie zmienił to słowo. Wpisany tekst został: porównaj obie wersje i zapisz ponownie.
watched-fault-lines = Najwyżej { $max } wierszy naraz.
watched-fault-line = Wiersz { $line }: „{ $text }”
flash-watched-saved = Zapisano. Obowiązuje od teraz.
flash-watched-archived = Słowo nie jest już obserwowane. Można je przywrócić w każdej chwili.
flash-watched-restored = Słowo jest znowu obserwowane.
flash-watched-imported = Lista została wczytana.
flash-watched-all-there = Wszystkie słowa z listy są już obserwowane.
