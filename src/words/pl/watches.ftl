watches-title = Obserwacje
watches-lede = Czego nasłuchujecie, tutaj i gdzie indziej, i jak stoi każda z obserwacji.
watches-room = Pokój nasłuchu
watches-new = Nowa obserwacja
watches-edit = Zmień obserwację
watches-views = Które obserwacje widać
watches-view-active = Nasłuchują
watches-view-paused = Wstrzymane
watches-view-archived = W archiwum
watches-none = Na razie niczego nie nasłuchujecie
watches-none-text = Wpisz kilka słów, które dałyby do myślenia: produkt, usterka, plotka. Słychać też to, co padło w ostatnich tygodniach, więc od razu widać, co jest zwykłe.
watches-none-text-staff = Obserwacje tworzą moderacja, zespół produktu i kierownictwo.
watches-none-here = Nie ma tu żadnej.
watches-last-alert = Ostatni alert
watches-never-alerted = Bez alertu do tej pory
watches-line = { $watch }: { $people ->
    [one] { $people } osoba
    [few] { $people } osoby
   *[many] { $people } osób
} w ostatnich 24 godzinach, godzina po godzinie
watches-heard-none = Nic w ostatnich 24 godzinach
watches-heard-day = { $posts ->
    [one] { $posts } wpis
    [few] { $posts } wpisy
   *[many] { $posts } wpisów
}, { $people ->
    [one] { $people } osoba
    [few] { $people } osoby
   *[many] { $people } osób
} w 24 godziny
watches-is-archived = w archiwum
watches-is-paused = wstrzymana
watches-is-muted = wyciszona
watches-is-alarmed = otwarty alert
watches-is-usual = jak zwykle
watches-no-baseline = jeszcze nie znamy zwykłego poziomu
watches-no-baseline-text = Jeszcze nie znamy zwykłego poziomu: za mało było słychać, by powiedzieć, co jest zwykłe. Obserwacja słucha i liczy, ale nie ostrzega, dopóki wzmianki nie pojawią się mniej więcej w trzech dniach.
watches-now = { $usual ->
    [0] O tej porze zwykle nikt nie mówi o tym w ciągu 15 minut
    [one] O tej porze zwykle { $usual } osoba mówi o tym w ciągu 15 minut
    [few] O tej porze zwykle { $usual } osoby mówią o tym w ciągu 15 minut
   *[many] O tej porze zwykle { $usual } osób mówi o tym w ciągu 15 minut
}; alert od { $alarm }.

watches-severity = Jak poważne to jest
watches-severity-note = Do wiadomości
watches-severity-note-text = dobrze wiedzieć
watches-severity-warning = Ostrzeżenie
watches-severity-warning-text = ktoś powinien spojrzeć dzisiaj
watches-severity-urgent = Pilne
watches-severity-urgent-text = ktoś powinien spojrzeć od razu; jeśli nikt tego nie zrobi w ciągu 15 minut, dowiedzą się dyżurni

watches-form-lede = Wystarczy jedno ze słów. Przed zapisaniem wypróbuj na ostatnim miesiącu: zobaczysz, co byłoby słychać i kiedy byłby alert.
watches-name = Nazwa
watches-name-hint = Tak nazywa się w alertach i listach.
watches-words = Słowa do nasłuchu
watches-words-none = wszystko, co się tam mówi
watches-words-hint = Jedno wyrażenie w wierszu; wystarczy dowolne z nich. Inne końcówki i przedrostki hebrajskie znajdują się same.
watches-help = Co się znajduje, a co nie
watches-help-word-pl = Także przesyłki, przesyłkami, PRZESYŁCE: inne końcówki, wielkie litery, brak polskich znaków.
watches-help-word-he = Także המשלוח, שבמשלוחים, למשלוח: przedrostki ו ה ב ל מ ש כ, także jeden za drugim, i inne końcówki; punkty samogłoskowe nie mają znaczenia.
watches-help-words = Kilka słów: obok siebie i w tej kolejności, każde także z innymi końcówkami.
watches-help-quoted = W cudzysłowie: dokładnie ta forma; wielkość liter i znaki diakrytyczne nie mają znaczenia.
watches-help-star = Z gwiazdką: każde słowo, które tak się zaczyna; przed gwiazdką co najmniej trzy litery.
watches-help-not = Nie znajdują się: słowa zmieniające się w środku (pies – psa, אישה – נשים), złożenia, literówki, inne nazwy tej samej rzeczy. Każde z nich wpisz w osobnym wierszu.
watches-help-any = Bez słów obserwacja słyszy wszystko na swoich forach, w swoich rodzajach i źródłach; wtedy trzeba jakieś wskazać.
watches-unwanted = Nie wtedy, gdy pada
watches-unwanted-hint = Jedno wyrażenie w wierszu, zapisane jak wyżej. Wpisu z dowolnym z nich nie słychać.
watches-authors = Czyje słowa
watches-author-customers = Klienci, tutaj
watches-author-staff = Nasz zespół, tutaj
watches-author-outside = Ktokolwiek gdzie indziej
watches-limits = Tylko w niektórych językach lub miejscach
watches-limits-hint = Gdzie nic nie zaznaczono, niczego nie pomijamy. Wpis, którego języka nikt nie zna, słyszy każda obserwacja.
watches-langs = Języki
watches-langs-all = wszystkie języki
watches-kinds = Rodzaje tematów, tutaj
watches-boards = Fora, tutaj
watches-boards-all = wszystkie fora
watches-sources = Źródła, gdzie indziej
watches-sources-all = wszystkie źródła
watches-components = Czego dotyczy
watches-components-hint = Części waszej usługi. Alert je wymienia, a szkic incydentu od nich się zaczyna.
watches-once-in-days = Ostrzegaj o tym, co zdarza się raz na tyle dni
watches-once-in-days-hint = Od { $min } do { $max }. Przy 5 ostrzega o tym, co zdarza się tu mniej więcej raz na 5 dni: im mniej, tym więcej ostrzeżeń.
watches-silence-hours = Godziny ciszy po ostrzeżeniu
watches-silence-hours-hint = Od { $min } do { $max }. Ciszę przerywa tylko to, co jest dziesięć razy rzadsze.
watches-owner = Kto się opiekuje
watches-owner-choose = Wybierz osobę
watches-owner-hint = Dba o obserwację i dostaje każdy alert.
watches-people = Kto jeszcze się dowiaduje
watches-people-hint = Te osoby też dostają list przy każdym alercie.
watches-people-none = nikt więcej
watches-all = Tak, to wszystko
watches-all-hint = Obserwacja słyszy ponad połowę wszystkiego, co się mówi. Zwykle kilka słów więcej daje lepszą obserwację.
watches-save = Zapisz
watches-try = Wypróbuj na ostatnich { $days } dniach
watches-cancel = Anuluj

watches-heard-title = Co byłoby słychać w ostatnich { $days } dniach
watches-heard-month = { $posts ->
    [one] { $posts } wpis
    [few] { $posts } wpisy
   *[many] { $posts } wpisów
}, { $people ->
    [one] { $people } osoba
    [few] { $people } osoby
   *[many] { $people } osób
}
watches-heard-nothing = Nic w ciągu { $days } dni. Sprawdź słowa, języki i miejsca.
watches-heard-chart = Co byłoby słychać w każdym z ostatnich { $days } dni
watches-heard-most = To ponad połowa wszystkiego, co padło.
watches-looked-at = { $count ->
    [one] Sprawdzono { $count } wpis: najnowszy, tutaj i gdzie indziej.
    [few] Sprawdzono { $count } wpisy: najnowsze, tutaj i gdzie indziej.
   *[many] Sprawdzono { $count } wpisów: najnowsze, tutaj i gdzie indziej.
}
watches-warnings = { $count ->
    [0] Bez alertów
    [one] Byłby { $count } alert
    [few] Byłyby { $count } alerty
   *[many] Byłoby { $count } alertów
}
watches-warnings-none = Nic nie było dość niezwykłe albo było za mało, by wiedzieć, co jest zwykłe.
watches-warned-burst = { $people ->
    [one] { $people } osoba
    [few] { $people } osoby
   *[many] { $people } osób
} w { $minutes } minut; zwykle { $usual }
watches-warned-wave = { $people ->
    [one] { $people } osoba
    [few] { $people } osoby
   *[many] { $people } osób
} w { $hours ->
    [one] { $hours } godzinę
    [few] { $hours } godziny
   *[many] { $hours } godzin
}; zwykle { $usual }
watches-examples = { $count ->
    [one] Najnowszy wpis
    [few] { $count } najnowsze wpisy
   *[many] { $count } najnowszych wpisów
}
watches-untitled = Bez tytułu

watches-fault-short = Wiersz { $line }, „{ $text }”: nie ma czego szukać. Wyrażenie musi mieć słowo.
watches-fault-short-prefix = Wiersz { $line }, „{ $text }”: przed gwiazdką co najmniej trzy litery.
watches-fault-long = Wiersz { $line }, „{ $text }”: najwyżej osiem słów.
watches-fault-quote = Wiersz { $line }, „{ $text }”: cudzysłów nie jest zamknięty.
watches-fault-star = Wiersz { $line }, „{ $text }”: gwiazdka może stać tylko na końcu pojedynczego słowa.
watches-fault-many = { $max ->
    [one] Najwyżej { $max } wiersz.
    [few] Najwyżej { $max } wiersze.
   *[many] Najwyżej { $max } wierszy.
}
watches-fault-everything = Bez słów byłoby słychać wszystko. Wpisz słowa; albo wybierz fora lub rodzaje dla tego, co pada tutaj, i źródła dla tego, co pada gdzie indziej.
watches-fault-authors = Zaznacz, czyje słowa słychać.
watches-fault-most = Słychać byłoby ponad połowę wszystkiego, co się mówi. Zaznacz „Tak, to wszystko” albo zawęź obserwację.
watches-fault-name-taken = Jest już obserwacja o tej nazwie.
watches-fault-changed = Ktoś zmienił tę obserwację w międzyczasie. Poniżej jest to, co zostało wpisane; zapisanie zastąpi tamtą zmianę.
watches-changed-fields = Teraz różni się w polach:
watches-fault-archived = Ta obserwacja jest w archiwum. Najpierw ją stamtąd wyjmij.
watches-fault-until = Wybierz przyszły dzień, w ciągu roku.

watches-pause = Wstrzymaj
watches-resume = Wznów nasłuch
watches-paused-text = Wstrzymana: niczego nie słyszy. Po wznowieniu usłyszy też to, co padło w międzyczasie.
watches-archived-text = W archiwum: niczego nie słyszy. To, co było słychać wcześniej, zostaje.
watches-muted-until = Alerty tej obserwacji są wyciszone do
watches-volume = Ile się o tym mówi
watches-alerts = Alerty
watches-alerts-all = Wszystkie alerty
watches-was-useful = przydatny
watches-was-false = fałszywy alarm
watches-rule = Czego nasłuchuje
watches-where = Czyje słowa i gdzie
watches-home-customers = Klienci
watches-home-staff = Zespół
watches-home-both = Klienci i zespół
watches-sensitivity = Kiedy ostrzega
watches-once-text = { $days ->
    [one] O tym, co zdarza się tu raz dziennie.
    [few] O tym, co zdarza się tu raz na { $days } dni.
   *[many] O tym, co zdarza się tu raz na { $days } dni.
}
watches-silence-text = { $hours ->
    [one] Potem { $hours } godzina ciszy, chyba że stanie się to dziesięć razy rzadsze.
    [few] Potem { $hours } godziny ciszy, chyba że stanie się to dziesięć razy rzadsze.
   *[many] Potem { $hours } godzin ciszy, chyba że stanie się to dziesięć razy rzadsze.
}
watches-heard-from = Wie, co mówiono od
watches-mute = Wyciszenie
watches-mute-text = Obserwacja dalej słyszy i liczy, ale do tego czasu nie ogłasza alertów.
watches-mute-hours = { $count ->
    [one] Na godzinę
    [few] Na { $count } godziny
   *[many] Na { $count } godzin
}
watches-mute-until = Do końca dnia
watches-mute-do = Wycisz
watches-unmute = Przywróć alerty
watches-archive = Przenieś obserwację do archiwum
watches-archive-text = Przestaje nasłuchiwać i znika z listy. To, co było słychać, i alerty zostają; można ją stamtąd wyjąć.
watches-archive-do = Przenieś do archiwum
watches-restore = Wyjmij z archiwum

flash-watches-made = Obserwacja nasłuchuje. Teraz słucha ostatnich tygodni, by wiedzieć, co jest zwykłe.
flash-watches-saved = Obserwacja jest zmieniona.
flash-watches-paused = Obserwacja jest wstrzymana.
flash-watches-resumed = Obserwacja znów nasłuchuje.
flash-watches-muted = Obserwacja jest wyciszona.
flash-watches-unmuted = Alerty obserwacji są przywrócone.
flash-watches-archived = Obserwacja jest w archiwum.
flash-watches-restored = Obserwacja jest wyjęta z archiwum i wstrzymana.
