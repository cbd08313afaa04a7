# Zgłoszenia od każdego i to, co się z nimi dzieje.

# Formularz
reports-title = Zgłoszenie
reports-lede = Napisz moderacji, co jest nie tak. Autor nie dowie się, od kogo pochodzi zgłoszenie.
reports-about-post = Wpis od:
reports-about-topic = Temat od:
reports-about-account = Profil:
reports-reason = Co jest nie tak?
reports-danger = Jeśli ktoś jest teraz w niebezpieczeństwie, najpierw wezwij pomoc: 112 w Europie, 100 lub 101 w Izraelu.
reports-explanation = Co jeszcze moderacja powinna wiedzieć
reports-explanation-hint = To pole może zostać puste.
reports-send = Wyślij zgłoszenie
reports-cancel = Anuluj
reports-rules = Zasady tej społeczności
reports-email = Twój adres e-mail
reports-email-optional = Twój adres e-mail (nieobowiązkowo)
reports-email-hint = Wyślemy wiadomość z linkiem. Zgłoszenie zacznie się liczyć, gdy go otworzysz; tam też zobaczysz, co się z nim dzieje. Adresu nie opublikujemy.
reports-email-anonymous = Nie musisz mówić, kim jesteś. Jeśli podasz adres, napiszemy, co postanowiono.
reports-sign-in = Masz konto? Zaloguj się, wtedy wiadomość nie będzie potrzebna.

# Zgłoszenie nielegalnych treści (akt o usługach cyfrowych, art. 16)
reports-illegal = Czy to niezgodne z prawem?
reports-illegal-text = Zgłoś nam to. Poprosimy o nieco więcej informacji, sprawdzimy to bez zwłoki i napiszemy, co postanowiono i jak się odwołać.
reports-notice-title = Zgłoszenie nielegalnych treści
reports-notice-lede = Zgłoszenie na podstawie art. 16 unijnego aktu o usługach cyfrowych.
reports-why = Dlaczego to nielegalne?
reports-why-hint = Co dokładnie łamie prawo i jakie to prawo, jeśli wiesz. Minimalna liczba znaków: { $min }.
reports-place = Dokładne miejsce
reports-place-hint = Adres jest już wpisany. Dodaj to, co pomoże znaleźć: które zdjęcie, które zdanie.
reports-name = Imię i nazwisko
reports-name-optional = Imię i nazwisko (nieobowiązkowo)
reports-known = Nazwa i adres e-mail pochodzą z Twojego konta.
reports-good-faith = W dobrej wierze uważam, że podane tu informacje są prawidłowe i kompletne.
reports-fault-reason = Wybierz, co jest nie tak.
reports-fault-why =
    { $min ->
        [one] Napisz dlaczego, używając co najmniej { $min } znaku.
        [few] Napisz dlaczego, używając co najmniej { $min } znaków.
        [many] Napisz dlaczego, używając co najmniej { $min } znaków.
       *[other] Napisz dlaczego, używając co najmniej { $min } znaku.
    }
reports-fault-place = Podaj, gdzie dokładnie to jest.
reports-fault-good-faith = Potwierdź, że zgłaszasz to w dobrej wierze; wymaga tego prawo.

# Uprzejma odmowa
reports-own-title = To Twoje
reports-own-text = Własnych tekstów nie trzeba zgłaszać: można je zmienić albo usunąć.
reports-own-account = Nie musisz zgłaszać siebie. Profil możesz zmienić w ustawieniach.
reports-back = Wróć
reports-home = Na stronę główną
reports-limited-title = Na razie nie przyjmujemy Twoich zgłoszeń
reports-limited = Wiele Twoich zgłoszeń okazało się bezpodstawnych, także po ostrzeżeniu. Do { $until } nie przyjmujemy od Ciebie zgłoszeń.
reports-limited-danger = Gdy ludzie są w niebezpieczeństwie, można to zgłosić także teraz.
reports-warned = Kilka Twoich zgłoszeń okazało się bezpodstawnych. Prosimy zgłaszać tylko to, co łamie zasady lub prawo. Jeśli to się powtórzy, przez pewien czas nie będziemy przyjmować Twoich zgłoszeń.

