# Wyzwania. Najpierw to, co czytają wszyscy.
challenges-title = Wyzwania
challenges-lede = Zaproszenia do zgłaszania pomysłów z jasnymi ramami: co można zmienić, kto decyduje i kiedy. Każde kończy się publicznie.
challenges-empty = Nie ma jeszcze wyzwań
challenges-empty-text = Pomysł można zgłosić w każdej chwili, także bez wyzwania.
challenges-to-ideas = Do pomysłów
challenges-now = Trwają teraz
challenges-coming = Wkrótce
challenges-over = Zakończone
challenges-called-off = Odwołane
challenges-until = do
challenges-from = początek:
challenges-ended = koniec:
challenges-waits = etapy minęły, wkrótce podsumowanie
challenges-count =
    { $count ->
        [one] { $count } pomysł
        [few] { $count } pomysły
       *[many] { $count } pomysłów
    }
challenges-comments =
    { $count ->
        [one] { $count } komentarz
        [few] { $count } komentarze
       *[many] { $count } komentarzy
    }
challenges-votes =
    { $count ->
        [one] { $count } głos
        [few] { $count } głosy
       *[many] { $count } głosów
    }
challenges-ballots =
    { $count ->
        [one] policzono { $count } kartę do głosowania
        [few] policzono { $count } karty do głosowania
       *[many] policzono { $count } kart do głosowania
    }
challenges-voted = Twój głos
challenges-original = Język: { $language }
challenges-state-draft = Szkic
challenges-state-open = Między etapami
challenges-state-closed = Zakończone
challenges-state-cancelled = Odwołane
challenges-phase-ideas = Pomysły
challenges-phase-shortlist = Lista finałowa
challenges-phase-vote = Głosowanie
challenges-phase-decision = Decyzja
challenges-phase-delivery = Realizacja
challenges-phase-review = Przegląd
challenges-phase-now = teraz
challenges-phase-past = minął
challenges-draft-note = To szkic. Widzi go tylko zespół.
challenges-cancelled-because = To wyzwanie odwołano:
challenges-hand-in = Zgłoś pomysł
challenges-ballot = Do karty do głosowania
challenges-to-jury = Oceniaj jako juror
challenges-to-results = Wyniki
challenges-to-desk = Prowadź wyzwanie
challenges-vote-how = Głosuje się na stronie każdego pomysłu. Głos można cofnąć do końca głosowania.
challenges-said-and-done = Pytaliśmy, odpowiedzieliście, zrobiliśmy
challenges-asked = Pytaliśmy
challenges-said = Odpowiedzieliście
challenges-did = Zrobiliśmy
challenges-open-to = Co można zmienić
challenges-fixed = Czego nie można zmienić
challenges-rewards = Nagrody i podziękowania
challenges-rules = Zasady
challenges-people = Kto za to odpowiada
challenges-owner = Odpowiada
challenges-decider = Decyduje
challenges-jury = Jury wyzwania
challenges-timeline = Etapy
challenges-takes-ideas = Można zgłaszać pomysły
challenges-takes-votes = Można głosować
challenges-no-comments = W tym etapie bez komentarzy
challenges-counts-always = Liczbę głosów widzą wszyscy przez cały czas
challenges-counts-voted = Liczbę głosów widzi, kto zagłosował, a po zamknięciu wszyscy
challenges-counts-closed = Przed zamknięciem nikt nie widzi liczby głosów, zespół też nie
challenges-extended = Przesunięto:
challenges-reason = Powód:
challenges-shortlist = Lista finałowa
challenges-entries = Pomysły
challenges-entries-none = Nie ma jeszcze pomysłów.
challenges-all-entries = Wszystkie pomysły w tym wyzwaniu
challenges-stage-shortlisted = Na liście finałowej
challenges-stage-chosen = Wybrany
challenges-jury-gave = jury:
challenges-average =
    { $count ->
        [one] { $average } na { $max }, { $count } juror
        [few] { $average } na { $max }, { $count } jurorzy
       *[many] { $average } na { $max }, { $count } jurorów
    }
