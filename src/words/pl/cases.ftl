# Jedne drzwi do pisania, sprawy klientów, pulpit zespołu.

# /new
cases-new-title = Napisz
cases-new-heading = Co chcesz przekazać zespołowi { $brand }?
cases-new-lede = Jedno miejsce na wszystko: skargi, pytania, pomysły i pochwały. Zespół czyta każdą wiadomość i odpowiada tutaj.
cases-new-unconfirmed = Twój adres e-mail nie jest jeszcze potwierdzony. Mimo to możesz pisać: tekst zachowamy i opublikujemy, gdy otworzysz link z naszej wiadomości.
cases-new-no-board = Na razie nie można tu pisać
cases-new-no-board-text = Żadne forum nie jest jeszcze dla Ciebie otwarte. Gdy tylko się pojawi, możesz na nim napisać.
cases-new-kind = O co chodzi?
cases-kind-complaint-hint = Coś poszło nie tak. Założymy sprawę, a Ty zobaczysz, co się z nią dzieje.
cases-kind-question-hint = Chcesz się czegoś dowiedzieć.
cases-kind-idea-hint = Wiesz, co możemy robić lepiej.
cases-kind-praise-hint = Coś Ci się spodobało i chcesz o tym powiedzieć.
cases-kind-talk-hint = Wszystko inne.
cases-new-board = Forum
cases-new-subject = Jednym zdaniem
cases-new-subject-hint = Na przykład: „Pokrywka czajnika pękła po dwóch tygodniach”.
cases-new-body = Napisz więcej
cases-new-body-hint = Co się stało, kiedy i jak można to naprawić? Nie podawaj numerów zamówień, adresów ani telefonów, chyba że piszesz prywatnie. Można używać Markdown.
cases-new-private = Tylko dla zespołu
cases-new-private-hint = Gdy chodzi o coś, o czym inni nie muszą wiedzieć. Przeczytasz to tylko Ty i nasz zespół.
cases-new-send = Wyślij
cases-new-draft = Zapisz szkic
cases-fault-kind = Wybierz, o co chodzi.
cases-fault-board = Wybierz forum.
cases-fault-title-short =
    { $min ->
        [one] Napisz co najmniej { $min } znak.
        [few] Napisz co najmniej { $min } znaki.
       *[many] Napisz co najmniej { $min } znaków.
    }
cases-fault-body = Napisz choć kilka słów.

# Podobne tematy, przed wysłaniem
cases-similar-title = Może to jeden z tych tematów?
cases-similar-lede = Ktoś już pisał o czymś podobnym. Być może odpowiedź już tam jest i możesz się dołączyć. Jeśli nie, wyślij swój tekst: jest zachowany poniżej.
cases-similar-solved = Rozwiązane
cases-similar-yours = Twój tekst
cases-similar-post = Mój temat jest nowy: wyślij
cases-similar-edit = Zmień tekst

# Po wysłaniu
flash-cases-posted = Tekst jest opublikowany. Dziękujemy!
flash-cases-opened = Sprawa jest założona. Znajdziesz ją w „Moich sprawach”, a gdy coś się wydarzy, napiszemy do Ciebie.

# Moje sprawy
cases-title = Moje sprawy
cases-lede = Na jakim etapie są Twoje sprawy i co będzie dalej.
cases-empty = Nie masz żadnych spraw
cases-empty-text = Gdy coś pójdzie nie tak, daj nam znać. Założymy sprawę, a tutaj zobaczysz, co z nią robimy.
cases-open-one = Napisz skargę
cases-number = Sprawa { $id }
cases-private = Prywatna
cases-waits = czeka { $span }
cases-steps = Przebieg sprawy
cases-timeline = Co się wydarzyło
cases-reply = Odpowiedz
cases-to-topic = Czytaj temat
cases-to-desk = Otwórz na pulpicie
cases-fact-assignee = Prowadzi
cases-fact-nobody = Jeszcze nikt
cases-fact-opened = Założona
cases-fact-board = Forum

# Stany, tak jak czyta je klient
cases-state-of = Sprawa:
cases-state-open = Otwarta
cases-state-acknowledged = Przyjęta
cases-state-in-progress = W toku
cases-state-waiting = Czeka na Ciebie
cases-state-waiting-customer = Czeka na klienta
cases-state-resolved = Rozwiązana
cases-state-closed = Zamknięta
cases-state-reopened = Otwarta ponownie
cases-next-open = Nasz zespół ma Twoją sprawę i na nią odpowie.
cases-next-acknowledged = Twoja wiadomość została przeczytana. Dostaniesz odpowiedź.
cases-next-in-progress = Pracujemy nad tym. Gdy będzie coś nowego, napiszemy.
cases-next-waiting = Żeby ruszyć dalej, potrzebujemy czegoś od Ciebie. Czekamy na odpowiedź.
cases-next-resolved = Z naszej strony to już rozwiązane. A z Twojej? Daj nam znać.
cases-next-closed = Sprawa jest zamknięta. Jeśli coś nadal jest nie tak, daj nam znać.
cases-next-reopened = Twoja sprawa jest znów otwarta. Zespół widzi, że czeka na odpowiedź.

