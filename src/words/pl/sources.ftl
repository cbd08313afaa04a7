# Skąd pochodzą wzmianki z zewnątrz. Tylko dla zespołu.
sources-title = Źródła
sources-crumb = Nasłuch
sources-lede = Gdzie Nasłuch słyszy, co mówi się na zewnątrz: kanały, strony, programy, poczta i pliki. Przechowuje odnośnik, tytuł i fragment, nigdy autora.
sources-new = Dodaj źródło
sources-new-lede = W jaki sposób to, co się tam mówi, trafia tutaj?
sources-empty = Nie ma jeszcze źródeł
sources-empty-text = Nasłuch słyszy tylko to, co mówi się tutaj, u nas. Kanał forum, bloga lub serwisu informacyjnego to dobry początek.
sources-never = nigdy
sources-today =
    { $count ->
        [one] { $count } wzmianka w ciągu 24 godzin
        [few] { $count } wzmianki w ciągu 24 godzin
        [many] { $count } wzmianek w ciągu 24 godzin
       *[other] { $count } wzmianki w ciągu 24 godzin
    }

# Rodzaje.
sources-kind-feed = Kanał
sources-kind-feed-text = RSS, Atom lub JSON: mają go fora, blogi i serwisy informacyjne. Zaglądamy tam regularnie, pytamy tylko o to, co się zmieniło, i trzymamy się zasad witryny.
sources-kind-page = Strona
sources-kind-page-text = Dla strony bez kanału. Wzmianka powstaje, gdy zmienią się na niej słowa; same cyfry, jak zegar czy licznik, się nie liczą.
sources-kind-webhook = Wywołanie webhook
sources-kind-webhook-text = Wasz program lub zewnętrzna usługa wysyła wzmianki na nasz adres.
sources-kind-mail = Poczta
sources-kind-mail-text = Biuletyn lub usługa powiadomień pisze na nasz adres; każda wiadomość to wzmianka.
sources-kind-file = Plik
sources-kind-file-text = Plik CSV z tym, co mówiono wcześniej, żeby obserwacja wiedziała, co jest zwykłe. Nikogo nie alarmuje.

# Stan źródła.
sources-health-good = działa
sources-health-waiting = jeszcze nie sprawdzone
sources-health-failing = nie odpowiada
sources-health-silent = milczy
sources-health-paused = wstrzymane
sources-health-gone = już nie istnieje
sources-contact = Ostatni kontakt
sources-news = Ostatnia nowość
sources-tried = Ostatnia próba
sources-next = Następna próba
sources-failures =
    { $count ->
        [one] Nie udało się jeden raz.
        [few] Nie udało się { $count } razy z rzędu.
        [many] Nie udało się { $count } razy z rzędu.
       *[other] Nie udało się { $count } razu z rzędu.
    }
sources-kept = Przechowujemy
sources-kept-text =
    { $count ->
        [one] { $count } wzmiankę; znika po tylu dniach od nadejścia: { $days }
        [few] { $count } wzmianki; każda znika po tylu dniach od nadejścia: { $days }
        [many] { $count } wzmianek; każda znika po tylu dniach od nadejścia: { $days }
       *[other] { $count } wzmianki; każda znika po tylu dniach od nadejścia: { $days }
    }
sources-hours =
    { $count ->
        [one] po { $count } godzinie
        [few] po { $count } godzinach
        [many] po { $count } godzinach
       *[other] po { $count } godziny
    }
sources-silent-short = Cisza to alert
sources-silent-never = nigdy
sources-said = Co tam ostatnio powiedziano
sources-said-nothing = Jeszcze nic.

