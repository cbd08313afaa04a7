# Sama sieć: strony błędów, uwagi przy polach, czas i rozmiary.

error-not-found-title = Nie ma tu takiej strony
error-not-found-text = Pod tym adresem nic nie ma albo nie masz do tego dostępu.
error-not-found-next = Sprawdź adres albo zacznij od strony głównej.

error-denied-sign-in-title = Najpierw trzeba się zalogować
error-denied-sign-in-text = Do tego potrzebne jest konto, a Twoja sesja już wygasła albo jeszcze się nie zaczęła.
error-denied-sign-in-next = Zaloguj się i wyślij jeszcze raz.

error-denied-unconfirmed-title = Twój adres e-mail nie jest jeszcze potwierdzony
error-denied-unconfirmed-text = Zanim adres zostanie potwierdzony, nic nie jest publikowane.
error-denied-unconfirmed-next = Otwórz link z wiadomości, którą wysłaliśmy. O nową możesz poprosić na stronie „Konto”.

error-denied-suspended-title = Twoje konto jest zawieszone
error-denied-suspended-text = Możesz czytać, pobrać swoje dane i odwołać się, ale nie pisać.
error-denied-suspended-next = Powód i sposób odwołania są w wiadomości, którą wysłaliśmy.

error-denied-locked-title = Ten temat jest zamknięty
error-denied-locked-text = Moderacja zamknęła go wcześniej albo w trakcie Twojego pisania.
error-denied-locked-next = Możesz założyć nowy temat i podać w nim link do tego.

error-denied-role-title = Nie masz do tego uprawnień
error-denied-role-text = Twoje konto nie pozwala na tę czynność.
error-denied-role-next = Jeśli powinno, zwróć się do administracji.

error-denied-muted-title = Na razie nie możesz pisać publicznie
error-denied-muted-text = Moderacja odebrała Ci tę możliwość na pewien czas. Możesz czytać i pisać do zespołu.
error-denied-muted-next = Powód, termin i sposób odwołania są na Twoim koncie w części „Moderacja”.

error-denied-own-title = Tę decyzję musi podjąć ktoś inny
error-denied-own-text = Dotyczy Ciebie, pochodzi z Twojego zgłoszenia albo wcześniej należała do Ciebie.
error-denied-own-next = Zostaw ją w kolejce: zajmie się nią ktoś inny z moderacji.
error-denied-unapproved-title = Jeszcze niezatwierdzone
error-denied-unapproved-text = Zanim to zostanie opublikowane, musi to zatwierdzić ktoś inny.
error-denied-unapproved-next = Poproś osoby zatwierdzające w tym incydencie; wpisany tekst jest zachowany.
error-denied-closed-title = To już zamknięte
error-denied-closed-text = Nie przyjmujemy tu odpowiedzi: termin minął albo jeszcze się nie zaczął.
error-denied-closed-next = Na stronie podano, kiedy się zaczęło i kiedy skończyło.
error-denied-early-title = To jeszcze nie Twoja kolej
error-denied-early-text = Osoby pierwsze w kolejności mają jeszcze czas na odpowiedź.
error-denied-early-next = Gdy ich czas minie, możesz zdecydować w ich zastępstwie.

error-cross-site-title = To żądanie przyszło z innej strony
error-cross-site-text = Dla Twojego bezpieczeństwa zmiany można wprowadzać tylko formularzami z tej witryny.
error-cross-site-next = Otwórz stronę w tej witrynie i spróbuj ponownie.

error-conflict-title = Tymczasem coś się zmieniło
error-conflict-next = Otwórz stronę jeszcze raz, aby zobaczyć obecny stan.
error-taken-text = Coś o tej nazwie lub adresie już istnieje.

error-bad-input-title = Nie udało się tego odczytać
error-bad-input-next = Wróć, sprawdź wpisane dane i wyślij jeszcze raz.
error-bad-form = Formularz dotarł niepełny lub uszkodzony.
error-bad-text = Tekst zawiera znaki, których nie da się zapisać, albo nie jest poprawnym UTF-8.
error-bad-query = Część adresu po znaku zapytania jest niepoprawna.

