# Co zespół zapisuje przy sprawie: właściwości, przekazanie, kontakty, rekompensaty, dziennik zmian, kopie.

work-none = Brak
work-back = Wróć do sprawy
work-customer = Klient
work-changed-now = Poniżej jest to, co wysłano z tej strony, a pod spodem to, co się zmieniło. Sprawdź jedno i drugie i wyślij ponownie.
work-changed-latest = Ostatnie zmiany

# Properties
work-properties = Właściwości
work-properties-change = Zmień właściwości
work-properties-save = Zapisz właściwości
work-severity = Waga
work-department = Dział
work-category = Kategoria
work-tags = Etykiety
work-tags-hint = Krótkie słowa oddzielone przecinkami, po których łatwo znaleźć sprawy. Widzi je tylko zespół.
work-reach = Preferowany kontakt
work-reach-mail = E-mail
work-reach-phone = Telefon
work-reach-post = List
work-fault-tags-many =
    { $max ->
        [one] Najwyżej { $max } etykieta.
        [few] Najwyżej { $max } etykiety.
       *[many] Najwyżej { $max } etykiet.
    }
work-fault-tag-long =
    { $max ->
        [one] Etykieta może mieć najwyżej { $max } znak.
        [few] Etykieta może mieć najwyżej { $max } znaki.
       *[many] Etykieta może mieć najwyżej { $max } znaków.
    }
flash-work-properties = Właściwości zostały zapisane.

# Hand-over
work-handover = Przekaż
work-handover-do = Przekaż sprawę
work-handover-note = Co warto wiedzieć
work-handover-note-hint = Notatka w obrębie zespołu: klient nigdy jej nie zobaczy. Może zostać pusta.
work-colleague = Komu
work-colleague-choose = Wybierz osobę z zespołu
work-on-duty = na dyżurze
work-fault-colleague = Wybierz osobę, której przekazujesz sprawę. Jeśli ma jej nie mieć nikt, odłóż ją z powrotem.
work-fault-colleague-gone = Tej osobie nie można przekazać sprawy: konto jest zamknięte, zawieszone albo nie należy już do zespołu.
work-fault-colleague-has-it = Ta osoba już ma tę sprawę. Aby coś jej przekazać, napisz notatkę.
flash-work-handed-over = Sprawa została przekazana; nowa osoba już o tym wie.

# Contacts
work-contacts = Kontakty poza serwisem
work-contacts-none = Nie zapisano żadnej rozmowy, listu ani wizyty.
work-contacts-earlier = Wcześniejsze kontakty
work-contact-add = Zapisz kontakt
work-contact-save = Zapisz ten kontakt
work-contact-kind = Co to było
work-contact-way = Od kogo
work-contact-out = Od nas do klienta
work-contact-in = Od klienta do nas
work-contact-at = Kiedy
work-contact-summary = O czym była mowa
work-contact-summary-hint = Co ustalono i co będzie dalej.
work-contact-shown = Klient to widzi
work-contact-shown-hint = Zapis pojawi się na stronie sprawy, a klient dostanie wiadomość. Kontakt od nas, który klient widzi, liczy się jako odpowiedź.
work-contact-is-shown = klient to widzi
work-contact-is-internal = tylko dla zespołu
work-channel-call = Rozmowa telefoniczna
work-channel-letter = List
work-channel-visit = Wizyta
work-channel-message = Wiadomość
work-contact-call-in = Telefon od klienta
work-contact-call-out = Telefon do klienta
work-contact-letter-in = List od klienta
work-contact-letter-out = List do klienta
work-contact-visit-in = Wizyta klienta
work-contact-visit-out = Wizyta u klienta
work-contact-message-in = Wiadomość od klienta
work-contact-message-out = Wiadomość do klienta
work-fault-time = Wpisz dzień i godzinę, na przykład 2026-11-22 10:30.
work-fault-future = Ta chwila jeszcze nie nadeszła. Zapisz kontakt, gdy już się odbędzie.
flash-work-contact = Kontakt został zapisany. Widzi go tylko zespół.
flash-work-contact-shown = Kontakt został zapisany. Klient dostanie wiadomość.

