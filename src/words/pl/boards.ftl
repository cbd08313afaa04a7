# Fora: strona główna, fora, tematy, wpisy, szkice.

boards-kind-complaint = Skarga
boards-kind-question = Pytanie
boards-kind-idea = Pomysł
boards-kind-praise = Pochwała
boards-kind-talk = Rozmowa
boards-kind-complaints = Skargi
boards-kind-questions = Pytania
boards-kind-ideas = Pomysły
boards-kind-praises = Pochwały
boards-kind-talks = Rozmowy
boards-kind-all = Wszystkie
boards-filter = Rodzaj tematu

boards-home = Strona główna
boards-welcome = Pytaj, zgłaszaj skargi, proponuj: tu odpowiadamy – publicznie i osobiście.
boards-boards = Fora
boards-board = Forum
boards-latest-answers = Najnowsze oficjalne odpowiedzi
boards-latest-topics = Najnowsze tematy
boards-topics =
    { $count ->
        [one] { $count } temat
        [few] { $count } tematy
       *[many] { $count } tematów
    }
boards-no-boards = Nie ma jeszcze żadnego forum
boards-no-boards-text = Gdy tylko powstanie pierwsze forum, będzie można tu czytać i pisać.

boards-write = Napisz
boards-none = Jeszcze nic tu nie ma
boards-none-text = Napisz coś jako pierwsza osoba.
boards-older = Starsze tematy
boards-newest = Najnowsze tematy
boards-new = nowy
boards-unread =
    { $count ->
        [one] { $count } nieprzeczytany
        [few] { $count } nieprzeczytane
       *[many] { $count } nieprzeczytanych
    }
boards-replies =
    { $count ->
        [0] brak odpowiedzi
        [one] { $count } odpowiedź
        [few] { $count } odpowiedzi
       *[many] { $count } odpowiedzi
    }
boards-replies-word =
    { $count ->
        [one] odpowiedź
        [few] odpowiedzi
       *[many] odpowiedzi
    }
boards-archived-text = To forum jest zamknięte: można je czytać, ale nikt już tu nie pisze.
boards-room-text = To pokój roboczy: to, co jest tu napisane, widzą tylko zaproszone osoby i zespół.
boards-room-all = Wszystkie Twoje pokoje

boards-answered = Jest oficjalna odpowiedź
boards-solved = Rozwiązane
boards-solved-text = Rozwiązane: przejdź do wpisu, który pomógł
boards-pinned = Przypięty
boards-pinned-until = Przypięty do
boards-private = Prywatny
boards-private-text = Ten temat widzi tylko osoba, która go założyła, i nasz zespół.
boards-locked = Zamknięty
boards-locked-text = Ten temat jest zamknięty i nie przyjmuje nowych odpowiedzi.

boards-staff = Zespół
boards-official = Oficjalna odpowiedź
boards-official-answer = Oficjalna odpowiedź
boards-official-in-topic = w dyskusji
boards-official-make = Oznacz jako oficjalną odpowiedź
boards-official-withdraw = Wycofaj oficjalną odpowiedź
boards-solution = Rozwiązanie
boards-solution-make = To rozwiązało sprawę
boards-solution-withdraw = Jednak nierozwiązane
boards-continue = Czytaj dalej od #{ $number }
boards-page-of = Strona { $page } z { $pages }
boards-page-moved = Wpisy z tej strony zostały przeniesione do innego tematu.
boards-quote = Cytuj
boards-edit = Edytuj
boards-edited = zmieniono
boards-remove = Usuń
boards-restore = Przywróć
boards-see-text = Pokaż treść
boards-reason = Powód
boards-removed-by-author = Usunięte przez autora
boards-removed-by-moderator = Usunięte przez moderację

