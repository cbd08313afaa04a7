# Jeden publiczny komunikat w sprawie incydentu: pisanie, zatwierdzanie, publikacja i wszystkie miejsca, w których stoi.

statements-title = Komunikat
statements-crumb-incidents = Incydenty
statements-version = Wersja { $version }
statements-version-of = Wersja { $version }, opublikowana { $at }
statements-versions = Wszystkie wersje
statements-drill = ĆWICZENIA – to tylko próba. Nic stąd nie jest przeznaczone dla klientów.
statements-not-in-force = SZKIC – niezatwierdzony i nieopublikowany. Nie używać.
statements-in-force = Obowiązuje
statements-none-published = Nic jeszcze nie opublikowano.
statements-stage-draft = Szkic
statements-stage-submitted = Czeka na zatwierdzenie
statements-stage-approved = Zatwierdzony, jeszcze nieopublikowany
statements-stage-published = Opublikowany
statements-stage-dropped = Porzucony

statements-write = Napisz następną wersję
statements-go-on = Pisz dalej
statements-write-lede = Jeden komunikat dla wszystkich miejsc. Mówi, co odczuwają ludzie, co jest robione i kiedy odezwiemy się znowu. Obiecuj tylko to, co wiadomo.
statements-approval-lost = Ten tekst został już przekazany. Po zmianie trzeba go zatwierdzić od nowa.
statements-missing = Brakuje
statements-body = Komunikat
statements-phone-text = Przez telefon mówimy
statements-shop-text = Dodatkowo dla sklepów
statements-state = Stan
statements-impact = Wpływ
statements-original = Język oryginału
statements-promise = Następna aktualizacja za (minut)
statements-promise-hint = Liczone od publikacji. Puste pole oznacza ustalony rytm: { $cadence }
statements-reopens = Otwórz incydent ponownie
statements-reopens-hint = Incydent jest zakończony. Zaznacz, jeśli problem wrócił.
statements-notify = Powiadom subskrybentów
statements-notify-hint = E-mailem i przez webhook. Kanały i strona stanu usług pokażą to tak czy inaczej.
statements-notify-drill = O ćwiczeniach nikt nie jest powiadamiany, niezależnie od tego pola.
statements-components = Składniki
statements-components-hint = Ich stan od tej wersji.
statements-components-others = Inne składniki
statements-unchanged = Bez zmian ({ $state })
statements-save = Zapisz
statements-save-submit = Zapisz i przekaż do zatwierdzenia
statements-save-publish = Zapisz i opublikuj
statements-back-to-room = Powrót do sztabu
statements-raced = Ktoś z zespołu zapisał w tym czasie zmiany. Twój tekst jest w formularzu poniżej; ponownie wysłany zastąpi tamten.
statements-raced-gone = Otwarta u Ciebie wersja została opublikowana albo porzucona. Ponownie wysłany tekst stanie się następną wersją.

statements-text = To czytają wszyscy
statements-surfaces = W każdym miejscu
statements-surfaces-hint = Wszędzie ta sama wersja. Przed zatwierdzeniem obejrzyj każdy język.
statements-on-page = Strona stanu usług, pasek, kanały, przypięty temat
statements-on-mail = Temat wiadomości do zespołów poza serwisem
statements-sheet = Kartka dla sklepów
statements-phone = Skrypt rozmowy telefonicznej
statements-plain = Zwykły tekst
statements-approval = Zatwierdzenie
statements-approve = Zatwierdź
statements-publish-then = Opublikuj, gdy tylko będzie dość zatwierdzeń
statements-publish = Opublikuj teraz
statements-submit = Przekaż do zatwierdzenia
statements-return = Zwróć do poprawy
statements-edit = Zmień tekst
statements-drop = Porzuć tę wersję
statements-note = Co trzeba zmienić?
statements-note-optional = Uwaga (nieobowiązkowo)
statements-own = Część tego tekstu pochodzi od Ciebie. Gdy potrzeba dwóch zatwierdzeń, decydują o nim inni.
statements-early = Masz tu zastępstwo. Osoby zatwierdzające mają jeszcze czas na odpowiedź.
statements-waits-since = Czeka od
statements-approvals-given = Zatwierdzenia: { $given } z { $needed }
statements-approvers = O zatwierdzenie poproszono:
statements-deputies-from = Zastępcy mogą zatwierdzić od { $at }
statements-deputies-may = Nie odpowiedziano w porę: teraz mogą zatwierdzić zastępcy.
statements-outcome-approved = Zatwierdzono
statements-outcome-returned = Zwrócono do poprawy
statements-outcome-void = Zatwierdzono wcześniejszy tekst
statements-part-approver = Osoba zatwierdzająca
statements-part-deputy = Zastępstwo, po upływie czasu
statements-part-beforehand = Z góry, w planie działania

statements-conflict-changed = Tekst w międzyczasie się zmienił. Tak wygląda teraz.
statements-conflict-not-waiting = Ta wersja nie czeka na zatwierdzenie.
statements-conflict-done = Ta wersja została już opublikowana albo porzucona.
statements-conflict-old = Obowiązuje nowsza wersja. Prosimy używać właśnie jej.
statements-fault-original = Napisz komunikat w języku oryginału.
statements-fault-lines = Najwięcej wierszy: { $max }, żeby całość zmieściła się na jednej stronie wydruku.
statements-fault-state = Ten stan nie może teraz nastąpić. Aby ponownie otworzyć zakończony incydent, zaznacz pole.
statements-fault-promise = Całkowita liczba minut od 1 do { $max }: obietnica dotyczy przyszłości.
statements-fault-component = Jednego ze składników już nie ma albo jego stan jest nieznany.
statements-fault-note = Napisz, co trzeba zmienić.
statements-fault-name = Podaj imię i nazwisko, najwyżej 80 znaków.