error-too-large-title = To jest za duże
error-too-large-text = Jednorazowo można wysłać najwyżej { $limit }.
error-too-large-next = Skróć tekst albo wybierz mniejszy plik i wyślij jeszcze raz.

error-too-many-title = Za dużo prób
error-too-many-text = Aby nikt nie mógł zgadywać haseł ani zalewać strony, obowiązuje limit. Następna próba będzie możliwa za { $wait }.
error-too-many-next = Poczekaj i spróbuj ponownie. Twoje konto jest bezpieczne.

error-timeout-title = To trwało zbyt długo
error-timeout-text = Nie doczekaliśmy się końca tego żądania.
error-timeout-next = Spróbuj ponownie. Jeśli to się powtarza, łącze może być na to zbyt wolne.

error-method-title = Tego adresu nie można tak użyć
error-method-text = Nie przyjmuje on takiego rodzaju żądań.
error-method-next = Wróć i skorzystaj z linków i przycisków na stronie.

error-unavailable-title = Chwilowe przeciążenie
error-unavailable-text = W tej chwili nie możemy tego zrobić.
error-unavailable-next = Spróbuj ponownie za kilka sekund.

error-internal-title = Coś się u nas zepsuło
error-internal-text = To nie Twoja wina, a błąd został zapisany.
error-internal-next = Spróbuj ponownie za chwilę. Jeśli to się powtórzy, podaj nam numer poniżej.

error-kept = Nic z Twojego tekstu nie przepadło: jest poniżej, gotowe do ponownego wysłania.
error-send-again = Wyślij ponownie
error-request-id = Numer tego żądania: { $id }
error-stale = Ta strona to kopia z: { $time }. Aktualna wróci wkrótce.

fault-required = Wypełnij to pole.
fault-one-language = Wpisz treść co najmniej w jednym języku.
fault-too-long =
    { $max ->
        [one] Najwyżej { $max } znak.
        [few] Najwyżej { $max } znaki.
       *[many] Najwyżej { $max } znaków.
    }
fault-too-short =
    { $min ->
        [one] Co najmniej { $min } znak.
        [few] Co najmniej { $min } znaki.
       *[many] Co najmniej { $min } znaków.
    }
fault-number = Wpisz liczbę całkowitą od { $min } do { $max }.
fault-choice = Wybierz jedną z możliwości.
fault-email-invalid = To nie wygląda na adres e-mail. Przykład: name@example.org
fault-name-imitates = Ta nazwa za bardzo przypomina markę lub jej zespół. Wybierz inną.
fault-taken = To jest już zajęte. Wybierz coś innego.
fault-date-invalid = Wpisz datę, na przykład 2026-11-22.
fault-date-past = Wpisz datę w przyszłości.

web-time-now = przed chwilą
web-time-ago = { $span } temu
web-time-in = za { $span }
# Biernik: mówi się „za 1 minutę” i „1 minutę temu”.
web-span-seconds =
    { $count ->
        [one] { $count } sekundę
        [few] { $count } sekundy
       *[many] { $count } sekund
    }
web-span-minutes =
    { $count ->
        [one] { $count } minutę
        [few] { $count } minuty
       *[many] { $count } minut
    }
web-span-hours =
    { $count ->
        [one] { $count } godzinę
        [few] { $count } godziny
       *[many] { $count } godzin
    }
web-span-days =
    { $count ->
        [one] { $count } dzień
        [few] { $count } dni
       *[many] { $count } dni
    }
web-span-months =
    { $count ->
        [one] { $count } miesiąc
        [few] { $count } miesiące
       *[many] { $count } miesięcy
    }
web-span-years =
    { $count ->
        [one] { $count } rok
        [few] { $count } lata
       *[many] { $count } lat
    }
web-size-bytes =
    { $count ->
        [one] { $count } bajt
        [few] { $count } bajty
       *[many] { $count } bajtów
    }
web-size-kilobytes = { $count } kB
web-size-megabytes = { $count } MB
web-size-gigabytes = { $count } GB
