# Pierwsze uruchomienie, marka, ludzie.
admin-title = Administracja
admin-save = Zapisz

admin-setup-title = Uruchom swoją społeczność
admin-setup-lede = Ten link działa tylko raz. Tworzy pierwsze konto administratora i nadaje społeczności nazwę. Wszystko można później zmienić.
admin-setup-you = Twoje konto
admin-setup-brand = Twoja marka
admin-setup-handle = Twój nick
admin-setup-handle-hint = Tak będą Cię tu nazywać inni, na przykład „ada”. Od 3 do 30 liter i cyfr.
admin-setup-email = Twój adres e-mail
admin-setup-password = Hasło
admin-setup-password-hint = Co najmniej 15 znaków. Kilka słów pod rząd łatwo zapamiętać, a trudno odgadnąć.
admin-setup-finish = Zakończ konfigurację
admin-setup-used = Ta społeczność jest już skonfigurowana, a link spełnił swoje zadanie. Zaloguj się na konto, które wtedy powstało.

admin-next-title = Wszystko gotowe
admin-next-lede = { $brand }: drzwi są otwarte. Cztery rzeczy do zrobienia, zanim zaprosisz ludzi:
admin-next-boards = Utwórz pierwsze fora
admin-next-boards-text = Wystarczą trzy lub cztery: pomoc, pomysły i miejsce na rozmowy.
admin-next-people = Nadaj role współpracownikom
admin-next-people-text = Dołączają tak jak wszyscy, a potem nadajesz im rolę: zespół, moderacja lub kierownictwo.
admin-next-words = Napisz powitanie i dodaj linki do regulaminu i polityki prywatności
admin-next-words-text = Są widoczne na stronie głównej i na dole każdej strony.
admin-next-home = Obejrzyj całość oczami gościa
admin-next-home-text = Otwórz stronę główną w oknie prywatnym i na telefonie.

admin-doors = Co można zmienić
admin-boards = Fora
admin-boards-text = Nazwy, kolejność oraz kto może czytać i pisać.
admin-house = Jak działa system
admin-version = Wersja
admin-address = Adres
admin-database = Baza danych
admin-database-replica = PostgreSQL z repliką do odczytu
admin-mail = Poczta
admin-mail-smtp = jest wysyłana z adresu { $from }
admin-mail-outbox = nie jest wysyłana, tylko zapisywana w folderze
admin-mail-missing = Poczta nie jest skonfigurowana: potwierdzenia i linki trafiają tylko do folderu na serwerze. Ustaw HEARTH_SMTP_URL i uruchom program ponownie, aby ludzie mogli dołączać.
admin-tls-missing = Połączenie z tym adresem nie jest szyfrowane. Postaw przed nim serwer pośredniczący z TLS i ustaw HEARTH_BASE_URL na jego adres https.
admin-storage = Pliki
admin-count-people =
    { $count ->
        [one] osoba
        [few] osoby
       *[many] osób
    }
admin-count-boards =
    { $count ->
        [one] forum
        [few] fora
       *[many] forów
    }
admin-count-topics =
    { $count ->
        [one] temat
        [few] tematy
       *[many] tematów
    }
admin-count-uploads = plików

admin-settings = Marka i ustawienia
admin-settings-lede = Nazwa, język, strefa czasowa, kolor, logo, powitanie i linki.
admin-brand = Nazwa marki
admin-brand-hint = Widać ją u góry każdej strony i w każdej wiadomości e-mail.
admin-lang = Język
admin-lang-hint = Dla gości, których przeglądarka nie prosi o żaden z trzech. Każdy może wybrać inny.
admin-zone = Strefa czasowa
admin-zone-hint = W niej pokazywane są godziny, dopóki ktoś nie wybierze własnej.
admin-accent = Kolor przewodni
admin-accent-hint = Może to być dowolny kolor. Na tym { $ink }, a kontrast wynosi { $ratio } do 1 (potrzeba co najmniej 4,5). Odcienie linków i trybu ciemnego są dobierane tak, aby każdy mógł je odczytać.
admin-accent-white = tekst jest biały
admin-accent-black = tekst jest ciemny
admin-logo = Logo
admin-logo-now = Obecne logo
admin-logo-hint = PNG, JPEG lub WebP, najlepiej z przezroczystym tłem. Wyświetlane na wysokość 36 pikseli.
admin-logo-remove = Usuń logo
admin-welcome = Tekst powitania
admin-welcome-hint = Widać go u góry strony głównej. Markdown. Puste pole: bez powitania.
admin-footer = Linki na dole każdej strony
admin-footer-hint = Nota prawna, prywatność, regulamin, kontakt. Puste pary nie są pokazywane.
admin-footer-label = Nazwa linku { $number }
admin-footer-address = Adres linku { $number }
admin-fault-colour = Wybierz kolor albo zapisz go tak: #b3431e.
admin-fault-link = Wpisz adres zaczynający się od https://, mailto: lub /, bez spacji.
flash-settings-saved = Zapisano. Od teraz widać to na każdej stronie.

admin-people = Ludzie
admin-people-text = Kim są, co mogą i kto jest zawieszony.
admin-people-search = Początek nicku lub adresu e-mail
admin-people-find = Szukaj
admin-people-staff = Wszyscy, którzy mówią w imieniu marki
admin-people-none = Nikogo nie znaleziono
admin-people-none-text = Żaden nick ani adres tak się nie zaczyna.
admin-person = Osoba
admin-role = Rola
admin-email = E-mail
admin-since = Od
admin-suspended = konto zawieszone
admin-unconfirmed = konto niepotwierdzone
admin-role-hint = Zmiana roli działa od razu. Wszyscy poza zwykłymi członkami społeczności potrzebują hasła o długości co najmniej 15 znaków.
admin-role-member-text = pyta, składa skargi, proponuje, odpowiada
admin-role-staff-text = widzi prywatne tematy i odpowiada oficjalnie
admin-role-moderator-text = pracownik, który dba też o porządek na forach
admin-role-producer-text = pracownik, który tworzy produkt razem z klientami
admin-role-lead-text = prowadzi dział lub zespół kryzysowy i moderuje
admin-role-admin-text = może wszystko, także tutaj
admin-department = Dział
admin-department-hint = Widoczny przy oficjalnych odpowiedziach; sprawy tego działu trafiają także do tej osoby. Na przykład „Obsługa klienta”.
admin-suspend = Zawieszenie do dnia
admin-suspend-hint = Do tego dnia ta osoba może czytać, pobrać swoje dane i odwołać się, ale nie może pisać. Puste pole: bez zawieszenia.
admin-fault-self = Nie można zmienić własnej roli ani zawiesić własnego konta. Może to zrobić inny administrator.
flash-person-saved = Zapisano.
