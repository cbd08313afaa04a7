news-subject-moved = „{ $title }”: { $state }
news-subject-decided = { $count ->
    [one] Decyzja o pomyśle, który Cię dotyczy
    [few] Decyzje o { $count } pomysłach, które Cię dotyczą
    [many] Decyzje o { $count } pomysłach, które Cię dotyczą
   *[other] Decyzje o { $count } pomysłach, które Cię dotyczą
}
news-subject-merged = Połączone pomysły: „{ $title }”
news-subject-unmerged = „{ $title }” to znowu osobny pomysł
news-subject-voted-for = Głos w Twoim imieniu: „{ $title }”
news-subject-amendment = Propozycja zmiany w pomyśle „{ $title }”
news-subject-accepted = Twoja propozycja została przyjęta: „{ $title }”
news-subject-rejected = Twoja propozycja zmiany: „{ $title }”
news-subject-invited = Zaproszenie do współautorstwa: „{ $title }”
news-subject-asked = Pytanie o pomysł „{ $title }”
news-subject-answered = Odpowiedź w sprawie pomysłu „{ $title }”
news-subject-weigh = Ile wart jest pomysł „{ $title }”?
news-subject-phase = „{ $challenge }”: kolejny etap
news-subject-extended = „{ $challenge }” potrwa dłużej
news-subject-closed = „{ $challenge }”: pytaliśmy, odpowiedzieliście, zrobiliśmy
news-subject-reviewed = Ponowne rozpatrzenie: „{ $title }”
news-subject-released = Już jest: { $entry }
news-subject-promise = Co z zobowiązaniem: { $promise }
news-subject-room = Zaproszenie do pokoju „{ $room }”
news-subject-thanked = Podziękowania od { $brand }
news-text-moved = Zmienił się status pomysłu, który Cię dotyczy.
news-text-decided = { $count ->
    [one] Podjęliśmy decyzję o pomyśle, który Cię dotyczy. Oto, co z nim będzie:
    [few] Podjęliśmy decyzje o { $count } pomysłach, które Cię dotyczą. Oto, co będzie z każdym z nich:
    [many] Podjęliśmy decyzje o { $count } pomysłach, które Cię dotyczą. Oto, co będzie z każdym z nich:
   *[other] Podjęliśmy decyzje o { $count } pomysłach, które Cię dotyczą. Oto, co będzie z każdym z nich:
}
news-text-merged = Pomysły dotyczące tego samego stały się jednym. Głos każdej osoby liczy się w nim raz, a kto obserwował jeden z nich, obserwuje teraz ten.
news-text-unmerged = Połączone wcześniej pomysły są znowu osobne, każdy ze swoimi głosami jak przedtem.
news-text-voted-given = Na Twoją prośbę oddaliśmy w Twoim imieniu głos na ten pomysł. Jeśli takiej prośby nie było, głos można wycofać na stronie pomysłu.
news-text-voted-taken = Na Twoją prośbę wycofaliśmy Twój głos na ten pomysł. Jeśli takiej prośby nie było, na stronie pomysłu można zagłosować ponownie.
news-text-amendment = { $name } proponuje zmianę tekstu Twojego pomysłu. Na stronie widać słowo po słowie, co by się zmieniło. Propozycję można przyjąć albo odrzucić, podając powód.
news-text-accepted = Zaproponowany przez Ciebie tekst jest teraz tekstem tego pomysłu, a obok niego widnieje Twoje imię.
news-text-rejected = Zaproponowany przez Ciebie tekst nie został przyjęty. Można zrobić z niego osobny pomysł.
news-text-refused = Nie pokazujemy zaproponowanego przez Ciebie tekstu.
news-text-invited = { $name } zaprasza Cię do współautorstwa tego pomysłu: do wspólnego rozpatrywania propozycji zmian i odpowiadania na nasze pytania. Można odmówić.
news-text-asked = Mamy pytanie o Twój pomysł. Odpowiedź znajdzie się na jego stronie.
news-text-answered = Jest odpowiedź na zadane przez Ciebie pytanie.
news-text-weigh = { $name } prosi Cię o ocenę, ile pracy wymagałby ten pomysł i ile dobrego by przyniósł. Twoją odpowiedź zobaczy tylko zespół.
news-phase-ideas = W wyzwaniu „{ $challenge }” zbieramy teraz pomysły.
news-phase-shortlist = W wyzwaniu „{ $challenge }” powstaje teraz lista finałowa.
news-phase-vote = W wyzwaniu „{ $challenge }” zaczęło się głosowanie.
news-phase-decision = W wyzwaniu „{ $challenge }” podejmujemy teraz decyzję.
news-phase-delivery = W wyzwaniu „{ $challenge }” robimy teraz to, co zostało postanowione.
news-phase-review = W wyzwaniu „{ $challenge }” sprawdzamy teraz, co udało się zrobić.
news-phase-other = Wyzwanie „{ $challenge }” przeszło do kolejnego etapu.
news-text-extended = W wyzwaniu „{ $challenge }” obecny etap skończy się później: { $until }.
news-text-closed = Wyzwanie „{ $challenge }” jest zamknięte. Oto, o co pytaliśmy, co odpowiedzieliście i co robimy:
news-text-reviewed = Ponownie rozpatrzyliśmy decyzję w sprawie tego pomysłu.
news-text-released = Gotowe jest coś, co powstało z pomysłu, który Cię dotyczy:
news-text-promise = Podjęliśmy zobowiązanie, które Cię dotyczy. Jest wykonane w { $progress }%, a jego termin to { $day }.
news-text-promise-done = Podjęliśmy zobowiązanie, które Cię dotyczy, i dotrzymaliśmy go.
news-text-promise-dropped = Podjęliśmy zobowiązanie, które Cię dotyczy, i nie możemy go dotrzymać. Należy Ci się wyjaśnienie.
news-text-room = { $name } zaprasza Cię do pokoju „{ $room }”, w którym kilka osób pracuje wspólnie nad jedną rzeczą.
news-text-room-closed = Osoby bez zaproszenia niczego w nim nie widzą. Prosimy przeczytać, na co zgadzają się wszyscy w pokoju. Po wyrażeniu zgody można wejść.
news-text-thanked = { $from } dziękuje:
news-asked = Pytaliśmy:
news-said = Odpowiedzieliście:
news-did = Zrobiliśmy:
news-idea = „{ $title }”
news-idea-state = „{ $title }”: { $state }
news-stage-chosen = wybrany
news-stage-shortlisted = na liście finałowej
news-stage-entered = zgłoszony
news-merged = Teraz są jego częścią: { $titles }
news-unmerged = Znowu osobno: { $titles }
news-reason = Uzasadnienie: „{ $text }”
news-quote = „{ $text }”
news-next = Co dalej: { $step }
news-next-by = Co dalej, termin { $day }: { $step }
news-why-author = To Twój pomysł.
news-why-coauthor = To pomysł, który współtworzysz.
news-why-amender = Jego częścią jest tekst zaproponowany przez Ciebie.
news-why-merged = Jego częścią stał się Twój pomysł.
news-why-credited = Twoje imię jest w podziękowaniach.
news-why-juror = Jesteś w jury.
news-why-voted = Jest na niego Twój głos.
news-why-follows = Obserwujesz go.
news-open-idea = Zobacz pomysł
news-open-ideas = Zobacz pomysły
news-open-amendment = Zobacz, co zmienia
news-open-questions = Pytania i odpowiedzi
news-open-weigh = Odpowiedz na biurku pomysłów
news-open-invitation = Odpowiedz na zaproszenie
news-open-challenge = Zobacz wyzwanie
news-open-entry = Zobacz, co nowego
news-open-promises = Zobacz nasze zobowiązania
news-open-room = Przeczytaj i wyraź zgodę
news-open-site = Odwiedź nas
news-footer = Ten list od { $brand } dotyczy pomysłu, którego jesteś autorem lub autorką, na który jest Twój głos albo który obserwujesz. Obserwowanie można zakończyć tutaj: { $url }
news-footer-named = Ten list od { $brand } dotyczy sprawy skierowanej osobiście do Ciebie.
news-text-cancelled = Wyzwanie „{ $challenge }” zostało odwołane. Zgłoszone pomysły zostają razem z głosami.
news-subject-cancelled = „{ $challenge }”: wyzwanie odwołano
