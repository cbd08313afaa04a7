# Konsultacja podczas incydentu. Najpierw to, co czyta zespół.
consultations-incidents = Incydenty
consultations-room = Sztab
consultations-panel = Konsultacje
consultations-panel-none = Nikogo jeszcze o nic nie zapytano. Zapytanie poszkodowanych, co można dla nich zrobić, często uspokaja bardziej niż kolejny komunikat.
consultations-panel-waiting =
    { $count ->
        [one] { $count } propozycja do przejrzenia
        [few] { $count } propozycje do przejrzenia
       *[many] { $count } propozycji do przejrzenia
    }
consultations-panel-outcome = czeka na wynik
consultations-ask = Zapytaj publicznie
consultations-new = Nowa konsultacja
consultations-edit = Zmień pytanie
consultations-lede = Pytanie z terminem, na przykład „Co powinniśmy zrobić dla poszkodowanych?”. Przed zamknięciem nikt nie widzi odpowiedzi, także Wy. Na koniec publikujecie, co z tego wynikło.
consultations-drill = To są ćwiczenia. Pytanie widzi i odpowiada na nie tylko zespół.
consultations-question = Pytanie
consultations-options-lines = Możliwe odpowiedzi, każda w osobnym wierszu
consultations-options-hint = Od { $min } do { $max } odpowiedzi. W każdym użytym języku te same odpowiedzi w tej samej kolejności.
consultations-details = Co trzeba wiedzieć, żeby odpowiedzieć
consultations-closes = Zamknięcie
consultations-closes-hint = W Twojej strefie czasowej; najdalej za { $days } dni.
consultations-takes-proposals = Można proponować coś innego
consultations-takes-proposals-hint = Nikt nie zobaczy propozycji, zanim ktoś z zespołu jej nie przejrzy.
consultations-save = Zapisz
consultations-cancel = Anuluj
consultations-now = Co w tym czasie zapisał ktoś inny
consultations-badge-draft = szkic
consultations-badge-open = otwarta
consultations-badge-closed = zamknięta, bez wyniku
consultations-badge-published = wynik opublikowany
consultations-missing = Brak wersji w językach: { $languages }. Czytający w nich zobaczą oryginał.
consultations-open = Otwórz publicznie
consultations-open-drill = Otwórz dla zespołu
consultations-open-hint = Od pierwszej odpowiedzi nie można już zmienić ani pytania, ani możliwych odpowiedzi.
consultations-public-page = Strona publiczna
consultations-to-room = Do sztabu
consultations-fixed = Ktoś już odpowiedział, więc pytania nie można zmienić.
consultations-close-early = Zamknięcie przed czasem
consultations-close-text = Potem nikt już nie odpowie i nie da się otworzyć konsultacji ponownie.
consultations-close = Zamknij teraz
consultations-outcome-write = Co z tego wynikło
consultations-outcome-text = Napisz, co odpowiedziano, co zrobicie, a jeśli zrobicie coś innego, to dlaczego. Po opublikowaniu nie można tego cofnąć.
consultations-outcome-in = Wynik: { $language }
consultations-outcome-publish = Opublikuj wynik
consultations-waiting = Propozycje do przejrzenia
consultations-waiting-text = Pokazane propozycje są bez nazwiska autora. Odmowa wymaga powodu, który autor może przeczytać.
consultations-reason = Powód odmowy
consultations-show = Pokaż
consultations-refuse = Nie pokazuj
consultations-own-proposal = To Twoja propozycja; zdecyduje o niej ktoś inny.
consultations-list-shown = Pokazane propozycje
consultations-list-refused = Propozycje niepokazane

# Co czytają wszyscy.
consultations-status = Stan usług
consultations-original = oryginał: { $language }
consultations-state-draft = Jeszcze nieotwarta
consultations-state-closed = Zamknięta
consultations-open-until = Otwarta do
consultations-closed-at = Zamknięta
consultations-outcome = Co z tego wynikło
consultations-outcome-follows = Czas minął. Tutaj pojawi się to, co z tego wynikło.
consultations-your-answer = Twoja odpowiedź
consultations-hidden = Przed zamknięciem nikt nie widzi odpowiedzi, nawet nasz zespół.
consultations-answer = Odpowiedz
consultations-change = Zmień odpowiedź
consultations-options = Możliwe odpowiedzi
consultations-sign-in = Zaloguj się, aby odpowiedzieć
consultations-confirm = Potwierdź adres e-mail, aby odpowiedzieć. Link jest w liście, który do Ciebie wysłaliśmy.
consultations-may-not = Z tego konta nie można teraz odpowiadać.
consultations-results = Wyniki
consultations-answers =
    { $count ->
        [one] Odpowiedziała { $count } osoba.
        [few] Odpowiedziały { $count } osoby.
       *[many] Odpowiedziało { $count } osób.
    }
