# Decyzje moderacji: co można postanowić, uzasadnienie, zapieczętowane kopie.
decisions-keep = Zostaw bez zmian
decisions-edit = Zmień tekst
decisions-move = Przenieś na inne forum
decisions-hide = Ukryj
decisions-sensitive = Oznacz jako drastyczne
decisions-lock = Zamknij temat
decisions-slow = Włącz tryb powolny
decisions-warn = Ostrzeż autora
decisions-mute = Wycisz autora
decisions-suspend = Zawieś konto autora
decisions-erase = Usuń trwale (nielegalne)
decisions-publish = Opublikuj
decisions-refuse = Nie publikuj
decisions-restore = Decyzja cofnięta

decisions-fault-fit = W tej sprawie nie można tak postanowić. Sprawdź ją jeszcze raz.
decisions-fault-decided-already = W międzyczasie ktoś podjął decyzję. Twój tekst jest poniżej; zanim przejdziesz dalej, sprawdź, co postanowiono.
decisions-fault-so-already = Tak już jest: ktoś to w międzyczasie zmienił. Sprawdź jeszcze raz.
decisions-fault-not-held = Ten tekst już nie czeka: wycofano go, opublikowano albo nie ma już miejsca, do którego miał trafić.
decisions-fault-staff = Osoby z zespołu może wyciszyć lub zawiesić tylko administracja.
decisions-fault-nothing-to-reverse = Ta decyzja nikogo nie ogranicza, więc nie ma czego cofać.
decisions-fault-reversed-already = Ktoś już cofnął tę decyzję.
decisions-fault-basis = Wybierz zasadę lub przepis, na którym opiera się decyzja.
decisions-fault-erase-law = Trwale usuwa się tylko nielegalne treści: wskaż przepis albo ukryj tekst.
decisions-fault-sure = Potwierdź, że tekst ma zostać trwale usunięty.
decisions-fault-days = Podaj liczbę dni od 1 do { $max }.
decisions-fault-personal = Przeczytają to wszyscy: pomiń imiona i nazwiska, adresy, numery i linki.
decisions-fault-same-text = Tekst jest taki sam jak przedtem.

flash-decisions-made = Decyzja zapadła, a osoby, których dotyczy, dostaną wiadomość.
flash-decisions-reversed = Decyzja cofnięta, wszystko jest jak przedtem.

decisions-own = To Twoja treść albo Twoje zgłoszenie. Zdecyduje ktoś inny.
decisions-what = Co się stanie
decisions-body = Tekst od teraz
decisions-body-hint = Wcześniejszy tekst zostaje widoczny w historii.
decisions-board = Na które forum
decisions-slow-seconds = Odstęp między dwiema odpowiedziami tej samej osoby
decisions-days = Na jak długo
decisions-days-count = { $count ->
    [one] 1 dzień
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
}
decisions-sure = Tak, usuń trwale tekst, jego historię i pliki
decisions-sure-hint = { $days ->
    [one] Zapieczętowana kopia pozostaje przez 1 dzień – dla sądów i na wypadek odwołania.
    [few] Zapieczętowana kopia pozostaje przez { $days } dni – dla sądów i na wypadek odwołania.
    [many] Zapieczętowana kopia pozostaje przez { $days } dni – dla sądów i na wypadek odwołania.
   *[other] Zapieczętowana kopia pozostaje przez { $days } dnia – dla sądów i na wypadek odwołania.
}
decisions-basis = Na czym się opiera
decisions-basis-none = Wybierz
decisions-basis-law = Prawo: to nielegalne
decisions-basis-hint = Potrzebne zawsze, gdy coś lub ktoś zostaje ograniczony.
decisions-ground = Który przepis
decisions-ground-hint = Ustawa i artykuł.
decisions-explanation = Dlaczego
decisions-explanation-hint = Przeczyta to autor. Wskaż, która część tekstu łamie zasadę i w jaki sposób.
decisions-facts = Fakty
decisions-facts-hint = Na czym jeszcze opiera się decyzja; kiedy i jak to zauważono, dopisuje się samo. Bez nazwisk osób zgłaszających.
decisions-public = Dla wszystkich
decisions-public-hint = Pojawi się w miejscu tekstu. Bez nazwisk i numerów. Może zostać puste: zasada i tak będzie podana.
decisions-also = A autor
decisions-also-none = Nic więcej
decisions-also-hint = Drugie uzasadnienie z tych samych powodów.
decisions-earlier = { $count ->
    [one] Jedno naruszenie zasad w ciągu roku.
    [few] { $count } naruszenia zasad w ciągu roku.
    [many] { $count } naruszeń zasad w ciągu roku.
   *[other] { $count } naruszenia zasad w ciągu roku.
}
decisions-suggested = Następny krok: { $measure }.
decisions-suggested-days = { $count ->
    [one] Następny krok: { $measure }, 1 dzień.
    [few] Następny krok: { $measure }, { $count } dni.
    [many] Następny krok: { $measure }, { $count } dni.
   *[other] Następny krok: { $measure }, { $count } dnia.
}
decisions-note = Notatka dla moderacji
decisions-note-hint = Nie widzi jej ani autor, ani nikt z zewnątrz.
decisions-decide = Zdecyduj

decisions-did-keep = Nic nie zmieniono
decisions-did-edit = Moderacja zmieniła Twój tekst
decisions-did-move = Twój temat przeniesiono na inne forum
decisions-did-hide = Twój wpis ukryto
decisions-did-hide-topic = Twój temat ukryto
decisions-did-sensitive = Przed Twoim tekstem umieszczono ostrzeżenie
decisions-did-lock = Twój temat zamknięto
decisions-did-slow = W Twoim temacie działa teraz tryb powolny
decisions-did-warn = To jest ostrzeżenie dla Ciebie
decisions-did-mute = Przez pewien czas nie możesz pisać publicznie
decisions-did-suspend = Twoje konto jest przez pewien czas zawieszone
decisions-did-erase = Twój tekst trwale usunięto
decisions-did-publish = Twój tekst opublikowano
decisions-did-refuse = Twojego tekstu nie opublikowano
decisions-did-restore = Cofnięto decyzję w Twojej sprawie
decisions-scope-everywhere = Wszędzie: dla wszystkich czytelników tej społeczności, w każdym kraju.
decisions-duration-once = Od { $from }. Samo ostrzeżenie niczego nie ogranicza; liczy się przez rok, jeśli zasady znów zostaną złamane.
decisions-duration-until = Od { $from } do { $until }; potem kończy się samo.
decisions-duration-open = Od { $from }, bezterminowo, chyba że decyzja zostanie cofnięta.
decisions-facts-post = Chodzi o Twój wpis z { $day }.
decisions-facts-topic = Chodzi o Twój temat z { $day }.
decisions-facts-pending = Chodzi o tekst wysłany { $day }, który czekał na zatwierdzenie.
decisions-facts-account = Chodzi o Twoje działania w tej społeczności.
decisions-source-notice = Ktoś to zgłosił.
decisions-source-own = Zauważyła to moderacja; nikt tego nie zgłosił.
decisions-source-automated = Zauważył to program; nikt tego nie zgłosił.
decisions-detected-yes = Wykryto to automatycznie.
decisions-detected-no = Nie wykryto tego automatycznie.
decisions-decided-yes = Decyzja zapadła automatycznie.
decisions-decided-no = Decyzję podjął człowiek.
decisions-field-restriction = Co postanowiono
decisions-field-scope = Gdzie to obowiązuje
decisions-field-duration = Jak długo to obowiązuje
decisions-field-facts = Fakty i okoliczności
decisions-field-source = Co do tego doprowadziło
decisions-field-automated = Środki automatyczne
decisions-field-ground = Naruszony przepis
decisions-field-rule = Naruszona zasada
decisions-field-redress = Co możesz zrobić
decisions-why-illegal = Dlaczego to niezgodne z prawem
decisions-why-rule = Dlaczego to łamie zasadę
decisions-redress-appeal = Możesz się tu bezpłatnie odwołać do { $until }. Sprawdzi to od nowa ktoś inny niż osoba, która zdecydowała najpierw.
decisions-redress-dispute = W Unii Europejskiej możesz zwrócić się do certyfikowanego organu pozasądowego rozstrzygania sporów (akt o usługach cyfrowych, art. 21).
decisions-redress-court = Zawsze możesz pójść do sądu.

