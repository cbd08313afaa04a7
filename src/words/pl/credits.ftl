# Autorstwo i podziękowania.
credits-tab = Autorstwo
credits-thanks-to = Podziękowania
credits-authors = Pomysł
credits-coauthors = Współautorzy
credits-amenders = Ulepszenia
credits-merged = Ten sam pomysł zgłosili też
credits-unnamed =
    { $count ->
        [one] i jeszcze { $count } osoba, która nie chce być wymieniona
        [few] i jeszcze { $count } osoby, które nie chcą być wymienione
        [many] i jeszcze { $count } osób, które nie chcą być wymienione
       *[other] i jeszcze { $count } osoby, które nie chcą być wymienione
    }
credits-title = Wkład: { $name }
credits-none = Jeszcze nic tu nie ma
credits-none-text = Pojawią się tu pomysły, ulepszenia i podziękowania.
credits-hidden = Ta osoba nie chce, by wymieniano jej wkład.
credits-hidden-own = Tę stronę widzisz tylko ty: wybrano, by nie podawać twojego imienia.
credits-ideas = Pomysły
credits-as-coauthor = współautorstwo
credits-as-amender = przyjęta propozycja zmiany
credits-released = Udział w tym, co zrobiono
credits-thanks = Podziękowania
credits-thank = Podziękuj
credits-thank-text = Twoje słowa
credits-thank-hint = W imieniu marki; przeczytają to wszyscy. Najwyżej { $max } znaków.
credits-thank-idea = Za pomysł, numer lub adres (może zostać puste)
credits-thank-send = Wyślij podziękowanie
credits-fault-idea = Nie ma takiego pomysłu.
credits-choice = Czy podawać twoje imię
credits-choice-text = Gdy z twoich pomysłów coś powstanie, „co nowego” dziękuje ci imiennie, a osobna strona zbiera twój wkład. To twój wybór.
credits-choice-named = Podawajcie moje imię
credits-choice-hint = Bez tego twój wkład jest liczony, ale imię nie pada, także w tym, co już opublikowano.
credits-choice-save = Zapisz
credits-own = Twój wkład
flash-credits-thanked = Podziękowanie jest w drodze.
flash-credits-chosen = Zapisano. Działa od razu wszędzie.
credits-contributions = Wkład tej osoby
