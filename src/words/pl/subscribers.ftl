# Powiadomienia o incydentach bez konta: e-mailem albo przez webhook.

# Formularz
subscribers-crumb = Stan usług
subscribers-title = Otrzymuj powiadomienia
subscribers-lede = Napiszemy, gdy coś przestanie działać, gdy planujemy prace serwisowe i gdy wszystko wróci do normy. Konto nie jest potrzebne.
subscribers-by = W jaki sposób
subscribers-by-mail = E-mailem
subscribers-by-webhook = Przez webhook
subscribers-email = Twój adres e-mail
subscribers-email-hint = Wyślemy link. Zanim go otworzysz i potwierdzisz, nie wyślemy żadnych powiadomień.
subscribers-url = Adres webhooka
subscribers-url-hint = Adres http lub https dostępny dla każdego w internecie. Wyślemy na niego POST z danymi JSON, podpisany zgodnie ze Standard Webhooks.
subscribers-scope = O czym?
subscribers-scope-everything = O wszystkim
subscribers-scope-chosen = Tylko o składnikach zaznaczonych poniżej
subscribers-scope-components = Tylko o tych składnikach: { $names }
subscribers-scope-incident = Tylko o tym incydencie: { $title }
subscribers-components = Składniki
subscribers-lang = Język
subscribers-lang-hint = To, czego jeszcze w nim nie napisano, przyjdzie w oryginale.
subscribers-send = Dalej
subscribers-cancel = Wróć do strony stanu usług
subscribers-privacy =
    { $days ->
        [one] Adres służy tylko do tego. Jeśli nie zostanie potwierdzony w ciągu jednego dnia, usuniemy go.
        [few] Adres służy tylko do tego. Jeśli nie zostanie potwierdzony w ciągu { $days } dni, usuniemy go.
        [many] Adres służy tylko do tego. Jeśli nie zostanie potwierdzony w ciągu { $days } dni, usuniemy go.
       *[other] Adres służy tylko do tego. Jeśli nie zostanie potwierdzony w ciągu { $days } dnia, usuniemy go.
    }
subscribers-other = Bez podawania adresu
subscribers-other-text = Tu jest to samo i o nic nie pytamy:
subscribers-calendar = Kalendarz planowanych prac serwisowych

# Po wysłaniu formularza
subscribers-sent-title = Sprawdź swoją pocztę
subscribers-sent-text = Jeśli adres działa, wiadomość jest w drodze. Otwórz link, który w niej jest, i potwierdź.
subscribers-sent-hint =
    { $days ->
        [one] Link działa przez jeden dzień. Jeśli nic nie przyjdzie, zajrzyj do folderu ze spamem.
        [few] Link działa przez { $days } dni. Jeśli nic nie przyjdzie, zajrzyj do folderu ze spamem.
        [many] Link działa przez { $days } dni. Jeśli nic nie przyjdzie, zajrzyj do folderu ze spamem.
       *[other] Link działa przez { $days } dnia. Jeśli nic nie przyjdzie, zajrzyj do folderu ze spamem.
    }
subscribers-to-status = Do strony stanu usług
subscribers-secret-title = Został jeszcze jeden krok
subscribers-secret-lede = Pierwsza wiadomość jest w drodze do webhooka.
subscribers-secret = Klucz tajny, którym podpisujemy wiadomości
subscribers-secret-once = Pokazujemy go tylko ten jeden raz. Zapisz go tam, skąd czyta go webhook.
subscribers-secret-next = Co teraz
subscribers-secret-step-test = Webhook odpowiada na pierwszą wiadomość kodem od 200 do 299.
subscribers-secret-step-check = Sprawdź jej podpis tym kluczem. O wiadomość z innym podpisem prosił ktoś inny: takiej nie potwierdzaj.
subscribers-secret-step-confirm =
    { $days ->
        [one] W ciągu jednego dnia otwórz adres z pola confirm_url tej wiadomości i potwierdź.
        [few] W ciągu { $days } dni otwórz adres z pola confirm_url tej wiadomości i potwierdź.
        [many] W ciągu { $days } dni otwórz adres z pola confirm_url tej wiadomości i potwierdź.
       *[other] W ciągu { $days } dnia otwórz adres z pola confirm_url tej wiadomości i potwierdź.
    }

# Potwierdzenie
subscribers-confirm-title = Potwierdzenie
subscribers-confirm-lede = { $brand } będzie Cię powiadamiać o incydentach i planowanych pracach serwisowych.
subscribers-confirm-lang = Język: { $language }
subscribers-confirm-known = Powiadomienia już do Ciebie przychodzą. Potwierdzenie zmieni je na te.
subscribers-confirm-secret = Potwierdź tylko wtedy, gdy podpis wiadomości, z której pochodzi ten link, zgadza się z pokazanym kluczem.
subscribers-confirm-button = Potwierdź
subscribers-confirm-ignore = Jeśli to nie Twoja prośba, zamknij tę stronę. Nic nie zostanie wysłane.
subscribers-untested-title = Webhook jeszcze nie odpowiedział
subscribers-untested-text = Na pierwszą wiadomość musi odpowiedzieć kodem od 200 do 299. Popraw go i poproś o następną wiadomość.
subscribers-over-title = Ten link już nie działa
subscribers-over-text = Jego czas minął albo powiadomienia zostały wyłączone. Możesz poprosić o nowy.
subscribers-again = Poproś ponownie
subscribers-address-mail = Adres e-mail:
subscribers-address-webhook = Adres webhooka:

# Własne powiadomienia
subscribers-own-title = O czym Cię powiadamiamy
subscribers-incidents = Pojedyncze incydenty
subscribers-save = Zapisz
subscribers-paused = Wstrzymane
subscribers-paused-dead = Druga strona twierdzi, że nikt nie czyta wiadomości pod tym adresem.
subscribers-paused-bounced = Nasze wiadomości wróciły jako niedoręczone.
subscribers-paused-failing = Pięć wiadomości z rzędu nie dotarło.
subscribers-paused-untested = Na pierwszą wiadomość nie ma jeszcze odpowiedzi.
subscribers-resume = Wznów wysyłanie
subscribers-end-title = Wyłącz powiadomienia
subscribers-end-text = Nie będziemy Cię już o niczym powiadamiać, a adres usuniemy po 30 dniach.
subscribers-end-button = Wyłącz wszystkie powiadomienia
subscribers-end-change = Wolę coś zmienić
subscribers-ended-title = Powiadomienia są wyłączone
subscribers-ended-text = Na ten adres nic już nie wyślemy. To, co się dzieje, nadal widać na stronie stanu usług.

# Błędy
subscribers-fault-email = To nie jest adres e-mail.
subscribers-fault-url = Nie możemy tam wysyłać. Potrzebny jest adres http lub https dostępny dla każdego w internecie, bez nazwy użytkownika i hasła.
subscribers-fault-lang = Wybierz język.
subscribers-fault-nothing = Zaznacz przynajmniej jeden składnik albo wybierz wszystko.
subscribers-fault-many =
    { $max ->
        [one] Zaznacz najwyżej jeden składnik albo wybierz wszystko.
        [few] Zaznacz najwyżej { $max } składniki albo wybierz wszystko.
        [many] Zaznacz najwyżej { $max } składników albo wybierz wszystko.
       *[other] Zaznacz najwyżej { $max } składnika albo wybierz wszystko.
    }

flash-subscribers-confirmed = Potwierdzono. Będziemy Cię powiadamiać.
flash-subscribers-changed = Zapisano.
flash-subscribers-resumed = Od teraz znów Cię powiadamiamy.

# List z pytaniem
subscribers-ask-subject = Potwierdź: powiadomienia od { $brand }
subscribers-ask-text = Ktoś, mamy nadzieję, że Ty, chce otrzymywać pod tym adresem powiadomienia { $brand } o incydentach i planowanych pracach serwisowych:
subscribers-ask-next = Jeśli tak, potwierdź jednym kliknięciem. Do tego czasu nic nie wyślemy.
subscribers-ask-known = Powiadomienia już do Ciebie przychodzą. Potwierdzenie zmieni je na te; bez niego wszystko zostanie po staremu.
subscribers-ask-button = Potwierdź
subscribers-ask-why = Ktoś wpisał ten adres na stronie stanu usług { $brand }. Jeśli to nie Ty, nic nie rób: usuniemy go.

# Listy z powiadomieniami
subscribers-mail-subject = [{ $brand }] { $title } – { $state }
subscribers-mail-subject-corrected = [{ $brand }] Sprostowanie: { $title }
subscribers-mail-subject-reminder = [{ $brand }] Już wkrótce: { $title }
subscribers-mail-corrected = Poprawiliśmy treść jednej z aktualizacji. Tak brzmi teraz; dawna treść pozostaje na stronie.
subscribers-mail-reminder = Te prace serwisowe wkrótce się zaczną.
subscribers-mail-state = Stan: { $state }
subscribers-mail-scheduled = Zaplanowano od { $from } do { $until } ({ $zone }).
subscribers-mail-original = Na razie napisano to tylko w jednym języku ({ $language }):
subscribers-mail-components = Czego to dotyczy:
subscribers-mail-promise = Następna aktualizacja do { $at } ({ $zone }).
subscribers-mail-open = Otwórz stronę stanu usług
subscribers-mail-why = Powiadamiamy Cię o incydentach { $brand } na Twoją prośbę.
subscribers-mail-manage = Zmiana powiadomień:
subscribers-mail-end = Wyłączenie:

# Dla zespołu
subscribers-desk-crumb = Incydenty
subscribers-desk-title = Kogo powiadamiamy
subscribers-desk-lede = Wszyscy, którzy poprosili o powiadomienia bez konta, w liczbach. Adresów nikomu nie pokazujemy.
subscribers-desk-none = Na razie nikogo
subscribers-desk-none-text = O powiadomienia można poprosić na stronie stanu usług.
subscribers-desk-standing = Stan
subscribers-desk-count = Ile
subscribers-desk-asked = Jeszcze bez potwierdzenia
subscribers-desk-told = Powiadamiani
subscribers-desk-notices = Ostatnie wiadomości
subscribers-desk-no-notices = Nic jeszcze nie wysłano.
subscribers-desk-sent = Wysłano { $sent } z { $of }
subscribers-desk-failed =
    { $count ->
        [one] { $count } nie dotarła
        [few] { $count } nie dotarły
        [many] { $count } nie dotarło
       *[other] { $count } nie dotarło
    }
subscribers-desk-counting = jeszcze liczymy
subscribers-what-update = Aktualizacja
subscribers-what-corrected = Sprostowanie
subscribers-what-reminder = Przypomnienie