# Compensation
work-gifts = Rekompensata
work-gifts-none = Niczego nie zaproponowano.
work-gifts-waiting = Rekompensaty do decyzji
work-gifts-waiting-lede = Propozycje zespołu, od najstarszej. Klienci dowiadują się o nich dopiero po zatwierdzeniu.
work-gifts-waiting-none = Nic nie czeka na decyzję
work-gifts-waiting-none-text = Gdy ktoś z zespołu zaproponuje rekompensatę, pojawi się ona tutaj.
work-gift-add = Zaproponuj rekompensatę
work-gift-propose = Zaproponuj
work-gift-kind = Co dajemy
work-gift-refund = Zwrot pieniędzy
work-gift-voucher = Bon
work-gift-replacement = Nowy produkt w zamian
work-gift-goodwill = Gest dobrej woli
work-gift-of = { $kind }: { $money }
work-gift-amount = Kwota
work-gift-amount-hint = Na przykład 12,50. Konieczna przy zwrocie pieniędzy i bonie.
work-gift-currency = Waluta
work-gift-currency-hint = Trzy litery, na przykład PLN, EUR lub ILS.
work-gift-reason = Powód
work-gift-reason-hint = Dla osób, które decydują. Klient go nie widzi.
work-gift-state = Stan
work-gift-by = Propozycja od
work-gift-decided-by = Decyzja
work-gift-proposed = Czeka na zatwierdzenie
work-gift-approved = Zatwierdzona
work-gift-declined = Odrzucona
work-gift-withdrawn = Wycofana
work-gift-decide = Zdecyduj
work-gift-approve = Zatwierdź
work-gift-approve-hint = Klient dowie się od razu. Zatwierdzenia nie można tu cofnąć.
work-gift-decline = Odrzuć
work-gift-withdraw = Wycofaj moją propozycję
work-gift-remark = Dlaczego nie
work-gift-remark-hint = Autor propozycji przeczyta to przy sprawie.
work-gift-own = To Twoja własna propozycja: musi ją zatwierdzić ktoś inny.
work-fault-amount-missing = Wpisz kwotę: zwrot pieniędzy i bon muszą ją mieć.
work-fault-amount = Wpisz kwotę, na przykład 12,50.
work-fault-amount-little = Kwota musi być większa od zera.
work-fault-amount-much = Najwyżej { $max }. Czy nie ma o jedną cyfrę za dużo?
work-fault-amount-whole = Ta waluta nie ma groszy: wpisz kwotę całkowitą.
work-fault-amount-decimals =
    { $count ->
        [one] Ta waluta ma najwyżej { $count } miejsce po przecinku.
        [few] Ta waluta ma najwyżej { $count } miejsca po przecinku.
       *[many] Ta waluta ma najwyżej { $count } miejsc po przecinku.
    }
work-fault-currency = Nie ma takiej waluty. Wpisz jej trzy litery, na przykład PLN.
work-fault-own = To Twoja własna propozycja: musi ją zatwierdzić ktoś inny.
work-fault-decided = Decyzja już zapadła. Nic nie zostało zmienione.
flash-work-proposed = Rekompensata została zaproponowana. Klient dowie się o niej po zatwierdzeniu.
flash-work-approved = Rekompensata została zatwierdzona. Klient dostanie wiadomość.
flash-work-declined = Rekompensata została odrzucona.
flash-work-withdrawn = Propozycja została wycofana.

# Followers
work-followers = Obserwują
work-followers-none = Nikt z zespołu nie obserwuje tej sprawy.
work-affected =
    { $count ->
        [one] { $count } klient ma ten sam problem i śledzi sprawę.
        [few] { $count } klientów ma ten sam problem i śledzi sprawę.
       *[many] { $count } klientów ma ten sam problem i śledzi sprawę.
    }
work-follow = Obserwuj tę sprawę
work-unfollow = Przestań obserwować
flash-work-followed = Obserwujesz tę sprawę: dostaniesz wiadomość, gdy klient napisze.
flash-work-unfollowed = Nie obserwujesz już tej sprawy.

