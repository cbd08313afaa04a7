# Alerty: lista.
alerts-title = Alerty
alerts-listening = Nasłuch
alerts-lede = Gdy o czymś mówi znacznie więcej osób niż zwykle albo gdy milknie źródło. Jedno zdarzenie to jeden alert i nikt nie dostaje o nim wiadomości dwa razy.
alerts-tabs = Alerty według stanu
alerts-tab-open = Otwarte
alerts-tab-acknowledged = Podjęte
alerts-tab-closed = Zamknięte
alerts-tab-all = Wszystkie
alerts-filter = Filtry
alerts-filter-do = Pokaż
alerts-unfilter = Bez filtrów
alerts-any = Dowolne
alerts-severity = Waga
alerts-watch = Obserwacja
alerts-verdict = Ocena
alerts-none = Nie ma tu alertów
alerts-none-text = Żaden alert nie pasuje do tych filtrów.
alerts-none-yet = Gdy się pojawią, będą tutaj.
alerts-quiet = Spokój
alerts-quiet-text = Nic niezwykłego się nie dzieje. Gdy o czymś zacznie mówić znacznie więcej osób niż zwykle, zobaczysz to tutaj.
alerts-spark = { $name }: różne osoby na godzinę, w dobie przed alertem
alerts-owner = U kogo
alerts-raised = Od kiedy

# Jak nazywa się alert, jak jest ważny i na jakim jest etapie.
alerts-title-none = Alert bez nazwy
alerts-title-more =
    { $count ->
        [one] { $name } i jeszcze { $count } obserwacja
        [few] { $name } i jeszcze { $count } obserwacje
        [many] { $name } i jeszcze { $count } obserwacji
       *[other] { $name } i jeszcze { $count } obserwacji
    }
alerts-title-silent = Cisza w źródle { $name }
alerts-state-open = Otwarty
alerts-state-acknowledged = Podjęty
alerts-state-closed = Zamknięty
alerts-escalated = Dyżurni powiadomieni
alerts-judged-useful = Przydatny
alerts-judged-false = Fałszywy alarm
alerts-judged-none = Jeszcze bez oceny

# Co jest niezwykłe.
alerts-said = { $now }; { $before }.
alerts-said-only = { $now }.
alerts-said-burst =
    { $people ->
        [one] { $people } osoba w ciągu ostatnich { $minutes } minut; zwykle { $usual }
        [few] { $people } osoby w ciągu ostatnich { $minutes } minut; zwykle { $usual }
        [many] { $people } osób w ciągu ostatnich { $minutes } minut; zwykle { $usual }
       *[other] { $people } osób w ciągu ostatnich { $minutes } minut; zwykle { $usual }
    }
alerts-said-wave =
    { $people ->
        [one] { $people } osoba w ciągu ostatnich { $hours } godzin; zwykle o tej porze { $usual }
        [few] { $people } osoby w ciągu ostatnich { $hours } godzin; zwykle o tej porze { $usual }
        [many] { $people } osób w ciągu ostatnich { $hours } godzin; zwykle o tej porze { $usual }
       *[other] { $people } osób w ciągu ostatnich { $hours } godzin; zwykle o tej porze { $usual }
    }
alerts-said-wave-day =
    { $people ->
        [one] { $people } osoba w ciągu ostatnich { $hours } godzin; zwykle o tej porze { $day } { $usual }
        [few] { $people } osoby w ciągu ostatnich { $hours } godzin; zwykle o tej porze { $day } { $usual }
        [many] { $people } osób w ciągu ostatnich { $hours } godzin; zwykle o tej porze { $day } { $usual }
       *[other] { $people } osób w ciągu ostatnich { $hours } godzin; zwykle o tej porze { $day } { $usual }
    }
