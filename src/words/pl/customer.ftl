# Sprawa oczami klienta: strona, formularze, które ją kończą, listy.

# Strona
customer-between-us = Tylko między nami
customer-nobody-yet = Nikt jej jeszcze nie prowadzi. Nasz zespół ją widzi.
customer-you = Ty
customer-to-topic = Czytaj cały temat
customer-export = Cała sprawa do zachowania lub wydruku
customer-details = Co nam podano
customer-category = Dotyczy
customer-contact = Preferowany kontakt
customer-by-link = Strona została otwarta linkiem z naszej wiadomości. Kto ma ten link, może czytać tę sprawę i odpowiadać w Twoim imieniu, więc nie przekazuj go nikomu.
customer-line-gift = Jako rekompensata: { $gift }
customer-line-rated =
    { $stars ->
        [one] Twoja ocena: { $stars } gwiazdka.
        [few] Twoja ocena: { $stars } gwiazdki.
        [many] Twoja ocena: { $stars } gwiazdek.
       *[other] Twoja ocena: { $stars } gwiazdki.
    }
customer-outcome = Jak się skończyło
customer-gifts = Jako rekompensata
customer-ended-solved = Rozwiązane: znowu działa.
customer-ended-explained = Wyjaśnione: nic nie było zepsute i już wiadomo, jak to działa.
customer-ended-compensated = Rekompensata: za kłopot coś się należy.
customer-ended-declined = Odmowa: nie możemy spełnić tej prośby i wyjaśniamy dlaczego.
customer-ended-duplicate = To samo co inna sprawa, którą zajęliśmy się wspólnie dla wszystkich.
customer-ended-withdrawn = Zgłoszenie zostało przez Ciebie wycofane.

# Kiedy będzie odpowiedź
customer-next-answer = Odezwiemy się najpóźniej { $when }.
customer-next-solution = Chcemy to rozwiązać do { $when }.
customer-next-late = Obiecaliśmy do { $when } i nie dotrzymaliśmy terminu. Przepraszamy. Sprawa trafiła na początek naszej listy.

# Odpowiedź
customer-reply-title = Napisz do nas
customer-reply-text = Twoja wiadomość
customer-reply-public = Każdy może ją przeczytać: pojawi się też w temacie.
customer-reply-private = Przeczytasz ją tylko Ty i nasz zespół.
customer-reply-file = Dodaj plik
customer-reply-send = Wyślij
customer-place = Kto może to przeczytać?
customer-place-side = Tylko Ty i nasz zespół
customer-place-topic = Wszyscy, w temacie
flash-customer-replied = Twoja wiadomość już u nas jest.

# Zakończenie
customer-closes-itself =
    { $days ->
        [one] Jeśli nie będzie odpowiedzi, sprawa zamknie się sama po { $days } dniu.
        [few] Jeśli nie będzie odpowiedzi, sprawa zamknie się sama po { $days } dniach.
        [many] Jeśli nie będzie odpowiedzi, sprawa zamknie się sama po { $days } dniach.
       *[other] Jeśli nie będzie odpowiedzi, sprawa zamknie się sama po { $days } dnia.
    }
customer-not-solved = Nie, coś nadal jest nie tak
customer-settled-hint = Odpowiedź nie jest już potrzebna?
customer-again-title = Coś nadal jest nie tak?
customer-again-until = Tę sprawę można otworzyć ponownie do { $date }.
customer-rate-title = Jak nam poszło?
customer-rate-stars = Twoja ocena
customer-star-one = Bardzo źle
customer-star-two = Źle
customer-star-three = W porządku
customer-star-four = Dobrze
customer-star-five = Bardzo dobrze
customer-rate-sentence = W jednym zdaniu (jeśli chcesz)
customer-rate-hint = Co robimy dobrze, a co możemy poprawić? Nasz zespół to czyta.
customer-rate-send = Wyślij ocenę
customer-rate-case = Przejdź do sprawy
customer-rated = { $stars } z { $max }
customer-rated-thanks = Dziękujemy. To Twoja ocena tej sprawy; widzi ją każdy, kto nad nią pracował.
flash-customer-rated = Dziękujemy za ocenę.

# Czego nie można, a co można
customer-allowed = Stan sprawy to teraz „{ $state }”. Co można zrobić: { $allowed }.
customer-may-reply = napisać do nas
customer-may-close = potwierdzić rozwiązanie
customer-may-reopen = otworzyć ją ponownie
customer-may-rate = ocenić ją
customer-may-write-anew = napisać nową reklamację
customer-your-text = Twój tekst, który nie został wysłany:
customer-fault-too-late = Tę sprawę zamknięto ponad 30 dni temu i nie można jej już otworzyć. Prosimy o nową reklamację; można w niej podać numer tej sprawy.
customer-fault-rated = Ta sprawa ma już Twoją ocenę. Oceny nie można zmienić.
customer-fault-unresolved = Ta sprawa nie jest jeszcze rozwiązana. Ocena będzie możliwa po rozwiązaniu.
customer-fault-closed = Ta sprawa jest zamknięta. Aby pisać dalej, otwórz ją ponownie.
customer-fault-stars = Wybierz od jednej do pięciu gwiazdek.
customer-fault-too-fast = To było bardzo dużo w bardzo krótkim czasie. Odczekaj minutę i wyślij jeszcze raz.

