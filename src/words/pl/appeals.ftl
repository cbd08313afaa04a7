# Odwołania: jak się odwołać od decyzji i jak odwołanie rozstrzygnąć.

appeals-title = Odwołanie od decyzji
appeals-term-free = Odwołanie nic nie kosztuje.
appeals-term-other = Wszystko sprawdzi od nowa człowiek, który nie brał udziału w decyzji; nigdy automat.
appeals-term-until = Masz czas do { $until }.
appeals-term-once = Odwołać się można raz, więc napisz wszystko, co ważne.
appeals-body = Dlaczego decyzja jest błędna?
appeals-body-hint = Napisz, co pominięto lub źle zrozumiano. Czyta to tylko moderacja. Najwyżej { $max } znaków.
appeals-send = Wyślij odwołanie
appeals-statement = Uzasadnienie decyzji
appeals-report = Twoje zgłoszenie
appeals-report-kept = Twoje zgłoszenie: „{ $reason }”. Nic nie zmieniono.
appeals-report-limited = Twoje zgłoszenie: „{ $reason }”. Podjęto działania.
appeals-report-reversed = Twoje zgłoszenie: „{ $reason }”. Podjęte działania cofnięto.
appeals-late = Sześć miesięcy minęło { $until }. Od tej decyzji nie można się już tutaj odwołać.
appeals-reversed-already = Decyzję już cofnięto. Nie ma się od czego odwoływać.
appeals-redress = Jeśli nie zgadzasz się z tą odpowiedzią, możesz w Unii Europejskiej zwrócić się do certyfikowanego organu pozasądowego rozstrzygania sporów (akt o usługach cyfrowych, art. 21), a do sądu – zawsze.
appeals-yours = Treść Twojego odwołania
appeals-waits = Mamy Twoje odwołanie. Wszystko sprawdza od nowa ktoś, kto nie brał udziału w decyzji.
appeals-waits-letter = Odpowiedź przyjdzie e-mailem; przeczytasz ją też tutaj.
appeals-open = Jeszcze bez odpowiedzi
appeals-upheld = Decyzja pozostaje w mocy
appeals-reversed = Decyzję zmieniono
appeals-answer = Odpowiedź
appeals-answered-by-person = Rozstrzygnął człowiek, który nie brał udziału w pierwszej decyzji
appeals-says-upheld = Decyzja pozostaje w mocy.
appeals-says-reversed = Decyzja została cofnięta. Wszystko, co ograniczała, jest jak przedtem.
appeals-says-otherwise = Odwołanie było słuszne: decyzję zmieniono i podjęto działania w sprawie zgłoszenia.
flash-appeals-made = Mamy Twoje odwołanie. Odpowiedź przyjdzie e-mailem.

appeals-fault-body = Napisz, dlaczego Twoim zdaniem decyzja jest błędna.
appeals-fault-late = Minęło sześć miesięcy, w których można się było odwołać od tej decyzji.
appeals-fault-reversed = Tę decyzję już cofnięto. Nie ma się od czego odwoływać.
appeals-fault-made-already = Odwołanie od tej decyzji zostało już złożone. Każda strona może to zrobić raz.

appeals-appeal = Odwołanie
appeals-by-author = Od osoby, którą decyzja ogranicza:
appeals-by-reporter = Od osoby, która zgłosiła:
appeals-by-visitor = Od osoby, która zgłosiła bez konta
appeals-in-language = napisane na stronie w języku
appeals-contested = Decyzja, od której się odwołano
appeals-machine = Zdecydował program
appeals-open-decision = Otwórz decyzję
appeals-is-reversed = W międzyczasie tę decyzję cofnięto. Osoba, która się odwołała, nadal czeka na odpowiedź.
appeals-about = Dotyczy:
appeals-gone = Tego, czego dotyczyła, już nie ma.
appeals-erased = Tekst trwale usunięto. Zapieczętowaną kopię może otworzyć administracja ze strony decyzji.
appeals-in-place = Zobacz w kontekście
appeals-reported-for = Powód zgłoszenia:
appeals-reasons = Podane uzasadnienie
appeals-bar-decided = Ta decyzja albo jej cofnięcie pochodzi od Ciebie. Na to odwołanie odpowie ktoś inny.
appeals-bar-party = Ta sprawa dotyczy Ciebie, to Twoje odwołanie albo Twoje zgłoszenie. Na odwołanie odpowie ktoś inny.
appeals-nobody = Nikt inny nie może teraz rozstrzygnąć. Odwołanie zostaje w kolejce, aż będzie mógł to zrobić ktoś inny z moderacji, kierownictwa lub administracji.
appeals-absent = { $days ->
    [one] Nikogo z uprawnionych nie było tu od { $days } dnia. Odwołanie zostaje w kolejce; może je przejąć także kierownictwo lub administracja.
    [few] Nikogo z uprawnionych nie było tu od { $days } dni. Odwołanie zostaje w kolejce; może je przejąć także kierownictwo lub administracja.
    [many] Nikogo z uprawnionych nie było tu od { $days } dni. Odwołanie zostaje w kolejce; może je przejąć także kierownictwo lub administracja.
   *[other] Nikogo z uprawnionych nie było tu od { $days } dnia. Odwołanie zostaje w kolejce; może je przejąć także kierownictwo lub administracja.
}
appeals-waits-for = Czeka na jedną z tych osób:
appeals-last-here = ostatnio tutaj
appeals-never-here = bez aktywnej sesji
appeals-decide = Rozstrzygnij odwołanie
appeals-hint-author = Sprawdź wszystko tak, jakby to był pierwszy raz. Cofnięcie decyzji przywraca tekst, jego miejsce w wyszukiwarce i kanałach oraz wszystko inne, co ograniczono.
appeals-hint-reporter = Sprawdź wszystko tak, jakby to był pierwszy raz. Jeśli nic nie zmienisz, decyzja pozostaje w mocy; każdy inny wybór to nowa decyzja.
appeals-hint-gone = Tego, co zgłoszono, już nie ma, więc nie można zdecydować inaczej. Osoba, która się odwołała, i tak dostanie odpowiedź.
appeals-outcome = Decyzja
appeals-choose-upheld = Pozostaje w mocy
appeals-choose-reversed = Zostaje cofnięta
appeals-answer-label = Twoja odpowiedź
appeals-answer-hint = Przeczyta to osoba, która się odwołała. Odnieś się do tego, co pisze, i podaj powody. Twoja nazwa nie będzie widoczna.
appeals-send-answer = Rozstrzygnij i odpowiedz
appeals-you-wrote = Treść Twojej odpowiedzi
appeals-to-line = Otwórz w kolejce
appeals-queue = Odwołania
appeals-fault-short = { $min ->
    [one] Podaj powód: co najmniej { $min } znak.
    [few] Podaj powód: co najmniej { $min } znaki.
    [many] Podaj powód: co najmniej { $min } znaków.
   *[other] Podaj powód: co najmniej { $min } znaku.
}
appeals-fault-decided = Ktoś z zespołu już odpowiedział na to odwołanie.
appeals-fault-taken = Nad tym odwołaniem pracuje ktoś z zespołu. Aby je rozstrzygnąć, najpierw przejmij je w kolejce.
appeals-fault-side = Takiego odwołania nie można tak rozstrzygnąć.
flash-appeals-decided = Odwołanie rozstrzygnięto i wszyscy, których dotyczy, dostają wiadomość.

appeals-mail-subject-upheld = Twoje odwołanie w społeczności { $brand }: decyzja pozostaje w mocy
appeals-mail-subject-reversed = Twoje odwołanie w społeczności { $brand }: decyzję zmieniono
appeals-mail-looked = Dnia { $made } wpłynęło Twoje odwołanie od naszej decyzji z { $decided }. Wszystko sprawdził od nowa ktoś, kto nie brał w niej udziału.
appeals-mail-reasons = Oto powody:
appeals-mail-open = Przeczytaj odpowiedź
appeals-mail-why = Otrzymujesz tę wiadomość, bo w społeczności { $brand } zgłoszono coś z Twojego adresu i odwołano się od decyzji.