# Audit trail
work-records = Zapisy
work-audit = Dziennik zmian
work-audit-lede = Wszystko, co zmieniono, zapisano i obejrzano, od najnowszego. Widzi to tylko zespół.
work-audit-end = Nie ma wcześniejszych wpisów
work-audit-when = Kiedy
work-audit-who = Kto
work-audit-what = Co
work-audit-system = system
work-trail-opened = Sprawa została otwarta.
work-trail-state = Stan: { $old } → { $new }
work-trail-assigned = Ma ją teraz: { $new }
work-trail-released = Odłożona: nikt jej nie ma
work-trail-edited = { $field }: { $old } → { $new }
work-trail-contact-detail = Numer lub adres do kontaktu
work-trail-main = Powtórzenie sprawy
work-trail-side = Prywatny temat obok sprawy
work-trail-note = Notatka zespołu
work-trail-handover = Notatka przy przekazaniu
work-trail-contact = { $kind }, { $at }, tylko dla zespołu
work-trail-contact-shown = { $kind }, { $at }, widoczne dla klienta
work-trail-proposed = Propozycja: { $gift }
work-trail-decided = { $gift }: { $state }
work-trail-review = Prośba o drugą parę oczu
work-trail-reviewed = Odpowiedź przejrzana
work-trail-publication = Prośba o zgodę na publikację: { $new }
work-trail-published = Odpowiedź na prośbę o publikację: { $title }
work-trail-idea = Powiązanie z pomysłem: { $new }
work-trail-rated = Ocena klienta: { $new } z 5
work-trail-viewed = Przeglądanie sprawy (ostatnio { $last })

# Copies to keep
work-export-print = Kopia do druku lub zapisania jako PDF
work-export-json = Kopia jako JSON
work-export-hint = Wydrukuj tę stronę lub wybierz tam „Zapisz jako PDF”.
work-export-made = Kopia z dnia { $at }
work-export-state = Stan
work-export-first-reply = Pierwsza odpowiedź
work-export-resolved = Rozwiązana
work-export-closed = Zamknięta
work-export-resolution = Wynik
work-export-rating = Ocena
work-export-stars = { $count } z 5
work-resolution-solved = Rozwiązana
work-resolution-explained = Wyjaśniona
work-resolution-compensated = Przyznano rekompensatę
work-resolution-declined = Odmowa
work-resolution-duplicate = Ta sama co inna sprawa
work-resolution-withdrawn = Wycofana przez klienta
work-export-thread = Co napisano
work-export-side = Co napisano prywatnie
work-export-left-out =
    { $count ->
        [one] Tej kopii brakuje { $count } wcześniejszego wpisu.
        [few] Tej kopii brakuje { $count } wcześniejszych wpisów.
       *[many] Tej kopii brakuje { $count } wcześniejszych wpisów.
    }
work-export-staff = zespół
work-export-member = społeczność
work-export-internal = Tylko dla zespołu
work-export-internal-hint = Od tego miejsca: to, czego klient nigdy nie widzi. Nie przekazuj dalej.
work-export-notes = Notatki zespołu
work-export-contacts-internal = Kontakty, których klient nie widzi
work-export-proposals = Rekompensaty z uzasadnieniem

# Letters between colleagues
work-mail-proposed-subject = Do decyzji: { $gift } ({ $title })
work-mail-proposed = { $name } proponuje rekompensatę: { $gift }. Możesz ją zatwierdzić lub odrzucić na pulpicie; klient jeszcze nic o niej nie wie. Powód:
work-mail-approved-subject = Zatwierdzono: { $gift } ({ $title })
work-mail-approved = { $name } zatwierdza Twoją propozycję: { $gift }. Klient dostanie wiadomość.
work-mail-declined-subject = Odrzucono: { $gift } ({ $title })
work-mail-declined = { $name } odrzuca Twoją propozycję: { $gift }. Klient nic o niej nie wie. Powód:
