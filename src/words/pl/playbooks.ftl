# Zespół kryzysowy gotowy, zanim będzie potrzebny: plany, ludzie, pasy, dyżury, rytm, zespoły poza serwisem. Dla zespołu.
playbooks-incidents = Incydenty
playbooks-tabs = Zespół kryzysowy
playbooks-tab-playbooks = Plany działania
playbooks-tab-duties = Moje role
playbooks-tab-rota = Dyżury
playbooks-tab-belts = Pasy
playbooks-tab-cadence = Rytm aktualizacji
playbooks-tab-teams = Zespoły poza serwisem

playbooks-title = Plany działania
playbooks-lede = Po jednym na każdy rodzaj kryzysu: kto co robi, co robimy najpierw i pierwszy komunikat, zatwierdzony, zanim będzie potrzebny.
playbooks-none = Nie ma jeszcze planów działania
playbooks-none-text = Plan mówi, kto za co odpowiada i co mówimy najpierw. Pisze go osoba kierująca.
playbooks-new = Nowy plan
playbooks-settings = Zmień nazwę i zatwierdzanie
playbooks-declare = Ogłoś według tego planu
playbooks-archive = Przenieś do archiwum
playbooks-archived = W archiwum
playbooks-is-archived = w archiwum
playbooks-restore = Przywróć
playbooks-save = Zapisz
playbooks-cancel = Anuluj
playbooks-remove = Usuń
playbooks-up = W górę
playbooks-down = W dół
playbooks-missing = brakuje: { $langs }

playbooks-approved = pierwszy komunikat zatwierdzony
playbooks-not-approved = brak zatwierdzonego komunikatu
playbooks-no-team = nie ma jeszcze zespołu
playbooks-unacknowledged =
    { $count ->
        [one] jedna rola niepotwierdzona
        [few] { $count } role niepotwierdzone
        [many] { $count } ról niepotwierdzonych
       *[other] { $count } roli niepotwierdzonej
    }
playbooks-drill-due = pora na ćwiczenia
playbooks-parts-filled = obsadzone role: { $parts } z { $of }
playbooks-tasks-count =
    { $count ->
        [one] jedno zadanie
        [few] { $count } zadania
        [many] { $count } zadań
       *[other] { $count } zadania
    }
playbooks-last-drill = Ostatnie ćwiczenia
playbooks-never = nigdy

playbooks-name = Nazwa
playbooks-severity = Waga
playbooks-severity-is = Waga { $severity }
playbooks-severity-1 = 1: zagrożeni są ludzie albo cała firma
playbooks-severity-2 = 2: dotyczy wielu klientów
playbooks-severity-3 = 3: dotyczy części klientów
playbooks-severity-4 = 4: niedogodność
playbooks-severity-hint = Od niej zaczyna się incydent; przy ogłaszaniu można ją zmienić.
playbooks-approvals = Kto zatwierdza komunikat
playbooks-approvals-0 = Nikt: osoba od komunikacji publikuje od razu
playbooks-approvals-1 = Jedna osoba
playbooks-approvals-2 = Dwie osoby, żadna z nich nie jest autorem
playbooks-approval-minutes = Po ilu minutach mogą zatwierdzić zastępcy
playbooks-approval-minutes-hint = Żeby nieobecność jednej osoby nie uciszyła marki.
playbooks-minutes =
    { $count ->
        [one] jedna minuta
        [few] { $count } minuty
        [many] { $count } minut
       *[other] { $count } minuty
    }

