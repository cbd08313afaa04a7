# Publiczne strony stanu usług.

status-title = Stan usług
status-history = Historia
status-uptime = Dostępność
status-subscribe = Otrzymuj powiadomienia
status-subscribe-this = Otrzymuj powiadomienia o tym incydencie
status-follow = Bądź na bieżąco
status-feed = Incydenty i prace serwisowe
status-calendar = Kalendarz
status-zone = Wszystkie godziny podano w strefie czasowej { $zone }.
status-back = Powrót do { $brand }
status-as-of = Stan na
status-overall-good = Wszystko działa
status-overall-news = Wszystko działa, a poniżej są nowe informacje
status-overall-work = Trwają zaplanowane prace serwisowe
status-overall-minor = Coś nie działa tak, jak powinno
status-overall-major = Część naszych usług nie działa
status-overall-critical = Mamy poważną awarię
status-since = od
status-touches = Dotyczy: { $names }
status-all-updates =
    { $count ->
        [one] { $count } aktualizacja
        [few] Wszystkie { $count } aktualizacje
       *[many] Wszystkie aktualizacje ({ $count })
    }
status-whole-story = Pełny opis incydentu
status-me-too = Mnie też to dotyczy
status-components = Składniki
status-formula = Dostępność z 90 dni: 100% minus czas poważnych awarii i 0,3 czasu częściowych awarii.
status-formula-more = Jak to liczymy
status-days-ago =
    { $count ->
        [one] { $count } dzień temu
        [few] { $count } dni temu
       *[many] { $count } dni temu
    }
status-today = Dziś
status-share = dostępność { $share }
status-bars = Dostępność { $share } w ciągu { $days } dni. Dni z problemami: { $troubled }.
status-no-days = Brak danych
status-day = { $date }: { $seen }
status-day-part = { $state }, { $span }
status-span = { $long } { $short }
status-planned = Zaplanowane prace serwisowe
status-planned-none = Nie zaplanowano żadnych prac.
status-past = Ostatnie dwa tygodnie
status-quiet-day = { $date }: bez incydentów.
status-quiet-days = od { $from } do { $to }: bez incydentów.
status-quiet-month = W tym miesiącu nie było incydentów.
status-older = Cała historia
status-months = Miesiące
status-month =
    { $month ->
        [jan] styczeń { $year }
        [feb] luty { $year }
        [mar] marzec { $year }
        [apr] kwiecień { $year }
        [may] maj { $year }
        [jun] czerwiec { $year }
        [jul] lipiec { $year }
        [aug] sierpień { $year }
        [sep] wrzesień { $year }
        [oct] październik { $year }
        [nov] listopad { $year }
       *[dec] grudzień { $year }
    }
status-history-text = Incydenty i prace serwisowe miesiąc po miesiącu. Nic stąd nie znika; przy poprawionych treściach widać poprzedni tekst.
status-lasted = czas trwania: { $span }
status-maintenance = Prace serwisowe
status-promise-open = Następna aktualizacja do { $time }
status-promise-kept = Aktualizacja obiecana do { $time } ukazała się na czas
status-promise-late = Aktualizacja obiecana do { $time } się spóźnia
status-promise-missed = Aktualizacja obiecana do { $time } ukazała się z opóźnieniem
status-only-in =
    { $lang ->
        [he] Tylko po hebrajsku
        [pl] Tylko po polsku
       *[en] Tylko po angielsku
    }
status-before = Wcześniej: { $state }. Teraz:
status-statement = Oficjalny komunikat, wersja { $version }
status-ledger = Wpis { $number } w publicznym rejestrze
status-corrected = Poprawiono { $time }
status-old-text = Poprzedni tekst
status-updates = Aktualizacje
status-backdated = Ten incydent dodano do historii po fakcie.
status-state = Stan
status-impact = Wpływ
status-window = Termin
status-began = Początek
status-ended = Koniec
status-took = Czas trwania
status-affected = Składniki, których dotyczy
status-told-us = Zgłoszenia
status-cases =
    { $count ->
        [one] { $count } zgłoszenie od klientów
        [few] { $count } zgłoszenia od klientów
       *[many] { $count } zgłoszeń od klientów
    }
status-topics = W społeczności
status-answered = Jest odpowiedź
status-asked = Pytamy o zdanie
status-asked-until = Można odpowiadać do { $time }
status-asked-answer = Odpowiedz na pytanie
status-asked-closed = Konsultacja zakończona. Jej wynik pojawi się tutaj.
status-asked-outcome = Wynik konsultacji
status-legend = Kolory
status-no-components = Nie ma jeszcze żadnych składników.
status-no-trouble = W tym czasie nie było problemów.
status-troubled =
    { $count ->
        [one] { $count } dzień z wydarzeniami
        [few] { $count } dni z wydarzeniami
       *[many] { $count } dni z wydarzeniami
    }
status-counted = Jak liczymy dostępność
status-equation = Dostępność = 100% − (poważna awaria + 0,3 × częściowa awaria) ÷ czas
status-counted-text = Liczymy ostatnie 90 dni albo dni od chwili, gdy składnik zaczął być mierzony. Obniżoną wydajność i zaplanowane prace pokazujemy, ale nie wliczamy do przestojów. Ćwiczenia nigdy się tu nie pojawiają.
status-missing = Nie ma takiej strony
status-missing-text = W adresie mógł wystąpić błąd. Bieżący stan opisuje strona stanu usług.
status-missing-next = Do strony stanu usług
