# Sprawdzanie tekstów: dlaczego tekst czeka lub wraca, zasady zaufania i ustawienia moderacji.

screening-why-board = Na tym forum moderacja czyta każdy wpis przed publikacją.
screening-why-first = Pierwsze wpisy nowych osób moderacja czyta przed publikacją.
screening-why-word = Tekst zawiera „{ $found }”, a na to wyrażenie moderacja zwraca uwagę.
screening-why-word-note = Tekst zawiera „{ $found }”: { $note }
screening-why-new-links =
    { $max ->
        [0] Nowe osoby nie mogą jeszcze umieszczać linków. Usuń je i wyślij tekst ponownie.
        [one] Nowe osoby mogą umieścić we wpisie jeden link. Usuń pozostałe i wyślij tekst ponownie.
        [few] Nowe osoby mogą umieścić we wpisie najwyżej { $max } linki. Usuń pozostałe i wyślij tekst ponownie.
        [many] Nowe osoby mogą umieścić we wpisie najwyżej { $max } linków. Usuń pozostałe i wyślij tekst ponownie.
       *[other] Nowe osoby mogą umieścić we wpisie najwyżej { $max } linku. Usuń pozostałe i wyślij tekst ponownie.
    }
screening-why-unknown-link = Tekst prowadzi do { $domain }, witryny, którą ostatnio podało kilka nowych osób i której nikt tu nie zna.
screening-why-bad-link = Tekst prowadzi do { $domain }, witryny oznaczonej przez moderację jako spam.
screening-why-contact = Tekst podaje numer telefonu, adres lub nazwę w komunikatorze, a właśnie teraz robi tak wiele nowych kont.
screening-why-mentions =
    { $max ->
        [0] Nowe osoby nie mogą jeszcze oznaczać innych znakiem @.
        [one] Nowe osoby mogą oznaczyć we wpisie jedną osobę znakiem @.
        [few] Nowe osoby mogą oznaczyć we wpisie znakiem @ najwyżej { $max } osoby.
        [many] Nowe osoby mogą oznaczyć we wpisie znakiem @ najwyżej { $max } osób.
       *[other] Nowe osoby mogą oznaczyć we wpisie znakiem @ najwyżej { $max } osoby.
    }
screening-why-alike =
    { $count ->
        [one] Nowa osoba właśnie zamieściła niemal taki sam tekst.
        [few] Niemal taki sam tekst zamieszczono ostatnio { $count } razy.
        [many] Niemal taki sam tekst zamieszczono ostatnio { $count } razy.
       *[other] Niemal taki sam tekst zamieszczono ostatnio { $count } razu.
    }
screening-why-wave = Właśnie teraz powstało bardzo wiele kont, dlatego moderacja najpierw czyta teksty najnowszych osób.
screening-why-disposable = Konto założono na adres jednorazowy ({ $domain }).
screening-why-network =
    { $count ->
        [one] Z tej samej sieci założono dziś jedno konto.
        [few] Z tej samej sieci założono dziś co najmniej { $count } konta.
        [many] Z tej samej sieci założono dziś co najmniej { $count } kont.
       *[other] Z tej samej sieci założono dziś co najmniej { $count } konta.
    }
screening-why-too-fast =
    Nowe osoby mogą opublikować { $max ->
        [one] jeden tekst
        [few] { $max } teksty
        [many] { $max } tekstów
       *[other] { $max } tekstu
    } na godzinę. Następny można wysłać za { $minutes ->
        [one] minutę
        [few] { $minutes } minuty
        [many] { $minutes } minut
       *[other] { $minutes } minuty
    }.
screening-why-machine = Formularz rejestracji wypełniono tak, jak robią to programy.

screening-rule-known =
    Za osobę znaną uważa się kogoś { $days ->
        [0] od początku
        [one] po jednym dniu
        [few] po { $days } dniach
        [many] po { $days } dniach
       *[other] po { $days } dnia
    }, jeśli { $texts ->
        [0] wpisy nie są wymagane
        [one] jeden publiczny wpis tej osoby przetrwał dobę
        [few] { $texts } publiczne wpisy tej osoby przetrwały dobę
        [many] { $texts } publicznych wpisów tej osoby przetrwało dobę
       *[other] { $texts } publicznego wpisu tej osoby przetrwało dobę
    } i w ostatnich 90 dniach nie ograniczyła jej żadna decyzja. Do tego czasu to osoba nowa.