boards-reply-title = Twoja odpowiedź
boards-reply-send = Odpowiedz
boards-reply-send-visitor = Dalej
boards-reply-hint-visitor = Najpierw napisz. W następnym kroku dołączysz lub zalogujesz się, a odpowiedź pojawi się, gdy będziemy wiedzieć, że to Ty. Można używać Markdown.
boards-reply-hint-unconfirmed = Odpowiedź zostanie zachowana i pojawi się po potwierdzeniu Twojego adresu e-mail. Można używać Markdown.
boards-body = Treść
boards-body-hint = Można używać Markdown: **pogrubienie**, *kursywa*, > cytat, - lista.
boards-suspended = Twoje konto jest zawieszone: możesz czytać, ale nie pisać.
boards-muted = Na razie nie możesz tu pisać: moderacja odebrała Ci tę możliwość na pewien czas. Powód i sposób odwołania są na Twoim koncie w części „Moderacja”.
boards-add-file = Dodaj plik

boards-drafts = Moje szkice
boards-drafts-none = Brak szkiców
boards-drafts-none-text = To, co zaczniesz pisać po zalogowaniu, czeka tutaj, dopóki tego nie wyślesz.
boards-draft-topic = Nowy temat
boards-draft-reply = Odpowiedź w temacie
boards-draft-save = Zapisz szkic
boards-draft-discard = Odrzuć
boards-from-draft = To Twój zapisany szkic.
flash-boards-draft-saved = Szkic został zapisany.
flash-boards-draft-discarded = Szkic został usunięty.

boards-save = Zapisz
boards-cancel = Anuluj
boards-edit-title = Edycja wpisu
boards-edit-reason = Powód zmiany
boards-edit-reason-own = Powód zmiany (nieobowiązkowo)
boards-edit-reason-hint = Wcześniejszą treść i ten powód może przeczytać każdy.
boards-history-title = Historia wpisu
boards-history-now = Obecna treść
boards-history-changed = Co zmieniło się w tej treści
boards-history-before = Treść do
boards-history-by = Zmiana:
boards-remove-title = Usunąć ten wpis?
boards-remove-text = Treść zniknie; na jej miejscu zostanie informacja, że została usunięta i dlaczego.
boards-remove-reason-own = Powód (nieobowiązkowo)
boards-remove-reason-hint = Powód może przeczytać każdy.
flash-boards-post-removed = Wpis został usunięty.
flash-boards-post-restored = Wpis został przywrócony.
flash-boards-solved = Oznaczono jako rozwiązane.
flash-boards-unsolved = Oznaczono jako nierozwiązane.

boards-topic-remove = Usuń temat
boards-topic-remove-title = Usunąć ten temat?
boards-topic-remove-text = Temat zniknie z forum. Pod jego adresem pozostanie informacja, że został usunięty i dlaczego.
boards-topic-removed = Ten temat został usunięty
boards-topic-removed-shown = Ten temat jest usunięty. Widzisz go, bo moderujesz tę społeczność.
boards-topic-removed-by-author = Usunięty przez autora
boards-topic-removed-by-moderator = Usunięty przez moderację
boards-to-board = Wróć na forum
flash-boards-topic-removed = Temat został usunięty.
flash-boards-topic-restored = Temat został przywrócony.

boards-arrange = Porządkuj
boards-arrange-title = Porządkowanie tematu
boards-topic-title = Tytuł
boards-rename = Zmień tytuł
boards-move = Przenieś
boards-move-hint = Adres się nie zmieni.
boards-pin = Przypnij
boards-pin-until = Przypnij do
boards-pin-hint = Temat pozostanie na górze forum do końca tego dnia.
boards-unpin = Odepnij teraz
boards-merge = Połącz
boards-merge-into = Połącz z tematem
boards-merge-hint = Numer lub adres drugiego tematu. Wszystkie wpisy przejdą tam, a ten adres będzie do niego prowadzić.
boards-split = Wydziel
boards-decide-text = Ukrycie, zamknięcie, tryb powolny lub oznaczenie treści drastycznej: zawsze z zasadą i uzasadnieniem, które otrzymuje autor.
boards-split-title = Podział tematu
boards-split-text = Przenieś część wpisów do osobnego tematu.
boards-split-choose = Wybierz wpisy
boards-split-new-title = Tytuł nowego tematu
boards-split-posts = Przenoszone wpisy
boards-split-nothing = Na tej stronie nie ma wpisu, który można przenieść.
flash-boards-arranged = Gotowe.
flash-boards-merged = Tematy zostały połączone.
flash-boards-split = Oto nowy temat.

