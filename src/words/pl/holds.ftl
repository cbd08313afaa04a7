# Teksty, które najpierw ogląda moderacja; tryb powolny; treści drastyczne.
holds-title = Czekają na moderację
holds-lede = Zanim się ukażą, sprawdzi je moderacja. Nie trzeba nic robić: napiszemy, gdy zapadnie decyzja.
holds-waits = Widzisz to tylko Ty i moderacja. Czeka od:
holds-why = Dlaczego czeka:
holds-withdraw = Wycofaj
holds-edit = Zmieniony tekst
holds-refused = Nieopublikowane
holds-refused-text = Moderacja postanowiła tego nie publikować.
holds-statement = Uzasadnienie i sposób odwołania
holds-statement-mailed = Uzasadnienie i sposób odwołania są w wiadomości, którą wysłaliśmy.
holds-write-again = Napisz od nowa
holds-problem-blocked = W tej postaci nie można tego opublikować. Tekst jest zachowany: skopiuj go stąd, zmień i wyślij ponownie.
holds-problem-slow = Ten temat jest w trybie powolnym, a Twój poprzedni wpis jest sprzed chwili. Opublikuj tekst trochę później.
holds-fault-blocked = W tej postaci nie można tego opublikować. { $why } Nic nie przepadło: zmień tekst i wyślij ponownie.
holds-fault-slow = Ten temat jest w trybie powolnym: między dwoma wpisami trzeba chwilę odczekać. Pozostało: { $wait }. Tekst jest poniżej.
holds-too-many = Na moderację czeka już tyle Twoich tekstów, że kolejnego nie możemy przyjąć. Tekst jest poniżej: wyślij go ponownie, gdy zapadną decyzje w sprawie pozostałych.
flash-holds-held = Twój tekst jest bezpieczny. Najpierw sprawdzi go moderacja; powód jest podany tutaj.
flash-holds-edit = Twoja zmiana jest bezpieczna. Najpierw sprawdzi ją moderacja; do tego czasu wpis pozostaje bez zmian.
flash-holds-reply = Twoja odpowiedź jest bezpieczna. Najpierw sprawdzi ją moderacja, potem ukaże się tutaj.
holds-mail-subject = { $brand }: Twój tekst jest opublikowany
holds-mail-text = Moderacja sprawdziła Twój tekst i jest on już opublikowany.
holds-mail-edit = Moderacja sprawdziła Twoją zmianę i wpis ma już nową treść.
holds-mail-title = Dotyczy: { $title }
holds-mail-button = Zobacz
holds-mail-why = Otrzymujesz tę wiadomość, bo przed publikacją moderacja sprawdzała Twój tekst dla społeczności { $brand }.
holds-slow = Tryb powolny. Najkrótsza przerwa między dwoma wpisami jednej osoby: { $wait }.
holds-sensitive = Treść drastyczna: pokaż
holds-sensitive-topic = Treści w tym temacie mogą być drastyczne. Każdy wpis otwiera się dopiero na życzenie.
holds-report = Zgłoś
holds-moderate = Moderuj
holds-rule = Zasada:
holds-ledger = Zapis w rejestrze
holds-erased = Tekst trwale usunięto jako nielegalny.
holds-board = Zatwierdzanie przed publikacją
holds-board-hint = Czekające wpisy ukażą się, gdy zatwierdzi je moderacja. Wpisy zespołu nigdy nie czekają.
holds-board-house = Tak jak w całej społeczności
holds-board-none = Nikt nie czeka
holds-board-first = Czekają pierwsze wpisy nowych osób
holds-board-all = Czeka każdy wpis
holds-yours = { $count ->
    [one] Jeden Twój tekst czeka na moderację
    [few] { $count } Twoje teksty czekają na moderację
   *[many] { $count } Twoich tekstów czeka na moderację
}
holds-fault-erased = To zostało już trwale usunięte.
