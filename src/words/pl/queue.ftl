# Kolejka moderacji: listy, jedna pozycja, fale, własne ustawienia.

queue-title = Kolejka moderacji
queue-views = Widoki kolejki
queue-all = Wszystko
queue-lede-all = To, co czeka na moderację, według szkodliwości i czasu czekania.
queue-view-reports = Zgłoszenia
queue-lede-reports = To, co zgłosili czytelnicy i co oznaczyły obserwowane słowa.
queue-view-holds = Wstrzymane
queue-lede-holds = Teksty, które czekają na zatwierdzenie, zanim ktokolwiek je przeczyta.
queue-view-appeals = Odwołania
queue-lede-appeals = Decyzje, od których ktoś się odwołał. Kto zdecydował najpierw, zostawia odwołanie komuś innemu.
queue-view-sign-ups = Rejestracje
queue-lede-sign-ups = Konta założone w podejrzany sposób.
queue-view-mine = Moje
queue-lede-mine = To, czym się zajmujesz, i to, co przekazali Ci inni.
queue-view-closed = Zamknięte
queue-lede-closed = Rozstrzygnięte, od najnowszych.
queue-next = Weź następną
queue-settings = Moje ustawienia
queue-board = Forum
queue-any-board = Wszystkie fora
queue-narrow = Pokaż
queue-empty = Nic nie czeka
queue-empty-text = W tej chwili nic nie wymaga decyzji.
queue-none = W tym widoku nic nie ma
queue-none-text = Być może coś czeka w innym widoku albo na innym forum.
queue-start = Wróć na początek
queue-choose = Wybierz: { $name }
queue-together = Obejrzyj wszystkie teksty wybranych osób
queue-together-hint = Najpierw widać całość; nic się nie zmienia.

# Pozycja
queue-about-post = Wpis
queue-about-topic = Temat
queue-about-account = Konto
queue-about-pending = Tekst, który czeka
queue-about-appeal = Odwołanie
queue-kind-report = Zgłoszenie
queue-kind-hold = Wstrzymane
queue-kind-appeal = Odwołanie
queue-kind-sign-up = Rejestracja
queue-harm-3 = Szkodliwe
queue-harm-4 = Bardzo szkodliwe
queue-harm-5 = Ludzie w niebezpieczeństwie
queue-reports =
    { $count ->
        [one] { $count } zgłoszenie
        [few] { $count } zgłoszenia
       *[many] { $count } zgłoszeń
    }
queue-free = Wolne
queue-yours = U Ciebie
queue-handed-to-you = Przekazuje Ci to { $name }
queue-held-by = Zajmuje się tym { $name }
queue-closed = Zamknięte
queue-closed-by = Zamknięte przez: { $name }

# Strona pozycji
queue-why = Co zauważył program
queue-scene = Na swoim miejscu
queue-private = Ten temat czyta tylko jego autor i zespół
queue-blurred = Obrazy są dla Ciebie rozmyte.
queue-unblur = Pokaż obrazy
queue-last-posts = Ostatnie wpisy tej osoby
queue-nothing-written = Nie ma tekstu do pokazania.
queue-this-one = To ten
queue-hidden = Ukryte
queue-erased = Usunięte trwale
queue-sensitive = Drastyczne
queue-edited = Wcześniejsze wersje
queue-held-waits = Czeka
queue-held-published = Opublikowane
queue-held-refused = Nieopublikowane
queue-illegal = Zgłoszenie nielegalnych treści
queue-visitor = gość
queue-decide = Decyzja
queue-is-closed = Zamknięte: decyzja już zapadła.
queue-own = Decyduje ktoś inny: to Twój tekst albo Twoje zgłoszenie.
queue-gone = Tego, o co chodziło, już nie ma.
queue-claim = Biorę to
queue-release = Odłóż
queue-take-over = Przejmij
queue-skip = Do następnej
queue-back = Wróć do listy
queue-hand-over = Przekaż komuś z moderacji
queue-hand-to = Komu
queue-hand-note = Notatka dla tej osoby
queue-hand-hint = Pozycja pojawi się na liście tej osoby. Jeśli w ciągu doby nikt się nią nie zajmie, znów będzie wolna.
queue-hand-do = Przekaż
queue-same-wave = Inne pozycje, które mają z nią coś wspólnego