# Link wygasł
customer-over-title = Ten link wygasł
customer-over-text = Link do sprawy działa do { $days } dni po jej zamknięciu. Nadal można wejść: wyślemy link do logowania na ten sam adres.
customer-over-sign-in = Wyślij mi link do logowania

# Listy do klienta
customer-mail-opened-subject = Sprawa { $id } jest otwarta: { $title }
customer-mail-opened = Dziękujemy za zgłoszenie. Otworzyliśmy dla Ciebie sprawę { $id }: „{ $title }”.
customer-mail-opened-next = Na jej stronie w każdej chwili widać, co się z nią dzieje, i można do nas napisać. Odezwiemy się zawsze, gdy coś się wydarzy.
customer-mail-taken-subject = Twoją sprawą zajmuje się { $name }: { $title }
customer-mail-taken = { $name } zajmuje się od teraz Twoją sprawą „{ $title }”.
customer-mail-resolved = Z naszej strony sprawa „{ $title }” jest rozwiązana.
customer-mail-resolved-ask = Czy dla Ciebie też? Daj nam znać i oceń, jak nam poszło. Wystarczy jedno kliknięcie, bez hasła.
customer-mail-rate = Powiedz, jak było
customer-mail-case-page = Twoja sprawa: tam można potwierdzić rozwiązanie albo otworzyć ją ponownie:
customer-mail-closed = Twoja sprawa „{ $title }” jest zamknięta.
customer-mail-closed-itself = Nie mamy od Ciebie dalszych wiadomości i zakładamy, że wszystko jest w porządku, więc sprawa „{ $title }” została zamknięta.
customer-mail-closed-reopen = Jeśli coś nadal jest nie tak, można ją otworzyć ponownie do { $date }.
customer-mail-contacted-subject = Zapisano w Twojej sprawie: { $title }
customer-mail-contacted = Aby było to na piśmie, zapisaliśmy w Twojej sprawie „{ $title }”: { $what }, { $when }.
customer-mail-compensated-subject = Jako rekompensata: { $title }
customer-mail-compensated = Jako rekompensatę za kłopot w sprawie „{ $title }” przyznano Ci: { $gift }.
customer-mail-publish-subject = Czy możemy to opublikować? { $title }
customer-mail-publish = Inni mogliby skorzystać na Twojej sprawie. { $brand } chce ją upublicznić, dokładnie w tym brzmieniu:
customer-mail-publish-never = Nic nie zostanie opublikowane bez Twojej zgody. Zgoda nie jest konieczna, a sprawa toczy się dalej tak samo.
customer-mail-publish-open = Przeczytaj całość i zdecyduj
customer-mail-duplicate-subject = Inni mają ten sam problem: { $title }
customer-mail-duplicate = Ten sam problem zgłosili także inni. Zajmujemy się Twoją sprawą „{ $title }” razem z ich sprawami.
customer-mail-duplicate-next = Nic nie trzeba robić. Gdy tylko problem zostanie rozwiązany, damy znać wszystkim razem.
customer-mail-merged-subject = Dwie sprawy stały się jedną: { $title }
customer-mail-merged = Sprawy { $from } i { $into } dotyczą tego samego. Połączyliśmy je: odtąd wszystko jest w sprawie { $into }, „{ $title }”.
customer-mail-merged-next = Nic z tego, co napisano, nie zginęło.
customer-mail-side-subject = Tylko między nami: { $title }
customer-mail-side = Obok publicznej reklamacji „{ $title }” jest teraz prywatna rozmowa, którą możesz czytać tylko Ty i zespół { $brand }.
customer-mail-side-next = To właściwe miejsce na numery zamówień, adresy i wszystko, co nie powinno być publiczne.
customer-mail-guest = Hasło nie jest potrzebne: link w tej wiadomości otwiera Twoją sprawę. Nie przekazuj go nikomu.

# Listy do obserwujących
customer-mail-follow = W obserwowanej przez Ciebie sprawie coś się zmieniło. „{ $title }” ma teraz stan: { $state }.
customer-mail-follow-open = Czytaj temat
customer-mail-follow-desk = Otwórz na pulpicie
customer-mail-follow-why = Ta wiadomość przyszła, bo obserwujesz tę sprawę w { $brand }. Na jej stronie można przestać ją obserwować.