boards-admin = Administracja
boards-admin-new = Nowe forum
boards-admin-edit = Edycja forum
boards-admin-none = Nie ma jeszcze żadnego forum
boards-admin-none-text = Forum to miejsce na tematy. Na początek wystarczą dwa lub trzy.
boards-admin-name = Nazwa
boards-admin-slug = Adres
boards-admin-slug-hint = Końcówka adresu forum: małe litery a–z, cyfry i łączniki. Puste pole oznacza adres utworzony z nazwy.
boards-admin-purpose = Przeznaczenie
boards-admin-purpose-hint = Jedno zdanie o tym, co tu pasuje.
boards-admin-see = Kto może czytać
boards-admin-post = Kto może zakładać tematy
boards-admin-post-hint = Goście zawsze mogą zacząć pisać; tekst pojawi się, gdy dołączą.
boards-admin-lang = Język
boards-admin-lang-any = Dowolny
boards-admin-icon = Ikona
boards-admin-topics = Tematy
boards-admin-order = Kolejność
boards-admin-up = W górę
boards-admin-down = W dół
boards-admin-archive = Przenieś do archiwum
boards-admin-archived = W archiwum
boards-admin-open = Otwórz ponownie
boards-audience-everyone = Wszyscy
boards-audience-invited = Osoby zaproszone
boards-audience-members = Członkowie społeczności
boards-audience-staff = Zespół
flash-boards-board-saved = Forum zostało zapisane.

boards-fault-body-long = Tekst jest za długi: najwyżej { $max } znaków. Nic nie przepadło; możesz go skrócić poniżej.
boards-fault-reason-missing = Napisz dlaczego: powód przeczyta autor i wszyscy inni.
boards-fault-edited-meanwhile = W międzyczasie ktoś zmienił ten wpis. Twój tekst jest poniżej; ponowny zapis zastąpi tamtą zmianę.
boards-fault-removed-already = To zostało już usunięte.
boards-fault-not-removed = To nie jest usunięte, więc nie ma czego przywracać.
boards-fault-topic-gone = Ten temat został usunięty lub połączony z innym. Nie można nic do niego dodać.
boards-fault-moved-meanwhile = W międzyczasie ktoś inny przeniósł ten temat.
boards-fault-split-none = Wybierz co najmniej jeden wpis. Pierwszy wpis tematu zawsze w nim zostaje.
boards-fault-merge-target = Nie ma takiego tematu. Podaj numer lub adres innego tematu.
boards-fault-merge-idea = To pomysł, na który oddano głosy. Połącz go przy biurku pomysłów: głosy przejdą razem z nim, a połączenie będzie można cofnąć.
boards-fault-merge-private = Prywatny temat można połączyć tylko z prywatnym tematem tej samej osoby.
boards-fault-merge-audience = Te dwa fora mają różnych czytelników. Najpierw przenieś temat.
boards-fault-pin-day = Wybierz dzień od dziś do roku naprzód.
boards-fault-slug = Podaj adres z małych liter a–z, cyfr i łączników, na przykład „help”.
boards-fault-audience = Kto może pisać, musi też móc czytać. Wybierz węższe grono piszących.
boards-fault-draft-size = Ten szkic ma za dużo pól, aby go zapisać.
boards-feed-official = Oficjalne odpowiedzi: { $brand }
boards-fault-shared-idea = Ten pomysł należy już także do innych, więc się go nie usuwa: na jego stronie można go wycofać. Pozostanie do przeczytania, razem z głosami.
boards-to-idea = Do pomysłu