alerts-said-like = poprzednio tak było { $date }
alerts-said-never = od { $date } jeszcze tak nie było
alerts-said-silent = Od { $date } nie ma nic nowego. Zwykle do tej pory coś by się pojawiło.
alerts-usual-nobody = nikt
alerts-on-monday = w poniedziałek
alerts-on-tuesday = we wtorek
alerts-on-wednesday = w środę
alerts-on-thursday = w czwartek
alerts-on-friday = w piątek
alerts-on-saturday = w sobotę
alerts-on-sunday = w niedzielę
alerts-rarity-day = Coś takiego zdarza się tu mniej więcej raz dziennie.
alerts-rarity-days =
    { $count ->
        [one] Coś takiego zdarza się tu mniej więcej raz dziennie.
        [few] Coś takiego zdarza się tu mniej więcej raz na { $count } dni.
        [many] Coś takiego zdarza się tu mniej więcej raz na { $count } dni.
       *[other] Coś takiego zdarza się tu mniej więcej raz na { $count } dnia.
    }
alerts-rarity-year = Coś takiego zdarza się tu rzadziej niż raz w roku.

# Jeden alert.
alerts-part-at =
    { $posts ->
        [one] Stan z { $at }, { $posts } wpis.
        [few] Stan z { $at }, { $posts } wpisy.
        [many] Stan z { $at }, { $posts } wpisów.
       *[other] Stan z { $at }, { $posts } wpisu.
    }
alerts-parts-more = Także:
alerts-chart = { $name }: ile mówiono przed alertem i po nim
alerts-component = Zapewne dotyczy
alerts-terms = O czym się mówi
alerts-examples = Co powiedziano
alerts-cases = Otwarte sprawy na ten temat
alerts-all-mentions = Wszystko, co usłyszała ta obserwacja
alerts-to-source = Do źródła
alerts-acknowledge = Zajmuję się tym
alerts-close = Zamknij
alerts-escalate = Powiadom dyżurnych
alerts-incident = Szkic incydentu
alerts-to-incident = Do incydentu
alerts-judge = Ten alert to
alerts-judge-useful = przydatna wiadomość
alerts-judge-false = fałszywy alarm
alerts-judge-hint = Twoja ocena pomaga ustalić, jak często ta obserwacja ma ostrzegać.
alerts-hand = Przekaż komuś z zespołu
alerts-hand-to = Komu
alerts-hand-choose = Wybierz
alerts-hand-note = Co trzeba wiedzieć
alerts-hand-hint = Ta osoba dostanie to pocztą, z linkiem do alertu.
alerts-hand-do = Przekaż
alerts-mute = Wycisz
alerts-mute-hint = Obserwacja liczy dalej, ale do tego czasu nie ostrzega.
alerts-mute-hours =
    { $count ->
        [one] { $count } godzina
        [few] { $count } godziny
        [many] { $count } godzin
       *[other] { $count } godziny
    }
alerts-mute-until = Do końca dnia
alerts-mute-date = Wycisz do tego dnia
alerts-muted-until = Wyciszona do { $date }
alerts-unmute = Cofnij wyciszenie
alerts-fault-changed = Ktoś z zespołu był szybszy. Nic nie zostało zmienione; oto, co się w tym czasie stało:
alerts-fault-escalated = Dyżurni zostali już powiadomieni.
alerts-fault-until = Wybierz dzień z najbliższych 90 dni.

# Przebieg.
alerts-trail = Co się działo
alerts-trail-itself = System
alerts-trail-raised = Początek: { $name }
alerts-trail-joined = Alarmuje także { $name }
alerts-trail-grew = { $name } alarmuje znowu, głośniej
alerts-trail-acknowledged = Zajmuje się tym { $who }
alerts-trail-closed = Zamknięcie: { $who }
alerts-trail-sound = { $name } znowu się odzywa: alert zamknął się sam
alerts-trail-muted = Wyciszenie obserwacji { $name }: { $who }
alerts-trail-unmuted = Cofnięcie wyciszenia obserwacji { $name }: { $who }
alerts-trail-useful = Ocena „przydatny”: { $who }
alerts-trail-false = Ocena „fałszywy alarm”: { $who }
alerts-trail-handed = Przekazanie: { $who }
alerts-trail-escalated = Powiadomienie dyżurnych: { $who }
alerts-trail-escalated-itself = Nikt się tym nie zajął: dyżurni zostali powiadomieni
alerts-trail-incident = Szkic incydentu: { $who }
alerts-trail-rarity = Zmiana częstości ostrzeżeń obserwacji { $name }: { $who }