playbooks-part = Rola
playbooks-part-lead = Kierowanie
playbooks-part-lead-text = Podejmuje decyzje, rozdziela pracę i dba o to, żeby inni mogli robić swoje.
playbooks-part-deputy = Zastępstwo osoby kierującej
playbooks-part-deputy-text = Zastępuje osobę kierującą i przejmuje stery, gdy ta potrzebuje odpoczynku.
playbooks-part-comms = Komunikacja
playbooks-part-comms-text = Pisze jeden komunikat, którego używają wszyscy, i pilnuje obiecanych terminów.
playbooks-part-scribe = Protokół
playbooks-part-scribe-text = Zapisuje, co postanowiono, kiedy i dlaczego.
playbooks-part-customers = Kontakt z klientami
playbooks-part-customers-text = Odpowiada klientom zatwierdzonymi słowami i przynosi ich pytania do sztabu.
playbooks-part-internal = Kontakt wewnętrzny
playbooks-part-internal-text = Dba o to, żeby pracownicy, sklepy i partnerzy mówili to samo.
playbooks-part-legal = Akceptacja prawna
playbooks-part-legal-text = Czyta każdy komunikat w ciągu kilku minut i zatwierdza go albo mówi, co zmienić.
playbooks-part-expert = Wiedza fachowa
playbooks-part-expert-text = Zna to, co zawiodło, i ustala fakty.

playbooks-team = Zespół
playbooks-team-text = Dzwonimy do pierwszej osoby w każdej roli; pozostałe są w rezerwie w tej kolejności. Numery telefonów widzi tylko zespół.
playbooks-nobody = nikt
playbooks-first = pierwsza osoba
playbooks-backup = rezerwa { $place }
playbooks-member-new = Dodaj osobę
playbooks-person = Osoba
playbooks-choose = Wybierz osobę
playbooks-phone = Telefon poza serwisem
playbooks-contact = Inny sposób kontaktu
playbooks-contact-hint = Komunikator, drugi numer, numer pokoju.
playbooks-reach = Dane kontaktowe
playbooks-reach-hint = Na dzień, w którym przez serwis nie da się nikogo złapać.
playbooks-reached-at = Kontakt z Tobą:
playbooks-unreachable = nie zapisano numeru telefonu
playbooks-acknowledged = Znajomość roli potwierdzona
playbooks-acknowledged-never = brak potwierdzenia, że zna tę rolę
playbooks-acknowledged-old = do ponownego potwierdzenia

playbooks-checklist = Lista zadań
playbooks-checklist-text = Co w każdej roli robimy najpierw. Z tymi zadaniami otwiera się sztab.
playbooks-task = Zadanie
playbooks-task-new = Dodaj zadanie
playbooks-task-edit = Zmień zadanie

playbooks-statement = Pierwszy komunikat
playbooks-statement-text = Ukazuje się w chwili ogłoszenia incydentu: co wiemy, co robimy, kiedy odezwiemy się znowu. Zatwierdza go teraz, na spokojnie, ktoś inny niż autor.
playbooks-statement-none = Nie ma zatwierdzonego komunikatu. Ogłoszenie czekałoby na zgodę, a marka w tym czasie by milczała.
playbooks-statement-write = Napisz nowy szkic
playbooks-statement-hint = Pisz tylko to, co będzie prawdą każdego takiego dnia. Nie obiecuj przyczyny ani terminu naprawy.
playbooks-statement-title = Tytuł
playbooks-statement-body = Komunikat dla wszystkich
playbooks-statement-past = Zatwierdzone wcześniej
playbooks-phone-script = Co mówi infolinia
playbooks-phone-script-hint = Krótkie zdania, które można przeczytać na głos.
playbooks-draft = szkic, czeka na zatwierdzenie
playbooks-approve = Zatwierdź ten komunikat
playbooks-approve-own = To Twój szkic: zatwierdza go ktoś inny.
playbooks-approve-others = Zatwierdzają go osoby wskazane w tym planie do akceptacji prawnej.
playbooks-withdraw = Wycofaj zatwierdzenie

playbooks-duties = Moje role w kryzysie
playbooks-duties-lede = Przeczytaj, na czym polega Twoja rola, sprawdź swoje dane kontaktowe i potwierdź, że ją znasz. Odstęp między pytaniami w miesiącach: { $months }.
playbooks-duties-none = Nie masz żadnej roli
playbooks-duties-none-text = Osoby do zespołów dobiera ten, kto kieruje. Incydent może jednak ogłosić każda osoba z zespołu.
playbooks-acknowledge = Znam swoją rolę
playbooks-acknowledge-again = Potwierdź ponownie
playbooks-training = Moje szkolenie
playbooks-drill = Ćwiczenia
playbooks-drill-passed = zaliczone
playbooks-drill-not-passed = niezaliczone
playbooks-drills-passed =
    { $count ->
        [0] od tego czasu bez zaliczonych ćwiczeń
        [one] jedne zaliczone ćwiczenia od tego czasu
        [few] zaliczone ćwiczenia od tego czasu: { $count }
        [many] zaliczone ćwiczenia od tego czasu: { $count }
       *[other] zaliczone ćwiczenia od tego czasu: { $count }
    }