screening-rule-links =
    { $count ->
        [0] Nowe osoby nie mogą umieszczać linków.
        [one] Nowe osoby mogą umieścić we wpisie jeden link.
        [few] Nowe osoby mogą umieścić we wpisie najwyżej { $count } linki.
        [many] Nowe osoby mogą umieścić we wpisie najwyżej { $count } linków.
       *[other] Nowe osoby mogą umieścić we wpisie najwyżej { $count } linku.
    }
screening-rule-mentions =
    { $count ->
        [0] Nowe osoby nie mogą oznaczać innych znakiem @.
        [one] Nowe osoby mogą oznaczyć we wpisie jedną osobę znakiem @.
        [few] Nowe osoby mogą oznaczyć we wpisie znakiem @ najwyżej { $count } osoby.
        [many] Nowe osoby mogą oznaczyć we wpisie znakiem @ najwyżej { $count } osób.
       *[other] Nowe osoby mogą oznaczyć we wpisie znakiem @ najwyżej { $count } osoby.
    }
screening-rule-hourly =
    { $count ->
        [one] Nowe osoby mogą opublikować jeden tekst na godzinę.
        [few] Nowe osoby mogą opublikować { $count } teksty na godzinę, a wszystkie nowe osoby z jednej sieci – trzy razy więcej.
        [many] Nowe osoby mogą opublikować { $count } tekstów na godzinę, a wszystkie nowe osoby z jednej sieci – trzy razy więcej.
       *[other] Nowe osoby mogą opublikować { $count } tekstu na godzinę, a wszystkie nowe osoby z jednej sieci – trzy razy więcej.
    }
screening-rule-holds-none = Wpis nie czeka na zatwierdzenie tylko dlatego, że napisała go nowa osoba, chyba że tak ustawiono na forum.
screening-rule-holds-first =
    { $count ->
        [one] Pierwszy wpis nowej osoby moderacja czyta przed publikacją.
        [few] Pierwsze { $count } wpisy nowej osoby moderacja czyta przed publikacją.
        [many] Pierwszych { $count } wpisów nowej osoby moderacja czyta przed publikacją.
       *[other] Pierwsze { $count } wpisu nowej osoby moderacja czyta przed publikacją.
    }
screening-rule-holds-all = Każdy wpis moderacja czyta przed publikacją.
screening-rule-alike =
    { $count ->
        [one] Jeśli w ciągu doby nowa osoba zamieściła niemal taki sam tekst lub link do tej samej nieznanej witryny, następny tekst czeka.
        [few] Jeśli w ciągu doby { $count } nowe osoby zamieściły niemal taki sam tekst lub link do tej samej nieznanej witryny, następny tekst czeka.
        [many] Jeśli w ciągu doby { $count } nowych osób zamieściło niemal taki sam tekst lub link do tej samej nieznanej witryny, następny tekst czeka.
       *[other] Jeśli w ciągu doby { $count } nowej osoby zamieściło niemal taki sam tekst lub link do tej samej nieznanej witryny, następny tekst czeka.
    }
screening-rule-network =
    { $count ->
        [one] Jeśli w ciągu doby z jednej sieci założono konto, pierwsze teksty nowych kont czekają. Tak samo jest przy adresach jednorazowych.
        [few] Jeśli w ciągu doby z jednej sieci założono { $count } konta, ich pierwsze teksty czekają. Tak samo jest przy adresach jednorazowych.
        [many] Jeśli w ciągu doby z jednej sieci założono { $count } kont, ich pierwsze teksty czekają. Tak samo jest przy adresach jednorazowych.
       *[other] Jeśli w ciągu doby z jednej sieci założono { $count } konta, ich pierwsze teksty czekają. Tak samo jest przy adresach jednorazowych.
    }
screening-rule-wave = Gdy powstaje bardzo wiele kont, teksty najnowszych osób czekają, jeśli zawierają nieznane linki lub dane kontaktowe albo są do siebie podobne.
screening-rule-told = Autor tekstu, który czeka, dowiaduje się o tym i o przyczynie; tekst sprawdza człowiek, a od decyzji można się odwołać. Nikt nie jest potajemnie ustawiany w rankingu ani ukrywany.

