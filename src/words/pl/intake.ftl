# Pytania do sprawy, adres zamiast konta, obserwowanie sprawy.

intake-visitor = Nie potrzebujesz konta. Zostaw poniżej adres e-mail i imię: wyślemy link, który opublikuje Twój tekst i zaprowadzi do Twojej sprawy. Możesz też zostawić te pola puste i założyć konto po napisaniu.

# Czego potrzebuje sprawa
intake-case = Twoja sprawa
intake-case-hint = Do skarg i do tego, co przeczyta tylko nasz zespół. To, co tu wpiszesz, widzisz tylko Ty i nasz zespół, chyba że zaznaczono inaczej.
intake-category = Czego to dotyczy?
intake-category-none = Trudno powiedzieć
intake-category-ask = Pokaż pytania na ten temat
intake-optional = { $label } (nieobowiązkowo)
intake-field-public = Przeczytają to wszyscy, chyba że piszesz tylko do zespołu.
intake-field-choose = Wybierz
intake-contact = Jak się z Tobą skontaktować?
intake-contact-mail = E-mailem
intake-contact-phone = Telefonicznie
intake-contact-post = Listownie
intake-contact-detail = Numer telefonu lub adres pocztowy
intake-contact-detail-hint =
    { $max ->
        [one] Tylko jeśli mamy zadzwonić albo wysłać list. Najwyżej { $max } znak.
        [few] Tylko jeśli mamy zadzwonić albo wysłać list. Najwyżej { $max } znaki.
       *[many] Tylko jeśli mamy zadzwonić albo wysłać list. Najwyżej { $max } znaków.
    }
intake-lang = Język tekstu
intake-lang-guess = Rozpoznaj automatycznie
intake-lang-hint = Żeby odpowiedział ktoś, kto go zna.
intake-fault-category = Tej możliwości już nie ma. Wybierz jeszcze raz, tekst jest zachowany.
intake-fault-number = Podaj liczbę, na przykład 12 lub 3,5, bez spacji.
intake-fault-phone = Podaj numer telefonu, co najmniej pięć cyfr.
intake-fault-post = Podaj adres, na który mamy napisać.

# Adres zamiast konta
intake-sender = Bez konta
intake-sender-hint = Zostaw oba pola puste, jeśli wolisz założyć konto albo już je masz.
intake-sender-email = Adres e-mail
intake-sender-email-hint = Tam wyślemy link do publikacji, a potem nasze odpowiedzi. Nikt inny go nie zobaczy.
intake-sender-name = Imię lub pseudonim
intake-sender-name-hint = Pojawi się przy Twoim tekście. Nie musi być prawdziwe.
flash-pending-letter = Twój tekst jest bezpieczny. Wysłaliśmy link: otwórz go i naciśnij przycisk, a tekst się ukaże.
intake-pending-next = Zajrzyj do skrzynki: wiadomość może iść minutę i może trafić do spamu. Otwórz link i naciśnij przycisk.
intake-pending-sent = Link wysłany na adres
intake-pending-again = Wyślij link jeszcze raz

# Wiadomość
intake-mail-subject = Twój tekst do { $brand } czeka na Ciebie
intake-mail-text = Do { $brand } ktoś napisał i zostawił ten adres. Jeśli to Ty: tekst jest zachowany i nikt go jeszcze nie widział.
intake-mail-next = Otwórz link, przeczytaj tekst jeszcze raz i naciśnij tam przycisk. Link działa do: { $until }.
intake-mail-button = Zobacz mój tekst
intake-mail-why = Jeśli to nie Twój tekst, zignoruj tę wiadomość: nic się nie ukaże, a tekst zostanie usunięty.

# Za linkiem
intake-link-title = Czy to Twój tekst?
intake-link-lede = Nie jest jeszcze opublikowany. Naciśnij przycisk, a trafi do { $brand }.
intake-link-name = pod nazwą
intake-link-public = Przeczytają go wszyscy.
intake-link-private = Przeczytasz go tylko Ty i nasz zespół.
intake-link-publish = Opublikuj mój tekst
intake-link-not-me = Jeśli to nie Twój tekst, zamknij tę stronę: nic się nie ukaże, a tekst usuniemy po: { $until }.
intake-link-gone = Ten link nie działa
intake-link-gone-text = Jest niepełny albo jego tekst został usunięty: czekające teksty przechowujemy przez tydzień. Nic nie zostało opublikowane. Napisz jeszcze raz.
intake-link-again = Napisz jeszcze raz
flash-intake-published = Twój tekst jest opublikowany, a sprawa otwarta. Wysyłamy wiadomość z linkiem, który tu prowadzi.

# Obserwowanie
intake-people =
    { $count ->
        [one] Dotyczy { $count } osoby
        [few] Dotyczy { $count } osób
       *[many] Dotyczy { $count } osób
    }
intake-similar-follow = Nad częścią już pracujemy. Jeśli masz ten sam problem, obserwuj sprawę: dowiesz się wszystkiego bez tłumaczenia od nowa.
intake-similar-mine = To Twoja sprawa: zobacz ją
intake-follow = Mnie też to dotyczy: obserwuj
intake-followed = Obserwujesz tę sprawę.
intake-follow-text = Już nad tym pracujemy. Obserwuj sprawę, a napiszemy, gdy coś się wydarzy.
intake-followed-text = Obserwujesz tę sprawę. Napiszemy, gdy coś się wydarzy.
intake-unfollow = Nie obserwuj więcej
intake-follow-topic = Przeczytaj temat
flash-intake-followed = Obserwujesz tę sprawę. Napiszemy, gdy coś się wydarzy.
flash-intake-unfollowed = Nie obserwujesz już tej sprawy.
