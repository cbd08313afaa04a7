# Ustawienia pulpitu, dla administratorów.
setup-title = Ustawienia pulpitu
setup-lede = Jak przychodzą skargi, kto je dostaje, ile czasu na nie dajecie i co często odpowiadacie.
setup-part-intake = Co zawiera skarga
setup-part-people = Kto ją dostaje
setup-part-time = Ile może to potrwać
setup-part-answers = Co odpowiadacie
setup-missing-departments = Nie ma jeszcze żadnego działu, więc nowe sprawy czekają, aż ktoś je weźmie.
setup-missing-rules = Nie ma jeszcze żadnej reguły, więc nowe sprawy nie trafiają do żadnego działu.
setup-missing-targets = Nie ma jeszcze żadnego terminu, więc żaden zegar nie działa i nikt nie dostaje przypomnień.
setup-missing-duty = Nikt nie ma dyżuru w działach: { $departments }. Nowe sprawy czekają tam, aż ktoś je weźmie.

# Wspólne dla stron.
setup-save = Zapisz
setup-cancel = Anuluj
setup-up = Wyżej
setup-down = Niżej
setup-archive = Archiwizuj
setup-restore = Przywróć
setup-remove = Usuń
setup-archived = w archiwum
setup-name-en = Nazwa po angielsku
setup-name-he = Nazwa po hebrajsku
setup-name-pl = Nazwa po polsku
setup-name-hint = Wystarczy jeden język: czytający w innym też ją zobaczą.
setup-slug = Słowo w adresach
setup-slug-hint = Małe litery a–z, cyfry i łączniki. Puste pole: powstanie z nazwy.
setup-begins-as = waga: { $severity }
setup-open-cases =
    { $count ->
        [one] { $count } otwarta sprawa
        [few] { $count } otwarte sprawy
       *[many] { $count } otwartych spraw
    }
setup-open-kept =
    { $count ->
        [one] pozostaje w { $count } otwartej sprawie
        [few] pozostaje w { $count } otwartych sprawach
       *[many] pozostaje w { $count } otwartych sprawach
    }
setup-people =
    { $count ->
        [one] { $count } osoba
        [few] { $count } osoby
       *[many] { $count } osób
    }
setup-fault-name = Wpisz nazwę co najmniej w jednym języku.
setup-fault-slug = Wpisz słowo z małych liter a–z, cyfr i łączników, najwyżej 40 znaków.
setup-fault-slug-taken = To słowo ma już inna kategoria, być może z archiwum.
flash-setup-saved = Zapisano.
flash-setup-removed = Usunięto.
flash-setup-restored = Przywrócono.
flash-setup-archived = Przeniesiono do archiwum. W każdej chwili można to przywrócić.
flash-setup-archived-open = Przeniesiono do archiwum. Otwarte sprawy go zachowują: ich liczba jest na liście.

# Kategorie.
setup-categories = Kategorie
setup-categories-door = Czego może dotyczyć skarga i jak jest poważna na początku.
setup-categories-text = Czego może dotyczyć skarga. Wybiera ten, kto pisze; mogą od tego zależeć pola, terminy i reguły.
setup-categories-none = Nie ma jeszcze kategorii
setup-categories-none-text = Wystarczy od pięciu do ośmiu, słowami klientów: „Dostawa”, „Uszkodzony produkt”, „Faktura”, „Obsługa”, „Coś innego”. Do tego czasu skargi przychodzą bez kategorii.
setup-category-new = Nowa kategoria
setup-category-edit = Zmiana kategorii
setup-category-severity = Waga sprawy na początku
setup-category-severity-hint = Zespół może to zmienić w każdej sprawie. Pilne jest to, co dotyczy bezpieczeństwa, zdrowia lub dużych pieniędzy.

