ideas-state-new = Nowy
ideas-state-review = Rozpatrywany
ideas-state-planned = Zaplanowany
ideas-state-progress = W realizacji
ideas-state-shipped = Zrealizowany
ideas-state-declined = Odrzucony
ideas-state-duplicate = Część innego pomysłu
ideas-state-withdrawn = Wycofany
ideas-fault-state = Stąd nie można tam przejść. Zobacz, na jakim etapie jest teraz.
ideas-fault-reason = Podaj powód: przeczytają go wszyscy obserwujący.
ideas-fault-moved = Ktoś w międzyczasie zmienił stan tego pomysłu. Zobacz, na jakim etapie jest teraz.
ideas-title = Pomysły
ideas-lede = Co może być lepsze i co z tego wynika: każdy pomysł dostaje tu odpowiedź z uzasadnieniem.
ideas-new = Zgłoś pomysł
ideas-all = Wszystkie pomysły
ideas-to-challenges = Wyzwania
ideas-to-done = Wy powiedzieliście, my zrobiliśmy
ideas-state-of = Stan:
ideas-stage-shortlisted = Na liście finałowej
ideas-stage-chosen = Wybrany
ideas-comments = { $count ->
    [one] 1 komentarz
    [few] { $count } komentarze
    [many] { $count } komentarzy
   *[other] { $count } komentarza
}
ideas-votes-word = { $count ->
    [one] głos
    [few] głosy
    [many] głosów
   *[other] głosu
}
ideas-of-challenge = Pomysły na wyzwanie
ideas-for-challenge = Na wyzwanie
ideas-search = Szukaj wśród pomysłów
ideas-filter-state = Stan
ideas-any-state = Dowolny stan
ideas-filter-board = Forum
ideas-any-board = Dowolne forum
ideas-filter = Pokaż
ideas-unfilter = Pokaż wszystkie pomysły
ideas-order = Kolejność
ideas-order-newest = Najnowsze
ideas-order-votes = Najwięcej głosów
ideas-order-moved = Ostatnie decyzje
ideas-none = Żaden pomysł nie pasuje
ideas-none-text = Użyj mniejszej liczby słów albo wybierz inny stan lub forum.
ideas-empty = Nie ma jeszcze pomysłów
ideas-empty-text = Zacznij: napisz, co przeszkadza i co by pomogło.
ideas-from-start = Na początek listy
ideas-feed = Pomysły · { $brand }
ideas-to-fate = Zagłosuj i zobacz, co z tego wyniknie
ideas-led-from = Jesteś tutaj, bo ten pomysł stał się częścią pomysłu poniżej:
ideas-merged-into = Ten pomysł stał się częścią innego
ideas-means-new = Przyjęty. Nikt z zespołu jeszcze go nie obejrzał. Od
ideas-means-review = Zespół go rozpatruje. Od
ideas-means-planned = Zostanie zrealizowany. Decyzja:
ideas-means-progress = Jest w realizacji. Od
ideas-means-shipped = Już jest. Od
ideas-means-declined = Nie zostanie zrealizowany; powód jest poniżej. Decyzja:
ideas-means-duplicate = Stał się częścią innego pomysłu, razem z głosami. Od
ideas-means-withdrawn = Wycofany przez osobę, która go zgłosiła. Od
ideas-owner = Prowadzi
ideas-text-removed = Treść tego pomysłu została usunięta. Powód jest w dyskusji.
ideas-edited = zmieniono
ideas-to-topic = Cała dyskusja
ideas-to-desk = Na biurku pomysłów
ideas-by-author = osoba, która zgłosiła pomysł
ideas-history = Co z niego wynikło
ideas-history-proposed = Zgłoszony
ideas-history-entered = Zgłoszony do wyzwania
ideas-history-merged = Inny pomysł stał się częścią tego
ideas-history-unmerged = Pomysł, który był częścią tego, znów jest osobno
ideas-history-merged-away = Stał się częścią innego pomysłu
ideas-history-unmerged-away = Znów jest osobno
ideas-history-stage-back = Już nie na liście finałowej
ideas-follow = Obserwuj
ideas-unfollow = Przestań obserwować
ideas-followed = Obserwujesz
ideas-follow-title = Obserwowanie pomysłu
ideas-follows = Obserwujesz ten pomysł: napiszemy, gdy coś się z nim stanie.
ideas-follows-not = Nie obserwujesz tego pomysłu. Jeśli zaczniesz, napiszemy, gdy coś się z nim stanie.
ideas-vote = Zagłosuj
ideas-voted = Masz tu głos
ideas-judge = Co dalej z pomysłem
ideas-judge-state = Stan od teraz
ideas-judge-reason = Powód, publicznie
ideas-judge-reason-hint = Dostaną go wszyscy, którzy obserwują pomysł. Wymagany przy stanach „odrzucony” i „zrealizowany”. Do { $max } znaków.
ideas-judge-send = Opublikuj
ideas-stands-now = Ktoś był szybszy: pomysł ma teraz stan „{ $state }”. Twój powód nadal tu jest.
ideas-comments-title = Najnowsze komentarze
ideas-comments-none = Nikt jeszcze nie skomentował.
ideas-comments-all = { $count ->
    [one] Przeczytaj komentarz w dyskusji
    [few] Wszystkie { $count } komentarze
    [many] Wszystkie { $count } komentarzy
   *[other] Wszystkie { $count } komentarza
}
ideas-withdraw = Wycofaj pomysł
ideas-withdraw-text = Pomysł pozostanie do przeczytania, razem z głosami, oznaczony jako wycofany. Można go przywrócić.
ideas-withdraw-reason = Dlaczego (można pominąć; przeczyta to każdy)
ideas-bring-back = Przywróć pomysł
ideas-bring-back-text = Zacznie znów jako nowy pomysł, z głosami, które miał.
ideas-new-lede = Trzy krótkie odpowiedzi. Potem pokażemy podobne pomysły, żeby głosy się nie rozproszyły.
ideas-new-else = Skarga, pytanie, pochwała?
ideas-new-else-link = Napisz tutaj
ideas-new-next = Dalej
ideas-field-title = Pomysł w jednym zdaniu
ideas-field-title-hint = Co się zmieni? Na przykład: „Czajnik, który nikogo nie budzi”.
ideas-field-problem = Na czym polega problem?
ideas-field-problem-hint = Co dzieje się dziś i kiedy to przeszkadza?
ideas-field-whom = Dla kogo? (opcjonalnie)
ideas-field-whom-hint = Na przykład: rodzice małych dzieci.
ideas-field-proposal = Co proponujesz?
ideas-field-proposal-hint = Wystarczy w zarysie; inni mogą coś dodać. Pomagają zdjęcia: po zalogowaniu można je dołączyć poniżej.
ideas-field-board = Gdzie to pasuje?
ideas-part-problem = Problem
ideas-part-whom = Dla kogo
ideas-part-proposal = Propozycja
ideas-fault-problem = Napisz, na czym polega problem.
ideas-fault-proposal = Napisz, co proponujesz.
ideas-fault-challenge = To wyzwanie nie przyjmuje teraz pomysłów. Twój tekst nadal tu jest: możesz go wysłać jako pomysł poza wyzwaniem.
ideas-similar-title = Podobne pomysły
ideas-similar-lede = Czy któryś z nich to Twój pomysł innymi słowami? Zagłosuj na niego: jeden pomysł z wieloma głosami słychać lepiej niż wiele z kilkoma.
ideas-similar-kept = Tekst nie przepadnie: zostaje na tej stronie i w Twoich szkicach.
ideas-similar-tab = Tekst nie przepadnie: to, co tu otworzysz, otworzy się w nowej karcie, a ta strona zostanie.
ideas-similar-yours = Twój pomysł
ideas-similar-post = Mój jest inny: opublikuj
ideas-similar-edit = Zmień tekst
flash-ideas-moved = Opublikowano. Dowiedzą się wszyscy, którzy obserwują pomysł.
flash-ideas-followed = Obserwujesz ten pomysł. Napiszemy, gdy coś się z nim stanie.
flash-ideas-unfollowed = Nie obserwujesz już tego pomysłu.
flash-ideas-withdrawn = Pomysł został wycofany. Nadal można go przeczytać.
flash-ideas-brought-back = Pomysł wrócił.