# Po wysłaniu
reports-sent-title = Jeszcze jeden krok
reports-sent-text = Wysłaliśmy wiadomość. Otwórz link, który w niej jest, a zgłoszenie zacznie się liczyć.
reports-sent-hint = Po kilku minutach nic nie przyszło? Zajrzyj do spamu albo wyślij zgłoszenie jeszcze raz.
reports-confirm-title = Czy to Twoje zgłoszenie?
reports-confirm-text = Potwierdź je, a trafi do moderacji.
reports-confirm-button = Tak, to moje zgłoszenie
flash-reports-received = Dziękujemy. Zgłoszenie zostało przyjęte.
flash-reports-twice = To już zostało przez Ciebie zgłoszone. Tutaj widać, na jakim jest etapie.
flash-reports-decided = To już zostało przez Ciebie zgłoszone i pozostało bez zmian. Od tego czasu nic się nie zmieniło; od decyzji można się odwołać.

# Jedno zgłoszenie
reports-number = Zgłoszenie nr { $number }
reports-fact-thing = Co zgłoszono
reports-fact-reason = Powód
reports-fact-explanation = Twoje wyjaśnienie
reports-fact-made = Wysłano
reports-thing-post = wpis
reports-thing-topic = temat
reports-thing-account = profil
reports-state-unconfirmed = jeszcze niepotwierdzone
reports-state-open = u moderacji
reports-state-upheld = podjęto działania
reports-state-kept = pozostaje bez zmian
reports-what-next = Co będzie dalej
reports-next = Moderacja sprawdzi to i zdecyduje. Napiszemy, co postanowiono i dlaczego.
reports-next-notice = Moderacja sprawdzi zgłoszenie bez zwłoki, starannie i bezstronnie. Napiszemy, co postanowiono, dlaczego i jak się odwołać.
reports-next-unconfirmed = Otwórz link z naszej wiadomości. Do tego czasu nikt nie sprawdza zgłoszenia.
reports-keep-address = Zachowaj adres tej strony: bez logowania zobaczysz na niej, na jakim etapie jest zgłoszenie.
reports-follow = Zobacz zgłoszenie

# Co postanowiono
reports-outcome-keep = Sprawdziliśmy to i pozostawiamy bez zmian: naszym zdaniem nie łamie ani zasad, ani prawa.
reports-outcome-edit = Moderacja zmieniła tekst.
reports-outcome-move = Przeniesiono to tam, gdzie jest na to miejsce.
reports-outcome-hide = Zostało to ukryte.
reports-outcome-sensitive = Teraz jest przed tym ostrzeżenie.
reports-outcome-lock = Temat został zamknięty.
reports-outcome-slow = Temat jest teraz w trybie powolnym.
reports-outcome-account = Podjęliśmy działania wobec konta.
reports-outcome-erase = Zostało to trwale usunięte.
reports-outcome-restore = Wcześniejsza decyzja została cofnięta po odwołaniu. Wszystko jest jak przedtem.
reports-outcome-done = Moderacja się tym zajęła.
reports-outcome-law = To niezgodne z prawem.
reports-outcome-rule = Naruszona zasada: { $rule }
reports-outcome-person = Zdecydował człowiek, nie program.
reports-outcome-machine-found = Zauważył to także program; zdecydował człowiek.
reports-outcome-machine = Zdecydował program.
reports-rule-link = Przeczytaj zasadę
reports-contest = Od decyzji można się bezpłatnie odwołać do { $until }. Wtedy zdecyduje ktoś inny.
reports-contest-link = Odwołaj się od decyzji