decisions-tab = Moderacja
decisions-mine = Moderacja a Ty
decisions-mine-text = Co moderacja postanowiła o Twoich tekstach i działaniach, dlaczego i jak się odwołać.
decisions-mine-none = W Twojej sprawie niczego nie postanowiono
decisions-mine-none-text = Gdy moderacja coś Twojego ograniczy, przeczytasz tu, co, dlaczego i co można zrobić.
decisions-rules = Przeczytaj zasady
decisions-statement = Uzasadnienie decyzji
decisions-number = Numer { $number }
decisions-by-machine = Decyzję podjęła automatyczna reguła.
decisions-by-moderator = Decyzję podjęła moderacja.
decisions-by-named = Decyzję podjęła moderacja: { $name }.
decisions-ledger = Zapis { $number } w publicznym rejestrze
decisions-reversed = Cofnięta
decisions-over = Zakończona
decisions-about = Czego dotyczy
decisions-open = Otwórz
decisions-erased = Tekst trwale usunięto.
decisions-appeal = Odwołaj się od decyzji
decisions-appeal-open = Twoje odwołanie od tej decyzji czeka. Ktoś inny sprawdza ją od nowa i Ci odpowie.
decisions-appeal-decided = Na Twoje odwołanie od tej decyzji jest już odpowiedź.
decisions-download = Pobierz jako JSON

decisions-letter-subject = Decyzja moderacji w społeczności { $brand }, która Cię dotyczy
decisions-letter-text = Zapadła decyzja w sprawie czegoś Twojego. Oto jej uzasadnienie.
decisions-letter-restored = Decyzja została cofnięta. Wszystko, co ograniczała, jest jak przedtem.
decisions-letter-restored-subject = Decyzja moderacji w społeczności { $brand } została cofnięta
decisions-letter-button = Przeczytaj lub odwołaj się

decisions-title = Decyzje
decisions-title-text = Co postanowiono, od najnowszych.
decisions-one = Decyzja
decisions-none = Niczego jeszcze nie postanowiono
decisions-none-text = To, co czeka na decyzję, jest w kolejce.
decisions-queue = Otwórz kolejkę
decisions-subject-post = Wpis
decisions-subject-topic = Temat
decisions-subject-account = Konto
decisions-subject-pending = Tekst, który czeka
decisions-machine = Program
decisions-page = Moderacja
decisions-author = Autor:
decisions-in-queue = To czeka w kolejce; decyzja podjęta tutaj zamknie to także tam.
decisions-in-queue-link = Otwórz w kolejce
decisions-history = { $count ->
    [one] Jedna wcześniejsza decyzja
    [few] { $count } wcześniejsze decyzje
    [many] { $count } wcześniejszych decyzji
   *[other] { $count } wcześniejszej decyzji
}
decisions-reverse = Cofnij decyzję
decisions-reverse-why = Dlaczego
decisions-reverse-hint = Przeczyta to osoba, której decyzja dotyczyła. Wszystko wraca na swoje miejsce.
decisions-export = Uzasadnienia dla unijnej bazy przejrzystości
decisions-export-text = Wszystkie decyzje z danego okresu, które kogoś ograniczyły, jako JSON w postaci tej bazy. Teksty napisane przez moderację są w nim dosłownie.
decisions-export-from = Od
decisions-export-to = Do

decisions-evidence = Zapieczętowana kopia
decisions-evidence-text = To, co trwale usunięto jako nielegalne, zaszyfrowane. Otwarcie zapisujemy pod Twoją nazwą.
decisions-evidence-sealed = Zapieczętowano
decisions-evidence-until = Przechowywana do
decisions-evidence-hash = SHA-256 treści
decisions-evidence-open = Otwórz kopię
decisions-evidence-noted = Zapisano, że kopia została otwarta.
decisions-evidence-files = Pliki