# Autor
queue-author = Kogo dotyczy
queue-trust-new = Nowe konto
queue-trust-known = Znane konto
queue-suspended = Zawieszone
queue-muted = Wyciszone
queue-joined = Data dołączenia
queue-posts = Wpisy
queue-limited = Decyzje ograniczające
queue-mail-domain = Domena adresu
queue-network = Inne konta z tej samej sieci
queue-others = Także w kolejce:
queue-no-decisions = Brak wcześniejszych decyzji.
queue-decisions = Wcześniejsze decyzje
queue-reversed = Cofnięta
queue-all-of-author = Wszystko od tej osoby

# Obciążenie
queue-load = Kto ile rozstrzyga
queue-load-who = Osoba
queue-load-today = Dzisiaj
queue-load-week = W tym tygodniu
queue-break-hour =
    { $count ->
        [one] { $count } decyzja w ciągu godziny. Krótka przerwa dobrze zrobi; kolejka poczeka.
        [few] { $count } decyzje w ciągu godziny. Krótka przerwa dobrze zrobi; kolejka poczeka.
       *[many] { $count } decyzji w ciągu godziny. Krótka przerwa dobrze zrobi; kolejka poczeka.
    }
queue-break-day =
    { $count ->
        [one] { $count } decyzja dzisiaj. Resztę można zostawić innym albo na jutro.
        [few] { $count } decyzje dzisiaj. Resztę można zostawić innym albo na jutro.
       *[many] { $count } decyzji dzisiaj. Resztę można zostawić innym albo na jutro.
    }

# Co się zmieniło w międzyczasie
queue-fault-taken = Tą pozycją zajmuje się ktoś inny. Można ją przejąć albo przejść do następnej.
queue-fault-closed = W międzyczasie zapadła tu decyzja.
queue-fault-lost = Ta pozycja nie jest już u Ciebie.
queue-fault-gone = Tego, o co chodziło, już nie ma.
queue-fault-wave-gone = Z tej fali nic nie zostało: ktoś był szybszy.
flash-queue-decided = Decyzja zapisana. Oto następna pozycja.
flash-queue-nothing-left = Nic tu już dla Ciebie nie ma. Dziękujemy.
flash-queue-handed = Przekazano.
flash-queue-nothing-picked = Wybierz co najmniej jedną wspólną cechę, osobę albo witrynę.

# Fale
queue-waves = Fale
queue-waves-lede = Wiele pozycji, które łączy link, tekst albo sieć: oglądane razem, usuwane jednym działaniem i jednym przywracane.
queue-waves-now = Co łączy otwarte pozycje
queue-waves-none = W tej chwili żadnych dwóch otwartych pozycji nic nie łączy.
queue-waves-more = Osoby i witryny po nazwie
queue-waves-handles = Nazwy kont
queue-waves-handles-hint = Można podać kilka po przecinku, na przykład @ada, @jan.
queue-waves-links = Witryny, do których prowadziły linki
queue-waves-links-hint = Na przykład cheap.example. Chodzi o wszystkich, którzy ostatnio do niej linkowali.
queue-waves-preview = Pokaż, co zostałoby usunięte
queue-waves-past = Dotychczasowe fale
queue-wave-lines =
    { $count ->
        [one] { $count } pozycja
        [few] { $count } pozycje
       *[many] { $count } pozycji
    }
queue-wave-texts =
    { $count ->
        [one] { $count } tekst
        [few] { $count } teksty
       *[many] { $count } tekstów
    }
queue-wave-people =
    { $count ->
        [one] { $count } osoba
        [few] { $count } osoby
       *[many] { $count } osób
    }
queue-cluster-link = Linkują do { $domain }
queue-cluster-text = Piszą prawie to samo
queue-cluster-network = Pochodzą z jednej sieci
queue-cluster-other = Coś je łączy
queue-preview = Co zostałoby usunięte
queue-preview-lede = Nic się jeszcze nie zmieniło. Przejrzyj całość, oszczędź uczciwych, dopiero potem działaj.
queue-preview-capped =
    { $count ->
        [one] Jedna fala obejmuje najwyżej { $count } osobę; potem można zrobić kolejną.
        [few] Jedna fala obejmuje najwyżej { $count } osoby; potem można zrobić kolejną.
       *[many] Jedna fala obejmuje najwyżej { $count } osób; potem można zrobić kolejną.
    }