challenges-results = Wyniki
challenges-results-later = Nie ma jeszcze wyników
challenges-results-later-text = Pojawią się tutaj, gdy zgłaszanie i głosowanie się skończą.
challenges-ranked = Głosowanie rankingowe
challenges-ranked-how = Jak liczono głosy
challenges-column-idea = Pomysł
challenges-column-state = Stan
challenges-column-votes = Głosy
challenges-column-staff = Głosy zespołu
challenges-column-jury = Ocena jury
challenges-private = dla zaproszonych
# Strona jury.
challenges-jury-lede = Oceńcie każdy pomysł od 1 do 5. Przed końcem pracy jury nikt inny nie widzi tych ocen.
challenges-jury-empty = Nie ma czego oceniać
challenges-jury-empty-text = Żaden pomysł nie doszedł do tego etapu.
challenges-jury-until = Oceny przyjmujemy do
challenges-jury-from = Oceny przyjmujemy od
challenges-jury-done = Jury zakończyło pracę.
challenges-jury-own = To także Wasz pomysł, więc go nie oceniacie.
challenges-score = Wasza ocena
challenges-score-none = bez oceny
challenges-score-save = Zapisz ocenę
challenges-score-yours = Wasza ocena:
challenges-note = Uzasadnienie (jury i zespół przeczytają je później)
# Biurko zespołu.
challenges-desk-lede = Zaproszenia do zgłaszania pomysłów, od szkicu do „pytaliśmy, odpowiedzieliście, zrobiliśmy”.
challenges-desk-empty = Nie ma jeszcze wyzwań
challenges-desk-empty-text = Pierwsze przygotowuje osoba prowadząca pomysły. Przed otwarciem widzi je tylko zespół.
challenges-desk-open = Publiczne
challenges-drafts = Szkice
challenges-new = Nowe wyzwanie
challenges-edit = Zmień tekst
challenges-form-lede = Napiszcie wprost, co można zmienić, a czego nie: ludzie poświęcą na to swój czas.
challenges-field-title = Tytuł
challenges-field-brief = O co chodzi
challenges-field-open = Co można zmienić
challenges-field-fixed = Czego nie można zmienić
challenges-field-rules = Zasady
challenges-field-rewards = Nagrody i podziękowania
challenges-owner-hint = Podawane publicznie; odpowiada na pytania.
challenges-decider-hint = Podawane publicznie; decyduje i zamyka wyzwanie.
challenges-board = Forum
challenges-board-hint = Na forum dla zaproszonych całe wyzwanie jest tylko dla nich.
challenges-ballot-kind = Jak głosują uczestnicy
challenges-ballot-votes = Na każdy pomysł osobno
challenges-ballot-ranked = Jedna karta z rankingiem listy finałowej
challenges-counts = Kto widzi głosy
challenges-counts-hint = W trakcie można to tylko zaostrzyć, nigdy złagodzić.
challenges-votes-each = Głosów na osobę
challenges-votes-each-hint = 0: bez ograniczeń.
challenges-votes-any = bez ograniczeń
challenges-min-age = Najmniejszy wiek konta w dniach
challenges-min-age-hint = Chroni przed kontami założonymi tylko do głosowania. 0: każde konto.
challenges-with-jury = Ocenia także jury
challenges-with-jury-hint = Jurorów wskazuje się na następnej stronie.
challenges-timeline-hint = Każdy etap zaczyna się z końcem poprzedniego. Zmieniają się same.
challenges-begins = Początek pierwszego etapu
challenges-ends = Koniec
challenges-phase-on = Z tym etapem
challenges-takes-comments = Można komentować
challenges-hides-counts = Głosy ukryte do zamknięcia
challenges-save = Zapisz
challenges-cancel = Wróć bez zapisywania
challenges-raced = Ktoś zapisał to w międzyczasie. Ponowny zapis zastąpi tamten tekst Waszym. Teraz tytuł brzmi:
challenges-fixed-now = Wyzwanie trwa: terminy i sposób głosowania zostają. Zasady i nagrody zostają, jak były; można je dodać w innym języku.
challenges-open-now = Otwórz dla wszystkich
challenges-open-hint = Od tej chwili terminy można tylko przesuwać naprzód, a zasady, nagrody i sposób głosowania zostają.
challenges-public-page = Strona publiczna
challenges-export = Wyniki w CSV
challenges-put-off = Przesuń koniec
challenges-put-off-hint = Tylko naprzód. Następne etapy przesuwają się razem z nim, a obserwujący pomysły przeczytają powód.
challenges-new-end = Nowy koniec
challenges-reason-public = Powód, widoczny dla wszystkich
challenges-tighten = Ukryj głosy bardziej
challenges-tighten-hint = Działa od razu, we wszystkich etapach. Przed zamknięciem nie da się tego cofnąć.
challenges-jury-nobody = W jury nie ma jeszcze nikogo.
challenges-jury-said = Kto jak ocenił i dlaczego
challenges-juror-handle = Nazwa użytkownika jurora
challenges-juror-hint = Ktoś z użytkowników albo z zespołu. Nikt nie ocenia pomysłu, w którym ma udział.
challenges-juror-name = Powołaj do jury
challenges-let-go = Odwołaj z jury
challenges-shortlist-hint = Zaznaczone pomysły są na liście finałowej, od razu widocznej dla wszystkich. Z początkiem głosowania lista się zamyka.
challenges-shortlist-save = Zapisz listę finałową
challenges-closing-hint = Do zamknięcia potrzebne są wszystkie trzy części, co najmniej w tym języku: { $language }. Do tego czasu czyta je tylko zespół.
challenges-undecided = Te pomysły z listy finałowej czekają jeszcze na decyzję:
challenges-to-decisions = Do decyzji
challenges-keep = Zachowaj na później
challenges-close = Opublikuj i zamknij
challenges-cancel-it = Odwołaj wyzwanie
challenges-cancel-hint = Pomysły zostają razem z głosami. Tego nie da się cofnąć.
challenges-fault-time = Podajcie dzień i godzinę.
challenges-fault-end-before = Koniec musi być po początku.
challenges-fault-long =
    { $days ->
        [one] Etap trwa najwyżej { $days } dzień.
        [few] Etap trwa najwyżej { $days } dni.
       *[many] Etap trwa najwyżej { $days } dni.
    }