# Pola.
setup-fields = Pola
setup-fields-door = O co pyta formularz: numer zamówienia, sklep, produkt.
setup-fields-text = O co formularz skargi pyta oprócz tekstu. Wpisane dane widzą tylko klient i zespół, chyba że pole jest publiczne.
setup-fields-none = Formularz o nic więcej nie pyta
setup-fields-none-text = Numer zamówienia oraz sklep lub produkt to pierwsze, o co pyta zespół. Pytajcie o niewiele: przez każde pole obowiązkowe tracicie skargi, o których nigdy się nie dowiecie.
setup-fields-every = W każdej skardze
setup-fields-archived = Już bez pytania
setup-field-new = Nowe pole
setup-field-edit = Zmiana pola
setup-field-category = Pytanie w skargach dotyczących
setup-field-category-every = wszystkiego
setup-field-kind = Co się wpisuje
setup-kind-line = Wiersz tekstu
setup-kind-choice = Jedna z kilku możliwości
setup-kind-date = Data
setup-kind-number = Liczba
setup-field-choices = Możliwości
setup-field-choices-hint = Każda w osobnym wierszu. Tylko dla pola z możliwościami.
setup-field-required = Pole obowiązkowe
setup-field-public = Pokaż przy publicznych skargach
setup-field-public-hint = Dla tego, co może wiedzieć każdy, na przykład produktu. Nigdy dla numerów zamówień, nazwisk ani adresów.
setup-field-is-required = obowiązkowe
setup-field-is-public = publiczne
setup-fault-choices-few = Wpisz co najmniej dwie możliwości, każdą w osobnym wierszu.
setup-fault-choices-many = Najwyżej { $count } możliwości, każda do { $chars } znaków.

# Działy i dyżury.
setup-departments = Działy
setup-departments-door = Kto wspólnie zajmuje się sprawami, kto prowadzi i kto ma dyżur.
setup-departments-text = Sprawy trafiają do działu, a w nim do kogoś na dyżurze. Mimo to zespół każdego działu może pomóc w każdej sprawie.
setup-departments-none = Nie ma jeszcze działów
setup-departments-none-text = Na początek wystarczy jeden, na przykład „Obsługa klienta”. Potem reguła skieruje tam nowe sprawy.
setup-department-new = Nowy dział
setup-department-edit = Zmiana działu
setup-department-name = Nazwa
setup-department-name-hint = Widoczna przy oficjalnych odpowiedziach. Nową nazwę dostają wszystkie osoby z działu.
setup-department-lead = Kieruje
setup-department-lead-hint = Dostaje wiadomość o sprawie, gdy prawie nie ma już czasu.
setup-department-nobody = nikt
setup-department-led = kieruje: { $name }
setup-department-unled = bez kierującej osoby
setup-department-spread = Nowe sprawy
setup-department-spread-hint = Sprawy dostają tylko osoby na dyżurze. Gdy nikt nie ma dyżuru, sprawa czeka, aż ktoś ją weźmie.
setup-spread-claim = Bez przydzielania: każdy bierze sam
setup-spread-round-robin = Przydzielane po kolei
setup-spread-least-loaded = Przydzielane temu, kto ma najmniej otwartych spraw
setup-department-people = osoby: { $count }, na dyżurze: { $duty }
setup-department-deserted = nikt nie ma dyżuru
setup-department-members = Osoby
setup-department-empty = Nikt jeszcze do niego nie należy
setup-department-empty-text = Wpisz jego nazwę jako dział u współpracowników.
setup-department-to-people = Do listy osób
setup-department-strays = Podane u osób, ale nieutworzone tutaj
setup-department-strays-text = Te osoby będą mogły dostawać sprawy, gdy ich dział powstanie tutaj.
setup-department-add = Utwórz
setup-on-duty = na dyżurze
setup-off-duty = poza dyżurem
setup-duty-begin = Zacznij dyżur
setup-duty-end = Zakończ dyżur
flash-setup-duty-on = Masz dyżur: możesz dostawać nowe sprawy swojego działu.
flash-setup-duty-off = Dyżur zakończony: nie dostaniesz już nowych spraw. Te, które masz, pozostają Twoje.
setup-fault-department-taken = Dział o tej nazwie już istnieje, być może w archiwum.

