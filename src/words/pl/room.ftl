# The staff's list of incidents, declaring one, the crisis room.

room-title = Incydenty
room-lede = Co dzieje się teraz, kto się tym zajmuje i co dalej. Każda osoba z zespołu może ogłosić incydent.
room-declare = Ogłoś incydent
room-declare-drill = Rozpocznij ćwiczenia
room-maintenance = Prace serwisowe
room-playbooks = Plany działania i zespoły
room-open-title = Trwa teraz
room-open-none = Nic się teraz nie dzieje.
room-past = Zakończone
room-past-none = Nie było jeszcze żadnego incydentu. Na początek warto zrobić ćwiczenia.
room-reviews = Analizy do napisania
room-review-due = Termin
room-review-late = Termin minął
room-update-due = Następna aktualizacja
room-update-late = Termin aktualizacji minął
room-duties = { $count ->
    [one] Masz { $count } rolę w zespole kryzysowym.
    [few] Masz { $count } role w zespołach kryzysowych.
    [many] Masz { $count } ról w zespołach kryzysowych.
   *[other] Masz { $count } roli w zespołach kryzysowych.
}
room-duties-unknown = { $count ->
    [one] Masz { $count } rolę w zespole kryzysowym bez potwierdzenia, że ją znasz.
    [few] Masz { $count } role w zespołach kryzysowych bez potwierdzenia, że je znasz.
    [many] Masz { $count } ról w zespołach kryzysowych bez potwierdzenia, że je znasz.
   *[other] Masz { $count } roli w zespołach kryzysowych bez potwierdzenia, że je znasz.
}
room-duties-look = Moje role
room-you-are = Twoja rola: { $part }
room-since = początek:
room-drill = ĆWICZENIA
room-drill-text = Nic stąd nie trafia do klientów, subskrybentów ani na stronę stanu usług.
room-ways-title = Więcej
room-to-status = Publiczna strona stanu usług
room-to-duties = Moje role w zespołach kryzysowych
room-to-rota = Kto ma dyżur
room-to-actions = Ustalenia po incydentach
room-to-backdated = Opisz incydent, który już minął

# Declaring

room-declare-lede = Czego dotyczy? W razie wątpliwości wybierz najbliższą kartę.
room-declare-other = Chodzi o coś innego
room-card-ready = Pierwszy komunikat jest zatwierdzony: wystarczy jedno kliknięcie.
room-card-draft = Pierwszy komunikat nie jest jeszcze zatwierdzony: ktoś musi to najpierw zrobić.
room-card-other = Coś innego
room-card-other-text = Otwiera sztab. Pierwszy komunikat piszesz tutaj, a ktoś go zatwierdza.
room-title-in = Co się stało, jednym zdaniem ({ $language })
room-title-others = To samo zdanie w innych językach
room-components = Co nie działa?
room-components-hint = Zaznacz to, co odczuwają klienci. Jeśli nie wiadomo, zostaw puste.
room-impact = Jak bardzo odczuwają to klienci?
room-is-drill = To są ćwiczenia
room-is-drill-hint = Cały zespół działa jak przy prawdziwym incydencie, a nic nie wychodzi na zewnątrz.
room-message = To zostanie opublikowane
room-message-hint = Zatwierdzone wcześniej. Trafi na stronę stanu usług, do subskrybentów i do zespołów poza serwisem.
room-message-others = To samo w innych językach
room-publish = Opublikuj teraz i otwórz sztab
room-open-only = Otwórz sztab bez publikowania
room-publish-hint = Opublikowany tekst można poprawić, ale nie da się go wycofać.
room-unapproved = Nie można opublikować od razu
room-unapproved-text = Dla takiego przypadku nie zatwierdzono pierwszego komunikatu. Sztab otworzy się ze szkicem, który ukaże się zaraz po zatwierdzeniu.
room-unapproved-who = Kto zatwierdza: { $names }
room-draft = Szkic
room-open = Otwórz sztab ze szkicem
room-called = Kto zostanie wezwany
room-called-hint = Te osoby dostaną e-mail z linkiem do sztabu. Osoby na dyżurze mają pierwszeństwo.
flash-room-published = Opublikowano. To jest sztab: wszyscy, którzy nad tym pracują, widzą to samo.
flash-room-drill = Ćwiczenia się rozpoczęły. Nic z nich nie wychodzi na zewnątrz.
flash-room-opened = Sztab jest otwarty. Następny krok: zatwierdzenie pierwszego komunikatu.
room-fault-unapproved = Pierwszy komunikat nie jest już zatwierdzony. Otwórz sztab bez publikowania i tam poproś o zatwierdzenie.

