# Sprawy obok innych rzeczy: duplikaty, łączenie, dzielenie, pomysły.
relations-title = Powiązania
relations-duplicate-of = To ta sama sprawa co
relations-stand-alone = Jednak nie ta sama
relations-duplicates =
    { $count ->
        [one] { $count } sprawa dotyczy tego samego i toczy się razem z tą.
        [few] { $count } sprawy dotyczą tego samego i toczą się razem z tą.
        [many] { $count } spraw dotyczy tego samego i toczy się razem z tą.
       *[other] { $count } sprawy dotyczy tego samego i toczy się razem z tą.
    }
relations-ideas = Pomysły, które z tego wynikły
relations-idea-remove = Usuń
relations-change = Powiąż, połącz lub podziel
relations-main = Ta sama co sprawa
relations-main-hint = Numer lub adres sprawy, nad którą trwa praca. Gdy zostanie rozwiązana, wszyscy autorzy dowiedzą się o tym razem.
relations-main-set = Oznacz jako tę samą
relations-idea = Pomysł
relations-idea-hint = Numer lub adres tematu z pomysłem.
relations-idea-add = Powiąż pomysł
relations-merge-title = Połącz z inną sprawą
relations-merge-text = Dla dwóch spraw jednego klienta o tym samym. Wpisy, notatki, kontakty, rekompensaty i etykiety przechodzą do drugiej sprawy; ta zostaje zamknięta, a klient dostaje wiadomość. Żaden przycisk nie rozdzieli potem wpisów.
relations-merge-into = Połącz ze sprawą
relations-merge-hint = Numer lub adres drugiej sprawy.
relations-merge-send = Połącz
relations-split-title = Wydziel osobną sprawę
relations-split-text = Gdy klient napisał o dwóch rzeczach naraz. Wybrane wpisy przechodzą do nowej sprawy tego samego klienta, z własnymi terminami.
relations-split-none = Nie ma czego wydzielić
relations-split-none-text = W tej sprawie jest tylko pierwszy wpis, a on zostaje na miejscu.
relations-split-posts = Wpisy do przeniesienia
relations-split-name = Czego dotyczy nowa sprawa
relations-split-send = Utwórz nową sprawę
relations-back = Wróć do sprawy
relations-fault-main = Nie ma sprawy o takim numerze.
relations-fault-self = Sprawa nie może być duplikatem samej siebie.
relations-fault-customers = Połączyć można tylko sprawy tego samego klienta. Zamiast tego oznacz tę sprawę jako tę samą: obaj klienci dowiedzą się o rozwiązaniu.
relations-fault-side = Ta sprawa ma wątek publiczny i prywatny, więc zostaje, jak jest. Połącz z nią tę drugą.
relations-fault-idea = Nie ma pomysłu o takim numerze.
flash-relations-duplicate = Oznaczono jako tę samą. Klient dostał wiadomość.
flash-relations-alone = Sprawa znów jest samodzielna.
flash-relations-merged = Sprawy zostały połączone.
flash-relations-split = To jest nowa sprawa.
flash-relations-idea = Pomysł został powiązany.
flash-relations-idea-gone = Pomysł nie jest już powiązany.