# Reguły kierowania.
setup-rules = Reguły kierowania
setup-rules-door = Do którego działu trafiają nowe sprawy.
setup-rules-text = Gdy przychodzi sprawa, są sprawdzane od góry do dołu; decyduje pierwsza pasująca.
setup-rules-none = Nie ma jeszcze reguł
setup-rules-none-text = Zacznij od reguły bez warunków: kieruje wszystko do jednego działu. Potem nad nią dodaj dokładniejsze, na przykład dla kategorii, języka albo słów takich jak „dym” i „spalony”.
setup-rules-no-department = Najpierw dział
setup-rules-no-department-text = Reguła kieruje sprawy do działu, więc utwórz go przed pierwszą regułą.
setup-rules-open-end = To, do czego nie pasuje żadna reguła, nie trafia do działu i czeka, aż ktoś to weźmie. Złapie to ostatnia reguła bez warunków.
setup-rule-new = Nowa reguła
setup-rule-edit = Zmiana reguły
setup-rule-when = Kiedy
setup-rule-when-hint = Musi być spełniony każdy ustawiony warunek. Bez warunków reguła pasuje do każdej sprawy.
setup-rule-any = dowolne
setup-rule-category = Kategoria
setup-rule-board = Forum
setup-rule-lang = Język tekstu
setup-rule-words = Słowa
setup-rule-words-hint = Jedno słowo lub zwrot w każdym wierszu; musi wystąpić co najmniej jedno. Końcówki nie mają znaczenia.
setup-rule-then = Wtedy
setup-rule-department = Do działu
setup-rule-choose = Wybierz dział
setup-rule-severity = Waga
setup-rule-severity-same = taka jak w kategorii
setup-rule-always = Każda sprawa
setup-rule-if-board = forum { $board }
setup-rule-if-lang = język: { $lang }
setup-rule-if-words = z jednym ze słów: { $words }
setup-rule-to = do działu { $department }
setup-rule-rests = dział jest w archiwum
setup-rule-unreachable = nigdy nie działa
setup-fault-rule-department = Wybierz dział, do którego trafią te sprawy.
setup-fault-rule-words = W każdym wierszu musi być słowo z co najmniej dwóch liter.

# Terminy.
setup-targets = Terminy
setup-targets-door = Ile może potrwać pierwsza odpowiedź i rozwiązanie.
setup-targets-text = Ile czasu sobie dajecie, w godzinach pracy. Dla każdej sprawy liczy się najdokładniejszy wiersz. Gdy czekacie na klienta, zegary stoją.
setup-targets-none = Nie ma jeszcze terminów
setup-targets-none-text = Na początek wystarczy jeden wiersz dla wszystkich spraw: pierwsza odpowiedź w ciągu 4 godzin pracy, rozwiązanie w ciągu 24. Osoba zajmująca się sprawą dostaje przypomnienie przed upływem czasu, nie po nim.
setup-targets-hours = Godziny pracy i dni wolne
setup-target-new = Nowy termin
setup-target-edit = Zmiana terminu
setup-target-category = Kategoria sprawy
setup-target-severity = Waga
setup-target-every-category = wszystkie kategorie
setup-target-every-severity = każda waga
setup-target-reply = Pierwsza odpowiedź
setup-target-resolution = Rozwiązanie
setup-target-hours = { $hours } godz. pracy
setup-target-no-clock = bez terminu
setup-target-hours-hint = Godziny pracy: 4, 1,5 lub 0:30. Puste pole: bez terminu.
setup-fault-hours = Wpisz godziny pracy, na przykład 4, 1,5 lub 0:30; najwyżej 1000.
setup-fault-target-empty = Ustaw co najmniej jeden z dwóch.
setup-fault-target-order = Rozwiązanie nie może mieć terminu przed pierwszą odpowiedzią.
setup-fault-target-twice = Dla tych spraw jest już wiersz. Zmień tamten.

