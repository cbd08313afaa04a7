# Układ: to, co jest na każdej stronie.
ui-skip = Przejdź do treści
ui-nav = Menu główne
ui-nav-home = Fora
ui-nav-ideas = Pomysły
ui-nav-new = Napisz
ui-nav-cases = Moje sprawy
ui-nav-desk = Pulpit
ui-nav-ideas-desk = Biurko pomysłów
ui-nav-listening = Nasłuch
ui-nav-incidents = Incydenty
ui-nav-queue = Kolejka
ui-nav-admin = Administracja
ui-nav-sign-in = Zaloguj się
ui-nav-account = Konto
ui-nav-profile = Mój profil
ui-nav-settings = Ustawienia
ui-nav-sign-out = Wyloguj się
ui-crumbs = Jesteś tutaj
ui-foot-links = O tej stronie
ui-foot-rules = Zasady
ui-foot-transparency = Jawna moderacja
ui-foot-status = Stan usług
ui-banner-incident = Trwa incydent:
ui-banner-maintenance = Trwają zaplanowane prace:
ui-banner-all = Więcej na stronie stanu usług
ui-languages = Język
ui-promise = Bez reklam, bez śledzenia i bez ciasteczek, dopóki nie są potrzebne.
ui-pager = Strony
ui-previous = Poprzednia
ui-next = Następna
ui-close = Zamknij
ui-faults-title = Sprawdź te pola
ui-keys-title = Skróty klawiszowe
ui-keys-move = następny i poprzedni wpis
ui-keys-open = otwórz wpis
ui-keys-tick = zaznacz lub odznacz wpis
ui-keys-send = wyślij wpisany tekst
ui-keys-up = wróć do listy
ui-keys-reply = odpowiedz
ui-keys-new = napisz coś nowego
ui-keys-help = ta lista
ui-draft-restored = Przywróciliśmy tekst, który zaczęto tu pisać.
ui-keys-on = Używaj tych skrótów
ui-three-hint = Wystarczy jeden język: czytający w innych zobaczą go z oznaczeniem języka.

# Wykresy: ile powiedziano.
ui-chart-table = To samo w liczbach
ui-chart-table-hint = Od najnowszych. Pominięto czas, w którym nic nie powiedziano.
ui-chart-when = Kiedy
ui-chart-people = Różne osoby
ui-chart-people-most = Różne osoby w najbardziej ruchliwej godzinie
ui-chart-posts = Wpisy
ui-chart-most = Najwięcej naraz: { $people } { $people ->
    [one] osoba
    [few] osoby
    [many] osób
   *[other] osoby
  } ({ $at }).
ui-chart-nothing = W tym czasie nic nie powiedziano.
ui-chart-usual = Zwykle o tej porze: około { $usual }; alert od { $alarm }.
ui-chart-no-band = Jeszcze nie znamy zwykłego poziomu
ui-chart-alerts = { $count ->
    [one] Jeden alert.
    [few] { $count } alerty.
    [many] { $count } alertów.
   *[other] { $count } alertu.
  }
ui-chart-gap = Nikt nie nasłuchiwał
ui-chart-marks = Alerty:
