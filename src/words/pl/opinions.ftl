# Mapy opinii: stwierdzenia, odpowiedzi, grupy.
opinions-map = Mapa opinii
opinions-desk = Mapy opinii
opinions-desk-lede = Krótkie stwierdzenia, z którymi można się zgodzić albo nie, i grupy, które myślą podobnie. Do dużych dyskusji.
opinions-new = Nowa mapa opinii
opinions-new-lede = Na początku jest szkicem. Członkowie społeczności mogą proponować własne stwierdzenia; nikt ich nie widzi, zanim nie przejrzy ich ktoś z zespołu.
opinions-question-en = Pytanie po angielsku
opinions-question-he = Pytanie po hebrajsku
opinions-question-pl = Pytanie po polsku
opinions-first = Pierwsze stwierdzenia
opinions-first-hint = Po jednym w wierszu, co najmniej dwa i najwyżej { $max }, każde do { $chars } znaków. Jedna myśl w każdym.
opinions-topic = Temat
opinions-topic-hint = Jego numer lub adres, jeśli mapa ma stać na jego stronie. Puste pole: mapa stoi sama i widzą ją wszyscy.
opinions-people-min = Liczba osób, od której coś widać
opinions-people-min-hint = Co najmniej { $count }, aby nikogo nie dało się rozpoznać.
opinions-closes-at = Zamknięcie
opinions-closes-at-hint = Najwyżej { $days } dni od teraz. Puste pole: mapa jest otwarta, aż ją zamkniesz.
opinions-make = Utwórz szkic
opinions-open = Otwórz
opinions-close = Zamknij
opinions-see = Zobacz mapę
opinions-take-part = Weź udział
opinions-none = Nie ma jeszcze map opinii
opinions-none-text = Mapa pomaga tam, gdzie dyskutuje wiele osób i nie da się wszystkiego przeczytać.
opinions-waiting = { $count ->
    [one] Jedno stwierdzenie czeka
    [few] { $count } stwierdzenia czekają
   *[many] { $count } stwierdzeń czeka
}
opinions-state-draft = Szkic
opinions-state-open = Otwarta
opinions-state-until = Otwarta do
opinions-state-closed = Zamknięta
opinions-statements = Stwierdzenia
opinions-statement = Stwierdzenie
opinions-add = Dodaj stwierdzenie
opinions-show = Pokaż
opinions-refuse = Nie pokazuj
opinions-shown = widoczne
opinions-refused = niewidoczne
opinions-waits = czeka na zespół
opinions-own-waits = To Twoje stwierdzenie, więc decyduje ktoś inny.
opinions-lede = Powiedz, co myślisz o kolejnych stwierdzeniach. Nikt nie widzi Twoich odpowiedzi.
opinions-what-do-you-think = Co o tym myślisz?
opinions-left = { $count ->
    [one] To ostatnie stwierdzenie.
    [few] Zostały { $count }; możesz przerwać w każdej chwili.
   *[many] Zostało { $count }; możesz przerwać w każdej chwili.
}
opinions-agree = Zgadzam się
opinions-disagree = Nie zgadzam się
opinions-pass = Pomiń
opinions-all-answered = Wszystkie odpowiedzi za Tobą
opinions-all-answered-text = Zajrzyj później: mogą się pojawić nowe stwierdzenia.
opinions-sign-in = Zaloguj się, aby odpowiadać
opinions-confirm = Najpierw potwierdź adres e-mail; potem można odpowiadać.
opinions-may-not = W tej chwili nie możesz odpowiadać.
opinions-own = { $count ->
    [one] Twoja odpowiedź
    [few] Twoje { $count } odpowiedzi
   *[many] Twoje { $count } odpowiedzi
}
opinions-propose = Czegoś brakuje?
opinions-statement-hint = Jedna myśl, z którą inni mogą się zgodzić albo nie, do { $max } znaków.
opinions-send = Zaproponuj
opinions-proposed = Twoje propozycje
opinions-too-few = { $count ->
    [one] Mapa pojawi się, gdy wystarczająco dużo odpowiedzi da co najmniej jedna osoba, tak aby nikogo nie dało się rozpoznać.
    [few] Mapa pojawi się, gdy wystarczająco dużo odpowiedzi dadzą co najmniej { $count } osoby, tak aby nikogo nie dało się rozpoznać.
   *[many] Mapa pojawi się, gdy wystarczająco dużo odpowiedzi da co najmniej { $count } osób, tak aby nikogo nie dało się rozpoznać.
}
opinions-people = { $count ->
    [one] Odpowiedzi jednej osoby.
    [few] Odpowiedzi { $count } osób. Nikt nie jest zaznaczony z osobna.
   *[many] Odpowiedzi { $count } osób. Nikt nie jest zaznaczony z osobna.
}
opinions-group-of = { $count ->
    [one] Grupa { $group }: jedna osoba
    [few] Grupa { $group }: { $count } osoby
   *[many] Grupa { $group }: { $count } osób
}
opinions-one-group = Nie ma grup, które wyraźnie myślą inaczej.
opinions-told = { $count ->
    [one] Jedna grupa: { $groups }.
    [few] { $count } grupy, które myślą podobnie: { $groups }. Im bliżej siebie są dwie grupy, tym bardziej podobne są ich odpowiedzi.
   *[many] { $count } grup, które myślą podobnie: { $groups }. Im bliżej siebie są dwie grupy, tym bardziej podobne są ich odpowiedzi.
}
opinions-you = Kropka to Ty; widzisz ją tylko Ty.
opinions-apart = Co wyróżnia tę grupę:
opinions-not-apart = Żadne pojedyncze stwierdzenie nie wyróżnia wyraźnie tej grupy.
opinions-shares = za { $agree } %, przeciw { $disagree } %, pominięto { $pass } %
opinions-common = Co łączy wszystkie grupy
opinions-common-none = Nie ma jeszcze stwierdzenia, co do którego wszystkie grupy są wyraźnie zgodne.
opinions-all-agree = wszystkie grupy za
opinions-all-disagree = wszystkie grupy przeciw
opinions-dividing = Co dzieli
opinions-dividing-none = Żadne stwierdzenie nie dzieli wyraźnie grup.
opinions-all-statements = Wszystkie stwierdzenia
opinions-column-answers = Odpowiedzi
opinions-column-shares = Udziały
opinions-few-answers = za mało odpowiedzi, by je pokazać
opinions-how = Jak powstaje mapa
opinions-how-text = Odpowiedzi wszystkich osób układa się na płaszczyźnie wzdłuż dwóch kierunków, w których ludzie różnią się najbardziej (składowe główne). Algorytm k-średnich znajduje na niej od dwóch do pięciu grup; wybiera się liczbę, przy której odróżniają się najlepiej (silhouette), i żadna grupa nie ma mniej niż pięciu osób. Te same odpowiedzi dają zawsze tę samą mapę. Udziałów z mniej niż pięciu odpowiedzi się nie pokazuje.
opinions-fault-question = Zadaj pytanie w co najmniej jednym języku.
opinions-fault-statements = Od dwóch do { $max } stwierdzeń.
opinions-fault-statement-long = Stwierdzenie ma najwyżej { $max } znaków.
opinions-fault-statements-full = Więcej stwierdzeń się nie zmieści.
opinions-fault-twice = Dwa stwierdzenia są takie same.
opinions-fault-topic = Nie ma takiego tematu.
opinions-fault-opened = Mapa jest już otwarta.
opinions-fault-over = To już zakończone; odpowiedzi nie są przyjmowane.
opinions-fault-full = Więcej map na tej stronie się nie zmieści.
opinions-fault-gone = To stwierdzenie nie jest już pokazywane.
opinions-fault-many = Jedna osoba nie może zaproponować więcej stwierdzeń.
opinions-fault-decided = Ktoś już o tym zdecydował.
flash-opinions-made = Szkic jest gotowy. Otwórz mapę, gdy wszystko się zgadza.
flash-opinions-opened = Mapa jest otwarta.
flash-opinions-closed = Mapa jest zamknięta.
flash-opinions-stated = Stwierdzenie dodane.
flash-opinions-decided = Decyzja zapisana.
flash-opinions-proposed = Dziękujemy. Ktoś z zespołu przejrzy to przed pokazaniem.
