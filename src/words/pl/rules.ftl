# Zasady społeczności: dla wszystkich i dla administracji, która je pisze.
rules-title = Zasady
rules-heading = Zasady społeczności { $brand }
rules-title-version = Zasady, wersja { $version }
rules-description = Czego oczekujemy od wszystkich w społeczności { $brand }, jak zapadają decyzje i jak się od nich odwołać.
rules-lede = Krótkie i równe dla wszystkich. Każde usunięcie i każde ograniczenie opiera się tu na jednej z tych zasad albo na prawie.
rules-in-force = Wersja { $version }, obowiązuje od { $from }
rules-was-in-force = Wersja { $version }, obowiązywała od { $from } do { $until }
rules-old = To wcześniejsza wersja. Zostaje tutaj, bo odwołują się do niej decyzje z tamtego czasu.
rules-old-link = Zobacz obowiązujące zasady
rules-changed = Zasady się zmieniły.
rules-retired = Już nie obowiązuje:
rules-badge-new = nowa
rules-badge-changed = zmieniona

rules-how = Jak podejmujemy decyzje
rules-how-report = Każdy może zgłosić wpis, temat lub osobę, z kontem albo bez. Link jest przy każdym z nich.
rules-how-people = Decyzje podejmują ludzie. To, co program sam wstrzyma, czeka na moderację i jest tak oznaczone; można się też od tego odwołać.
rules-how-reasons = Kogo dotyczy ograniczenie, dostaje uzasadnienie: co, gdzie, na jak długo, na podstawie jakich faktów, której zasady lub którego przepisu i czy miał w tym udział automat.
rules-how-appeal = Od decyzji może się odwołać zarówno autor, jak i osoba zgłaszająca: bezpłatnie, przez sześć miesięcy. Odwołanie rozpatruje ktoś inny niż za pierwszym razem i podaje powody.
rules-how-misuse = Kto wciąż łamie zasady, najpierw dostaje ostrzeżenie, a potem czasowe wyciszenie lub zawieszenie. Kto wciąż zgłasza bez powodu, najpierw dostaje ostrzeżenie, a potem przez pewien czas nie może zgłaszać.
rules-how-public = Każda decyzja jest zapisana w publicznym rejestrze, bez danych osobowych.
rules-how-public-link = Zobacz rejestr

rules-trust = Co warto wiedzieć na początku
rules-trust-text = Zaufanie zdobywa się z czasem i dzięki wpisom, które pozostały. Podnosi limity; nigdy nikogo nie ukrywa i nikogo nie ustawia w rankingu.

rules-reach = Jak się z nami skontaktować
rules-reach-text = Użytkownicy i organy mogą pisać do nas elektronicznie i bezpośrednio: po angielsku, hebrajsku i polsku. Prywatne wiadomości czyta tylko zespół.
rules-reach-link = Napisz do nas

rules-versions = Wszystkie wersje
rules-version = Wersja { $version }