# The room

room-number = Incydent nr { $id }
room-public-page = strona publiczna
room-your-part = Twoja rola: { $part }.
room-no-part = Nie masz roli w tym incydencie: możesz wszystko czytać. Aby się włączyć, poproś kierujących o rolę.
room-named = Ta rola była przewidziana dla Ciebie, a teraz pełni ją ktoś inny:
room-take-part = Przyjmij rolę: { $part }
room-ways = Części tej strony
room-way-statement = Komunikat
room-clock-first = Pierwszy komunikat, termin
room-clock-promised = Następna aktualizacja, obiecana klientom
room-clock-cadence = Następna aktualizacja, termin
room-clock-brief = Następna odprawa wewnętrzna
room-overdue = po terminie
room-write-first = Napisz pierwszy komunikat
room-write-update = Napisz aktualizację
room-brief-given = Odprawa odbyta
flash-room-brief = Zapisano. Następna odprawa za pół godziny.
room-over = Rozwiązano
room-review = Przejdź do analizy
room-tasks = Zadania
room-tasks-open = Otwarte: { $open }. Zrobione: { $done }.
room-tasks-yours = Twoje
room-tasks-others = Pozostałe
room-tasks-done = { $count ->
    [one] { $count } zrobione
    [few] { $count } zrobione
    [many] { $count } zrobionych
   *[other] { $count } zrobionego
}
room-task-nobody = Nieprzydzielone
room-task-done = Zrobione
room-task-finish = Zrobione
room-task-take = Biorę to
room-task-reopen = Jednak niezrobione
room-task-give = Przekaż…
room-task-give-do = Przekaż
room-task-new = Dodaj zadanie
room-task-text = Co trzeba zrobić
room-task-part = Dla której roli
room-task-add = Dodaj
room-people = Ludzie
room-part-nobody = Nikt
room-part-since = przekazano
room-part-override = Bez wymaganego pasa
room-part-leave = Zrezygnuj z tej roli
room-on-call = Teraz na dyżurze
room-on-call-until = koniec
room-part-give = Powierz lub przekaż rolę
room-part = Rola
room-part-to = Komu
room-part-reason = Powód, jeśli brakuje pasa
room-part-reason-hint = Zostanie zapisany na osi czasu.
room-part-do = Przekaż
flash-room-part = Gotowe. Zapisano na osi czasu.
room-fault-belt = Ta rola wymaga przeszkolenia ({ $belt }). Aby ją mimo to przekazać, podaj powód.
room-fault-lead = Z kierowania się nie rezygnuje, tylko się je przekazuje: wybierz, kto kieruje dalej.
room-figures = Liczby
room-count-cases = Powiązane sprawy
room-count-open = { $count ->
    [one] { $count } otwarta
    [few] { $count } otwarte
    [many] { $count } otwartych
   *[other] { $count } otwartej
}
room-count-topics = Powiązane tematy
room-count-told = Powiadomieni o ostatniej aktualizacji
room-count-of = { $told } z { $all }
room-count-drill = nikt: to ćwiczenia
room-severity-title = Waga
room-severity = Waga { $severity }
room-severity-label = Jak poważne jest to dla nas?
room-severity-hint = Od tego zależy, jak często informujemy klientów.
room-severity-set = Zmień
room-severity-1 = 1: ludzie w niebezpieczeństwie albo dotyczy prawie wszystkich
room-severity-2 = 2: dotyczy wielu albo nie działa coś ważnego
room-severity-3 = 3: dotyczy niektórych i da się to obejść
room-severity-4 = 4: prawie nikt tego nie zauważa