# Listy
reports-mail-about = Zgłoszenie nr { $number } z { $date }: { $thing }. Powód: { $reason }.
reports-mail-confirm-subject = Potwierdź zgłoszenie
reports-mail-confirm = Ktoś podał ten adres w zgłoszeniu w społeczności { $brand }. Jeśli to Twoje zgłoszenie, potwierdź je, a trafi do moderacji.
reports-mail-confirm-days =
    { $days ->
        [one] W przeciwnym razie je usuniemy po { $days } dniu.
        [few] W przeciwnym razie je usuniemy po { $days } dniach.
        [many] W przeciwnym razie je usuniemy po { $days } dniach.
       *[other] W przeciwnym razie je usuniemy po { $days } dnia.
    }
reports-mail-receipt-subject = Przyjęto zgłoszenie nr { $number }
reports-mail-receipt = Dziękujemy. Twoje zgłoszenie zostało przyjęte.
reports-mail-outcome-subject = Zapadła decyzja w sprawie zgłoszenia nr { $number }
reports-mail-outcome = Zapadła decyzja w sprawie Twojego zgłoszenia.
reports-mail-again = Decyzja w sprawie Twojego zgłoszenia zmieniła się po odwołaniu.
reports-mail-why = Otrzymujesz tę wiadomość, bo z tego adresu wysłano zgłoszenie w społeczności { $brand }.

# Własne zgłoszenia
reports-own-list = Zgłoszenia
reports-own-lede = Twoje zgłoszenia i to, co postanowiono.
reports-own-none = Nie masz żadnych zgłoszeń
reports-own-none-text = Gdy coś łamie tu zasady lub prawo, zgłoś to. Link jest przy każdym wpisie, temacie i profilu.

# Jak rozpatrujemy zgłoszenia
reports-how-title = Jak działają zgłoszenia
reports-how-lede = Każdy może zgłosić wpis, temat lub profil, z kontem lub bez.
reports-how-who = Bez konta prosimy o adres e-mail i wysyłamy wiadomość, żeby nikt nie zgłaszał w cudzym imieniu. Autor nigdy nie dowie się, kto zgłosił.
reports-how-illegal = W zgłoszeniu nielegalnych treści podaje się dokładne miejsce, powód, dla którego są nielegalne, imię i nazwisko, adres oraz oświadczenie o dobrej wierze.
reports-how-child = Seksualne wykorzystywanie dzieci można zgłosić bez nazwiska i bez adresu.
reports-how-receipt = Każde zgłoszenie od razu dostaje numer i potwierdzenie oraz stronę, na której można je śledzić.
reports-how-decided = Decyduje człowiek, nigdy sam program. Kto zgłosił, dowiaduje się, co postanowiono i według której zasady.
reports-how-appeal = Od decyzji w sprawie zgłoszenia można się odwołać przez sześć miesięcy, bezpłatnie. Wtedy decyduje ktoś inny.
reports-how-privacy = Nazwiska i adresy osób bez konta usuwamy, gdy od decyzji nie można się już odwołać.
reports-policy-title = Zgłoszenia bez powodu
reports-policy-text = Nietrafione zgłoszenie od czasu do czasu to nic złego. Kto jednak wciąż zgłasza to, co nie łamie żadnej zasady, zabiera czas moderacji innym.
reports-policy-day =
    { $count ->
        [one] Jedna osoba może wysłać { $count } zgłoszenie dziennie.
        [few] Jedna osoba może wysłać { $count } zgłoszenia dziennie.
        [many] Jedna osoba może wysłać { $count } zgłoszeń dziennie.
       *[other] Jedna osoba może wysłać { $count } zgłoszenia dziennie.
    }
reports-policy-warn =
    { $count ->
        [one] Po { $count } bezpodstawnym zgłoszeniu w ciągu { $days } dni wysyłamy ostrzeżenie.
        [few] Po { $count } bezpodstawnych zgłoszeniach w ciągu { $days } dni wysyłamy ostrzeżenie.
        [many] Po { $count } bezpodstawnych zgłoszeniach w ciągu { $days } dni wysyłamy ostrzeżenie.
       *[other] Po { $count } bezpodstawnego zgłoszenia w ciągu { $days } dni wysyłamy ostrzeżenie.
    }
