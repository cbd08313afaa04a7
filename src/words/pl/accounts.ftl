# Konta: dołączanie, logowanie, własne konto, profile publiczne i wiadomości z nimi związane.

accounts-role-member = Członek społeczności
accounts-role-staff = Zespół
accounts-role-moderator = Moderacja
accounts-role-producer = Zespół produktu
accounts-role-lead = Kierownictwo
accounts-role-admin = Administracja

accounts-email = Adres e-mail
accounts-password = Hasło
accounts-handle = Nick
accounts-handle-hint = Od 3 do 30 liter i cyfr. Nick widać przy wszystkim, co napiszesz, i nim się do Ciebie zwracają: @nick
accounts-email-hint = Tylko do logowania i do wiadomości, o które poprosisz. Nikt inny go nie widzi.

accounts-join-title = Dołącz do { $brand }
accounts-join-text-kept = Twój tekst jest bezpieczny. Ukaże się, gdy tylko dołączysz i potwierdzisz adres.
accounts-password-optional = Hasło (nieobowiązkowe)
accounts-password-optional-hint = Co najmniej { $min } znaków; najlepiej kilka słów razem. Bez hasła logujesz się linkiem, który Ci wyślemy.
accounts-join-button = Dołącz
accounts-join-kept = Przechowujemy Twój nick, adres i to, co napiszesz. Bez śledzenia, bez reklam, bez przekazywania komukolwiek.
accounts-join-instead = Pierwszy raz tutaj? Dołącz
accounts-join-sent = Wysłaliśmy wiadomość na adres { $email }. Otwórz zawarty w niej link, aby potwierdzić adres; działa przez trzy dni.
accounts-sent-title = Zajrzyj do skrzynki
accounts-sent-hint = Po kilku minutach nic nie przyszło? Zajrzyj do folderu ze spamem i sprawdź adres. Na jeden adres wysyłamy najwyżej pięć wiadomości na godzinę.

accounts-confirm-title = Potwierdź adres
accounts-confirm-text = Adres { $email } należy do Ciebie i chcesz dołączyć jako @{ $handle }?
accounts-confirm-waiting =
    { $count ->
        [one] Na tym koncie czeka jeden tekst. Ukaże się po potwierdzeniu.
        [few] Na tym koncie czekają { $count } teksty. Ukażą się po potwierdzeniu.
        [many] Na tym koncie czeka { $count } tekstów. Ukażą się po potwierdzeniu.
       *[other] Na tym koncie czeka { $count } tekstu. Ukażą się po potwierdzeniu.
    }
accounts-confirm-button = Potwierdź i zaloguj się
accounts-confirm-not-me = Jeśli to nie Twoja prośba, po prostu zamknij stronę. Nic się wtedy nie stanie.

accounts-link-gone-title = Ten link już nie działa
accounts-link-gone-text = Każdy link działa raz i tylko przez jakiś czas. Ten został już użyty albo jego czas minął.
accounts-link-gone-next = Poproś o nowy link

accounts-sign-in-title = Logowanie
accounts-sign-in-button = Zaloguj się
accounts-sign-in-instead = Masz już konto? Zaloguj się
accounts-sign-in-wrong = Adres lub hasło się nie zgadza.
accounts-sign-in-wrong-hint = Jeśli Twoje konto jest zupełnie nowe, otwórz najpierw link z wiadomości, którą wysłaliśmy. Możesz też poprosić o link i zalogować się bez hasła.
accounts-sign-in-wait = Następna próba będzie możliwa za { $wait }.
accounts-sign-in-wait-hint = Aby nikt nie mógł zgadywać haseł, spowalniamy próby. Link wysłany e-mailem wpuści Cię od razu.
accounts-sign-in-by-link = Zaloguj się linkiem, bez hasła
accounts-link-title = Logowanie linkiem
accounts-link-text = Wyślemy link na Twój adres. Działa raz, przez 20 minut.
accounts-link-button = Wyślij link
accounts-link-sent = Jeśli adres { $email } ma tu konto, link jest już w drodze. Działa przez 20 minut.
accounts-link-use = Logujesz się jako @{ $handle }.

