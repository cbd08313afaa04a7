# Formularze badań: kilka pytań naraz, jedna odpowiedź każdej osoby.

surveys-stage-draft = Szkic
surveys-stage-open = Otwarte
surveys-stage-closed = Zamknięte
surveys-kind-text = Własnymi słowami
surveys-kind-choice = Jedna z kilku możliwości
surveys-kind-several = Dowolne z kilku możliwości
surveys-kind-scale = Skala od 1 do 5

# Strona badania
surveys-take-part = Weź udział w badaniu
surveys-see = Zobacz badanie
surveys-to-topic = Przejdź do tematu tego badania
surveys-open-until = Otwarte do
surveys-draft-text = To badanie jest szkicem: widzą je tylko producenci.
surveys-closed-text = To badanie jest zamknięte.
surveys-answered-text = Dziękujemy: Twoje odpowiedzi są już zapisane.
surveys-optional = nieobowiązkowe
surveys-scale-hint = 1 to najmniej, 5 najwięcej.
surveys-privacy =
    { $count ->
        [one] Odpowiedzieć można raz i nie da się tego później zmienić. Nikt nie zobaczy, co odpowiedziała jedna osoba: wyniki to sumy, od { $count } osoby. To, co napiszesz własnymi słowami, czyta nasz zespół, bez Twojego nazwiska.
        [few] Odpowiedzieć można raz i nie da się tego później zmienić. Nikt nie zobaczy, co odpowiedziała jedna osoba: wyniki to sumy, od { $count } osób. To, co napiszesz własnymi słowami, czyta nasz zespół, bez Twojego nazwiska.
        [many] Odpowiedzieć można raz i nie da się tego później zmienić. Nikt nie zobaczy, co odpowiedziała jedna osoba: wyniki to sumy, od { $count } osób. To, co napiszesz własnymi słowami, czyta nasz zespół, bez Twojego nazwiska.
       *[other] Odpowiedzieć można raz i nie da się tego później zmienić. Nikt nie zobaczy, co odpowiedziała jedna osoba: wyniki to sumy, od { $count } osób. To, co napiszesz własnymi słowami, czyta nasz zespół, bez Twojego nazwiska.
    }
surveys-send = Wyślij odpowiedzi
surveys-sign-in = Zaloguj się, żeby odpowiedzieć
surveys-fault-required = Na to pytanie trzeba odpowiedzieć.
surveys-fault-changed = Pytania zmieniły się w międzyczasie. Przejrzyj odpowiedzi i wyślij je ponownie.
flash-surveys-thanks = Dziękujemy za odpowiedzi.
flash-surveys-before = Odpowiedzi na to badanie były już wysłane. Liczą się pierwsze.

# Wyniki
surveys-results = Wyniki
surveys-responses =
    { $count ->
        [0] nikt jeszcze nie odpowiedział
        [one] odpowiedziała { $count } osoba
        [few] odpowiedziały { $count } osoby
        [many] odpowiedziało { $count } osób
       *[other] odpowiedziało { $count } osoby
    }
surveys-people =
    { $count ->
        [0] brak odpowiedzi
        [one] { $count } odpowiedź
        [few] { $count } odpowiedzi
        [many] { $count } odpowiedzi
       *[other] { $count } odpowiedzi
    }
surveys-mean = średnia { $mean }
surveys-texts-hidden = Odpowiedzi własnymi słowami są dla naszego zespołu.
surveys-option = Odpowiedź
surveys-count = Osoby
surveys-share = Udział
surveys-too-few =
    { $count ->
        [one] Wyniki pojawią się, gdy odpowie { $count } osoba, żeby nikogo nie dało się rozpoznać.
        [few] Wyniki pojawią się, gdy odpowiedzą { $count } osoby, żeby nikogo nie dało się rozpoznać.
        [many] Wyniki pojawią się, gdy odpowie { $count } osób, żeby nikogo nie dało się rozpoznać.
       *[other] Wyniki pojawią się, gdy odpowie { $count } osoby, żeby nikogo nie dało się rozpoznać.
    }

# Biurko
surveys-desk-title = Badania
surveys-desk-lede = Kilka pytań naraz: każda osoba odpowiada raz, a odpowiedzi czyta się zsumowane.
surveys-none = Nie ma jeszcze badań
surveys-none-text = Napisz badanie, dodaj pytania, a potem je otwórz.
surveys-survey = Badanie
surveys-stage = Stan
surveys-answers = Odpowiedzi
surveys-new = Nowe badanie
surveys-edit = Edytuj badanie
surveys-title-field = Tytuł
surveys-intro = Wstęp
surveys-topic = Numer tematu
surveys-topic-hint = Odnośnik do badania stoi na stronie tego tematu i widzą je osoby, które widzą temat. Puste pole: dla wszystkich, którzy znają adres.
surveys-closes = Zamyka się samo
surveys-closes-hint = Puste pole: badanie zamyka się ręcznie.
surveys-shown-from = Wyniki od ilu osób
surveys-shown-from-hint = Co najmniej 5, żeby nikogo nie dało się rozpoznać. Dotyczy to też naszego zespołu.
surveys-public = Po zamknięciu wszyscy widzą sumy
surveys-public-hint = Odpowiedzi własnymi słowami zostają w naszym zespole.
surveys-save = Zapisz
surveys-cancel = Anuluj
surveys-open = Otwórz badanie
surveys-close = Zamknij badanie
surveys-look = Zobacz stronę
surveys-csv = Odpowiedzi jako plik (CSV)
surveys-fixed = Ktoś już odpowiedział: pytania zostają takie, jakie są.
surveys-questions = Pytania
surveys-questions-none = Nie ma jeszcze pytań.
surveys-ask = Zadaj pytanie
surveys-question = Pytanie
surveys-question-edit = Edytuj pytanie
surveys-kind = Sposób odpowiedzi
surveys-options = Możliwości
surveys-options-hint = Możliwości: po jednej w wierszu, tylko w pytaniach z wyborem. W każdym wypełnionym języku tyle samo wierszy.
surveys-required = Odpowiedź jest wymagana
surveys-add = Dodaj pytanie
surveys-up = W górę
surveys-down = W dół
surveys-change = Edytuj
surveys-remove = Usuń
surveys-raced = W międzyczasie ktoś z zespołu zmienił to badanie. Tak brzmi teraz; ponowne wysłanie zastąpi je Twoim tekstem.
surveys-fault-answered = Nic nie zmieniono: ktoś już odpowiedział, a wszyscy odpowiadają na te same pytania.
surveys-fault-empty = Otwarte badanie zadaje co najmniej jedno pytanie.
surveys-fault-full = W tym badaniu nie zmieści się więcej pytań.
surveys-fault-closes = Podaj chwilę, która dopiero nadejdzie.
surveys-fault-shown-from = Podaj liczbę całkowitą, co najmniej { $min }.
surveys-fault-topic = Nie ma tematu o tym numerze.
surveys-fault-options = Podaj od 2 do { $max } możliwości, po jednej w wierszu.
surveys-fault-options-differ = Podaj tyle samo możliwości w każdym wypełnionym języku.
flash-surveys-made = Badanie zapisane jako szkic. Teraz można zadać pytania.
flash-surveys-saved = Zapisano.