playbooks-belts = Pasy
playbooks-belts-lede = Pas mówi, jak daleko zaszło czyjeś szkolenie. W kryzysie rolę można powierzyć każdemu, z uzasadnieniem, które zostaje zapisane.
playbooks-belts-parts = Czego wymaga każda rola
playbooks-belts-people = Kto ma jaki pas
playbooks-belt = Pas
playbooks-belt-white = biały pas
playbooks-belt-yellow = żółty pas
playbooks-belt-green = zielony pas
playbooks-belt-brown = brązowy pas
playbooks-belt-black = czarny pas
playbooks-belt-any = bez wymagań
playbooks-belt-no = bez pasa
playbooks-belt-give = Przyznaj
playbooks-belt-mine = Masz { $belt }.
playbooks-belt-none = Nie masz jeszcze pasa. Liczą się do niego zaliczone ćwiczenia.
playbooks-belt-needed = wymagany: { $belt }
playbooks-belt-missing = brak wymaganego pasa
playbooks-belt-proposed = można przyznać: { $belt }

playbooks-rota = Dyżury
playbooks-rota-lede = Kto dyżuruje w której roli. Sztab pokazuje te osoby na początku, z numerami telefonów.
playbooks-on-call = Teraz na dyżurze
playbooks-on-call-no-lead = Nikt nie ma teraz dyżuru jako osoba kierująca.
playbooks-week = Tydzień od { $day }
playbooks-rota-nobody = Nikt nie dyżuruje.
playbooks-rota-new = Wpisz dyżur
playbooks-rota-put = Wpisz
playbooks-from = Od
playbooks-to = Do
playbooks-weeks = Na ile tygodni
playbooks-weeks-hint = Te same godziny, tydzień po tygodniu.

playbooks-cadence = Rytm aktualizacji
playbooks-cadence-lede = Jak długo najwyżej, w minutach, klienci czekają na następną aktualizację. Formularz komunikatu sam to obiecuje.
playbooks-cadence-hint = Od 5 minut do doby. Po przywróceniu zwykłej liczby znów obowiązuje ustawienie programu.
playbooks-cadence-own =
    { $count ->
        [one] zwykle jedna minuta
        [few] zwykle { $count } minuty
        [many] zwykle { $count } minut
       *[other] zwykle { $count } minuty
    }
playbooks-state-investigating = Ustalanie przyczyny
playbooks-state-identified = Przyczyna ustalona
playbooks-state-monitoring = Obserwacja
playbooks-reminders = Przypomnienia
playbooks-reminders-text = Każda osoba w zespole dostaje list z prośbą o potwierdzenie roli. Osoby kierujące dowiadują się, gdy planu nie ćwiczono od pół roku.
playbooks-months = Po ilu miesiącach zapytać znowu

playbooks-teams = Zespoły poza serwisem
playbooks-teams-lede = Sklepy, infolinie i partnerzy. Każdy ma własny link do aktualnego komunikatu i jednym dotknięciem mówi, której wersji używa.
playbooks-teams-none = Nie ma jeszcze zespołów
playbooks-teams-none-text = Dodaj każdy sklep i każdą infolinię, które odpowiadają klientom: w kryzysie powiedzą to samo co strona.
playbooks-team-new = Dodaj zespół
playbooks-team-edit = Zmień zespół
playbooks-team-name = Nazwa
playbooks-team-name-hint = Tak, jak mówi się w firmie: „Kraków, Rynek”.
playbooks-team-kind = Rodzaj
playbooks-team-shop = Sklep
playbooks-team-call-centre = Infolinia
playbooks-team-partner = Partner handlowy
playbooks-team-other = Inny
playbooks-team-lang = Język
playbooks-team-email = Adres e-mail
playbooks-team-email-hint = Trafia tam każda nowa wersja komunikatu. Bez adresu zespół ma tylko link.
playbooks-team-link = Link zespołu
playbooks-team-link-text = Nie wymaga konta. Wydrukuj kod i połóż przy kasie albo przy telefonie.
playbooks-qr-alt = Kod QR z linkiem zespołu { $team }
playbooks-key = Nowy link
playbooks-key-text = Jeśli link trafił w niepowołane ręce: nowy unieważnia stary i wszystkie wydrukowane kody.
playbooks-key-new = Utwórz nowy link