accounts-password-forgotten = Nie pamiętasz hasła?
accounts-password-forgotten-title = Ustaw nowe hasło
accounts-password-forgotten-text = Wyślemy na Twój adres link, dzięki któremu ustawisz nowe hasło.
accounts-reset-sent = Jeśli adres { $email } ma tu konto, link do ustawienia nowego hasła jest już w drodze. Działa przez godzinę.
accounts-password-new-title = Ustaw nowe hasło
accounts-password-new-text = To będzie nowe hasło konta @{ $handle }. Na wszystkich innych urządzeniach nastąpi wylogowanie.
accounts-password-new = Nowe hasło
accounts-password-hint = Co najmniej { $min } znaków. Kilka słów razem łatwo zapamiętać, a trudno odgadnąć.
accounts-password-save = Zapisz hasło
accounts-password-title = Hasło
accounts-password-none = Do tej pory logujesz się linkami. Jeśli wolisz, możesz ustawić hasło.
accounts-password-current = Obecne hasło
accounts-password-others-end = Po zmianie hasła tutaj nadal będziesz mieć otwartą sesję, a wszędzie indziej nastąpi wylogowanie.

accounts-sign-out-title = Wylogowanie
accounts-sign-out-text = Czy chcesz wylogować się na tym urządzeniu?
accounts-sign-out-button = Wyloguj się

accounts-tabs = Twoje konto
accounts-tab-profile = Profil
accounts-tab-email = E-mail
accounts-tab-password = Hasło
accounts-tab-sessions = Urządzenia

accounts-profile-title = Twój profil
accounts-profile-public = Twoja strona publiczna: @{ $handle }
accounts-name = Nazwa
accounts-name-hint = Tak, jak mają ją widzieć inni. Nie musi to być prawdziwe imię i nazwisko.
accounts-about = O Tobie
accounts-about-hint = Widoczne dla wszystkich. Najwyżej { $max } znaków; można używać Markdown.
accounts-lang = Język
accounts-lang-hint = Stron i wiadomości, które Ci wysyłamy.
accounts-lang-browser = Taki jak w przeglądarce
accounts-zone = Strefa czasowa
accounts-zone-site = Taka jak na stronie
accounts-save = Zapisz
accounts-unconfirmed = Twój adres e-mail nie jest jeszcze potwierdzony. Do tego czasu nic, co napiszesz, się nie ukaże.
accounts-unconfirmed-again = Wyślij link ponownie
accounts-profile-joined = Z nami od: { $date }
accounts-profile-imported = Te wpisy pochodzą z innego miejsca. Pod tą nazwą nikt się nie loguje.

accounts-email-title = Adres e-mail
accounts-email-current = Teraz:
accounts-email-new = Nowy adres
accounts-email-new-hint = Zacznie obowiązywać, gdy otworzysz link, który na niego wyślemy.
accounts-email-button = Zmień adres
accounts-email-sent = Wysłaliśmy link na adres { $email }. Dopóki go nie otworzysz, zostaje stary adres. Jego także powiadomiliśmy.
accounts-email-confirm-text = { $email } będzie adresem konta @{ $handle }. Na wszystkich innych urządzeniach nastąpi wylogowanie.
accounts-email-confirm-button = Używaj tego adresu

accounts-sessions-title = Gdzie trwa Twoja sesja
accounts-sessions-text = Nie rozpoznajesz urządzenia? Zakończ tu jego sesję i zmień hasło.
accounts-sessions-unknown = Nieznana przeglądarka
accounts-sessions-current = to urządzenie
accounts-sessions-since = Logowanie:
accounts-sessions-seen = ostatnie użycie:
accounts-sessions-end = Zakończ
accounts-sessions-end-others = Zakończ wszystkie pozostałe

accounts-fault-handle-length = Nick ma od 3 do 30 znaków.
accounts-fault-handle-letters = Użyj liter, cyfr, myślnika i podkreślenia, z co najmniej jedną literą. Bez spacji i innych znaków.
accounts-fault-handle-mixed = Użyj albo liter łacińskich, albo hebrajskich, nie obu naraz.
accounts-fault-handle-edges = Zacznij i zakończ literą lub cyfrą.
accounts-fault-handle-taken = Ten nick jest zajęty. Wybierz inny.
accounts-fault-name-long = Najwyżej 60 znaków.
accounts-fault-name-signs = Nazwa nie może zawierać adresów ani znaków @, < i >.
accounts-fault-password-short = Potrzeba co najmniej { $min } znaków. Kilka słów razem łatwo zapamiętać.
accounts-fault-password-short-staff = Kto mówi w imieniu marki, potrzebuje co najmniej { $min } znaków. Kilka słów razem łatwo zapamiętać.
accounts-fault-password-common = To jedno z pierwszych haseł, jakich się próbuje. Wybierz coś mniej typowego.
accounts-fault-password-own = To niewiele więcej niż Twój nick, adres albo nasza nazwa. Wybierz coś, co nie jest z Tobą związane.
accounts-fault-password-wrong = To nie jest Twoje obecne hasło.
accounts-fault-sign-in-again = Od Twojego logowania minęło trochę czasu. Dla bezpieczeństwa wyloguj się, zaloguj ponownie linkiem i wróć tutaj.
accounts-fault-email-same = To już jest Twój adres.
accounts-fault-email-taken = Ten adres ma już własne konto.