# Czy obserwacja ostrzega zbyt często.
alerts-suggest-false = Fałszywe alarmy wśród ostatnich 5 alertów: { $count }. Teraz obserwacja ostrzega o tym, co zdarza się mniej więcej raz na { $now } dni; przy { $days } będzie spokojniej.
alerts-suggest-useful = Wszystkie ostatnie alerty ({ $count }) były przydatne. Teraz obserwacja ostrzega o tym, co zdarza się mniej więcej raz na { $now } dni; przy { $days } dowiesz się wcześniej.
alerts-suggest-do =
    { $count ->
        [one] Ustaw: raz dziennie
        [few] Ustaw: raz na { $count } dni
        [many] Ustaw: raz na { $count } dni
       *[other] Ustaw: raz na { $count } dnia
    }

# Incydent z alertu.
alerts-incident-title = Szkic incydentu
alerts-incident-lede = Otworzy się pokój dla zespołu. Nic nie stanie się publiczne: co i kiedy powiedzieć, zdecydujecie tam.
alerts-incident-name = Tytuł
alerts-incident-name-hint = Na razie widzi go tylko zespół. Można go zmienić, zanim cokolwiek zostanie opublikowane.
alerts-incident-impact = Co odczuwają klienci
alerts-incident-components = Co nie działa
alerts-incident-cases = Sprawy do powiązania
alerts-incident-topics = Tematy do powiązania
alerts-incident-do = Otwórz pokój
alerts-incident-cancel = Wróć do alertu

# Listy.
alerts-mail-subject = Alert z nasłuchu: { $title }
alerts-mail-subject-urgent = Pilny alert: { $title }
alerts-mail-watch = { $name }: { $said }
alerts-mail-more =
    { $count ->
        [one] I jeszcze { $count } obserwacja.
        [few] I jeszcze { $count } obserwacje.
        [many] I jeszcze { $count } obserwacji.
       *[other] I jeszcze { $count } obserwacji.
    }
alerts-mail-terms = O czym się mówi: { $terms }
alerts-mail-handed = Ten alert jest teraz u Ciebie. Przekazuje go { $name }.
alerts-mail-escalated = Masz dyżur, a { $name } prosi o spojrzenie na ten alert.
alerts-mail-escalated-itself = Masz dyżur, a tym pilnym alertem nikt się jeszcze nie zajął.
alerts-mail-open = Otwórz alert
alerts-mail-why = Dostajesz to, ponieważ pracujesz w { $brand } i ta wiadomość jest przeznaczona dla Ciebie.

# Pager.
alerts-hook-link = Pager dyżurnych
alerts-hook-title = Pager dyżurnych
alerts-hook-lede = Gdy alert trafia do dyżurnych, dostają list. Można go też wysłać do usługi, która dzwoni na telefon.
alerts-hook-url = Adres webhooka
alerts-hook-url-hint = Puste pole: bez pagera. Każda wiadomość jest podpisana zgodnie ze Standard Webhooks. Zapis tworzy nowy sekret.
alerts-hook-save = Zapisz
alerts-hook-test = Wyślij wiadomość próbną
alerts-hook-secret = Sekret, którym podpisywane są wiadomości:
alerts-hook-secret-once = Skopiuj go teraz: nie będzie pokazany ponownie.
alerts-hook-worked = Wiadomość próbna została przyjęta.
alerts-hook-failed = Wiadomość próbna nie została przyjęta:
alerts-fault-url = Podaj adres, który zaczyna się od https:// lub http://.

flash-alerts-acknowledged = Zajmujesz się tym alertem. Zespół to widzi.
flash-alerts-closed = Alert jest zamknięty.
flash-alerts-judged = Dziękujemy za ocenę.
flash-alerts-handed = Alert jest przekazany.
flash-alerts-escalated = Dyżurni są powiadamiani.
flash-alerts-muted = Obserwacja jest wyciszona.
flash-alerts-unmuted = Obserwacja znowu ostrzega.
flash-alerts-rarity = Od teraz obserwacja ostrzega tak często.
flash-alerts-incident = Pokój jest otwarty. Nic nie jest jeszcze publiczne.
flash-alerts-hook-gone = Pagera już nie ma.