playbooks-fault-language = Wpisz tekst przynajmniej w jednym języku.
playbooks-fault-half = W każdym języku tytuł i komunikat idą w parze.
playbooks-fault-number = Liczba całkowita od { $least } do { $most }.
playbooks-fault-time = Wpisz dzień i godzinę.
playbooks-fault-order = To wypada przed początkiem.
playbooks-fault-long = Najwyżej 31 dni z rzędu.
playbooks-fault-past = Ten czas już minął.
playbooks-fault-weeks = Co tydzień można powtarzać tylko to, co trwa najwyżej tydzień.
playbooks-fault-overlap = Ta osoba ma już wtedy dyżur w tej roli.
playbooks-conflict-changed = W międzyczasie ktoś to zmienił. Poniżej widać, jak jest teraz; wpisany przez Ciebie tekst został w formularzu. Ponowny zapis go zastąpi.
playbooks-conflict-draft = Ten szkic w międzyczasie zmieniono albo zatwierdzono. Obejrzyj go jeszcze raz.
playbooks-conflict-tasks = Plan ma najwyżej 100 zadań. Najpierw usuń któreś.
playbooks-conflict-people = Zespół liczy najwyżej 200 osób.

playbooks-letter-duty-subject = Czy znasz swoją rolę w kryzysie?
playbooks-letter-duty = Należysz do zespołu kryzysowego { $brand }:
playbooks-letter-duty-ask = Przeczytaj, na czym polega Twoja rola, sprawdź swój numer telefonu i potwierdź. To zajmie dwie minuty.
playbooks-letter-duty-open = Zobacz moje role
playbooks-letter-duty-why =
    { $months ->
        [one] Piszemy, bo masz rolę w zespole kryzysowym. Pytamy co miesiąc.
        [few] Piszemy, bo masz rolę w zespole kryzysowym. Pytamy co { $months } miesiące.
        [many] Piszemy, bo masz rolę w zespole kryzysowym. Pytamy co { $months } miesięcy.
       *[other] Piszemy, bo masz rolę w zespole kryzysowym. Pytamy co { $months } miesiąca.
    }
playbooks-letter-drill-subject = Pora na ćwiczenia: { $playbook }
playbooks-letter-drill = Planu „{ $playbook }” nie ćwiczono od pół roku.
playbooks-letter-drill-safe = Ćwiczenia odbywają się na tych samych stronach co prawdziwy incydent. Nic z nich nie trafia do klientów, do subskrybentów ani na stronę stanu usług.
playbooks-letter-drill-open = Zacznij ćwiczenia
playbooks-letter-drill-why = Piszemy, bo kierujesz zespołem tego planu.

flash-playbooks-saved = Zapisano.
flash-playbooks-removed = Usunięto.
flash-playbooks-archived = Przeniesiono do archiwum.
flash-playbooks-restored = Przywrócono.
flash-playbooks-drafted = Szkic czeka, aż zatwierdzi go ktoś inny.
flash-playbooks-approved = Zatwierdzono. Komunikat ukaże się w chwili ogłoszenia incydentu według tego planu.
flash-playbooks-withdrawn = Wycofano zatwierdzenie.
flash-playbooks-acknowledged = Dziękujemy. Zapisano, że znasz swoją rolę.
flash-playbooks-belt = Zapisano pas.
flash-playbooks-key = Zespół ma nowy link. Stary już nie działa.