# Godziny pracy i dni wolne.
setup-hours = Godziny pracy i dni wolne
setup-hours-door = Kiedy działają zegary spraw.
setup-hours-text = Zegary spraw działają tylko wtedy, gdy pracujecie. Zmiana obejmuje wszystkie otwarte sprawy.
setup-hours-unset = Dopóki nie zapiszesz własnych godzin, zegary działają od poniedziałku do piątku, od 9:00 do 17:00. Aby wypełnić formularz typowym tygodniem:
setup-hours-monday = Od poniedziałku do piątku
setup-hours-sunday = Od niedzieli do czwartku
setup-hours-zone = W strefie czasowej { $zone }, jak w ustawieniach marki. Dni wolne pozostaw puste; 00:00 na końcu to północ.
setup-hours-from = Od
setup-hours-to = Do
setup-hours-again-from = I jeszcze od
setup-day-monday = Poniedziałek
setup-day-tuesday = Wtorek
setup-day-wednesday = Środa
setup-day-thursday = Czwartek
setup-day-friday = Piątek
setup-day-saturday = Sobota
setup-day-sunday = Niedziela
setup-holidays = Dni wolne
setup-holidays-text = Święta i inne dni, w które nikt nie pracuje.
setup-holidays-none = Brak nadchodzących dni wolnych
setup-holidays-none-text = Bez nich zegary działają też w święta, a przypomnienia przychodzą, gdy nikogo nie ma.
setup-holidays-past = Minione dni wolne
setup-holiday-day = Dzień
setup-holiday-name = Nazwa
setup-holiday-add = Dodaj dzień wolny
setup-fault-time = Wpisz godzinę, na przykład 9:00, albo pozostaw oba pola puste.
setup-fault-hours-order = Koniec musi być późniejszy niż początek.
setup-fault-hours-overlap = Te godziny nakładają się na inne tego samego dnia.
flash-setup-hours = Zapisano. Zegary otwartych spraw są ustawiane na nowo.

# Gotowe odpowiedzi.
setup-replies = Gotowe odpowiedzi
setup-replies-door = Teksty, od których zespół zaczyna odpowiedź.
setup-replies-text = Teksty, które zespół wstawia do odpowiedzi i kończy samodzielnie. Podpowiadany jest ten w języku klienta.
setup-replies-none = Nie ma jeszcze gotowych odpowiedzi
setup-replies-none-text = Zapisz to, co tłumaczycie codziennie: jak coś odesłać, kiedy przychodzi zwrot, czego potrzebujecie do zbadania sprawy. Wystarczy początek; zespół dopisze to, co dotyczy danego klienta.
setup-reply-new = Nowa gotowa odpowiedź
setup-reply-edit = Zmiana gotowej odpowiedzi
setup-reply-name = Nazwa
setup-reply-name-hint = Tylko dla zespołu, na przykład „Zwrot: kiedy dotrze”.
setup-reply-department = Dla kogo
setup-reply-everybody = wszystkie działy
setup-reply-department-gone = dział z archiwum
setup-reply-places = Co wypełnia się samo
setup-place-name = imię klienta lub klientki
setup-place-number = numer sprawy
setup-place-brand = nazwa marki
setup-place-agent = imię osoby odpowiadającej
setup-place-link = adres sprawy
setup-reply-en = Tekst po angielsku
setup-reply-he = Tekst po hebrajsku
setup-reply-pl = Tekst po polsku
setup-fault-body = Wpisz tekst co najmniej w jednym języku.
setup-fault-variable = { $place } nie da się wypełnić. Wybierz jedno z miejsc podanych nad tekstem.

# Liczby w przeglądzie.
setup-count-categories =
    { $count ->
        [one] { $count } kategoria
        [few] { $count } kategorie
       *[many] { $count } kategorii
    }
setup-count-fields =
    { $count ->
        [one] { $count } pole
        [few] { $count } pola
       *[many] { $count } pól
    }
setup-count-departments =
    { $count ->
        [one] { $count } dział
        [few] { $count } działy
       *[many] { $count } działów
    }
setup-count-rules =
    { $count ->
        [one] { $count } reguła
        [few] { $count } reguły
       *[many] { $count } reguł
    }
setup-count-targets =
    { $count ->
        [one] { $count } termin
        [few] { $count } terminy
       *[many] { $count } terminów
    }
setup-count-replies =
    { $count ->
        [one] { $count } odpowiedź
        [few] { $count } odpowiedzi
       *[many] { $count } odpowiedzi
    }
setup-count-hours-usual = pon.–pt., 9:00–17:00
setup-count-hours-set = własne godziny