# Przebieg
cases-line-opened-you = Sprawa założona przez Ciebie.
cases-line-replied-you = Twoja odpowiedź
cases-line-replied = Odpowiedź od: { $name }
cases-line-answered = Odpowiedź zespołu: { $name }
cases-line-official = Oficjalna odpowiedź: { $name }
cases-line-assigned = Sprawę prowadzi { $name }.
cases-line-released = W tej chwili nikt nie prowadzi sprawy.
cases-line-moved = Nowy stan: { $state }.
cases-line-moved-by = Nowy stan: { $state } ({ $name }).
cases-line-reopened-you = Sprawa otwarta ponownie przez Ciebie.
cases-line-closed-you = Rozwiązanie potwierdzone przez Ciebie.

# Co może zrobić klient
cases-solved-question = Czy to rozwiązane?
cases-confirm = Tak, rozwiązane
cases-settled = Już nieaktualne
cases-reopen = Otwórz sprawę ponownie
cases-reopen-note = Co nadal jest nie tak?
cases-reopen-hint = Przeczyta to osoba, która prowadzi sprawę.
flash-cases-reopened = Twoja sprawa jest znów otwarta.
flash-cases-closed = Sprawa jest zamknięta. Dziękujemy za wiadomość.
cases-fault-state = Sprawa nie ma takiego stanu.
cases-fault-move = Sprawa tymczasem posunęła się dalej i z obecnego stanu ten krok nie jest możliwy.
cases-fault-changed = Ktoś inny zmienił tę sprawę, gdy była u Ciebie otwarta. Nic od Ciebie nie zostało jeszcze wysłane.
cases-fault-answered = Ktoś napisał w tej sprawie w trakcie Twojego pisania. Twój tekst nie jest jeszcze wysłany: jest poniżej, bez zmian.
cases-now = Obecny stan sprawy: „{ $state }”. Dalej może przejść do: { $allowed }.

# Pulpit
cases-desk-title = Pulpit
cases-desk-tabs = Widoki pulpitu
cases-tab-waiting = Czekają
cases-tab-waiting-lede = To, co czeka na naszą odpowiedź, od najdłużej czekających.
cases-tab-mine = Moje
cases-tab-mine-lede = Sprawy, które prowadzisz.
cases-tab-open = Wszystkie otwarte
cases-tab-open-lede = Wszystko, co nie jest rozwiązane, od najstarszych.
cases-tab-resolved = Rozwiązane
cases-tab-resolved-lede = Sprawy rozwiązane i zamknięte, od najnowszych.
cases-desk-empty = Pusto
cases-desk-empty-text = W tym widoku żaden klient nie czeka. Dobra robota.
cases-desk-none = Nic nie pasuje do tych filtrów
cases-desk-unfilter = Pokaż wszystko
cases-desk-start = Wróć na początek listy
cases-filter = Filtry
cases-filter-apply = Filtruj
cases-filter-board = Forum
cases-filter-boards = Wszystkie fora
cases-filter-state = Stan
cases-filter-states = Wszystkie stany
cases-filter-kind = Rodzaj
cases-filter-kinds = Wszystkie rodzaje

# Jedna sprawa na pulpicie
cases-as-customer = Widok klienta
cases-topic-removed = Temat został usunięty, sprawa pozostaje.
cases-topic-locked = Temat jest zamknięty: odpowiadać może tylko moderacja.
cases-post-removed = Ten wpis został usunięty.
cases-earlier = Wcześniejsze wpisy są w temacie
cases-official = Oficjalna odpowiedź
cases-answer-text = Twoja odpowiedź
cases-answer-hint = Każdy może ją przeczytać. Klient dostanie ją też e-mailem.
cases-answer-hint-private = Może ją przeczytać tylko klient i zespół. Klient dostanie ją też e-mailem.
cases-answer-official = To jest oficjalna odpowiedź
cases-answer-official-hint = Pojawi się na górze tematu, w imieniu Twojego działu.
cases-answer-then = A potem ustaw stan
cases-answer-leave = Bez zmiany
cases-answer-pin = Przypnij temat do (włącznie)
cases-answer-send = Wyślij odpowiedź
cases-take = Przejmij sprawę
cases-release = Oddaj sprawę
cases-state = Stan
cases-state-to = Nowy stan
cases-state-note = Notatka dla klienta
cases-state-set = Ustaw stan
cases-severity-low = Niska
cases-severity-normal = Zwykła
cases-severity-high = Wysoka
cases-severity-urgent = Pilna
flash-cases-answered = Odpowiedź jest opublikowana i w drodze do klienta.
flash-cases-moved = Stan jest ustawiony. Klient dostanie e-mail.
flash-cases-taken = Sprawa jest Twoja.
flash-cases-released = Sprawa jest znów wolna.

# E-mail do klienta
cases-mail-answered-subject = Odpowiedź: { $title }
cases-mail-answered = Odpowiada Ci { $name }, { $brand }:
cases-mail-answered-official = Oto oficjalna odpowiedź { $brand } (odpowiada { $name }):
cases-mail-standing = Stan Twojej sprawy: { $state }.
cases-mail-moved-subject = { $state }: { $title }
cases-mail-moved = Twoja sprawa „{ $title }” ma nowy stan: { $state }.
cases-mail-open = Zobacz moją sprawę
cases-mail-why = Ta wiadomość dotyczy sprawy, z którą zwracasz się do { $brand }.
