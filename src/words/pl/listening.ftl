# Pokój nasłuchu.
listening-title = Pokój nasłuchu
listening-lede = Co się o was mówi, tutaj i gdzie indziej, w chwili, gdy to pada.
listening-places = Nasłuch
listening-place-room = Pokój
listening-place-alerts = Alerty
listening-place-watches = Obserwacje
listening-place-sources = Źródła
listening-place-answers = Gotowe linki
listening-place-letters = Codzienny list

# Co jest teraz niezwykłe.
listening-alert-one = { $watch }: { $people } { $people ->
    [one] osoba
    [few] osoby
    [many] osób
   *[other] osoby
  } naraz
listening-alert-many = { $watch } i jeszcze { $more } { $more ->
    [one] obserwacja
    [few] obserwacje
    [many] obserwacji
   *[other] obserwacji
  }: { $people } { $people ->
    [one] osoba
    [few] osoby
    [many] osób
   *[other] osoby
  } naraz
listening-alert-silent = Źródło „{ $source }” zamilkło
listening-alert-acknowledged = ktoś się tym zajmuje

# Ostatnia doba najgłośniejszych obserwacji.
listening-now = Ostatnie 24 godziny
listening-spark = { $watch }: osoby na godzinę w ciągu ostatnich 24 godzin; wszystkich wpisów: { $count }
listening-said = { $count ->
    [one] Jeden wpis
    [few] { $count } wpisy
    [many] { $count } wpisów
   *[other] { $count } wpisu
  }

# Lista.
listening-tabs = Które wzmianki
listening-tab-all = Wszystkie
listening-tab-open = Czekają
listening-filter = Filtr
listening-filter-apply = Zastosuj
listening-unfilter = Bez filtrów
listening-search = Szukaj w tytule i treści
listening-search-go = Szukaj
listening-any = Dowolne
listening-watch = Obserwacja
listening-watch-any = Dowolna obserwacja
listening-watch-none = Wszystko, także bez obserwacji
listening-where = Gdzie
listening-home = U nas
listening-lang = Język
listening-lang-unknown = Nieznany
listening-kind = Rodzaj
listening-author = Kto napisał
listening-author-customer = ktoś z klientów
listening-author-staff = ktoś z zespołu
listening-author-outside = ktoś spoza serwisu
listening-since = Jak daleko wstecz
listening-since-day = 24 godziny
listening-since-week = 7 dni
listening-since-month = 30 dni
listening-since-all = Od początku
listening-none = Nie ma takich wzmianek
listening-none-text = Nic nie pasuje do tych filtrów.
listening-empty = Nikt jeszcze nie nasłuchuje
listening-empty-text = Utwórzcie obserwację: słowa, które są dla was ważne, i kto ma wiedzieć, gdy używa ich wiele osób.
listening-empty-next = Do obserwacji
listening-quiet = Cisza
listening-quiet-text = W ciągu ostatnich 7 dni nikt nie powiedział niczego, czego szuka obserwacja.
listening-export = Ta lista jako plik (CSV)
listening-export-hint = Z powyższymi filtrami; nigdy z tym, kto to napisał.
listening-untitled = Bez tytułu
listening-reply-in = odpowiedź
listening-private = Wątek prywatny
listening-heard-late = usłyszano

# Co zrobiono ze wzmianką.
listening-as-open = Czeka
listening-as-replied = Odpowiedziano
listening-as-case = Sprawa
listening-as-pointed = Wskazano właściwe miejsce
listening-as-nothing = Nic do zrobienia
listening-to-case = Do sprawy
listening-open-case = Otwórz sprawę
listening-undo = Cofnij
listening-point = Wskaż odpowiedź
listening-replied = Odpowiedziano
listening-nothing = Nic do zrobienia
listening-fault-handled = Ktoś z zespołu już zapisał, co zrobiono z tą wzmianką. Spójrzcie na nią jeszcze raz.
listening-fault-no-case = Sprawa dotyczy wątku klienta u nas. Ta wzmianka go nie ma.

# Jedna wzmianka.
listening-mention = Wzmianka
listening-point-title = Wskaż właściwe miejsce
listening-point-home = Odpowiedzcie przy samym wpisie albo skopiujcie tam jeden z tych tekstów.
listening-point-outside = Skopiujcie tekst, otwórzcie wzmiankę tam, gdzie stoi, i odpowiedzcie we własnym imieniu.
listening-copy = Tekst do skopiowania
listening-pointed = Zrobione: wskazano
listening-no-answers = Nie ma jeszcze gotowych linków
listening-no-answers-text = Przygotujcie odpowiedź z wątkiem, w którym stoi, żeby wszyscy wskazywali to samo miejsce.

# Gotowe linki.
listening-answers-title = Gotowe linki
listening-answers-lede = Gotowe odpowiedzi, z wątkiem, w którym stoją, dla osób, które powiedziały coś gdzie indziej.
listening-answers-empty = Pierwszy oszczędzi szukania następnej osobie.
listening-answers-away = { $count ->
    [one] Jeden odłożony
    [few] { $count } odłożone
    [many] { $count } odłożonych
   *[other] { $count } odłożonego
  }
