# Decyzje, ponowne rozpatrzenie, „pytaliśmy, odpowiedzieliście, zrobiliśmy”.
fates-desk = Pomysły
fates-sets = Decyzje
fates-sets-lede = Decyzje przygotowuje się po cichu i publikuje razem. Wcześniej widzi je tylko zespół produktu.
fates-sets-none = Nie ma jeszcze decyzji
fates-sets-none-text = Zbierz pomysły, o których zdecydowano, do każdego dopisz uzasadnienie i opublikuj wszystko naraz.
fates-set-lines =
    { $count ->
        [one] { $count } pomysł
        [few] { $count } pomysły
        [many] { $count } pomysłów
       *[other] { $count } pomysłu
    }
fates-set-published = opublikowane
fates-set-dropped = porzucone
fates-set-draft = w przygotowaniu
fates-new = Nowe decyzje
fates-new-lede = Wybierz pomysły. Co postanowiono w sprawie każdego z nich, zapiszesz na następnej stronie.
fates-title = Tytuł
fates-title-hint = Dla zespołu; klienci go nie widzą.
fates-challenge = Wyzwanie
fates-challenge-none = Żadne
fates-take = Pomysły z wyzwania
fates-take-none = Żadne
fates-take-shortlist = Te z listy finałowej
fates-take-all = Wszystkie bez decyzji
fates-ideas = Pomysły
fates-ideas-hint = Numery lub adresy, na przykład 12 albo /ideas/12, oddzielone spacjami lub wierszami.
fates-make = Przygotuj
fates-cancel = Anuluj
fates-back = Wstecz
fates-keep = Zapisz
fates-keep-preview = Zapisz i pokaż podgląd
fates-drop = Porzuć te decyzje
fates-add = Dodaj pomysły
fates-remove = Usuń ten pomysł z listy
fates-now = Teraz:
fates-state = Decyzja
fates-open = Jeszcze bez decyzji
fates-chosen = Wybrany w wyzwaniu
fates-reason = Uzasadnienie
fates-reason-hint = Przeczytają je wszyscy, a osoby obserwujące pomysł dostaną je pocztą.
fates-next-step = Co będzie dalej
fates-next-by = Do kiedy
fates-decided-by = Kto zdecydował
fates-fill = To samo dla wszystkich, które są jeszcze puste
fates-fill-hint = Zostanie wpisane do każdego pomysłu powyżej, który nie ma decyzji ani uzasadnienia.
fates-fill-do = Wypełnij przy zapisie
fates-preview = Co przeczytają ludzie
fates-preview-lede = Nikt jeszcze niczego nie dostał. Tak będzie opisany każdy pomysł i te osoby dostaną list.
fates-preview-ideas = Pomysły
fates-preview-people = Autorzy i współautorzy
fates-preview-followers =
    { $count ->
        [0] Nikt go nie obserwuje.
        [one] Obserwuje go { $count } osoba.
        [few] Obserwują go { $count } osoby.
        [many] Obserwuje go { $count } osób.
       *[other] Obserwuje go { $count } osoby.
    }
fates-publish = Opublikuj wszystko
fates-publish-hint = Wszystko staje się jawne naraz. Każda osoba dostaje jeden list o wszystkim, co jej dotyczy.
fates-next = Dalej:
fates-by = do { $day }
fates-kept-gone = Wstrzymane: pomysł został usunięty.
fates-kept-merged = Wstrzymane: stał się częścią innego pomysłu.
fates-kept-moved = Wstrzymane: z obecnego stanu nie może tam przejść.
fates-kept-same = Wstrzymane: jest już w tym stanie.
fates-decision = Decyzja
fates-fault-changed = Ktoś z zespołu zmienił te decyzje w międzyczasie albo je opublikował. Nic nie przepadło: przejrzyj i wyślij ponownie.
fates-fault-incomplete = Przed publikacją każdy pomysł musi mieć decyzję i uzasadnienie.
fates-fault-many = Za dużo pomysłów naraz: najwyżej 150.
fates-fault-no-challenge = Pomysłu nie zgłoszono do wyzwania, więc nie można go w nim wybrać.
fates-fault-long = Tekst jest za długi.
fates-fault-day = Podaj dzień, na przykład 2026-11-22.
fates-fault-step = Napisz, co nastąpi do tego dnia.
fates-fault-review = O ponowne rozpatrzenie można poprosić raz, dopóki pomysł jest odrzucony.
fates-fault-review-answered = Ktoś z zespołu w międzyczasie odpowiedział.
flash-fates-made = Pomysły zebrane. Teraz zapisz, co postanowiono.
flash-fates-kept = Zapisano. Nikt inny jeszcze tego nie widzi.
flash-fates-published = Opublikowano. Wszyscy, których to dotyczy, dostają wiadomość.
flash-fates-published-some = Opublikowano. To, czego nie dało się już wykonać, wstrzymano i wymieniono poniżej.
flash-fates-dropped = Porzucono. Nikt tego nie widział.

fates-reviews = Czekają na ponowne rozpatrzenie
fates-review = Ponowne rozpatrzenie
fates-review-lede = Twojemu pomysłowi przyjrzy się ktoś, kto o nim nie decydował. Można o to poprosić raz.
fates-review-ask = Poproś o ponowne rozpatrzenie
fates-review-why = Dlaczego warto rozpatrzyć go jeszcze raz
fates-review-why-hint = Czyta to tylko zespół. Co pominięto albo co się zmieniło?
fates-review-send = Poproś
fates-review-asked = Poproszono o ponowne rozpatrzenie.
fates-review-waiting = czeka
fates-review-reopened = Rozpatrywany ponownie
fates-review-upheld = Odrzucenie podtrzymane
fates-review-own = To twoja decyzja, więc ponownie rozpatrzy ją ktoś inny z zespołu.
fates-review-outcome = Wynik
fates-review-answer = Odpowiedź
fates-review-answer-hint = Przeczytają ją wszyscy.
fates-review-decide = Odpowiedz
flash-fates-review-asked = Prośba trafiła do zespołu. Odpowiedź przyjdzie pocztą.
flash-fates-review-answered = Odpowiedź zapisana. Autor pomysłu dostaje wiadomość.

fates-said = Co z tego wynikło
fates-said-lede = O co pytaliśmy, co odpowiedzieliście i co zrobiliśmy. A także czego nie zrobimy i dlaczego.
fates-said-none = Jeszcze nic tu nie ma
fates-said-none-text = Gdy skończy się wyzwanie albo zapadnie decyzja o pomyśle, pojawi się tu razem z uzasadnieniem.
fates-parts = Co pokazać
fates-part-all = Wszystko
fates-part-challenges = Wyzwania
fates-asked = Pytaliśmy
fates-you-said = Odpowiedzieliście
fates-we-did = Zrobiliśmy
fates-no-reason = Nie zapisano uzasadnienia.
fates-feed = Kanał Atom