queue-stat-texts =
    { $count ->
        [one] tekst
        [few] teksty
       *[many] tekstów
    }
queue-stat-people =
    { $count ->
        [one] osoba
        [few] osoby
       *[many] osób
    }
queue-stat-sites =
    { $count ->
        [one] witryna
        [few] witryny
       *[many] witryn
    }
queue-stat-hold =
    { $count ->
        [one] decyzja w mocy
        [few] decyzje w mocy
       *[many] decyzji w mocy
    }
queue-stat-reversed =
    { $count ->
        [one] cofnięta decyzja
        [few] cofnięte decyzje
       *[many] cofniętych decyzji
    }
queue-preview-nobody = Nikogo
queue-preview-nobody-text = Nie ma takiej otwartej pozycji ani takiego tekstu z ostatnich dni.
queue-preview-honest = Być może uczciwe: oszczędzone
queue-preview-honest-hint = To konta znane albo oszczędzone przez Ciebie. Zaznacz tylko te, o które mimo to chodzi; od nich zniknie tylko to, co powstało od początku fali.
queue-preview-people = Objęte działaniem
queue-preview-people-hint = Najstarsze konta są na początku. Zaznacz, kogo oszczędzić.
queue-preview-more =
    { $count ->
        [one] I jeszcze { $count } takie konto.
        [few] I jeszcze { $count } takie konta.
       *[many] I jeszcze { $count } takich kont.
    }
queue-include = Dotyczy
queue-spare = Oszczędź
queue-preview-sites = Witryny, do których linkują
queue-preview-sites-hint = Zaznaczone witryny zostaną uznane za złe: nowe teksty z linkami do nich będą wstrzymywane.
queue-site-uses =
    { $count ->
        [one] { $theirs } z { $count } linku
        [few] { $theirs } z { $count } linków
       *[many] { $theirs } z { $count } linków
    }
queue-site-trusted = Zaufana
queue-site-bad = Już uznana za złą
queue-preview-texts = Niektóre z tekstów
queue-act = Działanie
queue-act-rule = Zasada
queue-act-days = Zawieszenie kont
queue-act-for =
    { $count ->
        [one] na { $count } dzień
        [few] na { $count } dni
       *[many] na { $count } dni
    }
queue-act-not = bez zawieszenia, tylko ostrzeżenie
queue-act-explanation = Uzasadnienie dla tych, których to dotyczy
queue-act-explanation-hint = Znajdzie się w każdym uzasadnieniu decyzji. Każda osoba, której to dotyczy, może się odwołać.
queue-act-usual = Wiele nowych kont opublikowało w krótkim czasie tę samą reklamę.
queue-act-do = Usuń to wszystko
queue-act-cancel = Zostaw
queue-act-hint = Całą falę można cofnąć jednym kliknięciem.
queue-wave = Fala { $id }
queue-wave-running = W toku
queue-wave-done = Gotowe
queue-wave-undoing = Cofanie w toku
queue-wave-undone = Cofnięta
queue-wave-undone-by = Cofnięta przez: { $name },
queue-wave-site = Witryna { $domain } uznana za złą
queue-wave-undo = Cofnij całą falę
queue-wave-undo-hint = Każdy tekst, każde konto i każda witryna wrócą do poprzedniego stanu.
flash-queue-wave-done = Fala jest usuwana. Tutaj można ją cofnąć.
flash-queue-wave-undone = Fala jest cofana.

# Własne ustawienia
queue-settings-title = Moderacja
queue-settings-lede = Na potrzeby Twojej pracy. Nikt inny nie widzi tych ustawień.
queue-settings-blurs = Rozmywaj obrazy, dopóki o nie nie poproszę
queue-settings-blurs-hint = W kolejce. Na stronie każdej pozycji jest link, który pokazuje obrazy.
queue-settings-named = Moja nazwa może być widoczna pod moimi decyzjami
queue-settings-named-hint = W przeciwnym razie widać tylko, że decyzję podjęła moderacja.
queue-settings-save = Zapisz
flash-queue-settings = Zapisano.