# Co się nie udało.
sources-trouble-address = Pod taki adres nie zaglądamy: potrzebny jest http lub https, bez nazwy użytkownika i hasła.
sources-trouble-private = Prowadzi pod adres, który nie jest publiczny. Tam nie zaglądamy.
sources-trouble-unreachable = Nikt tam nie odpowiada.
sources-trouble-slow = Odpowiedź trwała zbyt długo.
sources-trouble-large = To, co tam jest, ma ponad 5 MB.
sources-trouble-redirects = Witryna odsyła nas zbyt wiele razy albo w kółko.
sources-trouble-missing = Pod tym adresem nic nie ma (404).
sources-trouble-gone = Witryna mówi, że to zniknęło na dobre (410). Nie pytamy więcej.
sources-trouble-forbidden = Witryna nas nie wpuszcza.
sources-trouble-too-many = Witryna mówi, że przychodzimy zbyt często. Czekamy tak długo, jak prosi.
sources-trouble-server = Witryna ma własną awarię.
sources-trouble-status = Witryna dała odpowiedź, która nią nie jest.
sources-trouble-robots = Plik robots.txt witryny prosi programy, by omijały ten adres. Tak robimy.
sources-trouble-robots-unread = Nie udało się odczytać robots.txt witryny, więc na razie tam nie zaglądamy.
sources-trouble-no-feed = Nie ma tam kanału. Czy to strona? W takim razie dodaj ją jako stronę.
sources-trouble-broken = Kanał jest uszkodzony: nie da się go odczytać.
sources-trouble-declares = Kanał deklaruje typy lub encje (DTD). Takich dokumentów nie czytamy, bo mogą być pułapką.
sources-trouble-no-text = Bez skryptów nie ma na tej stronie nic do czytania.

# Formularz.
sources-address = Adres
sources-address-hint = Kanału. Jeśli znasz tylko stronę, podaj jej adres: znajdziemy kanał, jeżeli strona go wskazuje.
sources-address-page-hint = Strony.
sources-name = Nazwa
sources-name-hint = Taka, jaką zespół zobaczy przy każdej wzmiance.
sources-every = Jak często sprawdzamy
sources-every-span = co { $span }
sources-every-hint = Po nieudanej próbie czekamy dwa razy dłużej, najwyżej dobę.
sources-lang = Język
sources-lang-unknown = Taki, jaki podaje wzmianka
sources-lang-hint = Dla wzmianek, które nie podają swojego języka.
sources-silent = Po ilu godzinach ciszy powiadomić
sources-silent-hint = Puste: nigdy. Dla kanału proponujemy trzykrotność jego najdłuższej ostatnio przerwy.
sources-retention = Ile dni przechowywać wzmianki
sources-retention-hint = Liczone od chwili, gdy je usłyszeliśmy. Potem zostaje tylko ich liczba.
sources-fault-private = Ten adres nie jest publiczny. Zaglądamy tylko tam, gdzie każdy może zajrzeć.
sources-fault-address = Wpisz cały adres, zaczynający się od https:// lub http://, bez nazwy użytkownika i hasła.
sources-fault-number = Wpisz liczbę od { $min } do { $max }.
sources-look = Zobacz, co tam jest
sources-look-again = Sprawdź ponownie
sources-save = Zapisz
sources-save-anyway = Zapisz mimo to
sources-back = Anuluj
sources-preview-feed =
    { $count ->
        [one] { $count } wpis. Najnowszy:
        [few] { $count } wpisy. Najnowsze:
        [many] { $count } wpisów. Najnowsze:
       *[other] { $count } wpisu. Najnowsze:
    }
sources-preview-page = Tak czyta się ta strona. Odtąd usłyszysz, co się na niej zmienia.
sources-preview-none = Kanał jest teraz pusty.
sources-edit = Zmień
sources-conflict-changed = Ktoś z zespołu zapisał to źródło w trakcie wpisywania. Niżej jest Twój tekst; zapisany, zastąpi to, co jest tutaj:
sources-conflict-watched = Te obserwacje nasłuchują tego źródła po nazwie. Bez niego nasłuchiwałyby wszystkich. Najpierw je zmień:
sources-conflict-many = Źródeł jest już tyle, ile może być. Najpierw jakieś usuń.
sources-conflict-columns = Pierwszy wiersz pliku musi nazywać kolumny id, at oraz title lub text.