reports-policy-limit =
    { $count ->
        [one] Po { $count } kolejnym bezpodstawnym zgłoszeniu od ostrzeżenia nie przyjmujemy od tej osoby zgłoszeń przez { $days } dni.
        [few] Po { $count } kolejnych bezpodstawnych zgłoszeniach od ostrzeżenia nie przyjmujemy od tej osoby zgłoszeń przez { $days } dni.
        [many] Po { $count } kolejnych bezpodstawnych zgłoszeniach od ostrzeżenia nie przyjmujemy od tej osoby zgłoszeń przez { $days } dni.
       *[other] Po { $count } kolejnego bezpodstawnego zgłoszenia od ostrzeżenia nie przyjmujemy od tej osoby zgłoszeń przez { $days } dni.
    }
reports-policy-half = Nikt nie dostaje ostrzeżenia ani ograniczenia, dopóki co najmniej połowa jego zgłoszeń jest trafna. Decyzje zmienione po odwołaniu się nie liczą.
reports-policy-danger = Zgłoszenia, że ludzie są w niebezpieczeństwie, przyjmujemy zawsze i nigdy ich nie liczymy.

# Powody, dla administracji
reports-admin = Powody zgłoszeń
reports-admin-lede = Z czego wybierają zgłaszający, w swoim języku. Kolejność jest taka jak w formularzu.
reports-admin-new = Nowy powód
reports-admin-edit = Zmień powód
reports-admin-archived = W archiwum
reports-admin-illegal-badge = Nielegalne treści
reports-admin-anonymous-badge = Bez nazwiska
reports-admin-up = W górę
reports-admin-down = W dół
reports-admin-archive = Do archiwum
reports-admin-restore = Przywróć
reports-admin-en = Po angielsku
reports-admin-he = Po hebrajsku
reports-admin-pl = Po polsku
reports-admin-harm = Jak poważne to jest?
reports-admin-harm-hint = Od tego zależy, co moderacja widzi najpierw. Każdy stopień waży tyle co dzień czekania.
reports-admin-rule = Której zasady to dotyczy?
reports-admin-rule-hint = Będzie już zaznaczona przy podejmowaniu decyzji; można wybrać inną.
reports-admin-no-rule = Żadnej
reports-admin-illegal = Zgłoszenie z tego powodu dotyczy nielegalnych treści
reports-admin-illegal-hint = Formularz pyta wtedy o wszystko, co wymienia art. 16 aktu o usługach cyfrowych.
reports-admin-anonymous = Bez pytania o nazwisko i adres
reports-admin-anonymous-hint = Tak jak prawo przewiduje dla seksualnego wykorzystywania dzieci. Tylko przy nielegalnych treściach.
reports-admin-save = Zapisz
reports-harm-1 = 1 – drobnostka
reports-harm-2 = 2 – uciążliwe
reports-harm-3 = 3 – krzywdzi ludzi
reports-harm-4 = 4 – poważne
reports-harm-5 = 5 – ludzie w niebezpieczeństwie
reports-fault-label = Podaj powód w co najmniej jednym języku.
reports-fault-anonymous = Bez nazwiska i adresu można zgłosić tylko nielegalne treści.
reports-fault-last = Zawsze musi być możliwe zgłoszenie trzech rzeczy: naruszenia zasad, nielegalnych treści oraz seksualnego wykorzystywania dzieci bez podawania nazwiska. To był ostatni powód dla jednej z nich.
reports-fault-full = Powodów jest już tyle, ile może być. Zmień któryś z archiwum.
flash-reports-reason-saved = Zapisano. Od teraz widzą to czytelnicy.
flash-reports-reason-archived = Przeniesiono do archiwum. Czytelnicy już tego nie widzą; dawne zgłoszenia pozostają bez zmian.
flash-reports-reason-back = Znów można to wybrać.