consultations-column-answer = Odpowiedź
consultations-column-count = Osoby
consultations-column-share = Udział
consultations-yours = Twoja odpowiedź
consultations-proposals = Propozycje
consultations-proposals-text = Od społeczności; zespół najpierw je przejrzał.
consultations-propose = Zaproponuj coś innego
consultations-proposal = Twoja propozycja
consultations-proposal-hint = Zespół przejrzy ją, zanim zostanie pokazana, bez Twojego nazwiska. Najwięcej propozycji: { $count }.
consultations-send = Wyślij propozycję
consultations-own = Twoje propozycje
consultations-proposal-waits = czeka na przejrzenie
consultations-proposal-shown = pokazana
consultations-proposal-refused = niepokazana
consultations-apart = To pytanie do Ciebie, a nie część oficjalnych aktualizacji.
consultations-incident = Oficjalne aktualizacje są na stronie incydentu

# Co jest nie tak.
consultations-fault-question = Napisz pytanie przynajmniej w jednym języku.
consultations-fault-options = Podaj od { $min } do { $max } możliwych odpowiedzi, każdą w osobnym wierszu.
consultations-fault-lines = Także w tym języku liczba odpowiedzi musi wynosić { $count }: po jednym wierszu na każdą.
consultations-fault-option-long = Najwięcej znaków w odpowiedzi: { $max }.
consultations-fault-twice = Ta sama odpowiedź jest tu dwa razy.
consultations-fault-time = Podaj dzień i godzinę zamknięcia.
consultations-fault-past = Termin zamknięcia już minął. Wybierz późniejszy.
consultations-fault-long = Może być otwarta najwyżej { $days } dni.
consultations-fault-answered = Ktoś już odpowiedział, więc pytanie zostaje bez zmian.
consultations-fault-changed = Ktoś inny zmienił ją w tym czasie. Zobacz, co jest teraz, i zdecyduj.
consultations-fault-over = Jest zamknięta; odpowiedzi nie są już przyjmowane.
consultations-fault-opened = Została już otwarta.
consultations-fault-unpublished = Najpierw opublikuj pierwszy komunikat o incydencie, potem pytaj.
consultations-fault-early = Trzeba ją zamknąć, zanim opublikujesz wynik.
consultations-fault-published = Wynik jest już opublikowany i tak zostaje.
consultations-fault-outcome = Napisz wynik przynajmniej w jednym języku.
consultations-fault-choice = Wybierz jedną z odpowiedzi.
consultations-fault-proposal = Napisz, co proponujesz.
consultations-fault-many = Masz już tyle propozycji, ile przyjmujemy od jednej osoby.
consultations-fault-no-proposals = Tutaj propozycji nie przyjmujemy.
consultations-fault-reason = Napisz, dlaczego nie zostanie pokazana; autor to przeczyta.
consultations-fault-decided = Ktoś z zespołu już zdecydował o tej propozycji.

# List do osoby prowadzącej.
consultations-letter-subject = Zamknięta i czeka na wynik: { $question }
consultations-letter-subject-drill = Ćwiczenia: zamknięta i czeka na wynik: { $question }
consultations-letter-text = Konsultacja w incydencie „{ $incident }” jest zamknięta:
consultations-letter-next = Zobacz wyniki i opublikuj, co z tego wynikło. Bez tego nie można zakończyć analizy incydentu.
consultations-letter-open = Zobacz wyniki
consultations-letter-why = Ten list dostają osoby, które prowadzą incydent w { $brand }.

flash-consultations-written = Szkic zapisany. Nikt nie zostanie zapytany, dopóki go nie otworzysz.
flash-consultations-saved = Zmiana zapisana.
flash-consultations-opened = Konsultacja jest otwarta.
flash-consultations-closed = Konsultacja jest zamknięta.
flash-consultations-published = Wynik jest opublikowany.
flash-consultations-decided = Decyzja zapisana.
flash-consultations-answered = Twoja odpowiedź się liczy. Możesz ją zmienić do zamknięcia.
flash-consultations-proposed = Dziękujemy. Twoja propozycja czeka na przejrzenie.