# Co można zrobić.
sources-try = Sprawdź teraz
sources-came =
    { $new ->
        [0] Nic nowego; znanych wcześniej: { $known }.
        [one] { $new } nowa wzmianka; znanych wcześniej: { $known }.
        [few] { $new } nowe wzmianki; znanych wcześniej: { $known }.
        [many] { $new } nowych wzmianek; znanych wcześniej: { $known }.
       *[other] { $new } nowej wzmianki; znanych wcześniej: { $known }.
    }
sources-pause = Wstrzymaj
sources-resume = Wznów
sources-delete = Usuń
sources-delete-text =
    { $count ->
        [one] Źródło zostanie usunięte wraz z { $count } wzmianką, która z niego pochodzi. Tego nie da się cofnąć. To, co policzono, zostaje.
        [few] Źródło zostanie usunięte wraz z { $count } wzmiankami, które z niego pochodzą. Tego nie da się cofnąć. To, co policzono, zostaje.
        [many] Źródło zostanie usunięte wraz z { $count } wzmiankami, które z niego pochodzą. Tego nie da się cofnąć. To, co policzono, zostaje.
       *[other] Źródło zostanie usunięte wraz z { $count } wzmianki, które z niego pochodzą. Tego nie da się cofnąć. To, co policzono, zostaje.
    }

# Token.
sources-token-title = Adres tego źródła
sources-token-lede = Kto go zna, może wysyłać wzmianki. Nie podawaj go nikomu innemu.
sources-token-once = Pokazujemy go tylko ten jeden raz: skopiuj go teraz. Później można tylko utworzyć nowy.
sources-token-no-mail = Poczta nie jest tu skonfigurowana: operator musi ustawić HEARTH_MAIL_REPLY. Potem utwórz nowy adres.
sources-token-new = Utwórz nowy adres
sources-token-done = Adres skopiowany
sources-webhook-how = Jak wysyłać
sources-webhook-how-text = Jedna wzmianka albo lista do 500, w formacie JSON. Potrzebny jest tytuł lub tekst, reszta jest nieobowiązkowa. 202: zapisane; 409: wstrzymane; 413: za duże; 422: nie da się odczytać i nic nie zapisano; 429: poczekaj.

# Pliki.
sources-file = Plik CSV
sources-file-title = Wczytaj to, co mówiono wcześniej
sources-file-text = Plik CSV, którego pierwszy wiersz nazywa kolumny id, at, title, text oraz, jeśli je masz, link, author, lang. Do 20 000 wierszy; do większych służy polecenie „hearth listen import”. Wysłany drugi raz niczego nie zmienia.
sources-file-send = Wczytaj
sources-file-read = Z pliku: nowych { $new }, znanych wcześniej { $known }, odrzuconych { $bad }.
sources-file-long = Plik ma ponad 20 000 wierszy; reszty nie wczytano. Użyj polecenia „hearth listen import”.
sources-file-line = Wiersz { $line }: { $why }
sources-line-unreadable = nie da się odczytać; plik musi być w UTF-8
sources-line-id = nie ma id
sources-line-time = nie ma możliwego czasu
sources-line-nothing = nie ma tytułu ani tekstu

flash-sources-made = Źródło dodane. Sprawdzimy je w ciągu minuty.
flash-sources-saved = Źródło zmienione.
flash-sources-paused = Źródło wstrzymane. Do wznowienia nikt tam nie nasłuchuje.
flash-sources-resumed = Źródło wznowione.
flash-sources-deleted = Źródło usunięte wraz ze wszystkim, co z niego pochodziło.
flash-sources-soon = Przed chwilą je sprawdzano. Odczekaj kilka sekund.
