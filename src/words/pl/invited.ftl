# Pokoje robocze: tablice dla zaproszonych osób.

# Własne pokoje
invited-title = Pokoje robocze
invited-lede = Tu pracuje się z naszym zespołem, niepublicznie. To, co jest napisane w pokoju, widzą tylko zaproszone osoby i zespół.
invited-none = Brak pokojów roboczych
invited-none-text = Gdy zespół zaprosi Cię do pokoju, dostaniesz list, a pokój pojawi się tutaj.
invited-all = Wszystkie Twoje pokoje
invited-until = Zaproszenie ważne do
invited-to-agree = Potrzebna zgoda
invited-read = Przeczytaj i wyraź zgodę
invited-enter = Przejdź do pokoju
invited-agreement = Umowa
invited-version-of = Wersja z dnia
invited-no-agreement = Ten pokój nie wymaga umowy.
invited-agree-hint = Pokój otworzy się po wyrażeniu zgody. Zapisujemy, na co i kiedy została wyrażona.
invited-agree = Znam treść umowy i zgadzam się
invited-agreed = Zgoda wyrażona
invited-changed = Umowa zmieniła się od czasu Twojej zgody. Pokój otworzy się ponownie po wyrażeniu zgody na tę wersję.
invited-fault-newer = Umowa zmieniła się w trakcie czytania. To jest obowiązująca wersja: przed wyrażeniem zgody trzeba ją przeczytać.
invited-leave = Opuść ten pokój
invited-leave-text = Pokój przestanie być widoczny. Napisane w nim teksty zostaną. Wrócić można tylko po nowym zaproszeniu.
flash-invited-agreed = Dziękujemy. Pokój jest otwarty.
flash-invited-left = Nie należysz już do tego pokoju.

# Biurko
invited-desk-title = Pokoje dla zaproszonych
invited-desk-lede = Tablice, które widzą tylko zaproszone osoby i zespół. Wyzwanie na takiej tablicy jest wyzwaniem zamkniętym.
invited-desk-none = Nie ma jeszcze pokojów
invited-desk-none-text = Utwórz pokój i zaproś do niego osoby, z którymi chcesz pracować.
invited-room = Pokój
invited-people = Osoby
invited-topics = Tematy
invited-archived = Zamknięty
invited-count =
    { $count ->
        [0] nikogo w pokoju
        [one] { $count } osoba w pokoju
        [few] { $count } osoby w pokoju
        [many] { $count } osób w pokoju
       *[other] { $count } osoby w pokoju
    }
invited-waiting =
    { $count ->
        [one] { $count } osoba jeszcze nie wyraziła zgody
        [few] { $count } osoby jeszcze nie wyraziły zgody
        [many] { $count } osób jeszcze nie wyraziło zgody
       *[other] { $count } osoby jeszcze nie wyraziło zgody
    }
invited-new = Nowy pokój
invited-new-lede = Dopóki nikt nie został zaproszony, widzi go tylko zespół.
invited-name = Nazwa
invited-slug = Adres
invited-slug-hint = Małe litery a–z, cyfry i łączniki. Puste pole: adres powstanie z nazwy.
invited-purpose = Co tu powstaje, w jednym zdaniu
invited-make = Utwórz pokój
invited-cancel = Anuluj
invited-save = Zapisz
invited-ideas = Pomysły w tym pokoju
invited-fault-slug-taken = Ten adres ma inna tablica. Trzeba wybrać inny.
flash-invited-made = Pokój jest gotowy. Teraz można zaprosić osoby albo najpierw napisać umowę.

invited-members = Zaproszone osoby
invited-members-none = Nikt nie jest jeszcze zaproszony.
invited-person = Osoba
invited-state = Stan
invited-state-in = W pokoju
invited-state-waiting = Jeszcze bez zgody
invited-state-ended = Zakończone
invited-last-day = Ostatni dzień
invited-since = Zaproszenie
invited-act = Działania
invited-change = Zmień
invited-end = Zakończ
invited-invite = Zaproś osobę
invited-who = Nazwa użytkownika lub adres e-mail
invited-who-hint = Osoby, która ma tu potwierdzone konto, np. @ada.
invited-note = Cel zaproszenia
invited-note-hint = Widoczny w liście i obok pokoju. Nieobowiązkowy.
invited-until-field = Ostatni dzień
invited-until-hint = Po tym dniu pokój sam się dla tej osoby zamknie. Puste pole: bez terminu.
invited-send = Zaproś
invited-fault-unknown = Nie ma potwierdzonego konta o tej nazwie ani z tym adresem.
invited-fault-staff = To osoba z zespołu: zespół i tak widzi każdy pokój.
invited-fault-already = Ta osoba jest już zaproszona.
invited-fault-full = Pokój jest pełny. Najpierw trzeba zakończyć inne zaproszenie.
invited-fault-ended = To zaproszenie już się zakończyło. Żeby wpuścić tę osobę ponownie, trzeba ją zaprosić jeszcze raz.
invited-fault-past = Ten dzień już minął. Trzeba wybrać dzisiejszy lub późniejszy.
invited-fault-day = Podaj dzień, np. 2026-12-31.
flash-invited-invited = Zaproszenie wysłane listem.
flash-invited-saved = Zapisano.
flash-invited-ended = Zaproszenie zakończone. Ta osoba nie widzi już pokoju.

invited-agreement-lede = Co osoby przyrzekają, zanim zobaczą pokój, np. że nie będą o nim opowiadać. Trzy puste pola: niczego nie trzeba przyrzekać.
invited-agreement-text = Treść umowy
invited-agreement-hint = Po opublikowaniu nowej wersji pokój widzi tylko zespół, dopóki osoby nie wyrażą na nią zgody.
invited-agreement-save = Opublikuj tę wersję
invited-versions = Wszystkie wersje
invited-lifted = Od tej wersji umowa nie jest wymagana.
invited-fault-raced = W międzyczasie ktoś z zespołu zmienił umowę. Tak brzmi teraz; ponowne wysłanie zastąpi ją Twoim tekstem.
flash-invited-agreement = Umowa opublikowana.