statements-next-by = Następna aktualizacja do { $at }
statements-next-in = { $count ->
    [one] Następna aktualizacja minutę po publikacji
    [few] Następna aktualizacja { $count } minuty po publikacji
    [many] Następna aktualizacja { $count } minut po publikacji
   *[other] Następna aktualizacja { $count } minuty po publikacji
}
statements-subject = { $title } – wersja { $version }
statements-subject-drill = [ĆWICZENIA] { $title } – wersja { $version }
statements-topic-more = Wszystkie informacje: { $address }

statements-letter-open = Zobacz komunikat
statements-letter-ask-subject = Prośba o zatwierdzenie: { $title }, wersja { $version }
statements-letter-ask = Ten komunikat czeka na Twoje zatwierdzenie. Jeśli nikt nie odpowie, od { $at } będą mogli to zrobić zastępcy.
statements-letter-deputy = Ten komunikat czeka na zatwierdzenie, a osoby zatwierdzające nie odpowiedziały w porę. W zastępstwie możesz go teraz zatwierdzić.
statements-letter-approved-subject = Zatwierdzono: { $title }, wersja { $version }
statements-letter-approved = Twój komunikat został zatwierdzony. Nie jest jeszcze publiczny: opublikuj go teraz.
statements-letter-returned-subject = Zwrócono do poprawy: { $title }, wersja { $version }
statements-letter-returned = Komunikat wrócił do poprawy. Uwaga od { $name }: { $note }

statements-teams = Zespoły poza serwisem
statements-teams-using = Potwierdziły używanie tej wersji: { $count } z { $all }
statements-team-uses = Używa
statements-team-silent = Brak potwierdzenia
statements-team-title = Co teraz mówimy
statements-team-lede = Ta strona jest dla waszego zespołu. Zawsze pokazuje obowiązującą wersję.
statements-team-quiet = Nic się nie dzieje
statements-team-quiet-text = Gdy tylko będzie coś do przekazania, pojawi się tutaj.
statements-team-name = Imię i nazwisko
statements-team-use = Używamy wersji { $version }
statements-team-confirmed = Wasz zespół używa wersji { $version }. Potwierdzenie:
statements-team-public = Strona publiczna
statements-team-confirm = { $team }: potwierdźcie na tej stronie, że używacie wersji { $version }.
statements-team-letter = Od teraz obowiązuje wersja { $version }. Odłóżcie wszystkie wcześniejsze i potwierdźcie, że używacie tej.
statements-team-letter-open = Otwórz i potwierdź
statements-team-letter-why = Ta wiadomość przychodzi, ponieważ { $team } mówi w imieniu { $brand }. Link jest tylko dla waszego zespołu.

statements-paper-nav = Ta strona na ekranie
statements-print-hint = Wydrukuj z przeglądarki: mieści się na jednej stronie.
statements-inside = Tylko dla zespołu – odetnij przed wywieszeniem
statements-inside-shop = Dla sklepu
statements-qr-public = Kod QR: wszystkie informacje dla klientów
statements-qr-team = Kod QR: strona waszego zespołu
statements-more-public = Wszystko, co wiemy, zawsze aktualne:
statements-phone-inside = Dla infolinii. Nie przekazywać dalej.
statements-say = Tak mówimy
statements-official-text = Oficjalny komunikat, gdy ktoś chce wiedzieć więcej
statements-rules = Prosimy o tym pamiętać
statements-rule-only = Mów tylko to, co tu jest napisane. Nie zgaduj przyczyn, winy ani czasu trwania.
statements-rule-unknown = Jeśli czegoś nie wiesz: „Tego jeszcze nie wiem. Zapiszę pytanie i odpowiedź do Państwa dotrze”.
statements-rule-write = Zapisuj każde pytanie, na które nie ma tu odpowiedzi, i przekazuj je zespołowi kryzysowemu.
statements-rule-page = Każdy może przeczytać wszystko tutaj:
statements-in-english = Nie ma jeszcze w tym języku; po angielsku:
statements-in-hebrew = Nie ma jeszcze w tym języku; po hebrajsku:
statements-in-polish = Nie ma jeszcze w tym języku; po polsku:

statements-board-link = Gdzie otwierany jest przypięty temat
statements-board-title = Przypięty temat incydentów
statements-board-lede = Pierwszy opublikowany komunikat w sprawie incydentu otwiera tu przypięty temat; każda następna wersja trafia do niego jako oficjalny wpis.
statements-board = Forum
statements-board-none = Bez tematu
statements-board-leads = Może to zmienić kierownictwo lub administracja.

flash-statements-saved = Zapisano.
flash-statements-submitted = Przekazano. Osoby zatwierdzające zostały powiadomione.
flash-statements-approved = Zatwierdzono.
flash-statements-returned = Zwrócono do poprawy. Autorzy zostali powiadomieni.
flash-statements-published = Opublikowano we wszystkich miejscach.
flash-statements-dropped = Porzucono.
flash-statements-acknowledged = Dziękujemy. Zespół kryzysowy widzi, że używacie tej wersji.
flash-statements-board = Zapisano.
