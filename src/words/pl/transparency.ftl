# Publiczny rejestr moderacji i jej dane.
transparency-title = Jawna moderacja
transparency-lede = Każda decyzja o tym, co tu piszemy, jest w tym rejestrze: z podaną zasadą i bez danych osobowych. Nikt nie może niepostrzeżenie zmienić zapisu.
transparency-reports = Dane roczne i miesięczne
transparency-reports-text = Co zgłoszono, o czym zdecydowano i od czego się odwołano, ile to trwało i jak często mylił się automat. Także jako CSV i JSON.
transparency-so-far = dotychczas
transparency-ledger = Rejestr
transparency-none = Nie zapadła jeszcze żadna decyzja
transparency-none-text = Gdy tylko moderacja o czymś zdecyduje, pojawi się to tutaj.
transparency-rules-link = Przeczytaj zasady
transparency-until = do { $date }
transparency-rule = Zasada
transparency-illegal = nielegalne
transparency-by-machine = decyzja automatu
transparency-found-by-machine = wykryte przez automat, decyzja człowieka
transparency-by-people = żaden: wykrycie i decyzja należały do ludzi
transparency-reverses = Cofa zapis { $number }
transparency-about = Dotyczy zapisu { $number }
transparency-by-author = Odwołanie autora.
transparency-by-reporter = Odwołanie osoby zgłaszającej.
transparency-entry = Zapis { $number }

# Co mówi zapis.
transparency-act = { $act }: { $subject }
transparency-taken-back = Cofnięcie decyzji: { $subject }
transparency-appeal-reversed = Odwołanie: decyzja zmieniona
transparency-appeal-upheld = Odwołanie: decyzja pozostaje w mocy
transparency-rules-published = Zasady: wersja { $version }
transparency-act-keep = Bez zmian
transparency-act-edit = Zmiana tekstu przez moderację
transparency-act-move = Przeniesienie na inne forum
transparency-act-hide = Ukrycie
transparency-act-sensitive = Ostrzeżenie przed treścią
transparency-act-lock = Zamknięcie tematu
transparency-act-slow = Tryb powolny
transparency-act-warn = Ostrzeżenie
transparency-act-mute = Wyciszenie na pewien czas
transparency-act-suspend = Zawieszenie na pewien czas
transparency-act-erase = Trwałe usunięcie nielegalnych treści
transparency-act-publish = Publikacja po sprawdzeniu
transparency-act-refuse = Odmowa publikacji
transparency-act-restore = Przywrócenie
transparency-subject-post = wpis
transparency-subject-topic = temat
transparency-subject-account = konto
transparency-subject-pending = wpis, który czekał
transparency-source-notice = po zgłoszeniu
transparency-source-own = z własnej inicjatywy
transparency-source-automated = po automatycznym wykryciu
transparency-measure = Środek
transparency-subject = Dotyczy
transparency-ends = Do kiedy
transparency-source = Co do tego doprowadziło
transparency-times = Ile naraz
transparency-machine = Udział automatu
transparency-decision = Numer decyzji

# Jak to sprawdzić.
transparency-check = Jak sprawdzić rejestr
transparency-check-text = Każdy zapis zawiera skrót (hash) poprzedniego. Kto zmieni, usunie lub wstawi zapis, przerwie łańcuch w tym miejscu, a kto przepisze resztę łańcucha, zmieni ostatni skrót, co wykaże każdy, kto ma wcześniejszą kopię.
transparency-last = Ostatni zapis i jego skrót
transparency-download = Pobierz rejestr
transparency-check-program = Tym programem, który jest wolnym oprogramowaniem:
transparency-check-hand = Bez tego programu
transparency-check-hand-text = Skrót zapisu to SHA-256 tych sześciu wierszy w UTF-8, z których każdy kończy się jednym znakiem nowego wiersza. Nazwy oznaczają pola pobranego pliku, a „entry” bierze się dokładnie tak, jak jest tam zapisane.
transparency-check-hand-chain = Pole „previous_hash” musi być skrótem poprzedniego zapisu; w pierwszym zapisie to 64 zera. W numerach nie ma luk.
transparency-chain = Miejsce w łańcuchu
transparency-kept = Zapis w postaci, z której liczy się skrót
transparency-kind = Rodzaj
transparency-hash = Skrót
transparency-previous = Skrót poprzedniego zapisu
transparency-fits = Skrót zgadza się z zapisem
transparency-does-not-fit = Skrót nie zgadza się z zapisem: zapis został zmieniony

# Dane za okres.
transparency-report-title = Moderacja: { $period }
transparency-report-lede = Liczymy to, co wpłynęło lub o czym zdecydowano w tym okresie, niezależnie od tego, kiedy się zakończyło.
transparency-report-span = Od { $from } do { $until }, czas UTC
transparency-orders = Nakazy organów
transparency-orders-text =
    { $count ->
        [0] Nie wpłynął żaden: ani nakaz działania przeciw treściom, ani nakaz udzielenia informacji o kimkolwiek.
        [one] Wpłynął { $count } nakaz.
        [few] Wpłynęły { $count } nakazy.
        [many] Wpłynęło { $count } nakazów.
       *[other] Wpłynęło { $count } nakazu.
    }
transparency-notices = Zgłoszenia
transparency-received = wpłynęło
transparency-of-illegal = dotyczące nielegalnych treści
transparency-without-account = bez konta
transparency-decided = rozpatrzono
transparency-upheld = uznano za zasadne
transparency-median = Mediana czasu do decyzji
transparency-median-illegal = Mediana czasu przy nielegalnych treściach
transparency-no-median = nic jeszcze nie rozpatrzono
transparency-no-share = brak przypadków
transparency-percent = { $share }%
transparency-reason = Powód
transparency-measures = Decyzje według środka
transparency-measures-text = Według tego, co do nich doprowadziło. „Nielegalne” to decyzje oparte na prawie, „cofnięte” to te, które później cofnięto.
transparency-nothing = W tym okresie nie było żadnej.
transparency-total = razem
transparency-reversed = cofnięte
transparency-by-rule = Decyzje ograniczające według zasady
transparency-the-law = Prawo
transparency-automated = Udział automatu
transparency-automated-text = Program może wykryć i wstrzymać tekst. O publikacji decyduje człowiek.
transparency-limiting = Decyzje, które kogoś ograniczają
transparency-detected = W tym wykryte przez automat
transparency-decided-by-machine = W tym podjęte przez automat
transparency-machine-errors = Wykryte lub podjęte przez automat i cofnięte
transparency-held = Teksty wstrzymane przed publikacją
transparency-held-published = W tym opublikowane po sprawdzeniu (wstrzymane niepotrzebnie)
transparency-held-refused = W tym nieopublikowane
transparency-appeals = Odwołania
transparency-side = Kto się odwołuje
transparency-side-author = autor
transparency-side-reporter = osoba zgłaszająca
transparency-stands = decyzja pozostaje w mocy
transparency-changed = decyzja zmieniona