challenges-fault-no-ideas = Przynajmniej w jednym etapie trzeba móc zgłaszać pomysły.
challenges-fault-no-vote = Głosowanie rankingowe wymaga etapu głosowania.
challenges-fault-number = Liczba całkowita od 0 do { $max }.
challenges-fault-over = To wyzwanie już się zakończyło.
challenges-fault-opened = Jest już otwarte.
challenges-fault-past = Pierwszy etap już by minął. Ustalcie nowe terminy.
challenges-fault-changed = Ktoś to w międzyczasie zmienił. Zobaczcie, jak jest teraz, i wyślijcie ponownie.
challenges-fault-phase-over = Ten etap już minął.
challenges-fault-backward = Koniec można przesunąć tylko naprzód.
challenges-fault-loosen = Ukryte głosy pozostają ukryte, póki wyzwanie trwa.
challenges-fault-reason = Napiszcie dlaczego: przeczytają to wszyscy.
challenges-fault-why = Napiszcie, dlaczego je odwołujecie: przeczytają to wszyscy.
challenges-fault-left = Ten pomysł już nie bierze udziału. Zobaczcie, jak lista wygląda teraz.
challenges-fault-shortlist-late = Lista finałowa jest zamknięta: trwa już głosowanie albo decyzja.
challenges-fault-shortlist-long = Lista finałowa jest za długa: najwyżej 60 pomysłów.
challenges-fault-early = Zamknąć można, gdy zgłaszanie i głosowanie się skończą.
challenges-fault-closing = Do zamknięcia potrzebny jest tekst w tym języku: { $language }.
challenges-fault-closing-missing = „Pytaliśmy, odpowiedzieliście, zrobiliśmy” nie jest kompletne.
challenges-fault-undecided = Niektóre pomysły z listy finałowej nie mają jeszcze decyzji.
challenges-fault-jury-over = Jury teraz nie ocenia.
challenges-fault-jury-full = Jury jest pełne: najwyżej 50 osób.
flash-challenges-written = Szkic gotowy. Przejrzyjcie go, a potem otwórzcie.
flash-challenges-saved = Zapisano.
flash-challenges-opened = Wyzwanie jest teraz publiczne.
flash-challenges-extended = Koniec przesunięty. Obserwujący pomysły dostaną wiadomość.
flash-challenges-tightened = Głosy są teraz ukryte bardziej.
flash-challenges-shortlisted = Lista finałowa zapisana.
flash-challenges-kept = Zachowano. Widzi to tylko zespół.
flash-challenges-closed = Wyzwanie zamknięte. Obserwujący pomysły dostaną wiadomość.
flash-challenges-cancelled = Wyzwanie odwołane.
flash-challenges-scored = Ocena zapisana.
flash-challenges-named = Powołano do jury.
flash-challenges-named-before = Ta osoba jest już w jury.
flash-challenges-nobody = Nikt z potwierdzonym kontem nie ma takiej nazwy.
flash-challenges-let-go = Ta osoba nie jest już w jury.