listening-answer = Gotowy link
listening-answer-new = Nowy
listening-answer-make = Przygotuj
listening-answer-save = Zapisz
listening-answer-archive = Odłóż
listening-answer-back = Przywróć
listening-answer-closed = nie każdy może już czytać ten wątek: link jest pomijany
listening-answer-title = Nazwa dla zespołu
listening-answer-title-hint = Na przykład: zwroty po awarii
listening-answer-lang = Język tekstu
listening-answer-body = Tekst do skopiowania
listening-answer-body-hint = Dwa lub trzy zdania; link stanie pod nimi.
listening-answer-topic = Wątek z odpowiedzią
listening-answer-topic-hint = Jego adres albo numer; może być puste. Link prowadzi do oficjalnej odpowiedzi, jeśli jest.
listening-fault-topic = Nie ma takiego wątku, który każdy może czytać.
listening-fault-answer-changed = Ktoś z zespołu zmienił to w międzyczasie. Teraz brzmi: „{ $text }”. Wyślijcie jeszcze raz, żeby to zastąpić.

# Ile słyszy obserwacja.
listening-rising = Słowa, których przybywa
listening-rising-none = Żadnego słowa nie używa się częściej niż w poprzednim tygodniu.
listening-rising-people = { $count ->
    [one] jedna osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
  }
listening-volume = Natężenie
listening-volume-title = Natężenie: { $watch }
listening-volume-mentions = Jej wzmianki
listening-volume-sum = W tym czasie: { $posts ->
    [one] jeden wpis
    [few] { $posts } wpisy
    [many] { $posts } wpisów
   *[other] { $posts } wpisu
  } od { $people ->
    [one] jednej osoby
    [few] { $people } różnych osób
    [many] { $people } różnych osób
   *[other] { $people } różnych osób
  }.
listening-spans = Jak daleko wstecz
listening-span-day = 24 godziny
listening-span-week = 7 dni
listening-span-months = 8 tygodni
listening-chart = { $watch }: ile osób mówiło, { $span }
listening-wave = Ocenia się pięć godzin razem: zwykle { $usual } osób, alert od { $alarm }. Linia pokazuje jedną z tych godzin.
listening-by-lang = Według języka
listening-by-place = Według miejsca
listening-share-none = Nic w tym czasie.

# Codzienny list.
listening-letters-title = Codzienny list
listening-letters-lede = Raz dziennie pocztą: co powiedziano, co wzrosło, co czeka na odpowiedź.
listening-letters-no-address = Wasze konto nie ma potwierdzonego adresu e-mail, więc żaden list nie dojdzie.
listening-letters-wanted = Piszcie do mnie codziennie
listening-letters-wanted-hint = W dniu, w którym nic nie powiedziano, listu nie ma.
listening-letters-at = O której godzinie
listening-letters-at-hint = W strefie czasowej { $zone }.
listening-letters-save = Zapisz
listening-fault-time = Podajcie godzinę, na przykład 08:30.
listening-letter-subject = { $brand }: co powiedziano w ciągu ostatnich 24 godzin
listening-letter-said = Co powiedziano:
listening-letter-line = { $watch }: { $posts ->
    [one] jeden wpis
    [few] { $posts } wpisy
    [many] { $posts } wpisów
   *[other] { $posts } wpisu
  } od { $people ->
    [one] jednej osoby
    [few] { $people } osób
    [many] { $people } osób
   *[other] { $people } osób
  }
listening-letter-rose = Co wzrosło:
listening-letter-rose-line = { $watch }: { $posts } { $posts ->
    [one] wpis
    [few] wpisy
    [many] wpisów
   *[other] wpisu
  }, zwykle około { $usual } dziennie
listening-letter-rose-none = Nic nie wzrosło ponad zwykły dzień.
listening-letter-alerts = { $count ->
    [one] Był jeden alert.
    [few] Były { $count } alerty.
    [many] Było { $count } alertów.
   *[other] Było { $count } alertu.
  }
listening-letter-open = { $count ->
    [0] Nic nie czeka na odpowiedź.
    [one] Jedna wzmianka czeka na odpowiedź:
    [few] { $count } wzmianki czekają na odpowiedź:
    [many] { $count } wzmianek czeka na odpowiedź:
   *[other] { $count } wzmianki czeka na odpowiedź:
  }
listening-letter-waits = „{ $title }” ({ $place }, { $at })
listening-letter-go = Do tego, co czeka
listening-letter-why = Ten list przychodzi, bo zamówiono go w pokoju nasłuchu serwisu { $brand }. Żeby przestał przychodzić: { $link }

flash-listening-handled = Zapisano.
flash-listening-undone = Znowu czeka.
flash-listening-no-case = Nie ma tu wątku klienta, którego mogłaby dotyczyć sprawa.
flash-listening-answer-made = Gotowe dla wszystkich.
flash-listening-answer-saved = Zapisano.
flash-listening-answer-away = Odłożono.
flash-listening-answer-back = Znowu gotowe.
flash-listening-letters-on = List będzie przychodził codziennie, gdy coś powiedziano.
flash-listening-letters-off = Codzienne listy nie będą już przychodzić.