flash-accounts-confirmed = Witamy! Adres jest potwierdzony, a sesja otwarta.
flash-accounts-confirmed-elsewhere = Adres jest potwierdzony, a sesja otwarta. Dołączanie zaczęło się na innym urządzeniu, więc ustaw tu hasło jeszcze raz albo korzystaj bez niego.
flash-accounts-confirmation-sent = Wiadomość jest już w drodze.
flash-accounts-password-set = Nowe hasło zostało zapisane. Na wszystkich innych urządzeniach nastąpiło wylogowanie.
flash-accounts-saved = Profil został zapisany.
flash-accounts-email-changed = Nowy adres jest potwierdzony.
flash-accounts-session-ended = Sesja na tym urządzeniu została zakończona.
flash-accounts-sessions-ended = Wszystkie pozostałe sesje zostały zakończone.
flash-accounts-signed-out = Nastąpiło wylogowanie.

accounts-mail-confirm-subject = Potwierdź swój adres w { $brand }
accounts-mail-confirm-text = Ktoś, zapewne Ty, chce dołączyć do { $brand } jako @{ $handle }, podając ten adres.
accounts-mail-confirm-next = Aby potwierdzić, że adres należy do Ciebie, otwórz ten link. Działa przez trzy dni.
accounts-mail-confirm-button = Potwierdź adres
accounts-mail-known-subject = Masz już konto w { $brand }
accounts-mail-known-text = Ktoś, zapewne Ty, chciał użyć tego adresu do nowego konta w { $brand }. Masz już jednak konto: @{ $handle }.
accounts-mail-known-next = Wystarczy się zalogować. Jeśli nie pamiętasz hasła, poproś o link.
accounts-mail-known-button = Zaloguj się linkiem
accounts-mail-link-subject = Twój link do logowania w { $brand }
accounts-mail-link-text = Tym linkiem zalogujesz się do { $brand } jako @{ $handle }.
accounts-mail-link-next = Działa raz, przez 20 minut. Nie przekazuj go nikomu.
accounts-mail-link-button = Zaloguj się
accounts-mail-reset-subject = Ustaw nowe hasło w { $brand }
accounts-mail-reset-text = Tym linkiem ustawisz nowe hasło konta @{ $handle } w { $brand }.
accounts-mail-reset-next = Działa raz, przez godzinę. Do tego czasu stare hasło pozostaje bez zmian.
accounts-mail-reset-button = Ustaw nowe hasło
accounts-mail-email-subject = Potwierdź nowy adres w { $brand }
accounts-mail-email-text = Konto @{ $handle } w { $brand } ma odtąd używać tego adresu.
accounts-mail-email-next = Aby potwierdzić, że adres należy do Ciebie, otwórz ten link. Działa przez trzy dni.
accounts-mail-email-button = Używaj tego adresu
accounts-mail-email-asked-subject = Prośba o zmianę Twojego adresu w { $brand }
accounts-mail-email-asked-text = Dla Twojego konta @{ $handle } w { $brand } podano nowy adres e-mail. Zacznie obowiązywać, gdy zostanie tam potwierdzony.
accounts-mail-email-changed-subject = Twój adres w { $brand } został zmieniony
accounts-mail-email-changed-text = Twoje konto @{ $handle } w { $brand } ma nowy adres e-mail. Ten ({ $email }) nie jest już używany.
accounts-mail-email-changed-next = Jeśli to nie Ty, napisz do nas od razu: ktoś inny może korzystać z Twojego konta.
accounts-mail-password-changed-subject = Twoje hasło w { $brand } zostało zmienione
accounts-mail-password-changed-text = Hasło konta @{ $handle } w { $brand } zostało przed chwilą zmienione, a na wszystkich innych urządzeniach nastąpiło wylogowanie.
accounts-mail-not-me-next = Jeśli to Ty, nic nie musisz robić. Jeśli nie, ustaw teraz nowe hasło: to wyloguje wszystkich innych.
accounts-mail-not-me-button = Ustaw nowe hasło

# Pole niewidoczne dla ludzi; wypełniają je tylko programy.
accounts-trap-label = To pole ma zostać puste
accounts-fault-email-disposable = Nie przyjmujemy adresów jednorazowych. Prosimy o adres, pod którym poczta jest naprawdę odbierana.