screening-title = Sprawdzanie tekstów
screening-lede = Co jest sprawdzane przed publikacją. Te zasady są jawne: każdy może je przeczytać na stronie zasad.
screening-wave-now = Trwa fala: w ciągu ostatnich dwudziestu minut powstało bardzo wiele kont lub wstrzymano wiele tekstów. Teksty najnowszych osób czekają, jeśli zawierają nieznane linki lub dane kontaktowe albo są do siebie podobne.
screening-to-words = Obserwowane słowa
screening-to-rules = Jawne zasady
screening-figures = Zaufanie i limity
screening-figures-text = Zaufanie zdobywa się z czasem i dzięki przyjętym wpisom. Podnosi limity i nic poza tym.
screening-holds = Wpisy czekające na zatwierdzenie
screening-holds-hint = Dla forów bez własnego ustawienia.
screening-holds-none = Żadne tylko dlatego, że ktoś jest nowy
screening-holds-first = Pierwsze wpisy nowych osób
screening-holds-all = Wszystkie oprócz wpisów zespołu
screening-known-days = Dni, po których ktoś jest znany
screening-known-days-hint = Wymagany wiek konta.
screening-known-texts = Wpisy, po których ktoś jest znany
screening-known-texts-hint = Publiczne wpisy, które przetrwały dobę.
screening-first-texts = Pierwsze wpisy
screening-first-texts-hint = Po ilu publicznych wpisach kończy się okres pierwszych wpisów tam, gdzie one czekają.
screening-links-max = Linki we wpisie nowej osoby
screening-links-max-hint = Wpis z większą ich liczbą wraca z wyjaśnieniem.
screening-mentions-max = Osoby oznaczone we wpisie nowej osoby
screening-mentions-max-hint = Wpis z większą ich liczbą wraca z wyjaśnieniem.
screening-hourly-max = Teksty nowej osoby na godzinę
screening-hourly-max-hint = Wszystkie nowe osoby z jednej sieci mogą opublikować razem trzy razy więcej.
screening-alike-max = Podobne teksty
screening-alike-max-hint = Gdy tyle nowych osób zamieści w ciągu doby niemal taki sam tekst lub link do tej samej nieznanej witryny, następny czeka, a wcześniejsze trafiają do kolejki.
screening-network-max = Konta z jednej sieci
screening-network-max-hint = Od tej liczby w ciągu doby ich pierwsze teksty czekają. Pamiętaj o biurach i sieciach komórkowych: nie ustawiaj za mało.
screening-wave-sign-ups = Rejestracje, które są falą
screening-wave-sign-ups-hint = W ciągu dwudziestu minut.
screening-wave-holds = Wstrzymane teksty, które są falą
screening-wave-holds-hint = W ciągu dwudziestu minut.
screening-form-seconds = Sekundy, których człowiek potrzebuje na rejestrację
screening-form-seconds-hint = Szybciej wysłany formularz uchodzi za dzieło programu, ale tylko razem z innymi oznakami.
screening-save = Zapisz
screening-remove = Usuń
screening-fault-range = Podaj liczbę od { $min } do { $max }.
screening-mail = Jednorazowe adresy e-mail
screening-mail-text = Domeny, w których każdy dostaje adres na chwilę. Listę prowadzisz Ty; nic nie jest pobierane z zewnątrz.
screening-mail-domains = Domeny do dodania
screening-mail-domains-hint = Po jednej w wierszu. Domena obejmuje też nazwy pod nią.
screening-mail-act = Co dzieje się z rejestracjami na taki adres
screening-mail-hold = Można się zarejestrować; pierwsze teksty czekają
screening-mail-refuse = Prosimy o inny adres
screening-mail-add = Dodaj do listy
screening-mail-count =
    { $count ->
        [0] Lista jest pusta.
        [one] Na liście jest jedna domena.
        [few] Na liście są { $count } domeny.
        [many] Na liście jest { $count } domen.
       *[other] Na liście jest { $count } domeny.
    }
screening-mail-more = Więcej domen
screening-fault-domains =
    { $count ->
        [one] Jedna z tych nazw to nie domena.
        [few] { $count } z tych nazw to nie domeny.
        [many] { $count } z tych nazw to nie domeny.
       *[other] { $count } z tych nazw to nie domeny.
    }
screening-fault-domain = To nie jest domena, taka jak example.com.
screening-sites = Witryny, do których prowadzą linki
screening-sites-text = Wiedza o witrynie pochodzi z tej społeczności: linkowały do niej znane osoby, a moderacja zatwierdzała teksty lub uznawała je za spam. Możesz też zdecydować po swojemu.
screening-site-domain = Witryna
screening-site-state = Czym jest
screening-site-save = Zapisz witrynę
screening-site-unknown = Oceniana po losach tekstów
screening-site-trusted = Zaufana
screening-site-bad = Uznana za spam
screening-site-learnt = dobre: { $good }, spam: { $bad }
screening-site-forget = Niech zdecydują teksty
screening-site-trust = Zaufaj
screening-site-ban = Oznacz jako spam
flash-screening-saved = Zapisano. Strona zasad pokazuje nowe liczby.
flash-screening-mail-added = Lista jest aktualna.
flash-screening-mail-removed = Domeny nie ma już na liście.
flash-screening-site-saved = Witryna jest zapisana.