# Dla administracji.
rules-admin = Zasady społeczności
rules-admin-lede = Napisz spokojnie następną wersję, obejrzyj ją i dopiero opublikuj. Opublikowana wersja już się nie zmienia, bo odwołują się do niej decyzje.
rules-announced = ogłoszona
rules-announcing = trwa wysyłanie wiadomości
rules-no-draft = Nie ma szkicu. Nowy szkic zaczyna się od obowiązujących zasad.
rules-begin = Przygotuj nową wersję
rules-draft = Szkic
rules-rule-new = Nowa zasada
rules-rule-edit = Zmień zasadę
rules-to-preview = Podgląd i publikacja
rules-discard = Odrzuć szkic
rules-missing = brak tekstu w językach: { $langs }
rules-up = W górę
rules-down = W dół
rules-retire = Wycofaj
rules-summary = Co nowego
rules-summary-hint = Członkowie społeczności przeczytają to w wiadomości i nad zasadami. Wystarczy jeden język: zobaczą go też osoby czytające w innym.
rules-summary-en = Po angielsku
rules-summary-he = Po hebrajsku
rules-summary-pl = Po polsku
rules-save = Zapisz
rules-cancel = Anuluj
rules-raced = Ktoś w międzyczasie zmienił tę zasadę. Oto jej obecne brzmienie; Twój tekst jest poniżej, a zapisanie wstawi go na to miejsce.
rules-code = Słowo w adresie
rules-code-hint = Małe litery a–z, cyfry i łączniki, na przykład „respect”. W każdej wersji pozostaje takie samo.
rules-title-en = Zasada po angielsku
rules-title-he = Zasada po hebrajsku
rules-title-pl = Zasada po polsku
rules-body-en = Co oznacza, po angielsku
rules-body-he = Co oznacza, po hebrajsku
rules-body-pl = Co oznacza, po polsku
rules-category = Kategoria w unijnej bazie przejrzystości
rules-category-hint = Pod tym hasłem liczymy i eksportujemy naruszenia tej zasady.
rules-category-animals = Dobrostan zwierząt
rules-category-consumers = Informacje dla konsumentów
rules-category-cyber = Cyberprzemoc
rules-category-women = Cyberprzemoc wobec kobiet
rules-category-privacy = Ochrona danych i prywatności
rules-category-speech = Nielegalne lub szkodliwe wypowiedzi
rules-category-property = Własność intelektualna
rules-category-elections = Debata publiczna i wybory
rules-category-minors = Ochrona małoletnich
rules-category-security = Bezpieczeństwo publiczne
rules-category-fraud = Oszustwa i wyłudzenia
rules-category-self-harm = Samookaleczenia
rules-category-products = Produkty niebezpieczne i zakazane
rules-category-violence = Przemoc
rules-category-other = Inne naruszenie zasad społeczności
rules-preview = Podgląd
rules-preview-lede = Tak zobaczą zasady członkowie społeczności.
rules-preview-changed =
    { $count ->
        [one] { $count } zasada nowa lub zmieniona
        [few] { $count } zasady nowe lub zmienione
        [many] { $count } zasad nowych lub zmienionych
       *[other] { $count } zasady nowej lub zmienionej
    }
rules-preview-retired =
    { $count ->
        [one] { $count } zasada wycofana
        [few] { $count } zasady wycofane
        [many] { $count } zasad wycofanych
       *[other] { $count } zasady wycofanej
    }
rules-publish-text = Publikacja obowiązuje od razu, trafia do publicznego rejestru, a każda osoba z potwierdzonym adresem dostaje wiadomość.
rules-publish = Opublikuj i ogłoś
rules-back = Wróć do szkicu
rules-hindrance-empty = Wersja musi mieć co najmniej jedną zasadę.
rules-hindrance-same = Szkic mówi to samo co obowiązujące zasady, więc nie ma czego publikować.
rules-hindrance-summary = Przed publikacją napisz, co nowego: członkowie społeczności przeczytają to w wiadomości.
rules-conflict-changed = Szkic zmienił się w międzyczasie. Otwórz podgląd jeszcze raz i obejrzyj go przed publikacją.
rules-conflict-gone = Tego szkicu albo tej zasady już nie ma: ktoś z administracji opublikował szkic lub go odrzucił.
rules-conflict-too-many = Wersja może mieć najwyżej 50 zasad. Najpierw wycofaj którąś z nich.
rules-fault-code = Wpisz od 2 do { $max } małych liter a–z, cyfr i łączników, zaczynając od litery.
rules-fault-code-twice = Zasada z tym słowem już istnieje.
rules-fault-one-language = Napisz zasadę i jej objaśnienie w co najmniej jednym języku.
flash-rules-draft = Szkic jest gotowy do zmian.
flash-rules-discarded = Szkic jest odrzucony. Obowiązujące zasady pozostają bez zmian.
flash-rules-saved = Zapisano w szkicu.
flash-rules-retired = Zasada jest usunięta ze szkicu.
flash-rules-published = Nowe zasady obowiązują. Wiadomości do członków społeczności są w drodze.

# Wiadomość.
rules-letter-subject = Zmiana zasad społeczności { $brand }
rules-letter-text = jest nowa wersja zasad społeczności { $brand }. W skrócie:
rules-letter-since = Obowiązuje od teraz. Wcześniejsze decyzje pozostają oparte na zasadach z tamtego czasu.
rules-letter-open = Przeczytaj zasady
rules-letter-why = Otrzymujesz tę wiadomość, bo masz konto w społeczności { $brand }, a prawo wymaga, abyśmy informowali o zmianie zasad.