# Its timeline

room-timeline = Oś czasu
room-note = Zapisz na osi czasu
room-note-kind = Rodzaj wpisu
room-kind-note = Notatka
room-kind-decision = Decyzja
room-note-add = Zapisz
room-older = Wcześniejsze wpisy
room-newest = Wróć do najnowszych
room-line-declared = Ogłoszono incydent
room-line-declared-drill = Rozpoczęto ćwiczenia
room-line-drafted = Rozpoczęto szkic wersji { $version }
room-line-written = Zmieniono szkic wersji { $version }
room-line-submitted = Wersję { $version } przekazano do zatwierdzenia
room-line-reopened = Zmieniono wersję { $version }: wymaga ponownego zatwierdzenia
room-line-dropped = Porzucono szkic wersji { $version }
room-line-approved = Zatwierdzono wersję { $version }
room-line-deputy = Wersję { $version } zatwierdzono w zastępstwie
room-line-beforehand = Wersja { $version } była zatwierdzona wcześniej
room-line-late = Minął czas na zatwierdzenie wersji { $version }: mogą to zrobić zastępcy
room-line-returned = Zwrócono wersję { $version } do poprawy
room-line-published = Opublikowano wersję { $version }
room-line-corrected = Poprawiono opublikowaną aktualizację
room-line-part = { $part }: zmiana
room-line-given = { $part }: { $name }
room-line-handed = { $part }: { $from } → { $to }
room-line-left = { $part }: { $name } już nie pełni tej roli
room-line-task = Zmieniono zadanie
room-line-task-added = Nowe zadanie
room-line-task-done = Zadanie zrobione
room-line-task-open = Zadanie jednak niezrobione
room-line-task-owned = Zadanie przekazano: { $name }
room-line-decision = Decyzja
room-line-severity = Waga wynosi teraz { $severity }
room-line-note = Notatka
room-line-brief = Odbyła się odprawa
room-line-ack = { $team }: w użyciu wersja { $version }
room-line-ack-plain = Zespół poza serwisem używa aktualnej wersji
room-line-linked = Dodano powiązanie
room-line-topic-linked = Powiązano temat nr { $id }
room-line-topic-unlinked = Temat nr { $id } nie jest już powiązany
room-line-case-linked = Powiązano sprawę nr { $id }
room-line-case-unlinked = Sprawa nr { $id } nie jest już powiązana
room-line-consultation = Zmieniono konsultację
room-line-asked = Zadano pytanie klientom
room-line-asked-closed = Konsultacja zakończona
room-line-asked-outcome = Ogłoszono wynik konsultacji
room-line-resolved = Rozwiązano

# Letters to the team

room-mail-drill = To są ćwiczenia. Nic z nich nie wychodzi na zewnątrz.
room-mail-drill-subject = [ĆWICZENIA] { $subject }
room-mail-open = Wejdź do sztabu
room-mail-why = Ten list przychodzi, bo masz rolę w zespole kryzysowym marki { $brand }.
room-mail-called-subject = { $part }: { $title }
room-mail-called = Ogłoszono incydent: „{ $title }”. Twoja rola: { $part }.
room-mail-called-next = W sztabie widać, co zrobić najpierw i kto jeszcze tam jest. Jeśli nie możesz się pojawić, przekaż tam swoją rolę.
room-mail-promise-subject = Obiecana aktualizacja do { $time }: { $title }
room-mail-promise = Obiecaliśmy klientom aktualizację w sprawie „{ $title }” do { $time }.
room-mail-missed-subject = Obiecana aktualizacja się spóźnia: { $title }
room-mail-missed = Obiecaliśmy klientom aktualizację w sprawie „{ $title }” do { $time }, a jeszcze jej nie ma.
room-mail-promise-next = Jeśli nie ma nic nowego, warto powiedzieć właśnie to: dotrzymana obietnica jest warta więcej niż nowe wiadomości.
